"""The files of rules: those that come with the program, and perhaps a folder of the user's laid over them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from rules.errors import RuleError

__all__ = ["fingerprint", "fingerprint_of", "packaged", "texts_of"]


def packaged() -> Path:
    """The folder of rules that is installed with the program."""
    return Path(str(resources.files("rules")))


def fingerprint(overlay: Path | None = None) -> str:
    """That of the book that `load` would give, whether or not the files make one."""
    return fingerprint_of(texts_of(overlay))


def texts_of(overlay: Path | None) -> dict[str, bytes]:
    """Every rule file's bytes, by name; a file of the overlay stands in for the packaged one of the same name.

    Raises RuleError where there is no such overlay.
    """
    files = _files(packaged())
    if overlay is not None:
        if not overlay.is_dir():
            raise RuleError(f"{overlay}: no such folder of rules; give a folder to --rules")
        files.update(_files(overlay))
    return {name: path.read_bytes() for name, path in sorted(files.items())}


def fingerprint_of(texts: Mapping[str, bytes]) -> str:
    """What stands for every byte of these rules."""
    digest = hashlib.sha256()
    for name, raw in texts.items():
        digest.update(name.encode() + b"\0" + raw + b"\0")
    return digest.hexdigest()[:16]


def _files(folder: Path) -> dict[str, Path]:
    return {p.relative_to(folder).as_posix(): p for p in sorted(folder.rglob("*.toml"))}
