"""Rule books that are kept from one run to the next are those that the files make, and nothing depends on them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from rules import kept as shelf
from rules.book import RuleBook
from rules.check import patterns
from rules.errors import RuleError
from rules.files import packaged
from rules.load import load


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where books are kept, empty."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "minutebook"


def never(*_: object) -> RuleBook:
    raise AssertionError("made anew")


def test_a_book_is_made_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = load()
    assert len(list(folder.iterdir())) == 1
    monkeypatch.setattr("rules.load._made", never)
    found = load()
    assert found == made
    assert [p.name for p in patterns(found)] == [p.name for p in patterns(made)]
    for pattern in patterns(found):  # compiled from what was kept, they find what they found
        assert all(pattern.search(example) for example in pattern.examples)
        assert not any(pattern.search(reject) for reject in pattern.rejects)


def test_a_changed_rule_is_read(folder: Path, tmp_path: Path) -> None:
    before = load()
    overlay = tmp_path / "mine"
    overlay.mkdir()
    shutil.copy(packaged() / "votes.toml", overlay)
    assert load(overlay) == before  # the same bytes
    text = (overlay / "votes.toml").read_text("utf-8")
    (overlay / "votes.toml").write_text(f"# mine\n{text}", "utf-8")
    assert load(overlay).fingerprint != before.fingerprint
    (overlay / "votes.toml").write_text("verb = 1\n", "utf-8")
    for _ in range(2):  # what cannot be read is never kept
        with pytest.raises(RuleError, match=r"votes\.toml"):
            load(overlay)
    assert len(list(folder.iterdir())) == 2


def test_a_spoilt_file_is_made_anew(folder: Path) -> None:
    made = load()
    (file,) = folder.iterdir()
    for content in (b"", b"no book", file.read_bytes()[:1000]):
        file.write_bytes(content)
        assert load() == made
        assert len(file.read_bytes()) > 1000


def test_without_a_place_for_them_books_are_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert load() == load()


def test_the_newest_books_stay(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_MOST", 2)
    book = load()
    for key in ("one", "two", "three"):
        shelf.keep(key, book)
    assert shelf.kept("three") == book
    assert shelf.kept("nobody's") is None
    assert len(list(folder.iterdir())) == 2
