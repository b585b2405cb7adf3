"""The sample packs, read from their PDFs, say what their gold says; the generator prints them again."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pipeline.run import Outcome, read_pack
from pipeline.write import FACT_KINDS, KINDS
from rules.book import RuleBook

if TYPE_CHECKING:
    from spacy.language import Language

SAMPLES = Path(__file__).resolve().parents[1] / "corpus" / "samples"
AUTHORITIES = sorted(p.parent.name for p in SAMPLES.glob("*/all.gold.json"))
PACKS = sorted(p.relative_to(SAMPLES).as_posix() for p in SAMPLES.glob("*/*.pdf"))

Row = dict[str, Any]
ARROWS = {ord(c): None for c in "↑↓→←↔"}  # letters of a symbol font, which only some readers show as arrows

# gold list -> records, and for each column of the gold the field that holds it; of a reference's context,
# which has no certain beginning in running text, there is a test of its own
RELATIONS: dict[str, tuple[str, dict[str, str]]] = {
    "documents": (
        "documents",
        {"kind": "kind", "title": "title", "meeting": "meeting_date", "agenda_item": "agenda_item"},
    ),
    "meetings": (
        "meetings",
        {
            "body": "body", "date": "meeting_date", "start": "start_time", "end": "end_time",
            "venue": "venue", "chair": "chair",
        },
    ),
    "agenda_items": (
        "agenda_items",
        {
            "meeting": "meeting_date", "number": "number", "title": "title", "presenter": "presenter",
            "presenter_organisation": "presenter_organisation",
            "page_from": "page_from", "page_to": "page_to", "note": "note",
        },
    ),
    "attendance": (
        "attendances",
        {
            "meeting": "meeting_date", "name": "name", "status": "status", "capacity": "capacity",
            "organisation": "organisation", "role": "role", "chair": "is_chair",
            "representing": "representing",
        },
    ),
    "minutes": (
        "minutes",
        {"meeting": "meeting_date", "number": "number", "heading": "heading", "subheadings": "subheadings"},
    ),
    "decisions": (
        "resolutions",
        {
            "meeting": "meeting_date", "minute": "minute", "verb": "verb", "form": "form", "clause": "clause",
            "text": "text",
        },
    ),
    "declarations": (
        "declarations",
        {
            "meeting": "meeting_date", "minute": "minute", "name": "name", "interest_type": "interest_type",
            "subject": "subject", "agenda_item": "agenda_item",
        },
    ),
    "minute_references": (
        "minute_references",
        {"meeting": "meeting_date", "minute": "minute", "refers_to_minute": "refers_to_minute"},
    ),
    "future_meetings": (
        "future_meetings",
        {"announced_at": "announced_at", "date": "meeting_date", "start": "start_time"},
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Run:
    """All packs read once."""

    build: Path
    outcomes: dict[str, Outcome]  # by the pack's path under the samples

    def rows(self, kind: str, authority: str) -> list[Row]:
        """The records of one kind in all packs of an authority, in the packs' order."""
        return [row for pack in PACKS if pack.startswith(authority + "/") for row in self.of(pack, kind)]

    def of(self, pack: str, kind: str) -> list[Row]:
        lines = (self.outcomes[pack].records / f"{kind}.jsonl").read_text("utf-8").splitlines()
        return [json.loads(line) for line in lines]


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory, book: RuleBook, nlp: Language) -> Run:
    build = tmp_path_factory.mktemp("build")
    return Run(build, {pack: read_pack(SAMPLES / pack, build, book, nlp) for pack in PACKS})


@pytest.fixture(scope="session")
def again(tmp_path_factory: pytest.TempPathFactory, book: RuleBook, nlp: Language) -> Run:
    """The first pack of each authority read a second time, somewhere else, in another order."""
    build = tmp_path_factory.mktemp("again")
    firsts = [next(p for p in PACKS if p.startswith(a + "/")) for a in AUTHORITIES]
    return Run(build, {pack: read_pack(SAMPLES / pack, build, book, nlp) for pack in reversed(firsts)})


