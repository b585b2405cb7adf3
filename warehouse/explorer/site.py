"""The pages as files: what the server shows, for any web server to give."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from warehouse.errors import WarehouseError
from warehouse.explorer.index import index_files
from warehouse.explorer.page import Asked, NotThereError, Page, Record
from warehouse.explorer.papers import fact_page
from warehouse.explorer.pictures import Pictures
from warehouse.explorer.render import Links, asset, to_csv, to_html, to_json
from warehouse.explorer.routes import LISTS, THINGS
from warehouse.facts import Fact, Warehouse
from warehouse.snapshot import Snapshots

__all__ = ["Built", "build"]

MANIFEST = ".minutebook-site"
PLAIN = re.compile(r"[A-Za-z0-9_-]{1,100}")
ASSETS = ("style.css", "explorer.js", "search.js")
NOT_SHOWN = frozenset({"mentions"})  # each stands behind a person, who has a page
BATCH = 400  # facts whose pages' text is held at once


@dataclass(frozen=True, slots=True)
class Built:
    """What was written."""

    pages: int
    pictures: int


@dataclass(slots=True)
class Site:
    """A folder in the making. `further` names the second and later screenfuls of lists."""

    folder: Path
    address: str
    written: set[str] = field(default_factory=set)
    further: dict[tuple[str, tuple[tuple[str, str], ...]], str] = field(default_factory=dict)
    pictured: set[tuple[str, int]] = field(default_factory=set)
    pages: int = 0

    def write(self, path: str, content: str | bytes) -> None:
        """Write a file, or leave it alone where it says the same already."""
        target = self.folder / path
        data = content.encode() if isinstance(content, str) else content
        self.written.add(path)
        if target.is_file() and target.stat().st_size == len(data) and target.read_bytes() == data:
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)

    def put(self, path: str, page: Page) -> None:
        """Write a page in all its forms. `path` is without ending."""
        links = FileLinks(self, path)
        self.write(f"{path}.html", to_html(page, links))
        self.write(f"{path}.json", to_json(page, links))
        self.write(f"{path}.csv", to_csv(page))
        self.pages += 1


class FileLinks(Links):
    """Addresses from one file of the site to another."""

    static = True

    def __init__(self, site: Site, path: str) -> None:
        self._site = site
        self._path = path
        self._up = "../" * path.count("/")

    def page(self, kind: str, key: object = None, /, **asked: object) -> str:
        if key is not None:
            return f"{self._up}{file_of(kind, str(key))}.html"
        kept = tuple(sorted((name, str(value)) for name, value in asked.items() if value not in (None, "")))
        return f"{self._up}{self._site.further.get((kind, kept), kind or 'index')}.html"

    def form(self, form: str) -> str | None:
        return f"{self._path.rsplit('/', 1)[-1]}.{form}"

    def asset(self, name: str) -> str:
        return f"{self._up}static/{name}"

    def picture(self, pack_id: str, page: int) -> str | None:
        if (pack_id, page) not in self._site.pictured:
            return None
        return f"{self._up}{picture_of(pack_id, page)}"

    def here(self) -> str:
        return f"{self._site.address}{self._path}.html"


def build(
    path: Path,
    folder: Path,
    *,
    pictures: bool = True,
    address: str = "",
    told: Callable[[str], None] | None = None,
) -> Built:
    """Write every page of the warehouse at `path` into `folder`. `address`: where the folder will be served, for
    citations. Raises what `Snapshots` raises, and WarehouseError where the folder cannot be written.
    """
    say = told or (lambda line: None)
    snapshots = Snapshots(path)
    drawn = Pictures()
    site = Site(folder, address if not address or address.endswith("/") else f"{address}/")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        before = manifest(folder)
        with snapshots.reading() as warehouse:
            if pictures:
                say("drawing the pages …")
                draw(site, warehouse, drawn)
            for name in ASSETS:
                site.write(f"static/{name}", asset(name) or b"")
            say("writing lists …")
            lists(site, warehouse)
            for kind in THINGS:
                if kind != "facts":
                    say(f"writing {kind} …")
                    things(site, warehouse, kind)
            say("writing facts …")
            facts(site, warehouse)
            say("writing the index …")
            for name, content in index_files(
                warehouse.stream("site_words"), lambda fact_id: f"{file_of('facts', str(fact_id))}.html"
            ):
                site.write(name, content)
        for gone in sorted(before - site.written):
            (folder / gone).unlink(missing_ok=True)
        (folder / MANIFEST).write_text("".join(f"{name}\n" for name in sorted(site.written)), encoding="utf-8")
    except OSError as error:
        raise WarehouseError(f"{error.filename or folder}: cannot be written: {error.strerror}") from error
    finally:
        snapshots.close()
        drawn.close()
    return Built(site.pages, len(site.pictured))


def file_of(kind: str, key: str) -> str:
    """Where a thing's page is, without ending: ids that a file cannot be called by go by their hash."""
    parts = key.split("/")
    safe = [p if PLAIN.fullmatch(p) else f"x{hashlib.sha256(p.encode()).hexdigest()[:32]}" for p in parts]
    return "/".join([kind, *safe])


