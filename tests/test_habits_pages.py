"""Habits of pages: where columns, headings and marks stand, as word processors and browsers print them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest

from pipeline.extract.margin_headings import from_margin
from pipeline.read.bullets import with_bullets
from pipeline.records import Action, Attendance, Declaration, Fact, Meeting, Minute, Resolution, Vote
from pipeline.run import read_paper
from rules.book import RuleBook
from tests.drawn import HEIGHT, LEFT, page, paragraph, pdf, read_pdf, run, shown
from tests.papers import facts_of, words

if TYPE_CHECKING:
    from spacy.language import Language

F = TypeVar("F", bound=Fact)
Draw = Callable[..., None]

SAID = "the bank of the brook had slipped again and that the path along it was no longer safe for anybody to walk on"


def laid(*lines: tuple[float, float, str], size: float = 11.0) -> Draw:
    """A page with a text at each place, points from the left and the top; '*' sets it in bold."""

    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        for x, top, text in lines:
            canvas.setFont("Helvetica-Bold" if text.startswith("*") else "Helvetica", size)
            canvas.drawString(x, HEIGHT - top, text.lstrip("*"))

    return draw


def facts(path: Path, kind: type[F], book: RuleBook, nlp: Language, *pages: Draw) -> list[F]:
    """The facts of a kind in a paper of these pages."""
    return [f for f in read_paper(pdf(path / "paper.pdf", *pages), book, nlp).facts if isinstance(f, kind)]


HEAD = (
    (200.0, 60.0, "*THRUPWICK TOWN COUNCIL"),
    (72.0, 80.0, "Minutes of a meeting of the Amenities Committee held on Monday 3 March 2025 at 7.00 pm"),
    (72.0, 100.0, "Present: Cllr Orla Wexcombe (Chair), Cllr Tam Beed and Cllr Jo Crake"),
)
LONG = "The Committee was told by the Clerk that the roof of the hall had been mended by the contractor"


def test_text_beside_a_column_of_initials_wraps_before_the_page_does(book: RuleBook) -> None:
    narrow = [
        "The Treasurer said that the second quarter had",
        "been quiet, and that the reserves stood where",
        "they had in June, though a bill would come by 3",
        "September 2025 for the big old culvert. And Mr",
    ]
    wide = paragraph(f"It was said that {SAID}. It was said that {SAID}.", 100)
    lines = [run(t, LEFT, 200 + 14.4 * i, gap=6.0) for i, t in enumerate([*narrow, "Beed would see to it."])]
    lines[0] += run("AB", 450, 200)
    blocks = shown(book, page(1, *wide, *lines))
    assert words(blocks)[-1].endswith("by 3 September 2025 for the big old culvert. And Mr Beed would see to it. AB")


def test_a_list_of_short_lines_is_no_narrow_text(book: RuleBook) -> None:
    wide = paragraph(f"It was said that {SAID}. It was said that {SAID}.", 100)
    names = [
        "Orla Wexcombe of Thrupwick",
        "Tam Beed",
        "Jo Crake of Nether Thrupwick",
        "Vic Tolley",
        "Bram Yule of Quay",
    ]
    blocks = shown(book, page(1, *wide, *[run(n, LEFT, 200 + 14.4 * i) for i, n in enumerate(names)]))
    assert words(blocks)[1:] == names


def test_numbered_headings_in_the_left_margin(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = (
        (72.0, 130.0, "*112. Declarations of"), (200.0, 130.0, "Cllr Beed declared a personal interest in minute"),
        (72.0, 143.0, "*Interest"), (200.0, 143.0, "114 as a member of the bowls club in the park."),
        (72.0, 170.0, "*113. Budget"), (200.0, 170.0, "The Clerk went through the figures to the end of"),
        (72.0, 183.0, "*Monitoring"), (200.0, 183.0, "January, line by line, and answered questions."),
        (200.0, 210.0, "RESOLVED: that the figures be noted."),
        (72.0, 237.0, "*114. Bowls Club"), (200.0, 237.0, "The green was said to want new turf in the spring."),
        (72.0, 264.0, "*115. Date of Next"), (200.0, 264.0, "Monday 7 April 2025 at 7.00 pm."),
        (72.0, 277.0, "*Meeting"),
    )  # fmt: skip
    found = facts(tmp_path, Minute, book, nlp, laid(*HEAD, *rows))
    assert [(m.number, m.heading) for m in found] == [
        ("112", "Declarations of Interest"), ("113", "Budget Monitoring"),
        ("114", "Bowls Club"), ("115", "Date of Next Meeting"),
    ]  # fmt: skip


def test_an_agendas_presenters_make_no_text_beside_headings(book: RuleBook) -> None:
    items = [("1.", "Apologies", "The Chair"), ("2.", "Minutes", "Clerk"), ("3.", "Budget", "Treasurer")]
    rows = [run(n, LEFT, 100 + 30 * i) + run(t, 100, 100 + 30 * i) + run(who, 400, 100 + 30 * i)
            for i, (n, t, who) in enumerate(items)]  # fmt: skip
    blocks = shown(book, page(1, *rows))
    assert [b.marker for b in blocks] == ["1.", "2.", "3."]
    assert from_margin(blocks, book) == blocks


def test_a_title_set_in_the_middle_goes_on_below_it(book: RuleBook) -> None:
    title = "Minutes of the Meeting held at the Pump House, Thrupwick on Wednesday 5 March at"
    text = [run(t, LEFT, 200 + 14.4 * i, gap=6.0) for i, t in enumerate(("It had rained for a week, and the bank of",))]
    left = 297.5 - len(title) * 2.75 - 1
    blocks = shown(book, page(1, run(title, left, 100, size=11, gap=5.5), run("10.30 am", 275, 112, size=11), *text))
    assert words(blocks)[0] == f"{title} 10.30 am"


def test_a_line_in_the_middle_is_no_end_of_a_paragraph(book: RuleBook) -> None:
    said = paragraph(f"It was said that {SAID} at night.", 100)
    blocks = shown(book, page(1, *said, run("Apologies", 270, 100 + 14.4 * len(said))))
    assert words(blocks)[-1] == "Apologies"


def rows_of(*rows: tuple[str, ...], top: float = 200.0, drop: float = 18.0) -> list:  # type: ignore[type-arg]
    """Lines of cells in columns 170 points apart; a row's second line follows after 14.4."""
    return [
        [w for k, cell in enumerate(row) if cell for w in run(cell, LEFT + 170 * k, top + drop * i, gap=6.0)]
        for i, row in enumerate(rows)
    ]


