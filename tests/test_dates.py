"""Dates and times as British papers print them; what isn't whole is nobody's to guess."""

from __future__ import annotations

from datetime import date, time

import pytest

from pipeline.dates import clock, date_of, dates, day_of, stretch


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Thursday, 19 April 2018", date(2018, 4, 19)),
        ("Thursday 19th April, 2018", date(2018, 4, 19)),
        ("Thursday the 1st of March 2018", date(2018, 3, 1)),
        ("2ND SEPTEMBER 2019", date(2019, 9, 2)),
        ("3 Sept 2019", date(2019, 9, 3)),
        ("13TH OF JUNE 2014", date(2014, 6, 13)),
        ("April 12th 2021", date(2021, 4, 12)),
        ("on May 4, 2021 at 7pm", date(2021, 5, 4)),
        ("29 February 2020", date(2020, 2, 29)),
        ("held on 7 November 2024 at 4.00 pm", date(2024, 11, 7)),
        ("29 February 2019", None),
        ("31 June 2018", None),
        ("19 April", None),
        ("April 2018", None),
        ("2017/18", None),
        ("12 people 2018", None),
        ("12 slips 2018 and 3 May 2018", date(2018, 5, 3)),
        ("", None),
        (None, None),
    ],
)
def test_the_first_full_date(text: str | None, day: date | None) -> None:
    assert date_of(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Date:29:11:15", date(2015, 11, 29)),
        ("held on 12:03:2024 at 7pm", date(2024, 3, 12)),
        ("29.11.15: minutes", date(2015, 11, 29)),
        ("on 8 August ’23", date(2023, 8, 8)),
        ("from 12:30:15", None),
        ("1:29:11:15", None),
        # broken by a narrow cell
        ("19/04/201 8", date(2018, 4, 19)),
        ("19/04/20 18", date(2018, 4, 19)),
        ("19/04/20 boats", date(2020, 4, 19)),
    ],
)
def test_a_day_in_figures(text: str, day: date | None) -> None:
    assert day_of(text) == day


def test_every_date_with_its_place() -> None:
    text = "on 19 April 2018, 31 June 2018 and 18th October 2018"
    found = list(dates(text))
    assert [d for d, _, _ in found] == [date(2018, 4, 19), date(2018, 10, 18)]
    assert [text[a:b] for _, a, b in found] == ["19 April 2018", "18th October 2018"]


@pytest.mark.parametrize(
    ("text", "half", "when"),
    [
        ("10.00 am", None, time(10, 0)),
        ("10.00am", None, time(10, 0)),
        ("2.30 pm", None, time(14, 30)),
        ("2:30 p.m.", None, time(14, 30)),
        ("7pm", None, time(19, 0)),
        ("12.15 am", None, time(0, 15)),
        ("12.15 pm", None, time(12, 15)),
        ("12 noon", None, time(12, 0)),
        ("noon", None, time(12, 0)),
        ("Midday", None, time(12, 0)),
        ("14:00 hours", None, time(14, 0)),
        ("2.00", "pm", time(14, 0)),
        ("2.00 am", "pm", time(2, 0)),
        ("25.00", None, None),
        ("10.75 am", None, None),
        ("in the morning", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_a_clock_time(text: str | None, half: str | None, when: time | None) -> None:
    assert clock(text, half) == when


@pytest.mark.parametrize(
    ("start", "start_half", "end", "end_half", "both"),
    [
        ("10.00", None, "11.20", "am", (time(10, 0), time(11, 20))),
        ("10.00", "am", "12.05", "pm", (time(10, 0), time(12, 5))),
        ("2.00", None, "3.15", "pm", (time(14, 0), time(15, 15))),
        ("10.00", None, "12.30", "pm", (time(10, 0), time(12, 30))),
        ("11.00", None, "1.10", "pm", (time(11, 0), time(13, 10))),
        ("09.30", None, "16.00", None, (time(9, 30), time(16, 0))),
        ("10.30", None, "12", "noon", (time(10, 30), time(12, 0))),
        ("7.30", None, "9.05 pm", None, (time(19, 30), time(21, 5))),
    ],
)
def test_one_am_or_pm_serves_for_both(
    start: str, start_half: str | None, end: str, end_half: str | None, both: tuple[time, time]
) -> None:
    assert stretch(start, start_half, end, end_half) == both
