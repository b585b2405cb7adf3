"""What a paper kept as a page's source says of its meeting in its front matter alone.

Enters: the blocks. Leaves: the front matter's lines that tell of a meeting, as a head prints them: the title, who met,
the day, the place. They are asked for only where the paper's own words give no day: a site's generator asks for a day
in the front matter, so that its author need not repeat it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.passage import Passage
from pipeline.blocks import Block, Style
from pipeline.dates import MONTH_NAME, date_of, numeric_dates
from pipeline.head_bodies import line_body
from rules.book import RuleBook

__all__ = ["shown"]

_FIELD = re.compile(r"(?P<key>[A-Za-z][\w -]*?)\s*:\s*(?P<mark>[\"']?)(?P<value>.+?)(?P=mark)\s*")
_DAY = re.compile(r"(?i)(?:meeting[ _-]?)?date(?:d|[ _-]?of[ _-]?meeting)?|held(?:[ _-]?on)?")
_PLACE = re.compile(r"(?i)venue|location|place")
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?!\d)")
_MONTH = re.compile(rf"(?i)\b{MONTH_NAME},? \d{{4}}")
_TITLE = Style(level=1)
_PLAIN = Style()


def shown(blocks: Sequence[Block], book: RuleBook) -> list[Block]:
    """The front matter's lines, as the head of the paper; none where it gives no day, or one of another month than
    its title."""
    head: list[Block] = []
    day = month = None
    for block in blocks:
        field = _FIELD.fullmatch(block.text) if block.furniture == "front" else None
        if field is None:
            continue
        value = block.passage.group(field, "value")
        if _DAY.fullmatch(field["key"]):
            found = _ISO.match(value.text)
            value = value.group(found) if found else value
            day = date_of(value.text) or next((d for d, _, _ in numeric_dates(value.text)), None)
            head.append(_line(value, _PLAIN))
        elif field["key"].casefold() == "title":
            month = _MONTH.search(value.text)
            head.append(_line(value, _TITLE))
        elif _PLACE.fullmatch(field["key"]):
            head.append(_line(block.passage, _PLAIN))
        elif line_body(value, book):
            head.append(_line(value, _PLAIN))
    named = date_of(f"1 {month[0]}") if month else None
    if day is None or (named is not None and (day.year, day.month) != (named.year, named.month)):
        return []
    return head


def _line(words: Passage, style: Style) -> Block:
    return Block(words, style=style)