def folded(value: object) -> str | tuple[str, ...] | None:
    """A value without what printing varies: case, quotes, dashes, white space, final punctuation."""
    if value is None or value == "":
        return None
    if isinstance(value, list):
        return tuple(str(folded(v)) for v in value)
    text = unicodedata.normalize("NFKC", str(value)).casefold()
    text = re.sub("[‘’´`]", "'", re.sub("[“”]", '"', re.sub("[‐‑‒–—−]", "-", text)))
    text = " ".join(text.split()).strip(" .;:,*")
    return re.sub(r"^(\d\d:\d\d):00$", r"\1", text)


def table(rows: Iterable[Row], columns: Iterable[str]) -> Counter[tuple[object, ...]]:
    names = list(columns)
    return Counter(tuple(folded(row[name]) for name in names) for row in rows)


def once(kind: str, rows: list[Row]) -> list[Row]:
    """Each fact once over the packs; of a meeting's accounts what the minutes say goes before the agenda."""
    if kind == "meetings":
        merged: dict[str, Row] = {}
        for row in sorted(rows, key=lambda r: ("minutes", "notice", "agenda").index(r["source"])):
            known = merged.setdefault(row["meeting_id"], dict(row))
            known.update({k: v for k, v in row.items() if known[k] is None})
        return list(merged.values())
    return list({row["fact_id"]: row for row in reversed(rows)}.values())


