"""What is asked for: which words ask, of whom, by when; and which only decide."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Resolution
from rules.book import RuleBook
from tests.papers import board, facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEARD = "The Board heard that the concrete of the north slip had given way in the winter."
NEXT = "Date of next meeting\nIt was noted that the next meeting would be held on 18 October 2018 at 2.00 pm."


def asked(text: str, book: RuleBook, nlp: Language) -> list[Action]:
    return facts_of(board(f"Slipway dues\n{HEARD}\n{text}", NEXT), Action, book, nlp)


def test_an_action_within_a_paragraph(book: RuleBook, nlp: Language) -> None:
    (found,) = asked("Quotes are wanted. Action: Clerk to obtain quotes for the slip. It is wet.", book, nlp)
    assert (found.source, found.text, found.owner) == ("action_log", "Clerk to obtain quotes for the slip.", "Clerk")


def test_who_is_in_capitals_behind_the_word(book: RuleBook, nlp: Language) -> None:
    made = asked("The slip wants a new rail.\n\nACTIONS LB\n\nThe winch is to be mended.\n\nACTION ALL", book, nlp)
    assert [a.owner for a in made] == ["LB", "ALL"]


@pytest.mark.parametrize(
    ("clause", "owner", "due", "day"),
    [
        ("That Bram Tolliver be asked to report on the concrete.", "Bram Tolliver", None, None),
        (
            "That the Harbour Trust report to the next meeting on dues.",
            "the Harbour Trust",
            "the next meeting",
            date(2018, 10, 18),
        ),
        (
            "That a list of berths be brought to the Board's next meeting.",
            None,
            "the Board's next meeting",
            date(2018, 10, 18),
        ),
        (
            "That a list of berths be brought by Dr Okonjo-Reay to a future meeting.",
            "Dr Okonjo-Reay",
            "a future meeting",
            None,
        ),
        ("That the winch be looked at again in two years' time.", None, "in two years' time", None),
        ("That the Chairman write to the owner before Christmas.", "the Chairman", "before Christmas", None),
        (
            "That a chart be shown to the Board at its meeting on 4 May 2019.",
            None,
            "its meeting on 4 May 2019",
            date(2019, 5, 4),
        ),
        (
            "That each crew be asked to take the list to its next meeting.",
            "each crew",
            "its next meeting",
            None,
        ),
        (
            "That a plan be brought to the Board at its meeting in November.",
            None,
            "its meeting in November",
            None,
        ),
    ],
)
def test_a_clause_that_asks(
    clause: str, owner: str | None, due: str | None, day: date | None, book: RuleBook, nlp: Language
) -> None:
    (found,) = asked(f"RESOLVED:\n{clause}", book, nlp)
    assert (found.source, found.text, found.owner, found.due, found.due_date) == (
        "resolution",
        clause,
        owner,
        due,
        day,
    )
    assert found.resolution_id is not None


@pytest.mark.parametrize(
    "clause",
    [
        "That the performance report be noted.",
        "That the dues be approved and the plan adopted.",
        "That Cllr Orla Wexcombe be elected Chairman.",
        "That Dr Okonjo-Reay be thanked.",
        "That the grants be made, whatever they come to.",
        "That the slip be swept as it was last year.",
        "That the Board noted the contents of the report on the crews.",
        "the Committee recommends to Council that the number of speakers be limited to six.",
    ],
)
def test_a_clause_that_asks_nothing(clause: str, book: RuleBook, nlp: Language) -> None:
    assert asked(f"RESOLVED:\n{clause}", book, nlp) == []


@pytest.mark.parametrize(
    ("sentence", "owner", "due"),
    [
        ("The Board requested that a chart be presented at its next meeting.", None, "its next meeting"),
        ("The Board requested that Bram Tolliver count the ropes.", None, None),
        ("The Chairman requested that the Harbour Trust present its plan.", "the Harbour Trust", None),
        ("The Board requested that the crews be asked how many ropes they had.", None, None),
        (
            "In reply to Cllr Gaunt, Mr Dunmallet agreed to find out who owned the winch.",
            "Mr Dunmallet",
            None,
        ),
        ("In response to a question officers agreed to give consideration to new ropes.", "officers", None),
    ],
)
def test_a_request_is_the_whole_sentence(
    sentence: str, owner: str | None, due: str | None, book: RuleBook, nlp: Language
) -> None:
    (found,) = asked(sentence, book, nlp)
    assert (found.source, found.text, found.owner, found.due) == ("request", sentence, owner, due)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was suggested that the winch might be greased.",
        "A copy of the chart would be sent to members.",
        "Cllr Gaunt asked that somebody look at the winch.",
        "The Board asked what a new winch would cost.",
        "The Harbour Trust had agreed to pay for the winch.",
        "The Chairman requested that the gulls be left alone.",
    ],
)
def test_wishes_and_undertakings_are_no_requests(sentence: str, book: RuleBook, nlp: Language) -> None:
    assert asked(sentence, book, nlp) == []


def test_who_agrees_to_do_it_owns_it(book: RuleBook, nlp: Language) -> None:
    (found,) = asked(
        "The Chairman requested that officers look at the winch and Bram Tolliver agreed to look into this.",
        book,
        nlp,
    )
    assert found.owner == "Bram Tolliver"


def test_an_action_line_is_an_action(book: RuleBook, nlp: Language) -> None:
    (found,) = asked("ACTION: Bram Tolliver to write to the owner of the winch.", book, nlp)
    assert (found.source, found.owner) == ("action_log", "Bram Tolliver")
    assert asked("ACTION: None.", book, nlp) == []


def test_request_and_clause_are_two_rows(book: RuleBook, nlp: Language) -> None:
    found = asked(
        "The Board requested that a chart be presented at its next meeting."
        "\nRESOLVED:\nThat a chart be presented to the next meeting.",
        book,
        nlp,
    )
    assert [a.source for a in found] == ["request", "resolution"]
    assert len({a.action_id for a in found}) == 2


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("The clerk was asked to contact the owner.", "The clerk"),
        ("The slip was wet and the Clerk was asked to also report it.", "the Clerk"),
        ("The council found the reply poor and asked the clerk to write back.", "the clerk"),
        ("(Minute 40.3) Cllr Hart is to obtain a price.", "Cllr Hart"),
        ("It was reported that the lamp was out; the clerk to report it.", "the clerk"),
        ("Cllrs Hart, Moss and Lee are to undertake a review.", "Cllrs Hart, Moss and Lee"),
        ("Cllr Hart will arrange a repair.", "Cllr Hart"),
        ("Councillors requested data on how the dues were spent.", None),
    ],
)
def test_tasks_in_few_words(said: str, owner: str | None, book: RuleBook, nlp: Language) -> None:
    assert [(a.source, a.text, a.owner) for a in asked(said, book, nlp)] == [("request", said, owner)]


@pytest.mark.parametrize(
    "said",
    [
        "Members were asked to consider the report.",
        "Officers would look at the figures in due course.",
        "The council will consider the report.",
        "He said that the clerk will write to them.",
        "The clerk had been asked to write in March.",
    ],
)
def test_talk_gives_no_task(said: str, book: RuleBook, nlp: Language) -> None:
    assert asked(said, book, nlp) == []


@pytest.mark.parametrize(
    ("lines", "text", "owner"),
    [
        (
            "It was felt that the sign should be moved.\nAction: Clerk",
            "It was felt that the sign should be moved.",
            "Clerk",
        ),
        ("The sign is old. It should be moved.\nACTION: KS/JB", "It should be moved.", "KS/JB"),
        ("The sign is old. It should be moved. (Action: Cllr Hart)", "It should be moved.", "Cllr Hart"),
        ("ACTION: Write to the owner of the quay (KS)", "Write to the owner of the quay (KS)", "KS"),
    ],
)
def test_who_is_to_act_stands_behind(lines: str, text: str, owner: str, book: RuleBook, nlp: Language) -> None:
    assert [(a.source, a.text, a.owner) for a in asked(lines, book, nlp)] == [("action_log", text, owner)]


def test_a_column_of_initials(book: RuleBook, nlp: Language) -> None:
    found = asked("Item\tAction\nThe lamp at the quay is out and must be seen to.\tKS\nThe tide was high.\t", book, nlp)
    assert [(a.source, a.text, a.owner) for a in found] == [
        ("action_log", "The lamp at the quay is out and must be seen to.", "KS")
    ]


def test_an_action_log(book: RuleBook, nlp: Language) -> None:
    found = asked(
        "Ref\tAction required\tBy whom\tBy when\n1\tMend the lamp at the quay\tCllr Hart\t4 May 2019", book, nlp
    )
    assert [(a.text, a.owner, a.due, a.due_date) for a in found] == [
        ("Mend the lamp at the quay", "Cllr Hart", "4 May 2019", date(2019, 5, 4))
    ]


@pytest.mark.parametrize(
    ("clause", "owner"),
    [
        ("That the offer is accepted and that the Clerk should contact the owner.", "the Clerk"),
        ("To request the Clerk to investigate a new bin.", "the Clerk"),
        ("That the Clerk should, as appropriate, inform the owners.", "the Clerk"),
        ("That the return is approved and should be forwarded to the auditor.", None),
    ],
)
def test_clauses_that_ask_in_their_second_half(clause: str, owner: str | None, book: RuleBook, nlp: Language) -> None:
    assert [(a.source, a.owner) for a in asked(f"RESOLVED: {clause}", book, nlp)] == [("resolution", owner)]


@pytest.mark.parametrize(
    "said",
    [
        "It was resolved that a grant of £250 be made to the Quarrel Bay Rowing Club.",
        "It was agreed that £100 be given to the scouts.",
        "It was agreed that the paths should be removed from the contract.",
    ],
)
def test_money_given_and_what_leaves_a_list_asks_for_nothing(said: str, book: RuleBook, nlp: Language) -> None:
    assert asked(said, book, nlp) == []


def test_letters_are_still_to_be_sent(book: RuleBook, nlp: Language) -> None:
    assert len(asked("It was resolved that a letter be sent to the county.", book, nlp)) == 1


def test_names_without_a_title(book: RuleBook, nlp: Language) -> None:
    text = board("Slipway dues\nThe slip is wet. Orla Wexcombe will speak to the owner. Nell Quince will not.", NEXT)
    assert [(a.text, a.owner) for a in facts_of(text, Action, book, nlp)] == [
        ("Orla Wexcombe will speak to the owner.", "Orla Wexcombe")
    ]


def test_initials_marked_behind_their_sentence(book: RuleBook, nlp: Language) -> None:
    said = (
        "(1) The kerb is low. OW will follow this up. OW Action. (2) The path is done. The bill went to OW. OW Action."
    )
    found = facts_of(board(f"Slipway dues\n{said}", NEXT, present="Orla Wexcombe (OW)"), Action, book, nlp)
    assert [(a.source, a.text, a.owner) for a in found] == [
        ("action_log", "OW will follow this up.", "OW"),
        ("action_log", "The bill went to OW.", "OW"),
    ]


def test_a_label_before_a_task_in_few_words(book: RuleBook, nlp: Language) -> None:
    found = asked(
        "Work on the shelter – letter of thanks to be sent.\n\nThe Pound – working party to be arranged.", book, nlp
    )
    assert [a.text for a in found] == [
        "Work on the shelter – letter of thanks to be sent.",
        "The Pound – working party to be arranged.",
    ]


def test_what_an_earlier_meeting_asked_for_is_not_asked_again(book: RuleBook, nlp: Language) -> None:
    assert asked("Actions from last meeting: OW to write to the owner. Bram Tolliver to paint it.", book, nlp) == []


def test_to_go_on_as_chair_is_no_task(book: RuleBook, nlp: Language) -> None:
    text = board("Slipway dues\nOrla Wexcombe agreed to continue as Chairman and took the Chair.", NEXT)
    assert facts_of(text, Action, book, nlp) == []


def test_who_is_to_do_it_is_no_part_of_the_clause(book: RuleBook, nlp: Language) -> None:
    text = board("SLIP\nIt was RESOLVED that the slip be mended by June. ACTION: Bram Beed to write to the owners.")
    assert [r.text for r in facts_of(text, Resolution, book, nlp)] == ["that the slip be mended by June."]
    asked = [(a.text, a.owner, a.due) for a in facts_of(text, Action, book, nlp)]
    assert asked == [
        ("Bram Beed to write to the owners.", "Bram Beed", None),
        ("that the slip be mended by June.", None, "by June"),
    ]


def test_an_action_line_in_a_lettered_list_is_told_once(book: RuleBook, nlp: Language) -> None:
    text = board(
        "SLIP\n(a) Shelter – the quote is still awaited. Action: AR\n(b) Holes – Cllr Pell to raise them. Action: RM"
    )
    asked = [(a.text, a.owner) for a in facts_of(text, Action, book, nlp)]
    assert asked == [("Shelter – the quote is still awaited.", "AR"), ("Holes – Cllr Pell to raise them.", "RM")]


def test_a_row_without_its_empty_cells(book: RuleBook, nlp: Language) -> None:
    text = board("SLIP\nItem\tDiscussion\tAction\nPL told of the dues.\tPL to send the table round by 5 December")
    asked = [(a.text, a.owner) for a in facts_of(text, Action, book, nlp)]
    assert asked == [("PL to send the table round by 5 December", "PL")]
