"""The pages, served from this machine. Nothing can be changed here, and nothing is asked of any other host."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from warehouse.errors import WarehouseError
from warehouse.explorer.guard import Guard
from warehouse.explorer.page import NotThereError, Page
from warehouse.explorer.pictures import Pictures
from warehouse.explorer.render import Links, asset, asset_version, to_csv, to_html, to_json
from warehouse.explorer.routes import FORMS, LISTS, THINGS, Maker, address
from warehouse.facts import Warehouse
from warehouse.snapshot import Snapshots

__all__ = ["make_app"]

LONGEST = 300  # characters of a value that is asked for
MEDIA = {"json": "application/json", "csv": "text/csv; charset=utf-8"}
ASSETS = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}


class ServerLinks(Links):
    """Addresses from the root of this server."""

    def __init__(self, request: Request, pictured: frozenset[str] = frozenset()) -> None:
        self._request = request
        self._pictured = pictured

    def page(self, kind: str, key: object = None, /, **asked: object) -> str:
        kept = {name: value for name, value in asked.items() if value not in (None, "")}
        return f"/{address(kind, key)}" + (f"?{urlencode(kept)}" if kept else "")

    def form(self, form: str) -> str | None:
        url = self._request.url
        path = url.path.rstrip("/") or "/index"
        return f"{path}.{form}" + (f"?{url.query}" if url.query else "")

    def asset(self, name: str) -> str:
        return f"/static/{name}?{asset_version()}"

    def picture(self, pack_id: str, page: int) -> str | None:
        return f"/pictures/{address(pack_id, page)}.png" if pack_id in self._pictured else None

    def here(self) -> str:
        url = self._request.url
        path = url.path
        for form in FORMS:
            path = path.removesuffix(f".{form}")
        path = "/" if path == "/index" else path
        return f"{url.scheme}://{url.netloc}{path}" + (f"?{url.query}" if url.query else "")


def make_app(path: Path, *, hosts: Iterable[str] = (), pictures: Path | None = None) -> Starlette:
    """The pages of the warehouse at `path` as an ASGI application.

    It answers to this machine's own names and to `hosts`. Pictures of pages are kept in the folder `pictures`,
    or as long as the application runs. Raises what `Snapshots` raises.
    """
    snapshots = Snapshots(path)
    drawn = Pictures(pictures)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        yield
        snapshots.close()
        drawn.close()

    def answer(request: Request, maker: Maker, key: str, form: str | None) -> Response:
        asked = {name: value[:LONGEST] for name, value in request.query_params.items()}
        try:
            tag = f'W/"{snapshots.version}-{asset_version()}"'
            with snapshots.reading() as warehouse:
                page = maker(warehouse, key, asked)
                links = ServerLinks(request, pictured(page, drawn, warehouse))
        except NotThereError as error:
            return trouble(request, 404, "Not here", str(error))
        except WarehouseError as error:
            return trouble(request, 503, "The warehouse cannot be read just now", str(error))
        headers = {"etag": tag, "cache-control": "no-cache"}
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        if form == "json":
            return Response(to_json(page, links), media_type=MEDIA["json"], headers=headers)
        if form == "csv":
            return Response(to_csv(page), media_type=MEDIA["csv"], headers=headers)
        return Response(to_html(page, links), media_type="text/html", headers=headers)

    def listed(maker: Maker, form: str | None) -> Any:
        def endpoint(request: Request) -> Response:
            return answer(request, maker, "", form)

        return endpoint

    def thing(maker: Maker, form: str | None) -> Any:
        def endpoint(request: Request) -> Response:
            return answer(request, maker, request.path_params["key"], form)

        return endpoint

    def picture(request: Request) -> Response:
        pack_id, number = request.path_params["pack_id"], request.path_params["page"]
        with snapshots.reading() as warehouse:
            source = drawn.source(warehouse, pack_id)
        made = drawn.picture(source, pack_id, number) if source and 0 < number < 1_000_000 else None
        if made is None:
            return trouble(request, 404, "No picture", "The page cannot be drawn: its file has moved or is damaged.")
        return FileResponse(made, media_type="image/png", headers={"cache-control": "private, max-age=86400"})

    def static(request: Request) -> Response:
        name = request.path_params["name"]
        content = asset(name)
        if content is None:
            return trouble(request, 404, "Not here", "There is no such file.")
        return Response(
            content,
            media_type=ASSETS[name.rsplit(".", 1)[-1]],
            headers={"cache-control": "public, max-age=31536000, immutable"},
        )

    def missing(request: Request) -> Response:
        return trouble(request, 404, "Not here", "There is no page at this address.")

    routes = [
        Route("/pictures/{pack_id}/{page:int}.png", picture),
        Route("/static/{name}", static),
    ]
    for name, maker in LISTS.items():
        for form in FORMS:
            routes.append(Route(f"/{name or 'index'}.{form}", listed(maker, form)))
        routes.append(Route(f"/{name}", listed(maker, None)))
    for name, maker in THINGS.items():
        key = "{key:path}" if name == "pages" else "{key}"
        for form in FORMS:
            routes.append(Route(f"/{name}/{key}.{form}", thing(maker, form)))
        routes.append(Route(f"/{name}/{key}", thing(maker, None)))
    routes.append(Route("/{rest:path}", missing))
    return Starlette(routes=routes, middleware=[Middleware(Guard, hosts=tuple(hosts))], lifespan=lifespan)


def pictured(page: Page, drawn: Pictures, warehouse: Warehouse) -> frozenset[str]:
    """The packs of the page's marks whose files are where they were."""
    marks = page.shown.get("pages", ())
    found = [*(marks if isinstance(marks, list) else []), page.shown.get("marks")]
    packs = {mark.pack_id for mark in found if mark is not None and mark.is_pdf}
    return frozenset(pack for pack in packs if drawn.source(warehouse, pack) is not None)


def trouble(request: Request, status: int, title: str, message: str) -> Response:
    """A page that says what is wrong, in words."""
    page = Page("error.html", title, {"message": message}, "")
    return Response(to_html(page, ServerLinks(request)), status_code=status, media_type="text/html")
