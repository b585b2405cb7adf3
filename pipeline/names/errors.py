"""What can be wrong with a file of verdicts; the message names the file, the line and the remedy."""

from __future__ import annotations

__all__ = ["VerdictError"]


class VerdictError(Exception):
    """A verdict that cannot be read."""
