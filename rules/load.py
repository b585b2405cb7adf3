"""TOML files made into a RuleBook, strictly: an unknown key stops the run before it starts.

Enters: the folder of rules that comes with the program, and perhaps an overlay folder of the user's.
Leaves: a RuleBook and the fingerprint of every byte it was made of.
"""

from __future__ import annotations

import dataclasses
import difflib
import re
import tomllib
import typing
from collections.abc import Mapping
from pathlib import Path

from rules.book import (
    ActionRules,
    AttendanceRules,
    Authority,
    Dashboard,
    DecisionRules,
    DocumentRules,
    FigureRules,
    HeadRules,
    LandscapeRules,
    Layout,
    LogRules,
    MeetingRules,
    MentionRules,
    NameRules,
    NicknameRules,
    OrganisationRules,
    Pattern,
    ProseRules,
    ReadingRules,
    ReportRules,
    RuleBook,
    SeriesRules,
    TrailRules,
    VoteRules,
    Word,
)
from rules.errors import RuleError
from rules.files import fingerprint_of, texts_of
from rules.guard import guarded
from rules.kept import keep, kept, key_of

__all__ = ["load"]

_FRAGMENT = re.compile(r"\{\{(\w+)\}\}")
_SINGLE = {
    "reading.toml": ReadingRules,
    "documents.toml": DocumentRules,
    "heads.toml": HeadRules,
    "meetings.toml": MeetingRules,
    "attendance.toml": AttendanceRules,
    "decisions.toml": DecisionRules,
    "votes.toml": VoteRules,
    "logs.toml": LogRules,
    "actions.toml": ActionRules,
    "trails.toml": TrailRules,
    "names.toml": NameRules,
    "reports.toml": ReportRules,
    "figures.toml": FigureRules,
    "prose.toml": ProseRules,
    "landscape.toml": LandscapeRules,
    "series.toml": SeriesRules,
    "mentions.toml": MentionRules,
    "nicknames.toml": NicknameRules,
    "organisations.toml": OrganisationRules,
}


def load(overlay: Path | None = None) -> RuleBook:
    """Read every rule file; a file of the overlay stands in for the packaged one of the same name.

    Raises RuleError naming the file and the key.
    """
    texts = texts_of(overlay)
    key = key_of(texts)
    book = kept(key)
    if book is None:
        book = _made(texts)
        keep(key, book)
    return book


def _made(texts: Mapping[str, bytes]) -> RuleBook:
    tables = {name: _parse(name, raw) for name, raw in texts.items()}
    fragments = _fragments(tables.pop("fragments.toml", {}))
    made: dict[str, typing.Any] = {}
    for name, kind in _SINGLE.items():
        if name not in tables:
            raise RuleError(f"rules/{name}: missing; every rules folder needs it")
        made[name] = _build(kind, tables.pop(name), name, fragments)
    layouts = tuple(_build(Layout, t, n, fragments) for n, t in tables.items() if n.startswith("layouts/"))
    authorities = tuple(_build(Authority, t, n, fragments) for n, t in tables.items() if n.startswith("authorities/"))
    dashboards = tuple(_build(Dashboard, t, n, fragments) for n, t in tables.items() if n.startswith("dashboards/"))
    strange = [n for n in tables if not n.startswith(("layouts/", "authorities/", "dashboards/"))]
    if strange:
        raise RuleError(
            f"rules/{strange[0]}: no rule file has this name;"
            f" expected {', '.join(_SINGLE)}, layouts/, authorities/ or dashboards/"
        )
    known = {layout.name for layout in layouts}
    for authority in authorities:
        if authority.layout not in known:
            near = difflib.get_close_matches(authority.layout, known, 1)
            hint = f"; did you mean {near[0]}?" if near else f"; there are {', '.join(sorted(known))}"
            raise RuleError(f"authority {authority.name}: no layout is named {authority.layout}{hint}")
    return RuleBook(
        made["reading.toml"],
        made["documents.toml"],
        made["heads.toml"],
        made["meetings.toml"],
        made["attendance.toml"],
        made["decisions.toml"],
        made["votes.toml"],
        made["logs.toml"],
        made["actions.toml"],
        made["trails.toml"],
        made["names.toml"],
        made["reports.toml"],
        made["prose.toml"],
        made["landscape.toml"],
        made["series.toml"],
        made["mentions.toml"],
        made["nicknames.toml"],
        made["organisations.toml"],
        layouts,
        authorities,
        made["figures.toml"],
        dashboards,
        fingerprint_of(texts),
    )


