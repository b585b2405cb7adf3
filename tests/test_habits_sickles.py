"""Habits of partnership boards and forums: people beside where they are from, who presided where no list tells who was
there, and what conversions ran into one word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, Meeting, Minute, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

TITLE = "Minutes of the Quarrel Bay Sickle Panel held on Thursday 19 April 2018 at Gannet Hall at 7pm"
HEAD = f"{TITLE}\n\nPresent: Cllr O Pell"
REST = "2. Winch\n\nIt turned.\n\n3. Shed\n\nIt leaked."
PLAIN = "Dale Barton Quarrel Forum of Piers\n\nAnna Bridge Quarrel Partnership\n\nJenny Gomm Quarrel Constabulary"


def _whom(text: str, book: RuleBook, nlp: Language) -> dict[str, tuple[str | None, str | None]]:
    return {a.name: (a.organisation, a.role) for a in facts_of(text, Attendance, book, nlp)}


@pytest.mark.parametrize(
    ("line", "name", "told"),
    [
        ("Frank Moor (Chair) GEF Ships", "Frank Moor", ("GEF Ships", "Chair")),
        ("Terry Heron Burrow, Pendle and Rosset CVS", "Terry Heron", ("Burrow, Pendle and Rosset CVS", None)),
        ("Thomas Keay (TK) Quarrel Fire and Rescue", "Thomas Keay", ("Quarrel Fire and Rescue", None)),
        ("Zorro Scully East Quarrel Council", "Zorro Scully", ("East Quarrel Council", None)),
    ],
)
def test_a_name_and_where_it_is_from_with_nothing_between(
    line: str, name: str, told: tuple[str, str | None], book: RuleBook, nlp: Language
) -> None:
    found = _whom(f"{TITLE}\n\nPresent:\n\n{PLAIN}\n\n{line}\n\n1. Slip\n\nIt was wet.\n\n{REST}", book, nlp)
    assert found[name] == told
    assert len(found) == 4


def test_a_post_behind_initials_is_no_organisation(book: RuleBook, nlp: Language) -> None:
    found = _whom(
        f"{TITLE}\n\nPresent:\n\n{PLAIN}\n\nDan Ford DF Lay Member\n\n1. Slip\n\nIt was wet.\n\n{REST}", book, nlp
    )
    assert found["Dan Ford"] == (None, "Lay Member")


@pytest.mark.parametrize(
    ("told", "chair"),
    [
        ("The Chairman, Ann Lee, welcomed all to the meeting.", "Ann Lee"),
        ("The Chair (Councillor Bo Hall) welcomed everyone present.", "Councillor Bo Hall"),
        (
            "In the absence of Ann Lee, Chairman of the Quay and Slip Safety and Welfare Partnership, Henry Hall, "
            "Vice-Chairman, took the Chair.",
            "Henry Hall",
        ),
        ("The Chairman welcomed everyone to the meeting.", None),
    ],
)
def test_who_presided_where_nobody_is_listed_as_present(
    told: str, chair: str | None, book: RuleBook, nlp: Language
) -> None:
    text = f"{TITLE}\n\n1. Welcome\n\n{told}\n\nApologies were received from Cllr D Moss.\n\n{REST}"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.chair == chair
    assert [a.name for a in facts_of(text, Attendance, book, nlp)] == ["Cllr D Moss"]


def test_all_who_sent_apologies_are_told(book: RuleBook, nlp: Language) -> None:
    who = "Rick Hill, County Councillor David Jenks, Helen Turner and Darcy Weaver"
    text = f"{HEAD}\n\n1. Apologies\n\n{who} sent apologies for absence.\n\n{REST}"
    away = [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"]
    assert away == ["Rick Hill", "County Councillor David Jenks", "Helen Turner", "Darcy Weaver"]


def test_directors_are_no_part_of_a_name(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n1. Welcome\n\nApologies were noted from Directors Liam Finn, Mike Black and Cllr Moss.\n\n{REST}"
    away = [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"]
    assert away == ["Liam Finn", "Mike Black", "Cllr Moss"]


def test_labels_and_numbers_that_a_conversion_ran_into_what_follows(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{TITLE}\n\nPresentDr Ann Moor (Chair)\n\nMr Bo Hall\n\nIn AttendanceMrs Cy Dale, Clerk\n\n"
        "1WELCOME AND APOLOGIES\n\nAll came.\n\n2SLIP COMMITTEE, 2006 – 2009\n\nIt met.\n\n"
        "3WINCH AND SHED\n\nIt turned."
    )
    there = {a.name: (a.capacity, a.is_chair) for a in facts_of(text, Attendance, book, nlp)}
    assert there == {
        "Dr Ann Moor": ("member", True),
        "Mr Bo Hall": ("member", False),
        "Mrs Cy Dale": ("officer", False),
    }
    minutes = [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)]
    assert minutes == [
        ("1", "WELCOME AND APOLOGIES"),
        ("2", "SLIP COMMITTEE, 2006 – 2009"),
        ("3", "WINCH AND SHED"),
    ]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Clunby Parish Council Minutes of the Annual Parish Council Meeting held on Thursday 16 May 2019 "
            "in Clunby Village Hall at 8.15pm",
            "Clunby Parish Council",
        ),
        ("Minute of Board Meeting held on Thursday 12 November 2015", "Board"),
        (
            "Minute of the Clunby Community Council Meeting held on Thursday 12 November 2015",
            "Clunby Community Council",
        ),
    ],
)
def test_the_minutes_are_no_part_of_whose_they_are(title: str, body: str, book: RuleBook, nlp: Language) -> None:
    text = f"{title}\n\nPresent: A Swann (Chair), B Bugg, C Fairley\n\n1. Slip\n\nIt was wet.\n\n{REST}"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.body == body


def test_an_item_of_the_agenda_with_a_day_is_no_body(book: RuleBook, nlp: Language) -> None:
    item = "To receive the report of the Treasurer of the Quay Partnership Accounts for the period 1 August 2017"
    text = f"Minutes of the Meeting held on Monday 9 October 2017 at 7pm\n\n{item}\n\nPresent: A Swann (Chair)\n\n"
    (meeting,) = facts_of(f"{text}1. Slip\n\nIt was wet.\n\n{REST}", Meeting, book, nlp)
    assert meeting.body is None or "Accounts" not in meeting.body


def test_a_councillor_below_the_line_of_the_clerk_is_no_officer(book: RuleBook, nlp: Language) -> None:
    text = (
        "Halby Council Minutes - July 2019\n\nMeeting held on 10th July 2019 at 7.30 p.m.\n\n"
        "Cllrs Gale (Chair), Abern, Lewis and Sloan\n"
        "Clerk: Karen Parn\nSDC Cllr Penny Drew\n\n1. Slip\n\nIt was wet.\n\n"
    )
    told = {a.name: a.capacity for a in facts_of(text + REST, Attendance, book, nlp)}
    assert (told["Karen Parn"], told["Cllr Penny Drew"]) == ("officer", "other")


def test_an_interest_declared_in_the_discussion_of_an_item(book: RuleBook, nlp: Language) -> None:
    said = "Cllr P Gill declared an interest during discussions on item 4.2.1 as he is a key holder of the slip."
    (one,) = facts_of(f"{HEAD}\n\n1. Interests\n\n{said}\n\n{REST}", Declaration, book, nlp)
    assert (one.name, one.subject, one.agenda_item) == ("Cllr P Gill", "he is a key holder of the slip", "4.2.1")


@pytest.mark.parametrize(
    "said",
    [
        "The Board AGREED to discuss this item under item 9 of the agenda.",
        "It was agreed that agenda items 5 and 6 be taken before item 4.",
    ],
)
def test_the_order_of_the_business_is_no_task(said: str, book: RuleBook, nlp: Language) -> None:
    assert facts_of(f"{HEAD}\n\n1. Slip\n\n{said}\n\n{REST}", Action, book, nlp) == []


def test_a_numbered_action_point_with_its_owner_on_lines_below(book: RuleBook, nlp: Language) -> None:
    points = (
        "Action Point 1\nPapers to be issued to attendees.\nOwner: Rob Hall\n\nIt was wet.\n\n"
        "Action Point 2\nThe list to be kept.\nOwner: Ann Moor\nDue: May"
    )
    found = facts_of(f"{HEAD}\n\n1. Slip\n\nIt was dull.\n\n{points}\n\n{REST}", Action, book, nlp)
    assert [(a.text, a.owner, a.due) for a in found] == [
        ("Papers to be issued to attendees.", "Rob Hall", None),
        ("The list to be kept.", "Ann Moor", "May"),
    ]


def test_two_by_their_names_with_a_stroke_between(book: RuleBook, nlp: Language) -> None:
    text = f"{TITLE}\n\nPresent: Ann Moor, Rob Hall\n\n1. Slip\n\nAnn Moor / Rob Hall to write to the owner.\n\n{REST}"
    (one,) = facts_of(text, Action, book, nlp)
    assert one.owner == "Ann Moor / Rob Hall"


def test_headings_of_boards_that_have_no_numbers(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nWelcome and Introductions\n\nThe Chair welcomed all.\n\nPrevious Minutes and Actions\n\n"
        "They were agreed.\n\nDeclarations of Interest and Conduct\n\nThere were none."
    )
    found = [m.heading for m in facts_of(text, Minute, book, nlp)]
    assert found == [
        "Welcome and Introductions",
        "Previous Minutes and Actions",
        "Declarations of Interest and Conduct",
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("David Atkins, Chief Executive - City of Quarrel Council", ("City of Quarrel Council", "Chief Executive")),
        ("Tim Hall, Chief Superintendent – East Quarrel Police", ("East Quarrel Police", "Chief Superintendent")),
        ("Ann Lee, Head of Service – Older People", (None, "Head of Service – Older People")),
    ],
)
def test_a_post_and_an_organisation_parted_by_a_dash(
    line: str, told: tuple[str | None, str], book: RuleBook, nlp: Language
) -> None:
    found = _whom(f"{TITLE}\n\nPresent:\n\n{line}\n\n1. Slip\n\nIt was wet.\n\n{REST}", book, nlp)
    assert list(found.values()) == [told]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Mrs. M.Y. Byles, Hessen Ward", ["Mrs. M.Y. Byles"]),
        ("Mrs M Byles, Ann Ward, Rob Hall", ["Mrs M Byles", "Ann Ward", "Rob Hall"]),
        ("Ann Lee, Rob Hall, Colm Ward, Jo Moor", ["Ann Lee", "Rob Hall", "Colm Ward", "Jo Moor"]),
    ],
)
def test_a_ward_is_nobody(line: str, names: list[str], book: RuleBook, nlp: Language) -> None:
    found = _whom(f"{TITLE}\n\nPresent:\n\n{line}\n\n1. Slip\n\nIt was wet.\n\n{REST}", book, nlp)
    assert sorted(found) == sorted(names)


def test_names_and_organisations_in_columns_right_below_the_title(book: RuleBook, nlp: Language) -> None:
    rows = [("Ann Lee (Chair)", "Quarrel Trust"), ("Rob Hall", "Gannet College"), ("Cllr. Jo Moor", "QBC")]
    lines = "\n".join(f"{name:<28}{org}" for name, org in [("Name", "Organisation"), *rows])
    found = _whom(
        f"{TITLE}\n\n{lines}\n\nApologies from:\n\nSue Dale                    Gannet College\n\n1. Slip\n\nIt was wet."
        f"\n\n{REST}",
        book,
        nlp,
    )
    assert found == {
        "Ann Lee": ("Quarrel Trust", "Chair"),
        "Rob Hall": ("Gannet College", None),
        "Cllr. Jo Moor": ("QBC", None),
        "Sue Dale": ("Gannet College", None),
    }


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("It was agreed that the secretariat would write to the county.", "the secretariat"),
        ("Action – It was agreed that the co-ordinator would ring the owner.", "the co-ordinator"),
        ("Action: it was agreed that Ann Lee would circulate the paper.", "Ann Lee"),
        ("Secretariat to circulate the paper.", "Secretariat"),
    ],
)
def test_who_serves_a_board_has_the_task(said: str, owner: str, book: RuleBook, nlp: Language) -> None:
    (one,) = facts_of(f"{HEAD}\n\n1. Slip\n\n{said}\n\n{REST}", Action, book, nlp)
    assert one.owner == owner


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "The Vice-Chairman declared a prejudicial interest in relation to item 6.3.1. and stated that it was wet.",
            [("The Vice-Chairman", None, "6.3.1")],
        ),
        (
            "The Chairman and Messrs Hall and Moor declared interests in minute no. 807.",
            [("The Chairman", None, "807"), ("Hall", None, "807"), ("Moor", None, "807")],
        ),
        (
            "Item 4 – Cllr Moor declared a personal interest (trustee of the hall).",
            [("Cllr Moor", "trustee of the hall", "4")],
        ),
        (
            "Cllr Moor advised that she would be leaving the meeting for item 8 due to a pecuniary interest.",
            [("Cllr Moor", None, "8")],
        ),
    ],
)
def test_interests_told_with_what_was_done(
    said: str, told: list[tuple[str, str | None, str]], book: RuleBook, nlp: Language
) -> None:
    found = facts_of(f"{HEAD}\n\n1. Declarations of Interest\n\n{said}\n\n{REST}", Declaration, book, nlp)
    assert sorted((d.name, d.subject, d.agenda_item) for d in found) == sorted(told)


def test_a_general_meeting_without_numbers(book: RuleBook, nlp: Language) -> None:
    text = (
        "HALBY COMMUNITY COUNCIL\nMinutes of the Annual General Meeting\nheld on 25th May 2017\n\nPresent\n"
        "Fourteen people attended.\n\nApologies for Absence\nJames Puck, Denise Hobb.\n\n"
        "Alan Cade, Chairman, welcomed everyone to the meeting.\n\nMinutes of the AGM held on 19th May 2016\n"
        "They were agreed.\n\nMatters Arising\nThere were none.\n\nTrustees’ Report\nThe year was dry and all was well."
    )
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.chair == "Alan Cade"
    assert [m.heading for m in facts_of(text, Minute, book, nlp)] == [
        "Minutes of the AGM held on 19th May 2016",
        "Matters Arising",
        "Trustees’ Report",
    ]


def test_who_took_the_minutes_in_a_sentence(book: RuleBook, nlp: Language) -> None:
    text = f"{TITLE}\n\nPresent: Ann Lee (AL)\n\nRob Hall (RH)\n\nMinutes taken by Kay Bell\n\n1. Slip\n\nIt was wet."
    assert "Kay Bell" in _whom(f"{text}\n\n{REST}", book, nlp)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("John Pirn, Meldon, Bourn & Davit Community Council", ("Meldon, Bourn & Davit Community Council", None)),
        ("Mary Ewen, Chair – Five, Roth & Monk Council", ("Five, Roth & Monk Council", "Chair")),
    ],
)
def test_an_organisation_of_several_places_is_one(
    line: str, told: tuple[str, str | None], book: RuleBook, nlp: Language
) -> None:
    found = _whom(f"{TITLE}\n\nPresent:\n\n{line}\n\n1. Slip\n\nIt was wet.\n\n{REST}", book, nlp)
    assert list(found.values()) == [told]


def test_governors_who_preside_and_those_who_are_next(book: RuleBook, nlp: Language) -> None:
    people = "Arthur Lee (AL) Parent/Chair\n\nGerda Burke (GB) LA/Vice Chair\n\nJude Dale (JD) - Staff"
    text = f"{TITLE}\n\nPresent:\n\n{people}\n\nThe meeting was quorate.\n\n1. Slip\n\nIt was wet.\n\n{REST}"
    told = {a.name: (a.role, a.is_chair) for a in facts_of(text, Attendance, book, nlp)}
    assert told["Arthur Lee"] == ("Parent/Chair", True)
    assert told["Gerda Burke"] == ("LA/Vice Chair", False)
    assert [m.heading for m in facts_of(text, Minute, book, nlp)] == ["Slip", "Winch", "Shed"]


def test_a_heading_and_a_sentence_behind_its_dash(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n1. Welcome - AM welcomed everyone. It was good to see them\n\n{REST}"
    first = facts_of(text, Minute, book, nlp)[0]
    assert (first.heading, first.text) == ("Welcome", "AM welcomed everyone. It was good to see them")


def test_a_heading_run_into_its_sentence(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n1. Apologies.Apologies were received from Ann Lee.\n\n{REST}"
    assert facts_of(text, Minute, book, nlp)[0].heading == "Apologies"


def test_a_school_with_letters_in_its_name(book: RuleBook, nlp: Language) -> None:
    title = (
        "Minutes of a Meeting of the Governing Body of Halby C.E. Primary School, held at the School on "
        "25th September 2014 at 3.45pm"
    )
    (meeting,) = facts_of(
        f"{title}\n\nPresent: Ann Lee (Chair)\n\n1. Slip\n\nIt was wet.\n\n{REST}", Meeting, book, nlp
    )
    assert meeting.body == "Governing Body of Halby C.E. Primary School"


def test_who_did_not_come_and_had_sent_apologies(book: RuleBook, nlp: Language) -> None:
    said = "Jane Nicker and Jill Hughes did not attend the meeting; they had sent their apologies."
    text = f"{HEAD}\n\n1. Slip\n\n{said}\n\n{REST}"
    away = [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"]
    assert away == ["Jane Nicker", "Jill Hughes"]


@pytest.mark.parametrize(
    "said",
    [
        "A plan for the slip will be brought to the next meeting (RH).",
        "We need to be better at it, and this will be picked up by RH.",
    ],
)
def test_initials_of_who_will_do_it_behind_what_will_be_done(said: str, book: RuleBook, nlp: Language) -> None:
    text = f"{TITLE}\n\nPresent: Ann Moor, Rob Hall\n\n1. Slip\n\n{said}\n\n{REST}"
    (one,) = facts_of(text, Action, book, nlp)
    assert (one.text, one.owner) == (said, "RH")


def test_no_apologies_received_from_somebody(book: RuleBook, nlp: Language) -> None:
    said = "Apologies had been received from Jill Hughes. There had been no apologies received from Rick Moor."
    text = f"{HEAD}\n\n1. Slip\n\n{said}\n\n{REST}"
    away = [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"]
    assert away == ["Jill Hughes"]


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("Waiting for a date, Ann Moor / Rob Pile to write to the makers.", "Ann Moor / Rob Pile"),
        ("The sails were torn, RP to write to the makers.", "RP"),
    ],
)
def test_who_is_to_do_it_behind_a_comma(said: str, owner: str, book: RuleBook, nlp: Language) -> None:
    text = f"{TITLE}\n\nPresent: Ann Moor, Rob Pile\n\n1. Slip\n\n{said}\n\n{REST}"
    assert [a.owner for a in facts_of(text, Action, book, nlp)] == [owner]


def test_a_further_interest_and_one_advised_of(book: RuleBook, nlp: Language) -> None:
    said = (
        "Jacky Slack declared a prejudicial interest in item 4. Jacky Slack also declared a further personal "
        "interest in item 5.\n\nJon Hewit reported that he had been advised that he had a prejudicial interest in "
        "item 6."
    )
    text = f"{TITLE}\n\nPresent: Jacky Slack, Jon Hewit\n\n1. Declarations of Interest\n\n{said}\n\n{REST}"
    told = {(d.name, d.interest_type, d.agenda_item) for d in facts_of(text, Declaration, book, nlp)}
    assert told == {
        ("Jacky Slack", "prejudicial", "4"),
        ("Jacky Slack", "personal", "5"),
        ("Jon Hewit", "prejudicial", "6"),
    }


def test_a_post_of_two_fields_in_a_run_of_the_absent(book: RuleBook, nlp: Language) -> None:
    said = "Apologies were received from Ann Moor, Head of Highways and Flooding, Quarrel Council and Rob Pile."
    text = f"{HEAD}\n\n1. Slip\n\n{said}\n\n{REST}"
    told = {n: t for n, t in _whom(text, book, nlp).items() if n != "Cllr O Pell"}
    assert told == {"Ann Moor": ("Quarrel Council", "Head of Highways and Flooding"), "Rob Pile": (None, None)}


def test_one_sentence_behind_a_heading_in_capitals(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n1. ENGINEERS PROGRESS REPORT The Engineer read through the reports.\n\n{REST}"
    first = facts_of(text, Minute, book, nlp)[0]
    assert (first.heading, first.text) == ("ENGINEERS PROGRESS REPORT", "The Engineer read through the reports.")


def test_people_below_the_title_are_no_body_and_no_place(book: RuleBook, nlp: Language) -> None:
    text = (
        "Minutes of the Meeting held Tuesday 7th July 2013 at the Showroom Quarrel LN6 7QW\n\n"
        "Mr Paul Jent QPC Chairman and QPC Member CCA Board\n\nMembers present\n\n"
        "Marc Moor, Member (Attending for afternoon session)\n\nJill Spade (present until item 4)\n\n"
        f"1. Slip\n\nIt was wet.\n\n{REST}"
    )
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.body, meeting.venue) == (None, "Showroom Quarrel LN6 7QW")
    assert _whom(text, book, nlp) == {"Marc Moor": (None, "Member"), "Jill Spade": (None, None)}


def test_a_name_over_two_lines_behind_letters_for_a_councillor(book: RuleBook, nlp: Language) -> None:
    said = (
        "CC Moor proposed Ann Pile for the position of Secretary for the year to come and was seconded by CC\n"
        "Slack. All present agreed."
    )
    (vote,) = facts_of(f"{HEAD}\n\n1. Slip\n\n{said}\n\n{REST}", Vote, book, nlp)
    assert (vote.mover, vote.seconder) == ("CC Moor", "CC Slack")
