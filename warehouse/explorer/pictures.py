"""Pictures of pages: drawn from the file that a pack was read from, and kept."""

from __future__ import annotations

import hashlib
import json
import queue
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path

from warehouse.explorer.page import records
from warehouse.facts import Warehouse

__all__ = ["WIDTH", "Pictures"]

WIDTH = 1_240  # pixels: an A4 page at 150 dots an inch
LONGEST = 20.0  # seconds for one page


class Pictures:
    """Draws pages once each. Any number of threads may ask; close it after use."""

    def __init__(self, folder: Path | None = None) -> None:
        self._own = tempfile.TemporaryDirectory(prefix="minutebook-pages-") if folder is None else None
        self.folder = Path(self._own.name) if self._own else folder or Path()
        self.folder.mkdir(parents=True, exist_ok=True)
        self._lock = threading.Lock()
        self._worker: subprocess.Popen[str] | None = None
        self._answers: queue.Queue[str] = queue.Queue()
        self._sound: dict[tuple[str, int, int], str] = {}  # path, size, mtime_ns -> pack id by content

    def close(self) -> None:
        """Stop drawing, and throw away what was only kept for this run."""
        self._stop()
        if self._own is not None:
            self._own.cleanup()

    def source(self, warehouse: Warehouse, pack_id: str) -> Path | None:
        """The file that the pack was read from, if it is still there and still the same."""
        for row in records(warehouse.ask("page_pack_sources", pack_id=pack_id)):
            path = Path(str(row["path"]))
            try:
                stat = path.stat()
            except OSError:
                continue
            if (stat.st_size, stat.st_mtime_ns) == (row["size"], row["mtime_ns"]) or self._is(path, pack_id):
                return path
        return None

    def picture(self, pdf: Path, pack_id: str, page: int) -> Path | None:
        """The PNG of a page; None where it cannot be drawn."""
        # an id is hexadecimal, but a name of ours is safer made of its hash
        name = hashlib.sha256(f"{pack_id}/{page}".encode()).hexdigest()[:32]
        target = self.folder / f"{name}.png"
        if not target.exists():
            with self._lock:
                if not target.exists():
                    self._draw(pdf, page, target)
        return target if target.exists() else None

    def _is(self, path: Path, pack_id: str) -> bool:
        """Whether a file that was touched since still has the content that gave the pack its id."""
        try:
            stat = path.stat()
            known = (str(path), stat.st_size, stat.st_mtime_ns)
            if known not in self._sound:
                with open(path, "rb") as file:
                    self._sound[known] = f"pack-{hashlib.file_digest(file, 'sha256').hexdigest()[:16]}"
        except OSError:
            return False
        return self._sound[known] == pack_id

    def _draw(self, pdf: Path, page: int, target: Path) -> None:
        worker = self._running()
        assert worker.stdin is not None
        try:
            worker.stdin.write(json.dumps([str(pdf), page, WIDTH, str(target)]) + "\n")
            worker.stdin.flush()
            if self._answers.get(timeout=LONGEST) == "":
                self._stop()  # it died of this page
        except (OSError, queue.Empty):
            self._stop()

    def _running(self) -> subprocess.Popen[str]:
        if self._worker is None or self._worker.poll() is not None:
            self._answers = queue.Queue()
            self._worker = subprocess.Popen(
                [sys.executable, "-m", "warehouse.explorer.drawing"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
            threading.Thread(target=listen, args=(self._worker, self._answers), daemon=True).start()
        return self._worker

    def _stop(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.kill()
            worker.wait()
            for pipe in (worker.stdin, worker.stdout):
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()


def listen(worker: subprocess.Popen[str], answers: queue.Queue[str]) -> None:
    """Put each line that the worker says into the queue; an empty one when it says no more."""
    assert worker.stdout is not None
    with suppress(ValueError, OSError):
        for line in worker.stdout:
            answers.put(line)
    answers.put("")
