"""Small tables for the tests: rows of text as a conversion prints them, and a section that holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from corpus.passage import Passage
from pipeline.extract.figures import figures
from pipeline.extract.scene import Scene
from pipeline.records import Fact
from pipeline.segment import Head, Section
from pipeline.shapes.grid import Grid, grids
from rules.book import RuleBook
from tests.papers import passage, reading_of, scene_of

if TYPE_CHECKING:
    from spacy.language import Language

F = TypeVar("F", bound=Fact)


def grid_of(text: str, book: RuleBook) -> Grid:
    """The text's only table; `|` stands for the tab between two cells."""
    blocks = [b for b in reading_of(text.replace("|", "\t"), book).blocks if b.furniture is None]
    (grid,) = grids(blocks, passage("The section"))
    return grid


def found_in(text: str, kind: type[F], book: RuleBook, nlp: Language) -> tuple[list[F], Scene]:
    """The facts of one kind that a report with this text holds, and the scene with its troubles."""
    reading = reading_of(text.replace("|", "\t"), book)
    scene = scene_of(reading, book, nlp)
    blocks = tuple(b for b in reading.blocks if b.furniture is None)
    section = Section("report", Passage("The section"), Head(), blocks, None, "test", 1, 1)
    return [f for f in figures(section, scene) if isinstance(f, kind)], scene


def kinds(scene: Scene) -> list[str]:
    """The kinds of trouble met, in order."""
    return [t.kind for t in scene.troubles]
