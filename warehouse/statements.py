"""The SQL of the warehouse, file by file: read from the package, never put together from pieces."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

__all__ = ["names", "statement"]


@cache
def _package() -> Traversable:
    return files("warehouse")


@cache
def names(folder: str) -> tuple[str, ...]:
    """The files of a folder of the package, without .sql, in the order in which they apply."""
    found = (entry.name for entry in _package().joinpath(folder).iterdir())
    return tuple(sorted(name.removesuffix(".sql") for name in found if name.endswith(".sql")))


@cache
def statement(folder: str, name: str) -> str:
    """The text of one file."""
    return _package().joinpath(folder, f"{name}.sql").read_text(encoding="utf-8")
