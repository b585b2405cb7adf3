"""Habits of whole papers as files: what columns of actions, of votes and of seats say; numerals beside headings; rows
that a page's end breaks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.blocks import Block
from pipeline.extract.action_tables import Columns, row_actions
from pipeline.extract.roman import romans
from pipeline.read.broken_rows import rejoined_row
from pipeline.records import Action, Attendance, Document, Fact, Meeting, Minute, Resolution, Vote
from pipeline.run import read_paper
from rules.book import RuleBook
from tests.drawn import HEIGHT
from tests.papers import facts_of, passage

if TYPE_CHECKING:
    from spacy.language import Language

F = TypeVar("F", bound=Fact)
HEAD = "<h1>Thrupwick Quay Board</h1><p>Minutes of the meeting held on Thursday 6 March 2025 at 2.00 pm</p>"
TEXT = "THRUPWICK TOWN COUNCIL\nMinutes of the Slip Committee held in the Guildhall on Monday 3 March 2025 at 7.00 pm\n"

THERE = f"{TEXT}Present: Cllr O Wexcombe, Cllr B Tolliver\n\n"


def web(body: str, tmp_path: Path, book: RuleBook, nlp: Language) -> tuple[Fact, ...]:
    path = tmp_path / "paper.html"
    path.write_text(f"<!DOCTYPE html><html><body>{HEAD}{body}</body></html>", "utf-8")
    return tuple(read_paper(path, book, nlp).facts)


def of(kind: type[F], facts: tuple[Fact, ...]) -> list[F]:
    return [f for f in facts if isinstance(f, kind)]


def _table(*rows: str) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def _row(*cells: str | list[str], table: int = 1) -> Block:
    inside = tuple(
        tuple(Block(passage(one)) for one in (c if isinstance(c, list) else [c] if c else [])) for c in cells
    )
    words = tuple(passage(" ".join(c) if isinstance(c, list) else c) for c in cells)
    return Block(passage(" ".join(w.text for w in words if w)), cells=words, inside=inside, table=table)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["To bring a note on the sluice", "OW", "June 2025"], [("To bring a note on the sluice", "OW", "June 2025")]),
        (["Write to the owner again", "OW", "Ring the county about it", "BT / IO"],
         [("Write to the owner again", "OW", ""), ("Ring the county about it", "BT / IO", "")]),
        (["OW", "To bring a note on the sluice"], []),
        (["OW to bring a note", "To ring the county about it"], [("OW to bring a note", "OW", "")]),
    ],
)  # fmt: skip
def test_who_and_when_below_a_task_in_its_cell(
    lines: list[str], found: list[tuple[str, str, str]], book: RuleBook
) -> None:
    row = _row("", "", lines)
    told = list(row_actions(row, Columns({"task": 2}, 1), book.actions))
    assert [(a.task.text, a.owner.text, a.due.text) for a in told] == found


def test_owners_beside_the_lines_that_say_what_is_to_be_done(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = _table(
        "No.|Item|Action by|Deadline",
        "1|<b>Welcome</b><p>All were welcomed by the Chair.</p>||",
        "2|<b>Sluice</b><p>It leaks. The plan was liked.</p><p><b>Action:</b> Draft the briefing for the port</p>"
        "<p><b>Action:</b> Settle the day of the works</p>|<p>OW</p><p>BT</p>|",
        "3|<b>Lamp</b><p>It is broken.</p><p><b>Action:</b> Ask for the price of a lamp</p>|IO|9 May 2025",
    )
    told = of(Action, web(f"<p>Present: Orla Wexcombe (OW), Bram Tolliver (BT)</p>{rows}", tmp_path, book, nlp))
    assert [(a.minute, a.text, a.owner, a.due) for a in told] == [
        ("2", "Draft the briefing for the port", "OW", None),
        ("2", "Settle the day of the works", "BT", None),
        ("3", "Ask for the price of a lamp", "IO", "9 May 2025"),
    ]


def test_a_row_broken_by_the_page_beside_a_number() -> None:
    above = _row("6", ["Winter review"], ["To share the plan"])
    below = _row("", ["The frost was hard for eleven weeks and the quay was shut."], ["of the quay with all", "OW"])
    whole = rejoined_row(above, below)
    assert whole is not None
    assert [[b.text for b in cell] for cell in whole.inside[1:]] == [
        ["Winter review", "The frost was hard for eleven weeks and the quay was shut."],
        ["To share the plan of the quay with all", "OW"],
    ]
    assert rejoined_row(_row("", ["Winter review"], ["To share the plan"]), below) is None


def test_numerals_in_a_column_beside_headings() -> None:
    pairs = [("I", "APOLOGIES"), ("II", "MINUTE"), ("III", "BUDGET")]
    rows = [Block(passage(f"{a} {b}"), cells=(passage(a), passage(b))) for a, b in pairs]
    assert [(b.marker, b.text, b.cells) for b in romans(rows)] == [(a, b, ()) for a, b in pairs]
    assert list(romans(rows[:2])) == rows[:2]


def test_members_and_roles_of_those_away(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    body = (
        "<p>Present:-</p>" + _table("Members|Role", "Orla Wexcombe|Nominated by Quay Trust", "Bram Tolliver|Harbourer")
        + "<p><b>I APOLOGIES FOR ABSENCE</b></p><p>Apologies for absence were submitted on behalf of:-</p>"
        + _table("Members|Role", "Ines Okonjo|Chief Officer", "Kai Pell|Chief Engineer")
        + "<p><b>II MINUTE</b></p><p>It was approved.</p><p><b>III SLIP</b></p><p>It leaks.</p>"
    )  # fmt: skip
    facts = web(body, tmp_path, book, nlp)
    assert [(a.name, a.status, a.role) for a in of(Attendance, facts)] == [
        ("Orla Wexcombe", "present", "Nominated by Quay Trust"),
        ("Bram Tolliver", "present", "Harbourer"),
        ("Ines Okonjo", "apologies", "Chief Officer"),
        ("Kai Pell", "apologies", "Chief Engineer"),
    ]
    assert [m.number for m in of(Minute, facts)] == ["I", "II", "III"]


def test_sectors_beside_schools(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    body = _table(
        "Representing|Name|School / Organisation|Present|Apologies",
        "Maintained Primary|Orla Wexcombe|Gannet Primary School|✓|",
        "|Bram Tolliver|Slip Lane Primary School||✓",
        "Early Years|Ines Okonjo||✓|",
    )
    told = of(Attendance, web(f"{body}<p>1. Welcome</p><p>All were welcomed.</p>", tmp_path, book, nlp))
    assert [(a.name, a.status, a.organisation) for a in told] == [
        ("Orla Wexcombe", "present", "Gannet Primary School"),
        ("Bram Tolliver", "apologies", "Slip Lane Primary School"),
        ("Ines Okonjo", "present", None),
    ]


def test_a_seat_in_the_column_of_authorities(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = (
        "Member|Authority",
        "Cllr Orla Wexcombe|Quay Borough Council",
        "Mr Bram Tolliver|Independent Co-opted Member",
    )
    body = f"<p>Present:</p>{_table(*rows)}<p>1. Welcome</p><p>All were welcomed.</p><p>2. Slip</p><p>It leaks.</p>"
    told = of(Attendance, web(body, tmp_path, book, nlp))
    assert [(a.name, a.organisation, a.role) for a in told] == [
        ("Cllr Orla Wexcombe", "Quay Borough Council", None),
        ("Mr Bram Tolliver", None, "Independent Co-opted Member"),
    ]


def test_a_recorded_vote_in_columns_of_names(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    body = (
        "<p>1. Welcome</p><p>All were welcomed.</p><p>2. Budget</p>"
        "<p>It was moved by Councillor Pell and seconded by Councillor Thrupp that the budget be approved.</p>"
        "<p>An amendment was moved by Councillor Marl and seconded by Councillor Quill that the dues be halved.</p>"
        "<p>On being put to the vote the amendment was declared LOST, there being 2 votes for and 3 against.</p>"
        "<p>The substantive motion was then put and, under Standing Order 9, a recorded vote was taken as follows:</p>"
        + _table("For|Against|Abstain", "Pell<br>Thrupp<br>Beed|Marl<br>Quill|", "3|2|0")
        + "<p>The motion was declared CARRIED and it was</p><p>RESOLVED: That the budget be approved.</p>"
        "<p>3. Slip</p><p>It leaks.</p>"
    )
    told = of(Vote, web(body, tmp_path, book, nlp))
    assert {(v.kind, v.mover, v.votes_for, v.votes_against, v.abstentions, v.carried) for v in told} == {
        ("motion", "Councillor Pell", 3, 2, 0, True),
        ("amendment", "Councillor Marl", 2, 3, None, False),
    }
    (motion,) = (v for v in told if v.kind == "motion")
    assert [(r.name, r.vote) for r in motion.recorded] == [
        ("Pell", "for"), ("Thrupp", "for"), ("Beed", "for"), ("Marl", "against"), ("Quill", "against"),
    ]  # fmt: skip


def test_a_lead_in_over_a_table_is_the_decision(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    body = (
        "<p>1. Welcome</p><p>All were welcomed.</p><p>2. Plans</p>"
        "<p>RESOLVED that the following observations be sent to the District Council:</p>"
        + _table("Application No.|Address|Observations", "25/0133|17 Quay Walk|Object", "25/0140|The Old Forge|None")
        + "<p>3. Slip</p><p>It leaks.</p>"
    )
    told = of(Resolution, web(body, tmp_path, book, nlp))
    assert [r.text for r in told] == ["that the following observations be sent to the District Council:"]


def test_apologies_under_a_heading_in_two_languages(book: RuleBook, nlp: Language) -> None:
    text = f"{TEXT}Present: Cllr O Wexcombe\n\n1. Apologies / Ymddiheuriadau\nCllr Ines Okonjo\n\n2. Slip\nIt leaks.\n"
    told = facts_of(text, Attendance, book, nlp)
    assert [a.name for a in told if a.status == "apologies"] == ["Cllr Ines Okonjo"]


@pytest.mark.parametrize(
    ("clause", "owners"),
    [
        ("That tenders be invited for the mending of the sluice.", [None]),
        ("That the harbour master be invited to report in May.", ["the harbour master"]),
        ("to raise no objection.", []),
        ("that a penny rate of 9.85p in the £ be laid for the year.", []),
    ],
)
def test_what_asks_of_whom(clause: str, owners: list[str | None], book: RuleBook, nlp: Language) -> None:
    text = f"{TEXT}Present: Cllr O Wexcombe, Cllr B Tolliver\n\n1. Welcome\nAll were.\n\n2. Slip\nRESOLVED: {clause}\n"
    assert [a.owner for a in facts_of(text, Action, book, nlp)] == owners


def test_minutes_approved_as_a_record(book: RuleBook, nlp: Language) -> None:
    text = f"{TEXT}1. Welcome\nAll were welcomed.\n\n2. Minutes\nThe minutes were APPROVED as an accurate record.\n"
    assert [(r.minute, r.verb) for r in facts_of(text, Resolution, book, nlp)] == [("2", "APPROVED")]


def _meeting(head: str, tmp_path: Path, book: RuleBook, nlp: Language) -> Meeting:
    path = tmp_path / "paper.html"
    body = "<p>Present: Cllr O Wexcombe (Chair), Cllr B Tolliver</p><p>1. Welcome</p><p>All were.</p><p>2. Slip</p>"
    path.write_text(f"<!DOCTYPE html><html><body>{head}{body}<p>It leaks.</p></body></html>", "utf-8")
    (meeting,) = of(Meeting, tuple(read_paper(path, book, nlp).facts))
    return meeting


@pytest.mark.parametrize("body", ["Cabinet", "Executive", "Slip Committee"])
def test_a_body_between_the_word_minutes_and_the_day(body: str, tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = _table("Date:|9 July 2024", "Time:|4.00pm", "Venue:|The Net Loft, Quay Street")
    meeting = _meeting(f"<h2>Minutes</h2><h3>{body}</h3>{rows}", tmp_path, book, nlp)
    assert (meeting.body, meeting.venue) == (body, "The Net Loft, Quay Street")


@pytest.mark.parametrize("called", ["the Parish Council", "the Council"])
def test_a_parish_is_named_over_the_title(called: str, tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    head = (
        "<p><b>NETHER QUAY PARISH COUNCIL</b></p>"
        f"<p>Minutes of the meeting of {called} held on Wednesday 7th February 2024 at 7.30pm in the Net Loft.</p>"
    )
    assert _meeting(head, tmp_path, book, nlp).body == "NETHER QUAY PARISH COUNCIL"


def test_people_below_who_sent_them(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    body = (
        "<p><b>Present:</b></p><p><u>Quay Borough Council</u><br>Councillor O Wexcombe (in the Chair)<br>"
        "Councillor B Tolliver</p><p><u>Slip District Council</u><br>Councillor I Okonjo</p>"
        "<p><u>Officers</u><br>K Pell, Treasurer</p><p>1. Welcome</p><p>All were welcomed.</p>"
    )
    told = of(Attendance, web(body, tmp_path, book, nlp))
    assert [(a.name, a.organisation, a.is_chair) for a in told] == [
        ("Councillor O Wexcombe", "Quay Borough Council", True),
        ("Councillor B Tolliver", "Quay Borough Council", False),
        ("Councillor I Okonjo", "Slip District Council", False),
        ("K Pell", None, False),
    ]


def test_one_council_over_a_list_is_its_own(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    body = "<p><b>Present:</b></p><p>Quay Borough Council<br>Councillor O Wexcombe<br>Councillor B Tolliver</p>"
    told = of(Attendance, web(f"{body}<p>1. Welcome</p><p>All were welcomed.</p>", tmp_path, book, nlp))
    assert [a.organisation for a in told] == [None, None]


def test_organisations_beside_lists_that_stand_side_by_side(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = _table(
        "Attendees||Apologies|",
        "Chief Inspector Orla Wexcombe (Chair)|Quay Police|Kai Pell|Clinical Commissioning Group",
        "Cllr Bram Tolliver|Quay Council|Yuka Thrupp|Youth Justice Service",
        "Ines Okonjo|Fire and Rescue Service||",
    )
    told = of(Attendance, web(f"{rows}<p>1. Welcome</p><p>All were welcomed.</p>", tmp_path, book, nlp))
    assert {(a.name, a.status, a.organisation) for a in told} == {
        ("Chief Inspector Orla Wexcombe", "present", "Quay Police"),
        ("Cllr Bram Tolliver", "present", "Quay Council"),
        ("Ines Okonjo", "present", "Fire and Rescue Service"),
        ("Kai Pell", "apologies", "Clinical Commissioning Group"),
        ("Yuka Thrupp", "apologies", "Youth Justice Service"),
    }


def test_a_mayor_who_chairs(book: RuleBook, nlp: Language) -> None:
    there = "Present: Mayor Orla Wexcombe (Chair), Councillor B Tolliver"
    text = f"{TEXT}{there}\n\n1. Welcome\nAll were.\n\n2. Slip\nIt leaks.\n"
    told = facts_of(text, Attendance, book, nlp)
    assert [(a.name, a.is_chair) for a in told] == [("Mayor Orla Wexcombe", True), ("Councillor B Tolliver", False)]


def test_a_decision_beside_who_is_to_carry_it_out(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    line = "Mr Pell said that it had worn. It was agreed that the figures be shared with the port."
    over = f"{TEXT}Present: Orla Wexcombe, Kai Pell\n\n1. Welcome\tACTION\nAll were.\n"
    text = f"{over}\n2. Slip\n{line}\tKP\n\n3. Lamp\nIt is out.\n"
    assert [(r.minute, r.text) for r in facts_of(text, Resolution, book, nlp)] == [
        ("2", "that the figures be shared with the port.")
    ]


def test_a_minutes_number_over_its_paragraphs_own(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = _table(
        "Item|Content|Who",
        "1<br>1.1<br><br>1.2|<b>Welcome</b><p>All were welcomed.</p><p>Nobody declared an interest.</p>|",
        "2|<b>Slip</b><p>It leaks again below the winch.</p>|",
        "3|<b>Lamp</b><p>It is out.</p>|",
    )
    facts = web(f"<p>Present: Orla Wexcombe, Bram Tolliver</p>{rows}", tmp_path, book, nlp)
    assert [(m.number, m.heading) for m in of(Minute, facts)] == [("1", "Welcome"), ("2", "Slip"), ("3", "Lamp")]


@pytest.mark.parametrize(
    ("end", "found"), [("The meeting closed at 8.10 pm.", ["minutes", "appendix"]), ("All went home.", ["minutes"])]
)
def test_an_appendix_behind_the_end_of_minutes(
    end: str, found: list[str], tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    path = tmp_path / "quay.pdf"
    canvas = Canvas(str(path), invariant=1)
    pages = [
        ["QUAY HARBOUR COMMITTEE", "Minutes of the meeting held on Monday 3 March 2025 at 7.00 pm",
         "Present: Councillors O Wexcombe (Chair) and B Tolliver", "1. Welcome", "All were welcomed.", "2. Slip",
         "It leaks again.", "3. Close", "There was nothing else.", end],
        ["Appendix 1 - Questions from the public", "Why was the slip shut? It was agreed that it be mended."],
    ]  # fmt: skip
    for lines in pages:
        for i, line in enumerate(lines):
            canvas.drawString(60, HEIGHT - 80 - 24 * i, line)
        canvas.showPage()
    canvas.save()
    facts = tuple(read_paper(path, book, nlp).facts)
    assert [d.kind for d in of(Document, facts)] == found
    assert len(of(Resolution, facts)) == len(found) % 2


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("NOTED the decisions taken under powers since May.", "the decisions taken under powers since May."),
        ("AGREED the minutes of May as a record.", "the minutes of May as a record."),
    ],
)
def test_a_word_of_decision_without_that(line: str, text: str, book: RuleBook, nlp: Language) -> None:
    told = facts_of(f"{THERE}1. Welcome\nAll were welcomed.\n\n2. Slip\n{line}\n", Resolution, book, nlp)
    assert [r.text for r in told] == [text]


def test_what_is_extended_asks_of_nobody(book: RuleBook, nlp: Language) -> None:
    text = f"{THERE}1. Welcome\nAll were.\n\n2. Slip\nRESOLVED: That the contract be extended for one year.\n"
    assert facts_of(text, Action, book, nlp) == []
