"""Scans: what recognition reads of them is what the born-digital paper says."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.blocks import Reading
from pipeline.read import leading, programs, read
from pipeline.read.doubt import doubt_of
from pipeline.read.framed import unframed
from pipeline.read.misread import ordinal, spelled
from pipeline.read.tesseract import Line, Read
from pipeline.run import Outcome, read_pack
from rules.book import RuleBook
from tests.drawn import lines, pdf
from tests.scanned import needs_tesseract, scan, word_errors

if TYPE_CHECKING:
    from spacy.language import Language

SAMPLES = Path(__file__).resolve().parents[1] / "corpus" / "samples"
COUNTY = SAMPLES / "tarrowshire" / "2019-03-14-safer-places.pdf"
CITY = SAMPLES / "orrinster" / "2024-03-14-streets.pdf"


def opened(path: Path, book: RuleBook) -> Reading:
    return read(path, path.read_bytes(), "pack-test", book.reading)


def notes(reading: Reading, kind: str) -> list[int | None]:
    return [n.page for n in reading.notes if n.kind == kind]


@needs_tesseract
@pytest.mark.parametrize("lean", [0.0, -1.7])
def test_the_word_error_rate_of_a_scanned_page(lean: float, tmp_path: Path, book: RuleBook) -> None:
    said = opened(COUNTY, book).pages[2].text
    reading = opened(scan(COUNTY, tmp_path / "scan.pdf", [3], lean), book)
    (page,) = reading.pages
    assert len(said.split()) > 200
    assert word_errors(said, page.text) <= 0.02
    assert (page.source, page.reader) == ("ocr", "tesseract")
    assert notes(reading, "ocr") == [1]


@needs_tesseract
def test_boxes_lie_on_the_page_as_it_was_scanned(tmp_path: Path, book: RuleBook) -> None:
    """A word's box on the leaning page holds its ink: it stands where the upright page's word was leant to."""
    import math

    lean = 1.5
    true = opened(COUNTY, book).pages[2]
    page = opened(scan(COUNTY, tmp_path / "scan.pdf", [3], lean), book).pages[0]
    assert (round(page.width or 0), round(page.height or 0)) == (round(true.width or 0), round(true.height or 0))
    words = [w for w in {w for w in true.text.split() if len(w) > 7} if true.text.count(w) == page.text.count(w) == 1]
    assert len(words) > 20
    turn = math.radians(lean)  # page 3 is odd: it leans to the right
    for word in words:
        a, b = (p.box(at := p.text.index(word), at + len(word)) for p in (true, page))
        assert a
        assert b
        dx, dy = (a[0] + a[2]) / 2 - (true.width or 0) / 2, (a[1] + a[3]) / 2 - (true.height or 0) / 2
        x = (true.width or 0) / 2 + dx * math.cos(turn) - dy * math.sin(turn)
        y = (true.height or 0) / 2 + dx * math.sin(turn) + dy * math.cos(turn)
        assert abs((b[0] + b[2]) / 2 - x) < 4, word
        assert abs((b[1] + b[3]) / 2 - y) < 5, word


@needs_tesseract
@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_page_scanned_on_its_side_or_its_head(turns: int, tmp_path: Path, book: RuleBook) -> None:
    """It is read as if it stood upright, and a word's box is where the word is on the page as it was scanned."""
    from PIL import Image

    scan(COUNTY, tmp_path / "scan.pdf", [3], 0.0)
    said = opened(COUNTY, book).pages[2]
    import pypdfium2

    document = pypdfium2.PdfDocument(tmp_path / "scan.pdf")
    drawn = document[0].render(scale=200 / 72, grayscale=True).to_pil()
    document.close()
    kinds = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
    drawn.transpose(kinds[turns - 1]).save(tmp_path / "turned.pdf", "PDF", resolution=200)
    (page,) = opened(tmp_path / "turned.pdf", book).pages
    assert word_errors(said.text, page.text) <= 0.02
    wide, high = said.width or 0, said.height or 0
    sides = (high, wide) if turns % 2 else (wide, high)
    assert abs((page.width or 0) - sides[0]) < 2
    assert abs((page.height or 0) - sides[1]) < 2
    words = [w for w in {w for w in said.text.split() if len(w) > 7} if said.text.count(w) == page.text.count(w) == 1]
    assert len(words) > 20
    for word in words:
        a, b = (p.box(at := p.text.index(word), at + len(word)) for p in (said, page))
        assert a
        assert b
        x, y = (a[0] + a[2]) / 2, (a[1] + a[3]) / 2
        x, y = {1: (y, wide - x), 2: (wide - x, high - y), 3: (high - y, x)}[turns]
        assert abs((b[0] + b[2]) / 2 - x) < 5, word
        assert abs((b[1] + b[3]) / 2 - y) < 5, word


def rows(outcome: Outcome, kind: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (outcome.records / f"{kind}.jsonl").read_text("utf-8").splitlines()]


