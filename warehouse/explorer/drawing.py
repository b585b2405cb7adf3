"""Drawing pages of PDFs, in a process of its own: what a broken file does to the reader of PDFs, it does there.

Each line of stdin is a JSON list of a PDF, a page from 1, a width in pixels and a file for the PNG; each line of
stdout is the answer: an empty string, or what is wrong.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

__all__ = ["draw", "serve"]

COLOURS = 96  # print needs few; a small picture comes quicker
MOST_PIXELS = 30_000_000


def draw(pdf: Path, page: int, width: int, target: Path) -> None:
    """Draw a page of a PDF as a PNG, `width` pixels wide. Raises what pypdfium2 and Pillow raise."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        drawn = document[page - 1]
        wide, high = drawn.get_size()
        scale = width / wide
        if wide * high * scale * scale > MOST_PIXELS:
            raise ValueError("the page is too large to draw")
        picture = drawn.render(scale=scale).to_pil().convert("RGB").quantize(COLOURS)
    finally:
        document.close()
    part = target.with_name(f".{target.name}.part")
    picture.save(part, format="PNG", compress_level=6)
    os.replace(part, target)


def serve() -> None:
    """Answer until nobody asks any more."""
    for line in sys.stdin:
        pdf, page, width, target = json.loads(line)
        try:
            draw(Path(pdf), page, width, Path(target))
            answer = ""
        except Exception as error:
            # whatever is wrong with a file, the next one may be sound
            answer = f"{type(error).__name__}: {error}"
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    serve()
