"""Habits of boards and larger councils: points with posts, chairs of one meeting, days in lists, interests in front."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from corpus.passage import Passage
from pipeline.extract.people import looks_like_person, office
from pipeline.heads import read_head
from pipeline.records import Action, Attendance, Declaration, FutureMeeting, Meeting, Minute, Resolution, Vote
from tests.papers import facts_of, reading_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

HEAD = "Minutes of the Quarrel Bay Loom Panel held on Thursday 19 April 2018 at Gannet Hall at 7pm"


def listed(text: str, book: RuleBook, nlp: Language) -> list[tuple[str, str | None, str | None]]:
    page = f"{HEAD}\n\n{text}\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."
    there = facts_of(page, Attendance, book, nlp)
    return sorted(((a.name, a.role, a.organisation) for a in there), key=lambda one: one[0])


def minuted(text: str, kind: type, book: RuleBook, nlp: Language) -> list:
    page = f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. Slip\n\n{text}\n\n2. Winch\n\nIt turned."
    return facts_of(page, kind, book, nlp)


def chair(text: str, book: RuleBook, nlp: Language) -> str | None:
    page = f"{HEAD}\n\nPresent: Cllr Orla Pell, Cllr Bo Moor\n\n1. Chair\n\n{text}\n\n2. Winch\n\nIt turned."
    [meeting] = facts_of(page, Meeting, book, nlp)
    return meeting.chair


def test_points_that_are_one_person_each(book: RuleBook, nlp: Language) -> None:
    points = (
        "Orla Pell, NHS Quarrel",
        "Bo Moor, NHS Greater Wend and Crake",
        "Carol Hale, Loom Improvement Wendshire",
        "Tam Beed, Minister for Piers and Ferry Care",
        "Ann Lee, NHS Sandle",
        "Cy Hall, NHS Harrow",
    )
    there = listed("Present\n\n" + "\n".join(f"  • {p}" for p in points), book, nlp)
    assert there == sorted(
        [
            ("Orla Pell", None, "NHS Quarrel"),
            ("Bo Moor", None, "NHS Greater Wend and Crake"),
            ("Carol Hale", None, "Loom Improvement Wendshire"),
            ("Tam Beed", "Minister for Piers and Ferry Care", None),
            ("Ann Lee", None, "NHS Sandle"),
            ("Cy Hall", None, "NHS Harrow"),
        ],
        key=lambda one: one[0],
    )
    several = ("Orla Pell, Bo Moor and Tam Beed", *points[:1], *points[4:])
    there = listed("Present\n\n" + "\n".join(f"  • {p}" for p in several), book, nlp)
    assert {"Bo Moor", "Tam Beed"} <= {name for name, _, _ in there}


def test_a_report_of_a_meeting_and_minutes_of_a_month_name_the_body(book: RuleBook) -> None:
    def body(text: str) -> str:
        return read_head(reading_of(text, book).blocks, book).body.text

    assert body("Report of the Quarrel Loom Committee Meeting held on 3 July 2020") == "Quarrel Loom Committee"
    assert body("NHS Weavers minutes: April 2023\n\nMinutes of the meeting held on 24 April 2023.") == "NHS Weavers"
    assert body("UNIVERSITY OF QUARREL\n\nCourt\n\nMinute of Meeting held on Wednesday 18 April 2007") == "Court"


def test_a_universitys_name_is_no_place(book: RuleBook) -> None:
    head = read_head(reading_of("UNIVERSITY OF QUARREL\n\nSENATE\n\n21 March 2001\n\nMINUTES", book).blocks, book)
    assert (head.body.text, head.venue.text) == ("SENATE", "")


def test_whose_assessor_somebody_is(book: RuleBook, nlp: Language) -> None:
    assert listed("Present: Mrs Orla Pell Chancellor's Assessor, Mr Bo Moor Principal", book, nlp) == [
        ("Mr Bo Moor", "Principal", None),
        ("Mrs Orla Pell", "Chancellor's Assessor", None),
    ]


def test_who_chairs_one_meeting(book: RuleBook, nlp: Language) -> None:
    assert chair("Councillor Moor was elected Chairman for the duration of the hearing.", book, nlp) == "Cllr Bo Moor"
    text = "There being no other candidates Cllr Moor was declared elected and took the chair."
    assert chair(text, book, nlp) == "Cllr Bo Moor"
    assert chair("Councillor Moor was elected Chairman for the year.", book, nlp) is None


def test_days_in_a_list_are_no_minutes(book: RuleBook, nlp: Language) -> None:
    page = (
        f"{HEAD}\nAttendance: Cllr Orla Pell; Cllr Bo Moor\nSchedule\n"
        "The following schedule of ordinary quarterly meetings was agreed:\n"
        "25 January 2019\n26 April 2019\n27 July 2019\nThe tide was late."
    )
    assert not [m.number for m in facts_of(page, Minute, book, nlp) if m.number]
    days = [f.meeting_date for f in facts_of(page.replace("\nSchedule", "\n\n1. Schedule"), FutureMeeting, book, nlp)]
    assert sorted(days) == [date(2019, 1, 25), date(2019, 4, 26), date(2019, 7, 27)]


def test_an_order_that_says_what_was_decided(book: RuleBook, nlp: Language) -> None:
    def decided(text: str) -> list[tuple[str | None, str]]:
        return [(r.verb, r.text) for r in minuted(text, Resolution, book, nlp)]

    assert decided("Order: Report noted.") == [("NOTED", "Report noted.")]
    assert decided("Order: Noted. Cllr Pell welcomed the guests. They were cold.") == [("NOTED", "Noted.")]
    assert decided("Order: Agreed. Recommend to the City Council.") == [
        ("AGREED", "Agreed. Recommend to the City Council.")
    ]
    assert decided("Order: Ann Lee gave an overview of the slips.") == []


def test_adopted_before_its_movers(book: RuleBook, nlp: Language) -> None:
    def votes(text: str) -> list[tuple[str | None, str | None, str | None]]:
        return [(v.mover, v.seconder, v.outcome) for v in minuted(text, Vote, book, nlp)]

    told = [("Cllr Pell", "Cllr Moor", "adopted")]
    assert votes("The Work Programme was adopted on the proposal of Cllr Pell seconded by Cllr Moor.") == told
    [vote] = minuted(
        "Adopted on the proposal of Cllr Pell seconded by Cllr Moor.\n\nAgreed to print the list.", Vote, book, nlp
    )
    assert (vote.motion, vote.outcome) == (None, "Adopted")
    minute = "The Minute of the Meeting held on 12 April 2018 was approved"
    assert votes(f"{minute}, being proposed by Mr Pell and seconded by Mr Moor.") == [
        ("Mr Pell", "Mr Moor", "approved")
    ]


def test_a_post_over_several_things(book: RuleBook) -> None:
    def held(text: str) -> tuple[str, str]:
        told = office(Passage(text), book.names)
        return told.role.text, told.organisation.text

    post = "Executive Director of Education, Leisure and Housing"
    assert held(post + ".") == (post, "")
    assert held("Head of Marine Services, Engineering and Transportation")[1] == ""
    assert held("Wendshire County Council – Adult Services") == ("", "Wendshire County Council – Adult Services")
    assert held("Head of Quality, Crake and Wend Trust") == ("Head of Quality", "Crake and Wend Trust")


def test_a_post_over_several_things_in_a_list(book: RuleBook, nlp: Language) -> None:
    assert listed("Present: Bo Moor, Executive Director of Education, Leisure and Housing", book, nlp) == [
        ("Bo Moor", "Executive Director of Education, Leisure and Housing", None)
    ]


def test_what_somebody_goes_by_inside_the_name(book: RuleBook, nlp: Language) -> None:
    assert looks_like_person("Orla “Chip” Pell", book.names)
    assert not looks_like_person("the “Chip” slip", book.names)
    text = "Proposed by: Cllr. Orla ‘Chip’ Pell\n\nSeconded by: Cllr. Bo Moor\n\nAnd Agreed\n\n“That the slip be shut.”"
    [vote] = minuted(text, Vote, book, nlp)
    assert (vote.mover, vote.seconder) == ("Cllr. Orla ‘Chip’ Pell", "Cllr. Bo Moor")


def test_a_chair_by_a_heading_of_its_own_below_the_lists(book: RuleBook, nlp: Language) -> None:
    front = (
        "Present\n\nCouncillors Orla J Pell, Bo K Moor and Tam Beed.\n\nChair\n\n• Councillor Orla J Pell, Convener."
    )
    page = f"{HEAD}\n\n{front}\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."
    [meeting] = facts_of(page, Meeting, book, nlp)
    assert meeting.chair == "Councillor Orla J Pell"
    assert [a.is_chair for a in facts_of(page, Attendance, book, nlp) if "Pell" in a.name] == [True]


def test_interests_listed_with_those_present(book: RuleBook, nlp: Language) -> None:
    front = (
        "Present\n\nCouncillors Orla Pell, Bo Moor and Tam Beed.\n\nDeclarations of Interest\n\n"
        "• Councillor Bo Moor – Item 2.\n\n• Councillor Tam Beed – Item 1.\n\nApology\n\n• Councillor Ann Lee."
    )
    page = f"{HEAD}\n\n{front}\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\n"
    told = facts_of(f"{page}It turned.", Declaration, book, nlp)
    assert sorted((d.name, d.agenda_item) for d in told) == [("Councillor Bo Moor", "2"), ("Councillor Tam Beed", "1")]
    again = facts_of(f"{page}Councillor Bo Moor declared an interest in this item as a weaver.", Declaration, book, nlp)
    assert [d.subject for d in again if d.name == "Councillor Bo Moor"] != [None]
    assert len(again) == len(told)


def test_those_who_came_for_one_item_each(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present: Cllr Orla Pell\n\nIn attendance – Bo Moor (QCC) attended for item 1, "
        "Tam Beed (QCC) attended for items 3 and 4 and Ann Lee (QCC) attended to take the minutes."
    )
    assert [name for name, _, _ in listed(text, book, nlp)] == ["Ann Lee", "Bo Moor", "Cllr Orla Pell", "Tam Beed"]


def test_names_and_where_they_are_from_under_the_day(book: RuleBook, nlp: Language) -> None:
    lines = [f"{n} Pell - Quarrel District Council" for n in ("Orla", "Ann", "Tom", "Jane", "Mary", "John", "Peter")]
    page = (
        "Safer Looms Partnership\n\nMinutes of the meeting held on Monday 2 March 2009\n"
        "2.00pm in Gannet Hall, Quarrel\n\nSusan Hale - Wend Fire and Rescue Service (Chair)\n"
        + "\n".join([*lines, *(line.replace("Pell", "Moor") for line in lines)])
        + "\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."
    )
    [meeting] = facts_of(page, Meeting, book, nlp)
    assert meeting.chair == "Susan Hale"
    assert len(facts_of(page, Attendance, book, nlp)) == 15


def test_a_clause_after_which_something_else_came(book: RuleBook, nlp: Language) -> None:
    text = "After it was agreed to pay for the slip a further request was made to mend the winch."
    assert minuted(text, Resolution, book, nlp) == []
    assert [r.text for r in minuted("After debate it was agreed to mend it.", Resolution, book, nlp)] == ["to mend it."]


def test_a_procedure_to_be_adhered_to_is_no_task(book: RuleBook, nlp: Language) -> None:
    assert minuted("RESOLVED: That the procedure be adhered to for the election.", Action, book, nlp) == []


def test_the_sentence_that_tasks_the_owner_in_the_margin(book: RuleBook, nlp: Language) -> None:
    page = (
        f"{HEAD}\n\nPresent: Cllr Orla Pell, Bo Moor\n\nNo\tItem\tAction\n\n1.\tSlip\n\n"
        "1.1\tThe minutes were agreed.\n\n1.2\tBo Moor said that it was wet. Bo to send the list. "
        "Bo is also at work on the winch.\tBo Moor\n\n1.3\tThe winch turned."
    )
    assert [(a.text, a.owner) for a in facts_of(page, Action, book, nlp)] == [("Bo to send the list.", "Bo Moor")]


def test_lists_whose_heading_says_for_which_meeting_or_whose_people_they_are(book: RuleBook, nlp: Language) -> None:
    front = (
        "Present:\n\nMs Orla Pell (Chairperson), Mr Bo Moor\n\nApologies:\n\nDr Ann Lee\n\n"
        "In Attendance for Board Meeting:\n\nMs Jo Hale (Secretary)\n\nJoined the meeting:\n\nMr Cy Beed (Auditor)\n\n"
        "POLICE SERVICE OF WENDSHIRE IN ATTENDANCE:\n\nMr Tam Hall, Deputy Chief Constable Designate"
    )
    page = f"{HEAD}\n\n{front}\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."
    there = {a.name: (a.status, a.role) for a in facts_of(page, Attendance, book, nlp)}
    assert [name for name, (status, _) in there.items() if status == "apologies"] == ["Dr Ann Lee"]
    assert there["Mr Tam Hall"] == ("present", "Deputy Chief Constable Designate")
    assert {"Ms Jo Hale", "Mr Cy Beed"} <= there.keys()


def test_posts_cut_short_and_run_on(book: RuleBook, nlp: Language) -> None:
    assert listed("Present:\n\nMrs Orla Pell – Dep Chair\n\nMs Ann Lee – Minutes", book, nlp) == [
        ("Mrs Orla Pell", "Dep Chair", None),
        ("Ms Ann Lee", "Minutes", None),
    ]
    assert listed("Present:\n\nMrs Orla Pell QBSE Boardroom Apprentice", book, nlp) == [
        ("Mrs Orla Pell", "QBSE Boardroom Apprentice", None)
    ]


def test_an_hour_in_capitals_on_a_line_of_its_own(book: RuleBook) -> None:
    lines = "QUARREL LOOM BOARD\n\nMINUTES OF A MEETING\n\n22 JANUARY 2013\n\n1.30 PM"
    assert read_head(reading_of(lines, book).blocks, book).time.text == "1.30 PM"


def test_interests_that_are_employments(book: RuleBook, nlp: Language) -> None:
    page = (
        f"{HEAD}\n\nPresent: Orla Pell, Bo Moor\n\n1. Slip\n\nIt was wet.\n\n2. Business interests\n\n"
        "The following declarations were made: Orla Pell declared her daughter’s employment at the school; "
        "Bo Moor declared his role as Chair of Governors at Quay Academy.\n\n3. Winch\n\nIt turned."
    )
    assert [(d.name, d.subject) for d in facts_of(page, Declaration, book, nlp)] == [
        ("Orla Pell", "her daughter’s employment at the school"),
        ("Bo Moor", "his role as Chair of Governors at Quay Academy"),
    ]


def test_lists_of_those_who_came_in_person_and_virtually(book: RuleBook, nlp: Language) -> None:
    front = (
        "Present in Person: - Councillor Pell (Mayor); Aldermen Moor and Beed; Councillors Hale and Lee.\n\n"
        "Present Virtually: - Aldermen Hall, Finch and Ramsey; Councillors J Barr and Burke\n\n"
        "In Attendance in Person: - Mr J Kale (Chief Executive)\n\nIn Attendance Virtually: - Mr S Gill (Auditor)"
    )
    page = f"{HEAD}\n\n{front}\n\n1. Apologies\n\nApologies were received from Alderman Kerr.\n\n2. Winch\n\nIt turned."
    there = {a.name: a.capacity for a in facts_of(page, Attendance, book, nlp) if a.status == "present"}
    assert {name for name, capacity in there.items() if capacity == "other"} == {"Mr J Kale", "Mr S Gill"}
    assert len(there) == 12


def test_the_minutes_for_which_somebody_was_there(book: RuleBook, nlp: Language) -> None:
    text = "Present:- Councillor Pell (Mayor)(In the Chair) (C01/19 – C28/19); Councillors Moor and Beed"
    assert ("Councillor Pell", "Mayor", None) in listed(text, book, nlp)


def test_those_also_in_attendance_are_no_members(book: RuleBook, nlp: Language) -> None:
    front = (
        "In the Chair: Councillor O Pell\n\nIn attendance: (Councillors)\n\nCouncillor B Moor\n\nCouncillor T Beed\n\n"
        "Councillor A Lee\n\nAlso in attendance:\n\nMr C Hall, Director of Quays\n\nMs J Kale, Manager"
    )
    page = f"{HEAD}\n\n{front}\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."
    there = {a.name: a.capacity for a in facts_of(page, Attendance, book, nlp)}
    assert (there["Councillor B Moor"], there["Mr C Hall"], there["Ms J Kale"]) == ("member", "other", "other")


def test_apologies_that_a_roll_call_recorded(book: RuleBook, nlp: Language) -> None:
    page = (
        f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. Attendance and Apologies\n\nThe Mayor completed the roll call and "
        "recorded apologies from Alderman R Moor and Councillors D Lee and Beed.\n\n2. Winch\n\nIt turned."
    )
    away = [a.name for a in facts_of(page, Attendance, book, nlp) if a.status == "apologies"]
    assert away == ["Alderman R Moor", "D Lee", "Beed"]


def test_an_interest_of_three(book: RuleBook, nlp: Language) -> None:
    page = (
        f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. Slip\n\nIt was wet.\n\n2. Declarations of Interest\n\n"
        "Aldermen Moor and Beed and Councillor Lee declared an interest in item 7 – the slip.\n\n3. Winch\n\nIt turned."
    )
    assert sorted(d.name for d in facts_of(page, Declaration, book, nlp)) == ["Beed", "Councillor Lee", "Moor"]


def test_a_head_of_something_behind_a_name(book: RuleBook, nlp: Language) -> None:
    assert listed("Present: Mr Sean Moor Head of Quays & Corporate Services", book, nlp) == [
        ("Mr Sean Moor", "Head of Quays & Corporate Services", None)
    ]


def test_heads_of_authorities_and_of_the_senedd(book: RuleBook) -> None:
    text = "Minutes of the Cases Sub-committee of the Quarrel Police Authority held on 2 April 2009 at 10 Dean Street."
    head = read_head(reading_of(text, book).blocks, book)
    assert (head.body.text, head.authority.text, head.venue.text) == (
        "Cases Sub-committee",
        "Quarrel Police Authority",
        "10 Dean Street",
    )
    text = "Concise Minutes - Public Looms Committee\n\nMeeting date: Wednesday, 9 March 2022"
    assert read_head(reading_of(text, book).blocks, book).body.text == "Public Looms Committee"


def test_who_signed_in_is_listed_below_the_apologies(book: RuleBook, nlp: Language) -> None:
    page = (
        f"{HEAD}\n\n1. Apologies\n\nAttendees signed in as follows.\n\nOrla Pell\tQuay Trust\nBo Moor\tFerry "
        "Partnership\nAnn Beed\tHarrow Conservation Board\n\n2. Winch\n\nIt turned.\n\n3. Slip\n\nIt was wet."
    )
    there = [(a.name, a.status, a.organisation) for a in facts_of(page, Attendance, book, nlp)]
    assert sorted(there) == [
        ("Ann Beed", "present", "Harrow Conservation Board"),
        ("Bo Moor", "present", "Ferry Partnership"),
        ("Orla Pell", "present", "Quay Trust"),
    ]


def test_who_was_proposed_sent_no_apologies(book: RuleBook, nlp: Language) -> None:
    page = (
        f"{HEAD}\n\nPresent: Orla Pell (in the Chair), Bo Moor\n\n1. Apologies\n\nApologies were received from Cy "
        "Hall.\n\nHaving received apologies from both the Chairman and Vice Chairman, the Clerk invited nominations "
        "for the position of Chairman and Orla Pell was proposed and seconded to act as chairman.\n\n2. Winch\n\nIt "
        "turned."
    )
    assert [a.name for a in facts_of(page, Attendance, book, nlp) if a.status == "apologies"] == ["Cy Hall"]


def test_apologies_from_members_and_from_others(book: RuleBook, nlp: Language) -> None:
    page = (
        f"{HEAD}\n\nPresent: Orla Pell, Bo Moor\n\n1. Apologies\n\nApologies were received from members John Hall, Ann "
        "Beed and Cy Kale and from Paul Lee, Lead Engineer.\n\n2. Winch\n\nIt turned."
    )
    away = [(a.name, a.role) for a in facts_of(page, Attendance, book, nlp) if a.status == "apologies"]
    assert away == [("John Hall", None), ("Ann Beed", None), ("Cy Kale", None), ("Paul Lee", "Lead Engineer")]


def test_posts_of_the_police_and_seats_behind_a_run(book: RuleBook, nlp: Language) -> None:
    assert listed("Present\n\n• Asst Commissioner Jo Pell\n• Bo Moor", book, nlp) == [
        ("Asst Commissioner Jo Pell", None, None),
        ("Bo Moor", None, None),
    ]
    run = (
        "PRESENT\n\nD Lee Esq., F Hall Esq., Elected Members. Cllr M Moor, C. Kale Esq., Appointed Members. "
        "N. Beed Esq., Clerk to the Board, Mrs D Finch, Finance Officer"
    )
    assert [(name, role) for name, role, _ in listed(run, book, nlp)] == [
        ("C. Kale Esq.", None),
        ("Cllr M Moor", None),
        ("D Lee Esq.", None),
        ("F Hall Esq.", None),
        ("Mrs D Finch", "Finance Officer"),
        ("N. Beed Esq.", "Clerk to the Board"),
    ]


def test_names_and_seats_that_take_turns(book: RuleBook, nlp: Language) -> None:
    lines = (
        *("Present:-", "Members", "Role", "Trudy LEE (Vice Chairperson)", "Nominated by Quay Council (Elected Member)"),
        *("Sarah MOOR", "Registered Nurse", "Jim HALEY", "Trade Union Representative"),
        *("Linda GREY", "Service User Representative"),
    )
    assert listed("\n\n".join(lines), book, nlp) == [
        ("Jim HALEY", "Trade Union Representative", None),
        ("Linda GREY", "Service User Representative", None),
        ("Sarah MOOR", "Registered Nurse", None),
        ("Trudy LEE", "Vice Chairperson", "Quay Council"),
    ]


def test_points_whose_posts_are_of_several_things(book: RuleBook, nlp: Language) -> None:
    points = (
        "Orla Pell, Chief Nursing Officer, CNOD, Quay Government",
        "Laura Moor, Lead Consultant for Harbour Associated Infection (HAI), Antimicrobial Resistance and Infection "
        "Prevention, HPS",
        "Dr Andrew Beed, Medical Director, NHS Harrow",
        "Lesley Hall, Professional Advisor, CNOD, Quay Government",
        "Irene Lee, Executive Director of Nurses, NHS Sandle",
        "Employee Director, NHS QHT",
    )
    there = [name for name, _, _ in listed("Present\n\n" + "\n".join(f"  • {p}" for p in points), book, nlp)]
    assert there == ["Dr Andrew Beed", "Irene Lee", "Laura Moor", "Lesley Hall", "Orla Pell"]


def test_dots_that_lead_to_a_post_and_a_scribe_in_brackets(book: RuleBook, nlp: Language) -> None:
    assert listed("In attendance\n\nMs Ann Lee\t..\tHead of Quays", book, nlp) == [
        ("Ms Ann Lee", "Head of Quays", None)
    ]
    text = "Present: A. Lee (Chair); T. Moor (Vice-Chair); S. Hall. (M.Beed, minutes)"
    assert ("M.Beed", "minutes", None) in listed(text, book, nlp)
    assert ("S. Hall", None, None) in listed(text, book, nlp)


def test_a_board_told_of_a_state_of_things_has_no_such_members(book: RuleBook) -> None:
    told = [p for p in book.landscape.relation if p.kind == "member"]
    text = "He appraised the Quay Joint Board of the current position and the plan of it which was noted."
    assert not any(p.search(text) for p in told)
    assert any(p.search("The Quay Group of the six districts and the Service has met twice") for p in told)


def test_why_an_interest_is_declared(book: RuleBook, nlp: Language) -> None:
    page = (
        f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. Slip\n\nIt was wet.\n\n2. Disclosure of Interest\n\n"
        "Councillor Bo Moor declared a personal interest in respect of item 3 by virtue of his son being a pupil.\n\n"
        "Councillor M S Hall declared in the interests of openness and transparency that he was employed by the "
        "police.\n\nCouncillor Mrs P A Kale, CC declared a non-pecuniary interest as she was the Council’s "
        "representative on the Panel, and also as she was a member of it.\n\n3. Winch\n\nIt turned."
    )
    told = [(d.name, d.subject) for d in facts_of(page, Declaration, book, nlp)]
    assert told == [
        ("Councillor Bo Moor", "by virtue of his son being a pupil"),
        ("Councillor M S Hall", "he was employed by the police"),
        ("Councillor Mrs P A Kale, CC", "she was the Council’s representative on the Panel"),
    ]


def test_conditions_of_a_permission_are_no_tasks(book: RuleBook, nlp: Language) -> None:
    text = (
        "Resolved (7:7 and on the chair’s casting vote) – that the application be approved subject to a 106 legal "
        "agreement and the following conditions:\n\n1. The works shall be begun within three years."
    )
    assert minuted(text, Action, book, nlp) == []


def test_two_names_abreast_below_a_list_of_such_rows(book: RuleBook, nlp: Language) -> None:
    rows = ("Peter Hall\tEric Moor", "Ann Lee\tStuart Beed", "David Pell\tLucy Kale")
    front = "Present:\n\n" + "\n".join(rows) + "\n\nApologies:\n\nSally Finch\tJoyce Hale"
    page = f"{HEAD}\n\n{front}\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."
    away = [(a.name, a.organisation) for a in facts_of(page, Attendance, book, nlp) if a.status == "apologies"]
    assert sorted(away) == [("Joyce Hale", None), ("Sally Finch", None)]


def test_the_area_of_a_manager_is_no_organisation(book: RuleBook, nlp: Language) -> None:
    [(name, role, organisation)] = listed("Present\n\nMr G Lee - Acting Control Manager (West)", book, nlp)
    assert (name, role, organisation) == ("Mr G Lee", "Acting Control Manager", None)


def test_a_table_of_interests_a_cell_a_line(book: RuleBook, nlp: Language) -> None:
    lines = (
        *("Councillor", "Minute Number", "Nature of Interest"),
        *("H.A.L. Moor", "8 – Loom Homes Ltd – Financing Requirement", "Sister is Chief Executive of Quay Homes"),
        *("P.M. Beed", "18 – Amendment to the Policy", "Landlord in the private sector"),
    )
    page = (
        f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. Slip\n\nIt was wet.\n\n2. Declarations of Personal Interest\n\n"
        + "\n\n".join(lines)
        + "\n\n3. Winch\n\nIt turned."
    )
    told = [(d.name, d.agenda_item, d.subject) for d in facts_of(page, Declaration, book, nlp)]
    assert told == [
        ("H.A.L. Moor", "8", "Sister is Chief Executive of Quay Homes"),
        ("P.M. Beed", "18", "Landlord in the private sector"),
    ]


def test_a_welsh_son_of_somebody_is_a_name(book: RuleBook) -> None:
    assert looks_like_person("Craig ab Iorwen", book.names)


def test_interests_by_items_with_several_letters_and_of_all(book: RuleBook, nlp: Language) -> None:
    page = (
        f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. Slip\n\nIt was wet.\n\n2. Declarations of Interest\n\n"
        "The Council NOTED the following declarations of interest:-\n\nItem 4bii – Mr B Hall (Financial)\n\n"
        "Item 18 – Ms L Moor, Mr T Beed and Mr D Kale (all Non-Financial)\n\n3. Winch\n\nIt turned."
    )
    told = {(d.name, d.agenda_item, d.interest_type) for d in facts_of(page, Declaration, book, nlp)}
    assert told == {
        ("Mr B Hall", "4bii", "Financial"),
        ("Ms L Moor", "18", "Non-Financial"),
        ("Mr T Beed", "18", "Non-Financial"),
        ("Mr D Kale", "18", "Non-Financial"),
    }


def test_minutes_submitted_which_were_approved(book: RuleBook, nlp: Language) -> None:
    text = (
        "There had been submitted for confirmation as a correct record the Minutes of Meeting of the Panel held on 18 "
        "May 2017 as contained in the Volume – which were APPROVED."
    )
    [made] = minuted(text, Resolution, book, nlp)
    assert made.text.startswith("the Minutes of Meeting")


def test_irish_words_for_mover_and_seconder(book: RuleBook, nlp: Language) -> None:
    text = "a. Ar moladh Cllr. P. Hall Cuidithe ag Cllr. J. Moor and agreed that the minutes be adopted and signed."
    [vote] = minuted(text, Vote, book, nlp)
    assert (vote.mover, vote.seconder, vote.carried) == ("Cllr. P. Hall", "Cllr. J. Moor", True)
    page = (
        f"{HEAD}\n\nPresent: Councillors M. Pell, B. Moor\n\nCathaoirleach, Cllr. Mary Pell presided and informed the "
        "members that guidelines had been received.\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."
    )
    [meeting] = facts_of(page, Meeting, book, nlp)
    assert meeting.chair == "M. Pell"


def test_chairs_who_are_directors_and_firms_beside_names(book: RuleBook, nlp: Language) -> None:
    rows = (
        *(
            "Present:",
            "Sarah Pell (SP)\tChair, Non-Executive Director",
            "Mahdi Moor (MM)\tNon-Executive Director",
        ),
        *("Also attending:", "Dave Kale (DK)\tFinancial Controller", "Liz Beed (LB)\tIA RSM Tenon"),
        *("Richard Hall (RH)\tEA, Grant Thornton", "Paul Lee (PL)\tEA, Grant Thornton"),
    )
    page = f"{HEAD}\n\n" + "\n\n".join(rows) + "\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."
    there = {a.name: (a.role, a.is_chair) for a in facts_of(page, Attendance, book, nlp)}
    assert there["Sarah Pell"] == ("Chair, Non-Executive Director", True)
    assert there["Dave Kale"][0] == "Financial Controller"
    assert set(there) == {"Sarah Pell", "Mahdi Moor", "Dave Kale", "Liz Beed", "Richard Hall", "Paul Lee"}


def test_apologies_with_who_attended_as_substitute(book: RuleBook, nlp: Language) -> None:
    page = (
        f"{HEAD}\n\nPresent: Ann Lee, Bo Hall\n\n1. Apologies for absence\n\nApologies for absence had been received "
        "as follows:\n\nCllr Brian Moor (Cllr Trevor Beed attended as substitute)\n\nCllr Ed Pell\n\n2. Winch\n\nIt "
        "turned."
    )
    told = facts_of(page, Attendance, book, nlp)
    assert sorted(a.name for a in told if a.status == "apologies") == ["Cllr Brian Moor", "Cllr Ed Pell"]
    assert [a.representing for a in told if a.name == "Cllr Trevor Beed"] == ["Cllr Brian Moor"]


def test_letters_behind_the_council_they_are_of(book: RuleBook) -> None:
    told = office(Passage("Quay On Wend Borough Council - QBC"), book.names)
    assert (told.role.text, told.organisation.text) == ("", "Quay On Wend Borough Council")
    told = office(Passage("Quay City Council - Accountable Body"), book.names)
    assert (told.role.text, told.organisation.text) == ("Accountable Body", "Quay City Council")


def test_movers_below_apologies_sent_none(book: RuleBook, nlp: Language) -> None:
    page = (
        f"{HEAD}\n\nMembers present: Councillors Hall, Kale and Moor.\n\nApologies\n\nApologies for inability to "
        "attend were reported from Councillors Beed and Finch.\n\nMinutes\n\nMoved by the Lord Mayor (Councillor "
        "Hall),\n\nSeconded by the Deputy Lord Mayor (Councillor Kale) and\n\nResolved – That the minutes be "
        "taken as read.\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."
    )
    assert [a.name for a in facts_of(page, Attendance, book, nlp) if a.status == "apologies"] == ["Beed", "Finch"]


def test_since_when_an_interest_is_held(book: RuleBook, nlp: Language) -> None:
    page = (
        f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. Slip\n\nIt was wet.\n\n2. Disclosure of Interest\n\nCouncillor M "
        "Hall declared a non-pecuniary interest as he had held a personal licence since 1995.\n\n3. Winch\n\nIt turned."
    )
    [told] = facts_of(page, Declaration, book, nlp)
    assert told.subject == "he had held a personal licence since 1995"
