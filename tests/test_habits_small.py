"""Habits of small bodies: parishes that meet without a council, years left out, lists and numbers set their own way."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.dates import numeric_dates
from pipeline.extract.years import year_told
from pipeline.records import Attendance, Declaration, Meeting, Minute, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Minutes of the Quarrel Bay Forum held on 19 April 2018\n"
ITEMS = "1. Apologies\nNone.\n\n2. Slip\nIt was agreed to mend the slip.\n"


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        (
            "Minutes of Quarrel Bay Annual Parish Meeting held in Gannet Hall on 4 May 2017",
            "Quarrel Bay Annual Parish Meeting",
            date(2017, 5, 4),
        ),
        ("Gannet Park PTA\nMinutes of Meeting\n10 June 2015", "Gannet Park PTA", date(2015, 6, 10)),
        ("Gannet Gardens AGM 2009\nMinutes\nTuesday 10 November", "Gannet Gardens", date(2009, 11, 10)),
        ("FOQ meeting minutes\n\nMon, 10/13/2014", "FOQ", date(2014, 10, 13)),
        (
            "Gannet Allotments Committee Meeting 6.30pm 25/4/23 (Swan Inn)",
            "Gannet Allotments Committee",
            date(2023, 4, 25),
        ),
        (
            "Slip Plan Meeting\n\nSteering Group Minutes held on Wednesday 5th November 2014 at Gannet Hall",
            "Steering Group",
            date(2014, 11, 5),
        ),
    ],
)
def test_who_met_and_when(head: str, body: str, day: date, book: RuleBook, nlp: Language) -> None:
    text = f"{head}\n\nPresent: Orla Wexcombe (Chair), Bram Tolliver, Ines Okonjo\n\n{ITEMS}"
    assert [(m.body, m.meeting_date) for m in facts_of(text, Meeting, book, nlp)] == [(body, day)]


def test_minutes_under_their_own_agenda(book: RuleBook, nlp: Language) -> None:
    text = (
        "Quarrel Bay Parish Council\nAGENDA\nMeeting on Thursday 4 May 2017 at 7.00pm in Gannet Hall\n"
        "1. Apologies\n2. Slip\n\n"
        "Minutes of the meeting held on 4 May 2017\nPresent: Cllr O Wexcombe (Chair), Cllr B Tolliver\n\n"
        f"{ITEMS}"
    )
    assert {m.body for m in facts_of(text, Meeting, book, nlp)} == {"Quarrel Bay Parish Council"}


def test_a_title_without_a_body_or_a_list(book: RuleBook, nlp: Language) -> None:
    text = (
        "MINUTES OF THE 2016 AGM\n\nHELD ON 17TH May 2016.\n\n"
        "1. The Chairman declared the meeting open.\n\n2. APOLOGIES.\nApologies were received from Orla Wexcombe.\n\n"
        "3. TREASURER’S REPORT.\nThe report was read. It was long, and nobody had a question about it at all.\n\n"
        "4. SLIP.\nThe slip had been mended in the spring by those who use it.\n"
    )
    assert [m.heading for m in facts_of(text, Minute, book, nlp)][1:] == ["APOLOGIES", "TREASURER’S REPORT", "SLIP"]


@pytest.mark.parametrize(
    ("printed", "text", "day"),
    [
        ("Tuesday 10 November", "Gannet Gardens AGM 2009", date(2009, 11, 10)),
        ("14 July", "Forum notes, July 2016", date(2016, 7, 14)),
        ("14 July", "Forum notes 2016", None),
        ("Tuesday 10 November", "The hall of 1987", date(1987, 11, 10)),
    ],
)
def test_the_year_that_a_paper_lets_be_known(printed: str, text: str, day: date | None) -> None:
    assert year_told(printed, lambda: text) == day


def test_the_month_stands_first_where_it_must() -> None:
    assert [d for d, _, _ in numeric_dates("10/13/2014 and 10/12/2014")] == [date(2014, 10, 13), date(2014, 12, 10)]


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Present: Kai, Orla, Ines (Chair), Yuka, Bram", ["Kai", "Orla", "Ines", "Yuka", "Bram"]),
        (
            "Present: Cllr Wexcombe, Cllr Tolliver SQDC and Cllr Okonjo QCC were present as was B Pell Parish Clerk.",
            ["Cllr Wexcombe", "Cllr Tolliver", "Cllr Okonjo", "B Pell"],
        ),
        ("Present: Orla Wexcombe / Bram Tolliver/ Ines Okonjo", ["Orla Wexcombe", "Bram Tolliver", "Ines Okonjo"]),
        (
            "Those present:\nChairman: Cllr O Wexcombe (Vice-chairman).\nCllr B Tolliver",
            ["Cllr O Wexcombe", "Cllr B Tolliver"],
        ),
        (
            "1) People present (year groups and list of actions)\nOrla Wexcombe – Y1: Chair\nBram Tolliver – Y2:",
            ["Orla Wexcombe", "Bram Tolliver"],
        ),
    ],
)
def test_those_present(listed: str, names: list[str], book: RuleBook, nlp: Language) -> None:
    assert [a.name for a in facts_of(f"{HEAD}{listed}\n\n{ITEMS}", Attendance, book, nlp)] == names


def test_apologies_run_in_with_their_label(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}1) Apologies for absence Orla, Bram, Ines\n2) Present - Tom (Chair), Sue, Mark\n3) Slip – it leaks\n"
    told = [(a.name, a.status) for a in facts_of(text, Attendance, book, nlp)]
    assert sorted(n for n, status in told if status == "apologies") == ["Bram", "Ines", "Orla"]
    assert sorted(n for n, status in told if status == "present") == ["Mark", "Sue", "Tom"]


def test_names_over_the_words_that_open_the_minutes(book: RuleBook, nlp: Language) -> None:
    text = (
        "Date: 20 November 2014\nTime: 7.00 pm\nVenue: The School\n\n"
        "Miss S Wexcombe (Headteacher), Mrs H Tolliver, Mrs P Okonjo, Mr R Pell (Chair)\n\n"
        "The meeting was convened at 7.10pm; governors were invited to read the minutes of the Progress committee "
        "meeting which had been tabled.\n\nApologies for absence were received from Mrs S Thrupp.\n\n"
        "It was agreed that the Chair would remain in office until the autumn.\n\nMr Pell in the Chair.\n"
    )
    present = [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "present"]
    assert present == ["Miss S Wexcombe", "Mrs H Tolliver", "Mrs P Okonjo", "Mr R Pell"]


@pytest.mark.parametrize(
    ("business", "numbers"),
    [
        ("(1) Apologies\nNone.\n(2) Slip\nIt leaks.\n(3) Boats\nThere are two.", ["1", "2", "3"]),
        (
            "70/17 Apologies\nNone.\n71/17 Slip It leaks. 72/17 Boats There are two.\n73/17 Finance\nNone.\n"
            "74/17 Date\nIn May.",
            ["70/17", "71/17", "72/17", "73/17", "74/17"],
        ),
        (
            "362/14 Apologies\nNone.\n363/14 Slip\nIt leaks.\n364/14 signing of the minutes\nThey were signed.\n"
            "At 353/13 Boats add the third.\n365/14 Finance\nNone.",
            ["362/14", "363/14", "364/14", "365/14"],
        ),
    ],
)
def test_numbers_set_their_own_way(business: str, numbers: list[str], book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}Present: Orla Wexcombe (Chair), Bram Tolliver\n\n{business}\n"
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == numbers


def test_elections_over_those_present(book: RuleBook, nlp: Language) -> None:
    text = (
        "Minutes of the Annual Meeting of Quarrel Bay Parish Council held on 4 May 2017 in Gannet Hall\n\n"
        "Election of Chairman\nCllr O Wexcombe was elected Chairman.\n\n"
        "Present: Cllr O Wexcombe (Chairman), Cllr B Tolliver\n\n1. Apologies\nNone.\n\n2. Slip\nIt leaks.\n"
    )
    assert len(facts_of(text, Attendance, book, nlp)) == 2
    assert facts_of(text, Meeting, book, nlp)[0].body == "Quarrel Bay Parish Council"


@pytest.mark.parametrize(
    ("said", "verb", "text"),
    [
        ("Action: The Committee RESOLVED to mend the slip.", "RESOLVED", "to mend the slip."),
        (
            "Cllr Wexcombe proposed, Cllr Tolliver seconded and approved RESOLVED Cllr Okonjo elected Chair.",
            "RESOLVED",
            "Cllr Okonjo elected Chair.",
        ),
    ],
)
def test_decisions_in_few_words(said: str, verb: str, text: str, book: RuleBook, nlp: Language) -> None:
    paper = f"{HEAD}Present: Cllr Wexcombe (Chair), Cllr Tolliver\n\n1. Apologies\nNone.\n\n2. Slip\n{said}\n"
    assert [(r.verb, r.text) for r in facts_of(paper, Resolution, book, nlp)] == [(verb, text)]


def test_interests_of_those_known_by_initials(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Orla Wexcombe (OW), Bram Tolliver (BT)\n\n1) Apologies – none\n"
        "2) Declarations of Interest – OW and BT in relation to the slip\n3) Slip\nIt leaks.\n"
    )
    told = sorted((d.name, d.subject) for d in facts_of(text, Declaration, book, nlp))
    assert told == [("BT", "the slip"), ("OW", "the slip")]


_THERE = "Orla Wexcombe", "Bram Tolliver", "Ines Okonjo"


@pytest.mark.parametrize(
    ("listed", "there", "away"),
    [
        (
            "Attendees: Orla Wexcombe OW (Governor and Member), Bram TolliverBT (Chair) and Ines Okonjo IO (Clerk).",
            [*_THERE],
            [],
        ),
        (
            "Present: Orla Wexcombe (Chair), Bram Tolliver (Vice-Chair) Ines Okonjo(Treasurer), Ola Pell",
            [*_THERE, "Ola Pell"],
            [],
        ),
        (
            "In attendance : O.Wexcombe, B.Tolliver. I.Okonjo, O.Pell.\n\n1.Apologies : T.Thrupp.",
            ["O.Wexcombe", "B.Tolliver", "I.Okonjo", "O.Pell"],
            ["T.Thrupp"],
        ),
        (
            "Present – Orla Wexcombe (OW) Chair, Bram Tolliver(BT) and twenty residents Apologies – Ola Pell and "
            "Ines Okonjo Minutes of the May meeting – Agreed",
            ["Orla Wexcombe", "Bram Tolliver"],
            ["Ola Pell", "Ines Okonjo"],
        ),
        (
            "PRESENT O Wexcombe ( Chairman), B Tolliver, , I Okonjo\nAPOLOGIES from O Pell, T Thrupp,",
            ["O Wexcombe", "B Tolliver", "I Okonjo"],
            ["O Pell", "T Thrupp"],
        ),
        (
            "Those present: Orla Wexcombe\nIn attendance: A Burnet (Clerk), Cllr Pell, 5 member of the public.",
            ["Orla Wexcombe", "A Burnet", "Cllr Pell"],
            [],
        ),
        (
            "Councillors Present\nOrla Wexcombe – Chairman (OW), Bram Tolliver (BT) and Ines Okonjo (IO)\n\n"
            "The meeting was also attended in part by Ola Pell (OP) and Tam Thrupp (TT), District Councillors, and 6 "
            "members of the public.",
            [*_THERE, "Ola Pell", "Tam Thrupp"],
            [],
        ),
    ],
)
def test_lists_of_small_bodies(listed: str, there: list[str], away: list[str], book: RuleBook, nlp: Language) -> None:
    found = facts_of(f"{HEAD}{listed}\n\n1. Slip\nIt leaks.\n", Attendance, book, nlp)
    assert [a.name for a in found if a.status == "present"] == there
    assert [a.name for a in found if a.status == "apologies"] == away


def test_a_title_that_names_the_day_alone(book: RuleBook, nlp: Language) -> None:
    text = (
        "Minutes of 18 June 18 meeting\n\nPRESENT O Wexcombe, B Tolliver, I Okonjo\nAPOLOGIES from O Pell, T Thrupp,\n"
    )
    assert [(m.body, m.meeting_date) for m in facts_of(text, Meeting, book, nlp)] == [(None, date(2018, 6, 18))]


def test_a_title_at_the_end_of_its_line(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present: Mr Wexcombe (Chair), Mrs Tolliver\n\n1. Apologies\nNone.\n\n2. Slip\n"
        "PROPOSED: Mr\nWexcombe\nSECONDED: Mrs Tolliver\nDECISION:\npassed (all in favour)\n"
    )
    assert [(v.mover, v.seconder) for v in facts_of(text, Vote, book, nlp)] == [("Mr Wexcombe", "Mrs Tolliver")]
    assert [r.text for r in facts_of(text, Resolution, book, nlp)] == []


def test_streets_before_those_who_live_there(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}Present:\nGannet Close – Orla Wexcombe (Representative), Bram Tolliver.\n"
        f"Slip Road – Ines Okonjo (Chair), Ola Pell.\n\n{ITEMS}"
    )
    found = [a.name for a in facts_of(text, Attendance, book, nlp)]
    assert found == ["Orla Wexcombe", "Bram Tolliver", "Ines Okonjo", "Ola Pell"]
