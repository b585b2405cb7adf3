"""A load replaces packs in one transaction, and leaves the warehouse as it was where it fails."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.invented import SUMMER, Paper, agenda, file_of, load_papers, minutes, notice
from warehouse.check import verify
from warehouse.errors import WarehouseError
from warehouse.load import KINDS, load, load_lines
from warehouse.query import ask_sql, open_reader
from warehouse.state import KnownPacks, known
from warehouse.statements import names


def values(warehouse: Path, sql: str) -> list[tuple[object, ...]]:
    with open_reader(warehouse) as connection:
        return list(ask_sql(connection, sql).rows)


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    return tmp_path / "w.duckdb"


def test_what_was_written_can_be_asked(warehouse: Path) -> None:
    loaded = load_papers(warehouse, minutes())
    assert (loaded.new, loaded.changed, loaded.unchanged, loaded.withdrawn) == (("c-minutes",), (), (), ())
    assert values(warehouse, "select clause, verb, text from resolutions order by clause") == [
        ("a", "RESOLVED", "the dredger be hired for a fortnight"),
        ("b", "AGREED", "the berths’ fees stay as they are"),
    ]
    assert values(warehouse, "select subheadings from minutes where number = '12'") == [(["Background"],)]
    assert verify(warehouse) == ()


def lines_in(folder: Path) -> dict[str, bytes]:
    """A folder's records as they are handed on without a folder."""
    return {f.stem: f.read_bytes() for f in sorted(folder.iterdir()) if f.stat().st_size}


def test_records_in_hand_load_as_those_in_folders_do(warehouse: Path, tmp_path: Path) -> None:
    papers = (minutes(), agenda(), notice())
    load_papers(warehouse, *papers)
    other = tmp_path / "other.duckdb"
    packs = {p.pack_id: lines_in(p.write(tmp_path / "written")) for p in reversed(papers)}
    sources = [file_of(p) for p in papers]
    loaded = load_lines(other, packs, sources, version="0.1.0", rules_fingerprint="r1")
    assert loaded.new == tuple(sorted(packs))
    for view in sorted({*names("views")} - {"changes"}):  # these have the clock's time
        columns = "* exclude (ingested_at)" if view == "packs" else "*"
        sql = f"select {columns} from {view} order by all"
        assert values(other, sql) == values(warehouse, sql), view
    again = load_lines(other, packs, sources, version="0.1.0", rules_fingerprint="r1")
    assert again.unchanged == tuple(sorted(packs))  # a digest is that of the same bytes in a folder
    assert load_papers(other, *papers).unchanged == tuple(sorted(packs))


@pytest.mark.usefixtures("from_nothing")
def test_records_in_hand_with_a_key_too_many_are_refused(warehouse: Path, tmp_path: Path) -> None:
    lines = lines_in(minutes().write(tmp_path / "written"))
    lines["minutes"] = lines["minutes"].replace(b'"heading"', b'"colour": "red", "heading"')
    with pytest.raises(WarehouseError, match=r"minutes\.jsonl: unknown key 'colour'"):
        load_lines(warehouse, {"c-minutes": lines}, [file_of(minutes())], version="0.1.0", rules_fingerprint="r1")
    assert not warehouse.exists()


def test_a_new_file_has_small_blocks_and_rows_in_the_order_of_packs(warehouse: Path) -> None:
    papers = [Paper(f"pack-{day:02}", source="minutes", day=SUMMER + timedelta(days=day)) for day in range(20)]
    for paper in papers:
        paper.document("Minutes").body().meeting().lists("Jory Wake").minute("1", "Piers", "They stand.")
    load_papers(warehouse, *papers)
    with open_reader(warehouse) as connection:
        (size,) = connection.execute("select block_size from pragma_database_size()").fetchall()
        packs = [row[0] for row in connection.execute("select pack_no from settled.printings").fetchall()]
    assert size == (65_536,)
    assert len(set(packs)) == len(papers)
    assert packs == sorted(packs)


def test_an_equal_pack_changes_nothing(warehouse: Path) -> None:
    load_papers(warehouse, minutes())
    before = [values(warehouse, f"from {view} order by all") for view in ("packs", "evidence", "attendances")]
    assert load_papers(warehouse, minutes()).unchanged == ("c-minutes",)
    assert before == [values(warehouse, f"from {v} order by all") for v in ("packs", "evidence", "attendances")]


