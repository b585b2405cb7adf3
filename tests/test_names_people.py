"""Mentions into persons: who is one, who is two, what stays open, and that nothing but the rows decides."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest

from pipeline.names.people import reconcile
from pipeline.names.rows import People, PersonMention
from pipeline.names.verdicts import Verdict
from rules.book import RuleBook

BOARD = "body-board"


def row(
    name: str,
    kind: str = "attendance",
    organisation: str | None = None,
    meeting: int = 1,
    role: str | None = None,
    body: str | None = BOARD,
    year: int = 2015,
    document: str = "",
) -> PersonMention:
    pack = f"pack-{meeting}"
    return PersonMention(
        mention_id=f"{name}/{kind}/{organisation}/{meeting}/{document}",
        name=name,
        where_kind=kind,
        role=role,
        organisation=organisation,
        organisation_id=organisation,
        meeting_id=f"meeting-{meeting}",
        meeting_date=date(year, 3, 12),
        body_id=body,
        authority=None,
        pack_id=pack,
        document_id=document or f"{pack}/1",
    )


def groups(result: People) -> set[frozenset[str]]:
    found: dict[str, set[str]] = {}
    for link in result.links:
        found.setdefault(link.person_id, set()).add(link.mention_id.split("/")[0])
    return {frozenset(names) for names in found.values()}


def same(*names: str) -> frozenset[str]:
    return frozenset(names)


def test_titles_initials_and_honours_are_one_man(book: RuleBook) -> None:
    names = [
        "Mr. Percy J. Dunmallet CC JP",
        "Mr. P. J. Dunmallet JP, CC",
        "Mr P. J. Dunmallet CC",
        "Mr Percy Dunmallet JP Cc",
    ]
    result = reconcile([row(n, meeting=i) for i, n in enumerate(names)], book)
    assert groups(result) == {frozenset(names)}
    assert [p.name for p in result.people] == ["Percy J. Dunmallet"]


def test_alike_is_not_the_same(book: RuleBook) -> None:
    result = reconcile([row("Sally Pennock", organisation="X"), row("Sarah Pennington", organisation="X")], book)
    assert groups(result) == {same("Sally Pennock"), same("Sarah Pennington")}


def test_a_middle_name_needs_the_seat(book: RuleBook) -> None:
    seat = [row("Cllr. E. D. Lintott", "seat", "Sandle", 2), row("Cllr David Lintott", organisation="Sandle")]
    assert groups(reconcile(seat, book)) == {same("Cllr. E. D. Lintott", "Cllr David Lintott")}
    elsewhere = [seat[0], replace(seat[1], organisation="Thrupwick", organisation_id="Thrupwick")]
    assert len(groups(reconcile(elsewhere, book))) == 2
    nowhere = [seat[0], replace(seat[1], organisation=None, organisation_id=None)]
    assert len(groups(reconcile(nowhere, book))) == 2


def test_a_misprint_needs_two_things_in_common(book: RuleBook) -> None:
    one, other = row("Cllr Stephen Corbal", organisation="Sandle"), row("Cllr S. Corball", "seat", "Sandle", 2)
    assert len(groups(reconcile([one, other], book))) == 1
    stranger = replace(other, body_id="body-other", organisation="Thrupwick", organisation_id="Thrupwick")
    assert len(groups(reconcile([one, stranger], book))) == 2


def test_both_present_is_proof_of_two(book: RuleBook) -> None:
    there = [row("Cllr John Sedgeley", organisation="X"), row("Cllr Jon Sedgeley", organisation="X")]
    assert len(groups(reconcile(there, book))) == 2
    years_on = [there[0], row("Cllr Jon Sedgeley", organisation="X", meeting=2)]
    assert len(groups(reconcile(years_on, book))) == 1
    apologies = [there[0], replace(there[1], where_kind="apologies")]
    assert len(groups(reconcile(apologies, book))) == 1


def test_proof_of_two_holds_against_a_third_between_them(book: RuleBook) -> None:
    mentions = [
        row("Cllr John Sedgeley", organisation="X"),
        row("Cllr Jon Sedgeley", organisation="X"),
        row("Cllr J. Sedgeley", "seat", "X", 2),
    ]
    result = reconcile(mentions, book)
    assert len(groups(result)) == 3  # the initial fits both: a tie is left open
    assert {frozenset((d.left, d.right)) for d in result.doubts} == {
        frozenset(("Cllr J. Sedgeley", "Cllr John Sedgeley")),
        frozenset(("Cllr J. Sedgeley", "Cllr Jon Sedgeley")),
    }


def test_rank_and_council_change_with_time(book: RuleBook) -> None:
    ranks = [row("Chief Inspector Ines Upshot", organisation="Wendshire Police")]
    ranks.append(row("Superintendent Ines Upshot", organisation="Wendshire Police", meeting=2, year=2020))
    assert len(groups(reconcile(ranks, book))) == 1
    moved = [
        row("Bram Tolliver", organisation="Sandle"),
        row("Bram Tolliver", organisation="Thrupwick", meeting=2, year=2020),
    ]
    assert len(groups(reconcile(moved, book))) == 1


def test_a_common_name_on_two_councils_is_two(book: RuleBook) -> None:
    two = [
        row("John Smith", organisation="A"),
        row("John Smith", organisation="B", meeting=2, body="body-other", year=2020),
    ]
    assert len({link.person_id for link in reconcile(two, book).links}) == 2


def test_a_given_name_alone_is_somebody_in_its_own_document_only(book: RuleBook) -> None:
    mentions = [row("Orla Wexcombe"), row("Orla", "prose"), row("Orla", "prose", meeting=2)]
    result = reconcile(mentions, book)
    linked = {link.mention_id for link in result.links}
    assert linked == {mentions[0].mention_id, mentions[1].mention_id}
    assert len(result.people) == 1


def test_a_given_name_that_two_have_is_nobody(book: RuleBook) -> None:
    mentions = [row("Orla Wexcombe"), row("Orla Gaunter"), row("Orla", "prose")]
    assert len(reconcile(mentions, book).links) == 2


def test_a_surname_is_the_only_one_of_its_document(book: RuleBook) -> None:
    mentions = [row("Mr Bram Tolliver"), row("Mr Tolliver", "prose"), row("Ms Ines Tolliver", meeting=2)]
    assert same("Mr Bram Tolliver", "Mr Tolliver") in groups(reconcile(mentions, book))


def test_a_surname_that_two_have_stays_open(book: RuleBook) -> None:
    mentions = [row("Cllr Bram Tolliver"), row("Cllr Ines Tolliver"), row("Cllr Tolliver", "prose")]
    result = reconcile(mentions, book)
    assert len(result.people) == 3
    assert {d.right if d.left == "Cllr Tolliver" else d.left for d in result.doubts} == {
        "Cllr Bram Tolliver",
        "Cllr Ines Tolliver",
    }


def test_the_title_tells_husband_from_wife(book: RuleBook) -> None:
    mentions = [row("Mr Bram Tolliver"), row("Mrs Ines Tolliver"), row("Mrs Tolliver", "prose")]
    assert same("Mrs Ines Tolliver", "Mrs Tolliver") in groups(reconcile(mentions, book))


def test_the_order_of_rows_changes_nothing(book: RuleBook) -> None:
    names = [
        "Mr P. J. Dunmallet JP",
        "Percy Dunmallet",
        "Cllr Bill Gaunter",
        "Cllr W. Gaunter",
        "Cllr Gaunter",
        "Orla Hartrop",
    ]
    mentions = [row(n, "attendance" if i % 2 else "seat", "X", i // 2) for i, n in enumerate(names)]
    expected = reconcile(mentions, book)
    for seed in range(5):
        shuffled = mentions[:]
        random.Random(seed).shuffle(shuffled)
        assert reconcile(shuffled, book) == expected


def test_unrelated_packs_change_nobody_s_id(book: RuleBook) -> None:
    mentions = [row("Mr P. J. Dunmallet JP", "seat", "X", 2), row("Percy Dunmallet", organisation="X")]
    before = {p.person_id for p in reconcile(mentions, book).people}
    more = [*mentions, row("Orla Hartrop", meeting=7), row("Percy Gaunter", organisation="X", meeting=8)]
    later = [*more, row("Mr P. J. Dunmallet", "prose", meeting=9, year=2019)]
    assert before <= {p.person_id for p in reconcile(more, book).people}
    assert before <= {p.person_id for p in reconcile(later, book).people}


def said(verdict: str, left: str, right: str, **contexts: str) -> Verdict:
    return Verdict(kind="person", left=left, right=right, verdict=verdict, by="reader", reason="known", **contexts)


def test_a_verdict_beats_any_score(book: RuleBook) -> None:
    mentions = [row("Cllr Mick Osgerby", organisation="X"), row("Cllr Mikael Osgerby", organisation="X", meeting=2)]
    assert len(groups(reconcile(mentions, book))) == 2
    result = reconcile(mentions, book, [said("same", "Cllr Mick Osgerby", "Cllr Mikael Osgerby")])
    assert len(groups(result)) == 1
    assert {n.decided_by for n in result.names} >= {"review"}


def test_different_parts_what_the_score_would_join(book: RuleBook) -> None:
    mentions = [row("Cllr Bill Gaunter", organisation="X"), row("Cllr W. Gaunter", "seat", "X", 2)]
    verdict = said("different", "Cllr Bill Gaunter", "Cllr W. Gaunter")
    assert len(groups(reconcile(mentions, book))) == 1
    assert len(groups(reconcile(mentions, book, [verdict]))) == 2
    undone = said("undone", "Cllr W. Gaunter", "Cllr Bill Gaunter")
    assert len(groups(reconcile(mentions, book, [verdict, undone]))) == 1


def test_different_is_not_got_round_by_a_third(book: RuleBook) -> None:
    mentions = [
        row(n, organisation="X", meeting=i)
        for i, n in enumerate(("Cllr Bill Gaunter", "Cllr William Gaunter", "Cllr W. Gaunter"))
    ]
    result = reconcile(mentions, book, [said("different", "Cllr Bill Gaunter", "Cllr William Gaunter")])
    for group in groups(result):
        assert not {"Cllr Bill Gaunter", "Cllr William Gaunter"} <= group


def test_unsure_is_asked_no_more(book: RuleBook) -> None:
    mentions = [row("J. Smith", "seat", "X", 2, body=None), row("John Smith", "seat", "X", body=None)]
    open_pairs = reconcile(mentions, book).doubts
    assert [(d.left, d.right) for d in open_pairs] in ([("J. Smith", "John Smith")], [("John Smith", "J. Smith")])
    assert reconcile(mentions, book, [said("unsure", "J. Smith", "John Smith")]).doubts == ()


def test_every_printed_form_has_a_reason(book: RuleBook) -> None:
    mentions = [row("Cllr Stephen Corbal", organisation="Sandle"), row("Cllr S. Corball", "seat", "Sandle", 2)]
    result = reconcile(mentions, book)
    assert all(n.reason and 0 < n.score <= 1 for n in result.names)
    assert any("surnames" in n.against for n in result.names)


def test_posts_have_their_dates(book: RuleBook) -> None:
    mentions = [
        row("Bram Tolliver", organisation="Sandle", role="Clerk"),
        row("Bram Tolliver", organisation="Sandle", role="Clerk", meeting=2, year=2017),
        row("Bram Tolliver", organisation="Sandle", role="Head of Berths", meeting=3, year=2019),
    ]
    posts = [
        (p.role, p.from_date and p.from_date.year, p.to_date and p.to_date.year)
        for p in reconcile(mentions, book).posts
    ]
    assert posts == [("Clerk", 2015, 2017), ("Head of Berths", 2019, 2019)]


@pytest.mark.parametrize("name", ["", "  ", "…", "Cllr"])
def test_what_is_no_name_is_nobody(name: str, book: RuleBook) -> None:
    assert len(reconcile([row(name)], book).people) <= 1
