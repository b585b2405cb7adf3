"""The facts of one set of minutes.

In: a meeting with minutes. Out: its gold rows. Decisions are read off the blocks as they are printed (a lead
such as RESOLVED: and what follows it); requests, actions and figures are where the notes point.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.samples.generator.figures import amount_rows, value_rows
from corpus.samples.generator.markup import LEADS, Block, Note, sentence_with, sentences
from corpus.samples.generator.truth import Authority, Meeting, Minutes

Row = dict[str, object]
INLINE = re.compile(
    r"(?i:It was) (?:proposed,? (?:and )?seconded,? and )?"
    r"(?P<verb>AGREED|NOTED|RESOLVED|agreed|noted|resolved) (?P<text>that .+)"
)
NUMBERED = re.compile(r"(?P<number>\d+)\s+(?P<heading>.+)")


@dataclass(frozen=True)
class Minute:
    """One minute: its number and heading as printed, and what stands below."""

    number: str
    heading: str
    blocks: tuple[Block, ...]

    @property
    def plain(self) -> str:
        """The heading without the full stop most of them end with."""
        return self.heading.removesuffix(".")


@dataclass(frozen=True)
class Clause:
    """One decided clause, and the notes on it."""

    verb: str
    form: str
    label: str | None
    text: str
    notes: tuple[Note, ...]


def split_minutes(minutes: Minutes) -> list[Minute]:
    """Number the headings from the first minute on and hang the blocks under them."""
    found: list[tuple[str, list[Block]]] = []
    for block in minutes.blocks:
        if block.kind == "heading":
            found.append((block.text, []))
        else:
            found[-1][1].append(block)
    return [Minute(str(minutes.first + i), heading, tuple(blocks)) for i, (heading, blocks) in enumerate(found)]


def clauses(minute: Minute) -> Iterator[Clause]:
    """The decisions of a minute in the order of print."""
    verb: str | None = None
    held: Clause | None = None
    for i, block in enumerate(minute.blocks):
        if block.kind == "lead":
            verb = LEADS[block.text.partition(":")[0].split()[0]]
        elif block.kind == "that":
            continue
        elif verb and held and block.kind in ("bullet", "nested"):
            held = Clause(held.verb, held.form, held.label, f"{held.text} {block.text}", held.notes + block.notes)
            continue
        elif verb and (block.kind in ("clause", "number") or (block.kind == "para" and block.text.startswith("That "))):
            if held:
                yield held
            label = block.label.strip("().") or None
            held = Clause(verb, "block", label, block.text, block.notes)
            continue
        else:
            verb = None
        if held:
            yield held
            held = None
        if block.kind in ("para", "bullet"):
            yield from inline_clauses(block, minute.blocks[i + 1 :])
    if held:
        yield held


def inline_clauses(block: Block, after: tuple[Block, ...]) -> Iterator[Clause]:
    """Decisions inside a sentence: the usual phrases by themselves, others where a note points to them.

    One that ends in a colon takes in the lines after it (the dates of meetings, a line each).
    """
    actions = tuple(note for note in block.notes if note.name in ("action", "trail"))
    for sentence in sentences(block.text):
        match = INLINE.search(sentence)
        if match:
            yield Clause(match["verb"].upper(), "inline", None, match["text"], actions)
    for note in block.named("inline"):
        sentence = sentence_with(block.text, note.args[1])
        text = sentence[sentence.index(note.args[1]) :]
        if text.endswith(":"):
            text = " ".join([text, *(following.text for following in after)])
        yield Clause(note.args[0], "inline", None, text, actions)


def title_of(authority: Authority) -> str:
    """The title of the minutes as the page prints it, without place and date."""
    if authority.layout == "city":
        return f"Minutes of the {authority.body}"
    return f"Minutes of a meeting of the {authority.body}"


def due_of(note: Note, authority: Authority, date: dt.date) -> tuple[str | None, str | None]:
    """When an action falls due, as printed and as a date where the papers fix one."""
    on = note.fields.get("on")
    if on == "next":
        following = authority.after(date)
        on = following.isoformat() if following else None
    return note.fields.get("due"), on


def facts(authority: Authority, meeting: Meeting) -> dict[str, list[Row]]:
    """All rows that the minutes of a meeting state."""
    if meeting.minutes is None:
        raise ValueError(f"no minutes of {meeting.date}")
    date = meeting.date.isoformat()
    out: dict[str, list[Row]] = {
        "attendance": list(attendance(meeting.minutes, date)),
        "minutes": [], "decisions": [], "requests": [], "declarations": [], "minute_references": [],
        "actions": [], "future_meetings": [], "votes": [], "prose_values": [], "amounts": [],
    }  # fmt: skip
    for minute in split_minutes(meeting.minutes):
        here: Row = {"meeting": date, "minute": minute.number}
        subs = [block.text for block in minute.blocks if block.kind == "sub"]
        out["minutes"].append({"meeting": date, "number": minute.number, "heading": minute.plain, "subheadings": subs})
        for block in minute.blocks:
            out["prose_values"] += value_rows(block, title_of(authority), minute.number)
            out["amounts"] += amount_rows(block)
            noted(out, block, here, authority, meeting.date)
        for clause in clauses(minute):
            out["decisions"].append(
                {
                    **here,
                    "verb": clause.verb,
                    "form": clause.form,
                    "clause": clause.label,
                    "text": clause.text,
                }
            )
            for note in clause.notes:
                if note.name == "action":
                    due, on = due_of(note, authority, meeting.date)
                    out["actions"].append(
                        {
                            **here,
                            "clause": clause.label,
                            "source": "decision",
                            "text": clause.text,
                            "owner": note.fields.get("owner"),
                            "due": due,
                            "due_date": on,
                            "id": note.fields["id"],
                        }
                    )
    return out


def noted(out: dict[str, list[Row]], block: Block, here: Row, authority: Authority, date: dt.date) -> None:
    """Add the rows that a block's notes state."""
    for note in block.notes:
        if note.name == "request":
            text = sentence_with(block.text, note.args[0])
            out["requests"].append({**here, "text": text})
            if "id" in note.fields:
                due, on = due_of(note, authority, date)
                out["actions"].append(
                    {**here, "clause": None, "source": "request", "text": text,
                     "owner": note.fields.get("owner"), "due": due, "due_date": on, "id": note.fields["id"]}
                )  # fmt: skip
        elif note.name == "declare":
            name, kind, subject, item = note.args
            number = int(item) if item != "-" else None
            out["declarations"].append(
                {**here, "name": name, "interest_type": kind, "subject": subject, "agenda_item": number}
            )
        elif note.name == "ref":
            meeting = note.args[2] if len(note.args) > 2 else None
            out["minute_references"].append(
                {
                    **here,
                    "context": note.args[1],
                    "refers_to_minute": note.args[0],
                    "refers_to_meeting": meeting,
                }
            )
        elif note.name == "future":
            day, _, start = note.args[0].partition(" ")
            out["future_meetings"].append({"announced_at": here["meeting"], "date": day, "start": start or None})
        elif note.name == "apology":
            name, organisation, role = (*note.args, "-", "-")[:3]
            out["attendance"].append(
                listing_row(str(here["meeting"]), name, "apologies", None,
                            None if organisation == "-" else organisation, None if role == "-" else role)
            )  # fmt: skip
        elif note.name == "vote":
            out["votes"].append({**here, **vote_row(note)})


