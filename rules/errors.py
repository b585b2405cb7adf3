"""What can be wrong with the rules."""

from __future__ import annotations

__all__ = ["RuleError"]


class RuleError(Exception):
    """A rule file that cannot be used. The message names the file, the key and what to do."""
