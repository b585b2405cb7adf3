"""Habits of national committees and boards: items spelt out, paragraphs that run on, groups of members, judges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, Meeting, Minute, Resolution
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "QUAY RULE COMMITTEE\n\nMinutes of the meeting held on 5 October 2018 at 2.00 pm in the Guildhall\n\n"
THERE = "Present: Ann Moor (Chair), Bo Hall\n\n"
CLOSE = "\n\n3. Close\n\nThe Chair thanked everyone.\n"


def _people(text: str, book: RuleBook, nlp: Language) -> set[tuple[str, str, str | None]]:
    return {(a.name, a.status, a.role) for a in facts_of(text, Attendance, book, nlp)}


def _there(lines: str, book: RuleBook, nlp: Language) -> dict[str, Attendance]:
    text = f"{HEAD}{lines}\n\n1. Welcome\n\nThe Chair welcomed everyone.\n\n2. Close\n\nThe Chair thanked everyone.\n"
    return {a.name: a for a in facts_of(text, Attendance, book, nlp)}


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("Agenda item 1: welcome, apologies", "Agenda item 2: draft minutes", "Agenda item 3: fees"),
        ("I. Welcome", "II. Minutes of the June meeting", "III. Fees"),
    ],
)
def test_paragraphs_that_run_on_under_headings_are_no_minutes(
    first: str, second: str, third: str, book: RuleBook, nlp: Language
) -> None:
    text = (
        f"{HEAD}{THERE}{first}\n\n1. The Chair welcomed all those who had come to the Guildhall that day.\n\n"
        f"2. Nobody declared anything that stood in the way of the business at hand.\n\n{second}\n\n"
        f"3. The minutes of the meeting in June were taken as read by all of those present.\n\n{third}\n\n"
        "4. The Committee looked at the fees and found them too high for the boats.\n\n"
        "5. It was agreed that the fees be cut by a tenth.\n"
    )
    minutes = facts_of(text, Minute, book, nlp)
    assert [m.number for m in minutes] in (["1", "2", "3"], ["I", "II", "III"])
    assert minutes[2].heading.casefold() == "fees"
    assert [r.text for r in facts_of(text, Resolution, book, nlp)] == ["that the fees be cut by a tenth."]


def test_an_earlier_items_name_in_the_text_is_no_heading(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}{THERE}1. Apologies\n\nNone.\n\n2. Matters arising\n\n"
        "Item 5 Slips: A further report had been asked for.\n\nItem 7 Ferries: More would be told in the spring.\n\n"
        "3. Close\n\nThe Chair thanked everyone.\n"
    )
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["1", "2", "3"]


def test_those_not_in_attendance_are_not_there(book: RuleBook, nlp: Language) -> None:
    there = _there(
        "QRC Members: Ann Moor (Chair), Bo Hall, Dr. Cy Lee\n\nIn attendance: Di Nash\n\n"
        "Not in attendance QRC members: Ed Orr, Dr. Flo Park",
        book,
        nlp,
    )
    assert {n: a.capacity for n, a in there.items()} == {
        "Ann Moor": "member",
        "Bo Hall": "member",
        "Dr. Cy Lee": "member",
        "Di Nash": "other",
    }


@pytest.mark.parametrize("post", ["Deputy Chair", "Vice Chair", "VICE-CHAIRMAN"])
def test_a_deputy_takes_no_chair(post: str, book: RuleBook, nlp: Language) -> None:
    there = _there(f"Present:\n\nChair: Ann Moor\n\n{post}: Bo Hall\n\nMembers: Cy Lee; Di Nash", book, nlp)
    assert [n for n, a in there.items() if a.is_chair] == ["Ann Moor"]
    assert there["Bo Hall"].role == post
    inline = _there(f"Present: Chair: Ann Moor, {post}: Bo Hall, Cy Lee and Di Nash", book, nlp)
    assert [(n, a.role) for n, a in inline.items() if a.role] == [("Bo Hall", post)]


def test_groups_of_advisers_and_sectors_are_no_people_and_no_organisations(book: RuleBook, nlp: Language) -> None:
    there = _there(
        "Members\nAnn Moor (Chair)\nBo Hall\n\nInvited observers from Coastal Administrations\nDr Cy Lee (Wales)\n\n"
        "Medical Advisors\nDr Di Nash\n\nSecretariat\nMr Ed Orr",
        book,
        nlp,
    )
    assert {n: a.capacity for n, a in there.items()} == {
        "Ann Moor": "member",
        "Bo Hall": "member",
        "Dr Cy Lee": "other",
        "Dr Di Nash": "other",
        "Mr Ed Orr": "officer",
    }
    sectors = _there("Attendance:\nPrivate Sector: Ann Moor (Chair), Bo Hall\nOfficers: Cy Lee (Clerk)", book, nlp)
    assert {a.organisation for a in sectors.values()} == {None}


def test_groups_of_an_advisory_council_are_its_members(book: RuleBook, nlp: Language) -> None:
    there = _there(
        "Group A: Mrs J Moor (Quaker), Mr H Hall (Sikh)\nGroup D: Cllr S Lee (Chair), Cllr W Nash\n"
        "Officers: Ms A Orr (Clerk)",
        book,
        nlp,
    )
    assert {n for n, a in there.items() if a.capacity == "member"} == {
        "Mrs J Moor",
        "Mr H Hall",
        "Cllr S Lee",
        "Cllr W Nash",
    }
    assert there["Cllr S Lee"].is_chair


@pytest.mark.parametrize(
    ("over", "title", "body"),
    [
        ("WENDSHIRE FISHERIES AUTHORITY", "the Quarterly Meeting of the Authority", "WENDSHIRE FISHERIES AUTHORITY"),
        ("THRUPWICK PARISH COUNCIL", "a meeting of the Parish Council", "THRUPWICK PARISH COUNCIL"),
        ("THRUPWICK TOWN COUNCIL", "a meeting of Full Council", "Full Council"),
        ("THRUPWICK TOWN COUNCIL", "a meeting of the Quay Committee", "Quay Committee"),
        (
            "FENLAND ADVISORY COUNCIL FOR RIVER EDUCATION (FACRE)",
            "the meeting of FACRE",
            "FENLAND ADVISORY COUNCIL FOR RIVER EDUCATION (FACRE)",
        ),
    ],
)
def test_a_body_called_by_its_noun_or_letters_is_the_one_named_above(
    over: str, title: str, body: str, book: RuleBook, nlp: Language
) -> None:
    text = (
        f"{over}\n\nMinutes of {title} held in the Guildhall on Friday 13 September 2019\n\nPresent\n"
        "Cllr A Moor – Chairman\nCllr B Hall\n\n1. Welcome\n\nAll were welcomed.\n\n2. Close\n\nNone.\n"
    )
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == [body]


def test_columns_of_spaces_go_on_under_further_labels(book: RuleBook, nlp: Language) -> None:
    there = _there(
        "Attendees\nMr Alan Moor             Chamber of Quays\nDr Bo Hall               Coast Watch\n"
        "Ms Cy Lee                Trades Council\n\nOfficials\nDr Di Nash               Defra\n",
        book,
        nlp,
    )
    assert (there["Dr Di Nash"].organisation, there["Dr Di Nash"].capacity) == ("Defra", "officer")
    labelled = _there(
        "PRESENT                    Ann Moor (Chair)\n                           Bo Hall\n\n"
        "IN ATTENDANCE              Lee Sugden – Chief Executive\n                           Zoe Orr – Secretary\n",
        book,
        nlp,
    )
    assert labelled["Lee Sugden"].role == "Chief Executive"
    assert labelled["Bo Hall"].capacity == "member"


@pytest.mark.parametrize(
    "words",
    [
        "Cllr Di Nash (substitute: Cllr Jo Park attended)",
        "Cllr Di Nash (sub Cllr Jo Park)",
        "Cllr Di Nash (Cllr Jo Park attended in her place)",
        "Cllr Di Nash (Cllr Jo Park deputised)",
        "Cllr Di Nash, substituted by Cllr Jo Park",
    ],
)
def test_brackets_say_who_came_instead(words: str, book: RuleBook, nlp: Language) -> None:
    there = _there(f"Present: Cllr Ann Moor (Chair), Cllr Bo Hall\n\nApologies: Ed Orr; {words}", book, nlp)
    assert there["Cllr Jo Park"].representing == "Cllr Di Nash"
    away = there["Cllr Di Nash"]
    assert (away.status, away.role, away.organisation) == ("apologies", None, None)


@pytest.mark.parametrize(
    ("first", "chairs"),
    [
        ("Cllr Di Nash - Chair, Quay District Council", True),
        ("Cllr Di Nash, Quay District Council – in the Chair", True),
        ("Cllr Di Nash, Cathaoirleach", True),
        ("Cllr Di Nash, Quay District Council", False),
    ],
)
def test_who_heads_the_list_as_chair_presides(first: str, chairs: bool, book: RuleBook, nlp: Language) -> None:
    there = _there(f"Present:\n{first}\nCllr Ann Moor, Ferry Council\nCllr Bo Hall, Ferry Council", book, nlp)
    assert there["Cllr Di Nash"].is_chair is chairs


def test_a_chair_further_down_may_be_anothers(book: RuleBook, nlp: Language) -> None:
    there = _there("Present:\nCllr Ann Moor, Ferry Council\nDr Di Nash, Chair, Quay Trust\nCllr Bo Hall", book, nlp)
    assert not any(a.is_chair for a in there.values())


def test_labels_in_irish_and_of_how_long_officers_stayed(book: RuleBook, nlp: Language) -> None:
    there = _there(
        "I LATHAIR: Cllr. Sean Moor, Cathaoirleach\nCllrs. Padraig Hall, Orla Quill\n\nOfficers:\n"
        "Whole of meeting     Ann Lee, Director of Quays; Bo Nash\n\nApologies: Cllr. Flo Orr\nRef Item Action",
        book,
        nlp,
    )
    assert {n for n, a in there.items() if a.capacity == "member"} == {"Cllr. Sean Moor", "Padraig Hall", "Orla Quill"}
    assert there["Ann Lee"].capacity == there["Bo Nash"].capacity == "officer"
    assert {n for n, a in there.items() if a.status == "apologies"} == {"Cllr. Flo Orr"}


def test_judges_are_listed_by_their_titles(book: RuleBook, nlp: Language) -> None:
    there = _there(
        "Members attending\nLord Justice Moor (Chair)\nMr Justice Hall\nDistrict Judge Nash\nRichard Orr\n", book, nlp
    )
    assert set(there) == {"Lord Justice Moor", "Mr Justice Hall", "District Judge Nash", "Richard Orr"}


@pytest.mark.parametrize(
    ("words", "decided"),
    [
        (
            "The budget was shown. Following discussion it was RESOLVED:\n1) that the budget be approved; and\n"
            "2) that rents be raised.",
            ["that the budget be approved; and", "that rents be raised."],
        ),
        (
            "The plan was read and it was agreed that:\n- rents be raised\n- dues be cut",
            ["rents be raised", "dues be cut"],
        ),
        (
            "Recommendations agreed:\ni) that lists be kept;\nii) that dues be cut.",
            ["that lists be kept;", "that dues be cut."],
        ),
        (
            "RESOLVED: (unanimously)\n(a) that lists be kept; and\n(b) that dues be cut.",
            ["that lists be kept; and", "that dues be cut."],
        ),
        ("After debate, it was resolved: that the slip be shut.", ["that the slip be shut."]),
        ("The fees were shown.\n\nNOTED.\n\nNext meeting: 7 February 2019", []),
    ],
)
def test_what_led_to_a_decision_stands_before_its_word(
    words: str, decided: list[str], book: RuleBook, nlp: Language
) -> None:
    text = f"{HEAD}{THERE}1. Welcome\n\nThe Chair welcomed everyone.\n\n2. Budget\n\n{words}{CLOSE}"
    assert [r.text for r in facts_of(text, Resolution, book, nlp)] == decided


def test_what_is_stated_when_interests_are_asked_for_is_declared(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}{THERE}1. Welcome\n\nThe Chair asked if there were any declarations of interest. Dr Lee declared that "
        f"he was a director of Quay Foods.\n\n2. Budget\n\nDr Lee declared that he was glad of it.{CLOSE}"
    )
    declared = facts_of(text, Declaration, book, nlp)
    assert [(d.minute, d.name, d.subject) for d in declared] == [("1", "Dr Lee", "he was a director of Quay Foods")]


def test_an_action_for_a_post_in_small_letters(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}{THERE}1. Welcome\n\nNone.\n\n2. Evidence\n\nThe list would go out.\n\nAction: secretariat.{CLOSE}"
    assert [(a.owner, a.text) for a in facts_of(text, Action, book, nlp)] == [("secretariat", "The list would go out.")]


def test_marks_alone_are_no_heading_and_no_body(book: RuleBook, nlp: Language) -> None:
    text = (
        "Quay Partnership Board:)\n\nMinutes of the Meeting held on 17 March 2015 at 6.00 pm\n\n"
        "Present: Ann Moor, Bo Hall\n\n1. Minutes. The minutes were approved as a record of the last meeting.\n.\n\n"
        "3. Dues. The dues were paid.\n"
    )
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] in ([None], ["Quay Partnership Board"])
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["1", "3"]
