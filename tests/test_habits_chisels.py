"""Habits of boards, forums and parish councils: columns that came out one below the other, lists without a heading,
numbers of other kinds, headings over bullets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Attendance, Declaration, Meeting, Minute, Vote
from tests.harbour import HEAD, REST, TITLE, numbered, there
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook


def _headings(text: str, book: RuleBook, nlp: Language) -> list[str]:
    return [m.heading for m in facts_of(text, Minute, book, nlp)]


def test_columns_one_below_the_other(book: RuleBook, nlp: Language) -> None:
    names = "Jan Dunn\n-\nQuarrel Fire and Rescue Service (Chair)\nAnn Lee\nBob Hall\nTom Moor\nAveril Pell"
    posts = "Slip CDRP\nQuarrel Police Authority\nChief Surveyor\nDale Borough Council"
    found = there(f"{TITLE}\nPresent\n{names}\n-\n{posts}\n\n{REST}", book, nlp)
    assert found == {
        "Jan Dunn": ("Quarrel Fire and Rescue Service", "Chair", "present"),
        "Ann Lee": ("Slip CDRP", None, "present"),
        "Bob Hall": ("Quarrel Police Authority", None, "present"),
        "Tom Moor": (None, "Chief Surveyor", "present"),
        "Averil Pell": ("Dale Borough Council", None, "present"),
    }


def test_a_column_that_does_not_fit_the_names_is_nobody(book: RuleBook, nlp: Language) -> None:
    posts = "Happy Quarrel Integrated\nProgramme Director\nRetired Manager\nHappy Quarrel Programme\nHead of Slips"
    found = there(f"{TITLE}\nIn attendance:\nAnn Lee\nBob Hall\nTom Moor\n{posts}\n\n{REST}", book, nlp)
    assert list(found) == ["Ann Lee", "Bob Hall", "Tom Moor"]


@pytest.mark.parametrize(
    ("line", "name", "told"),
    [
        ("Jan Dunn (PCSO)", "Jan Dunn", (None, "PCSO")),
        ("Jan Dunn – Team Lead, Adult Care (re Tom Moor)", "Jan Dunn", (None, "Team Lead, Adult Care")),
        ("Dr Jan Dunn (GP – North Quay Chair)", "Dr Jan Dunn", (None, "GP – North Quay Chair")),
        ("Mr Pat DunnLPC Member CCA rep", "Mr Pat Dunn", (None, "LPC Member CCA rep")),
    ],
)
def test_posts_behind_a_name(
    line: str, name: str, told: tuple[str | None, str | None], book: RuleBook, nlp: Language
) -> None:
    found = there(f"{TITLE}\n\nPresent:\n\nAnn Lee\n\n{line}\n\n{REST}", book, nlp)
    assert found[name][:2] == told


def test_names_with_posts_that_no_heading_stands_over(book: RuleBook, nlp: Language) -> None:
    lines = "Ann Lee – Practice Manager\n\nBob Hall – Chairman\n\nTom Moor\n\nJan Dunn"
    text = f"{TITLE}\n\n{lines}\n\n{REST}"
    assert list(there(text, book, nlp)) == ["Ann Lee", "Bob Hall", "Tom Moor", "Jan Dunn"]
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.chair == "Bob Hall"


def test_names_with_posts_and_organisations_that_go_on_below(book: RuleBook, nlp: Language) -> None:
    lines = (
        "Ann Lee – Independent Chair\n"
        "Bob Hall – Tenancy Support Manager, Quarrel City Council\n"
        "Tom Moor – Assistant General Manager, West Dale, North of Quarrel\n"
        "Ambulance Service NHS Trust (rep Jan Dunn)\n"
        "Averil Pell – Team Manager, Dale Council\n"
        "Pete Hill – Deputy Director of Nursing, NHS Quarrel"
    )
    found = there(f"{TITLE}\n{lines}\n\n{REST}", book, nlp)
    assert list(found) == ["Ann Lee", "Bob Hall", "Tom Moor", "Averil Pell", "Pete Hill"]
    assert found["Bob Hall"][:2] == ("Quarrel City Council", "Tenancy Support Manager")
    assert "Ambulance Service NHS Trust" in (found["Tom Moor"][0] or "")


def test_names_with_posts_that_go_on_below_under_a_heading(book: RuleBook, nlp: Language) -> None:
    lines = (
        "Ann Lee – Independent Chair\n"
        "Bob Hall – Assistant Director of Nursing, Quarrel University Hospital\n(rep Jan Dunn)\n"
        "Tom Moor – Tenancy Manager, Quarrel City Council\n"
        "Kay Webb – Head of Patient Safety, Slip and North\nHarbour Foundation Trust"
    )
    text = f"{TITLE}\nPresent:\n{lines}\nApologies:\nPat Hill\n\n{REST}"
    found = {a.name: (a.organisation, a.representing) for a in facts_of(text, Attendance, book, nlp)}
    assert list(found) == ["Ann Lee", "Bob Hall", "Tom Moor", "Kay Webb", "Pat Hill"]
    assert found["Bob Hall"] == ("Quarrel University Hospital", "Jan Dunn")
    assert "Harbour Foundation Trust" in (found["Kay Webb"][0] or "")


def test_who_is_of_the_public_came_as_nobody(book: RuleBook, nlp: Language) -> None:
    posts = "Public Governor\nMember of the public\nQuarrel CCG\nAppointed Governor"
    found = there(f"{TITLE}\nPresent:\nAnn Lee\nBob Hall\nTom Moor\nJan Dunn\n{posts}\n\n{REST}", book, nlp)
    assert list(found) == ["Ann Lee", "Tom Moor", "Jan Dunn"]


def test_councillors_of_the_county_behind_the_clerk(book: RuleBook, nlp: Language) -> None:
    line = "Also: Mr J Lee (Clerk) & County Councillors: Mr Bob Hall & Mr Tom Moor"
    text = f"{TITLE}\n\nPresent: Councillors Jan Dunn (Chair), Kay Webb\n\n{line}\n\n{REST}"
    found = {a.name: a.capacity for a in facts_of(text, Attendance, book, nlp)}
    assert (found["Mr J Lee"], found["Mr Bob Hall"], found["Mr Tom Moor"]) == ("officer", "other", "other")


def test_prose_behind_the_last_name(book: RuleBook, nlp: Language) -> None:
    line = "Present: Ann Lee, Bob Hall, Tom Moor, Although attending the Vice-Chair was unable to chair the meeting"
    found = there(f"{TITLE}\n\n{line} (due to illness).\n\n{REST}", book, nlp)
    assert found == dict.fromkeys(("Ann Lee", "Bob Hall", "Tom Moor"), (None, None, "present"))


def test_items_whose_paragraphs_count_on(book: RuleBook, nlp: Language) -> None:
    items = (
        "Item 1:Apologies for Absence.\n19/5 Councillors Jan Dunn, Pat Hill and Kay Webb.\n"
        "Item 2:Winch.\n19/6No news.\nItem 3:Shed.\n19/7Resolved to paint it.\n19/8It was said to leak."
    )
    text = f"{HEAD}\n\n{items}"
    assert numbered(text, book, nlp) == {"1": "Apologies for Absence", "2": "Winch", "3": "Shed"}
    away = [name for name, told in there(text, book, nlp).items() if told[2] == "apologies"]
    assert away == ["Jan Dunn", "Pat Hill", "Kay Webb"]


def test_a_motion_whose_movers_stand_in_brackets(book: RuleBook, nlp: Language) -> None:
    said = "Full Council 24/5/2022 - Motion (AL) & seconded (BH) that the minutes be approved as a true record."
    (vote,) = facts_of(f"{HEAD}\n\n1. Minutes\n\n{said}\n\n2. Winch\n\nIt turned.", Vote, book, nlp)
    assert (vote.mover, vote.seconder) == ("AL", "BH")


def test_initials_behind_names_that_no_heading_stands_over(book: RuleBook, nlp: Language) -> None:
    lines = "Ann Lee (Practice Manager) AL\n\nBob Hall BH\n\nTom Moor-Dale T M-D\n\nJan Dunn JD"
    found = there(f"{TITLE}\n\n{lines}\n\nApologies: None\n\n{REST}", book, nlp)
    assert list(found) == ["Ann Lee", "Bob Hall", "Tom Moor-Dale", "Jan Dunn"]
    assert found["Ann Lee"][1] == "Practice Manager"


def test_none_before_the_next_heading_on_one_line(book: RuleBook, nlp: Language) -> None:
    line = "Police: None Minutes of March Ann read them. The following wait: • Mill Lane Wall Ownership • Slips"
    found = there(f"{HEAD}\n\n{line} • Winches and other things of the harbour\n\n{REST}", book, nlp)
    assert list(found) == ["Ann Lee", "Bob Hall", "Tom Moor"]


def test_who_said_that_they_would_not_come_either(book: RuleBook, nlp: Language) -> None:
    said = "Apologies were received from Jan Dunn. Pat Hill, District Councillor, and Kay Webb, County Councillor, also"
    text = f"{HEAD}\n\n1. Apologies\n\n{said} advised they would not be able to attend.\n\n2. Winch\n\nIt turned."
    found = there(text, book, nlp)
    assert found["Pat Hill"] == (None, "District Councillor", "apologies")
    assert found["Kay Webb"] == (None, "County Councillor", "apologies")


def test_a_title_that_breaks_off(book: RuleBook, nlp: Language) -> None:
    title = "MINUTES of MEETING of the SHADOW FERRY AND SLIP &\n\nRESCUE BOARD held in the Guildhall, Quarrel"
    text = f"{title} Tuesday 4 December 2012 at 10.00 am.\n\nPresent: Ann Lee (Chair), Bob Hall\n\n{REST}"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.body == "SHADOW FERRY AND SLIP & RESCUE BOARD"


def test_the_year_of_the_page_over_agenda_and_minutes(book: RuleBook, nlp: Language) -> None:
    agenda = "May 30, 2024\n\nHeld at Gannet Surgery at 3:30pm\n\n1) Welcome and apologies\n\n2) Minutes\n\n3) AOB"
    title = "Minutes of PPG meeting Thursday 30th May 3.30pm Gannet Surgery"
    business = "1. Welcome\n\nAll came.\n\n2. Minutes\n\nThe last meeting was in 2019."
    text = f"{agenda}\n\n{title}\n\nPresent: Ann Lee, Bob Hall\n\nApologies: None\n\n{business}"
    meetings = [m for m in facts_of(text, Meeting, book, nlp) if m.source == "minutes"]
    assert [str(m.meeting_date) for m in meetings] == ["2024-05-30"]


def test_the_year_of_the_last_meeting(book: RuleBook, nlp: Language) -> None:
    title = "Minutes of Trustees Meeting, 28 June, at 17.30 at Gannet Hall"
    business = "1 APOLOGIES received from Jan Dunn.\n\n2 MINUTES OF LAST MEETING (24 May 2016) These were accepted."
    text = f"{title}\n\nPresent: Ann Lee (Chair), Bob Hall\n\n{business}\n\n3 SLIP It was wet."
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert str(meeting.meeting_date) == "2016-06-28"


@pytest.mark.parametrize(
    ("first", "second"),
    [("Note 01/20\nWelcome", "Note 02/20\nWinch"), ("1 / Welcome", "2 / Winch")],
)
def test_numbers_of_other_kinds(first: str, second: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n{first}\nAll were welcomed.\n\n{second}\nIt turned."
    assert list(numbered(text, book, nlp).values()) == ["Welcome", "Winch"]


def test_action_points_are_no_minutes(book: RuleBook, nlp: Language) -> None:
    points = "AP135 AL to ask the clubs about the slip.\n\nAP136 BH to paint the shed.\n\nIt was talked over."
    assert not numbered(f"{HEAD}\n\nUpdates:\n\n{points}", book, nlp)


def test_points_whose_first_stands_in_the_line_above_are_no_minutes(book: RuleBook, nlp: Language) -> None:
    points = "AL: 1. Process for choosing delegates is unclear\n2. Should the group meet?\n3. Should the shed be shut?"
    assert not numbered(f"{HEAD}\n\nThe minutes were accepted.\n{points}\nAll agreed.", book, nlp)


def test_a_heading_in_capitals_with_a_day(book: RuleBook, nlp: Language) -> None:
    said = "3. MINUTES OF THE MEETING HELD ON 21st MARCH 2018 The minutes had been sent out and were accepted."
    text = f"{HEAD}\n\n1. APOLOGIES None.\n\n2. WINCH It turned.\n\n{said}\n\n4. SHED It leaked."
    assert numbered(text, book, nlp)["3"] == "MINUTES OF THE MEETING HELD ON 21st MARCH 2018"


def test_headings_over_bullets(book: RuleBook, nlp: Language) -> None:
    items = (
        "Declarations of Interest\n\n  • There were no declarations of interest.\n\n"
        "Matters Arising\n\nThere were none.\n\n"
        "Lantern Repairs\n\n  • The lantern was mended in May and is bright.\n  • It was cleaned."
    )
    headings = _headings(f"{HEAD}\n\n{items}", book, nlp)
    assert headings == ["Declarations of Interest", "Matters Arising", "Lantern Repairs"]


def test_welcome_attendance_and_apologies(book: RuleBook, nlp: Language) -> None:
    items = (
        "Welcome, attendance and apologies\n\nThe low attendance was noted.\n\n"
        "Minutes of the last meeting\n\nThey were agreed.\n\nMatters arising\n\nThere were none.\n\n"
        "Any other business\n\nThere was none."
    )
    assert _headings(f"{HEAD}\n\n{items}", book, nlp)[0] == "Welcome, attendance and apologies"


def test_who_was_chosen_is_no_subheading(book: RuleBook, nlp: Language) -> None:
    said = "Vice-Chairman – Ms Jan Dunn (nominated by Mr Hall and seconded by Mrs Lee)\n\nAll thanked her for coming."
    text = f"{HEAD}\n\n1. Officers\n\nThese were chosen:\n\n{said}\n\n2. Winch\n\nIt turned."
    (first, *_) = facts_of(text, Minute, book, nlp)
    assert first.subheadings == ()


def test_an_interest_re_an_item(book: RuleBook, nlp: Language) -> None:
    said = "Cllr Hall declared a Non Pecuniary interest re item11."
    (told,) = facts_of(f"{HEAD}\n\n1. Interests\n\n{said}\n\n2. Winch\n\nIt turned.", Declaration, book, nlp)
    assert (told.name, told.interest_type, told.agenda_item) == ("Cllr Hall", "Non Pecuniary", "11")
