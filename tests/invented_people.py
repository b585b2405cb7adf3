"""People in the invented authority's papers: lists that name them, and what a load is told about names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pipeline.cli.decisions import reconcilers
from pipeline.records import Mention
from rules.book import RuleBook
from tests.invented import SPRING, SUMMER, Paper, file_of, meeting_id
from warehouse.load import Loaded, load

COUNCIL = "Fenwick District Council"


def mention(
    paper: Paper,
    name: str,
    where_kind: str = "prose",
    *,
    role: str | None = None,
    organisation: str | None = None,
    list_fact_id: str | None = None,
    local: bool = False,
) -> Paper:
    """The paper, which now names somebody."""
    number = sum(isinstance(f, Mention) for f in paper.facts) + 1
    paper.facts.append(
        Mention(
            fact_id=f"men-{paper.day}-{number}-{name}",
            pack_id=paper.pack_id,
            document_id=paper.document_id,
            rule="mention",
            evidence=paper.says(name),
            meeting_id=meeting_id(paper.day),
            meeting_date=paper.day,
            name=name,
            where_kind=where_kind,
            role=role,
            organisation=organisation,
            list_fact_id=list_fact_id,
            local=local,
        )
    )
    return paper


def listed(
    paper: Paper,
    name: str,
    status: str = "present",
    organisation: str | None = COUNCIL,
    role: str | None = None,
    representing: str | None = None,
) -> Paper:
    """The paper, whose list of those present (or of apologies) now names somebody."""
    paper.lists(name, status, organisation=organisation, role=role, representing=representing)
    fact = paper.facts[-1].fact_id
    where = "attendance" if status == "present" else "apologies"
    mention(paper, name, where, role=role, organisation=organisation, list_fact_id=fact)
    if representing is not None:
        mention(paper, representing, list_fact_id=fact)
    return paper


def paper(pack_id: str, day: date = SPRING) -> Paper:
    return Paper(pack_id, day=day).document("Minutes").body().meeting()


def spring() -> Paper:
    """Ada Brook and Bo Clay are there, Cy Dale is not."""
    found = listed(paper("p-spring"), "Cllr Ada Brook MBE", role="Harbour Lead")
    listed(found, "Mr Bo Clay", organisation="Fenwick Police")
    listed(found, "Cllr Cy Dale", "apologies", organisation="Thornby Borough Council")
    return found.declares("Cllr Ada Brook MBE", "a boat")


def summer() -> Paper:
    """Ada Brook in other letters, and somebody for Bo Clay."""
    found = listed(paper("p-summer", SUMMER), "Cllr A. Brook", organisation="Fenwick")
    return listed(found, "Ms Di Ebb", organisation="Fenwick Police", representing="Mr Bo Clay")


def load_people(warehouse: Path, book: RuleBook, *papers: Paper, version: str = "0.1.0") -> Loaded:
    """Load papers with everything that a load can ask about names."""
    folders = [p.write(warehouse.parent / "records") for p in papers]
    return load(
        warehouse,
        folders,
        [file_of(p) for p in papers],
        version=version,
        rules_fingerprint=book.fingerprint,
        reconcilers=reconcilers(warehouse, book),
    )
