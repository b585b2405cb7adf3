"""Who follows along learns of each fact that is new, changed or withdrawn, once and in order."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from pipeline.cli.decisions import reconcilers
from pipeline.errors import ExitCode
from rules.book import RuleBook
from tests.commands import Run
from tests.invented import Paper, agenda, file_of, load_papers, minutes
from warehouse.again import reconcile_again
from warehouse.facts import open_warehouse
from warehouse.load import KINDS, load
from warehouse.statements import statement

NO_FACTS = {"packs", "pages", "evidence", "problems"}

Change = tuple[int, str, str, str]


def changes(path: Path, since: int = 0, relation: str | None = None) -> list[Change]:
    with open_warehouse(path) as warehouse:
        rows = warehouse.changes(since, relation).records()
        return [(int(str(r["cursor"])), str(r["change"]), str(r["relation"]), str(r["fact_id"])) for r in rows]


def of_resolutions(path: Path, since: int = 0) -> list[tuple[str, str]]:
    return [(change, fact_id) for _, change, _, fact_id in changes(path, since, "resolutions")]


def small(*texts: str, pack: str = "a") -> Paper:
    paper = Paper(pack).document("Minutes").body().meeting()
    for clause, text in zip("abcdef", texts, strict=False):
        paper.resolves("1", text, clause=clause)
    return paper


def test_the_first_load_is_all_new(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    load_papers(path, minutes(), agenda())
    found = changes(path)
    assert {cursor for cursor, *_ in found} == {1}
    assert {change for _, change, *_ in found} == {"new"}
    with open_warehouse(path) as warehouse:
        for view in ("meetings", "minutes", "resolutions", "attendances", "agenda_items", "documents", "bodies"):
            shown = {fact.fact_id for fact in warehouse.facts(view)}
            assert shown
            assert {fact_id for _, _, relation, fact_id in found if relation == view} == shown


def test_reading_the_same_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    load_papers(path, minutes(), agenda())
    load_papers(path, minutes(), agenda())
    # other rules read it, and read the same
    load_papers(path, minutes(), agenda(), rules="r2")
    assert changes(path, since=1) == []
    with open_warehouse(path) as warehouse:
        assert warehouse.cursor() == 1


def test_what_is_read_otherwise_is_withdrawn_and_new(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    load_papers(path, small("the gate be painted", "the lock be oiled"))
    load_papers(path, small("the gate be painted", "the lock be mended"), rules="r2")
    assert of_resolutions(path, since=1) == [
        ("new", "res-2023-03-14-1-b-the lock be mended"),
        ("withdrawn", "res-2023-03-14-1-b-the lock be oiled"),
    ]


def test_a_fact_that_says_something_else_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    load_papers(path, small().resolves("1", "the gate be painted", verb="RESOLVED"))
    load_papers(path, small().resolves("1", "the gate be painted", verb="AGREED"), rules="r2")
    assert of_resolutions(path, since=1) == [("changed", "res-2023-03-14-1-None-the gate be painted")]


def test_a_pack_that_is_gone_leaves_tombstones(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    first, second = small("the gate be painted", pack="a"), agenda()
    load_papers(path, first, second)
    load(path, [], [], version="0.1.0", rules_fingerprint="r1", withdrawn=[file_of(first).path])
    found = changes(path, since=1)
    assert {change for _, change, *_ in found} == {"withdrawn"}
    assert ("resolutions", "res-2023-03-14-1-a-the gate be painted") in {(r, f) for _, _, r, f in found}
    with open_warehouse(path) as warehouse:
        assert warehouse.fact("res-2023-03-14-1-a-the gate be painted") is None


def test_new_and_gone_again_is_no_news_for_who_comes_later(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    load_papers(path, agenda())
    paper = small("the gate be painted")
    load_papers(path, paper)
    load(path, [], [], version="0.1.0", rules_fingerprint="r1", withdrawn=[file_of(paper).path])
    assert of_resolutions(path, since=1) == []
    # but who saw it come sees it go
    assert of_resolutions(path, since=2) == [("withdrawn", "res-2023-03-14-1-a-the gate be painted")]


def test_gone_and_back_is_a_change(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    load_papers(path, small("the gate be painted"), agenda())
    load(path, [], [], version="0.1.0", rules_fingerprint="r1", withdrawn=["/papers/a.pdf"])
    load_papers(path, small("the gate be painted"))
    assert of_resolutions(path, since=1) == [("changed", "res-2023-03-14-1-a-the gate be painted")]


def test_a_reprint_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    load_papers(path, small("the gate be painted", pack="a"))
    load_papers(path, small("the gate be painted", pack="b"))
    assert of_resolutions(path, since=1) == []


def test_settling_names_again_tells_of_nothing_else(tmp_path: Path, book: RuleBook) -> None:
    path = tmp_path / "w.duckdb"
    load_papers(path, minutes())
    reconcile_again(path, reconcilers(path, book))
    assert changes(path, since=1) == []


@pytest.mark.parametrize("kind", [k for k in KINDS if k not in NO_FACTS])
def test_every_kind_of_fact_is_followed(kind: str) -> None:
    assert f"s.relation = '{kind}'" in statement("loading", "weigh_changes"), f"changes of {kind} go unseen"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("changes")
    load_papers(path / "minutebook.duckdb", small("the gate be painted"))
    load_papers(path / "minutebook.duckdb", small("the gate be painted", "the lock be oiled"), rules="r2")
    return path


def test_the_command_tells_what_is_new_and_where_it_stands(run: Run) -> None:
    ran = run("changes", "--since", "1", "--view", "resolutions", "--json")
    assert [(r["change"], r["cursor"]) for r in json.loads(ran.out)] == [("new", 2)]
    assert "next: minutebook changes --since 2" in ran.err
    assert len(list(csv.DictReader(io.StringIO(run("changes", "--csv").out)))) > 3


def test_the_command_knows_its_views(run: Run) -> None:
    ran = run("changes", "--view", "resolution")
    assert ran.code == ExitCode.USAGE
    assert "no view resolution" in ran.err
