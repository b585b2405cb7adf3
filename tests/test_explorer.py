"""The explorer's pages as a server gives them: every address, every form, and nothing that harms."""

from __future__ import annotations

import csv
import html.parser
import io
import json
import multiprocessing
import os
import re
import shutil
import threading
import time
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from tests.invented import BODY, SUMMER, Paper, agenda, load_papers, meeting_id, minutes
from warehouse.explorer.app import make_app
from warehouse.explorer.chart import drawn, ticks
from warehouse.explorer.guard import host_of
from warehouse.explorer.index import index_files, shard_of
from warehouse.explorer.marks import runs_of
from warehouse.explorer.page import Citation
from warehouse.explorer.render import cited, highlighted
from warehouse.explorer.routes import LISTS
from warehouse.explorer.site import build, file_of
from warehouse.facts import open_warehouse
from warehouse.snapshot import Snapshots

HERE = "http://localhost"
EVIL = "\"><script src=//evil.example></script><img src=x onerror=alert(1)>{{7*7}}${7*7}'; drop table x; --"


def client_of(path: Path, **given: Any) -> TestClient:
    return TestClient(make_app(path, **given), base_url=HERE, raise_server_exceptions=True)


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("explorer") / "w.duckdb"
    load_papers(path, minutes(), agenda())
    return path


@pytest.fixture(scope="module")
def client(warehouse: Path) -> Iterator[TestClient]:
    with client_of(warehouse) as opened:
        yield opened


@pytest.fixture(scope="module")
def addresses(warehouse: Path) -> list[str]:
    """A page of everything that the warehouse holds."""
    with open_warehouse(warehouse) as opened:
        found = [f"/{name}" for name in LISTS]
        for kind in ("bodies", "meetings", "minutes", "packs", "pages", "ledger", "attendance"):
            found += [f"/{kind}/{key}" for (key,) in opened.ask(f"site_keys_{kind}").rows]
        for view in ("resolutions", "attendances", "minutes", "meetings", "documents", "declarations", "agenda_items"):
            found += [f"/facts/{fact.fact_id}" for fact in opened.facts(view)]
    assert len(found) > 30
    return found


def test_every_page_is_there_in_every_form(client: TestClient, addresses: list[str]) -> None:
    for address in addresses:
        page = client.get(address)
        assert page.status_code == 200, address
        assert "<h1" in page.text
        where = "/index" if address == "/" else address
        told = client.get(f"{where}.json")
        assert told.status_code == 200, address
        content = json.loads(told.text)
        assert content["address"] == HERE + address
        assert content["citation"].endswith(f"{HERE}{address}.")
        table = client.get(f"{where}.csv")
        assert table.status_code == 200, address
        rows = list(csv.reader(io.StringIO(table.text)))
        assert rows, address
        assert all(len(row) == len(rows[0]) for row in rows)


def test_every_link_of_every_page_leads_somewhere(client: TestClient, addresses: list[str]) -> None:
    linked: set[str] = set()
    for address in addresses:
        linked |= set(re.findall(r'href="(/[^"#]*)"', client.get(address).text))
    assert len(linked) > 40
    # a problem may name a page that the pack turned out not to have
    linked.discard("/pages/c-minutes/2")
    dead = [link for link in sorted(linked) if client.get(link.replace("&amp;", "&")).status_code != 200]
    assert dead == []


def test_what_is_not_there_is_said(client: TestClient) -> None:
    for path in ("/nowhere", "/meetings/none", "/facts/none", "/pages/none/1", "/pages/c-minutes/99", "/static/x.js"):
        page = client.get(path)
        assert page.status_code == 404, path
        assert "<h1>Not here</h1>" in page.text


def test_a_meeting_says_what_its_paper_says(client: TestClient) -> None:
    text = client.get(f"/meetings/{meeting_id(SUMMER)}").text
    for words in ("Alderman Ottilie Marsh", "in the chair", "for Jory Wake", "a mooring in the inner basin",
                  "the dredger be hired for a fortnight", "Net Loft, Quay Street", "10:05", "11:40"):  # fmt: skip
        assert words in text
    told = client.get(f"/meetings/{meeting_id(SUMMER)}.json").json()
    assert {a["name"] for a in told["attendances"] if a["status"] == "apologies"} == {"Jory Wake"}
    assert [r["clause"] for r in told["resolutions"]] == ["a", "b"]


