"""Packs that come inside something: zip files, and messages with packs attached.

Enters: files. Leaves: files that can be read, each under a name that says what it came in ('a.zip!b.pdf').
Everything about an archive is bounded: how many files, how large, how tightly packed, how deep. No name in an
archive is ever used as a path.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from pipeline.read.kinds import BUNDLES, FORMATS

__all__ = ["Unpacked", "unpacked"]

_MOST = 1000  # files in one bundle
_LARGEST = 500_000_000  # bytes of one file unpacked
_ALL = 4_000_000_000  # bytes of all files of a bundle
_TIGHTEST = 250  # unpacked bytes for a packed one; XML packs some 30 to 1
_DEEPEST = 3  # bundles within bundles
_CHUNK = 1 << 20
_LONGEST = 200  # characters of a name
_STRANGE = re.compile(r'[\x00-\x1f<>:"|?*\\/]+')


class _TooMuch(Exception):
    """A bundle that no office made."""


@dataclass(slots=True)
class Unpacked:
    """Files to read. `names`: what those from bundles are called from one run to the next."""

    files: list[Path] = field(default_factory=list)
    names: dict[Path, str] = field(default_factory=dict)
    passed_over: int = 0  # files in bundles that are no papers


@contextmanager
def unpacked(files: Sequence[Path]) -> Iterator[Unpacked]:
    """The files, with those in bundles in their place; what was unpacked is gone afterwards.

    A bundle that gives nothing stays in the list: reading it says what is wrong with it.
    """
    found = Unpacked()
    folder: Path | None = None
    try:
        for file in files:
            if file.suffix.lower() not in BUNDLES:
                found.files.append(file)
                continue
            folder = folder or Path(tempfile.mkdtemp(prefix="minutebook-"))
            before = len(found.files)
            _open(file, file.name, file.absolute().as_posix(), folder, found, 1)
            if len(found.files) == before:
                found.files.append(file)
        yield found
    finally:
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)


def _open(file: Path, shown: str, name: str, folder: Path, found: Unpacked, depth: int) -> None:
    """Take the papers out of one bundle; of one that goes beyond its bounds none is taken."""
    before = (len(found.files), found.passed_over)
    try:
        for inner, content in _members(file):
            ending = PurePosixPath(inner).suffix.lower()
            if ending not in FORMATS and ending not in BUNDLES:
                found.passed_over += 1
                continue
            label = "!".join(_STRANGE.sub("_", part) for part in PurePosixPath(inner.replace("\\", "/")).parts
                             if part not in ("/", "..", "."))  # fmt: skip
            place = Path(tempfile.mkdtemp(dir=folder)) / _short(f"{shown}!{label}")
            _keep(content, place)
            stat = file.stat()
            os.utime(place, ns=(stat.st_atime_ns, stat.st_mtime_ns))
            if ending not in BUNDLES:
                found.files.append(place)
                found.names[place] = f"{name}!{label}"
            elif depth < _DEEPEST:
                _open(place, f"{shown}!{label}", f"{name}!{label}", folder, found, depth + 1)
    except (OSError, EOFError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile, _TooMuch):
        del found.files[before[0] :]
        found.passed_over = before[1]
    except Exception as error:  # zlib.error has no home that can be named here
        if type(error).__module__ != "zlib":
            raise
        del found.files[before[0] :]


def _short(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    ending = PurePosixPath(name).suffix
    return name[: _LONGEST - len(ending)] + ending


def _members(file: Path) -> Iterator[tuple[str, Iterator[bytes]]]:
    """The name and content of each file in a bundle."""
    if file.suffix.lower() == ".zip":
        yield from _zipped(file)
    else:
        yield from _attached(file)


def _zipped(file: Path) -> Iterator[tuple[str, Iterator[bytes]]]:
    with zipfile.ZipFile(file) as archive:
        infos = [i for i in archive.infolist() if not i.is_dir()]
        if len(infos) > _MOST or sum(i.file_size for i in infos) > _ALL:
            raise _TooMuch
        for info in infos:
            parts = (part for part in PurePosixPath(info.filename.replace("\\", "/")).parts if part not in (".", ".."))
            if any(part.startswith((".", "__MACOSX")) for part in parts):  # what systems put in for themselves
                continue
            if info.file_size > _LARGEST or info.file_size > _TIGHTEST * max(info.compress_size, 1) + _CHUNK:
                raise _TooMuch
            with archive.open(info) as member:
                yield info.filename, _bounded(iter(lambda m=member: m.read(_CHUNK), b""), info.file_size)  # type: ignore[misc]


def _bounded(chunks: Iterator[bytes], said: int) -> Iterator[bytes]:
    """The chunks, as long as they don't grow beyond what the archive says of them."""
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > said:
            raise _TooMuch
        yield chunk


def _attached(file: Path) -> Iterator[tuple[str, Iterator[bytes]]]:
    """The papers attached to a message; where there are none, what it says itself."""
    from email import message_from_bytes, policy  # slow to load, and few bundles are messages

    if file.stat().st_size > _LARGEST:
        raise _TooMuch
    message = message_from_bytes(file.read_bytes(), policy=policy.default)
    given = 0
    for part in message.walk():
        name = part.get_filename()
        if name and not part.is_multipart():
            given += 1
            if given > _MOST:
                raise _TooMuch
            content = part.get_payload(decode=True)
            yield name, iter((content if isinstance(content, bytes) else b"",))
    body = message.get_body(("html", "plain")) if not given else None
    if body is not None:
        content = body.get_payload(decode=True)
        if isinstance(content, bytes) and content.strip():
            text = content.decode(body.get_content_charset() or "utf-8", "replace")
            ending = ".html" if body.get_content_type() == "text/html" else ".txt"
            yield f"message{ending}", iter((text.encode(),))


def _keep(content: Iterator[bytes], place: Path) -> None:
    with place.open("wb") as out:
        for chunk in content:
            out.write(chunk)
