"""Somewhere to look: the warehouse as pages, served from this machine or written as files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import WarehouseOption, warehouse_path
from pipeline.errors import UsageError

__all__ = ["add_to", "build_site", "serve"]

PORT = 8000


def add_to(app: typer.Typer) -> None:
    """Register these commands."""
    app.command()(serve)
    app.command("build-site")(build_site)


def serve(
    context: typer.Context,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="Where to listen; other machines can look at 0.0.0.0.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes a free one.")] = PORT,
    name: Annotated[
        list[str] | None,
        typer.Option("--name", metavar="HOST", help="A name that this machine answers to, beside localhost."),
    ] = None,
    pictures: Annotated[
        Path | None, typer.Option("--pictures", metavar="DIR", help="Keep the pictures of pages in this folder.")
    ] = None,
    warehouse: WarehouseOption = None,
) -> None:
    """Look at the warehouse in a browser: bodies, meetings, people, promises, figures, and each page with its words
    marked. Nothing can be changed there, and no other host is asked for anything.

    A copy of the warehouse is read, so an ingest can go on meanwhile; what it loads shows a moment later. End it
    with Ctrl-C.

    \b
    Examples:
      minutebook serve
      minutebook serve --port 8080 --pictures ~/.cache/minutebook
      minutebook serve --host 0.0.0.0 --name papers.example
    """
    import socket

    import uvicorn

    from pipeline.cli.output import note
    from warehouse.explorer.app import make_app

    # a name that one listens at is one that one answers to
    names = [*(name or ()), *([host] if host not in ("0.0.0.0", "::") else [])]
    app = make_app(warehouse_path(context, warehouse), hosts=names, pictures=pictures)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        raise UsageError(f"{host}, port {port}: {error.strerror}; try another --port") from error
    taken = listening.getsockname()[1]
    shown = "localhost" if host in ("127.0.0.1", "0.0.0.0", "::1", "::") else host
    note(f"the pages are at http://{shown}:{taken}/ (Ctrl-C ends it)")
    uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False)).run(sockets=[listening])


def build_site(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder; it is made where it is not there.")],
    pictures: Annotated[
        bool, typer.Option("--pictures/--no-pictures", help="Draw the pages of the papers, or leave them as text.")
    ] = True,
    address: Annotated[
        str, typer.Option("--address", metavar="URL", help="Where the folder will be served, for citations.")
    ] = "",
    warehouse: WarehouseOption = None,
) -> None:
    """Write the pages of `serve` as files that any web server can give, with a search that runs in the browser.

    Files of an earlier run that are no longer wanted are removed; others in the folder are left alone.

    \b
    Examples:
      minutebook build-site public/
      minutebook build-site --no-pictures public/
    """
    from pipeline.cli.output import note
    from warehouse.explorer.site import build

    built = build(warehouse_path(context, warehouse), folder, pictures=pictures, address=address, told=note)
    note(f"{built.pages} pages and {built.pictures} pictures written to {folder}; open {folder / 'index.html'}")
