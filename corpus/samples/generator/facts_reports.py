"""The facts of a report and its appendices.

In: a report as blocks, tables and appendices. Out: gold rows of reports, dashboards, figures, money, planned
measures and terms of reference.
"""

from __future__ import annotations

import re

from corpus.samples.generator.figures import amount_rows, blank, money, number, value_rows
from corpus.samples.generator.markup import Block
from corpus.samples.generator.truth import Appendix, Authority, Dashboard, Report, Table

Row = dict[str, object]
OWN_PERIOD = re.compile(r"(?P<value>.+?)\s*\((?P<period>[^()]*\d{4}[^()]*)\)")
CONTACT_FIELDS = ("name", "role", "organisation", "telephone", "email")


def report_row(report: Report, item: int | None) -> Row:
    """The report itself: recommendations, contacts, lists and headings."""
    row: Row = {
        "meeting": report.date.isoformat(), "title": report.title, "date": report.date.isoformat(),
        "agenda_item": item, "recommendations": recommendations(report.blocks),
        "contacts": [contact_row(block) for block in report.blocks if block.kind == "contact"],
        "appendices": under(report.blocks, "Appendi"),
        "background_papers": [text for text in under(report.blocks, "Background Papers") if text != "None"],
        "sections": [block.text for block in report.blocks if block.kind in ("heading", "sub")],
        "implications": implications(report.blocks),
    }  # fmt: skip
    return row


def under(blocks: tuple[Block, ...], heading: str) -> list[str]:
    """The plain lines below a heading."""
    out: list[str] = []
    inside = False
    for block in blocks:
        if block.kind == "heading":
            inside = block.text.startswith(heading)
        elif inside and block.kind in ("para", "bullet"):
            out.append(block.text)
    return out


def recommendations(blocks: tuple[Block, ...]) -> list[Row]:
    """Lettered clauses go by the paragraph they hang under; a paragraph alone is its own recommendation."""
    found: list[tuple[str, str]] = []
    inside, paragraph, waiting = False, "", ""
    for block in blocks:
        if block.kind == "heading":
            inside = block.text.startswith("Recommendation")
        elif inside and block.kind == "number":
            if waiting:
                found.append((paragraph, waiting))
            paragraph, waiting = block.label.strip("."), block.text
        elif inside and block.kind == "clause":
            waiting = ""
            found.append((f"{paragraph}{block.label}", block.text))
        elif inside and block.kind in ("bullet", "nested") and found:
            label, text = found.pop()
            found.append((label, f"{text} {block.text}"))
        elif inside and block.kind == "para":
            waiting = block.text
    if waiting:
        found.append((paragraph, waiting))
    return [{"number": label or None, "text": text} for label, text in found]


def contact_row(block: Block) -> Row:
    cells = [blank(part.strip()) for part in block.text.split("|")]
    return dict(zip(CONTACT_FIELDS, cells[:5], strict=True))


def implications(blocks: tuple[Block, ...]) -> Row:
    out: Row = {}
    for block in blocks:
        if block.kind == "implication":
            label, _, text = block.text.partition("|")
            out[label.strip()] = text.strip()
    return out


def facts(authority: Authority, report: Report, item: int | None) -> dict[str, list[Row]]:
    """All rows of a report and of what is appended to it."""
    out: dict[str, list[Row]] = {
        "reports": [report_row(report, item)], "outcomes": [], "indicator_values": [], "prose_values": [],
        "measures": [], "amounts": [], "terms_of_reference": [],
    }  # fmt: skip
    body_facts(out, report.title, report.blocks, report.tables)
    for appendix in report.appendices:
        body_facts(out, appendix.title, appendix.blocks, report.tables)
        if appendix.dashboard:
            dashboard_facts(out, appendix.dashboard)
        if appendix.kind == "terms_of_reference":
            out["terms_of_reference"].append(terms_row(authority, appendix, report.tables))
    return out


