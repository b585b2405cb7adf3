"""Who is named in a pack, and in which ways.

In: the register of an authority's people and the printed text of a pack. Out: the people named there. The
register is the one place where two spellings are said to be one person; a titled name in the text that the
register doesn't know is refused, so that nobody slips into a pack without being in its gold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

TITLED = re.compile(
    r"\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Professor|Sir|Dame|Supt|Superintendent|Inspector)\.? "
    r"(?:[A-Z]\.? ?)*[A-Z][a-z]+(?:[- ][A-Z][a-z]+)*"
)


@dataclass(frozen=True)
class Person:
    """One person; ``also`` are organisations that no list, contact or agenda line gives."""

    name: str
    variants: tuple[str, ...]
    also: tuple[str, ...] = ()


def named_in(text: str, people: tuple[Person, ...]) -> list[tuple[Person, list[str]]]:
    """The people of the register named in a text, with the variants printed there, longest first."""
    owner = {variant: person for person in people for variant in person.variants}
    if len(owner) != sum(len(person.variants) for person in people):
        raise ValueError("two people share a printed name")
    pattern = "|".join(re.escape(v) for v in sorted(owner, key=lambda v: (-len(v), v)))
    found: dict[str, None] = {}
    covered: list[tuple[int, int]] = []
    for match in re.finditer(rf"(?<![\w-])(?:{pattern})(?![\w-])", text):
        found[match[0]] = None
        covered.append(match.span())
    for match in TITLED.finditer(text):
        if not any(a <= match.start() and match.end() <= b for a, b in covered):
            around = text[match.start() - 30 : match.end() + 30]
            raise ValueError(f"not in the register: {match[0]!r} in …{around}")
    out = []
    for person in people:
        variants = sorted((v for v in person.variants if v in found), key=lambda v: (-len(v), v))
        if variants:
            out.append((person, variants))
    return out
