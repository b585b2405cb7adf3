"""Motions and amendments, how the vote went, who voted how; and who came and went."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest

from pipeline.extract.ballots import counts_in
from pipeline.extract.votes import ballots
from pipeline.records import Attendance, Movement, Problem, Resolution, Vote
from rules.book import RuleBook
from tests.papers import board, entry_of, extracted, facts_of, scene_of

if TYPE_CHECKING:
    from spacy.language import Language

Brief = tuple[str, str | None, str | None, tuple[int | None, int | None, int | None], bool | None]
NO = (None, None, None)


def votes(
    *lines: str, book: RuleBook, nlp: Language, present: str = "Cllr Orla Wexcombe\tThrupwick Council"
) -> list[Vote]:
    text = board("\n".join(["Slipway dues", *lines]), present=present)
    return sorted(facts_of(text, Vote, book, nlp), key=lambda v: v.ordinal)


def brief(vote: Vote) -> Brief:
    counts = (vote.votes_for, vote.votes_against, vote.abstentions)
    return vote.kind, vote.mover, vote.seconder, counts, vote.carried


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The recommendation was moved by Councillor Hart and seconded by Councillor Moss. "
            "On being put to the vote the recommendation was CARRIED unanimously.",
            ("motion", "Councillor Hart", "Councillor Moss", NO, True),
        ),
        (
            "Recommendation 2 was moved by Councillor Hart and seconded by Councillor Moss. On being "
            "put to the vote the "
            "recommendation was CARRIED (6 members voting in favour, none against with 3 abstentions)",
            ("motion", "Councillor Hart", "Councillor Moss", (6, 0, 3), True),
        ),
        (
            "It was proposed by Cllr J. Hart, seconded by Cllr B. Moss and resolved that the slip be shut.",
            ("motion", "Cllr J. Hart", "Cllr B. Moss", NO, None),
        ),
        (
            "RESOLVED that the slip be shut. Proposed: Cllr A. Hart Seconded: Cllr B. Moss",
            ("motion", "Cllr A. Hart", "Cllr B. Moss", NO, None),
        ),
        (
            "The minutes were agreed. Proposed by Cllr Hart and seconded by Cllr Moss.",
            ("motion", "Cllr Hart", "Cllr Moss", NO, None),
        ),
        ("Proposer: Cllr Hart; Seconder: Cllr Moss. All agreed.", ("motion", "Cllr Hart", "Cllr Moss", NO, True)),
        ("Proposed JH, seconded BM. Carried.", ("motion", "JH", "BM", NO, True)),
        (
            "On the motion of Councillor S. Hart, seconded by Councillor P. Ó Moss, it was resolved to adopt the plan.",
            ("motion", "Councillor S. Hart", "Councillor P. Ó Moss", NO, None),
        ),
        (
            "Councillor Ann Hart proposed and Councillor Bob Moss seconded, that Councillor Lee should be elected as "
            "Chairman, and this was passed unanimously.",
            ("motion", "Councillor Ann Hart", "Councillor Bob Moss", NO, True),
        ),
        (
            "Cllr Hart proposed that the grant be paid, seconded by Cllr Moss. Agreed unanimously.",
            ("motion", "Cllr Hart", "Cllr Moss", NO, True),
        ),
        (
            "Councillor Hart moved, seconded by Councillor Moss, that the plan be adopted. Upon "
            "being put to the vote, the "
            "motion was LOST by 8 votes to 3.",
            ("motion", "Councillor Hart", "Councillor Moss", (3, 8, None), False),
        ),
        (
            "The motion was put to the vote and was declared lost on the Chair's casting vote.",
            ("motion", None, None, NO, False),
        ),
        (
            "RESOLVED (7:7 and on the Chair's casting vote) – that the gate be shut.",
            ("motion", None, None, (7, 7, None), None),
        ),
        (
            "On a vote being taken the motion was carried. Voting: For 12, Against 3, Abstentions 1.",
            ("motion", None, None, (12, 3, 1), True),
        ),
        (
            "An amendment was moved by Councillor Hart. The amendment was seconded by Councillor "
            "Moss. On being put to the "
            "vote the amendment FELL with 2 voting FOR and 7 AGAINST.",
            ("amendment", "Councillor Hart", "Councillor Moss", (2, 7, None), False),
        ),
        (
            "Councillor Hart moved an amendment which was seconded by Tam Moss. The amendment was withdrawn.",
            ("amendment", "Councillor Hart", "Tam Moss", NO, None),
        ),
        (
            "The amendment was moved by Cllr Hart and seconded by Cllr Moss. On being put to the "
            "vote the amendment was "
            "CARRIED (5 members voting in favour and 1 against. There were 3 abstentions)",
            ("amendment", "Cllr Hart", "Cllr Moss", (5, 1, 3), True),
        ),
        (
            "The Chairman moved the recommendations, duly seconded by Cllr Moss.",
            ("motion", "The Chairman", "Cllr Moss", NO, None),
        ),
        (
            "Proposed (AH) & Seconded (BM) that the minutes be approved as correct.",
            ("motion", "AH", "BM", NO, None),
        ),
        (
            "Cllr A Hart proposed Cllr L Beed as Chair & Cllr B Moss seconded this proposition.",
            ("motion", "Cllr A Hart", "Cllr B Moss", NO, None),
        ),
        (
            "Councillor Hart proposed Councillor Beed for the position of Chair. This was seconded by Councillor Moss.",
            ("motion", "Councillor Hart", "Councillor Moss", NO, None),
        ),
        (
            "Councillor Hart MOVED and Councillor Moss SECONDED the motion, which was put to the vote and "
            "CARRIED unanimously.",
            ("motion", "Councillor Hart", "Councillor Moss", NO, True),
        ),
        (
            "Moved by the Right Honourable the Lord Mayor (Councillor Hart),\nSeconded by Councillor Moss and\n"
            "Resolved – That the slip be shut.",
            ("motion", "the Right Honourable the Lord Mayor (Councillor Hart)", "Councillor Moss", NO, None),
        ),
    ],
)
def test_one_vote(text: str, found: Brief, book: RuleBook, nlp: Language) -> None:
    assert [brief(v) for v in votes(text, book=book, nlp=nlp)] == [found]


def test_lines_of_their_own(book: RuleBook, nlp: Language) -> None:
    lines = (
        "Proposed by Councillor M. Hart",
        "Seconded by Councillor D. Moss",
        "AND AGREED",
        "“To shut the slip in winter.”",
    )
    assert [brief(v) for v in votes(*lines, book=book, nlp=nlp)] == [
        ("motion", "Councillor M. Hart", "Councillor D. Moss", NO, True)
    ]
    decided = facts_of(board("\n".join(["Slip", *lines])), Resolution, book, nlp)
    assert [(r.verb, r.text) for r in decided] == [("AGREED", "“To shut the slip in winter.”")]


def test_an_amendment_between_a_motion_and_its_vote(book: RuleBook, nlp: Language) -> None:
    found = votes(
        "The recommendation was moved by Councillor Hart and seconded by Councillor Moss.",
        "Councillor Lee moved an amendment as follows:",
        "That the slip be shut at night only.",
        "The amendment was seconded by Councillor Ott. On being put to the vote the amendment was "
        "LOST (4 voting FOR, 5 AGAINST).",
        "The recommendation was then put to the vote and was CARRIED (8 voting FOR, 1 against).",
        "RESOLVED that the slip be shut.",
        book=book,
        nlp=nlp,
    )
    assert [brief(v) for v in found] == [
        ("amendment", "Councillor Lee", "Councillor Ott", (4, 5, None), False),
        ("motion", "Councillor Hart", "Councillor Moss", (8, 1, None), True),
    ]
    assert found[0].motion == "That the slip be shut at night only."
    assert found[0].resolution_id is None
    assert found[1].resolution_id is not None
    assert found[1].outcome == "CARRIED (8 voting FOR, 1 against)"


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Hart proposed a walk along the quay in the spring.",
        "The boat was moved by the tide and the tree fell in the night.",
        "The order had been approved by the county and was delayed for 1 year.",
        "RESOLVED unanimously that the slip be shut.",
        "An application for a berth had been withdrawn by its owner.",
        "Officers said that the motion of the waves had broken the wall.",
        "£56 for the first berth and £40 for the second were voted in 2019.",
    ],
)
def test_talk_is_no_vote(text: str, book: RuleBook, nlp: Language) -> None:
    assert votes(text, book=book, nlp=nlp) == []


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("CARRIED (5 voting FOR, 4 voting AGAINST, 1 abstention)", {"for": 5, "against": 4, "abstentions": 1}),
        ("For: 5, Against: 4, Abstentions: 0", {"for": 5, "against": 4, "abstentions": 0}),
        ("carried by eight votes to three", {"for": 8, "against": 3}),
        ("by 24 votes, to 10 votes, with 1 abstention", {"for": 24, "against": 10, "abstentions": 1}),
        ("it was RESOLVED by 6 votes to 2 that the barge be moved", {"for": 6, "against": 2}),
        ("7 members voting FOR, 1 AGAINST and no ABSTAINING", {"for": 7, "against": 1, "abstentions": 0}),
        ("the motion was approved in 2019 for the north", {}),
    ],
)
def test_counts(text: str, counts: dict[str, int], book: RuleBook) -> None:
    assert counts_in(text, book) == counts


ROLL = (
    "The motion was moved by Councillor Hart and seconded by Councillor Moss. A recorded vote was taken.",
    "For: Councillors Hart, Moss and Lee (3)",
    "Against: Councillor Ott (1)",
    "Abstentions: None",
    "The motion was declared carried.",
)


def test_a_recorded_vote(book: RuleBook, nlp: Language) -> None:
    (vote,) = votes(*ROLL, book=book, nlp=nlp)
    assert brief(vote) == ("motion", "Councillor Hart", "Councillor Moss", (3, 1, 0), True)
    assert [(r.name, r.vote) for r in vote.recorded] == [
        ("Hart", "for"), ("Moss", "for"), ("Lee", "for"), ("Ott", "against"),
    ]  # fmt: skip


def test_a_roll_under_its_own_heading(book: RuleBook, nlp: Language) -> None:
    (vote,) = votes(
        "Following a vote the motion was declared carried.",
        "There voted for the motion:",
        "Councillors Hart, S Moss and Lee ......... 3",
        "There voted against the motion:",
        "Councillor Ott ......... 1",
        book=book,
        nlp=nlp,
    )
    assert (vote.votes_for, vote.votes_against, len(vote.recorded)) == (3, 1, 4)


def test_a_roll_in_a_table(book: RuleBook, nlp: Language) -> None:
    (vote,) = votes(
        "The motion was moved by Cllr Hart and seconded by Cllr Moss.",
        "For\tA Hart, B Moss and C Lee\t3\nAgainst\tD Ott\t1\nAbstain\tNone\t0",
        book=book,
        nlp=nlp,
    )
    assert (vote.votes_for, vote.votes_against, vote.abstentions, len(vote.recorded)) == (3, 1, 0, 4)


def test_a_roll_that_disagrees_with_its_count(book: RuleBook, nlp: Language) -> None:
    lines = [line.replace("(3)", "(4)") for line in ROLL]
    problems = extracted(board("\n".join(["Slipway dues", *lines])), book, nlp).problems
    assert [p.message for p in problems if p.kind == "roll_count"] == ["page 1 counts 4 for in minute 31 and names 3"]


def test_members_named_for_how_they_voted(book: RuleBook, nlp: Language) -> None:
    (vote,) = votes(
        "On being put to the vote the motion was carried. Councillors Dobb and Loat abstained from voting.",
        book=book,
        nlp=nlp,
    )
    assert [(r.name, r.vote) for r in vote.recorded] == [("Dobb", "abstain"), ("Loat", "abstain")]
    assert vote.abstentions is None


def test_the_evidence_holds_the_words(book: RuleBook, nlp: Language) -> None:
    (vote,) = votes(*ROLL, book=book, nlp=nlp)
    assert [s.quote.split()[0] for s in vote.evidence] == ["The", "For:", "Against:", "Abstentions:", "The"]


PRESENT = "Cllr Ann Hart\tThrupwick Council\nCllr Bob Moss\tSandle Council\nCllr Cy Lee\tSandle Council"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Councillor Hart left the meeting.", [("Councillor Hart", "leaves", None, True)]),
        ("Cllr Moss joined the meeting at 7.15 pm.", [("Cllr Moss", "arrives", time(19, 15), True)]),
        ("Cllr Moss declared an interest and left the room.", [("Cllr Moss", "leaves", None, True)]),
        ("Note: Councillor Lee left the meeting at 7:08pm.", [("Councillor Lee", "leaves", time(19, 8), True)]),
        ("Cllr Lee returned to the room.", [("Cllr Lee", "arrives", None, True)]),
        ("7.15pm – Cllr Hart left the meeting.", [("Cllr Hart", "leaves", time(19, 15), True)]),
        (
            "Councillors Hart and Moss left the meeting at this point.",
            [("Hart", "leaves", None, True), ("Moss", "leaves", None, True)],
        ),
        ("Councillor Ott left the Chamber.", [("Councillor Ott", "leaves", None, False)]),
        ("Cllr Hart left that to the clerk.", []),
        ("Cllr Hart joined the Council in 2019.", []),
        ("The boat left the harbour.", []),
    ],
)
def test_who_came_and_went(
    text: str, found: list[tuple[str, str, time | None, bool]], book: RuleBook, nlp: Language
) -> None:
    moved = facts_of(board(f"Dues\n{text}", present=PRESENT), Movement, book, nlp)
    assert sorted((m.name, m.movement, m.time, m.list_fact_id is not None) for m in moved) == sorted(found)


def test_votes_and_movements_are_numbered_together(book: RuleBook, nlp: Language) -> None:
    text = board(
        "Dues\nThe motion was moved by Cllr Hart and seconded by Cllr Moss. The motion was "
        "carried.\nCllr Lee left the meeting.",
        "Slip\nThe motion was moved by Cllr Moss and seconded by Cllr Hart. The motion was carried.",
        present=PRESENT,
    )
    found = extracted(text, book, nlp).facts
    events = [f for f in found if isinstance(f, (Vote, Movement))]
    assert [(type(e).__name__, e.minute) for e in sorted(events, key=lambda e: e.ordinal)] == [
        ("Vote", "31"), ("Movement", "31"), ("Vote", "32"),
    ]  # fmt: skip


def test_more_votes_than_members_in_the_room(book: RuleBook, nlp: Language) -> None:
    text = board(
        "Dues\nCllr Lee left the meeting.\nOn being put to the vote the motion was CARRIED (3 voting FOR, 0 AGAINST).",
        present=PRESENT,
    )
    made = extracted(text, book, nlp)
    assert len([f for f in made.facts if isinstance(f, Attendance)]) == 3
    told: list[Problem] = [p for p in made.problems if p.kind == "votes_exceed_members"]
    assert [p.message for p in told] == ["page 1 counts 3 votes in minute 31 and lists 2 members"]


def test_a_summary_votes_on_nothing(book: RuleBook, nlp: Language) -> None:
    entry, reading = entry_of("The motion was moved by Cllr Hart and seconded by Cllr Moss.", book)
    assert len(ballots(entry, scene_of(reading, book, nlp))) == 1


def test_a_move_and_its_second_in_two_sentences(book: RuleBook, nlp: Language) -> None:
    text = "Ann Hart proposed that Albert Beed continue as Chairman for another year. This was seconded by Tom Moss."
    head = "Quarrel Bay Parish Council\n\nMinutes of the meeting held on 19 April 2018\n\nPresent: Tom Moss, Ann Hart"
    (one,) = facts_of(f"{head}\n\n1. Chairman\n\n{text}\n\n2. Slip\n\nIt was wet.", Vote, book, nlp)
    assert (one.mover, one.seconder) == ("Ann Hart", "Tom Moss")
    assert one.motion == "that Albert Beed continue as Chairman for another year"


def test_movers_in_the_second_column(book: RuleBook, nlp: Language) -> None:
    (vote,) = votes(
        "PROPOSED:\tCllr Hart", "SECONDED:\tCllr Moss", "RESOLVED: That the slip be shut.", book=book, nlp=nlp
    )
    assert (vote.mover, vote.seconder, vote.motion) == ("Cllr Hart", "Cllr Moss", "That the slip be shut.")


def test_a_count_between_voted_and_that(book: RuleBook, nlp: Language) -> None:
    (vote,) = votes("The Board voted 5 – 1 that the slip be shut.", book=book, nlp=nlp)
    assert (vote.votes_for, vote.votes_against, vote.motion) == (5, 1, "that the slip be shut.")


def test_abstentions_from_a_majority(book: RuleBook, nlp: Language) -> None:
    said = "There was a majority agreement with two abstentions."
    (vote,) = votes(f"Cllr Hart moved the report which was seconded by Cllr Moss. {said}", book=book, nlp=nlp)
    assert (vote.mover, vote.abstentions) == ("Cllr Hart", 2)


def test_carried_on_a_line_of_its_own(book: RuleBook, nlp: Language) -> None:
    lines = ("Proposed by Cllr Hart and seconded by Cllr Moss", "CARRIED: 6 for 0 against 2 abstentions")
    (vote,) = votes(*lines, "THAT THE SLIP BE SHUT", "It was wet.", book=book, nlp=nlp)
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == (6, 0, 2)
    assert vote.motion == "THAT THE SLIP BE SHUT"


def test_a_name_put_forward_and_seconded_in_the_next_sentence(book: RuleBook, nlp: Language) -> None:
    said = "Cllr Moss nominated Cllr Beed. Cllr Beed accepted the nomination. Cllr Hart seconded the proposal."
    (vote,) = votes(said, book=book, nlp=nlp)
    assert (vote.mover, vote.seconder, vote.motion) == ("Cllr Moss", "Cllr Hart", "Cllr Beed")


def test_an_office_with_its_holder_in_brackets(book: RuleBook, nlp: Language) -> None:
    lines = (
        "Moved by the Lord Mayor (Councillor Hart),",
        "Seconded by Councillor Moss and",
        "Resolved - That it be shut.",
    )
    (vote,) = votes(*lines, book=book, nlp=nlp)
    assert (vote.mover, vote.seconder) == ("the Lord Mayor (Councillor Hart)", "Councillor Moss")
