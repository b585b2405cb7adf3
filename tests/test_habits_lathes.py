"""Clauses below a word without a colon, logs below the end, owners before a dash, numbers that count on, and labels."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageDraw

from corpus.passage import Passage
from pipeline.blocks import Block
from pipeline.extract.headings import known_line
from pipeline.read.picture import Upright
from pipeline.records import Action, Attendance, Meeting, Minute, Resolution
from tests.drawn import CHAR, LEADING, SIZE, page, paragraph, run, shown
from tests.papers import facts_of, page_facts

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

TITLE = "Minutes of the Quarrel Bay Lathes Committee held on Thursday 19 April 2018 at Gannet Hall at 7pm"
THERE = "Present: Anna Pell (Chair), Neil Upshot and David Marr"
FRONT = f"{TITLE}\n\n{THERE}\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned.\n\n"
CLAUSES = ("the shed be mended", "a price be asked for", "the gate stay")


@pytest.mark.parametrize(
    "said",
    ["Resolved that", "Resolved", "Agreed to", "It was resolved", "DECISION: that", "The Committee resolved that"],
)
def test_a_row_of_clauses_below_needs_no_colon(said: str, book: RuleBook, nlp: Language) -> None:
    below = "\n\n".join(f"({n}) {clause};" for n, clause in enumerate(CLAUSES, 1))
    found = facts_of(f"{FRONT}3. Shed\n\nIt leaked.\n\n{said}\n\n{below}", Resolution, book, nlp)
    assert [(r.clause, r.text.strip(";")) for r in found] == list(zip("123", CLAUSES, strict=True))


@pytest.mark.parametrize("said", ["Officers resolved that", "Resolved", "It was agreed"])
def test_what_is_no_row_is_not_what_was_resolved(said: str, book: RuleBook, nlp: Language) -> None:
    found = facts_of(f"{FRONT}3. Shed\n\n{said}\n\nIt leaked all night.", Resolution, book, nlp)
    assert not found


@pytest.mark.parametrize("said", ["RESOLVED that", "It was agreed that", "It was resolved", "RECOMMENDED"])
@pytest.mark.parametrize("marks", [("i)", "ii)", "iii)"), ("(1)", "(2)", "(3)"), ("a)", "b)", "c)")])
def test_a_row_of_clauses_runs_in(said: str, marks: tuple[str, ...], book: RuleBook, nlp: Language) -> None:
    row = "; ".join(f"{mark} {clause}" for mark, clause in zip(marks, CLAUSES, strict=True))
    found = facts_of(f"{FRONT}3. Shed\n\n{said} {row}.", Resolution, book, nlp)
    assert [r.text.strip(";.") for r in found] == list(CLAUSES)
    assert [r.clause for r in found] == [mark.strip("()") for mark in marks]


ROWS = "1\tMend the shed before winter\tAnna Pell\t31/05/2018\n2\tAsk for a price\tNeil Upshot\t28/06/2018\n"


def test_a_table_of_actions_below_the_end_is_of_the_meeting(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{FRONT}3. Shed\n\nIt leaked.\n\nThe meeting closed at 9 pm.\n\nAction log\n\nItem\tAction\tOwner\tDue\n{ROWS}"
    )
    found = facts_of(text, Action, book, nlp)
    assert [(a.meeting_date, a.owner, a.due_date) for a in found] == [
        (date(2018, 4, 19), "Anna Pell", date(2018, 5, 31)),
        (date(2018, 4, 19), "Neil Upshot", date(2018, 6, 28)),
    ]


@pytest.mark.parametrize(("due", "status", "count"), [("2018", "", 2), ("2017", "", 0), ("2018", "Open", 0)])
def test_a_log_behind_minutes_is_theirs_where_all_is_due_later(
    due: str, status: str, count: int, book: RuleBook, nlp: Language
) -> None:
    head = "Item\tAction\tOwner\tDue" + ("\tStatus" if status else "")
    rows = ROWS.replace("2018", due).replace("\n", f"\t{status}\n" if status else "\n")
    found = facts_of(f"{FRONT}3. Shed\n\nIt leaked.\n\n\fACTION LOG\n\n{head}\n{rows}", Action, book, nlp)
    assert len(found) == count


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Action: Neil Upshot – ask for a price", "Neil Upshot"),
        ("ACTION: Anna Pell and Neil Upshot – ask for a price", "Anna Pell and Neil Upshot"),
        ("Ask three firms for a price. (NU)", "NU"),
        ("Ask three firms for a price (Neil Upshot).", "Neil Upshot"),
    ],
)
def test_who_is_to_do_it_stands_before_a_dash_or_in_brackets(
    line: str, owner: str, book: RuleBook, nlp: Language
) -> None:
    found = facts_of(f"{FRONT}3. Shed\n\nIt leaked.\n\n{line}", Action, book, nlp)
    assert [a.owner for a in found] == [owner]


@pytest.mark.parametrize("line", ["Action: Quay Road – ask for a price", "Ask three firms for a price. (Quay Road)"])
def test_a_place_is_nobody_who_does_it(line: str, book: RuleBook, nlp: Language) -> None:
    found = facts_of(f"{FRONT}3. Shed\n\nIt leaked.\n\n{line}", Action, book, nlp)
    assert not any(a.owner for a in found)


def test_an_organisations_own_and_parts_no_names(book: RuleBook, nlp: Language) -> None:
    there = "Present: Anna Pell (AP), Vale Fire and Rescue Service; Neil Upshot (NU), Vale Health and Care Trust"
    found = facts_of(f"{TITLE}\n\n{there}\n\n1. Slip\n\nIt was wet.", Attendance, book, nlp)
    assert [(a.name, a.organisation) for a in found] == [
        ("Anna Pell", "Vale Fire and Rescue Service"),
        ("Neil Upshot", "Vale Health and Care Trust"),
    ]


@pytest.mark.parametrize("number", ["Item {}", "{})"])
def test_numbers_of_three_figures_and_items_count_on(number: str, book: RuleBook, nlp: Language) -> None:
    items = (
        f"{number.format(n)} {heading}\n\nIt was wet." for n, heading in ((123, "Slip"), (124, "Winch"), (125, "Shed"))
    )
    found = facts_of(f"{TITLE}\n\n{THERE}\n\n" + "\n\n".join(items), Minute, book, nlp)
    assert [(m.number, m.heading) for m in found] == [("123", "Slip"), ("124", "Winch"), ("125", "Shed")]


def test_a_label_over_the_title_names_the_body(book: RuleBook, nlp: Language) -> None:
    labels = "Committee:\tLifeboat Board\nDate:\tThursday 19 April 2018\nTime:\t7 pm\nVenue:\tGannet Hall"
    found = facts_of(f"{labels}\n\nMINUTES\n\n{THERE}\n\n1. Slip\n\nIt was wet.", Meeting, book, nlp)
    assert [(m.body, m.meeting_date) for m in found] == [("Lifeboat Board", date(2018, 4, 19))]


def test_labels_below_one_another_are_rows(book: RuleBook) -> None:
    rows = [("Time:", "7.00 pm"), ("Venue:", "the Gannet Hall")]
    lines = []
    for n, (label, value) in enumerate(rows):
        top = 100 + n * LEADING * SIZE
        lines += [run(label, 72, top, gap=CHAR * SIZE), run(value, 220, top, gap=CHAR * SIZE)]
    blocks = shown(book, page(1, *lines, *paragraph("The Panel met in the winter and heard of it. " * 6, 300)))
    assert [[c.text for c in b.cells] for b in blocks[:2]] == [list(row) for row in rows]


CLOSE, WIDE = 1.15, 1.5
LINE = "Anna Pell, Neil Upshot and David Marr heard that it was wet for four weeks"


@pytest.mark.parametrize(("full", "joined"), [(True, True), (False, False)])
def test_lines_set_wider_than_a_table_are_one_paragraph(full: bool, joined: bool, book: RuleBook) -> None:
    wide = [LINE if full else LINE[:40], *[LINE] * 4]
    lines = [run(line, 72, 100 + n * WIDE * SIZE, gap=CHAR * SIZE) for n, line in enumerate(wide)]
    close = "and so on in small letters, as the cells of a table below it have them all"[: len(LINE)]
    lines += [run(close, 72, 400 + n * CLOSE * SIZE, gap=CHAR * SIZE) for n in range(12)]
    blocks = shown(book, page(1, *lines))
    assert (blocks[0].text == " ".join(wide)) is joined


@pytest.mark.parametrize("dark", [(), ((500, 600), (700, 1100))])
def test_a_line_that_is_dark_in_places_is_drawn_all_along(dark: tuple[tuple[int, int], ...]) -> None:
    picture = Image.new("L", (1654, 1200), 255)
    pen = ImageDraw.Draw(picture)
    pen.line((200, 600, 1400, 600), fill=190)
    for begin, end in dark:
        pen.line((begin, 600, end, 600), fill=90)
    (line,) = [one for one in Upright(picture, 0.0, 200).lines() if one[2] - one[0] > one[3] - one[1]]
    assert abs(line[0] - 200) <= 10
    assert abs(line[2] - 1400) <= 10


def table(*rows: tuple[str, ...]) -> str:
    return (
        "<table border=1>" + "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in rows) + "</table>"
    )


def on_page(tmp_path: Path, body: str, book: RuleBook, nlp: Language) -> tuple[list[Attendance], list[Minute]]:
    facts = page_facts(tmp_path, f"<b>{TITLE}</b>", body, book, nlp)
    return [f for f in facts if isinstance(f, Attendance)], [f for f in facts if isinstance(f, Minute)]


BUSINESS = "<p><b>1. Slip</b></p><p>It was wet.</p><p><b>2. Winch</b></p><p>It turned.</p><p><b>3. Shed</b></p>"
AWAY = "<p>Apologies: Joan Reed</p>"
ROLES = [("Anna Pell", "Chair", "Yes"), ("Neil Upshot", "Councillor", "Yes"), ("Mary Lowe", "Head of Finance", "Yes")]


@pytest.mark.parametrize("broken", ["Present", "Presen t"])
def test_a_column_of_roles_tells_officers_from_councillors(
    broken: str, tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    there, _ = on_page(tmp_path, table(("Name", "Role", broken), *ROLES) + AWAY + BUSINESS, book, nlp)
    assert [(a.name, a.capacity) for a in there if a.capacity] == [
        ("Anna Pell", "member"), ("Neil Upshot", "member"), ("Mary Lowe", "officer")
    ]  # fmt: skip


def test_initials_before_a_name_are_no_name(book: RuleBook, nlp: Language) -> None:
    rows = "AP\tAnna Pell (Chair)\tQuay Trust\nNU\tNeil Upshot\tVale Constabulary"
    found = facts_of(f"{TITLE}\n\nPresent:\n{rows}\n\n1. Slip\n\nIt was wet.", Attendance, book, nlp)
    assert [(a.name, a.organisation) for a in found] == [
        ("Anna Pell", "Quay Trust"), ("Neil Upshot", "Vale Constabulary")
    ]  # fmt: skip


def test_a_label_councillors_has_its_names_beside_it(book: RuleBook, nlp: Language) -> None:
    rows = "Chair\tCouncillor Anna Pell\nCouncillors\tNeil Upshot, David Marr\nOfficers\tMary Lowe (Clerk)"
    rows += "\nApologies\tJoan Reed"
    found = facts_of(FRONT.replace(THERE, rows).replace("Lathes Committee", "Parish Council"), Attendance, book, nlp)
    assert [(a.name, a.capacity) for a in found if a.capacity] == [
        ("Councillor Anna Pell", "member"),
        ("Neil Upshot", "member"),
        ("David Marr", "member"),
        ("Mary Lowe", "officer"),
    ]


@pytest.mark.parametrize("number", ["", "({})", "{} -", "Agenda Item {}"])
def test_a_cell_holds_a_minutes_heading_over_its_text(
    number: str, tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    said = (
        ("Slip", "It was wet in the night."),
        ("Winch", "It turned all the time."),
        ("Shed", "It leaked for six weeks."),
    )
    rows = [(number.format(n), f"<p><b>{h}</b></p><p>{t}</p>") for n, (h, t) in enumerate(said, 1)]
    _, found = on_page(tmp_path, f"<p>{THERE}</p>" + table(*rows), book, nlp)
    assert [(m.number, m.heading) for m in found] == [
        (str(n) if number else None, h) for n, (h, _) in enumerate(said, 1)
    ]


def test_an_action_before_a_bare_number_is_not_its_heading(book: RuleBook, nlp: Language) -> None:
    items = "\n\n".join(
        f"**{n} {h}**\n\nIt was wet in the night.\n\n**Action: AP to look at it.**"
        for n, h in enumerate(("Slip", "Winch", "Shed", "Gate"), 1)
    )
    found = facts_of(f"# {TITLE}\n\n{THERE}\n\n{items}", Minute, book, nlp)
    assert [m.heading for m in found] == ["Slip", "Winch", "Shed", "Gate"]


@pytest.mark.parametrize("name", ["ABRAMS", "Abrams", "A. B. Lee", "Cllr Lee", "Ann"])
def test_a_long_list_of_names_is_read_in_no_time(name: str, book: RuleBook, nlp: Language) -> None:
    """Not timed: where a pattern reads a name in two ways, this does not end."""
    names = ", ".join([name] * 60)
    text = (
        f"{TITLE}\n\nPresent: Councillors {names}#\n\n1. Slip\n\nCouncillors {names}# it was wet.\n\nAction: {names}#"
    )
    assert facts_of(text, Meeting, book, nlp)


@pytest.mark.parametrize(("half", "rest", "numbers"), [("PC/", "16/00{}", "PC/16/00{}"), ("Agenda", "Item {} –", "{}")])
def test_a_number_that_a_narrow_column_broke_is_whole(
    half: str, rest: str, numbers: str, book: RuleBook, nlp: Language
) -> None:
    headings = ("Slip", "Winch", "Shed")
    items = "\n\n".join(f"{half}\t{h}\n\n{rest.format(n)}\n\nIt was wet." for n, h in enumerate(headings, 1))
    found = facts_of(f"{TITLE}\n\n{THERE}\n\n{items}", Minute, book, nlp)
    assert [(m.number, m.heading) for m in found] == [(numbers.format(n), h) for n, h in enumerate(headings, 1)]


@pytest.mark.parametrize("label", ["Action:", "Action point:", "Action points:"])
def test_a_line_of_an_action_heads_no_minute(label: str, book: RuleBook) -> None:
    assert known_line(Block(Passage(f"{label} AP will look at it.")), book)