def shared(true: list[dict[str, object]], found: list[dict[str, object]], *keys: str) -> float:
    """F1 of the rows that say the same under these keys; of text, its first words, marks apart."""

    def key(row: dict[str, object]) -> tuple[str, ...]:
        words = [" ".join("".join(c if c.isalnum() else " " for c in str(row[k])).split()[:8]) for k in keys]
        return tuple(words)

    left, right = [key(r) for r in true], [key(r) for r in found]
    common = sum(min(left.count(k), right.count(k)) for k in set(left))
    return 2 * common / (len(left) + len(right)) if left or right else 1.0


@needs_tesseract
@pytest.mark.parametrize(("source", "pages"), [(COUNTY, (3, 4)), (CITY, ())], ids=["county", "city"])
def test_facts_of_a_scan(source: Path, pages: tuple[int, ...], tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    born = read_pack(source, tmp_path / "born", book, nlp)
    scanned = read_pack(scan(source, tmp_path / "scan.pdf", pages), tmp_path / "scanned", book, nlp)
    true = {kind: rows(born, kind) for kind in ("attendances", "resolutions", "minutes")}
    found = {kind: rows(scanned, kind) for kind in true}
    assert len(true["attendances"]) > 5
    assert len(true["resolutions"]) > 3
    assert shared(true["attendances"], found["attendances"], "name", "status") >= 0.9
    assert shared(true["resolutions"], found["resolutions"], "verb", "clause", "text") >= 0.9
    assert shared(true["minutes"], found["minutes"], "number", "heading") >= 0.9
    read_by = {r["page"]: r["source"] for r in rows(scanned, "pages")}
    assert set(read_by.values()) == {"ocr"}
    sure = [r["confidence"] for r in rows(scanned, "evidence")]
    assert sure
    assert all(isinstance(c, float) and 0.3 < c <= 1 for c in sure)
    assert {r["confidence"] for r in rows(born, "evidence")} == {None}


def test_without_tesseract_the_page_is_marked_and_the_remedy_said(
    tmp_path: Path, book: RuleBook, nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programs, "available", lambda: False)
    outcome = read_pack(scan(COUNTY, tmp_path / "scan.pdf", [3]), tmp_path / "build", book, nlp)
    assert outcome.pack.status == "failed"
    assert "tesseract-ocr" in (outcome.pack.message or "")
    mixed = merged(tmp_path / "mixed.pdf", COUNTY, scan(COUNTY, tmp_path / "one.pdf", [4]))
    outcome = read_pack(mixed, tmp_path / "build", book, nlp)
    assert outcome.pack.status == "partial"
    (problem,) = [r for r in rows(outcome, "problems") if r["kind"] == "no_text"]
    assert (problem["page"], problem["severity"]) == (outcome.pack.pages, "warning")
    assert "tesseract-ocr" in str(problem["message"])


def test_whether_a_program_is_here_now_is_asked_without_what_reads_pictures() -> None:
    asked = (
        "import sys; from pipeline.read import can_now; can_now('no_text'); can_now('converted'); print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert not {"numpy", "PIL", "lxml", "rules.book"} & set(done.stdout.split())


def merged(path: Path, *sources: Path) -> Path:
    import pypdfium2

    whole = pypdfium2.PdfDocument.new()
    for source in sources:
        whole.import_pages(pypdfium2.PdfDocument(source))
    whole.save(path)
    return path


@needs_tesseract
def test_mixed_packs_are_read_page_by_page(tmp_path: Path, book: RuleBook) -> None:
    mixed = merged(tmp_path / "mixed.pdf", CITY, scan(CITY, tmp_path / "one.pdf", [1]))
    reading = opened(mixed, book)
    assert [p.source for p in reading.pages] == ["text"] * (len(reading.pages) - 1) + ["ocr"]
    assert notes(reading, "ocr") == [len(reading.pages)]


@needs_tesseract
def test_a_page_that_lies_is_read_by_its_picture(tmp_path: Path, book: RuleBook) -> None:
    """The text layer says letters moved in the font; the picture over it says the words."""
    import pypdfium2
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    picture = pypdfium2.PdfDocument(CITY)[0].render(scale=200 / 72).to_pil()

    def page(canvas: Canvas) -> None:
        for i, line in enumerate(("4&OHUN V5HSRUW", "7KDWWKH5HSRUWEHUHFHLYHG", "&RXQFLO")):
            canvas.drawString(72, 700 - 20 * i, line)
        canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)

    reading = opened(pdf(tmp_path / "lies.pdf", page), book)
    assert reading.pages[0].source == "ocr"
    assert word_errors(opened(CITY, book).pages[0].text, reading.pages[0].text) <= 0.02


@needs_tesseract
def test_an_empty_page_needs_nobody(tmp_path: Path, book: RuleBook) -> None:
    reading = opened(pdf(tmp_path / "m.pdf", lines("The slip was wet and cold."), lines()), book)
    assert [p.source for p in reading.pages] == ["text", "text"]
    assert not reading.notes


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("RESOLVED: 7KDWWKH5HSRUWEHUHFHLYHG", "shifted"),
        ("&RXQFLO", "shifted"),
        ("MINUTES OF THE MEETING OF THE HARBOUR BOARD HELD ON 4 JUNE 2024 IN GANNET HOUSE, WENDMOUTH", None),
        ("In parUcular the acUon was leV to the organisaUon. " * 3, "two are set as one"),
        ("The of ce was bene ting from the speci c plan and the rst report of the nancial year. " * 2, "two are set"),
        ("McArdle and MacInnes spoke of OpenStreetMap and PowerPoint to Mr DeVere and the YouTube team " * 2, None),
        ("T h e d u e s w e r e r a i s e d b y a t e n t h f r o m t h e s u m m e r", "stand apart"),
        ("Thx qxck brwn fx jmps vr th lzy dg nd " * 12, "no words"),
        ("The Board noted that dues had not risen since the slip was built. " * 8, None),
        ("A B C D E 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25", None),
        ("Mae'r cyfarfod wedi penderfynu derbyn adroddiad y pwyllgor ar y cynllun. " * 8, None),
    ],
)  # fmt: skip
def test_text_layers_that_lie(text: str, reason: str | None, book: RuleBook) -> None:
    found = doubt_of(text, book.reading)
    assert (found is None) == (reason is None), found
    assert reason is None or reason in (found or "")


