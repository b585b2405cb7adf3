"""Habits of house styles: posts in capitals, departments behind a post, letters for where somebody was, rolls behind
their own decision, proposals seconded by name, what was noted and recommended below its line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Declaration, Fact, Meeting, Minute, Resolution, Vote
from tests.harbour import HEAD, REST, TITLE, numbered, there
from tests.papers import facts_of, page_facts

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook


def _page(tmp_path: Path, body: str, book: RuleBook, nlp: Language) -> tuple[Fact, ...]:
    return page_facts(tmp_path, TITLE, body, book, nlp)


_NONE = "1. Apologies\n\nNone.\n\n"
_AOB = "\n\n3. AOB\n\nNone."


def _minute(words: str) -> str:
    return f"{HEAD}\n\n{_NONE}2. Slip\n\n{words}{_AOB}"


def _resolved(words: str, book: RuleBook, nlp: Language) -> list[tuple[str | None, str | None, str]]:
    return [(r.verb, r.clause, r.text) for r in facts_of(_minute(words), Resolution, book, nlp)]


def _votes(words: str, book: RuleBook, nlp: Language) -> list[Vote]:
    return facts_of(_minute(words), Vote, book, nlp)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Ann Dunn, Area Manager, Housing", (None, "Area Manager, Housing")),
        ("Ann Dunn, Corporate Director Growth, Environment and Roads", (None, None)),
        ("Ann Dunn, Service Manager (Governance).", (None, "Service Manager (Governance)")),
        ("Ann Dunn, Assistant Director of Leisure (AD: L)**", (None, "Assistant Director of Leisure")),
        ("Ann Dunn, Director, Quay Housing Trust", ("Quay Housing Trust", "Director")),
    ],
)
def test_what_a_post_is_over_is_no_organisation(
    line: str, told: tuple[str | None, str | None], book: RuleBook, nlp: Language
) -> None:
    found = there(f"{TITLE}\n\nPresent:\n\nJan Lee\n\nOfficers:\n\n{line}\n\nBob Hall, Clerk\n\n{REST}", book, nlp)
    if told == (None, None):
        assert found["Ann Dunn"][0] != "Environment and Roads"
    else:
        assert found["Ann Dunn"][:2] == told


def test_posts_in_capitals(book: RuleBook, nlp: Language) -> None:
    lines = (
        "PRESENT:\n\nCOUNCILLOR ANN LEE, CATHAOIRLEACH, COUNCILLORS B. HALL, C. MOOR AND J. WEBB.\n\n"
        "IN ATTENDANCE:\n\nMS. JAN DUNN, CHIEF EXECUTIVE\n\nMR. TOM HOOK, DIRECTOR OF SERVICES"
    )
    found = there(f"{TITLE}\n\n{lines}\n\n{REST}", book, nlp)
    assert found["COUNCILLOR ANN LEE"] == (None, "CATHAOIRLEACH", "present")
    assert found["MS. JAN DUNN"][:2] == (None, "CHIEF EXECUTIVE")
    assert found["MR. TOM HOOK"][:2] == (None, "DIRECTOR OF SERVICES")


def test_letters_for_where_somebody_was(book: RuleBook, nlp: Language) -> None:
    lines = (
        "Members Present: Councillors Lee (C), Hall (R), Moor (R)\n\n"
        "Officers Present: A Dunn, Director of Leisure (C)\n\n"
        "Key: (C) Attended in the Chamber (R) Attended Remotely"
    )
    found = there(f"{TITLE}\n\n{lines}\n\n{REST}", book, nlp)
    assert list(found) == ["Lee", "Hall", "Moor", "A Dunn"]
    assert found["A Dunn"][1] == "Director of Leisure"


def test_letters_without_a_key_stay(book: RuleBook, nlp: Language) -> None:
    found = there(f"{TITLE}\n\nPresent:\n\nAnn Lee (Chair)\n\nBob Hall (C)\n\nTom Moor\n\n{REST}", book, nlp)
    assert found["Ann Lee"][1] == "Chair"


def test_councillors_as_the_label_beside_names_without_titles(book: RuleBook, nlp: Language) -> None:
    rows = "COUNCILLORS:\tAnn Lee\n\tBob Hall\n\tTom Moor (Convener)\nOFFICERS:\tJan Dunn, Clerk"
    found = there(f"{TITLE}\n\n{rows}\n\n{REST}", book, nlp)
    assert list(found) == ["Ann Lee", "Bob Hall", "Tom Moor", "Jan Dunn"]


@pytest.mark.parametrize("heading", ["Present via remote link (Microsoft Teams)", "Members present by video link:"])
def test_those_present_by_a_link(heading: str, book: RuleBook, nlp: Language) -> None:
    found = there(f"{TITLE}\n\nPresent: Ann Lee, Bob Hall\n\n{heading}\n\nCouncillor Moor.\n\n{REST}", book, nlp)
    assert found["Councillor Moor"][2] == "present"


def test_honorary_aldermen_head_a_list(book: RuleBook, nlp: Language) -> None:
    lines = "Present:\n\nCllr Ann Lee\n\nCllr Bob Hall\n\nHonorary Aldermen\n\nTom Moor, Jan Dunn"
    assert "Honorary Aldermen" not in there(f"{TITLE}\n\n{lines}\n\n{REST}", book, nlp)


@pytest.mark.parametrize(
    ("words", "verb", "clauses"),
    [
        ("After a report, the Committee:\n\nNoted:\n\n2.1. The cost.\n\n2.2. The plan.", "NOTED", ["2.1", "2.2"]),
        (
            "After a report, the Committee resolved to recommend to the Council:\n\n2.1. That the slip be shut.",
            "RESOLVED",
            ["2.1"],
        ),
        (
            "Following discussion, Committee Members agreed to recommend that Cabinet:\n\n"
            "i. approves option 2; and\n\nii. asks for a report in June.",
            "AGREED",
            ["i", "ii"],
        ),
    ],
)
def test_clauses_below_their_line(words: str, verb: str, clauses: list[str], book: RuleBook, nlp: Language) -> None:
    found = _resolved(words, book, nlp)
    assert [c for _, c, _ in found] == clauses
    assert {v for v, _, _ in found} == {verb}


def test_noted_and_agreed_in_one_sentence(book: RuleBook, nlp: Language) -> None:
    found = _resolved("The Committee SCRUTINISED and NOTED the report and AGREED that figures be sent out.", book, nlp)
    assert found == [("NOTED", None, "the report"), ("AGREED", None, "that figures be sent out.")]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (
            "The minutes of the meeting of 4 May were APPROVED and signed by the Chair.",
            "The minutes of the meeting of 4 May",
        ),
        (
            "There had been circulated Minutes of Meeting held on 4 May 2018, the terms of which were APPROVED.",
            "Minutes of Meeting held on 4 May 2018",
        ),
    ],
)
def test_minutes_approved_in_passing(words: str, text: str, book: RuleBook, nlp: Language) -> None:
    assert _resolved(words, book, nlp) == [("APPROVED", None, text)]


def test_resolved_under_delegated_powers(book: RuleBook, nlp: Language) -> None:
    found = _resolved("The Committee resolved, in terms of delegated powers, that the lease be renewed.", book, nlp)
    assert found == [("RESOLVED", None, "that the lease be renewed.")]


def test_agreed_on_the_line_of_who_seconded(book: RuleBook, nlp: Language) -> None:
    words = "Proposed by Councillor Lee\n\nSeconded by Alderman Hall and AGREED – that the Minutes are confirmed."
    assert _resolved(words, book, nlp) == [("AGREED", None, "that the Minutes are confirmed.")]


def test_proposals_seconded_and_put_by_name(book: RuleBook, nlp: Language) -> None:
    words = (
        "Councillor Lee proposed that the report be deferred. Councillor Hall seconded Councillor Lee’s proposal.\n\n"
        "Councillor Moor proposed the officer recommendation. Councillor Dunn seconded Councillor Moor’s proposal.\n\n"
        "Councillor Lee’s proposal to defer was put to the vote:\n\nFor – 4\n\nAgainst – 7\n\n"
        "Councillor Moor’s proposal was put to the vote:\n\nFor – 8\n\nAgainst – 3"
    )
    told = [(v.mover, v.seconder, v.votes_for, v.votes_against) for v in _votes(words, book, nlp)]
    assert told == [
        ("Councillor Lee", "Councillor Hall", 4, 7),
        ("Councillor Moor", "Councillor Dunn", 8, 3),
    ]


def test_an_amendment_named_between_who_moved_and_seconded_it(book: RuleBook, nlp: Language) -> None:
    words = (
        "Mr A Lee, seconded by Ms B Hall, MOVED that the dues be held.\n\n"
        "Mr C Moor, as an AMENDMENT, seconded by Mrs D Dunn, moved that the dues be raised by 20p.\n\n"
        "On a vote being taken, there were 4 votes for the motion and 2 votes for the amendment. "
        "The MOTION was therefore CARRIED."
    )
    told = {v.kind: (v.mover, v.seconder, v.votes_for, v.carried) for v in _votes(words, book, nlp)}
    assert told["motion"] == ("Mr A Lee", "Ms B Hall", 4, True)
    assert told["amendment"][:3] == ("Mr C Moor", "Mrs D Dunn", 2)


def test_a_roll_is_of_the_motion_that_was_last_spoken_of(book: RuleBook, nlp: Language) -> None:
    words = (
        "Cllr Lee proposed and Cllr Hall seconded that the slip be shut.\n\n"
        "Cllr Moor proposed and Cllr Dunn seconded an amendment to add “at night”.\n\n"
        "On being put to the vote, the amendment was LOST.\n\n"
        "On being put to the vote, the substantive motion was CARRIED.\n\n"
        "For (2): Cllrs Lee, Hall\n\nAgainst (1): Cllr Moor"
    )
    told = {v.kind: (v.votes_for, v.votes_against) for v in _votes(words, book, nlp)}
    assert told == {"motion": (2, 1), "amendment": (None, None)}


def test_a_roll_behind_its_decision(book: RuleBook, nlp: Language) -> None:
    words = (
        "RESOLVED – That the boat be let in.\n\n"
        "In accordance with Rule 4 the voting was recorded as: For – Councillors Lee, Hall and Moor (3); "
        "Against – none."
    )
    (vote,) = _votes(words, book, nlp)
    assert (vote.votes_for, vote.votes_against) == (3, 0)
    assert vote.motion == "That the boat be let in."


def test_a_roll_is_not_of_the_next_business(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    body = (
        "<p>Present: Ann Lee, Bob Hall, Tom Moor</p><p><b>1. Apologies</b></p><p>None.</p><p><b>2. Boats</b></p>"
        "<p><b>(a) 18/01 – First boat</b></p><p>RESOLVED – That the first boat be refused.</p>"
        "<p>For: Councillors Lee and Hall</p><p>Against: Councillor Moor</p><p><b>(b) 18/02 – Second boat</b></p>"
        "<p>RESOLVED – That the second boat be let in.</p><p><b>3. AOB</b></p><p>None.</p>"
    )
    votes = [f for f in _page(tmp_path, body, book, nlp) if isinstance(f, Vote)]
    assert [v.motion for v in votes] == ["That the first boat be refused."]


def test_counts_in_brackets_are_no_part_of_the_outcome(book: RuleBook, nlp: Language) -> None:
    words = "The recommendations were put to the vote and were carried (4 for; 0 against; 1 abstention)."
    (vote,) = _votes(words, book, nlp)
    assert (vote.outcome, vote.votes_for, vote.abstentions) == ("carried", 4, 1)


def test_who_moved_what_a_paragraph_says_was_approved(book: RuleBook, nlp: Language) -> None:
    words = (
        "It was RESOLVED that the gate be shut.\n\n"
        "The accounts for the year were approved. Proposed Cllr Lee, seconded Cllr Hall."
    )
    (vote,) = _votes(words, book, nlp)
    assert (vote.mover, vote.motion) == ("Cllr Lee", None)


def test_a_vote_on_the_amendment_that_was_not_called_so(book: RuleBook, nlp: Language) -> None:
    words = (
        "Cllr Lee proposed that the charge be removed and this was seconded by Cllr Hall. "
        "A roll call vote took place on the amendment which resulted as follows:-\n\n"
        "For: Cllrs Lee, Hall\n\nAgainst: Cllrs Moor, Dunn, Webb\n\nThe amendment was defeated."
    )
    (vote,) = _votes(words, book, nlp)
    assert (vote.kind, vote.mover, vote.outcome) == ("amendment", "Cllr Lee", "defeated")


def test_the_public_asked_to_withdraw_are_no_owner(book: RuleBook, nlp: Language) -> None:
    words = "RESOLVED that under Part 1 of the Act Members of the public be asked to withdraw from the meeting."
    assert facts_of(_minute(words), Action, book, nlp) == []


def test_an_initial_and_surname_before_a_dash_own_the_action(book: RuleBook, nlp: Language) -> None:
    text = f"{TITLE}\n\nPresent: Ann Lee, Bob Hall\n\n{_NONE}2. Slip\n\nAction: A Lee – plan to come to the May Board."
    (action,) = facts_of(f"{text}{_AOB}", Action, book, nlp)
    assert action.owner == "A Lee"


def test_a_declaration_recorded_for_somebody(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n{_NONE}2. Declarations of Interest\n\nA Declaration of Interest was recorded for Councillor Lee "
    (told,) = facts_of(f"{text}in Item 4, Slip Strategy.{_AOB}", Declaration, book, nlp)
    assert (told.name, told.agenda_item) == ("Councillor Lee", "4")


def test_numbers_before_the_agendas_own(book: RuleBook, nlp: Language) -> None:
    items = "38 Apologies for Absence - Agenda Item 1\n\nNone.\n\n39 Minutes from the Previous Meeting - Agenda Item 2"
    found = numbered(f"{HEAD}\n\nThe chair opened the meeting.\n\n{items}\n\nSigned.", book, nlp)
    assert list(found) == ["38", "39"]


def test_a_coded_number_behind_private_business(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    items = "".join(f"<p><b>D14{n}/18 Slip {n}</b></p><p>It was noted.</p>" for n in range(4))
    body = f"<p>Present: Ann Lee, Bob Hall, Tom Moor</p>{items}<p><b>D147/18 Close</b></p><p>It ended at 8.31 pm.</p>"
    minutes = [f for f in _page(tmp_path, body, book, nlp) if isinstance(f, Minute)]
    assert minutes[-1].number == "D147/18"


@pytest.mark.parametrize(
    ("head", "end"),
    [
        ("HELD IN GANNET HALL ON FRIDAY 2 FEBRUARY 2024,\n\nCOMMENCING AT 11.00 AM AND CONCLUDING AT 1.47 PM", "13:47"),
        ("HELD IN GANNET HALL ON FRIDAY 2 FEBRUARY 2024 AT 9.30 AM", "11:42"),
    ],
)
def test_when_it_ended(head: str, end: str, book: RuleBook, nlp: Language) -> None:
    closes = "" if "CONCLUDING" in head else "\n\n3. Close\n\nAt 11:42 the Chair declared the meeting concluded."
    text = (
        f"MINUTES OF THE MEETING OF THE QUAY HARBOUR PANEL {head}\n\nPresent: Ann Lee, Bob Hall\n\n{_NONE}2. Slip\n\n"
    )
    (meeting,) = facts_of(f"{text}None.{closes}", Meeting, book, nlp)
    assert f"{meeting.end_time:%H:%M}" == end


def test_a_place_right_behind_the_hour(book: RuleBook, nlp: Language) -> None:
    text = "QUAY PARISH COUNCIL\n\nMinutes\n\nHeld on Monday 4 March 2024, 7:15 p.m. Quay Chapel Schoolroom"
    (meeting,) = facts_of(f"{text}\n\nPresent: Ann Lee, Bob Hall\n\n{REST}", Meeting, book, nlp)
    assert meeting.venue == "Quay Chapel Schoolroom"
