"""An invented authority's papers as records: what the tests of the warehouse and its commands are made of.

Everything about them is our own; ids are made of what they say, as the pipeline makes them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path

from corpus.evidence import Span
from pipeline.records import (
    Action,
    AgendaItem,
    Attendance,
    Body,
    Declaration,
    Document,
    Fact,
    FutureMeeting,
    Meeting,
    Minute,
    MinuteReference,
    Movement,
    Pack,
    PageText,
    Problem,
    RecordedVote,
    Resolution,
    Vote,
)
from pipeline.write import lines_of, write_records
from warehouse.load import Loaded, load
from warehouse.state import Source

BODY = "fenwick-harbour-board"
SPRING = date(2023, 3, 14)
SUMMER = date(2023, 6, 20)


def meeting_id(day: date) -> str:
    return f"{BODY}-{day:%Y-%m-%d}"


@dataclass
class Paper:
    """One pack in the making: each fact's words are put on its page as the fact is added."""

    pack_id: str
    source: str = "minutes"
    day: date = SPRING
    body_name: str = "Fenwick Harbour Board"
    body_id: str = BODY
    status: str = "ok"
    message: str | None = None
    facts: list[Fact] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    words: dict[int, str] = field(default_factory=dict)

    @property
    def document_id(self) -> str:
        return f"{self.pack_id}-1"

    def says(self, words: str, page: int = 1) -> tuple[Span, ...]:
        """Print `words` at the end of the page, and cite them."""
        text = self.words.get(page, "")
        start = len(text)
        self.words[page] = f"{text}{words}\n"
        box = (72.0, 10.0 * len(text.splitlines()), 72.0 + 5 * len(words), 10.0 * len(text.splitlines()) + 9)
        return (Span(self.pack_id, page, start, start + len(words), words, box),)

    def document(self, title: str, kind: str = "minutes", page_to: int = 2) -> Paper:
        self.facts.append(
            Document(
                fact_id=f"doc-{self.document_id}",
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="document.title",
                evidence=self.says(title),
                ordinal=1,
                kind=kind,
                title=title,
                meeting_id=meeting_id(self.day),
                meeting_date=self.day,
                agenda_item=None,
                page_from=1,
                page_to=page_to,
            )
        )
        return self

    def body(self, name: str | None = None, acronym: str | None = None) -> Paper:
        self.facts.append(
            Body(
                fact_id=f"body-{self.body_id}",
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="body.name",
                evidence=self.says(name or self.body_name),
                body_id=self.body_id,
                name=name or self.body_name,
                acronym=acronym,
                authority="Fenwick",
                chair=None,
            )
        )
        return self

    def meeting(
        self,
        start: time | None = None,
        end: time | None = None,
        venue: str | None = None,
        chair: str | None = None,
    ) -> Paper:
        self.facts.append(
            Meeting(
                fact_id=f"meeting-{meeting_id(self.day)}",
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule=f"meeting.{self.source}",
                evidence=self.says(f"Meeting of {self.day:%d.%m.%Y}"),
                meeting_id=meeting_id(self.day),
                body_id=self.body_id,
                body=self.body_name,
                meeting_date=self.day,
                start_time=start,
                end_time=end,
                venue=venue,
                chair=chair,
                source=self.source,
            )
        )
        return self

    def announces(self, day: date, start: time | None = None) -> Paper:
        self.facts.append(
            FutureMeeting(
                fact_id=f"future-{self.day}-{day}",
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="meeting.next",
                evidence=self.says(f"Next meeting: {day:%d.%m.%Y}"),
                body_id=self.body_id,
                body=self.body_name,
                announced_at=self.day,
                meeting_date=day,
                start_time=start,
            )
        )
        return self

    def item(self, number: str, title: str, presenter: str | None = None) -> Paper:
        self.facts.append(
            AgendaItem(
                fact_id=f"item-{self.day}-{number}-{title}",
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="agenda.line",
                evidence=self.says(f"{number}. {title}"),
                meeting_id=meeting_id(self.day),
                meeting_date=self.day,
                ordinal=int(number),
                number=number,
                title=title,
                presenter=presenter,
                presenter_organisation=None,
                page_from=3,
                page_to=8,
                note=None,
            )
        )
        return self

    def lists(
        self,
        name: str,
        status: str = "present",
        capacity: str | None = "member",
        role: str | None = None,
        is_chair: bool = False,
        representing: str | None = None,
        organisation: str | None = None,
    ) -> Paper:
        ordinal = sum(isinstance(f, Attendance) for f in self.facts) + 1
        self.facts.append(
            Attendance(
                fact_id=f"att-{self.day}-{ordinal}-{name}-{status}",
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="attendance.table",
                evidence=self.says(name),
                meeting_id=meeting_id(self.day),
                meeting_date=self.day,
                ordinal=ordinal,
                name=name,
                status=status,
                capacity=capacity if status == "present" else None,
                organisation=organisation,
                role=role,
                is_chair=is_chair,
                representing=representing,
            )
        )
        return self

    def minute(self, number: str, heading: str, text: str, page: int = 1) -> Paper:
        ordinal = sum(isinstance(f, Minute) for f in self.facts) + 1
        self.facts.append(
            Minute(
                fact_id=f"min-{self.day}-{number}",
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="minute.numbered",
                evidence=(*self.says(f"{number}. {heading}", page), *self.says(text, page)),
                minute_id=f"{self.day}-{number}",
                meeting_id=meeting_id(self.day),
                meeting_date=self.day,
                ordinal=ordinal,
                number=number,
                heading=heading,
                text=text,
                subheadings=("Background",),
            )
        )
        return self

    def resolves(self, minute: str, text: str, verb: str = "RESOLVED", clause: str | None = None) -> Paper:
        ordinal = sum(isinstance(f, Resolution) for f in self.facts) + 1
        self.facts.append(
            Resolution(
                fact_id=f"res-{self.day}-{minute}-{clause}-{text}",
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="resolution.block",
                evidence=self.says(text),
                resolution_id=f"{self.day}-{minute}-{clause}",
                minute_id=f"{self.day}-{minute}",
                meeting_id=meeting_id(self.day),
                meeting_date=self.day,
                ordinal=ordinal,
                minute=minute,
                verb=verb,
                form="block",
                clause=clause,
                text=text,
                restated=False,
                outcome=None,
            )
        )
        return self

    def declares(self, name: str, subject: str, minute: str = "1") -> Paper:
        self.facts.append(
            Declaration(
                fact_id=f"dec-{self.day}-{name}",
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="declaration.sentence",
                evidence=self.says(f"{name} declared {subject}"),
                meeting_id=meeting_id(self.day),
                meeting_date=self.day,
                minute=minute,
                name=name,
                interest_type="personal",
                subject=subject,
                agenda_item=None,
            )
        )
        return self

    def refers(self, minute: str, to: str) -> Paper:
        self.facts.append(
            MinuteReference(
                fact_id=f"ref-{self.day}-{minute}-{to}",
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="reference.number",
                evidence=self.says(f"Minute {to} refers"),
                meeting_id=meeting_id(self.day),
                meeting_date=self.day,
                minute=minute,
                context=f"Minute {to} refers",
                refers_to_minute=to,
            )
        )
        return self

    def votes(
        self, minute: str, mover: str, seconder: str, counts: tuple[int, int, int], carried: bool = True
    ) -> Paper:
        self.facts.append(
            Vote(
                fact_id=f"vot-{self.day}-{minute}-{mover}",
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="vote.moved",
                evidence=self.says(f"moved by {mover}, seconded by {seconder}"),
                vote_id=f"vot-{self.day}-{minute}-{mover}",
                meeting_id=meeting_id(self.day),
                meeting_date=self.day,
                ordinal=self._next(),
                minute=minute,
                motion="that the dredger be hired",
                kind="motion",
                mover=mover,
                seconder=seconder,
                votes_for=counts[0],
                votes_against=counts[1],
                abstentions=counts[2],
                outcome="CARRIED" if carried else "LOST",
                carried=carried,
                resolution_id=None,
                recorded=(RecordedVote(name=mover, vote="for"),),
            )
        )
        return self

    def moves(self, minute: str, name: str, movement: str = "leaves", at: time | None = None) -> Paper:
        listed = [f for f in self.facts if isinstance(f, Attendance) and f.name == name]
        self.facts.append(
            Movement(
                fact_id=f"mov-{self.day}-{minute}-{name}-{movement}-{self._next()}",
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="vote.movement",
                evidence=self.says(f"{name} {movement}"),
                meeting_id=meeting_id(self.day),
                meeting_date=self.day,
                ordinal=self._next(),
                minute=minute,
                name=name,
                movement=movement,
                time=at,
                list_fact_id=listed[0].fact_id if listed else None,
            )
        )
        return self

    def _next(self) -> int:
        return sum(isinstance(f, (Vote, Movement)) for f in self.facts) + 1

    def asks(
        self,
        minute: str,
        text: str,
        clause: str | None = None,
        source: str = "resolution",
        owner: str | None = None,
        due: str | None = None,
        due_date: date | None = None,
    ) -> Paper:
        ordinal = sum(isinstance(f, Action) for f in self.facts) + 1
        self.facts.append(
            Action(
                fact_id=f"act-{self.day}-{minute}-{clause}-{source}",
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="action.asked",
                evidence=self.says(text),
                action_id=f"act-{self.day}-{minute}-{clause}-{source}",
                meeting_id=meeting_id(self.day),
                meeting_date=self.day,
                ordinal=ordinal,
                minute=minute,
                clause=clause,
                source=source,
                text=text,
                owner=owner,
                due=due,
                due_date=due_date,
                resolution_id=None,
            )
        )
        return self

    def unreadable(self, page: int) -> Paper:
        self.problems.append(
            Problem(
                problem_id=f"unreadable-{self.pack_id}-{page}",
                kind="unreadable_page",
                severity="warning",
                pack_id=self.pack_id,
                page=page,
                fact_ids=(),
                message=f"Page {page} has no text.",
            )
        )
        return self

    def write(self, folder: Path) -> Path:
        """The folder of this pack's records, under `folder`."""
        pages = [
            PageText(
                pack_id=self.pack_id,
                page=n,
                text=text,
                width=595.0,
                height=842.0,
                source="text",
                reader="test",
            )
            for n, text in self.words.items()
        ]
        pack = Pack(
            pack_id=self.pack_id,
            file_name=f"{self.pack_id}.pdf",
            media_type="application/pdf",
            pages=len(pages),
            title=self.body_name,
            status=self.status,
            message=self.message,
            layout="test",
        )
        directory = folder / self.pack_id
        write_records(directory, lines_of(pack, pages, self.facts, self.problems))
        return directory


