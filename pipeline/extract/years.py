"""The year of a day that is printed without one, where the paper itself lets it be known.

Enters: the day as printed, and what puts the paper's words together. Leaves: the date, or None where more than one
year would do.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from pipeline.dates import MONTH_NAME, date_of, month_of, partial_date

__all__ = ["written_on", "year_before", "year_told"]

_YEAR = re.compile(r"(?<![\d£.,/-])(?:19[89]|20[0-4])\d(?![\d,/-]|\.\d)")
_WEEKDAY = re.compile(r"(?i)\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? (?:the )?(?=\d)")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_OF_MONTH = re.compile(rf"(?i)(?<![a-z])({MONTH_NAME})[ _,-]+((?:19|20)\d\d)\b")
_SHORT = re.compile(rf"(?i)\b{MONTH_NAME} [’']?(\d\d)$")  # '18 June 18'
_MONTH_ALONE = re.compile(rf"(?i:{MONTH_NAME})[ ,]+(?:19|20)\d\d")
_LAST = re.compile(  # 'MINUTES OF LAST MEETING (24 May 2016)'
    r"(?i)\bminutes of (?:the )?(?:last|previous) meeting\W{0,3}(?:(?:held )?on (?:the )?)?"
    rf"(?P<day>(?:\w{{3,6}}day,? )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH_NAME},? \d{{4}})"
)
_BETWEEN = timedelta(days=200)  # at most between two meetings
_LINE = 40  # characters of a line that is a day
_HEAD = 1500  # characters of the paper in which its month and year may stand


def year_told(printed: str, words: Callable[[], str]) -> date | None:
    """The date of '18 June 18'; of '4 May' below 'May 4, 2016' on a line of its own; or of 'Monday 4 December' in a
    paper that names years of which just one has that day of the week, the year before and after among them; else of
    '14 July' under a head that says 'July 2016' and no other July."""
    told = partial_date(printed)
    if told is None:
        return None
    if short := _SHORT.search(printed):
        return _date(2000 + int(short[1]), told)
    text = words()
    spelt = {d for line in text[:_HEAD].splitlines() if (d := _day_alone(line)) and (d.day, d.month) == told}
    if len(spelt) == 1:
        return spelt.pop()  # the day of the page, above its title
    if weekday := _WEEKDAY.search(printed):
        named = [m[0] for m in _YEAR.finditer(text)] + [m[2] for m in _OF_MONTH.finditer(text)]
        years = {int(year) + step for year in named for step in (-1, 0, 1)}
        wanted = _DAYS.index(weekday[1].casefold())
        fits = {d for y in years if (d := _date(y, told)) and d.weekday() == wanted}
    else:
        months = ((month_of(m[1].title())[0], int(m[2])) for m in _OF_MONTH.finditer(text[:_HEAD]))
        fits = {d for month, y in months if month == told[1] and (d := _date(y, told))}
        fits = fits or _behind_the_last(told, text)
    return fits.pop() if len(fits) == 1 else None


def _behind_the_last(told: tuple[int, int], text: str) -> set[date]:
    """The first '28 June' behind the day of the last meeting, whose minutes were read: 24 May 2016."""
    last = _LAST.search(text[:_HEAD])
    met = date_of(last["day"]) if last else None
    if met is None:
        return set()
    days = (_date(y, told) for y in (met.year, met.year + 1))
    return set([d for d in days if d and timedelta(0) < d - met <= _BETWEEN][:1])


def year_before(printed: str, words: Callable[[], str]) -> date | None:
    """The last '19 July' before the day or month that the paper itself is of, printed on a line of its own."""
    told = partial_date(printed)
    written = written_on(words()[:_HEAD].splitlines()) if told else None
    if told is None or written is None:
        return None
    return next((d for y in (written.year, written.year - 1) if (d := _date(y, told)) and d <= written), None)


def written_on(lines: Iterable[str]) -> date | None:
    """The day that the first of these lines is which is a day and nothing else; of 'March 2012' the last."""
    for line in (one.strip() for one in lines):
        if day := _day_alone(line):
            return day
        month, year = month_of(line) if _MONTH_ALONE.fullmatch(line) else (None, None)
        if month and year:
            return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return None


def _day_alone(line: str) -> date | None:
    return date_of(line.strip()) if len(line.strip()) <= _LINE else None


def _date(year: int, told: tuple[int, int]) -> date | None:
    with contextlib.suppress(ValueError):
        return date(year, told[1], told[0])
    return None
