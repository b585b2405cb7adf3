"""Invented minutes in the habits of many authorities: how each prints its head, its lists and its numbers."""

# ruff: noqa: E501  (a paper's lines are as long as they are)
from __future__ import annotations

from dataclasses import dataclass

__all__ = ["FAMILIES", "Family"]


@dataclass(frozen=True, slots=True)
class Family:
    """One habit: the text, and what is to be read in it. People are name, status, capacity."""

    name: str
    text: str
    body: str
    day: str
    people: tuple[tuple[str, str, str | None], ...]
    minutes: tuple[tuple[str | None, str], ...]
    start: str | None = None
    venue: str | None = None
    chair: str | None = None


def _m(*names: str) -> tuple[tuple[str, str, str | None], ...]:
    return tuple((n, "present", "member") for n in names)


def _o(*names: str) -> tuple[tuple[str, str, str | None], ...]:
    return tuple((n, "present", "officer") for n in names)


def _x(*names: str) -> tuple[tuple[str, str, str | None], ...]:
    return tuple((n, "present", "other") for n in names)


def _a(*names: str) -> tuple[tuple[str, str, str | None], ...]:
    return tuple((n, "apologies", None) for n in names)


COLUMN = Family(
    "one name a line, title before it",
    """\
Sandle Parish Council

Minutes of the Statutory Annual Meeting of Sandle Parish Council held via Zoom on Wednesday
5 May 2021 commencing at 19:00.

Present:

Cllr Mr A H Portman (Chair)

Cllr Mrs B Abelard

Cllr Miss K S Merton

In Attendance:

One member of the public

Mr W Grosmont Clerk and Executive Officer to Sandle Parish Council

Mrs P Aldous Assistant Clerk and Management Officer, Sandle Parish Council

21.44 ELECTION OF CHAIR OF THE COUNCIL

It was RESOLVED that Cllr Portman be elected Chair of the Council.

21.45 APOLOGIES FOR ABSENCE

Apologies were received from Cllr J Quill.

21.46 DECLARATIONS OF INTEREST

There were no declarations.
""",
    "Sandle Parish Council",
    "2021-05-05",
    _m("Cllr Mr A H Portman", "Cllr Mrs B Abelard", "Cllr Miss K S Merton")
    + _o("Mr W Grosmont", "Mrs P Aldous")
    + _a("Cllr J Quill"),
    (
        ("21.44", "ELECTION OF CHAIR OF THE COUNCIL"),
        ("21.45", "APOLOGIES FOR ABSENCE"),
        ("21.46", "DECLARATIONS OF INTEREST"),
    ),
    "19:00",
    "Zoom",
    "Cllr Mr A H Portman",
)

NUMBERED_PRESENT = Family(
    "attendance and apologies as numbered minutes without verbs",
    """\
CYNGOR CYMUNED

LLANWENDLE

COMMUNITY COUNCIL

Minutes of the Council Meeting

28th November 2023

Venue: Church House

1 In Attendance

Councillors S Hewel (SH) Chair, P Merch (PM) Vice-Chair, C Burge (CB), G Wilken (GW), T Sewin (TS)

2 Apologies

Councillor M Moorcock

3 Declarations of Interest

Councillor S Hewel – Church House

4 Minutes of meetings

The minutes of the full council meeting on 12th September 2023 were approved.

5 Matters arising from the previous meeting

The bench had been mended.
""",
    "LLANWENDLE COMMUNITY COUNCIL",
    "2023-11-28",
    _m("S Hewel", "P Merch", "C Burge", "G Wilken", "T Sewin") + _a("Councillor M Moorcock"),
    (
        ("1", "In Attendance"),
        ("2", "Apologies"),
        ("3", "Declarations of Interest"),
        ("4", "Minutes of meetings"),
        ("5", "Matters arising from the previous meeting"),
    ),
    None,
    "Church House",
    "S Hewel",
)

