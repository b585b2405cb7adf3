"""Action logs: where one begins, what its rows ask for, and what later papers' promises owe to them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.cli.decisions import reconcilers
from pipeline.ids import pack_id
from pipeline.paper import Paper
from pipeline.records import Action, Document
from pipeline.run import read_pack, read_paper
from rules.book import RuleBook
from warehouse.check import verify
from warehouse.load import load
from warehouse.query import ask, ask_sql, open_reader
from warehouse.state import Source

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = ("Meeting date", "Minute", "Action", "Owner", "Deadline", "Status")
QUOTES = ("2 May 2019", "2", "Harbour Master to obtain three quotations for mending the quay wall", "CL", "June")
FERRY = ("2 May 2019", "3", "Mr Lee to write to the ferry company about the winter timetable", "CL", "ASAP")
PLAN = ("7 March 2019", "9", "Clerk to circulate the dredging plan to members", "Clerk", "")

MINUTES = """\
HARBOUR BOARD

MINUTES of the meeting of the Harbour Board held on Thursday {day} at 2.00 pm in the Guildhall

Present:
Cllr Ann Hart (Chair)
Cllr Bo Moss
Mr Cai Lee, Harbour Master

1. APOLOGIES

Apologies were received from Cllr Dee Odd.

{rest}
"""
ASKED = """\
2. QUAY WALL

RESOLVED: That the Harbour Master obtain three quotations for mending the quay wall.

3. FERRY

