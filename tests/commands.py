"""Commands run in the test's own process, as a person would type them."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import Protocol

__all__ = ["Ran", "Run"]


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it ended."""

    out: str
    err: str
    code: int

    def rows(self) -> list[dict[str, str]]:
        """What --csv printed."""
        return list(csv.DictReader(io.StringIO(self.out)))


class Run(Protocol):
    """`run("meetings", "--json")`."""

    def __call__(self, *words: str) -> Ran: ...
