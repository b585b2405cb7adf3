"""Files that cannot be read, or not wholly: each gives a pack that says what to do; none stops the run."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from corpus.errors import CorpusError
from pipeline.blocks import Block
from pipeline.run import Outcome, read_pack
from pipeline.write import FACT_KINDS, KINDS
from rules.book import RuleBook
from tests.drawn import HEIGHT, lines, pdf
from tests.papers import BOARD

if TYPE_CHECKING:
    from spacy.language import Language

FAULTS = Path(__file__).parent / "faults"
Reader = Callable[..., Outcome]


@pytest.fixture
def go(tmp_path: Path, book: RuleBook, nlp: Language) -> Reader:
    def one(path: Path, password: str | None = None) -> Outcome:
        return read_pack(path, tmp_path / "build", book, nlp, password)

    return one


def rows(outcome: Outcome, kind: str) -> list[dict[str, object]]:
    text = (outcome.records / f"{kind}.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def failed(outcome: Outcome, kind: str) -> str:
    """The message of a pack that must have failed for this reason, with nothing else in its records."""
    assert outcome.pack.status == "failed"
    assert (outcome.facts, outcome.problems) == (0, 1)
    (problem,) = rows(outcome, "problems")
    assert (problem["kind"], problem["severity"]) == (kind, "error")
    assert sorted(p.stem for p in outcome.records.iterdir()) == sorted(KINDS)
    assert not any(rows(outcome, k) for k in (*FACT_KINDS, "pages", "evidence"))
    message = outcome.pack.message
    assert message
    assert "\n" not in message
    assert message == problem["message"]
    return message


@pytest.mark.parametrize(
    ("name", "kind", "remedy"),
    [
        ("empty.pdf", "unreadable_empty", "fetch it again"),
        ("blank.txt", "unreadable_empty", "fetch it again"),
        ("web-page.pdf", "unreadable_not_pdf", "fetch it again"),
        ("truncated.pdf", "unreadable_damaged", "fetch it again"),
        ("head-only.pdf", "unreadable_damaged", "fetch it again"),
        ("binary.txt", "unreadable_not_text", "fetch it again"),
        ("letter.docx", "unreadable_damaged", "fetch it again"),
        ("no-ending", "unreadable_format", "save it as PDF or text"),
        ("scan.pdf", "unreadable_no_text", "OCR"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(name: str, kind: str, remedy: str, go: Reader) -> None:
    path = FAULTS / name
    outcome = go(path)
    assert remedy in failed(outcome, kind)
    assert outcome.pack.file_name == name
    assert str(path.parent) not in (outcome.pack.message or ""), "a message must be the same on every machine"


def test_every_fault_in_the_folder_is_tried() -> None:
    here = {p.name for p in FAULTS.iterdir()}
    assert here == {
        "empty.pdf", "blank.txt", "web-page.pdf", "truncated.pdf", "head-only.pdf", "binary.txt",
        "letter.docx", "no-ending", "scan.pdf",
    }  # fmt: skip


# Made as the tests run: they are small, and what is wrong with them is said here.


def locked(path: Path) -> Path:
    pytest.importorskip("reportlab", reason="PDFs are made with reportlab")
    from reportlab.lib.pdfencrypt import StandardEncryption

    lock = StandardEncryption("mooring", ownerPassword="harbour", strength=128)
    return pdf(path, lines("The slip was wet.", "It would be dried in May."), encrypt=lock)


@pytest.mark.parametrize(
    ("password", "kind"),
    [(None, "unreadable_encrypted"), ("", "unreadable_encrypted"), ("winch", "unreadable_password")],
)
def test_a_locked_pdf_asks_for_its_password(password: str | None, kind: str, tmp_path: Path, go: Reader) -> None:
    assert "--password" in failed(go(locked(tmp_path / "locked.pdf"), password), kind)


@pytest.mark.parametrize("password", ["mooring", "harbour"])
def test_a_locked_pdf_opens_with_its_password(password: str, tmp_path: Path, go: Reader) -> None:
    outcome = go(locked(tmp_path / "locked.pdf"), password)
    assert outcome.pack.status in ("ok", "partial")
    (page,) = rows(outcome, "pages")
    assert "The slip was wet." in str(page["text"])


def test_a_password_does_no_harm_to_an_open_pdf(tmp_path: Path, go: Reader) -> None:
    outcome = go(pdf(tmp_path / "open.pdf", lines("The slip was wet.")), "mooring")
    (page,) = rows(outcome, "pages")
    assert page["text"] == "The slip was wet."


@pytest.mark.parametrize("cut", [0.05, 0.3, 0.6, 0.9, 0.99])
def test_a_pdf_cut_anywhere_never_raises(cut: float, tmp_path: Path, go: Reader) -> None:
    whole = pdf(tmp_path / "whole.pdf", *(lines(f"Page {n} of the story.") for n in range(5))).read_bytes()
    path = tmp_path / "cut.pdf"
    path.write_bytes(whole[: int(cut * len(whole))])
    outcome = go(path)
    assert outcome.pack.status in ("failed", "partial")
    assert outcome.pack.message


def test_rotated_text_is_searchable_and_no_fact(tmp_path: Path, go: Reader) -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        lines("The slip was wet.")(canvas)
        canvas.rotate(90)
        canvas.drawString(200, -40, "Confidential")

    outcome = go(pdf(tmp_path / "turned.pdf", draw))
    (page,) = rows(outcome, "pages")
    assert "The slip was wet." in str(page["text"])
    assert any(p["kind"] == "turned_text" for p in rows(outcome, "problems"))


def test_a_page_turned_on_its_side_is_read(tmp_path: Path, go: Reader) -> None:
    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        canvas.setPageRotation(90)
        canvas.rotate(90)
        canvas.drawString(100, -100, "The slip was wet.")

    (page,) = rows(go(pdf(tmp_path / "side.pdf", draw)), "pages")
    assert page["text"] == "The slip was wet."
    assert (page["width"], page["height"]) == (595.0, HEIGHT)


def test_a_pack_with_no_meeting_in_it(tmp_path: Path, go: Reader) -> None:
    path = tmp_path / "tides.txt"
    path.write_text("Tide table\n\nHigh water at ten.\n", "utf-8")
    outcome = go(path)
    assert (outcome.pack.status, outcome.pack.layout) == ("partial", None)
    assert "no family of papers fits" in (outcome.pack.message or "")
    assert [row["title"] for row in rows(outcome, "documents")] == ["Tide table"]
    assert rows(outcome, "meetings") == []


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig", "utf-8"])
def test_text_in_another_encoding_says_the_same(encoding: str, tmp_path: Path, go: Reader) -> None:
    path = tmp_path / "m.txt"
    path.write_bytes(BOARD.replace(" - in the", " – in the").encode(encoding))
    outcome = go(path)
    assert outcome.pack.status == "ok"
    found = {str(row["name"]) for row in rows(outcome, "attendances")}
    assert "Cllr Orla Wexcombe" in found
    assert len(found) == 6
    told = [p["kind"] for p in rows(outcome, "problems")]
    assert told == ([] if encoding.startswith("utf-8") else ["encoding"])


def test_a_byte_that_means_nothing_is_marked_not_lost(tmp_path: Path, go: Reader) -> None:
    path = tmp_path / "m.txt"
    path.write_bytes(BOARD.encode("cp1252", "replace").replace(b"Harbour Engineer", b"Harbour \x81 Engineer"))
    (page,) = rows(go(path), "pages")
    assert "\ufffd" in str(page["text"])


def test_line_ends_of_windows(tmp_path: Path, go: Reader) -> None:
    one, other = tmp_path / "unix.txt", tmp_path / "windows.txt"
    one.write_bytes(BOARD.encode())
    other.write_bytes(BOARD.replace("\n", "\r\n").encode())
    first, second = go(one), go(other)
    assert first.facts == second.facts >= 20
    for kind in ("attendances", "minutes", "resolutions"):
        texts = [[row.get("name") or row["text"] for row in rows(o, kind)] for o in (first, second)]
        assert sorted(map(str, texts[0])) == sorted(map(str, texts[1]))


def test_the_same_bytes_are_the_same_pack_whatever_the_file_is_called(tmp_path: Path, go: Reader) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(BOARD, "utf-8")
    first, second = go(tmp_path / "a.txt"), go(tmp_path / "b.txt")
    assert first.pack.pack_id == second.pack.pack_id
    assert first.records == second.records


def test_errors_carry_a_word_for_programs() -> None:
    error = CorpusError("empty", "m.pdf: the file is empty")
    assert (error.reason, str(error)) == ("empty", "m.pdf: the file is empty")


def test_blocks_of_a_page_without_words() -> None:
    from corpus.passage import EMPTY

    assert (Block(EMPTY).text, Block(EMPTY).page) == ("", 0)
