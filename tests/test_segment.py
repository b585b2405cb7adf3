"""A pack split into its documents, and what each head says of its meeting."""

from __future__ import annotations

import pytest

from pipeline.segment import Section, likeness, segment
from rules.book import RuleBook
from tests.papers import BOARD, COMMITTEE, reading_of, sections_of

PACK = f"""\
QUARREL BAY LIFEBOAT BOARD

Thursday, 18 October 2018 at 2.00 pm

Gannet House, Thrupwick

Agenda

1. Introductions and apologies.
2. Minutes of the meeting held on 19 April 2018. (Pages 3 - 8)
3. Slipway repairs. (Pages 9 - 12)
4. Date of the next meeting.

{BOARD}
QUARREL BAY LIFEBOAT BOARD

18 OCTOBER 2018

SLIPWAY REPAIRS

REPORT OF THE COASTAL SAFETY MANAGER

Purpose of the Report

1. The report says what the north slip would cost to mend.

Appendices

Appendix 1 - Slipway Dashboard 2018/19 Q2
Appendix 2 - Letter from the Builder

Appendix 1 - Slipway Dashboard 2018/19 Q2

Boats launched\t214

Appendix 2 - Letter from the Builder

I would not stand below it myself.

QUARREL BAY LIFEBOAT BOARD

Draft Terms of Reference

The Board looks after the slips.
"""


@pytest.fixture(scope="module")
def pack(book: RuleBook) -> tuple[Section, ...]:
    return sections_of(PACK, book)


def test_every_document_in_order(pack: tuple[Section, ...]) -> None:
    assert [(s.kind, s.title.text) for s in pack] == [
        ("agenda", "Agenda"),
        ("minutes", "Minutes of a meeting of the Quarrel Bay Lifeboat Board"),
        ("report", "SLIPWAY REPAIRS"),
        ("dashboard", "Slipway Dashboard 2018/19 Q2"),
        ("appendix", "Letter from the Builder"),
        ("terms_of_reference", "Draft Terms of Reference"),
    ]
    assert all(s.rule for s in pack)


def test_the_heads_say_which_meeting(pack: tuple[Section, ...]) -> None:
    agenda, minutes, report = pack[:3]
    assert agenda.head.body.text == "QUARREL BAY LIFEBOAT BOARD"
    assert agenda.head.date.text == "Thursday, 18 October 2018"
    assert (agenda.head.time.text, agenda.head.venue.text) == ("2.00 pm", "Gannet House, Thrupwick")
    assert minutes.head.body.text == "Quarrel Bay Lifeboat Board"
    assert (minutes.head.date.text, minutes.head.venue.text) == ("Thursday, 19 April 2018", "Gannet House")
    assert (report.head.body.text, report.head.date.text) == ("QUARREL BAY LIFEBOAT BOARD", "18 OCTOBER 2018")


def test_a_section_has_its_own_blocks_only(pack: tuple[Section, ...]) -> None:
    agenda, minutes, report, dashboard, letter, terms = pack
    assert agenda.blocks[0].text == "Introductions and apologies."
    assert len([b for b in agenda.blocks if b.marker]) == 4
    assert minutes.blocks[0].text == "Present"
    assert [b.text for b in dashboard.blocks] == ["Boats launched 214"]
    assert [b.text for b in letter.blocks] == ["I would not stand below it myself."]
    assert [b.text for b in terms.blocks] == ["The Board looks after the slips."]
    assert report.blocks[0].text == "REPORT OF THE COASTAL SAFETY MANAGER"


def test_no_block_is_lost_between_sections(book: RuleBook) -> None:
    reading = reading_of(PACK, book)
    sections = segment(reading.blocks, book.layout("board"), book)
    inside = [b for s in sections for b in s.blocks]
    assert len(inside) > 30
    order = [reading.blocks.index(b) for b in inside]
    assert order == sorted(order)


BODY = "the Quarrel Bay Lifeboat Board"
BROKEN = "the Quarrel Bay Lifeboat\nBoard"


