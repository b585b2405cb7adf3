"""A column of actions that no rule parts from the text: what stands in it goes with the paragraph it stands beside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.extract.action_tables import UNRULED, Columns, row_actions
from pipeline.read.sheet import Sheet, Table, Word
from pipeline.records import Action, Attendance, Minute
from pipeline.run import read_paper
from rules.book import RuleBook
from tests.drawn import CHAR, LEADING, LEFT, SIZE, page, run, shown
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from pipeline.blocks import Block

LANE = 440.0
DOWN = LEADING * SIZE
SLIP = (
    "The Board heard that the concrete of the north slip had given way in the winter and that boats of more than "
    "four tons could no longer be hauled out there."
)
WINCH = (
    "The winch had been greased by the crew of the smaller boat and no longer screamed at night, which the whole "
    "village was glad of."
)
DUES = "Dues had not risen since the slip was built, and members asked for last year's figures to be sent to them all."


def narrow(text: str, top: float) -> list[list[Word]]:
    """The text's lines, broken well before the lane."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if LEFT + len(longer) * CHAR * SIZE > LANE - 30:
            lines.append(word)
        else:
            lines[-1] = longer
    return [run(line, LEFT, top + i * DOWN, gap=CHAR * SIZE) for i, line in enumerate(lines)]


def sheet(
    *notes: tuple[str, float], head: str = "", number: int = 1, texts: tuple[str, ...] = (SLIP, WINCH, DUES)
) -> Sheet:
    """Paragraphs, and notes in the lane, so many lines down from the first."""
    top = 100.0
    lines: list[list[Word]] = []
    for text in texts:
        told = narrow(text, top)
        lines += told
        top += (len(told) + 0.6) * DOWN
    lines += [run(text, LANE, 100 + down * DOWN) for text, down in notes]
    return page(number, *([run(head, LANE, 70)] if head else []), *lines)


def beside(blocks: list[Block]) -> list[tuple[str, ...]]:
    return [tuple(c.text for c in b.cells) or (b.text,) for b in blocks]


def test_the_drawn_paragraphs_have_three_lines() -> None:
    assert [len(narrow(text, 0)) for text in (SLIP, WINCH, DUES)] == [3, 3, 2]


@pytest.mark.parametrize(
    ("down", "which"),
    [(0, 0), (1, 0), (1.5, 0), (2, 0), (2.7, 0), (3.1, 1), (3.6, 1), (5, 1), (7.2, 2), (8.2, 2)],
)
def test_a_note_goes_with_the_paragraph_that_it_stands_beside(down: float, which: int, book: RuleBook) -> None:
    expected = [(SLIP,), (WINCH,), (DUES,)]
    expected[which] = (*expected[which], "OW/PD")
    assert beside(shown(book, sheet(("OW/PD", down), head="ACTION"))) == [("ACTION",), *expected]


def test_a_note_of_two_lines_is_one_where_it_reaches_beside_two_paragraphs(book: RuleBook) -> None:
    found = shown(book, sheet(("TC to grease", 2), ("the winch", 3), ("NU", 7.2), head="Action by"))
    assert beside(found) == [("Action by",), (SLIP, "TC to grease the winch"), (WINCH,), (DUES, "NU")]


def test_the_lane_goes_on_over_the_page(book: RuleBook) -> None:
    found = shown(book, sheet(("OW", 1), head="Actions"), sheet(("PD", 4.2), number=2, texts=(WINCH, SLIP)))
    assert beside(found) == [("Actions",), (SLIP, "OW"), (WINCH,), (DUES,), (WINCH,), (SLIP, "PD")]


def test_initials_without_a_head(book: RuleBook) -> None:
    found = shown(book, sheet(("OW", 0.5), ("PD/NU", 5.1)))
    assert beside(found) == [(SLIP, "OW"), (WINCH, "PD/NU"), (DUES,)]


def test_a_note_over_a_heading_is_of_the_paragraph_above(book: RuleBook) -> None:
    top = 100 + 4.6 * DOWN
    heading = [*run("2.", LEFT, top, bold=True), *run("Winch", LEFT + 30, top, bold=True)]
    rest = narrow(WINCH, top + 1.6 * DOWN)
    lines = [run("ACTION", LANE, 70), *narrow(SLIP, 100), run("OW", LANE, 100 + 4 * DOWN), heading, *rest]
    found = shown(book, page(1, *lines))
    assert beside(found)[1:] == [(SLIP, "OW"), ("Winch",), (WINCH,)]


