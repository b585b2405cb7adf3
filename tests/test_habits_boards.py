"""Habits of harbour, park and housing boards, licensing boards and bilingual councils, in whole papers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, FutureMeeting, Meeting, Minute, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Quarrel Bay Parish Council\n\nMinutes of the meeting held on Thursday 19 April 2018 in Gannet Hall"
PRESENT = "Present: Cllr Orla Wexcombe (Chair), Cllr Bram Tolliver and Dilys Anstruther (Clerk)"
APOLOGIES = "1. Apologies\n\nApologies were received from Cllr Ines Okonjo.\n\n2. Slip\n\nIt was wet."


def there(text: str, book: RuleBook, nlp: Language) -> list[tuple[str, str, str | None]]:
    return [(a.name, a.status, a.capacity) for a in facts_of(text, Attendance, book, nlp)]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "COMMISSIONERS’ MEETING HELD ON 19 APRIL 2018\n\nA meeting of the Quarrel Harbour Commissioners was held "
            "at the offices of Pell, Gannet Dock, on Thursday, 19th Day of April 2018, at 09:30am.",
            "Quarrel Harbour Commissioners",
        ),
        (
            "MINUTES of the Quarrel Harbour Board held in Gannet Hall on Thursday 19th april 2018 at 10am",
            "Quarrel Harbour Board",
        ),
    ],
)
def test_heads(head: str, body: str, book: RuleBook, nlp: Language) -> None:
    (meeting,) = facts_of(f"{head}\n\n{PRESENT}\n\n{APOLOGIES}", Meeting, book, nlp)
    assert (meeting.body, meeting.meeting_date) == (body, date(2018, 4, 19))


def test_numbered_paragraphs_under_headings(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            *(HEAD, "PRESENT", "Messrs O Wexcombe, B Tolliver and D Pell.", "IN ATTENDANCE", "Captain I Okonjo."),
            *("MINUTES", "952. It was resolved that the minutes be adopted."),
            *("HARBOUR MASTER’S REPORT", "953. The report of the harbour master is attached."),
            *("FINANCE", "954. The accounts to August were received.", "955. The dues had gone up again."),
            *("NEXT MEETING", "956. The next meeting will be held on 17 May 2018."),
        ]
    )
    found = [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)]
    assert found == [
        ("952", "MINUTES"),
        ("953", "HARBOUR MASTER’S REPORT"),
        ("954", "FINANCE"),
        ("956", "NEXT MEETING"),
    ]
    assert there(text, book, nlp) == [
        ("O Wexcombe", "present", "member"),
        ("B Tolliver", "present", "member"),
        ("D Pell", "present", "member"),
        ("Captain I Okonjo", "present", "other"),
    ]


def test_numbers_of_sentences_without_headings_stay(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            *(HEAD, PRESENT, "1. Apologies for absence.", "None", "2. Minutes of the last meeting.", "Agreed"),
            *("3. Slip of the old harbour.", "Wet", "4. Winch of the old harbour.", "It turned."),
        ]
    )
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["1", "2", "3", "4"]


def test_an_item_number_behind_the_minute_number(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            *(HEAD, "THOSE ATTENDING:", "Cllr O Wexcombe", "Cllr B Tolliver (Chair)"),
            *("C048/18      1.         APOLOGIES FOR ABSENCE.", "There were none."),
            *("C049/18      2.         SLIP", "It was wet.", "C050/18     3.       WINCH", "It turned."),
        ]
    )
    found = [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)]
    assert found == [("C048/18", "APOLOGIES FOR ABSENCE"), ("C049/18", "SLIP"), ("C050/18", "WINCH")]


def test_lists_in_two_languages(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            "Cyngor Cymuned Llangarreg Community Council",
            "Cofnodion o gyfarfod y Cyngor Llawn\nMinutes of the Full Council meeting held on Monday 16 April 2018",
            "Presennol / Present: Derek Owain (Cadeirydd/Chair), Rhian Hafod, Cyng/Cllr Aled Pell (hwyr/late)",
            "Yn Bresennol / In Attendance: Carli Beed (Clerc/Clerk)",
            "Ymddiheuriadau / Apologies: Elen Gannet, Cyng/Cllr Ifor Crake",
            *("1 Croeso / Welcome", "The meeting was chaired by Derek Owain.", "2 Llithrfa / Slip", "It was wet."),
            *("3 Cofnodion / Minutes", "They were read."),
        ]
    )
    assert there(text, book, nlp) == [
        ("Derek Owain", "present", "member"),
        ("Rhian Hafod", "present", "member"),
        ("Cyng/Cllr Aled Pell", "present", "member"),
        ("Carli Beed", "present", "officer"),
        ("Elen Gannet", "apologies", None),
        ("Cyng/Cllr Ifor Crake", "apologies", None),
    ]
    assert [a.is_chair for a in facts_of(text, Attendance, book, nlp)][:2] == [True, False]


@pytest.mark.parametrize(
    ("under", "found"),
    [
        (
            "2) Present:\nIn the Chair O.Wexcombe, B.Tolliver,D.Pell and I.Okonjo (clerk).",
            [
                ("O.Wexcombe", "present", "member"),
                ("B.Tolliver", "present", "member"),
                ("D.Pell", "present", "member"),
                ("I.Okonjo", "present", "officer"),
            ],
        ),
        (
            "2. To accept apologies for absence.\nCllr O Wexcombe and Cllr B Tolliver.",
            [("Cllr O Wexcombe", "apologies", None), ("Cllr B Tolliver", "apologies", None)],
        ),
        (
            "2.Apologies: O. Wexcombe; B. Tolliver",
            [("O. Wexcombe", "apologies", None), ("B. Tolliver", "apologies", None)],
        ),
    ],
)
def test_lists_under_minutes(
    under: str, found: list[tuple[str, str, str | None]], book: RuleBook, nlp: Language
) -> None:
    mark = ")" if under.startswith("2)") else "."
    text = "\n\n".join(
        [HEAD, f"1{mark} Welcome", "All were welcome.", *under.split("\n"), f"3{mark} Slip", "It was wet."]
    )
    assert there(text, book, nlp) == found


def test_a_hyphen_inside_a_word_parts_no_interest(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            *(HEAD, PRESENT, "1. Apologies", "None."),
            *("2. Declarations of Interest", "Gannet Com-pairt", "3. Slip", "Wet."),
        ]
    )
    assert facts_of(text, Declaration, book, nlp) == []


def test_names_in_columns_that_spaces_set_apart(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            "QUARREL NATIONAL PARK AUTHORITY",
            "MINUTES OF THE BOARD MEETING\nheld at Gannet Hall, Quarrel\non 19th April 2018 at 1.30pm",
            "PRESENT",
            "Orla Wexcombe                Bram Tolliver\nInes Okonjo                  Cai Pell\n"
            "Mrs Dilys Anstruther         Thea Calloway",
            "In Attendance:\nNeil Upshot",
            "Apologies:\nPercy Dunmallet              Mabel Oduro\nTam Wistow                   Lorcan Beed",
            *("1. Slip", "It was wet.", "2. Winch", "It turned."),
        ]
    )
    there_ = [n for n, s, _ in there(text, book, nlp) if s == "present"]
    assert there_ == [
        *("Orla Wexcombe", "Bram Tolliver", "Ines Okonjo", "Cai Pell", "Mrs Dilys Anstruther", "Thea Calloway"),
        "Neil Upshot",
    ]
    away = [n for n, s, _ in there(text, book, nlp) if s == "apologies"]
    assert away == ["Percy Dunmallet", "Mabel Oduro", "Tam Wistow", "Lorcan Beed"]
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.body == "QUARREL NATIONAL PARK AUTHORITY BOARD"


def test_a_post_beside_a_name_is_no_second_person(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            *(HEAD, "PRESENT"),
            "Orla Wexcombe                Harbour Engineer\nInes Okonjo                  Slip Warden Pell\n"
            "Bram Tolliver                Coastal Safety Manager",
            *("1. Slip", "It was wet.", "2. Winch", "It turned."),
        ]
    )
    assert [n for n, _, _ in there(text, book, nlp)] == ["Orla Wexcombe", "Ines Okonjo", "Bram Tolliver"]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            "Present: Cllr O Wexcombe (Chair) and B Tolliver\n\n1. Apologies\n\nCllr I Okonjo ) other business\n\n"
            "Cllr T Wistow )",
            ["Cllr I Okonjo", "Cllr T Wistow"],
        ),
        (
            "Present: Cllr O Wexcombe (Chair) and B Tolliver\n\n1. Apologies\n\nCllr I Okonjo (work) and Cllr T Wistow "
            "(leave). The meeting accepted these as proper reasons.",
            ["Cllr I Okonjo", "Cllr T Wistow"],
        ),
    ],
)
def test_reasons_behind_those_away(lines: str, found: list[str], book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join([HEAD, lines, "2. Slip", "It was wet.", "3. Winch", "It turned."])
    assert [n for n, s, _ in there(text, book, nlp) if s == "apologies"] == found


def test_labels_within_labels_and_pairs(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            HEAD,
            "PRESENT:\tBoard:\tOrla Wexcombe (Chair), Ines Okonjo (IO) & Cai Pell\n\tMinute Taker:\tThea Calloway",
            *("1. Slip", "It was wet.", "2. Winch", "It turned."),
        ]
    )
    assert [n for n, _, _ in there(text, book, nlp)] == ["Orla Wexcombe", "Ines Okonjo", "Cai Pell", "Thea Calloway"]


@pytest.mark.parametrize(
    ("said", "verb", "text"),
    [
        (
            "Agreed: On the proposal of Councillor Hart seconded by Councillor Moss it was agreed to note the sheet.",
            *("AGREED", "to note the sheet."),
        ),
        (
            "It was resolved on a motion by Mr P.H.C Hart, seconded by Mr G Moss, that the minutes be adopted.",
            *("RESOLVED", "that the minutes be adopted."),
        ),
        ("RESOLVED the minutes of the last meeting be approved.", "RESOLVED", "the minutes of the last meeting be"),
        ("The slip is wet. Resolved – to contact the county.", "RESOLVED", "to contact the county."),
    ],
)
def test_decisions_behind_their_movers(said: str, verb: str, text: str, book: RuleBook, nlp: Language) -> None:
    paper = "\n\n".join([HEAD, PRESENT, "1. Apologies", "None.", "2. Slip", said, "3. Winch", "It turned."])
    (one,) = facts_of(paper, Resolution, book, nlp)
    assert (one.minute, one.verb) == ("2", verb)
    assert one.text.startswith(text)


def test_who_came_instead_in_two_columns(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            *(HEAD, PRESENT, "1. Attendance by Reserve Members", "Ordinary Member\tReserve Member"),
            *("Councillor Ines Okonjo\tCouncillor Cai Pell", "2. Slip", "It was wet.", "3. Winch", "It turned."),
        ]
    )
    found = [(a.name, a.representing) for a in facts_of(text, Attendance, book, nlp) if a.representing]
    assert found == [("Councillor Cai Pell", "Councillor Ines Okonjo")]


def test_the_chair_told_under_the_lists_is_listed_once(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            *(HEAD, "Present:", "Dr O Wexcombe, Mr B Tolliver and Ms I Okonjo.", "In Attendance:", "Mr C Pell, Clerk"),
            *("Dr O Wexcombe in the Chair", "1. Slip", "It was wet.", "2. Winch", "It turned."),
        ]
    )
    found = [(a.name, a.is_chair) for a in facts_of(text, Attendance, book, nlp)]
    assert found == [
        ("Dr O Wexcombe", True),
        ("Mr B Tolliver", False),
        ("Ms I Okonjo", False),
        ("Mr C Pell", False),
    ]


def test_lines_that_tabs_part(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            *(HEAD, PRESENT, "1. Slip"),
            "Agreed:\t\tOn the proposal of Councillor Wexcombe seconded by Councillor Tolliver it was agreed to shut.",
            *("2. Winch", "RESOLVED: That the winch be greased.", "\tProposed: BT\tSeconded: OW", "3. Dues", "Up."),
        ]
    )
    votes = [(v.minute, v.mover, v.seconder) for v in facts_of(text, Vote, book, nlp)]
    assert votes == [("1", "Councillor Wexcombe", "Councillor Tolliver"), ("2", "BT", "OW")]
    made = [(r.minute, r.verb, r.text) for r in facts_of(text, Resolution, book, nlp)]
    assert made == [("1", "AGREED", "to shut."), ("2", "RESOLVED", "That the winch be greased.")]


def test_a_note_to_be_provided_is_a_task(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            *(HEAD, PRESENT, "1. Slip", "RESOLVED: That", "(1) the report be noted;"),
            *("(2) the Director of Ferries provide a note on the fares.", "2. Winch"),
            *("RESOLVED: To appoint Cllr Tolliver as Vice-Chair of the Board.", "3. Dues", "Up."),
        ]
    )
    assert [(a.minute, a.clause) for a in facts_of(text, Action, book, nlp)] == [("1", "2")]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "Pete Hurst, Treasurer to the Rescue Authority, declared a non-prejudicial interest in item 8.",
            "Pete Hurst",
        ),
        ("The Chair, Councillor Wexcombe, declared an interest in item 8, Dues.", "Councillor Wexcombe"),
    ],
)
def test_a_post_behind_who_declares(said: str, name: str, book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join([HEAD, PRESENT, "1. Declarations of Interest", said, "2. Slip", "It was wet.", "3. Dues", "Up."])
    assert [d.name for d in facts_of(text, Declaration, book, nlp)] == [name]


def test_the_next_meeting_in_figures(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join([HEAD, PRESENT, "1. Slip", "It was wet.", "2. Date of next meeting", "21/5/2018"])
    assert [f.meeting_date for f in facts_of(text, FutureMeeting, book, nlp)] == [date(2018, 5, 21)]


def test_a_further_interest_on_the_line_below(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            *(HEAD, PRESENT, "1. Declarations of Interest"),
            "Cllr Wexcombe - Personal interest in item 14 (Footpaths) as a user\n"
            "Personal interest in item 11 Quay Street as a Borough Councillor",
            *("Item 8.2: Mr B Tolliver (non-financial)", "2. Slip", "It was wet.", "3. Dues", "Up."),
        ]
    )
    found = [(d.name, d.agenda_item, d.interest_type) for d in facts_of(text, Declaration, book, nlp)]
    assert [(n, i, k.casefold() if k else k) for n, i, k in found] == [
        ("Cllr Wexcombe", "14", "personal"),
        ("Cllr Wexcombe", "11", "personal"),
        ("Mr B Tolliver", "8.2", "non-financial"),
    ]


def test_initials_of_names_without_a_space(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            *(HEAD, "Present: O.Wexcombe (Chair), B.Tolliver and D.Pell (clerk)"),
            *("1. Slip", "The rail is in a poor state – BT & OW to inspect", "2. Dues", "Up.", "3. Winch", "Wet."),
        ]
    )
    assert [a.owner for a in facts_of(text, Action, book, nlp)] == ["BT & OW"]


def test_posts_between_names_and_posts_before_them(book: RuleBook, nlp: Language) -> None:
    business = ["1. Slip", "It was wet.", "2. Winch", "It turned."]
    columns = "\n\n".join(
        [
            HEAD,
            "Board Members:\tOrla Wexcombe\tChair\tBram Tolliver\n\tInes Okonjo\tVice Chair\tCai Pell",
            "QHA Staff:\tThea Calloway\tChief Executive",
            *business,
        ]
    )
    found = [(a.name, a.role, a.representing, a.capacity) for a in facts_of(columns, Attendance, book, nlp)]
    assert found == [
        ("Orla Wexcombe", "Chair", None, "member"),
        ("Bram Tolliver", None, None, "member"),
        ("Ines Okonjo", "Vice Chair", None, "member"),
        ("Cai Pell", None, None, "member"),
        ("Thea Calloway", "Chief Executive", None, "officer"),
    ]
    run = "PRESENT:\n\nChairman – Mr Orla Wexcombe, Vice-Chairman – Mr Bram Tolliver, Mr Cai Pell & Mrs Ines Okonjo."
    names = [a.name for a in facts_of("\n\n".join([HEAD, run, *business]), Attendance, book, nlp)]
    assert names == ["Mr Orla Wexcombe", "Mr Bram Tolliver", "Mr Cai Pell", "Mrs Ines Okonjo"]


def test_a_task_behind_what_was_noted(book: RuleBook, nlp: Language) -> None:
    said = "Agreed: That the report be noted and that the Harbour Master write to the owners."
    text = "\n\n".join([HEAD, PRESENT, "1. Slip", said, "2. Winch", "It turned.", "3. Dues", "Up."])
    assert [(a.minute, a.owner) for a in facts_of(text, Action, book, nlp)] == [("1", "the Harbour Master")]