@pytest.mark.parametrize(
    "title",
    [
        f"Minutes of a meeting of {BODY} held at Gannet House on Thursday, 19 April 2018.",
        f"MINUTES OF THE ANNUAL MEETING of {BODY} held at Gannet House on 19 April 2018",
        f"Minutes of an extraordinary meeting of {BODY}, held in Gannet House on Thursday 19th April, 2018",
        f"Minutes of a meeting of {BODY} held on Thursday 19 April 2018 at 2.00 pm in Gannet House",
        f"Minutes of a meeting of {BROKEN} held at Gannet House\non 19 April 2018.",
    ],
    ids=["plain", "annual", "extraordinary", "date-first", "broken"],
)
def test_titles_of_minutes(title: str, book: RuleBook) -> None:
    (section,) = sections_of(BOARD.replace(BOARD.split("\n", 1)[0], title), book)
    assert section.kind == "minutes"
    assert section.head.body.text == "Quarrel Bay Lifeboat Board"
    assert section.head.date.text.endswith("2018")
    assert section.head.venue.text == "Gannet House"
    assert section.blocks[0].text == "Present"


def test_council_committee_and_date_on_lines_of_their_own(book: RuleBook) -> None:
    (section,) = sections_of(COMMITTEE, book)
    assert section.title.text == "Minutes of the Quays and Ferries Policy Committee"
    head = section.head
    assert (head.authority.text, head.body.text) == (
        "Wendmouth City Council",
        "Quays and Ferries Policy Committee",
    )
    assert (head.date.text, head.time.text) == ("7 November 2024", "4.00 pm")


@pytest.mark.parametrize(
    "line",
    [
        "Minutes of the meeting held on 19 April 2018.",
        "The minutes of the meeting held on 19 April 2018 were taken as read.",
        "Appendix 1 to the report was looked at",
        "The agenda was agreed.",
    ],
)
def test_what_only_speaks_of_a_document_begins_none(line: str, book: RuleBook) -> None:
    text = BOARD.replace("The Board heard that dues", f"{line}\n\nThe Board heard that dues")
    assert [s.kind for s in sections_of(text, book)] == ["minutes"]


def test_two_minutes_in_one_pack(book: RuleBook) -> None:
    second = BOARD.replace("19 April 2018", "18 October 2018")
    found = sections_of(BOARD + "\n" + second, book)
    assert [(s.kind, s.head.date.text) for s in found] == [
        ("minutes", "Thursday, 19 April 2018"),
        ("minutes", "Thursday, 18 October 2018"),
    ]


def test_what_stands_before_the_first_title_is_a_document_of_its_own(book: RuleBook) -> None:
    found = sections_of("To be read with care\n\n" + BOARD, book)
    assert [s.kind for s in found] == ["other", "minutes"]
    assert found[0].title.text == "To be read with care"


def test_a_label_on_the_page_is_kept(book: RuleBook) -> None:
    text = PACK.replace("\nMinutes of a meeting", "\nAgenda Item 2\n\nMinutes of a meeting", 1)
    found = sections_of(text, book)
    assert [(s.kind, s.label) for s in found[:3]] == [("agenda", None), ("minutes", "2"), ("report", None)]


def test_pages_of_a_document(book: RuleBook) -> None:
    text = PACK.replace("\nMinutes of a meeting", "\fMinutes of a meeting", 1)
    text = text.replace("35. DATE OF", "\f35. DATE OF").replace(
        "QUARREL BAY LIFEBOAT BOARD\n\n18", "\fQUARREL BAY LIFEBOAT BOARD\n\n18"
    )
    found = sections_of(text, book)
    assert [(s.kind, s.page_from, s.page_to) for s in found[:3]] == [
        ("agenda", 1, 1),
        ("minutes", 2, 3),
        ("report", 4, 4),
    ]


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("Slipway Repairs", "SLIPWAY REPAIRS", 1.0),
        ("The Repair of the Slip", "Repair of a Slip", 1.0),
        ("Slipway Repairs", "Ferry Timetable", 0.0),
        ("Slipway Repairs", "Slipway Dues", 1 / 3),
        ("", "Slipway", 0.0),
        ("of the", "of the", 0.0),
    ],
)
def test_likeness_of_titles(a: str, b: str, alike: float) -> None:
    assert likeness(a, b) == pytest.approx(alike)
    assert likeness(b, a) == pytest.approx(alike)


