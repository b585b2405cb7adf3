"""Records become sorted, byte-identical JSONL, whole or not at all."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.evidence import Span
from pipeline.records import Attendance, Pack, PageText
from pipeline.write import FACT_KINDS, KINDS, columns, lines_of, write_records
from tests.invented import Paper, minutes
from tests.invented_figures import FiguresPaper, figures
from tests.invented_people import spring


def rows(directory: Path, kind: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (directory / f"{kind}.jsonl").read_text("utf-8").splitlines()]


def test_every_kind_has_a_file_even_when_there_is_nothing_of_it(tmp_path: Path) -> None:
    directory = Paper("empty").write(tmp_path)
    assert sorted(p.stem for p in directory.iterdir()) == sorted(KINDS)
    assert (directory / "minutes.jsonl").read_bytes() == b""
    assert len(rows(directory, "packs")) == 1


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"documents"}))
def test_keys_stand_in_field_order(tmp_path: Path, kind: str) -> None:
    paper = minutes().item("1", "Apologies").asks("12", "the dredger be hired")
    paper.votes("12", "Cllr Ann Lee", "Cllr Bo Ott", (5, 4, 1)).moves("13", "Cllr Ann Lee")
    found = [r for p in (paper, figures(), spring()) for r in rows(p.write(tmp_path), kind)]
    assert found
    assert all(tuple(row) == columns(KINDS[kind]) for row in found)
    assert "evidence" not in found[0]


def test_the_order_of_the_facts_does_not_show(tmp_path: Path) -> None:
    one, other = minutes(), minutes()
    other.facts.reverse()
    other.words = dict(reversed(other.words.items()))
    first, second = one.write(tmp_path / "1"), other.write(tmp_path / "2")
    for kind in KINDS:
        content = (first / f"{kind}.jsonl").read_bytes()
        assert content == (second / f"{kind}.jsonl").read_bytes(), kind
        assert not content or content.endswith(b"\n")


@pytest.mark.parametrize("kind", sorted(FACT_KINDS))
def test_rows_are_sorted_by_id(tmp_path: Path, kind: str) -> None:
    ids = [row["fact_id"] for row in rows(minutes().write(tmp_path), kind)]
    assert ids == sorted(str(i) for i in ids)


def test_days_and_times_are_iso(tmp_path: Path) -> None:
    (meeting,) = rows(minutes().write(tmp_path), "meetings")
    assert (meeting["meeting_date"], meeting["start_time"], meeting["venue"]) == (
        "2023-06-20",
        "10:05:00",
        None,
    )


@pytest.mark.parametrize(
    ("comparisons", "written"),
    [
        ((), {}),
        ((("Best", "9"), ("A County", "14")), {"Best": "9", "A County": "14"}),
        ((("Best", "9"), ("Best", "8")), {"Best": "9 / 8"}),
    ],
)
def test_comparisons_are_an_object(
    tmp_path: Path, comparisons: tuple[tuple[str, str], ...], written: dict[str, str]
) -> None:
    paper = FiguresPaper("p").value("Boats adrift", "2022-23", 1, comparisons=comparisons)
    (row,) = rows(paper.write(tmp_path), "indicator_values")
    assert row["comparisons"] == written


def test_a_fact_printed_twice_is_one_row_with_both_quotes(tmp_path: Path) -> None:
    paper = Paper("twice").lists("Ada Brook")
    (fact,) = paper.facts
    again = paper.says("Ada Brook", page=4)
    paper.facts += [replace(fact, document_id="twice-2", evidence=again), fact]
    directory = paper.write(tmp_path)
    assert [row["document_id"] for row in rows(directory, "attendances")] == ["twice-1"]
    assert [(row["ordinal"], row["page"]) for row in rows(directory, "evidence")] == [(1, 1), (2, 4)]


def test_each_document_keeps_its_own_account_of_a_meeting(tmp_path: Path) -> None:
    paper = minutes()
    accounts = [f for f in paper.facts if f.fact_id.startswith("meeting-")]
    paper.facts.append(replace(accounts[0], document_id="c-minutes-2"))
    found = rows(paper.write(tmp_path), "meetings")
    assert [row["document_id"] for row in found] == ["c-minutes-1", "c-minutes-2"]


def test_text_input_has_no_box(tmp_path: Path) -> None:
    paper = Paper("text").lists("Ada Brook")
    (fact,) = paper.facts
    paper.facts = [replace(fact, evidence=(Span("text", 1, 0, 3, "Ada"),))]
    (row,) = rows(paper.write(tmp_path), "evidence")
    assert [row[side] for side in ("x0", "top", "x1", "bottom")] == [None] * 4


def test_a_record_of_another_pack_is_refused(tmp_path: Path) -> None:
    paper = Paper("mine").lists("Ada Brook")
    paper.facts += Paper("theirs").lists("Bo Clay").facts
    with pytest.raises(ValueError, match="theirs"):
        paper.write(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_folder_is_replaced_whole(tmp_path: Path) -> None:
    directory = Paper("p").lists("Ada Brook").write(tmp_path)
    (directory / "stray.txt").write_text("x")
    Paper("p").lists("Bo Clay").write(tmp_path)
    assert [row["name"] for row in rows(directory, "attendances")] == ["Bo Clay"]
    assert [p.name for p in tmp_path.iterdir()] == ["p"]
    assert not (directory / "stray.txt").exists()


def test_a_failure_half_way_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    directory = Paper("p").lists("Ada Brook").write(tmp_path)
    before = {p.name: p.read_bytes() for p in directory.iterdir()}

    write = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if path.name == "evidence.jsonl":
            raise OSError(28, "No space left on device")
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        Paper("p").lists("Bo Clay").write(tmp_path)
    assert {p.name: p.read_bytes() for p in directory.iterdir()} == before
    assert [p.name for p in tmp_path.iterdir()] == ["p"]


def test_a_fact_without_evidence_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="words that show it"):
        Attendance(
            fact_id="a",
            pack_id="p",
            document_id="d",
            rule="r",
            evidence=(),
            meeting_id="m",
            meeting_date=None,
            ordinal=1,
            name="Ada Brook",
            status="present",
            capacity=None,
            organisation=None,
            role=None,
            is_chair=False,
            representing=None,
        )


def test_pages_are_sorted_by_number(tmp_path: Path) -> None:
    pack = Pack(
        pack_id="p",
        file_name="p.txt",
        media_type="text/plain",
        pages=11,
        title=None,
        status="ok",
        message=None,
        layout=None,
    )
    pages = [
        PageText(pack_id="p", page=n, text=f"é {n}", width=None, height=None, source="text", reader="t")
        for n in (11, 2, 1)
    ]
    write_records(tmp_path / "p", lines_of(pack, pages, [], []))
    assert [row["page"] for row in rows(tmp_path / "p", "pages")] == [1, 2, 11]
    assert "é 11".encode() in (tmp_path / "p" / "pages.jsonl").read_bytes()


def test_a_fact_of_a_type_without_a_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paper = spring()
    paper.write(tmp_path)
    monkeypatch.delitem(FACT_KINDS, "mentions")
    with pytest.raises(ValueError, match="facts of type Mention have no file"):
        paper.write(tmp_path)
