"""A ledger goes in; a file for the meeting's table comes out: CSV, a page, a spreadsheet.

What is printed in papers is anybody's text: no cell of it may be a formula, no tag of it may be a page's.
"""

from __future__ import annotations

import csv
import html
from datetime import date
from pathlib import Path

from pipeline.cli.output import csv_cell, printed
from warehouse.query import Rows

__all__ = ["write_csv", "write_html", "write_xlsx"]

HEADINGS = {
    "meeting_date": "Asked",
    "minute": "Minute",
    "text": "What",
    "asked_as": "Also asked as",
    "owner": "Owner",
    "due": "Due",
    "due_by": "By",
    "status": "Status (inferred)",
    "last_heard": "Last heard of",
    "last_heard_in": "In",
    "never_heard_of": "Never heard of again",
    "meetings_since": "Meetings since",
    "days_since": "Days since",
    "file_name": "Paper",
    "page": "Page",
    "action_id": "Id",
}
WIDTHS = {"What": 60, "Also asked as": 40, "Owner": 24, "Due": 24, "In": 24, "Paper": 28}

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title><style>
body {{ font: 11pt/1.4 sans-serif; margin: 2em }} table {{ border-collapse: collapse }}
th, td {{ border: 1px solid #999; padding: .3em .5em; text-align: left; vertical-align: top }}
th {{ background: #eee }} @page {{ size: landscape }} thead {{ display: table-header-group }}
</style></head><body><h1>{title}</h1>
<p>Status is inferred from the papers that were out by that day: they say what was done, never that nothing
was.</p>
<table><thead><tr>{head}</tr></thead><tbody>
{rows}
</tbody></table></body></html>
"""


def write_csv(path: Path, title: str, rows: Rows) -> None:
    """All columns, under the names that --json has."""
    # the mark at the start tells spreadsheets that the letters are UTF-8
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(rows.columns)
        writer.writerows([csv_cell(value) for value in row] for row in rows.rows)


def write_html(path: Path, title: str, rows: Rows) -> None:
    """One page that needs nothing else."""
    head = "".join(f"<th>{html.escape(name)}</th>" for name in HEADINGS.values())
    lines = [
        "<tr>" + "".join(f"<td>{html.escape(printed(record[name]))}</td>" for name in HEADINGS) + "</tr>"
        for record in rows.records()
    ]
    path.write_text(PAGE.format(title=html.escape(title), head=head, rows="\n".join(lines)), encoding="utf-8")


def write_xlsx(path: Path, title: str, rows: Rows) -> None:
    """One sheet: the title, the headings, a row for each promise; days are days."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.create_sheet("Ledger", 0)
    del book[book.sheetnames[1]]
    sheet.append([csv_cell(title)])
    sheet.append(list(HEADINGS.values()))
    for record in rows.records():
        sheet.append([value if isinstance(value := record[n], date) else csv_cell(value) for n in HEADINGS])
    for cell in (*sheet[1], *sheet[2]):
        cell.font = Font(bold=True)
    for line in sheet.iter_rows(min_row=3):
        for cell in line:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for column, name in enumerate(HEADINGS.values(), start=1):
        sheet.column_dimensions[sheet.cell(2, column).column_letter].width = WIDTHS.get(name, 14)
    sheet.freeze_panes = "A3"
    book.save(path)
