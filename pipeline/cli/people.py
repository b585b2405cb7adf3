"""People and organisations: who somebody is, where they were, and how a body's members came to its meetings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.cli.options import (
    CsvOption,
    JsonOption,
    SinceOption,
    UntilOption,
    WarehouseOption,
    day,
    reader,
)
from pipeline.cli.stdout import say
from pipeline.errors import UsageError

if TYPE_CHECKING:
    import duckdb

    from warehouse.query import Rows

__all__ = ["add_to", "attendance", "organisation", "person", "the_one"]

PERSON_PARTS = ("names", "posts", "meetings", "declarations", "actions")
ORGANISATION_PARTS = ("names", "bodies", "people", "successions")
MARKS = {"present": "P", "substitute": "s", "apologies": "A"}
MOST_LISTED = 20

Record = Mapping[str, object]


def add_to(app: typer.Typer) -> None:
    """Register these commands."""
    for command in (person, attendance, organisation):
        app.command()(command)


def person(
    context: typer.Context,
    name: Annotated[list[str], typer.Argument(metavar="NAME", help="A name, part of one, or a person_id.")],
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """Who somebody is: every printed form of the name and why it is thought theirs, posts, meetings attended
    and missed, declarations, what they were asked to do.

    'not listed': a meeting of the body between the first and the last that list them. --csv prints the meetings.

    \b
    Examples:
      minutebook person marsh
      minutebook person "Ann Marsh" --csv > meetings.csv
    """
    from pipeline.cli.output import Form, form, print_json, print_rows
    from warehouse.query import ask

    how = form(as_json, as_csv)
    with reader(context, warehouse) as connection:
        person_id = the_one(connection, "people", " ".join(name))
        heading = next(ask(connection, "person", person_id=person_id).records())
        parts = {part: ask(connection, f"person_{part}", person_id=person_id) for part in PERSON_PARTS}
    if how is Form.JSON:
        print_json({"person": heading, **{part: list(rows.records()) for part, rows in parts.items()}})
    elif how is Form.CSV:
        print_rows(parts["meetings"], how, empty="no meeting lists them")
    else:
        for line in person_page(heading, parts):
            say(line)


def person_page(heading: Record, parts: Mapping[str, Rows]) -> Iterator[str]:
    """The person as a page: what the papers call them, then what they show of them."""
    from pipeline.cli.output import printed

    records = {part: list(rows.records()) for part, rows in parts.items()}
    name = printed(heading["name"])
    yield name
    yield "=" * len(name)
    yield f"named {heading['mentions']} times, {span(heading['first_seen'], heading['last_seen'])}"
    yield f"id {heading['person_id']}"
    yield from section("Printed as", (form_line(r) for r in records["names"]))
    yield from section(
        "Posts",
        (
            f"{joined(r['role'], r['organisation'])}  {span(r['from_date'], r['to_date'])}"
            for r in records["posts"]
            if r["role"] or r["organisation"]
        ),
    )
    yield from section(tally(records["meetings"]), map(meeting_line, records["meetings"]))
    yield from section(
        "Declarations",
        (
            f"{printed(r['meeting_date'])}  {joined(r['interest_type'], r['subject'], r['agenda_item'])}"
            for r in records["declarations"]
        ),
    )
    yield from section(
        "Asked to do",
        (
            f"{printed(r['meeting_date'])}  {printed(r['text'])}{bracketed(r['status'], r['due'])}"
            for r in records["actions"]
        ),
    )


def form_line(record: Record) -> str:
    """'Cllr A. Marsh ×3 (score 0.97: the initial fits; against: …)'."""
    from pipeline.cli.output import printed

    why = printed(record["reason"])
    against = f"; against: {printed(record['against'])}" if record["against"] else ""
    return (
        f"{printed(record['name'])} ×{record['mentions']}  "
        f"({printed(record['decided_by'])} {printed(record['score'])}{': ' if why else ''}{why}{against})"
    )


def meeting_line(record: Record) -> str:
    from pipeline.cli.output import printed

    stands_for = f"for {printed(record['representing'])}" if record["representing"] else None
    stood_in = f"{printed(record['stood_in'])} stood in" if record["stood_in"] else None
    chair = "in the chair" if record["is_chair"] else None
    more = bracketed(chair, record["role"], record["organisation"], stands_for, stood_in)
    return f"{printed(record['meeting_date'])}  {printed(record['status']):10}  {printed(record['body'])}{more}"


def tally(meetings: Sequence[Record]) -> str:
    """'Meetings: 5 attended, 2 missed of which 1 with apologies'."""
    states = [r["status"] for r in meetings]
    missed = len(states) - states.count("present")
    of_which = f", of which {states.count('apologies')} with apologies" if missed else ""
    return f"Meetings: {states.count('present')} attended, {missed} missed{of_which}" if states else "Meetings"


def section(title: str, lines: Iterator[str]) -> Iterator[str]:
    """The lines under their title; nothing where there are none."""
    found = list(lines)
    if found:
        yield ""
        yield title
        yield from (f"  {line}" for line in found)


def span(first: object, last: object) -> str:
    """'2014-03-13 to 2017-06-02'; one day where both are the same."""
    from pipeline.cli.output import printed

    if first is None:
        return "on papers without a date"
    return printed(first) if first == last else f"{printed(first)} to {printed(last)}"


def joined(*texts: object) -> str:
    from pipeline.cli.output import printed

    return ", ".join(printed(text) for text in texts if text)


def bracketed(*texts: object) -> str:
    inside = joined(*texts)
    return f"  ({inside})" if inside else ""


def attendance(
    context: typer.Context,
    body: Annotated[list[str], typer.Argument(metavar="BODY", help="A body's name, part of it, or its acronym.")],
    seats: Annotated[bool, typer.Option("--seats", help="The organisations' seats instead of the people.")] = False,
    capacity: Annotated[
        str | None, typer.Option("--capacity", metavar="WORD", help="Only who came as member, officer or other.")
    ] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """Who came to a body's meetings: a grid of people, or of organisations' seats, against its meetings.

    P present, s a substitute came, A apologies, . not listed, blank before the first and after the last listing.
    `came` counts P and s, `of` the meetings from the first that lists them to the last, `rate` is their share.

    \b
    Examples:
      minutebook attendance "harbour board"
      minutebook attendance harbour --seats --capacity member --csv > seats.csv
    """
    from pipeline.cli.output import Form, form, note, print_rows
    from warehouse.query import ask

    how = form(as_json, as_csv)
    if capacity not in (None, "member", "officer", "other"):
        raise UsageError(f"--capacity {capacity}: write member, officer or other")
    first, last = day(since, "--since"), day(until, "--until")
    with reader(context, warehouse) as connection:
        body_id = the_one(connection, "listed_bodies", " ".join(body))
        meetings = ask(connection, "attendance_meetings", body_id=body_id, since=first, until=last)
        question = "attendance_organisations" if seats else "attendance_people"
        listed = ask(connection, question, body_id=body_id, capacity=capacity)
    rows = grid(meetings, listed)
    what = "organisations" if seats else "people"
    print_rows(rows, how, empty=f"no list of {what} found", columns=[c for c in rows.columns if c != "id"])
    if how is Form.TABLE and rows.rows:
        note("P present  s substitute  A apologies  . not listed")


def grid(meetings: Rows, listed: Rows) -> Rows:
    """One row for each who is listed, one column for each meeting; those who came most come first."""
    from warehouse.query import Rows

    ids = [str(record["meeting_id"]) for record in meetings.records()]
    heads = headings([str(record["meeting_date"] or record["meeting_id"]) for record in meetings.records()])
    marks: dict[tuple[str, str], dict[str, str]] = {}
    for record in listed.records():
        who = marks.setdefault((str(record["name"]), str(record["id"])), {})
        who[str(record["meeting_id"])] = MARKS[str(record["status"])]
    rows: list[tuple[object, ...]] = []
    for (name, key), at in marks.items():
        places = [i for i, meeting in enumerate(ids) if meeting in at]
        if not places:
            continue
        inside = range(places[0], places[-1] + 1)
        cells = [at.get(m, "." if i in inside else "") for i, m in enumerate(ids)]
        came = sum(cell in ("P", "s") for cell in cells)
        rate = round(came / len(inside), 2)
        rows.append((name, *cells, came, cells.count("A"), len(inside), rate, key))
    rows.sort(key=lambda row: (-int(str(row[-5])), str(row[0]), str(row[-1])))
    return Rows(("name", *heads, "came", "apologies", "of", "rate", "id"), tuple(rows))


def headings(days: Sequence[str]) -> list[str]:
    """The meetings' days; the second on one day is '2024-03-14 (2)'."""
    return [d if (n := days[: i + 1].count(d)) == 1 else f"{d} ({n})" for i, d in enumerate(days)]


