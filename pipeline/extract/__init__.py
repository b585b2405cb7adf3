"""Sections made into facts: one module a kind of fact, each with one function that takes a section's words."""
