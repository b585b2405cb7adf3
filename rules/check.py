"""The proof of the rules: every pattern finds each of its examples and none of its rejects.

Run by `minutebook rules check`, before every ingest, and by the tests: one code for all three.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rules.book import Authority, Pattern, RuleBook, Word
from rules.errors import RuleError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

__all__ = ["Fault", "check", "faults", "patterns"]


@dataclasses.dataclass(frozen=True, slots=True)
class Fault:
    """A rule that doesn't do what it says."""

    rule: str
    message: str


def check(book: RuleBook) -> int:
    """The number of patterns proved. Raises RuleError with every fault found."""
    found = list(faults(book))
    if found:
        raise RuleError("\n".join(f"rules/{f.rule}: {f.message}" for f in found))
    return sum(1 for _ in patterns(book))


def patterns(book: RuleBook) -> Iterator[Pattern]:
    """Every pattern in the book, whichever file it is in."""
    for spec in dataclasses.fields(book):
        value = getattr(book, spec.name)
        for part in value if isinstance(value, tuple) else (value,):
            if dataclasses.is_dataclass(part) and not isinstance(part, type):
                yield from _patterns_of(part)


def _patterns_of(part: DataclassInstance) -> Iterator[Pattern]:
    for spec in dataclasses.fields(part):
        value = getattr(part, spec.name)
        if isinstance(value, tuple):
            yield from (v for v in value if isinstance(v, Pattern))


def faults(book: RuleBook) -> Iterator[Fault]:
    """Examples missed, rejects found, the same form claimed by two words, names used twice."""
    for pattern in patterns(book):
        if not pattern.examples:
            yield Fault(pattern.name, "a pattern needs at least one example")
        for example in pattern.examples:
            if not pattern.search(example):
                yield Fault(pattern.name, f"does not find its example {example!r}")
        for reject in pattern.rejects:
            if pattern.search(reject):
                yield Fault(pattern.name, f"finds what it must reject: {reject!r}")
    for words, where in (
        (book.decisions.verb, "decisions.toml#verb"),
        (book.names.title, "names.toml#title"),
        (book.names.postnominal, "names.toml#postnominal"),
        (book.figures.rag, "figures.toml#rag"),
        (book.figures.arrow, "figures.toml#arrow"),
        (book.figures.blank, "figures.toml#blank"),
        (book.organisations.kind, "organisations.toml#kind"),
    ):
        yield from _claimed_twice(words, where)
    yield from _named_twice([layout.name for layout in book.layouts], "layouts")
    yield from _named_twice([authority.name for authority in book.authorities], "authorities")
    yield from _named_twice([board.name for board in book.dashboards], "dashboards")
    for authority in book.authorities:
        yield from _bare(authority)


def _claimed_twice(words: tuple[Word, ...], where: str) -> Iterator[Fault]:
    owner: dict[str, str] = {}
    for word in words:
        for form in word.forms:
            if owner.setdefault(form.casefold(), word.name) != word.name:
                yield Fault(where, f"{form!r} is a form of both {owner[form.casefold()]} and {word.name}")


def _named_twice(names: list[str], where: str) -> Iterator[Fault]:
    for name in sorted({n for n in names if names.count(n) > 1}):
        yield Fault(where, f"two files are named {name}")


def _bare(authority: Authority) -> Iterator[Fault]:
    if not authority.keywords:
        yield Fault(f"authorities/{authority.name}", "an authority needs at least one keyword to be told by")
