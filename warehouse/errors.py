"""What can go wrong with a warehouse, said so that its reader knows what to do."""

from __future__ import annotations

__all__ = ["NoWarehouseError", "QuestionError", "WarehouseError"]


class WarehouseError(Exception):
    """The warehouse cannot be opened, read or written; the message names the file and the remedy."""


class NoWarehouseError(WarehouseError):
    """There is no warehouse at that path yet."""


class QuestionError(WarehouseError):
    """Somebody's own SQL that cannot be answered, or may not be."""
