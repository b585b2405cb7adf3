"""Habits of boards, forums and parish councils: lists and minutes that a conversion ran together, motions below their
movers, tasks in a margin, people behind posts and bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, Meeting, Minute, MinuteReference, Resolution, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

TITLE = "Minutes of the Quarrel Parish Council held on Thursday 19 April 2018 at Gannet Hall at 7pm"
HEAD = f"{TITLE}\n\nPresent: Ann Lee (AL), Bob Hall (BH), Tom Moor (TM)"
REST = "2. Winch\n\nIt turned.\n\n3. Shed\n\nIt leaked."


def _there(text: str, book: RuleBook, nlp: Language) -> dict[str, tuple[str | None, str | None, str | None]]:
    return {a.name: (a.organisation, a.role, a.capacity) for a in facts_of(text, Attendance, book, nlp)}


def _minutes(text: str, book: RuleBook, nlp: Language) -> dict[str | None, tuple[str, str]]:
    return {m.number: (m.heading, m.text) for m in facts_of(text, Minute, book, nlp)}


def _tasks(said: str, book: RuleBook, nlp: Language) -> list[tuple[str, str | None]]:
    return [(a.text, a.owner) for a in facts_of(f"{HEAD}\n\n1. Slip\n\n{said}\n\n{REST}", Action, book, nlp)]


def test_offices_of_a_list_on_one_line(book: RuleBook, nlp: Language) -> None:
    line = "Attendance: Chairman Mrs A Lee Vice Chairman B Hall Councillors Mrs C Moor D Hill-Dale"
    text = f"{TITLE}\n\n{line} County Councillor E Pell Members of the public 15\n\n1. Slip\n\nIt was wet.\n\n{REST}"
    found = _there(text, book, nlp)
    assert list(found) == ["Mrs A Lee", "B Hall", "Mrs C Moor", "D Hill-Dale", "County Councillor E Pell"]
    assert found["B Hall"][1] == "Vice Chairman"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.chair == "Mrs A Lee"


def test_a_heading_that_reads_like_a_name_ends_the_list(book: RuleBook, nlp: Language) -> None:
    said = "Ferry Evacuation\n\nMembers of the public were told how the ferry evacuation goes in winter."
    assert list(_there(f"{HEAD}\n\n{said}\n\n1. Slip\n\nIt was wet.\n\n{REST}", book, nlp)) == [
        "Ann Lee",
        "Bob Hall",
        "Tom Moor",
    ]


@pytest.mark.parametrize(
    ("line", "name", "told"),
    [
        ("Jan Dunn (Co-Chair)", "Jan Dunn", (None, "Co-Chair")),
        ("Jan Dunn – Chief Executive Quarrel Support", "Jan Dunn", ("Quarrel Support", "Chief Executive")),
        ("Sup. Jan Dunn (Quarrel Police)", "Sup. Jan Dunn", ("Quarrel Police", None)),
    ],
)
def test_who_somebody_is_for_whom(
    line: str, name: str, told: tuple[str | None, str | None], book: RuleBook, nlp: Language
) -> None:
    found = _there(f"{TITLE}\n\nPresent:\n\nAnn Lee\n\n{line}\n\n1. Slip\n\nIt was wet.\n\n{REST}", book, nlp)
    assert list(found) == ["Ann Lee", name]
    assert found[name][:2] == told


def test_an_organisation_of_two_places(book: RuleBook, nlp: Language) -> None:
    lines = "Cllr Jan Dunn   JD   Borough Council of Quay and West Vale\n\nCllr Tom Pell   TP   Quarrel County Council"
    found = _there(f"{HEAD}\n\nAlso in attendance:\n\n{lines}\n\n1. Slip\n\nIt was wet.\n\n{REST}", book, nlp)
    assert found["Cllr Jan Dunn"][0] == "Borough Council of Quay and West Vale"
    assert list(found)[3:] == ["Cllr Jan Dunn", "Cllr Tom Pell"]


def test_a_name_of_three_words_before_an_organisation_that_others_are_of(book: RuleBook, nlp: Language) -> None:
    lines = (
        "Ann Lee Dale Council\n\nTom Moor Dale Council\n\nJan Hill Dale Council\n\nKay Wilson Byre Dale Council\n\n"
        "David Webb Youth Service\n\nJason Munt Office of the Police Commissioner"
    )
    found = _there(f"{TITLE}\n\nAttendees\n\n{lines}\n\n1. Slip\n\nIt was wet.\n\n{REST}", book, nlp)
    assert len(found) == 6
    assert found["Kay Wilson Byre"][0] == "Dale Council"
    assert found["David Webb"][0] == "Youth Service"
    assert found["Jason Munt"][0] == "Office of the Police Commissioner"


def test_a_summary_of_a_meeting_over_those_present(book: RuleBook, nlp: Language) -> None:
    there = "Present: Ann Lee, Bo Hall\n\nApologies: Tom Moor"
    text = f"Summary of meeting held on 19 April 2018 via Zoom\n\n{there}\n\n1. Slip\n\nWet.\n\n{REST}"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert str(meeting.meeting_date) == "2018-04-19"
    assert meeting.venue == "Zoom"


@pytest.mark.parametrize(
    ("said", "heading"),
    [
        ("Nothing was said of the seat. 4. Ferry Dues", "Ferry Dues"),
        ("There was nothing to say on this 4. To approve the dues", "To approve the dues"),
        ("It was left as in section 4. The dues stand", None),
    ],
)
def test_a_number_left_in_the_text_between_two(said: str, heading: str | None, book: RuleBook, nlp: Language) -> None:
    over = f"{HEAD}\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."
    text = f"{over}\n\n3. Seat\n\n{said}\n\nAll was paid.\n\n5. Shed\n\nIt leaked."
    found = _minutes(text, book, nlp)
    if heading is None:
        assert "4" not in found
    else:
        assert found["4"] == (heading, "All was paid.")
        assert "4." not in found["3"][1]


def test_an_application_with_letters_behind_it_heads_a_minute(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{TITLE}\n\nPresent: Ann Lee\n\n1/18 Apologies\n\nNone.\n\n2/18 Slip\n\nIt was wet.\n\n"
        "3/18 18/00535F, Gannet House, a porch\n\nNo objection.\n\n4/18 Shed\n\nIt leaked."
    )
    assert _minutes(text, book, nlp)["3/18"][0] == "18/00535F, Gannet House, a porch"


def test_what_is_no_heading_keeps_its_words(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n1. Slip\n\nMinute 16 – The cost of a lamp was told.\n\n{REST}"
    assert _minutes(text, book, nlp)["1"][1] == "Minute 16 – The cost of a lamp was told."
    (reference,) = facts_of(text, MinuteReference, book, nlp)
    assert reference.refers_to_minute == "16"


@pytest.mark.parametrize(
    "said",
    [
        "Tom circulated the latest list. Drafts had gone out before the meeting.",
        "Members of the group appointed A/Supt. Jan Dunn vice chair for the year.",
    ],
)
def test_a_sentence_of_what_somebody_did_is_no_heading(said: str, book: RuleBook, nlp: Language) -> None:
    found = _minutes(f"{HEAD}\n\n1. {said}\n\n{REST}", book, nlp)
    assert found["1"][0] == ""
    assert found["1"][1].startswith(said)


def test_a_motion_quoted_below_its_movers(book: RuleBook, nlp: Language) -> None:
    said = "Proposed – Cllr Lee Seconded – Cllr Hall\n\n‘That the slip be shut for May’\n\nAll in favour"
    text = f"{HEAD}\n\n1. Slip\n\n{said}\n\n{REST}"
    (vote,) = facts_of(text, Vote, book, nlp)
    assert (vote.motion, vote.mover, vote.seconder, vote.carried) == (
        "That the slip be shut for May",
        "Cllr Lee",
        "Cllr Hall",
        True,
    )
    (resolution,) = facts_of(text, Resolution, book, nlp)
    assert (resolution.verb, resolution.text) == ("AGREED", "That the slip be shut for May")
    (minute, *_) = facts_of(text, Minute, book, nlp)
    assert minute.subheadings == ()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The slip to be shut. Prop. AL, 2nd BH, All agreed.", ("AL", "BH", True)),
        ("LMcD proposed Jo Pell as chair and this was seconded by BH.", ("LMcD", "BH", None)),
    ],
)
def test_who_moved_by_their_letters(
    said: str, told: tuple[str, str, bool | None], book: RuleBook, nlp: Language
) -> None:
    (vote,) = facts_of(f"{HEAD}\n\n1. Slip\n\n{said}\n\n{REST}", Vote, book, nlp)
    assert (vote.mover, vote.seconder, vote.carried) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "It was agreed that it be kept as reviewed. b) Lamps – AL said that one was out.",
            ["that it be kept as reviewed."],
        ),
        ("Resolved: (For information only)\n\nThe lamp was lit.", []),
    ],
)
def test_where_a_decision_ends(said: str, told: list[str], book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n1. Slip\n\n{said}\n\n{REST}"
    assert [r.text for r in facts_of(text, Resolution, book, nlp)] == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "AL asked the Parish Clerk to chase the builder.",
            ("AL asked the Parish Clerk to chase the builder.", "the Parish Clerk"),
        ),
        (
            "Ann, Bob and Tom will write to the owner.",
            ("Ann, Bob and Tom will write to the owner.", "Ann, Bob and Tom"),
        ),
        ("The lamp at the slip was still out. Clerk", ("The lamp at the slip was still out.", "Clerk")),
        (
            "A list of keys to be sent to the county. The Clerk was thanked for her work on it. Cllr. A. Lee/Clerk",
            ("A list of keys to be sent to the county.", "Cllr. A. Lee/Clerk"),
        ),
        (
            "Resolved: That a reply be made as laid out in the list presented by the Chair to be sent to the county.",
            ("That a reply be made as laid out in the list presented by the Chair to be sent to the county.", None),
        ),
    ],
)
def test_who_is_to_do_it(said: str, told: tuple[str, str | None], book: RuleBook, nlp: Language) -> None:
    assert told in _tasks(said, book, nlp)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Cllr Lee proposed mending the slip seconded by Cllr Hall. 7 Votes for 1 Against - Carried.",
            (7, 1, "CARRIED"),
        ),
        (
            "Cllr Lee proposed that the slip be kept seconded by Cllr Hall, 5 Votes for 3 Against - Carried",
            (5, 3, "AGREED"),
        ),
        ("Cllr Lee proposed that the slip be kept seconded by Cllr Hall - Agreed", (None, None, "AGREED")),
    ],
)
def test_what_a_motion_came_to_behind_a_dash(
    said: str, told: tuple[int | None, int | None, str], book: RuleBook, nlp: Language
) -> None:
    text = f"{HEAD}\n\n1. Slip\n\n{said}\n\n{REST}"
    (vote,) = facts_of(text, Vote, book, nlp)
    (resolution,) = facts_of(text, Resolution, book, nlp)
    assert vote.carried
    assert (vote.votes_for, vote.votes_against, resolution.verb) == told


def test_a_topic_before_who_declared_an_interest_is_no_part_of_the_name(book: RuleBook, nlp: Language) -> None:
    said = "Quay Survey Cllr Lee and Cllr Hall both declared a personal interest in this item and took no part."
    found = facts_of(
        f"{HEAD}\n\n1. {said} It was wet and long, and all of the slip was seen.\n\n{REST}", Declaration, book, nlp
    )
    assert [d.name for d in found] == ["Cllr Lee", "Cllr Hall"]


def test_action_points_of_matters_arising_are_the_last_meetings(book: RuleBook, nlp: Language) -> None:
    said = (
        "Matters arising:\n\nAction points:\n\n2.2.1 The Gannet Society had been asked to lend its hall.\n\n"
        "2.2.2 Action: AL to follow up with the county.\n\n2.2.3 BH confirmed that a boat was free to use."
    )
    assert _tasks(said, book, nlp) == [("AL to follow up with the county.", "AL")]


def test_a_list_without_a_heading_holds_names_beside_a_stroke(book: RuleBook, nlp: Language) -> None:
    names = "Michael Wedge (Chairman)\n\nJohn Fell\n\nAnna Hall / Alex Rock\n\nAveril Pell\n\nZaz Zane"
    over = "Quarrel Harbour Board\n\nMinutes of the Meeting held on 15 November 2012 at Gannet Hall"
    away = "2. Apologies: These had been received fromPat Dale,Jill Rams and Sarah Ange."
    text = (
        f"{over}\n\n{names}\n\nIn Attendance\n\nGill Brown, Clerk\n\n1. Slip\n\nWet.\n\n{away}\n\n3. Shed\n\nIt leaked."
    )
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.venue, meeting.chair) == ("Gannet Hall", "Michael Wedge")
    found = facts_of(text, Attendance, book, nlp)
    there = ["Michael Wedge", "John Fell", "Anna Hall", "Alex Rock", "Averil Pell", "Zaz Zane", "Gill Brown"]
    assert [a.name for a in found if a.status == "present"] == there
    assert [a.name for a in found if a.status == "apologies"] == ["Pat Dale", "Jill Rams", "Sarah Ange"]


def test_minutes_that_name_no_body_and_have_their_day_in_figures(book: RuleBook, nlp: Language) -> None:
    there = "In attendance:\n\nMr R Ast\n\nMr D Forb\n\nApologies :\n\nMr S Farr"
    text = f"Minutes of the meeting on 15/11/2012\n\n{there}\n\n1. Slip\n\nWet.\n\n{REST}"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert str(meeting.meeting_date) == "2012-11-15"


def test_the_kind_of_a_meeting_is_no_part_of_a_name(book: RuleBook, nlp: Language) -> None:
    title = "Draft minutes of Extra-ordinary meeting 1st Aug 2017\n\nMinutes from Extra-Ordinary Meeting held on"
    text = f"{title}\n\nTuesday 1st August 2017\n\nPresent: Cllrs A Lee, B Hall\n\n1. Slip\n\nWet.\n\n{REST}"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert not (meeting.body or "").startswith("from")


@pytest.mark.parametrize(
    ("said", "heading"),
    [
        ("Welcome:The Chairman, Tom Moor, welcomed all.", "Welcome"),
        ("Accounts were presented and accepted for payment. Cheques for the lamps", ""),
    ],
)
def test_where_a_heading_ends(said: str, heading: str, book: RuleBook, nlp: Language) -> None:
    assert _minutes(f"{HEAD}\n\n1. {said}\n\n{REST}", book, nlp)["1"][0] == heading


@pytest.mark.parametrize("said", ["Seconded. Prop. Cllr Lee, Sec. Cllr Hall", "AL asked the Clerk to minute it."])
def test_what_is_nobodys_task(said: str, book: RuleBook, nlp: Language) -> None:
    assert _tasks(said, book, nlp) == []