def vote_row(note: Note) -> Row:
    counts = {k: int(note.fields[k]) if k in note.fields else None for k in ("for", "against", "abstentions")}
    texts = {k: note.fields.get(k) for k in ("motion", "kind", "mover", "seconder", "outcome")}
    return {**texts, **counts, "carried": note.fields["carried"] == "yes"}


def listing_row(
    date: str, name: str, status: str, capacity: str | None, organisation: str | None, role: str | None
) -> Row:
    return {
        "meeting": date, "name": name, "status": status, "capacity": capacity, "organisation": organisation,
        "role": role, "chair": False, "representing": None,
    }  # fmt: skip


def attendance(minutes: Minutes, date: str) -> Iterator[Row]:
    """One row for each listing; the list says in what capacity."""
    for name, listings in minutes.lists.items():
        capacity = {"present": "member", "officers": "officer", "others": "other", "apologies": None}[name]
        status = "apologies" if name == "apologies" else "present"
        for listing in listings:
            row = listing_row(date, listing.name, status, capacity, listing.organisation, listing.role)
            yield {**row, "chair": listing.chair, "representing": listing.representing}


def chair_of(minutes: Minutes) -> str | None:
    """The chair's name as printed; a line 'X in the Chair' wins over the list."""
    listed = [x.name for x in minutes.lists.get("present", ()) if x.chair]
    return minutes.chair or (listed[0] if listed else None)
