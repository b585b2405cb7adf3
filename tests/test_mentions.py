"""Who is named where: lists, lines and prose; and who is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Attendance, Mention
from rules.book import RuleBook
from tests.papers import BOARD, COMMITTEE, board, facts_of

if TYPE_CHECKING:
    from spacy.language import Language


def named(text: str, book: RuleBook, nlp: Language) -> list[tuple[str, str]]:
    return [(m.name, m.where_kind) for m in facts_of(text, Mention, book, nlp)]


def test_lists_lines_and_declarations(book: RuleBook, nlp: Language) -> None:
    found = named(BOARD, book, nlp)
    assert ("Cllr Orla Wexcombe", "attendance") in found
    assert ("Cllr Orla Wexcombe", "chair") in found
    assert ("Mrs Thea Calloway", "apologies") in found
    assert ("Mr P. Dunmallet JP", "declaration") in found
    assert ("Bram Tolliver", "attendance") in found
    assert ("Bram Tolliver", "prose") in found
    assert len(found) == len(facts_of(BOARD, Attendance, book, nlp)) + 3


def test_a_mention_cites_its_words(book: RuleBook, nlp: Language) -> None:
    for mention in facts_of(BOARD + COMMITTEE, Mention, book, nlp):
        assert mention.evidence[0].quote.startswith(mention.name.split()[0])


def test_a_listing_s_mention_carries_its_post(book: RuleBook, nlp: Language) -> None:
    mentions = facts_of(BOARD, Mention, book, nlp)
    listed = {a.fact_id: a for a in facts_of(BOARD, Attendance, book, nlp)}
    (one,) = [m for m in mentions if m.name == "Bram Tolliver" and m.where_kind == "attendance"]
    assert (one.role, one.organisation) == ("Coastal Safety Manager", "Wendshire County Council")
    assert one.list_fact_id is not None
    assert listed[one.list_fact_id].name == "Bram Tolliver"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Mr. J. T. Alder CC JP thanked officers.", ["Mr. J. T. Alder CC JP"]),
        ("The report was moved by Supt. Shane O'Dell.", ["Supt. Shane O'Dell"]),
        ("The Board thanked Ms Beck. Mr Carr agreed.", ["Ms Beck", "Mr Carr"]),
        ("Cllr Ann Beck-Lee's motion fell.", ["Cllr Ann Beck-Lee"]),
        ("A letter would go to Mr J T Alder JP, CC on behalf of the Board.", ["Mr J T Alder JP, CC"]),
        ("On behalf of Mr Bob Alder, Ms Jane Beck updated the Board.", ["Mr Bob Alder", "Ms Jane Beck"]),
        ("Councillor van der Meer agreed.", ["Councillor van der Meer"]),
        ("Cllrs Ann Alder, B. Beck and Carl Carr objected.", ["Ann Alder", "B. Beck", "Carl Carr"]),
        ("Dame Ruth would come if she was asked.", ["Dame Ruth"]),
        ("It is headed by the Director of Berths (DB), Ann Alder QC.", ["Ann Alder QC"]),
        ("The Lord Mayor and the Chief Constable spoke.", []),
        ("Major Incident plans and Inspector posts were discussed.", []),
        ("Mr Chairman and Mr Justice Alder were not there.", ["Mr Justice Alder"]),
        ("Helen Alder reported that all was well.", ["Helen Alder"]),
        ("The Board received a report from Sue Beck, Head of Slips, which it noted.", ["Sue Beck"]),
        ("The paper was by Sue Beck (Clerk to the Board).", ["Sue Beck"]),
        ("Victoria Park reported a loss.", []),
        ("Wendshire Police reported that crime had fallen.", []),
        ("Orla Wexcombe would see to it.", ["Orla Wexcombe"]),
        ("Orla would look at it again.", ["Orla"]),
        ("Percival would look at it again.", []),
        ("A petition was handed in by Mr Alder.", []),
        ("Mrs Beck, a local resident, asked about the slip.", []),
    ],
)
def test_names_in_prose(sentence: str, names: list[str], book: RuleBook, nlp: Language) -> None:
    found = facts_of(board(f"Winch\n{sentence}"), Mention, book, nlp)
    assert [m.name for m in found if m.where_kind == "prose"] == names


def test_short_forms_mean_somebody_in_their_document_only(book: RuleBook, nlp: Language) -> None:
    text = board("Winch\nOrla reported that Ms Beck had left. Helen Alder agreed.")
    local = {m.name: m.local for m in facts_of(text, Mention, book, nlp) if m.where_kind == "prose"}
    assert local == {"Orla": True, "Ms Beck": True, "Helen Alder": False}


def test_a_given_name_that_two_have_is_nobody(book: RuleBook, nlp: Language) -> None:
    present = "Cllr Orla Wexcombe\tThrupwick Borough Council\nCllr Orla Gaunter\tSandle District Council"
    found = named(board("Winch\nOrla reported that it was greased.", present=present), book, nlp)
    assert "Orla" not in [name for name, _ in found]


def test_members_of_the_public_are_nobody(book: RuleBook, nlp: Language) -> None:
    text = board(
        "Public forum\nStatement 1 - Helen Alder - Bins\nMr Alder reported on bins. Councillor Beck replied.",
        "Winch\nMr Carr agreed.",
    )
    names = [name for name, kind in named(text, book, nlp) if kind == "prose"]
    assert names == ["Councillor Beck", "Mr Carr"]


def test_two_printings_give_one_mention(book: RuleBook, nlp: Language) -> None:
    first = {m.fact_id for m in facts_of(BOARD, Mention, book, nlp)}
    again = {m.fact_id for m in facts_of("\n" + BOARD, Mention, book, nlp)}
    assert first == again
