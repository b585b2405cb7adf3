"""The rules of the floor: motions, counts, rolls, people coming and going."""

from __future__ import annotations

from dataclasses import dataclass

from rules.pattern import Pattern

__all__ = ["VoteRules"]


@dataclass(frozen=True, slots=True)
class VoteRules:
    """How motions are moved and seconded, how votes are counted and recorded, how people come and go."""

    move: tuple[Pattern, ...]
    second: tuple[Pattern, ...]
    speaks: tuple[Pattern, ...]
    amendment: tuple[Pattern, ...]
    result: tuple[Pattern, ...]
    put: tuple[Pattern, ...]
    count: tuple[Pattern, ...]
    label: tuple[Pattern, ...]
    roll: tuple[Pattern, ...]
    column: tuple[Pattern, ...]
    named: tuple[Pattern, ...]
    candidate: tuple[Pattern, ...]
    lost: tuple[Pattern, ...]
    undecided: tuple[Pattern, ...]
    movement: tuple[Pattern, ...]
    movement_time: tuple[Pattern, ...]
