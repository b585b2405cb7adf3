"""Habits of Word, OpenDocument and web minutes: letterheads and pages set out in tables, lists side by side in cells,
boxes that are ticked; and how their clerks tell who moved, in two languages or cut short."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.records import Action, Attendance, Fact, FutureMeeting, Meeting, Minute, Resolution, Vote
from pipeline.run import read_paper
from tests.harbour import HEAD, REST, TITLE, numbered, there
from tests.office import docx, p
from tests.papers import facts_of

if TYPE_CHECKING:
    from spacy.language import Language

    from rules.book import RuleBook


def _cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(paragraphs)}</w:tc>"


def _table(*rows: tuple[str, ...]) -> str:
    return "<w:tbl>" + "".join("<w:tr>" + "".join(row) + "</w:tr>" for row in rows) + "</w:tbl>"


def _word(tmp_path: Path, body: str, book: RuleBook, nlp: Language) -> tuple[Fact, ...]:
    return tuple(read_paper(docx(tmp_path / "minutes.docx", body), book, nlp).facts)


def _page(tmp_path: Path, body: str, book: RuleBook, nlp: Language) -> tuple[Fact, ...]:
    path = tmp_path / "page.html"
    path.write_text(f"<html><head><title>Minutes</title></head><body>{body}</body></html>", "utf-8")
    return tuple(read_paper(path, book, nlp).facts)


def _listed(facts: tuple[Fact, ...]) -> dict[str, tuple[str, str | None, str | None]]:
    return {a.name: (a.status, a.capacity, a.role) for a in facts if isinstance(a, Attendance)}


LISTS = "Present: Councillors Ann Lee (Chair), Bob Hall, Jo Dunn, Tom Moor, Al Webb"
BUSINESS = "".join(map(p, ["1. Minutes of the last meeting", "They were agreed.", "2. Any other business", "None."]))


def test_a_letterhead_beside_its_crest_names_the_body(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    crest = _table((_cell(p("[crest]")), _cell(p("Quarrel Integrated Care Board"), p("Slips and Tides Committee"))))
    day = p("Minutes of the meeting held on 11 February 2025, 13:30 – 15:15")
    facts = _word(tmp_path, f"{crest}{day}{p('Present: Ann Lee, Bob Hall')}{BUSINESS}", book, nlp)
    (meeting,) = (f for f in facts if isinstance(f, Meeting))
    assert meeting.body == "Slips and Tides Committee"


def test_groups_side_by_side_in_a_cell_are_lists(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    bold = "<w:b/>"
    groups = _table(
        (_cell(p("Primary", run=bold)), _cell(p("Early Years", run=bold))),
        (_cell(p("Ann Lee"), p("Dr Cy Moor")), _cell(p("Ravi Hall (Chair)"), p("Jo Dunn"))),
    )
    lists = _table((_cell(p("Members present")), _cell(groups, p(""))), (_cell(p("Apologies")), _cell(p("Al Webb"))))
    facts = _word(tmp_path, f"{p(TITLE)}{lists}{BUSINESS}", book, nlp)
    found = _listed(facts)
    assert set(found) == {"Ann Lee", "Dr Cy Moor", "Ravi Hall", "Jo Dunn", "Al Webb"}
    assert found["Ravi Hall"] == ("present", "member", "Chair")


@pytest.mark.parametrize("middle", ["In attendance", "Attending"])
def test_names_under_the_heads_of_ticks(middle: str, tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    lists = _table(
        (_cell(p("Members")), _cell(p(middle)), _cell(p("Apologies"))),
        (
            _cell(p("Ann Lee (Chair)"), p("Cllr Bob Hall")),
            _cell(p("Una Dunn, Director of Quays"), p("Ed Webb, Head of Audit")),
            _cell(p("Cllr Hugh Moor")),
        ),
    )
    found = _listed(_word(tmp_path, f"{p(TITLE)}{lists}{BUSINESS}", book, nlp))
    assert found == {
        "Ann Lee": ("present", "member", "Chair"),
        "Cllr Bob Hall": ("present", "member", None),
        "Una Dunn": ("present", "other", "Director of Quays"),
        "Ed Webb": ("present", "other", "Head of Audit"),
        "Cllr Hugh Moor": ("apologies", None, None),
    }


def test_staff_in_a_column_is_whom_a_governor_sits_for(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = [("Name", "Category", "Present", "Apologies"), ("Ann Lee", "Chair, Co-opted", "✓", "")]
    rows += [("Dina Hall", "Staff", "✓", ""), ("Tom Moor", "Parent", "", "✓")]
    table = _table(*(tuple(_cell(p(c)) for c in row) for row in rows))
    found = _listed(_word(tmp_path, f"{p(TITLE)}{table}{BUSINESS}", book, nlp))
    assert found["Dina Hall"] == ("present", "member", "Staff")
    assert found["Tom Moor"][0] == "apologies"


def test_the_column_of_actions_above_the_lists_of_names(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = [
        ("Min.", "Item", "Action"),
        ("", "Present: Mr A Lee (Chairman), Mrs C Hall, Mr B Moor", ""),
        ("14/25", "Fees\nIt was agreed to raise all fees.", "Clerk to amend the table of fees"),
        ("15/25", "Minutes\nApproved.", "Chairman to sign"),
        ("16/25", "Next meeting\n29 May 2025.", ""),
    ]
    table = _table(*(tuple(_cell(*map(p, c.split("\n"))) for c in row) for row in rows))
    title = p("Quarrel Joint Burial Committee") + p("Minutes – 27 February 2025 – Gannet Hall – 7.00 p.m.")
    facts = _word(tmp_path, title + table, book, nlp)
    asked = {(a.minute, a.text, a.owner) for a in facts if isinstance(a, Action) and a.source == "action_log"}
    assert asked == {
        ("14/25", "Clerk to amend the table of fees", "Clerk"),
        ("15/25", "Chairman to sign", "Chairman"),
    }


def test_sides_of_a_division_in_rows(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    moved = [
        "Councillor Hall, seconded by Councillor Dunn, moved that £2,000 be awarded.",
        "As an amendment, Councillor Moor, seconded by Councillor Webb, moved that £1,200 be awarded.",
        "Members voted:-",
    ]
    sides = _table(
        (_cell(p("For the motion")), _cell(p("(3)")), _cell(p("Councillors Lee, Hall and Dunn"))),
        (_cell(p("For the amendment")), _cell(p("(2)")), _cell(p("Councillors Moor and Webb"))),
    )
    body = f"{p(TITLE)}{p(LISTS)}{p('1. Grant')}{''.join(map(p, moved))}{sides}{p('2. AOB')}{p('None.')}"
    votes = {v.kind: (v.mover, v.votes_for) for v in _word(tmp_path, body, book, nlp) if isinstance(v, Vote)}
    assert votes == {"motion": ("Councillor Hall", 3), "amendment": ("Councillor Moor", 2)}


def test_a_table_of_motions_is_no_roll(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    table = _table(
        tuple(_cell(p(c)) for c in ("No.", "Motion", "Reply")),
        tuple(_cell(p(c)) for c in ("12.25", "Cllr Lee: That it be cut.", "It was seconded by Cllr Hall and agreed.")),
    )
    facts = _word(tmp_path, f"{p(TITLE)}{p(LISTS)}{p('1. Motions')}{table}{p('2. AOB')}{p('None.')}", book, nlp)
    assert [m.number for m in facts if isinstance(m, Minute)] == ["1", "2"]
    assert not [v for v in facts if isinstance(v, Vote) and v.recorded]


def test_a_page_set_out_in_a_table(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    lines = [
        "<b>Minutes of the Meeting of Great Quarrel Parish Council<br>held at the Net Loft on 5th February 2025</b>",
        "<b>Present:</b> Cllrs. A. Lee (Chair), Mrs. B. Hall, D. Moor",
        "<b>1. Apologies</b><br>Cllr. Dunn (unwell).",
        "<b>2. Minutes</b><br>Those of January were signed.<br>Proposed Cllr. Hall, seconded Cllr. Moor.",
        "<b>3. Lamps</b><br>It was resolved to mend the lamps.<br>They had been out for a month.",
        "<b>4. Slip</b><br>The slip was wet.<br>No more was said.",
        "<b>5. Next meeting</b><br>5th March 2025",
    ]
    menu = "<td><a href='a'>Home</a><br><a href='b'>News</a><br><a href='c'>Minutes</a></td>"
    facts = _page(tmp_path, f"<table><tr>{menu}<td>{'<br><br>'.join(lines)}</td></tr></table>", book, nlp)
    (meeting,) = (f for f in facts if isinstance(f, Meeting))
    assert meeting.body == "Great Quarrel Parish Council"
    assert [m.number for m in facts if isinstance(m, Minute)] == ["1", "2", "3", "4", "5"]


def test_links_to_parts_of_the_page_are_no_place(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    links = "<div class='tabs'><a href='#a'>Agenda</a> | <a href='#m'>Minutes</a></div>"
    head = "<h1>Quay Panel</h1><h2>Thursday, 13 March 2025 18:00, Council Chamber, Town Hall, Quarrel</h2>"
    lists = "<h3>Present</h3><p>Councillors Ann Lee (Chair), Bob Hall</p>"
    items = "<h4>1. Minutes</h4><p>They were signed.</p><h4>2. Slips</h4><p>They were wet.</p>"
    facts = _page(tmp_path, head + links + lists + items, book, nlp)
    (meeting,) = (f for f in facts if isinstance(f, Meeting))
    assert meeting.venue == "Council Chamber, Town Hall, Quarrel"


def test_a_heading_over_a_typewritten_page_names_the_council(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    typed = (
        "   MINUTES of the Parish Council Meeting held in the Net Loft on\n   Thursday 6th February 2025 at 7.30 pm\n\n"
        "PRESENT:  Mr A. Lee (Chairman), Mrs B. Hall and Mr C. Moor\n\n1. APOLOGIES: Mr D. Dunn.\n\n2. AOB: None.\n"
    )
    facts = _page(tmp_path, f"<h2>Quarrel St Leonard Parish Council</h2><pre>\n{typed}</pre>", book, nlp)
    (meeting,) = (f for f in facts if isinstance(f, Meeting))
    assert meeting.body == "Quarrel St Leonard Parish Council"


def test_ticked_boxes_say_who_came(book: RuleBook, nlp: Language) -> None:
    boxes = "\n".join(["☒ Cllr Ann Lee", "☐ Cllr Bob Hall (apologies)", "☐ Cllr Wy Dunn", "☒ Cllr Tom Moor"])
    found = there(f"{TITLE}\n\nPresent\n\n{boxes}\n\n{REST}", book, nlp)
    assert {name: status for name, (_, _, status) in found.items()} == {
        "Cllr Ann Lee": "present",
        "Cllr Bob Hall": "apologies",
        "Cllr Tom Moor": "present",
    }


def test_who_serves_and_guests_on_one_line(book: RuleBook, nlp: Language) -> None:
    title = "Minutes of the meeting of Quarrel Parish Council held on Thursday 19 April 2018 at Gannet Hall at 7pm"
    came = "Clerk – Mrs T Hall. County Cllr D Webb. 3 members of the public."
    text = f"{title}\n\nPresent: Cllrs M Lee (Chairman), S Moor and R Dunn\n{came}\n\n{REST}"
    found = {a.name: a.capacity for a in facts_of(text, Attendance, book, nlp)}
    assert (found["Mrs T Hall"], found["County Cllr D Webb"]) == ("officer", "other")


def test_the_chair_before_other_offices_on_one_line(book: RuleBook, nlp: Language) -> None:
    offices = "Chair: Ann Lee; Vice Chair: Bob Hall; Secretary: Jo Dunn; Members: Tom Moor, Al Webb"
    text = f"{TITLE}\n\n1. Sederunt\n\n{offices}\n\n2. Matters arising\n\nNone.\n\n3. AOB\n\nNone."
    found = facts_of(text, Attendance, book, nlp)
    assert [a.name for a in found if a.is_chair] == ["Ann Lee"]
    assert len(found) == 5


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("Public Governors: Ann Lee (Lead Governor), Bob Hall", {"Ann Lee", "Bob Hall"}),
        ("Present: PC 412 Dunn, Sgt 33 Tom Moor, Cllr Ann Lee", {"PC 412 Dunn", "Sgt 33 Tom Moor", "Cllr Ann Lee"}),
        ("Present: Cyng. / Cllr. Mair Lee (Cadeirydd / Chair), Cyng. / Cllr. Iwan Hall",
         {"Cyng. / Cllr. Mair Lee", "Cyng. / Cllr. Iwan Hall"}),
    ],
)  # fmt: skip
def test_names_of_groups_ranks_and_two_languages(label: str, names: set[str], book: RuleBook, nlp: Language) -> None:
    assert set(there(f"{TITLE}\n\n{label}\n\n{REST}", book, nlp)) == names


def test_the_chair_of_those_who_sent_him(book: RuleBook, nlp: Language) -> None:
    found = there(f"{TITLE}\n\nPresent: Mr N Lee (Gannet PC – Chairman), Mrs C Hall (Gannet PC)\n\n{REST}", book, nlp)
    assert found["Mr N Lee"] == ("Gannet PC", "Chairman", "present")


@pytest.mark.parametrize("form", ["2025.03{}  — ", "2025/03{} – ", "03{}/25 - "])
def test_numbers_with_the_year_before_a_dash(form: str, book: RuleBook, nlp: Language) -> None:
    heads = ["Interests", "Minutes of the last meeting", "Finance", "Lamps"]
    items = "\n\n".join(f"{form.format(n)}{head}\n\nNone." for n, head in enumerate(heads, 1))
    found = numbered(f"{HEAD}\n\nThe chair opened the meeting.\n\n{items}", book, nlp)
    assert list(found.values()) == heads
    assert next(iter(found)) == form.format(1).rstrip(" –—-")


@pytest.mark.parametrize(
    ("said", "text", "moved"),
    [
        ("It was AGREED to mend the slip. Prop: Cllr Lee. Sec: Cllr Hall.", "to mend the slip.", ("Cllr Lee", None)),
        ("RESOLVED that the dues be raised. Proposed Mr Lee, seconded Mrs Hall. Carried 4-1.",
         "that the dues be raised.", ("Mr Lee", 4)),
        ("RESOLVED that the dues be raised, proposed Mr Lee, seconded Mrs Hall. Carried.",
         "that the dues be raised", ("Mr Lee", None)),
        ("RESOLVED: that signs be bought. (Proposed: Cllr Lee; Seconded: Cllr Hall) Voting: 3 in favour, 1 against.",
         "that signs be bought.", ("Cllr Lee", 3)),
        ("PENDERFYNWYD / RESOLVED: to accept them. Cynnig / Proposed: Cllr Lee. Eilio / Seconded: Cllr Hall.",
         "to accept them.", ("Cllr Lee", None)),
    ],
)  # fmt: skip
def test_who_moved_behind_what_was_decided(
    said: str, text: str, moved: tuple[str, int | None], book: RuleBook, nlp: Language
) -> None:
    paper = f"{HEAD}\n\n1. Slips\n\n{said}\n\n2. AOB\n\nNone."
    (decided,) = facts_of(paper, Resolution, book, nlp)
    (vote,) = facts_of(paper, Vote, book, nlp)
    assert decided.text == text
    assert (vote.mover, vote.votes_for) == moved
    assert vote.motion == text
    assert vote.seconder is not None


def test_who_moved_what_was_approved_above_another_decision(book: RuleBook, nlp: Language) -> None:
    said = "The accounts were approved. Proposed Cllr Lee, seconded Cllr Hall. Carried with one abstention."
    paper = f"{HEAD}\n\n1. Finance\n\na) {said}\n\nb) It was resolved to move £40 to the bank.\n\n2. AOB\n\nNone."
    (vote,) = facts_of(paper, Vote, book, nlp)
    assert vote.motion is None
    assert (vote.abstentions, vote.carried) == (1, True)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("There was a report. The Board agreed (1) to note it; and (2) that the slip be shut.",
         ["to note it;", "that the slip be shut."]),
        ("RECOMMENDED TO CABINET – that the slip be mended.", ["that the slip be mended."]),
        ("RESOLVED: - That the slip be mended.", ["That the slip be mended."]),
        ("The working group agreed to fund the fete.", ["to fund the fete."]),
        ("Governors approved the Tides Policy.", ["the Tides Policy."]),
    ],
)  # fmt: skip
def test_what_was_decided(said: str, found: list[str], book: RuleBook, nlp: Language) -> None:
    paper = f"{HEAD}\n\n1. Slips\n\n{said}\n\n2. AOB\n\nNone."
    assert [one.text for one in facts_of(paper, Resolution, book, nlp)] == found


def test_the_owner_below_is_of_what_was_decided_and_not_of_who_moved_it(book: RuleBook, nlp: Language) -> None:
    said = "RESOLVED: that signs be bought. (Proposed: Cllr Lee; Seconded: Cllr Hall) Voting: 3 in favour, 1 against."
    paper = f"{HEAD}\n\n1. Slips\n\n{said}\n\nAction: Town Clerk\n\n2. AOB\n\nNone."
    (action,) = facts_of(paper, Action, book, nlp)
    assert action.text == "RESOLVED: that signs be bought."


@pytest.mark.parametrize("between", ["from 13.00 to 15.10 in", "between 13.00 and 15.10 at", "at 13.00 in"])
def test_where_behind_from_when_to_when(between: str, book: RuleBook, nlp: Language) -> None:
    title = f"Minutes of the Harbour Board meeting held on Thursday 23 January 2025 {between} the Net Loft, Quarrel"
    (meeting,) = facts_of(f"{title}\n\nPresent: Ann Lee, Bob Hall\n\n{REST}", Meeting, book, nlp)
    assert meeting.venue == "Net Loft, Quarrel"


def test_a_municipal_district_by_its_whole_name(book: RuleBook, nlp: Language) -> None:
    title = "MUNICIPAL DISTRICT OF QUARREL\n\nMinutes of Municipal District Meeting held on 10th March, 2025 at 11.00am"
    (meeting,) = facts_of(f"{title}\n\nPresent: Cllr Ann Lee, Cllr Bob Hall\n\n{REST}", Meeting, book, nlp)
    assert meeting.body == "MUNICIPAL DISTRICT OF QUARREL"


def test_a_label_over_several_cells_of_names(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = [("Present:", "Ann Lee (Chair)", "Bob Hall"), ("Council:", "Cllr Jo Dunn", "John Webb, Ferries Officer")]
    table = _table(*(tuple(_cell(p(c)) for c in row) for row in rows))
    found = _listed(_word(tmp_path, f"{p(TITLE)}{table}{BUSINESS}", book, nlp))
    assert set(found) == {"Ann Lee", "Bob Hall", "Cllr Jo Dunn", "John Webb"}


def test_a_word_of_text_behind_a_heading_in_bold(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    def line(head: str, rest: str) -> str:
        bold = f"<w:r><w:rPr><w:b/></w:rPr><w:t>{head}</w:t></w:r>"
        return f"<w:p>{bold}<w:r><w:t xml:space='preserve'> {rest}</w:t></w:r></w:p>"

    items = [
        ("Apologies", "Ed Webb had sent his."),
        ("Minutes of 3 December 2024", "Approved."),
        ("Lamps", "They were out."),
    ]
    rows = _table(*((_cell(p(str(n))), _cell(line(*item))) for n, item in enumerate(items, 1)))
    facts = _word(tmp_path, f"{p(TITLE)}{p(LISTS)}{rows}", book, nlp)
    assert ("Minutes of 3 December 2024", "Approved.") in {(m.heading, m.text) for m in facts if isinstance(m, Minute)}


def test_a_committee_below_its_trust_of_schools(book: RuleBook, nlp: Language) -> None:
    title = "Gannet Academy Trust\n\nSlips and Lamps Committee\n\nMinutes of meeting 3 of 2018/19"
    text = f"{title}\n\nDate: Tuesday 4 February 2019\n\nPresent: Ann Lee (Chair), Bob Hall\n\n{REST}"
    (meeting,) = facts_of(text, Meeting, book, nlp)
    assert meeting.body == "Slips and Lamps Committee"


def test_an_organisation_whose_name_holds_action(book: RuleBook, nlp: Language) -> None:
    away = "Apologies\n\nEd Webb; Jo Dunn, Voluntary Action Quarrel"
    there_too = "In attendance: Vi Moor (VM) CFO; Al Hill (AH) Governance Professional"
    text = f"{HEAD}\n{there_too}\n\n{away}\n\n{REST}"
    assert not facts_of(text, Action, book, nlp)
    found = there(text, book, nlp)
    assert found["Jo Dunn"] == ("Voluntary Action Quarrel", None, "apologies")
    assert (found["Vi Moor"][1], found["Al Hill"][1]) == ("CFO", "Governance Professional")


def test_clauses_below_the_word_and_who_decided(book: RuleBook, nlp: Language) -> None:
    clauses = "Decisions: the Board\n• approved the plan for 2019;\n• delegated the return to the Chair."
    paper = f"{HEAD}\n\n1. Slips\n\n{clauses}\n\n2. AOB\n\nNone."
    found = [one.text for one in facts_of(paper, Resolution, book, nlp)]
    assert found == ["approved the plan for 2019;", "delegated the return to the Chair."]


def test_days_of_the_year_behind_the_last_of_them(book: RuleBook, nlp: Language) -> None:
    days = "12 June, 10 July and 13 November 2018; 8 January, 12 March 2019. All at 7.15 pm."
    paper = f"{HEAD}\n\n1. Slips\n\nThey were wet.\n\n2. Dates of meetings 2018/19\n\n{days}"
    found = [(str(f.meeting_date), str(f.start_time)) for f in facts_of(paper, FutureMeeting, book, nlp)]
    expected = ["2018-06-12", "2018-07-10", "2018-11-13", "2019-01-08", "2019-03-12"]
    assert found == [(day, "19:15:00") for day in expected]


def test_councillors_at_the_head_of_a_column_of_ticks(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = [("Councillor", "Ward", "Attendance"), ("Cllr Ann Lee (Chair)", "East", "✓")]
    rows += [("Cllr Bob Hall", "West", "A"), ("Cllr Jo Dunn", "West", "✓"), ("Cllr Tom Moor", "West", "–")]
    table = _table(*(tuple(_cell(p(c)) for c in row) for row in rows))
    key = p("✓ = present   A = apologies   – = absent")
    found = {
        n: status
        for n, (status, _, _) in _listed(_word(tmp_path, p(TITLE) + table + key + BUSINESS, book, nlp)).items()
    }
    assert found == {"Cllr Ann Lee": "present", "Cllr Bob Hall": "apologies", "Cllr Jo Dunn": "present"}


@pytest.mark.parametrize(
    ("item", "heading"),
    [("FINANCE. Balances: current £3,018.44, deposit £9,207.10.", "FINANCE"),
     ("WAYS AND PATHS. The drain in Quay Lane is blocked.", "WAYS AND PATHS")],
)  # fmt: skip
def test_a_heading_in_capitals_up_to_its_stop(item: str, heading: str, book: RuleBook, nlp: Language) -> None:
    text = f"{HEAD}\n\n1. APOLOGIES. None were received.\n\n2. {item}\n\n3. AOB. None."
    assert numbered(text, book, nlp)["2"] == heading


def test_a_label_minutes_of_names_the_body(tmp_path: Path, book: RuleBook, nlp: Language) -> None:
    rows = [("Minutes of:", "STANDARDS COMMITTEE"), ("Date:", "Tuesday, 18 March 2025"), ("Time:", "6.30 p.m.")]
    table = _table((_cell(p("Public Document Pack")),), *((_cell(p(a)), _cell(p(b))) for a, b in rows))
    facts = _word(tmp_path, f"{table}{p('')}{p('Present: Ann Lee (Chair), Bob Hall')}{BUSINESS}", book, nlp)
    (meeting,) = (f for f in facts if isinstance(f, Meeting))
    assert meeting.body == "STANDARDS COMMITTEE"


@pytest.mark.parametrize(
    ("lines", "name", "told"),
    [
        ("In attendance:\nXenia Dunn, Corporate Governance (minutes)\nVi Moor, Head of Quays", "Xenia Dunn",
         ("Corporate Governance", "minutes")),
        ("In attendance: Town Clerk (Lowri Dunn); Vi Moor, Head of Quays", "Lowri Dunn", (None, "Town Clerk")),
        ("In attendance: Town Clerk (Niamh Dunn); Vi Moor, Head of Quays", "Niamh Dunn", (None, "Town Clerk")),
    ],
)  # fmt: skip
def test_where_one_works_and_names_of_all_these_islands(
    lines: str, name: str, told: tuple[str | None, str | None], book: RuleBook, nlp: Language
) -> None:
    assert there(f"{HEAD}\n\n{lines}\n\n{REST}", book, nlp)[name][:2] == told


def test_what_has_been_done_is_no_task_of_whoever_stands_beside_several_points(
    tmp_path: Path, book: RuleBook, nlp: Language
) -> None:
    rows = [
        ("No.", "Item", "Action"),
        ("1", "Matters arising\n(a) The roof leaks.\n(b) The butt has been moved.", "Clerk"),
        ("2", "Lamps\nThey were out.", "Clerk to write to the owner"),
        ("3", "AOB\nNone.", ""),
    ]
    table = _table(*(tuple(_cell(*map(p, c.split("\n"))) for c in row) for row in rows))
    facts = _word(tmp_path, f"{p(TITLE)}{p(LISTS)}{table}", book, nlp)
    assert [a.text for a in facts if isinstance(a, Action)] == ["Clerk to write to the owner"]
