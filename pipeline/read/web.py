"""Web pages of councils: meeting pages with the minutes inline, blog posts, plain pages.

Enters: the file's bytes. Leaves: one page and its blocks. Navigation, banners, scripts and what is hidden go:
by the page's own elements and roles, and by names of parts that `rules/reading.toml` lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import CorpusError
from corpus.evidence import Page
from pipeline.blocks import Block
from pipeline.read.glyphs import HYPHENS
from pipeline.read.kinds import without_noughts
from pipeline.read.manuscript import Element, Paragraph, Piece, Row, in_line, lay_out
from pipeline.read.numerals import numeral
from pipeline.read.placed import without_letterhead
from pipeline.read.site import whose
from pipeline.read.text import read_text
from pipeline.read.xml import children, html, name
from rules.book import ReadingRules

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

__all__ = ["READER", "read_web"]

READER = "html"

_NEVER = frozenset(
    ("script", "style", "noscript", "template", "iframe", "svg", "canvas", "audio", "video", "object", "button",
     "select", "input", "textarea", "img", "map", "head", "nav", "dialog", "menu", "datalist")
)  # fmt: skip
_FRAME = frozenset({"header", "footer", "aside"})  # of the site, where no article holds them
_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "complementary", "menu"))
_BLOCKS = frozenset(
    ("p", "div", "section", "article", "main", "header", "footer", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "ul",
     "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "address", "figure", "figcaption", "table", "caption", "form",
     "fieldset", "legend", "details", "summary", "hr", "body", "center")
)  # fmt: skip
_LABEL = re.compile(r"(?:Minutes|Decision|Resolved):")  # over what was minuted of an item
_ITEM = re.compile(
    r"\(?(?:\d{1,4}(?:[./]\d{1,4})*[a-zA-Z]?|[a-z])[.)]?"
    r"|(?:\d\d(?:-\d\d)?/)?[A-Z]{1,6}[ /.-]?\d{1,4}(?:[/.-]\d{1,4})*[.:]?"  # 'RC/19', '23-24/FRA/1'
)
_STYLES = {
    "decimal": "1", "decimal-leading-zero": "01", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A",
    "upper-latin": "A", "lower-roman": "i", "upper-roman": "I",
}  # fmt: skip
_SIGNS = frozenset({"disc", "circle", "square"})
_INDENT = 24.0  # points that a list or a quotation is set in
_TYPED = 0.8  # share of a page's letters that are typewritten where it is read as text
_WHOLE = 0.8  # share of a table's lines that stand in the cell that is the page
_RUNS_ON = re.compile(r"[.!?]$|[\w)][.:] (?=[A-Z])|[–-] [a-z]")  # a heading and what was said, in one paragraph
_MOSTLY = 0.5  # share of a page's words that its main part must hold to be taken for all of it
_DEEPEST = 200  # elements within elements: more is no page that anybody wrote
_MOST_COLUMNS = 60
_FEW_ROWS, _MOST_LINES = 4, 15  # of a table that sets out a page; of a cell that is none
_BETWEEN = re.compile(r"[\s|/>»«·•\u2022\xa0-]+")  # what parts links


def read_web(
    path: Path, content: bytes, pack_id: str, rules: ReadingRules
) -> tuple[tuple[Page, ...], tuple[Block, ...], str | None]:
    """The page, its blocks, and its title. Raises CorpusError for a page with nothing in it."""
    content = without_noughts(content)
    tree = html(content, _encoding(content))
    body = next(children(tree, "body"), None)
    if tree is None or body is None:
        raise CorpusError("damaged", f"{path}: no web page could be read from it; fetch it again")
    title = next((n.text for n in tree.iter("title") if n.text), None)
    paper = _Paper(rules)
    named = " ".join(title.split()) if title and title.strip() else None
    main = _main(body, paper)
    if typed := _typed(main, paper):
        return *read_text(typed, pack_id, rules), named
    site = whose(named, paper.words(main), rules) if named else None
    over = [Paragraph((Piece(site),))] if site else []
    pages, blocks = lay_out(without_letterhead([*over, *paper.elements(main, 0.0, 0)]), pack_id, rules)
    return pages, blocks, named


def _typed(main: Node, paper: _Paper) -> str:
    """The text of a page whose words nearly all stand in one block that keeps its lines, as typewritten papers are put
    on the web, and the headings over it; else nothing."""
    blocks = list(main.iter("pre"))
    if len(blocks) != 1:
        return ""
    text = "".join(blocks[0].itertext())
    if len("".join(text.split())) <= _TYPED * len("".join(paper.words(main).split())):
        return ""
    over = [" ".join(paper.words(head).split()) for head in blocks[0].xpath("preceding::h1 | preceding::h2")]
    return "\n\n".join([*(words for words in over if words), text])


def _encoding(content: bytes) -> str | None:
    """UTF-8 where it is that, whatever the page says; else None, and the page's own word counts."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return None if re.search(rb"charset", content[:4096], re.IGNORECASE) else "cp1252"
    return "utf-8"


