"""What a reader of the warehouse may rely on: the views, their columns, and that records fit their tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from pipeline.write import KINDS, columns
from tests.invented import agenda, load_papers, minutes
from tests.invented_figures import figures
from warehouse.query import view_help
from warehouse.records import KINDS as LOADED
from warehouse.statements import names, statement

CONTRACT_TEXT = """
packs: pack_id file_name media_type pages title ingested_at extractor_version status message
pages: pack_id page text width height source
documents: fact_id document_id pack_id ordinal kind title meeting_id meeting_date agenda_item page_from
    page_to
bodies: fact_id body_id name acronym authority chair
body_relations: fact_id body_id body relation other other_body_id
body_priorities: fact_id body_id body ordinal priority
meetings: fact_id meeting_id body_id body meeting_date start_time end_time venue chair has_agenda
    has_minutes
future_meetings: fact_id body announced_at meeting_date start_time
agenda_items: fact_id meeting_id meeting_date ordinal number title presenter presenter_organisation
    page_from page_to note
attendances: fact_id meeting_id meeting_date name person_id status capacity organisation organisation_id
    role is_chair representing
minutes: fact_id minute_id meeting_id meeting_date ordinal number heading text subheadings
resolutions: fact_id resolution_id minute_id meeting_id meeting_date minute verb form clause text restated
    outcome
votes: fact_id vote_id meeting_id meeting_date minute motion kind mover seconder votes_for votes_against
    abstentions outcome carried resolution_id recorded
actions: fact_id action_id meeting_id meeting_date minute clause source text owner owner_person_id due
    due_date status
action_events: fact_id action_id event event_date meeting_id where_kind where_ref reason confidence
recommendation_outcomes: report_id report number recommendation resolution_id resolution outcome
    difference confidence
quorum_checks: meeting_id meeting_date body tor_id quorum_members quorum_agencies members_present
    agencies_present result
declarations: fact_id meeting_id meeting_date minute name person_id interest_type subject agenda_item
minute_references: fact_id meeting_id meeting_date minute context refers_to_minute refers_to_meeting_id
    refers_to_date
reports: fact_id report_id document_id meeting_id meeting_date report_date agenda_item title
report_sections: fact_id report_id ordinal level heading
recommendations: fact_id report_id report meeting_date number text
report_contacts: fact_id report_id report meeting_date name person_id role organisation telephone email
report_implications: fact_id report_id report label text
outcomes: fact_id dashboard meeting_date outcome rag comment
indicators: indicator_id name unit first_period last_period values
indicator_values: fact_id indicator_id dashboard meeting_date outcome indicator period period_start
    period_end value value_text unit direction rag comparisons
prose_values: fact_id document_id document_title meeting_date paragraph indicator value value_high
    value_text unit period geography sentence
