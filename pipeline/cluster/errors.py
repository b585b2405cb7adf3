"""What can go wrong before a cluster begins."""

from __future__ import annotations

__all__ = ["EngineError"]


class EngineError(Exception):
    """The engine cannot be used, or the packs cannot be listed; the message says what to do."""
