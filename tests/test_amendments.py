"""Corrections of earlier minutes: what they say, which meeting and minute they mean, what is left open."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.trails.amendments import amendments
from pipeline.trails.answers import trails
from pipeline.trails.rows import AmendmentRow, Body, MeetingRow, MinuteRow, Place
from rules.book import RuleBook
from tests.invented import SPRING, SUMMER, Paper, file_of, meeting_id
from warehouse.check import verify
from warehouse.load import load
from warehouse.query import ask_sql, open_reader

MARCH, JUNE = date(2019, 3, 14), date(2019, 6, 13)
HEADING = "MINUTES OF THE PREVIOUS MEETING"


def minute(day: date, number: str, heading: str, text: str) -> MinuteRow:
    name = f"min-{day}-{number}"
    place = Place("pack", 1, 0, len(text), text)
    return MinuteRow(name, name, f"m-{day}", day, int(number), number, heading, text, (), (place,))


def read(book: RuleBook, said: str, heading: str = HEADING) -> list[AmendmentRow]:
    earlier = (
        minute(MARCH, "3", "LADDERS", "The Net Loft has forty ladders. They would be counted by May."),
        minute(MARCH, "4", "NETS", "Nets were mended by May."),
    )
    body = Body(
        "b",
        "Board",
        (MeetingRow(f"m-{MARCH}", MARCH), MeetingRow(f"m-{JUNE}", JUNE)),
        (*earlier, minute(JUNE, "8", heading, said)),
    )
    return list(amendments(body, book.trails))


def test_words_replaced_are_found_in_the_minute_that_holds_them(book: RuleBook) -> None:
    said = (
        "The minutes of the meeting held on 14 March 2019 were confirmed subject to the word ‘forty’ being replaced"
        " by ‘fourteen’."
    )
    (row,) = read(book, said)
    assert (row.kind, row.old_text, row.new_text) == ("replaced", "forty", "fourteen")
    assert (row.meeting_id, row.meeting_date, row.minute) == (f"m-{MARCH}", MARCH, "3")
    assert row.as_amended == "The Net Loft has fourteen ladders. They would be counted by May."
    assert (row.recorded_at, row.recorded_on, row.recorded_minute) == (f"m-{JUNE}", JUNE, "8")
    assert row.words == said
    assert [p.quote for p in row.places] == [said]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("They were agreed with the following amendment: Minute 3 should read “fourteen” and not “forty”.",
         ("replaced", "forty", "fourteen", "3")),
        ("Agreed subject to deleting the words “by May” in minute 4.", ("removed", "by May", None, "4")),
        ("They were approved subject to Cllr Ann Lee being added to the list of those present.",
         ("present", None, "Cllr Ann Lee", None)),
        ("Confirmed, subject to Mrs Odd being added to the apologies.", ("apologies", None, "Mrs Odd", None)),
        ("Agreed with the following correction: the inclusion of Councillor Lee’s apologies.",
         ("apologies", None, "Councillor Lee", None)),
        ("Agreed subject to one amendment: under minute 3 the word “forty” was corrected to “fourteen”.",
         ("replaced", "forty", "fourteen", "3")),
        ("Approved subject to the addition of the words “at no cost”.", ("added", None, "at no cost", None)),
        ("The minutes were amended to show that the nets were blue.", ("other", None, None, None)),
    ],
)  # fmt: skip
def test_kinds_of_corrections(book: RuleBook, said: str, expected: tuple[str | None, ...]) -> None:
    (row,) = read(book, said)
    assert (row.kind, row.old_text, row.new_text, row.minute) == expected
    assert row.meeting_id == f"m-{MARCH}"


def test_words_that_stand_in_two_minutes_amend_none(book: RuleBook) -> None:
    (row,) = read(book, "Agreed subject to the words “by May” being replaced by “by June”.")
    assert (row.old_text, row.new_text) == ("by May", "by June")
    assert (row.minute, row.amended_fact_id, row.as_amended) == (None, None, None)


def test_a_list_of_corrections_is_one_each(book: RuleBook) -> None:
    said = (
        "The minutes were approved subject to the following amendments:\n"
        "Minute 3 – replace “forty” with “fourteen”.\nMinute 4 – delete the words “by May”.\n"
        "They were then signed by the Chairman."
    )
    assert [(r.kind, r.minute) for r in read(book, said)] == [("replaced", "3"), ("removed", "4")]


@pytest.mark.parametrize(
    ("said", "heading"),
    [
        ("The minutes of the meeting held on 14 March 2019 were taken as read and confirmed as correct.", HEADING),
        ("The plan was agreed subject to the word ‘forty’ being replaced by ‘fourteen’.", "THE PLAN"),
    ],
)  # fmt: skip
def test_nothing_corrected(book: RuleBook, said: str, heading: str) -> None:
    assert read(book, said, heading) == []


def test_a_meeting_nobody_knows_is_named_by_its_day(book: RuleBook) -> None:
    (row,) = read(book, "The minutes of 6 December 2018 were agreed subject to one correction, Mr Odd being a Mrs.")
    assert (row.meeting_id, row.meeting_date) == (None, date(2018, 12, 6))


def test_amendments_are_in_the_warehouse_with_their_words(tmp_path: Path, book: RuleBook) -> None:
    spring = Paper("t-spring", day=SPRING).document("Minutes").body().meeting()
    spring.minute("12", "Ladders", "The Net Loft has forty ladders.").lists("Ada Brook")
    said = "The minutes were confirmed subject to “forty” being replaced by “fourteen”."
    summer = Paper("t-summer", day=SUMMER).document("Minutes").body().meeting()
    summer.minute("20", "Minutes of the previous meeting", said).lists("Ada Brook")
    path = tmp_path / "w.duckdb"
    load(
        path,
        [p.write(tmp_path / "records") for p in (spring, summer)],
        [file_of(spring), file_of(summer)],
        version="1",
        rules_fingerprint="1",
        reconcilers={"trails": trails(book.trails)},
    )
    with open_reader(path) as connection:
        found = list(
            ask_sql(
                connection,
                "select a.meeting_id, a.recorded_on, a.as_amended, e.quote from amendments as a"
                " join evidence as e using (fact_id)",
            ).rows
        )
    assert found == [(meeting_id(SPRING), SUMMER, "The Net Loft has fourteen ladders.", said)]
    assert verify(path) == ()
