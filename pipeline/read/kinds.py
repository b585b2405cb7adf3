"""What a file is: by its first bytes, then by its name.

Enters: a path and the file's content. Leaves: a media type. Raises CorpusError, with the remedy, for what
is not read. Names lie often enough ('.doc' files that hold a web page) that the content is asked first.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from corpus.errors import CorpusError

__all__ = ["BUNDLES", "FORMATS", "IMAGES", "PAPERS", "media_type", "without_noughts"]

FORMATS: Mapping[str, str] = {
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".doc": "application/msword",
    ".rtf": "application/rtf",
    ".html": "text/html",
    ".htm": "text/html",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
}
"""The file names that are read, by ending."""

BUNDLES = frozenset({".zip", ".eml"})
"""Endings of files that hold packs: see `pipeline.bundle`."""

PAPERS = frozenset(
    f".{ending}"
    for ending in (
        *("msg", "xls", "xlsx", "ods"),
        *("ppt", "pptx", "odp"),
    )
)
"""Endings of papers that are not read yet: a folder's files of these kinds are told of, not passed over."""

IMAGES = frozenset(kind for kind in FORMATS.values() if kind.startswith("image/"))

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"II*\0", ".tif"),
    (b"MM\0*", ".tif"),
)
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS = bytes(n for n in range(32) if n not in b"\t\n\f\r")
_TEXTS = frozenset({FORMATS[".txt"], FORMATS[".md"], FORMATS[".html"]})
_WRITTEN = frozenset({FORMATS[".docx"], FORMATS[".odt"]})


def media_type(path: Path, content: bytes) -> str:
    """What a file is. Raises CorpusError for what isn't read."""
    if not content.strip():
        raise CorpusError("empty", f"{path}: the file is empty; fetch it again from where it was published")
    if b"%PDF-" in content[:1024]:
        return FORMATS[".pdf"]
    named = FORMATS.get(path.suffix.lower())
    kind = _by_content(content) or named
    if named == FORMATS[".pdf"]:
        raise CorpusError(
            "not-pdf",
            f"{path}: named .pdf but is no PDF (perhaps a web page saved by mistake); fetch it again",
        )
    if path.suffix.lower() in BUNDLES and (kind is None or kind == FORMATS[".html"]):
        raise CorpusError(
            "bundle",
            f"{path}: no pack could be taken out of it (none in it, damaged, locked or too large);"
            " unpack it and ingest what it holds",
        )
    if path.suffix.lower() == ".msg" and kind is None:
        raise CorpusError(
            "format",
            f"{path}: a mail in Outlook's own format, which is not read; save it in Outlook as .eml, or save the"
            " papers attached to it, and ingest those",
        )
    if named is None and kind is None:
        known = ", ".join(sorted(FORMATS))
        raise CorpusError(
            "format",
            f"{path}: {path.suffix or 'a file without ending'} is not read yet;"
            f" save it as PDF or text (read are {known})",
        )
    assert kind is not None
    # some web pages hold a stray one; what is no text holds them everywhere
    if kind in _TEXTS and not content.startswith(_UTF16) and _binary(content):
        raise CorpusError("not-text", f"{path}: named as text but holds binary data; fetch it again")
    if kind in _WRITTEN and not content.startswith(b"PK"):
        raise CorpusError(
            "damaged", f"{path}: the document is damaged or cut short; fetch it again from where it was published"
        )
    return kind


def _by_content(content: bytes) -> str | None:
    if content.startswith(b"PK\x03\x04"):
        return _zipped(content)
    if content.startswith(_OLE):
        # a locked .docx is an OLE file too, and so are Excel's and Outlook's own
        if "WordDocument".encode("utf-16-le") in content:
            return FORMATS[".doc"]
        return None
    if content.startswith(b"{\\rtf"):
        return FORMATS[".rtf"]
    for start, ending in _PICTURES:
        if content.startswith(start):
            return FORMATS[ending]
    return FORMATS[".html"] if _PAGE.match(content.removeprefix(b"\xef\xbb\xbf")[:4096]) else None


def _zipped(content: bytes) -> str | None:
    """The kind of document that a zip file is; None for any other, and for one cut short."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = frozenset(archive.namelist())
            if "word/document.xml" in names:
                return FORMATS[".docx"]
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                kind = archive.read("mimetype").decode("ascii", "replace").strip()
                if kind.startswith(FORMATS[".odt"]):  # templates and web documents too
                    return FORMATS[".odt"]
            return None
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError):
        return None


def _binary(content: bytes) -> bool:
    """Whether bytes that stand for nothing are more than one in a hundred, as in no text."""
    head = content[:4096]
    return b"\0" in head and 100 * (len(head) - len(head.translate(None, _CONTROLS))) > len(head)


def without_noughts(content: bytes) -> bytes:
    """A text's bytes without stray noughts, which some programs leave behind a field; in UTF-16 they are of letters."""
    return content if content.startswith(_UTF16) else content.replace(b"\0", b"")
