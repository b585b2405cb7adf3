"""What was recognised of a file and why, and a first rules file for a new authority's papers."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.cli.stdout import say
from pipeline.errors import UsageError

if TYPE_CHECKING:
    from pipeline.told import Told
    from rules.book import RuleBook

__all__ = ["draft", "explain_layout"]

_WIDE = 100  # characters of a line


def explain_layout(path: Path, rules: Path | None, as_json: bool) -> None:
    """Print the account of one file. Raises CorpusError and RuleError."""
    from pipeline.cli.output import print_json
    from pipeline.language import blank
    from pipeline.told import look_at
    from rules.load import load

    if not path.is_file():
        raise UsageError(f"{path}: no such file")
    book = load(rules)
    told = look_at(path, book, blank(book.names))
    if as_json:
        print_json(_as_data(told, book))
        return
    for line in _page(path, told, book):
        say(line)


def _page(path: Path, told: Told, book: RuleBook) -> Iterator[str]:
    reading, recognition = told.reading, told.recognition
    head = f"{path.name} – {len(reading.pages)} pages, {len(reading.blocks)} blocks, read by {reading.reader}"
    yield head
    yield "=" * len(head)
    scanned = [p.number for p in reading.pages if p.source == "ocr"]
    if scanned:
        yield f"by text recognition: pages {', '.join(map(str, scanned))}"
    yield f"language   {told.language or 'not told'}"
    name = recognition.layout.name if recognition.layout else "none"
    yield f"family     {name}: {recognition.reason}"
    who = recognition.authority
    yield f"authority  {who.name} (all of its keywords stand in it)" if who else "authority  none of those known"
    yield ""
    yield "Bids"
    yield "----"
    for bid in recognition.bids:
        layout = book.layout(bid.layout)
        general = ", only where no other bids enough" if layout.fallback else ""
        yield f"{bid.layout}  {bid.score:g} of {layout.threshold:g} needed{general}"
        for rule, words in bid.grounds:
            yield f"    {words!r}  by {rule}"
    if told.sections:
        yield ""
        yield "Sections"
        yield "--------"
    for section in told.sections:
        yield f"pages {section.page_from}-{section.page_to}  {section.kind}: {section.title.text[:_WIDE]}"
        facts = [
            f"{label} {passage.text!r}"
            for label, passage in (
                ("body", section.head.body), ("authority", section.head.authority), ("date", section.head.date),
                ("time", section.head.time), ("venue", section.head.venue),
            )
            if passage
        ]  # fmt: skip
        yield f"    {'; '.join(facts) or 'no body or date in its head'}"
        yield f"    by {section.rule}"
    yield ""
    yield "Read"
    yield "----"
    yield ", ".join(f"{kind} ×{n}" for kind, n in told.facts.items()) or "nothing"
    if told.unknown:
        yield ""
        yield "Not told"
        yield "--------"
        for message in told.unknown:
            yield textwrap.fill(f"- {message}", _WIDE, subsequent_indent="    ")


def _as_data(told: Told, book: RuleBook) -> dict[str, object]:
    recognition = told.recognition
    return {
        "file": told.reading.file_name,
        "media_type": told.reading.media_type,
        "reader": told.reading.reader,
        "pages": len(told.reading.pages),
        "pages_recognised": [p.number for p in told.reading.pages if p.source == "ocr"],
        "language": told.language,
        "family": recognition.layout.name if recognition.layout else None,
        "reason": recognition.reason,
        "authority": recognition.authority.name if recognition.authority else None,
        "bids": [
            {
                "family": bid.layout,
                "score": bid.score,
                "needed": book.layout(bid.layout).threshold,
                "grounds": [{"rule": rule, "words": words} for rule, words in bid.grounds],
            }
            for bid in recognition.bids
        ],
        "sections": [
            {
                "kind": s.kind,
                "title": s.title.text,
                "pages": [s.page_from, s.page_to],
                "body": s.head.body.text or None,
                "date": s.head.date.text or None,
                "rule": s.rule,
            }
            for s in told.sections
        ],
        "facts": told.facts,
        "not_told": list(told.unknown),
    }


def draft(name: str, paths: Sequence[Path], folder: Path) -> None:
    """Write a rules file for an authority from some of its packs, and say what it could not tell."""
    from corpus.errors import CorpusError
    from pipeline.gather import gather
    from pipeline.language import blank
    from pipeline.told import look_at, shared_words
    from rules.load import load

    slug = re.sub(r"\W+", "-", name.casefold()).strip("-")
    place = folder / "authorities" / f"{slug}.toml"
    if not slug:
        raise UsageError(f"{name!r}: an authority needs a name with letters")
    if place.exists():
        raise UsageError(f"{place} is there already; remove it, or draft into another folder with --rules")
    gathered = gather(paths)
    if gathered.faults or not gathered.files:
        raise UsageError("; ".join(gathered.faults) or "no packs given")
    book = load(folder if folder.is_dir() else None)
    nlp = blank(book.names)
    tolds: list[tuple[Path, Told]] = []
    unread: list[str] = []
    for path in gathered.files:
        try:
            tolds.append((path, look_at(path, book, nlp)))
        except CorpusError as error:
            unread.append(str(error))
    if not tolds:
        raise UsageError("none of the packs can be read:\n" + "\n".join(unread))
    families = Counter(t.recognition.layout.name for _, t in tolds if t.recognition.layout)
    words = shared_words([t for _, t in tolds], name)
    family = families.most_common(1)[0][0] if families else _likeliest([t for _, t in tolds])
    doubts = list(_doubts(tolds, unread, families, family, words, name))
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(_toml(name, family, words[:1], words[1:], doubts, len(tolds)), encoding="utf-8")
    say(f"{place} written: family {family}, keywords {', '.join(words[:1]) or 'none'}")
    if words:
        load(folder)  # it must be a file that can be used
        held = sum(
            all(k.casefold() in "\n".join(b.text for b in t.reading.blocks).casefold() for k in words[:1])
            for _, t in tolds
        )
        say(f"{held} of {len(tolds)} packs are told to be {name}'s by it")
    for doubt in doubts:
        say(textwrap.fill(f"- {doubt}", _WIDE, subsequent_indent="  "))
    say(f"next: minutebook explain --layout FILE --rules {folder}; minutebook ingest PATH --rules {folder}")


def _likeliest(tolds: Sequence[Told]) -> str:
    """The family that bids most over all packs, where none of them bid enough."""
    sums: Counter[str] = Counter()
    for told in tolds:
        for bid in told.recognition.bids:
            sums[bid.layout] += round(100 * bid.score)
    return min(sums, key=lambda layout: (-sums[layout], layout))


def _doubts(
    tolds: Sequence[tuple[Path, Told]], unread: Sequence[str], families: Counter[str], family: str,
    words: Sequence[str], name: str,
) -> Iterator[str]:  # fmt: skip
    """What a person has to look at."""
    if not families:
        yield f"no pack was recognised; {family} comes nearest: see `minutebook explain --layout`, and compare"
    elif len(families) > 1:
        several = ", ".join(f"{n} {kind}" for kind, n in families.most_common())
        yield f"the packs are of several families ({several}); the commonest was taken"
    if not words:
        yield f"no words were found that all packs share: none prints {name!r}, and no address is in all of them"
    yield from unread
    for path, told in tolds:
        for message in told.unknown:
            if not message.startswith("the authority:"):
                yield f"{path.name}: {message}"


def _toml(
    name: str, family: str, keywords: Sequence[str], others: Sequence[str], doubts: Sequence[str], packs: int
) -> str:
    def quoted(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    lines = [f"# Drafted from {packs} packs by `minutebook rules new`. Look it over before it is used."]
    for doubt in doubts:
        lines.extend(textwrap.wrap(f"# not told: {doubt}", 110, subsequent_indent="#   "))
    lines += [f"name = {quoted(name)}", f"layout = {quoted(family)}"]
    if keywords:
        lines.append("# all of these must stand in a pack that is this authority's, and in nobody else's")
        lines.append(f"keywords = [{', '.join(map(quoted, keywords))}]")
    else:
        lines.append(f"# TODO: words that stand in each of its packs and in nobody else's; {name!r} is in none")
        lines.append(f"keywords = [{quoted(name)}]")
    if others:
        lines.extend(textwrap.wrap(f"# also in all of them: {', '.join(others)}", 110, subsequent_indent="#   "))
    return "\n".join(lines) + "\n"
