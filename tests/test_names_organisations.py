"""Printed names of organisations into organisations."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.names.organisations import reconcile
from pipeline.names.rows import OrganisationAcronym, OrganisationMention, Organisations
from pipeline.names.verdicts import Verdict
from rules.book import RuleBook


def named(*names: str, pack: str = "pack-1") -> list[OrganisationMention]:
    return [OrganisationMention(name=n, pack_id=pack, body_id="body-1", authority="wendshire") for n in names]


def groups(result: Organisations) -> set[frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name in result.names:
        found.setdefault(name.organisation_id, set()).add(name.name)
    return {frozenset(names) for names in found.values()}


@pytest.mark.parametrize(
    "names",
    [
        ("N. W. Wendshire District Council", "N.W. Wendshire District Council", "North West Wendshire", "NWWDC"),
        ("Oakley and Wray Borough Council", "Oakley & Wray", "Oakley & Wray BC"),
        ("the Wendshire Police", "Wendshire Constabulary", "Wendshire Police"),
        ("Wendshire Fire Authority", "Combined Fire Authority"),
        ("Police and Crime Commissioner for Wendshire", "Office of the Police and Crime Commissioner", "OPCC"),
    ],
)
def test_one_body_however_it_is_shortened(names: tuple[str, ...], book: RuleBook) -> None:
    assert groups(reconcile(named(*names), (), book)) == {frozenset(names)}


@pytest.mark.parametrize(
    "names",
    [
        ("Wendchester City Council", "Wendshire County Council"),
        ("Sandle District Council", "Sandle Town Council"),
        ("Wendshire Police", "Sandshire Police"),
        ("Wendshire Fire Authority", "Wendshire Fire and Rescue Service"),
        ("Recovery Board", "Reparation Board"),
    ],
)
def test_two_bodies(names: tuple[str, ...], book: RuleBook) -> None:
    assert groups(reconcile(named(*names), (), book)) == {frozenset({n}) for n in names}


def test_a_place_of_two_councils_stays_open(book: RuleBook) -> None:
    result = reconcile(named("Sandle District Council", "Sandle Town Council", "Sandle"), (), book)
    assert len(result.organisations) == 3
    assert {d.right for d in result.doubts} == {"Sandle District Council", "Sandle Town Council"}


def test_letters_mean_what_their_pack_says(book: RuleBook) -> None:
    mentions = named("Wendshire County Council", "Wendchester City Council", "WCC")
    assert len(groups(reconcile(mentions, (), book))) == 3  # the letters of both
    told = [OrganisationAcronym(acronym="WCC", meaning="Wendchester City Council", pack_id="pack-1")]
    assert frozenset({"Wendchester City Council", "WCC"}) in groups(reconcile(mentions, told, book))
    elsewhere = [OrganisationAcronym(acronym="WCC", meaning="Wendchester City Council", pack_id="pack-9")]
    assert len(groups(reconcile(mentions, elsewhere, book))) == 3


def test_a_short_name_in_other_papers_is_not_this_council_s(book: RuleBook) -> None:
    here = named("Sandle District Council")
    there = [OrganisationMention(name="Sandle", pack_id="pack-9", body_id="body-9", authority="elsewhere")]
    assert len(groups(reconcile([*here, *there], (), book))) == 2


def test_a_letter_wrong_in_the_same_papers(book: RuleBook) -> None:
    names = ("Thrupwick Borough Council", "Thrupwck Borough Council")
    assert groups(reconcile(named(*names), (), book)) == {frozenset(names)}


def test_one_body_after_another_is_two(book: RuleBook) -> None:
    names = ("Wendshire Probation Trust", "Wendshire Community Rehabilitation Company")
    verdict = Verdict(kind="organisation", left=names[0], right=names[1], verdict="succeeded", on=date(2014, 6, 1))
    result = reconcile(named(*names), (), book, [verdict])
    assert len(result.organisations) == 2
    (came_after,) = result.successions
    by_name = {n.name: n.organisation_id for n in result.names}
    assert (came_after.earlier_id, came_after.later_id) == (by_name[names[0]], by_name[names[1]])
    assert came_after.on == date(2014, 6, 1)


def test_a_verdict_joins_and_parts(book: RuleBook) -> None:
    names = ("Quarrel Bay Harbour Authority", "The Harbour Office")
    same = Verdict(kind="organisation", left=names[0], right=names[1], verdict="same", by="reader")
    result = reconcile(named(*names), (), book, [same])
    assert groups(result) == {frozenset(names)}
    assert "review" in {n.decided_by for n in result.names}


def test_other_packs_change_no_id(book: RuleBook) -> None:
    before = reconcile(named("Sandle District Council", "Sandle"), (), book).organisations
    after = reconcile([*named("Sandle District Council", "Sandle"), *named("Thrupwick", pack="p2")], (), book)
    assert set(before) <= set(after.organisations)
