"""Reading on workers: the same rows as on one machine, also where a worker dies and where a bucket holds the papers."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from pipeline.cli import engine, records
from pipeline.cli.decisions import reconcilers
from pipeline.cli.engine import How, Portion, Read, portions, read_portion, read_with
from pipeline.cli.records import OnEngine, read_on_engine
from pipeline.cluster.errors import EngineError
from pipeline.cluster.store import Item, listed
from pipeline.language import blank
from pipeline.pool import Limits
from pipeline.run import read_pack
from rules.book import RuleBook
from tests.papers import BOARD
from tests.test_near import contents, differ
from warehouse.load import load, load_batches
from warehouse.records import batches_of
from warehouse.state import Source

needs_dask = pytest.mark.skipif(not find_spec("distributed"), reason="Dask is not installed (minutebook[cluster])")
needs_s3 = pytest.mark.skipif(
    not (find_spec("moto") and find_spec("s3fs") and find_spec("flask")),
    reason="moto[server] and s3fs are not installed",
)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Six small papers: the minutes of one board on six days."""
    folder = tmp_path_factory.mktemp("papers")
    found = []
    for month in ("January", "February", "March", "April", "May", "June"):
        path = folder / f"{month}.txt"
        path.write_text(BOARD.replace("Thursday, 19 April 2018", f"19 {month} 2018"), encoding="utf-8")
        found.append(path)
    return sorted(found)


def items(papers: list[Path]) -> list[Item]:
    return [Item(str(p), p.stat().st_size, p.stat().st_mtime_ns) for p in papers]


@pytest.fixture(scope="module")
def local(papers: list[Path], book: RuleBook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one machine makes of them."""
    folder = tmp_path_factory.mktemp("local")
    nlp = blank(book.names)
    outcomes = [read_pack(path, folder / "records", book, nlp) for path in papers]
    sources = [
        Source(item.path, item.size, item.mtime_ns, o.pack.pack_id)
        for item, o in zip(items(papers), outcomes, strict=True)
    ]
    warehouse = folder / "w.duckdb"
    load(
        warehouse, [o.records for o in outcomes], sources, version="1", rules_fingerprint=book.fingerprint,
        reconcilers=reconcilers(warehouse, book),
    )  # fmt: skip
    return warehouse


def loaded(records: Path, warehouse: Path, book: RuleBook) -> Path:
    batches, told = batches_of(records)
    assert (told.version, told.rules_fingerprint) == ("1", book.fingerprint)
    load_batches(
        warehouse, batches, told.sources, version="1", rules_fingerprint=book.fingerprint,
        reconcilers=reconcilers(warehouse, book),
    )  # fmt: skip
    return warehouse


def test_parquet_gives_the_rows_that_records_give(
    papers: list[Path], local: Path, book: RuleBook, tmp_path: Path
) -> None:
    how = How(str(tmp_path / "parquet"), "1", book.fingerprint)
    for name, some in (("a", items(papers)[:4]), ("b", items(papers)[4:])):
        assert {r.status for r in read_portion(Portion(name, tuple(some)), how)} <= {"ok", "partial"}
    read_portion(Portion("a", tuple(items(papers)[:4])), how)  # a second try writes the same files
    assert sorted(p.name for p in (tmp_path / "parquet" / "packs").iterdir()) == ["a.parquet", "b.parquet"]
    assert differ(contents(local), contents(loaded(tmp_path / "parquet", tmp_path / "w.duckdb", book))) == []


def test_a_worker_keeps_the_limits_of_one_machine(papers: list[Path], book: RuleBook, tmp_path: Path) -> None:
    how = How(str(tmp_path / "parquet"), "1", book.fingerprint, limits=Limits(seconds=0.001))
    (read,) = read_portion(Portion("a", tuple(items(papers)[:1])), how)
    assert (read.status, "--time-limit" in read.reason) == ("failed", True)


def test_what_has_not_changed_is_not_read_again(
    papers: list[Path],
    book: RuleBook,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def here(engine: str, items: list[Item], how: How, *_: object) -> Iterator[Read]:
        for portion in portions(items):
            yield from read_portion(portion, how)

    monkeypatch.setattr(records, "read_with", here)
    asked = OnEngine("dask", None, None, None, None, as_json=False, quiet=True, limits=Limits())
    for some in (papers[:2], papers[:3], papers[:3]):
        read_on_engine(tmp_path / "w.duckdb", some, book, "1", asked)
    told = [line.split(" read on")[0] for line in capsys.readouterr().out.splitlines() if "unchanged" in line]
    assert told == ["2 files: 0 unchanged, 2", "3 files: 2 unchanged, 1", "3 files: 3 unchanged, 0"]


def test_without_dask_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch, papers: list[Path]) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(EngineError, match=r"minutebook\[cluster\]"):
        list(read_with("dask", items(papers), How("nowhere", "1", "r"), 2))


def dying(portion: Portion, how: How) -> list[engine.Read]:
    """As `read_portion`, but the first worker to come to the last paper is killed when it has read it."""
    read = read_portion(portion, how)
    mark = Path(how.directory).parent / "killed"
    if portion.items[-1].path.endswith(how.password or ""):
        try:
            mark.touch(exist_ok=False)
        except FileExistsError:
            return read
        os.kill(os.getpid(), signal.SIGKILL)
    return read


@needs_dask
def test_a_worker_killed_half_way_costs_nothing(
    papers: list[Path], local: Path, book: RuleBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "read_portion", dying)
    # only a text paper needs no password: the word says which paper kills
    how = How(str(tmp_path / "parquet"), "1", book.fingerprint, password=papers[3].name)
    read = list(read_with("dask", items(papers), how, 2, size=1))
    assert (tmp_path / "killed").exists()
    assert sorted(r.path for r in read) == sorted(map(str, papers))
    assert len({r.pack_id for r in read}) == 6
    assert differ(contents(local), contents(loaded(tmp_path / "parquet", tmp_path / "w.duckdb", book))) == []


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A bucket on a server of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    monkeypatch.setenv("AWS_ENDPOINT_URL", url)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "nobody")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "nothing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    server = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.2)
        import fsspec

        store = fsspec.filesystem("s3", skip_instance_cache=True)
        store.mkdir("archive")
        yield "s3://archive"
    finally:
        server.kill()
        server.wait()


@needs_s3
def test_papers_in_a_bucket_records_into_a_bucket(
    bucket: str, papers: list[Path], book: RuleBook, tmp_path: Path
) -> None:
    import fsspec

    store = fsspec.filesystem("s3")
    for path in papers:
        store.put_file(str(path), f"archive/papers/{path.name}")
    there = listed(f"{bucket}/papers", (".txt", ".pdf"))
    assert [i.path for i in there] == [f"{bucket}/papers/{p.name}" for p in sorted(papers)]
    how = How(f"{bucket}/records", "1", book.fingerprint)
    read = read_portion(Portion("a", tuple(there)), how)
    assert {r.status for r in read} <= {"ok", "partial"}
    folder = engine.brought(how.directory, tmp_path / "copy", {})
    warehouse = loaded(folder, tmp_path / "w.duckdb", book)
    names = {row[1] for row in contents(warehouse)["main.packs"]}
    assert names == {p.name for p in papers}
