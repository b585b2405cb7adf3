"""The explorer in a real browser: from a search to the marked words, people, promises, charts; no stray request."""

from __future__ import annotations

import functools
import http.server
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from rules.book import RuleBook
from tests.browsing import CHROMIUM, FLAGS, needs_browser, serving
from tests.loaded import SAMPLES, warehouse_of
from warehouse.explorer.site import build
from warehouse.facts import open_warehouse

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from spacy.language import Language

pytest.importorskip("playwright", reason="playwright is among the development dependencies")
pytestmark = needs_browser

RESOLUTION = "that burglary need no longer be reported at each meeting."
BOARD = "Tarrowshire Safer Places Partnership Board"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def address(samples: Path) -> Iterator[str]:
    with serving(samples) as at:
        yield at


class Watched:
    """A tab, and all that its console says and that it asks of other hosts."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.said: list[str] = []
        self.strangers: list[str] = []
        page.on(
            "console", lambda m: self.said.append(f"{m.type}: {m.text}") if m.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda e: self.said.append(f"error: {e}"))
        page.on("request", self.asked)

    def heard(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.said.append(f"{message.type}: {message.text}")

    def asked(self, request: Any) -> None:
        if not request.url.startswith((self.address, "data:")):
            self.strangers.append(request.url)

    def go(self, path: str) -> Page:
        self.page.goto(f"{self.address}{path}")
        self.page.wait_for_load_state("networkidle")
        return self.page


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Watched]:
    page = browser.new_page(viewport={"width": 1180, "height": 900})
    watched = Watched(page, address)
    yield watched
    page.close()
    assert watched.said == []
    assert watched.strangers == []


@pytest.fixture(scope="module")
def ids(samples: Path) -> dict[str, str]:
    """A page of each kind, by what there is in the samples."""
    with open_warehouse(samples) as warehouse:
        resolution = next(warehouse.facts("resolutions", text=RESOLUTION))
        board = next(warehouse.facts("bodies", name=BOARD))
        rows = list(warehouse.stream("page_people", text="tickell", after=None, after_id="", limit=5))
        series = list(warehouse.stream("page_indicators", text="casualties", after=None, after_id="", limit=5))
        dashboards = list(warehouse.stream("page_dashboards", limit=1))
        action = next(warehouse.facts("actions", meeting_id=resolution["meeting_id"]))
        attendance = next(a for a in warehouse.facts("attendances") if a["organisation_id"])
        return {
            "resolution": resolution.fact_id,
            "meeting": str(resolution["meeting_id"]),
            "minute": str(resolution["minute_id"]),
            "pack": resolution.evidence[0].pack_id,
            "page": str(resolution.evidence[0].page),
            "body": str(board["body_id"]),
            "person": str(rows[0]["person_id"]),
            "series": str(series[0]["indicator_id"]),
            "dashboard": str(dashboards[0]["document_id"]),
            "action": str(action["action_id"]),
            "organisation": str(attendance["organisation_id"]),
        }


def test_a_search_leads_to_a_resolution_and_its_marked_words(tab: Watched, samples: Path, ids: dict[str, str]) -> None:
    page = tab.go("/")
    page.get_by_label("Search everything").fill("burglary no longer reported")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="resolution", exact=True).click()  # the facet
    hit = page.locator(".found li").filter(has_text="that burglary need no longer").first
    assert "burglary" in [m.inner_text().lower() for m in hit.locator("mark").all()]
    hit.get_by_role("link").click()
    page.wait_for_load_state("networkidle")
    assert page.url.endswith(f"/facts/{ids['resolution']}")

    with open_warehouse(samples) as warehouse:
        quotes = warehouse.evidence(ids["resolution"])
        sizes = {(r[0], r[1]): (r[3], r[4]) for batch in warehouse.rows("pages") for r in batch}
    width, height = (float(str(side)) for side in sizes[quotes[0].pack_id, quotes[0].page])
    sheet = page.locator("figure.sheet svg").first
    paper = sheet.bounding_box()
    assert paper is not None
    marks = [mark.bounding_box() for mark in sheet.locator("rect.mark").all()]
    assert len(marks) == len(quotes)
    for quote, mark in zip(quotes, marks, strict=True):
        assert quote.box is not None
        assert mark is not None
        scale = paper["width"] / width
        assert paper["height"] == pytest.approx(height * scale, abs=1)
        # the mark covers the words' box, and hardly more
        left, top = mark["x"] - paper["x"], mark["y"] - paper["y"]
        assert left == pytest.approx(quote.box[0] * scale, abs=4)
        assert top == pytest.approx(quote.box[1] * scale, abs=4)
        assert left <= quote.box[0] * scale
        assert left + mark["width"] >= quote.box[2] * scale
        assert top + mark["height"] >= quote.box[3] * scale
        assert mark["height"] < (quote.box[3] - quote.box[1]) * scale + 8
    assert ink_under(page, marks) > 3 * ink_beside(page, marks)
    assert "minute 5. 2019-03-14-safer-places.pdf, page 4 (SHA-256 " in page.locator("#citation").inner_text()


def ink_under(page: Page, marks: list[Any]) -> float:
    """The share of dark dots on the picture where the marks are."""
    return darkness(page, marks, 0)


def ink_beside(page: Page, marks: list[Any]) -> float:
    """The same far below, where this page is empty."""
    return darkness(page, marks, 300)


def darkness(page: Page, marks: list[Any], down: int) -> float:
    import io

    from PIL import Image

    dark = dots = 0
    with Image.open(io.BytesIO(page.screenshot(full_page=True))) as picture:
        grey = picture.convert("L")
        for mark in marks:
            x, y = int(mark["x"]), int(mark["y"]) + down
            piece = grey.crop((x, y, x + int(mark["width"]), y + int(mark["height"])))
            values = piece.tobytes()
            dark += sum(v < 110 for v in values)
            dots += len(values)
    return dark / max(1, dots) + 0.001


def test_a_person_with_several_spellings_is_one(tab: Watched, ids: dict[str, str]) -> None:
    page = tab.go("/people")
    page.get_by_label("Only names with this in them").fill("tickell")
    page.get_by_role("button", name="Show").click()
    page.get_by_role("link", name="Maureen Tickell").click()
    assert page.url.endswith(f"/people/{ids['person']}")
    printed = page.get_by_role("region", name="Printed as")
    for form in ("Cllr Maureen Tickell", "Cllr. M. Tickell", "Cllr Mo Tickell"):
        assert printed.get_by_role("rowheader", name=form, exact=True).is_visible()
    assert "Maureen and Mo are one name" in printed.inner_text()
    assert page.get_by_role("region", name="Meetings").get_by_role("row").count() > 8


def test_the_ledger_is_narrowed_to_what_was_never_heard_of(tab: Watched, samples: Path, ids: dict[str, str]) -> None:
    page = tab.go(f"/ledger/{ids['body']}")
    before = page.locator(".promise").count()
    page.get_by_label("never heard of again").check()
    page.wait_for_url("**never=yes**")
    after = page.locator(".promise").count()
    assert 0 < after < before
    assert page.locator(".promise .never").count() == after
    with open_warehouse(samples) as warehouse:
        day = page.get_by_label("As of").input_value()
        rows = warehouse.ask("ledger", body_id=ids["body"], as_of=day, all=True).records()
        assert after == sum(bool(r["never_heard_of"]) and r["status"] != "closed" for r in rows)
    # an earlier day knows less
    page.get_by_label("As of").fill("2017-01-01")
    page.wait_for_url("**as_of=2017-01-01**")
    assert page.locator(".promise").count() < after


def test_an_indicator_has_its_chart_and_its_csv(tab: Watched, ids: dict[str, str]) -> None:
    page = tab.go(f"/indicators/{ids['series']}")
    points = page.locator(".chart a")
    assert points.count() > 4
    assert ", rated " in " ".join(points.nth(i).get_attribute("aria-label") or "" for i in range(points.count()))
    assert page.locator(".chart svg[role=group]").get_attribute("aria-label")
    got = page.request.get(f"{tab.address}{page.get_by_role('link', name='CSV').get_attribute('href')}")
    assert got.headers["content-type"].startswith("text/csv")
    rows = got.text().splitlines()
    assert rows[0].startswith("period,value_text,value")
    table = page.get_by_role("region", name="Every figure").get_by_role("row")
    assert len(rows) == table.count()
    points.first.click()
    page.wait_for_load_state("networkidle")
    assert "/facts/val-" in page.url
    assert page.locator("rect.mark").count() > 0


def test_the_keyboard_is_enough(tab: Watched) -> None:
    page = tab.go("/people")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the content"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.type") == "search"


def test_it_works_without_scripts(browser: Browser, address: str, ids: dict[str, str]) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}/")
    page.get_by_label("Search everything").fill("quorum")
    page.get_by_role("button", name="Search").click()
    assert page.locator(".found li").count() > 0
    page.goto(f"{address}/ledger/{ids['body']}")
    page.get_by_label("never heard of again").check()
    page.get_by_role("button", name="Show").click()
    assert "never=yes" in page.url
    page.context.close()


KINDS = [
    "/", "/search?q=quorum", "/bodies", "/bodies/{body}", "/meetings/{meeting}", "/minutes/{minute}",
    "/actions/{action}", "/people", "/people/{person}", "/organisations", "/organisations/{organisation}", "/ledger",
    "/ledger/{body}", "/attendance/{body}",
    "/indicators", "/indicators/{series}", "/dashboards", "/dashboards/{dashboard}", "/problems",
    "/packs", "/packs/{pack}", "/pages/{pack}/{page}", "/facts/{resolution}", "/about", "/nowhere",
]  # fmt: skip


@pytest.mark.parametrize("path", KINDS)
def test_nothing_serious_keeps_anybody_out(browser: Browser, address: str, path: str, ids: dict[str, str]) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(viewport={"width": 1180, "height": 900})
    watched = Watched(page, address)
    watched.go(path.format(**ids))
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]})
    serious = [v for v in found.response["violations"] if v["impact"] in ("serious", "critical")]
    told = [f"{v['id']}: {v['help']} – {[n['html'] for n in v['nodes']][:3]}" for v in serious]
    page.close()
    assert told == []
    assert [s for s in watched.said if "404" not in s or path != "/nowhere"] == []
    assert watched.strangers == []


@pytest.mark.parametrize(
    "path", ["/", "/meetings/{meeting}", "/ledger/{body}", "/indicators/{series}", "/facts/{resolution}"]
)
def test_a_telephone_shows_it_without_scrolling_sideways(
    browser: Browser, address: str, path: str, ids: dict[str, str]
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740}, has_touch=True)
    page.goto(address + path.format(**ids))
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert wide <= 360


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Files, without a word on stderr."""

    def log_message(self, *told: Any) -> None:
        pass


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, book: RuleBook, nlp: Language) -> Path:
    """The pages of two years of the board as files, in a folder of a server's, as they well may be."""
    packs = sorted((SAMPLES / "tarrowshire").glob("201[89]-*.pdf"))
    folder: Path = tmp_path_factory.mktemp("site") / "deep" / "down"
    build(warehouse_of(packs, tmp_path_factory.mktemp("years"), book, nlp), folder)
    return folder


