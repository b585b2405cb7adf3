"""What is seen where a PDF says a letter: arrows of symbol fonts, ligatures, letters of the private area.

Enters: a font's name and what the PDF says the letter is. Leaves: the letters that are seen. A symbol
font has its own table of letters; where a PDF gives no Unicode for it, a library can only report the letter
that an ordinary font has at that place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["HYPHENS", "arrow", "is_symbol", "shown", "unnamed"]

# A hyphen at which no line is broken, and a dash of a figure's width, as the plain ones that rules know.
HYPHENS = str.maketrans({"\u2011": "-", "\u2012": "–"})

# Glyphs of symbol fonts that PDF makers leave in Unicode's private area, ligatures, and the sign by which PDFium
# marks a hyphen at a line's end.
_GLYPHS: Mapping[str, str] = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-", "\uf0a8": "▪", "\uf06f": "o",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\u00ad": "-", "\xa0": " ", "\ufffe": "-",
    "\u2010": "-", "\u2011": "-", "\u2012": "–",
}  # fmt: skip

# Place in the font -> what it draws there. A bullet whose code a PDF maker shifted with the other letters comes as 'x'.
_SYMBOL: Mapping[int, str] = {
    0x78: "•",
    0xAB: "↔",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xDB: "⇔",
    0xDD: "⇑",
    0xDE: "⇒",
    0xDF: "⇓",
}
_WINGDINGS: Mapping[int, str] = {
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE4: "↗", 0xE6: "↘", 0xE7: "←", 0xE8: "→", 0xE9: "↑",
    0xEA: "↓", 0xEC: "↗", 0xEE: "↘", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xF3: "⬌",
}  # fmt: skip
_WINGDINGS_3: Mapping[int, str] = {
    0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x6B: "↗", 0x6D: "↘", 0x74: "◀", 0x75: "▶", 0x70: "▲",
    0x71: "▼", 0x6C: "↔", 0xC6: "⇨", 0xC7: "⇧", 0xC8: "⇩",
}  # fmt: skip
_WEBDINGS: Mapping[int, str] = {0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼"}
# Letters that have these places in the standard encoding, and so are reported for them.
_STANDARD: Mapping[str, int] = {"«": 0xAB, "‹": 0xAC, "›": 0xAD, "ﬁ": 0xAE, "ﬂ": 0xAF, "fi": 0xAE, "fl": 0xAF}


# Controls, the sign for what could not be decoded, and the private area but for Windows' symbol fonts.
_UNNAMED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd\ue000-\uefff\uf100-\uf8ff]+")


def shown(letters: str) -> str:
    """What is seen for these letters, without spaces and what cannot be printed."""
    seen = "".join(_GLYPHS.get(c, c) for c in letters)
    return "".join(c for c in seen if c.isprintable() and not c.isspace() and not 0xD800 <= ord(c) <= 0xDFFF)


def unnamed(letters: str) -> int:
    """How many of the letters have no name: the file doesn't say what they are, only how they are drawn."""
    return sum(len(m) for m in _UNNAMED.findall(letters))


def is_symbol(font: str) -> bool:
    """Whether the font is one of those whose letters are signs."""
    name = font.lower().replace(" ", "").replace("-", "")
    return "wingdings" in name or "webdings" in name or "symbol" in name


def arrow(font: str, letter: str) -> str | None:
    """The arrow a letter of a symbol font is seen as; None for other letters and other fonts."""
    name = font.lower().replace(" ", "").replace("-", "")
    if "wingdings3" in name:
        table = _WINGDINGS_3
    elif "wingdings" in name and "wingdings2" not in name:
        table = _WINGDINGS
    elif "webdings" in name:
        table = _WEBDINGS
    elif "symbol" in name:
        table = _SYMBOL
    else:
        return None
    if letter in _STANDARD and table is _SYMBOL:
        return table.get(_STANDARD[letter])
    return table.get(_place(letter)) if len(letter) == 1 else None


def _place(letter: str) -> int:
    """The place in the font: the last byte of a private-use letter, by the Windows encoding for others."""
    code = ord(letter)
    if 0xF000 <= code <= 0xF0FF:
        return code & 0xFF
    encoded = letter.encode("cp1252", errors="ignore")
    return encoded[0] if len(encoded) == 1 else -1
