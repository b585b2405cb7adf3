"""Habits of words: how a vote went behind a decision, candidates' votes, chairs of other bodies, surnames side by side,
names that a line breaks, bare labels, towns called like a month, minute numbers of letters and digits."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Body, Declaration, Meeting, Minute, Movement, Resolution, Vote
from pipeline.run import read_paper
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Minutes of the Quarrel Bay Harbour Forum held on Thursday 19 April 2018 at Gannet Hall at 7pm"
REST = "1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."
THERE = "Present: Cllrs O Pell (Chair), T Beed, J Crake and S Lark"


def there(text: str, book: RuleBook, nlp: Language, rest: str = REST) -> list[Attendance]:
    return facts_of(f"{HEAD}\n\n{text}\n\n{rest}", Attendance, book, nlp)


def business(text: str, head: str = HEAD) -> str:
    return f"{head}\n\n{THERE}\n\n1. Apologies\n\nNone.\n\n2. Slip\n\n{text}\n\n3. Winch\n\nIt turned."


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("RESOLVED that the slip be shut (3 for, 1 against).", "that the slip be shut"),
        ("RESOLVED: That two winches be bought (unanimous).", "That two winches be bought"),
        ("RESOLVED to mend it (proposed Cllr Beed, seconded Cllr Lark, 3 for, 1 abstention).", "to mend it"),
        ("RESOLVED: No objection. Cllr Beed returned at 7.31pm.", "No objection."),
        ("RESOLVED that the slip be shut. Councillors Beed and Lark left the meeting.", "that the slip be shut."),
        ("RESOLVED:\n\n(a) That it be shut (For 3, Against 1)\n\n(b) That it be told.", "That it be shut"),
        ("RESOLVED that the fence be mended (the one by the slip).", "that the fence be mended (the one by the slip)."),
        ("RESOLVED on the Chairman's casting vote that the slip be shut.", "that the slip be shut."),
        ("It was resolved, on the casting vote of the Chair (2 for, 2 against), that it be shut.", "that it be shut."),
    ],
)  # fmt: skip
def test_how_the_vote_went_is_no_part_of_a_decision(said: str, text: str, book: RuleBook, nlp: Language) -> None:
    found = facts_of(business(said), Resolution, book, nlp)
    assert found[0].text == text


def test_votes_behind_a_decision(book: RuleBook, nlp: Language) -> None:
    said = (
        "RESOLVED to mend it (proposed Cllr Beed, seconded Cllr Lark, 3 for, 1 abstention). Cllr Crake left at 7.50pm."
    )
    found = facts_of(business(said), Vote, book, nlp)
    assert [(v.motion, v.mover, v.seconder, v.votes_for, v.abstentions) for v in found] == [
        ("to mend it", "Cllr Beed", "Cllr Lark", 3, 1)
    ]
    assert [(m.name, m.movement) for m in facts_of(business(said), Movement, book, nlp)] == [("Cllr Crake", "leaves")]


@pytest.mark.parametrize(
    ("said", "votes"),
    [
        (
            "Cllr Beed 3 votes, Cllr Lark 1 vote: Cllr Beed was elected Vice-Chairman.",
            [("Cllr Beed", None, 3, "elected Vice-Chairman", True), ("Cllr Lark", None, 1, None, None)],
        ),
        (
            "Cllr Beed was proposed by Cllr Crake and seconded by Cllr Pell. Cllr Lark was proposed by Cllr Pell and "
            "seconded by Cllr Beed. Cllr Beed received three votes and Cllr Lark one vote. Cllr Beed was duly elected.",
            [("Cllr Beed", "Cllr Crake", 3, "duly elected", True), ("Cllr Lark", "Cllr Pell", 1, None, None)],
        ),
        (
            "Cllr Beed proposed that the slip be shut, seconded by Cllr Lark. The motion was carried by 3 votes to 1.",
            [("that the slip be shut", "Cllr Beed", 3, "carried by 3 votes to 1", True)],
        ),
    ],
)
def test_votes_for_candidates(
    said: str, votes: list[tuple[str, str, int, str, bool]], book: RuleBook, nlp: Language
) -> None:
    found = facts_of(business(said), Vote, book, nlp)
    by_motion = sorted(found, key=lambda v: v.motion or "")
    assert [(v.motion, v.mover, v.votes_for, v.outcome, v.carried) for v in by_motion] == votes


def test_the_chair_of_another_body(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present:\nCouncillor Pell (Chair)\nDr P Onslow (Chair – Gannet Forum)\n\n"
        "In attendance:\nBo Tolley (Chair – Slip Trust)\nSal Yule (Vice Chair – Slip Trust)"
    )
    found = there(text, book, nlp)
    assert [(a.name, a.role, a.organisation, a.is_chair) for a in found] == [
        ("Councillor Pell", "Chair", None, True),
        ("Dr P Onslow", "Chair", "Gannet Forum", False),
        ("Bo Tolley", "Chair", "Slip Trust", False),
        ("Sal Yule", "Vice Chair", "Slip Trust", False),
    ]


def test_a_member_who_chairs_for_his_council(book: RuleBook, nlp: Language) -> None:
    found = there("Present:\nCllr O Pell (Chair – Sandle Council)\nCllr T Beed (Moor Council)", book, nlp)
    assert [(a.name, a.organisation, a.is_chair) for a in found] == [
        ("Cllr O Pell", "Sandle Council", True),
        ("Cllr T Beed", "Moor Council", False),
    ]


@pytest.mark.parametrize(
    ("text", "came"),
    [
        ("Present: Councillor Pell (Chair) Beed (Vice-Chair) Crake", ["Councillor Pell", "Beed", "Crake"]),
        ("Present: Cllrs Pell (Chair) Beed (Vice-Chair) Crake and Yule", ["Pell", "Beed", "Crake", "Yule"]),
        ("Present: Cllr O Pell (Chair) Cllr T Beed Cllr J Crake", ["Cllr O Pell", "Cllr T Beed", "Cllr J Crake"]),
        ("Present:\nCouncillor Andrew\nPell\nCouncillor Tam Beed", ["Councillor Andrew Pell", "Councillor Tam Beed"]),
        ("Present:\nAndrew\nPell (Chair)\nTam Beed", ["Andrew Pell", "Tam Beed"]),
        ("Present:\nCllr O Pell\nCllr Andrew\nOfficers\nBram Yule", ["Cllr O Pell", "Cllr Andrew", "Bram Yule"]),
    ],
)  # fmt: skip
def test_lists(text: str, came: list[str], book: RuleBook, nlp: Language) -> None:
    assert [a.name for a in there(text, book, nlp)] == came


@pytest.mark.parametrize(
    ("text", "came"),
    [
        ("Sub-Committee\nCllr O Pell (Chair)\nCllr T Beed\n\nOfficers\nBram Yule – Solicitor",
         ["Cllr O Pell", "Cllr T Beed", "Bram Yule"]),
        ("Task Group: Cllrs O Pell (Chair), T Beed and J Crake\nOfficers: Bram Yule – Solicitor",
         ["O Pell", "T Beed", "J Crake", "Bram Yule"]),
    ],
)  # fmt: skip
def test_a_bare_label(text: str, came: list[str], book: RuleBook, nlp: Language, tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    head = "Gannet Town Council\n\nMinutes of the Slip Committee held on Tuesday 4 June 2019 at 7pm in the Hall"
    path.write_text(f"{head}\n\n{text}\n\n1. Apologies\n\nNone.\n\n2. Slip\n\nIt was agreed to mend it.", "utf-8")
    found = [f for f in read_paper(path, book, nlp).facts if isinstance(f, Attendance)]
    assert [a.name for a in found] == came


@pytest.mark.parametrize(
    ("said", "name", "post"),
    [
        ("Cllr Farrell-Roberts agreed.", "Cllr K Farrell – Roberts", None),
        ("Cllr Farrell – Roberts agreed.", "Cllr K Farrell – Roberts", None),
        ("Cllr Farrell agreed.", "Cllr K Farrell", "Roberts"),
        ("K Farrell – Roberts spoke.", "Cllr K Farrell", "Roberts"),
    ],
)
def test_a_double_surname(said: str, name: str, post: str | None, book: RuleBook, nlp: Language) -> None:
    text = "Present:\nCllr O Pell\nCllr K Farrell – Roberts\nMrs J Crake – Clerk"
    found = there(text, book, nlp, f"1. Slip\n\n{said}\n\n2. Winch\n\nIt turned.")
    assert [(a.name, a.role or a.organisation) for a in found] == [
        ("Cllr O Pell", None), (name, post), ("Mrs J Crake", "Clerk"),
    ]  # fmt: skip


def test_one_given_name_sent_apologies(book: RuleBook, nlp: Language) -> None:
    found = there("Present: Anna (chair), Bob, Carol\n\nApologies: Eve", book, nlp)
    assert [(a.name, a.status) for a in found] == [
        ("Anna", "present"), ("Bob", "present"), ("Carol", "present"), ("Eve", "apologies"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "body", "authority"),
    [
        ("MARCH CITY COUNCIL\n\nSLIP COMMITTEE\n\nMinutes of the meeting held on Tuesday 4 June 2019",
         "SLIP COMMITTEE", "MARCH CITY COUNCIL"),
        ("Minutes of a meeting of May Town Council held on Tuesday 4 June 2019", "May Town Council", None),
        ("Gannet Parish Council\n\nMay Parish Council Meeting\n\nMinutes of the meeting held on Tuesday 4 May 2019",
         "Gannet Parish Council", None),
    ],
)  # fmt: skip
def test_a_town_called_like_a_month(head: str, body: str, authority: str | None, book: RuleBook, nlp: Language) -> None:
    text = business("It was wet.", head)
    assert [m.body for m in facts_of(text, Meeting, book, nlp)] == [body]
    assert [b.authority for b in facts_of(text, Body, book, nlp) if b.name == body] == [authority]


@pytest.mark.parametrize(
    "numbers",
    [
        ["AP136", "AP137", "AP138"],
        ["24FC01", "24FC02", "24FC03"],
        ["PL21/077", "PL21/078", "PL21/078"],
        ["24/101", "24/101", "24/102"],
    ],
)
def test_minute_numbers(numbers: list[str], book: RuleBook, nlp: Language) -> None:
    one, two, three = numbers
    text = f"{HEAD}\n\n{THERE}\n\n{one} Apologies\n\nNone.\n\n{two} Slip\n\nIt was wet.\n\n{three} Winch\n\nIt turned."
    found = facts_of(text, Minute, book, nlp)
    assert [(m.number, m.heading) for m in found] == [(one, "Apologies"), (two, "Slip"), (three, "Winch")]


def test_a_plain_line_over_a_paragraph_is_a_heading_among_known_ones(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Anna (chair), Bob, Carol\n\nApologies for absence\n\nEve was away and sent word.\n\n"
        "Minutes of the last meeting\n\nThe minutes were agreed.\n\n"
        "Slip and winch\n\nThe slip was wet. Bob said that the winch had turned.\n\n"
        "Date of next meeting\n\nTuesday 2 July 2019 at 7pm"
    )
    assert [m.heading for m in facts_of(text, Minute, book, nlp)] == [
        "Apologies for absence", "Minutes of the last meeting", "Slip and winch", "Date of next meeting",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "body", "venue"),
    [
        ("Minutes Of A Meeting Of Gannet Parish Council Held On Thursday 4 July 2019 At 7pm In the Village Hall\n"
         "Draft May Be Subject To Change", "Gannet Parish Council", "Village Hall"),
        ("Full Council meeting, 20/08/2019 – minutes\n\nMinutes for a meeting of the Council on 20th August 2019",
         "Council", None),
    ],
)  # fmt: skip
def test_heads(head: str, body: str, venue: str | None, book: RuleBook, nlp: Language, tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text(business("It was wet.", head), "utf-8")
    facts = read_paper(path, book, nlp).facts
    assert [(m.body, m.venue) for m in facts if isinstance(m, Meeting)] == [(body, venue)]
    assert [b.authority for b in facts if isinstance(b, Body)] == [None]


def test_codes_below_headings_in_capitals(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\n{THERE}\n\nAPOLOGIES\nPLA146/14\nApologies were recorded from Councillor Yule.\n"
        "LOBBYING (IN ACCORDANCE WITH THE CODE FOR\nMEMBERS, PARAGRAPH 6.6)\nPLA147/14\nNone were made.\n"
        "MINUTES\nPLA148/14\nRESOLVED – That the minutes of 4 March be approved."
    )
    assert [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)] == [
        ("PLA146/14", "APOLOGIES"),
        ("PLA147/14", "LOBBYING (IN ACCORDANCE WITH THE CODE FOR MEMBERS, PARAGRAPH 6.6)"),
        ("PLA148/14", "MINUTES"),
    ]


def test_interests_below_the_member_who_declared_them(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\n{THERE}\n\n1. Declarations of Interest\n\nCllr Pell\nCllr Beed\n"
        "Personal interest in item 7 (Slip Report) as Borough Councillor.\nPrejudicial interest in item 9 (Winch)\n\n"
        "2. Slip\n\nIt was wet.\n\n3. Winch\n\nIt turned."
    )
    found = facts_of(text, Declaration, book, nlp)
    assert [(d.name, d.interest_type, d.agenda_item) for d in found] == [
        ("Cllr Beed", "Personal", "7"), ("Cllr Beed", "Prejudicial", "9"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "came"),
    [
        ("Present: Cllr O Pell (Chair), Cllr T Beed\nOther Members in Attendance: Councillors Crake and Lark",
         [("Cllr O Pell", "member"), ("Cllr T Beed", "member"), ("Crake", "other"), ("Lark", "other")]),
        ("Members:\nOrla Pell\tChair\nTam Beed\tDirector of Slips\nIn attendance:\nJo Crake\tSecretary\n"
         "Present:\nSal Yule\tPublic Governor (part)\nBo Lark\tMember of the public",
         [("Orla Pell", "member"), ("Tam Beed", "member"), ("Jo Crake", "officer"), ("Sal Yule", "other")]),
    ],
)  # fmt: skip
def test_who_came_in_what_capacity(
    text: str, came: list[tuple[str, str]], book: RuleBook, nlp: Language, tmp_path: Path
) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text(f"{HEAD}\n\n{text}\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt was agreed to mend it.", "utf-8")
    found = [f for f in read_paper(path, book, nlp).facts if isinstance(f, Attendance)]
    assert [(a.name, a.capacity) for a in found] == came


def test_a_welsh_list(book: RuleBook, nlp: Language, tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    text = (
        "Minutes of the meeting of Llanfoel Community Council held on Tuesday evening, 16th March 2021.\n"
        "Presennol / Present: Cyng. Cllrs : O. Pell (cadeirydd/chair) T. Beed, J. Crake a/and S. Lark.\n"
        "Hefyd yn presennol / In attendance Mrs M.Yule (clerc / clerk).\n"
        "20/38 YMDDIHEURIADAU / APOLOGIES\nNone.\n20/39 COFNODION / MINUTES\nThey were agreed.\n"
        "20/40 PONT / BRIDGE\nIt was wet."
    )
    path.write_text(text, "utf-8")
    found = [f for f in read_paper(path, book, nlp).facts if isinstance(f, Attendance)]
    assert [(a.name, a.capacity, a.role) for a in found] == [
        ("O. Pell", "member", "cadeirydd/chair"),
        ("T. Beed", "member", None),
        ("J. Crake", "member", None),
        ("S. Lark", "member", None),
        ("Mrs M.Yule", "officer", "clerc / clerk"),
    ]


def test_who_answered_the_roll(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\n1. Calling of the Roll and Apologies for Absence\n\n"
        "Mr O Pell, Mrs T Beed, Mr J Crake (v/c), Ms S Lark\n\n"
        "Apologies for absence were intimated on behalf of Mr B Yule.\n\n2. Slip\n\nIt was wet."
    )
    assert [(a.name, a.status) for a in facts_of(text, Attendance, book, nlp)] == [
        ("Mr O Pell", "present"), ("Mrs T Beed", "present"), ("Mr J Crake", "present"), ("Ms S Lark", "present"),
        ("Mr B Yule", "apologies"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Apologies were received from CClrs Pell, and from QHC Clrs Crake and Lark.", ["Pell", "Crake", "Lark"]),
        ("Apologies for absence were received from Cyng. / Cllrs. L. Pell and C. Beed.", ["L. Pell", "C. Beed"]),
        ("Cllr Jo Crake; District & County Cllr Lark", ["Cllr Jo Crake", "District & County Cllr Lark"]),
    ],
)  # fmt: skip
def test_apologies_of_groups(said: str, names: list[str], book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\nPresent: Cllr A Yule (Chair)\n\n1. Apologies for absence\n\n{said}\n\n2. Slip\n\nIt was wet."
    assert [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"] == names


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Al Yule was proposed by Cllr Beed and seconded by Cllr Lark and unanimously RESOLVED to co-opt at once.",
         "to co-opt at once."),
        ("It was RESOLVED unanimously no objection and no comments to this.", "no objection and no comments to this."),
    ],
)  # fmt: skip
def test_decisions_in_few_words(said: str, text: str, book: RuleBook, nlp: Language) -> None:
    assert [r.text for r in facts_of(business(said), Resolution, book, nlp)] == [text]


def test_minutes_of_as_a_heading(book: RuleBook, nlp: Language) -> None:
    said = "Minutes of the meeting on 14th August 2017 and of the joint meeting on 11th September 2017 with Sandle."
    text = f"{HEAD}\n\n{THERE}\n\n1. Slip: None.\n\n2. {said} It was RESOLVED to sign them.\n\n3. Winch: It was fixed."
    assert [m.heading for m in facts_of(text, Minute, book, nlp)] == ["Slip", said.rstrip("."), "Winch"]


@pytest.mark.parametrize(
    ("said", "tasks"),
    [
        ("OP to book the hall; TB to ask for tea.", [("OP to book the hall", "OP"), ("TB to ask for tea.", "TB")]),
        ("Action: a) Orla Pell to send the paper; b) Tam Beed to write to the Board.",
         [("Orla Pell to send the paper;", "Orla Pell"), ("Tam Beed to write to the Board.", "Tam Beed")]),
        ("• It is old.\n\n• Action: Move the box over to the wall and paint it.",
         [("Move the box over to the wall and paint it.", None)]),
    ],
)  # fmt: skip
def test_tasks_of_several(said: str, tasks: list[tuple[str, str | None]], book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\nPresent: Orla Pell (OP, Chair), Tam Beed (TB)\n\n1. Slip\n\n{said}\n\n2. Winch\n\nIt turned."
    assert [(a.text, a.owner) for a in facts_of(text, Action, book, nlp)] == tasks


def test_headings_in_capitals_before_the_first_number(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPRESENT\n\nCouncillors: Orla Pell (OP), Tam Beed (TB)\nParish Clerk: Jo Crake\n"
        "Responsible Finance Officer: Sal Lark\n\nDECLARATIONS OF INTEREST\n\nThere were none.\n\n"
        "1. APOLOGIES\n\nBo Yule.\n\n2. SLIP\n\nIt was wet."
    )
    found = facts_of(text, Minute, book, nlp)
    assert [(m.number, m.heading) for m in found] == [
        (None, "DECLARATIONS OF INTEREST"), ("1", "APOLOGIES"), ("2", "SLIP"),
    ]  # fmt: skip
    officers = [a for a in facts_of(text, Attendance, book, nlp) if a.capacity == "officer"]
    assert [(a.name, a.role) for a in officers] == [
        ("Jo Crake", "Parish Clerk"), ("Sal Lark", "Responsible Finance Officer"),
    ]  # fmt: skip


def test_what_the_council_passed(book: RuleBook, nlp: Language) -> None:
    said = "It was proposed by Cllr Beed and seconded by Cllr Lark that the sum be paid to the PC. Resolution passed."
    assert [r.text for r in facts_of(business(said), Resolution, book, nlp)] == ["that the sum be paid to the PC."]
    votes = facts_of(business(said), Vote, book, nlp)
    assert [(v.motion, v.outcome, v.carried) for v in votes] == [("that the sum be paid to the PC.", "passed", True)]


def test_an_apology_that_was_accepted(book: RuleBook, nlp: Language) -> None:
    said = "Cllr Lark – his apology was accepted."
    text = f"{HEAD}\n\nPresent: Cllr A Yule (Chair)\n\n1. Apologies. {said}\n\n2. Slip\n\nIt was wet."
    assert [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"] == ["Cllr Lark"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Prof Ann Pell\tLay Member – Governance/Deputy Chair\nDr Bo Crake\tChair/GP",
         [("Prof Ann Pell", "Lay Member – Governance/Deputy Chair", False), ("Dr Bo Crake", "Chair/GP", True)]),
        ("Ann Pell\tDirector – Quay Council\nBo Crake\tClerk",
         [("Ann Pell", "Director", False), ("Bo Crake", "Clerk", False)]),
    ],
)  # fmt: skip
def test_posts_of_two_words(text: str, who: list[tuple[str, str, bool]], book: RuleBook, nlp: Language) -> None:
    found = there(f"PRESENT\n{text}", book, nlp)
    assert [(a.name, a.role, a.is_chair) for a in found] == who


def test_members_marked_as_absent(book: RuleBook, nlp: Language) -> None:
    text = (
        "Members:\n\nSir Orla Pell (Chair); Dr Tam Beed (ab); Jo Crake (ab); Sal Lark\n\n"
        "In attendance:\n\nProfessor Bo Yule [for item 2]; Vic Tolley\n\n"
        "Apologies for absence were received from:\n\nDr Tam Beed; Jo Crake"
    )
    assert [(a.name, a.status, a.role) for a in there(text, book, nlp)] == [
        ("Sir Orla Pell", "present", "Chair"), ("Sal Lark", "present", None), ("Professor Bo Yule", "present", None),
        ("Vic Tolley", "present", None), ("Dr Tam Beed", "apologies", None), ("Jo Crake", "apologies", None),
    ]  # fmt: skip


def test_tables_whose_rows_begin_with_no_bar(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present\n\nPanel Members | Panel Members |\n---|---|\nOrla Pell (Chair) | Tam Beed |\nJo Crake |\n\n"
        "Staff members in attendance | Role |\n---|---|\nSal Lark | Head of Slips |\nBo Yule | Harbour Secretary |"
    )
    assert [(a.name, a.capacity, a.role) for a in there(text, book, nlp)] == [
        ("Orla Pell", "member", "Chair"),
        ("Tam Beed", "member", None),
        ("Jo Crake", "member", None),
        ("Sal Lark", "officer", "Head of Slips"),
        ("Bo Yule", "officer", "Harbour Secretary"),
    ]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Further to Minute 09/43.2, bearing in mind the many good ways of talking that the boards now have, "
         "Council AGREED that the slip stay.", "that the slip stay."),
        ("Minutes of the Meeting of Council held on 9 July 2009 were CONFIRMED.",
         "Minutes of the Meeting of Council held on 9 July 2009"),
    ],
)  # fmt: skip
def test_decisions_in_capitals(said: str, text: str, book: RuleBook, nlp: Language) -> None:
    assert [r.text for r in facts_of(business(said), Resolution, book, nlp)] == [text]


def test_the_count_below_what_was_resolved(book: RuleBook, nlp: Language) -> None:
    said = (
        "It was proposed by Councillor Beed, seconded by Mr Lark and –\n\nResolved:\n\nThat the slip be shut.\n\n"
        "(Vote: For 3, Abstentions 1)"
    )
    (vote,) = facts_of(business(said), Vote, book, nlp)
    assert (vote.motion, vote.mover, vote.votes_for, vote.abstentions) == (
        "That the slip be shut.",
        "Councillor Beed",
        3,
        1,
    )


@pytest.mark.parametrize(
    ("detail", "role", "organisation"),
    [
        ("Quay City Council – Accountable Body", "Accountable Body", "Quay City Council"),
        ("Vice-Provost (Operations)", "Vice-Provost (Operations)", None),
        ("Director (Quay Trust)", "Director", "Quay Trust"),
    ],
)
def test_posts_and_where_they_are_held(
    detail: str, role: str, organisation: str | None, book: RuleBook, nlp: Language
) -> None:
    found = there(f"Present\n\nOrla Pell\tChair\nTam Beed\t{detail}", book, nlp)
    assert [(a.role, a.organisation) for a in found][1] == (role, organisation)


def test_groups_of_those_who_were_absent(book: RuleBook, nlp: Language) -> None:
    text = (
        "Present:\nRatepayer Members:\nMr Orla Pell\nMr Tam Beed\nAppointed Members:\nCllr Jo Crake\n"
        "Absent:\nRatepayer Members: Mr Sal Lark\nAppointed Members:\nCllr Bo Yule\n"
        "In attendance:\nOfficers:\nMs Una Moor – Clerk"
    )
    assert [a.name for a in there(text, book, nlp)] == ["Mr Orla Pell", "Mr Tam Beed", "Cllr Jo Crake", "Ms Una Moor"]


def test_people_set_apart_by_an_empty_column(book: RuleBook, nlp: Language) -> None:
    text = "Board Members:\nAnn Pell\tChair\tTom Beed\nRobin Crake\t\tHelen Lark\nJohn Yule\t\tHarbour Watch"
    assert [(a.name, a.role) for a in there(text, book, nlp)][:4] == [
        ("Ann Pell", "Chair"),
        ("Tom Beed", None),
        ("Robin Crake", None),
        ("Helen Lark", None),
    ]
    assert "Harbour Watch" not in [a.name for a in there(text, book, nlp)]


def test_how_members_attended_in_front_of_their_names(book: RuleBook, nlp: Language) -> None:
    text = "Attending in person: Orla Pell (Chair), Tam Beed\nAlso Attending: Jo Crake, Sal Lark\nApologies: Una Moor"
    assert [(a.name, a.capacity) for a in there(text, book, nlp)] == [
        ("Orla Pell", "member"),
        ("Tam Beed", "member"),
        ("Jo Crake", "other"),
        ("Sal Lark", "other"),
        ("Una Moor", None),
    ]


def test_what_was_homologated(book: RuleBook, nlp: Language) -> None:
    for said in ("The Board homologated the act of the Chair.", "The Board HOMOLOGATED the act of the Chair."):
        assert [(r.verb, r.text) for r in facts_of(business(said), Resolution, book, nlp)] == [
            ("HOMOLOGATED", "the act of the Chair.")
        ]


def test_initials_before_a_dash_own_the_task(book: RuleBook, nlp: Language) -> None:
    said = "The quay was looked at.\n\nACTION – TB – Send a note to the owner.\n\nACTION – GIS – Maps to be made anew."
    assert [a.owner for a in facts_of(business(said), Action, book, nlp)] == ["TB", None]


def test_councillors_beside_a_community_councils_members(book: RuleBook, nlp: Language) -> None:
    text = (
        "CC Members Present: - Orla Pell, Tam Beed and Jo Crake\nApologies: - Sal Lark\nPublic: 2\n"
        "Councillors: Cllr Yule, Cllr Moor"
    )
    assert [(a.name, a.capacity) for a in there(text, book, nlp)] == [
        ("Orla Pell", "member"), ("Tam Beed", "member"), ("Jo Crake", "member"), ("Sal Lark", None),
        ("Cllr Yule", "other"), ("Cllr Moor", "other"),
    ]  # fmt: skip
    plain = text.replace("CC Members Present", "Present")
    assert there(plain, book, nlp)[-1].capacity == "member"


def test_a_subject_with_what_of_it_is_meant(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\n{THERE}\n\n1. Police – Area Performance\n\nIt was read.\n\n2. Police – PC Orla Pell\n\nIt was wet."
    )
    assert [m.heading for m in facts_of(text, Minute, book, nlp)] == ["Police – Area Performance", "Police"]


def test_declarations_with_the_item_and_a_dash_first(book: RuleBook, nlp: Language) -> None:
    said = (
        "The Committee NOTED the following declarations of interest:-\n\nItem 5 – Mr T Beed (non-financial)\n"
        "Item 7 – Ms O Pell and Mr J Crake (both non-financial)"
    )
    text = f"{HEAD}\n\n{THERE}\n\n1. Slip\n\nIt was wet.\n\n2. Declarations of Interest\n\n{said}\n\n3. Winch\n\nOf it."
    assert [(d.name, d.interest_type, d.agenda_item) for d in facts_of(text, Declaration, book, nlp)] == [
        ("Mr T Beed", "non-financial", "5"),
        ("Ms O Pell", "non-financial", "7"),
        ("Mr J Crake", "non-financial", "7"),
    ]


@pytest.mark.parametrize(
    ("clause", "outcome"),
    [
        ("That the elected members be asked to write.", "requested"),
        ("That the attendance of the duly appointed Reserve Members be noted.", "noted"),
        ("That they be appointed members of the Board.", "appointed"),
        ("To have appointed Councillors Pell and Beed.", "appointed"),
    ],
)
def test_elected_members_are_no_election(clause: str, outcome: str, book: RuleBook, nlp: Language) -> None:
    assert [r.outcome for r in facts_of(business(f"RESOLVED: {clause}"), Resolution, book, nlp)] == [outcome]


@pytest.mark.parametrize(
    ("listed", "role", "organisation"),
    [
        ("Tam Beed (TB) Lay Member for Slips / Vice Chair", "Lay Member for Slips / Vice Chair", None),
        ("Tam Beed (TB) Non-Executive Member – People and Boats", "Non-Executive Member – People and Boats", None),
        ("Tam Beed (TB) Lay Member – Quay Trust", "Lay Member", "Quay Trust"),
    ],
)
def test_posts_behind_initials(listed: str, role: str, organisation: str | None, book: RuleBook, nlp: Language) -> None:
    found = there(f"Present:\nDr Orla Pell (OP) Clinical Chair\n{listed}\nBo Yule (BY) Head of Slips", book, nlp)
    assert [(a.role, a.organisation) for a in found][1] == (role, organisation)


@pytest.mark.parametrize("label", ["Presiding", "In the Chair"])
def test_who_presides_over_those_present(label: str, book: RuleBook, nlp: Language) -> None:
    members = f"{label}\nO Pell\n\nOther Members Present\nT J Beed\nMrs E A Crake"
    text = f"{members}\n\nOfficers Present\nS Lark (Clerk)\n\nApologies: B Yule"
    assert [(a.name, a.is_chair) for a in there(text, book, nlp)] == [
        ("O Pell", True), ("T J Beed", False), ("Mrs E A Crake", False), ("S Lark", False), ("B Yule", False),
    ]  # fmt: skip


@pytest.mark.parametrize("gap", ["\n", " ", "    "])
def test_the_mayor_over_a_name(gap: str, book: RuleBook, nlp: Language) -> None:
    text = f"PRESENT:{gap}The Right Worshipful the Mayor\nCouncillor O Pell\n\nAldermen T Beed and J Crake"
    assert [(a.name, a.role) for a in there(text, book, nlp)] == [
        ("Councillor O Pell", "Mayor"),
        ("T Beed", None),
        ("J Crake", None),
    ]


def test_what_was_submitted_is_no_heading(book: RuleBook, nlp: Language) -> None:
    said = "Submitted letter of thanks from the Quay Rescue to the Forum for its help with the work of the service."
    text = f"{HEAD}\n\n{THERE}\n\n1.1 It was wet.\n\n1.2 {said}\n\n1.3 It was agreed that the slip be shut."
    assert [m.heading for m in facts_of(text, Minute, book, nlp) if m.number == "1.2"] == [""]


def test_a_motion_does_not_end_in_as(book: RuleBook, nlp: Language) -> None:
    said = "The minutes were read and signed as a true record as proposed by Cllr Beed, seconded by Mr Lark."
    assert [v.motion for v in facts_of(business(said), Vote, book, nlp)] == [
        "The minutes were read and signed as a true record"
    ]


@pytest.mark.parametrize(
    ("listed", "capacity", "role", "chair"),
    [
        ("Mrs O Pell, Parent Representative and Chair", "member", "Parent Representative and Chair", True),
        ("Mrs O Pell, Lay Member and Vice-Chair", "member", "Lay Member and Vice-Chair", False),
        ("Mrs O Pell - observer", "other", "observer", False),
        ("the assistant to the clerk Mrs O Pell", "officer", "assistant to the clerk", False),
        ("Mrs O Pell (ordinary members)", "member", None, False),
    ],
)
def test_posts_in_a_list(
    listed: str, capacity: str, role: str | None, chair: bool, book: RuleBook, nlp: Language
) -> None:
    (first, *_) = there(f"Present:\n{listed}\nMr T Beed\nMr J Crake", book, nlp)
    assert (first.capacity, first.role, first.is_chair) == (capacity, role, chair)


def test_who_took_the_minutes_and_was_listed_is_listed_once(book: RuleBook, nlp: Language) -> None:
    text = "Present: Orla Pell, Tam Beed, Jo Crake\nApologies/not present: Sal Lark\nMinutes taken by: Jo Crake"
    assert [a.name for a in there(text, book, nlp)] == ["Orla Pell", "Tam Beed", "Jo Crake", "Sal Lark"]
    other = text.replace("by: Jo Crake", "by: Una Moor")
    assert [a.name for a in there(other, book, nlp)][-1] == "Una Moor"


def test_a_task_of_two_by_their_names(book: RuleBook, nlp: Language) -> None:
    said = "Orla Pell would speak to Tam Beed about the price.\n\n(Action Orla Pell/Tam Beed)"
    assert [a.owner for a in facts_of(business(said), Action, book, nlp)] == ["Orla Pell/Tam Beed"]


def test_declarations_whose_details_are_given_elsewhere(book: RuleBook, nlp: Language) -> None:
    said = "Councillors O Pell and T Beed declared interests, the details of which are given under the item concerned."
    text = f"{HEAD}\n\n{THERE}\n\n1. Slip\n\nIt was wet.\n\n2. Declarations of Interest\n\n{said}\n\n3. Winch\n\nOf it."
    assert [(d.name, d.subject) for d in facts_of(text, Declaration, book, nlp)] == [("O Pell", None), ("T Beed", None)]


def test_a_general_meeting_is_no_part_of_the_body(book: RuleBook, nlp: Language) -> None:
    head = "Minutes of Quay Bay Parent Council AGM, Wednesday 25th May 2011"
    text = f"{head}\n{THERE}\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nOf it."
    assert [b.name for b in facts_of(text, Body, book, nlp)] == ["Quay Bay Parent Council"]
