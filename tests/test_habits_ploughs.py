"""Habits of councils and their committees: who presents a report and moves it, interests told by what they concern,
motions against amendments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, Meeting, Minute, Resolution, Vote
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

HEAD = (
    "Minutes of the Planning Committee of Quarrel Bay Council held on Thursday 19 April 2018 at Gannet Hall at 7pm\n\n"
    "Present: Councillors O Pell (Chair), A Beed, T Moss, J Crake and I Nook\n\n1. Welcome\n\nThe Chair welcomed all."
)
REST = "3. Shed\n\nIt leaked.\n\n4. Winch\n\nIt turned."


def _paper(heading: str, text: str) -> str:
    return f"{HEAD}\n\n2. {heading}\n\n{text}\n\n{REST}"


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        (
            "Councillor Beed declared an interest in Application QB/1 and indicated that she would speak for it.",
            [("Councillor Beed", None, "Application QB/1", None)],
        ),
        (
            "Councillor Moss declared a personal and prejudicial interest in respect of the housing account in so far "
            "as the rents of garages were concerned.",
            [
                (
                    "Councillor Moss",
                    "personal and prejudicial",
                    "the housing account in so far as the rents of garages were concerned",
                    None,
                )
            ],
        ),
        (
            "Councillor Moss declared a personal interest in minute 96 of this meeting insofar as it relates to the "
            "amendment.",
            [("Councillor Moss", "personal", "the amendment", "96")],
        ),
        (
            "Councillor Moss declared a prejudicial interest in item 5 (Slip).\n\nCouncillor Nook declared a personal "
            "interest in the same item, as he had been the clerk of the slip.",
            [
                ("Councillor Moss", "prejudicial", "Slip", "5"),
                ("Councillor Nook", "personal", "he had been the clerk of the slip", "5"),
            ],
        ),
        (
            "Prior to consideration of agenda item 14-Village Plan, Councillor Moss declared a personal interest in "
            "the item on the grounds that her name stood in it.",
            [("Councillor Moss", "personal", "her name stood in it", "14")],
        ),
        (
            "Councillors Moss and Nook declared Disclosable Pecuniary Interests (DPIs) in item 10 on the agenda "
            "(Slip), as they lived there.",
            [
                ("Moss", "Disclosable Pecuniary", "Slip", "10"),
                ("Nook", "Disclosable Pecuniary", "Slip", "10"),
            ],
        ),
        (
            "During consideration of application 09/1300M Councillor Moss declared a personal and prejudicial in "
            "applications 09/1300M and 09/1296M on the grounds that he was on the board.",
            [("Councillor Moss", "personal and prejudicial", "applications 09/1300M and 09/1296M", None)],
        ),
        (
            "Having taken advice from the Monitoring Officer, Councillor Moss declared a pecuniary interest in "
            "application 21/01309/FUL because he owned part of it.",
            [("Councillor Moss", "pecuniary", "application 21/01309/FUL", None)],
        ),
        (
            "Councillor Moss declared a prejudicial interest in the planning application at the Slip (Item 3, "
            "Report 9) as she knew the owner.",
            [("Councillor Moss", "prejudicial", "the planning application at the Slip", "3")],
        ),
        (
            "Minute Number 21 – Schedule of Applications\n\nCouncillor Moss declared a pecuniary interest in the mast "
            "because he owned it.",
            [("Councillor Moss", "pecuniary", "the mast", "21")],
        ),
        (
            "Mrs S Moss declared an interest in item 5, the choice of members, noting that she would leave the room.",
            [("Mrs S Moss", None, "the choice of members", "5")],
        ),
        (
            "The following disclosures were made:\n\n"
            "(i) by Councillor Moss – a personal interest in application "
            "P/18/1251 as a member of the county; however he retained an open "
            "mind;\n\n(ii) by Councillor Nook – a personal "
            "interest in application P/18/1548 as he knew an objector; however he retained an open mind.",
            [
                ("Councillor Moss", "personal", "application P/18/1251", None),
                ("Councillor Nook", "personal", "application P/18/1548", None),
            ],
        ),
        (
            "Councillor E.Moss declared an interest in item 6 (Slip). "
            "She also declared an interest with regard to item 7 (Shed).",
            [("Councillor E.Moss", None, "Slip", "6"), ("Councillor E.Moss", None, "Shed", "7")],
        ),
        (
            "Declarations of interest were made as follows:\n\n"
            "Councillor Al Moss at Minute 108(e) as he worked there.\n\n"
            "Councillor Ida Nook at Minutes 99 and 101(pecuniary) since she ran the buses.",
            [
                ("Councillor Al Moss", None, "as he worked there", "108(e)"),
                ("Councillor Ida Nook", "pecuniary", "she ran the buses", "99"),
                ("Councillor Ida Nook", "pecuniary", "she ran the buses", "101"),
            ],
        ),
        (
            "It was noted that members had interests as below:\n\n"
            "| Cllr Moss | Family member is a council employee. |\n"
            "| Cllr Nook | No further declarations in addition. |\n| Cllr Crake | Trustee of the slip. |",
            [
                ("Cllr Moss", None, "Family member is a council employee.", None),
                ("Cllr Crake", None, "Trustee of the slip.", None),
            ],
        ),
        (
            "In respect of Item 6, Councillor Moss declared a personal interest as a governor.",
            [("Councillor Moss", "personal", "a governor", "6")],
        ),
        (
            "It was noted that Councillor Moss had a non-pecuniary interest in Item 8 as a school governor.",
            [("Councillor Moss", "non-pecuniary", "as a school governor", "8")],
        ),
        (
            "Councillor Moss (Personal) - item 6 - as a Member of Quay Parish Council",
            [("Councillor Moss", "Personal", "as a Member of Quay Parish Council", "6")],
        ),
        (
            "Councillor Moss declared she was pre-determined for application 2023/1036/FUL and "
            "stated she would not vote.",
            [("Councillor Moss", None, "she was pre-determined for application 2023/1036/FUL", None)],
        ),
        (
            "| Councillor | Application No./Item | Nature of Interest (where disclosed) | Declared Action |\n"
            "|---|---|---|---|\n| Mrs G Moss | 15/00374/FUL 11 Slip Street | Lives next door. | Would leave. |",
            [("Mrs G Moss", None, "Lives next door.", "15/00374/FUL")],
        ),
        (
            "Councillor Moss declared a personal interest in the following applications as he was on the Park Board:"
            "\n\n21/0559/OUT - the Board had been asked about it",
            [("Councillor Moss", "personal", "21/0559/OUT", None)],
        ),
    ],
)
def test_in_what_an_interest_was_declared(
    declared: str, expected: list[tuple[str, str | None, str, str | None]], book: RuleBook, nlp: Language
) -> None:
    found = facts_of(_paper("Declarations of Interest", declared), Declaration, book, nlp)
    assert [(d.name, d.interest_type, d.subject, d.agenda_item) for d in found] == expected


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Beed introduced the report and moved the recommendations. Councillor Moss seconded.",
        "Councillor Beed, Cabinet Member for Quays, presented the report. She proposed the recommendations, which were "
        "seconded by Councillor Moss.",
        "Councillor Beed presented the report, setting out why. He hoped for the best. He proposed the recommendation."
        "\n\nCouncillor Moss seconded the proposal.",
        "Councillor Beed outlined the report and formally proposed its adoption, which was seconded by Councillor "
        "Moss.",
        "Councillor Beed moved and Councillor Moss seconded a proposal to change the order of business.",
        "Councillor Beed moved as a procedural motion, seconded by Councillor Moss:-\n\nThat the plan be read "
        "in public.",
    ],
)
def test_who_presents_a_report_moves_it(said: str, book: RuleBook, nlp: Language) -> None:
    (vote,) = facts_of(_paper("Report", said), Vote, book, nlp)
    assert (vote.mover, vote.seconder, vote.kind) == ("Councillor Beed", "Councillor Moss", "motion")
    assert vote.motion != "as a procedural motion"


def test_he_is_nobody_where_another_spoke_between(book: RuleBook, nlp: Language) -> None:
    said = "Councillor Beed presented the report. The officer answered questions. He proposed the recommendation."
    assert facts_of(_paper("Report", said), Vote, book, nlp) == []


def test_the_motion_is_what_it_became(book: RuleBook, nlp: Language) -> None:
    said = (
        "The minutes were proposed by Councillor Beed and seconded by Councillor Moss.\n\n"
        "RESOLVED that the minutes be signed."
    )
    (vote,) = facts_of(_paper("Minutes", said), Vote, book, nlp)
    assert vote.motion == "that the minutes be signed."


def test_a_vote_on_an_amendment_is_none_on_the_motion(book: RuleBook, nlp: Language) -> None:
    said = (
        "A vote was taken on the amendment, which was not carried.\n\n"
        "The vote on the recommendation was then taken, and carried by 22 votes to one."
    )
    votes = facts_of(_paper("Report", said), Vote, book, nlp)
    assert [(v.kind, v.carried, v.votes_for, v.votes_against) for v in votes] == [
        ("amendment", False, None, None),
        ("motion", True, 22, 1),
    ]


def test_capitals_of_motion_and_amendment(book: RuleBook, nlp: Language) -> None:
    said = (
        "As a MOTION, Ms M Beed, seconded by Dr I Moss, moved that the slip be shut.\n\n"
        "As an AMENDMENT, Mrs M Crake, seconded by Mr A Nook, moved that it be kept.\n\n"
        "On a vote being taken, the MOTION received 22 votes and the AMENDMENT received 35 votes, with no abstentions, "
        "and the AMENDMENT was therefore CARRIED."
    )
    votes = facts_of(_paper("Slip", said), Vote, book, nlp)
    assert [(v.kind, v.mover, v.votes_for, v.carried) for v in votes] == [
        ("motion", "Ms M Beed", 22, None),
        ("amendment", "Mrs M Crake", 35, True),
    ]


def test_yes_and_no_over_the_names(book: RuleBook, nlp: Language) -> None:
    said = (
        "It was moved by Councillor Beed and seconded by Councillor Moss that the meeting rise.\n\n"
        "YES - 3\n\nBeed, A Moss, Vote of the Lord Mayor.\n\nNO - 2\n\nCrake, Nook.\n\nABSTAIN - 1\n\nPell."
    )
    (vote,) = facts_of(_paper("Rising", said), Vote, book, nlp)
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == (3, 2, 1)
    assert [(r.name, r.vote) for r in vote.recorded] == [
        ("Beed", "for"),
        ("A Moss", "for"),
        ("the Lord Mayor", "for"),
        ("Crake", "against"),
        ("Nook", "against"),
        ("Pell", "abstain"),
    ]


def test_how_a_casting_vote_fell(book: RuleBook, nlp: Language) -> None:
    tie = "There being an equality of votes (5 for and 5 against) the Chair exercised his casting vote"
    (vote,) = facts_of(_paper("Slip", f"{tie} in favour of the motion."), Vote, book, nlp)
    assert (vote.votes_for, vote.votes_against, vote.carried) == (5, 5, True)
    (vote,) = facts_of(_paper("Slip", f"{tie} against the motion."), Vote, book, nlp)
    assert vote.carried is False
    (vote,) = facts_of(_paper("Slip", f"{tie} for the motion. The motion was declared carried."), Vote, book, nlp)
    assert vote.outcome == "declared carried"


def test_what_was_carried_is_no_task_and_the_move_no_decision(book: RuleBook, nlp: Language) -> None:
    carried = "Resolved:\n\nThat the motion be carried."
    assert facts_of(_paper("Budget", carried), Action, book, nlp) == []
    moved = "Councillor Beed then moved refusal, seconded by Councillor Moss, and this was carried by 5 votes to 4."
    assert facts_of(_paper("Slip", moved), Resolution, book, nlp) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Councillor Ann Tarn had sent apologies and Councillor Philip Ham was her substitute. Councillor Tony Rob "
            "had sent apologies and Councillor Ros Wick was her substitute.",
            [
                ("Councillor Ann Tarn", "apologies", None),
                ("Councillor Philip Ham", "present", "Councillor Ann Tarn"),
                ("Councillor Ros Wick", "present", "Councillor Tony Rob"),
                ("Councillor Tony Rob", "apologies", None),
            ],
        ),
        (
            "There was an apology for absence from Councillor Nigel Tarn whose substitute was Councillor David Ham",
            [
                ("Councillor David Ham", "present", "Councillor Nigel Tarn"),
                ("Councillor Nigel Tarn", "apologies", None),
            ],
        ),
        (
            "There was a change of membership for this meeting; Councillor Ham replaced Councillor Tarn.",
            [("Councillor Ham", "present", "Councillor Tarn")],
        ),
        (
            "It was noted that following receipt of the temporary resignation of Councillor Tarn, from the Panel, the "
            "Director had appointed Councillor Ham to replace them for the purposes of this meeting.",
            [("Councillor Ham", "present", "Councillor Tarn")],
        ),
    ],
)
def test_who_came_for_whom(
    said: str, expected: list[tuple[str, str, str | None]], book: RuleBook, nlp: Language
) -> None:
    listed = facts_of(_paper("Apologies for Absence", said), Attendance, book, nlp)
    told = [(a.name, a.status, a.representing) for a in listed if a.name.startswith("Councillor ")]
    assert sorted(told) == expected


def test_and_within_the_council_somebody_leads(book: RuleBook, nlp: Language) -> None:
    said = "Apologies were received from Cllr Al Tarn, Leader of Quay and North East Slip Council, and Cllr Bo Ham."
    away = [a for a in facts_of(_paper("Apologies", said), Attendance, book, nlp) if a.status == "apologies"]
    assert [(a.name, a.role) for a in away] == [
        ("Cllr Al Tarn", "Leader of Quay and North East Slip Council"),
        ("Cllr Bo Ham", None),
    ]


def test_members_voting_for_the_motion(book: RuleBook, nlp: Language) -> None:
    said = (
        "Those members voting for the motion: Councillors Beed and Moss\n\n"
        "Those members voting against the motion: Councillors Crake and Nook\n\n"
        "The vote being tied, the Chair used her casting vote against."
    )
    (vote,) = facts_of(_paper("Slip", said), Vote, book, nlp)
    assert [(r.name, r.vote) for r in vote.recorded] == [
        ("Beed", "for"),
        ("Moss", "for"),
        ("Crake", "against"),
        ("Nook", "against"),
    ]
    assert vote.carried is False


@pytest.mark.parametrize(
    ("said", "mover", "seconder"),
    [
        (
            "Councillor Beed was nominated for the position of Chair of the Fire and Rescue Authority for the year by "
            "Councillor Moss and this was seconded by Councillor Nook.",
            "Councillor Moss",
            "Councillor Nook",
        ),
        (
            "The Chair of the Panel, Councillor Ann Crake, MOVED the Minutes of the meeting held on 3 July 2018.",
            "Councillor Ann Crake",
            None,
        ),
    ],
)
def test_nominations_and_minutes_moved(
    said: str, mover: str, seconder: str | None, book: RuleBook, nlp: Language
) -> None:
    (vote,) = facts_of(_paper("Chair", said), Vote, book, nlp)
    assert (vote.mover, vote.seconder) == (mover, seconder)


@pytest.mark.parametrize(
    ("said", "verb", "text"),
    [
        (
            "Resolved on the proposal of Councillor Beed, seconded by Councillor Moss and agreed by all the members "
            "present that the slip be sold.",
            "RESOLVED",
            "that the slip be sold.",
        ),
        (
            "Housing: Proposed by Cllr. P. Beed, seconded by Cllr. M. Moss and resolved:- “That the sale be approved.”",
            "RESOLVED",
            "That the sale be approved.",
        ),
        (
            "There had been submitted for confirmation as a correct record the minute of meeting of the Committee held "
            "on 6 March 2018 which was APPROVED",
            "APPROVED",
            "the minute of meeting of the Committee held on 6 March 2018",
        ),
    ],
)
def test_movers_between_the_word_and_the_decision(
    said: str, verb: str, text: str, book: RuleBook, nlp: Language
) -> None:
    (found,) = facts_of(_paper("Slip", said), Resolution, book, nlp)
    assert (found.verb, found.text) == (verb, text)


def test_an_outcome_ends_before_what_was_agreed(book: RuleBook, nlp: Language) -> None:
    said = "Proposed by Cllr. Mary Beed, seconded by Cllr. Ger Moss and agreed. “That the Minutes be hereby approved”."
    (vote,) = facts_of(_paper("Minutes", said), Vote, book, nlp)
    assert vote.outcome == "agreed"


@pytest.mark.parametrize(
    ("said", "mover", "seconder", "counts"),
    [
        (
            "Following a proposal by Councillor Beed, which was seconded by Councillor Moss, the Committee RESOLVED "
            "(by 6 votes to 3) to refuse it.",
            "Councillor Beed",
            "Councillor Moss",
            (6, 3),
        ),
        (
            "It was proposed by Councillor Beed, and upon being seconded by Councillor Moss, the Committee agreed by 8 "
            "votes to nil to approve.",
            "Councillor Beed",
            "Councillor Moss",
            (8, 0),
        ),
        (
            "The Council considered the following motion, notice of which had been given by Councillor Beed and "
            "seconded by Councillor Moss:\n\n“That the slip be shut.”",
            "Councillor Beed",
            "Councillor Moss",
            (None, None),
        ),
        (
            "Cllr Beed (Proposer) and Cllr Moss (Seconder) that it be refused. 5 for, 4 against. CARRIED.",
            "Cllr Beed",
            "Cllr Moss",
            (5, 4),
        ),
        (
            "The motion to grant, having been moved by Councillor Beed and duly seconded, was carried.",
            "Councillor Beed",
            None,
            (None, None),
        ),
        ("Members voted 5 to 4 to DEFER the application for a site visit.", None, None, (5, 4)),
    ],
)
def test_further_ways_to_say_who_moved(
    said: str,
    mover: str | None,
    seconder: str | None,
    counts: tuple[int | None, int | None],
    book: RuleBook,
    nlp: Language,
) -> None:
    (vote,) = facts_of(_paper("Slip", said), Vote, book, nlp)
    assert (vote.mover, vote.seconder, (vote.votes_for, vote.votes_against)) == (mover, seconder, counts)


def test_abstaining_is_nobody(book: RuleBook, nlp: Language) -> None:
    said = "Moved: Councillor Beed\nSeconded: Councillor Moss\n\nIn favour - 20\n\nAgainst - 5\n\nAbstaining - 2"
    (vote,) = facts_of(_paper("Budget", said), Vote, book, nlp)
    assert (vote.votes_for, vote.votes_against, vote.abstentions, vote.recorded) == (20, 5, 2, ())


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (
            "The Committee RESOLVED to refuse permission for the following reasons:\n\n(a) harm to the slip; and\n"
            "(b) the safety of the road.",
            "to refuse permission for the following reasons: harm to the slip; and the safety of the road.",
        ),
        (
            "The Sub-Committee decided to grant the licence subject to the following conditions:\n\n"
            "1. The doors be kept shut.\n2. A camera be set up.",
            "to grant the licence subject to the following conditions: The doors be kept shut. A camera be set up.",
        ),
        ("Following a vote, the Committee RESOLVED (by 6 votes to 3) to refuse permission.", "to refuse permission."),
    ],
)
def test_reasons_and_conditions_are_of_the_decision(said: str, text: str, book: RuleBook, nlp: Language) -> None:
    (found,) = facts_of(_paper("Slip", said), Resolution, book, nlp)
    assert found.text == text


def test_numbers_of_year_meeting_and_minute(book: RuleBook, nlp: Language) -> None:
    text = (
        "QUARREL DISTRICT COUNCIL\n\nMINUTES OF THE PROCEEDINGS OF THE COUNCIL MEETING HELD ON MONDAY 26th MARCH 2012"
        "\n\nIn the Chair: Councillor P Beed\n\nMembers Present: Councillors J Moss, C Crake and D Nook\n\n"
        "12/10:01 APOLOGIES\n\nThere were none.\n\n12/10:02 MINUTES\n\nThey were taken as read.\n\n"
        "12/10:03 SLIP\n\nIt was wet."
    )
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["12/10:01", "12/10:02", "12/10:03"]
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.body == "QUARREL DISTRICT COUNCIL"


def test_what_is_no_person(book: RuleBook, nlp: Language) -> None:
    listed = (
        "Legal Adviser: Horace Beed\nRelevant Representations: Environmental Health and three residents.\n\n"
        "Officers in attendance:\n\nSenior Planning Officers (RT and AS)\nAda Moss, Clerk"
    )
    text = f"{HEAD.replace('1. Welcome', listed + chr(10) * 2 + '1. Welcome')}\n\n2. Slip\n\nIt was wet.\n\n{REST}"
    names = [a.name for a in facts_of(text, Attendance, book, nlp)]
    assert "Ada Moss" in names
    assert not {"Relevant Representations", "Senior Planning Officers"} & set(names)


@pytest.mark.parametrize(
    "said",
    [
        "Cllr Beed thanked the officers. He was satisfied with the plan and MOVED that it be APPROVED. This was "
        "SECONDED by Cllr Moss.",
        "Cllr Beed spoke as Ward Councillor in support of it and MOVED that it be APPROVED. This was "
        "SECONDED by Cllr Moss.",
    ],
)
def test_who_speaks_and_moves(said: str, book: RuleBook, nlp: Language) -> None:
    (vote,) = facts_of(_paper("Slip", said), Vote, book, nlp)
    assert (vote.mover, vote.seconder) == ("Cllr Beed", "Cllr Moss")


def test_it_was_lost_is_of_the_latest(book: RuleBook, nlp: Language) -> None:
    said = (
        "Moved by Councillor Beed,\nSeconded by Councillor Moss,\n\nThat the minutes be adopted.\n\nAmendment 1\n\n"
        "Moved by Councillor Crake,\nSeconded by Councillor Nook,\n\n“That the slip be shut.”\n\n"
        "The Council proceeded to vote on the matter, with twenty Members for and thirty-six against and it was "
        "declared lost."
    )
    motion, amendment = facts_of(_paper("Slip", said), Vote, book, nlp)
    assert (motion.mover, motion.outcome) == ("Councillor Beed", None)
    assert (amendment.mover, amendment.votes_for, amendment.votes_against) == ("Councillor Crake", 20, 36)
    assert amendment.carried is False


def test_the_deciding_vote_of_the_chair(book: RuleBook, nlp: Language) -> None:
    said = (
        "On a vote, nine Members voted for it and nine against and, there being an equality of votes, the Chairperson "
        "cast the deciding vote against the proposal."
    )
    (vote,) = facts_of(_paper("Slip", said), Vote, book, nlp)
    assert (vote.votes_for, vote.votes_against, vote.carried) == (9, 9, False)


def test_a_clause_goes_on_below_the_names_within_another(book: RuleBook, nlp: Language) -> None:
    said = (
        "RESOLVED that:\n\n(a) the work programme be approved;\n\n(b) the following members be appointed –\n\n"
        "Slips and Sheds – Councillor Ann Beed\nWinches – Councillor Tom Moss\nLamps – Councillor Ida Crake, and\n\n"
        "(c) the Clerk email all members before June."
    )
    found = facts_of(_paper("Programme", said), Resolution, book, nlp)
    assert [r.clause for r in found] == ["a", "b", "c"]
    assert found[1].text.endswith("Lamps – Councillor Ida Crake, and")


def test_against_the_motion_over_the_names(book: RuleBook, nlp: Language) -> None:
    said = (
        "Moved by Councillor Beed and seconded by Councillor Moss that it be shut.\n\nFor the motion:\n\n"
        "Councillors Beed, Moss and Pell (3)\n\nAgainst the motion:\n\nCouncillors Crake and Nook (2)"
    )
    (vote,) = facts_of(_paper("Slip", said), Vote, book, nlp)
    assert (vote.votes_for, vote.votes_against) == (3, 2)
    assert [r.name for r in vote.recorded if r.vote == "against"] == ["Crake", "Nook"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Upon the motion being put the Council divided as follows: Ayes 4; Noes 3. Motion carried.",
            (None, None, 4, 3),
        ),
        (
            "Councillor Beed, seconded by Councillor Moss, moved approval of the plan. Carried 5-2.",
            ("Councillor Beed", "Councillor Moss", 5, 2),
        ),
        (
            "Proposed and seconded by Councillors Beed and Moss respectively, the motion was carried by 5 votes to 2.",
            ("Beed", "Moss", 5, 2),
        ),
    ],
)
def test_counts_in_few_words(
    said: str, told: tuple[str | None, str | None, int, int], book: RuleBook, nlp: Language
) -> None:
    (vote,) = facts_of(_paper("Slip", said), Vote, book, nlp)
    assert (vote.mover, vote.seconder, vote.votes_for, vote.votes_against) == told


def test_a_count_at_the_end_of_what_heads_the_names(book: RuleBook, nlp: Language) -> None:
    said = (
        "Recommendation (4) was put to a recorded vote.\n\n(a) For recommendation (4) – 3\n\n"
        "Cllr Beed, Cllr Moss and Cllr Pell."
        "\n\n(b) Against recommendation (4) – 2\n\nCllr Crake and Cllr Nook.\n\n(c) Abstentions – 0"
    )
    (vote,) = facts_of(_paper("Rules", said), Vote, book, nlp)
    assert (vote.votes_for, vote.votes_against, vote.abstentions, len(vote.recorded)) == (3, 2, 0, 5)


def test_apologies_for_the_start_are_no_absence(book: RuleBook, nlp: Language) -> None:
    said = "Cllr Tarn gave his apologies for the start of the afternoon session and joined at 3.36 pm."
    listed = facts_of(_paper("Apologies for Absence", said), Attendance, book, nlp)
    assert [a.name for a in listed if a.status == "apologies"] == []


def test_an_amendment_that_nobody_seconded(book: RuleBook, nlp: Language) -> None:
    said = "Cllr Ann Beed proposed an amendment that the sum be £200. There was no seconder and the amendment fell."
    (vote,) = facts_of(_paper("Grant", said), Vote, book, nlp)
    assert (vote.kind, vote.mover, vote.motion) == ("amendment", "Cllr Ann Beed", "that the sum be £200.")
    assert (vote.seconder, vote.carried) == (None, False)


def test_the_vote_was_unanimous(book: RuleBook, nlp: Language) -> None:
    said = "It was proposed by Cllr Ann Beed and seconded by Cllr Tom Moss to accept it. The vote was unanimous."
    (vote,) = facts_of(_paper("Quote", said), Vote, book, nlp)
    assert (vote.mover, vote.seconder, vote.outcome, vote.carried) == (
        "Cllr Ann Beed",
        "Cllr Tom Moss",
        "unanimous",
        True,
    )


def test_five_to_one_in_favour(book: RuleBook, nlp: Language) -> None:
    (vote,) = facts_of(_paper("Gate", "Members voted 5 to 1 in favour of refusing the application."), Vote, book, nlp)
    assert (vote.votes_for, vote.votes_against) == (5, 1)


def test_interests_were_declared_by_several(book: RuleBook, nlp: Language) -> None:
    said = "Personal interests were declared by Cllrs Beed and Moss in respect of item 11 – Grant to the Scouts."
    found = facts_of(_paper("Declarations of Interest", said), Declaration, book, nlp)
    assert [(d.name, d.interest_type, d.agenda_item) for d in found] == [
        ("Beed", "Personal", "11"),
        ("Moss", "Personal", "11"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Bram Tolliver, Harbour Police, substitute for Al Moor", ("Harbour Police", "Al Moor")),
        ("Bram Tolliver, Fire and Rescue Service, deputising for Una Kent", ("Fire and Rescue Service", "Una Kent")),
        ("Bram Tolliver, substitute for Cllr Ned Poole", (None, "Cllr Ned Poole")),
        ("Bram Tolliver, Harbour Police", ("Harbour Police", None)),
    ],
)
def test_whom_somebody_stands_in_for_behind_where_he_is_from(
    line: str, expected: tuple[str | None, str | None], book: RuleBook, nlp: Language
) -> None:
    text = (
        "Minutes of the Quarrel Bay Safety Board held on Thursday 19 April 2018 at Gannet Hall at 7pm\n\nPresent\n\n"
        f"Orla Pell, Chair\n\n{line}\n\n1. Welcome\n\nAll were welcomed.\n\n2. Slip\n\nIt was wet.\n"
    )
    (one,) = [a for a in facts_of(text, Attendance, book, nlp) if a.name == "Bram Tolliver"]
    assert (one.organisation, one.representing) == expected
