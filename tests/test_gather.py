"""Which files a path means."""

from __future__ import annotations

from pathlib import Path

from pipeline.gather import gather


def test_a_folders_pictures_are_read_only_where_they_are_named(tmp_path: Path) -> None:
    for name in ("minutes.txt", "crest.png", "photo.JPG", "scan.tif", "notes.json", "README.md"):
        (tmp_path / name).write_bytes(b"x")
    found = gather([tmp_path])
    assert [p.name for p in found.files] == ["minutes.txt", "scan.tif"]
    assert {p.name for p in found.passed_over} == {"crest.png", "photo.JPG", "notes.json", "README.md"}
    assert [p.name for p in gather([tmp_path / "crest.png"]).files] == ["crest.png"]
    assert [p.name for p in gather([tmp_path / "*.png"]).files] == ["crest.png"]


def test_a_path_that_is_not_there_costs_the_others_nothing(tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_bytes(b"x")
    found = gather([tmp_path / "nowhere", tmp_path])
    assert [p.name for p in found.files] == ["minutes.txt"]
    assert found.faults == (f"{tmp_path / 'nowhere'}: no such file or folder; check the spelling",)
