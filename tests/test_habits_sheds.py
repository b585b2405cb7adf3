"""Habits of councils, joint boards and licensing boards: lists over which nothing stands, people who came for some
items, posts that two share, interests of several named behind a colon, votes told in few words."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, Meeting, Minute, Resolution, Vote
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


def test_surnames_abreast_under_councillors(book: RuleBook, nlp: Language) -> None:
    told = there(
        "Present:\tThe Mayor (Councillor I. Pell) in the Chair\n\nCouncillors\tBeed\tTern\tMoss\n"
        "\tLark, D.\tGibson, E\tCrake",
        book,
        nlp,
    )
    assert [a.name for a in told] == ["Councillor I. Pell", "Beed", "Tern", "Moss", "Lark, D.", "Gibson, E", "Crake"]


def test_a_body_that_its_annual_meeting_names(book: RuleBook, nlp: Language) -> None:
    page = (
        "Quarrel City Council\n\nAt the ANNUAL MEETING of CITY COUNCIL held in "
        "GANNET HALL on WEDNESDAY, 15TH MAY, 2013 "
        "at 6.00 p.m.\n\nPresent: The Mayor (Councillor I. Pell) in the Chair\n\nCouncillors Beed and Tern\n\n"
        "1. RESOLVED that Councillor Moss be appointed Mayor.\n\n2. RESOLVED that the minutes be signed.\n\n"
        "3. RESOLVED that the sheds be swept.\n"
    )
    (met,) = facts_of(page, Meeting, book, nlp)
    assert (met.body, met.venue) == ("Quarrel City Council", "GANNET HALL")


def test_a_title_below_the_place_is_no_part_of_it(book: RuleBook, nlp: Language) -> None:
    page = (
        "Quarrel Health Scrutiny Network\n\nA meeting of representatives of the committees of twelve authorities.\n\n"
        "10.30 a.m. Friday 26th February 2010\n\nCouncil Chamber\n\nCivic Centre\n\nMinutes of the meeting\n\n"
        f"Present\n\nCllr Orla Pell, Tern Council\n\nCllr Bram Beed, Moss Council\n\n{REST}"
    )
    (met,) = facts_of(page, Meeting, book, nlp)
    assert met.venue == "Council Chamber Civic Centre"


def test_a_stop_for_a_comma_between_names_with_initials(book: RuleBook, nlp: Language) -> None:
    told = there("Present: Cllr O Pell\n\nOfficers:\nM Beed, J Tern. E Moss, K Lark.", book, nlp)
    assert [a.name for a in told] == ["Cllr O Pell", "M Beed", "J Tern", "E Moss", "K Lark"]


def test_names_below_the_words_that_say_in_which_item(book: RuleBook, nlp: Language) -> None:
    told = declared(
        "The following Members declared a prejudicial interest in item 5 – Ferry Fares:\n\nCouncillor Bram Beed\n"
        "Councillor Ines Tern\n\nThe following Councillors declared a personal "
        "interest in item 12 (Sheds) as members of "
        "town councils:-\n\nCouncillors Mrs S.J. Moss, J. Lark and W. Crake",
        book,
        nlp,
    )
    assert [(d.name, d.interest_type, d.subject, d.agenda_item) for d in told] == [
        ("Councillor Bram Beed", "prejudicial", "Ferry Fares", "5"),
        ("Councillor Ines Tern", "prejudicial", "Ferry Fares", "5"),
        ("Mrs S.J. Moss", "personal", "Sheds", "12"),
        ("J. Lark", "personal", "Sheds", "12"),
        ("W. Crake", "personal", "Sheds", "12"),
    ]


def test_who_declared_an_interest_is_no_list_of_those_present(book: RuleBook, nlp: Language) -> None:
    page = (
        "Agenda and Minutes\n\nCouncil\nFriday, 16th May, 2008 11.00 a.m.\n\nVenue: Gannet Hall\n\nItems\nNo. Item\n\n"
        "1.\n\nDECLARATIONS OF INTEREST\n\nMinutes:\n\n"
        "The following Councillors declared a personal interest in Item 12 "
        "(Sheds) as members of town councils:-\n\nCouncillors Mrs S.J. Moss, J. Lark and W. Crake\n\n2.\n\nSLIPS\n\n"
        "Minutes:\n\nThey were wet.\n\n3.\n\nWINCH\n\nMinutes:\n\nIt turned.\n"
    )
    assert facts_of(page, Attendance, book, nlp) == []
    assert len(facts_of(page, Declaration, book, nlp)) == 3


def test_members_behind_bullets_over_officers(book: RuleBook, nlp: Language) -> None:
    told = there(
        "• Councillor Orla Pell (Chair)\n• Councillor Bram Beed\n• Councillor Ines Tern\n\nOfficers:\n"
        "• Dilys Moss, Head of Sheds\n\nApologies: none",
        book,
        nlp,
    )
    assert [(a.name, a.capacity) for a in told] == [
        ("Councillor Orla Pell", "member"),
        ("Councillor Bram Beed", "member"),
        ("Councillor Ines Tern", "member"),
        ("Dilys Moss", "officer"),
    ]


def test_there_were_present_and_two_who_attended_with_their_posts(book: RuleBook, nlp: Language) -> None:
    told = there(
        "There were present:-\nO. Pell Esq. (Chairman)\nMrs. D. Beed\nMr. A. Tern, Engineer to the Board and "
        "Mr. B. Moss, Clerk to the Board, were in attendance.\nApologies were received from Cllr. D. Lark.",
        book,
        nlp,
    )
    assert [(a.name, a.role, a.organisation) for a in told] == [
        ("O. Pell Esq.", "Chairman", None),
        ("Mrs. D. Beed", None, None),
        ("Mr. A. Tern", "Engineer to the Board", None),
        ("Mr. B. Moss", "Clerk to the Board", None),
        ("Cllr. D. Lark", None, None),
    ]


@pytest.mark.parametrize(
    ("text", "verb", "clauses"),
    [
        (
            "The Committee resolved to recommend to the Council:-\nThat the shed be shut.",
            "RESOLVED",
            ["That the shed be shut."],
        ),
        (
            "The Sub-committee, having considered the report, resolved:\n(a) To note it.\n(b) To shut the shed.",
            "RESOLVED",
            ["To note it.", "To shut the shed."],
        ),
        (
            "Following consideration, the Committee DETERMINED to:\n1) shut the shed\n2) mend it.",
            "DETERMINED",
            ["shut the shed", "mend it."],
        ),
        (
            "The Committee AGREED the recommendations in the report, namely:\na) to note it; and\nb) to mend it.",
            "AGREED",
            ["to note it; and", "to mend it."],
        ),
        ("RECOMMENDATION TO COUNCIL\n\nThat the shed be kept.", "RECOMMENDED", ["That the shed be kept."]),
    ],
)
def test_how_decisions_open(text: str, verb: str, clauses: list[str], book: RuleBook, nlp: Language) -> None:
    told = minuted(text, Resolution, book, nlp)
    assert [r.text for r in told] == clauses
    assert {r.verb for r in told} == {verb}


def test_who_supports_a_motion_is_no_outcome_and_thanks_are_no_task(book: RuleBook, nlp: Language) -> None:
    text = (
        "On a motion by Councillor Beed, duly seconded by Councillor Tern and "
        "supported by Councillors P Moss and Lark, it "
        "was:-\n\nRESOLVED that the thanks of the Council be accorded to the retiring Mayor."
    )
    (vote,) = minuted(text, Vote, book, nlp)
    assert (vote.mover, vote.seconder, vote.outcome) == ("Councillor Beed", "Councillor Tern", None)
    assert minuted(text, Action, book, nlp) == []
    shown = "RESOLVED that the applications be determined as shown in column 3 of the Schedule."
    assert minuted(shown, Action, book, nlp) == []


def test_when_a_task_is_due_behind_it(book: RuleBook, nlp: Language) -> None:
    told = minuted(
        "Action: Clerk to circulate the figures by shed. (By 30 May 2018)\n\nIt was wet.\n\n"
        "Action: Mrs Tern to review the heat map – June 2018",
        Action,
        book,
        nlp,
    )
    assert [(a.text, a.due) for a in told] == [
        ("Clerk to circulate the figures by shed.", "30 May 2018"),
        ("Mrs Tern to review the heat map", "June 2018"),
    ]


def test_a_matter_remitted_to_an_officer_and_a_post_with_its_service(book: RuleBook, nlp: Language) -> None:
    (told,) = minuted("The Committee remitted to the Head of Sheds to bring forward proposals.", Action, book, nlp)
    assert (told.owner, told.source) == ("the Head of Sheds", "request")
    (asked,) = minuted(
        "Resolved:\n(1) That the report be noted; and\n(2) That the Assistant "
        "Director (Sheds) provide Members with a list.",
        Action,
        book,
        nlp,
    )
    assert asked.owner == "the Assistant Director (Sheds)"


@pytest.mark.parametrize(
    ("line", "begins", "ends"),
    [
        ("(The meeting, which began at 7 p.m., ended at 9.14 p.m.)", time(19, 0), time(21, 14)),
        ("The meeting which commenced at 10.00 a.m. was declared closed at 1.05 p.m.", time(10, 0), time(13, 5)),
        ("(Meeting commenced at 1400 hours and terminated at 1532 hours)", time(14, 0), time(15, 32)),
        ("The Chairman declared the proceedings at an end at 9.55 pm.", None, time(21, 55)),
        ("The meeting came to an end at 3.50pm.", None, time(15, 50)),
        ("The Committee rose at 12.35 p.m.", None, time(12, 35)),
        ("Time Commenced: 6.30pm Time Finished: 8.20pm", time(18, 30), time(20, 20)),
        ("The meeting was adjourned at 8 pm to allow a break.", None, None),
    ],
)
def test_how_minutes_say_when_a_meeting_ended(
    line: str, begins: time | None, ends: time | None, book: RuleBook, nlp: Language
) -> None:
    page = f"{HEAD.removesuffix(' at 7pm')}\n\nPresent: Cllr Orla Pell\n\n{REST}\n\n{line}"
    (met,) = facts_of(page, Meeting, book, nlp)
    assert (met.start_time, met.end_time) == (begins, ends)


def test_a_hearing_is_of_its_sub_committee(book: RuleBook, nlp: Language) -> None:
    page = (
        "MINUTES OF A HEARING OF THE QUARREL LICENSING SUB-COMMITTEE HELD ON TUESDAY 4 MARCH 2014 AT 10.00 AM IN "
        f"GANNET HALL\n\nPRESENT: Councillors Pell and Beed\n\n{REST}"
    )
    (met,) = facts_of(page, Meeting, book, nlp)
    assert met.body == "QUARREL LICENSING SUB-COMMITTEE"


def test_a_session_is_no_place(book: RuleBook, nlp: Language) -> None:
    page = (
        "Minute of Meeting of QUARREL HEALTH BOARD held in Open Session on Thursday 29 June 2006 at 1.30pm in the Net "
        f"Loft, Gannet\n\nPresent: Dr Orla Pell\n\n{REST}"
    )
    (met,) = facts_of(page, Meeting, book, nlp)
    assert met.venue == "Net Loft, Gannet"


def test_offices_of_scottish_councils_abreast_and_posts_in_full(book: RuleBook, nlp: Language) -> None:
    told = there(
        "Present:\nCouncillor Neil PELL\tCouncillor Graham BEED\nDepute Convener Callum TERN\tCouncillor Ian MOSS\n\n"
        "In Attendance\nLiz Lark, Chief Governance Officer, Governance & Resources (Clerk)\n"
        "Dee Hart, Senior Audit Manager, Audit Scotland",
        book,
        nlp,
    )
    assert [(a.name, a.role, a.organisation) for a in told] == [
        ("Councillor Neil PELL", None, None),
        ("Councillor Graham BEED", None, None),
        ("Callum TERN", "Depute Convener", None),
        ("Councillor Ian MOSS", None, None),
        ("Liz Lark", "Chief Governance Officer, Governance & Resources (Clerk)", None),
        ("Dee Hart", "Senior Audit Manager", "Audit Scotland"),
    ]


@pytest.mark.parametrize(
    "more",
    [
        "Councillor Crake had advised that he would be late.",
        "Councillor Crake had given notice that he would arrive late.",
        "Councillor Crake gave notice that he would be leaving at 8pm.",
    ],
)
def test_who_comes_late_sent_no_apologies(more: str, book: RuleBook, nlp: Language) -> None:
    told = minuted(f"An apology for absence was received from Councillor Moss. {more}", Attendance, book, nlp)
    assert [a.name for a in told if a.status == "apologies"] == ["Councillor Moss"]


def test_the_lord_mayor_in_the_chair_over_those_present(book: RuleBook, nlp: Language) -> None:
    page = (
        "QUARREL CITY COUNCIL\nMinutes of the meeting of the Council held in Gannet Hall on Tuesday 4 March 2014 at "
        "6.00 p.m.\nTHE RIGHT WORSHIPFUL THE LORD MAYOR (COUNCILLOR O PELL) IN THE CHAIR\nPresent:\n"
        "Councillors Beed and Tern\n\n"
        f"{REST}"
    )
    (met,) = facts_of(page, Meeting, book, nlp)
    assert met.chair == "COUNCILLOR O PELL"
    assert [a.is_chair for a in facts_of(page, Attendance, book, nlp)].count(True) == 1


def test_who_was_appointed_in_place_of_another_for_this_meeting(book: RuleBook, nlp: Language) -> None:
    told = minuted(
        "The Chief Executive reported that, under Regulation 13, he had appointed Councillor Moss in place of "
        "Councillor Crake for this meeting only.",
        Attendance,
        book,
        nlp,
    )
    assert [(a.name, a.representing) for a in told if a.representing] == [("Councillor Moss", "Councillor Crake")]


def test_police_and_health_service_before_a_colon_and_one_name(book: RuleBook, nlp: Language) -> None:
    page = (
        "QUARREL SAFETY BOARD\nMinutes of the meeting of the Board held on Tuesday 4 March 2014 at 6 p.m.\n"
        "Present:-\n\nQuarrel Council: Councillors Moss (Chair), Beed and Tern;\n\n"
        "Quay and Borders Police: Inspector J Rowe;\n\n"
        "NHS Quay: Mr D Small;\n\nQuay Fire and Rescue: Mr E Lock, Fire Officer;\n\n"
        "Quay Voluntary Action: Ms G Wynn.\n\n"
        f"{REST}"
    )
    sent = {a.name: a.organisation for a in facts_of(page, Attendance, book, nlp)}
    assert sent["Inspector J Rowe"] == "Quay and Borders Police"
    assert sent["Mr D Small"] == "NHS Quay"
    assert sent["Mr E Lock"] == "Quay Fire and Rescue"
    assert sent["Ms G Wynn"] == "Quay Voluntary Action"


@pytest.mark.parametrize(
    ("line", "named"),
    [
        (
            "Items 9.1: Mrs L Crake, Mr J Moss and Mr H Wood (non-financial interest).",
            "Mrs L Crake Mr J Moss Mr H Wood",
        ),
        ("Item 9.1 – Councillors Crake, Moss and Wood (non-financial)", "Crake Moss Wood"),
        ("Councillors Crake, Moss and Wood (non-financial interest) – Item 9.1", "Crake Moss Wood"),
    ],
)
def test_an_interest_behind_several_names_is_each_ones(line: str, named: str, book: RuleBook, nlp: Language) -> None:
    told = declared(line, book, nlp)
    assert " ".join(d.name for d in told) == named
    assert {(d.interest_type, d.subject, d.agenda_item) for d in told} == {("non-financial", None, "9.1")}


def test_an_action_of_two_posts(book: RuleBook, nlp: Language) -> None:
    told = minuted(
        "The Board agreed to ask for a further report.\n\n(Action: Head of Quays and Slips/ Legal Manager)",
        Action,
        book,
        nlp,
    )
    assert [a.owner for a in told if a.source == "action_log"] == ["Head of Quays and Slips/ Legal Manager"]


def test_a_meeting_called_for_an_hour_and_a_rule_under_its_place(book: RuleBook, nlp: Language) -> None:
    page = (
        "QUARREL DISTRICT COUNCIL\nMinutes of the meeting of the Council held on Tuesday 4 March 2014 at 7pm in Gannet "
        "Hall, Quay\n\n__________________\n\nPresent: Councillors Moss (Chair), Beed and Tern\n\n"
        f"{REST}\n\nDuration\n\nThe meeting was called for 7 pm and concluded at 8.15 pm."
    )
    (met,) = facts_of(page, Meeting, book, nlp)
    assert (met.venue, met.end_time) == ("Gannet Hall, Quay", time(20, 15))
