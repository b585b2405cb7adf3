"""What officers recommended against what was resolved, clause by clause.

Enters: a body's reports with their recommendations, its minutes with their resolutions. Leaves: outcomes.
A report
whose minute isn't known, or can't be told from others, has outcomes 'unknown': silence is no refusal.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence

from pipeline.trails.rows import (
    Body,
    MinuteRow,
    RecommendationOutcomeRow,
    RecommendationRow,
    ReportRow,
    ResolutionRow,
)
from pipeline.trails.words import Scale, scale
from rules.book import TrailRules

__all__ = ["recommendation_outcomes"]

_SAME_TITLE = 0.6
_ADOPTED = 0.75  # the share of words that both clauses have in common
_AMENDED = 0.4
_WORD = re.compile(r"[\w/]+")
_NEGATIONS = frozenset(["no", "nor", "not", "until", "under", "over"])


def recommendation_outcomes(body: Body, rules: TrailRules) -> tuple[RecommendationOutcomeRow, ...]:
    """Each recommendation's outcome, and the clauses that were added at the meeting."""
    weights = scale([m.heading for m in body.minutes] + [r.title for r in body.reports], rules)
    rows: list[RecommendationOutcomeRow] = []
    for report in sorted(body.reports, key=lambda r: (r.meeting_date, r.title)):
        asked = sorted((r for r in body.recommendations if r.report_id == report.report_id), key=lambda r: r.ordinal)
        if not asked:
            continue
        minute = _minute_of(report, body, weights)
        made = _resolved(minute, body) if minute else []
        if minute is None or not made:
            rows.extend(_unknown(report, asked))
        else:
            named = _words(f"{report.title} {minute.heading}", rules)
            rows.extend(_compare(report, asked, made, named, rules))
    return tuple(rows)


def _minute_of(report: ReportRow, body: Body, weights: Scale) -> MinuteRow | None:
    """The one minute of the same meeting whose heading is the report's title, in more or fewer words."""
    title = weights.subject(report.title)
    scored = sorted(
        (
            (min(weights.share(title, theirs), weights.share(theirs, title)), -m.ordinal, m)
            for m in body.minutes
            if m.meeting_id == report.meeting_id and (theirs := weights.subject(m.heading))
        ),
        key=lambda s: s[:2],
        reverse=True,
    )
    if not scored or scored[0][0] < _SAME_TITLE or (len(scored) > 1 and scored[1][0] == scored[0][0]):
        return None
    return scored[0][2]


def _resolved(minute: MinuteRow, body: Body) -> list[ResolutionRow]:
    found = [
        r for r in body.resolutions if (r.meeting_id, r.minute) == (minute.meeting_id, minute.number) and not r.restated
    ]
    return sorted(found, key=lambda r: r.ordinal)


def _compare(
    report: ReportRow,
    asked: Sequence[RecommendationRow],
    made: Sequence[ResolutionRow],
    named: frozenset[str],
    rules: TrailRules,
) -> Iterator[RecommendationOutcomeRow]:
    pairs = sorted(
        ((_likeness(a.text, r.text, named, rules), -n, -k) for n, a in enumerate(asked) for k, r in enumerate(made)),
        reverse=True,
    )
    partner: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for like, n, k in pairs:
        if like >= _AMENDED and -n not in partner and -k not in taken:
            partner[-n] = (-k, like)
            taken.add(-k)
    for n, one in enumerate(asked):
        if n not in partner:
            yield _row(report, one, None, "dropped", None, 0.6)
            continue
        k, like = partner[n]
        changed = _conditional(made[k].text, rules) and not _conditional(one.text, rules)
        if like >= _ADOPTED and not changed:
            yield _row(report, one, made[k], "adopted", None, round(0.5 + 0.45 * like, 2))
        else:
            yield _row(
                report,
                one,
                made[k],
                "amended",
                _difference(one.text, made[k].text, rules),
                round(0.4 + 0.4 * like, 2),
            )
    for k, clause in enumerate(made):
        if k not in taken:
            yield _row(report, None, clause, "added", None, 0.7)


def _unknown(report: ReportRow, asked: Sequence[RecommendationRow]) -> Iterator[RecommendationOutcomeRow]:
    for one in asked:
        yield _row(report, one, None, "unknown", None, 0.0)


def _row(
    report: ReportRow,
    asked: RecommendationRow | None,
    made: ResolutionRow | None,
    outcome: str,
    difference: str | None,
    confidence: float,
) -> RecommendationOutcomeRow:
    return RecommendationOutcomeRow(
        report.report_id,
        asked.number if asked else None,
        asked.text if asked else None,
        asked.fact_id if asked else None,
        made.resolution_id if made else None,
        made.text if made else None,
        outcome,
        difference,
        confidence,
    )


def _conditional(text: str, rules: TrailRules) -> bool:
    return any(p.search(text) for p in rules.condition)


def _bare(text: str, rules: TrailRules) -> str:
    """The clause without what only opens it ('It is recommended that the Board')."""
    for pattern in rules.opening:
        text = pattern.regex.sub("", text, count=1)
    return text


def _words(text: str, rules: TrailRules) -> frozenset[str]:
    """The words that count: 'notes the report' and 'that the report be noted' are the same ones."""
    bare = _bare(text, rules)
    for pattern in rules.pointer:
        bare = pattern.regex.sub(" ", bare)
    small = frozenset(rules.small) - _NEGATIONS
    return frozenset(_root(w) for w in _WORD.findall(bare.casefold()) if w not in small)


def _root(word: str) -> str:
    for ending in ("ies", "ing", "ed", "es", "s", "d", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _likeness(asked: str, made: str, named: frozenset[str], rules: TrailRules) -> float:
    """How far two clauses say the same; the report's own name said in one of them makes no difference."""
    mine, theirs = _words(asked, rules), _words(made, rules)
    both = mine & theirs
    mine, theirs = mine - (named - both), theirs - (named - both)
    return 2 * len(both) / (len(mine) + len(theirs)) if mine and theirs else 0.0


def _difference(asked: str, made: str, rules: TrailRules) -> str:
    """Words left out, then words put in, in the order of the page."""
    before = _bare(asked, rules).rstrip(".;").split()
    after = _bare(made, rules).rstrip(".;").split()
    out: list[str] = []
    into: list[str] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            out.extend(before[a:b])
            into.extend(after[c:d])
    return f"left out: {' '.join(out) or '-'}; put in: {' '.join(into) or '-'}"
