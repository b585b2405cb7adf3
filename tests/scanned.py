"""Scans made of the sample packs: pages drawn, leant, blurred and speckled, and nothing left of their text."""

from __future__ import annotations

import io
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from pipeline.read.programs import available

__all__ = ["needs_tesseract", "scan", "word_errors"]

needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None or not available(),
    reason="Tesseract is not installed (tesseract-ocr, tesseract-ocr-eng)",
)


def scan(source: Path, path: Path, pages: Sequence[int] = (), lean: float = 1.2, dpi: int = 200) -> Path:
    """The pages (all, or those counted from 1) as pictures in a PDF, each leaning a little to one side or the other."""
    import numpy as np
    import pypdfium2
    from PIL import Image, ImageFilter

    document = pypdfium2.PdfDocument(source)
    dust = np.random.default_rng(7)
    pictures = []
    for number in pages or range(1, len(document) + 1):
        drawn = document[number - 1].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
        leant = drawn.rotate(-lean if number % 2 else lean, resample=Image.Resampling.BICUBIC, fillcolor=255)
        grey = np.asarray(leant.filter(ImageFilter.GaussianBlur(0.6)), dtype=float)
        grey = np.clip(grey + dust.normal(0, 12, grey.shape), 0, 255).astype("uint8")
        jpeg = io.BytesIO()
        Image.fromarray(grey).save(jpeg, "JPEG", quality=60)
        pictures.append(Image.open(jpeg))
    document.close()
    pictures[0].save(path, "PDF", save_all=True, append_images=pictures[1:], resolution=dpi)
    return path


def word_errors(said: str, read: str) -> float:
    """The word error rate: words changed, lost and added, as a share of the words said."""
    a, b = (_plain(t).split() for t in (said, read))
    before = list(range(len(b) + 1))
    for i, word in enumerate(a, 1):
        now = [i]
        for j, other in enumerate(b, 1):
            now.append(min(before[j] + 1, now[-1] + 1, before[j - 1] + (word != other)))
        before = now
    return before[-1] / len(a)


def _plain(text: str) -> str:
    """Quotation marks and dashes are one however they are drawn."""
    return text.translate(str.maketrans("’‘“”–—", "''\"\"--"))
