"""Habits of boards with partners and of parish councils: stars abreast on one line, numbers with colons, stops among
names, posts behind a stroke, owners who take something on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, FutureMeeting, Meeting, Movement, Vote
from tests.harbour import HEAD, REST, TITLE, numbered, there
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook


def _owned(text: str, book: RuleBook, nlp: Language) -> list[tuple[str, str | None]]:
    return [(a.text, a.owner) for a in facts_of(text, Action, book, nlp)]


def test_stars_abreast_on_one_line(book: RuleBook, nlp: Language) -> None:
    names = "* Cllr. A.P. Lee (Mayor) * Cllr. Mrs. B. Hall * Cllr. Tom Moor"
    found = there(f"{TITLE}\n\n{names}\n\n* Denotes Members present.\n\n{REST}", book, nlp)
    assert found == {
        "Cllr. A.P. Lee": (None, "Mayor", "present"),
        "Cllr. Mrs. B. Hall": (None, None, "present"),
        "Cllr. Tom Moor": (None, None, "present"),
    }


def test_one_without_a_title_among_stars_leaves_them(book: RuleBook, nlp: Language) -> None:
    names = "* Cllr. A.P. Lee (Mayor) * D.R. Hall M.A. Dunn * Cllr. Tom Moor"
    found = there(f"{TITLE}\n\n{names}\n\n* Denotes Members present.\n\n{REST}", book, nlp)
    assert "D.R. Hall M.A. Dunn" not in found


@pytest.mark.parametrize(("first", "second"), [("F01:04/18", "F02:04/18"), ("PL11:4/2018", "PL12:4/2018")])
def test_numbers_with_a_colon_before_the_month(first: str, second: str, book: RuleBook, nlp: Language) -> None:
    items = f"{first} To elect a Vice-Chair.\n\nNone came.\n\n{second} Finance.\n\nNone."
    text = f"{HEAD}\n\nThe chair opened the meeting.\n\n{items}"
    assert numbered(text, book, nlp) == {first: "To elect a Vice-Chair", second: "Finance"}


def test_a_declaration_numbered_with_a_colon_is_no_list_of_those_there(book: RuleBook, nlp: Language) -> None:
    lines = "* In attendance\n\n2:1 Declaration of Interest in an Item\n\nMr G. Dunn and Mr K. Webb (agenda item 16)."
    found = there(f"{TITLE}\n\nPresent: Ann Lee, Bob Hall\n\n{lines}\n\n{REST}", book, nlp)
    assert list(found) == ["Ann Lee", "Bob Hall"]


def test_a_heading_of_any_length_before_who_moved(book: RuleBook, nlp: Language) -> None:
    head = "Appointment of Leader for the Harbour and Quays of Quarrel for the Year 2018/2019"
    moved = "It was moved by Cllr. Lee , seconded by Cllr. Hall and\n\nRESOLVED – THAT Cllr. Moor be Leader."
    text = f"{HEAD}\n\n1. Apologies\n\nNone.\n\n2. {head}: {moved}\n\n3. AOB\n\nNone."
    assert numbered(text, book, nlp)["2"] == head
    (vote,) = facts_of(text, Vote, book, nlp)
    assert (vote.mover, vote.seconder) == ("Cllr. Lee", "Cllr. Hall")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Ann Dunn (Quarrel Port Agency/North Quay Chair)", ("Quarrel Port Agency", "North Quay Chair")),
        ("Ann Dunn(Dale Wildlife Trusts/Chair)", ("Dale Wildlife Trusts", "Chair")),
        ("Ann Dunn (Registrar)", (None, "Registrar")),
    ],
)
def test_organisation_and_post_in_one_bracket(
    line: str, told: tuple[str | None, str | None], book: RuleBook, nlp: Language
) -> None:
    found = there(f"{TITLE}\n\nPresent:\n\nJan Lee\n\n{line}\n\nBob Hall\n\n{REST}", book, nlp)
    assert found["Ann Dunn"][:2] == told


def test_a_stop_for_a_comma_between_names_with_initials(book: RuleBook, nlp: Language) -> None:
    lines = "Present: Ann Lee (AL), Neil Hall (NH). Ewen Webb (EW), Colin Moor (CM).\n\nApologies: Jan Dunn (JD)"
    assert list(there(f"{TITLE}\n\n{lines}\n\n{REST}", book, nlp)) == [
        "Ann Lee",
        "Neil Hall",
        "Ewen Webb",
        "Colin Moor",
        "Jan Dunn",
    ]


def test_sums_below_a_list_are_nobody(book: RuleBook, nlp: Language) -> None:
    lines = (
        "Present: Ann Lee, Bob Hall\n\nApologies: Tom Moor\n\n• Bank Balances : Total £93,500 (of which £40,000 tied)"
    )
    assert list(there(f"{TITLE}\n\n{lines}\n\n{REST}", book, nlp)) == ["Ann Lee", "Bob Hall", "Tom Moor"]


def test_a_body_named_twice_with_its_letters(book: RuleBook, nlp: Language) -> None:
    head = "Quarrel Community Council Minute of the Quarrel Community Council (QCC) Meeting held on"
    text = f"{head} Thursday, 19th April 2018, in Gannet Hall\n\nPresent: Ann Lee, Bob Hall, Tom Moor\n\n{REST}"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.body == "Quarrel Community Council"


@pytest.mark.parametrize(
    ("hours", "start"), [("2.00 - 4.30pm", "14:00"), ("9.30 to 11.00am", "09:30"), ("10.00 - 1.00pm", "10:00")]
)
def test_hours_of_the_next_meeting(hours: str, start: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n{REST}\n\nNext meeting: Tuesday 2nd October 2018, {hours}"
    (coming,) = facts_of(text, FutureMeeting, book, nlp)
    assert f"{coming.start_time:%H:%M}" == start


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("AL to take on the claims.", "AL"),
        ("BH to take down the sign on the slip.", "BH"),
        ("TM to summarise the replies.", "TM"),
        ("AL to take on the role of Chair.", None),
    ],
)
def test_who_takes_something_on(said: str, owner: str | None, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n1. Apologies\n\nNone.\n\n2. Slip\n\nIt is wet. {said}\n\n3. AOB\n\nNone."
    assert _owned(text, book, nlp) == ([(said, owner)] if owner else [])


def test_a_stop_inside_a_bracket_ends_no_list(book: RuleBook, nlp: Language) -> None:
    line = "Members present; Chairman: A. Lee (QDYC), B. Hall (Env. Agency), C. Moor (Slip Canal Soc. and QPRE)."
    found = there(f"{TITLE}\n\n{line}\n\n{REST}", book, nlp)
    assert list(found) == ["A. Lee", "B. Hall", "C. Moor"]
    assert found["B. Hall"][0] == "Env. Agency"


def test_titles_without_a_blank_and_offices_before_a_bracket(book: RuleBook, nlp: Language) -> None:
    lines = (
        "MEMBERS PRESENT: Mrs.A.Lee, Chairman,(QPRE), Mr.B.Hall, Vice-Chairman,(SDYC), Mr.C.Moor, (Quarrel PC).\n"
        "\nApologies: Capt.F.Hook, (Slip PC), Mrs.G.Hill, (Dale PC)"
    )
    found = there(f"{TITLE}\n\n{lines}\n\n{REST}", book, nlp)
    assert found == {
        "Mrs.A.Lee": ("QPRE", "Chairman", "present"),
        "Mr.B.Hall": ("SDYC", "Vice-Chairman", "present"),
        "Mr.C.Moor": ("Quarrel PC", None, "present"),
        "Capt.F.Hook": ("Slip PC", None, "apologies"),
        "Mrs.G.Hill": ("Dale PC", None, "apologies"),
    }


def test_titled_names_with_bodies_behind_dashes_on_one_line(book: RuleBook, nlp: Language) -> None:
    line = (
        "Present: Mr A Lee (Chairman) - County Council Mr Hall - Dale Leisure Mr Moor - QSPB Dr Dunn - Quarrel Society"
    )
    found = there(f"{TITLE}\n\n{line}\n\n{REST}", book, nlp)
    assert {name: told[0] for name, told in found.items()} == {
        "Mr A Lee": "County Council",
        "Mr Hall": "Dale Leisure",
        "Mr Moor": "QSPB",
        "Dr Dunn": "Quarrel Society",
    }


@pytest.mark.parametrize(
    ("line", "name", "told"),
    [
        ("Jan Dunn (Slip Warden Dale – for QDC)", "Jan Dunn", ("QDC", "Slip Warden Dale")),
        ("Jan Dunn (Quarrel Burrows Cttee)", "Jan Dunn", ("Quarrel Burrows Cttee", None)),
        ("Mr Dunn (Quarrel Beach (Holdings))", "Mr Dunn", ("Quarrel Beach (Holdings)", None)),
    ],
)
def test_brackets_of_bodies(
    line: str, name: str, told: tuple[str | None, str | None], book: RuleBook, nlp: Language
) -> None:
    found = there(f"{TITLE}\n\nPresent:\n\nAnn Lee (Dale Society)\n\n{line}\n\nBob Hall\n\n{REST}", book, nlp)
    assert found[name][:2] == told


def test_the_chair_of_another_committee(book: RuleBook, nlp: Language) -> None:
    lines = "Present:\n\nAnn Lee (Dale Society)\n\nJan Dunn (Chair – Quarrel Burrows Committee)\n\nBob Hall (Dale PC)"
    (meeting,) = facts_of(f"{TITLE}\n\n{lines}\n\n{REST}", Meeting, book, nlp)
    assert meeting.chair is None


def test_two_of_one_community_council_and_those_of_no_board(book: RuleBook, nlp: Language) -> None:
    lines = (
        "Board Members Present:\n\nAnn Lee and Bob Hall, Quarrelton CC\n\nTom Moor and Jan Dunn, Southdale CC\n\n"
        "Non–Board Members Present:\n\nKay Webb, Neighbourhood Manager\n\nWelcome and Introductions:\n\n"
        "• Kay Webb, Neighbourhood Manager (NM) welcomed everyone.\n\nBoard Membership:\n\n• Councillors: Hill, Lee"
    )
    told = facts_of(f"{TITLE}\n\n{lines}\n\n{REST}", Attendance, book, nlp)
    assert {a.name: (a.organisation, a.capacity) for a in told} == {
        "Ann Lee": ("Quarrelton CC", "member"),
        "Bob Hall": ("Quarrelton CC", "member"),
        "Tom Moor": ("Southdale CC", "member"),
        "Jan Dunn": ("Southdale CC", "member"),
        "Kay Webb": (None, "other"),
    }


def test_chair_over_a_name_and_a_heading_in_capitals_below_a_list(book: RuleBook, nlp: Language) -> None:
    lines = (
        "Chair\nProfessor Ann Lee, Provost\nPresent\nDr Hall, Mr Moor, Dr Dunn\nApologies\nDr Webb\n"
        "In attendance\nMs Hill, Dr Hook\nANNOUNCEMENTS\nMr Webb joined the University in May."
    )
    found = there(f"{TITLE}\n{lines}\n\n{REST}", book, nlp)
    names = ["Professor Ann Lee", "Dr Hall", "Mr Moor", "Dr Dunn", "Dr Webb", "Ms Hill", "Dr Hook"]
    assert list(found) == names
    (meeting,) = facts_of(f"{TITLE}\n{lines}\n\n{REST}", Meeting, book, nlp)
    assert meeting.chair == "Professor Ann Lee"
    assert facts_of(f"{TITLE}\n{lines}\n\n{REST}", Movement, book, nlp) == []


def test_names_with_initials_under_no_heading_and_those_without_behind_them(book: RuleBook, nlp: Language) -> None:
    there = (
        "Ann Lee (AL)\nBob Hall (BH)\nTom Moor (TM)\nJan Dunn (JD)\nKay Webb (KW)\nAveril Pell (AP)\nJustyna Wark (JW)"
    )
    more = "Natalie Hook (NH1)\nNick Hill (NH2)\nPeter Quill (PQ)\nMartin Roe\nGraham Ford\nDavid Barton"
    text = f"{TITLE}\n{there}\n{more}\nWelcome\nApologies: As above\nPQ: A new chair for Mike Howe (no longer there)."
    found = facts_of(f"{text}\n\n{REST}", Attendance, book, nlp)
    assert [(a.name, a.status, a.organisation) for a in found][-3:] == [
        ("Natalie Hook", "present", None),
        ("Nick Hill", "present", None),
        ("Peter Quill", "present", None),
    ]
    assert len(found) == 10


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("AL forward the list to all", "AL"),
        ("AL/BH draft the letter", "AL/BH"),
        ("Clerk write to the owner", "Clerk"),
        ("ZZ forward the list to all", None),
    ],
)
def test_who_is_named_right_before_the_task(said: str, owner: str | None, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n1. Apologies\n\nNone.\n\n2. Slip\n\nIt is wet.\n\nACTION: {said}\n\n3. AOB\n\nNone."
    assert [told for _, told in _owned(text, book, nlp)] == [owner]


def test_mover_and_seconder_in_one_bracket(book: RuleBook, nlp: Language) -> None:
    said = "It was proposed (by Ann Lee, seconder Bob Hall) that Tom Moor go on as Chairman."
    (vote,) = facts_of(f"{HEAD}\n\n1. Apologies\n\nNone.\n\n2. Chair\n\n{said}\n\n3. AOB\n\nNone.", Vote, book, nlp)
    assert (vote.mover, vote.seconder) == ("Ann Lee", "Bob Hall")


def test_semicolons_before_initials(book: RuleBook, nlp: Language) -> None:
    lines = "Present: Ann Lee (AL) (chair); Bob Hall (BH)\n\nApologies: Tom Moor (TM); Jan Dunn; (JD); Kay Webb; (KW);"
    found = there(f"{TITLE}\n\n{lines}\n\n{REST}", book, nlp)
    assert [n for n, told in found.items() if told[2] == "apologies"] == ["Tom Moor", "Jan Dunn", "Kay Webb"]


def test_few_numbers_with_a_stop_among_those_without_over_their_headings(book: RuleBook, nlp: Language) -> None:
    over = (
        "2.\n\nMinutes of 22 May:-\n\nThey were agreed.\n\n3.\n\nMatters Arising:-\n\nA lamp is out.\n\n4.\n\nTreasurer"
    )
    rest = "It is paid.\n\n5\n\nFaults\n\nThe list was shown.\n\n6\n\nEvents\n\nThe fair went well."
    text = f"{HEAD}\n\n1. Apologies: Kay Webb (KW)\n\n{over}\n\n{rest}"
    told = list(numbered(text, book, nlp).items())[-5:]
    assert told == [
        ("2", "Minutes of 22 May"),
        ("3", "Matters Arising"),
        ("4", "Treasurer"),
        ("5", "Faults"),
        ("6", "Events"),
    ]


def test_matters_arising_before_a_dash(book: RuleBook, nlp: Language) -> None:
    items = "1. Apologies\n\nNone.\n\n2. Matters Arising– The lamp on the slip is mended.\n\n3. AOB\n\nNone."
    assert numbered(f"{HEAD}\n\n{items}", book, nlp)["2"] == "Matters Arising"


def test_a_body_with_its_short_form_in_quotes(book: RuleBook, nlp: Language) -> None:
    head = "Quarrel Village Hall Management Committee (“VHC”)\n\nMinutes of Meeting\nGannet Hall\n19 April 2018"
    (meeting,) = facts_of(f"{head}\n\nPresent: Ann Lee (AL), Bob Hall (BH)\n\n{REST}", Meeting, book, nlp)
    assert meeting.body == "Quarrel Village Hall Management Committee"


@pytest.mark.parametrize("mark", ["Action – All members.", "Action ALL", "Action All members"])
def test_all_members_behind_a_task(mark: str, book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\n1. Apologies\n\nNone.\n\n2. Fair\n\nIdeas for the fair are wanted by May. {mark}\n\n3. AOB\n\nNone."
    )
    ((_, owner),) = _owned(text, book, nlp)
    assert (owner or "").casefold().startswith("all")


def test_an_item_is_no_body(book: RuleBook, nlp: Language) -> None:
    head = "Meeting Minutes 19th April 2018\n\nTime: 7:00pm Gannet Centre\n\nChair: Ann Lee"
    text = f"{head}\n\nActions from the Previous Meeting\n\nBH to look into this.\n\nSlip\n\nIt is wet."
    assert all(m.body != "Actions from the Previous" for m in facts_of(text, Meeting, book, nlp))
