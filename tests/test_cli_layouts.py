"""Setting minutebook up for a new authority: what is recognised and why, and a drafted rules file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rules.check import check
from rules.load import load
from tests.commands import Run
from tests.papers import BOARD, COMMITTEE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(COMMITTEE, "utf-8")
    (tmp_path / "two.txt").write_text(COMMITTEE.replace("7 November 2024", "5 December 2024"), "utf-8")
    (tmp_path / "board.txt").write_text(BOARD, "utf-8")
    (tmp_path / "poem.txt").write_text("The slip was wet,\nand nobody had come.\n", "utf-8")
    (tmp_path / "broken.docx").write_text("no document", "utf-8")
    return tmp_path


def test_explain_layout_says_what_was_recognised_and_why(run: Run) -> None:
    done = run("explain", "--layout", "one.txt")
    assert done.code == 0
    for words in (
        "family     committee", "'Members Present:-'  by layouts/committee.toml#recognise:",
        "minutes: Minutes of the Quays and Ferries Policy Committee", "body 'Quays and Ferries Policy Committee'",
        "date '7 November 2024'", "resolution ×1", "authority  none of those known",
        "- the authority: no file in rules/authorities",
    ):  # fmt: skip
        assert words in done.out, words
    assert "warehouse" not in done.err


def test_explain_layout_for_programs(run: Run) -> None:
    found = json.loads(run("explain", "--layout", "one.txt", "--json").out)
    assert found["family"] == "committee"
    assert found["language"] == "English"
    assert found["sections"][0]["date"] == "7 November 2024"
    assert found["facts"]["resolution"] == 1
    best = found["bids"][0]
    assert best["family"] == "committee"
    assert best["score"] >= best["needed"]
    assert all(g["rule"] and g["words"] for g in best["grounds"])


def test_explain_layout_of_what_is_nobodys(run: Run) -> None:
    done = run("explain", "--layout", "poem.txt")
    assert (done.code, "family     none" in done.out) == (0, True)
    assert "- the family:" in done.out
    assert run("explain", "--layout", "broken.docx").code == 1
    assert run("explain", "--layout", "nowhere.pdf").code == 2
    assert run("explain").code == 2


def test_a_rules_file_is_drafted_and_works(run: Run, folder: Path) -> None:
    done = run("rules", "new", "Wendmouth City Council", "one.txt", "two.txt")
    assert done.code == 0, done.err
    assert "my-rules/authorities/wendmouth-city-council.toml written: family committee" in done.out
    assert "2 of 2 packs" in done.out
    book = load(folder / "my-rules")
    check(book)
    (authority,) = [a for a in book.authorities if a.name == "Wendmouth City Council"]
    assert (authority.layout, authority.keywords) == ("committee", ("Wendmouth City Council",))
    shown = run("explain", "--layout", "two.txt", "--rules", "my-rules").out
    assert "authority  Wendmouth City Council" in shown
    assert run("rules", "new", "Wendmouth City Council", "one.txt").code == 2, "a file there is never overwritten"


def test_the_draft_says_what_it_could_not_tell(run: Run, folder: Path) -> None:
    done = run("rules", "new", 'The "Old" Harbour', "one.txt", "board.txt", "poem.txt", "broken.docx", "--rules", "r")
    assert done.code == 0, done.err
    for words in ("several families", "no words were found", "broken.docx", "poem.txt: the family"):
        assert words in done.out, words
    text = (folder / "r" / "authorities" / "the-old-harbour.toml").read_text("utf-8")
    assert "TODO" in text
    assert load(folder / "r").authorities


def test_nothing_is_drafted_from_nothing(run: Run, folder: Path) -> None:
    assert run("rules", "new", "Nobody", "broken.docx").code == 2
    assert run("rules", "new", "Nobody", "nowhere").code == 2
    assert run("rules", "new", "!!", "one.txt").code == 2
    assert not (folder / "my-rules").exists()
