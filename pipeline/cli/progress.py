"""How far a long job is, on stderr: counts, an estimate, the file in hand."""

from __future__ import annotations

import shutil
import sys
import time

__all__ = ["Progress"]


class Progress:
    """One line that changes on a terminal; a line for each file where the output goes to a file."""

    def __init__(self, total: int, quiet: bool = False) -> None:
        self._total, self._quiet = total, quiet
        self._began = time.monotonic()
        self._terminal = sys.stderr.isatty()

    def at(self, done: int, name: str) -> None:
        """`done` files are behind us and `name` is in hand."""
        if self._quiet:
            return
        left = ""
        if done:
            seconds = (time.monotonic() - self._began) / done * (self._total - done)
            left = f", about {_spell(seconds)} left"
        self._write(f"[{done + 1}/{self._total}{left}] {name}")

    def say(self, message: str) -> None:
        """A step that is no file."""
        if not self._quiet:
            self._write(message)

    def end(self) -> None:
        """Leave the terminal's line empty."""
        if self._terminal and not self._quiet:
            print("\r\033[K", end="", file=sys.stderr, flush=True)

    def _write(self, message: str) -> None:
        if not self._terminal:
            print(message, file=sys.stderr, flush=True)
            return
        width = shutil.get_terminal_size().columns - 1
        print(f"\r\033[K{message[:width]}", end="", file=sys.stderr, flush=True)


def _spell(seconds: float) -> str:
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    return f"{whole // 60} min {whole % 60:02} s" if whole < 3600 else f"{whole // 3600} h {whole % 3600 // 60:02} min"
