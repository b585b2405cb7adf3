"""Habits of print that need a whole paper to be seen: action columns, lists of interests, business without numbers."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, FutureMeeting, Meeting, Minute, Resolution, Vote
from rules.book import RuleBook
from tests.papers import board, facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "Quarrel Bay Parish Council\n\nMinutes of the meeting held on Thursday 19 April 2018 in Gannet Hall"
PRESENT = "Present: Cllr Orla Wexcombe (Chair), Cllr Bram Tolliver, Cllr Ines Okonjo and Dilys Anstruther (Clerk)"


def paper(*parts: str) -> str:
    return "\n\n".join([HEAD, PRESENT, *parts])


def done(text: str, book: RuleBook, nlp: Language) -> list[tuple[str | None, str, str | None, str]]:
    return [(a.minute, a.text, a.owner, a.source) for a in facts_of(text, Action, book, nlp)]


def test_a_column_of_initials_serves_all_minutes(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "Item\tNotes\tAction",
        "1.\tApologies\t",
        "\tNone were sent.\t",
        "2.\tSlip\t",
        "\tThe rail of the slip wants paint.\tBT",
        "\tThe winch turned.\t",
    )
    assert done(text, book, nlp) == [("2", "The rail of the slip wants paint.", "BT", "action_log")]


def test_initials_alone_under_the_word_action(book: RuleBook, nlp: Language) -> None:
    text = paper(
        *("Action", "1.0", "Apologies", "1.1", "None were sent to the clerk."),
        *("2.0", "Slip", "2.1", "Paint for the rail of the slip.", "BT", "2.2", "The winch turned.", "NHS"),
        *("3.0", "Winch", "3.1", "It turned."),
    )
    assert done(text, book, nlp) == [("2.0", "Paint for the rail of the slip.", "BT", "action_log")]


@pytest.mark.parametrize(
    ("said", "task", "owner"),
    [
        ("ACTION (BT): repair the rail of the slip.", "repair the rail of the slip.", "BT"),
        ("The rail of the slip is to be painted.  Action ALL", "The rail of the slip is to be painted.", "ALL"),
        ("Bram will repair the rail of the slip          Action Bram", "Bram will repair the rail of the slip", "Bram"),
        ("BT to repair the rail of the slip.", "BT to repair the rail of the slip.", "BT"),
        ("The rail is bent. BT to repair it with the winch.\tBT", "BT to repair it with the winch.", "BT"),
        ("The rail is bent and wants paint.\tXQ", None, None),
        ("XQ to repair the rail of the slip.", None, None),
        ("The rail of the slip was ready for Action Men", None, None),
        ("Action from last meeting: Clerk to repair the rail.", None, None),
        ("40.3 Clerk to repair the rail of the slip.", None, None),
    ],
)
def test_who_is_to_do_it(said: str, task: str | None, owner: str | None, book: RuleBook, nlp: Language) -> None:
    found = done(paper("1. Apologies", "None.", "2. Slip", said, "3. Winch", "It turned."), book, nlp)
    if said.startswith("40.3"):
        assert [(m, o) for m, _, o, _ in found] == [("2", "Clerk")]
    else:
        assert [(t, o) for _, t, o, _ in found] == ([(task, owner)] if task else [])


def test_a_column_of_who_led_on_an_item_holds_no_actions(book: RuleBook, nlp: Language) -> None:
    led = paper("Min\tItem\tLead", "1.\tThe slip and its rail were seen\tBT", "2.\tThe winch was heard of\tOW")
    assert done(led, book, nlp) == []
    asked = paper("Item\tTask\tLead", "1.\tRepair the rail of the slip\tBT", "2.\tOil the winch of the slip\tOW")
    assert [(t, o) for _, t, o, _ in done(asked, book, nlp)] == [
        ("Repair the rail of the slip", "BT"),
        ("Oil the winch of the slip", "OW"),
    ]


def test_what_a_resolution_does_not_ask_for(book: RuleBook, nlp: Language) -> None:
    said = ["RESOLVED: Members of the Forum NOTED the report.", "RESOLVED that the request be declined."]
    text = paper("1. Apologies", "None.", "2. Slip", *said, "3. Winch", "It turned.")
    assert len(facts_of(text, Resolution, book, nlp)) == 2
    assert done(text, book, nlp) == []


def test_actions_before_the_first_minute_have_no_minute(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "Summary of Actions",
        "Action No.\tPage No.\tAction:\tTo be completed by:",
        "1\t4\tThe dues are to be sent to members\tMs Anstruther",
        "1. Apologies",
        "None.",
        "2. Slip",
        "It was wet.",
    )
    assert done(text, book, nlp) == [(None, "The dues are to be sent to members", "Ms Anstruther", "action_log")]


def test_business_before_the_first_minute(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "Cllr Okonjo declared an interest in item 2.",
        "It was RESOLVED that standing orders be suspended.",
        "1. Apologies",
        "None.",
        "2. Slip",
        "It was wet.",
    )
    assert [(d.minute, d.name) for d in facts_of(text, Declaration, book, nlp)] == [(None, "Cllr Okonjo")]
    (resolution,) = facts_of(text, Resolution, book, nlp)
    assert (resolution.minute, resolution.text) == (None, "that standing orders be suspended.")
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["1", "2"]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            ["The following Councillors declared an interest in agenda item 5b – the new slip:",
             "Cllr B. Tolliver – joint applicant.", "Cllr I. Okonjo – owner of a berth."],
            [("Cllr B. Tolliver", None, "joint applicant", "5b"), ("Cllr I. Okonjo", None, "owner of a berth", "5b")],
        ),
        (
            ["There were the following disclosures of interests:",
             "• Councillor Okonjo’s wife works for the port.", "• Councillor Tolliver is a governor of the school."],
            [("Councillor Okonjo", None, "wife works for the port", None),
             ("Councillor Tolliver", None, "is a governor of the school", None)],
        ),
        (
            ["• Councillor Okonjo", "Harbour Committee held on 7 May 2014",
             "Minute 18(h) - 14/00189/FUL - Non-pecuniary interest - knows the family;"],
            [("Councillor Okonjo", "Non-pecuniary", "knows the family", "18(h)")],
        ),
        (["Ines Okonjo, items 9 a, 10 a i and ii, Disclosable Pecuniary Interest"],
         [("Ines Okonjo", "Disclosable Pecuniary", None, "9 a, 10 a i and ii")]),
        (["OW, BT & IO declared a personal interest for item 3 of agenda (Min.ref: 97) – close to the slip."],
         [(who, "personal", "close to the slip", "3") for who in ("OW", "BT", "IO")]),
        (["Mr Beed and Mr Crake declared interests in Item 7 - Slip."],
         [("Mr Beed", None, "Slip", "7"), ("Mr Crake", None, "Slip", "7")]),
        (["The Chair, Councillor Wexcombe, declared a personal interest in item 3 (Slip)."],
         [("Councillor Wexcombe", "personal", "Slip", "3")]),
        (["• Agenda Item 12. Cllr Beed declared a personal interest in relation to his role as a county councillor."],
         [("Cllr Beed", "personal", "his role as a county councillor", "12")]),
        (["Cllr Beed declared a local non-pecuniary interest in item 21.49(c)."],
         [("Cllr Beed", "local non-pecuniary", None, "21.49(c)")]),
        (["Councillor\tMinute Number\tNature of Interest", "O.A. Wexcombe\t8 – Homes Ltd\tSister is its landlord"],
         [("O.A. Wexcombe", None, "Sister is its landlord", "8")]),
        (["Member\tSubject/Minute", "Councillor Beed\tMinute 236 (employee of the trust)"],
         [("Councillor Beed", None, "employee of the trust", "236")]),
        (["Councillor Mrs Pell declared a ‘significant other interest’ with reference to the slip as a neighbour."],
         [("Councillor Mrs Pell", "significant other", "the slip", None)]),
        (["Pursuant to the Code of Member Conduct, Councillor J Pell declared a personal interest in item 16/086."],
         [("Councillor J Pell", "personal", None, "16/086")]),
        (["Mr L C Pell - declared a DPI in respect of item 8 as he worked there."],
         [("Mr L C Pell", "DPI", "he worked there", "8")]),
        (["Cllr A. Pell item 10.2", "Cllr Mrs O. Beed item 11 – personal – member of the association"],
         [("Cllr A. Pell", None, None, "10.2"), ("Cllr Mrs O. Beed", "personal", "member of the association", "11")]),
        (["7. Rope Yard", "Councillor Ana Pell, Non Statutory Interest, as a member of the port.",
          "Councillor Bo Beed, Declaration, as a neighbour."],
         [("Councillor Ana Pell", "Non Statutory", "a member of the port", "7"),
          ("Councillor Bo Beed", None, "a neighbour", "7")]),
        (["The following Councillors spoke of the slip:", "Councillor Beed – it was wet."],
         [("Councillor Beed", None, "it was wet", None)]),
    ],
)  # fmt: skip
def test_interests_in_lists_and_tables(
    lines: list[str],
    found: list[tuple[str, str | None, str | None, str | None]],
    book: RuleBook,
    nlp: Language,
) -> None:
    between = "\n" if "\t" in lines[0] else "\n\n"
    said = between.join(lines)
    text = paper("1. Apologies", "None.", "2. Declarations of Interest", said, "3. Slip", "It was wet.")
    told = facts_of(text, Declaration, book, nlp)
    assert [(d.name, d.interest_type, d.subject, d.agenda_item) for d in told] == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["RESOLVED that", "1 the report be noted;", "2 the Clerk write to the port."],
         [("1", "the report be noted;"), ("2", "the Clerk write to the port.")]),
        (["UNANIMOUSLY RESOLVED", "5.1 that the slip be shut;", "5.2 that the Clerk be thanked."],
         [("5.1", "that the slip be shut;"), ("5.2", "that the Clerk be thanked.")]),
        (["RESOLVED", "The port will supply the figures.", "The committee will write to the owner.", "It was wet."],
         [(None, "The port will supply the figures."), (None, "The committee will write to the owner.")]),
        (["The minutes of the meeting held on 3 March were APPROVED."],
         [(None, "The minutes of the meeting held on 3 March")]),
        (["It was proposed by Cllr Beed and seconded by Cllr Crake that the slip be shut. 3 in favour, 1 against."],
         [(None, "that the slip be shut.")]),
        (["It was proposed by Cllr Beed, seconded by Cllr Crake, that the slip be shut. 1 in favour, 3 against."], []),
        (["Resolved", "(1) That the slip be shut.", "(2) That the Clerk be thanked."],
         [("1", "That the slip be shut."), ("2", "That the Clerk be thanked.")]),
        (["Resolved", "The slip was wet."], []),
        (["Moved by Councillor Beed and seconded by Councillor Crake RESOLVED that (1) the slip be shut;",
          "(2) the Clerk be thanked."],
         [("1", "the slip be shut;"), ("2", "the Clerk be thanked.")]),
        (["RESOLVED that Cabinet:", "1. Agreed to keep the slip open;", "2. Noted the dues."],
         [("1", "Agreed to keep the slip open;"), ("2", "Noted the dues.")]),
        (["Resolved – (a) That the situation be noted and, (b) that the slip be shut."],
         [("a", "That the situation be noted"), ("b", "that the slip be shut.")]),
    ],
)  # fmt: skip
def test_clauses(lines: list[str], found: list[tuple[str | None, str]], book: RuleBook, nlp: Language) -> None:
    told = facts_of(board("Slip\n" + "\n\n".join(lines), "Winch\nIt turned."), Resolution, book, nlp)
    assert [(r.clause, r.text.rstrip(",")) for r in told] == found


def test_what_a_numbered_paragraph_approved(book: RuleBook, nlp: Language) -> None:
    text = paper("1. Apologies", "1.1. None.", "2. Minutes", "2.1. The Board approved the minutes of 3 March.")
    (found,) = facts_of(text, Resolution, book, nlp)
    assert (found.minute, found.verb, found.text) == ("2", "APPROVED", "the minutes of 3 March.")


def test_days_that_leave_out_the_year(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "1. Apologies", "None.", "2. Future Meeting Dates", "6th December 2018", "7th February", "6th March – annual"
    )
    days = [f.meeting_date for f in facts_of(text, FutureMeeting, book, nlp)]
    assert days == [date(2018, 12, 6), date(2019, 2, 7), date(2019, 3, 6)]


@pytest.mark.parametrize(
    ("head", "body", "start", "venue"),
    [
        ("DRAFT MINUTES\n\nQUARREL BAY PARISH COUNCIL MEETING\n\nheld on 19th April 2018\n\nat 7.30pm in Gannet Hall",
         "QUARREL BAY PARISH COUNCIL", time(19, 30), "Gannet Hall"),
        ("Quarrel Medical Centre Patient Group\n\nPPG Minutes 19th April 2018",
         "Quarrel Medical Centre Patient Group", None, None),
        ("Quarrel Partnership meeting minutes 19 April 2018\n\nThursday 19 April 2018 – 2.00pm",
         "Quarrel Partnership", time(14, 0), None),
        ("Quarrel Parish Council\n\nMinutes of the meeting\n\n19th April 2018, The Old School, Quarrel",
         "Quarrel Parish Council", None, "The Old School, Quarrel"),
        ("Quarrel Board\n\nMinutes of the Board Meeting: 19th April 2018, 1.30 pm",
         "Quarrel Board", time(13, 30), None),
        ("Quarrel Schools Forum\n\nMinutes of the 57th Schools Forum held on Thursday 19th April 2018",
         "Quarrel Schools Forum", None, None),
        ("H E QUARREL BAY PARISH COUNCIL\n\nMinutes of a meeting of Quarrel Bay Parish Council held on 19th April 2018",
         "Quarrel Bay Parish Council", None, None),
        ("Public Sector Quay Board – Minutes, 19th April 2018\n\nHere are the minutes of the Quay Board meeting:",
         "Public Sector Quay Board", None, None),
        ("Quarrel Panel – Proposed Minutes\n\n1:00 – 3:30pm 19 April 2018", "Quarrel Panel", time(13, 0), None),
        ("Committee\tItem No/Paper\n\nMINUTES OF THE CABINET MEETING HELD ON 19TH APRIL 2018",
         "CABINET", None, None),
    ],
)  # fmt: skip
def test_heads(head: str, body: str, start: time | None, venue: str | None, book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join([head, PRESENT, "1. Apologies", "None.", "2. Slip", "It was wet."])
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.body, meeting.start_time, meeting.venue) == (body, start, venue)
    assert meeting.meeting_date == date(2018, 4, 19)


def test_an_agendas_hours_on_a_line_of_their_own(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            *("QUARREL BAY BOARD", "9th Meeting", "19 April 2018", "15.30 – 17.30", "Venue: Gannet Hall, Quay Street"),
            *("OUTLINE AGENDA", "1. Apologies", "2. Slip", "3. Date of next meeting"),
        ]
    )
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.start_time, meeting.end_time) == (time(15, 30), time(17, 30))
    assert meeting.venue == "Gannet Hall, Quay Street"


def test_those_present_under_the_first_minute(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            HEAD,
            "31. Record of the meeting",
            "Members: Cllr Orla Wexcombe (Chair), Cllr Bram Tolliver",
            "32. Slip",
            "It was wet.",
        ]
    )
    assert [(a.name, a.is_chair) for a in facts_of(text, Attendance, book, nlp)] == [
        ("Cllr Orla Wexcombe", True),
        ("Cllr Bram Tolliver", False),
    ]


@pytest.mark.parametrize(
    ("said", "away", "instead"),
    [
        (["Apologies were received from:", "• Cllr Ines Okonjo, who was substituted by Cllr Bo Pell,",
          "• Cllr Sue Crake, and", "• Cllr Tam Beed."],
         ["Cllr Ines Okonjo", "Cllr Sue Crake", "Cllr Tam Beed"], [("Cllr Bo Pell", "Cllr Ines Okonjo")]),
        (["Apologies were received on behalf of Cllr Okonjo due to illness, for whom Cllr Pell was substituting, and"
          " apologies also from Cllr Crake."], ["Cllr Okonjo", "Cllr Crake"], [("Cllr Pell", "Cllr Okonjo")]),
        (["Apologies were received from Cllr Okonjo and, Ruth Crake - Director of Ferries.",
          "Councillor Pell was in attendance as a substitute for Cllr Okonjo."],
         ["Cllr Okonjo", "Ruth Crake"], [("Councillor Pell", "Cllr Okonjo")]),
        (["Apologies and a valid reason had been received from Cllrs Okonjo and Crake and these were accepted."],
         ["Okonjo", "Crake"], []),
        (["Apologies were intimated on behalf of Dr Ann Crake."], ["Dr Ann Crake"], []),
        (["Apologies were received from C Crake Esq., P Pell Esq., Elected Members. Cllr A Hall and Cllr D Lee."],
         ["C Crake Esq.", "P Pell Esq.", "Cllr A Hall", "Cllr D Lee"], []),
        (["Apologies were received from Cllr Okonjo.", "Councillors A Hall and I Lee were delayed but would attend."],
         ["Cllr Okonjo"], []),
        (["Apologies were received from Cllr Okonjo.", "The following substitutions had been made:",
          "(i) Cllr Pell for Cllr Okonjo; and", "(ii) Cllr Beed for Cllr Crake."],
         ["Cllr Okonjo"], [("Cllr Pell", "Cllr Okonjo"), ("Cllr Beed", "Cllr Crake")]),
        (["Apologies were received from Cllr Okonjo.", "Councillor Pell was present as Substitute for Mr Crake."],
         ["Cllr Okonjo"], [("Councillor Pell", "Mr Crake")]),
    ],
)  # fmt: skip
def test_the_absent_and_who_came_instead(
    said: list[str], away: list[str], instead: list[tuple[str, str]], book: RuleBook, nlp: Language
) -> None:
    found = facts_of(paper("1. Apologies", *said, "2. Slip", "It was wet."), Attendance, book, nlp)
    assert [a.name for a in found if a.status == "apologies"] == away
    assert all(not a.organisation for a in found if a.status == "apologies")
    assert [(a.name, a.representing) for a in found if a.representing] == instead


def test_the_chair_under_a_heading_of_its_own(book: RuleBook, nlp: Language) -> None:
    text = "\n\n".join(
        [
            "Licensing Act 2003 Committee",
            "Wednesday, 19th April 2018",
            *("Present", "Chair", "A C Hodge", "Councillors", "I O Crake, W J Beed, Mrs J Pell"),
            "Index to Minutes",
            *("Minute 1 - Declarations", "None.", "Minute 2 - Fees"),
            *(
                "On a motion by Councillor Beed and seconded by Councillor Crake it was -",
                "Resolved (6:1) - That they rise.",
            ),
        ]
    )
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.body, meeting.chair) == ("Licensing Act 2003 Committee", "A C Hodge")
    assert [a.name for a in facts_of(text, Attendance, book, nlp)] == [
        "A C Hodge",
        "I O Crake",
        "W J Beed",
        "Mrs J Pell",
    ]
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["1", "2"]


def test_a_numbered_sentence_that_decides(book: RuleBook, nlp: Language) -> None:
    text = paper("1. Bram Tolliver was thanked.", "2. It was agreed that the slip be shut.", "3. The winch turned.")
    assert [(r.minute, r.text) for r in facts_of(text, Resolution, book, nlp)] == [("2", "that the slip be shut.")]


@pytest.mark.parametrize(
    ("said", "votes"),
    [
        ("Motion to buy it was proposed by Cllr. Beed, seconded by Cllr. Pell and agreed unanimously. Motion carried.",
         [("Cllr. Beed", "Cllr. Pell")]),
        ("It was proposed by Cllr Beed and resolved to go into closed session.", [("Cllr Beed", None)]),
        ("Councillor Beed proposed the recommendations in the report. Councillor Pell seconded the motion.",
         [("Councillor Beed", "Councillor Pell")]),
    ],
)  # fmt: skip
def test_who_moved_it(said: str, votes: list[tuple[str, str | None]], book: RuleBook, nlp: Language) -> None:
    found = facts_of(paper("1. Apologies", "None.", "2. Slip", said, "3. Winch", "It turned."), Vote, book, nlp)
    assert [(v.mover, v.seconder) for v in found] == votes


@pytest.mark.parametrize(
    ("lines", "counts"),
    [
        (["Proposer T Beed", "Seconded by J Pell", "For: 5", "Against: 1", "Abstain: 2"], (5, 1, 2)),
        (["Proposer T Beed", "Seconded by J Pell", "For: the record"], (None, None, None)),
    ],
)
def test_counts_on_lines_of_their_own(
    lines: list[str], counts: tuple[int | None, ...], book: RuleBook, nlp: Language
) -> None:
    text = paper(
        "1. Apologies", "None.", "2. Slip", "It was proposed that the slip be shut.", *lines, "3. Winch", "So."
    )
    (vote,) = facts_of(text, Vote, book, nlp)
    assert (vote.mover, vote.seconder) == ("T Beed", "J Pell")
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == counts


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["Councillors S. Pell, T. Beed, J Crake.", "Apologies were received from councillors I. Okonjo, G. Hall.",
          "Locum Clerk: Dilys Anstruther"],
         [("S. Pell", "member"), ("T. Beed", "member"), ("J Crake", "member"), ("Dilys Anstruther", "officer"),
          ("I. Okonjo", None), ("G. Hall", None)]),
        (["Present:      Councillor Pell          Councillor Beed",
          "              Sue Crake (clerk)        Al Hall (clerk)",
          "Apologies     Councillor Okonjo", "              Councillor Lee –co-opted", "Guests        Mr J Moss"],
         [("Councillor Pell", "member"), ("Councillor Beed", "member"), ("Sue Crake", "officer"),
          ("Al Hall", "officer"), ("Councillor Okonjo", None), ("Councillor Lee", None), ("Mr J Moss", "other")]),
        (["PRESENT:\tCouncillor A Pell (Chairman). Councillors T Beed and S Crake.",
          "OFFICERS IN\tSue Hall\t- Clerk to the Council", "ATTENDANCE:", "\tBo Moss\t- Berths Manager"],
         [("Councillor A Pell", "member"), ("T Beed", "member"), ("S Crake", "member"), ("Sue Hall", "officer"),
          ("Bo Moss", "officer")]),
        (["Members present: R Pell (Chairman) C Beed & M Crake."],
         [("R Pell", "member"), ("C Beed", "member"), ("M Crake", "member")]),
        (["Responsible Officer\tDilys Anstruther", "Present: Chairman: Cllr Mrs Pell Councillors: Mrs Lee, Moss, Hall"],
         [("Cllr Mrs Pell", "member"), ("Mrs Lee", "member"), ("Moss", "member"), ("Hall", "member")]),
    ],
)  # fmt: skip
def test_lists_without_a_heading_or_with_labels_inside(
    lines: list[str], told: list[tuple[str, str | None]], book: RuleBook, nlp: Language
) -> None:
    text = "\n\n".join([HEAD, *lines, "1. Slip", "It was wet.", "2. Winch", "It turned."])
    assert [(a.name, a.capacity) for a in facts_of(text, Attendance, book, nlp)] == told


def test_numbered_sentences_tell_of_apologies_and_the_end(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "1. Apologies were received from Dr Ann Crake.",
        "2. The slip was wet.",
        "3. There being no further business the meeting closed at 7.45 p.m.",
    )
    assert [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"] == ["Dr Ann Crake"]
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.end_time == time(19, 45)


def test_a_numbered_sentence_that_is_a_resolution(book: RuleBook, nlp: Language) -> None:
    text = paper("NP/1/20 There were no apologies.", "NP/2/20 RESOLVED: To buy the slip.", "NP/3/20 Winch", "So.")
    (found,) = facts_of(text, Resolution, book, nlp)
    assert (found.minute, found.verb, found.text) == ("NP/2/20", "RESOLVED", "To buy the slip")


def test_asterisks_mark_those_present(book: RuleBook, nlp: Language) -> None:
    head = ["QUARREL TOWN COUNCIL", "ANNUAL MEETING OF THE TOWN COUNCIL", "19th APRIL 2018"]
    names = ["* Cllr. A. Pell (Mayor)", "  Cllr. Mrs. S. Crake", "* Cllr. T. Beed", "* Denotes Members present."]
    names += ["In attendance: the Town Clerk."]
    said = ["1/18. Apologies for Absence", "None.", "2/18. Declarations of Interest", "There were none."]
    said += ["RESOLVED – THAT the Clerk write.", "The Mayor closed the meeting at 8.20 pm."]
    text = "\n\n".join([*head, *names, *said])
    there = [(a.name, a.role) for a in facts_of(text, Attendance, book, nlp)]
    assert there == [("Cllr. A. Pell", "Mayor"), ("Cllr. T. Beed", None)]
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["1/18", "2/18"]
    assert [a.owner for a in facts_of(text, Action, book, nlp)] == ["the Clerk"]


def test_a_division_between_motion_and_amendment(book: RuleBook, nlp: Language) -> None:
    said = (
        "Councillor Pell moved, seconded by Councillor Beed:- That the slip be shut.",
        "Councillor Crake moved as an amendment, seconded by Councillor Moss:- That the slip stay open.",
        "On a division, there voted:- for the motion (5) - the Convener; for the amendment (4) - Councillor Moss.",
    )
    found = facts_of(paper("1. Apologies", "None.", "2. Slip", *said, "3. Winch", "It turned."), Vote, book, nlp)
    assert [(v.kind, v.mover, v.votes_for) for v in found] == [
        ("motion", "Councillor Pell", 5),
        ("amendment", "Councillor Crake", 4),
    ]
