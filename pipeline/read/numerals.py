"""Numbers of lists as word processors and browsers print them: 4, iv, D, 1st.

Enters: a count and the name of its form (Word's, OpenDocument's or HTML's). Leaves: what is printed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

__all__ = ["bullet", "numeral"]

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def roman(count: int) -> str:
    """Roman numerals in small letters; counts under one have none and stay as they are."""
    if count < 1:
        return str(count)
    text = ""
    for value, sign in _ROMAN:
        text += sign * (count // value)
        count %= value
    return text


def doubled(count: int) -> str:
    """Letters as Word and OpenDocument's letter-sync go on after z: aa, bb, cc."""
    return chr(97 + (count - 1) % 26) * (1 + (count - 1) // 26) if count > 0 else str(count)


def spread(count: int) -> str:
    """Letters as browsers and spreadsheets go on after z: aa, ab, ac."""
    if count < 1:
        return str(count)
    text = ""
    while count:
        count, place = divmod(count - 1, 26)
        text = chr(97 + place) + text
    return text


def ordinal(count: int) -> str:
    """1st, 2nd, 3rd, 4th."""
    ending = "th" if 10 <= count % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


_FORMS: Mapping[str, Callable[[int], str]] = {
    # Word
    "decimal": str,
    "decimalZero": "{:02d}".format,
    "upperRoman": lambda n: roman(n).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda n: doubled(n).upper(),
    "lowerLetter": doubled,
    "ordinal": ordinal,
    "none": lambda n: "",
    # OpenDocument and HTML
    "": lambda n: "",
    "1": str,
    "01": "{:02d}".format,
    "I": lambda n: roman(n).upper(),
    "i": roman,
    "A": lambda n: spread(n).upper(),
    "a": spread,
}


def numeral(count: int, form: str) -> str:
    """The count as printed; a form that is not known prints plain figures, as Word does."""
    return _FORMS.get(form, str)(count)


_BULLETS: Mapping[str, str] = {"o": "o", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0a8": "□", "\uf02d": "-"}


def bullet(sign: str) -> str:
    """A bullet as it is seen: programs name it by its place in a symbol font."""
    sign = sign.strip()
    if not sign:
        return ""
    if sign in _BULLETS:
        return _BULLETS[sign]
    return "•" if 0xE000 <= ord(sign[0]) <= 0xF8FF or sign == "·" else sign