PAGE = """\
# Agenda and minutes

## Quays Committee - Thursday, 2nd July, 2020 6.00 pm

Venue: Guildhall

### 137. Apologies

To receive any apologies for absence.

Minutes:

It was noted that an apology for absence had been received from Councillor D Murfin.

### 138. Dues

To consider the report.

Additional documents:

- Dues report

Minutes:

RESOLVED: That the dues be raised.

### 139. Slipways

To consider the attached report.
"""


def test_a_meetings_web_page_is_an_agenda_and_minutes(book: RuleBook) -> None:
    reading = reading_of(PAGE, book)
    agenda, minutes = segment(reading.blocks, book.layout("general"), book)
    assert (agenda.kind, minutes.kind) == ("agenda", "minutes")
    assert agenda.head == minutes.head
    assert (agenda.head.body.text, agenda.head.date.text) == ("Quays Committee", "Thursday, 2nd July, 2020")
    assert (agenda.head.time.text, agenda.head.venue.text) == ("6.00 pm", "Guildhall")
    assert [b.marker for b in agenda.blocks if b.style.level] == ["137.", "138.", "139."]
    assert [b.text for b in minutes.blocks if not b.style.level] == [
        "It was noted that an apology for absence had been received from Councillor D Murfin.",
        "RESOLVED: That the dues be raised.",
    ]


@pytest.mark.parametrize(
    ("head", "body", "day", "time"),
    [
        (
            "Draft Minutes of the Ordinary Meeting held on Thursday 19th April 2018, at the Welfare Hall and via Zoom, "
            "commencing at 6.30 pm",
            "Ordinary Meeting", "Thursday 19th April 2018", "6.30 pm",
        ),
        (
            "MINUTES OF THE MEETING OF THE MUNICIPAL DISTRICT OF WENDMOUTH HELD IN COUNTY HALL ON FRIDAY 13TH OF APRIL "
            "2018 AT 2.00PM",
            "MUNICIPAL DISTRICT OF WENDMOUTH", "FRIDAY 13TH OF APRIL 2018", "2.00PM",
        ),
        (
            "Wendshire CCG Governing Body Meeting in Public\n\nHeld on 19th April 2018 via Microsoft Teams",
            "Wendshire CCG Governing Body", "19th April 2018", "",
        ),
        ("Boaters’ Voices - The Gannet Practice\n\nMeeting 11 – Tuesday 17 April 2018",
         "Boaters’ Voices - The Gannet Practice", "Tuesday 17 April 2018", ""),
        ("Minutes of Annual Parish Meeting Monday 9th April 2018 at 7.30pm", "Annual Parish Meeting",
         "Monday 9th April 2018", "7.30pm"),
        ("Minutes of Wendmouth Town Council held on April 12th 2018 at 7pm", "Wendmouth Town Council",
         "April 12th 2018", "7pm"),
    ],
    ids=["kind-of-meeting", "of-june", "held-on-its-own-line", "title-over-the-day", "no-article", "month-first"],
)  # fmt: skip
def test_heads_of_other_habits(head: str, body: str, day: str, time: str, book: RuleBook) -> None:
    text = (
        f"{head}\n\nPresent: Cllr O Wexcombe (Chair), Cllr L Beed\n\n1. Apologies\n\nThere were none.\n\n"
        "2. Matters arising\n\nThe slip was mended.\n\n3. Date of next meeting\n\nTo be told."
    )
    reading = reading_of(text, book)
    found = [s for s in segment(reading.blocks, book.layout("general"), book) if s.kind == "minutes"]
    assert [(s.head.body.text, s.head.date.text, s.head.time.text) for s in found] == [(body, day, time)]
