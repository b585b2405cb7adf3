"""Shapes of tables. A module is a shape: its `parse` makes rows of cells into what they state."""