def test_a_page_whose_file_has_gone_shows_its_text_and_says_so(client: TestClient, warehouse: Path) -> None:
    with open_warehouse(warehouse) as opened:
        fact = next(opened.facts("resolutions", clause="a"))
    text = client.get(f"/facts/{fact.fact_id}").text
    assert "the file it was read from is not where it was" in text
    assert "<mark>the dredger be hired for a fortnight</mark>" in text
    assert client.get(f"/pictures/{fact.evidence[0].pack_id}/1.png").status_code == 404


def test_a_citation_names_all_that_another_reader_needs() -> None:
    full = Citation("Harbour Board", date(2023, 6, 20), "12", "june.pdf", 4, "pack-0123456789abcdef")
    assert cited(full, "x", f"{HERE}/facts/res-1") == (
        "Harbour Board, 20\u00a0June 2023, minute 12. june.pdf, page 4 (SHA-256 0123456789abcdef…)."
        f" minutebook, {HERE}/facts/res-1."
    )
    assert cited(None, "People", f"{HERE}/people") == f"People. minutebook, {HERE}/people."


def test_the_browser_is_told_to_ask_nobody_else(client: TestClient) -> None:
    page = client.get("/")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert page.headers["x-content-type-options"] == "nosniff"
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', page.text)
    # nothing that the policy would stop: no script or style inside the page
    assert " style=" not in page.text
    assert "<style" not in page.text
    assert not re.search(r"<script(?![^>]* src=)", page.text)


def test_what_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/people")
    again = client.get("/people", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304


# Those who mean harm -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py", "/static/..%2fapp.py", "/static/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd",
        "/pictures/..%2f..%2fetc/1.png", "/pictures/%2e%2e/1.png", "/packs/..%2f..%2fetc%2fpasswd",
        "/pages/../../etc/passwd/1", "http://localhost//evil.example/", "/static/style.css%00.js", "/facts/%00",
        "/pages/c-minutes/1%00",
        "/pages/c-minutes/-1", "/pages/c-minutes/999999999999999999999", "/pages/c-minutes/1/2", "/pages/c-minutes/²",
    ],
)  # fmt: skip
def test_no_path_leads_out(client: TestClient, path: str) -> None:
    page = client.get(path, follow_redirects=False)
    assert page.status_code in (404, 307), path
    assert "root:" not in page.text
    assert "import" not in page.text
    assert "evil.example" not in page.headers.get("location", "")


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "",
        "localhost@evil.example",
        "[::2]",
        "0x7f.1",
    ],
)
def test_another_sites_name_is_refused(client: TestClient, host: str) -> None:
    # a name that somebody else owns may be made to point here, and its page's script would read ours
    page = client.get("/", headers={"host": host})
    assert page.status_code == 421
    assert "<html" not in page.text


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:99", "[::1]:8000", "localhost."])
def test_this_machines_names_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/about", headers={"host": host}).status_code == 200


def test_a_name_can_be_added(warehouse: Path) -> None:
    with client_of(warehouse, hosts=["papers.example"]) as opened:
        assert opened.get("/about", headers={"host": "papers.example:8000"}).status_code == 200
        assert opened.get("/about", headers={"host": "other.example"}).status_code == 421


def test_hosts_are_told_from_headers() -> None:
    assert host_of("[::1]:8000") == "::1"
    assert host_of(" Papers.Example:80 ") == "papers.example"
    assert host_of("papers.example.") == "papers.example"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_can_be_sent(client: TestClient, method: str) -> None:
    assert client.request(method, "/people").status_code == 405


def test_an_endless_address_is_refused(client: TestClient) -> None:
    assert client.get("/search?q=" + "a" * 5_000).status_code == 414


PARAMETERS = (
    "q", "person", "kind", "body", "year", "outcome", "p", "after", "id", "status", "severity", "grade", "as_of",
    "never", "owner", "all", "text", "limit",
)  # fmt: skip
SQL = (
    "' or '1'='1", "'; drop table reading.packs; --", "1); copy (select 1) to '/tmp/x'; --", "$1", "%", "\\", "''",
    "0x00", "null", "1e309", "-1", "²", "2023-13-45", "9999", "0000", EVIL, "\x00", "\ud7ff", "𝔘" * 9,
)  # fmt: skip


