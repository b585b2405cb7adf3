"""Colours as PDFs give them, made into one form.

Enters: a colour in grey, RGB or CMYK, numbers from 0 to 1. Leaves: '#rrggbb', or None for black, white and
greys, which say nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["colour_of"]

_FAINT = 0.12  # spread of red, green and blue under which a colour is a grey or a tint


def colour_of(colour: object) -> str | None:
    """The colour as '#rrggbb'; None for greys and for what is no colour (a pattern, none given)."""
    if not isinstance(colour, Sequence) or isinstance(colour, str):
        return None
    parts = [float(p) for p in colour if isinstance(p, (int, float))]
    if len(parts) != len(colour):
        return None
    if len(parts) == 3:
        red, green, blue = parts
    elif len(parts) == 4:
        cyan, magenta, yellow, black = parts
        red, green, blue = ((1 - p) * (1 - black) for p in (cyan, magenta, yellow))
    else:
        return None  # grey
    if max(red, green, blue) - min(red, green, blue) < _FAINT:
        return None
    return "#" + "".join(f"{round(255 * min(max(p, 0.0), 1.0)):02x}" for p in (red, green, blue))
