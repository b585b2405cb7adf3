"""Habits of councils, joint boards and licensing boards: lists over which nothing stands, people who came for some
items, posts that two share, interests of several named behind a colon, votes told in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Attendance, Declaration, Meeting, Minute, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

HEAD = "Minutes of the Quarrel Bay Shed Panel held on Thursday 19 April 2018 at Gannet Hall at 7pm"
REST = "1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned.\n\n3. Shed\n\nIt leaked."


def there(text: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    return facts_of(f"{HEAD}\n\n{text}\n\n{REST}", Attendance, book, nlp)


def minuted(text: str, kind: type, book: RuleBook, nlp: Language) -> list:
    return facts_of(
        f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. Slip\n\n{text}\n\n2. Winch\n\nIt turned.", kind, book, nlp
    )


def declared(text: str, book: RuleBook, nlp: Language) -> list[Declaration]:
    return facts_of(
        f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. DECLARATIONS OF INTEREST\n\n{text}\n\n2. Winch\n\nIt turned.",
        Declaration,
        book,
        nlp,
    )


def test_a_surname_that_is_a_word_of_organisations_behind_two_initials(book: RuleBook, nlp: Language) -> None:
    told = there("Present: Cllr O Pell\n\nOther Members present:\n\nC M Lark, T C Heritage, J K Crake", book, nlp)
    assert [(a.name, a.organisation) for a in told[1:]] == [
        ("C M Lark", None),
        ("T C Heritage", None),
        ("J K Crake", None),
    ]


def test_initials_and_accents_in_a_list_over_which_nothing_stands(book: RuleBook, nlp: Language) -> None:
    page = (
        "MINUTES of the meeting of the Quarrel County Council held at Gannet Hall on Thursday 27 November 2008 at "
        "5.00 pm\n\nCouncillor ORLA PELL – in the chair\n\n"
        "M Altar-Crake\n\nAnn Lark\n\nMarilyn Pell\n\nMichael Beed\n\nZoé Moss\n\nG A Tern\n\n"
        "Nicholas P Hart\n\n1. Minutes\n\nThe minutes were signed.\n\n2. Slips\n\nThey were wet.\n\n3. Sheds\n\nNone.\n"
    )
    names = sorted(a.name for a in facts_of(page, Attendance, book, nlp))
    assert names == sorted(
        [
            "Councillor ORLA PELL",
            "M Altar-Crake",
            "Ann Lark",
            "Marilyn Pell",
            "Michael Beed",
            "Zoé Moss",
            "G A Tern",
            "Nicholas P Hart",
        ]
    )


def test_initials_that_are_an_hour_too_end_a_name(book: RuleBook, nlp: Language) -> None:
    told = there("Present:\nAndrew Moss (AM) Lay Member for Finance\nBram Tern (BT) Lay Member for Audit", book, nlp)
    assert [(a.name, a.role) for a in told] == [
        ("Andrew Moss", "Lay Member for Finance"),
        ("Bram Tern", "Lay Member for Audit"),
    ]


def test_who_came_for_some_items_heads_no_minute(book: RuleBook, nlp: Language) -> None:
    page = (
        f"{HEAD}\n\nPresent:\n\nDr I Pell, Mr R Beed and Ms M Tern.\n\nAlso in Attendance:\n\n"
        "Item 7.2: Ms J Moss, Solicitor for the Applicant\nItems 9.4 to 9.9: Mrs L Lark, Solicitor for the Applicant\n"
        "Item 9.11: Mr D Crake, Agent\nItem 9.12: Mrs L Lark, Solicitor for the Applicant\n"
        "Item 9.13: Mr Hart, Agent\n\n"
        f"{REST}"
    )
    assert [m.number for m in facts_of(page, Minute, book, nlp)] == ["1", "2", "3"]
    told = [(a.name, a.capacity) for a in facts_of(page, Attendance, book, nlp)]
    assert told[3:] == [
        ("Ms J Moss", "other"),
        ("Mrs L Lark", "other"),
        ("Mr D Crake", "other"),
        ("Mrs L Lark", "other"),
        ("Mr Hart", "other"),
    ]


def test_the_members_of_two_bodies_that_meet_together(book: RuleBook, nlp: Language) -> None:
    told = there(
        "Members of the Quarrel Licensing Board Present:\n\nDr I Pell, Mr C Beed and Ms M Tern.\n\n"
        "Members of the Quarrel Licensing Forum Present:\n\nMr R Moss, Mrs P Lark and Sergeant B Crake.\n\n"
        "In Attendance:\n\nMr A Hart, Clerk to the Quarrel Licensing Board",
        book,
        nlp,
    )
    assert [a.name for a in told if a.capacity == "member"] == [
        "Dr I Pell",
        "Mr C Beed",
        "Ms M Tern",
        "Mr R Moss",
        "Mrs P Lark",
        "Sergeant B Crake",
    ]


def test_the_head_of_a_lists_columns_is_nobody(book: RuleBook, nlp: Language) -> None:
    told = there(
        "Attendance:\n\nDirectors Representing\nKarl Pell KP Private Sector\nEmma Beed EB Private Sector", book, nlp
    )
    assert [a.name for a in told] == ["Karl Pell", "Emma Beed"]


def test_an_office_on_a_line_over_its_holder(book: RuleBook, nlp: Language) -> None:
    told = there(
        "Present: Councillor Orla Pell (Chair)\nDeputy Mayor\nCouncillor Bram Beed\nCouncillors I Tern, P Moss",
        book,
        nlp,
    )
    assert [(a.name, a.role) for a in told] == [
        ("Councillor Orla Pell", "Chair"),
        ("Councillor Bram Beed", "Deputy Mayor"),
        ("I Tern", None),
        ("P Moss", None),
    ]


def test_who_acts_as_chairman_behind_the_council_below_the_name(book: RuleBook, nlp: Language) -> None:
    told = there(
        "PRESENT:\n\nJ F Pell\n\n- Quarrel District Council (Acting Chairman)\n\n"
        "G E Beed\n\n- Quarrel District Council",
        book,
        nlp,
    )
    assert [(a.name, a.organisation, a.role, a.is_chair) for a in told] == [
        ("J F Pell", "Quarrel District Council", "Acting Chairman", True),
        ("G E Beed", "Quarrel District Council", None, False),
    ]


def test_a_post_in_the_plural_is_held_by_both(book: RuleBook, nlp: Language) -> None:
    told = there("Present:\nK. Pell (Leader)\nC. Beed and P. Tern (Deputy Leaders)\nG. Moss, A. Lark", book, nlp)
    assert [(a.name, a.role) for a in told][1:] == [
        ("C. Beed", "Deputy Leaders"),
        ("P. Tern", "Deputy Leaders"),
        ("G. Moss", None),
        ("A. Lark", None),
    ]


def test_who_chairs_is_named_without_where_from(book: RuleBook, nlp: Language) -> None:
    page = (
        "Meeting Title: Quarrel Safeguarding Children Board Meeting\n\nDate: 25 July 2007\n\nLocation: Gannet Hall\n\n"
        "Chaired by: Derek Pell (RB Quarrel and Tern)\n\nPresent:\n\nDerek Pell (RB Quarrel and Tern)\n"
        f"Alan Beed (Harbour Police)\n\n{REST}"
    )
    (met,) = facts_of(page, Meeting, book, nlp)
    assert met.chair == "Derek Pell"


def test_a_link_to_a_sites_first_page_is_no_body(book: RuleBook, nlp: Language) -> None:
    page = (
        "Quarrel Council homepage\n\nAgenda and minutes\n\nCouncil\nWednesday, 27th September, 2017 4.00 pm\n\n"
        "Venue: Gannet Hall\n\nItems\nNo. Item\n\n15.\n\nSlips\n\nMinutes:\n\nThe slips were wet.\n\n16.\n\n"
        "Sheds\n\nMinutes:\n\nThe sheds leaked.\n"
    )
    assert {m.body for m in facts_of(page, Meeting, book, nlp)} == {"Council"}


def test_numbers_run_into_headings_in_capitals(book: RuleBook, nlp: Language) -> None:
    page = (
        f"{HEAD}\n\nPRESENT:\nCouncillors Pell and Beed\n\n357RECORD OF THE MEETING\n\nThe record was agreed.\n"
        "358APOLOGIES FOR ABSENCE\n\n"
        "Apologies were received from Councillor Tern.\n359URGENT MATTERS\n\nThere were none.\n"
    )
    assert [(m.number, m.heading) for m in facts_of(page, Minute, book, nlp)] == [
        ("357", "RECORD OF THE MEETING"),
        ("358", "APOLOGIES FOR ABSENCE"),
        ("359", "URGENT MATTERS"),
    ]


def test_interests_of_those_named_behind_a_colon(book: RuleBook, nlp: Language) -> None:
    told = declared(
        "The following members appointed by Quarrel County Council declared a personal interest in item 11 (Sheds) in "
        "light of the Council owning them: Cllr Bram Beed and Cllr Ines Tern.",
        book,
        nlp,
    )
    assert [(d.name, d.interest_type, d.subject, d.agenda_item) for d in told] == [
        ("Cllr Bram Beed", "personal", "Sheds", "11"),
        ("Cllr Ines Tern", "personal", "Sheds", "11"),
    ]
    assert declared("Members appointed by Quarrel Borough Council declared an interest in item 6.", book, nlp) == []


@pytest.mark.parametrize(
    ("text", "kind", "item"),
    [
        ("Cllr Beed disclosed a Disclosable Pecuniary Interest (DPI) in Agenda Item "
         "12 as he let it.", "Disclosable Pecuniary", "12"),
        ("Cllr Beed declared a beneficial interest in Item 5 and took no part in the vote.", "beneficial", "5"),
        ("Cllr Beed indicated a pecuniary interest in Minute No. 31 (Sheds), and left.", "pecuniary", "31"),
    ],
)  # fmt: skip
def test_kinds_of_interest_and_how_they_are_told(
    text: str, kind: str, item: str, book: RuleBook, nlp: Language
) -> None:
    (told,) = declared(text, book, nlp)
    assert (told.name, told.interest_type, told.agenda_item) == ("Cllr Beed", kind, item)


def test_what_was_declared_without_who_would_leave(book: RuleBook, nlp: Language) -> None:
    (told,) = declared(
        "Councillor Beed declared that she was pre-determined on the shed and would leave the Chamber for it.",
        book,
        nlp,
    )
    assert told.subject == "she was pre-determined on the shed"


def test_all_voted_in_favour(book: RuleBook, nlp: Language) -> None:
    (vote,) = minuted(
        "All Members voted in favour of the officer's recommendation.\n\nRESOLVED that it be shut.", Vote, book, nlp
    )
    assert (vote.outcome, vote.carried, vote.motion) == ("All Members voted in favour", True, "that it be shut.")


def test_counts_are_no_part_of_what_came_of_a_motion(book: RuleBook, nlp: Language) -> None:
    lost, carried = minuted(
        "The recommendation to approve was put to the vote and lost (For 2; Against 6; Abstentions 1).\n\n"
        "A motion to refuse was moved by Cllr Beed, seconded by Cllr Tern and carried by 7 votes to 2.",
        Vote,
        book,
        nlp,
    )
    assert (lost.outcome, lost.votes_for, lost.votes_against, lost.abstentions) == ("lost", 2, 6, 1)
    assert (carried.outcome, carried.votes_for, carried.votes_against) == ("carried by 7 votes to 2", 7, 2)
    (voted,) = minuted("Councillors voted to refuse the application by 5 votes to 2.", Vote, book, nlp)
    assert (voted.motion, voted.votes_for, voted.votes_against) == ("to refuse the application", 5, 2)


def test_a_division_whose_counts_stand_behind_its_sides(book: RuleBook, nlp: Language) -> None:
    told = minuted(
        "Motion\n\nThat the report be approved.\n\n"
        "Moved by Councillor Beed, seconded by Councillor Tern\n\nAmendment\n\n"
        "That nothing be done.\n\n"
        "Moved by Councillor Moss, seconded by Councillor Lark\n\nOn a show of hands there voted "
        "for the Amendment 2 and for the Motion 5 and the Motion was accordingly carried.",
        Vote,
        book,
        nlp,
    )
    assert [(v.kind, v.votes_for, v.outcome) for v in told] == [("motion", 5, "carried"), ("amendment", 2, None)]


def test_what_came_of_a_vote_behind_its_counts(book: RuleBook, nlp: Language) -> None:
    (vote,) = minuted(
        "That the shed be shut. Proposed by Cllr Beed; seconded by Cllr Tern.\n\n"
        "Vote: 7 For, 0 Against, 1 Abstention – "
        "CARRIED",
        Vote,
        book,
        nlp,
    )
    assert (vote.votes_for, vote.votes_against, vote.abstentions, vote.outcome) == (7, 0, 1, "CARRIED")
