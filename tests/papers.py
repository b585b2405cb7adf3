"""Invented papers as text, and the pipeline's stages run on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from corpus.evidence import Page
from corpus.passage import Passage
from pipeline.blocks import Block, Reading
from pipeline.extract.outline import Entry, Outline, outline
from pipeline.extract.pack import Extracted, extract
from pipeline.extract.scene import MeetingKey, Scene
from pipeline.ids import Numbered, fact_id, pack_id
from pipeline.read.glued import unglued
from pipeline.read.text import READER, read_text
from pipeline.recognise import recognise
from pipeline.records import Fact
from pipeline.run import read_paper
from pipeline.segment import Section, segment
from rules.book import RuleBook

if TYPE_CHECKING:
    from spacy.language import Language

F = TypeVar("F", bound=Fact)

DAY = date(2018, 4, 19)

BOARD = """\
Minutes of a meeting of the Quarrel Bay Lifeboat Board held at Gannet House on Thursday, 19 April 2018.

Present
Cllr Orla Wexcombe – in the Chair\tThrupwick Borough Council
Mr Percival Dunmallet JP\tHarbour Engineer, Quarrel Bay Harbour Authority
Dr Ines Okonjo-Reay\tQuarrel Bay Hospital Trust

Officers
Bram Tolliver\tCoastal Safety Manager, Wendshire County Council

31. APOLOGIES FOR ABSENCE.

Apologies for absence were received on behalf of Mrs Thea Calloway (Sandle Council) and Sgt Neil Upshot.

32. DECLARATIONS OF INTEREST.

Mr P. Dunmallet JP declared a personal interest in agenda item 5 (Slipway Dues) as the owner of a berth.

33. MATTERS ARISING.

Winch on the North Slip (minute 27)

Bram Tolliver said that the winch had been greased and no longer screamed at night.

34. SLIPWAY DUES.

The Board heard that dues had not risen since the slip was built and that the concrete now needed mending.

RESOLVED:

(a) That dues be raised by a tenth from the summer;

(b) That the Coastal Safety Manager be asked to report on the concrete in the autumn.

35. DATE OF NEXT MEETING.

It was noted that the next meeting would be held on 18 October 2018 at 2.00 pm.

2.00 - 3.25 pm\tCHAIRMAN
19 April 2018
"""
"""One board's minutes as a text conversion prints them."""

COMMITTEE = """\
Wendmouth City Council
Minutes of the Quays and Ferries Policy Committee
7 November 2024 at 4.00 pm

Members Present:-
Councillors: Sunniva Hartrop (Chair), Lorcan Beed (Vice-Chair), Mabel Oduro-Finch and Tam Wistow

Officers in Attendance:-
Cosmo Pell (Director of Ferries), Dilys Anstruther (Democratic Services Officer)

1. Welcome and Safety Information

The Chair showed everybody the way out to the quay.

2. Apologies for Absence and Substitutions

Apologies were received from Councillor Gaunt.

3. Ferry Timetable

The Committee considered a report of the Director of Ferries on the winter sailings.

RESOLVED that the winter timetable be approved.

The meeting ended at 5.45 pm
"""


def reading_of(text: str, book: RuleBook, name: str = "paper.txt") -> Reading:
    """A reading of a text as if it stood in a file of that name."""
    pid = pack_id(text.encode())
    pages, blocks = read_text(text, pid, book.reading)
    blocks = unglued(blocks, book.reading)
    return Reading(pid, name, "text/plain", blocks[0].text if blocks else None, READER, pages, blocks)


def sections_of(text: str, book: RuleBook) -> tuple[Section, ...]:
    """The text's documents. The text must be told to be of a layout."""
    reading = reading_of(text, book)
    recognition = recognise(reading, book)
    assert recognition.layout is not None, recognition.reason
    return segment(reading.blocks, recognition.layout, book)


def extracted(text: str, book: RuleBook, nlp: Language) -> Extracted:
    """All facts and problems of the text."""
    reading = reading_of(text, book)
    recognition = recognise(reading, book)
    assert recognition.layout is not None, recognition.reason
    sections = segment(reading.blocks, recognition.layout, book)
    return extract(reading, recognition.layout, sections, book, nlp)


def facts_of(text: str, kind: type[F], book: RuleBook, nlp: Language) -> list[F]:
    """The text's facts of one kind in the order of the page."""
    return [f for f in extracted(text, book, nlp).facts if isinstance(f, kind)]


def page_facts(folder: Path, title: str, body: str, book: RuleBook, nlp: Language) -> tuple[Fact, ...]:
    """The facts of a web page with this title, as markup, over its body."""
    path = folder / "page.html"
    path.write_text(f"<!DOCTYPE html><html><body><p>{title}</p>{body}</body></html>", "utf-8")
    return read_paper(path, book, nlp).facts


def by_kind(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """The facts under the names of their kinds; none under a kind that has none."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[type(fact).__name__].append(fact)
    return found


def board(*minutes: str, present: str = "Cllr Orla Wexcombe\tThrupwick Borough Council", head: str = "") -> str:
    """A board's minutes with the minutes given: each a heading and a paragraph a line, numbered from 31."""
    title = head or BOARD.split("\n", 1)[0]
    parts = [title, "Present\n" + present]
    for number, minute in enumerate(minutes, 31):
        heading, *paragraphs = minute.split("\n")
        parts.append(f"{number}. {heading.upper()}.")
        parts.extend(paragraphs)
    return "\n\n".join(parts) + "\n\n2.00 - 3.25 pm\tCHAIRMAN\n"


def scene_of(reading: Reading, book: RuleBook, nlp: Language, layout: str = "board") -> Scene:
    """Surroundings for an extractor that is run on its own."""
    key = MeetingKey(fact_id("mtg", "quarrel bay", DAY), "body-quarrel-bay", "Quarrel Bay Lifeboat Board", DAY)
    pages = {p.number: p for p in reading.pages}
    return Scene(reading.pack_id, "doc-1", key, pages, book.layout(layout), book, nlp, Numbered(), [])


def entry_of(
    text: str, book: RuleBook, number: str | None = "34", heading: str = "Slipway dues"
) -> tuple[Entry, Reading]:
    """The text as what stands under one minute's heading."""
    reading = reading_of(text, book)
    blocks = tuple(b for b in reading.blocks if b.furniture is None)
    return Entry(number, passage("34."), passage(heading), blocks, (), "test"), reading


def plan_of(text: str, book: RuleBook) -> Outline:
    """The first minutes in the text, taken apart."""
    reading = reading_of(text, book)
    layout = recognise(reading, book).layout
    assert layout is not None
    (section,) = [s for s in segment(reading.blocks, layout, book) if s.kind == "minutes"]
    return outline(section, layout, book)


def passage(text: str, page: int = 1) -> Passage:
    """The text as it would stand at the start of a page."""
    return Passage.of(page, text)


def pages_of(*texts: str) -> Mapping[int, Page]:
    """Pages by number."""
    return {i: Page("pack-test", i, text) for i, text in enumerate(texts, 1)}


def words(blocks: Sequence[Block]) -> list[str]:
    """The blocks' words with their markers."""
    return [b.whole.text for b in blocks]


def unplaced(fact: Fact) -> Fact:
    """The fact without where it stands, to compare two printings of one text."""
    quoteless = tuple(replace(s, pack_id="", page=1, start=0, end=1, quote="") for s in fact.evidence[:1])
    return replace(fact, fact_id="", pack_id="", document_id="", evidence=quoteless)