RUN_IN = Family(
    "headings run in with their text",
    """\
LLANWENDLE COMMUNITY COUNCIL

Minutes of a meeting of the Community Council held at the Community Centre on 31.01.2018
(Subject to confirmation at the next meeting).

PRESENT – Cllrs Kevin Shelden (Chair), Paul Evered, Iona Pearse and Wyn Robarts together with County Councillor Huw Wilmot and the Clerk.

1. APOLOGIES – Cllrs Huw Jonas, Tony Killick and Carys Jonas.

2. DECLARATION OF INTEREST - There were no declarations of interest.

3. MINUTES – The minutes of meetings of the Community Council held on 29th November and 20th December 2017 were submitted and confirmed as a correct record.

4. MATTERS FROM THE MINUTES – The Chair welcomed the warden and explained that the Council had recently bought the kiosk and wondered what could be done with it.
""",
    "LLANWENDLE COMMUNITY COUNCIL",
    "2018-01-31",
    _m("Kevin Shelden", "Paul Evered", "Iona Pearse", "Wyn Robarts", "County Councillor Huw Wilmot")
    + _a("Huw Jonas", "Tony Killick", "Carys Jonas"),
    (
        ("1", "APOLOGIES"),
        ("2", "DECLARATION OF INTEREST"),
        ("3", "MINUTES"),
        ("4", "MATTERS FROM THE MINUTES"),
    ),
    None,
    "Community Centre",
    "Kevin Shelden",
)

SLASHED = Family(
    "numbers with a year, initials, no gap before them",
    """\
2307 Minutes

Minutes of the Parish Council Meeting
held in the Village Hall
on Monday 10th July 2023 at 7.30pm

Quarrel Parish Council

2307.01 Present

Councillors: E. Simpole (ES) (Chairman), J Greave (JG), A. Wragge (AWr)

In Attendance: 2 members of public

Apologies for Absence: Councillor T. Cramlin (TC); County Councillor A. Wilkes (AW)

2307.02 Disclosure of Interests

None.

2307.03 Minutes of the Meeting of the Parish Council on 12th June 2023

It was resolved that the minutes are approved.

2307.04 Chairman's Formal Announcements

There were none.
""",
    "Quarrel Parish Council",
    "2023-07-10",
    _m("E. Simpole", "J Greave", "A. Wragge") + _a("Councillor T. Cramlin", "County Councillor A. Wilkes"),
    (
        ("2307.01", "Present"),
        ("2307.02", "Disclosure of Interests"),
        ("2307.03", "Minutes of the Meeting of the Parish Council on 12th June 2023"),
        ("2307.04", "Chairman's Formal Announcements"),
    ),
    "19:30",
    "Village Hall",
    "E. Simpole",
)

IRISH = Family(
    "Irish county council: bullets under capitals, officials, surnames alone",
    """\
Minutes of October Ordinary Meeting of Harrowmere County Council held on
Monday 1st October, 2012 at 11.00 am in The Council Chamber, County Hall, Riverside

MEMBERS PRESENT:

• Councillor Bakewell,
• Councillor D. Cawston,
• Councillor V. Cawston,
• Councillor O'Grane,

OFFICIALS IN ATTENDANCE:

• Mr H. Kernan, County Manager
• Ms D. Clerke, Director of Services
• Mr F. MacNabble, Meetings Administrator

CATHAOIRLEACH:

The Cathaoirleach, Councillor V. Cawston presided.

1. MINUTES OF THE ORDINARY MEETING HELD ON 3RD SEPTEMBER, 2012:

Proposed by Councillor Bakewell, seconded by Councillor O'Grane and agreed.

2. DISPOSAL OF LAND AT THE QUAY:

It was agreed that the land be sold.

3. CORRESPONDENCE:

Letters were read and noted.
""",
    "Harrowmere County Council",
    "2012-10-01",
    _m("Councillor Bakewell", "Councillor D. Cawston", "Councillor V. Cawston", "Councillor O'Grane")
    + _o("Mr H. Kernan", "Ms D. Clerke", "Mr F. MacNabble"),
    (
        ("1", "MINUTES OF THE ORDINARY MEETING HELD ON 3RD SEPTEMBER, 2012"),
        ("2", "DISPOSAL OF LAND AT THE QUAY"),
        ("3", "CORRESPONDENCE"),
    ),
    "11:00",
    "Council Chamber, County Hall, Riverside",
)