def test_text_that_runs_across_ends_the_lane(book: RuleBook) -> None:
    lines = [line for text, top in ((SLIP, 100.0), (WINCH, 160.0)) for line in narrow(text, top)]
    wide = run("No boat is to be hauled out over the north slip until the Board has heard from the builder", LEFT, 230)
    assert wide[-1].x1 > LANE + 10
    head = run("ACTION", LANE, 70)
    (found,) = [b for b in shown(book, page(1, head, *lines, run("OW", LANE, 107), wide)) if b.text.startswith("No")]
    assert not found.cells


def test_a_list_of_names_with_initials_is_no_text(book: RuleBook) -> None:
    rows = [("Orla Wexcombe", "OW"), ("Percival Dunmallet", "PD"), ("Neil Upshot", "NU")]
    drawn = [
        part for i, (a, b) in enumerate(rows) for part in (run(a, LEFT, 100 + i * DOWN), run(b, LANE, 100 + i * DOWN))
    ]
    assert beside(shown(book, page(1, *drawn))) == rows


@pytest.mark.parametrize(
    ("note", "owner"), [("TC to circulate the figures", "TC"), ("Circulate the figures by July", ""), ("Item 4", None)]
)
def test_a_task_beside_the_text(note: str, owner: str | None, book: RuleBook) -> None:
    (block,) = [b for b in shown(book, sheet((note, 7.2), head="ACTION")) if b.cells]
    found = list(row_actions(block, Columns({"task": 0}, UNRULED), book.actions))
    assert [(one.task.text, one.owner.text) for one in found] == ([] if owner is None else [(note, owner)])


def test_a_task_beside_the_text_where_no_head_stands(book: RuleBook, nlp: Language) -> None:
    front = (
        "Minutes of the Quarrel Bay Slip Board held on 19 April 2018\n\nPresent: Thea Calloway (TC), Neil Upshot (NU)"
    )
    rest = f"2. Winch\n\n{WINCH}\tXY to send the rope\n\n3. Slip\n\n{SLIP}"
    text = f"{front}\n\n1. Dues\n\n{DUES}\tTC to send the figures\n\n{rest}"
    found = facts_of(text, Action, book, nlp)
    assert [(one.owner, one.text) for one in found if one.source == "action_log"] == [("TC", "TC to send the figures")]


def ruled(*notes: tuple[str, float]) -> Sheet:
    """The paragraphs in a row of a ruled table, with notes in its last cell, so many lines down."""
    text = sheet(*notes).lines
    words = [list(line.words) for line in text]
    rows = (
        ((60.0, 60.0, 430.0, 90.0), (430.0, 60.0, 535.0, 90.0)),
        ((60.0, 90.0, 430.0, 300.0), (430.0, 90.0, 535.0, 300.0)),
    )
    head = [run("Minute", LEFT, 70), run("ACTION", LANE, 70)]
    return page(1, *head, *words, tables=[Table((60.0, 60.0, 535.0, 300.0), rows)])


@pytest.mark.parametrize(
    ("notes", "rows"),
    [
        ((("OW", 3.8),), [(f"{SLIP} {WINCH}", "OW"), (DUES, "")]),
        (
            (("OW", 1), ("PD", 2), ("TC to send", 7), ("the figures", 8)),
            [(SLIP, "OW PD"), (f"{WINCH} {DUES}", "TC to send the figures")],
        ),
        ((("OW", 0), ("PD/NU", 3.3)), [(SLIP, "OW"), (WINCH, "PD/NU"), (DUES, "")]),
        # of the row as a whole, and no notes at all
        ((("OW", 8.2),), [(f"{SLIP} {WINCH} {DUES}", "OW")]),
        ((("Open until July", 1),), [(f"{SLIP} {WINCH} {DUES}", "Open until July")]),
    ],
)  # fmt: skip
def test_a_ruled_row_is_parted_where_notes_stand_beside_its_paragraphs(
    notes: tuple[tuple[str, float], ...], rows: list[tuple[str, str]], book: RuleBook
) -> None:
    assert beside(shown(book, ruled(*notes))) == [("Minute", "ACTION"), *rows]