@pytest.mark.parametrize(("version", "rules"), [("0.2.0", "r1"), ("0.1.0", "r2")])
def test_another_version_or_other_rules_load_it_again(warehouse: Path, version: str, rules: str) -> None:
    load_papers(warehouse, minutes())
    assert load_papers(warehouse, minutes(), version=version, rules=rules).changed == ("c-minutes",)
    assert values(warehouse, "select extractor_version, rules_fingerprint from packs") == [(version, rules)]
    info = dict(values(warehouse, "select key, value from warehouse_info"))
    assert (info["program_version"], info["rules_fingerprint"]) == (version, rules)


def test_a_pack_read_anew_replaces_its_facts(warehouse: Path) -> None:
    load_papers(warehouse, Paper("p").meeting().lists("Ada Brook").lists("Bo Clay"))
    load_papers(warehouse, Paper("p").meeting().lists("Ada Brooke"))
    assert values(warehouse, "select name from attendances") == [("Ada Brooke",)]
    assert values(warehouse, "select count(*) from evidence where quote = 'Bo Clay'") == [(0,)]
    assert values(warehouse, "select count(*) from search.entries where kind = 'attendance'") == [(1,)]


def test_a_file_that_holds_another_pack_now_withdraws_the_old_one(warehouse: Path, tmp_path: Path) -> None:
    load_papers(warehouse, Paper("old").document("Minutes").meeting().lists("Ada Brook"))
    new = Paper("new").document("Minutes").meeting().lists("Ada Brooke")
    source = replace(file_of(Paper("old")), size=2000, pack_id="new")
    loaded = load(warehouse, [new.write(tmp_path)], [source], version="0.1.0", rules_fingerprint="r1")
    assert (loaded.new, loaded.withdrawn) == (("new",), ("old",))
    assert values(warehouse, "select pack_id from packs") == [("new",)]
    assert values(warehouse, "select distinct pack_id from evidence") == [("new",)]
    assert values(warehouse, "select count(*) from meetings") == [(1,)]


def test_a_file_that_is_gone_takes_its_pack_along_unless_a_copy_holds_it(warehouse: Path) -> None:
    paper = minutes()
    load_papers(warehouse, paper, agenda())
    copy = replace(file_of(paper), path="/papers/copy.pdf")
    load(warehouse, [], [copy], version="0.1.0", rules_fingerprint="r1")

    def without(path: str) -> tuple[str, ...]:
        return load(warehouse, [], [], version="0.1.0", rules_fingerprint="r1", withdrawn=[path]).withdrawn

    assert without(file_of(paper).path) == ()
    assert values(warehouse, "select count(*) from resolutions") == [(2,)]
    assert without(copy.path) == ("c-minutes",)
    assert values(warehouse, "select count(*) from resolutions") == [(0,)]
    assert values(warehouse, "select has_minutes, has_agenda from meetings") == [(False, True)]


def test_a_pack_needs_a_source(warehouse: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="c-minutes"):
        load(warehouse, [minutes().write(tmp_path)], [], version="0.1.0", rules_fingerprint="r1")
    assert not warehouse.exists()


def edit(directory: Path, kind: str, key: str, value: object) -> None:
    """Set (or, with ..., remove) one key of the file's first line."""
    path = directory / f"{kind}.jsonl"
    first, *rest = path.read_text("utf-8").splitlines()
    cells = json.loads(first)
    if value is ...:
        del cells[key]
    else:
        cells[key] = value
    path.write_text("\n".join([json.dumps(cells), *rest]) + "\n", "utf-8")


@pytest.mark.parametrize(
    ("kind", "key", "value", "says"),
    [
        ("minutes", "colour", "red", r"minutes\.jsonl: unknown key 'colour'"),
        ("attendances", "role", ..., r"attendances\.jsonl: key 'role' is missing"),
        ("packs", "pages", "many", "nothing was loaded"),
        ("resolutions", "text", None, "nothing was loaded"),
        ("evidence", "quote", "never said", "quotes_are_on_their_page"),
        ("evidence", "page", 99, "quotes_are_on_their_page"),
        ("evidence", "fact_id", "nobody's", "facts_have_evidence"),
    ],
)
def test_records_that_do_not_fit_change_nothing(
    warehouse: Path, tmp_path: Path, kind: str, key: str, value: object, says: str
) -> None:
    load_papers(warehouse, agenda())
    before = values(warehouse, "from evidence order by all")
    directory = minutes().write(tmp_path / "bad")
    edit(directory, kind, key, value)
    with pytest.raises(WarehouseError, match=says):
        load(warehouse, [directory], [file_of(minutes())], version="0.2.0", rules_fingerprint="r2")
    assert values(warehouse, "from evidence order by all") == before
    assert values(warehouse, "select extractor_version from packs") == [("0.1.0",)]
    assert ("program_version", "0.1.0") in values(warehouse, "from warehouse_info")