def framed(path: Path, grey: float, rows: Sequence[tuple[str, ...]], underlined: str) -> Path:
    """A page with an underlined heading over a table in thin frames, so grey (0 is black)."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=(595, 842), invariant=True)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(72, 760, underlined)
    canvas.line(72, 758, 72 + canvas.stringWidth(underlined, "Helvetica", 11), 758)
    canvas.setLineWidth(0.5)
    canvas.setStrokeGray(grey)
    columns, top = (72, 230, 380, 520), 720
    for n, row in enumerate(rows):
        for x, text in zip(columns, row, strict=False):
            canvas.drawString(x + 5, top - 16 - 22 * n, text)
    bottom = top - 22 * len(rows)
    for y in range(bottom, top + 1, 22):
        canvas.line(columns[0], y, columns[-1], y)
    for x in columns:
        canvas.line(x, bottom, x, top)
    canvas.showPage()
    canvas.save()
    return path


@needs_tesseract
@pytest.mark.parametrize("grey", [0.0, 0.65])
def test_a_table_in_frames_however_faint(grey: float, tmp_path: Path, book: RuleBook) -> None:
    rows = [
        ("Name", "Organisation", "Role"), ("Orla Pell", "Quay Trust", "Chair"), ("Tam Beed", "Ferry Company", "Pilot"),
        ("Jo Crake", "Fishers' League", "Clerk"), ("Vi Tolley", "Quay Trust", "Diver"),
        ("Ina Gull", "Lamp Office", "Keeper"),
    ]  # fmt: skip
    heading = "Quay programme: frequency of meetings"
    reading = opened(scan(framed(tmp_path / "born.pdf", grey, rows, heading), tmp_path / "s.pdf", lean=0.7), book)
    assert reading.blocks[0].text == heading
    told = [tuple(c.text.replace("’", "'") for c in b.cells) for b in reading.blocks if b.cells]
    assert told == rows


@pytest.mark.parametrize(
    ("word", "following", "told"),
    [
        ("5*", "July", "5th"), ("11™#", "JULY", "11TH"), ("21°", "of May", "21st"), ("3*", "boats", "3*"),
        ("32*", "July", "32*"), ("2nd", "May", "2nd"), ("12'", "March", "12th"),
    ],
)  # fmt: skip
def test_a_raised_ordinal(word: str, following: str, told: str) -> None:
    assert ordinal(word, following) == told


@pytest.mark.parametrize(
    ("word", "told"),
    [("Clir", "Cllr"), ("(Clirs", "(Cllrs"), ("Cierk’s", "Clerk’s"), ("Clirton", "Clirton"), ("Clare", "Clare")],
)
def test_a_word_of_the_trade_misread(word: str, told: str, book: RuleBook) -> None:
    assert spelled(word, book.reading.misread) == told


def test_what_is_left_of_frames_is_no_word() -> None:
    frame = (100, 0, 103, 400)
    words = [
        Read("|Orla", (105, 10, 140, 30), 0.9), Read("_", (150, 10, 160, 30), 0.9),
        Read("Pell", (165, 10, 200, 30), 0.9),
        Read("‘Quay", (300, 10, 340, 30), 0.9), Read("3._Lamps", (400, 10, 480, 30), 0.9),
    ]  # fmt: skip
    beside = [Read("i", (106, 50, 108, 70), 0.5), Read('"Tam', (112, 50, 150, 70), 0.9)]
    found = unframed([Line(20, words), Line(20, beside), Line(20, [Read("|", (50, 90, 52, 110), 0.9)])], [frame])
    assert [[w.text for w in line.words] for line in found] == [["Orla", "Pell", "‘Quay", "3.", "Lamps"], ["Tam"]]


def test_a_comma_between_numbered_neighbours_is_a_stop() -> None:
    texts = ("3.", "4,", "9,")
    lines = [Line(20, [Read(text, (10, 40 * n, 30, 40 * n + 20), 0.9)]) for n, text in enumerate(texts)]
    leading._stopped(lines)
    assert [line.words[0].text for line in lines] == ["3.", "4.", "9,"]
