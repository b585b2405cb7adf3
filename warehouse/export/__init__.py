"""Data to take away: every view as a file in the shapes that other tools read, described and hashed."""

from warehouse.export.write import FORMATS, Exported, export

__all__ = ["FORMATS", "Exported", "export"]
