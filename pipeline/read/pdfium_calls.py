"""PDFium's own functions, called with plain addresses, many at a time.

The only module that imports pypdfium2. Its bindings check every pointer they are given, which costs more than
most of the calls; here a call for each letter of a page runs in one loop of the interpreter's own and writes
straight into an array.
"""

from __future__ import annotations

import ctypes
import logging
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from pypdfium2_raw import bindings

__all__ = ["NotOpened", "address", "call", "each", "fill", "opened", "text_of"]

logging.getLogger("pypdfium2").setLevel(logging.CRITICAL)

_P, _I, _F, _U = ctypes.c_void_p, ctypes.c_int, ctypes.c_float, ctypes.c_ulong
_Z = ctypes.c_size_t  # a pointer that may be none: a number even then
_SHAPES: dict[str, tuple[object, tuple[object, ...]]] = {
    "FPDF_LoadPage": (_P, (_P, _I)),
    "FPDF_ClosePage": (None, (_P,)),
    "FPDF_GetPageBoundingBox": (_I, (_P, _P)),
    "FPDFPage_GetRotation": (_I, (_P,)),
    "FPDFText_LoadPage": (_P, (_P,)),
    "FPDFText_ClosePage": (None, (_P,)),
    "FPDFText_CountChars": (_I, (_P,)),
    "FPDFText_GetText": (_I, (_P, _I, _I, _P)),
    "FPDFText_GetUnicode": (_I, (_P, _I)),
    "FPDFText_HasUnicodeMapError": (_I, (_P, _I)),
    "FPDFText_GetLooseCharBox": (_I, (_P, _I, _P)),
    "FPDFText_GetTextObject": (_Z, (_P, _I)),
    "FPDFText_GetMatrix": (_I, (_P, _I, _P)),
    "FPDFTextObj_GetFont": (_P, (_P,)),
    "FPDFTextObj_GetFontSize": (_I, (_P, _P)),
    "FPDFFont_GetBaseFontName": (_U, (_P, _P, _U)),
    "FPDFFont_GetDescent": (_I, (_P, _F, _P)),
    "FPDFText_GetCharOrigin": (_I, (_P, _I, _P, _P)),
    "FPDFPage_CountObjects": (_I, (_P,)),
    "FPDFPage_GetObject": (_P, (_P, _I)),
    "FPDFFormObj_CountObjects": (_I, (_P,)),
    "FPDFFormObj_GetObject": (_P, (_P, _U)),
    "FPDFPageObj_GetType": (_I, (_P,)),
    "FPDFPageObj_GetMatrix": (_I, (_P, _P)),
    "FPDFPageObj_GetFillColor": (_I, (_P, _P, _P, _P, _P)),
    "FPDFPath_GetDrawMode": (_I, (_P, _P, _P)),
    "FPDFPath_CountSegments": (_I, (_P,)),
    "FPDFPath_GetPathSegment": (_P, (_P, _I)),
    "FPDFPathSegment_GetPoint": (_I, (_P, _P, _P)),
    "FPDFPathSegment_GetType": (_I, (_P,)),
    "FPDFPathSegment_GetClose": (_I, (_P,)),
}


def _prototype(name: str) -> Callable[..., Any]:
    function = bindings._libs["pdfium"][name]  # a new object each time: the bindings' own stays as it is
    function.restype, function.argtypes = _SHAPES[name]
    return function  # type: ignore[no-any-return]


call: dict[str, Callable[..., Any]] = {name: _prototype(name) for name in _SHAPES}
"""PDFium's functions by name; pointers are numbers."""


class NotOpened(Exception):
    """PDFium can't open the file. `locked`: for want of the right password."""

    def __init__(self, locked: bool) -> None:
        super().__init__("locked" if locked else "damaged")
        self.locked = locked


def opened(path: Path, password: str | None) -> pypdfium2.PdfDocument:
    """The document; its `close` must be called. Raises NotOpened."""
    try:
        return pypdfium2.PdfDocument(path, password=password)
    except pypdfium2.PdfiumError as error:
        raise NotOpened(getattr(error, "err_code", None) == bindings.FPDF_ERR_PASSWORD) from error


def address(document: pypdfium2.PdfDocument) -> int:
    """The document as `call` takes it."""
    return ctypes.cast(document.raw, ctypes.c_void_p).value or 0


def each(name: str, *arguments: Iterable[int]) -> list[Any]:
    """The function's results for each of the arguments in step."""
    return list(map(call[name], *arguments))


def fill(name: str, one: Sequence[Iterable[int]], kind: type[np.generic], width: int, count: int) -> NDArray[Any]:
    """An array of `count` rows that the function writes one by one: its last argument is where."""
    rows = np.zeros((count, width), kind)
    step = rows.itemsize * width
    at = rows.ctypes.data
    deque(map(call[name], *one, range(at, at + step * count, step) if count else ()), maxlen=0)
    return rows


def text_of(page: int, count: int) -> str:
    """A text page's letters, one for each place."""
    letters = np.zeros(count + 1, "<u2")
    if call["FPDFText_GetText"](page, 0, count, letters.ctypes.data) == count + 1:
        text = letters[:count].tobytes().decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text
    # letters outside the basic plane, or places without one: ask for each
    return "".join(
        chr(c) if 0 <= c < 0x110000 else "\ufffd" for c in each("FPDFText_GetUnicode", repeat(page), range(count))
    )
