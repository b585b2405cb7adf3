"""The frozen types of the rules for tables: what a cell says, what a kind of table calls its columns."""

from __future__ import annotations

from dataclasses import dataclass

from rules.pattern import Pattern, Word

__all__ = ["Dashboard", "FigureRules", "Hue"]


@dataclass(frozen=True, slots=True)
class Hue:
    """A band of colours, degrees round the colour circle, and what it means. A band may run over 360."""

    name: str
    low: float
    high: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class FigureRules:
    """What a cell says: ratings and their colours, arrows, numbers with their units, money, totals."""

    rag: tuple[Word, ...]
    hue: tuple[Hue, ...]
    arrow: tuple[Word, ...]
    blank: tuple[Word, ...]  # kind: pending, none, nil
    number: tuple[Pattern, ...]
    head_period: tuple[Pattern, ...]
    unit: tuple[Pattern, ...]
    wanted: tuple[Pattern, ...]  # kind: up, down: which way is good, by the indicator's words
    money: tuple[Pattern, ...]
    scale: tuple[Word, ...]
    money_head: tuple[Pattern, ...]
    total: tuple[Pattern, ...]
    listed: tuple[Pattern, ...]
    money_label: tuple[Pattern, ...]
    money_tail: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Dashboard:
    """A kind of table: its shape, what its columns are called, which of them tell it."""

    name: str
    title: str
    shape: str  # a module of pipeline/shapes
    needs: tuple[str, ...]  # roles, each perhaps 'one|another'
    column: tuple[Pattern, ...]  # kind: the column's role
    period: tuple[Pattern, ...] = ()  # rows that say of when the rows below them are
    opener: tuple[Pattern, ...] = ()  # words with which an entry without a bullet begins
    note: str = ""