The Board requested that Mr Lee write to the ferry company about the winter timetable."""


def log(title: str, *rows: tuple[str, ...]) -> str:
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<html><body><h1>{title}</h1><table>{lines}</table></body></html>"


AS_AT = log(
    "Harbour Board Action Log as at 10 July 2019",
    HEAD,
    (*QUOTES, "Closed – quotations received"),
    (*FERRY, "In progress"),
    (*PLAN, "Completed"),
)


def paper(tmp_path: Path, text: str, book: RuleBook, nlp: Language, name: str = "log.html") -> Paper:
    (tmp_path / name).write_text(text)
    return read_paper(tmp_path / name, book, nlp)


def entries(read: Paper) -> list[Action]:
    return [f for f in read.facts if isinstance(f, Action)]


def test_an_entry_belongs_to_the_meeting_that_its_row_names(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    read = paper(tmp_path, AS_AT, book, nlp)
    (document,) = (f for f in read.facts if isinstance(f, Document))
    assert (document.kind, document.meeting_date, read.pack.status) == ("action_log", None, "ok")
    assert [(a.meeting_date, a.minute, a.owner, a.due, a.progress) for a in entries(read)] == [
        (date(2019, 5, 2), "2", "CL", "June", "Closed – quotations received"),
        (date(2019, 5, 2), "3", "CL", "ASAP", "In progress"),
        (date(2019, 3, 7), "9", "Clerk", None, "Completed"),
    ]
    assert {(a.source, a.logged_on) for a in entries(read)} == {("action_log", date(2019, 7, 10))}


def test_the_log_of_a_meeting_without_heads_over_its_columns(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    text = log(
        "Ferry Forum Action Log – 14 May 2013",
        ("Publish the note of the third meeting", "TJ", "New"),
        ("Meet the Harbour Trust about silt", "CR/JT", "Carried forward"),
        ("Survey of boats", "All", "Completed"),
    )
    read = paper(tmp_path, text, book, nlp)
    assert [(a.meeting_date, a.text, a.owner, a.progress) for a in entries(read)] == [
        (date(2013, 5, 14), "Publish the note of the third meeting", "TJ", "New"),
        (date(2013, 5, 14), "Meet the Harbour Trust about silt", "CR/JT", "Carried forward"),
        (date(2013, 5, 14), "Survey of boats", "All", "Completed"),
    ]


def test_a_second_head_keeps_the_column_that_it_leaves_unnamed(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    text = log(
        "Harbour Board Action Log as at 10 July 2019",
        HEAD,
        (*FERRY, "In progress"),
        ("Meeting date", "Minute", "Actions completed", "", "Deadline", "Status"),
        (*PLAN, "Complete"),
    )
    assert [a.owner for a in entries(paper(tmp_path, text, book, nlp))] == ["CL", "Clerk"]


def test_entries_that_name_no_meeting_are_a_problem(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    text = log("Harbour Board Action Log as at 10 July 2019", HEAD[2:], (*QUOTES[2:], "Open"), (*FERRY[2:], "Open"))
    read = paper(tmp_path, text, book, nlp)
    assert entries(read) == []
    assert [(p.kind, p.severity) for p in read.problems] == [("no_meeting", "warning")]
    assert "2 entries name no meeting" in read.problems[0].message


def test_an_entry_of_a_meeting_yet_to_come_is_told(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    late = ("2 May 2020", *QUOTES[1:], "Open")
    read = paper(tmp_path, log("Harbour Board Action Log as at 10 July 2019", HEAD, late), book, nlp)
    assert [p.kind for p in read.problems] == ["date_after_log"]


@pytest.mark.parametrize("title", ["Action Plan 2019", "Harbour works", "The Action Log was noted"])
def test_other_tables_are_no_log(title: str, tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    assert entries(paper(tmp_path, log(title, HEAD, (*QUOTES, "Open")), book, nlp)) == []


def test_an_item_of_minutes_is_no_log(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    text = MINUTES.format(day="2 May 2019", rest="2. ACTION LOG\n\nThe log was read.\n\n3. FERRY\n\nIt was late.")
    read = paper(tmp_path, text, book, nlp, "m.txt")
    assert [f.kind for f in read.facts if isinstance(f, Document)] == ["minutes"]


# each before and after each other, each of them first, and all settled anew
@pytest.mark.parametrize(
    ("order", "whole"), [((0, 1, 2), False), ((2, 1, 0), False), ((1, 2, 0), False), ((0, 1, 2), True)]
)
def test_a_log_says_what_came_of_what_minutes_asked_for(
    order: tuple[int, ...], whole: bool, tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    later = MINUTES.format(day="11 July 2019", rest="2. DREDGING\n\nRESOLVED: That the plan be noted.")
    texts = {"log.html": AS_AT, "may.txt": MINUTES.format(day="2 May 2019", rest=ASKED), "july.txt": later}
    path = tmp_path / "w.duckdb"
    for name in [list(texts)[n] for n in order]:
        (tmp_path / name).write_text(texts[name])
        made = read_pack(tmp_path / name, tmp_path / "records", book, nlp)
        source = Source(name, 1, 1, pack_id((tmp_path / name).read_bytes()))
        assert made.written is not None
        load(
            path, [made.written], [source], version="1", rules_fingerprint="r", whole=whole,
            reconcilers=reconcilers(path, book),
        )  # fmt: skip
    with open_reader(path) as connection:
        actions = ask_sql(connection, "select meeting_date, minute, source, status from actions order by all").rows
        told = ask_sql(
            connection,
            "select event, event_date, where_kind, where_ref, quote from action_events"
            " where event <> 'raised' order by all",
        ).rows
        body_id = str(ask_sql(connection, "select distinct body_id from meetings").rows[0][0])
        open_by = {
            day: [r[1] for r in ask(connection, "ledger", body_id=body_id, as_of=day, all=False).rows]
            for day in ("2019-07-02", "2019-07-20")
        }
    may, march = date(2019, 5, 2), date(2019, 3, 7)
    # the minutes' own list is shown where they are known; of March there is only the log
    assert list(actions) == [
        (march, "9", "action_log", None),
        (may, "2", "resolution", "closed"),
        (may, "3", "request", "reported"),
    ]
    title, on = "Harbour Board Action Log as at 10 July 2019", date(2019, 7, 10)
    assert list(told) == [
        ("closed", on, "report", title, "Closed – quotations received"),
        ("reported", on, "report", title, "In progress"),
    ]
    assert open_by == {"2019-07-02": ["2", "3"], "2019-07-20": ["3"]}
    assert verify(path) == ()


def test_what_was_asked_for_in_the_discussion_beside_a_column_of_actions(
    tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    rows = (
        ("Item", "Discussion", "Action"),
        ("1", "Ferry", ""),
        ("", "<p>It was late.</p><p>The Clerk was asked to write to the company about the hours.</p>", ""),
        ("", "<p>The wall is wet.</p>", "CL to obtain quotes for the wall"),
    )
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    text = (
        "<html><body><h1>Minutes of the meeting of the Harbour Board held on 2 May 2019</h1>"
        "<p>Present: Cllr Ann Hart (Chair), Cllr Bo Moss and Mr Cai Lee</p><p>Apologies: Cllr Dee Odd</p>"
        f"<table>{table}</table></body></html>"
    )
    assert [(a.source, a.text, a.owner) for a in entries(paper(tmp_path, text, book, nlp))] == [
        ("request", "The Clerk was asked to write to the company about the hours.", "The Clerk"),
        ("action_log", "CL to obtain quotes for the wall", "CL"),
    ]