SURNAME_FIRST = Family(
    "surnames first, parted by semicolons",
    """\
MINUTES OF PROCEEDINGS OF MONTHLY MEETING OF HARROWMERE COUNTY COUNCIL HELD Remotely
Via Zoom AT 10.00 AM ON 8th March, 2021

Present

Cllr. Michael Smithson, Cathaoirleach.

Cllrs: Ambrosden, S; Anglesey, M; Blackett, T; Bourke, K; Coonan, N.J; O'Meara, K

Also Present

J. MacGrane, Chief Executive, E. Lonergan, Director of Services

Apologies

None

1. Welcome

Cllr Smithson welcomed the members.

2. Minutes of Council Meeting

The minutes were adopted.

3. Chief Executive's Report

The report was noted.
""",
    "HARROWMERE COUNTY COUNCIL",
    "2021-03-08",
    _m(
        "Cllr. Michael Smithson",
        "Ambrosden, S",
        "Anglesey, M",
        "Blackett, T",
        "Bourke, K",
        "Coonan, N.J",
        "O'Meara, K",
    )
    + _x("J. MacGrane", "E. Lonergan"),
    (("1", "Welcome"), ("2", "Minutes of Council Meeting"), ("3", "Chief Executive's Report")),
    "10:00",
)

FORUM = Family(
    "members grouped by category, then officers",
    """\
Schools Forum

Minutes of the Meeting

Held on Wednesday 18 January, 2012 at

Quarrel Bay School

Meeting commenced at 8.05 am

PRESENT

School members:
Paul Burley, Mary Copland, Frances-Elizabeth Evered, Sue Manfield (Chair), Dr Andrew Soutar

Non school members:
Peter Maybury, Debbie Mountford

Observers:
Lynn Murphy

Officers:
Kath Tunstall, Matt Findell, Raj Singhal

1. Apologies for absence

Apologies had been received from Gillian Jamieson and Nick Wellard.

2. Disclosures of interest

None

3. Minutes of meeting 14 December 2011 and matters arising

The minutes of the 14 December 2011 meeting were agreed as a correct record.
""",
    "Schools Forum",
    "2012-01-18",
    _m(
        "Paul Burley",
        "Mary Copland",
        "Frances-Elizabeth Evered",
        "Sue Manfield",
        "Dr Andrew Soutar",
        "Peter Maybury",
        "Debbie Mountford",
    )
    + _x("Lynn Murphy")
    + _o("Kath Tunstall", "Matt Findell", "Raj Singhal")
    + _a("Gillian Jamieson", "Nick Wellard"),
    (
        ("1", "Apologies for absence"),
        ("2", "Disclosures of interest"),
        ("3", "Minutes of meeting 14 December 2011 and matters arising"),
    ),
)

BOARD_TABLE = Family(
    "directors with initials and whom they represent, apologies below",
    """\
HLEP BOARD OF DIRECTORS

Minutes of the Meeting

6 August 2019

Attendance and Apologies:

Directors\tInitials\tRepresenting
Kevin Harlow\tKH\tPrivate Sector
Emma Anders\tEA\tPrivate Sector
Cllr Terry Richards\tTR\tHarrow District Councils

In Attendance
Mike Durbin\tMD\tHLEP
Tom Purcell\tTP\tHarrowmere County Council

Apologies
Prof Robert Allerton\t\tUniversities
Cllr Jonathan Morgan\t\tHarrow District Councils

1. Welcome and Apologies

1.1 KH welcomed those present.

1.2 Apologies for absence were noted as above.

2. Declarations of Interest

2.1 There were no Declarations of Interest.

3. Minutes of Previous Meetings

3.1 The Minutes of the Board Meeting held on 2 April 2019 were agreed as a correct record.
""",
    "HLEP BOARD OF DIRECTORS",
    "2019-08-06",
    _m("Kevin Harlow", "Emma Anders", "Cllr Terry Richards")
    + _x("Mike Durbin", "Tom Purcell")
    + _a("Prof Robert Allerton", "Cllr Jonathan Morgan"),
    (("1", "Welcome and Apologies"), ("2", "Declarations of Interest"), ("3", "Minutes of Previous Meetings")),
)

