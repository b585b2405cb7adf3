"""Habits of fronts (who took an absent chair's place, a body by its letters, a site's name that only a page's title
gives), of tables of tasks, and of votes that one sentence doesn't tell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.ids import pack_id
from pipeline.read import read
from pipeline.records import Action, Attendance, Declaration, Meeting, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "# Minutes of the meeting of Quarrel Bay Parish Council\n\nheld on Tuesday 4 March 2025 at 7.30pm in Gannet Hall"
THERE = "Present: Cllrs O Pell, T Beed and J Crake"
ITEMS = "1. Slip\n\nIt was wet.\n\n2. Winch\n\n{}\n\n3. Crane\n\nIt turned."


def test_who_took_the_chair_is_no_place(book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\nIn the absence of the Chairman, Cllr Ada Quill took the Chair.\n\n{THERE}\n\n{ITEMS.format('-')}"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.venue, meeting.chair) == ("Gannet Hall", "Cllr Ada Quill")
    chairs = [a.name for a in facts_of(text, Attendance, book, nlp) if a.is_chair]
    assert chairs == ["Cllr Ada Quill"]


@pytest.mark.parametrize(
    ("said", "verbs"),
    [
        ("QBPC agreed to pay £40 for the hall.", ["AGREED"]),
        ("The PC resolved to pay £40 for the hall.", ["RESOLVED"]),
        ("Sallow PC agreed to pay £40 for the hall.", []),
    ],
)
def test_a_body_decides_by_its_letters(said: str, verbs: list[str], book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n{THERE}\n\n{ITEMS.format(said)}"
    assert [r.verb for r in facts_of(text, Resolution, book, nlp)] == verbs


@pytest.mark.parametrize(
    ("title", "said", "first"),
    [
        ("Minutes 12 May 2021 | Quarrel Bay Parish Council", "It was wet.", "Quarrel Bay Parish Council"),
        ("Minutes 12 May 2021 – Quarrel Bay Parish Council", "Quarrel Bay Parish Council met.", "Minutes"),
        ("Minutes 12 May 2021 | Full Council", "It was wet.", "Minutes"),
    ],
)
def test_a_page_is_its_sites(title: str, said: str, first: str, tmp_path: Path, book: RuleBook) -> None:
    content = f"<html><head><title>{title}</title></head><body><h1>Minutes</h1><p>{said}</p></body></html>".encode()
    path = tmp_path / "page.html"
    path.write_bytes(content)
    assert read(path, content, pack_id(content), book.reading, None).blocks[0].text == first


def test_points_that_line_ends_part_are_their_own(tmp_path: Path, book: RuleBook) -> None:
    said = "<b>4. SLIP</b><br>a) Winch. It was<br>wet.<br>b) Crane. It turned, and<br>c) Rope."
    content = f"<html><body><p>{said}</p></body></html>".encode()
    path = tmp_path / "page.html"
    path.write_bytes(content)
    blocks = read(path, content, pack_id(content), book.reading, None).blocks
    assert [b.text for b in blocks] == ["SLIP", "Winch. It was wet.", "Crane. It turned, and", "Rope."]


@pytest.mark.parametrize(
    "moved", ["", " Prop: TB Sec: JC.", " Proposed Cllr Beed, seconded Cllr Crake. All in favour."]
)
def test_who_moved_is_no_task(moved: str, book: RuleBook, nlp: Language) -> None:
    said = f"It was agreed to buy a new rope for the winch.{moved} Action: Clerk"
    (action,) = facts_of(f"{HEAD}\n\n{THERE}\n\n{ITEMS.format(said)}", Action, book, nlp)
    assert (action.owner, "buy a new rope" in action.text) == ("Clerk", True)


@pytest.mark.parametrize(
    ("head", "cell", "told"),
    [
        ("Action", "JC by end Feb", ("Pell offered to share the survey.", "JC", "by end Feb")),
        ("Action", "JC/TB – March 2016", ("Pell offered to share the survey.", "JC/TB", "March 2016")),
        ("Action by", "TB (next meeting)", ("Pell offered to share the survey.", "TB", "next meeting")),
        ("Action by", "JC to share it by 1 March", ("JC to share it by 1 March", "JC", "by 1 March")),
        ("Action", "March 2016", None),
    ],
)
def test_a_cell_says_who_and_by_when(
    head: str, cell: str, told: tuple[str, str, str] | None, book: RuleBook, nlp: Language
) -> None:
    rows = f"| Item | Discussion | {head} |\n|---|---|---|\n| 1 | Welcome. All were welcomed. | |\n"
    table = f"{rows}| 2 | Survey. The winch was wet. Pell offered to share the survey. | {cell} |\n| 3 | Close. | |"
    found = facts_of(f"{HEAD}\n\n{THERE}\n\n{table}", Action, book, nlp)
    assert [(a.text.removeprefix("Survey. The winch was wet. "), a.owner, a.due) for a in found] == (
        [told] if told else []
    )


@pytest.mark.parametrize(
    ("over", "head", "minutes"),
    [
        ("Summary of actions", "Ref", [None, None]),
        ("Actions", "Ref", ["3", "3"]),
        ("Summary of actions", "Minute", ["1", "2"]),
        ("Actions", "Minute", ["1", "2"]),
    ],
)
def test_a_list_of_all_tasks_is_of_no_one_minute(
    over: str, head: str, minutes: list[str | None], book: RuleBook, nlp: Language
) -> None:
    rows = "| 1 | Grease the winch once more | TB |\n| 2 | Paint the north crane | JC |"
    text = f"{HEAD}\n\n{THERE}\n\n{ITEMS.format('-')}\n\n{over}\n\n| {head} | Action | Owner |\n|---|---|---|\n{rows}"
    assert [a.minute for a in facts_of(text, Action, book, nlp)] == minutes


def test_a_column_of_minutes_is_no_number(book: RuleBook, nlp: Language) -> None:
    rows = "| 1. Slip. The old winch was wet and screamed. Tar to be bought for it. | TB |"
    text = f"{HEAD}\n\n{THERE}\n\n| Minute | Action |\n|---|---|\n{rows}\n| 2. Crane. It turned. | |\n| 3. Rope. | |"
    (action,) = facts_of(text, Action, book, nlp)
    assert (action.owner, "Tar to be bought" in action.text) == ("TB", True)


def voted(said: str, book: RuleBook, nlp: Language) -> list[Vote]:
    return facts_of(f"{HEAD}\n\n{THERE}\n\n{ITEMS.format(said)}", Vote, book, nlp)


def test_votes_and_who_moved_behind_them_are_one(book: RuleBook, nlp: Language) -> None:
    (vote,) = voted("RESOLVED (2 in favour, 1 abstention) to mend it. Prop. Cllr Beed, 2nd Cllr Crake.", book, nlp)
    told = (vote.mover, vote.seconder, vote.votes_for, vote.abstentions, vote.motion)
    assert told == ("Cllr Beed", "Cllr Crake", 2, 1, "to mend it.")


def test_an_amendment_behind_its_name(book: RuleBook, nlp: Language) -> None:
    said = "Amendment: That it be painted green. Proposed Cllr Beed; seconded Cllr Crake."
    went = "On being put to the meeting the amendment was LOST by 1 vote to 2. The substantive motion was then CARRIED."
    first, second = voted(f"{said} {went}", book, nlp)
    told = (first.kind, first.mover, first.motion, first.votes_for, first.votes_against, first.carried)
    assert told == ("amendment", "Cllr Beed", "That it be painted green.", 1, 2, False)
    assert (second.kind, second.mover, second.carried) == ("motion", None, True)


@pytest.mark.parametrize("lead", ["Cllr Beed asked for a recorded vote. ", "A recorded vote was taken: "])
def test_a_roll_sentence_by_sentence(lead: str, book: RuleBook, nlp: Language) -> None:
    said = f"{lead}For: Cllrs Pell and Beed (2). Against: Cllr Crake (1). Abstained: None.\n\nThe motion was CARRIED."
    (vote,) = voted(said, book, nlp)
    assert (vote.votes_for, vote.votes_against, vote.carried) == (2, 1, True)
    assert [(r.name, r.vote) for r in vote.recorded] == [("Pell", "for"), ("Beed", "for"), ("Crake", "against")]


def test_counts_that_sentences_part(book: RuleBook, nlp: Language) -> None:
    (vote,) = voted("Votes for: 5. Votes against: 0. Abstentions: 1.", book, nlp)
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == (5, 0, 1)


@pytest.mark.parametrize(
    "said",
    [
        "RESOLVED: That the winch be mended. (Cllr Beed voted against and asked that her vote be recorded.)",
        "RESOLVED: That the winch be mended. Voting: 2 for, 1 against.",
        "It was resolved, with Cllr Beed dissenting, that the winch be mended.",
    ],
)
def test_how_the_votes_fell_is_no_part_of_what_was_decided(said: str, book: RuleBook, nlp: Language) -> None:
    (one,) = facts_of(f"{HEAD}\n\n{THERE}\n\n{ITEMS.format(said)}", Resolution, book, nlp)
    assert one.text.casefold() == "that the winch be mended."


@pytest.mark.parametrize(
    ("said", "decided"),
    [
        ("Award of £500 to the Scouts – AGREED", [(None, "Award of £500 to the Scouts")]),
        ("Award of £500 to the Scouts. AGREED.\n\nThe Guides came.", [(None, "Award of £500 to the Scouts")]),
        ("The Clerk suggested that it be paid. AGREED\n\nThe Guides came.", [(None, "that it be paid.")]),
        ("The winch was wet. It was RESOLVED\n\nthat it be paid.", [(None, "that it be paid.")]),
        (
            "Following a talk, Councillors resolved unanimously: i) to pay for the rope, ii) to defer the tar.",
            [("i", "to pay for the rope,"), ("ii", "to defer the tar.")],
        ),
        ("The Council resolved: (a) to pay; (b) to wait.", [("a", "to pay;"), ("b", "to wait.")]),
        ("Resolution 24/25-17: That the rope be paid for.", [(None, "That the rope be paid for.")]),
    ],
)
def test_what_a_word_decides(said: str, decided: list[tuple[str | None, str]], book: RuleBook, nlp: Language) -> None:
    found = facts_of(f"{HEAD}\n\n{THERE}\n\n{ITEMS.format(said)}", Resolution, book, nlp)
    assert [(r.clause, r.text) for r in found] == decided


@pytest.mark.parametrize(
    ("front", "body", "venue"),
    [
        (
            "Quay Committee Minutes - 4 March 2025\n\nSallow Town Council\nGannet Hall, Sallow\n6pm",
            "Quay Committee",
            "Gannet Hall, Sallow",
        ),
        (
            "SALLOW TOWN COUNCIL, Gannet Hall, High Street, Sallow SY1 2AB\n"
            "Minutes of the Council meeting held on 4 March 2025 at 7pm",
            "SALLOW TOWN COUNCIL",
            None,
        ),
        (
            "Sallow Parish Council – Annual Parish Council Meeting – Minutes\nheld on 4 March 2025 at the Slip",
            "Sallow Parish Council",
            "Slip",
        ),
        (
            "Tide Steering Group | Meeting Notes | 04 March 2025 | 14:00–15:30 | MS Teams",
            "Tide Steering Group",
            "MS Teams",
        ),
        (
            "Draft minutes – Sallow Council meeting 4 March 2025\nLocation: Gannet Hall\nStart: 7.30pm  Finish: 9.05pm",
            "Sallow Council",
            "Gannet Hall",
        ),
    ],
)
def test_fronts(front: str, body: str, venue: str | None, book: RuleBook, nlp: Language) -> None:
    items = "1. Apologies\n\nNone.\n\n2. Minutes\n\nThey were signed.\n\n3. Slip\n\nIt was wet."
    (meeting,) = facts_of(f"{front}\n\n{THERE}\n\n{items}", Meeting, book, nlp)
    assert (meeting.body, str(meeting.meeting_date), meeting.venue) == (body, "2025-03-04", venue)
    assert bool(meeting.end_time) == ("15:30" in front or "Finish" in front)


def test_apologies_in_brackets_are_one_persons(book: RuleBook, nlp: Language) -> None:
    there = "Members: Ada Quill (Sallow Trust), Tom Birkett (apologies)\n\nStaff: Jo Pocock (2 vacancies)"
    found = facts_of(f"{HEAD}\n\nAttendance\n\n{there}\n\n{ITEMS.format('-')}", Attendance, book, nlp)
    assert [(a.name, a.status, a.organisation) for a in found] == [
        ("Ada Quill", "present", "Sallow Trust"),
        ("Tom Birkett", "apologies", None),
        ("Jo Pocock", "present", None),
    ]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Cllr Beed had a pecuniary interest in the payment to Beed Ltd.", ("Cllr Beed", "the payment to Beed Ltd")),
        ("Cllr Crake stated that he was a member of the tar club.", ("Cllr Crake", "a member of the tar club")),
        ("Cllr Crake said that the winch was wet.", None),
    ],
)
def test_what_somebody_has_or_is(said: str, told: tuple[str, str] | None, book: RuleBook, nlp: Language) -> None:
    items = f"1. Declarations of interest\n\n{said}\n\n2. Slip\n\nIt was wet.\n\n3. Crane\n\nIt turned."
    found = facts_of(f"{HEAD}\n\n{THERE}\n\n{items}", Declaration, book, nlp)
    assert [(d.name, d.subject) for d in found] == ([told] if told else [])