def test_rows_a_little_apart_are_rows_though_their_cells_are_full(book: RuleBook) -> None:
    text = paragraph(f"It was said that {SAID}. It was said that {SAID}.", 100)
    blocks = shown(book, page(1, *text, *rows_of(
        ("Councillor Orla Beed", "Thrupwick Town Council", "Chair"), ("Councillor Tam Crake-Yu", "Nether Quay Council"),
        ("Councillor Bram Tolley", "Upper Moor Council"),
    )))  # fmt: skip
    assert [[c.text for c in b.cells] for b in blocks if b.cells] == [
        ["Councillor Orla Beed", "Thrupwick Town Council", "Chair"],
        ["Councillor Tam Crake-Yu", "Nether Quay Council", ""],
        ["Councillor Bram Tolley", "Upper Moor Council", ""],
    ]


def spread(canvas, text: str, x: float, top: float, wide: float) -> None:  # type: ignore[no-untyped-def]
    """The text with each letter drawn by itself, `wide` points apart, and blanks drawn as such."""
    for letter in text:
        canvas.drawString(x, HEIGHT - top, letter)
        x += canvas.stringWidth(letter, "Helvetica-Bold", 12) + wide


@pytest.mark.parametrize("wide", [2.2, 4.0, 8.0])
def test_a_heading_set_wide_is_words(wide: float, tmp_path: Path, book: RuleBook) -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        canvas.setFont("Helvetica-Bold", 12)
        spread(canvas, "MINUTES OF THE COUNCIL", 72, 80, wide)
        canvas.setFont("Helvetica", 12)
        canvas.drawString(72, HEIGHT - 110, "A B C and D had come, as had E and F.")

    assert words(read_pdf(pdf(tmp_path / "a.pdf", draw), book).blocks) == [
        "MINUTES OF THE COUNCIL", "A B C and D had come, as had E and F.",
    ]  # fmt: skip


