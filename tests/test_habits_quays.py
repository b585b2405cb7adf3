"""Habits of panels and user groups: points below an inline decision, addresses over several lines, days in logs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pipeline.extract.clauses import bulleted
from pipeline.extract.task_tails import with_list
from pipeline.head_labels import labelled
from pipeline.records import Action, Attendance, Minute, Resolution
from tests.papers import facts_of, reading_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

HEAD = "Minutes of the Quarrel Bay Wharf Panel held on Thursday 19 April 2018 at Gannet Hall at 7pm"


def minuted(text: str, kind: type, book: RuleBook, nlp: Language) -> list:
    return facts_of(
        f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n1. Slip\n\n{text}\n\n2. Winch\n\nIt turned.", kind, book, nlp
    )


def test_points_below_what_was_agreed_in_a_sentence(book: RuleBook, nlp: Language) -> None:
    text = (
        "It was agreed to print the list of slips with the following information:\n\n"
        "- who keeps the slip\n\n- how deep it is\n\nThe tide was late."
    )
    assert [(r.form, r.text) for r in minuted(text, Resolution, book, nlp)] == [
        ("inline", "to print the list of slips with the following information: who keeps the slip how deep it is")
    ]
    loose = "It was agreed to sweep the slip.\n\n- The tide was late\n\n- The rope was wet"
    assert [r.text for r in minuted(loose, Resolution, book, nlp)] == ["to sweep the slip."]


def test_an_address_over_several_lines_below_its_label(book: RuleBook) -> None:
    def venue(lines: str) -> str:
        page = f"Quarrel Bay Wharf Panel\n\n19 April 2018\n\nVenue\n\n{lines}"
        return labelled(reading_of(page, book).blocks, book).told["venue"].text

    assert (
        venue("Net Loft, Ground Floor,\n\nGannet Hall, Slip Lane\n\nQuarrel, QB1 5DU\n\nAgenda")
        == "Net Loft, Ground Floor, Gannet Hall, Slip Lane Quarrel, QB1 5DU"
    )
    assert venue("Net Loft, Ground Floor\n\nAgenda") == "Net Loft, Ground Floor"
    assert venue("Net Loft,\n\nTime: 7pm") == "Net Loft,"


def test_a_deadline_behind_a_dash(book: RuleBook, nlp: Language) -> None:
    [task] = minuted("Action: TB to draft the reply to the harbour – deadline 21 May 2018", Action, book, nlp)
    assert (task.owner, task.due, task.due_date) == ("TB", "21 May 2018", date(2018, 5, 21))


def test_a_weekday_and_day_without_a_year(book: RuleBook, nlp: Language) -> None:
    [task] = minuted("Action: TB to outline the plan by Tuesday 30 October", Action, book, nlp)
    assert (task.due, task.due_date) == ("by Tuesday 30 October", None)


def test_a_secretary_of_state_in_three_letters(book: RuleBook, nlp: Language) -> None:
    text = "Guest: Tam Beed, SoS for Slips\n\n1. Slip\n\nIt was wet.\n\n2. Winch\n\nIt turned."
    there = facts_of(f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n{text}", Attendance, book, nlp)
    assert ("Tam Beed", "SoS for Slips", None) in [(a.name, a.role, a.organisation) for a in there]


def test_a_list_that_a_task_opens_ends_where_the_lines_go_back_to_the_left(book: RuleBook) -> None:
    task, *points = reading_of("TB to look at:\n\n- the rope\n\n- the ring\n\n- The tide was late.", book).blocks
    inner = [replace(point, indent=36.0) for point in points[:2]]
    outer = replace(points[2], indent=18.0)
    assert with_list(task.passage, [*inner, outer]).text == "TB to look at: the rope the ring"
    assert bulleted([*inner, outer], 0, frozenset()) == inner


def test_lines_that_come_again_under_each_heading(book: RuleBook, nlp: Language) -> None:
    items = "\n\n".join(
        f"**{head}**\n\n{said} for as long as anybody there could think back.\n\n**Comments**\n\n"
        "The Board said that it would look at the rope again in the spring."
        for head, said in (("Slip", "It was wet"), ("Winch", "It turned"), ("Ferry", "It was late"))
    )
    page = f"{HEAD}\n\nPresent: Cllr Orla Pell\n\n{items}"
    assert [m.heading for m in facts_of(page, Minute, book, nlp)] == ["Slip", "Winch", "Ferry"]