@pytest.mark.usefixtures("from_nothing")
def test_one_bad_pack_keeps_the_good_ones_out_and_makes_no_file(warehouse: Path, tmp_path: Path) -> None:
    bad = minutes().write(tmp_path)
    edit(bad, "evidence", "quote", "never said")
    with pytest.raises(WarehouseError):
        load(
            warehouse,
            [agenda().write(tmp_path), bad],
            [file_of(agenda()), file_of(minutes())],
            version="0.1.0",
            rules_fingerprint="r1",
        )
    assert not warehouse.exists()


@pytest.mark.parametrize("kind", KINDS)
def test_a_missing_file_is_named(warehouse: Path, tmp_path: Path, kind: str) -> None:
    directory = minutes().write(tmp_path)
    (directory / f"{kind}.jsonl").unlink()
    with pytest.raises(WarehouseError, match=f"{kind}.jsonl"):
        load(warehouse, [directory], [file_of(minutes())], version="0.1.0", rules_fingerprint="r1")


def test_folder_names_are_not_patterns(warehouse: Path, tmp_path: Path) -> None:
    folder = tmp_path / "a [b]* ?"
    directory = minutes().write(folder)
    load(warehouse, [directory], [file_of(minutes())], version="0.1.0", rules_fingerprint="r1")
    assert values(warehouse, "select count(*) from minutes") == [(2,)]


def test_known_tells_what_need_not_be_read_again(warehouse: Path) -> None:
    assert known(warehouse) == KnownPacks()
    failed = Paper("f", status="failed", message="not a PDF")
    load_papers(warehouse, minutes(), failed, version="0.3.0", rules="r9")
    held = known(warehouse)
    assert held.sources[file_of(failed).path] == file_of(failed)
    pack = held.packs["f"]
    assert (pack.extractor_version, pack.rules_fingerprint, pack.status) == ("0.3.0", "r9", "failed")
    assert set(held.packs) == {"c-minutes", "f"}


@pytest.mark.usefixtures("from_nothing")
@pytest.mark.parametrize("first", [True, False])
def test_ctrl_c_half_way_leaves_the_warehouse_as_it_was(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch, first: bool
) -> None:
    if not first:
        load_papers(warehouse, agenda())

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("warehouse.load.refuse_failures", interrupt)
        with pytest.raises(KeyboardInterrupt):
            load_papers(warehouse, minutes())
    assert warehouse.exists() is not first
    if not first:
        assert values(warehouse, "select pack_id from packs") == [("b-agenda",)]
    assert load_papers(warehouse, minutes()).new == ("c-minutes",)


FULL_DISK = """
import random, resource, signal, sys
from pathlib import Path
from tests.invented import Paper, file_of
from warehouse.errors import WarehouseError
from warehouse.load import load
warehouse = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
paper = Paper("big").lists("Ada Brook")
paper.words[2] = "\\n".join(random.Random(1).randbytes(500).hex() for _ in range(20_000))
folder = paper.write(warehouse.parent / "records")
resource.setrlimit(resource.RLIMIT_FSIZE, (warehouse.stat().st_size + 100_000,) * 2)
try:
    load(warehouse, [folder], [file_of(paper)], version="0.1.0", rules_fingerprint="r1")
except WarehouseError as error:
    print(error)
else:
    print("loaded")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="sets a limit on file sizes, which Windows has not")
def test_a_full_disk_says_so_and_leaves_the_warehouse_as_it_was(warehouse: Path) -> None:
    load_papers(warehouse, agenda(), minutes())
    before = values(warehouse, "from evidence order by all")
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(warehouse)],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=Path(__file__).parents[1],
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "make room on the disk" in done.stdout
    assert values(warehouse, "from evidence order by all") == before
    assert load_papers(warehouse, notice()).new == ("a-notice",)
