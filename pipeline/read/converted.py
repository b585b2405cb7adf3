"""Old formats (.doc, .rtf) read through the programs that know them: LibreOffice, or antiword for .doc.

Enters: a file's bytes. Leaves: pages and blocks, as the reader of the format converted to gives them.
Raises CorpusError naming what to install where neither program is there. The programs run in a folder of
their own, with a time limit, and never see the file's own name.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from corpus.errors import CorpusError
from corpus.evidence import Page
from pipeline.blocks import Block, Note
from pipeline.read.kinds import FORMATS
from pipeline.read.programs import office
from rules.book import ReadingRules

__all__ = ["read_converted"]

_LIMIT = 180  # seconds: a slow machine needs some ten for LibreOffice's first start
_ENDINGS = {FORMATS[".doc"]: ".doc", FORMATS[".rtf"]: ".rtf"}

_NUMBERLESS = Note(
    "converted",
    "warning",
    None,
    "read through antiword, which loses the numbers of lists; install LibreOffice"
    " (Debian: libreoffice-writer-nogui) and ingest again",
)

Read = tuple[tuple[Page, ...], tuple[Block, ...], str | None, str, tuple[Note, ...]]


def read_converted(path: Path, content: bytes, pack_id: str, kind: str, rules: ReadingRules) -> Read:
    """Pages, blocks, title, the reader's name and notes."""
    ending = _ENDINGS[kind]
    program = office()
    antiword = shutil.which("antiword") if ending == ".doc" else None
    if program is None and antiword is None:
        either = "LibreOffice (Debian: libreoffice-writer-nogui) or antiword" if ending == ".doc" else "LibreOffice"
        raise CorpusError("converter", f"{path}: {ending} files need {either}; install it and ingest again")
    with tempfile.TemporaryDirectory(prefix="minutebook-") as folder:
        source = Path(folder) / f"paper{ending}"
        source.write_bytes(content)
        if program is not None:
            made = _through_office(program, source)
            if made is not None:
                from pipeline.read.odt import read_odt

                pages, blocks, title = read_odt(path, made, pack_id, rules)
                return pages, blocks, title, "libreoffice", ()
        if antiword is not None:
            made = _run([antiword, "-m", "UTF-8.txt", "-x", "db", str(source)])
            if made:
                from pipeline.read.docbook import read_docbook

                pages, blocks = read_docbook(path, made, pack_id, rules)
                return pages, blocks, None, "antiword", (_NUMBERLESS,)
    raise CorpusError(
        "converter", f"{path}: it could not be converted (damaged, locked or too slow); save it as .docx or PDF"
    )


def _through_office(program: str, source: Path) -> bytes | None:
    """The document as .odt, which notes where its pages end; None where LibreOffice gave up."""
    profile = source.parent / "profile"  # of its own: two runs sharing one wait for each other
    done = _run(
        [
            program, "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard",
            f"-env:UserInstallation={profile.as_uri()}",
            "--convert-to", "odt:writer8", "--outdir", str(source.parent), str(source),
        ]
    )  # fmt: skip
    made = source.with_suffix(".odt")
    return made.read_bytes() if done is not None and made.is_file() else None


def _run(command: list[str]) -> bytes | None:
    """What the program writes; None where it fails or takes too long (then all that it started is ended)."""
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            out, _ = process.communicate(timeout=_LIMIT)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return None
    return out if process.returncode == 0 else None
