"""Rule books that were read before, kept as they came out: to read some thirty files and compile some seven
hundred expressions takes seconds, to look up what came of it milliseconds.

Enters: the bytes of all rule files. Leaves: the RuleBook made of them, where one is kept. Books lie in the user's
folder for such things ($XDG_CACHE_HOME/minutebook, else ~/.cache/minutebook), under a name that stands for every byte
they were made of and for the program and the Python that made them; the newest few stay. Nothing depends on them:
where the folder cannot be read or written, books are made anew.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rules.book import RuleBook

__all__ = ["keep", "kept", "key_of"]

_MOST = 8  # books


def key_of(texts: Mapping[str, bytes]) -> str:
    """What stands for these rule files as this program reads them."""
    digest = hashlib.sha256(_program())
    for name, raw in sorted(texts.items()):
        digest.update(f"{name} {len(raw)}\n".encode() + raw)
    return digest.hexdigest()[:32]


def kept(key: str) -> RuleBook | None:
    """The book of that key."""
    # A file that another version wrote has another name; one that was cut short or tampered with may raise anything.
    with suppress(Exception):
        book: RuleBook = pickle.loads(_file(key).read_bytes())
        os.utime(_file(key))  # the books that are used stay
        return book
    return None


def keep(key: str, book: RuleBook) -> None:
    """Keep a book; the oldest go."""
    with suppress(OSError):
        folder = _file(key).parent
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _put(_file(key), pickle.dumps(book, pickle.HIGHEST_PROTOCOL))
        books = sorted(folder.glob("*.rules"), key=lambda p: p.stat().st_mtime, reverse=True)
        for old in books[_MOST:]:
            old.unlink(missing_ok=True)


def _file(key: str) -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(base) / "minutebook" / f"{key}.rules"


def _put(path: Path, content: bytes) -> None:
    """Whole or not at all: others may be reading."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


@cache
def _program() -> bytes:
    """The Python that runs, and the modules that make a book."""
    digest = hashlib.sha256(sys.version.encode())
    for module in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(module.read_bytes())
    return digest.digest()