ROWS = [("1.", "Boats", SLIP), ("2.", "Winch and pier", WINCH), ("3.", "Dues", DUES)]


def in_the_margin(*across: str) -> list[Sheet]:
    """Headings in the margin with text beside them, of which the second ends a space before that; then lines across."""
    top, lines = 100.0, []
    beside = LEFT + 27 + len("Winch and pier") * CHAR * SIZE + 3
    for number, heading, said in ROWS:
        told = narrow(said, top)
        lines.append([*run(number, LEFT, top), *run(heading, LEFT + 21, top), *_moved(told[0], beside)])
        lines += [_moved(line, beside) for line in told[1:]]
        top += (len(told) + 0.6) * DOWN
    lines += [run(text, LEFT, top + i * DOWN, gap=CHAR * SIZE) for i, text in enumerate(across)]
    return [page(1, *lines)]


def _moved(line: list[Word], x: float) -> list[Word]:
    return run(" ".join(w.text for w in line), x, line[0].top, gap=CHAR * SIZE)


def test_a_heading_that_reaches_to_the_text_beside_it_is_parted_from_it(book: RuleBook) -> None:
    found = shown(book, *in_the_margin("The meeting ended at nine, when the tide had turned and the lamps were out."))
    assert [(b.marker, *(c.text for c in b.cells)) for b in found[:3]] == ROWS
    assert not found[3].cells


def test_rows_of_heading_discussion_and_action_without_rules(book: RuleBook, nlp: Language) -> None:
    front = (
        "Minutes of the Quarrel Bay Slip Board held on 19 April 2018\n\nPresent: Thea Calloway (TC), Neil Upshot (NU)"
    )
    rows = f"1. Boats\t{SLIP}\n\n2. Winch\t{WINCH}\tTC to send the rope\n\n3. Dues\t{DUES}\tNU"
    text = f"{front}\n\nItem\tDiscussion\tAction\n\n{rows}"
    assert [(one.number, one.heading) for one in facts_of(text, Minute, book, nlp)] == [
        ("1", "Boats"), ("2", "Winch"), ("3", "Dues"),
    ]  # fmt: skip
    found = facts_of(text, Action, book, nlp)
    assert [(one.owner, one.text) for one in found] == [("TC", "TC to send the rope"), ("NU", DUES)]


def test_initials_in_the_last_column_of_a_table_without_a_head(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    front = [
        "Minutes of the Quarrel Bay Slip Board held on 19 April 2018",
        "Present: Thea Calloway (TC), Neil Upshot (NU)",
    ]
    rows = [("1.", "Boats", ""), ("", SLIP, ""), ("2.", "Winch", ""), ("", WINCH, "NU/TC"), ("3.", "Dues", "")]
    rows += [("", DUES, "TC to send the figures"), ("", SLIP, "XY")]
    cells = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    path = tmp_path / "board.html"
    path.write_text(f"<html><body>{''.join(f'<p>{p}</p>' for p in front)}<table>{cells}</table></body></html>")
    found = [f for f in read_paper(path, book, nlp).facts if isinstance(f, Action)]
    assert [(a.minute, a.owner, a.text) for a in found if a.source == "action_log"] == [
        ("2", "NU/TC", WINCH),
        ("3", "TC", "TC to send the figures"),
    ]


def test_a_list_of_names_beside_another_one_with_a_star(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    lists = [["Anna Pell (Chair)", "Peter Dunn", "Mary Lowe"], ["David Marr", "Neil Upshot", "*John Farr"]]
    cells = "".join(f"<td>{''.join(f'<p>{one}</p>' for one in names)}</td>" for names in lists)
    path = tmp_path / "board.html"
    head = "<p>Minutes of the Quarrel Bay Slip Board held on 19 April 2018</p><p>Present:</p>"
    rest = f"<p>* Absent</p><p>1. Boats</p><p>{SLIP}</p>"
    path.write_text(f"<html><body>{head}<table><tr>{cells}</tr></table>{rest}</body></html>")
    found = [f for f in read_paper(path, book, nlp).facts if isinstance(f, Attendance) and f.status == "present"]
    there = ["Anna Pell", "Peter Dunn", "Mary Lowe", "David Marr", "Neil Upshot"]
    assert [(a.name, a.organisation) for a in found] == [(name, None) for name in there]