def gold(authority: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = json.loads((SAMPLES / authority / "all.gold.json").read_text("utf-8"))
    return found


def test_there_are_samples() -> None:
    assert {"tarrowshire", "orrinster"} <= set(AUTHORITIES)
    assert len([p for p in PACKS if p.startswith("tarrowshire/")]) >= 12
    assert len([p for p in PACKS if p.startswith("orrinster/")]) >= 4
    assert all((SAMPLES / p).with_suffix(".gold.json").is_file() for p in PACKS)


@pytest.mark.parametrize("relation", RELATIONS)
@pytest.mark.parametrize("authority", AUTHORITIES)
def test_what_is_read_is_the_gold(relation: str, authority: str, run: Run) -> None:
    kind, columns = RELATIONS[relation]
    wanted = table(gold(authority)[relation], columns)
    found = table(once(kind, run.rows(kind, authority)), columns.values())
    missed, invented = wanted - found, found - wanted
    assert not missed, f"not read: {sorted(map(str, missed))}; read instead: {sorted(map(str, invented))}"
    assert not invented, f"not in the paper: {sorted(map(str, invented))}"


@pytest.mark.parametrize("authority", AUTHORITIES)
def test_the_words_that_name_another_minute(authority: str, run: Run) -> None:
    def key(row: Row, day: str) -> tuple[str, ...]:
        return tuple(str(folded(row[name])) for name in (day, "minute", "refers_to_minute", "context"))

    wanted = sorted(key(row, "meeting") for row in gold(authority)["minute_references"])
    rows = once("minute_references", run.rows("minute_references", authority))
    found = sorted(key(row, "meeting_date") for row in rows)
    assert [k[:3] for k in found] == [k[:3] for k in wanted]
    assert [(f, w) for f, w in zip(found, wanted, strict=True) if f[3] not in w[3] or f[2] not in f[3]] == []
    assert len(set(found) & set(wanted)) >= len(wanted) // 3  # a subheading is given whole


@pytest.mark.parametrize("relation", RELATIONS)
def test_the_gold_holds_something_of_every_relation(relation: str) -> None:
    assert sum(len(gold(a)[relation]) for a in AUTHORITIES) > 0


@pytest.mark.parametrize("pack", PACKS)
def test_a_pack_is_read_without_complaint(pack: str, run: Run) -> None:
    outcome = run.outcomes[pack]
    assert (outcome.pack.status, outcome.pack.message) == ("ok", None)
    assert outcome.facts > 20
    assert outcome.pack.layout == {"tarrowshire": "board", "orrinster": "committee"}[pack.split("/")[0]]
    assert [row["page"] for row in run.of(pack, "pages")] == list(range(1, outcome.pack.pages + 1))


@pytest.mark.parametrize("pack", PACKS)
def test_every_fact_shows_its_words(pack: str, run: Run) -> None:
    cited = {row["fact_id"] for row in run.of(pack, "evidence")}
    facts = {row["fact_id"] for kind in FACT_KINDS for row in run.of(pack, kind)}
    assert facts
    assert facts == cited


@pytest.mark.parametrize("pack", PACKS)
def test_every_quote_is_what_the_page_says_there(pack: str, run: Run) -> None:
    pages = {row["page"]: row["text"] for row in run.of(pack, "pages")}
    evidence = run.of(pack, "evidence")
    assert len(evidence) > 50
    wrong = [r for r in evidence if pages[r["page"]][r["char_start"] : r["char_end"]] != r["quote"]]
    assert wrong == []
    assert all(r["quote"].strip() == r["quote"] for r in evidence)


@pytest.mark.parametrize("pack", PACKS)
def test_every_box_lies_on_the_words(pack: str, run: Run) -> None:
    """The words that another reading of the page finds inside the box are those of the quote."""
    pdfplumber = pytest.importorskip("pdfplumber")
    sizes = {row["page"]: (row["width"], row["height"]) for row in run.of(pack, "pages")}
    evidence = run.of(pack, "evidence")
    by_page: dict[int, list[Row]] = {}
    for row in evidence:
        width, height = sizes[row["page"]]
        assert 0 <= row["x0"] < row["x1"] <= width
        assert 0 <= row["top"] < row["bottom"] <= height
        by_page.setdefault(row["page"], []).append(row)
    checked = 0
    with pdfplumber.open(SAMPLES / pack) as pdf:
        for number, rows in by_page.items():
            drawn = list(letters(pdf.pages[number - 1].chars))
            for row in rows:
                inside = Counter(
                    c for c, x, y in drawn if row["x0"] <= x <= row["x1"] and row["top"] <= y <= row["bottom"]
                )
                said = Counter("".join(row["quote"].translate(ARROWS).split()))
                assert not said - inside, (number, row["quote"], said - inside)
                alone = "\n" not in row["quote"] and row["quote"] == row["quote"].translate(ARROWS)
                if alone:  # on one line nothing else stands in the box
                    assert inside == said, (number, row["quote"])
                    checked += 1
    assert checked > 20


def letters(chars: list[Row]) -> Iterator[tuple[str, float, float]]:
    """Each printed letter with the middle of its box."""
    for char in chars:
        for letter in char["text"].strip():
            yield letter, (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2


def test_two_runs_write_the_same_bytes(run: Run, again: Run) -> None:
    assert again.outcomes
    for pack, outcome in again.outcomes.items():
        first = run.outcomes[pack]
        assert first.records != outcome.records
        assert first.pack == outcome.pack
        for kind in KINDS:
            name = f"{kind}.jsonl"
            assert (first.records / name).read_bytes() == (outcome.records / name).read_bytes(), (pack, kind)


def test_the_generator_prints_every_byte_again(tmp_path: Path) -> None:
    pytest.importorskip("reportlab", reason="the packs are printed with reportlab")
    from corpus.samples.generator.__main__ import main

    assert main([str(tmp_path)]) == 0
    printed = {p.relative_to(tmp_path).as_posix(): p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    committed = {
        p.relative_to(SAMPLES).as_posix(): p.read_bytes()
        for authority in AUTHORITIES
        for p in (SAMPLES / authority).iterdir()
    }
    assert sorted(printed) == sorted(committed)
    assert [name for name in sorted(printed) if printed[name] != committed[name]] == []


def test_names_in_the_gold_are_nobodys_rules() -> None:
    """The samples must not be read by rules that know them."""
    rules = "\n".join(p.read_text("utf-8") for p in (SAMPLES.parents[1] / "rules").rglob("*.toml"))
    names = {person["canonical"].split()[-1] for a in AUTHORITIES for person in gold(a)["people"]}
    assert len(names) > 20
    told = {n for n in names if re.search(rf"\b{re.escape(n)}\b", rules)}
    assert told == set()
