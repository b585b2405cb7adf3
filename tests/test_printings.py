"""Draft minutes against confirmed ones: which is shown, and what they say differently."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.cli.meeting_page import heading
from pipeline.segment import Section
from rules.book import RuleBook
from tests.invented import SUMMER, Paper, load_papers
from tests.papers import BOARD, sections_of
from warehouse.query import ask_sql, open_reader


def values(warehouse: Path, sql: str) -> list[tuple[object, ...]]:
    with open_reader(warehouse) as connection:
        return list(ask_sql(connection, sql).rows)


def only_minutes(text: str, book: RuleBook) -> Section:
    (section,) = (s for s in sections_of(text, book) if s.kind == "minutes")
    return section


@pytest.mark.parametrize(
    ("before", "after", "state"),
    [
        ("", "", None),
        ("DRAFT\n\n", "", "draft"),
        ("Unconfirmed Minutes\n\n", "", "draft"),
        ("CONFIRMED\n\n", "", "confirmed"),
        ("", "\nThese minutes are draft until approved at the next meeting.\n", "draft"),
        ("", "\nDraft Slipway Strategy\n", None),
        ("CONFIRMED\n\n", "\nDRAFT\n", None),
    ],
)
def test_what_a_printing_calls_itself(before: str, after: str, state: str | None, book: RuleBook) -> None:
    section = only_minutes(before + BOARD + after, book)
    assert section.printing.state == state
    assert section.printing.words.text == (before or after if state else "").strip()


def test_a_minute_about_a_draft_makes_none(book: RuleBook) -> None:
    marked = BOARD.replace("1. ", "1. Draft minutes of the Harbour Panel\n\n2. ", 1)
    assert only_minutes(marked, book).printing.state is None


def printed(pack: str, source: str, pitches: str, *, extra: bool = False, guest: bool = False) -> Paper:
    paper = Paper(pack, source=source, day=SUMMER)
    paper.document("Minutes").body().meeting()
    paper.lists("Alderman Ottilie Marsh", is_chair=True).lists("Capt. Bram Tiller")
    if guest:
        paper.lists("Mrs Wilhelmina Sprat")
    paper.minute("12", "Dredging", f"The Board heard that {pitches} berths had silted up.")
    paper.minute("13", "Fees", "Fees stay as they are.")
    if extra:
        paper.minute("14", "Gulls", "Nothing was said of gulls.")
    return paper


def drafted() -> Paper:
    """The fuller of the two, and first by its pack."""
    return printed("a-draft", "draft minutes", "forty", extra=True, guest=True)


def confirmed() -> Paper:
    return printed("b-confirmed", "minutes", "fourteen")


@pytest.mark.parametrize("turned", [False, True])
def test_what_was_confirmed_is_shown(tmp_path: Path, turned: bool) -> None:
    path = tmp_path / "w.duckdb"
    papers = [drafted(), confirmed()]
    for paper in reversed(papers) if turned else papers:
        load_papers(path, paper)
    assert values(path, "select text from minutes where number = '12'") == [
        ("The Board heard that fourteen berths had silted up.",)
    ]
    assert values(path, "select count(*), any_value(minutes_state) from meetings") == [(1, None)]
    assert values(path, "select count(*) from attendances") == [(2,)]
    assert values(path, "select message from problems where kind = 'minutes_differ' order by 1") == [
        ("Only in the draft (a-draft.pdf) of 20 June 2023, present: Mrs Wilhelmina Sprat",),
        ("Only in the draft (a-draft.pdf) of 20 June 2023: minute 14",),
        (
            "The minutes (b-confirmed.pdf, page 1) and the draft (a-draft.pdf, page 1) of 20 June 2023 differ in"
            " minute 12: “heard that fourteen” against “heard that forty”",
        ),
    ]


def test_an_extract_of_what_was_confirmed_does_not_hide_the_draft(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    extract = Paper("b-extract", source="confirmed minutes", day=SUMMER)
    extract.document("Extract").body().meeting().minute("13", "Fees", "Fees stay as they are.")
    load_papers(path, drafted(), extract)
    assert values(path, "select count(*) from minutes") == [(3,)]
    assert values(path, "select minutes_state from meetings") == [("confirmed",)]


def test_a_draft_alone_says_so(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    load_papers(path, drafted())
    assert values(path, "select minutes_state, has_minutes from meetings") == [("draft", True)]
    with open_reader(path) as connection:
        (meeting,) = ask_sql(connection, "from meetings").records()
    assert "minutes  draft" in heading(meeting)
    assert values(path, "select message from problems where kind = 'minutes_differ'") == []


def test_the_same_words_set_otherwise_do_not_differ(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    again = printed("c-again", "minutes", "FOURTEEN,")
    load_papers(path, confirmed(), again)
    assert values(path, "select message from problems where kind = 'minutes_differ'") == []