def test_bullets_drawn_as_dots_part_a_list(tmp_path: Path, book: RuleBook) -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        canvas.setFont("Helvetica", 11)
        for i, text in enumerate(("note the plan; and", "ask the Clerk to send it to all who had asked for it.")):
            canvas.circle(80, HEIGHT - 97 - 13 * i, 2, stroke=0, fill=1)
            canvas.drawString(90, HEIGHT - 100 - 13 * i, text)

    blocks = read_pdf(pdf(tmp_path / "a.pdf", draw), book).blocks
    assert [(b.marker, b.text) for b in blocks] == [
        ("•", "note the plan; and"), ("•", "ask the Clerk to send it to all who had asked for it."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("box", "colour"),
    [((80.0, 105.0, 84.0, 109.0), "#ff0000"), ((80.0, 105.0, 95.0, 109.0), None), ((140.0, 105.0, 144.0, 109.0), None)],
)
def test_other_marks_are_no_bullets(box: tuple[float, float, float, float], colour: str | None) -> None:
    line = run("note the plan", 90, 100)
    assert with_bullets(line, [(box, colour)]) == line


def test_a_table_ruled_between_its_rows_only(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        laid(*HEAD)(canvas)
        for y in (130, 150, 180, 210, 240):
            canvas.line(72, HEIGHT - y, 520, HEIGHT - y)
        rows = (
            (144, "*No.", "*Discussion", "*Action", "*By whom / when"),
            (164, "1", "The gate was found to be broken again.", "Mend the gate.", "TB"),
            (194, "2", "The bench was said to be in want of paint.", "Buy some paint.", "JC"),
            (224, "3", "Nothing else was raised by anybody there.", "", ""),
        )
        for top, *cells in rows:
            laid(*[(x, top, c) for x, c in zip((76, 110, 330, 430), cells, strict=True) if c], size=9)(canvas)
        laid((110, 174, "It had been mended in May."), (430, 174, "30 April"), size=9)(canvas)

    path = pdf(tmp_path / "paper.pdf", draw)
    found = read_paper(path, book, nlp).facts
    assert [(a.minute, a.text, a.owner, a.due) for a in found if isinstance(a, Action)] == [
        ("1", "Mend the gate.", "TB", "30 April"), ("2", "Buy some paint.", "JC", None),
    ]  # fmt: skip


def test_rules_across_a_page_of_text_make_no_table(tmp_path: Path, book: RuleBook) -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        for i, y in enumerate((90, 130, 170, 210)):
            canvas.line(72, HEIGHT - y, 520, HEIGHT - y)
            laid((76, y + 20, f"It was said that {SAID}"), (100, y + 33, f"on day {i} of the week"), size=9)(canvas)

    blocks = read_pdf(pdf(tmp_path / "a.pdf", draw), book).blocks
    assert not any(b.cells for b in blocks)


def ruled(canvas, top: float, rows: list[tuple[str, str]], height: float = 40.0, closed: bool = True) -> None:  # type: ignore[no-untyped-def]
    """A table of two columns; not `closed`: its last row is open below, as a browser leaves it at a page's end."""
    for i, (number, text) in enumerate(rows):
        y = HEIGHT - top - i * height
        canvas.line(72, y, 520, y)
        laid((76, top + i * height + 15, number))(canvas)
        for k, line in enumerate(text.split("/")):
            laid((120, top + i * height + 15 + 13 * k, line))(canvas)
    foot = HEIGHT - top - len(rows) * height
    for x in (72, 110, 520):
        canvas.line(x, HEIGHT - top, x, foot)
    if closed:
        canvas.line(72, foot, 520, foot)


def test_a_row_that_a_browser_leaves_open_and_a_head_printed_again(tmp_path: Path, book: RuleBook) -> None:
    head = ("Item", "Discussion")
    open_ = ("2", "*Bench/It was said that the bench by the brook was in want of")
    one = lambda c: ruled(c, 600, [head, ("1", "*Gate/It was shut."), open_], closed=False)  # noqa: E731
    two = lambda c: ruled(c, 60, [head, ("", "paint, and that some would be bought."), ("3", "*Close/None.")])  # noqa: E731
    blocks = [b for b in read_pdf(pdf(tmp_path / "a.pdf", one, two), book).blocks if b.furniture is None]
    assert [[c.text for c in b.cells] for b in blocks] == [
        ["Item", "Discussion"],
        ["1", "Gate It was shut."],
        ["2", "Bench It was said that the bench by the brook was in want of paint, and that some would be bought."],
        ["3", "Close None."],
    ]


def test_numbers_before_every_line_are_no_text(book: RuleBook) -> None:
    lines = paragraph(f"It was said that {SAID}. It was said that {SAID}. It was said that {SAID}.", 100)
    lines += [run("1. Apologies", LEFT, 300), run("There were none.", LEFT, 314.4)]
    counted = [run(str(i), 45 if i > 9 else 51, line[0].top) + line for i, line in enumerate(lines, 1)]
    blocks = shown(book, page(1, *counted))
    assert words([b for b in blocks if b.furniture is None]) == [
        f"It was said that {SAID}. It was said that {SAID}. It was said that {SAID}.",
        "1. Apologies",
        "There were none.",
    ]  # fmt: skip


def test_numbers_of_a_list_stay(book: RuleBook) -> None:
    lines = [run(str(i), LEFT, 100 + 15 * i) + run(f"Plot {i} of the field", 110, 100 + 15 * i) for i in range(1, 13)]
    assert all(b.furniture is None for b in shown(book, page(1, *lines)))


def two_columns(left: list[str], right: list[str], top: float = 150.0) -> list:  # type: ignore[type-arg]
    return [run(t, x, top + 14.4 * i, gap=6.0) for x, side in ((72, left), (312, right)) for i, t in enumerate(side)]


LEFT_SIDE = [
    "1. Footbridge. It was said that the",
    "bridge over the brook was shut and",
    "that nobody knew when it would be",
    "open again. It was resolved that the",
    "Clerk write to the county about the",
    "bridge and the path beyond it, and",
    "that a notice be put up at the ends",
    "of it. 2. Hall. Some chairs had been",
    "bought and more were wanted, and the",
    "committee of the hall had asked for",
]
RIGHT_SIDE = [
    "a grant of two hundred pounds, which",
    "was given. 3. Litter. It was said by",
    "the warden that there had been more",
    "of it than there was in the spring.",
    "Cllr Beed would speak to the school",
    "about it before the end of the term",
    "and the warden would see to the two",
    "bins by the gate. 4. Shelter. It was",
    "in want of paint and of a new bench",
    "that could be had from the county.",
]


def test_a_page_of_two_columns_is_read_down_the_first(book: RuleBook) -> None:
    title = run("Minutes of the Council of Thrupwick in the County of Wexcombe held on 3 May", LEFT, 100, gap=6.0)
    blocks = shown(book, page(1, title, *two_columns(LEFT_SIDE, RIGHT_SIDE)))
    assert " ".join(words(blocks)[1:]).split("1. ")[-1].startswith("Footbridge")
    assert "committee of the hall had asked for a grant of two hundred pounds" in " ".join(words(blocks))


def test_lists_side_by_side_are_rows(book: RuleBook) -> None:
    names = ["Cllr Orla Wexcombe", "Cllr Tam Beed", "Cllr Jo Crake", "Cllr Vic Tolley"] * 3
    posts = ["Bram Yule, Clerk", "Sue Lark, Treasurer", "Ann Orme, Warden", "Di Pell, Engineer"] * 3
    blocks = shown(book, page(1, *two_columns(names, posts)))
    assert [[c.text for c in b.cells] for b in blocks][:2] == [
        ["Cllr Orla Wexcombe", "Bram Yule, Clerk"],
        ["Cllr Tam Beed", "Sue Lark, Treasurer"],
    ]


def test_underlined_lines_are_no_rules_of_a_table(tmp_path: Path, book: RuleBook) -> None:
    text = [  # words one under the other, as a table's cells are
        "Water came indoors over the old step",
        "after rain stopped late one wet week",
        "round nine o'clock when all had gone",
        "which made nothing that was wet less",
        "worse than before, said Ann Lee then",
    ]

    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        canvas.setFont("Courier", 11)
        for i, line in enumerate(text):
            canvas.drawString(72, HEIGHT - 100 - 14 * i, line)
            canvas.line(72, HEIGHT - 102 - 14 * i, 72 + 6.6 * len(line), HEIGHT - 102 - 14 * i)

    blocks = read_pdf(pdf(tmp_path / "a.pdf", draw), book).blocks
    assert [(b.text, b.style.underline) for b in blocks] == [(" ".join(text), True)]


BOARD = "Minutes of the Quarrel Bay Harbour Forum held on Thursday 19 April 2018 at Gannet Hall at 7pm"
CAME = "Present: Cllr Orla Pell (Chair), Cllr Tam Beed, Cllr Jo Crake, Cllr Ann Lee"


def said(text: str, kind: type[F], book: RuleBook, nlp: Language) -> list[F]:
    """The facts of a kind in minutes that say this, as a text."""
    return facts_of(
        f"{BOARD}\n\n{CAME}\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\n{text}\n\n3. Close\n\nNone.", kind, book, nlp
    )


def test_a_bold_line_that_decides_is_no_heading(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    lines = (
        (72.0, 130.0, "*1. Winter plan"), (72.0, 150.0, LONG), (72.0, 163.0, "in the spring."),
        (80.0, 190.0, "*The Partnership RESOLVED to:"), (90.0, 203.0, "a. endorse the winter plan; and"),
        (90.0, 216.0, "b. ask the Clerk to send the figures to the county."),
        (72.0, 243.0, "*2. Close"), (72.0, 263.0, "None."),
    )  # fmt: skip
    found = facts(tmp_path, Resolution, book, nlp, laid(*HEAD, *lines))
    assert [(r.clause, r.text) for r in found] == [
        ("a", "endorse the winter plan; and"),
        ("b", "ask the Clerk to send the figures to the county."),
    ]


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        ("RESOLVED that the slip be kept. The motion was carried by 3 votes to 1.", ["that the slip be kept."]),
        ("Resolved: to support the plan. Cllr Crake returned.", ["to support the plan."]),
        ("Resolved: that the rate be set at £40 (proposed Cllr Beed, seconded Cllr Crake, carried).",
         ["that the rate be set at £40"]),
        ("It was proposed by Cllr Beed, seconded by Cllr Crake and RESOLVED that the slip be kept. All in favour.",
         ["that the slip be kept."]),
    ],
)  # fmt: skip
def test_what_stands_behind_a_decision(text: str, decided: list[str], book: RuleBook, nlp: Language) -> None:
    assert [r.text for r in said(text, Resolution, book, nlp)] == decided


def test_a_roll_on_the_motion_once_its_amendment_is_lost(book: RuleBook, nlp: Language) -> None:
    text = (
        "It was moved by Councillor Beed and seconded by Councillor Crake:\n\n“That the slip be kept.”\n\n"
        "An amendment was moved by Councillor Lee and seconded by Councillor Pell to add ‘well’.\n\n"
        "On being put to the vote, the amendment was lost by 1 vote to 3.\n\n"
        "A recorded vote was then taken on the motion:\n\n"
        "For:\tCouncillors Beed, Crake and Pell\t(3)\n\nAgainst:\tCouncillor Lee\t(1)"
    )
    found = said(text, Vote, book, nlp)
    assert sorted((v.kind, v.mover, v.votes_for, v.votes_against) for v in found) == [
        ("amendment", "Councillor Lee", 1, 3),
        ("motion", "Councillor Beed", 3, 1),
    ]


def test_surnames_and_codes_in_declarations(book: RuleBook, nlp: Language) -> None:
    text = "Councillor\tItem\tInterest\nBeed\t7\tPersonal – governor of the school\nNone\t8\tPersonal"
    assert [(d.name, d.agenda_item, d.interest_type) for d in said(text, Declaration, book, nlp)] == [
        ("Beed", "7", "Personal")
    ]
    prose = "Cllr Beed declared a personal interest in Minute OS.47 as a tenant of the Council."
    assert [(d.agenda_item, d.subject) for d in said(prose, Declaration, book, nlp)] == [
        ("OS.47", "as a tenant of the Council")
    ]


def test_actions_in_a_column_beside_numbered_headings(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = (
        (440.0, 125.0, "*ACTION"),
        (72.0, 145.0, "*1"), (110.0, 145.0, "*Boiler"), (440.0, 145.0, "Clerk to get"),
        (110.0, 158.0, "The boiler had failed twice in the cold and was"), (440.0, 158.0, "two quotes"),
        (110.0, 171.0, "past mending, so that a new one was wanted."),
        (72.0, 195.0, "*2"), (110.0, 195.0, "*Stile"), (440.0, 195.0, "Cllr Beed to ask"),
        (110.0, 208.0, "The stile by the mill had been mended by its"),
        (110.0, 221.0, "owner, who was to be thanked for it."),
        (72.0, 245.0, "*3"), (110.0, 245.0, "*Close"), (110.0, 258.0, "There was nothing more to be said by anybody."),
    )  # fmt: skip
    path = pdf(tmp_path / "paper.pdf", laid(*HEAD, *rows))
    found = read_paper(path, book, nlp).facts
    assert [(m.number, m.heading) for m in found if isinstance(m, Minute)] == [
        ("1", "Boiler"), ("2", "Stile"), ("3", "Close"),
    ]  # fmt: skip
    assert [(a.minute, a.text, a.owner) for a in found if isinstance(a, Action)] == [
        ("1", "Clerk to get two quotes", "Clerk"), ("2", "Cllr Beed to ask", "Cllr Beed"),
    ]  # fmt: skip


AGENDA = (
    "Lydwell Vale Council\n\nAudit Committee\n\nDate: Wednesday 1 October 2025\n\nTime: 6.00 pm\n\n"
    "Place: Vale House\n\n{label}: Councillors Amory (Chair), Bagwell, Cary and Drewe\n\nAGENDA\n\n"
    "1. Apologies for absence\n\n"
    "2. Declarations of interest\n\n3. Minutes\n\nTo approve the minutes of the meeting held on 2 July 2025."
)


@pytest.mark.parametrize("label", ["Membership", "Members", "Committee Members"])
def test_who_is_of_a_committee_came_to_nothing(label: str, book: RuleBook, nlp: Language) -> None:
    text = AGENDA.format(label=label)
    assert facts_of(text, Attendance, book, nlp) == []
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.source, meeting.venue, str(meeting.start_time)) == ("agenda", "Vale House", "18:00:00")


def test_a_running_head_of_two_pages(tmp_path: Path, book: RuleBook) -> None:
    head = (72.0, 50.0, "Cabinet of Thrupwick – 8 July 2025")
    one = laid(head, (72.0, 80.0, "It was said that the slip had"), (72.0, 93.0, "been wet since"))
    two = laid(head, (72.0, 80.0, "the spring."), (72.0, 93.0, "2. Winch"))
    blocks = read_pdf(pdf(tmp_path / "a.pdf", one, two), book).blocks
    assert [b.furniture for b in blocks if b.text.startswith("Cabinet")] == ["running", "running"]


def test_resolved_over_two_pages_is_no_running_head(tmp_path: Path, book: RuleBook) -> None:
    pages = [
        laid((72.0, 50.0, "It was then RESOLVED:"), (72.0, 80.0, f"That the slip be shut on day {n}.")) for n in (1, 2)
    ]
    blocks = read_pdf(pdf(tmp_path / "a.pdf", *pages), book).blocks
    assert not any(b.furniture for b in blocks)


def test_headings_across_a_table_with_what_was_said_below(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        laid(*HEAD)(canvas)
        for i, y in enumerate((130, 150, 190, 210, 250)):
            canvas.line(72, HEIGHT - y, 520, HEIGHT - y)
            if i in (1, 3):
                canvas.line(400, HEIGHT - y, 400, HEIGHT - y - 40)
        for x in (72, 520):
            canvas.line(x, HEIGHT - 130, x, HEIGHT - 250)
        laid(
            (76, 144, "*101. Toilets"), (76, 164, "It was resolved that the doors be mended."), (404, 164, "Clerk"),
            (76, 204, "*102. Club"), (76, 224, "It was resolved to give £500 for the lights."), (404, 224, "Clerk"),
        )(canvas)  # fmt: skip

    found = read_paper(pdf(tmp_path / "paper.pdf", draw), book, nlp).facts
    assert [(m.number, m.heading) for m in found if isinstance(m, Minute)] == [("101", "Toilets"), ("102", "Club")]
    assert [(r.minute, r.text) for r in found if isinstance(r, Resolution)] == [
        ("101", "that the doors be mended."), ("102", "to give £500 for the lights."),
    ]  # fmt: skip


def test_a_list_that_goes_on_at_the_margin(book: RuleBook) -> None:
    names = "Councillors Orla Wexcombe, Tam Beed (for Ann Lee), Jo Crake and"
    lines = [run("Present:", LEFT, 100) + run("Councillor Bram Yule (Chairman)", 140, 100, gap=6.0),
             run(names, 140, 114.4, gap=5.0), run("Tolley", LEFT, 128.8),
             *paragraph(f"It was said that {SAID}. It was said that {SAID}.", 200)]  # fmt: skip
    first = shown(book, page(1, *lines))[0]
    assert [c.text for c in first.cells] == ["Present:", f"Councillor Bram Yule (Chairman) {names} Tolley"]


@pytest.mark.parametrize(
    ("present", "names"),
    [
        ("Officers: Ann Orme – Head of Quays, Di Pell – Democratic and Legal Manager",
         [("Ann Orme", "Head of Quays"), ("Di Pell", "Democratic and Legal Manager")]),
        ("Also present: The Rev. Canon P. Orme, Mr. V. Pell, and Dr. N. Yule; with Mr. W. Rook, Clerk to the Trustees",
         [("The Rev. Canon P. Orme", None), ("Mr. V. Pell", None), ("Dr. N. Yule", None),
          ("Mr. W. Rook", "Clerk to the Trustees")]),
    ],
)  # fmt: skip
def test_posts_and_titles_in_a_run(
    present: str, names: list[tuple[str, str | None]], book: RuleBook, nlp: Language
) -> None:
    text = f"{BOARD}\n\nPresent: Cllr Tam Beed and Cllr Jo Crake\n\n{present}\n\n1. Slip\n\nIt was wet.\n\n2. Gate\n\n."
    found = [a for a in facts_of(text, Attendance, book, nlp) if a.name[:4] != "Cllr"]
    assert [(a.name, a.role) for a in found] == names


@pytest.mark.parametrize("text", ["1.1 Cllr Sue Lark (work)", "Cllr Sue Lark (work) – apologies accepted."])
def test_apologies_under_their_heading(text: str, book: RuleBook, nlp: Language) -> None:
    paper = f"{BOARD}\n\n{CAME}\n\n1. Apologies\n\n{text}\n\n2. Slip\n\nIt was wet."
    away = [a.name for a in facts_of(paper, Attendance, book, nlp) if a.status == "apologies"]
    assert away == ["Cllr Sue Lark"]


@pytest.mark.parametrize(
    ("when", "start", "venue"),
    [
        ("on 4 November 2025, 2.00pm – 4.00pm, The Guildhall, Stourton", "14:00:00", "The Guildhall, Stourton"),
        ("at the Old Hall on 4 November 2025 at half past two in the afternoon", None, "Old Hall"),
    ],
)
def test_hours_and_places(when: str, start: str | None, venue: str, book: RuleBook, nlp: Language) -> None:
    paper = f"Minutes of the meeting of the Quarrel Bay Forum held {when}\n\n{CAME}\n\n1. Slip\n\nIt was wet."
    (meeting,) = facts_of(paper, Meeting, book, nlp)
    assert (meeting.start_time and str(meeting.start_time), meeting.venue) == (start, venue)


def test_the_next_meeting_run_in(book: RuleBook, nlp: Language) -> None:
    text = f"{BOARD}\n\n{CAME}\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nOld.\n\n"
    text += "3. Next meeting. Thursday 7 June 2018 at 7.15pm."
    assert [m.heading for m in facts_of(text, Minute, book, nlp)] == ["Slip", "Winch", "Next meeting"]


def test_headings_in_the_left_margin_without_numbers(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = (
        (72.0, 130.0, "*Declarations of"), (200.0, 130.0, "Cllr Beed declared a personal interest in the bowls"),
        (72.0, 143.0, "*Interest"), (200.0, 143.0, "club, of which he was a member for many years."),
        (72.0, 170.0, "*Finance"), (200.0, 170.0, "The Clerk went through the figures to the end of"),
        (200.0, 183.0, "January, line by line, and answered questions."),
        (72.0, 210.0, "*Bowls Club"), (200.0, 210.0, "The green was said to want new turf in the spring."),
        (72.0, 237.0, "*Date and Time of Next"), (200.0, 237.0, "Monday 7 April 2025 at 7.00 pm."),
        (72.0, 250.0, "*Meeting"),
    )  # fmt: skip
    found = facts(tmp_path, Minute, book, nlp, laid(*HEAD, *rows))
    assert [(m.number, m.heading) for m in found] == [
        (None, "Declarations of Interest"),
        (None, "Finance"),
        (None, "Bowls Club"),
        (None, "Date and Time of Next Meeting"),
    ]


def grid(canvas, rows: list[tuple[str, ...]], xs: tuple[float, ...], top: float = 130.0, high: float = 44.0) -> None:  # type: ignore[no-untyped-def]
    """A ruled table; a cell's lines are parted by '/'."""
    for i in range(len(rows) + 1):
        canvas.line(xs[0], HEIGHT - top - i * high, xs[-1], HEIGHT - top - i * high)
    for x in xs:
        canvas.line(x, HEIGHT - top, x, HEIGHT - top - len(rows) * high)
    for i, row in enumerate(rows):
        for x, cell in zip(xs, row, strict=False):
            for k, line in enumerate(cell.split("/")):
                laid((x + 4, top + i * high + 13 + 13 * k, line), size=9)(canvas)


def test_a_sentence_beside_a_title_is_discussion_where_other_rows_have_more(
    tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    rows = [
        ("1", "*Declarations", "Cllr Beed declared a personal interest in item 3 as a member."),
        (
            "2",
            "*Grant/*– Bowls Club",
            "The club had asked for help. The turf was worn. It was/agreed that £50 be given.",
        ),
        ("3", "*Gate", "It was shut. Nobody knew why. It would be opened."),
    ]

    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        laid(*HEAD)(canvas)
        grid(canvas, rows, (72.0, 100.0, 200.0, 520.0))

    found = read_paper(pdf(tmp_path / "paper.pdf", draw), book, nlp).facts
    assert [m.heading for m in found if isinstance(m, Minute)] == ["Declarations", "Grant – Bowls Club", "Gate"]
    assert [(d.name, d.agenda_item) for d in found if isinstance(d, Declaration)] == [("Cllr Beed", "3")]


def test_a_table_too_wide_for_its_page_keeps_its_cells(tmp_path: Path, book: RuleBook) -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        for y in (100.0, 120.0, 140.0):
            canvas.line(72, HEIGHT - y, 640, HEIGHT - y)  # the page is 595 points wide
        for x in (72.0, 150.0, 480.0, 640.0):
            canvas.line(x, HEIGHT - 100, x, HEIGHT - 140)
        laid((76.0, 114.0, "1. Slip"), (154.0, 114.0, "It was wet."), (484.0, 114.0, "TB to mend it"))(canvas)
        laid((76.0, 134.0, "2. Lamp"), (154.0, 134.0, "It was out."), (484.0, 134.0, "JC to light it"))(canvas)

    blocks = read_pdf(pdf(tmp_path / "a.pdf", draw), book).blocks
    assert [[c.text for c in b.cells] for b in blocks] == [
        ["1. Slip", "It was wet.", "TB to mend it"],
        ["2. Lamp", "It was out.", "JC to light it"],
    ]
