"""Papers bound into one PDF, with true page numbers.

In: the papers of a pack as functions that give flowables. Out: the file, and the pages each paper takes.
Papers are laid out once to be counted; then the agenda, which prints the others' page ranges, can be true.
Streams are written without compression: what a zlib makes of the same bytes differs between machines.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageBreak, PageTemplate
from reportlab.platypus.doctemplate import ActionFlowable

Ranges = dict[str, tuple[int, int]]
MARGIN = 68
BLANK = "This page is intentionally left blank"


@dataclass(frozen=True)
class Paper:
    """One paper; ``item`` is printed top right on its first page, ``group`` is what the agenda points to."""

    key: str
    group: str
    flow: Callable[[Ranges], list[Flowable]]
    item: int | None = None
    wide: bool = False


@dataclass(frozen=True)
class Sheet:
    """How the pages of a layout look around the text, and whether papers begin on right-hand pages."""

    face: str
    footer: Callable[[Canvas, int], None]
    header: Callable[[Canvas, int], None]
    bottom: float = 60
    top: float = 64
    right_hand: bool = True


@dataclass
class Bound:
    """A PDF and the pages of its papers."""

    data: bytes
    ranges: Ranges = field(default_factory=dict)
    pages: int = 0


def bind(papers: Sequence[Paper], sheet: Sheet, title: str) -> Bound:
    """Count the papers, place them, and print them with the ranges they came out with."""
    guess = {paper.group: (88, 88) for paper in papers}
    counts = {paper.key: write([paper], sheet, title, guess, {}).pages for paper in papers}
    ranges: Ranges = {}
    labels: dict[int, int] = {}
    page = 1
    for paper in papers:
        first = page
        if paper.item is not None:
            labels[page] = paper.item
        page += counts[paper.key]
        if sheet.right_hand and page % 2 == 0:
            page += 1
        ranges[paper.group] = (ranges.get(paper.group, (first, 0))[0], page - 1)
    bound = write(papers, sheet, title, ranges, labels)
    if bound.pages != page - 1:
        raise ValueError(f"{title}: counted {page - 1} pages, printed {bound.pages}")
    return bound


def write(papers: Sequence[Paper], sheet: Sheet, title: str, ranges: Ranges, labels: dict[int, int]) -> Bound:
    """Lay papers out one after the other; without labels nothing is padded, for that is the count."""
    buffer = BytesIO()
    document = BaseDocTemplate(
        buffer, pagesize=A4, invariant=1, pageCompression=0, title=title, author="", subject="", creator=""
    )
    document.addPageTemplates([template("tall", sheet, labels), template("wide", sheet, labels)])
    story: list[Flowable] = []
    for i, paper in enumerate(papers):
        name = "wide" if paper.wide else "tall"
        if i == 0 and name == "wide":
            document.pageTemplates.reverse()
        story.append(NextPageTemplate(name))
        if i:
            story.append(PageBreak())
        story += paper.flow(ranges)
        if sheet.right_hand and labels:
            story.append(Pad(sheet.face))
    document.build(story)
    return Bound(buffer.getvalue(), ranges, document.page)


def template(name: str, sheet: Sheet, labels: dict[int, int]) -> PageTemplate:
    width, height = landscape(A4) if name == "wide" else A4
    margin = 40 if name == "wide" else MARGIN
    frame = Frame(
        margin, sheet.bottom, width - 2 * margin, height - sheet.bottom - sheet.top,
        leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
    )  # fmt: skip

    def around(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.saveState()
        if document.page in labels:
            canvas.setFont(sheet.face, 12)
            canvas.drawRightString(width - 40, height - 40, f"Agenda Item {labels[document.page]}")
        sheet.header(canvas, document.page)
        sheet.footer(canvas, document.page)
        canvas.restoreState()

    return PageTemplate(name, frames=[frame], pagesize=(width, height), onPage=around)


class Pad(ActionFlowable):  # type: ignore[misc]
    """Adds a left-hand page that says it is blank, where a paper ended on the right."""

    def __init__(self, face: str) -> None:
        super().__init__(())
        self.face = face

    def apply(self, doc: BaseDocTemplate) -> None:
        if doc.page % 2 == 0:
            return
        doc.handle_pageEnd()
        doc.clean_hanging()
        width, height = doc.pageTemplate.pagesize
        doc.canv.setFont(self.face, 10.5)
        doc.canv.drawCentredString(width / 2, height / 2, BLANK)
