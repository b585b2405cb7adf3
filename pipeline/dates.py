"""Dates and clock times as British papers print them.

Numbers in words, or a date without its year, are nobody's to guess: they give None.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from datetime import date, time

__all__ = [
    "MONTH_NAME",
    "clock",
    "date_of",
    "dates",
    "day_of",
    "file_dates",
    "month_of",
    "numeric_dates",
    "partial_date",
    "stretch",
]

# A month written out or shortened; no other word that begins so ('Declaration', 'Mayor', 'Marketing').
MONTH_NAME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|(?:jan|feb|mar|apr|ju|aug|sep|oct|nov|dec)[a-z]+,? (?:19|20)\d\d)\b"  # misprinted, with its year
)
_MONTHS = {
    m: i + 1 for i, m in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
}
_WELSH = ["ion", "chw", "maw", "ebr", "mai", "meh", "gor", "aws", "med", "hyd", "tac", "rha"]
_MONTHS |= {m: i + 1 for i, m in enumerate(_WELSH)}
_DATE = re.compile(
    r"(?P<day>\b[lI]\d(?=st|nd|rd|th)|\d{1,2}) ?"
    r"(?:(?:st|nd|rd|th)t?\.?|af|il|ail|ydd|eg|fed|[\"“”*'’°™%º]{1,2})?(?:,? |-)(?:(?:day )?of )?"
    r"(?P<month>[a-z]{3,10})(?:\.?(?:,? |-)|\.)(?:(?P<year>\d{4}|2o\d\d\b)|['’‘](?P<short>\d\d)\b)"  # '’23', '2O24'
    r"|\b(?P<first>[a-z]{3,9}) (?:the )?(?P<then>\d{1,2}) ?(?:st|nd|rd|th)?,? (?P<last>\d{4})\b",  # 'April 12th 2021'
    re.IGNORECASE,
)
_PARTIAL = re.compile(r"\b(?P<day>\d{1,2}) ?(?:(?:st|nd|rd|th)\.?)?,? (?:of )?(?P<month>[a-z]{3,9})\b", re.IGNORECASE)
_BROKEN = re.compile(  # '19/04/201 8'
    r"(?P<day>\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark))(?P<year>(?=[\d ]{5}$)(?:1 ?9|2 ?0) ?\d ?\d)"
)
_NUMERIC = re.compile(r"(?<![\d./-])(?<!\d:)(\d{1,2}) ?([./:-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?![\d/-]|[.:]\d)")
_ISO = re.compile(r"(?<![\w./-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\w/-]|\.\d)")
_MONTH = re.compile(
    r"\b(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: (?P<year>\d{4}))?\b"
)
_ONE = str.maketrans("lIi", "111")  # 'l3th', as some scans have it
_NOUGHT = str.maketrans("Oo", "00")
_CENTURY, _YEAR_LONG, _HOURS = 100, 12, 24
_MILITARY = re.compile(r"([01]\d|2[0-3])([0-5]\d)(?!\d)")  # '1930'
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2})\.?)?(?: o[’'`]clock)? ?(?P<half>[ap]\.?m\.?|noon)?", re.IGNORECASE
)


def dates(text: str) -> Iterator[tuple[date, int, int]]:
    """Every full date in `text` with the offsets of its day, month and year."""
    for match in _DATE.finditer(text):
        month = _MONTHS.get((match["month"] or match["first"])[:3].lower())
        if month is None:
            continue
        year = match["year"] or match["last"] or f"20{match['short']}"
        day = (match["day"] or match["then"]).translate(_ONE)
        try:
            yield date(int(year.translate(_NOUGHT)), month, int(day)), match.start(), match.end()
        except ValueError:  # 31 June: printed, but no day
            continue


def date_of(text: str | None) -> date | None:
    """The first full date in `text`."""
    return next((d for d, _, _ in dates(text or "")), None)


def numeric_dates(text: str) -> Iterator[tuple[date, int, int]]:
    """Every '19.07.11', '31/01/2018', '29:11:15' or '2018-01-31' in `text`, with its offsets. Two digits are of this
    century. Where only the other way round makes a day ('10/31/2018'), the month stood first."""
    for match in _ISO.finditer(text):
        with contextlib.suppress(ValueError):
            yield date(int(match[1]), int(match[2]), int(match[3])), match.start(), match.end()
    for match in _NUMERIC.finditer(text):
        year, day, month = int(match[4]), int(match[1]), int(match[3])
        if match[2] == ":" and year < _CENTURY and day <= _HOURS:
            continue  # '12:30:15' may be a time
        if match[2] == "/" and year > _CENTURY and month > _YEAR_LONG >= day:
            day, month = month, day
        try:
            yield date(year + 2000 if year < _CENTURY else year, month, day), match.start(), match.end()
        except ValueError:
            continue


def day_of(text: str | None) -> date | None:
    """The first date in `text`, in words or, where there is none, in figures. A narrow cell may break a year."""
    if text and (broken := _BROKEN.fullmatch(text.strip())):
        text = broken["day"] + broken["year"].replace(" ", "")
    return date_of(text) or next((d for d, _, _ in numeric_dates(text or "")), None)


def partial_date(text: str) -> tuple[int, int] | None:
    """Day and month of '8th MAY', printed without a year."""
    match = _PARTIAL.search(text)
    month = _MONTHS.get(match["month"][:3].lower()) if match else None
    return (int(match["day"]), month) if match and month else None


def file_dates(name: str) -> Iterator[date]:
    """Every date that the digits of a file's name can be: year first or day first."""
    for match in re.finditer(r"(?<!\d)(\d{4})[-_. ]?(\d{2})[-_. ]?(\d{2})(?!\d)", name):
        with contextlib.suppress(ValueError):
            yield date(int(match[1]), int(match[2]), int(match[3]))
    for match in re.finditer(r"(?<!\d)(\d{1,2})[-_. ](\d{1,2})[-_. ](\d{4}|\d{2})(?!\d)", name):
        year = int(match[3])
        with contextlib.suppress(ValueError):
            yield date(year + 2000 if year < 100 else year, int(match[2]), int(match[1]))


def clock(text: str | None, half: str | None = None) -> time | None:
    """A clock time; `half` ('am', 'pm') counts where the text has none of its own."""
    if not text:
        return None
    if text.strip().casefold() in ("noon", "midday", "12 noon", "12.00 noon"):
        return time(12, 0)
    if military := _MILITARY.match(text.strip()):
        return time(int(military[1]), int(military[2]))
    match = _CLOCK.match(text.strip())
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    said = (match["half"] or half or "").replace(".", "").casefold()
    if said == "pm" and hour < 12:
        hour += 12
    elif said == "am" and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        return None
    return time(hour, minute)


def stretch(start: str, start_half: str | None, end: str, end_half: str | None) -> tuple[time | None, time | None]:
    """Start and end of '10.00 - 11.20 am': one 'am' or 'pm' serves for both, unless the start would come last."""
    said = _CLOCK.match(end.strip()) if end and not end_half else None
    end_half = end_half or (said["half"] if said else None)
    last = clock(end, end_half)
    first = clock(start, start_half or end_half)
    if first and last and first > last and not start_half:
        first = clock(start, "am")
    return first, last


def month_of(text: str) -> tuple[int | None, int | None]:
    """The first month named in `text` and the year behind it; None for what it doesn't name."""
    for match in _MONTH.finditer(text):
        month = _MONTHS.get(match["month"][:3].lower())
        if month is not None:
            return month, int(match["year"]) if match["year"] else None
    return None, None
