"""Word and OpenDocument files put together for the tests, element by element, and the formats' own words for BOARD."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from pipeline.blocks import Block, Reading
from pipeline.read import read
from rules.book import RuleBook

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def zipped(path: Path, parts: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def docx(path: Path, body: str, numbering: str = "", styles: str = "", **others: str) -> Path:
    """A Word document. `others`: further parts by their kind ('header', 'footnotes'), related as rIdKIND."""
    parts = {"styles": styles, "numbering": numbering, **others}
    links = "".join(
        f'<Relationship Id="rId{kind}" Type="{KIND}/{kind}" Target="{kind}.xml"/>'
        for kind, part in parts.items()
        if part
    )
    relation = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{types}.{sort}+xml"/>'
        for kind, sort in {"document": "document.main", **{kind: kind for kind, part in parts.items() if part}}.items()
    )
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships {relation}><Relationship Id="a" Type="{KIND}/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"<Relationships {relation}>{links}</Relationships>",
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>',
    }
    for kind, part in parts.items():
        if part:
            root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
            files[f"word/{kind}.xml"] = f'<w:{root} xmlns:w="{W}">{part}</w:{root}>'
    return zipped(path, files)


def p(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of one run; tabs are tabs."""
    words = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(t)}</w:t>' if t else "" for t in text.split("\t"))
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>{words}</w:r></w:p>"


def item(text: str, held: int, level: int = 0) -> str:
    """A paragraph of a list."""
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{held}"/></w:numPr>')


def scheme(key: int, *levels: tuple[str, str, int]) -> str:
    """A numbering scheme: for each level its form, its text ('%1.') and where it begins."""
    made = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, (form, text, start) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="{key}">{made}</w:abstractNum>'


def held(key: int, scheme: int, override: str = "") -> str:
    """A list in a scheme."""
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{scheme}"/>{override}</w:num>'


NS = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip


def odt(path: Path, text: str, automatic: str = "", styles: str = "", masters: str = "") -> Path:
    """An OpenDocument text."""
    return zipped(
        path,
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {NS}>"
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{text}</office:text></office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {NS}><office:styles>{styles}</office:styles>"
            f"<office:master-styles>{masters}</office:master-styles></office:document-styles>",
        },
    )


def list_style(name: str, *levels: tuple[str, str, str, str]) -> str:
    """A list style of numbered levels: form, prefix, suffix, how many levels are shown."""
    made = "".join(
        f'<text:list-level-style-number text:level="{i}" style:num-format="{form}" style:num-prefix="{before}"'
        f' style:num-suffix="{after}" text:display-levels="{shown}"/>'
        for i, (form, before, after, shown) in enumerate(levels, 1)
    )
    return f'<text:list-style style:name="{name}">{made}</text:list-style>'


def opened(path: Path, book: RuleBook) -> Reading:
    """The file read, and every block of it proved to stand on its page."""
    reading = read(path, path.read_bytes(), "pack-test", book.reading)
    pages = {page.number: page for page in reading.pages}
    for block in reading.blocks:
        for one in (block, *(b for cell in block.inside for b in cell)):
            spans = one.whole.spans(pages)
            assert spans or not one.whole
            assert all(pages[s.page].text[s.start : s.end] == s.quote for s in spans)
    return reading


def shown(blocks: Sequence[Block]) -> list[str]:
    """Each block of the text as one sees it: marker, words, columns parted by bars."""
    return [
        " ".join(filter(None, (b.marker, " | ".join(c.text for c in b.cells) or b.text)))
        for b in blocks
        if b.furniture is None
    ]
