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
from pipeline.records import Action, Attendance, Declaration, Document, Fact, Meeting, Minute, Report, Resolution, Vote
from pipeline.run import read_paper
from rules.book import RuleBook
from tests.drawn import HEIGHT, page, paragraph, run, shown
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


RUN_IN = (
    "<p>Present: Mr K Pell (Chairman), Mrs O Wexcombe</p><p><b>1. Apologies</b> were received from Mrs I Okonjo</p>"
    "<p><b>2. Minutes of last meeting</b> were read, agreed and signed.</p>"
    "<p><b>3. Matters arising</b> - The clerk to write again about the light in Slip Lane.</p>"
    "<p><b>4. Finance</b> Cheques signed: K Pell £120.00.</p><p><b>5. Declarations</b> of interest</p>"
    "<p><b>6. Mr Pell</b> said that the bin was full again.</p>"
    "<p><b>7. Minutes AGREED</b> that they be shown to all in May.</p>"
)


def test_headings_in_bold_before_their_text(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    told = {m.number: m.heading for m in of(Minute, web(RUN_IN, tmp_path, book, nlp))}
    assert [told[n] for n in "1234"] == ["Apologies", "Minutes of last meeting", "Matters arising", "Finance"]
    assert told["5"] == "Declarations of interest"
    assert told["6"] != "Mr Pell"
    assert told["7"] != "Minutes AGREED"


def test_one_bold_word_is_no_habit(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    body = RUN_IN.replace("<b>", "").replace("</b>", "").replace("3. Matters arising", "<b>3. Matters</b> arising")
    told = {m.number: m.heading for m in of(Minute, web(body, tmp_path, book, nlp))}
    assert told["3"] != "Matters"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Applicant:", "Mr Gino Marl"),
        ("Applicant's representative:", "Ms Ruth Quill"),
        ("Responsible authority:", "PC Dean Ogle, Quay Police"),
        ("Other persons:", "Mrs Joyce Ives"),
    ],
)
def test_parties_to_a_hearing(label: str, name: str, tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    path = tmp_path / "paper.html"
    path.write_text(
        "<html><body><h3>QUAY DISTRICT COUNCIL<br>LICENSING SUB-COMMITTEE</h3>"
        "<p>Minutes of a Hearing held remotely on Thursday, 19 August 2021 at 10.00 am</p>"
        "<p>Sub-Committee: Councillors O Wexcombe (Chair) and B Tolliver</p><p>Officers: K Pell (Licensing Officer)</p>"
        f"<p>{label} {name}</p><p>1. ELECTION OF CHAIR</p><p>RESOLVED that Councillor O Wexcombe be elected Chair.</p>"
        "<p>2. LICENCE</p><p>RESOLVED that it be granted.</p></body></html>",
        "utf-8",
    )
    facts = tuple(read_paper(path, book, nlp).facts)
    assert [m.body for m in of(Meeting, facts)] == ["LICENSING SUB-COMMITTEE"]
    assert [(a.name, a.capacity) for a in of(Attendance, facts)] == [
        ("O Wexcombe", "member"),
        ("B Tolliver", "member"),
        ("K Pell", "officer"),
        (name.split(",")[0], "other"),
    ]


GRID = _table(
    "Name|Initials|Organisation|{}",
    "Orla Wexcombe (Chair)|OW|Quay Trust|P",
    "Bram Tolliver|BT|Slip Council|P",
    "Ines Okonjo|IO|Lamp Forum|A",
)


@pytest.mark.parametrize(("days", "found"), [("8/10/19", ["present", "present", "apologies"]), ("8/10/19|7/1/20", [])])
def test_the_day_over_who_came(days: str, found: list[str], tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    path = tmp_path / "paper.html"
    body = "<p>1. Welcome</p><p>All were welcomed.</p><p>2. Slip</p><p>It was agreed that it be mended.</p>"
    path.write_text(
        "<html><body><h2>Access and Inclusion Group</h2><p>Minutes of the meeting on Tuesday 8 October 2019</p>"
        f"{GRID.replace('{}', days.replace('|', '</td><td>'))}<p>P = present, A = apologies</p>{body}</body></html>",
        "utf-8",
    )
    told = of(Attendance, tuple(read_paper(path, book, nlp).facts))
    assert [a.status for a in told] == found


@pytest.mark.parametrize("place", ["Clinical Commissioning Group", "Integrated Care Board", "NHS Foundation Trust"])
def test_a_committee_below_its_employer(place: str, tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    head = f"<h2>Fosse Vale {place}</h2><h3>Quality Committee</h3><p>Minutes of the meeting held on 18 March 2021</p>"
    assert _meeting(head, tmp_path, book, nlp).body == "Quality Committee"


def test_officers_of_a_council_over_its_members_in_one_cell(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = _table(
        "PRESENT:|The Mayor, Councillor O Wexcombe (in the Chair)<br>The Deputy Mayor, Councillor B Tolliver<br>"
        "Councillors: I Okonjo, K Pell"
    )
    told = of(Attendance, web(f"{rows}<p>1. Welcome</p><p>All were welcomed.</p>", tmp_path, book, nlp))
    assert [(a.name, a.role, a.is_chair) for a in told] == [
        ("Councillor O Wexcombe", "Mayor", True),
        ("Councillor B Tolliver", "Deputy Mayor", False),
        ("I Okonjo", None, False),
        ("K Pell", None, False),
    ]


def test_a_role_that_is_also_the_chairs(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = _table(
        "Name|Title|Attendance",
        "Dr Orla Wexcombe|Independent Member – Chair|Present",
        "Bram Tolliver|Lay Member and Vice-Chair|Present",
    )
    told = of(Attendance, web(f"{rows}<p>1. Welcome</p><p>All were welcomed.</p>", tmp_path, book, nlp))
    assert [(a.name, a.is_chair) for a in told] == [("Dr Orla Wexcombe", True), ("Bram Tolliver", False)]


MOVED = "Proposed by Cllr Tolliver, seconded by Cllr Okonjo and"


@pytest.mark.parametrize(
    ("said", "text", "votes"),
    [
        (f"{MOVED} RESOLVED by 2 votes to 1: That it be mended.", "That it be mended.", (2, 1)),
        (f"{MOVED} RESOLVED (2 votes to 1): That it be mended.", "That it be mended.", (2, 1)),
        (f"{MOVED} by 2 votes to 1 RESOLVED that it be mended.", "that it be mended.", (2, 1)),
    ],
)
def test_counts_beside_the_word_of_decision(
    said: str, text: str, votes: tuple[int, int], book: RuleBook, nlp: Language
) -> None:
    paper = f"{THERE}1. Welcome\nAll were welcomed.\n\n2. Slip\n{said}\n"
    assert [r.text for r in facts_of(paper, Resolution, book, nlp)] == [text]
    assert [(v.votes_for, v.votes_against) for v in facts_of(paper, Vote, book, nlp)] == [votes]


def test_a_motion_carried_and_what_was_then_resolved(book: RuleBook, nlp: Language) -> None:
    said = (
        "The motion was accordingly carried and the Council resolved:-\n(a) to approve it; and\n(b) to shut the slip."
    )
    told = facts_of(f"{THERE}1. Welcome\nAll were welcomed.\n\n2. Slip\n{said}\n", Resolution, book, nlp)
    assert [(r.clause, r.text) for r in told] == [("a", "to approve it; and"), ("b", "to shut the slip.")]


@pytest.mark.parametrize(
    ("heading", "said", "name"),
    [
        ("Declarations of personal interest",
         "Councillor Tolliver in item 4 because her brother built it (not a prejudicial interest and she stayed).",
         "Councillor Tolliver"),
        ("Conflicts of interest", "Mrs Okonjo declared that her daughter had joined the team.", "Mrs Okonjo"),
    ],
)  # fmt: skip
def test_interests_in_few_words(heading: str, said: str, name: str, book: RuleBook, nlp: Language) -> None:
    told = facts_of(f"{THERE}1. Welcome\nAll were welcomed.\n\n2. {heading}\n{said}\n", Declaration, book, nlp)
    assert [d.name for d in told] == [name]


def test_a_form_with_a_title(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    path = tmp_path / "paper.html"
    rows = _table(
        "Title|Speeds in Slip Lane", "Date of decision|5 October 2022", "Decision maker|Cabinet Member for Quays",
        "Decision|That the order be made as advertised.", "Reasons|To save lives.",
    )  # fmt: skip
    head = "<h2>Record of Decision</h2><h3>Cabinet Member for Quays – Councillor Orla Wexcombe</h3>"
    path.write_text(f"<html><body>{head}{rows}</body></html>", "utf-8")
    told = of(Resolution, tuple(read_paper(path, book, nlp).facts))
    assert [r.text for r in told] == ["That the order be made as advertised."]


def test_a_report_without_labels(book: RuleBook, nlp: Language) -> None:
    minutes = f"{THERE}1. Welcome\nAll were welcomed.\n\n2. Slip\nIt leaks again.\n\nThe meeting closed at 8.10 pm.\n"
    report = (
        "**Thrupwick Town Council**\n\n**Slip Committee – 7 April 2025**\n\n**Agenda item 4**\n\n"
        "**The State of the Slip**\n\n**Purpose of report**\n\nTo tell of the slip.\n\n**Recommendation**\n\n"
        "That the slip be mended.\n"
    )
    told = facts_of(f"{minutes}\f{report}", Report, book, nlp)
    assert [(r.title, str(r.meeting_date)) for r in told] == [("The State of the Slip", "2025-04-07")]


def test_organisations_between_lists_side_by_side(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = _table(
        "Attendees|Organisation|Apologies|Organisation",
        "Cllr Orla Wexcombe (Chair)|Quay Council|Kai Pell|Port of Slip",
        "Bram Tolliver|Estuary Rail||",
        "Ines Okonjo|National Roads||",
    )
    told = of(Attendance, web(f"{rows}<p>1. Welcome</p><p>All were welcomed.</p>", tmp_path, book, nlp))
    assert {(a.name, a.status, a.organisation) for a in told} == {
        ("Cllr Orla Wexcombe", "present", "Quay Council"),
        ("Bram Tolliver", "present", "Estuary Rail"),
        ("Ines Okonjo", "present", "National Roads"),
        ("Kai Pell", "apologies", "Port of Slip"),
    }


def test_a_commissioner_is_one_post(book: RuleBook, nlp: Language) -> None:
    there = "Present: Councillors O Wexcombe, B Tolliver\nAlso present: Kai Pell, Police and Crime Commissioner"
    told = facts_of(f"{TEXT}{there}\n\n1. Welcome\nAll were.\n\n2. Slip\nIt leaks.\n", Attendance, book, nlp)
    assert [(a.name, a.role, a.organisation) for a in told][2:] == [("Kai Pell", "Police and Crime Commissioner", None)]


def test_names_under_action_beside_lines_of_actions(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = _table(
        "Minute|Item|Action",
        "1/20|<b>Welcome</b><p>All were welcomed by the Chair.</p>|",
        "2/20|<b>Finance</b><p>It was dear.</p><p><b>Action:</b> Show the plan to the Finance Committee</p>|OW",
        "3/20|<b>Lamp</b><p>It is out.</p>|BT to ask for the price of a lamp",
    )
    body = f"<p>Present: Orla Wexcombe (OW), Bram Tolliver (BT)</p>{rows}"
    told = of(Action, web(body, tmp_path, book, nlp))
    assert [(a.text, a.owner) for a in told] == [
        ("Show the plan to the Finance Committee", "OW"),
        ("BT to ask for the price of a lamp", "BT"),
    ]


def test_decisions_in_a_column_whose_head_stands_above_all_minutes(
    tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    rows = _table(
        "Ref|Item|Discussion|Decision|Action|Owner|Due",
        "1|Welcome|The Chair welcomed all. No interests were declared.||||",
        "2|Slip|It was seen to leak. Members were worried.|Agreed to mend the slip.|Ask for a price|Ann Lee|May",
        "3|Lamp|The lamp was said to be out again.|Noted the report.|||",
    )
    facts = web(f"<p>Present: Ann Lee, Bo Hall</p>{rows}", tmp_path, book, nlp)
    assert [(r.minute, r.verb, r.text) for r in of(Resolution, facts)] == [
        ("2", "AGREED", "to mend the slip."),
        ("3", "NOTED", "Noted the report."),
    ]


@pytest.mark.parametrize(("head", "kind"), [("Unconfirmed minutes", "running"), ("Resolved", None)])
def test_the_state_of_minutes_over_both_pages(head: str, kind: str | None, book: RuleBook) -> None:
    pages = [
        page(n, run(head, x=260.0, top=30.0), *paragraph(f"The slip was seen to leak again on day {n}.", 200.0))
        for n in (1, 2)
    ]
    told = [b.furniture for b in shown(book, *pages) if b.text == head]
    assert told == [kind, kind]


def test_who_answers_for_a_report_attends_nothing(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = _table(
        "Report to:|Slip Scrutiny Panel", "Date:|7 November 2023", "Report title:|The State of the Slip",
        "Portfolio Holder:|Councillor Ida Frame, Resources",
    )  # fmt: skip
    path = tmp_path / "paper.html"
    path.write_text(f"<html><body>{rows}<h3>Recommendation</h3><p>That it be mended.</p></body></html>", "utf-8")
    facts = tuple(read_paper(path, book, nlp).facts)
    assert [r.title for r in of(Report, facts)] == ["The State of the Slip"]
    assert not of(Attendance, facts)


def test_a_labelled_report_takes_nothing_from_the_minutes_above(book: RuleBook, nlp: Language) -> None:
    report = (
        "Report to: Slip Panel\n\nDate: 7 November 2023\n\nTitle: The Slip\n\n## Recommendation\n\nThat it be mended.\n"
    )
    minutes = f"{THERE}1. Welcome\nAll were welcomed.\n\n2. Slip\nRESOLVED: That it be shut.\n\n3. Lamp\nIt is out.\n\n"
    text = f"{minutes}The meeting ended at 8.10 pm\n\n{report}"
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["1", "2", "3"]
    assert [str(m.end_time) for m in facts_of(text, Meeting, book, nlp) if m.end_time] == ["20:10:00"]
    assert [r.title for r in facts_of(text, Report, book, nlp)] == ["The Slip"]


def test_a_mark_over_a_body_is_no_part_of_its_name(book: RuleBook, nlp: Language) -> None:
    head = (
        "DRAFT\n\nNETHER QUAY PARISH COUNCIL\n\n"
        "Minutes of the Parish Council Meeting held on Wednesday 11th September 2024 at 7.30pm in the Reading Room\n\n"
    )
    text = f"{head}Present: Cllr O Wexcombe, Cllr B Tolliver\n\n1. Welcome\nAll were.\n\n2. Slip\nIt leaks.\n"
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == ["NETHER QUAY PARISH COUNCIL"]
