"""Time, memory and quality of reconciling a great many mentions of invented people.

    python -m tests.bench.people [MENTIONS ...]

Makes 20,000 people for 100,000 mentions (fewer for fewer): given names from the rules, surnames of invented
syllables, as unevenly shared as real ones; posts on boards of invented councils that change over the years;
printed forms with titles, initials, nicknames, misprints, surnames alone. Prints a line for each size.
"""

from __future__ import annotations

import itertools
import random
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from pipeline.names.people import reconcile
from pipeline.names.rows import PersonMention
from rules.book import RuleBook
from rules.load import load

SIZES = (25_000, 50_000, 100_000)
PER_PERSON = 5
_HEAD = re.findall(
    "[A-Z][a-z]+", "AbBarCalDunElFarGarHolInJesKelLorMarNorOsPenQuinRosSedTreUpVasWexYarThorBrackCrenDrumFen"
)
_MIDDLE = ["", "ing", "er", "el", "en", "ar", "in", "ow", "is", "al", "um", "ick"]
_TAIL = ["ton", "by", "combe", "ley", "worth", "ford", "wick", "stead", "mallet", "thorpe", "dale", "hurst", "ridge"]
_POSTS = ["Head of Berths", "Parks Manager", "Clerk", "Director of Ferries", "Housing Officer", "Engineer"]


@dataclass(frozen=True)
class Post:
    """A place on a board, from a day on."""

    organisation: str
    body: str
    authority: str
    role: str | None
    since: date


@dataclass
class Somebody:
    """An invented person."""

    number: int
    given: tuple[str, ...]
    nickname: str | None
    surname: str
    woman: bool
    councillor: bool
    honour: str
    posts: list[Post] = field(default_factory=list)


