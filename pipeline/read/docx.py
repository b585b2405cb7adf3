"""Word documents (.docx) read as Word shows them: lists numbered, changes accepted, hidden text left out.

Enters: the file's bytes. Leaves: pages and blocks. A page ends where Word last saw it end; a document that
no program has paginated is one page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.evidence import Page
from pipeline.blocks import Block
from pipeline.read.docx_style import Numbering, Setting, Styles
from pipeline.read.glyphs import HYPHENS, arrow
from pipeline.read.manuscript import (
    BREAK,
    Element,
    Frame,
    Paragraph,
    Piece,
    Row,
    coloured,
    lay_out,
    words_of,
)
from pipeline.read.numerals import bullet
from pipeline.read.placed import in_cell, without_letterhead
from pipeline.read.xml import Archive, attribute, children, damaged, name, walk
from rules.book import ReadingRules

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

__all__ = ["READER", "read_docx"]

READER = "docx"

_INSIDE = frozenset({"ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "sdtContent", "dir", "bdo"})
_GONE = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText"})


def read_docx(
    path: Path, content: bytes, pack_id: str, rules: ReadingRules
) -> tuple[tuple[Page, ...], tuple[Block, ...], str | None]:
    """Pages, blocks and the title in the document's properties. Raises CorpusError for damaged files."""
    archive = Archive(path, content)
    main = _main(archive)
    document = archive.part(main)
    body = walk(document, "body")
    if body is None:
        raise damaged(path)
    paper = _Paper(archive, main)
    elements = [*paper.frames(body), *paper.elements(body), *paper.notes()]
    pages, blocks = lay_out(without_letterhead(elements), pack_id, rules)
    title = walk(archive.part("docProps/core.xml"), "title")
    words = " ".join((title.text or "").split()) if title is not None else ""
    return pages, blocks, words or None


def _main(archive: Archive) -> str:
    for link in children(archive.part("_rels/.rels"), "Relationship"):
        if (attribute(link, "Type") or "").endswith("/officeDocument"):
            return (attribute(link, "Target") or "").lstrip("/")
    return "word/document.xml"