@pytest.fixture(scope="module")
def site(written: Path) -> Iterator[str]:
    root = written.parent.parent
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/deep/down"
    server.shutdown()
    server.server_close()


def test_the_written_pages_can_be_searched(browser: Browser, site: str, ids: dict[str, str]) -> None:
    page = browser.new_page(viewport={"width": 1180, "height": 900})
    watched = Watched(page, site)
    watched.go("/index.html")
    page.get_by_label("Search everything").fill("burglaries no longer reported")
    page.get_by_role("button", name="Search").click()
    page.locator(".found li").filter(has_text="that burglary need no longer").first.get_by_role("link").click()
    page.wait_for_load_state("networkidle")
    assert page.url == f"{site}/facts/{ids['resolution']}.html"
    assert page.locator("rect.mark").count() == 2
    assert page.evaluate(
        "new Promise(r => { const i = new Image(); i.onload = () => r(i.naturalWidth);"
        " i.onerror = () => r(0); i.src = document.querySelector('svg image').href.baseVal; })"
    )
    # from any page to any other, and to its data
    page.get_by_role("link", name="Ledger").click()
    page.get_by_role("link", name=BOARD).click()
    before = page.locator(".promise:visible").count()
    page.get_by_label("never heard of again").check()
    assert 0 < page.locator(".promise:visible").count() < before
    assert page.request.get(f"{site}/ledger/{ids['body']}.csv").ok
    assert watched.said == []
    assert watched.strangers == []
    page.close()


def test_no_link_of_the_written_pages_is_dead(written: Path) -> None:
    pages = sorted(written.rglob("*.html"))
    assert len(pages) > 500
    dead = set()
    known = {path.resolve() for path in written.rglob("*") if path.is_file()}
    for page in pages:
        for link in set(re.findall(r'(?:href|src)="([^"#?]+)', page.read_text("utf-8"))):
            if not link.startswith("data:") and (page.parent / link).resolve() not in known:
                dead.add(f"{page.relative_to(written)}: {link}")
    assert sorted(dead)[:10] == []
