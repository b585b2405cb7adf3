"""What a post may be over: the branches of an organisation's work, as no person is called.

Enters: words behind a post. Leaves: the patterns that tell a branch, several of them, a service.
"""

from __future__ import annotations

import re

__all__ = ["BRANCH", "BRANCHES", "HEADS_IT", "SERVICES", "WORK"]

_KINDS = (
    r"(?:Assets|Assurance|Audit|Care|Change|Commissioning|Communications|Communities|"
    r"Compliance|Culture|Delivery|Development|Economy|Education|Engagement|Engineering|Environment|Estates|Events|Finance|"
    r"Governance|Growth|Health|Highways|Housing|HR|ICT|Improvement|Inclusion|Infrastructure|Innovation|Insight|"
    r"Investment|Leadership|Learning|Legal|Leisure|Licensing|Management|Neighbourhoods|OD|Operations|Partnerships|People|Performance|Place|"
    r"Planning|Policy|Procurement|Property|Protection|Quality|Regeneration|Research|Resources|Safeguarding|"
    r"Safety|Services|Skills|Standards|Strategy|Sustainability|Technology|Tourism|Training|Transformation|"
    r"Transport|Transportation|Waste|Wellbeing|Work)"
)
BRANCH = re.compile(rf"(?:[A-Z][a-z]+(?:[’']s)? ){{0,3}}{_KINDS}")  # what a post may be over, as no person is called
BRANCHES = re.compile(  # 'Highways, Assets and Transport', 'Older People', 'Governance (Clerk)'
    rf"(?:(?:^|,? (?:and|&) |, )(?:{BRANCH.pattern}|(?:Older|Young|Younger|Disabled) (?:People|Persons?|Adults)))+"
    r"(?: \((?:Clerk|Secretary|Treasurer|(?:Monitoring|Proper|(?:Section|S) ?151) Officer)\))?$"
)
WORK = re.compile(  # words that begin what a council does, and no organisation's name: 'Public Health', 'Housing'
    rf"(?:Adults?|Children|Children[’']s|Communit(?:y|ies)|Corporate|Cultural|Customer|Democratic|Digital|Early|Economic"
    rf"|Environmental|Family|Financial|Human|Information|Legal|Local|Neighbourhoods?|Primary|Public|Social|Strategic"
    rf"|{_KINDS})(?:,| and | &|[ ]|$)"
)
SERVICES = re.compile(r"(?:[A-Z][\w’'-]*,? (?:(?:and|&) )?){1,4}(?:Services?|Department|Directorate)")
HEADS_IT = re.compile(  # 'Chief Executive Quay Support': whoever heads something, and it, with nothing between
    r"(?P<post>(?:(?:Deputy|Acting|Interim|Assistant) )?(?:Chief Executive(?: Officer)?|CEO))"
    r" (?P<org>(?:The |the )?[A-Z][\w’'&-]*(?: (?:[A-Z&][\w’'&-]*|and|of|for|in)){1,6})"
)
