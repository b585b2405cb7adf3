"""Heads, lists of those present, apologies, numbers and decisions in the forms that papers have, one form at a time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Declaration, FutureMeeting, Meeting, Minute, Resolution
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

DAY, NEXT = date(2019, 3, 14), date(2019, 4, 11)
BODY = "Quay Residents Association"
TITLES = [
    "Minutes of the meeting of Quay Residents Association held on {d} at the Village Hall",
    "Quay Residents Association\n\nMinutes of the meeting held on {d} in the Village Hall",
    "Quay Residents Association\n\nMinutes of Meeting {d}",
    "Quay Residents Association Minutes {d}",
    "QUAY RESIDENTS ASSOCIATION\n\nMINUTES\n\n{d}\n\nthe Village Hall",
    "Quay Residents Association Meeting\n\n{d}, 7.30pm\n\nthe Village Hall",
    "Quay Residents Association – Minutes – {d}",
    "Minutes: Quay Residents Association, {d}",
    "Quay Residents Association\n\nCommittee Meeting {d}\n\nthe Village Hall, 7.30pm",
    "Meeting Notes\n\nQuay Residents Association\n\nDate: {d}\n\nTime: 7.30pm\n\nVenue: the Village Hall",
    "Notes of Quay Residents Association meeting {d}",
    "Minutes of Quay Residents Association Annual General Meeting {d}",
    "Quay Residents Association\n\nAGM {d}\n\nMinutes",
    "Quay Residents Association Meeting held at the Village Hall on {d} at 7.30pm",
    "DRAFT MINUTES\n\nQuay Residents Association\n\nOrdinary Meeting held {d}",
    "Draft minutes of Quay Residents Association meeting held at 7.30pm on {d} in the Village Hall",
    "Minutes from Quay Residents Association Meeting\n\n7.30pm {d}\n\nthe Village Hall",
    "{d}\n\nQuay Residents Association\n\nMinutes of monthly meeting",
    "Minutes of a Meeting of Quay Residents Association\n\nHeld at the Village Hall\n\nOn {d} at 7.30pm",
    "Quay Residents Association\n\nMinutes of the Quay Residents Association meeting held on {d}, the Village Hall",
    "Quay Residents Association - Meeting of {d}",
    "Record of the Quay Residents Association meeting, {d}, 7.30pm, the Village Hall",
    "Minutes for {d}\n\nQuay Residents Association",
]
DATES = [
    "14th March 2019",
    "Thursday 14 March 2019",
    "14/03/2019",
    "14.03.19",
    "14-03-2019",
    "Thursday, March 14th 2019",
    "14 Mar 2019",
    "Thursday the 14th of March 2019",
    "THURSDAY 14TH MARCH 2019",
    "14th March, 2019",
    "Thurs 14th March 2019",
    "14/3/19",
    "2019-03-14",
    "March 14, 2019",
    "Thursday 14th day of March 2019",
    "14 th March 2019",
]
PRESENT = [  # always the same five
    "Present: Cllr A Lee (Chairman)\nCllr J Hart\nCllr M Moor\nCllr P Hill\nCllr S Field",
    "Present\n\nCllr A Lee (Chairman)\n\nCllr J Hart\n\nCllr M Moor\n\nCllr P Hill\n\nCllr S Field",
    "Present: Councillors: A Lee (Chairman), J Hart, M Moor, P Hill\nClerk: S Field\nMembers of the public: 3",
    "Present: Cllrs Lee (Chair), Hart, Moor, Hill, Field and 4 members of the public.",
    "Present: Cllrs A Lee (Chair), J Hart, M Moor, P Hill, the Clerk (S Field) and 4 members of the public.",
    (
        "Those present were Cllr A Lee (in the Chair), Cllrs J Hart, M Moor and P Hill, together with the "
        "Clerk, Mrs S Field."
    ),
    "There were present: Cllr A Lee (Chairman), Cllr J Hart, Cllr M Moor, Cllr P Hill and Cllr S Field.",
    "In the Chair: Cllr A Lee\n\nPresent: Cllrs J Hart, M Moor, P Hill and S Field",
    "Chair: Ann Lee\n\nPresent: John Hart, Mary Moor, Peter Hill, Susan Field",
    "PRESENT: Mr A Lee (Chairman)\n\nMr J Hart Mrs M Moor\n\nMr P Hill Mrs S Field",
    "Present: A. Lee (Chair), J. Hart, M. Moor, P. Hill, S. Field",
    "Present: A Lee (Chair) J Hart M Moor P Hill S Field",
    "Present: Ann Lee (Chair), John Hart (Vice Chair), Mary Moor (Treasurer), Peter Hill (Secretary), Susan Field",
    "Present: Ann Lee (AL) – Chair; John Hart (JH); Mary Moor (MM); Peter Hill (PH); Susan Field (SF)",
    "Councillors present: Ann Lee, John Hart, Mary Moor, Peter Hill.\n\nIn attendance: Susan Field (Clerk)",
    "PRESENT: Councillors Lee, Hart, Moor and Hill\nALSO PRESENT: Mrs S Field (Clerk), 2 members of the public",
    "Attendance: Cllrs. A. Lee, J. Hart, M. Moor, P. Hill, S. Field.",
    "Present: Mrs. A. Lee, Mr. J. Hart, Mrs. M. Moor, Mr. P. Hill, Mrs. S. Field",
    "Members present:\n\nLee, A (Chair)\n\nHart, J\n\nMoor, M\n\nHill, P\n\nField, S",
    "Present: Cllr Ann Lee - Chair\nCllr John Hart\nCllr Mary Moor\nCllr Peter Hill\nSusan Field - Clerk",
    "Present:\t\tCllr A Lee (Chairman)\n\t\tCllr J Hart\n\t\tCllr M Moor\n\t\tCllr P Hill\n\t\tCllr S Field",
    (
        "Present\tAnn Lee\tChair\n\tJohn Hart\tVice Chair\n\tMary Moor\tTreasurer\n\tPeter Hill\tMember\n\t"
        "Susan Field\tMember"
    ),
    "In attendance:\n\n* Ann Lee (Chair)\n* John Hart\n* Mary Moor\n* Peter Hill\n* Susan Field",
    "**Present:** Ann Lee (Chair), John Hart, Mary Moor, Peter Hill, Susan Field",
    "**Present**\n\nAnn Lee (Chair), John Hart, Mary Moor, Peter Hill, Susan Field",
    "Present: Ann Lee, Chair, John Hart, Vice Chair, Mary Moor, Peter Hill and Susan Field, Clerk",
    (
        "Present: Councillor A. Lee (Chairman), Councillor J. Hart, Councillor M. Moor, Councillor P. "
        "Hill; Clerk: S. Field"
    ),
    "Attendees: Ann Lee; John Hart; Mary Moor; Peter Hill; Susan Field (minutes)",
    "Present - Ann Lee (chairing), John Hart, Mary Moor, Peter Hill, Susan Field (taking minutes)",
    "Present were Cllrs Lee, Hart, Moor, Hill and Field.",
    "PRESENT: Cllrs. Ann Lee (Chair), John Hart, Mary Moor, Peter Hill. Clerk: Susan Field.",
    "Present: Cllr Lee, Cllr Hart, Cllr Moor, Cllr Hill, Cllr Field",
    "Present: Cllrs AB Lee, CD Hart, EF Moor, GH Hill & IJ Field",
    "Committee members:\n\nAnn Lee, John Hart, Mary Moor\n\nOfficers:\n\nPeter Hill, Clerk; Susan Field, Deputy Clerk",
    "1. Attendance\n\nCllrs A Lee (Chair), J Hart, M Moor, P Hill and S Field",
    "1. Present and apologies\n\nPresent: Cllrs A Lee (Chair), J Hart, M Moor, P Hill and S Field",
]
APOLOGIES = [  # of two
    "Apologies received: Cllr C Wood, Cllr R Stone",
    "Apologies received: Rita Stone, Colin Wood",
    "Apologies: Cllr C Wood, Cllr R Stone",
    "Apologies had been received from Cllrs C Wood (work) and R Stone (holiday).",
    "Apologies for absence were received and accepted from Cllrs Wood and Stone.",
    "1. Apologies\n\nCllr C Wood and Cllr R Stone sent their apologies.",
    "1. To receive apologies for absence\n\nApologies were received from Cllr C Wood and Cllr R Stone.",
    "1. Apologies for absence: Cllrs C Wood and R Stone",
    "Apologies: C Wood (on holiday), R Stone (unwell)",
    "1. Apologies – Cllr C Wood, Cllr R Stone (accepted)",
    "Apologies: Cllrs. C. Wood & R. Stone",
    "1. APOLOGIES\nCllrs Wood and Stone.",
    "Apologies were received from Cllr C Wood due to illness and Cllr R Stone due to work.",
    "It was RESOLVED to accept apologies from Cllrs C Wood and R Stone.",
    "1. Apologies: Cllr C Wood had sent his apologies. Cllr R Stone had also sent apologies.",
    "Apologies:\n\nCllr C Wood\n\nCllr R Stone",
    "**Apologies:** Cllr C Wood, Cllr R Stone",
    "Apologies - Cllr C Wood; Cllr R Stone",
    "Apologies of absence: Cllr C Wood and Cllr R Stone",
    "APOLOGIES FOR ABSENCE - Cllr C Wood, Cllr R Stone",
]
NUMBERS = [  # number and heading
    "{n}. {h}",
    "{n}) {h}",
    "{n} {h}",
    "19/4{n} {h}",
    "4{n}/19 {h}",
    "Item {n}: {h}",
    "{n}.0 {h}",
    "2019.4{n} {h}",
    "**{n}. {h}**",
    "### {n}. {h}",
    "**{h}**",
    "{h}:",
    "({n}) {h}",
    "Minute 4{n} – {h}",
    "4{n}.19 {h}",
    "PC19/4{n} {h}",
    "{n}.\n\n{h}",
]
DECIDED = [  # the same thing, once
    "RESOLVED that the hedge by the green be cut in May.",
    "It was resolved that the hedge by the green be cut in May.",
    "It was RESOLVED to cut the hedge by the green in May.",
    "Resolved: that the hedge by the green be cut in May.",
    "RESOLVED: The hedge by the green be cut in May.",
    "Resolution: the hedge by the green be cut in May.",
    "It was agreed that the hedge by the green be cut in May.",
    "AGREED: to cut the hedge by the green in May.",
    "Agreed – to cut the hedge by the green in May.",
    "The Council agreed to cut the hedge by the green in May.",
    "Members agreed that the hedge by the green be cut in May.",
    "All agreed to cut the hedge by the green in May.",
    "It was proposed by Cllr Hart, seconded by Cllr Moor and resolved that the hedge by the green be cut in May.",
    "Proposed by Cllr Hart, seconded by Cllr Moor that the hedge by the green be cut in May. Carried.",
    "Cllr Hart proposed and Cllr Moor seconded that the hedge by the green be cut in May. All in favour.",
    "Cllr Hart proposed that the hedge by the green be cut in May, seconded by Cllr Moor and agreed unanimously.",
    (
        "Cllr Hart moved, seconded by Cllr Moor, that the hedge by the green be cut in May. On being put "
        "to the vote there were 4 for and 1 against. The motion was carried."
    ),
    "RESOLVED that the hedge by the green be cut in May. (Proposed Cllr Hart, seconded Cllr Moor)",
    (
        "RESOLVED that the hedge by the green be cut in May. Proposed: Cllr Hart. Seconded: Cllr Moor. 4 "
        "votes for, 1 against."
    ),
    "RESOLVED that the hedge by the green be cut in May (4 for, 1 against, 0 abstentions).",
    "It was unanimously resolved that the hedge by the green be cut in May.",
    "Proposer: Cllr Hart\n\nSeconder: Cllr Moor\n\nRESOLVED: that the hedge by the green be cut in May.",
    "DECISION: that the hedge by the green be cut in May.",
    "Decision: The hedge by the green is to be cut in May.",
    "It was decided to cut the hedge by the green in May.",
    "Cllr Hart proposed, Cllr Moor seconded, and it was RESOLVED that the hedge by the green be cut in May.",
    "After discussion it was RESOLVED that the hedge by the green be cut in May. Prop. Cllr Hart, Sec. Cllr Moor.",
    "The Council RESOLVED by a majority that the hedge by the green be cut in May - 3 in favour, 2 against.",
    (
        "A vote was taken: 3 in favour, 1 against, 1 abstention. It was RESOLVED that the hedge by the "
        "green be cut in May."
    ),
]
ASKED = [  # of the clerk
    "ACTION: Clerk to obtain quotes for a new lamp",
    "Action: The Clerk to obtain quotes for a new lamp.",
    "The Clerk to obtain quotes for a new lamp.",
    "The Clerk was asked to obtain quotes for a new lamp.",
    "Clerk to obtain quotes for a new lamp",
    "[Action: Clerk to obtain quotes for a new lamp]",
    "Action Point: Clerk to obtain quotes for a new lamp.",
    "The Clerk will obtain quotes for a new lamp before the next meeting.",
    "RESOLVED that the Clerk obtain quotes for a new lamp.",
    "RESOLVED that the Clerk be asked to obtain quotes for a new lamp.",
    "RESOLVED: Clerk to obtain quotes for a new lamp.",
    "AP1: Clerk to obtain quotes for a new lamp",
    "ACTION Clerk: obtain quotes for a new lamp.",
    "Action\n\nClerk to obtain quotes for a new lamp",
    "**Action:** Clerk to obtain quotes for a new lamp",
    "ACTION: Clerk/Cllr Hart to obtain quotes for a new lamp",
]
DECLARED = [  # by one, in item 3
    "Cllr Hart declared a personal interest in item 3.",
    "Cllr Hart declared an interest in item 3 as a member of the green trust.",
    "Cllr Hart – item 3 (pecuniary)",
    "Cllr J Hart declared a disclosable pecuniary interest in agenda item 3.",
    "A non-pecuniary interest was declared by Cllr Hart in item 3.",
    "Cllr Hart: personal interest, item 3",
    "Cllr Hart declared a prejudicial interest in item 3 and left the room.",
    "Cllr Hart, personal, item 3.",
]
TO_COME = [
    "Thursday 11 April 2019 at 7.30pm",
    "Thursday 11th April 2019.",
    "The next meeting will be held on Thursday 11 April 2019 at 7.30pm in the Village Hall.",
    "11th April 2019",
    "11/04/2019",
    "Next meeting: 11 April 2019, 7.30pm",
    "Thursday 11th April at 7.30pm",
    "It was agreed that the next meeting be on 11 April 2019.",
    "11 April 2019 – 7:30pm, Village Hall",
    "The date of the next meeting was confirmed as Thursday 11th April 2019.",
]

PEOPLE = ["Field", "Hart", "Hill", "Lee", "Moor"]
BUSINESS = ("Minutes of the last meeting", "Matters arising", "Planning", "Finance")
SAID = (
    "The minutes were read.",
    "The gate was still shut.",
    "A letter had come about the barn.",
    "The balance was £300.",
)
RUN = "Present: Cllrs A Lee (Chairman), J Hart, M Moor, P Hill and S Field"
REST = "2. Slip\n\nIt was wet.\n\n3. Winch\n\nIt turned.\n\n4. Any other business\n\nThere was none."


def paper(
    title: str = f"{BODY}\n\nMinutes of the meeting held on Thursday 14 March 2019 at 7.30pm in the Village Hall",
    present: str = RUN,
    apologies: str = "",
    rest: str = REST,
) -> str:
    return "\n\n".join(part for part in (title, present, apologies, rest) if part)


def surnames(text: str, status: str, book: RuleBook, nlp: Language) -> list[str]:
    named = [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == status]
    return sorted(n.split(",")[0] if "," in n else n.split()[-1].strip(".") for n in named)


@pytest.mark.parametrize("title", TITLES)
def test_a_head(title: str, book: RuleBook, nlp: Language) -> None:
    text = paper(title.format(d="14th March 2019"))
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.meeting_date, str(meeting.body).casefold()) == (DAY, BODY.casefold())
    assert surnames(text, "present", book, nlp) == PEOPLE


@pytest.mark.parametrize("day", DATES)
def test_a_date(day: str, book: RuleBook, nlp: Language) -> None:
    text = paper(f"{BODY}\n\nMinutes of the meeting held on {day} in the Village Hall")
    assert [m.meeting_date for m in facts_of(text, Meeting, book, nlp)] == [DAY]


@pytest.mark.parametrize("present", PRESENT)
def test_a_list_of_those_present(present: str, book: RuleBook, nlp: Language) -> None:
    text = paper(present=present, apologies="Apologies: Cllr C Wood, Cllr R Stone")
    assert surnames(text, "present", book, nlp) == PEOPLE
    assert surnames(text, "apologies", book, nlp) == ["Stone", "Wood"]


@pytest.mark.parametrize("apologies", APOLOGIES)
def test_apologies(apologies: str, book: RuleBook, nlp: Language) -> None:
    text = paper(apologies=apologies)
    assert surnames(text, "apologies", book, nlp) == ["Stone", "Wood"]
    assert surnames(text, "present", book, nlp) == PEOPLE


@pytest.mark.parametrize("apologies", ["", "Apologies: None", "No apologies were received."])
def test_no_apologies(apologies: str, book: RuleBook, nlp: Language) -> None:
    assert surnames(paper(apologies=apologies), "apologies", book, nlp) == []


@pytest.mark.parametrize("form", NUMBERS)
def test_headings(form: str, book: RuleBook, nlp: Language) -> None:
    items = zip(range(2, 6), BUSINESS, SAID, strict=True)
    rest = "\n\n".join(form.format(n=n, h=heading) + "\n\n" + said for n, heading, said in items)
    minutes = facts_of(paper(rest=rest), Minute, book, nlp)
    assert [m.heading for m in minutes] == list(BUSINESS)
    assert [m.text for m in minutes] == list(SAID)


@pytest.mark.parametrize("mark", [" – ", ": ", "\n", ". "])
def test_headings_run_in(mark: str, book: RuleBook, nlp: Language) -> None:
    items = zip(range(2, 6), BUSINESS, SAID, strict=True)
    rest = "\n\n".join(f"{n}. {heading}{mark}{said}" for n, heading, said in items)
    assert [m.heading for m in facts_of(paper(rest=rest), Minute, book, nlp)] == list(BUSINESS)


@pytest.mark.parametrize("said", DECIDED)
def test_a_decision(said: str, book: RuleBook, nlp: Language) -> None:
    text = paper(rest=REST.replace("It turned.", said))
    (made,) = facts_of(text, Resolution, book, nlp)
    assert made.minute == "3"
    assert "hedge" in made.text
    assert "Cllr" not in made.text


@pytest.mark.parametrize("said", ASKED)
def test_what_is_asked_of_the_clerk(said: str, book: RuleBook, nlp: Language) -> None:
    (asked,) = facts_of(paper(rest=REST.replace("It turned.", said)), Action, book, nlp)
    assert "clerk" in str(asked.owner).casefold()
    assert "quotes for a new lamp" in asked.text


@pytest.mark.parametrize("said", DECLARED)
def test_a_declaration(said: str, book: RuleBook, nlp: Language) -> None:
    text = paper(rest=f"1. Declarations of interest\n\n{said}\n\n{REST}")
    (told,) = facts_of(text, Declaration, book, nlp)
    assert "Hart" in told.name
    assert (told.minute, told.agenda_item) == ("1", "3")


@pytest.mark.parametrize("said", TO_COME)
def test_a_meeting_to_come(said: str, book: RuleBook, nlp: Language) -> None:
    text = paper(rest=f"{REST}\n\n5. Date of next meeting\n\n{said}")
    assert [f.meeting_date for f in facts_of(text, FutureMeeting, book, nlp)] == [NEXT]
