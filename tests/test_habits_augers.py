"""Habits of principal councils' minutes: elections with every candidate's voters over several lines, motions in
quotation marks below who moved them, officers by their posts, and lists that a conversion ran together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.read.run_on import beginnings
from pipeline.records import Attendance, Declaration, Meeting, Minute, Resolution, Vote
from tests.harbour import REST, TITLE, numbered, there
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook

BUSINESS = "2. Winch\n\nIt turned.\n\n3. Shed\n\nIt leaked."
FRONT = f"{TITLE}\n\nPresent: Cllr O Pell"
NOMINATED = """Proposed by Councillor Tern;
Seconded by Councillor Duff;

“That, Councillor Bo Keel be appointed Cathaoirleach of Quarrel
County Council until his successor is appointed.”

Proposed by Councillor Hall (M);
Seconded by Councillor Ward;

“That, Councillor Al Hall be appointed Cathaoirleach of Quarrel County Council.”

A vote was taken which resulted as follows:

For Councillor Keel

Councillors Keel, Tern and Duff. (3)

For Councillor Hall (A)

Councillors Anvil, Crake, Hall (A), Hall (M), Hunt, Moss,
Pell, Ward, Hall
(Z), Gomm. (10)

The Manager declared Councillor Hall (A) elected as Cathaoirleach and congratulated him."""
CAPITALS = (
    "COUNCILLORS P. ANVIL CATHAOIRLEACH, T. MOSS, B. HALL AND I. TERN (4)\n\n"
    "IN ATTENDANCE: MR. F. BOLT, CHIEF EXECUTIVE MS. L. HUNT, DIRECTOR OF SERVICES/ MEETINGS ADMINISTRATOR "
    "MR. B. KEEL, HEAD OF FINANCE MS. D. WARD, SENIOR ENGINEER"
)


def _votes(text: str, book: RuleBook, nlp: Language) -> list[Vote]:
    return facts_of(f"{FRONT}\n\n1. Slip\n\n{text}\n\n{BUSINESS}", Vote, book, nlp)


def _resolved(text: str, book: RuleBook, nlp: Language) -> list[str]:
    return [r.text for r in facts_of(f"{FRONT}\n\n1. Slip\n\n{text}\n\n{BUSINESS}", Resolution, book, nlp)]


def _listed(text: str, book: RuleBook, nlp: Language) -> list[Attendance]:
    return facts_of(f"{TITLE}\n\n{text}\n\n{REST}", Attendance, book, nlp)


def test_voters_of_each_candidate_over_several_lines(book: RuleBook, nlp: Language) -> None:
    votes = {v.mover: v for v in _votes(NOMINATED, book, nlp)}
    keel, hall = votes["Councillor Tern"], votes["Councillor Hall (M)"]
    assert (keel.motion or "").endswith("Cathaoirleach of Quarrel County Council until his successor is appointed.")
    assert (keel.votes_for, len(keel.recorded)) == (3, 3)
    assert (hall.votes_for, hall.outcome, hall.recorded[-2].name) == (10, "elected as Cathaoirleach", "Hall (Z)")
    (minute, *_) = facts_of(f"{FRONT}\n\n1. Slip\n\n{NOMINATED}\n\n{BUSINESS}", Minute, book, nlp)
    assert not [line for line in minute.subheadings if "That" in line or "(10)" in line or line.startswith("For ")]


def test_voters_of_candidates_whom_nobody_moved(book: RuleBook, nlp: Language) -> None:
    text = "A named vote was taken.\nFor Councillor Keel:\nCllrs Al Moss, B Tern and C Duff (3)\nFor Councillor Hall:\n"
    votes = _votes(f"{text}Cllrs D Ward and E Hunt (2)\nAbstentions:\nCllrs F Pell and G Gomm (2)", book, nlp)
    assert {v.motion: v.votes_for for v in votes} == {"Councillor Keel": 3, "Councillor Hall": 2}


def test_voters_are_no_list_of_those_present(book: RuleBook, nlp: Language) -> None:
    page = "Council - Monday, 3rd June, 2024 6.30 pm\n\nAgenda and draft minutes\nVenue: Gannet Hall\nNo. | Item |"
    sent = "Apologies Minutes: Apologies for absence were received from Councillor M Gomm. |"
    text = f"{page}\n---|---|\n{sent}\n|\nA vote was taken."
    rolls = (
        "For Councillor Keel:\nCllrs A Moss, B Tern and C Duff (3)\nFor Councillor Hall:\nCllrs D Ward and F Pell (2)"
    )
    listed = facts_of(f"{text}\n{rolls}\nAbstentions:\nCllrs H Ward, J Crake and I Hunt (3)", Attendance, book, nlp)
    assert [a.name for a in listed] == ["Councillor M Gomm"]


def test_votes_counted_before_each_candidate(book: RuleBook, nlp: Language) -> None:
    put = "Councillor Anvil was nominated by Councillor Moss and seconded by Councillor Tern. Councillor Keel was "
    votes = _votes(
        f"{put}nominated by Councillor Duff and seconded by Councillor Pell.\n\n"
        "A vote was taken with 7 for Councillor Anvil and 4 for Councillor Keel. Councillor Anvil was elected Chair.",
        book,
        nlp,
    )
    assert {v.motion: (v.votes_for, v.outcome) for v in votes} == {
        "Councillor Anvil": (7, "elected Chair"),
        "Councillor Keel": (4, None),
    }


def test_nobody_else_was_nominated(book: RuleBook, nlp: Language) -> None:
    put = "Proposed by Councillor Tern;\nSeconded by Councillor Duff;\n\n“That, Councillor Keel be appointed delegate.”"
    said = "As there were no other nominations, the Mayor declared Councillor Keel appointed the Council's delegate."
    (vote,) = _votes(f"{put}\n\n{said}", book, nlp)
    assert vote.outcome == "appointed"


def test_what_fell_was_no_motion(book: RuleBook, nlp: Language) -> None:
    moved = "The plan was proposed by Cllr. Keel and seconded by Cllr. Tern."
    (vote,) = _votes(f"{moved}\n\nCllr. Hall said that they would replace the trees which fell in the gale.", book, nlp)
    assert (vote.outcome, vote.carried) == (None, None)


def test_moved_to_refuse_and_refused(book: RuleBook, nlp: Language) -> None:
    moved = "The application was proposed for refusal by Councillor Keel and seconded by Councillor Tern."
    (vote,) = _votes(
        f"{moved} With 5 votes in favour of refusal and 4 against, the application was REFUSED.", book, nlp
    )
    assert (vote.outcome, vote.carried) == ("REFUSED", True)


def test_no_name_is_a_decisions_word(book: RuleBook, nlp: Language) -> None:
    text = "Mr Keel proposed Mrs Tern. He praised her.\n\nMr Keel’s proposal was duly seconded by Mrs Duff.\n\n"
    (vote,) = _votes(
        f"{text}Members voted in favour of the proposal with no votes against and one abstention.\n\nRESOLVED\n\n"
        "That Mrs Tern be elected the Chairman.",
        book,
        nlp,
    )
    assert (vote.mover, vote.seconder, vote.recorded) == ("Mr Keel", "Mrs Duff", ())
    assert (vote.votes_against, vote.abstentions) == (0, 1)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("On the proposal of Councillor Keel, seconded by Councillor Tern, these posts were deferred.", "deferred"),
        ("Councillor Keel proposed the plan which was seconded by Councillor Tern and, upon a show of hands, was "
         "carried (10 in favour, 1 against).", "carried"),
        ("Moved by Councillor Keel, seconded by Councillor Tern.\n\nMotion – Vote: For 4, Against 2 – LOST", "LOST"),
        ("The proposal, in the name of Councillor Keel, seconded by Councillor Tern, was put to the vote and it was "
         "declared lost.", "declared lost"),
    ],
)  # fmt: skip
def test_what_came_of_it(text: str, outcome: str, book: RuleBook, nlp: Language) -> None:
    (vote,) = _votes(text, book, nlp)
    assert (vote.mover, vote.seconder, vote.outcome) == ("Councillor Keel", "Councillor Tern", outcome)


@pytest.mark.parametrize(
    "text",
    [
        "It was RESOLVED by 14 votes to 3, with 2 Members abstaining, that the slip be shut.",
        "It was proposed by Councillor Keel, seconded by Councillor Tern and RESOLVED (For 7, Against 4, Abstain 0) "
        "that the slip be shut.",
        "It was resolved, Councillor Keel dissenting, that the slip be shut.",
        "RESOLVED, on the motion of Councillor Keel, seconded by Councillor Tern:\n\nthat the slip be shut.",
    ],
)
def test_counts_before_what_was_resolved(text: str, book: RuleBook, nlp: Language) -> None:
    assert _resolved(text, book, nlp) == ["that the slip be shut."]


def test_quoted_behind_a_colon(book: RuleBook, nlp: Language) -> None:
    text = (
        'Cllr A. Keel proposed and Cllr B. Tern seconded and it was unanimously resolved: "That this Council shut it"'
    )
    (made,) = _resolved(text, book, nlp)
    assert made.strip('"') == "That this Council shut it"
    (vote,) = _votes('It was MOVED by Councillor Keel and SECONDED by Councillor Tern "That it be shut".', book, nlp)
    assert vote.motion == "That it be shut"


def test_headings_in_capitals_up_to_their_colon(book: RuleBook, nlp: Language) -> None:
    text = "1. ELECTION OF MAYOR:\n\nIt was wet.\n\n2. APPOINTMENT TO THE JOINT QUAY\n\nCOMMITTEE:\n\nIt was put off."
    own = numbered(f"{FRONT}\n\n{text}\n\n3. SHED:\n\nIt leaked.", book, nlp)
    assert own["2"] == "APPOINTMENT TO THE JOINT QUAY COMMITTEE"


def test_a_sentence_before_the_first_number_heads_nothing(book: RuleBook, nlp: Language) -> None:
    said = "The Manager thanked the Members for their comments and said that the matter was a very hard one to settle."
    text = f"{FRONT}\n\nCllr. Hall supported the previous speakers.\n\n{said}\n\n1. SLIP\n\nIt was wet.\n\n{BUSINESS}"
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["1", "2", "3"]


def test_a_post_without_a_title_among_others(book: RuleBook, nlp: Language) -> None:
    text = """OFFICIALS IN ATTENDANCE:

Chief Executive (Con Moss), Director, Corporate Services and Change Management
(Mr. P. Bolt), Director, Economic Development (Mr. O. O'Hunt),
Meetings Administrator (Mr. E. Keel)."""
    assert [(a.name, a.role) for a in _listed(text, book, nlp)] == [
        ("Con Moss", "Chief Executive"),
        ("Mr. P. Bolt", "Director, Corporate Services and Change Management"),
        ("Mr. O. O'Hunt", "Director, Economic Development"),
        ("Mr. E. Keel", "Meetings Administrator"),
    ]


def test_who_spoke_below_the_list_of_staff(book: RuleBook, nlp: Language) -> None:
    staff = "STAFF : Mr. C. Hunt, City and County Manager\nMs. S. Ward, Senior Social Worker"
    said = "Her Worship the Mayor, Cllr. K. Keel stated that Item 2 would be taken now."
    text = f"Present: Cllr O Pell\n\n{staff}\n\n{said}"
    assert [(a.name, a.role, a.organisation) for a in _listed(text, book, nlp)][1:] == [
        ("Mr. C. Hunt", "City and County Manager", None),
        ("Ms. S. Ward", "Senior Social Worker", None),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Elected Members passed a vote of sympathy to the families of the late Mr. Sean Gomm and Mrs. Martha Ward.",
        "At the outset of the meeting, Councillor Moss welcomed everyone to the meeting of the Board.",
    ],
)
def test_whom_the_meeting_thought_of_was_not_there(words: str, book: RuleBook, nlp: Language) -> None:
    text = f"In attendance: Mr. C. Hunt, Clerk\n\n{words}"
    assert [a.name for a in _listed(text, book, nlp)] == ["Mr. C. Hunt"]


def test_lists_in_capitals(book: RuleBook, nlp: Language) -> None:
    listed = _listed(f"PRESENT: {CAPITALS}", book, nlp)
    assert [(a.name, a.is_chair) for a in listed[:4]] == [
        ("P. ANVIL", True), ("T. MOSS", False), ("B. HALL", False), ("I. TERN", False),
    ]  # fmt: skip
    assert [(a.name, a.role) for a in listed[4:]] == [
        ("MR. F. BOLT", "CHIEF EXECUTIVE"),
        ("MS. L. HUNT", "DIRECTOR OF SERVICES/ MEETINGS ADMINISTRATOR"),
        ("MR. B. KEEL", "HEAD OF FINANCE"),
        ("MS. D. WARD", "SENIOR ENGINEER"),
    ]
    assert not any(a.organisation for a in listed)


def test_a_row_of_marks_under_the_lists_of_one_line(book: RuleBook) -> None:
    head = "1 MINUTES OF THE MEETING OF QUARREL COUNTY COUNCIL HELD IN GANNET HALL ON MONDAY 15 th JANUARY 2018"
    line = f"{head} PRESENT: {' '.join(CAPITALS.split())} ************* Extension of Time This was agreed. "
    parts = [line[at:].partition(" ")[0] for at in beginnings(line * 2, book.reading)]
    assert parts[1:5] == ["PRESENT:", "IN", "*************", "Extension"]


def test_a_label_of_two_lines_read_across(book: RuleBook, nlp: Language) -> None:
    text = (
        "Minutes of Meeting of Quarrel District Council held on Thursday 25 February 2016 in Gannet Hall "
        "Members Present: Councillor Moss, Chair Councillors Anvil, Crake, Duff, Gomm and Tern "
        "Officers in Mr A Bolt, Chief Executive Attendance: Dr Keel, Planning Manager Ms Hunt, Director of Quays "
        "Mr Crake, Director of Health and Infrastructure Mrs Moll, Head of Marketing Communications "
        "Mr Pell, Director of Finance The meeting commenced at 7pm C30/16 Apologies Councillor T Pell "
        "C31/16 Declarations of Interest The Chair reminded Members of their duty to declare what they had an interest "
        "in. C32/16 Slip The slip was wet and the Members spoke of it for some time before they went on to the shed."
    )
    listed = facts_of(text, Attendance, book, nlp)
    assert [(a.name, a.role) for a in listed if a.capacity == "officer"] == [
        ("Mr A Bolt", "Chief Executive"),
        ("Dr Keel", "Planning Manager"),
        ("Ms Hunt", "Director of Quays"),
        ("Mr Crake", "Director of Health and Infrastructure"),
        ("Mrs Moll", "Head of Marketing Communications"),
        ("Mr Pell", "Director of Finance"),
    ]
    assert [a.name for a in listed if a.status == "apologies"] == ["Councillor T Pell"]
    assert [m.number for m in facts_of(text, Minute, book, nlp)] == ["C30/16", "C31/16", "C32/16"]


def test_initials_behind_two_titles(book: RuleBook, nlp: Language) -> None:
    run = "R A Moss T J Hall J Anvil (joined the meeting at 7.32 pm) J A Tern Rev Dr R T Wm Keel P Ward G C Duff"
    assert [a.name for a in _listed(f"Present: {run}", book, nlp)] == [
        "R A Moss", "T J Hall", "J Anvil", "J A Tern", "Rev Dr R T Wm Keel", "P Ward", "G C Duff",
    ]  # fmt: skip


def test_a_bracket_parts_the_chair_from_the_next(book: RuleBook, nlp: Language) -> None:
    text = "Present: Councillor Mac Keel (Chair) Tern (Joint Spokesperson) and Duff (Group Spokesperson)."
    listed = _listed(text, book, nlp)
    assert [(a.name, a.role) for a in listed] == [
        ("Councillor Mac Keel", "Chair"), ("Tern", "Joint Spokesperson"), ("Duff", "Group Spokesperson"),
    ]  # fmt: skip


def test_accepted_and_recorded(book: RuleBook, nlp: Language) -> None:
    said = "Apologies for non-attendance were accepted and recorded on behalf of Alderman D Hall and Councillor M Moss."
    text = f"{TITLE}\n\nPresent: Cllr O Pell\n\n1. Apologies\n\n{said}\n\n{BUSINESS}"
    assert [n for n, (_, _, status) in there(text, book, nlp).items() if status == "apologies"] == [
        "Alderman D Hall", "Councillor M Moss",
    ]  # fmt: skip


def test_who_declared_below_the_apologies(book: RuleBook, nlp: Language) -> None:
    text = f"{TITLE}\n\nPresent: Cllr O Pell\n\n137 Apologies for absence.\nApologies were received from Cllr Moss.\n"
    listed = there(f"{text}138 Declarations of Interest\n• Councillor Keel\n\nSlip Panel held 7th May 2014", book, nlp)
    assert "Councillor Keel" not in listed


def test_who_chairs_below_the_place(book: RuleBook, nlp: Language) -> None:
    head = "MINUTES OF QUARREL AREA COMMITTEE MEETING HELD ON 7TH MAY, 2014, IN GANNET HALL, QUARREL"
    text = f"{head}\n\nPresent in Chair: Councillor Moss\nMembers Present: Councillors Anvil and Tern\n\n{REST}"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert (meeting.venue, meeting.chair) == ("GANNET HALL, QUARREL", "Councillor Moss")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Having declared a non-registerable interest in the following item, Councillor Keel left the meeting.",
         [("Councillor Keel", "non-registerable", None, None)]),
        ("Having previously declared a prejudicial interest in Item 6 (Slip), Councillors Keel and Tern withdrew.",
         [("Keel", "prejudicial", "Slip", "6"), ("Tern", "prejudicial", "Slip", "6")]),
    ],
)  # fmt: skip
def test_declared_before_who_left(said: str, told: list[object], book: RuleBook, nlp: Language) -> None:
    made = facts_of(f"{FRONT}\n\n1. Declarations of interest\n\n{said}\n\n{BUSINESS}", Declaration, book, nlp)
    assert [(d.name, d.interest_type, d.subject, d.agenda_item) for d in made] == told


def test_the_chair_was_taken(book: RuleBook, nlp: Language) -> None:
    text = f"{TITLE}\n\nPRESENT IN THE CHAIR: The Chair was taken by the Manager, pending the election of a Mayor."
    (meeting,) = facts_of(f"{text}\n\nMEMBERS PRESENT:\n\nCouncillors Anvil and Tern\n\n{REST}", Meeting, book, nlp)
    assert meeting.chair is None


def test_a_page_number_below_a_rule_and_blank_lines_between(book: RuleBook, nlp: Language) -> None:
    wrapped = [
        "Director, Community, Tourism and Culture (Mr. G. Bolt), Meetings Administrator, Gannet",
        "West (Mr. M. Hunt), Senior Executive Engineer, Gannet West Municipal District (Mr. J.",
        "Keel), Executive Engineer, Roads (Mr. P. Ward), Clerical Officer (Ms. A. Moll).",
    ]
    said = [
        "The Members spoke of the slip for some time and the Director of Works told them of what had been",
        "done since the last meeting of the Board in the spring and of what was still to be done before the",
        "winter, and that the owner of the shed beside it had been asked by the Clerk to look into the roof and",
        "to tell the Board what it would cost to mend and by when he thought that it could be done by his men.",
    ]
    lines = [
        "MINUTES OF THE MEETING OF THE QUARREL HARBOUR BOARD HELD IN GANNET HALL ON 19TH APRIL, 2018",
        "**MEMBERS PRESENT:**", "Councillors Anvil and Tern", "**OFFICIALS IN ATTENDANCE:**", *wrapped,
        "1. Slip", *said * 5, "Proposed by: Councillor Anvil", "Seconded by: Councillor Tern", "And Resolved:",
    ]  # fmt: skip
    text = "\n\n".join(lines) + f"\n---\n2\n\n“That, the slip be shut”.\n\n{BUSINESS}"
    officers = [a for a in facts_of(text, Attendance, book, nlp) if a.capacity == "officer"]
    assert [(a.name, a.role) for a in officers] == [
        ("Mr. G. Bolt", "Director, Community, Tourism and Culture"),
        ("Mr. M. Hunt", "Meetings Administrator, Gannet West"),
        ("Mr. J. Keel", "Senior Executive Engineer, Gannet West Municipal District"),
        ("Mr. P. Ward", "Executive Engineer, Roads"),
        ("Ms. A. Moll", "Clerical Officer"),
    ]
    assert [r.text for r in facts_of(text, Resolution, book, nlp)] == ["“That, the slip be shut”."]
