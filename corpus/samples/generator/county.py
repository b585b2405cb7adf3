"""The county layout: agenda with page ranges, numbered minutes, reports, each paper on a right-hand page."""

from __future__ import annotations

import datetime as dt
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, Spacer

from corpus.samples.generator import bodies, tables
from corpus.samples.generator.facts_minutes import split_minutes
from corpus.samples.generator.sheets import Bound, Paper, Ranges, Sheet, bind
from corpus.samples.generator.styles import COUNTY as LOOK
from corpus.samples.generator.truth import AgendaItem, Appendix, Authority, Meeting, Minutes, Report

LIST_HEADS = {
    "present": "Present",
    "officers": "Officers",
    "others": "Others",
    "apologies": "Apologies for absence",
}


def number_below(canvas: Canvas, page: int) -> None:
    """The page number stands in the middle, on wide pages too."""
    wide = canvas._pagesize[0] > canvas._pagesize[1]
    canvas.setFont(LOOK.face, 10)
    canvas.drawCentredString((landscape(A4) if wide else A4)[0] / 2, 34, str(page))


SHEET = Sheet(LOOK.face, number_below, lambda canvas, page: None)


def long_date(date: dt.date) -> str:
    return f"{date:%A}, {date.day} {date:%B %Y}"


def print_pack(authority: Authority, date: dt.date, minutes_of: dt.date | None) -> Bound:
    """Bind the agenda of a meeting, the minutes of the one before, and the reports."""
    meeting = authority.meeting(date)
    numbers = {item.paper: item.number for item in meeting.agenda if item.paper}
    papers = [Paper("agenda", "agenda", lambda ranges: agenda(authority, meeting, ranges))]
    if minutes_of:
        before = authority.meeting(minutes_of)
        papers.append(Paper("minutes", "minutes", lambda ranges: minutes(authority, before), numbers.get("minutes")))
    for report in meeting.reports:
        papers += report_papers(authority, report, numbers.get(report.key))
    return bind(papers, SHEET, f"{authority.body}, {date.day} {date:%B %Y}")


def report_papers(authority: Authority, report: Report, item: int | None) -> list[Paper]:
    def main(ranges: Ranges) -> list[Flowable]:
        head = [
            LOOK.centre(authority.body.upper()),
            LOOK.centre(f"{report.date.day} {report.date:%B %Y}".upper()),
        ]
        return [*head, LOOK.centre(report.title), *bodies.flow(LOOK, report.blocks, 0, report.tables)]

    def appended(appendix: Appendix) -> Paper:
        def after(ranges: Ranges) -> list[Flowable]:
            if appendix.dashboard:
                title = LOOK.heading(f"{appendix.label} - {appendix.title}")
                return [title, tables.dashboard(LOOK, appendix.dashboard)]
            head: list[Flowable] = [LOOK.right(appendix.label), LOOK.centre(appendix.title)]
            return head + bodies.flow(LOOK, appendix.blocks, 0, report.tables)

        key = f"{report.key}/{appendix.label}"
        return Paper(key, report.key, after, wide=appendix.dashboard is not None)

    return [Paper(report.key, report.key, main, item), *(appended(a) for a in report.appendices)]


def agenda(authority: Authority, meeting: Meeting, ranges: Ranges) -> list[Flowable]:
    out: list[Flowable] = [
        Spacer(0, 30), LOOK.centre(authority.body.upper(), size=13, space=12),
        LOOK.centre(f"{long_date(meeting.date)} at {meeting.start}"), LOOK.centre(meeting.venue, space=14),
        Paragraph("<u>Agenda</u>", LOOK.style("a", size=13, space=14, fontName=LOOK.bold, alignment=1)),
    ]  # fmt: skip
    rows = [[LOOK.under("Item", bold=True), LOOK.plain(""), LOOK.under("Marked", bold=True)]]
    for item in meeting.agenda:
        rows.append([LOOK.plain(f"{item.number}.", space=0), agenda_text(meeting, item), marked(item, ranges)])
    out.append(tables.unruled(rows, (LOOK.hang, 305, 120), 4))
    return out


def agenda_text(meeting: Meeting, item: AgendaItem) -> list[Flowable]:
    cell: list[Flowable] = [LOOK.plain(item.title, space=2)]
    if item.presenter:
        where = ", ".join(part for part in (item.role, item.organisation) if part)
        who = f"<i>{escape(f'{item.presenter} – {where}')}</i>"
        cell.append(Paragraph(who, LOOK.style("who", space=0)))
    if item is meeting.agenda[-1] and meeting.next_meeting:
        cell.append(LOOK.plain(meeting.next_meeting, space=0, spaceBefore=6))
    return cell


def marked(item: AgendaItem, ranges: Ranges) -> Flowable:
    if item.as_paper:
        first, last = ranges[item.as_paper]
        return LOOK.plain(f"(Pages {first} - {last})", space=0)
    return LOOK.plain(item.note or "", space=0)


def minutes(authority: Authority, meeting: Meeting) -> list[Flowable]:
    """The minutes: lists of people, then numbered minutes, then the closing lines."""
    taken = meeting.minutes
    if taken is None:
        raise ValueError(f"no minutes of {meeting.date}")
    title = f"Minutes of a meeting of the {authority.body} held at {meeting.venue} on {long_date(meeting.date)}."
    out: list[Flowable] = [LOOK.centre(title)]
    for name, listings in taken.lists.items():
        out.append(Paragraph(f"<u>{LIST_HEADS[name]}</u>", LOOK.style("l", fontName=LOOK.bold, alignment=1)))
        out.append(tables.listing(LOOK, listings))
    for minute in split_minutes(taken):
        heading = f"<u>{escape(minute.heading)}</u>"
        style = LOOK.style("m", left=LOOK.hang, fontName=LOOK.bold, bulletIndent=0, keepWithNext=1, spaceBefore=4)
        out.append(Paragraph(heading, style, bulletText=f"{minute.number}."))
        out += bodies.flow(LOOK, minute.blocks, LOOK.hang, {})
    return out + closing(taken)


def closing(taken: Minutes) -> list[Flowable]:
    hours, day, chair = taken.closing
    return [
        Spacer(0, 14), LOOK.plain(hours, space=0, keepWithNext=1), LOOK.plain(day, space=0, keepWithNext=1),
        Paragraph(escape(chair), LOOK.style("c", fontName=LOOK.face, alignment=2)),
    ]  # fmt: skip
