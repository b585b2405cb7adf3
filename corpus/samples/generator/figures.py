"""Figures and money stated in a paragraph or in a table cell.

In: a block with ``@value`` and ``@amount`` notes, or a cell. Out: gold rows. The note repeats only the
printed figure it points to; the sentence is found by it.
"""

from __future__ import annotations

import re

from corpus.samples.generator.markup import Block, sentence_with

Row = dict[str, object]
SCALE = {"bn": 1_000_000_000, "m": 1_000_000, "k": 1_000}
MONEY = re.compile(r"(?P<bracket>\()?(?P<minus>-)?£?(?P<digits>[\d,]+(?:\.\d+)?)(?P<scale>bn|m|k)?\)?")


def number(text: str) -> int | float:
    """A figure without its thousands commas."""
    value = float(text.replace(",", ""))
    return int(value) if value.is_integer() else value


def money(text: str) -> int | float | None:
    """An amount in pounds, or None where the cell has none (``-``, ``tbc``)."""
    match = MONEY.fullmatch(text.strip())
    if not match:
        return None
    value = float(match["digits"].replace(",", "")) * SCALE.get(match["scale"] or "", 1)
    if match["bracket"] or match["minus"]:
        value = -value
    return int(value) if value.is_integer() else round(value, 2)


def blank(text: str) -> str | None:
    return None if text == "-" else text


def value_rows(block: Block, title: str, paragraph: str) -> list[Row]:
    """``@value phrase | number | unit | indicator | period | geography``."""
    rows: list[Row] = []
    for note in block.named("value"):
        phrase, value, unit, indicator, period, geography = (*note.args, "-", "-")[:6]
        ranged = re.fullmatch(r"[\d.]+-[\d.]+", value)
        rows.append(
            {
                "document_title": title,
                "paragraph": int(paragraph) if paragraph.isdigit() else paragraph,
                "indicator": indicator,
                "value": value if ranged else number(value),
                "unit": unit,
                "period": blank(period),
                "geography": blank(geography),
                "text": sentence_with(block.text, phrase),
            }
        )
    return rows


def amount_rows(block: Block) -> list[Row]:
    """``@amount £40,000 | label``: money in prose goes by the paragraph's first words."""
    rows: list[Row] = []
    text = block.text.partition("| ")[2] if block.kind == "implication" else block.text
    for note in block.named("amount"):
        printed, label = note.args
        sentence_with(text, printed)
        found = re.search(r"£[\d,]+(?:\.\d+)?(?:bn|m|k)?", printed)
        if not found:
            raise ValueError(f"no money in {printed!r}")
        rows.append(
            {
                "table": " ".join(text.split()[:8]),
                "label": label,
                "column": None,
                "amount": money(found[0]),
                "text": printed,
            }
        )
    return rows
