"""What can be asked: the DuckDB file, its views, and how records get in."""
