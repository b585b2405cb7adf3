"""A page goes in; HTML, JSON or CSV comes out. What papers print is text wherever it is put."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Callable, Mapping
from datetime import date, time
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from warehouse.cells import csv_cell, written
from warehouse.explorer.page import Citation, Page
from warehouse.search import fold

__all__ = ["Links", "asset", "cited", "to_csv", "to_html", "to_json"]


class Links:
    """How pages name each other: what a server and a folder of files do each in their own way."""

    static = False
    """Whether the pages are files: then what needs a server is left out."""

    def page(self, kind: str, key: object = None, /, **asked: object) -> str:
        """The address of a page."""
        raise NotImplementedError

    def form(self, form: str) -> str | None:
        """The address of this page in another form."""
        raise NotImplementedError

    def asset(self, name: str) -> str:
        """The address of a style sheet or script."""
        raise NotImplementedError

    def picture(self, pack_id: str, page: int) -> str | None:
        """The address of a page's picture; None where there is none."""
        raise NotImplementedError

    def here(self) -> str:
        """What a citation gives as this page's address."""
        raise NotImplementedError


def to_html(page: Page, links: Links) -> str:
    """The page for a browser."""
    return (
        environment()
        .get_template(page.template)
        .render(
            page=page,
            links=links,
            citation=cited(page.citation, page.title, links.here()),
            **page.data,
            **page.shown,
        )
    )


def to_json(page: Page, links: Links) -> str:
    """All that the page shows, for a program."""
    told = {
        "title": page.title,
        "address": links.here(),
        "citation": cited(page.citation, page.title, links.here()),
        **{name: written(value) for name, value in page.data.items()},
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def to_csv(page: Page) -> str:
    """The page's table, for a spreadsheet: no cell of it can run."""
    rows = page.data[page.table]
    assert isinstance(rows, list)
    columns = list(rows[0]) if rows else list(page.columns)
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([csv_cell(row[column]) for column in columns] for row in rows)
    return lines.getvalue()


def cited(citation: Citation | None, title: str, here: str) -> str:
    """One line that lets somebody else find it: body, date, minute, file, page, hash of the file, address."""
    parts: list[str] = []
    hashed = ""
    if citation is not None:
        printed = ", ".join(
            part
            for part in (
                citation.body,
                day(citation.day) if citation.day else None,
                f"minute {citation.minute}" if citation.minute else None,
            )
            if part
        )
        place = ", page ".join(str(p) for p in (citation.file_name, citation.page) if p is not None)
        if citation.pack_id:
            digest = citation.pack_id.removeprefix("pack-")
            hashed = f" (SHA-256 {digest}…)" if re.fullmatch("[0-9a-f]{16}", digest) else f" ({citation.pack_id})"
        parts = [p for p in (printed, f"{place}{hashed}" if place else "") if p]
    return ". ".join([*(parts or [title]), f"minutebook, {here}"]) + "."


def asset(name: str) -> bytes | None:
    """The content of a style sheet or script of ours; None where there is none of that name."""
    if name not in ("style.css", "explorer.js", "search.js"):
        return None
    return files("warehouse").joinpath("explorer", "static", name).read_bytes()


@lru_cache(maxsize=1)
def asset_version() -> str:
    """Changes when an asset does, so that a browser keeps none too long."""
    content = b"".join(asset(name) or b"" for name in ("style.css", "explorer.js", "search.js"))
    return hashlib.sha256(content).hexdigest()[:10]


@lru_cache(maxsize=1)
def environment() -> Environment:
    made = Environment(
        loader=PackageLoader("warehouse.explorer"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: Mapping[str, Callable[..., object]] = {
        "day": day,
        "hour": hour,
        "n": number,
        "words": words,
        "prose": prose,
        "span": span,
        "hits": highlighted,
        "many": many,
    }
    made.filters.update(filters)
    made.globals["version"] = version("minutebook")
    return made


def day(value: object) -> str:
    """'13 September 2018', which does not break between day and month."""
    return f"{value.day}\u00a0{value:%B %Y}" if isinstance(value, date) else str(value or "undated")


def hour(value: object) -> str:
    return f"{value:%H:%M}" if isinstance(value, time) else ""


def number(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)


def words(value: object) -> str:
    """'agenda_item' -> 'agenda item'."""
    return str(value).replace("_", " ")


def many(count: object, one: str, more: str | None = None) -> str:
    """'1 meeting', '3 meetings'."""
    return f"{number(count)} {one if count == 1 else more or one + 's'}"


def prose(value: object) -> Markup:
    """Text of several paragraphs, as paragraphs."""
    lines = [line for line in str(value or "").split("\n") if line.strip()]
    return Markup("").join(Markup("<p>{}</p>").format(line) for line in lines)


def span(first: object, last: object) -> str:
    """'2015–2021', '2018'; nothing where neither is known."""
    years = [str(v.year) if isinstance(v, date) else str(v) for v in (first, last) if v is not None]
    return "–".join(dict.fromkeys(years))


def highlighted(text: object, terms: tuple[str, ...]) -> Markup:
    """Text with the words marked that begin as a term does."""
    beginnings = tuple(term.removesuffix("y") for term in terms if term)
    pieces = re.split(r"(\W+)", str(text or ""))
    return Markup("").join(
        Markup("<mark>{}</mark>").format(piece)
        if beginnings and piece and fold(piece).startswith(beginnings)
        else escape(piece)
        for piece in pieces
    )
