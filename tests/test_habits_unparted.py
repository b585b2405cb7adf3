"""Names, posts and whole pages that nothing parts: titles, initials and headings show where each begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.records import Attendance, Declaration, Meeting, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Harbour Committee of Wexcombe County Council\n\nMinutes of the meeting held on 4 May 2017\n\n"


def test_initials_in_brackets_part_names_and_posts(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present: - Ann Pell (AP) Lay Member Bo Moss (BM) Chief Officer Dr Cy Beed (CB) Director of Quays and Slips,"
        " Dee Crake (DC) (Chair) Ed Orme (EO)\n\nIn attendance: Mr F Lark, Director of Nets (Interim)\n\n1. Nets\n\n"
        "Cllr Pell declared a personal interest in item 12 – Harbour Nets and Item 13 – Berths 2017-18 as she had one."
    )
    assert [(a.name, a.role, a.organisation, a.is_chair) for a in facts_of(HEAD + text, Attendance, book, nlp)] == [
        ("Ann Pell", "Lay Member", None, False), ("Bo Moss", "Chief Officer", None, False),
        ("Dr Cy Beed", "Director of Quays and Slips", None, False), ("Dee Crake", "Chair", None, True),
        ("Ed Orme", None, None, False), ("Mr F Lark", "Director of Nets (Interim)", None, False),
    ]  # fmt: skip
    assert [(d.agenda_item, d.subject) for d in facts_of(HEAD + text, Declaration, book, nlp)] == [
        ("12", "Harbour Nets"), ("13", "Berths 2017-18"),
    ]  # fmt: skip


def test_titles_part_posts_from_the_next_name(book: RuleBook, nlp: Language) -> None:
    text = (
        "PRESENT:\n\nMEMBERS: Mrs Ann Pell, Chairperson Ms Bo Moss, Vice-Chairperson Mr Cy Beed (1) Mr Ó hOrme.\n\n"
        "QUAY POLICE SERVICE (2) Mr Al Crake, Chief Constable IN ATTENDANCE (3) Mr Ed Hill, ACC Nets Department"
        " (2) Superintendent Flo Dole, Command Secretariat (2) Two Staff Members\n\nOFFICIALS Mrs Ida Larch, Chief"
        " Executive Mr Jo Tarn, T/Director of Quays Ms Lil Reed, Director of Support Services Three Board Officials\n\n"
        "1. Apologies\n\nApologies were noted from Mr Gil Hunt, Ms Q Lark and Deputy Chief (Nets) Jon Green.\n\n"
        "2. Slip\n\nUnder the motion of Mrs Pell, seconded by Ms Moss, it was agreed that the slip be mended."
    )
    assert [(a.name, a.role, a.is_chair) for a in facts_of(HEAD + text, Attendance, book, nlp)] == [
        ("Mrs Ann Pell", "Chairperson", True), ("Ms Bo Moss", "Vice-Chairperson", False), ("Mr Cy Beed", None, False),
        ("Mr Ó hOrme", None, False), ("Mr Al Crake", "Chief Constable", False), ("Mr Ed Hill", None, False),
        ("Superintendent Flo Dole", "Command Secretariat", False), ("Mrs Ida Larch", "Chief Executive", False),
        ("Mr Jo Tarn", "T/Director of Quays", False), ("Ms Lil Reed", "Director of Support Services", False),
        ("Mr Gil Hunt", None, False), ("Ms Q Lark", None, False),
    ]  # fmt: skip
    assert [(v.mover, v.seconder) for v in facts_of(HEAD + text, Vote, book, nlp)] == [("Mrs Pell", "Ms Moss")]


def test_a_surname_that_posts_use_too(book: RuleBook, nlp: Language) -> None:
    text = "OFFICIALS PRESENT: Liam Ward, Director of Quays; Pat Moss, Clerk.\n\n1. Slip\n\nSeen."
    found = facts_of(HEAD + text, Attendance, book, nlp)
    assert [(a.name, a.role) for a in found] == [("Liam Ward", "Director of Quays"), ("Pat Moss", "Clerk")]


def test_a_sentence_behind_a_list_under_its_number(book: RuleBook, nlp: Language) -> None:
    text = (
        "QB29/21 MEMBERS PRESENT Cllr. Al Pell, Cllr. Bo Moss.\n\nQB30/21 OFFICIALS PRESENT Liam Ward, Director;"
        " Pat Orme, Manager; Ida Lark, Staff Officer. The meeting was chaired by Cllr. Al Pell\n\nQB31/21 SLIP Seen."
    )
    assert [a.name for a in facts_of(HEAD + text, Attendance, book, nlp)] == [
        "Cllr. Al Pell", "Cllr. Bo Moss", "Liam Ward", "Pat Orme", "Ida Lark",
    ]  # fmt: skip


def test_a_label_in_capitals_before_a_name_is_nobody(book: RuleBook, nlp: Language) -> None:
    text = (
        "PRESENT:\n\nMEMBERS: Mrs Ann Pell (Chair)\nMs Bo Moss\n\nQUAY POLICE (3) Sir Al Crake (Chief Constable)\n"
        "(3) C/Superintendent Ed Hill, Northern Region\n\nQUAY BOARD (4) Ms Flo Dole\nRIGHTS ADVISOR\n\n1. Slip\n\nNo."
    )
    assert [(a.name, a.organisation) for a in facts_of(HEAD + text, Attendance, book, nlp)] == [
        ("Mrs Ann Pell", None), ("Ms Bo Moss", None), ("Sir Al Crake", None),
        ("C/Superintendent Ed Hill", "Northern Region"), ("Ms Flo Dole", None),
    ]  # fmt: skip


def test_a_page_run_together(book: RuleBook, nlp: Language) -> None:
    rest = "It was noted that the slip had been seen by all who came and that they had nothing to say of it. " * 4
    text = (
        "QUARREL BAY DRAINAGE BOARD Minutes of the Meeting of the Board held at 2.00pm on Thursday 4 May 2017 In the"
        " Board Room at the Guildhall, Wexcombe PRESENT Mr A Pell (Chairman), Mr B Moss OBE and Mrs C Lark. WELCOME The"
        " Chairman welcomed Ms Dee Hunt (Team Leader). IN ATTENDANCE Also in attendance were Mr E Orme (Clerk) and Ms F"
        " Dole (Officer). APOLOGIES FOR ABSENCE Apologies were received from Councillor G Reed. ELECTION OF A"
        f" CHAIRMAN FOR 2018 {rest}"
    )
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == ["QUARREL BAY DRAINAGE BOARD"]
    assert [(a.name, a.status) for a in facts_of(text, Attendance, book, nlp)] == [
        ("Mr A Pell", "present"), ("Mr B Moss OBE", "present"), ("Mrs C Lark", "present"), ("Mr E Orme", "present"),
        ("Ms F Dole", "present"), ("Councillor G Reed", "apologies"),
    ]  # fmt: skip


def test_names_that_nothing_parts_but_their_given_names(book: RuleBook, nlp: Language) -> None:
    rest = "It was noted that the slip had been seen by all who came and that they had nothing to say of it. " * 4
    text = (
        "Read the pdf version of this document. QUARREL BAY PARK AUTHORITY MINUTES OF THE BOARD MEETING held at"
        " Wexcombe Hall, Wexcombe on 10th May 2017 at 1.30pm PRESENT Eric Beed Jane Moss Lucy Crake Douglas"
        " Orme In Attendance: Nick Larch Susan Tarn Apologies: Peter Pell and Anne Dole."
        " Minutes 1. The minutes were approved. 2. The"
        f" slip was seen. 3. The Board agreed that the slip be mended. 4. {rest}"
    )
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == ["QUARREL BAY PARK AUTHORITY BOARD"]
    assert [(a.name, a.status) for a in facts_of(text, Attendance, book, nlp)] == [
        ("Eric Beed", "present"), ("Jane Moss", "present"), ("Lucy Crake", "present"), ("Douglas Orme", "present"),
        ("Nick Larch", "present"), ("Susan Tarn", "present"), ("Peter Pell", "apologies"), ("Anne Dole", "apologies"),
    ]  # fmt: skip
    group = "Present: The Mayor (Councillor B Pell) and Councillors Moss, Orme, G Lark and Tarn.\n\n1. Slip\n\nSeen."
    assert [a.name for a in facts_of(HEAD + group, Attendance, book, nlp)] == [
        "Councillor B Pell", "Moss", "Orme", "G Lark", "Tarn",
    ]  # fmt: skip
    licence = (
        "Present: Cllr Dee Moss\n\n1. Inn\n\nThe Board Resolved: -\n\nto grant the application.\n\n2. End\n\nSeen."
    )
    assert [(r.verb, r.text) for r in facts_of(HEAD + licence, Resolution, book, nlp)] == [
        ("RESOLVED", "to grant the application."),
    ]  # fmt: skip