@dataclass(slots=True)
class _Paper:
    """One document's parts, and what is known while it is walked."""

    archive: Archive
    main: str
    parts: dict[str, str] = field(default_factory=dict)  # relationship -> part
    kinds: dict[str, str] = field(default_factory=dict)  # kind of relationship -> part
    styles: Styles = field(init=False)
    numbering: Numbering = field(init=False)
    tables: int = 0
    noted: list[tuple[str, str]] = field(default_factory=list)  # foot and end notes met: kind, id
    boxes: list[Element] = field(default_factory=list)  # text boxes anchored in the paragraph in hand

    def __post_init__(self) -> None:
        folder, _, file = self.main.rpartition("/")
        for link in children(self.archive.part(f"{folder}/_rels/{file}.rels"), "Relationship"):
            target = attribute(link, "Target") or ""
            part = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
            self.parts[attribute(link, "Id") or ""] = part
            self.kinds.setdefault((attribute(link, "Type") or "").rpartition("/")[2], part)
        self.styles = Styles(self._kind("styles"))
        self.numbering = Numbering(self._kind("numbering"), self.styles)

    def _kind(self, kind: str) -> Node | None:
        return self.archive.part(self.kinds[kind]) if kind in self.kinds else None

    def frames(self, body: Node) -> Iterator[Element]:
        """Running heads and feet, each text once. What heads the first page alone may be the paper's title."""
        said: set[str] = set()
        for section in body.iter():
            if name(section) != "sectPr":
                continue
            first = walk(section, "titlePg") is not None
            for link in children(section, "headerReference", "footerReference"):
                kind = attribute(link, "type") or "default"
                part = self.parts.get(attribute(link, "id") or "")
                if part is None or (kind == "first" and not first):
                    continue
                own = list(self.elements(self.archive.part(part)))
                for element in own:
                    text = words_of(element)
                    if not text or text in said:
                        continue
                    said.add(text)
                    head = kind == "first" and name(link) == "headerReference"
                    yield element if head else Frame(text)

    def notes(self) -> Iterator[Element]:
        """Foot and end notes that the text refers to, in its order."""
        for kind in ("footnote", "endnote"):
            found = {attribute(n, "id"): n for n in children(self._kind(f"{kind}s"), kind)}
            for _, key in [n for n in self.noted if n[0] == kind]:
                for element in self.elements(found.get(key)):
                    yield Frame(words_of(element), "note")

    def elements(self, parent: Node | None) -> Iterator[Element]:
        """The paragraphs and rows of a body, a cell, a text box."""
        held: tuple[Piece, ...] = ()  # of paragraphs whose end was deleted: they run into the next
        for node in self._nodes(parent):
            if name(node) == "p":
                paragraph = self._paragraph(node)
                if paragraph is not None:
                    paragraph = replace(paragraph, pieces=(*held, *paragraph.pieces))
                    held = ()
                    if walk(node, "pPr", "rPr", "del") is not None:
                        held = paragraph.pieces
                    else:
                        yield paragraph
                boxes, self.boxes = self.boxes, []
                yield from boxes
            elif name(node) == "tbl":
                yield from self._table(node)
        if held:
            yield Paragraph(held)

    def _nodes(self, parent: Node | None) -> Iterator[Node]:
        """Paragraphs and tables, through whatever wraps them."""
        for node in children(parent):
            kind = name(node)
            if kind in ("p", "tbl"):
                yield node
            elif kind == "sdt":
                yield from self._nodes(walk(node, "sdtContent"))
            elif kind in _INSIDE:
                yield from self._nodes(node)

    def _paragraph(self, node: Node) -> Paragraph | None:
        properties = walk(node, "pPr")
        setting = self.styles.paragraph(properties)
        style = self.styles.style_of(properties)
        pieces = list(self._pieces(node, setting))
        text = "".join(p.text for p in pieces)
        if setting.hidden and not text.strip():
            return None
        section = walk(properties, "sectPr")
        marker = None
        # Word counts an empty paragraph of a list, but not one that only ends a section
        if setting.list_id is not None and (text.strip() or section is None):
            marker = self.numbering.marker(setting, style) or None
        if setting.new_page:
            pieces.insert(0, Piece(BREAK))
        if section is not None and attribute(walk(section, "type"), "val") not in ("continuous", "nextColumn"):
            pieces.append(Piece(BREAK))
        left = setting.left
        if walk(properties, "ind") is None and (left is None or walk(properties, "numPr") is not None):
            # a list's own indent yields to the paragraph's, but not to its style's
            listed = self.numbering.indent(setting, style)
            left = listed if listed is not None else left
        return Paragraph(tuple(pieces), marker, left or 0.0, setting.centred, setting.level, setting.before)

    def _pieces(self, parent: Node, setting: Setting) -> Iterator[Piece]:
        for node in children(parent):
            kind = name(node)
            if kind == "r":
                yield from self._run(node, self.styles.words(setting, walk(node, "rPr")))
            elif kind == "sdt":
                content = walk(node, "sdtContent")
                if content is not None:
                    yield from self._pieces(content, setting)
            elif kind in _INSIDE:
                yield from self._pieces(node, setting)
            elif kind == "AlternateContent":
                choice = walk(node, "Choice")
                if choice is not None:
                    yield from self._pieces(choice, setting)

    def _run(self, run: Node, setting: Setting) -> Iterator[Piece]:
        for node in children(run):
            text = self._sign(node)
            if text and (not setting.hidden or text == BREAK):
                shown = text.upper() if setting.capitals else text
                yield Piece(shown, setting.bold, setting.italic, setting.underline, setting.size)

    def _sign(self, node: Node) -> str:
        """What one element of a run prints."""
        kind = name(node)
        if kind == "t":
            return (node.text or "").replace("\n", " ").replace("\xa0", " ").translate(HYPHENS)
        if kind in ("tab", "ptab"):
            return "\t"
        if kind == "br":
            return BREAK if attribute(node, "type") == "page" else "\n"
        if kind == "cr":
            return "\n"
        if kind == "lastRenderedPageBreak":
            return BREAK
        if kind == "noBreakHyphen":
            return "-"
        if kind == "sym":
            sign = attribute(node, "char") or ""
            try:
                letter = chr(int(sign, 16))
            except ValueError:
                return ""
            return arrow(attribute(node, "font") or "", letter) or bullet(letter)
        if kind in ("footnoteReference", "endnoteReference"):
            self.noted.append((kind.removesuffix("Reference"), attribute(node, "id") or ""))
        elif kind in ("drawing", "pict", "object", "AlternateContent"):
            self._boxed(node)
        return ""

    def _boxed(self, node: Node) -> None:
        """Text boxes stand after the paragraph that they are anchored in."""
        if name(node) in _GONE:
            return
        if name(node) == "txbxContent":
            kept, self.boxes = self.boxes, []
            self.boxes = [*kept, *self.elements(node)]
            return
        for child in children(node):
            self._boxed(child)

    def _table(self, table: Node) -> Iterator[Element]:
        rows = [r for r in _inside(table, "tr") if walk(r, "trPr", "del") is None]
        cells = [list(_inside(row, "tc")) for row in rows]
        if all(len(row) <= 1 for row in cells):  # a frame round text
            for row in cells:
                for cell in row:
                    yield from self.elements(cell)
            return
        self.tables += 1
        number = self.tables
        for row in cells:
            made: list[tuple[Paragraph, ...]] = []
            fills: list[str | None] = []
            for cell in row:
                properties = walk(cell, "tcPr")
                merged = walk(properties, "vMerge")
                goes_on = merged is not None and attribute(merged, "val") != "restart"
                made.append(() if goes_on else tuple(in_cell(self.elements(cell))))
                fills.append(_fill(properties))
                span = int(attribute(walk(properties, "gridSpan"), "val") or 1)
                for _ in range(min(span, 60) - 1):
                    made.append(())
                    fills.append(None)
            yield Row(tuple(made), number, tuple(fills))


def _inside(node: Node, kind: str) -> Iterator[Node]:
    """The rows of a table (`tr`) or the cells of a row (`tc`), those in content controls and changes too."""
    for child in children(node):
        if name(child) == kind:
            yield child
        elif name(child) == "sdt":
            inner = walk(child, "sdtContent")
            if inner is not None:
                yield from _inside(inner, kind)
        elif name(child) in _INSIDE:
            yield from _inside(child, kind)


def _fill(properties: Node | None) -> str | None:
    colour = attribute(walk(properties, "shd"), "fill") or ""
    return coloured(colour)
