"""A sentence's figure against the dashboard's: told only where both surely speak of the same."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.evidence import Span
from pipeline.extract.agreement import disagreements
from pipeline.records import IndicatorValue, ProseValue
from rules.load import load

SPAN = (Span("pack-1", 7, 0, 4, "word"),)
YEAR = (date(2016, 4, 1), date(2017, 3, 31))


def dashboard(indicator: str, value: float, text: str, unit: str = "%", rag: str | None = "G") -> IndicatorValue:
    return IndicatorValue(
        fact_id=f"val-{indicator}-{text}", pack_id="pack-1", document_id="doc-1", rule="r", evidence=SPAN,
        dashboard="D", meeting_date=None, ordinal=1, outcome=None, indicator=indicator, period="2016-17",
        period_start=YEAR[0], period_end=YEAR[1], value=value, value_text=text, unit=unit, direction=None, rag=rag,
        comparisons=(),
    )  # fmt: skip


def said(sentence: str, value: float, text: str, period: str | None, unit: str = "%") -> ProseValue:
    return ProseValue(
        fact_id="pro-1", pack_id="pack-1", document_id="doc-1", rule="r", evidence=SPAN, document_title="T",
        meeting_date=None, paragraph="3", indicator="x", value=value, value_high=None, value_text=text, unit=unit,
        period=period, geography=None, sentence=sentence,
    )  # fmt: skip


RULES = load().prose
REPEATS = dashboard("% of slipway repairs that are repeats", 24.7, "24.7%")


@pytest.mark.parametrize(
    ("sentence", "value", "text", "period", "told"),
    [
        ("Repeats of slipway repairs fell to 24.1% in 2016/17.", 24.1, "24.1%", "2016/17", True),
        ("Repeats of slipway repairs fell to 24.1%.", 24.1, "24.1%", None, True),
        ("Repeats of slipway repairs fell to 24.7% in 2016/17.", 24.7, "24.7%", "2016/17", False),
        ("Repeats of slipway repairs fell to almost 25% in 2016/17.", 25.0, "25%", "2016/17", False),
        ("Repeats of slipway repairs fell to 22.0% in 2015/16.", 22.0, "22.0%", "2015/16", False),
        ("Repeats of slipway repairs fell by 3.0% in 2016/17.", 3.0, "3.0%", "2016/17", False),
        ("Dues fell to 24.1% in 2016/17.", 24.1, "24.1%", "2016/17", False),
    ],
)
def test_only_what_is_sure_is_told(sentence: str, value: float, text: str, period: str | None, told: bool) -> None:
    found = list(disagreements([REPEATS, said(sentence, value, text, period)], RULES))
    assert bool(found) is told
    if told:
        assert "24.1%" in found[0].message
        assert "24.7%" in found[0].message
        assert set(found[0].fact_ids) == {"pro-1", REPEATS.fact_id}


def test_two_indicators_that_could_be_meant_are_none() -> None:
    other = dashboard("% of slipway repairs with repeats", 30.0, "30.0%")
    sentence = said("Repeats of slipway repairs fell to 24.1% in 2016/17.", 24.1, "24.1%", "2016/17")
    assert not list(disagreements([REPEATS, other, sentence], RULES))