def organisation(
    context: typer.Context,
    name: Annotated[
        list[str], typer.Argument(metavar="NAME", help="A name, part of one, an acronym or an organisation_id.")
    ],
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    warehouse: WarehouseOption = None,
) -> None:
    """What an organisation is called, on which bodies it sits, who spoke for it and when. --csv prints the people.

    \b
    Examples:
      minutebook organisation "quarrel bay"
      minutebook organisation QBC --csv > people.csv
    """
    from pipeline.cli.output import Form, form, print_json, print_rows, printed
    from warehouse.query import ask

    how = form(as_json, as_csv)
    with reader(context, warehouse) as connection:
        organisation_id = the_one(connection, "organisations", " ".join(name))
        heading = next(ask(connection, "organisation", organisation_id=organisation_id).records())
        parts = {
            part: ask(connection, f"organisation_{part}", organisation_id=organisation_id)
            for part in ORGANISATION_PARTS
        }
    if how is Form.JSON:
        print_json({"organisation": heading, **{part: list(rows.records()) for part, rows in parts.items()}})
        return
    if how is Form.CSV:
        print_rows(parts["people"], how, empty="no person is known to speak for it")
        return
    title = printed(heading["name"])
    for line in (title, "=" * len(title), f"{heading['kind'] or 'kind not known'}, id {organisation_id}"):
        say(line)
    records = {part: list(rows.records()) for part, rows in parts.items()}
    for line in section("Printed as", (form_line(r) for r in records["names"])):
        say(line)
    bodies = (
        f"{printed(r['body'])}: {r['meetings_present']} of {r['meetings_listed']} meetings that list it,"
        f" {span(r['first_date'], r['last_date'])}"
        for r in records["bodies"]
    )
    for line in section("At", bodies):
        say(line)
    who = (f"{joined(r['name'], r['role'])}  {span(r['from_date'], r['to_date'])}" for r in records["people"])
    for line in section("People", who):
        say(line)
    after = (f"{r['earlier']} became {r['later']}{bracketed(r['on'], r['reason'])}" for r in records["successions"])
    for line in section("Before and after", after):
        say(line)


KEYS = {"people": "person_id", "organisations": "organisation_id", "listed_bodies": "body_id"}
LISTING = {
    "people": 'minutebook sql "from people"',
    "organisations": 'minutebook sql "from organisations"',
    "listed_bodies": "minutebook meetings",
}


def the_one(connection: duckdb.DuckDBPyConnection, kind: str, asked: str) -> str:
    """The id of the one that `asked` names; UsageError, with the candidates, where it names none or several."""
    from pipeline.cli.output import printed
    from warehouse.query import ask

    key = KEYS[kind]
    found = list(ask(connection, f"find_{kind}", asked=asked).records())
    if len(found) == 1:
        return str(found[0][key])
    words = kind.replace("_", " ")
    if not found:
        raise UsageError(f"none of the {words} is called {asked!r}; `{LISTING[kind]}` lists them")
    lines = [f"  {printed(c['name'])}  {c[key]}" for c in found[:MOST_LISTED]]
    more = [f"  and {len(found) - MOST_LISTED} more"] if len(found) > MOST_LISTED else []
    raise UsageError("\n".join([f"{asked!r} may be several {words}; name one by its id:", *lines, *more]))
