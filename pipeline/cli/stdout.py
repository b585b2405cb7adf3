"""Writing to stdout when its reader, as `head` does, may have seen enough and gone."""

from __future__ import annotations

import os
import sys

__all__ = ["flush", "say"]


def say(text: str) -> None:
    """Print the text; say nothing more once nobody listens."""
    try:
        print(text)
    except BrokenPipeError:
        nobody_listens()


def flush() -> None:
    """Send off what is still held back, so that Python's own last flush has nothing to fail on."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        nobody_listens()


def nobody_listens() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
