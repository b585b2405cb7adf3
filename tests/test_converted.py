"""Old formats go through the programs that know them; without those the message says what to install."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from corpus.errors import CorpusError
from pipeline.read import converted
from pipeline.read.docbook import read_docbook
from rules.book import RuleBook
from tests.office import docx, held, item, opened, p, scheme, shown

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le") + b"\0" * 600
RTF = rb"{\rtf1\ansi{\b RESOLVED}\par That dues rise.\par}"

needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed (libreoffice-writer-nogui)")
needs_antiword = pytest.mark.skipif(shutil.which("antiword") is None, reason="antiword is not installed")

SAMPLE = Path(__file__).parent / "office_files" / "slipway.doc"


def test_without_a_converter_the_message_names_one(
    tmp_path: Path, book: RuleBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(converted.shutil, "which", lambda name: None)
    for name, content, remedy in (("m.doc", DOC, "antiword"), ("m.rtf", RTF, "LibreOffice")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(CorpusError) as error:
            opened(tmp_path / name, book)
        assert error.value.reason == "converter"
        assert remedy in str(error.value)


def test_a_program_that_hangs_is_ended(tmp_path: Path, book: RuleBook, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nsleep 600\n")
    slow.chmod(0o755)
    monkeypatch.setattr(converted.shutil, "which", lambda name: str(slow) if name == "soffice" else None)
    monkeypatch.setattr(converted, "_LIMIT", 0.2)
    (tmp_path / "m.doc").write_bytes(DOC)
    with pytest.raises(CorpusError) as error:
        opened(tmp_path / "m.doc", book)
    assert "could not be converted" in str(error.value)


@needs_office
def test_rtf_through_libreoffice(tmp_path: Path, book: RuleBook) -> None:
    (tmp_path / "m.rtf").write_bytes(RTF)
    reading = opened(tmp_path / "m.rtf", book)
    assert (reading.media_type, reading.reader) == ("application/rtf", "libreoffice")
    assert shown(reading.blocks) == ["RESOLVED", "That dues rise."]
    assert reading.blocks[0].style.bold


@needs_office
def test_doc_through_libreoffice_keeps_its_numbers(book: RuleBook) -> None:
    reading = opened(SAMPLE, book)
    assert (reading.media_type, reading.reader) == ("application/msword", "libreoffice")
    assert shown(reading.blocks) == TEXT


@needs_antiword
def test_doc_through_antiword(book: RuleBook, monkeypatch: pytest.MonkeyPatch) -> None:
    antiword = shutil.which("antiword")
    monkeypatch.setattr(converted.shutil, "which", lambda name: antiword if name == "antiword" else None)
    reading = opened(SAMPLE, book)
    assert reading.reader == "antiword"
    assert [n.kind for n in reading.notes] == ["converted"]
    assert shown(reading.blocks) == [t.removeprefix("48. ").removeprefix("49. ")[4 * t.startswith("(") :] for t in TEXT]


LONG = (
    "The Board heard that dues had not risen since the slip was built, that the concrete now needed mending, and"
    " that the winch had been greased and no longer screamed at night."
)
TEXT = [
    "Slipway Board", "48. Dues", LONG, "(a) That dues be raised by a tenth;", "(b) That the slip be mended.",
    "49. Winch", LONG, "Action | Owner", "Grease the winch | Bram Tolliver", "The meeting ended at 3.25 pm.",
]  # fmt: skip


def sample(path: Path) -> Path:
    """The Word document that SAMPLE was made of, by `soffice --convert-to doc`."""
    grid = '<w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr>'
    grid += '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>'
    cells = [f'<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>{p(text)}</w:tc>' for text in
             ("Action", "Owner", "Grease the winch", "Bram Tolliver")]  # fmt: skip
    rows = [f"<w:tr>{left}{right}</w:tr>" for left, right in zip(cells[::2], cells[1::2], strict=True)]
    body = (
        p("Slipway Board") + item("Dues", 1) + p(LONG) + item("That dues be raised by a tenth;", 1, 1)
        + item("That the slip be mended.", 1, 1) + item("Winch", 1) + p(LONG) + f"<w:tbl>{grid}{''.join(rows)}</w:tbl>"
        + p("The meeting ended at 3.25 pm.")
    )  # fmt: skip
    return docx(path, body, scheme(0, ("decimal", "%1.", 48), ("lowerLetter", "(%2)", 1)) + held(1, 0))


def test_the_sample_says_what_its_source_says(tmp_path: Path, book: RuleBook) -> None:
    assert shown(opened(sample(tmp_path / "m.docx"), book).blocks) == TEXT


BOOK = """<book><chapter><title/><para>
 | |Log of Actions<emphasis role='bold'> 19 April 2018</emphasis>
</para><para>
<informaltable><tgroup cols='2'><tbody><row><entry>
Bram Tolliver
Harbour Engineer
</entry><entry>
Orla Wexcombe
</entry></row></tbody></tgroup></informaltable></para></chapter></book>"""


def test_antiword_ends_a_line_where_the_writer_did(tmp_path: Path, book: RuleBook) -> None:
    _, blocks = read_docbook(tmp_path / "m.doc", BOOK.encode(), "p", book.reading)
    assert shown(blocks) == ["Log of Actions 19 April 2018", "Bram Tolliver Harbour Engineer | Orla Wexcombe"]
    assert [b.text for b in blocks[1].inside[0]] == ["Bram Tolliver", "Harbour Engineer"]