def body_facts(out: dict[str, list[Row]], title: str, blocks: tuple[Block, ...], tables: dict[str, Table]) -> None:
    paragraph = ""
    for block in blocks:
        if block.kind == "number":
            paragraph = block.label.strip(".")
        out["prose_values"] += value_rows(block, title, paragraph)
        out["amounts"] += amount_rows(block)
        if block.kind == "table":
            table = tables[block.text]
            out["amounts"] += money_rows(table, title)
            out["measures"] += measure_rows(table, title)


def money_rows(table: Table, title: str) -> list[Row]:
    """A cell each; the first column is the label."""
    if table.kind != "money":
        return []
    rows: list[Row] = []
    for label, *cells in table.rows:
        for column, cell in zip(table.columns[1:], cells, strict=True):
            amount = money(cell)
            if amount is not None or cell == "tbc":  # a figure still to come is a row without one
                rows.append(
                    {
                        "table": table.title or title,
                        "label": label,
                        "column": column,
                        "amount": amount,
                        "text": cell,
                    }
                )
    return rows


def measure_rows(table: Table, title: str) -> list[Row]:
    """``# Group`` rows, then number, priority and its measures parted by semicolons."""
    if table.kind != "measures":
        return []
    rows: list[Row] = []
    group = ""
    for cells in table.rows:
        if cells[0].startswith("# "):
            group = cells[0][2:]
            continue
        for measure in cells[2].split("; "):
            rows.append(
                {"table": table.title or title, "group": group, "priority_number": int(cells[0].strip(".")),
                 "priority": cells[1], "measure": measure}
            )  # fmt: skip
    return rows


def dashboard_facts(out: dict[str, list[Row]], board: Dashboard) -> None:
    """Two rows for an indicator: the previous period's, and the latest's with arrow, RAG and comparison."""
    for outcome, rag, comment, rows in board.outcomes:
        out["outcomes"].append({"dashboard": board.title, "outcome": outcome, "rag": rag, "comment": comment or None})
        for indicator, previous, latest, direction, mark, unit, *comparison in rows:
            same: Row = {"dashboard": board.title, "outcome": outcome, "indicator": indicator}
            if previous:
                out["indicator_values"].append(
                    {**same, **cell_facts(previous, board.previous), "unit": unit,
                     "direction": None, "rag": None, "comparisons": None}
                )  # fmt: skip
            if latest:
                beside: Row = {}
                if board.comparison and comparison and comparison[0]:
                    beside[board.comparison] = comparison[0]
                out["indicator_values"].append(
                    {**same, **cell_facts(latest, board.latest), "unit": unit, "direction": direction or None,
                     "rag": mark or None, "comparisons": beside}
                )  # fmt: skip


def cell_facts(cell: str, period: str) -> Row:
    """A cell's value, and its own period where it states one."""
    own = OWN_PERIOD.fullmatch(cell)
    printed = own["value"] if own else cell
    digits = printed.rstrip("%")
    value = number(digits) if re.fullmatch(r"[\d,]+(\.\d+)?", digits) else None
    head = period.partition(" unless stated")[0]
    return {"period": own["period"] if own else head, "value": value, "text": cell}


def terms_row(authority: Authority, appendix: Appendix, tables: dict[str, Table]) -> Row:
    """Seats come from the table, their substitutes and the quorum from the paragraphs that state them."""
    substitutes: dict[str, str] = {}
    row: Row = {"body": authority.body, "quorum": None, "quorum_members": None, "quorum_agencies": None,
                "meets": None, "members": []}  # fmt: skip
    seats: list[Row] = []
    for block in appendix.blocks:
        for note in block.named("quorum"):
            row.update(quorum=block.text, quorum_members=int(note.args[0]), quorum_agencies=int(note.args[1]))
        if block.named("meets"):
            row["meets"] = block.text
        for note in block.named("substitute"):
            text = block.text.partition(", ")[2].rstrip(";.")
            substitutes.update(dict.fromkeys(note.args, text))
        if block.kind == "table" and tables[block.text].kind == "seats":
            for seat, *holder in tables[block.text].rows:
                if not seat.startswith("#"):
                    name = holder[0] or None
                    seats.append({"seat": seat.rstrip("*"), "name": name, "voting": seat.endswith("*")})
    row["members"] = [{**seat, "substitute": substitutes.get(str(seat["seat"]))} for seat in seats]
    return row
