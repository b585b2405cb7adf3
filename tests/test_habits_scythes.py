"""Habits of small councils' short papers: marks that say who came, initials before the name, lists that no heading
opens, days of the next meetings without their year, and decisions that end in their verb."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, FutureMeeting, Meeting, Minute, Resolution
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "# Minutes of the meeting of Quarrel Bay Parish Council\n\nheld on Tuesday 4 March 2025 at 7.30pm in Gannet Hall"
THERE = "Present: Cllrs O Pell, T Beed and J Crake"
ITEMS = "1. Slip\n\nIt was wet.\n\n2. Winch\n\n{}\n\n3. Crane\n\nIt turned."


def people(text: str, book: RuleBook, nlp: Language) -> dict[str, str]:
    return {a.name: a.status for a in facts_of(text, Attendance, book, nlp)}


def test_who_is_marked_came(book: RuleBook, nlp: Language) -> None:
    listed = "Members: Cllr O Pell (Chair) (P) Cllr T Beed (P)\nCllr J Crake Cllr S Tarn (P)\nCllr M Nook (P)"
    also = "Also present was one member of the public and Ida Moss, Clerk to the Council."
    text = f"{HEAD}\n\n{listed}\n{also}\n\n1. Apologies: Cllr J Crake\n\n2. Winch\n\nIt turned."
    found = people(text, book, nlp)
    assert found == {
        "Cllr O Pell": "present",
        "Cllr T Beed": "present",
        "Cllr S Tarn": "present",
        "Cllr M Nook": "present",
        "Cllr J Crake": "apologies",
        "Ida Moss": "present",
    }
    assert [a.name for a in facts_of(text, Attendance, book, nlp) if a.is_chair] == ["Cllr O Pell"]


def test_names_stand_behind_their_initials(book: RuleBook, nlp: Language) -> None:
    listed = "OP Cllr. Orla Pell (Chair)\nTB Tom Beed (Quay DC)\nJO Jan O’Crake (QHT)"
    text = f"{HEAD}\n\n{listed}\n\nApologies:\n\nSal Tarn (Quay Watch)\n\n{ITEMS.format('-')}"
    assert people(text, book, nlp) == {
        "Cllr. Orla Pell": "present",
        "Tom Beed": "present",
        "Jan O’Crake": "present",
        "Sal Tarn": "apologies",
    }


def test_letters_that_are_not_the_initials_begin_no_list(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\nQHT Tom Beed\nQHT Jan Crake\nQHT Sal Tarn\n\n{ITEMS.format('-')}"
    assert "Tom Beed" not in people(text, book, nlp)


def test_a_list_without_a_heading_may_be_of_all_members(book: RuleBook, nlp: Language) -> None:
    listed = "Cllr Pell (Chair)    Cllr Beed    Cllr Crake\nCllr Tarn (Vice Chair)  Cllr Nook Cllr Moss"
    text = f"{HEAD}\n\n{listed}\n\n1. Apologies: Apologies were received from Cllr Nook and Cllr Moss.\n\n2. Winch\n\n-"
    found = people(text, book, nlp)
    assert [name for name, status in found.items() if status == "apologies"] == ["Cllr Nook", "Cllr Moss"]
    assert sorted(name for name, status in found.items() if status == "present") == [
        "Cllr Beed",
        "Cllr Crake",
        "Cllr Pell",
        "Cllr Tarn",
    ]


@pytest.mark.parametrize("post", ["vice-Chairman", "vice-chair", "Vice-Chairman"])
def test_a_vice_chairman_between_commas(post: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\nPresent: Cllr Ida Pell, Chairman, Cllr Tom Beed, {post}, Cllr Jan Crake\n\n{ITEMS.format('-')}"
    assert {a.name: a.role for a in facts_of(text, Attendance, book, nlp)}["Cllr Tom Beed"] == post


def test_when_somebody_came_is_no_post(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\nPresent: Ida Pell (Chair), Tom Beed (following 2874), Jan Crake\n\n{ITEMS.format('-')}"
    (late,) = [a for a in facts_of(text, Attendance, book, nlp) if a.name == "Tom Beed"]
    assert (late.role, late.organisation) == (None, None)


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ("12th April\n3rd May (if called)", [date(2025, 4, 12), date(2025, 5, 3)]),
        ("2nd March", []),  # of next year, or a slip
    ],
)
def test_the_next_days_need_no_year(days: str, found: list[date], book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n{THERE}\n\n1. Slip\n\nIt was wet.\n\n2. Dates of Next Meetings:\n{days}"
    assert sorted(f.meeting_date for f in facts_of(text, FutureMeeting, book, nlp)) == found


def test_when_it_was_put_on_the_site_is_not_its_day(book: RuleBook, nlp: Language) -> None:
    head = "Quarrel Bay Parish Council\n\nFinance Committee Meeting Minutes 05.11.20\n\nMinutes uploaded on May 3, 2021"
    (meeting,) = facts_of(f"{head}\n\n{THERE}\n\n{ITEMS.format('-')}", Meeting, book, nlp)
    assert meeting.meeting_date == date(2020, 11, 5)


def test_the_committee_stands_right_behind_the_year(book: RuleBook, nlp: Language) -> None:
    items = "028/21F Apologies: none\n\n029/21F Winch\n\nIt turned.\n\n030/21F Crane\n\nIt turned."
    found = [m.number for m in facts_of(f"{HEAD}\n\n{THERE}\n\n{items}", Minute, book, nlp)]
    assert found == ["028/21F", "029/21F", "030/21F"]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Cllr T Beed was elected as Chairman Resolved", "Cllr T Beed was elected as Chairman"),
        ("2.1 Plan for the quays - it was agreed Ida Pell would circulate it.", "Ida Pell would circulate it."),
        (
            "Proposed by Cllr Beed that it be shut. This was seconded by Cllr Pell and unanimously agreed by all.",
            "that it be shut.",
        ),
        ("Members further agreed to pay for the edging.", "to pay for the edging."),
        ("Proposal that the survey be adopted. Agreed by unanimous vote.", "that the survey be adopted"),
    ],
)
def test_a_decision(said: str, text: str, book: RuleBook, nlp: Language) -> None:
    told = facts_of(f"{HEAD}\n\n{THERE}\n\n{ITEMS.format(said)}", Resolution, book, nlp)
    assert [r.text for r in told] == [text]


def test_who_is_asked_to_join_has_nothing_to_do(book: RuleBook, nlp: Language) -> None:
    said = "It was agreed that Jan Crake be invited to join the Council as a co-opted member."
    assert facts_of(f"{HEAD}\n\n{THERE}\n\n{ITEMS.format(said)}", Action, book, nlp) == []


def test_a_letter_needs_no_space_behind_it(book: RuleBook, nlp: Language) -> None:
    items = "1. Slip\na)Tax on winches – it fell.\nb)Lights – they failed.\n\n2. Crane\n\nIt turned."
    slip = facts_of(f"{HEAD}\n\n{THERE}\n\n{items}", Minute, book, nlp)[0]
    assert slip.heading == "Slip"


def test_a_bracket_behind_a_group_is_the_groups(book: RuleBook, nlp: Language) -> None:
    listed = "Cllr. Pell (in the chair), Cllrs. Beed, Crake, (Sallow); Cllrs. Tarn, Nook (Eller). Rev. A Moss."
    text = f"{HEAD}\n\nPresent: {listed}\n\n"
    found = {a.name: a.organisation for a in facts_of(text + ITEMS.format("-"), Attendance, book, nlp)}
    assert found == {
        "Cllr. Pell": None,
        "Beed": "Sallow",
        "Crake": "Sallow",
        "Tarn": "Eller",
        "Nook": "Eller",
        "Rev. A Moss": None,
    }


@pytest.mark.parametrize("bullet", ["·", "•", "-"])
def test_a_bullet_of_any_kind_opens_no_words(bullet: str, book: RuleBook, nlp: Language) -> None:
    said = f"{bullet}         Resolved that Cllr. Pell is elected Chairman."
    (made,) = facts_of(f"{HEAD}\n\n{THERE}\n\n{ITEMS.format(said)}", Resolution, book, nlp)
    assert made.text == "that Cllr. Pell is elected Chairman."


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Oiling of benches      Action: OP, TB", "Oiling of benches"),
        ("Pallets- Action TB to complete", "Pallets"),
        ("Chairman’s Announcements- none", "Chairman’s Announcements"),
    ],
)
def test_a_heading_ends_where_something_else_begins(line: str, heading: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n{THERE}\n\n1. Slip\n\nIt was wet.\n\n2. {line}\n\n3. Crane\n\nIt turned."
    assert facts_of(text, Minute, book, nlp)[1].heading == heading


@pytest.mark.parametrize(
    ("said", "text", "owner"),
    [
        ("a. The small swing is to be mended Action OP", "The small swing is to be mended", "OP"),
        (
            "The Board requested the clerk investigate who owned the wall.",
            "The Board requested the clerk investigate who owned the wall.",
            "the clerk",
        ),
    ],
)
def test_a_task(said: str, text: str, owner: str, book: RuleBook, nlp: Language) -> None:
    there = "Present: Orla Pell (OP), Tom Beed (TB) and Jan Crake (JC)"
    (one,) = facts_of(f"{HEAD}\n\n{there}\n\n{ITEMS.format(said)}", Action, book, nlp)
    assert (one.text, one.owner) == (text, owner)


def test_an_interest_has_a_reason(book: RuleBook, nlp: Language) -> None:
    said = "Cllr T Beed declared an interest due to being the second cousin of one of the applicants."
    items = f"1. Apologies\n\nNone.\n\n2. Declarations of Interest\n\n{said}\n\n3. Crane\n\nIt turned."
    (one,) = facts_of(f"{HEAD}\n\n{THERE}\n\n{items}", Declaration, book, nlp)
    assert (one.name, one.subject) == ("Cllr T Beed", "being the second cousin of one of the applicants")


def test_the_agenda_of_the_next_meeting_is_no_day(book: RuleBook, nlp: Language) -> None:
    said = "Cllr T Beed agreed to produce the minutes and the next Ordinary meeting Agenda."
    (one,) = facts_of(f"{HEAD}\n\n{THERE}\n\n{ITEMS.format(said)}", Action, book, nlp)
    assert one.due is None


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Election of Chairman", "RESOLVED: that Councillor T Beed be elected Chairman of the Council for the year."),
        ("To elect a chair for the year", "Resolved, proposed Cllr Pell, to elect Councillor Tom Beed as Chair."),
        (
            "Election of Chairman",
            "Cllr Pell proposed that Cllr Beed continue as Chairman. This was seconded. All agreed.",
        ),
        ("To elect the Chair", "Cllr Crake proposed Cllr Beed as Chairman, Cllr Pell seconded this and all agreed."),
        (
            "Election of Chairman and Vice Chairman",
            "Cllr Beed was elected Chairman. Cllr Pell was elected Vice Chairman.",
        ),
        (
            "Nominations for chairman",
            "Cllr Beed accepted the position and took the Chair for the remainder of the meeting.",
        ),
    ],
)
def test_who_is_elected_presides(heading: str, said: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n{THERE}\n\n1. {heading}\n\n{said}\n\n2. Winch\n\nIt turned.\n\n3. Crane\n\nIt turned."
    assert [a.name for a in facts_of(text, Attendance, book, nlp) if a.is_chair] == ["T Beed"]


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Election of Vice-Chairman", "Cllr Beed was elected Vice-Chairman."),
        (
            "Election of Chairman",
            "Cllr Pell proposed Cllr Beed as Chairman. Cllr Crake proposed Cllr Pell as Chairman.",
        ),
        ("Winch", "Cllr Beed was elected Chairman of the Winch Trust."),
    ],
)
def test_nobody_presides_by_another_election(heading: str, said: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n{THERE}\n\n1. {heading}\n\n{said}\n\n2. Sluice\n\nIt turned.\n\n3. Crane\n\nIt turned."
    assert not [a for a in facts_of(text, Attendance, book, nlp) if a.is_chair]


def test_a_surname_behind_a_roman_letter(book: RuleBook, nlp: Language) -> None:
    items = "1. Apologies:\n\nJ. Rook\nV. Brown\nR. Moss\nI. Nook\n\n2. Winch\n\nIt turned.\n\n3. Crane\n\nIt turned."
    text = f"{HEAD}\n\n{THERE}\n\n{items}"
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["1", "2", "3"]
    away = [name for name, status in people(text, book, nlp).items() if status == "apologies"]
    assert away == ["J. Rook", "V. Brown", "R. Moss", "I. Nook"]


def test_letters_of_somebody_listed_are_nobody_else(book: RuleBook, nlp: Language) -> None:
    there = "Present: Mayor S. Pell (SP), Cllr T Beed (TB) and Cllr J Crake (JC)\n\nApologies: Cllr. S. Tarn-Nook (STN)"
    said = "1. Apologies for absence\n\nCllr. STN had a prior engagement and sent his apologies."
    text = f"{HEAD}\n\n{there}\n\nMayor SP welcomed everyone.\n\n{said}\n\n2. Winch\n\nIt turned.\n\n3. Crane\n\n-"
    found = facts_of(text, Attendance, book, nlp)
    assert [a.name for a in found if a.status == "apologies"] == ["Cllr. S. Tarn-Nook"]
    (mayor,) = [a for a in found if a.is_chair]
    assert (mayor.name, mayor.role, mayor.organisation) == ("S. Pell", "Mayor", None)


def test_an_item_taken_first_is_nobody_who_was_away(book: RuleBook, nlp: Language) -> None:
    items = "1. Apologies\n\n7e. Standing Orders\nThis was taken first.\n\n2. Winch\n\nIt turned.\n\n3. Crane\n\n-"
    text = f"{HEAD}\n\n{THERE}\n\n{items}"
    assert "apologies" not in people(text, book, nlp).values()


def test_how_it_was_voted_is_not_what_was_decided(book: RuleBook, nlp: Language) -> None:
    (made,) = facts_of(
        f"{HEAD}\n\n{THERE}\n\n{ITEMS.format('RESOLVED that it be shut. All agreed.')}", Resolution, book, nlp
    )
    assert made.text == "that it be shut."


@pytest.mark.parametrize(
    "head", ["Present were:-", "Members and Officers present:", "Those present were:", "Members & officers present: -"]
)
def test_other_words_open_the_list(head: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n{head}\nCouncillor A Pell (Chair)\nCouncillor T Beed\nMrs I Moss (Clerk)\n\n{ITEMS.format('-')}"
    assert set(people(text, book, nlp)) == {"Councillor A Pell", "Councillor T Beed", "Mrs I Moss"}


def test_a_stop_behind_the_bracket_of_a_number(book: RuleBook, nlp: Language) -> None:
    items = "1). Apologies:-\nNone.\n2). Winch\nIt turned.\n3). Crane:-\nIt turned."
    found = facts_of(f"{HEAD}\n\n{THERE}\n\n{items}", Minute, book, nlp)
    assert [(m.number, m.heading) for m in found] == [("1", "Apologies"), ("2", "Winch"), ("3", "Crane")]


def test_apologies_are_a_line_of_another_minute(book: RuleBook, nlp: Language) -> None:
    items = (
        "1. Opening\n\n1.2 Apologies for Absence: Cllrs Sal Tarn, Una Nook and Cllr Rex Moss.\n\n2. Winch\n\nIt turned."
    )
    found = people(f"{HEAD}\n\n{THERE}\n\n{items}\n\n3. Crane\n\n-", book, nlp)
    assert [name for name, status in found.items() if status == "apologies"] == [
        "Sal Tarn",
        "Una Nook",
        "Cllr Rex Moss",
    ]


def test_who_was_late_or_elected_sent_no_apologies(book: RuleBook, nlp: Language) -> None:
    said = "Apologies were received from Cllr Tarn. Ms Una Nook and Mrs Ada Moss had said that they would be late."
    items = f"1. Apologies\n\n{said}\n\n2. Election of Chair\n\nCllr. Jan Crake was duly re-elected as Chairman."
    found = people(f"{HEAD}\n\n{THERE}\n\n{items}\n\n3. Crane\n\n-", book, nlp)
    assert [name for name, status in found.items() if status == "apologies"] == ["Cllr Tarn"]


def test_each_has_an_interest_of_his_own(book: RuleBook, nlp: Language) -> None:
    said = "Tom Beed declared a prejudicial interest in a plan, and Jan Crake declared a personal interest in it."
    items = f"1. Apologies\n\nNone.\n\n2. Declarations of interest\n\n{said}\n\n3. Crane\n\n-"
    found = facts_of(f"{HEAD}\n\nPresent: Tom Beed, Jan Crake\n\n{items}", Declaration, book, nlp)
    assert [(d.name, d.interest_type) for d in found] == [("Tom Beed", "prejudicial"), ("Jan Crake", "personal")]


def test_a_bar_that_a_conversion_left(book: RuleBook, nlp: Language) -> None:
    head = "QUARREL BAY PARISH COUNCIL |\nMINUTES OF THE\nMEETING HELD ON MONDAY 5TH JANUARY 2004 AT GANNET HALL |"
    (meeting,) = facts_of(f"{head}\n\n{THERE}\n\n{ITEMS.format('-')}", Meeting, book, nlp)
    assert meeting.body == "QUARREL BAY PARISH COUNCIL"


@pytest.mark.parametrize(
    ("head", "body", "venue"),
    [
        (
            "MINUTES OF THE ALLOTMENT COMMITTEE OF QUARREL PARISH COUNCIL TUESDAY 19 NOVEMBER 2019 IN GANNET HALL",
            "ALLOTMENT COMMITTEE",
            "GANNET HALL",
        ),
        (
            "Quarrel Parish Council\n\nMINUTES\n\nHeld at 7.15pm on Tuesday 9th May 2017\n\nAt Quarrel Cricket Club",
            "Quarrel Parish Council",
            "Quarrel Cricket Club",
        ),
        (
            "QUARREL TOWN COUNCIL\n\nMinutes of the meeting held at Gannet Hall, Quarrel on: Thursday 16th May 2013",
            "QUARREL TOWN COUNCIL",
            "Gannet Hall, Quarrel",
        ),
    ],
)
def test_a_head(head: str, body: str, venue: str, book: RuleBook, nlp: Language) -> None:
    (meeting,) = facts_of(f"{head}\n\n{THERE}\n\n{ITEMS.format('-')}", Meeting, book, nlp)
    assert (meeting.body, meeting.venue) == (body, venue)


def test_apologies_stand_in_the_heading(book: RuleBook, nlp: Language) -> None:
    items = (
        "1. To Receive Apologies for Absence – Cllr Sal Tarn; PCSO Una Nook\n\n2. Winch\n\nIt turned.\n\n3. Crane\n\n-"
    )
    found = people(f"{HEAD}\n\n{THERE}\n\n{items}", book, nlp)
    assert [name for name, status in found.items() if status == "apologies"] == ["Cllr Sal Tarn", "PCSO Una Nook"]


def test_officers_are_elected_by_their_letters(book: RuleBook, nlp: Language) -> None:
    there = "Present: Orla Pell (OP), Tom Beed (TB), Jan Crake (JC) and Sal Tarn (ST)"
    said = "1. Election of Officers\n\nTB proposed as Chair by OP. ST proposed as Vice Chair by TB. AGREED by all."
    text = f"{HEAD}\n\n{there}\n\n{said}\n\n2. Winch\n\nIt turned.\n\n3. Crane\n\n-"
    assert [a.name for a in facts_of(text, Attendance, book, nlp) if a.is_chair] == ["Tom Beed"]


def test_several_councillors_behind_an_apostrophe(book: RuleBook, nlp: Language) -> None:
    items = "1 Apologies – Cllr’s Tarn, Nook and Moss gave their apologies.\n\n2 Winch\n\nIt turned.\n\n3 Crane\n\n-"
    found = people(f"{HEAD}\n\n{THERE}\n\n{items}", book, nlp)
    assert [name for name, status in found.items() if status == "apologies"] == ["Tarn", "Nook", "Moss"]


def test_a_sentence_is_no_place(book: RuleBook, nlp: Language) -> None:
    head = "Quarrel Bay Parish Council\n\nMinutes of a meeting held on Thursday 7th January 2021."
    said = "Reports of school buses being left in various, inconvenient places."
    (meeting,) = facts_of(f"{head}\n\n{said}\n\n{THERE}\n\n{ITEMS.format('-')}", Meeting, book, nlp)
    assert meeting.venue is None


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("APOLOGIES none", "APOLOGIES"),
        ("POLICE REPORT – nothing to report.", "POLICE REPORT"),
        ("Minutes - None received.", "Minutes"),
    ],
)
def test_a_heading_is_answered(line: str, heading: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n{THERE}\n\n1/21 {line}\n\n2/21 WINCH\n\nIt turned.\n\n3/21 CRANE\n\nIt turned."
    assert facts_of(text, Minute, book, nlp)[0].heading == heading


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (
            "Proposal: Mrs Pell proposed and Mr Beed seconded payment of the bill and the meeting unanimously agreed.",
            "payment of the bill",
        ),
        (
            "It was proposed by Cllr Beed, seconded by Cllr Pell, that it be shut. All agreed, the motion was passed.",
            "that it be shut.",
        ),
    ],
)
def test_what_was_moved_is_decided(said: str, text: str, book: RuleBook, nlp: Language) -> None:
    told = facts_of(f"{HEAD}\n\n{THERE}\n\n{ITEMS.format(said)}", Resolution, book, nlp)
    assert [r.text for r in told] == [text]
