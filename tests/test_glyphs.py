"""Arrows of symbol fonts, and colours in their several forms."""

from __future__ import annotations

import pytest

from pipeline.read.colour import colour_of
from pipeline.read.glyphs import arrow


@pytest.mark.parametrize(
    ("font", "letter", "seen"),
    [
        ("Symbol", "›", "↑"),
        ("ABCDEF+Symbol", "ﬁ", "→"),
        ("Symbol", "ﬂ", "↓"),
        ("SymbolMT", "\uf0ad", "↑"),
        ("SymbolMT", "x", "•"),
        ("Wingdings-Regular", "é", "↑"),
        ("Wingdings", "\uf0ea", "↓"),
        ("Wingdings3", "p", "▲"),
        ("Wingdings 3", "q", "▼"),
        ("Webdings", "6", "▼"),
    ],
)
def test_a_letter_of_a_symbol_font_is_the_arrow_it_draws(font: str, letter: str, seen: str) -> None:
    assert arrow(font, letter) == seen


@pytest.mark.parametrize(
    ("font", "letter"), [("Helvetica", "›"), ("Times-Roman", "ﬁ"), ("Symbol", "\uf0b7"), ("Wingdings2", "é")]
)
def test_other_letters_are_no_arrows(font: str, letter: str) -> None:
    assert arrow(font, letter) is None


@pytest.mark.parametrize(
    ("given", "colour"),
    [
        ((1.0, 0.0, 0.0), "#ff0000"),
        ((1.0, 0.75, 0.0), "#ffbf00"),
        ((0.0, 1.0, 1.0, 0.0), "#ff0000"),
        ((0.85, 0.85, 0.85), None),
        ((0.5,), None),
        ((0.0, 0.0, 0.0, 1.0), None),
        ("/P1", None),
        (None, None),
    ],
)
def test_colours_become_one_form_and_greys_say_nothing(given: object, colour: str | None) -> None:
    assert colour_of(given) == colour
