"""Habits of small bodies: surnames joined by '&', initials behind names, numbers of three figures without a stop, what
members offer to do, decisions with 'for', places that are none."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, Meeting, Minute, Resolution, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

HEAD = "BARNSLIP PARISH COUNCIL\n\nMinutes of the meeting held on Thursday 19 April 2018 in Tithe Hall at 7pm\n\n"
PRESENT = "Present: Cllr Orla Pell (Chair), Cllr Bram Thrupp, Dilys Marl, Cllr Ines Quill\n\n"
ITEMS = "1. Barn\n\nIt was dry.\n\n2. Loft\n\nIt was high.\n"


def there(front: str, book: RuleBook, nlp: Language) -> list[tuple]:
    found = facts_of(f"{HEAD}{front}\n\n{ITEMS}", Attendance, book, nlp)
    return [(a.name, a.status, a.capacity, a.role, a.organisation) for a in found]


def minuted(text: str, kind: type, book: RuleBook, nlp: Language) -> list:
    return facts_of(f"{HEAD}{PRESENT}1. Barn\n\n{text}\n\n2. Loft\n\nIt was high.\n", kind, book, nlp)


@pytest.mark.parametrize(
    ("front", "names"),
    [
        ("Present: Cllrs Thrupp, Marl, Quill & Pell.", ["Thrupp", "Marl", "Quill", "Pell"]),
        ("Present: Cllrs Thrupp & Marl, Quill, & Pell", ["Thrupp", "Marl", "Quill", "Pell"]),
        ("Present: Councillors Thrupp (Chair), Mrs Marl (Loft & Beam) & Quill", ["Thrupp", "Mrs Marl", "Quill"]),
    ],
)
def test_surnames_joined_by_an_ampersand(front: str, names: list[str], book: RuleBook, nlp: Language) -> None:
    assert [name for name, *_ in there(front, book, nlp)] == names


def test_apologies_joined_by_an_ampersand(book: RuleBook, nlp: Language) -> None:
    found = there("Present: Cllr Orla Pell\nApologies: Cllrs Thrupp & Marl", book, nlp)
    assert [name for name, status, *_ in found if status == "apologies"] == ["Thrupp", "Marl"]


def test_initials_alone_behind_names(book: RuleBook, nlp: Language) -> None:
    found = there("Attendees: Dr Orla Pell (OP), JL, MC, RM", book, nlp)
    assert [name for name, *_ in found] == ["Dr Orla Pell", "JL", "MC", "RM"]
    posts = there("Attending: Orla Pell (Practice Manager), Bram Thrupp (GP), HS (Patient), VK (Patient)", book, nlp)
    assert [(name, role) for name, _, _, role, _ in posts] == [
        ("Orla Pell", "Practice Manager"),
        ("Bram Thrupp", "GP"),
        ("HS", "Patient"),
        ("VK", "Patient"),
    ]
    letters = there("Present: Mr Orla Pell, QHT, Mrs Ines Quill, PPN", book, nlp)
    assert [name for name, *_ in letters] == ["Mr Orla Pell", "Mrs Ines Quill"]


@pytest.mark.parametrize("line", ["Previous Minutes", "Last Meeting", "Public Speaking", "Planning Reporter: Vacant"])
def test_what_stands_below_a_list_and_is_nobody(line: str, book: RuleBook, nlp: Language) -> None:
    found = there(f"Present: Orla Pell, Bram Thrupp\nSecretary: Ines Quill\n{line}", book, nlp)
    assert {name for name, *_ in found} == {"Orla Pell", "Bram Thrupp", "Ines Quill"}


def test_an_observer_and_a_count_of_people(book: RuleBook, nlp: Language) -> None:
    observed = there("Present: Orla Pell, Bram Thrupp, plus Ines Quill as an observer", book, nlp)
    assert ("Ines Quill", "present", "other", "observer", None) in observed
    front = (
        "Present: Orla Pell\nAlso present: Canon A Quill, Sergeant A Marl – Barn Police, 10 Members of the public, "
        "2 Members of the Press, Q Thrupp – Clerk"
    )
    assert ("Sergeant A Marl", "present", "other", None, "Barn Police") in there(front, book, nlp)


def test_also_present_in_a_sentence(book: RuleBook, nlp: Language) -> None:
    front = (
        "Present: Cllrs. O Pell, B Thrupp.\n\nAlso present was County and Borough Councillor Q Marl and Mrs I Quill."
    )
    assert {(name, capacity) for name, _, capacity, *_ in there(front, book, nlp)} == {
        ("O Pell", "member"),
        ("B Thrupp", "member"),
        ("Borough Councillor Q Marl", "other"),
        ("Mrs I Quill", "other"),
    }


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Cllr Thrupp offered to contact the owner and report back.", "Cllr Thrupp"),
        ("Cllrs Thrupp and Quill volunteered to paint the gate.", "Cllrs Thrupp and Quill"),
        ("Dilys Marl volunteered to look into the boundary.", "Dilys Marl"),
        ("Trustee Marl offered to find the deeds.", "Trustee Marl"),
        ("Everyone to look at the plan before next time.", "Everyone"),
        ("Councillors to inform the Clerk of any lamps that are out.", "Councillors"),
        ("The Chair and acting proper officer will discuss the post with him.", "The Chair and acting proper officer"),
        ("It was agreed for the Clerk to write to the owner.", "the Clerk"),
    ],
)
def test_what_somebody_takes_on(text: str, owner: str, book: RuleBook, nlp: Language) -> None:
    assert [a.owner for a in minuted(text, Action, book, nlp)] == [owner]


@pytest.mark.parametrize(
    "text",
    [
        "The company offered to pay for the lamp.",
        "Cllr Thrupp offered his thanks to the crew.",
        "Cllr Thrupp offered to attend any further meetings as needed.",
        "Kai Stook volunteered to look into the boundary.",
        "Members are asked to submit any declaration forms to the Clerk.",
        "It was proposed and agreed that Dilys Marl continue as Chair.",
    ],
)
def test_what_nobody_takes_on(text: str, book: RuleBook, nlp: Language) -> None:
    assert minuted(text, Action, book, nlp) == []


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        (
            "It was agreed for this to go on when the answers are known.",
            "AGREED",
            "for this to go on when the answers are",
        ),
        ("The meeting considered and RESOLVED to fund the lamp.", "RESOLVED", "to fund the lamp."),
        ("The Parish Council considered and resolved to mend it.", "RESOLVED", "to mend it."),
    ],
)
def test_decisions_in_other_words(text: str, verb: str, words: str, book: RuleBook, nlp: Language) -> None:
    (found,) = minuted(text, Resolution, book, nlp)
    assert (found.verb, found.text[: len(words)]) == (verb, words)


def test_the_body_authorises_what_was_moved(book: RuleBook, nlp: Language) -> None:
    text = (
        "On the proposition of Cllr Thrupp, and seconded by Cllr Quill, the Council authorised the Chair to sign them."
    )
    (vote,) = minuted(text, Vote, book, nlp)
    assert (vote.mover, vote.seconder, vote.motion) == ("Cllr Thrupp", "Cllr Quill", "the Chair to sign them.")
    assert [r.verb for r in minuted(text, Resolution, book, nlp)] == ["AUTHORISED"]


def test_what_came_of_a_declaration_is_not_its_subject(book: RuleBook, nlp: Language) -> None:
    text = "Cllr Thrupp declared an interest in the Barn Plan and it was AGREED that he would take part."
    assert [d.subject for d in minuted(text, Declaration, book, nlp)] == ["the Barn Plan"]
    text = "Cllr Thrupp declared a personal interest in item 2 , but the Chairman ruled that it be lifted."
    assert [(d.subject, d.agenda_item) for d in minuted(text, Declaration, book, nlp)] == [(None, "2")]


def numbers(text: str, book: RuleBook, nlp: Language) -> list[tuple]:
    return [(m.number, m.heading) for m in facts_of(f"{HEAD}{PRESENT}{text}", Minute, book, nlp)]


def test_numbers_of_three_figures(book: RuleBook, nlp: Language) -> None:
    text = (
        "046 Mr Stook spoke in support of the plan for the barn, and said that it had long stood empty.\n\n"
        "Minutes\n\n047 The Minutes having been read, they were signed.\n\n048. Matters arising\n\nNone.\n"
    )
    assert [number for number, _ in numbers(text, book, nlp)] == ["046", "047", "048"]
    text = "1. Barn\n\n120 People came.\n\n2. Loft\n\n340 Roads are shut.\n\n3. Beam\n\nIt was long.\n"
    assert [number for number, _ in numbers(text, book, nlp)] == ["1", "2", "3"]


def test_numbers_in_square_brackets(book: RuleBook, nlp: Language) -> None:
    text = "[1]   Apologies\n\nThere were none.\n\n[2]   Barn\n\nIt was dry.\n\n[3]   Loft\n\nIt was high.\n"
    assert numbers(text, book, nlp) == [("1", "Apologies"), ("2", "Barn"), ("3", "Loft")]


def test_items_left_out_between_others(book: RuleBook, nlp: Language) -> None:
    text = "Item 3. Minutes. They were signed.\n\nItem 8. Barn. It was dry.\n\nItem 9. Loft. It was high.\n"
    assert [number for number, _ in numbers(text, book, nlp)] == ["3", "8", "9"]


def test_a_longer_list_set_in_below_an_item(book: RuleBook, nlp: Language) -> None:
    inner = "".join(f"  {n}. Point {n} of them\n" for n in range(1, 9))
    text = f"1. Barn was dry.\n2. Loft was high.\n3. The terms were read. The points were:\n{inner}4. Beam was long.\n"
    assert [number for number, _ in numbers(text, book, nlp)] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("head", "body", "venue"),
    [
        (
            "Barnslip Medical Centre Patient Participation Group\n\nMinutes\n\nThursday 19 April 2018\n\n",
            "Barnslip Medical Centre Patient Participation Group",
            None,
        ),
        (
            "BARNSLIP PARISH COUNCIL\n\nMinutes of the meeting of the above Council (held remotely by Zoom) on "
            "Thursday, 19th April 2018 at 7.30 pm.\n\n",
            "BARNSLIP PARISH COUNCIL",
            "Zoom",
        ),
        (
            "BARNSLIP PARISH COUNCIL\n\nMinutes of the meeting held on Thursday 19 April 2018 in Tithe Hall due to the "
            "floods at 7 pm\n\n",
            "BARNSLIP PARISH COUNCIL",
            "Tithe Hall",
        ),
    ],
)
def test_where_it_was(head: str, body: str, venue: str | None, book: RuleBook, nlp: Language) -> None:
    (meeting,) = facts_of(f"{head}{PRESENT}{ITEMS}", Meeting, book, nlp)
    assert (meeting.body, meeting.meeting_date, meeting.venue) == (body, date(2018, 4, 19), venue)


def test_officers_below_a_run_of_councillors(book: RuleBook, nlp: Language) -> None:
    front = (
        "Present: Cllrs Pell, Thrupp, Marl and Quill.\n\nMr. D. Stook, Co. Manager, Mr. M. Rick and Mr. A. Hay, "
        "Directors of Service, Ms. C. Straw, Meetings Administrator, Ms. E. Chaff, Senior Engineer."
    )
    found = there(front, book, nlp)
    assert [name for name, _, capacity, *_ in found if capacity == "member"] == ["Pell", "Thrupp", "Marl", "Quill"]
    assert [name for name, _, capacity, *_ in found if capacity == "officer"] == [
        "Mr. D. Stook",
        "Mr. M. Rick",
        "Mr. A. Hay",
        "Ms. C. Straw",
        "Ms. E. Chaff",
    ]


def test_councillors_of_the_county_in_a_later_sentence(book: RuleBook, nlp: Language) -> None:
    front = (
        "Present: Mr. O. Pell [Chair], B. Thrupp. Tithe Councillors K. Stook, F. Rick.\n"
        "Apologies: Messrs I. Quill, D. Marl. Tithe Councillor D. Hay."
    )
    assert {(name, status, capacity) for name, status, capacity, *_ in there(front, book, nlp)} == {
        ("Mr. O. Pell", "present", "member"),
        ("B. Thrupp", "present", "member"),
        ("K. Stook", "present", "other"),
        ("F. Rick", "present", "other"),
        ("I. Quill", "apologies", None),
        ("D. Marl", "apologies", None),
        ("D. Hay", "apologies", None),
    }


def test_bodies_between_titled_names(book: RuleBook, nlp: Language) -> None:
    text = (
        "1. Apologies\n\nApologies were received from PC Stook, Mr O Pell, BCC Highways, Mr Rick, Barn Club, Mr Hay, "
        "Barn Primary School.\n\n2. Loft\n\nIt was high.\n"
    )
    found = facts_of(f"{HEAD}{PRESENT}{text}", Attendance, book, nlp)
    assert [(a.name, a.organisation) for a in found if a.status == "apologies"] == [
        ("PC Stook", None),
        ("Mr O Pell", "BCC Highways"),
        ("Mr Rick", "Barn Club"),
        ("Mr Hay", "Barn Primary School"),
    ]


def test_those_present_told_in_the_first_minute(book: RuleBook, nlp: Language) -> None:
    text = (
        "1. Welcome: The Chair welcomed everyone. Those present were: Orla Pell (OP) – Chair; Bram Thrupp (BT) – "
        "Treasurer; Ines Quill (IQ)\n2. Barn: It was dry.\n3. Loft: It was high.\n"
    )
    found = facts_of(f"{HEAD}{text}", Attendance, book, nlp)
    assert [(a.name, a.capacity, a.role) for a in found] == [
        ("Orla Pell", "member", "Chair"),
        ("Bram Thrupp", "member", "Treasurer"),
        ("Ines Quill", "member", None),
    ]
    found = facts_of(
        f"{HEAD}1. Attending: O Pell, B Thrupp, I Quill\n2. Barn: Dry.\n3. Loft: High.\n", Attendance, book, nlp
    )
    assert [(a.name, a.capacity) for a in found] == [
        ("O Pell", "member"),
        ("B Thrupp", "member"),
        ("I Quill", "member"),
    ]


def test_who_chaired_this_meeting(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}Present: Orla Pell, Bram Thrupp (Vice-Chairman and Chairman of this meeting)\n\n{ITEMS}"
    assert [a.name for a in facts_of(text, Attendance, book, nlp) if a.is_chair] == ["Bram Thrupp"]


def test_a_sub_list_below_a_number_with_a_space(book: RuleBook, nlp: Language) -> None:
    text = (
        "1. Apologies: None\n\n2. a) Minutes : They were signed.\n\n    b) Matters Arising: None\n\n3 .Standing "
        "Items:\n\n  1. Barn: Dry.\n  2. Loft: High.\n  3. Beam: Long.\n  4. Door: Wide.\n\n4. Next meeting: May\n"
    )
    assert [number for number, _ in numbers(text, book, nlp)] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("head", "start"),
    [
        ("at 4.20 in the Barn", time(16, 20)),
        ("at 4.20 a.m. in the Barn", time(4, 20)),
        ("at 9.20 in the Barn", time(9, 20)),
    ],
)
def test_when_it_began_by_when_it_ended(head: str, start: time, book: RuleBook, nlp: Language) -> None:
    first = f"Minutes of the meeting of the Barn Trustees held on 19 April 2018 {head}"
    text = f"{first}\n\n{PRESENT}{ITEMS}\nThe meeting closed at 5pm\n"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.start_time, meeting.end_time) == (start, time(17, 0))


def test_a_month_shortened_against_its_year(book: RuleBook, nlp: Language) -> None:
    head = "BARNSLIP PARISH COUNCIL\n\nMinutes for the Monthly Meeting on Monday, 10th Sept.2018 at 7.30 in Tithe Hall"
    text = f"{head}\n\n{PRESENT}{ITEMS}"
    assert [m.meeting_date for m in facts_of(text, Meeting, book, nlp)] == [date(2018, 9, 10)]


def test_a_body_in_a_clause(book: RuleBook, nlp: Language) -> None:
    text = (
        "MINUTES OF THE MONTHLY MEETING OF THE BARNSLIP-THRUPP MUNICIPAL\nDISTRICT WHICH WAS HELD IN TITHE HALL ON\n"
        f"WEDNESDAY, 22nd. APRIL, 2015.\n\n{PRESENT}{ITEMS}"
    )
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == ["BARNSLIP-THRUPP MUNICIPAL DISTRICT"]


def test_bullets_that_are_middle_dots(book: RuleBook, nlp: Language) -> None:
    found = minuted("·         Resolved that Cllr. Quill is elected Chairman.", Resolution, book, nlp)
    assert [r.text for r in found] == ["that Cllr. Quill is elected Chairman."]


@pytest.mark.parametrize(
    ("text", "motion", "seconder"),
    [
        (
            "A motion was proposed by Councillor Thrupp and seconded by the Chairman, that the Council adopt it. It "
            "was unanimously agreed.",
            "that the Council adopt it.",
            "the Chairman",
        ),
        (
            "Cllr. Thrupp PROPOSED that Mrs Hay be elected Chairman. This was SECONDED by Cllr. Quill and AGREED.",
            "that Mrs Hay be elected Chairman",
            "Cllr. Quill",
        ),
        (
            "On the proposal of Cllr. Thrupp seconded by Cllr. Quill, the councillors agreed to go into committee.",
            "to go into committee.",
            "Cllr. Quill",
        ),
    ],
)
def test_moved_and_seconded(text: str, motion: str, seconder: str, book: RuleBook, nlp: Language) -> None:
    (vote,) = minuted(text, Vote, book, nlp)
    assert (vote.motion, vote.seconder) == (motion, seconder)


def test_what_had_been_withdrawn_is_no_outcome(book: RuleBook, nlp: Language) -> None:
    text = (
        "Approved by Bram Thrupp and seconded by Ines Quill.\n\nHe said that the proposals had been withdrawn in May."
    )
    assert [v.outcome for v in minuted(text, Vote, book, nlp)] == [None]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Mr Thrupp declared an interest in that he is owed the costs of the hedge.",
            "he is owed the costs of the hedge",
        ),
        ("Mr Thrupp declared a personal interest in item 8.1 relating to the barn as the owner.", "the barn"),
        (
            "Mr Thrupp declared a personal interest in items 4(i) & (ii) on the agenda, and in item 6 before tea.",
            None,
        ),
    ],
)
def test_subjects_without_what_leads_to_them(text: str, subject: str | None, book: RuleBook, nlp: Language) -> None:
    assert [d.subject for d in minuted(text, Declaration, book, nlp)] == [subject]


def test_members_and_officers_in_one_list(book: RuleBook, nlp: Language) -> None:
    found = there("Members and Officers present: Mr C Pell, Mr J Thrupp and Mrs C Quill (Clerk).", book, nlp)
    assert [(name, capacity) for name, _, capacity, *_ in found] == [
        ("Mr C Pell", "member"),
        ("Mr J Thrupp", "member"),
        ("Mrs C Quill", "officer"),
    ]


def test_apologies_behind_a_comma_and_those_of_the_public(book: RuleBook, nlp: Language) -> None:
    front = (
        "Present: Orla Pell, Bram Thrupp\nApologies, Dilys Marl, Kai Hay (Vice Chair)\n"
        "Public Session: Ms C Straw and Mrs L Chaff were present."
    )
    assert [(name, status) for name, status, *_ in there(front, book, nlp)] == [
        ("Orla Pell", "present"),
        ("Bram Thrupp", "present"),
        ("Dilys Marl", "apologies"),
        ("Kai Hay", "apologies"),
    ]


def test_who_is_late_sent_no_apologies(book: RuleBook, nlp: Language) -> None:
    text = (
        "1. Apologies\n\nApologies were accepted from Mr Kai Hay who was working. Ms Tia Straw and Mrs Liz Chaff had "
        "said that they would be arriving late.\n\n2. Loft\n\nDebbie Rick and Mark Stook sent apologies.\n"
    )
    found = facts_of(f"{HEAD}{PRESENT}{text}", Attendance, book, nlp)
    assert [a.name for a in found if a.status == "apologies"] == ["Mr Kai Hay", "Debbie Rick", "Mark Stook"]


def test_an_action_of_several_who_are_not_named(book: RuleBook, nlp: Language) -> None:
    found = minuted("The policies would be looked at by May.\n\nAction: Group leaders", Action, book, nlp)
    assert [(a.owner, a.text[:12]) for a in found] == [("Group leaders", "The policies")]


def test_the_seconder_behind_the_office_that_another_was_elected_to(book: RuleBook, nlp: Language) -> None:
    text = "Dilys Marl proposed that Cllr Pell be elected Chairman, Cllr Ines Quill seconded it, which was carried."
    (vote,) = minuted(text, Vote, book, nlp)
    assert (vote.mover, vote.seconder, vote.carried) == ("Dilys Marl", "Cllr Ines Quill", True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "RESOLVED councillor B Thrupp be elected as Chairman for the year. The Chairman thanked Cllr Pell.",
            "councillor B Thrupp be elected as Chairman for the year.",
        ),
        (
            "Members were in agreement that Cllr Quill should be appointed as Vice Chair of the Committee and RESOLVED "
            "to AGREE that Cllr Quill be appointed as Vice Chair.",
            "that Cllr Quill be appointed as Vice Chair.",
        ),
    ],
)
def test_resolved_and_no_more(text: str, words: str, book: RuleBook, nlp: Language) -> None:
    assert [r.text for r in minuted(text, Resolution, book, nlp)] == [words]


def test_a_meeting_called_by_its_business(book: RuleBook, nlp: Language) -> None:
    text = (
        "Minutes of the Barnslip Parish Council Budget & Precept Setting Meeting held at Tithe Hall on Tuesday 13th "
        f"November 2018, at 7.00 pm\n\n{PRESENT}{ITEMS}"
    )
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == ["Barnslip Parish Council"]


@pytest.mark.parametrize(
    ("front", "names"),
    [
        (
            "Present: Orla Pell (Chair), Bram Thrupp. Tracy Marl, Jane Quill. Shayne Rick, Jenny Stook.",
            ["Orla Pell", "Bram Thrupp", "Tracy Marl", "Jane Quill", "Shayne Rick", "Jenny Stook"],
        ),
        ("Present: Orla Pell (OP); Ines Quill (IQ)); Kai Hay (KH)", ["Orla Pell", "Ines Quill", "Kai Hay"]),
        ("Present: Mr Kai Hay Parish Footpath Warden, Cllr Orla Pell", ["Mr Kai Hay", "Cllr Orla Pell"]),
    ],
)
def test_stops_and_brackets_between_names(front: str, names: list[str], book: RuleBook, nlp: Language) -> None:
    found = there(front, book, nlp)
    assert [name for name, *_ in found] == names
    assert not any(organisation for *_, organisation in found)


def test_lines_of_owners_below_each_other(book: RuleBook, nlp: Language) -> None:
    text = "It was dry.\n\nAction: Clerk to write to the owner\n\nAction: Cllr Marl\n\nAction: All"
    assert [a.text for a in minuted(text, Action, book, nlp)] == ["Clerk to write to the owner"]
    two = minuted("The clerk had the keys copied.\n\nAction: Cllr Marl\n\nAction: All", Action, book, nlp)
    assert {a.text for a in two} == {"The clerk had the keys copied."}


def test_a_line_that_asks_is_no_subheading(book: RuleBook, nlp: Language) -> None:
    text = "The Lamps Are Out. Action: Clerk to write\n\nSome of them had been lit at dusk."
    minute, _ = minuted(text, Minute, book, nlp)
    assert not minute.subheadings
    assert [a.text for a in minuted(text, Action, book, nlp)] == ["Clerk to write"]


def test_a_stop_and_a_dash_before_none(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}{PRESENT}1. Interests/Dispensations. – None\n\n2. Loft\n\nIt was high.\n"
    first, _ = facts_of(text, Minute, book, nlp)
    assert (first.heading, first.text) == ("Interests/Dispensations", "None")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Cllr Pell declared a personal interest in item 7, and Cllr Marl disclosed a personal interest in item 9.",
            [("Cllr Pell", "7", None), ("Cllr Marl", "9", None)],
        ),
        (
            "Cllr Pell declared a personal interest in item 7 and Cllr Marl declared an interest in item 9.",
            [("Cllr Pell", "7", None), ("Cllr Marl", "9", None)],
        ),
        (
            "Cllr Pell and Cllr Marl declared a personal interest in item 7.",
            [("Cllr Pell", "7", None), ("Cllr Marl", "7", None)],
        ),
        (
            "Cllr Pell declared a personal interest in item 5, and also declared an interest in item 6.",
            [("Cllr Pell", "5", None)],
        ),
        (
            "Cllr Pell declared a personal interest in the lamp scheme (Item 7).",
            [("Cllr Pell", "7", "the lamp scheme")],
        ),
        ("Cllr Pell declared her interest as chairman of the hall.", [("Cllr Pell", None, "chairman of the hall")]),
        ("Cllr Pell declared an interest in the position of chairman.", []),
    ],
)
def test_who_declares_what_in_a_sentence(text: str, told: list[tuple], book: RuleBook, nlp: Language) -> None:
    found = facts_of(
        f"{HEAD}{PRESENT}1. Declarations of interest\n\n{text}\n\n2. Loft\n\nIt was high.\n", Declaration, book, nlp
    )
    assert [(d.name, d.agenda_item, d.subject) for d in found] == told


def test_a_month_is_no_body(book: RuleBook, nlp: Language) -> None:
    text = (
        "MINUTES OF BARNSLIP PARISH COUNCIL MEETING: JANUARY 2014\n\nheld on Monday 6th January 2014 in Tithe Hall at "
        f"7pm\n\n{PRESENT}{ITEMS}"
    )
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == ["BARNSLIP PARISH COUNCIL"]
