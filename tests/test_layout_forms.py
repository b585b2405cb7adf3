"""Papers in the layouts that word processors give them: tables of people, of business, of votes and of actions, frames
and stamps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest

from pipeline.extract.pack import extract
from pipeline.read import read
from pipeline.read.sheet import Rule, Table
from pipeline.recognise import recognise
from pipeline.records import Action, Attendance, Fact, FutureMeeting, Meeting, Minute, Resolution, Vote
from pipeline.segment import segment
from rules.book import RuleBook
from tests.drawn import HEIGHT, lines, page, pdf, read_pdf, run, shown

if TYPE_CHECKING:
    from spacy.language import Language

F = TypeVar("F", bound=Fact)
Reader = Callable[..., list]

HEAD = (
    "<p><b>Quay Harbour Board</b></p><p>Minutes of the meeting held on 14 March 2019 at 7.30pm in the Village Hall</p>"
)
PEOPLE = ["Ann Lee", "John Hart", "Mary Moor", "Peter Hill"]
PRESENT = "<p>Present: Ann Lee (Chair), John Hart, Mary Moor and Peter Hill</p>"
REST = (
    "<p>1. Slip</p><p>It was wet.</p><p>2. Winch</p><p>It turned.</p><p>3. Any other business</p><p>There was none.</p>"
)


def table(*rows: str) -> str:
    """Rows of cells, parted by bars."""
    cells = ("".join(f"<td>{c.strip()}</td>" for c in row.split("|")) for row in rows)
    return "<table>" + "".join(f"<tr>{c}</tr>" for c in cells) + "</table>"


@pytest.fixture
def told(tmp_path: Path, book: RuleBook, nlp: Language) -> Reader:
    """The facts of one kind that a page holds."""

    def one(kind: type[F], *body: str) -> list[F]:
        path = tmp_path / "m.html"
        path.write_text(f"<!doctype html><html><body>{''.join(body)}</body></html>")
        reading = read(path, path.read_bytes(), "pack-test", book.reading)
        layout = recognise(reading, book).layout
        assert layout is not None
        found = extract(reading, layout, segment(reading.blocks, layout, book), book, nlp)
        return [f for f in found.facts if isinstance(f, kind)]

    return one


@pytest.mark.parametrize(
    "listed",
    [
        table(
            "Name | Role | Name | Role",
            "Ann Lee | Chair | Mary Moor | Treasurer",
            "John Hart | Governor | Peter Hill |",
        ),
        table("Name | Role | Attendance", "Ann Lee | Chair | Present", "John Hart | Member | Present")
        + table("Name | Role | Attendance", "Mary Moor | Member | Present", "Peter Hill | Member | Present"),
        table(
            "Ann Lee (Chair) | Abbey Ward",
            "John Hart | Castle Ward",
            "Mary Moor | Priory Ward",
            "Peter Hill | Quay Ward",
        ),
    ],
)
def test_a_table_of_those_present(listed: str, told: Reader) -> None:
    there = told(Attendance, HEAD, "<p>Present</p>", listed, REST)
    assert sorted(a.name for a in there) == PEOPLE
    assert [a.name for a in there if a.is_chair] == ["Ann Lee"]
    assert {a.organisation for a in there} == {None}


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        (
            ("Member | P/A", "Ann Lee | P", "Mary Moor | P", "John Hart | A", "Peter Hill | A"),
            "P = Present, A = Apologies",
        ),
        (
            (
                "Name | Role | Attendance",
                "Ann Lee | Chair | Present",
                "Mary Moor | Member | Present",
                "John Hart | Member | Apologies",
                "Peter Hill | Member | Apologies",
            ),
            "",
        ),
    ],
)
def test_a_column_says_who_was_there(rows: tuple[str, ...], key: str, told: Reader) -> None:
    there = told(Attendance, HEAD, "<p>Attendance</p>", table(*rows), f"<p>{key}</p>", REST)
    assert [a.name for a in there if a.status == "present"] == ["Ann Lee", "Mary Moor"]
    assert [a.name for a in there if a.status == "apologies"] == ["John Hart", "Peter Hill"]


def test_a_letter_without_its_key_tells_no_apologies(told: Reader) -> None:
    rows = ("Member | P/A", "Ann Lee | P", "Mary Moor | P", "John Hart | A")
    there = told(Attendance, HEAD, "<p>Attendance</p>", table(*rows), REST)
    assert [(a.name, a.status) for a in there] == [("Ann Lee", "present"), ("Mary Moor", "present")]


def test_labels_and_values_in_four_columns(told: Reader) -> None:
    head = "<p>Quay Harbour Board – Minutes</p>" + table(
        "Date | 14 March 2019 | Time | 7.30pm", "Venue | Slip House | Chair | Ann Lee"
    )
    (meeting,) = told(Meeting, head, PRESENT, REST)
    assert (meeting.venue, meeting.chair, str(meeting.start_time)) == ("Slip House", "Ann Lee", "19:30:00")


def test_a_head_of_business_is_nobody(told: Reader) -> None:
    business = table("No Item | Action", "1. Slip | ", "2. Winch | ")
    assert sorted(a.name for a in told(Attendance, HEAD, PRESENT, business, REST)) == PEOPLE


def test_the_matter_in_a_row_below_its_heading(told: Reader) -> None:
    rows = ("Item | Discussion | Action", "1 | Slip | ", " | It was wet. | ", "2 | Winch | ")
    decided = " | <p>It turned.</p><p>RESOLVED that the winch be oiled.</p> | "
    body = table(*rows, decided, "3 | Any other business | ", " | There was none. | ")
    assert [m.heading for m in told(Minute, HEAD, PRESENT, body)] == ["Slip", "Winch", "Any other business"]
    (made,) = told(Resolution, HEAD, PRESENT, body)
    assert (made.minute, made.text) == ("2", "that the winch be oiled.")


LOG = (
    "No. | Minute | Action | Lead | Deadline",
    "1 | 3 | Obtain three quotes | Ann Lee | 30 April 2019",
    "2 | 4 | Write to the owner | Clerk | 12/04/2019",
)


def test_rows_of_a_list_of_actions_are_no_minutes_and_their_days_no_meetings(told: Reader) -> None:
    heads = "".join(f"<p><b>{h}</b></p><p>{s}</p>" for h, s in (("Slip", "It was wet."), ("Winch", "It turned.")))
    body = (
        HEAD,
        PRESENT,
        heads,
        "<p><b>Date of next meeting</b></p><p>11 April 2019</p><p><b>Actions</b></p>",
        table(*LOG),
    )
    assert [m.heading for m in told(Minute, *body)][:3] == ["Slip", "Winch", "Date of next meeting"]
    assert not any(m.number for m in told(Minute, *body))
    assert [str(f.meeting_date) for f in told(FutureMeeting, *body)] == ["2019-04-11"]
    assert [(a.owner, a.due) for a in told(Action, *body)] == [("Ann Lee", "30 April 2019"), ("Clerk", "12/04/2019")]


def test_an_action_in_a_box(told: Reader) -> None:
    rest = REST.replace("<p>It turned.</p>", "<p>It turned.</p>" + table("Action | Clerk to write to the owner"))
    (asked,) = told(Action, HEAD, PRESENT, rest)
    assert (asked.minute, asked.owner, asked.text) == ("2", "Clerk", "Clerk to write to the owner")


@pytest.mark.parametrize("tick", ["✓", "X", "Yes"])
def test_votes_ticked_in_a_table(tick: str, told: Reader) -> None:
    rows = (
        "Councillor | For | Against | Abstain",
        f"Ann Lee | {tick} | |",
        f"John Hart | {tick} | |",
        f"Mary Moor | | {tick} |",
        f"Peter Hill | | | {tick}",
    )
    rest = REST.replace("<p>It turned.</p>", "<p>RESOLVED that the winch be oiled.</p>" + table(*rows))
    (vote,) = told(Vote, HEAD, PRESENT, rest)
    assert [(r.name, r.vote) for r in vote.recorded] == [
        ("Ann Lee", "for"), ("John Hart", "for"), ("Mary Moor", "against"), ("Peter Hill", "abstain")
    ]  # fmt: skip
    assert vote.resolution_id is not None


def test_votes_counted_in_a_table(told: Reader) -> None:
    rows = ("Proposer | Seconder | For | Against | Abstain | Result", "Ann Lee | John Hart | 3 | 1 | 0 | Carried")
    rest = REST.replace("<p>It turned.</p>", "<p>RESOLVED that the winch be oiled.</p>" + table(*rows))
    (vote,) = told(Vote, HEAD, PRESENT, rest)
    assert (vote.mover, vote.seconder, vote.outcome) == ("Ann Lee", "John Hart", "Carried")
    assert (vote.votes_for, vote.votes_against, vote.abstentions, vote.recorded) == (3, 1, 0, ())


def test_answers_in_a_table_are_no_votes(told: Reader) -> None:
    rest = REST.replace(
        "<p>It turned.</p>", "<p>The survey said:</p>" + table("Question | Yes | No", "More boats? | 14 | 3")
    )
    assert told(Vote, HEAD, PRESENT, rest) == []


def test_a_summons_signed_by_the_clerk_is_no_list_of_those_present(told: Reader) -> None:
    called = (
        "<p>7 March 2019</p><p>You are summoned to a meeting of the Quay Harbour Board to be held on 14 March 2019 at "
        "7.30pm in the Village Hall.</p>"
    )
    agenda = (
        called + "<p>Ann Moss</p><p>Clerk</p><p>AGENDA</p><p>1. Slip</p><p>2. Winch</p><p>3. Any other business</p>"
    )
    assert [m.source for m in told(Meeting, agenda)] == ["agenda"]
    assert told(Minute, agenda) == []


def test_a_stamp_across_the_page_is_no_part_of_its_lines(tmp_path: Path, book: RuleBook) -> None:
    texts = ["Quay Harbour Board", "Minutes of the meeting held on 14 March 2019", "Present: Ann Lee and John Hart"]

    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        lines(*texts)(canvas)
        canvas.setFont("Helvetica", 90)
        canvas.translate(80, HEIGHT - 260)
        canvas.rotate(45)
        canvas.drawString(0, 0, "DRAFT")

    reading = read_pdf(pdf(tmp_path / "m.pdf", draw), book)
    assert " ".join(b.text for b in reading.blocks if b.furniture is None) == " ".join(texts)
    assert "".join(b.text for b in reading.blocks if b.furniture == "turned") == "DRAFT"


def test_a_frame_is_no_underline(book: RuleBook) -> None:
    said = run("The bench be painted.", top=100)
    (framed,) = shown(book, page(1, said, rules=[Rule(60, 520, 113)]))
    (underlined,) = shown(book, page(1, said, rules=[Rule(72, said[-1].x1, 113)]))
    assert (framed.style.underline, underlined.style.underline) == (False, True)


def test_a_table_in_a_cell_of_another_says_nothing_twice(book: RuleBook) -> None:
    outer = Table(
        (60, 90, 520, 260), (((60, 90, 100, 150), (100, 90, 520, 150)), ((60, 150, 100, 260), (100, 150, 520, 260)))
    )
    inner = Table(
        (110, 180, 400, 240),
        (((110, 180, 250, 210), (250, 180, 400, 210)), ((110, 210, 250, 240), (250, 210, 400, 240))),
    )
    placed = [run("1", 70, 100), run("Slip", 110, 100), run("2", 70, 160), run("Winch", 110, 160)]
    placed += [
        run(text, x, top)
        for text, x, top in (("For", 120, 190), ("Against", 260, 190), ("3", 120, 220), ("1", 260, 220))
    ]
    assert [b.table for b in shown(book, page(1, *placed, tables=[outer, inner]))] == [1, 1]


def test_a_label_beside_its_words_in_one_row(book: RuleBook) -> None:
    box = Table((60, 90, 520, 140), (((60, 90, 140, 140), (140, 90, 520, 140)),))
    placed = [run("Action", 70, 100), run("Clerk to write to the", 150, 100), run("owner", 150, 116)]
    (row,) = shown(book, page(1, *placed, tables=[box]))
    assert [c.text for c in row.cells] == ["Action", "Clerk to write to the owner"]


@pytest.mark.parametrize("underlined", [True, False])
def test_a_heading_beside_its_number_ends_with_its_line(underlined: bool, book: RuleBook) -> None:
    heading = run("Date of next meeting" if underlined else "DATE OF NEXT MEETING", 170, 100)
    rules = [Rule(170, heading[-1].x1, 113)] if underlined else []
    placed = [[*run("Item", 72, 100), *run("Nine", 98, 100), *heading], run("11 April 2019", 170, 115)]
    found = shown(book, page(1, *placed, rules=rules))
    assert [b.text for b in found] == [f"Item Nine {' '.join(w.text for w in heading)}", "11 April 2019"]