def picture_of(pack_id: str, page: int) -> str:
    return f"{file_of('pictures', pack_id)}/{page}.png"


def manifest(folder: Path) -> set[str]:
    """The files that an earlier run wrote, none of them outside the folder."""
    try:
        names = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    except OSError:
        return set()
    root = os.path.realpath(folder)
    return {n for n in names if n and os.path.realpath(folder / n).startswith(root + os.sep)}


def draw(site: Site, warehouse: Warehouse, drawn: Pictures) -> None:
    """Put the pictures of all PDFs that are where they were."""
    for pack_id, pages in by_pack(warehouse.ask("site_keys_pages").rows):
        source = drawn.source(warehouse, pack_id)
        if source is None or source.suffix.lower() != ".pdf":
            continue
        for page in pages:
            target = site.folder / picture_of(pack_id, page)
            if not target.exists():
                made = drawn.picture(source, pack_id, page)
                if made is None:
                    continue
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.move(made, target)
            site.written.add(picture_of(pack_id, page))
            site.pictured.add((pack_id, page))


def by_pack(rows: Iterable[tuple[object, ...]]) -> Iterator[tuple[str, list[int]]]:
    packs: dict[str, list[int]] = {}
    for (key,) in rows:
        pack_id, _, page = str(key).rpartition("/")
        packs.setdefault(pack_id, []).append(int(page))
    yield from packs.items()


def lists(site: Site, warehouse: Warehouse) -> None:
    """The pages that are one of a kind, and where they are long the ones that follow."""
    for kind, maker in LISTS.items():
        asked: Asked = {}
        pages: list[tuple[str, Page]] = []
        while True:
            name = (kind or "index") + (f"-{len(pages) + 1}" if pages else "")
            page = maker(warehouse, "", asked)
            pages.append((name, page))
            following = page.shown.get("next")
            if not isinstance(following, dict):
                break
            asked = {name: str(value) for name, value in following.items() if value not in (None, "")}
            site.further[kind, tuple(sorted(asked.items()))] = f"{kind}-{len(pages) + 1}"
        for name, page in pages:
            site.put(name, page)


def things(site: Site, warehouse: Warehouse, kind: str) -> None:
    maker = THINGS[kind]
    for (key,) in warehouse.ask(f"site_keys_{kind}").rows:
        try:
            site.put(file_of(kind, str(key)), maker(warehouse, str(key), {}))
        except NotThereError:
            continue


def facts(site: Site, warehouse: Warehouse) -> None:
    """A page for every fact, many at a time: each alone would ask for the same sheets again and again."""
    meetings = {str(r["meeting_id"]): r for r in warehouse.ask("site_meetings").records()}
    for view in warehouse.views:
        if view in NOT_SHOWN or not any(column.name == "fact_id" for column in warehouse.columns(view)):
            continue
        if view in ("evidence", "changes"):
            continue
        batch: list[Fact] = []
        for found in warehouse.facts(view):
            batch.append(found)
            if len(batch) == BATCH:
                put_facts(site, warehouse, batch, meetings)
                batch = []
        put_facts(site, warehouse, batch, meetings)


def put_facts(site: Site, warehouse: Warehouse, batch: list[Fact], meetings: dict[str, dict[str, object]]) -> None:
    packs = sorted({quote.pack_id for found in batch for quote in found.evidence})
    sheets: dict[tuple[str, int], Record] = {
        (str(r["pack_id"]), int(str(r["page"]))): r for r in warehouse.ask("site_sheets", pack_ids=packs).records()
    }
    for found in batch:
        meeting = meetings.get(str(found.values.get("meeting_id")))
        site.put(file_of("facts", found.fact_id), fact_page(found, sheets, meeting))
