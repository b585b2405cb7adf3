"""Habits of who came, in boards, forums and small councils: posts in brackets in a cell of their own, groups of members
by council, who took the minutes, stand-ins told in short, words that say who came."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Attendance
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Quarrel Bay Harbour Board\n\nMinutes of the meeting held on Thursday 19 April 2018 at Gannet Hall at 7pm"
REST = "1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."


def there(text: str, book: RuleBook, nlp: Language, head: str = HEAD) -> list[Attendance]:
    return facts_of(f"{head}\n\n{text}\n\n{REST}", Attendance, book, nlp)


Row = tuple[str, str | None, str | None, str | None]


def rows(found: list[Attendance]) -> list[Row]:
    return [(a.name, a.capacity, a.role, a.organisation) for a in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Present:\tCllr A. Pell\t(Chair)\n\t\tCllr B. Beed\t(ex-officio)\n\t\tCllr C. Crake",
         [("Cllr A. Pell", "member", "Chair", None), ("Cllr B. Beed", "member", None, None),
          ("Cllr C. Crake", "member", None, None)]),
        ("Present:\n\nMrs Orla Pell\tChair\nMr Tam Beed\tTenant member\nMs Ines Crake\tMinutes",
         [("Mrs Orla Pell", "member", "Chair", None), ("Mr Tam Beed", "member", "Tenant member", None),
          ("Ms Ines Crake", "officer", "Minutes", None)]),
        ("Present:\n\nMrs Orla Pell\tChair\nCllr Tam Beed\tDistrict Councillor",
         [("Mrs Orla Pell", "member", "Chair", None), ("Cllr Tam Beed", "member", "District Councillor", None)]),
        ("Present: Mr Tam Beed, chair; Mrs Orla Pell, vice-chair; Ms Jo Yule; Mrs Ida Tern, clerk.",
         [("Mr Tam Beed", "member", "chair", None), ("Mrs Orla Pell", "member", "vice-chair", None),
          ("Ms Jo Yule", "member", None, None), ("Mrs Ida Tern", "officer", "clerk", None)]),
        ("Present: Cllrs A Pell, B Beed and C Crake; District Cllr D Yule; the Clerk, Mrs E Tern; and 7 parishioners.",
         [("A Pell", "member", None, None), ("B Beed", "member", None, None), ("C Crake", "member", None, None),
          ("District Cllr D Yule", "member", None, None), ("Mrs E Tern", "officer", "Clerk", None)]),
        ("Present:\n\nDr Orla Pell, Chair\n\nProf. Tam Beed, Non-Executive Member (Vice Chair)\n\n"
         "Jo Yule, Board Secretary (minutes)",
         [("Dr Orla Pell", "member", "Chair", None),
          ("Prof. Tam Beed", "member", "Non-Executive Member (Vice Chair)", None),
          ("Jo Yule", "member", "Board Secretary (minutes)", None)]),
        ("Present: Cdr A Pell RN (Retd) (in the Chair), Mrs B Beed\n\n"
         "In attendance: Harbour Master (Capt C Crake), Clerk (Mrs D Yule)",
         [("Cdr A Pell RN", "member", None, None), ("Mrs B Beed", "member", None, None),
          ("Capt C Crake", "other", "Harbour Master", None), ("Mrs D Yule", "officer", "Clerk", None)]),
        ("Present: Councillors A Pell (Chair) and B Beed\n\nOfficers in attendance: Chief Executive (C Crake); Director"
         " of Quays and s151 Officer (D Yule); Solicitor, Dues Officer (E Tern)",
         [("A Pell", "member", "Chair", None), ("B Beed", "member", None, None),
          ("C Crake", "officer", "Chief Executive", None),
          ("D Yule", "officer", "Director of Quays and s151 Officer", None),
          ("E Tern", "officer", "Dues Officer", None)]),
        ("Present: Councillors A Pell (Convener) and B Beed\n\nAttending: C Crake, Depute Clerk to the Board; D Yule,"
         " Licensing Standards Officer; Sgt E Tern, Quay Police",
         [("A Pell", "member", "Convener", None), ("B Beed", "member", None, None),
          ("C Crake", "other", "Depute Clerk to the Board", None),
          ("D Yule", "other", "Licensing Standards Officer", None), ("Sgt E Tern", "other", None, "Quay Police")]),
        ("Present:\n\nKern Borough Council\n\nCouncillor A Pell\n\nEsk District Council\n\nCouncillor B Beed\n\n"
         "County Council\n\nCouncillor C Crake\n\nOfficers:\n\nD Yule (Scrutiny Officer, Quay Vale CC)",
         [("Councillor A Pell", "member", None, "Kern Borough Council"),
          ("Councillor B Beed", "member", None, "Esk District Council"),
          ("Councillor C Crake", "member", None, "County Council"),
          ("D Yule", "officer", "Scrutiny Officer", "Quay Vale CC")]),
        ("Present:\n\nCity of Dale: Cllrs A Pell and B Beed\n\nFen County Council: Cllrs C Crake (Chair) and D Yule\n\n"
         "Liberal Democrat: Cllr E Tern",
         [("A Pell", "member", None, "City of Dale"), ("B Beed", "member", None, "City of Dale"),
          ("C Crake", "member", "Chair", "Fen County Council"), ("D Yule", "member", None, "Fen County Council"),
          ("Cllr E Tern", "member", None, None)]),
        ("Present: Cllr. Orla Pell (OP) – Chair; Cllr. Tam Beed (TB); Cllr. Jo Yule (JY) – arrived during item 4.",
         [("Cllr. Orla Pell", "member", "Chair", None), ("Cllr. Tam Beed", "member", None, None),
          ("Cllr. Jo Yule", "member", None, None)]),
        ("Present:\n\nOrla Pell – Chair\n\nIn attendance:\n\nTam Beed – External Audit, Crake & Co",
         [("Orla Pell", "member", "Chair", None), ("Tam Beed", "other", "External Audit", "Crake & Co")]),
        ("Present: Orla Pell (Chair), Ann Major\n\nHead: Ms N Yule (NY)\n\nOfficers: Ida Tern, Ken Lord.",
         [("Orla Pell", "member", "Chair", None), ("Ann Major", "member", None, None),
          ("Ms N Yule", "member", "Head", None),
          ("Ida Tern", "officer", None, None), ("Ken Lord", "officer", None, None)]),
        ("Attendees\n\nOrla Pell (Chair) | Quay Council\n\nTam Beed | Quay Police",
         [("Orla Pell", "member", "Chair", "Quay Council"), ("Tam Beed", "member", None, "Quay Police")]),
        ("PRESENT\n\n| Quay Town Council | Cllr A Pell, Cllr B Beed |\n| Ings Parish Meeting | Mr G Hook |",
         [("Cllr A Pell", "member", None, "Quay Town Council"), ("Cllr B Beed", "member", None, "Quay Town Council"),
          ("Mr G Hook", "member", None, "Ings Parish Meeting")]),
        ("Present:\n\nQuay Borough Council\tCouncillors A Pell (Chairman) and B Beed\n"
         "Esk County Council\tCounty Councillors C Crake and D Yule\n\nOfficers:\n\nQuay Borough Council\tE Tern",
         [("A Pell", "member", "Chairman", "Quay Borough Council"), ("B Beed", "member", None, "Quay Borough Council"),
          ("C Crake", "member", None, "Esk County Council"), ("D Yule", "member", None, "Esk County Council"),
          ("E Tern", "officer", None, "Quay Borough Council")]),
    ],
)  # fmt: skip
def test_posts_and_places(text: str, expected: list[Row], book: RuleBook, nlp: Language) -> None:
    assert rows(there(text, book, nlp)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Members in attendance: Councillor A Pell, Leader of the Council (Chair)\n\nCouncillor B Beed, Cabinet Member"
         " for Quays\n\nOthers in attendance: Councillor C Crake (Leader of the Opposition)",
         [("Councillor A Pell", "member"), ("Councillor B Beed", "member"), ("Councillor C Crake", "other")]),
        ("Tenants present: Orla Pell (Chair), Tam Beed\n\nLeaseholders present: Jo Yule\n\nStaff present: Ida Tern",
         [("Orla Pell", "member"), ("Tam Beed", "member"), ("Jo Yule", "member"), ("Ida Tern", "officer")]),
        ("Members:\n\nOrla Pell – Chair\n\nTam Beed\n\nOfficers and observers:\n\nJo Yule – Quay Council",
         [("Orla Pell", "member"), ("Tam Beed", "member"), ("Jo Yule", "other")]),
        ("Present: Councillors A Pell (Chair) and B Beed\n\nAdvisers: Jo Yule (Quay Consulting), Ida Tern\n\n"
         "Officers: Kay Bell and Lyn Orme",
         [("A Pell", "member"), ("B Beed", "member"), ("Jo Yule", "other"), ("Ida Tern", "other"),
          ("Kay Bell", "officer"), ("Lyn Orme", "officer")]),
        ("Board members present:\n\nOrla Pell – Chair\n\nStaff present:\n\nTam Beed – Estate Manager\n\n"
         "Board members absent:\n\nJo Yule",
         [("Orla Pell", "member"), ("Tam Beed", "officer")]),
        ("Committee Members:\nCllr. A. Pell (Chair)\t\tPresent\nCllr. B. Beed\t\tApologies\nCllr. C. Crake\t\tAbsent\n"
         "Cllr. D. Yule\t\tPresent (from 7.10pm)",
         [("Cllr. A. Pell", "member"), ("Cllr. B. Beed", None), ("Cllr. D. Yule", "member")]),
        ("Board Members Present: Orla Pell (OP, Chair), Tam Beed (TB)\n\nOfficers Present: Jo Yule (JY)\n\n"
         "Apologies: Ida Tern (IT) – accepted\n\nMinute Taker: Kay Bell",
         [("Orla Pell", "member"), ("Tam Beed", "member"), ("Jo Yule", "officer"), ("Ida Tern", None),
          ("Kay Bell", "officer")]),
        ("Yn bresennol/Present: Y Cyng./Cllrs Orla Pell (Cadeirydd), Tam Beed\n\nApologies: Ida Tern\n\n"
         "Clerc/Clerk: Kay Bell",
         [("Orla Pell", "member"), ("Tam Beed", "member"), ("Ida Tern", None), ("Kay Bell", "officer")]),
        ("Present: Cllr A Pell (Chair) and Cllr B Beed\n\nTown Clerk – Mrs C Crake\n\nCty Cllr D Yule",
         [("Cllr A Pell", "member"), ("Cllr B Beed", "member"), ("Mrs C Crake", "officer"),
          ("Cty Cllr D Yule", "member")]),
        ("Panel Members in attendance:\n\nCllr A Pell, Quay Council (Chairman)\n\nPanel Members' apologies:\n\n"
         "Cllr B Beed, Esk Council",
         [("Cllr A Pell", "member"), ("Cllr B Beed", None)]),
        ("Present were: A B Pell (Chairman), C D Beed and Cllr E Crake\n\nIn attendance were: F G Yule (Clerk), H I"
         " Tern (Superintendent)",
         [("A B Pell", "member"), ("C D Beed", "member"), ("Cllr E Crake", "member"), ("F G Yule", "officer"),
          ("H I Tern", "other")]),
        ("Present: A. Pell (AP) Chair, B. Beed (BB) Sec., C. Crake (CC) Treas.\n\nPolice Scotland: PC Yule",
         [("A. Pell", "member"), ("B. Beed", "member"), ("C. Crake", "member"), ("PC Yule", "other")]),
        ("PRESENT:\n\nCommittee A: Mrs A Pell (Buddhist)\n\nCommittee B: Rev B Beed, Canon C Crake (Vice-Chair)\n\n"
         "Committee C: Ms D Yule (NEU)\n\nCommittee D: Cllr E Tern (Chair)",
         [("Mrs A Pell", "member"), ("Rev B Beed", "member"), ("Canon C Crake", "member"), ("Ms D Yule", "member"),
          ("Cllr E Tern", "member")]),
        ("PRESENT:\n\nElected Members\t\tAppointed Members\n\n* Mr A Pell\t\tCllr B Beed (Sandle DC)\n"
         "* Mr C Crake\t\t* Cllr D Yule (Sandle DC)\n  Mr E Tern\t\t* Cllr Mrs F Orme (Sandle DC)\n\n* Present",
         [("Mr A Pell", "member"), ("Mr C Crake", "member"), ("Cllr D Yule", "member"),
          ("Cllr Mrs F Orme", "member")]),
    ],
)  # fmt: skip
def test_who_came_as_what(text: str, expected: list[tuple[str, str | None]], book: RuleBook, nlp: Language) -> None:
    found = there(text, book, nlp)
    assert [(a.name, a.capacity) for a in found] == expected
    assert not any(a.organisation in ("accepted", "Present", "Apologies") for a in found)


@pytest.mark.parametrize(
    ("text", "who", "whom", "organisation"),
    [
        ("Cllr Tam Beed (sub. Cllr Jo Yule)", "Cllr Tam Beed", "Cllr Jo Yule", None),
        ("Tam Beed, Quay Trust (substituting for Jo Yule)", "Tam Beed", "Jo Yule", "Quay Trust"),
        ("Cllr Tam Beed (Reserve)", "Cllr Tam Beed", None, None),
    ],
)
def test_stand_ins(
    text: str, who: str, whom: str | None, organisation: str | None, book: RuleBook, nlp: Language
) -> None:
    found = there(f"Present:\n\nCllr Orla Pell (Chair)\n\n{text}\n\nIda Tern", book, nlp)
    (one,) = [a for a in found if a.name == who]
    assert (one.representing, one.organisation, one.status) == (whom, organisation, "present")


@pytest.mark.parametrize(
    "text",
    [
        "Members in attendance: Councillor Tam Beed, Leader of the Council (Chair)\n\nCouncillor B Yule",
        "Attendance\n\nName\tCategory\tPresent/Apologies\nTam Beed\tChair, Co-opted\tPresent\n"
        "Ida Tern\tParent\tPresent",
    ],
)
def test_who_presides(text: str, book: RuleBook, nlp: Language) -> None:
    assert [a.name.removeprefix("Councillor ") for a in there(text, book, nlp) if a.is_chair] == ["Tam Beed"]


def test_a_sentence_that_opens_the_list_under_the_body(book: RuleBook, nlp: Language) -> None:
    head = (
        "Quarrel Bay Joint Burial Board\n\nAt a meeting of the Joint Burial Board held on 19th April 2018 at the"
        " Chapel, Quarrel Cemetery there were present:"
    )
    text = (
        "Mr A. Pell, Chairman, in the Chair,\n\nMrs B. Beed and Mr C. Crake (Quay Town Council),\n\nMr D. Yule and"
        " Mrs E. Tern (Ings Parish Council), together with the Clerk, Mrs F. Orme."
    )
    found = facts_of(f"{head}\n\n{text}\n\n1. Minutes\n\nAgreed.\n\n2. Graves\n\nNoted.", Attendance, book, nlp)
    assert [(a.name, a.capacity) for a in found] == [
        ("Mr A. Pell", "member"),
        ("Mrs B. Beed", "member"),
        ("Mr C. Crake", "member"),
        ("Mr D. Yule", "member"),
        ("Mrs E. Tern", "member"),
        ("Mrs F. Orme", "officer"),
    ]