AFTER = Family(
    "labels and values, attendance after the business",
    """\
HARROWMERE POLICE AND CRIME PANEL

Date: Thursday 4 May 2017

Time: 2.00 pm

Venue: Committee Room 2, Shire House

Minutes

12. Declarations of interest

None were declared.

13. Budget

The Panel noted the budget.

14. Date of next meeting

The next meeting would be held on 6 July 2017.

The meeting closed at 3.45 pm

Members present:
Councillor Ann Leeming (Chair)
Councillor Bob Hallam
Mr C Duffield (Independent Member)

Officers present:
Dee Eastman, Democratic Services Officer
""",
    "HARROWMERE POLICE AND CRIME PANEL",
    "2017-05-04",
    _m("Councillor Ann Leeming", "Councillor Bob Hallam", "Mr C Duffield") + _o("Dee Eastman"),
    (("12", "Declarations of interest"), ("13", "Budget"), ("14", "Date of next meeting")),
    "14:00",
    "Committee Room 2, Shire House",
    "Councillor Ann Leeming",
)

SUBSTITUTES = Family(
    "district committee: substitutes in brackets, an unnumbered list of those absent",
    """\
HARROW DISTRICT COUNCIL

PLANNING COMMITTEE

Minutes of the meeting held on Tuesday 4 May 2016 at 7.00 pm in the Council Chamber, Civic Centre, Harrow

Present: Councillors A Leeming (Chairman), B Hallam, C Duffield (substitute for Councillor D Eastman) and F Gale.

Also in attendance: Councillor G Hurst.

Officers: Jane Irving (Head of Planning) and Kit Jessop (Committee Clerk).

Absent: Councillor K Lomax.

PC24/05 APOLOGIES FOR ABSENCE

Apologies for absence were received from Councillors D Eastman and L Moxon.

PC24/06 DECLARATIONS OF INTEREST

None.

PC24/07 MINUTES

The minutes were signed.
""",
    "PLANNING COMMITTEE",
    "2016-05-04",
    _m("A Leeming", "B Hallam", "C Duffield", "F Gale")
    + _x("Councillor G Hurst")
    + _o("Jane Irving", "Kit Jessop")
    + _a("D Eastman", "L Moxon"),
    (("PC24/05", "APOLOGIES FOR ABSENCE"), ("PC24/06", "DECLARATIONS OF INTEREST"), ("PC24/07", "MINUTES")),
    "19:00",
    "Council Chamber, Civic Centre, Harrow",
    "A Leeming",
)

UNNUMBERED = Family(
    "headings without numbers, notes of a meeting",
    """\
NOTES OF A MEETING OF THE QUARREL NATIONAL PARK LOCAL ACCESS FORUM HELD ON
12 JUNE 2014 AT GANNET HOUSE

MEMBERS PRESENT

Ann Leeming
Bob Hallam
Cath Duffield

IN ATTENDANCE

Dee Eastman (Secretary)

APOLOGIES

Frank Gale, Gill Hurst

WELCOME

The chair opened the meeting at half past six and thanked everybody for coming through the snow.

FOOTPATHS

The Forum heard that nine stiles had been mended and that three were still to be mended in the spring.

ANY OTHER BUSINESS

There was none, and the meeting ended with tea.
""",
    "QUARREL NATIONAL PARK LOCAL ACCESS FORUM",
    "2014-06-12",
    _m("Ann Leeming", "Bob Hallam", "Cath Duffield") + _o("Dee Eastman") + _a("Frank Gale", "Gill Hurst"),
    ((None, "WELCOME"), (None, "FOOTPATHS"), (None, "ANY OTHER BUSINESS")),
)

