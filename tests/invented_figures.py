"""Invented reports, dashboards and terms of reference as records, on the papers of tests/invented.py."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pipeline.records import (
    Acronym,
    Amount,
    BodyPriority,
    BodyRelation,
    IndicatorValue,
    Measure,
    Outcome,
    ProseValue,
    Recommendation,
    Report,
    ReportContact,
    ReportImplication,
    ReportSection,
    Seat,
    TermsOfReference,
)
from tests.invented import SPRING, SUMMER, Paper, meeting_id

TITLE = "Harbour performance"
DASHBOARD = "Harbour Dashboard"


@dataclass
class FiguresPaper(Paper):
    """A pack with a report to the meeting of `day`; ids are made of what is said and that day."""

    source: str = "agenda"

    @property
    def report_id(self) -> str:
        return f"rep-{self.day}"

    def fact(self, *parts: object) -> str:
        return "-".join(str(part) for part in parts)

    def count(self, kind: type) -> int:
        return sum(isinstance(f, kind) for f in self.facts) + 1

    def report(self, title: str = TITLE) -> FiguresPaper:
        self.facts.append(
            Report(
                fact_id=self.fact("report", self.day, title),
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="report.title",
                evidence=self.says(title),
                report_id=self.report_id,
                meeting_id=meeting_id(self.day),
                meeting_date=self.day,
                report_date=self.day,
                agenda_item="4",
                title=title,
            )
        )
        return self

    def section(self, heading: str, level: int = 1) -> FiguresPaper:
        self.facts.append(
            ReportSection(
                fact_id=self.fact("section", self.day, heading),
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="report.heading",
                evidence=self.says(heading),
                report_id=self.report_id,
                ordinal=self.count(ReportSection),
                level=level,
                heading=heading,
            )
        )
        return self

    def recommends(self, number: str, text: str) -> FiguresPaper:
        self.facts.append(
            Recommendation(
                fact_id=self.fact("rec", self.day, number),
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="recommendation.clause",
                evidence=self.says(text),
                report_id=self.report_id,
                report=TITLE,
                meeting_date=self.day,
                ordinal=self.count(Recommendation),
                number=number,
                text=text,
            )
        )
        return self

    def contact(self, name: str, role: str | None = None, telephone: str | None = None) -> FiguresPaper:
        self.facts.append(
            ReportContact(
                fact_id=self.fact("contact", self.day, name),
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="contact.line",
                evidence=self.says(name),
                report_id=self.report_id,
                report=TITLE,
                meeting_date=self.day,
                name=name,
                role=role,
                organisation="Fenwick Harbour Office",
                telephone=telephone,
                email=None,
            )
        )
        return self

    def implies(self, label: str, text: str) -> FiguresPaper:
        self.facts.append(
            ReportImplication(
                fact_id=self.fact("implication", self.day, label),
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="implication.line",
                evidence=self.says(f"{label}: {text}"),
                report_id=self.report_id,
                report=TITLE,
                label=label,
                text=text,
            )
        )
        return self

    def outcome(self, outcome: str, rag: str | None = None, comment: str | None = None) -> FiguresPaper:
        self.facts.append(
            Outcome(
                fact_id=self.fact("outcome", self.day, outcome),
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="dashboard.outcome",
                evidence=self.says(outcome),
                dashboard=DASHBOARD,
                meeting_date=self.day,
                ordinal=self.count(Outcome),
                outcome=outcome,
                rag=rag,
                comment=comment,
            )
        )
        return self

    def value(
        self,
        indicator: str,
        period: str | None,
        value: float | None,
        *,
        unit: str | None = "count",
        text: str | None = None,
        start: date | None = None,
        end: date | None = None,
        rag: str | None = None,
        direction: str | None = None,
        outcome: str | None = "A tidy harbour",
        comparisons: tuple[tuple[str, str], ...] = (),
        page: int = 1,
    ) -> FiguresPaper:
        shown = text if text is not None else f"{value:g}" if value is not None else "tbc"
        self.facts.append(
            IndicatorValue(
                fact_id=self.fact("value", self.day, outcome, indicator, period),
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="dashboard.cell",
                evidence=self.says(f"{indicator} {period} {shown}", page),
                dashboard=DASHBOARD,
                meeting_date=self.day,
                ordinal=self.count(IndicatorValue),
                outcome=outcome,
                indicator=indicator,
                period=period,
                period_start=start,
                period_end=end,
                value=value,
                value_text=shown,
                unit=unit,
                direction=direction,
                rag=rag,
                comparisons=comparisons,
            )
        )
        return self

    def prose(self, sentence: str, indicator: str, value: float, text: str) -> FiguresPaper:
        self.facts.append(
            ProseValue(
                fact_id=self.fact("prose", self.day, indicator),
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="prose.count",
                evidence=self.says(sentence),
                document_title=TITLE,
                meeting_date=self.day,
                paragraph="3",
                indicator=indicator,
                value=value,
                value_high=None,
                value_text=text,
                unit="count",
                period=None,
                geography=None,
                sentence=sentence,
            )
        )
        return self

    def measure(self, measure: str, priority: str | None = None) -> FiguresPaper:
        self.facts.append(
            Measure(
                fact_id=self.fact("measure", self.day, measure),
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="measure.cell",
                evidence=self.says(measure),
                table_title="Plan",
                ordinal=self.count(Measure),
                group_name="Safety",
                priority_number="1",
                priority=priority,
                measure=measure,
            )
        )
        return self

    def amount(self, label: str, amount: float, *, table: str = "Dredging budget", total: bool = False) -> FiguresPaper:
        self.facts.append(
            Amount(
                fact_id=self.fact("amount", self.day, table, label),
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="amount.cell",
                evidence=self.says(f"{label} £{amount:,.0f}"),
                table_title=table,
                label=label,
                column_head="Cost",
                amount=amount,
                amount_text=f"£{amount:,.0f}",
                is_total=total,
            )
        )
        return self

    def terms(self, quorum: str = "a third of its members") -> FiguresPaper:
        self.facts.append(
            TermsOfReference(
                fact_id=self.fact("tor", self.body_id),
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="terms.quorum",
                evidence=self.says(quorum),
                tor_id=f"tor-{self.body_id}",
                body_id=self.body_id,
                body=self.body_name.upper(),
                as_of=self.day,
                quorum=quorum,
                quorum_members=4,
                quorum_agencies=None,
                meets="quarterly",
            )
        )
        return self

    def seat(self, seat: str, voting: bool | None = True) -> FiguresPaper:
        self.facts.append(
            Seat(
                fact_id=self.fact("seat", seat),
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="terms.seat",
                evidence=self.says(seat),
                tor_id=f"tor-{self.body_id}",
                ordinal=self.count(Seat),
                seat=seat,
                name=None,
                voting=voting,
                substitute=None,
            )
        )
        return self

    def relates(self, relation: str, other: str) -> FiguresPaper:
        self.facts.append(
            BodyRelation(
                fact_id=self.fact("relation", self.body_id, other),
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="body.relation",
                evidence=self.says(other),
                body_id=self.body_id,
                body=self.body_name.upper(),
                relation=relation,
                other=other,
                other_body_id=None,
            )
        )
        return self

    def priority(self, priority: str) -> FiguresPaper:
        self.facts.append(
            BodyPriority(
                fact_id=self.fact("priority", self.body_id, priority),
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="body.priority",
                evidence=self.says(priority),
                body_id=self.body_id,
                body=self.body_name.upper(),
                ordinal=self.count(BodyPriority),
                priority=priority,
            )
        )
        return self

    def acronym(self, acronym: str, meaning: str) -> FiguresPaper:
        self.facts.append(
            Acronym(
                fact_id=self.fact("acronym", self.pack_id, acronym),
                pack_id=self.pack_id,
                document_id=self.document_id,
                rule="acronym.bracket",
                evidence=self.says(f"{meaning} ({acronym})"),
                acronym=acronym,
                meaning=meaning,
            )
        )
        return self


def figures(pack_id: str = "e-figures", day: date = SUMMER) -> FiguresPaper:
    """A pack that holds one of everything that a report may say."""
    paper = FiguresPaper(pack_id, day=day)
    paper.document(TITLE, kind="report").body().meeting()
    paper.report().section("Background").recommends("7(a)", "That the moorings be relaid;")
    paper.contact("Isolde Quay", "Harbour Clerk", "01999 555 010").implies("Financial", "None")
    paper.outcome("A tidy harbour", "G", "Tidier than it was.")
    paper.value(
        "Boats adrift", "2022-23", 12, start=date(2022, 4, 1), end=date(2023, 3, 31), rag="G",
        direction="down", comparisons=(("Other harbours", "14"), ("Best", "9")),
    )  # fmt: skip
    paper.prose("Some 40 crabs were counted under the pier.", "crabs under the pier", 40, "40")
    paper.measure("Fewer boats adrift", "Safe moorings")
    paper.amount("Dredger", 12_000).amount("Barge", 3_000).amount("Total", 15_000, total=True)
    paper.terms().seat("Pilot").relates("reports_to", "Fenwick Town Council").priority("Clean water")
    return paper.acronym("FHB", "Fenwick Harbour Board")


def earlier(pack_id: str = "d-spring") -> FiguresPaper:
    """The dashboard of the meeting before, whose figures the later one repeats or restates."""
    paper = FiguresPaper(pack_id, day=SPRING)
    paper.document(TITLE, kind="report").body().meeting()
    paper.value("NEW - Boats adrift*", "2021-22", 15, start=date(2021, 4, 1), end=date(2022, 3, 31), rag="R")
    return paper.value("Boats adrift", "2022-23", 11, start=date(2022, 4, 1), end=date(2023, 3, 31), rag="A")
