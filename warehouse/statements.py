"""The SQL of the warehouse, file by file: read from the package, never put together from pieces."""

from __future__ import annotations

from importlib.resources import files

__all__ = ["names", "statement"]


def names(folder: str) -> tuple[str, ...]:
    """The files of a folder of the package, without .sql, in the order in which they apply."""
    found = (entry.name for entry in files("warehouse").joinpath(folder).iterdir())
    return tuple(sorted(name.removesuffix(".sql") for name in found if name.endswith(".sql")))


def statement(folder: str, name: str) -> str:
    """The text of one file."""
    return files("warehouse").joinpath(folder, f"{name}.sql").read_text(encoding="utf-8")
