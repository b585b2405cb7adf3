"""Precision, recall and F1 by authority and relation, with counts: `python -m tests.scoring [AUTHORITY/NAME ...]`."""

from __future__ import annotations

import argparse
from collections import defaultdict

from pipeline.language import blank
from rules.load import load
from tests.scoring.compare import RELATIONS, Score
from tests.scoring.papers import gold_files, rows_of, scores_of


def main() -> int:
    """Print a line for each authority and relation, and the sums."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="*", help="authorities or documents (AUTHORITY, AUTHORITY/NAME)")
    parser.add_argument("--misses", action="store_true", help="list what was missed, what is extra, what differs")
    parser.add_argument("--relation", help="one relation's name")
    asked = parser.parse_args()
    book = load()
    nlp = blank(book.names)
    sums: dict[tuple[str, str], Score] = defaultdict(Score)
    for gold in gold_files():
        name = f"{gold.authority}/{gold.name}"
        if (asked.only and not {gold.authority, name} & set(asked.only)) or not gold.paper.is_file():
            continue
        for relation, score in scores_of(gold, rows_of(gold.paper, book, nlp)).items():
            if asked.relation and relation != asked.relation:
                continue
            for whose in (gold.authority, "all"):
                sums[whose, relation].add(score)
            if asked.misses:
                print(
                    *(f"{name}  {relation}  {miss}" for miss in score.misses), sep="\n", end="\n" * bool(score.misses)
                )
    print(f"{'authority':20}{'relation':28}{'gold':>6}{'found':>7}{'both':>6}{'prec':>7}{'rec':>7}{'F1':>7}  differ")
    order = [r.name for r in RELATIONS]
    for whose, relation in sorted(sums, key=lambda k: (k[0] == "all", k[0], order.index(k[1]))):
        score = sums[whose, relation]
        print(
            f"{whose:20}{relation:28}{score.gold:>6}{score.found:>7}{score.both:>6}{score.precision:>7.3f}"
            f"{score.recall:>7.3f}{score.f1:>7.3f}  {dict(score.differ.most_common(4)) or ''}"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
