"""Trails: references resolved, actions heard of or not, recommendations against resolutions, quorum."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pipeline.trails.events import action_events
from pipeline.trails.quorum import quorum_checks
from pipeline.trails.recommendations import recommendation_outcomes
from pipeline.trails.references import resolve_references
from pipeline.trails.rows import (
    ActionRow,
    AgendaItemRow,
    AttendanceRow,
    Body,
    MeetingRow,
    MinuteRow,
    Place,
    RecommendationRow,
    ReferenceRow,
    ReportRow,
    ResolutionRow,
    Stretch,
    TermsRow,
)
from pipeline.trails.status import action_statuses
from rules.book import RuleBook

SPRING, AUTUMN, WINTER = date(2018, 4, 19), date(2018, 10, 18), date(2019, 2, 14)
MEETINGS = tuple(MeetingRow(f"m-{d}", d) for d in (SPRING, AUTUMN, WINTER))


def minute(day: date, number: str, heading: str, text: str, *subheadings: str) -> MinuteRow:
    fact = f"min-{day}-{number}"
    place = Place("pack", 1, 100, 100 + len(text), text)
    return MinuteRow(fact, fact, f"m-{day}", day, int(number), number, heading, text, subheadings, (place,))


def action(
    text: str,
    owner: str | None = None,
    due: str | None = None,
    day: date | None = None,
    number: str = "7",
    source: str = "resolution",
) -> ActionRow:
    name = f"act-{number}-{text[:20]}"
    return ActionRow(name, name, f"m-{SPRING}", SPRING, 1, number, None, source, text, owner, due, day)


def reference(day: date, number: str, context: str, to: str) -> ReferenceRow:
    return ReferenceRow(f"ref-{day}-{to}", f"m-{day}", day, number, context, to)


def heard(body: Body, book: RuleBook) -> list[tuple[str, str, str]]:
    events, _ = action_events(body, resolve_references(body, book.trails), book.trails)
    return [(e.event, e.where_kind, e.where_ref) for e in events if e.event != "raised"]


WINCHES = minute(SPRING, "7", "WINCHES", "The Board heard about winches.")
GREASE = action("That the north winch be greased before the winter.")


def test_a_number_means_the_latest_earlier_meeting_that_holds_it(book: RuleBook) -> None:
    old = minute(date(2017, 10, 1), "7", "GULLS", "Gulls.")
    body = Body("b", "Board", MEETINGS, (old, WINCHES), references=(reference(AUTUMN, "13", "Winch (minute 7)", "7"),))
    (found,) = resolve_references(body, book.trails)
    assert (found.refers_to_minute_id, found.trouble) == (WINCHES.minute_id, None)


@pytest.mark.parametrize(
    ("held", "trouble"),
    [
        ((), "dangling_reference"),
        ((minute(date(2015, 1, 1), "7", "GULLS", "Gulls."),), "ambiguous_reference"),
    ],
)
def test_a_number_that_no_recent_minute_holds_is_nobodys(
    held: tuple[MinuteRow, ...], trouble: str, book: RuleBook
) -> None:
    body = Body("b", "Board", MEETINGS, held, references=(reference(AUTUMN, "13", "Winch (minute 7)", "7"),))
    (found,) = resolve_references(body, book.trails)
    assert (found.refers_to_minute_id, found.trouble, len(found.candidates)) == (None, trouble, len(held))


def test_a_minute_named_by_number_ends_the_matter_or_not(book: RuleBook) -> None:
    context = "The North Winch (minute 7)"
    for said, event in (
        ("The winch had been greased in June.", "closed"),
        ("One of the two winches had been greased.", "reported"),
    ):
        later = minute(AUTUMN, "13", "MATTERS ARISING", f"{context}\n{said}", context)
        body = Body(
            "b",
            "Board",
            MEETINGS,
            (WINCHES, later),
            actions=(GREASE,),
            references=(reference(AUTUMN, "13", context, "7"),),
        )
        assert heard(body, book) == [(event, "minute", "13")]


def test_the_quote_stands_where_the_event_says(book: RuleBook) -> None:
    context = "The North Winch (minute 7)"
    later = minute(AUTUMN, "13", "MATTERS ARISING", f"{context}\nThe winch had been greased in June.", context)
    body = Body(
        "b",
        "Board",
        MEETINGS,
        (WINCHES, later),
        actions=(GREASE,),
        references=(reference(AUTUMN, "13", context, "7"),),
    )
    events, _ = action_events(body, resolve_references(body, book.trails), book.trails)
    (place,) = events[-1].places
    assert place.quote == events[-1].quote == "The winch had been greased in June."
    assert place.char_end - place.char_start == len(place.quote)


def test_likeness_of_words_alone_is_no_event(book: RuleBook) -> None:
    later = minute(AUTUMN, "15", "GALES", "The north winch had been greased before the gale.")
    body = Body("b", "Board", MEETINGS, (WINCHES, later), actions=(GREASE,))
    assert heard(body, book) == []


def test_the_owner_brings_it_when_it_is_due(book: RuleBook) -> None:
    asked = action(
        "That Ivo Quill be asked to bring a chart of the sandbanks to the next meeting.",
        "Ivo Quill",
        "the next meeting",
        AUTUMN,
    )
    item = AgendaItemRow("item", f"m-{AUTUMN}", AUTUMN, 5, "5", "Sandbanks: a Chart", "Ivo Quill")
    body = Body("b", "Board", MEETINGS, (WINCHES,), (item,), actions=(asked,))
    assert heard(body, book) == [("reported", "agenda_item", "5")]
    late = replace(item, meeting_id=f"m-{WINTER}", meeting_date=WINTER)
    assert heard(replace(body, agenda_items=(late,)), book) == []


def test_words_that_recall_what_was_asked_for(book: RuleBook) -> None:
    asked = action("That a count of the gulls be made by the wardens.")
    text = "GULLS\n\n1. In April the Board asked for a count of the gulls.\n2. There were ninety."
    report = ReportRow("rep", "rep", f"m-{AUTUMN}", AUTUMN, "6", "GULLS", (Stretch("pack", 4, 0, text),))
    body = Body("b", "Board", MEETINGS, (WINCHES,), reports=(report,), actions=(asked,))
    assert [e[1:] for e in heard(body, book)] == [("report", "GULLS")]


def test_what_may_be_either_is_neither(book: RuleBook) -> None:
    two = (action("That the north winch be greased."), action("That the south winch be greased."))
    context = "Winches greased (minute 7)"
    later = minute(AUTUMN, "13", "MATTERS ARISING", f"{context}\nOne winch had been greased.", context)
    body = Body(
        "b",
        "Board",
        MEETINGS,
        (WINCHES, later),
        actions=two,
        references=(reference(AUTUMN, "13", context, "7"),),
    )
    events, candidates = action_events(body, resolve_references(body, book.trails), book.trails)
    assert {e.event for e in events} == {"raised"}
    assert {c.action_id for c in candidates} == {a.action_id for a in two}
    assert not any(s.never_heard_of for s in action_statuses(body, events, candidates, book.trails))


def test_a_request_that_a_clause_says_again_is_one_promise(book: RuleBook) -> None:
    request = action("The Board requested that a chart of the sandbanks be presented.", source="request")
    clause = replace(action("That a chart of the sandbanks be presented."), clause="b", ordinal=2)
    body = Body("b", "Board", MEETINGS, (WINCHES,), actions=(request, clause))
    assert heard(body, book) == [("restated", "minute", "7")]


def test_a_promise_is_forgotten_once_its_meeting_has_gone_by(book: RuleBook) -> None:
    due = action("That a chart be brought to the next meeting.", None, "the next meeting", AUTUMN)
    body = Body("b", "Board", MEETINGS, (WINCHES,), actions=(due,))
    events, candidates = action_events(body, (), book.trails)
    (row,) = action_statuses(body, events, candidates, book.trails)
    assert (row.status, row.never_heard_of, row.meetings_since, row.days_since) == ("overdue", True, 2, 301)
    (then,) = action_statuses(body, events, candidates, book.trails, as_of=SPRING)
    assert (then.status, then.never_heard_of) == ("open", False)


def outcomes(asked: list[str], made: list[str], book: RuleBook) -> list[str]:
    day, place = f"m-{AUTUMN}", AUTUMN
    report = ReportRow("rep", "rep", day, place, "6", "WINCH RENEWAL PLAN")
    recommended = tuple(RecommendationRow(f"rec-{n}", "rep", day, place, n, None, t) for n, t in enumerate(asked))
    resolved = tuple(
        ResolutionRow(f"res-{n}", f"res-{n}", day, place, n, "14", "RESOLVED", None, t, False)
        for n, t in enumerate(made)
    )
    item = minute(AUTUMN, "14", "WINCH RENEWAL PLAN", "Talk.")
    body = Body("b", "Board", MEETINGS, (item,), reports=(report,), recommendations=recommended, resolutions=resolved)
    return [r.outcome for r in recommendation_outcomes(body, book.trails)]


@pytest.mark.parametrize(
    ("asked", "made", "outcome"),
    [
        (["It is recommended that the Board notes the report."], ["That the report be noted."], ["adopted"]),
        (["the plan be approved;"], ["That the Winch Renewal Plan be approved;"], ["adopted"]),
        (["the plan be approved"], ["That, subject to a second quote, the plan be approved"], ["amended"]),
        (
            ["the old rope be sold", "the plan be approved"],
            ["That the plan be approved"],
            ["dropped", "adopted"],
        ),
        (
            ["the plan be approved"],
            ["That the plan be approved", "That Ivo Quill be asked for a chart"],
            ["adopted", "added"],
        ),
        (["the plan be approved"], [], ["unknown"]),
    ],
)
def test_recommendations_against_resolutions(
    asked: list[str], made: list[str], outcome: list[str], book: RuleBook
) -> None:
    assert outcomes(asked, made, book) == outcome


@pytest.mark.parametrize(
    ("agencies", "result"),
    [
        (["Harbour", "Harbour", "Hospital"], "met"),
        (["Harbour", "Harbour", "Harbour"], "not met"),
        (["Harbour", "Hospital"], "not met"),
        (["Harbour", "Harbour", None], "unknown"),
    ],
)
def test_quorum_by_the_rule_of_the_day(agencies: list[str | None], result: str) -> None:
    there = tuple(
        AttendanceRow(f"att-{n}", f"m-{AUTUMN}", AUTUMN, f"Member {n}", "present", "member", a, None)
        for n, a in enumerate(agencies)
    )
    body = Body("b", "Board", MEETINGS, attendances=there, terms=(TermsRow("tor", "tor", SPRING, 3, 2),))
    (check,) = quorum_checks(body)
    assert check.result == result
    (none,) = quorum_checks(replace(body, terms=(TermsRow("tor", "tor", AUTUMN, 3, 2),)))
    assert none.result == "unknown"
