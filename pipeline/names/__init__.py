"""Names of people and of organisations: taken apart, held against one another, made one."""
