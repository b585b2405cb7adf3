"""Pages drawn for the tests: as words with places, or as small PDFs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.blocks import Block, Reading
from pipeline.read import read
from pipeline.read.flow import blocks_of
from pipeline.read.laid import lay_out
from pipeline.read.sheet import Rule, Sheet, Table, Word
from rules.book import RuleBook

WIDTH, HEIGHT = 595.0, 842.0
LEFT, RIGHT = 72.0, 523.0
SIZE = 12.0
CHAR = 0.5  # width of a character, type sizes
LEADING = 1.2


def run(
    text: str, x: float = LEFT, top: float = 100.0, size: float = SIZE, gap: float = 3.0, **style: bool
) -> list[Word]:
    """The text's words on one line from `x`, each character half as wide as the type is high."""
    found = []
    for word in text.split(" "):
        boxes = tuple((x + i * CHAR * size, top, x + (i + 1) * CHAR * size, top + size) for i in range(len(word)))
        found.append(
            Word(
                word, x, top, boxes[-1][2], top + size, size, style.get("bold", False),
                style.get("italic", False), boxes, upright=style.get("upright", True),
            )
        )  # fmt: skip
        x = boxes[-1][2] + gap
    return found


def page(number: int, *lines: list[Word], rules: Sequence[Rule] = (), tables: Sequence[Table] = ()) -> Sheet:
    """The words laid out as a page."""
    return lay_out(number, WIDTH, HEIGHT, [w for line in lines for w in line], rules, tables)


def measure(text: str, size: float = SIZE) -> list[str]:
    """The text broken into lines as a page of this measure would break it."""
    lines: list[str] = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if LEFT + len(longer) * CHAR * size > RIGHT:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def paragraph(text: str, top: float, x: float = LEFT, **style: bool) -> list[list[Word]]:
    """The text's lines from `top` down, each broken where the next word would not fit."""
    # a space is as wide as a character here, so that lines break as `measure` says
    return [run(line, x, top + i * LEADING * SIZE, gap=CHAR * SIZE, **style) for i, line in enumerate(measure(text))]


def shown(book: RuleBook, *sheets: Sheet) -> list[Block]:
    """The sheets' blocks; every word of a sheet stands in exactly one of them."""
    blocks = blocks_of(sheets, book.reading)
    said = sorted(w for b in blocks for w in _bare(b).split())
    assert said == sorted(w for s in sheets for w in s.text.split())
    return blocks


def _bare(block: Block) -> str:
    return block.text if block.marker is None else f"{block.marker} {block.text}"


def pdf(path: Path, *pages: Callable[..., None], size: tuple[float, float] = (WIDTH, HEIGHT), **how: object) -> Path:
    """A PDF of which each page is drawn by one of the functions."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=size, invariant=1, **how)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def lines(*texts: str, top: float = 80.0, leading: float = 16.0, x: float = LEFT) -> Callable[..., None]:
    """A page with a line of Helvetica for each text."""

    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        canvas.setFont("Helvetica", SIZE)
        for i, text in enumerate(texts):
            canvas.drawString(x, HEIGHT - top - i * leading, text)

    return draw


def read_pdf(path: Path, book: RuleBook, password: str | None = None) -> Reading:
    """The PDF read as the pipeline reads it."""
    return read(path, path.read_bytes(), "pack-test", book.reading, password)