SIDE_BY_SIDE = Family(
    "present and apologies side by side",
    """\
Quarrel Bay Harbour Trust Board

Minutes of the meeting of 3 March 2015

Present:\tApologies:
Ann Leeming (Chair)\tFrank Gale
Bob Hallam\tGill Hurst
Cath Duffield\t

1. Welcome

The Chair welcomed everybody.

2. Dues

The Board agreed the dues.

3. Next meeting

It was fixed for June.
""",
    "Quarrel Bay Harbour Trust Board",
    "2015-03-03",
    _m("Ann Leeming", "Bob Hallam", "Cath Duffield") + _a("Frank Gale", "Gill Hurst"),
    (("1", "Welcome"), ("2", "Dues"), ("3", "Next meeting")),
    None,
    None,
    "Ann Leeming",
)

PARTIES = Family(
    "councillors grouped by party, the mayor in the chair",
    """\
WENDMOUTH BOROUGH COUNCIL

MINUTES of the Meeting of the Council held at the Guildhall, Wendmouth on Wednesday 20 July 2016 at 7.30 p.m.

PRESENT:

The Mayor: Councillor A Leeming (in the Chair)

Conservative Group:

Councillors B Hallam, C Duffield and D Eastman

Labour Group:

Councillors F Gale and G Hurst

Apologies for absence: Councillors J Irving and K Jessop

23. DECLARATIONS OF INTEREST

There were none.

24. MINUTES

The minutes of the meeting held on 18 May 2016 were confirmed.

25. MAYOR'S ANNOUNCEMENTS

The Mayor told the Council of her engagements.
""",
    "WENDMOUTH BOROUGH COUNCIL",
    "2016-07-20",
    _m("Councillor A Leeming", "B Hallam", "C Duffield", "D Eastman", "F Gale", "G Hurst") + _a("J Irving", "K Jessop"),
    (("23", "DECLARATIONS OF INTEREST"), ("24", "MINUTES"), ("25", "MAYOR'S ANNOUNCEMENTS")),
    "19:30",
    "Guildhall, Wendmouth",
    "Councillor A Leeming",
)

PUBLIC = Family(
    "lists of the public are nobody's attendance",
    """\
Wendmouth City Council
Public Minutes of the Growth Committee
7 November 2024 at 4.00 pm

Members Present:-
Councillors: Sunniva Hartrop (Chair), Lorcan Beed and Tam Wistow

Officers in Attendance:-
Cosmo Pell (Director of Ferries)

1. Welcome

The Chair welcomed everybody.

2. Public Forum

The Committee received the following statements:

Public Forum

Ann Leeming
Bob Hallam
Cath Duffield

Questions from members of the public

Dee Eastman
Frank Gale

3. Ferries

RESOLVED that the timetable be approved.
""",
    "Growth Committee",
    "2024-11-07",
    _m("Sunniva Hartrop", "Lorcan Beed", "Tam Wistow") + _o("Cosmo Pell"),
    (("1", "Welcome"), ("2", "Public Forum"), ("3", "Ferries")),
    "16:00",
    None,
    "Sunniva Hartrop",
)

FAMILIES = (
    COLUMN,
    NUMBERED_PRESENT,
    RUN_IN,
    SLASHED,
    IRISH,
    SURNAME_FIRST,
    FORUM,
    BOARD_TABLE,
    AFTER,
    SUBSTITUTES,
    UNNUMBERED,
    SIDE_BY_SIDE,
    PARTIES,
    PUBLIC,
)
