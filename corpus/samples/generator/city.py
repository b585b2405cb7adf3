"""The city layout: minutes only, a boxed head, members as one run of names, clauses numbered."""

from __future__ import annotations

import datetime as dt
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, Spacer
from reportlab.platypus import Table as Grid

from corpus.samples.generator import bodies
from corpus.samples.generator.facts_minutes import split_minutes
from corpus.samples.generator.sheets import Bound, Paper, Sheet, bind
from corpus.samples.generator.styles import CITY as LOOK
from corpus.samples.generator.truth import Authority, Listing, Meeting

ADDRESS = "democratic.services@orrinster.example"


def address_above(canvas: Canvas, page: int) -> None:
    """The office's address on every page but the first, over a rule."""
    if page > 1:
        width, height = A4
        canvas.setFont(LOOK.face, 9)
        canvas.drawRightString(width - 50, height - 40, ADDRESS)
        canvas.setLineWidth(0.7)
        canvas.line(50, height - 45, width - 50, height - 45)


SHEET = Sheet(LOOK.face, lambda canvas, page: None, address_above, right_hand=False)


def print_pack(authority: Authority, date: dt.date, minutes_of: dt.date | None) -> Bound:
    """Bind the minutes of one meeting and what is appended to them."""
    meeting = authority.meeting(date)
    return bind([Paper("minutes", "minutes", lambda ranges: minutes(authority, meeting))], SHEET,
                f"{authority.body}, {date.day} {date:%B %Y}")  # fmt: skip


def minutes(authority: Authority, meeting: Meeting) -> list[Flowable]:
    taken = meeting.minutes
    if taken is None:
        raise ValueError(f"no minutes of {meeting.date}")
    out = [head(authority, meeting), Spacer(0, 14)]
    members = [f"{x.name}{x.mark}" for x in taken.lists["present"]]
    out += [LOOK.heading("Members Present:-", space=0), run("Councillors:", members)]
    if "officers" in taken.lists:
        officers = [officer(x) for x in taken.lists["officers"]]
        out += [LOOK.heading("Officers in Attendance:-", space=0), run("", officers, ", ")]
    out.append(Spacer(0, 10))
    for minute in split_minutes(taken):
        style = LOOK.style("m", left=LOOK.hang, fontName=LOOK.bold, bulletFontName=LOOK.bold, bulletIndent=0,
                           keepWithNext=1, spaceBefore=12)  # fmt: skip
        out.append(Paragraph(escape(minute.heading), style, bulletText=minute.number))
        out += bodies.flow(LOOK, minute.blocks, 0, {})
    end, chair = taken.closing
    out += [Spacer(0, 22), LOOK.plain(end, keepWithNext=1), LOOK.heading(chair)]
    return out


def officer(listing: Listing) -> str:
    return f"{listing.name} ({listing.role})" if listing.role else listing.name


def run(label: str, names: list[str], last: str = " and ") -> Flowable:
    """Names as one wrapped run behind a bold label."""
    text = escape(", ".join(names[:-1]) + last + names[-1])
    return Paragraph(f"<b>{label}</b> {text}".strip() if label else text, LOOK.style("run"))


def head(authority: Authority, meeting: Meeting) -> Flowable:
    lines = [authority.council, f"Minutes of the {authority.body}",
             f"{meeting.date.day} {meeting.date:%B %Y} at {meeting.start}"]  # fmt: skip
    cells = [
        [Paragraph(escape(line), LOOK.style("h", size=15, space=0, fontName=LOOK.bold, textColor=colors.white))]
        for line in lines
    ]
    grid = Grid(cells, colWidths=[330], hAlign="LEFT")
    grid.setStyle(
        [
            ("BACKGROUND", (0, 0), (-1, -1), colors.Color(0.25, 0.27, 0.3)),
            ("LEFTPADDING", (0, 0), (-1, -1), 12),
        ]
    )
    return grid