def people(count: int, book: RuleBook, chance: random.Random) -> list[Somebody]:
    """As many people, each with a post or two."""
    surnames = ["".join(parts) for parts in itertools.product(_HEAD, _MIDDLE, _TAIL)]
    chance.shuffle(surnames)
    weights = [1 / (rank + 20) ** 0.8 for rank in range(len(surnames))]
    short = {w.name: w.forms for w in book.nicknames.nickname if w.kind}
    men = [w.name for w in book.nicknames.nickname if w.kind == "man"] + list(book.nicknames.man)
    women = [w.name for w in book.nicknames.nickname if w.kind == "woman"] + list(book.nicknames.woman)
    councils = [f"{a}{b}shire" for a, b in itertools.product(_HEAD, ("en", "ow", "ar", "el"))]
    councils = councils[: max(8, count // 60)]
    made = []
    for number, surname in enumerate(chance.choices(surnames, weights, k=count)):
        woman = chance.random() < 0.5
        pool = women if woman else men
        given = (chance.choice(pool), *((chance.choice(pool),) if chance.random() < 0.4 else ()))
        nickname = chance.choice(short[given[0]]) if short.get(given[0]) and chance.random() < 0.3 else None
        one = Somebody(
            number, given, nickname, surname, woman, chance.random() < 0.5, chance.choice(["", "", "JP", "MBE"])
        )
        one.posts.append(_post(one, chance.choice(councils), date(2008, 1, 1), chance))
        if chance.random() < 0.2:  # another board, now and then another council
            council = chance.choice(councils) if chance.random() < 0.3 else one.posts[0].authority
            one.posts.append(_post(one, council, date(2016, 1, 1), chance))
        made.append(one)
    return made


def _post(one: Somebody, council: str, since: date, chance: random.Random) -> Post:
    body = f"{council} board {chance.randrange(6)}"
    return Post(f"{council} Council", body, council, None if one.councillor else chance.choice(_POSTS), since)


def mentions(everybody: list[Somebody], count: int, chance: random.Random) -> Iterator[tuple[PersonMention, int]]:
    """As many mentions, meeting by meeting: each a list of those present and some names in prose."""
    boards: dict[str, list[Somebody]] = {}
    for one in everybody:
        for post in one.posts:
            boards.setdefault(post.body, []).append(one)
    names = sorted(boards)
    made = itertools.count()
    meeting = 0
    while True:
        meeting += 1
        body = names[meeting % len(names)]
        day = date(2008, 1, 1) + timedelta(days=chance.randrange(6000))
        holders = [(o, p) for o in boards[body] if (p := _held(o, day)) is not None and p.body == body]
        there = chance.sample(holders, min(len(holders), 14))
        pack = f"pack-{meeting}"
        for one, post in there:
            form = _listed(one, chance)
            for kind in ("attendance", "prose") if chance.random() < 0.25 else ("attendance",):
                number = next(made)
                if number >= count:
                    return
                prose = kind == "prose"
                yield (
                    PersonMention(
                        mention_id=f"m{number}",
                        name=_spoken(one, form, chance) if prose else form,
                        where_kind=kind,
                        role=None if prose else post.role,
                        organisation=None if prose else post.organisation,
                        organisation_id=None if prose else post.organisation,
                        meeting_id=f"meeting-{meeting}",
                        meeting_date=day,
                        body_id=body,
                        authority=post.authority,
                        pack_id=pack,
                        document_id=f"{pack}/1",
                    ),
                    one.number,
                )


def _held(one: Somebody, day: date) -> Post | None:
    return next((p for p in reversed(one.posts) if p.since <= day), None)


def _listed(one: Somebody, chance: random.Random) -> str:
    """A name as a list prints it."""
    given = one.nickname if one.nickname and chance.random() < 0.5 else one.given[0]
    shape = chance.random()
    initials = [f"{g[0]}." for g in one.given]
    if shape < 0.6:
        first = given
    elif shape < 0.75 and len(one.given) > 1:
        first = f"{given} {one.given[1][0]}."
    else:
        first = " ".join(initials)
    title = "Cllr " if one.councillor else chance.choice(["", "", "Ms " if one.woman else "Mr "])
    honour = f" {one.honour}" if one.honour and chance.random() < 0.5 else ""
    return f"{title}{first} {_slip(one.surname, chance)}{honour}"


def _spoken(one: Somebody, form: str, chance: random.Random) -> str:
    """A name as the same paper's prose prints it."""
    if chance.random() < 0.5:
        return form
    title = "Cllr" if one.councillor else "Ms" if one.woman else "Mr"
    return f"{title} {one.surname}"


def _slip(surname: str, chance: random.Random) -> str:
    """Now and then a letter too many, too few, or out of its place."""
    if chance.random() > 0.02 or len(surname) < 6:
        return surname
    i = chance.randrange(2, len(surname) - 2)
    return chance.choice([surname[:i] + surname[i] + surname[i:], surname[:i] + surname[i + 1 :]])


def pairwise(truth: Iterable[int], found: Iterable[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 over all pairs of mentions, by counting."""
    both, left, right = Counter[tuple[int, str]](), Counter[int](), Counter[str]()
    for a, b in zip(truth, found, strict=True):
        both[a, b] += 1
        left[a] += 1
        right[b] += 1
    agreed, same, said = (sum(n * (n - 1) // 2 for n in c.values()) for c in (both, left, right))
    precision, recall = agreed / said, agreed / same
    return precision, recall, 2 * precision * recall / (precision + recall)


def run(size: int, book: RuleBook) -> str:
    """One line of the table."""
    chance = random.Random(2718)
    everybody = people(size // PER_PERSON, book, chance)
    made = list(mentions(everybody, size, chance))
    started = time.perf_counter()
    result = reconcile([m for m, _ in made], book)
    seconds = time.perf_counter() - started
    links = {link.mention_id: link.person_id for link in result.links}
    found = [links.get(m.mention_id, m.mention_id) for m, _ in made]
    precision, recall, f1 = pairwise([number for _, number in made], found)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{size:>9,}{len({n for _, n in made}):>9,}{len(result.people):>9,}{seconds:>9.1f}"
        f"{1e6 * seconds / size:>9.0f}{peak:>8.0f}{precision:>11.4f}{recall:>8.4f}{f1:>8.4f}"
    )


def main() -> None:
    sizes = [int(a.replace(",", "")) for a in sys.argv[1:]] or list(SIZES)
    book = load()
    print(f"{'mentions':>9}{'people':>9}{'found':>9}{'seconds':>9}{'us each':>9}", end="")
    print(f"{'MiB':>8}{'precision':>11}{'recall':>8}{'F1':>8}")
    for size in sizes:
        print(run(size, book), flush=True)


if __name__ == "__main__":
    main()
