"""Habits of papers that villages, clubs and panels keep as Markdown or plain text: marks that a conversion left, tables
in HTML among the text, headings run in with their words, bodies that a sentence names."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from pipeline.dates import date_of
from pipeline.records import Action, Attendance, Declaration, FutureMeeting, Meeting, Minute, Resolution, Vote
from rules.book import RuleBook
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "**Quarrel Bay Parish Council**\n\nMinutes of the meeting held on Thursday 19 April 2018 in Gannet Hall"
PRESENT = "Present: Cllr Orla Wexcombe (Chair), Cllr Bram Tolliver, Cllr Ines Okonjo and Dilys Anstruther (Clerk)"


def paper(*parts: str) -> str:
    return "\n\n".join([HEAD, PRESENT, *parts])


def met(text: str, book: RuleBook, nlp: Language) -> Meeting:
    (meeting,) = facts_of(text, Meeting, book, nlp)
    return meeting


def headings(text: str, book: RuleBook, nlp: Language) -> list[tuple[str | None, str | None]]:
    return [(m.number, m.heading) for m in facts_of(text, Minute, book, nlp)]


def test_a_sentence_says_which_council_held_its_meeting(book: RuleBook, nlp: Language) -> None:
    text = (
        "Quarrel Bay and Sandle Community Council held their meeting remotely via Zoom at 7.30pm on the 19th April"
        " 2018."
        "\n\nPRESENT\n\nCouncillors Orla Wexcombe, Bram Tolliver and Ines Okonjo.\n\n"
        "1. APOLOGIES\n\nApologies were received from Cllr Dilys Anstruther.\n\n2. SLIP\n\nIt was proposed by Cllr"
        " Tolliver, seconded by Cllr Okonjo and agreed that it be mended.\n\n3. DUES\n\nThey rose.\n\nThe meeting"
        " closed at 8.53pm."
    )
    assert met(text, book, nlp).body == "Quarrel Bay and Sandle Community Council"


def test_minutes_for_approval_name_no_body_and_the_line_above_does(book: RuleBook, nlp: Language) -> None:
    text = (
        "Quarrel Bay and Sandle Parish Council – Extraordinary Meeting Thursday 19th April 2018, 7.30pm Sandle Village"
        " Hall\n\nDraft Minutes for approval at the next Ordinary Meeting\n\nPRESENT: Cllr O. Wexcombe (Chairman), Cllr"
        " B. Tolliver and Mrs D. Anstruther, Clerk.\n\n1\\. ACCEPTANCE OF APOLOGIES FOR ABSENCE Apologies of absence"
        " were provided for Cllr I Okonjo and Cllr T Braddle These were accepted by all.\n\n2\\. WINCH\n\nIt turned."
        "\n\n3\\. SLIP\n\nIt was dry."
    )
    meeting = met(text, book, nlp)
    assert (meeting.body, meeting.venue) == ("Quarrel Bay and Sandle Parish Council", "Sandle Village Hall")
    away = [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"]
    assert away == ["Cllr I Okonjo", "Cllr T Braddle"]


@pytest.mark.parametrize(
    ("first", "body"),
    [
        ("Gannet Reading Room (Registered Charity No, 123456) Minutes of the Annual General Meeting held at the Old Net"
         " Loft on Thursday 19 April 2018 at 7.00pm", "Gannet Reading Room"),
        ("Minutes QBSC committee meeting Thu Apr 19 2018", "QBSC committee"),
        ("OSNets:UK 2018 AGM Minutes\n\n19th April 2018", "OSNets:UK"),
    ],
)  # fmt: skip
def test_bodies_of_clubs_and_charities(first: str, body: str, book: RuleBook, nlp: Language) -> None:
    text = f"{first}\n\nPresent: Orla Wexcombe (Chair), Bram Tolliver and Ines Okonjo\n\n1. Winch\n\nIt turned.\n\n"
    assert met(f"{text}2. Slip\n\nIt was dry.\n\n3. Dues\n\nThey rose.", book, nlp).body == body


def test_an_annual_meeting_between_two_hours(book: RuleBook, nlp: Language) -> None:
    text = (
        '<!--#set var="title" value="Minutes" -->\n\n# Members\n\nThe AGM was held on Thursday 19th April 2018, between'
        " 7:00pm and 8:00pm.\n\nIn Attendance\n\n  - Orla Wexcombe (Chair, <code>ow1</code>)\n  - Bram Tolliver"
        " (Secretary)\n  - Ines Okonjo\n\nApologies for Absence\n\n  - Dilys Anstruther\n\n"
        "## Winch\n\nIt was agreed that it be mended.\n\n## Slip\n\nIt was dry.\n\n## Any other business\n\nNone."
    )
    meeting = met(text, book, nlp)
    assert (meeting.meeting_date, meeting.start_time, meeting.end_time) == (date(2018, 4, 19), time(19), time(20))
    roles = {a.name: a.role for a in facts_of(text, Attendance, book, nlp)}
    assert "<" not in "".join(role or "" for role in roles.values())
    assert set(roles) == {"Orla Wexcombe", "Bram Tolliver", "Ines Okonjo", "Dilys Anstruther"}


def test_hours_in_which_the_public_may_speak_end_no_meeting(book: RuleBook, nlp: Language) -> None:
    text = (
        "**Quarrel Bay Parish Council**\n\nThe next meeting will be held at 8.00 pm on 19 April 2018 in Gannet Hall."
        "\n\n"
        "Members of the public may speak between 8.00 pm and 8.15 pm.\n\nAGENDA\n\n1. Winch\n\n2. Slip\n\n3. Dues"
    )
    assert met(text, book, nlp).end_time is None


def test_a_long_heading_in_capitals_is_parted_from_its_words(book: RuleBook, nlp: Language) -> None:
    long = "TO DISCUSS THE COSTS AND OPTIONS FOR THE HOUSING OF THE WINCH AT THE NORTH SLIP AND RESOLVE ON ITS PURCHASE"
    text = paper(
        f"1\\. {long} A selection of housings was discussed by all.",
        "2\\. TO REVIEW THE PLANS FOR THE QUAY The following plans were discussed;",
        "a) the shed, to which nobody objected.",
        "3\\. HARBOUR DUES They were raised by a tenth in the spring.",
    )
    assert headings(text, book, nlp) == [
        ("1", long),
        ("2", "TO REVIEW THE PLANS FOR THE QUAY"),
        ("3", "HARBOUR DUES"),
    ]


def test_headings_before_lettered_points_and_before_accounts(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "1\\. Accounts for the year ended 31st March 2018 The audited accounts were tabled and approved by all.",
        "2\\. Chair's Report a) The floor of the loft has been laid. b) A letter was sent to the owner of the winch.",
        "3\\. Closure There being no further business the meeting was closed.",
    )
    assert [h for _, h in headings(text, book, nlp)] == [
        "Accounts for the year ended 31st March 2018",
        "Chair's Report",
        "Closure",
    ]


def test_a_heading_run_in_is_no_part_of_a_declarants_name(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "1\\. DECLARATION OF INTERESTS – Issue of Dispensations Cllr Tolliver declared an interest in the North Slip.",
        "2\\. WINCH\n\nIt turned.",
        "3\\. DUES\n\nThey rose.",
    )
    assert [d.name for d in facts_of(text, Declaration, book, nlp)] == ["Cllr Tolliver"]


def test_what_was_resolved_is_told_without_the_quotes_round_it(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "1. Accounts\n\nUpon the proposition of Bram Tolliver, seconded by Ines Okonjo, it was resolved unanimously"
        ' "That the accounts be, and they are hereby, approved."',
        "2. Winch\n\nIt was noted that the winch had stuck and it was AGREED that the owner be asked to free it.",
    )
    assert [(r.minute, r.text) for r in facts_of(text, Resolution, book, nlp)] == [
        ("1", "That the accounts be, and they are hereby, approved."),
        ("2", "that the owner be asked to free it."),
    ]


def test_tasks_in_capitals_behind_what_they_are_about(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "1\\. WINCH\n\nThe winch had stuck again. CLERK TO ASK THE OWNER",
        "2\\. SLIP\n\nThe slip was dry and safe. CLLR TOLLIVER / CLERK TO ARRANGE THE RAIL",
        "3\\. DUES\n\nTHE CHAIRMAN TO BE THANKED",
    )
    assert [(a.minute, a.owner, a.text) for a in facts_of(text, Action, book, nlp)] == [
        ("1", "CLERK", "CLERK TO ASK THE OWNER"),
        ("2", "CLLR TOLLIVER / CLERK", "CLLR TOLLIVER / CLERK TO ARRANGE THE RAIL"),
    ]


def test_a_bullet_that_a_conversion_escaped_is_no_part_of_a_motion(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "1. Slip\n\n\\* Cllr B Tolliver proposed that the Council pay for the whole rail. Seconded Cllr I Okonjo, all"
        " agreed.",
        "2. Fence\n\n\\* It was agreed by 4 to 1 to proceed with the fence (proposed Cllr B Tolliver, seconded Cllr I"
        " Okonjo).",
    )
    votes = facts_of(text, Vote, book, nlp)
    assert [(v.mover, v.seconder, v.votes_for, v.votes_against) for v in votes] == [
        ("Cllr B Tolliver", "Cllr I Okonjo", None, None),
        ("Cllr B Tolliver", "Cllr I Okonjo", 4, 1),
    ]
    assert not any((v.motion or "").startswith("*") for v in votes)


def test_a_vice_chair_in_small_letters_before_a_name(book: RuleBook, nlp: Language) -> None:
    text = paper("1. Winch\n\nIt turned.", "2. Slip\n\nIt was dry.").replace(
        PRESENT, "**Present:** Chairman Cllr O Wexcombe, Vice chair Cllr B Tolliver, Cllr I Okonjo."
    )
    assert [(a.name, a.role) for a in facts_of(text, Attendance, book, nlp)] == [
        ("Cllr O Wexcombe", "Chairman"),
        ("Cllr B Tolliver", "Vice chair"),
        ("Cllr I Okonjo", None),
    ]


def test_numbers_of_a_list_within_an_item_are_no_minutes(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "1. **Winch**  \n   It turned.",
        "2. **Reports**  \n   1. **Slip**  \n      It was dry.\n\n   2. **Rail**  \n      It was bent.\n\n   3."
        " **Shed**  \n      It leaked.",
        "3. **Dues**  \n   They rose.",
        "4. **Date of Next Meeting**  \n   The next meeting is set for Monday, May 7th, 2018, at 7pm.",
    )
    assert [h for _, h in headings(text, book, nlp)] == ["Winch", "Reports", "Dues", "Date of Next Meeting"]
    assert [f.meeting_date for f in facts_of(text, FutureMeeting, book, nlp)] == [date(2018, 5, 7)]


def test_headings_underlined_with_dashes_head_minutes(book: RuleBook, nlp: Language) -> None:
    text = (
        "Quarrel Bay Board Meeting 19-Apr-2018\n=====================================\n\nHeld at Gannet Hall\n\n"
        "Present\n-------\nOrla Wexcombe, Bram Tolliver, Ines Okonjo\n\nApologies\n---------\nDilys Anstruther, Thea"
        " Calloway\n\nWinch\n-----\nIt turned.\n\nSlip\n----\nThe Board proposed:\n\n   1. To mend the slip whilst,\n"
        "   2. Leaving the rail as it is.\n\nThis was accepted by a show of hands.\n\nDues\n----\nThey rose."
    )
    assert met(text, book, nlp).meeting_date == date(2018, 4, 19)
    assert [h for _, h in headings(text, book, nlp)] == ["Winch", "Slip", "Dues"]
    away = [a.name for a in facts_of(text, Attendance, book, nlp) if a.status == "apologies"]
    assert away == ["Dilys Anstruther", "Thea Calloway"]


def test_two_lists_in_one_table_and_business_in_bars_over_several_lines(book: RuleBook, nlp: Language) -> None:
    def row(*cells: str) -> str:
        return "<tr>" + "".join(f'<td width="90">{cell}</td>' for cell in cells) + "</tr>"

    text = "\n\n".join(
        [
            "**Quarrel Bay Parish Council.**",
            '<table><tbody><tr><td>&nbsp;</td><td colspan="3">Final Minutes.</td></tr>'
            + row("<b>Date held:</b>", "<b>19<sup>th</sup> April 2018</b>", "<b>Venue:</b>", "Gannet Hall")
            + row("<b>Present:&nbsp;</b>", "&nbsp;", "&nbsp;", "&nbsp;")
            + row("Dilys Anstruther (DAN)", "Clerk", "<b>Apologies:</b>", "Thea Calloway (TCA)")
            + row("Orla Wexcombe (OWE)", "Councillor", "&nbsp;", "Tom Braddle (TBR)")
            + row("Bram Tolliver (BTO)", "Councillor", "<b>Chair:</b>", "Orla Wexcombe")
            + "</tbody></table>",
            "| \n**No**\n\n | \n\n**Item**\n\n | \n\n**Action by**\n\n |\n| --- | --- | --- |\n"
            "| **1.** | **Apologies** | \n\n |\n|   | Councillors TCA cannot attend and TBR is on the boat. | \n\n |\n"
            "| **2.** | **Winch** | \n\n |\n|   | The winch has stuck.\n\nDAN to write to the owner.\n\n | \n\nDAN\n\n"
            " |\n| **3.** | **Slip** | \n\n |\n|   | It was dry. | \n\n |",
        ]
    )
    meeting = met(text, book, nlp)
    assert (meeting.meeting_date, meeting.venue, meeting.chair) == (date(2018, 4, 19), "Gannet Hall", "Orla Wexcombe")
    there = facts_of(text, Attendance, book, nlp)
    assert {a.name for a in there if a.status == "apologies"} == {"Thea Calloway", "Tom Braddle"}
    assert {a.name for a in there if a.status == "present"} == {"Dilys Anstruther", "Orla Wexcombe", "Bram Tolliver"}
    assert headings(text, book, nlp) == [("1", "Apologies"), ("2", "Winch"), ("3", "Slip")]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("[second]{.underline} Monday, the 13^th^", "second Monday, the 13th"),
        ("See [the plan](plans/quay.pdf) of it", "See the plan of it"),
        ("a **_bent_** rail", "a bent rail"),
        ("**on 3rd May 2018****.**  **7.00pm** **a****t the loft**", "on 3rd May 2018. 7.00pm at the loft"),
        ("Nets&nbsp;&amp;&nbsp;Rails", "Nets & Rails"),
        ("<!-- more --> It was dry", "It was dry"),
    ],
)
def test_marks_of_conversions_are_not_read(printed: str, read: str, book: RuleBook, nlp: Language) -> None:
    text = paper(f"1. Winch\n\nIt was said: {printed}.", "2. Slip\n\nIt was dry.", "3. Dues\n\nThey rose.")
    first = facts_of(text, Minute, book, nlp)[0]
    assert read in first.text


def test_a_day_with_hyphens_and_no_span_of_days() -> None:
    assert date_of("General Meeting 17:00 14-Sep-2019") == date(2019, 9, 14)
    assert date_of("on 3-May 2018") == date(2018, 5, 3)
    assert date_of("14-Foo-2019") is None


def test_a_small_letter_where_a_figure_one_was_meant() -> None:
    assert date_of("Tuesday l3th November 2018") == date(2018, 11, 13)
    assert date_of("Ilth May 2018") is None


def test_names_of_two_lists_run_together_tell_nobody_to_have_come(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nAttendees:\n\nApologies:\n\nOrla Wexcombe\n\nBram Tolliver\n\nInes Okonjo\n\nDilys Anstruther\n\n"
        "1. Winch\n\nIt turned.\n\n2. Slip\n\nIt was dry.\n\n3. Dues\n\nThey rose."
    )
    assert facts_of(text, Attendance, book, nlp) == []


def test_the_public_behind_the_last_name_of_a_list(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Cllr O Wexcombe (Chair), Cllr B Tolliver, Cllr I Okonjo 5 members of the public\n\n"
        "1. Winch\n\nIt turned.\n\n2. Slip\n\nIt was dry.\n\n3. Dues\n\nThey rose."
    )
    there = [a.name for a in facts_of(text, Attendance, book, nlp)]
    assert there == ["Cllr O Wexcombe", "Cllr B Tolliver", "Cllr I Okonjo"]


def test_an_account_name_in_brackets_is_no_organisation(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent:\n\n- Orla Wexcombe (ow203)\n- Bram Tolliver (bt41)\n- Ines Okonjo (Gannet Trust)\n\n"
        "1. Winch\n\nIt turned.\n\n2. Slip\n\nIt was dry.\n\n3. Dues\n\nThey rose."
    )
    there = [(a.name, a.organisation) for a in facts_of(text, Attendance, book, nlp)]
    assert there == [("Orla Wexcombe", None), ("Bram Tolliver", None), ("Ines Okonjo", "Gannet Trust")]


def test_items_that_end_in_semicolons_head_minutes(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "1. Election of Chairman;\n\nCllr Wexcombe was elected.",
        "2. Apologies for absence;\n\nThere were none.",
        "3. Any Other Business:Mr Braddle asked about the winch.",
        "4. Dues;\n\nThey rose.",
    )
    numbers = [number for number, _ in headings(text, book, nlp)]
    assert numbers == ["1", "2", "3", "4"]
    assert ("3", "Any Other Business") in [(n, (h or "").rstrip(":")) for n, h in headings(text, book, nlp)]


def test_what_puts_the_last_minutes_right_declares_nothing_today(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "1. Minutes of the last meeting were signed with the following amendments\n\nCllr Tolliver declared an"
        " interest in the slip.",
        "2. Declarations of interest\n\nCllr Okonjo declared an interest in the winch.",
        "3. Dues\n\nThey rose.",
    )
    assert [d.name for d in facts_of(text, Declaration, book, nlp)] == ["Cllr Okonjo"]


def test_lines_that_count_votes_for_a_candidate_count_for_no_other_motion(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "1. Co-option\n\nTwo had applied.\n\n7 voted for Tamsin Braddle.\n\n2 voted for Osric Penhale.\n\nTamsin"
        " Braddle was duly elected.",
        "2. Slip\n\nIt was dry.",
        "3. Dues\n\nThey rose.",
    )
    assert all(v.votes_for in (None, 7, 2) for v in facts_of(text, Vote, book, nlp))


def test_a_person_who_abstained_is_counted(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "1. Slip\n\nIt was proposed by Cllr Tolliver, seconded by Cllr Okonjo, to mend the slip. 6 in favour, 1 person"
        " abstained.",
        "2. Winch\n\nIt turned.",
        "3. Dues\n\nThey rose.",
    )
    (vote,) = facts_of(text, Vote, book, nlp)
    assert (vote.votes_for, vote.abstentions) == (6, 1)


def test_who_was_elected_and_took_the_chair_is_in_it(book: RuleBook, nlp: Language) -> None:
    text = (
        f"{HEAD}\n\nPresent: Cllr Orla Wexcombe, Cllr Bram Tolliver, Cllr Ines Okonjo\n\n1. Election of Chairman\n\n"
        "Cllr Ines Okonjo was duly elected and took the Chair.\n\n2. Slip\n\nIt was dry.\n\n3. Dues\n\nThey rose."
    )
    assert met(text, book, nlp).chair == "Cllr Ines Okonjo"


def test_an_annual_general_meeting_of_a_named_body(book: RuleBook, nlp: Language) -> None:
    text = (
        "Minutes of WINCHCO Annual General Meeting\n\n19 April 2018\n\nPresent: Orla Wexcombe (Chair), Bram Tolliver\n"
        "\n1. Winch\n\nIt turned.\n\n2. Slip\n\nIt was dry.\n\n3. Dues\n\nThey rose."
    )
    assert met(text, book, nlp).body == "WINCHCO"


def test_a_count_below_another_heading_is_not_of_the_motion_above_it(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "1. Slip\n\nThe clerk asked whether the slip was to be mended.\n\nCllr Tolliver proposed acceptance seconded by"
        " Cllr Okonjo. Agreed.\n\nCo-option of members\n\nThe clerk asked for a vote on those who had written to"
        " her.\n\nCarried by 2 votes to 1.",
        "2. Winch\n\nIt turned.",
        "3. Dues\n\nThey rose.",
    )
    votes = [(v.mover, v.votes_for) for v in facts_of(text, Vote, book, nlp)]
    assert ("Cllr Tolliver", None) in votes
    assert ("Cllr Tolliver", 2) not in votes


def test_headings_before_bullets_and_points_on_one_line(book: RuleBook, nlp: Language) -> None:
    text = paper(
        "1. Matters arising from last time • It was said that the slip is wet. • The winch has been mended.",
        "2. Planning applications received. 2.1 18/00707 Loft at Gannet Lane, no objection 2.2 18/00371 A shed",
        "3. Dues\n\nThey rose.",
    )
    assert [h for _, h in headings(text, book, nlp)] == [
        "Matters arising from last time",
        "Planning applications received",
        "Dues",
    ]


def test_the_meeting_is_annual_and_not_the_council(book: RuleBook, nlp: Language) -> None:
    text = (
        "Minutes of Quarrel Bay Annual Parish Council Meeting held in Gannet Hall At 7.30pm on Wednesday 18 April 2018"
        f"\n\n{PRESENT}\n\n1. Winch\n\nIt turned.\n\n2. Slip\n\nIt was dry.\n\n3. Dues\n\nThey rose."
    )
    assert met(text, book, nlp).body == "Quarrel Bay Parish Council"
