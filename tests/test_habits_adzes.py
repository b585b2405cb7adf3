"""Votes with their counts before 'that', party names, Irish labels, titles apart from names, running heads, columns of
owners, and numbers whose year is broken."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from corpus.passage import Passage
from pipeline.blocks import Block, Style
from pipeline.extract.headings import known_line
from pipeline.extract.listing_titles import titles_joined
from pipeline.extract.margin_headings import beside_headings
from pipeline.extract.number_halves import whole_years
from pipeline.heads import read_head
from pipeline.read.begins import lists
from pipeline.records import (
    Action,
    Attendance,
    Declaration,
    Fact,
    FutureMeeting,
    Meeting,
    Minute,
    Movement,
    Resolution,
    Vote,
)
from tests.drawn import CHAR, LEADING, SIZE, page, paragraph, run, shown
from tests.papers import by_kind, facts_of, page_facts

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

TITLE = "Minutes of the Quarrel Bay Adzes Committee held on Thursday 19 April 2018 at Gannet Hall at 7pm"
THERE = "Present: Councillors Anna Pell (Chair), Neil Upshot, David Marr, Ida Moor and Gus Tarr"
FRONT = f"{TITLE}\n\n{THERE}\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned.\n\n"


def votes(said: str, book: RuleBook, nlp: Language) -> list[Vote]:
    return facts_of(f"{FRONT}3. Shed\n\n{said}", Vote, book, nlp)


def on_page(tmp_path: Path, body: str, book: RuleBook, nlp: Language) -> dict[str, list[Fact]]:
    return by_kind(page_facts(tmp_path, f"<b>{TITLE}</b>", body, book, nlp))


def test_counts_before_that_are_not_the_motion(book: RuleBook, nlp: Language) -> None:
    said = "RESOLVED (3 votes for, 2 against) that the shed be sold (proposed by Cllr Moor, seconded by Cllr Tarr)."
    (vote,) = votes(said, book, nlp)
    assert (vote.motion, vote.votes_for, vote.votes_against) == ("that the shed be sold", 3, 2)


def test_a_motions_voters_are_counted_where_the_count_stands_in_brackets(book: RuleBook, nlp: Language) -> None:
    said = (
        "Councillor Moor moved, seconded by Councillor Tarr, that the shed be sold.\n\n"
        "For the motion (3): Councillor Anna Pell, Councillor Ida Moor, Councillor Gus Tarr.\n\n"
        "Against the motion (2): Councillor Neil Upshot and Councillor David Marr.\n\nThe motion was carried."
    )
    (vote,) = votes(said, book, nlp)
    assert (vote.votes_for, vote.votes_against, len(vote.recorded)) == (3, 2, 5)


@pytest.mark.parametrize(
    ("end", "outcome"), [("; unanimous]", "unanimous"), ("; carried]", "carried"), ("; he had asked]", None)]
)
def test_how_it_went_stands_behind_the_seconder(end: str, outcome: str | None, book: RuleBook, nlp: Language) -> None:
    said = f"Resolved: that the shed be sold. [Proposed: Cllr. Ida Moor; seconded: Cllr. Gus Tarr{end}"
    assert [v.outcome for v in votes(said, book, nlp)] == [outcome]


def test_a_recorded_vote_is_no_part_of_the_motion(book: RuleBook, nlp: Language) -> None:
    said = (
        "On the motion of Cllr Moor, seconded by Cllr Tarr, that the shed be sold, a recorded vote was taken:\n\n"
        "For\tAgainst\nCllr Moor\tCllr Marr\n\nThe motion was lost."
    )
    assert votes(said, book, nlp)[0].motion == "that the shed be sold"


def test_a_voters_name_that_its_column_broke_is_one(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    table = (
        "<table><tr><td>For</td><td>Against</td></tr><tr><td>Councillor<br>Ida<br>Moor</td>"
        "<td>Councillor<br>Gus<br>Tarr<br>Councillor<br>David Marr</td></tr></table>"
    )
    body = (
        f"<p>{THERE}</p><p><b>1. Slip</b></p><p>Wet.</p><p><b>2. Shed</b></p><p>Councillor Moor moved, seconded by "
        f"Councillor Tarr, that it be sold.</p>{table}<p>The motion was lost.</p>"
    )
    (vote,) = on_page(tmp_path, body, book, nlp)["Vote"]
    assert isinstance(vote, Vote)
    assert [(r.vote, r.name.removeprefix("Councillor ")) for r in vote.recorded] == [
        ("for", "Ida Moor"), ("against", "Gus Tarr"), ("against", "David Marr")
    ]  # fmt: skip


def test_seconded_and_resolved_on_one_line(book: RuleBook, nlp: Language) -> None:
    said = f"{FRONT}3. Shed\n\nMoved by Cllr Moor\n\nSeconded by Cllr Tarr and RESOLVED that the shed be sold."
    assert [r.text for r in facts_of(said, Resolution, book, nlp)] == ["that the shed be sold."]


@pytest.mark.parametrize("marks", [("A.", "B."), ("a.", "b."), ("A.",)])
def test_lettered_clauses_in_small_letters(marks: tuple[str, ...], book: RuleBook, nlp: Language) -> None:
    words = ("the shed be sold", "a price be asked for")
    row = "\n\n".join(f"{mark} {text}" for mark, text in zip(marks, words, strict=False))
    found = facts_of(f"{FRONT}3. Shed\n\nIT WAS AGREED THAT:\n\n{row}", Resolution, book, nlp)
    assert [(r.clause, r.text) for r in found] == [
        (mark[0], text) for mark, text in zip(marks, words, strict=False)
    ]  # fmt: skip


def test_declarations_made_by_several_in_a_sentence(book: RuleBook, nlp: Language) -> None:
    said = (
        "Declarations were made by Councillor Moor (personal, item 6: she taught there) and Councillor Tarr "
        "(prejudicial, item 7: his brother sold salt)."
    )
    found = facts_of(f"{FRONT}3. Declarations of interest\n\n{said}", Declaration, book, nlp)
    assert [(d.name, d.interest_type, d.agenda_item) for d in found] == [
        ("Councillor Moor", "personal", "6"), ("Councillor Tarr", "prejudicial", "7")
    ]  # fmt: skip


def test_a_declarations_paragraph_has_its_number(book: RuleBook, nlp: Language) -> None:
    said = "3.1 The following were declared:\n\n3.2 Councillor Moor – Item 6 – Personal – she taught there"
    found = facts_of(f"{FRONT}3. Declarations of interest\n\n{said}", Declaration, book, nlp)
    assert [(d.name, d.agenda_item) for d in found] == [("Councillor Moor", "6")]


def test_a_numbered_paragraph_tells_who_left(book: RuleBook, nlp: Language) -> None:
    said = f"{FRONT}3. Shed\n\n3.1 It leaked.\n\n3.2 Councillor Moor left the meeting at this point."
    assert [m.name for m in facts_of(said, Movement, book, nlp)] == ["Councillor Moor"]


@pytest.mark.parametrize("party", ["Liberal Democrat", "Liberal Democrats", "Fine Gael"])
def test_a_party_over_its_members_is_nobody(party: str, book: RuleBook, nlp: Language) -> None:
    there = f"PRESENT:\n\nLabour\n\nCllr Anna Pell (Chair)\n\nCllr Neil Upshot\n\n{party}\n\nCllr Ida Moor"
    found = facts_of(f"{TITLE}\n\n{there}\n\n1. Slip\n\nIt was wet.", Attendance, book, nlp)
    assert [a.name for a in found] == ["Cllr Anna Pell", "Cllr Neil Upshot", "Cllr Ida Moor"]


@pytest.mark.parametrize("label", ["OIFIGIGH I LÁTHAIR / OFFICIALS PRESENT:", "Oifigigh i láthair:"])
def test_irish_labels(label: str, book: RuleBook, nlp: Language) -> None:
    there = f"I LÁTHAIR:\n\nCouncillor Anna Pell\n\nCouncillor Ida Moor\n\n{label}\n\nMr Gus Tarr, Town Engineer"
    there += "\n\nLeithscéalta:\n\nCouncillor David Marr"
    found = facts_of(f"{TITLE}\n\n{there}\n\n1. Slip\n\nIt was wet.", Attendance, book, nlp)
    assert [(a.name, a.capacity, a.status) for a in found] == [
        ("Councillor Anna Pell", "member", "present"),
        ("Councillor Ida Moor", "member", "present"),
        ("Mr Gus Tarr", "officer", "present"),
        ("Councillor David Marr", None, "apologies"),
    ]


def _row(*cells: str, table: int | None = None) -> Block:
    passages = tuple(Passage(c) for c in cells)
    return Block(Passage.join([p for p in passages if p]), cells=passages, table=table)


def test_titles_in_a_column_of_their_own_join_the_names(book: RuleBook) -> None:
    rows = [
        _row("Members:", "Officers:"),
        _row("Councillor", "Anna Pell", "Ida Moor, Clerk"),
        _row("Councillor", "Neil Upshot", "Apologies:"),
        _row("", "", "Councillor Gus Tarr"),
    ]
    told = [[c.text for c in b.cells] for b in titles_joined(rows, book.names)]
    assert told[1:] == [
        ["Councillor Anna Pell", "Ida Moor, Clerk"], ["Councillor Neil Upshot", "Apologies:"],
        ["", "Councillor Gus Tarr"],
    ]  # fmt: skip
    ruled = [_row(*(c.text for c in b.cells), table=1) for b in rows]
    assert titles_joined(ruled, book.names) == ruled


def test_a_single_row_of_three_people(book: RuleBook, nlp: Language) -> None:
    there = "Present:\n\nCouncillors:\n\nThomas Shaw\tAlice Reed\tGeorge Lowe\n\nApologies: Ida Moor"
    found = facts_of(f"{TITLE}\n\n{there}\n\n1. Slip\n\nIt was wet.", Attendance, book, nlp)
    assert [a.name for a in found if a.status == "present"] == ["Thomas Shaw", "Alice Reed", "George Lowe"]


def test_what_stands_in_brackets_goes_on_with_the_name_above(book: RuleBook, nlp: Language) -> None:
    there = f"{THERE}\n\nOfficers: Amy Ott (Clerk), Thomas Shaw\n\n(Solicitor), Alice Reed (Harbour Engineer)"
    found = facts_of(f"{TITLE}\n\n{there}\n\n1. Slip\n\nIt was wet.", Attendance, book, nlp)
    assert [(a.name, a.role) for a in found if a.capacity == "officer"] == [
        ("Amy Ott", "Clerk"), ("Thomas Shaw", "Solicitor"), ("Alice Reed", "Harbour Engineer")
    ]  # fmt: skip


def test_whoever_took_the_chair_is_there(book: RuleBook, nlp: Language) -> None:
    there = "Cllr Anna Pell took the Chair.\n\nPresent: Cllrs Neil Upshot, David Marr."
    found = facts_of(f"{TITLE}\n\n{there}\n\n1. Slip\n\nIt was wet.", Attendance, book, nlp)
    assert {a.name for a in found if a.is_chair} == {"Cllr Anna Pell"}
    assert len(found) == 3


def test_the_key_of_a_starred_list_stands_behind_its_head(book: RuleBook, nlp: Language) -> None:
    there = "Members of the Committee (* denotes presence):\n\n* Cllr Anna Pell\n\n* Cllr Ida Moor\n\nCllr Gus Tarr"
    found = facts_of(f"{TITLE}\n\n{there}\n\nApologies: Cllr Gus Tarr\n\n1. Slip\n\nWet.", Attendance, book, nlp)
    assert [(a.name, a.status) for a in found] == [
        ("Cllr Anna Pell", "present"), ("Cllr Ida Moor", "present"), ("Cllr Gus Tarr", "apologies")
    ]  # fmt: skip


def test_a_day_beside_the_body_is_no_list(book: RuleBook, nlp: Language) -> None:
    text = f"Cabinet\t19 April 2018\nMinutes\t09:30\n\nGannet Hall, Quay Road\n\n{THERE}\n\n1. Slip\n\nIt was wet."
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.body, meeting.meeting_date, meeting.start_time, meeting.venue) == (
        "Cabinet", date(2018, 4, 19), time(9, 30), "Gannet Hall, Quay Road"
    )  # fmt: skip


def test_the_lines_of_a_heads_cells(book: RuleBook) -> None:
    def cell(*lines: str) -> tuple[Block, ...]:
        return tuple(Block(Passage(line)) for line in lines)

    inside = (cell("Adzes Committee", "Minutes"), cell("Thursday 19 April 2018", "7.00 pm", "(Gannet Hall, Quay Road)"))
    cells = tuple(Passage.join(b.passage for b in part) for part in inside)
    head = read_head([Block(Passage.join(cells), cells=cells, inside=inside, table=1)], book)
    assert (head.body.text, head.time.text, head.venue.text) == ("Adzes Committee", "7.00 pm", "Gannet Hall, Quay Road")


def test_people_in_a_table_without_a_heading_are_those_present(book: RuleBook, nlp: Language) -> None:
    text = (
        "MINUTES\n\nMeeting\tQuay Safeguarding Board\tDate\t19 April 2018\n\nName\tInitials\tOrganisation\n"
        "Anna Pell (Chair)\tAP\tQuay Trust\nIda Moor\tIM\tVale Police\n\nApologies:\nGus Tarr\tGT\tQuay College\n\n"
        "1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."
    )
    found = facts_of(text, Attendance, book, nlp)
    assert [(a.name, a.status) for a in found] == [
        ("Anna Pell", "present"), ("Ida Moor", "present"), ("Gus Tarr", "apologies")
    ]  # fmt: skip


def test_a_report_that_is_called_minutes_is_minutes(book: RuleBook, nlp: Language) -> None:
    there = "Members Present:- Councillors Anna Pell (Chair), Ida Moor and Gus Tarr."
    text = f"# ADZES COMMITTEE\n\n# Thursday 19 April 2018\n\n# MINUTES\n\n{there}\n\n1. Slip\n\nIt was wet."
    assert len(facts_of(text, Attendance, book, nlp)) == 3


BOX = "<table border=1><tr><td><b>Action</b></td><td>{}</td><td>{}</td></tr></table>"


@pytest.mark.parametrize("cells", [("Write to the owner of it", "Ida Moor"), ("Ida Moor", "Write to the owner of it")])
def test_a_boxed_action_with_its_owner(cells: tuple[str, str], tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    body = f"<p>{THERE}</p><p><b>1. Slip</b></p><p>Wet.</p>{BOX.format(*cells)}<p><b>2. Shed</b></p><p>Sold.</p>"
    found = on_page(tmp_path, body, book, nlp)["Action"]
    assert [(a.text, a.owner) for a in found if isinstance(a, Action)] == [("Write to the owner of it", "Ida Moor")]


def test_a_full_name_bids_in_a_column_of_owners(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = "".join(
        f"<tr><td><b>{n}</b></td><td><p><b>{h}</b></p><p>It was talked over for an hour.</p></td><td>{who}</td></tr>"
        for n, h, who in ((1, "Slip", ""), (2, "Winch", "Ida Moor to grease it before the spring"), (3, "Shed", ""))
    )
    head = "<tr><td>Ref</td><td>Item and discussion</td><td>Owner</td></tr>"
    found = on_page(tmp_path, f"<p>{THERE}</p><table border=1>{head}{rows}</table>", book, nlp)["Action"]
    assert [(a.text, a.owner) for a in found if isinstance(a, Action)] == [
        ("Ida Moor to grease it before the spring", "Ida Moor")
    ]


@pytest.mark.parametrize(("beside", "apart"), [("Ida Moor to grease it", True), ("It was greased in May.", False)])
def test_what_stands_beside_headings_is_an_action_where_it_bids(beside: str, apart: bool, book: RuleBook) -> None:
    head = _row("Item", "Discussion", "Action")
    rows = [
        Block(Passage(f"{h} {beside}"), f"{n}.", Passage(f"{n}."), (Passage(h), Passage(beside)))
        for n, h in enumerate(("Slip", "Winch"), 1)
    ]
    told = beside_headings([head, *rows], book)
    assert (len(told) > 3) is apart


def test_an_owner_with_initials_behind_the_task(book: RuleBook, nlp: Language) -> None:
    found = facts_of(f"{FRONT}3. Shed\n\nAction: Sell it by May. Owner: I. Moor", Action, book, nlp)
    assert [a.owner for a in found] == ["I. Moor"]


def test_a_task_before_the_next_meeting_by_a_day_announces_none(book: RuleBook, nlp: Language) -> None:
    said = "3. Shed\n\nACTION: Ida Moor to visit it before the next meeting by 12 May 2018."
    assert not facts_of(FRONT + said, FutureMeeting, book, nlp)


@pytest.mark.parametrize("gap", [(), ("", "Anna")])
def test_a_year_that_its_column_broke_is_whole(gap: tuple[str, ...]) -> None:
    blocks: list[Block] = []
    for n in (1, 2, 3):
        blocks.append(Block(Passage("Slip"), f"C{n}/201", Passage(f"C{n}/201"), style=Style(bold=True)))
        blocks += [_row(*gap)] if gap else []
        blocks.append(Block(Passage("It was wet."), "8", Passage("8")))
    told = whole_years(blocks)
    assert [b.marker for b in told if b.marker] == ["C1/2018", "C2/2018", "C3/2018"]
    assert whole_years(blocks[: len(blocks) * 2 // 3]) == blocks[: len(blocks) * 2 // 3]


@pytest.mark.parametrize("number", ["C{}/201 8", "{}/20 18"])
def test_a_broken_year_in_a_cell_is_whole(number: str, tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = "".join(
        f"<tr><td><b>{number.format(n)}</b></td><td><p><b>{h}</b></p><p>It was wet.</p></td></tr>"
        for n, h in enumerate(("Slip", "Winch", "Shed"), 1)
    )
    found = on_page(tmp_path, f"<p>{THERE}</p><table border=1>{rows}</table>", book, nlp)["Minute"]
    assert [m.number for m in found if isinstance(m, Minute)] == [
        number.format(n).replace(" ", "") for n in (1, 2, 3)
    ]  # fmt: skip


def test_a_table_that_only_sets_text_in_is_text(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    tables = "".join(
        f"<table><tr><td></td><td><b>{h}</b></td></tr><tr><td></td><td>It was wet.</td></tr></table>"
        for h in ("Slip", "Winch", "Shed")
    )
    found = on_page(tmp_path, f"<p>{THERE}</p>{tables}", book, nlp)["Minute"]
    assert [m.heading for m in found if isinstance(m, Minute)] == ["Slip", "Winch", "Shed"]


@pytest.mark.parametrize(("heading", "known"), [("Public participation", False), ("Members of the public", True)])
def test_public_participation_is_business(heading: str, known: bool, book: RuleBook) -> None:
    assert known_line(Block(Passage(heading), style=Style(bold=True)), book) is known


SAID = "The Board met in the winter and heard at length of the slip and of all that had been said of it. " * 4


@pytest.mark.parametrize("head", ["ADZES COMMITTEE – 19 April 2018", "ADZES COMMITTEE – Quarrel Bay"])
def test_a_running_head_with_its_day_on_two_pages(head: str, book: RuleBook) -> None:
    x = (595 - len(head) * CHAR * SIZE) / 2
    sheets = [page(n, run(head, x, 40, gap=CHAR * SIZE), *paragraph(SAID, 100 + 50 * n)) for n in (1, 2)]
    kinds = [b.furniture for b in shown(book, *sheets) if b.text == head]
    assert kinds == (["running"] * 2 if "2018" in head else [None] * 2)


def test_entries_that_fill_their_column_are_not_one(book: RuleBook) -> None:
    entries = (
        "Anna Pell, Quarrel Bay Harbour Trust and Slipway Company Limited",
        "Ida Moor, Wendshire Police",
        "Gus Tarr, Age UK",
    )
    rest = "Anna Pell, Ida Moor, Gus Tarr, Neil Upshot, David Marr, Amy Ott, Bo Hall"
    lines = [run(text, 72, 100 + n * LEADING * SIZE, gap=CHAR * SIZE) for n, text in enumerate((*entries, rest, rest))]
    assert [b.text for b in shown(book, page(1, *lines))][:1] == [entries[0]]


def test_a_label_below_a_row_of_names_is_not_the_rows(book: RuleBook) -> None:
    rows = [("Cllr Ida Moor", "Cllr Gus Tarr"), ("Officials present:",), ("Ms Amy Ott", "Clerk")]
    lines = [
        run(name, 72 + n * 160, 100 + i * LEADING * SIZE, gap=CHAR * SIZE)
        for i, row in enumerate(rows)
        for n, name in enumerate(row)
    ]
    told = [[c.text for c in b.cells] or [b.text] for b in shown(book, page(1, *lines))]
    assert ["Officials present:"] in told


def test_a_time_at_the_head_of_a_line_marks_nothing(book: RuleBook) -> None:
    title = "MINUTES OF THE ADZES COMMITTEE HELD IN GANNET HALL AT"
    lines = [run(title, 72, 100, gap=CHAR * SIZE), run("19.00 HOURS", 72, 100 + LEADING * SIZE, gap=CHAR * SIZE)]
    (block,) = shown(book, page(1, *lines))
    assert block.text == f"{title} 19.00 HOURS"


def test_a_bold_number_before_an_underlined_heading(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    body = f"<p>{THERE}</p>" + "".join(
        f"<p><b>{n}</b> <u>{h}</u></p><p>The matter was talked over for an hour or more.</p>"
        for n, h in enumerate(("Slip", "Winch", "Shed"), 1)
    )
    found = on_page(tmp_path, body, book, nlp)["Minute"]
    assert [(m.number, m.heading) for m in found if isinstance(m, Minute)] == [
        ("1", "Slip"), ("2", "Winch"), ("3", "Shed")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "motion", "outcome"),
    [
        ("that the shed be sold was carried with 3 in favour and 2 against.", "that the shed be sold", True),
        ("that the shed be sold was put to the meeting and lost by 2 votes to 3.", "that the shed be sold", False),
    ],
)
def test_the_motions_words_behind_its_movers(
    said: str, motion: str, outcome: bool, book: RuleBook, nlp: Language
) -> None:
    (vote,) = votes(f"The motion of Cllr Moor, seconded by Cllr Tarr, {said}", book, nlp)
    assert (vote.mover, vote.seconder, vote.motion, vote.carried) == ("Cllr Moor", "Cllr Tarr", motion, outcome)


def test_declarations_in_a_table_without_a_head(book: RuleBook, nlp: Language) -> None:
    rows = "Cllr Ida Moor\tItem 5\tPersonal interest – she taught there\nCllr Gus Tarr\tItem 6\tPecuniary – his brother"
    found = facts_of(f"{FRONT}3. Declarations of interest\n\n{rows}", Declaration, book, nlp)
    assert [(d.name, d.interest_type, d.agenda_item) for d in found] == [
        ("Cllr Ida Moor", "Personal", "5"), ("Cllr Gus Tarr", "Pecuniary", "6")
    ]  # fmt: skip


def test_a_second_interest_in_the_same_item(book: RuleBook, nlp: Language) -> None:
    said = "Ida Moor declared a personal interest in item 5, and Gus Tarr a prejudicial interest in the same item."
    found = facts_of(f"{FRONT}3. Declarations of interest\n\n{said}", Declaration, book, nlp)
    assert [(d.name, d.interest_type) for d in found] == [("Ida Moor", "personal"), ("Gus Tarr", "prejudicial")]


@pytest.mark.parametrize("label", ["Action(s):", "ACTION(S):"])
def test_one_action_or_several(label: str, book: RuleBook, nlp: Language) -> None:
    found = facts_of(f"{FRONT}3. Shed\n\nIt leaked.\n\n{label} Ida Moor to mend the roof of it.", Action, book, nlp)
    assert [(a.owner, a.text) for a in found] == [("Ida Moor", "Ida Moor to mend the roof of it.")]


def test_a_number_of_things_agreed(book: RuleBook, nlp: Language) -> None:
    found = facts_of(f"{FRONT}3. Shed\n\nAGREED two prices be asked for.", Resolution, book, nlp)
    assert [r.text for r in found] == ["two prices be asked for."]


def test_apologies_on_a_line_head_no_minute_among_headings_that_stand_alone(book: RuleBook, nlp: Language) -> None:
    headings = "\n\n".join(f"## {h}\n\nIt was wet." for h in ("SLIP", "WINCH", "SHED"))
    front = "I LÁTHAIR:\n\nCouncillors: Anna Pell, Ida Moor\n\nAPOLOGIES: Councillors Gus Tarr, David Marr"
    found = facts_of(f"# {TITLE}\n\n{front}\n\n{headings}", Minute, book, nlp)
    assert [m.heading for m in found] == ["SLIP", "WINCH", "SHED"]


def test_a_row_decision_over_its_clauses(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = "".join(
        f"<tr><td><b>{n}</b></td><td><b>{h}</b></td></tr><tr><td></td><td>It was wet.</td></tr>"
        "<tr><td></td><td><b>Decision:</b></td></tr><tr><td></td><td>1. That it be sold.</td></tr>"
        "<tr><td></td><td>2. That a price be asked for.</td></tr>"
        for n, h in enumerate(("Slip", "Winch"), 1)
    )
    found = on_page(tmp_path, f"<p>{THERE}</p><table>{rows}</table>", book, nlp)["Resolution"]
    assert [(r.minute, r.clause) for r in found if isinstance(r, Resolution)] == [
        ("1", "1"), ("1", "2"), ("2", "1"), ("2", "2")
    ]  # fmt: skip


def test_minutes_on_a_page_that_call_each_decision_so(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    items = "".join(
        f"<h3>{n}. {h}</h3><p>It was wet.</p><p><b>Decision:</b></p><p>That it be sold.</p>"
        for n, h in enumerate(("Slip", "Winch", "Shed"), 1)
    )
    found = on_page(tmp_path, f"<p>{THERE}</p>{items}", book, nlp)
    assert len(found["Meeting"]) == 1
    assert len(found["Attendance"]) == 5


def test_a_long_word_is_read_in_no_time() -> None:
    """Not timed: where the pattern reads a word in two ways, this does not end."""
    entry = run("Anna Pell, Quay Trust")
    assert not lists(entry, entry, run(f"Ida Moor, {'Q' * 300} was"))
    assert lists(entry, entry, run("Ida Moor, Wendshire Police"))
