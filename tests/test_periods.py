"""Period phrases: the days they run from and to, or nothing where the words leave that open."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.periods import days_of, names_period

FIXED = [
    ("12 months to Jun 2014", date(2013, 7, 1), date(2014, 6, 30)),
    ("twelve months ending February 2016", date(2015, 3, 1), date(2016, 2, 29)),
    ("year ending March 2015", date(2014, 4, 1), date(2015, 3, 31)),
    ("6 months to Sept 2018", date(2018, 4, 1), date(2018, 9, 30)),
    ("2013-14", date(2013, 4, 1), date(2014, 3, 31)),
    ("2013/14", date(2013, 4, 1), date(2014, 3, 31)),
    ("1999/2000", date(1999, 4, 1), date(2000, 3, 31)),
    ("Year end (2016-17)", date(2016, 4, 1), date(2017, 3, 31)),
    ("Q1 2017/18", date(2017, 4, 1), date(2017, 6, 30)),
    ("2014/15 Q4", date(2015, 1, 1), date(2015, 3, 31)),
    ("Quarter 3, 2017/18", date(2017, 10, 1), date(2017, 12, 31)),
    ("Q1 rolling 12month (2017-18)", date(2016, 7, 1), date(2017, 6, 30)),
    ("Apr-Mar 15/16", date(2015, 4, 1), date(2016, 3, 31)),
    ("Oct-Dec 2016/17", date(2016, 10, 1), date(2016, 12, 31)),
    ("Jan-Mar 2016/17", date(2017, 1, 1), date(2017, 3, 31)),
    ("Apr - Jun 2014", date(2014, 4, 1), date(2014, 6, 30)),
    ("Nov to Feb 2014", date(2013, 11, 1), date(2014, 2, 28)),
    ("Oct 2011 to Mar 2013", date(2011, 10, 1), date(2013, 3, 31)),
    ("1 April 2012 to 31 March 2013", date(2012, 4, 1), date(2013, 3, 31)),
    ("June 2014", date(2014, 6, 1), date(2014, 6, 30)),
    ("2019", date(2019, 1, 1), date(2019, 12, 31)),
    ("municipal year 2014/15", date(2014, 5, 1), date(2015, 4, 30)),
    ("academic year 2014/15", date(2014, 9, 1), date(2015, 8, 31)),
    ("as at 31 March 2014", date(2014, 3, 31), date(2014, 3, 31)),
]


@pytest.mark.parametrize(("phrase", "first", "last"), FIXED)
def test_a_phrase_fixes_its_days(phrase: str, first: date, last: date) -> None:
    assert days_of(phrase) == (first, last)


@pytest.mark.parametrize(
    "phrase",
    ["rolling 12 month", "April-Dec", "2014-17", "Q1", "Q1 2017", "Q1 to Q3 2017/18", "last year", "", None],
)
def test_words_that_leave_the_days_open_fix_none(phrase: str | None) -> None:
    assert days_of(phrase) is None


@pytest.mark.parametrize("words", ["25% to 30%", "aged 10 - 17", "4/9", "provisional"])
def test_numbers_that_are_no_period_name_none(words: str) -> None:
    assert days_of(words) is None
    assert not names_period(words)


def test_an_open_period_is_still_named() -> None:
    assert names_period("April-Dec")
    assert names_period("rolling 12 months")
