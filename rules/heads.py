"""What stands over agendas and minutes, as rules: the type that `heads.toml` becomes."""

from __future__ import annotations

from dataclasses import dataclass

from rules.pattern import Pattern

__all__ = ["HeadRules"]


@dataclass(frozen=True, slots=True)
class HeadRules:
    """What stands over agendas and minutes: the words that open them, labels, body, place and hour."""

    generic: tuple[str, ...]  # words that name no body without a further one
    adjective: tuple[str, ...]  # what a meeting may be called in front of the body's name
    opening: tuple[Pattern, ...]
    summons: tuple[Pattern, ...]
    occasion: tuple[Pattern, ...]
    welcome: tuple[Pattern, ...]  # the body, where the first minute says to whose meeting all are welcome
    label: tuple[Pattern, ...]
    meeting_of: tuple[Pattern, ...]
    line: tuple[Pattern, ...]
    gathering: tuple[Pattern, ...]
    no_body: tuple[Pattern, ...]
    venue: tuple[Pattern, ...]
    place: tuple[Pattern, ...]
    span: tuple[Pattern, ...]
    clock: tuple[Pattern, ...]
    number: tuple[Pattern, ...]
    business: tuple[Pattern, ...]  # how headings of minutes are worded
    heading: tuple[Pattern, ...]  # headings of any body's minutes, behind which a sentence may run on
    printing: tuple[Pattern, ...]  # kind: draft, confirmed