def _main(body: Node, paper: _Paper) -> Node:
    """The part of the page that is the paper: `main`, or the one article, where most words stand in it."""
    whole = len(paper.words(body))
    for found in (
        list(body.iter("main")) or [n for n in body.iter() if n.get("role") == "main"],
        list(body.iter("article")),
    ):
        if len(found) == 1 and len(paper.words(found[0])) >= _MOSTLY * whole:
            return found[0]
    return body


@dataclass(frozen=True, slots=True)
class _Ink:
    bold: bool = False
    italic: bool = False
    underline: bool = False


@dataclass(slots=True)
class _Paper:
    """What is known while a page is walked."""

    rules: ReadingRules
    tables: int = 0
    held: list[Piece] = field(default_factory=list)  # words of the paragraph in hand

    def seen(self, node: Node) -> bool:
        """Whether a reader of the paper would see the element."""
        kind = name(node)
        if not kind or kind in _NEVER or node.get("hidden") is not None:
            return False
        if (node.get("role") or "").lower() in _ROLES or node.get("aria-hidden") == "true":
            return False
        if kind in _FRAME and not any(name(a) in ("article", "main") for a in node.iterancestors()):
            return kind == "header" and any(True for _ in node.iter("h1"))
        if re.search(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", node.get("style") or "", re.IGNORECASE):
            return False
        if (kind == "ul" and _leads_away(node)) or (kind in ("div", "p") and _ways_on(node)):
            return False
        if kind == "a" and any(p.regex.fullmatch(f" {(node.text or '').strip()}") for p in self.rules.mark):
            return False  # 'View directions'
        parts = [node.get("id") or "", *(node.get("class") or "").split()]
        return not any(p.search(part) for part in parts if part for p in self.rules.web_frame)

    def words(self, node: Node) -> str:
        """Every visible word below the element."""
        if not self.seen(node):
            return ""
        return (node.text or "") + "".join(self.words(c) + (c.tail or "") for c in node)

    def elements(self, node: Node, indent: float, depth: int) -> Iterator[Element]:
        """The paragraphs and rows of a block element."""
        if depth > _DEEPEST:
            return
        level = int(name(node)[1]) if re.fullmatch(r"h[1-6]", name(node)) else 0
        yield from self._flow(node, _Ink(), indent, level, _centred(node), depth)
        yield from self._flush(indent, level, _centred(node))

    def _flow(self, node: Node, ink: _Ink, indent: float, level: int, centred: bool, depth: int) -> Iterator[Element]:
        """The element's words go to the paragraph in hand; blocks within end it."""
        self._say(node.text, ink)
        for child in node:
            kind = name(child)
            if kind == "br":
                self.held.append(Piece("\n"))
            elif self.seen(child):
                if kind in _BLOCKS:
                    yield from self._flush(indent, level, centred)
                    yield from self._block(child, indent, depth + 1)
                elif kind == "wbr":
                    pass
                else:
                    yield from self._flow(child, _inked(ink, child), indent, level, centred, depth)
            self._say(child.tail, ink)

    def _block(self, node: Node, indent: float, depth: int) -> Iterator[Element]:
        kind = name(node)
        if kind in ("ul", "ol"):
            yield from self._list(node, indent + _INDENT, depth)
        elif kind == "table":
            yield from self._table(node, indent, depth)
        elif kind in ("blockquote", "dd"):
            yield from self.elements(node, indent + _INDENT, depth)
        else:
            yield from self.elements(node, indent, depth)

    def _list(self, node: Node, indent: float, depth: int) -> Iterator[Element]:
        numbered = name(node) == "ol"
        form = node.get("type") or _list_style(node) or ("1" if numbered else "disc")
        start = node.get("start") or "1"
        count = int(start) if re.fullmatch(r"-?\d{1,6}", start) else 1
        for child in node:
            if not self.seen(child):
                continue
            if name(child) != "li":
                yield from self._block(child, indent, depth + 1)  # a list within, as careless pages nest them
                continue
            value = child.get("value") or ""
            count = int(value) if value.isdigit() else count
            marker = None
            if form != "none":
                marker = "•" if form in _SIGNS or not numbered else f"{numeral(count, form)}."
            count += 1
            first = True
            for element in self.elements(child, indent, depth + 1):
                said = isinstance(element, Paragraph) and element.text.strip()
                if first and said and isinstance(element, Paragraph) and element.marker is None:
                    yield replace(element, marker=marker, space=0.0)
                else:
                    yield element
                first = first and not said

    def _table(self, table: Node, indent: float, depth: int) -> Iterator[Element]:
        rows = [[c for c in children(row, "td", "th") if self.seen(c)] for row in _rows(table) if self.seen(row)]
        rows = [row for row in rows if row]
        for caption in children(table, "caption"):
            if self.seen(caption):
                yield from self.elements(caption, indent, depth + 1)
        made = [[list(self.elements(cell, 0.0, depth + 1)) for cell in row] for row in rows]
        if _is_agenda(made):  # its items may hold tables of their own
            for cells in made:
                yield from _as_item(cells, indent)
            return
        laid_out = any(True for _ in table.iter("table") if _ is not table) or _is_page(made)
        if laid_out or all(len(row) == 1 for row in rows):
            for row, cells in zip(rows, made, strict=True):
                for cell, elements in zip(row, cells, strict=True):
                    if len(row) == 1 or not _only_links(cell):  # a menu beside the page
                        yield from elements
            return
        self.tables += 1
        number = self.tables
        for row, cells in zip(rows, made, strict=True):
            columns: list[tuple[Paragraph, ...]] = []
            for cell, elements in zip(row, cells, strict=True):
                said = tuple(p for e in elements if (p := _paragraph(e)) is not None)
                if name(cell) == "th":
                    said = tuple(replace(p, pieces=tuple(replace(q, bold=True) for q in p.pieces)) for p in said)
                columns.append(said)
                span = cell.get("colspan") or "1"
                columns.extend([()] * (min(int(span), _MOST_COLUMNS) - 1 if span.isdigit() else 0))
            yield Row(tuple(columns), number)

    def _say(self, text: str | None, ink: _Ink) -> None:
        """Words as a browser folds them: white space is one space, but not the kind that never breaks."""
        if not text:
            return
        shown = re.sub(r"[ \t\r\n\f]+", " ", text)
        if (not self.held or self.held[-1].text.endswith((" ", "\n"))) and shown.startswith(" "):
            shown = shown[1:]
        shown = shown.replace("\xa0", " ").translate(HYPHENS)
        shown = "".join(c for c in shown if c.isprintable())
        if shown:
            self.held.append(Piece(shown, ink.bold, ink.italic, ink.underline))

    def _flush(self, indent: float, level: int, centred: bool) -> Iterator[Paragraph]:
        held, self.held = self.held, []
        if any(p.text.strip() for p in held):
            yield Paragraph(tuple(held), None, indent, centred, level, 12.0)


def _leads_away(node: Node) -> bool:
    """A list of nothing but links: a menu, or papers to fetch."""
    return len(list(children(node, "li"))) > 1 and _only_links(node)


def _ways_on(node: Node) -> bool:
    """A line of nothing but links, to parts of the page or the next one: 'Agenda | Minutes', 'Previous', 'Next'."""
    own = [c for c in node if isinstance(c.tag, str)]
    return len(own) > 1 and all(name(c) in ("a", "span") for c in own) and _only_links(node)


def _only_links(node: Node) -> bool:
    """Whether several links are all that an element says."""
    links = list(node.iter("a"))
    linked = _BETWEEN.sub("", "".join("".join(a.itertext()) for a in links))
    return len(links) > 1 and bool(linked) and _BETWEEN.sub("", "".join(node.itertext())) == linked


def _is_page(rows: Sequence[Sequence[Sequence[Element]]]) -> bool:
    """A table of few rows, a cell of which is nearly all that it says and as long as no cell of a table of facts: the
    page, with what stands round it."""
    lines = [_lines(cell) for row in rows for cell in row] if len(rows) <= _FEW_ROWS else []
    return max(lines, default=0) > max(_MOST_LINES, _WHOLE * sum(lines))


def _lines(cell: Sequence[Element]) -> int:
    return sum(len(re.findall(r"[^\n]*\S[^\n]*", p.text)) for e in cell if (p := _paragraph(e)) is not None)


def _inked(ink: _Ink, node: Node) -> _Ink:
    kind, style = name(node), (node.get("style") or "").lower()
    return _Ink(
        ink.bold or kind in ("b", "strong") or bool(re.search(r"font-weight\s*:\s*(?:bold|[6-9]00)", style)),
        ink.italic or kind in ("i", "em") or bool(re.search(r"font-style\s*:\s*italic", style)),
        ink.underline or kind in ("u", "ins") or bool(re.search(r"text-decoration[^:;]*:[^;]*underline", style)),
    )


def _centred(node: Node) -> bool:
    style = (node.get("style") or "").lower()
    return name(node) == "center" or node.get("align") == "center" or bool(re.search(r"text-align\s*:\s*center", style))


def _list_style(node: Node) -> str | None:
    match = re.search(r"list-style(?:-type)?\s*:\s*([a-z-]+)", (node.get("style") or "").lower())
    if match is None:
        return None
    return "none" if match[1] == "none" else _STYLES.get(match[1], match[1])


def _rows(table: Node) -> Iterator[Node]:
    for node in children(table):
        if name(node) == "tr":
            yield node
        elif name(node) in ("thead", "tbody", "tfoot"):
            yield from _rows(node)


def _paragraph(element: Element) -> Paragraph | None:
    if isinstance(element, Row):
        return in_line(element)
    return element if isinstance(element, Paragraph) else None


def _text(elements: Sequence[Element]) -> str:
    return " ".join(p.text.strip() for e in elements if (p := _paragraph(e)) is not None)


def _is_agenda(rows: Sequence[Sequence[Sequence[Element]]]) -> bool:
    """A table of two columns that holds numbers before whole items: a frame, no table."""
    items = [row for row in rows if len(row) == 2 and _ITEM.fullmatch(_text(row[0]))]
    whole = [row for row in items if len(row[1]) > 1]
    titled = [row for row in rows if len(row) == 2 and _untold(row)]
    return bool(whole or titled) and len(items) + len(titled) >= 0.5 * len(rows)


def _untold(row: Sequence[Sequence[Element]]) -> bool:
    """Whether an item without a number stands in the second cell: its title, and what was minuted below a label."""
    return not _text(row[0]) and any((p := _paragraph(e)) and _LABEL.fullmatch(p.text.strip()) for e in row[1][1:])


def _as_item(cells: Sequence[Sequence[Element]], indent: float) -> Iterator[Element]:
    """The number before the first words of its item, which head it; the rest as it stands."""
    number = _text(cells[0])
    untold = len(cells) == 2 and _untold(cells)
    if len(cells) != 2 or not (untold or _ITEM.fullmatch(number)) or not cells[1]:
        for cell in cells:
            yield from cell
        return
    first = _paragraph(cells[1][0])
    if first is not None and first.marker is None:
        told = any((p := _paragraph(e)) and _LABEL.fullmatch(p.text.strip()) for e in cells[1][1:])
        runs_on = not told and bool(_RUNS_ON.search(first.text.strip()))
        yield replace(first, marker=number or None, level=first.level or (0 if runs_on else 3), indent=indent)
    yield from cells[1][1:]
