"""Habits of small councils and hall committees: apologies told in a later sentence, a chair over the list of those
present, Welsh beside English, votes inside a resolution's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Attendance, Body, Declaration, FutureMeeting, Meeting, Minute, Resolution, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

HEAD = "Minutes of the meeting of Kilnford Parish Council held on Thursday 19 April 2018 at Potters Hall at 7pm"
PRESENT = "Present: Cllr Orla Pell"
ITEMS = "1. Kiln\n\nIt was warm.\n\n2. Clay\n\nIt was wet."


def there(front: str, book: RuleBook, nlp: Language, items: str = ITEMS) -> set[tuple]:
    found = facts_of(f"{HEAD}\n\n{front}\n\n{items}", Attendance, book, nlp)
    return {(a.name, a.status, a.capacity, a.role) for a in found}


def minuted(text: str, kind: type, book: RuleBook, nlp: Language) -> list:
    return facts_of(
        f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. Kiln\n\n{text}\n\n2. Clay\n\nIt was wet.", kind, book, nlp
    )


def test_all_of_a_run_of_initials_sent_apologies(book: RuleBook, nlp: Language) -> None:
    items = "1. Welcome\n\nA Moor, B Hale, Cllr Reeve and PC Stile had all sent their apologies.\n\n2. Clay\n\nWet."
    away = {name for name, status, *_ in there("Present: Cllr Orla Pell", book, nlp, items) if status == "apologies"}
    assert away == {"A Moor", "B Hale", "Cllr Reeve", "PC Stile"}


def test_apologies_and_the_clerk_in_sentences_behind_those_present(book: RuleBook, nlp: Language) -> None:
    front = (
        "Members present: Mrs O Pell (Chairman), Mr C Hale. Mr A Moor and Mr C Birch had previously given their "
        "apologies. Mrs May Rimmer, Clerk was in attendance. No press attended."
    )
    assert there(front, book, nlp) == {
        ("Mrs O Pell", "present", "member", "Chairman"),
        ("Mr C Hale", "present", "member", None),
        ("Mr A Moor", "apologies", None, None),
        ("Mr C Birch", "apologies", None, None),
        ("Mrs May Rimmer", "present", "officer", "Clerk"),
    }


def test_apologies_under_a_heading_that_asks_why(book: RuleBook, nlp: Language) -> None:
    items = (
        "1. Apologies for absence with reason given\n\nCllr Hill due to family commitments, Cllr Moss due to work "
        "commitments.\n\n2. Clay\n\nWet."
    )
    away = {name for name, status, *_ in there("Present: Cllr Orla Pell", book, nlp, items) if status == "apologies"}
    assert away == {"Cllr Hill", "Cllr Moss"}


def test_a_post_before_the_name_of_one_who_is_away(book: RuleBook, nlp: Language) -> None:
    items = "1. Apologies\n\nApologies received from Cllr Hill and Assistant Clerk Mrs M Moss\n\n2. Clay\n\nWet."
    assert ("Mrs M Moss", "apologies", None, "Assistant Clerk") in there("Present: Cllr O Pell", book, nlp, items)


def test_who_was_absent_without_a_mark_sent_no_apologies(book: RuleBook, nlp: Language) -> None:
    items = "1. Apologies and absences\n\nAbsent Cllr Moss\n\n2. Clay\n\nWet."
    assert {name for name, *_ in there("Present: Cllr Orla Pell", book, nlp, items)} == {"Cllr Orla Pell"}


@pytest.mark.parametrize(
    "front",
    [
        "Councillor Al Moor (Chairman)\n\nPresent – Councillors Bo Hale, C Reeve and D Pell",
        "Present: Councillors Bo Hale, C Reeve and D Pell\n\nMeeting chaired by Councillor Al Moor",
    ],
)
def test_who_presides_beside_the_list(front: str, book: RuleBook, nlp: Language) -> None:
    found = facts_of(f"{HEAD}\n\n{front}\n\n{ITEMS}", Attendance, book, nlp)
    assert {a.name for a in found} == {"Councillor Al Moor", "Bo Hale", "C Reeve", "D Pell"}
    assert [a.name for a in found if a.is_chair] == ["Councillor Al Moor"]


@pytest.mark.parametrize(
    ("behind", "clerk"),
    [
        (" (no voting rights) with Ann Moor (Deputy Clerk) in attendance", "Deputy Clerk"),
        (", with the Clerk, Ann Moor, in attendance", "Clerk"),
    ],
)
def test_a_run_with_the_clerk_in_attendance(behind: str, clerk: str, book: RuleBook, nlp: Language) -> None:
    found = there(f"Present: Cllrs Al Hale (Chair), Bo Reeve and Cy Pell{behind}.", book, nlp)
    assert ("Cy Pell", "present", "member", None) in found
    assert ("Ann Moor", "present", "officer", clerk) in found


def test_a_ward_councillors_label_is_the_seat(book: RuleBook, nlp: Language) -> None:
    front = "Present: Cllr O Pell\n\nIn attendance: Parish Clerk: Ann Moor. Ward Councillor: Bo Hale."
    assert ("Bo Hale", "present", "other", "Ward Councillor") in there(front, book, nlp)


def test_councillors_in_attendance_are_the_members_where_no_list_says_so(book: RuleBook, nlp: Language) -> None:
    front = "In attendance: Cllrs. Moor, Hale and Reeve.\n\nAlso participating: Al Pell (clerk) and PCSO Bo Moss."
    assert {(name, capacity) for name, _, capacity, _ in there(front, book, nlp)} == {
        ("Moor", "member"),
        ("Hale", "member"),
        ("Reeve", "member"),
        ("Al Pell", "officer"),
        ("PCSO Bo Moss", "other"),
    }
    listed = "In attendance: Cllrs Bo Moor and Al Hale.\n\nPresent: Cllr O Pell, Cllr C Reeve, Cllr D Moss"
    assert ("Al Hale", "present", "other", None) in there(listed, book, nlp)


def test_a_sentence_that_says_there_was_none_heads_nothing(book: RuleBook, nlp: Language) -> None:
    items = "There was no public forum.\n\n1. There were no apologies.\n\n2. Clay\n\nWet."
    text = f"{HEAD}\n\n{PRESENT}\n\n{items}"
    assert [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)] == [("1", ""), ("2", "Clay")]


def test_a_comma_behind_the_number(book: RuleBook, nlp: Language) -> None:
    items = "1, To appoint a taker\n\nCllr Pell.\n\n2,  Apologies\n\nNone.\n\n3, Finance\n\nNil."
    text = f"{HEAD}\n\n{PRESENT}\n\n{items}"
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["1", "2", "3"]


def test_a_body_whose_name_goes_on_below(book: RuleBook, nlp: Language) -> None:
    text = (
        "Minutes of Kilnford Parish Council’s\n\nClay Sub- Committee held on Monday 26th February 2018 at 19:00 in the "
        f"Hall\n\nPresent: Cllr O Pell\n\n{ITEMS}"
    )
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == ["Kilnford Parish Council’s Clay Sub- Committee"]


def test_the_english_name_beside_the_welsh(book: RuleBook, nlp: Language) -> None:
    text = (
        "Llanodyn Community Council\n\nCyngor Bro Llanodyn\n\nA meeting was held on December 6th2018 at the Hall\n\n"
        f"Present: Cllr O Pell\n\n{ITEMS}"
    )
    assert [b.name for b in facts_of(text, Body, book, nlp)] == ["Llanodyn Community Council"]
    both = (
        "CYNGOR CYMUNED LLANODYN COMMUNITY COUNCIL\n\nMinutes of the meeting of Llanodyn Community Council held at the "
        f"Hall on Friday 21 September 2018\n\nPresent: Cllr O Pell\n\n{ITEMS}"
    )
    assert [(b.name, b.authority) for b in facts_of(both, Body, book, nlp)] == [("Llanodyn Community Council", None)]


def test_the_next_of_anothers_meetings(book: RuleBook, nlp: Language) -> None:
    text = "It was agreed to hold meetings with the owners, the next meeting would be held on Tuesday 6 December 2018."
    assert minuted(text, FutureMeeting, book, nlp) == []


def test_a_count_inside_what_was_resolved(book: RuleBook, nlp: Language) -> None:
    text = "It was RESOLVED by a vote of 6 in favour and 2 abstentions to approve the slip."
    [made] = minuted(text, Resolution, book, nlp)
    [vote] = minuted(text, Vote, book, nlp)
    assert made.text == "to approve the slip."
    assert (vote.votes_for, vote.abstentions, vote.motion) == (6, 2, "to approve the slip.")


def test_what_a_proposal_in_a_clause_led_to(book: RuleBook, nlp: Language) -> None:
    lead = "Following a proposal by Cllr. Hale and seconding by Cllr. Reeve"
    text = f"{lead}\n\nRESOLVED that Cllr. Pell be appointed as chair."
    [vote] = minuted(text, Vote, book, nlp)
    assert (vote.mover, vote.seconder, vote.motion) == (
        "Cllr. Hale",
        "Cllr. Reeve",
        "that Cllr. Pell be appointed as chair.",
    )


def test_an_outcome_without_the_decisions_word(book: RuleBook, nlp: Language) -> None:
    text = "Cllr Hale proposed, Cllr Reeve seconded and unanimously approved RESOLVED to adopt the minutes."
    [vote] = minuted(text, Vote, book, nlp)
    assert vote.outcome == "unanimously approved"


def test_a_title_that_is_the_word_and_the_day(book: RuleBook, nlp: Language) -> None:
    text = f"Minutes – 29 November 2018\n\nPRESENT: Mr P Owen (Chairman); Ms L Hale; and Mr R Reeve.\n\n{ITEMS}"
    [met] = facts_of(text, Meeting, book, nlp)
    assert (str(met.meeting_date), met.body) == ("2018-11-29", None)


def test_headings_that_a_dash_parts_throughout(book: RuleBook, nlp: Language) -> None:
    items = [
        "18/63 Apologies for absence – Mr S Moor.",
        "18/64 Co-opt two members – Postponed to May.",
        "18/65 Minutes of the last meeting – The minutes held on 2 May were amended on page 2. They were then signed.",
        "18/66 Report from the Councillor for Kiln Ward – Cllr. Bell said that it was dry.",
    ]
    text = f"{HEAD}\n\n{PRESENT}\n\n" + "\n\n".join(items)
    assert [m.heading for m in facts_of(text, Minute, book, nlp)] == [
        "Apologies for absence",
        "Co-opt two members",
        "Minutes of the last meeting",
        "Report from the Councillor for Kiln Ward",
    ]
    titles = "\n\n".join(f"{n} Planning – Land at Kiln {n}\n\nIt was seen." for n in range(1, 6))
    found = facts_of(f"{HEAD}\n\n{PRESENT}\n\n{titles}", Minute, book, nlp)
    assert [m.heading for m in found][:2] == ["Planning – Land at Kiln 1", "Planning – Land at Kiln 2"]


def test_a_dash_between_a_years_number_and_a_heading_in_capitals(book: RuleBook, nlp: Language) -> None:
    items = "23/207 – TO RECEIVE INTERESTS\n\nNone.\n\n23/208 – PUBLIC PARTICIPATION\n\nNone."
    found = facts_of(f"{HEAD}\n\n{PRESENT}\n\n{items}", Minute, book, nlp)
    assert [(m.number, m.heading) for m in found] == [
        ("23/207", "TO RECEIVE INTERESTS"),
        ("23/208", "PUBLIC PARTICIPATION"),
    ]


def test_a_planning_meeting_of_the_parish_council(book: RuleBook, nlp: Language) -> None:
    text = (
        "NETHER KILNFORD PARISH COUNCIL\n\nMINUTES OF THE PARISH COUNCIL PLANNING MEETING HELD IN THE HALL ON "
        f"MONDAY, 21 AUGUST 2023\n\n{PRESENT}\n\n{ITEMS}"
    )
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == ["NETHER KILNFORD PARISH COUNCIL"]


def test_an_item_put_in_capitals_ends_the_list_above_it(book: RuleBook, nlp: Language) -> None:
    items = (
        "1. PRESENT: Councillors Jon Moor (Chairman), Sam Hale. APOLOGIES: Councillor Al Reeve.\n\n"
        "2. TO RECEIVE DECLARATIONS OF DISCLOSABLE PECUNIARY & OTHER INTERESTS, RELATING TO ANY ITEM, AND TO DETERMINE "
        "REQUESTS FOR DISPENSATION WHERE APPLICABLE: The Chairman has interests as a Councillor for Upper Kilnford.\n\n"
        "3. MINUTES OF THE LAST MEETING HELD ON 11TH MARCH 2018: It was RESOLVED that the minutes were a true record."
    )
    text = f"MINUTES OF KILNFORD PARISH COUNCIL MEETING 19TH APRIL 2018\n\n{items}"
    assert {a.name for a in facts_of(text, Attendance, book, nlp)} == {
        "Jon Moor",
        "Sam Hale",
        "Councillor Al Reeve",
    }
    found = facts_of(text, Minute, book, nlp)
    assert [m.number for m in found] == ["1", "2", "3"]
    assert found[2].heading == "MINUTES OF THE LAST MEETING HELD ON 11TH MARCH 2018"


def test_posts_before_names_without_a_title(book: RuleBook, nlp: Language) -> None:
    front = (
        "Present: Cllr O Pell\n\nIn attendance: Mrs K Moor (Clerk), Parish Footpath Officers Declan Hale and Beth Moss"
    )
    assert {name for name, *_ in there(front, book, nlp)} == {"Cllr O Pell", "Mrs K Moor", "Declan Hale", "Beth Moss"}
    one = "Present: Cllr O Pell\n\nIn attendance: Footpath Officer Declan Hale"
    assert ("Declan Hale", "present", "other", "Footpath Officer") in there(one, book, nlp)


def test_a_line_that_goes_on_below_heads_nothing(book: RuleBook, nlp: Language) -> None:
    items = (
        "Police Report:\n\nIt was quiet.\n\nThe police sat on\n\nthe wall and were seen.\n\nMatters Arising\n\n"
        "None were raised.\n\nAny Other Business\n\nIt was late."
    )
    found = facts_of(f"{HEAD}\n\n{PRESENT}\n\n{items}", Minute, book, nlp)
    assert "The police sat on" not in [m.heading for m in found]


def test_a_stop_inside_a_run_of_names_and_who_left(book: RuleBook, nlp: Language) -> None:
    front = (
        "Present: Councillors: Mrs Chris Hale; Mrs Meg Rawle. Mr Keith Ross (D.T.C.); Mr Bruce Moor (W.S.C.) and Mrs "
        "Fran Nichol (S.C.C.), who both left at 8.15pm and PCSO Brian Steel."
    )
    assert {name for name, *_ in there(front, book, nlp)} == {
        "Mrs Chris Hale",
        "Mrs Meg Rawle",
        "Mr Keith Ross",
        "Mr Bruce Moor",
        "Mrs Fran Nichol",
        "PCSO Brian Steel",
    }


def test_interests_with_regards(book: RuleBook, nlp: Language) -> None:
    items = (
        "1. Declarations of Interest\n\nCllr. Ross with regards his place on the Kiln Trust.\n\nCllr. Hale with "
        "regards Item 15, Clay Market.\n\n2. Clay\n\nIt was wet."
    )
    found = facts_of(f"{HEAD}\n\n{PRESENT}\n\n{items}", Declaration, book, nlp)
    assert [(d.name, d.subject, d.agenda_item) for d in found] == [
        ("Cllr. Ross", "his place on the Kiln Trust", None),
        ("Cllr. Hale", "Clay Market", "15"),
    ]


def test_surnames_that_are_given_names_too(book: RuleBook, nlp: Language) -> None:
    front = "Present: CllrsGadd, Kent, Morris (in part),Oliver, Wells (Chair) Wynne"
    assert {(name, role) for name, _, _, role in there(front, book, nlp)} == {
        ("Gadd", None),
        ("Kent", None),
        ("Morris", None),
        ("Oliver", None),
        ("Wells", "Chair"),
        ("Wynne", None),
    }


def test_an_action_in_brackets_right_behind_the_stop(book: RuleBook, nlp: Language) -> None:
    [made] = minuted("It was agreed that the Clerk should send the list.(Action: Clerk).", Resolution, book, nlp)
    assert made.text == "that the Clerk should send the list."


def test_a_word_behind_each_name_says_who_came(book: RuleBook, nlp: Language) -> None:
    front = (
        "Pen Moor, Councillor Apology Accepted\n\nSue Hale, Councillor Vice Chair of Council In Attendance\n\n"
        "Jon Reeve, Councillor Chair of Council In Attendance\n\nCllr Andy Moss Absent\n\nCllr Bo Pell Present"
    )
    title = "Kilnford Parish Council Minutes of the Annual Meeting on 28th October 2020, held virtually"
    text = f"{title}\n\n{front}\n\n{ITEMS}"
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == ["Kilnford Parish Council"]
    assert {(a.name, a.status, a.role, a.is_chair) for a in facts_of(text, Attendance, book, nlp)} == {
        ("Pen Moor", "apologies", None, False),
        ("Sue Hale", "present", "Vice Chair of Council", False),
        ("Jon Reeve", "present", "Chair of Council", True),
        ("Cllr Bo Pell", "present", None, False),
    }


def test_numbers_behind_the_word_items(book: RuleBook, nlp: Language) -> None:
    welcome = "Items 1/2. Welcome/Apologies (as above) The Chair welcomed all."
    minutes = "Item 3. Minutes of last meeting. The minutes were approved, proposed: Ann Hale; seconded: Bo Reeve."
    arising = "Item 4. Matters arising. It was dry all month long."
    finance = "Item 5. Finance. The bill for the clay was paid."
    items = "\n\n".join((welcome, minutes, arising, finance))
    text = f"{HEAD}\n\n{PRESENT}\n\n{items}"
    found = facts_of(text, Minute, book, nlp)
    assert [(m.number, m.heading) for m in found] == [
        ("3", "Minutes of last meeting"),
        ("4", "Matters arising"),
        ("5", "Finance"),
    ]
    [vote] = facts_of(text, Vote, book, nlp)
    assert (vote.mover, vote.outcome) == ("Ann Hale", "approved")


def test_the_police_below_the_apologies(book: RuleBook, nlp: Language) -> None:
    front = (
        "Present: Ann Hale, Treasurer, (AH)\n\nApologies: Bo Reeve\n\nPolice Scotland: PCs Al Moor (AM), Cy Moss (CM)"
    )
    assert there(front, book, nlp) == {
        ("Ann Hale", "present", "member", "Treasurer"),
        ("Bo Reeve", "apologies", None, None),
        ("Al Moor", "present", "other", None),
        ("Cy Moss", "present", "other", None),
    }
    late = "Present: Ann Hale\n\nAlso present: PC Ian Moor at 7.15pm"
    assert "PC Ian Moor" in {name for name, *_ in there(late, book, nlp)}


def test_a_motion_that_begins_with_having(book: RuleBook, nlp: Language) -> None:
    mover = "Having been proposed by Cllr Hale and seconded by Cllr Reeve, it was unanimously"
    text = f"{mover}\n\nRESOLVED to accept the quote."
    [vote] = minuted(text, Vote, book, nlp)
    assert vote.motion == "to accept the quote."


def test_numbers_and_words_that_lost_the_blank_between_them(book: RuleBook, nlp: Language) -> None:
    head = "Minutes of the Kilnford Finance Committee meeting held on Thursday 15January 2009at the Potters Hall."
    items = "200.1The Chairman welcomed all those present to the meeting.\n\n201.1There were no such declarations."
    text = f"{head}\n\nPresent:Rev. M. Hale (Chairman)\n\n{items}"
    [met] = facts_of(text, Meeting, book, nlp)
    assert (str(met.meeting_date), met.venue) == ("2009-01-15", "Potters Hall")
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["200.1", "201.1"]


def test_why_somebody_else_took_the_chair(book: RuleBook, nlp: Language) -> None:
    front = (
        "Present:\n\nAnn Hale, Bo Reeve, Cy Moss\n\nChairman - As the chairman, Al Moor, had resigned in the year, "
        "Bo Reeve took the chair for the meeting."
    )
    found = facts_of(f"{HEAD}\n\n{front}\n\n{ITEMS}", Attendance, book, nlp)
    assert {(a.name, a.is_chair) for a in found} == {("Ann Hale", False), ("Bo Reeve", True), ("Cy Moss", False)}


def test_apologies_behind_who_was_not_present(book: RuleBook, nlp: Language) -> None:
    front = "Present: Cllr O Pell\n\nCouncillors not present: Cllr R Port and Cllr Ms J Hale (KDC) - apologies received"
    away = {name for name, status, *_ in there(front, book, nlp) if status == "apologies"}
    assert away == {"Cllr R Port", "Cllr Ms J Hale"}
    once = (
        "Present: Cllr O Pell\n\nCouncillors not present: Cllr A Hill.  Apologies also received from Cllr G Moss (KDC)"
    )
    found = facts_of(f"{HEAD}\n\n{once}\n\n{ITEMS}", Attendance, book, nlp)
    assert [a.name for a in found if a.status == "apologies"] == ["Cllr G Moss"]


def test_a_group_in_brackets_is_no_seat_of_its_last(book: RuleBook, nlp: Language) -> None:
    items = (
        "1. Apologies\n\nApologies were received from Mr. S. Bard and Mr. G. Stern (Parish Councillors) and from Miss "
        "Sue White (District Council Ward Members) who were away.\n\n2. Clay\n\nWet."
    )
    away = {(name, role) for name, status, _, role in there(PRESENT, book, nlp, items) if status == "apologies"}
    assert away == {("Mr. S. Bard", None), ("Mr. G. Stern", None), ("Miss Sue White", None)}


def test_brackets_that_tell_of_somebody_else(book: RuleBook, nlp: Language) -> None:
    front = "Present: Cllrs Al Hale & Mary Barr (Cllr Jim Owen attended via Zoom, but had no vote)"
    assert ("Mary Barr", "present", "member", None) in there(front, book, nlp)


def test_what_a_parish_recommends_on_an_application(book: RuleBook, nlp: Language) -> None:
    [made] = minuted("The Parish Council RECOMMENDED REFUSAL of the kiln.", Resolution, book, nlp)
    assert (made.verb, made.text) == ("RECOMMENDED", "REFUSAL of the kiln.")


def test_a_line_below_the_clerk_is_no_more_of_her_post(book: RuleBook, nlp: Language) -> None:
    served = "Ella Moor, Parish Clerk\n\nThere were 3 members of the public."
    front = f"Members Present:\n\nCllrs Hale and Reeve\n\nIn Attendance:\n\n{served}"
    assert ("Ella Moor", "present", "officer", "Parish Clerk") in there(front, book, nlp)


def test_where_a_page_was_posted_names_no_body(book: RuleBook, nlp: Language) -> None:
    head = "Minutes 23 July 2019\n\nPosted in Parish Council Meeting minutes\n\nParish Council Meeting Minutes"
    text = f"{head}\n\n{PRESENT}\n\n{ITEMS}"
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == ["Parish Council"]


def test_several_on_one_line_with_points_between_them(book: RuleBook, nlp: Language) -> None:
    line = "• Councillor Al Moor. • Mr Bo Pell, Kiln Improvement Officer. • Mrs Cy Moss, Clerk."
    front = f"Present:\n\nMr A Firth and Ms C Coe.\n\nIn Attendance:\n\n{line}"
    assert there(front, book, nlp) >= {
        ("Councillor Al Moor", "present", "other", None),
        ("Mr Bo Pell", "present", "other", "Kiln Improvement Officer"),
        ("Mrs Cy Moss", "present", "officer", "Clerk"),
    }
    run = "Present: Mr A Firth\n\nIn attendance: Mrs K Dever, Kiln Liaison Officer Mrs D Comber, Clerk"
    assert there(run, book, nlp) >= {
        ("Mrs K Dever", "present", "other", "Kiln Liaison Officer"),
        ("Mrs D Comber", "present", "officer", "Clerk"),
    }


def test_who_was_in_attendance_to_report(book: RuleBook, nlp: Language) -> None:
    clerk = "Ann Dean (Clerk to the Council) was in attendance to record the minutes and County Councillor Bo Hall"
    front = (
        f"Present: Councillor Jo Burton (in the Chair) and Councillors Al Moor.\n\n{clerk} was in attendance to report."
    )
    assert there(front, book, nlp) >= {
        ("Ann Dean", "present", "officer", "Clerk to the Council"),
        ("County Councillor Bo Hall", "present", "other", None),
    }


def test_those_who_send_their_apologies(book: RuleBook, nlp: Language) -> None:
    front = "Present: Cllr Whit, Cllr Cleve\n\nRecord Apologies.\n\nCllr Wing and Cllr Stoke send their apologies."
    assert {(n, s) for n, s, *_ in there(front, book, nlp)} >= {("Cllr Wing", "apologies"), ("Cllr Stoke", "apologies")}
    made = "Vice-Chair Cllr Allen and Cllr Tate could not make the meeting and sent their apologies."
    front = f"Present: Cllr Whit, Cllr Cleve\n\n{made}"
    assert {(n, s) for n, s, *_ in there(front, book, nlp)} >= {("Cllr Allen", "apologies"), ("Cllr Tate", "apologies")}
    clerk = "One elector present, and Mr. Hal Dean (clerk)."
    front = f"PRESENT: Cllrs. R. Griff (Chair), El Wills APOLOGIES: Cllr. D. Moor {clerk}"
    assert ("Cllr. D. Moor", "apologies") in {(n, s) for n, s, *_ in there(front, book, nlp)}
    assert ("Mr. Hal Dean", "apologies") not in {(n, s) for n, s, *_ in there(front, book, nlp)}


def test_a_meeting_on_the_above_date(book: RuleBook, nlp: Language) -> None:
    head = "The meeting of Kiln Parish Council was held on above date at 7:30pm, in Kiln Parish Hall."
    [met] = facts_of(f"Monday 9th January 2023\n\n{head}\n\n{PRESENT}", Meeting, book, nlp)
    assert met.venue == "Kiln Parish Hall"
    head = "Minutes of the Meeting of Kiln & Walls Community Council held at Walls School on"
    [met] = facts_of(f"{head}\n\nFRIDAY, 13 NOVEMBER2015at6.45 p.m.\n\n{PRESENT}", Meeting, book, nlp)
    assert (str(met.meeting_date), str(met.start_time)[:5]) == ("2015-11-13", "18:45")


def test_counts_in_sentences_of_their_own(book: RuleBook, nlp: Language) -> None:
    text = "It was resolved to fire the kiln. Proposed Cllr Hale. Seconded Cllr Reeve."
    [vote] = minuted(f"{text} 3 in favour. 4 abstained, due to age.", Vote, book, nlp)
    assert (vote.votes_for, vote.abstentions) == (3, 4)


def test_a_list_that_no_heading_opens_and_another_council(book: RuleBook, nlp: Language) -> None:
    names = "Cllr Vane (Chairman)\nCllr Wills\nCllr Chap\nMrs Sal Shaw – Clerk.\n\nCllr Dow – NDDC Councillor."
    found = there(f"{names}\n\nThere were 18 members of the public present.", book, nlp)
    assert {"Cllr Vane", "Cllr Wills", "Cllr Chap", "Mrs Sal Shaw"} <= {name for name, *_ in found}


def test_a_committee_meeting_of_a_council(book: RuleBook, nlp: Language) -> None:
    head = (
        "Minutes of the Cemetery Committee Meeting of Kiln Group Parish Council held at The Parish Office, Clay Street"
    )
    first = "66-24/25\n\nTo receive apologies for absence.\nAll were there."
    items = f"{first}\n\n67-24/25\n\nTo sign the notes.\nThey were signed."
    text = f"{head}, on Tuesday 06 August 2024.\n\n{PRESENT}\n\n{items}"
    [met] = facts_of(text, Meeting, book, nlp)
    assert met.body == "Cemetery Committee"
    assert [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)] == [
        ("66-24/25", "To receive apologies for absence"),
        ("67-24/25", "To sign the notes"),
    ]


def test_numbers_right_before_to_and_behind_item(book: RuleBook, nlp: Language) -> None:
    items = "1Apologies for absence\n\nNone received\n\n2To accept the minutes of the meeting\n\nIt was agreed."
    found = facts_of(f"{HEAD}\n\n{PRESENT}\n\n{items}", Minute, book, nlp)
    assert [m.number for m in found] == ["1", "2"]
    first = "Item 1: Apologies:\n\nAnn Hall,\n\nItem 2 Minutes of the Last Meeting.\n\nThey were signed."
    items = f"{first}\n\nItem 3: Lottery:\n\nNone."
    found = facts_of(f"{HEAD}\n\n{PRESENT}\n\n{items}", Minute, book, nlp)
    assert [m.number for m in found] == ["1", "2", "3"]
    items = "Item No. 1. Election of Mayor:\n\nIt was long.\n\nItem No. 2: Election of Deputy Mayor\n\nIt was short."
    found = facts_of(f"{HEAD}\n\n{PRESENT}\n\n{items}", Minute, book, nlp)
    assert [m.number for m in found] == ["1", "2"]


def test_names_with_what_they_are_called_and_who_wrote(book: RuleBook, nlp: Language) -> None:
    front = "Present: Councillors: Peter “Chap” Clay, Mike Doyle.\n\nAssistant Clerk Lou Brown taking the Minutes."
    found = there(front, book, nlp)
    assert ("Peter “Chap” Clay", "present", "member", None) in found
    assert ("Lou Brown", "present", "officer", "Assistant Clerk") in found
    front = "Present: Cllr. Large (in the chair), Cllrs. Beau, Wilton. (Kilnford); Cllrs. Blogg, Lock (Clayton)."
    assert "Wilton" in {name for name, *_ in there(front, book, nlp)}


def test_what_was_resolved_heads_nothing(book: RuleBook, nlp: Language) -> None:
    plots = (
        "The committee would look at plot 4 at the inspection on the 22 July 2018 and report back at the next meeting."
    )
    items = f"23.1.It was resolved to elect Cllr Moor onto the committee\n\n23.2.Plots\n\n{plots}"
    text = f"{HEAD}\n\n{PRESENT}\n\n{items}"
    assert [m.heading for m in facts_of(text, Minute, book, nlp)] == ["", "Plots"]
    assert facts_of(text, FutureMeeting, book, nlp) == []


def test_an_assembly_of_a_parish(book: RuleBook, nlp: Language) -> None:
    head = (
        "Minutes of an Assembly of Principals and Electors of the Parish of Kilnford held in the Main Hall on Tuesday"
    )
    text = f"{head} 11 July 2017 commencing at 19.00 hours.\n\nPresident of Assembly: Connétable, Mr Al Moor, presided."
    [met] = facts_of(f"{text}\n\n{ITEMS}", Meeting, book, nlp)
    assert met.body == "Assembly of Principals and Electors of the Parish of Kilnford"
    [one] = facts_of(f"{text}\n\n{ITEMS}", Attendance, book, nlp)
    assert (one.name, one.is_chair) == ("Mr Al Moor", True)


def test_the_chairman_of_another_board_who_came(book: RuleBook, nlp: Language) -> None:
    came = "Clayton Parish Commissioners, Mr S Gawn (Chairman), Mrs J Glove (Vice Chair) joined the meeting at 7pm."
    front = f"Present: Mr S Pell (Chairman), Mr P Vernon.\n\nIn attendance: The Clerk.\n\n{came}"
    found = facts_of(f"{HEAD}\n\n{front}\n\n{ITEMS}", Attendance, book, nlp)
    assert [a.name for a in found if a.is_chair] == ["Mr S Pell"]
    assert "Clayton Parish Commissioners" not in {a.name for a in found}


def test_a_committee_behind_the_word_draft(book: RuleBook, nlp: Language) -> None:
    head = "Draft/Kiln Plan Steering Committee (Virtual) Meeting: 25 June 2020\n\nDraft Minutes"
    [met] = facts_of(f"{head}\n\nPresent: Al Moor, Bo Hall\n\n{ITEMS}", Meeting, book, nlp)
    assert met.body == "Kiln Plan Steering Committee"
    head = "Clayton Parish Commissioners Statutory Meeting Tuesday 20th January 2015 at Commissioners Office."
    text = f"{head}\n\nMINUTES\n\nPresent: Mr Al Moor, Mr Bo Hall\n\nThe Meeting commenced at 1830 hours.\n\n{ITEMS}"
    [met] = facts_of(text, Meeting, book, nlp)
    assert met.body == "Clayton Parish Commissioners"
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["1", "2"]
