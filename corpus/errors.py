"""What can be wrong with a file, said so that its owner knows what to do."""

from __future__ import annotations

__all__ = ["CorpusError"]


class CorpusError(Exception):
    """A file that cannot be read. `reason` is a short fixed word for programs, the message is for people."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason
