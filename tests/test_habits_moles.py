"""Letters behind the names, columns of schools and trusts, who took an absent chair's place, days of a named year."""

from __future__ import annotations

import pytest
from spacy.language import Language

from pipeline.records import Action, Attendance, Body, FutureMeeting, Meeting, Movement, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

HEAD = "Harwell Moor Town Council\n\nMinutes of the Planning Committee held on 4 March 2019 at 7pm in Gannet Hall\n\n"
ITEMS = "\n\n1. Minutes\n\nApproved.\n\n2. Slip\n\nIt was wet."
Came = list[tuple[str, str, str | None]]


def came(front: str, book: RuleBook, nlp: Language, items: str = ITEMS) -> Came:
    return [(a.name, a.status, a.role) for a in facts_of(HEAD + front + items, Attendance, book, nlp)]


def test_letters_behind_the_names(book: RuleBook, nlp: Language) -> None:
    key = "P = Present A = Apologies Ab = Absent"
    front = f"Attendance\nCllr O Wexcombe P\nCllr B Tolliver A\nCllr I Okonjo P\nCllr P Sangar Ab\n{key}"
    assert came(front, book, nlp) == [
        ("Cllr O Wexcombe", "present", None),
        ("Cllr B Tolliver", "apologies", None),
        ("Cllr I Okonjo", "present", None),
    ]


def test_letters_mean_nothing_without_their_key(book: RuleBook, nlp: Language) -> None:
    told = came("Present:\nCllr O Wexcombe\nCllr B Tolliver\nCllr Ines A", book, nlp)
    assert [status for _, status, _ in told] == ["present"] * 3


@pytest.mark.parametrize(
    ("head", "rows", "expected"),
    [
        (
            "| Trustee | Type | Attendance |",
            ["| Orla Wexcombe | Chair | Present |", "| Bram Tolliver | Co-opted | Apologies |"],
            [("Orla Wexcombe", "present", "Chair"), ("Bram Tolliver", "apologies", "Co-opted")],
        ),
        (
            "| Governor | Governor type | Term ends | Present (Y/N) |",
            ["| Orla Wexcombe | Staff | 31/8/2020 | Y |", "| Bram Tolliver | Parent | 31/8/2020 | N |"],
            [("Orla Wexcombe", "present", "Staff")],
        ),
        (
            "| Attendees | Role | Department | Present/Apologies |",
            ["| Orla Wexcombe | Manager | Estates | Present |", "| Bram Tolliver | Manager | Legal | Apologies |"],
            [("Orla Wexcombe", "present", "Manager"), ("Bram Tolliver", "apologies", "Manager")],
        ),
    ],
)
def test_columns(head: str, rows: list[str], expected: Came, book: RuleBook, nlp: Language) -> None:
    table = "\n".join([head, "|" + "---|" * head.count(" | ") + "---|", *rows])
    assert came(table, book, nlp) == expected


def test_an_officer_by_the_column(book: RuleBook, nlp: Language) -> None:
    rows = ["| Orla Wexcombe | Chair | Present |", "| Bram Tolliver | Officer | In attendance |"]
    table = "\n".join(["| Attendee | Role | Attendance |", "|---|---|---|", *rows])
    found = facts_of(HEAD + table + ITEMS, Attendance, book, nlp)
    assert [(a.name, a.capacity) for a in found] == [("Orla Wexcombe", "member"), ("Bram Tolliver", "officer")]


def test_no_apologies_from_somebody(book: RuleBook, nlp: Language) -> None:
    items = (
        "\n\n1. Apologies\n\nApologies were received from Cllr D Haines. No apologies were received from Cllr T Marsh."
        "\n\n2. Slip\n\nIt was wet."
    )
    told = came("Present: Cllr O Wexcombe, Cllr B Tolliver", book, nlp, items)
    assert [name for name, status, _ in told if status == "apologies"] == ["Cllr D Haines"]
    assert "Cllr T Marsh" not in [name for name, _, _ in told]


@pytest.mark.parametrize(
    ("said", "chair"),
    [
        ("In the absence of the Chairman, Cllr B Tolliver took the chair.", "Cllr B Tolliver"),
        ("In the absence of Cllr Marsh, Cllr B Tolliver was elected chairman for the meeting.", "Cllr B Tolliver"),
    ],
)
def test_in_the_absence_of_the_chair(said: str, chair: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}Present: Cllr O Wexcombe, Cllr B Tolliver, Cllr I Okonjo\n\n{said}{ITEMS}"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.chair == chair


def test_who_took_the_chair_is_no_part_of_the_place(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}In the absence of the Mayor, Cllr Tolliver presided.\n\nPresent: Cllr Tolliver, Cllr Okonjo{ITEMS}"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.venue == "Gannet Hall"


def test_days_of_the_year_named_before_them(book: RuleBook, nlp: Language) -> None:
    items = (
        "\n\n1. Minutes\n\nApproved.\n\n2. Next meetings\n\n"
        "The dates of the meetings for 2020 are: 6 January, 3 February and 2 March, all at 7.30 pm."
    )
    found = facts_of(f"{HEAD}Present: Cllr Tolliver, Cllr Okonjo{items}", FutureMeeting, book, nlp)
    assert [(str(f.meeting_date), str(f.start_time)) for f in found] == [
        ("2020-01-06", "19:30:00"),
        ("2020-02-03", "19:30:00"),
        ("2020-03-02", "19:30:00"),
    ]


def item(said: str) -> str:
    return f"{HEAD}Present: Cllr Orla Wexcombe, Cllr Bram Tolliver\n\n1. Minutes\n\nApproved.\n\n2. Slip\n\n{said}"


@pytest.mark.parametrize(
    ("said", "owners"),
    [
        ("Treasurer to pay the invoice. Secretary to book the hall.", ["Treasurer", "Secretary"]),
        ("The Chief Executive to obtain three quotations.", ["The Chief Executive"]),
        ("The wall has gone. Estates Manager to claim on the insurance.", ["Estates Manager"]),
        ("The Chief Executive is to retire.", []),
        ("The Executive to consider the report.", []),
    ],
)
def test_who_holds_a_post_is_to_do_it(said: str, owners: list[str], book: RuleBook, nlp: Language) -> None:
    assert [a.owner for a in facts_of(item(said), Action, book, nlp)] == owners


def test_a_post_is_no_body(book: RuleBook, nlp: Language) -> None:
    said = "The Chief Executive to obtain three prices and report to the January meeting."
    assert [b.name for b in facts_of(item(said), Body, book, nlp)] == ["Planning Committee"]


@pytest.mark.parametrize(
    ("said", "text", "vote"),
    [
        (
            "It was decided by 4 votes to 2 to object on grounds of access.",
            "to object on grounds of access.",
            (4, 2, None, None),
        ),
        (
            "It was agreed to give £150 to the choir (prop. E Baird, sec. C Weir).",
            "to give £150 to the choir",
            (None, None, "E Baird", "C Weir"),
        ),
        ("Members agreed (5 for, 2 against) to mend the slip.", "to mend the slip.", (5, 2, None, None)),
    ],
)
def test_votes(
    said: str, text: str, vote: tuple[int | None, int | None, str | None, str | None], book: RuleBook, nlp: Language
) -> None:
    assert text in [r.text for r in facts_of(item(said), Resolution, book, nlp)]
    (found,) = facts_of(item(said), Vote, book, nlp)
    assert (found.votes_for, found.votes_against, found.mover, found.seconder) == vote


def test_whom_a_list_represents(book: RuleBook, nlp: Language) -> None:
    front = (
        "PRESENT\n\nRepresenting Sarne City Council: Councillors H Osei and M J Tull\n\nIndependent members: Ms F Adair"
    )
    found = facts_of(HEAD + front + ITEMS, Attendance, book, nlp)
    assert [a.organisation for a in found] == ["Sarne City Council", "Sarne City Council", None]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Recommendation: That the draft plan be endorsed.\n\nAGREED.",
            [("AGREED", None, "That the draft plan be endorsed.")],
        ),
        (
            "Recommendations:\n\n(a) That the slip be shut;\n\n(b) That the gate be sold.\n\nResolved accordingly.",
            [("RESOLVED", "a", "That the slip be shut;"), ("RESOLVED", "b", "That the gate be sold.")],
        ),
        ("Recommendation: That the draft plan be endorsed.\n\nMembers asked for more time.", []),
        (
            "(b) 24/00502/FUL Land at Dene Lane, 4 dwellings – RESOLVED to object: access and drainage.",
            [("RESOLVED", None, "to object: access and drainage.")],
        ),
        ("Solar farm – the Committee agreed to object.", [("AGREED", None, "to object.")]),
    ],
)
def test_decisions(said: str, expected: list[tuple[str, str | None, str]], book: RuleBook, nlp: Language) -> None:
    assert [(r.verb, r.clause, r.text) for r in facts_of(item(said), Resolution, book, nlp)] == expected


def test_who_leaves_the_chair_stays_in_the_room(book: RuleBook, nlp: Language) -> None:
    said = "Cllr Orla Wexcombe declared an interest and vacated the Chair, which was taken by Cllr Bram Tolliver."
    assert facts_of(item(said), Movement, book, nlp) == []


def test_accounts_passed_are_no_task(book: RuleBook, nlp: Language) -> None:
    said = "RESOLVED that accounts amounting to £6,204.11 be passed for payment."
    assert facts_of(item(said), Action, book, nlp) == []


def test_an_empty_seat_is_no_organisation(book: RuleBook, nlp: Language) -> None:
    front = "Present:\nOrla Wexcombe (Chair), Bram Tolliver\nIan Frew, (vacancy)"
    found = facts_of(HEAD + front + ITEMS, Attendance, book, nlp)
    assert {a.organisation for a in found} == {None}


def test_what_opens_a_resolution_is_no_part_of_the_motion(book: RuleBook, nlp: Language) -> None:
    said = "RESOLVED: Cllr Tolliver elected Vice-Chair (proposed Cllr Orla Wexcombe, seconded Cllr Bram Tolliver)."
    (vote,) = facts_of(item(said), Vote, book, nlp)
    assert vote.motion == "Cllr Tolliver elected Vice-Chair"
