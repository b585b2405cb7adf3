"""Trails in the warehouse: what was asked for and what came of it, in whatever order the packs came."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pytest

from pipeline.trails.answers import body_of, trails
from rules.book import RuleBook
from tests.invented import BODY, SPRING, SUMMER, Paper, file_of, meeting_id
from warehouse.check import verify
from warehouse.load import load
from warehouse.query import ask, ask_sql, open_reader
from warehouse.reconcile import asked

AUTUMN = date(2023, 9, 19)
ASKED = "That the Harbour Master be asked to report on the silt in the inner basin to the next meeting."
SAID_AGAIN = "The Board requested that the Harbour Master report on the silt in the inner basin."
FORGOTTEN = "That the Net Loft be asked to lend its ladders by the end of April."
HEARD = "The Harbour Master reported that the silt in the inner basin had been measured (minute 12 refers)."
VIEWS = ("actions", "action_events", "minute_references", "quorum_checks", "recommendation_outcomes", "problems")


def spring() -> Paper:
    paper = Paper("t-spring", day=SPRING).document("Minutes").body().meeting()
    paper.minute("12", "Dredging of the inner basin", f"{SAID_AGAIN}\n{ASKED}\n{FORGOTTEN}")
    paper.asks("12", SAID_AGAIN, source="request", owner="the Harbour Master")
    paper.asks("12", ASKED, clause="a", owner="the Harbour Master", due="the next meeting", due_date=SUMMER)
    april = date(2023, 4, 30)
    paper.asks("12", FORGOTTEN, clause="b", owner="the Net Loft", due="the end of April", due_date=april)
    return paper.announces(SUMMER).announces(date(2023, 5, 2)).lists("Ada Brook")


def summer() -> Paper:
    paper = Paper("t-summer", day=SUMMER).document("Minutes").body().meeting()
    paper.minute("20", "Matters arising", HEARD).minute("22", "Lights", "Nothing was said (minute 77 refers).")
    return paper.refers("20", "12").refers("22", "77").lists("Ada Brook")


def autumn() -> Paper:
    paper = Paper("t-autumn", source="agenda", day=AUTUMN).document("Agenda", kind="agenda").body().meeting()
    return paper.item("1", "Apologies")


def put(path: Path, book: RuleBook, *papers: Paper, withdrawn: tuple[str, ...] = ()) -> Path:
    folders = [paper.write(path.parent / "records") for paper in papers]
    load(
        path,
        folders,
        [file_of(paper) for paper in papers],
        version="1",
        rules_fingerprint="r1",
        withdrawn=withdrawn,
        reconcilers={"trails": trails(book.trails)},
    )
    return path


def values(path: Path, sql: str) -> list[tuple[object, ...]]:
    with open_reader(path) as connection:
        return list(ask_sql(connection, sql).rows)


@pytest.fixture
def warehouse(tmp_path: Path, book: RuleBook) -> Path:
    return put(tmp_path / "w.duckdb", book, spring(), summer(), autumn())


def test_a_promise_is_followed_to_where_it_is_heard_of(warehouse: Path) -> None:
    found = values(
        warehouse,
        "select a.clause, e.event, e.event_date, e.where_kind, e.where_ref from action_events as e"
        " join actions as a using (action_id) order by all",
    )
    assert found == [
        ("a", "closed", SUMMER, "minute", "20"),
        ("a", "raised", SPRING, "minute", "12"),
        ("b", "raised", SPRING, "minute", "12"),
        (None, "raised", SPRING, "minute", "12"),
        (None, "restated", SPRING, "minute", "12"),
    ]


def test_each_event_shows_its_words(warehouse: Path) -> None:
    quotes = values(
        warehouse,
        "select v.quote, e.quote, substr(p.text, e.char_start + 1, e.char_end - e.char_start)"
        " from action_events as v join evidence as e using (fact_id) join pages as p using (pack_id, page)"
        " where v.event in ('reported', 'closed')",
    )
    assert quotes == [(HEARD, HEARD, HEARD)]
    assert verify(warehouse) == ()


def test_a_request_and_its_clause_stand_for_one_promise(warehouse: Path) -> None:
    assert values(warehouse, "select clause, restated_as from actions where restated_as is not null") == [
        (None, f"act-{SPRING}-12-a-resolution")
    ]


def test_statuses(warehouse: Path) -> None:
    found = {c: s for c, *s in values(warehouse, "select clause, status, never_heard_of, meetings_since from actions")}
    assert found["b"] == ["overdue", True, 2]
    assert found["a"][0] in ("reported", "closed")
    assert not found["a"][1]


def test_references_lead_to_the_minute_meant(warehouse: Path) -> None:
    assert values(
        warehouse,
        "select minute, refers_to_meeting_id, refers_to_date, refers_to_minute_id from minute_references order by 1",
    ) == [("20", meeting_id(SPRING), SPRING, f"{SPRING}-12"), ("22", None, None, None)]


def test_what_does_not_fit_is_a_problem(warehouse: Path) -> None:
    found = dict(values(warehouse, "select kind, message from problems"))
    assert found.keys() == {"dangling_reference", "minute_missing", "meeting_never_seen"}
    assert "names minute 77" in str(found["dangling_reference"])
    assert found["minute_missing"] == "Minute 21 is missing from the minutes of 20 June 2023: 22 follows 20."
    assert "for 2 May 2023; no paper" in str(found["meeting_never_seen"])


def test_a_day_yet_to_come_is_no_meeting_missed(tmp_path: Path, book: RuleBook) -> None:
    path = put(tmp_path / "w.duckdb", book, spring())
    assert values(path, "select kind from problems") == []


# each before and after each other, and each of them first
@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_loading_does_not_show(
    tmp_path: Path, book: RuleBook, warehouse: Path, order: tuple[int, ...]
) -> None:
    papers = [spring(), summer(), autumn()]
    (tmp_path / "one").mkdir()
    for place in order:
        put(tmp_path / "one" / "w.duckdb", book, papers[place])
    for view in (*VIEWS, "evidence"):
        sql = f"from {view} order by all"
        assert values(tmp_path / "one" / "w.duckdb", sql) == values(warehouse, sql)


def test_what_is_withdrawn_is_heard_of_no_more(tmp_path: Path, book: RuleBook, warehouse: Path) -> None:
    put(warehouse, book, withdrawn=(file_of(summer()).path,))
    events = values(warehouse, "select distinct event from action_events order by 1")
    assert events == [("raised",), ("restated",)]
    assert values(warehouse, "select fact_id from evidence where fact_id like 'evt-%' order by 1") == values(
        warehouse, "select fact_id from action_events order by 1"
    )


def test_without_somebody_to_ask_nothing_dangles(tmp_path: Path, book: RuleBook, warehouse: Path) -> None:
    load(warehouse, [], [], version="1", rules_fingerprint="r1", withdrawn=(file_of(spring()).path,))
    assert values(warehouse, "select * from action_events") == []
    assert verify(warehouse) == ()


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2023, 3, 13), {}),
        # what is due at a meeting is judged by its minutes, what is due on a day by the day
        (date(2023, 4, 1), {"12(a)": ("open", None), "12(b)": ("open", None)}),
        (date(2023, 5, 1), {"12(a)": ("open", None), "12(b)": ("overdue", None)}),
        (SUMMER, {"12(b)": ("overdue", None)}),
    ],
)
def test_the_ledger_knows_what_was_out_by_then(
    warehouse: Path, on: date, expected: dict[str, tuple[str, date | None]]
) -> None:
    with open_reader(warehouse) as connection:
        rows = list(ask(connection, "ledger", body_id=BODY, as_of=on, all=True).records())
    found = {str(r["minute"]): (r["status"], r["last_heard"]) for r in rows}
    heard = found.pop("12(a)", None) if on >= SUMMER else None
    assert found == expected
    assert heard is None or (heard[0] in ("reported", "closed") and heard[1] == SUMMER)
    forgotten = [r["minute"] for r in rows if r["never_heard_of"]]
    assert forgotten == (["12(b)"] if on >= SUMMER else [])
    assert all(r["asked_as"] == SAID_AGAIN for r in rows if r["minute"] == "12(a)")


def test_an_agenda_shows_no_silence(tmp_path: Path, book: RuleBook) -> None:
    path = put(tmp_path / "w.duckdb", book, spring(), autumn())
    with open_reader(path) as connection:
        rows = list(ask(connection, "ledger", body_id=BODY, as_of=AUTUMN, all=False).records())
    assert [(r["minute"], r["meetings_since"], r["never_heard_of"]) for r in rows] == [
        ("12(a)", 1, False),
        ("12(b)", 1, False),
    ]


def test_bodies_come_out_of_the_warehouse_whole(warehouse: Path) -> None:
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        connection.execute("create temp table asked_bodies as select distinct body_id from settled.meetings")
        (rows,) = asked(connection, "trails")
    body = body_of(rows[0])
    assert len(rows) == 1
    assert (body.body_id, len(body.meetings), len(body.minutes), len(body.actions)) == (BODY, 3, 3, 3)
    assert body.minutes[0].places[0].quote == "12. Dredging of the inner basin"
    assert body.minutes[0].subheadings == ("Background",)


def test_a_row_that_is_no_body_is_refused() -> None:
    with pytest.raises(TypeError, match="not a list of rows"):
        body_of(["b", "Board", "meetings", *[None] * 11])