def file_of(paper: Paper) -> Source:
    return Source(path=f"/papers/{paper.pack_id}.pdf", size=1000, mtime_ns=1, pack_id=paper.pack_id)


def load_papers(warehouse: Path, *papers: Paper, version: str = "0.1.0", rules: str = "r1") -> Loaded:
    """Write the papers' records beside the warehouse and load them in one go."""
    folders = [paper.write(warehouse.parent / "records") for paper in papers]
    return load(warehouse, folders, [file_of(paper) for paper in papers], version=version, rules_fingerprint=rules)


def notice() -> Paper:
    """An earlier pack that announces the summer meeting's time."""
    paper = Paper("a-notice", source="notice", day=SUMMER)
    return paper.document("Calendar", kind="other").body("FENWICK HARBOUR BOARD").meeting(start=time(9, 30))


def agenda() -> Paper:
    paper = Paper("b-agenda", source="agenda", day=SUMMER)
    paper.document("Agenda", kind="agenda").body()
    paper.meeting(start=time(10, 0), venue="Net Loft, Quay Street")
    paper.item("1", "Apologies").item("2", "Dredging of the inner basin", presenter="Harbour Master")
    return paper


def minutes() -> Paper:
    paper = Paper("c-minutes", source="minutes", day=SUMMER)
    paper.document("Minutes").body(acronym="FHB")
    paper.meeting(start=time(10, 5), end=time(11, 40), chair="Alderman Ottilie Marsh")
    paper.lists("Alderman Ottilie Marsh", is_chair=True, role="Chair", organisation="Fenwick Town Council")
    paper.lists("Capt. Bram Tiller", representing="Jory Wake").lists("Ms P Quill", capacity="officer")
    paper.lists("Jory Wake", status="apologies")
    paper.minute("12", "Dredging of the inner basin", "Members heard that silt had risen by a foot.")
    paper.resolves("12", "the dredger be hired for a fortnight", clause="a")
    paper.resolves("12", "the berths’ fees stay as they are", verb="AGREED", clause="b")
    paper.minute("13", "Harbour lights", "Nothing new was reported about the beacons.")
    paper.declares("Capt. Bram Tiller", "a mooring in the inner basin", minute="12")
    paper.refers("12", "7").announces(date(2023, 9, 19), time(10, 0)).unreadable(2)
    return paper
