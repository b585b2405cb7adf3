"""Which files a list of paths means: files, folders, patterns; each file once, in a settled order."""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.read import BUNDLES, FORMATS, IMAGES, PAPERS

__all__ = ["Gathered", "gather"]

_PICTURES = IMAGES - {FORMATS[".tif"]}  # nobody draws a logo as TIFF
_ABOUT = frozenset({"readme", "license", "licence", "changelog", "contributing"})


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files to read, and those of a folder whose ending says that they are none of ours."""

    files: tuple[Path, ...]
    passed_over: tuple[Path, ...]
    faults: tuple[str, ...]  # paths that gave nothing, and why


def gather(paths: Sequence[Path]) -> Gathered:
    """Files named outright are taken whatever their ending; of a folder's, those that can be papers. A picture in a
    folder is more often a logo or a photograph than a scan: it is read where it is named.

    A path that is not there, or a folder without papers, is a fault that costs the other paths nothing.
    """
    files: dict[Path, Path] = {}
    passed: list[Path] = []
    faults: list[str] = []
    for path in paths:
        meant = _meant(path)
        if not meant:
            pattern = glob.has_magic(str(path))
            why = "no file fits this pattern" if pattern else "no such file or folder; check the spelling"
            faults.append(f"{path}: {why}")
        for one in meant:
            if not one.is_dir():
                files.setdefault(one.resolve(), one)
                continue
            inside = list(_inside(one))
            packs = [f for f in inside if _is_paper(f)]
            passed.extend(f for f in inside if not _is_paper(f))
            if not packs:
                faults.append(f"{one}: no packs in this folder; read are {', '.join(sorted((*FORMATS, *BUNDLES)))}")
            for pack in packs:
                files.setdefault(pack.resolve(), pack)
    return Gathered(tuple(sorted(files.values(), key=str)), tuple(passed), tuple(faults))


def _meant(path: Path) -> list[Path]:
    if path.exists():
        return [path]
    return [Path(p) for p in sorted(glob.glob(str(path), recursive=True))]


def _inside(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and path.is_file():
            yield path


def _is_paper(path: Path) -> bool:
    """Papers by their ending; what explains a folder to its visitors is none, nor is a picture."""
    if FORMATS.get(path.suffix.lower()) in _PICTURES:
        return False
    return path.suffix.lower() in (*FORMATS, *BUNDLES, *PAPERS) and path.stem.casefold() not in _ABOUT
