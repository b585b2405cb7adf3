"""Period phrases as British papers print them, made into the days they run from and to.

'12 months to Jun 2014', 'Q1 2017/18', '2013-14', 'Apr-Mar 15/16'. A year printed in two halves is a
financial year, April to March. Words that do not fix the days give None.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from pipeline.dates import dates

__all__ = ["days_of", "names_period"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:(?:19|20)\d{2}|['’]\d{2}|\d{2}(?![\d/.,%-]))"
_TO = r"\s*(?:-|–|—|\bto\b|\buntil\b)\s*"
_SPLIT = re.compile(r"(?<![\d.,])(?P<first>(?:19|20)\d{2}|\d{2})\s?[/–-]\s?(?P<last>(?:19|20)?\d{2})(?![\d.,%])")
_QUARTER = re.compile(r"\b(?:q|qtr\.?|quarter)\s?(?P<quarter>[1-4])\b", re.IGNORECASE)
_ROLLING = re.compile(r"\brolling\s(?:12|twelve)[\s-]?months?\b|\b(?:12|twelve)[\s-]?months?\srolling\b", re.IGNORECASE)
_RUN_TO = re.compile(
    r"(?:(?P<count>\d{1,2}|twelve|six|three)[\s-]?months?|(?P<year_word>year))\s(?:to|ending|ended|up to)\s"
    rf"(?:the end of\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?(?P<month>{_MONTH})\s(?P<year>{_YEAR})",
    re.IGNORECASE,
)
_MONTHS_OF = re.compile(
    rf"\b(?P<from>{_MONTH})\s?(?P<from_year>{_YEAR})?{_TO}(?P<until>{_MONTH})\s?(?P<year>{_YEAR})?",
    re.IGNORECASE,
)
_ONE_MONTH = re.compile(rf"^(?:in\s|during\s)?(?P<month>{_MONTH})\s(?P<year>{_YEAR})$", re.IGNORECASE)
_ONE_YEAR = re.compile(r"^(?:calendar year\s|in\s|year\s)?(?P<year>(?:19|20)\d{2})$", re.IGNORECASE)
_AS_AT = re.compile(r"\b(?:as\s)?at\b", re.IGNORECASE)
_HINT = re.compile(
    rf"\b{_MONTH}(?:\s|-|–|$|\d)|\b(?:19|20)\d{{2}}\b|\b\d{{2}}\s?/\s?\d{{2}}\b"
    r"|\b(?:q|quarter\s?)[1-4]\b|\bmonths?\b|\byear\b|\bytd\b",
    re.IGNORECASE,
)
_COUNTS = {"twelve": 12, "six": 6, "three": 3}


def names_period(text: str) -> bool:
    """Whether the words speak of a stretch of time at all, fixed or not."""
    return bool(_HINT.search(text))


def days_of(text: str | None) -> tuple[date, date] | None:
    """The first and the last day of the period, or None where the words do not fix them."""
    if not text:
        return None
    words = " ".join(text.split())
    year = _split_year(words)
    if match := _RUN_TO.search(words):
        count = match["count"]
        months = 12 if match["year_word"] else _COUNTS.get(count.lower()) or int(count)
        return _months_to(months, _number(match["month"]), _whole_year(match["year"]))
    if quarter := _QUARTER.search(words):
        if year is None or len(_QUARTER.findall(words)) > 1:
            return None
        first = int(quarter["quarter"]) * 3 + 1  # April is the first month of a financial year
        start = date(year + (first > 12), (first - 1) % 12 + 1, 1)
        end = _month_end(start.year, start.month + 2)
        return _months_to(12, end.month, end.year) if _ROLLING.search(words) else (start, end)
    if match := _MONTHS_OF.search(words):
        return _month_to_month(match, year)
    if _ROLLING.search(words):
        return None  # twelve months that no word ends
    if year is not None:
        return _year_of(words, year)
    if match := _ONE_MONTH.search(words):
        month, whole = _number(match["month"]), _whole_year(match["year"])
        return date(whole, month, 1), _month_end(whole, month)
    if match := _ONE_YEAR.search(words):
        return date(int(match["year"]), 1, 1), date(int(match["year"]), 12, 31)
    found = [d for d, _, _ in dates(words)]
    if len(found) == 2 and found[0] <= found[1]:
        return found[0], found[1]
    if len(found) == 1 and _AS_AT.search(words):
        return found[0], found[0]
    return None


def _split_year(words: str) -> int | None:
    """The first half of the one '2013/14' in the words; two of them, or '2014-17', fix nothing."""
    found = []
    for match in _SPLIT.finditer(words):
        first, last = int(match["first"]), int(match["last"])
        if len(match["first"]) == 2:
            if len(match["last"]) != 2:
                continue
            first += 2000
        if last % 100 != (first + 1) % 100:
            return None
        found.append(first)
    return found[0] if len(set(found)) == 1 else None


def _year_of(words: str, year: int) -> tuple[date, date]:
    if re.search(r"\bmunicipal\b", words, re.IGNORECASE):
        return date(year, 5, 1), date(year + 1, 4, 30)
    if re.search(r"\bacademic\b|\bschool year\b", words, re.IGNORECASE):
        return date(year, 9, 1), date(year + 1, 8, 31)
    return date(year, 4, 1), date(year + 1, 3, 31)


def _month_to_month(match: re.Match[str], financial: int | None) -> tuple[date, date] | None:
    """'Apr-Jun 2014', 'Oct 2011 to Mar 2013'; 'Apr-Mar 15/16' takes its years from the financial year."""
    first, last = _number(match["from"]), _number(match["until"])
    if financial is not None:
        start = date(financial + (first < 4), first, 1)
        end = _month_end(financial + (last < 4), last)
    elif match["year"]:
        year = _whole_year(match["year"])
        begun = _whole_year(match["from_year"]) if match["from_year"] else year - (first > last)
        start, end = date(begun, first, 1), _month_end(year, last)
    else:
        return None
    return (start, end) if start < end else None


def _months_to(months: int, month: int, year: int) -> tuple[date, date]:
    end = _month_end(year, month)
    before = year * 12 + month - months  # months since year 0, that of the month after the start's eve
    return date(before // 12, before % 12 + 1, 1), end


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _number(month: str) -> int:
    return _MONTHS.index(month[:3].lower()) + 1


def _whole_year(printed: str) -> int:
    digits = int(printed.lstrip("'’"))
    return digits if digits > 99 else 2000 + digits
