"""How well one person's names are told from two persons': the labelled pairs, graded."""

from __future__ import annotations

from collections import defaultdict

import pytest

from rules.book import RuleBook
from tests.names.bench import GRADES, Tally, cases, said_same, table


def test_merges_are_right_and_few_are_missed(book: RuleBook, capsys: pytest.CaptureFixture[str]) -> None:
    tallies = {grade: Tally() for grade in (*GRADES, "easy and middling")}
    faults: dict[str, list[str]] = defaultdict(list)
    for case in cases():
        said = said_same(case, book)
        tallies[case.grade].count(case.same, said)
        if case.grade != "hard":
            tallies["easy and middling"].count(case.same, said)
        if said != case.same:
            words = "merged" if said else "missed"
            names = f"{case.left['name']} / {case.right['name']}"
            faults[case.grade].append(f"line {case.line}: {words} {names} ({case.note})")
    with capsys.disabled():
        print("\n" + table(tallies))
    settled = tallies["easy and middling"]
    assert sum(t.pairs for t in tallies.values()) - settled.pairs >= 400
    told = "\n".join(fault for grade in ("easy", "middling") for fault in faults[grade])
    assert settled.precision >= 0.995, told
    assert settled.recall >= 0.95, told


@pytest.mark.parametrize("grade", GRADES)
def test_every_grade_has_pairs_of_both_kinds(grade: str) -> None:
    kinds = [case.same for case in cases() if case.grade == grade]
    assert kinds.count(True) >= 20
    assert kinds.count(False) >= 20
