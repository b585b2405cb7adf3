"""Patterns that look before they search find what they would find without looking."""

from __future__ import annotations

import dataclasses
import pickle
import re
from collections.abc import Iterator

import pytest

from rules.book import RuleBook
from rules.guard import Guarded, guarded


@pytest.mark.parametrize(
    ("regex", "found"),
    [
        ("moved by", ("moved by",)),
        ("(?:was|were) moved", (" moved",)),
        ("[Mm]oved|MOVED|proposed", ("moved", "proposed")),
        ("(?i)Motion", ("motion",)),
        ("(?i:fell) away", (" away",)),
        (r"\d+ votes?", (" vote",)),
        ("(?:moved )?by", ("by",)),
        ("(?:for|against){2}", ("for", "against")),
        ("(?<=see )page", ("page",)),
        (r"\d+", None),
        ("a|b", None),
        ("(?:moved|.)", None),
        ("(?!moved)[a-z]+", None),
        ("(?:moved)*", None),
    ],
)
def test_what_every_match_holds(regex: str, found: tuple[str, ...] | None) -> None:
    assert guarded(regex)._needles == found  # type: ignore[attr-defined]


def guards(thing: object) -> Iterator[Guarded]:
    if isinstance(thing, Guarded):
        yield thing
    elif isinstance(thing, (tuple, list)):
        for part in thing:
            yield from guards(part)
    elif dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            yield from guards(getattr(thing, field.name))


def examples(thing: object) -> Iterator[str]:
    if isinstance(thing, (tuple, list)):
        for part in thing:
            yield from examples(part)
    elif dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            if field.name in ("examples", "rejects"):
                yield from getattr(thing, field.name)
            else:
                yield from examples(getattr(thing, field.name))


def test_no_rule_finds_less_for_its_guard(book: RuleBook) -> None:
    """Every pattern of the book on every example of the book, as printed and in capitals."""
    every = list(guards(book))
    texts = sorted(set(examples(book)))[::5]
    assert len(every) > 300
    assert len(texts) > 200
    texts += [t.upper() for t in texts[::7]]
    saved = 0
    for guard in every:
        for text in texts:
            if not guard.may_find(text):
                saved += 1
                assert guard.regex.search(text) is None, (guard.pattern, text)
    assert saved > 0.5 * len(every) * len(texts), "the guards let nearly everything through"


def test_a_guard_answers_as_the_expression_does() -> None:
    plain = re.compile("(?P<verb>moved|fell)(?: by)?")
    guard = guarded(plain.pattern)
    for text in ("It was moved by one and then fell.", "Nothing of the kind."):
        assert [m.span() for m in guard.finditer(text)] == [m.span() for m in plain.finditer(text)]
        assert bool(guard.search(text, 9)) == bool(plain.search(text, 9))
        assert bool(guard.match(text)) == bool(plain.match(text))
        assert bool(guard.fullmatch(text)) == bool(plain.fullmatch(text))
        assert guard.sub("-", text) == plain.sub("-", text)
        assert guard.split(text) == plain.split(text)
    assert (guard.pattern, guard.flags, guard.groupindex) == (plain.pattern, plain.flags, plain.groupindex)
    assert pickle.loads(pickle.dumps(guard)) == guard
