"""XML in zip files, as word processors write it, opened with care; web pages too. Alone imports lxml.

Enters: bytes. Leaves: parsed trees whose names have lost their namespaces. Entities are never resolved,
nothing is fetched, and a part that unpacks to more than a paper can be is refused.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import CorpusError

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

__all__ = ["Archive", "attribute", "children", "damaged", "html", "name", "parsed", "walk"]

_LARGEST = 120_000_000  # bytes of one unpacked part: a document of some 20,000 pages


class Archive:
    """The parts of a zipped document."""

    def __init__(self, path: Path, content: bytes) -> None:
        self._path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except zipfile.BadZipFile as error:
            raise damaged(path) from error
        self._names = frozenset(self._zip.namelist())

    def __contains__(self, part: str) -> bool:
        return part in self._names

    def part(self, name: str) -> Node | None:
        """A part parsed; None where the document has none of that name."""
        if name not in self._names:
            return None
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise CorpusError("encrypted", f"{self._path}: locked with a password; save it without one")
        if info.file_size > _LARGEST:
            raise CorpusError("too-large", f"{self._path}: {name} unpacks to {info.file_size} bytes; save it as PDF")
        try:
            raw = self._zip.read(name)
        except Exception as error:  # zlib.error and whatever else a broken zip may raise
            raise damaged(self._path) from error
        return parsed(self._path, raw)


def parsed(path: Path, content: bytes) -> Node:
    """XML parsed. Raises CorpusError, naming the file, where it is not well-formed."""
    from lxml import etree

    try:
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(path) from error


def damaged(path: Path) -> CorpusError:
    """The error for a document that cannot be opened."""
    return CorpusError(
        "damaged", f"{path}: the document is damaged or cut short; fetch it again from where it was published"
    )


def html(content: bytes, encoding: str | None) -> Node | None:
    """A web page as browsers would mend it; None where there is nothing in it."""
    from lxml import etree
    from lxml import html as pages

    parser = pages.HTMLParser(encoding=encoding, no_network=True, remove_comments=True, remove_pis=True)
    try:
        tree: Node | None = pages.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return tree


def name(node: Node) -> str:
    """The element's name without its namespace; '' for comments and the like."""
    tag = node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(node: Node | None, key: str) -> str | None:
    """The attribute of that name in whatever namespace."""
    if node is None:
        return None
    for full, value in node.attrib.items():
        if str(full).rpartition("}")[2] == key:
            return str(value)
    return None


def children(node: Node | None, *names: str) -> Iterator[Node]:
    """The element's own children of those names, or all."""
    if node is not None:
        for child in node:
            if not names or name(child) in names:
                yield child


def walk(node: Node | None, *path: str) -> Node | None:
    """The first descendant at that path of names; None where there is none."""
    for step in path:
        node = next(children(node, step), None)
        if node is None:
            return None
    return node
