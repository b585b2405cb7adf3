"""Which of the programs that reading may want are installed: LibreOffice, and Tesseract, which reads pictures.

A run that finds nothing new asks this too, of packs that wanted one of them, so nothing heavy is imported here.
"""

from __future__ import annotations

import functools
import shutil
import subprocess

__all__ = ["INSTALL", "available", "languages", "office"]

INSTALL = "install Tesseract (Debian: apt-get install tesseract-ocr tesseract-ocr-eng) and ingest again"


def office() -> str | None:
    """LibreOffice, where it is installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def available() -> bool:
    """Whether Tesseract is there with English data."""
    return "eng" in languages()


@functools.cache
def languages() -> frozenset[str]:
    """What Tesseract says when it is asked for its languages; nothing where it is not there."""
    program = shutil.which("tesseract")
    if program is None:
        return frozenset()
    try:
        done = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset((done.stdout + done.stderr).split())
