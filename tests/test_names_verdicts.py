"""The file of verdicts: read, written, and taken at its last word."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.names.errors import VerdictError
from pipeline.names.verdicts import COLUMNS, Verdict, read_verdicts, standing, write_verdicts
from rules.files import packaged

ONE = Verdict(
    kind="person", left="Jon Gaunter", left_context="Sandle", right="J. Gaunter", verdict="same",
    reason="one seat, “one man”", by="reader", on=date(2024, 5, 31),
)  # fmt: skip


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "verdicts.csv"
    rows = (ONE, Verdict(kind="organisation", left="A, B", right="C", verdict="different"))
    write_verdicts(path, rows)
    assert read_verdicts(path) == rows


def test_no_file_is_no_verdict(tmp_path: Path) -> None:
    assert read_verdicts(tmp_path / "none.csv") == ()


def test_the_packaged_file_has_the_columns() -> None:
    path = packaged() / "names" / "verdicts.csv"
    assert path.read_text("utf-8").splitlines()[0] == ",".join(COLUMNS)
    read_verdicts(path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("kind,left,verdict\n", "no column right"),
        ("kind,left,right,verdict,mood\n", "unknown column mood"),
        ("kind,left,right,verdict\nperson,A,B,perhaps\n", "line 2: verdict is 'perhaps'"),
        ("kind,left,right,verdict\nboat,A,B,same\n", "line 2: kind is 'boat'"),
        ("kind,left,right,verdict\nperson,A,,same\n", "line 2: a verdict needs two names"),
        ("kind,left,right,verdict,on\nperson,A,B,same,May\n", "line 2: on is 'May'"),
    ],
)
def test_a_wrong_file_says_where(text: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "verdicts.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(VerdictError, match=words):
        read_verdicts(path)


def test_the_last_word_counts_either_way_round() -> None:
    other = Verdict(kind="person", left="J. Gaunter", right="Jon Gaunter", right_context="Sandle", verdict="different")
    undone = Verdict(kind="person", left="Jon Gaunter", left_context="Sandle", right="J. Gaunter", verdict="undone")
    assert standing([ONE, other], "person") == (other,)
    assert standing([ONE, other, undone], "person") == ()
    assert standing([ONE, other, undone, ONE], "person") == (ONE,)
    assert standing([ONE], "organisation") == ()