@pytest.mark.parametrize("value", SQL)
def test_sql_in_any_parameter_is_only_text(client: TestClient, addresses: list[str], value: str) -> None:
    for address in [a for a in addresses if "/facts/" not in a]:
        page = client.get(address, params=dict.fromkeys(PARAMETERS, value))
        assert page.status_code == 200, (address, value)
        assert "<script src=//evil" not in page.text
    for kind in (
        "meetings",
        "facts",
        "people",
        "ledger",
        "attendance",
        "indicators",
        "packs",
        "actions",
        "minutes",
        "dashboards",
    ):
        assert client.get(f"/{kind}/{quote(value, safe='')}").status_code == 404
    # everything is still there
    assert len(client.get("/packs.json").json()["packs"]) == 2


def test_who_came_is_a_grid(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    absent = Paper("b-autumn", day=date(2023, 9, 19)).document("Minutes").body().meeting()
    absent.lists("Capt. Bram Tiller", is_chair=True).lists("Ottilie Marsh", status="apologies")
    absent.lists("Mr Edgar Pike", capacity="officer")
    spring = Paper("c-spring", day=date(2022, 3, 14)).document("Minutes").body().meeting().lists("Capt. Bram Tiller")
    load_papers(path, minutes(), absent, spring)
    with client_of(path) as client:
        told = client.get(f"/attendance/{BODY}.json").json()
        page = client.get(f"/attendance/{BODY}").text
        before = client.get(f"/attendance/{BODY}.csv", params={"year": 2022}).text
    rows = {(r["name"], r["meeting_date"]): r["status"] for r in told["attendance"]}
    assert rows["Capt. Bram Tiller", "2023-09-19"] == "present"
    assert rows["Ottilie Marsh", "2023-09-19"] == "apologies"
    assert not any("Pike" in name for name, _ in rows)
    assert [m["meeting_date"] for m in told["meetings"]] == [str(SUMMER), "2023-09-19"]
    assert "present, in the chair" in page
    assert [row["name"] for row in csv.DictReader(io.StringIO(before))] == ["Capt. Bram Tiller"]


class Tags(html.parser.HTMLParser):
    """Every tag and attribute of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name in ("href", "src", "action"):
                self.addresses.add(value or "")


def hostile() -> Paper:
    paper = Paper("d-hostile", source="minutes", day=date(2023, 7, 1), body_name=EVIL, body_id="hostile")
    paper.document(EVIL).body(EVIL, acronym=EVIL).meeting(venue=EVIL, chair=EVIL)
    paper.lists(EVIL, role=EVIL, organisation=EVIL, representing=EVIL, is_chair=True)
    paper.lists("javascript:alert(1)", status="apologies", organisation=EVIL)
    paper.minute("1", EVIL, f"{EVIL}\n{EVIL}").resolves("1", f"that {EVIL} be done", verb=EVIL, clause="a")
    paper.asks("1", f"that {EVIL} be done", owner=EVIL, due=EVIL).declares(EVIL, EVIL).refers("1", EVIL)
    paper.item("1", EVIL, presenter=EVIL).unreadable(1)
    paper.message, paper.status = EVIL, "partial"
    return paper


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("evil") / "w.duckdb"
    load_papers(path, hostile())
    return path


def test_markup_in_a_pack_is_only_text(evil: Path, tmp_path: Path) -> None:
    seen: list[str] = []
    with open_warehouse(evil) as opened:
        keys = {
            kind: [str(key) for (key,) in opened.ask(f"site_keys_{kind}").rows]
            for kind in ("bodies", "meetings", "minutes", "actions", "packs", "pages", "ledger", "people", "attendance")
        }
        facts = [
            fact.fact_id
            for view in opened.views
            if view not in ("evidence", "changes") and any(c.name == "fact_id" for c in opened.columns(view))
            for fact in opened.facts(view)
        ]
    assert len(facts) > 8
    with client_of(evil) as opened_client:
        paths = [f"/{name}" for name in LISTS] + [f"/{kind}/{key}" for kind, found in keys.items() for key in found]
        paths += ["/search?q=script", "/search?q=evil+example&body=" + "%22%3E%3Cscript%3E"]
        for path in paths:
            page = opened_client.get(path)
            assert page.status_code == 200, path
            seen.append(page.text)
        for fact_id in facts:
            page = opened_client.get(f"/facts/{quote(fact_id, safe='/')}")
            if "/" not in fact_id:
                assert page.status_code == 200, fact_id
            seen.append(page.text)
    build(evil, tmp_path / "site", pictures=False)
    seen += [path.read_text("utf-8") for path in (tmp_path / "site").rglob("*.html")]
    assert any("&lt;script src=//evil.example&gt;" in text for text in seen)
    assert any("{{7*7}}" in text for text in seen)
    for text in seen:
        tags = Tags()
        tags.feed(text)
        assert not {a for a in tags.attributes if a.startswith("on")}
        assert not {a for a in tags.addresses if "evil.example" in a.split("?")[0] and "//" in a[:8]}
        assert not {a for a in tags.addresses if a.lower().startswith(("javascript:", "vbscript:"))}
        assert text.count("<script") == text.count("<script src=")
    # no file out of the folder, whatever a fact is called
    root = os.path.realpath(tmp_path / "site")
    assert all(os.path.realpath(p).startswith(root + os.sep) for p in (tmp_path / "site").rglob("*"))


def test_a_manifest_that_was_meddled_with_costs_no_other_file(warehouse: Path, tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("keep")
    site = tmp_path / "site"
    site.mkdir()
    (site / "own.txt").write_text("keep")
    (site / ".minutebook-site").write_text("../precious.txt\n/etc/hostname\nold.html\n")
    (site / "old.html").write_text("gone")
    build(warehouse, site, pictures=False)
    assert (tmp_path / "precious.txt").read_text() == "keep"
    assert (site / "own.txt").read_text() == "keep"
    assert not (site / "old.html").exists()


# Many readers, and a writer ------------------------------------------------------------------------------
def later(number: int) -> Paper:
    paper = Paper(f"e-later-{number}", day=date(2024, 1, 1 + number))
    return paper.document("Minutes").body().meeting().minute("1", f"Heading {number}", "Something was said.")


def ingest(path: str, number: int) -> None:
    """One load more, as another program makes it."""
    load_papers(Path(path), *(later(n) for n in range(number + 1)), rules=f"r{number}")


def test_two_hundred_readers_while_an_ingest_runs(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    load_papers(path, minutes(), agenda())
    failed: list[str] = []
    read = 0
    stop = threading.Event()
    lock = threading.Lock()
    with client_of(path) as opened:

        def reader(number: int) -> None:
            nonlocal read
            addresses = ("/", f"/meetings/{meeting_id(SUMMER)}", "/search?q=dredger", f"/ledger/{BODY}", "/packs.json")
            while True:
                page = opened.get(addresses[number % len(addresses)])
                with lock:
                    read += 1
                    if page.status_code != 200:
                        failed.append(f"{page.status_code} {page.text[:200]}")
                if stop.wait(4):  # a reader reads for a while, and the load has its share of the processor
                    return

        readers = [threading.Thread(target=reader, args=(n,)) for n in range(200)]
        for one in readers:
            one.start()
        try:
            for number in range(2):
                # would fail where a reader kept the file
                writer = multiprocessing.get_context("spawn").Process(target=ingest, args=(str(path), number))
                writer.start()
                writer.join(timeout=300)
                assert writer.exitcode == 0
        finally:
            stop.set()
            for one in readers:
                one.join()
        assert failed == []
        assert read >= 200
        # and what was loaded shows
        give_up = time.monotonic() + 120
        while len(opened.get("/packs.json").json()["packs"]) < 4:
            assert time.monotonic() < give_up, "the new packs do not show"
            time.sleep(0.2)


def test_a_snapshot_stays_as_it_is_for_who_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    load_papers(path, minutes())
    snapshots = Snapshots(path)
    try:
        with snapshots.reading() as before:
            assert before.count("packs") == 1
            load_papers(path, agenda())
            give_up = time.monotonic() + 120
            while True:
                with snapshots.reading() as after:
                    if after.count("packs") == 2:
                        break
                assert time.monotonic() < give_up
                time.sleep(0.1)
            assert before.count("packs") == 1
        assert not [p for p in tmp_path.iterdir() if p.name.startswith(".w.duckdb")]
    finally:
        snapshots.close()


# Pictures ------------------------------------------------------------------------------------------------
def test_a_moved_file_loses_its_picture_and_a_touched_one_keeps_it(samples: Path, tmp_path: Path) -> None:
    from warehouse.explorer.pictures import Pictures

    pictures = Pictures(tmp_path / "pictures")
    try:
        with open_warehouse(samples) as opened:
            pack_id = str(opened.ask("site_keys_packs").rows[0][0])
            source = pictures.source(opened, pack_id)
            assert source is not None
            drawn_page = pictures.picture(source, pack_id, 1)
            assert drawn_page is not None
            assert drawn_page.read_bytes().startswith(b"\x89PNG")
            assert pictures.picture(source, pack_id, 999) is None
            # it goes on after a page that is not there, and after a file that is none
            broken = tmp_path / "broken.pdf"
            broken.write_bytes(b"%PDF-1.7 nothing else")
            assert pictures.picture(broken, "pack-broken", 1) is None
            assert pictures.picture(source, pack_id, 2) is not None
            copy = tmp_path / "copy.pdf"
            shutil.copyfile(source, copy)
            assert pictures._is(copy, pack_id)
            copy.write_bytes(copy.read_bytes() + b"x")
            assert not pictures._is(copy, pack_id)
    finally:
        pictures.close()


# Parts ---------------------------------------------------------------------------------------------------
def test_marks_that_touch_are_one_and_the_text_stays_whole() -> None:
    runs = runs_of("abcdefgh", [(1, 3), (2, 5), (6, 7)])
    assert runs == (("a", False), ("bc", True), ("de", True), ("f", False), ("g", True), ("h", False))
    assert "".join(run for run, _ in runs) == "abcdefgh"
    assert runs_of("abc", []) == (("abc", False),)


def test_hits_are_marked_and_all_else_is_text() -> None:
    assert highlighted("<b>Gates & gating", ("gate",)) == "&lt;b&gt;<mark>Gates</mark> &amp; gating"
    assert highlighted("Enquiries", ("enquiry",)) == "<mark>Enquiries</mark>"


@pytest.mark.parametrize(
    "values", [[203.0, 154.0, 231.0], [1.0, 9.0], [5.0, 5.0], [-3.0, 4.0], [0.0, 0.0], [0.001, 0.002], [-5e8, 3e12]]
)
def test_a_chart_has_round_levels(values: list[float]) -> None:
    found = ticks(values)
    assert found[0] <= min(values)
    assert found[-1] >= max(values)
    assert len({round(b - a, 9) for a, b in pairwise(found)}) == 1
    assert 2 <= len(found) <= 8


def test_a_series_of_one_figure_is_not_drawn() -> None:
    assert drawn([], "x", None) is None


def test_the_written_index_finds_what_it_holds() -> None:
    found = [
        {"kind": "minute", "fact_id": "min-1", "title": "Gates", "text": "gate gate lock", "date": SUMMER, "body": "B",
         "terms": ["gate", "gate", "gate", "lock"]},
        {"kind": "minute", "fact_id": "min-2", "title": "Locks", "text": "lock", "date": None, "body": None,
         "terms": ["lock", "étude"]},
    ]  # fmt: skip
    files = {name: json.loads(text) for name, text in index_files(found, lambda f: f"facts/{f}.html")}
    assert files["search/meta.json"]["documents"] == 2
    postings = files[f"search/t-{shard_of('gate')}.json"]["gate"]
    assert postings[0] == 0
    assert len(postings) == 2
    assert files["search/d-0.json"][1][5] == "facts/min-2.html"
    assert f"search/t-{shard_of('étude')}.json" in files
    assert shard_of("../x") not in ("..", "../")


def test_files_are_called_by_safe_names() -> None:
    assert file_of("facts", "res-298a04309b688114") == "facts/res-298a04309b688114"
    assert file_of("pages", "pack-1/3") == "pages/pack-1/3"
    for key in ("../../etc/passwd", "a b", "..", "", "x" * 200, "é"):
        name = file_of("facts", key)
        assert ".." not in name
        assert re.fullmatch(r"facts(/[A-Za-z0-9_-]+)+", name)
