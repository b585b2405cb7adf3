"""What was decided: blocks, clauses, inline forms, misprints; and what is only discussion."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.resolutions import Decided, decided, verb_of
from pipeline.records import Resolution
from rules.book import RuleBook
from tests.papers import BOARD, COMMITTEE, board, entry_of, facts_of, passage, scene_of

if TYPE_CHECKING:
    from spacy.language import Language

HEARD = "The Board heard that the concrete of the north slip had given way in the winter."


def made(text: str, book: RuleBook, nlp: Language) -> list[Decided]:
    entry, reading = entry_of(text, book)
    return decided(entry, scene_of(reading, book, nlp))


def brief(one: Decided) -> tuple[str | None, str, str | None, str]:
    return one.verb, one.form, one.clause, one.passage.text


TENTH = "That dues be raised by a tenth;"
CONCRETE = "That the concrete be mended."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            f"RESOLVED:\n\n(a) {TENTH}\n\n(b) {CONCRETE}",
            [("RESOLVED", "block", "a", TENTH), ("RESOLVED", "block", "b", CONCRETE)],
        ),
        (
            f"RESOLVED:\n\na) {TENTH}\nb) {CONCRETE}",
            [("RESOLVED", "block", "a", TENTH), ("RESOLVED", "block", "b", CONCRETE)],
        ),
        (
            "RESOLVED that:\n\n1. dues be raised;\n2. the concrete be mended.",
            [
                ("RESOLVED", "block", "1", "dues be raised;"),
                ("RESOLVED", "block", "2", "the concrete be mended."),
            ],
        ),
        (
            "AGREED:\n\nThat:\n\n(i) dues be raised;\n\n(ii) the concrete be mended.",
            [
                ("AGREED", "block", "i", "dues be raised;"),
                ("AGREED", "block", "ii", "the concrete be mended."),
            ],
        ),
        (f"RESOLVED:\n\n{CONCRETE}", [("RESOLVED", "block", None, CONCRETE)]),
        (
            f"RESOLVED:\n\nThat dues be raised.\n\n{CONCRETE}",
            [("RESOLVED", "block", None, "That dues be raised."), ("RESOLVED", "block", None, CONCRETE)],
        ),
        (f"RESOLVED: {CONCRETE}", [("RESOLVED", "block", None, CONCRETE)]),
        (f"RESOLVED – {CONCRETE}", [("RESOLVED", "block", None, CONCRETE)]),
        (
            "RESOLVED that the winter timetable be approved.",
            [("RESOLVED", "inline", None, "that the winter timetable be approved.")],
        ),
        (
            "It was proposed, seconded and AGREED that Cllr O. Wexcombe be elected Chairman.",
            [("AGREED", "inline", None, "that Cllr O. Wexcombe be elected Chairman.")],
        ),
        (
            "The tide was high. It was agreed that the meeting end early. Nobody spoke.",
            [("AGREED", "inline", None, "that the meeting end early.")],
        ),
        (
            "The Board thanked the crew and agreed that a boat be named for them.",
            [("AGREED", "inline", None, "that a boat be named for them.")],
        ),
        (
            f"{HEARD}\n\nIt was NOTED that the slip was shut.",
            [("NOTED", "inline", None, "that the slip was shut.")],
        ),
        (
            "The Board noted the figures for the spring.",
            [("NOTED", "inline", None, "the figures for the spring.")],
        ),
        (
            "It was noted that the next meeting would be in May.",
            [("NOTED", "inline", None, "that the next meeting would be in May.")],
        ),
    ],
)
def test_the_forms_of_a_decision(
    text: str, found: list[tuple[str, str, str | None, str]], book: RuleBook, nlp: Language
) -> None:
    assert [brief(one) for one in made(text, book, nlp)] == found


@pytest.mark.parametrize(
    "text",
    [
        HEARD,
        "Officers agreed to look at the winch.",
        "Cllr Wexcombe noted the smell.",
        "The Chairman said that what had been resolved in March still stood.",
        "It was suggested that the dues be raised.",
        "The Board heard what had been agreed elsewhere.",
        "There were none.",
    ],
)
def test_talk_is_no_decision(text: str, book: RuleBook, nlp: Language) -> None:
    assert made(text, book, nlp) == []


def test_what_was_noted_in_discussion_counts_only_alone(book: RuleBook, nlp: Language) -> None:
    text = f"The Board noted the figures.\n\nIt was noted that they were low.\n\nRESOLVED:\n\n(a) {CONCRETE}"
    assert [brief(one) for one in made(text, book, nlp)] == [("RESOLVED", "block", "a", CONCRETE)]


@pytest.mark.parametrize("word", ["RESOLVED", "RSOLVED", "RESOVLED", "RESOLEVD", "R E S O L V E D"])
@pytest.mark.parametrize("stop", ["", ":", ":-", ";"])
def test_misprints_are_put_right(word: str, stop: str, book: RuleBook, nlp: Language) -> None:
    assert [brief(one) for one in made(f"{word}{stop}\n\n(a) {CONCRETE}", book, nlp)] == [
        ("RESOLVED", "block", "a", CONCRETE)
    ]


@pytest.mark.parametrize(
    ("printed", "verb"),
    [("agreed", "AGREED"), ("Noted", "NOTED"), ("Rsolved", "RESOLVED"), ("PONDERED", "PONDERED")],
)
def test_the_operative_word(printed: str, verb: str, book: RuleBook) -> None:
    assert verb_of(printed, book.decisions) == verb


def test_the_evidence_holds_the_word_and_the_clause(book: RuleBook, nlp: Language) -> None:
    found = [r for r in facts_of(BOARD, Resolution, book, nlp) if r.minute == "34"]
    assert [[s.quote for s in r.evidence] for r in found] == [
        ["RESOLVED", "That dues be raised by a tenth from the summer;"],
        ["RESOLVED", "That the Coastal Safety Manager be asked to report on the concrete in the autumn."],
    ]
    assert len({r.fact_id for r in found}) == 2
    assert all(r.fact_id == r.resolution_id and r.minute_id for r in found)


def test_a_list_inside_a_clause_belongs_to_it(book: RuleBook, nlp: Language) -> None:
    text = f"RESOLVED:\n\n(a) That the clerk write to:\n\n(i) the builder;\n\n(ii) the harbour;\n\n(b) {CONCRETE}"
    assert [brief(one) for one in made(text, book, nlp)] == [
        ("RESOLVED", "block", "a", "That the clerk write to: the builder; the harbour;"),
        ("RESOLVED", "block", "b", CONCRETE),
    ]


def test_bullets_inside_a_clause_belong_to_it(book: RuleBook, nlp: Language) -> None:
    text = f"RESOLVED:\n\n(a) That these be bought:\n\n- a winch;\n- a rope;\n\n(b) {CONCRETE}"
    assert [brief(one)[2:] for one in made(text, book, nlp)] == [
        ("a", "That these be bought: a winch; a rope;"),
        ("b", CONCRETE),
    ]


def test_clauses_end_where_running_text_goes_on(book: RuleBook, nlp: Language) -> None:
    text = f"RESOLVED:\n\n(a) {TENTH}\n\n(b) {CONCRETE}\n\nThe builder then left the room and did not come back."
    assert [one.clause for one in made(text, book, nlp)] == ["a", "b"]
    assert made(text, book, nlp)[-1].passage.text == CONCRETE


def test_a_clause_over_a_page_end(book: RuleBook, nlp: Language) -> None:
    text = f"RESOLVED:\n\n(a) That dues be raised by a tenth from the summer and be paid\fin May;\n\n(b) {CONCRETE}"
    first, second = made(text, book, nlp)
    assert first.passage.text == "That dues be raised by a tenth from the summer and be paid in May;"
    assert (first.passage.first_page, first.passage.last_page) == (1, 2)
    assert second.clause == "b"


def test_clauses_over_a_page_end(book: RuleBook, nlp: Language) -> None:
    found = made(f"RESOLVED:\n\n(a) {TENTH}\n\f\n(b) {CONCRETE}", book, nlp)
    assert [(one.clause, one.passage.first_page) for one in found] == [("a", 1), ("b", 2)]


def test_two_blocks_in_one_minute(book: RuleBook, nlp: Language) -> None:
    text = f"RESOLVED:\n\n(a) That dues be raised.\n\n{HEARD}\n\nFURTHER RESOLVED:\n\n(a) {CONCRETE}"
    assert [brief(one) for one in made(text, book, nlp)] == [
        ("RESOLVED", "block", "a", "That dues be raised."),
        ("RESOLVED", "block", "a", CONCRETE),
    ]


def test_an_opening_word_with_nothing_under_it_decides_nothing(book: RuleBook, nlp: Language) -> None:
    assert made("RESOLVED:", book, nlp) == []


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("That the minutes be confirmed and signed.", "confirmed"),
        ("That Cllr Wexcombe be elected Chairman.", "appointed"),
        ("That the clerk be asked to write.", "requested"),
        ("That the matter be deferred to May.", "deferred"),
        ("That the plan be approved.", "approved"),
        ("That the report be noted.", "noted"),
        ("That dues be raised by a tenth.", None),
    ],
)
def test_what_came_of_it(words: str, outcome: str | None, book: RuleBook, nlp: Language) -> None:
    (found,) = facts_of(board(f"Dues\n{HEARD}\nRESOLVED:\n(a) {words}", f"Two\n{HEARD}"), Resolution, book, nlp)
    assert found.outcome == outcome


def test_decisions_are_counted_over_the_meeting(book: RuleBook, nlp: Language) -> None:
    found = facts_of(BOARD, Resolution, book, nlp)
    assert [r.ordinal for r in found] == [1, 2, 3]
    assert [r.minute for r in found] == ["34", "34", "35"]


def test_a_committees_decision(book: RuleBook, nlp: Language) -> None:
    (found,) = facts_of(COMMITTEE, Resolution, book, nlp)
    assert (found.minute, found.verb, found.text) == (
        "3",
        "RESOLVED",
        "that the winter timetable be approved.",
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Resolved: That dues be raised.", [("RESOLVED", "block", None, "That dues be raised.")]),
        ("Resolved - That dues be raised.", [("RESOLVED", "block", None, "That dues be raised.")]),
        ("Resolved that dues be raised.", [("RESOLVED", "inline", None, "that dues be raised.")]),
        ("IT WAS RESOLVED THAT dues be raised.", [("RESOLVED", "inline", None, "THAT dues be raised.")]),
        ("RESOLVED (unanimously) that dues be raised.", [("RESOLVED", "inline", None, "that dues be raised.")]),
        (
            "RESOLVED (7:7 and on the Chair's casting vote) – that dues be raised.",
            [("RESOLVED", "block", None, "that dues be raised.")],
        ),
        (
            "RESOLVED TO RECOMMEND TO FULL COUNCIL that dues be raised.",
            [("RESOLVED", "inline", None, "TO RECOMMEND TO FULL COUNCIL that dues be raised.")],
        ),
        (
            "RECOMMENDED TO COUNCIL:\n\n(a) That dues be raised.",
            [("RECOMMENDED", "block", "a", "That dues be raised.")],
        ),
        (
            "PENDERFYNWYD derbyn yr adroddiad.\n\nCYTUNWYD: That dues be raised.",
            [("AGREED", "block", None, "That dues be raised.")],
        ),
        ("Members RESOLVED to raise the dues.", [("RESOLVED", "inline", None, "to raise the dues.")]),
        ("The Board NOTED the report.", [("NOTED", "inline", None, "the report.")]),
        ("Councillors agreed to support the fete.", [("AGREED", "inline", None, "to support the fete.")]),
        (
            "It was agreed the council would not comment.",
            [("AGREED", "inline", None, "the council would not comment.")],
        ),
        (
            "RESOLVED: (i) That dues be raised; (ii) That the slip be mended; and (iii) that Cllr Lee be thanked.",
            [
                ("RESOLVED", "block", "i", "That dues be raised;"),
                ("RESOLVED", "block", "ii", "That the slip be mended;"),
                ("RESOLVED", "block", "iii", "that Cllr Lee be thanked."),
            ],
        ),
        (
            "Members talked of it, and it was agreed (a) that dues be raised and (b) that the slip be mended.",
            [("AGREED", "inline", "a", "that dues be raised"), ("AGREED", "inline", "b", "that the slip be mended.")],
        ),
        (
            "RESOLVED: That the Board would be represented as follows:\n\n- Quays – Cllr Lee\n- Slips – Cllr Ott",
            [
                (
                    "RESOLVED",
                    "block",
                    None,
                    "That the Board would be represented as follows: Quays – Cllr Lee Slips – Cllr Ott",
                )
            ],
        ),
        (
            "RESOLVED to:\n\n- raise the dues;\n- mend the slip.",
            [("RESOLVED", "block", None, "raise the dues;"), ("RESOLVED", "block", None, "mend the slip.")],
        ),
        (
            "The Board:\n\n- NOTED the report; and\n- APPROVED the plan.",
            [("NOTED", "block", None, "NOTED the report; and"), ("APPROVED", "block", None, "APPROVED the plan.")],
        ),
        ("DECISION: That the berth be refused.", [(None, "block", None, "That the berth be refused.")]),
        (
            "Decision\n\n1. Approved the plan.\n2. Noted the cost.",
            [("APPROVED", "block", "1", "Approved the plan."), ("NOTED", "block", "2", "Noted the cost.")],
        ),
        (
            "Cllr Hart proposed that the grant be paid, seconded by Cllr Moss. All agreed.",
            [("AGREED", "inline", None, "that the grant be paid")],
        ),
        (
            "Cllr Hart proposed and Cllr Moss seconded, that Cllr Lee should be Chairman, and this "
            "was passed unanimously.",
            [("PASSED", "inline", None, "that Cllr Lee should be Chairman")],
        ),
        (
            "It was proposed by Cllr J. Hart, seconded by Cllr B. Moss and resolved that dues be raised.",
            [("RESOLVED", "inline", None, "that dues be raised.")],
        ),
        (
            "It was proposed by Cllr J. Hart, seconded by Cllr B. Moss, and RESOLVED\n\n“That dues be raised.”",
            [("RESOLVED", "block", None, "“That dues be raised.”")],
        ),
        (
            "Item\tDecision\nDues\tRESOLVED that dues be raised\nSlip\tNoted.\nQuay\t",
            [("RESOLVED", "inline", None, "that dues be raised"), ("NOTED", "block", None, "Noted.")],
        ),
        (
            "It was\n\nPROPOSED by Cllr Hart\n\nSeconded by Cllr Moss, and\n\nRESOLVED:\tthat all dues be raised.",
            [("RESOLVED", "block", None, "that all dues be raised.")],
        ),
        (
            "Proposed by Cllr Hart\n\nSeconded by Cllr Moss and AGREED,\n\n“that dues be raised.”",
            [("AGREED", "block", None, "“that dues be raised.”")],
        ),
        (
            "Proposed by Cllr Hart and seconded by Cllr Moss. CARRIED: 8 for 2 abstentions.\n\nTHAT THE DUES BE RAISED",
            [("CARRIED", "block", None, "THAT THE DUES BE RAISED")],
        ),
        ("Proposed by Cllr Hart and seconded by Cllr Moss. CARRIED: 8 for 2 abstentions.\n\nThe slip is wet.", []),
        (
            "PROPOSED, SECONDED and RESOLVED to elect Cllr. A.Hart as Chair of the Board.",
            [("RESOLVED", "inline", None, "to elect Cllr. A.Hart as Chair of the Board.")],
        ),
        (
            "Proposed (AH) & Seconded (BM) that dues be raised. Unanimously agreed and signed by the Chair.",
            [("AGREED", "inline", None, "that dues be raised.")],
        ),
        ("It was agreed not to raise the dues.", [("AGREED", "inline", None, "not to raise the dues.")]),
        ("The Committee decided to shut the slip.", [("DECIDED", "inline", None, "to shut the slip.")]),
        ("The Governing Body APPROVED the plan", [("APPROVED", "inline", None, "the plan")]),
        ("Bills: Resolved to pay: dues: £40.", [("RESOLVED", "inline", None, "to pay: dues: £40.")]),
        (
            "It was resolved to:\n\nA Note the dues\n\nB Confirm that these be berths:\n\n- The north slip.\n\n"
            "C Note the cost.",
            [
                ("RESOLVED", "block", "A", "Note the dues"),
                ("RESOLVED", "block", "B", "Confirm that these be berths: The north slip."),
                ("RESOLVED", "block", "C", "Note the cost."),
            ],
        ),
        (
            "It was resolved to:\n\nA Wind Survey be made of the slip.",
            [("RESOLVED", "block", None, "A Wind Survey be made of the slip.")],
        ),
        (
            "RESOLVED to accept the minutes of the Board Meeting held on\n21st June 2011 as a true record.",
            [
                (
                    "RESOLVED",
                    "inline",
                    None,
                    "to accept the minutes of the Board Meeting held on 21st June 2011 as a true record.",
                )
            ],
        ),
    ],
)
def test_habits_of_deciding(
    text: str, found: list[tuple[str | None, str, str | None, str]], book: RuleBook, nlp: Language
) -> None:
    assert [brief(one) for one in made(text, book, nlp)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Agreed.",
        "Officers agreed to look at the slip.",
        "It was reported that the county had agreed to pay for the slip.",
        "Decision: None",
        "Noted that the road was shut until May by the county.",
        "The Council had agreed to pay in March.",
    ],
)
def test_more_talk_is_no_decision(text: str, book: RuleBook, nlp: Language) -> None:
    assert made(text, book, nlp) == []


def test_a_decision_in_the_middle_of_a_paragraph(book: RuleBook, nlp: Language) -> None:
    text = board("Dues\nThe clerk had a price of £600 for the slip. RESOLVED: That the price is accepted.")
    assert [(r.verb, r.text) for r in facts_of(text, Resolution, book, nlp)] == [
        ("RESOLVED", "That the price is accepted.")
    ]


def test_a_summary_under_its_own_heading_restates(book: RuleBook, nlp: Language) -> None:
    text = board("Dues\nRESOLVED that dues be raised.", "Summary of decisions\nRESOLVED that dues be raised.")
    assert [(r.minute, r.restated) for r in facts_of(text, Resolution, book, nlp)] == [("31", False), ("32", True)]


def test_a_minute_set_in_a_table_whose_first_column_is_its_number(book: RuleBook, nlp: Language) -> None:
    entry, reading = entry_of("It was wet.", book)
    cells = (EMPTY, passage("It was agreed that Tam Beed be asked to keep the list."), passage("TB"))
    row = Block(Passage.join(cells), cells=cells, table=1)
    (one,) = decided(replace(entry, blocks=(row,)), scene_of(reading, book, nlp))
    assert (one.verb, one.passage.text) == ("AGREED", "that Tam Beed be asked to keep the list.")


def test_a_sentence_that_is_over_takes_nothing_below(book: RuleBook, nlp: Language) -> None:
    moved = "Cllr Hart proposed Cllr Beed, seconded by Cllr Moss and unanimously agreed."
    assert made(f"{moved}\n\nCllr Beed took the chair.", book, nlp) == []


def test_the_meeting_and_the_chief_executive(book: RuleBook, nlp: Language) -> None:
    said = "The meeting resolved that the path be mended. The Chief Executive agreed that it was wet."
    assert [brief(one) for one in made(said, book, nlp)] == [("RESOLVED", "inline", None, "that the path be mended.")]


def test_what_was_considered_and_agreed(book: RuleBook, nlp: Language) -> None:
    said = "Members discussed the slip and agreed to ask the owner. Also agreed to set up a rota."
    found = [one.passage.text for one in made(said, book, nlp)]
    assert found == ["to ask the owner.", "to set up a rota."]


def test_a_decision_in_a_sentence_under_its_heading(book: RuleBook, nlp: Language) -> None:
    found = made("DECISIONS\n\nThe Board RESOLVED to (1) mend the slip; and\n\n(2) grease the winch.", book, nlp)
    assert [(one.verb, one.clause) for one in found] == [("RESOLVED", "1"), ("RESOLVED", "2")]


def test_what_was_noted_beside_an_approval(book: RuleBook, nlp: Language) -> None:
    said = "The minutes were read, approved and signed as a true record. It was noted that the slip was wet."
    assert made(said, book, nlp) == []


@pytest.mark.parametrize("said", ["PROPOSED; SECONDED; RESOLVED", "PROPOSED,SECONDED and RESOLVED"])
def test_moved_by_nobody_named(said: str, book: RuleBook, nlp: Language) -> None:
    found = made(f"The slip was wet. {said} to mend it.", book, nlp)
    assert [(one.verb, one.passage.text) for one in found] == [("RESOLVED", "to mend it.")]


def test_members_agree_behind_a_long_reason(book: RuleBook, nlp: Language) -> None:
    said = (
        "Having been told by the Harbour Master that the owner of the boat was now recovering at home after his fall, "
    )
    (found,) = made(f"{said}the Members agreed that a letter be sent to him.", book, nlp)
    assert (found.verb, found.passage.text) == ("AGREED", "that a letter be sent to him.")


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("RESOLVED (i) That the slip be shut;\n(ii) That the Clerk be thanked;\nand (iii) That the rate stand.",
         [("i", "That the slip be shut;"), ("ii", "That the Clerk be thanked;"), ("iii", "That the rate stand.")]),
        ("RESOLVED: (i) That the slip be shut;\n(ii) That the Clerk be thanked.",
         [("i", "That the slip be shut;"), ("ii", "That the Clerk be thanked.")]),
        ("The Sub-Committee resolved to shut the slip.", [(None, "to shut the slip.")]),
        ("The Committee having:\n(a) considered the report;\n(b) heard the owner at length;\n"
         "resolved to grant the licence for the slip.", [(None, "to grant the licence for the slip.")]),
    ],
)  # fmt: skip
def test_rows_that_begin_behind_the_word(
    said: str, found: list[tuple[str | None, str]], book: RuleBook, nlp: Language
) -> None:
    told = facts_of(board(f"SLIP\n{said}"), Resolution, book, nlp)
    assert [(r.clause, r.text) for r in told] == found


@pytest.mark.parametrize(("number", "found"), [(None, ["the register."]), ("34", [])])
def test_a_paragraphs_number_under_a_minute_without_one(
    number: str | None, found: list[str], book: RuleBook, nlp: Language
) -> None:
    entry, reading = entry_of("18. The Board noted the register.", book)
    told = decided(replace(entry, number=number), scene_of(reading, book, nlp))
    assert [one.passage.text for one in told] == found


def test_each_point_that_a_board_noted_is_one(book: RuleBook, nlp: Language) -> None:
    text = "The Board noted that:\n\n- gulls are late;\n\n- tides are not."
    assert [brief(one) for one in made(text, book, nlp)] == [
        ("NOTED", "block", None, "gulls are late;"),
        ("NOTED", "block", None, "tides are not."),
    ]
    assert made("The Board noted apologies from absent members.", book, nlp) == []


def test_a_second_decision_in_a_paragraph_is_one_of_its_own(book: RuleBook, nlp: Language) -> None:
    text = "Agreed to bring forward item 10. It was agreed that the slip was safe. It was wet."
    assert [(one.verb, one.passage.text) for one in made(text, book, nlp)] == [
        ("AGREED", "to bring forward item 10."),
        ("AGREED", "that the slip was safe."),
    ]
    whole = "RESOLVED that the slip be shut. It was noted that the sign would say so."
    assert [one.passage.text for one in made(whole, book, nlp)] == [whole.removeprefix("RESOLVED ")]