measures: fact_id table_title group_name priority_number priority measure
amounts: fact_id document_id table_title label column_head amount amount_text
terms_of_reference: fact_id tor_id body as_of quorum quorum_members quorum_agencies meets
seats: fact_id tor_id seat name voting substitute
acronyms: fact_id acronym meaning document_id
organisations: organisation_id name kind
organisation_names: organisation_id name mentions
people: person_id name first_seen last_seen mentions
person_names: person_id name mentions score decided_by
person_posts: person_id organisation_id organisation role from_date to_date
evidence: fact_id ordinal pack_id page char_start char_end x0 top x1 bottom quote
problems: problem_id kind severity pack_id page fact_ids message
warehouse_info: key value
"""

# views of our own beside those of the contract
OURS = {
    "changes": ["cursor", "changed_at", "change", "relation", "fact_id"],
    "indicator_names": ["indicator_id", "name", "unit", "mentions", "score", "reason"],
    "amendments": [
        "fact_id",
        "meeting_id",
        "meeting_date",
        "minute",
        "kind",
        "old_text",
        "new_text",
        "words",
        "recorded_at",
        "recorded_on",
        "recorded_minute",
        "amended_fact_id",
        "as_amended",
    ],
    "mentions": ["fact_id", "person_id", "name", "where_kind", "role", "organisation", "organisation_id"],
    "movements": ["fact_id", "meeting_id", "meeting_date", "minute", "name", "movement", "time", "attendance_fact_id"],
    "same_pages": ["pack_id", "page", "other_pack_id", "other_page"],
    "vote_presence": ["vote_id", "meeting_id", "meeting_date", "minute", "attendance_fact_id", "name", "in_room"],
}

CONTRACT = {
    view: promised.split() for view, promised in re.findall(r"^(\w+): ((?:.|\n )*)", CONTRACT_TEXT, flags=re.MULTILINE)
}

TYPES = {
    ("meetings", "meeting_date"): "DATE",
    ("meetings", "start_time"): "TIME",
    ("minutes", "subheadings"): "VARCHAR[]",
    ("votes", "recorded"): 'STRUCT("name" VARCHAR, vote VARCHAR)[]',
    ("indicator_values", "comparisons"): "MAP(VARCHAR, VARCHAR)",
    ("indicator_values", "value"): "DOUBLE",
    ("attendances", "is_chair"): "BOOLEAN",
    ("attendances", "person_id"): "VARCHAR",
    ("minute_references", "refers_to_date"): "DATE",
    ("problems", "fact_ids"): "VARCHAR[]",
    ("evidence", "char_start"): "INTEGER",
}


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    path: Path = tmp_path_factory.mktemp("contract") / "w.duckdb"
    load_papers(path, agenda(), minutes(), figures())
    with duckdb.connect(str(path), read_only=True) as opened:
        yield opened


def columns_of(connection: duckdb.DuckDBPyConnection, schema: str, table: str) -> dict[str, str]:
    rows = connection.execute(
        "select column_name, data_type from information_schema.columns"
        " where table_schema = ? and table_name = ? order by ordinal_position",
        [schema, table],
    ).fetchall()
    return dict(rows)


def test_the_contract_has_all_its_views() -> None:
    assert len(CONTRACT) == 41
    assert CONTRACT["votes"][-1] == "recorded"


def test_main_holds_the_contract_and_nothing_else(connection: duckdb.DuckDBPyConnection) -> None:
    rows = connection.execute("select table_name from information_schema.tables where table_schema = 'main'").fetchall()
    assert {name for (name,) in rows} == {*CONTRACT, *OURS} == set(names("views"))


@pytest.mark.parametrize("view", [*CONTRACT, *OURS])
def test_each_view_has_its_columns_in_order(connection: duckdb.DuckDBPyConnection, view: str) -> None:
    promised = (CONTRACT | OURS)[view]
    assert list(columns_of(connection, "main", view))[: len(promised)] == promised


@pytest.mark.parametrize(("view", "column"), TYPES)
def test_columns_have_the_types_promised(connection: duckdb.DuckDBPyConnection, view: str, column: str) -> None:
    assert columns_of(connection, "main", view)[column] == TYPES[view, column]


@pytest.mark.parametrize("view", [*CONTRACT, *OURS])
def test_each_view_says_what_it_and_its_columns_mean(connection: duckdb.DuckDBPyConnection, view: str) -> None:
    told = view_help(view)
    assert told.meaning.endswith(".")
    assert [name for name, meaning in told.columns if meaning] == list(columns_of(connection, "main", view))


def test_it_states_the_contract(connection: duckdb.DuckDBPyConnection) -> None:
    info = dict(connection.execute("select key, value from warehouse_info").fetchall())
    assert info == {
        "contract_version": "1",
        "schema_version": str(len(names("migrations"))),
        "program_version": "0.1.0",
        "rules_fingerprint": "r1",
    }


def test_every_fact_of_every_view_has_evidence(connection: duckdb.DuckDBPyConnection) -> None:
    with_facts = [view for view, promised in CONTRACT.items() if "fact_id" in promised and view != "evidence"]
    cited = {fact for (fact,) in connection.execute("select fact_id from evidence").fetchall()}
    shown = {
        view: {fact for (fact,) in connection.execute("select fact_id from query_table(?)", [view]).fetchall()}
        for view in with_facts
    }
    assert sum(map(len, shown.values())) == 35
    assert set().union(*shown.values()) == cited


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_records_have_the_columns_of_their_tables(connection: duckdb.DuckDBPyConnection, kind: str) -> None:
    # the warehouse itself numbers the packs
    held = tuple(c for c in columns_of(connection, "reading", kind) if c != "pack_no")
    assert held == columns(KINDS[kind])


def test_the_loader_knows_every_kind() -> None:
    assert tuple(KINDS) == LOADED
    assert all(f"insert_{kind}" in names("loading") for kind in KINDS)


def test_migrations_have_numbers_of_their_own() -> None:
    # a file's place in the order is its version, so a new one comes last
    numbers = [name[:4] for name in names("migrations")]
    assert all(number.isdigit() for number in numbers)
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("folder", ["checks", "loading", "queries", "reconciling", "settle", "views"])
def test_every_statement_can_be_read(folder: str) -> None:
    found = names(folder)
    assert found
    assert all(statement(folder, name).rstrip().endswith(";") for name in found)