def _parse(name: str, raw: bytes) -> dict[str, typing.Any]:
    try:
        return tomllib.loads(raw.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleError(f"rules/{name}: not valid TOML: {error}") from error


def _fragments(table: Mapping[str, typing.Any]) -> dict[str, str]:
    """Named parts of patterns; a fragment may use those above it."""
    done: dict[str, str] = {}
    for key, value in table.items():
        if not isinstance(value, str):
            raise RuleError(f"rules/fragments.toml: {key}: a fragment is one string")
        done[key] = _fill(value, done, f"fragments.toml: {key}")
    return done


def _fill(regex: str, fragments: Mapping[str, str], where: str) -> str:
    def part(match: re.Match[str]) -> str:
        try:
            return f"(?:{fragments[match[1]]})"
        except KeyError:
            raise RuleError(f"rules/{where}: no fragment is named {match[1]}; see rules/fragments.toml") from None

    return _FRAGMENT.sub(part, regex)


def _build(kind: type, table: Mapping[str, typing.Any], where: str, fragments: Mapping[str, str]) -> typing.Any:
    """A frozen dataclass from a TOML table, key by key; a wrong key or type is a RuleError."""
    hints = typing.get_type_hints(kind)
    fields = {f.name: f for f in dataclasses.fields(kind) if not f.metadata.get("filled")}
    for key in table:
        if key not in fields:
            near = difflib.get_close_matches(key, fields, 1)
            hint = f"did you mean {near[0]}?" if near else f"known keys: {', '.join(fields)}"
            raise RuleError(f"rules/{where}: {key}: {hint}")
    values: dict[str, typing.Any] = {}
    for name, spec in fields.items():
        if name in table:
            values[name] = _value(hints[name], table[name], f"{where}#{name}", fragments)
        elif spec.default is dataclasses.MISSING and spec.default_factory is dataclasses.MISSING:
            raise RuleError(f"rules/{where}: {name}: missing")
    if kind is Pattern:
        values["name"] = where
    return kind(**values)


def _value(hint: typing.Any, value: typing.Any, where: str, fragments: Mapping[str, str]) -> typing.Any:
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin is re.Pattern:
        if not isinstance(value, str):
            raise RuleError(f"rules/{where}: a pattern is one string")
        try:
            return guarded(_fill(value, fragments, where))
        except re.error as error:
            raise RuleError(f"rules/{where}: not a regular expression: {error}") from error
    if origin is tuple:
        if not isinstance(value, list):
            raise RuleError(f"rules/{where}: expected a list")
        inner = args[0]
        if isinstance(inner, type) and dataclasses.is_dataclass(inner):
            return tuple(_item(inner, v, f"{where}:{i + 1}", fragments) for i, v in enumerate(value))
        return tuple(_value(inner, v, where, fragments) for v in value)
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, hint):
        raise RuleError(f"rules/{where}: expected {hint.__name__}, found {value!r}")
    return value


def _item(kind: type, value: typing.Any, where: str, fragments: Mapping[str, str]) -> typing.Any:
    if kind is Word and isinstance(value, str):  # a word whose only form is its name
        return Word(value, (value,))
    if not isinstance(value, dict):
        raise RuleError(f"rules/{where}: expected a table")
    return _build(kind, value, where, fragments)
