"""The shapes that other standards ask for, written down from their documentation as JSON Schema.

Popolo: popoloproject.com/specs. OParl 1.1: the specification's object types. Data Package and Table Schema:
version 1 of the Frictionless specifications. Only names, types and what is required are here.
"""

from __future__ import annotations

from typing import Any

__all__ = ["DATA_PACKAGE", "OPARL", "OPARL_LIST", "POPOLO"]

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
URL: Schema = {"type": "string", "format": "uri", "pattern": "^https?://"}
DAY: Schema = {"type": "string", "pattern": r"^\d{4}(-\d{2}){0,2}$"}
POPOLO_DAY: Schema = {
    "type": "string",
    "pattern": r"^[0-9]{4}((-[0-9]{2}){0,2}|(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){0,2}(Z|[+-][0-9]{2}(:[0-9]{2})?))$",
}
MOMENT: Schema = {
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$",
}


def several(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def thing(required: list[str], /, **properties: Schema) -> Schema:
    """An object with these properties and no others: a name that is spelt wrong would else be allowed."""
    return {"type": "object", "required": required, "properties": properties, "additionalProperties": False}


# Popolo --------------------------------------------------------------------------------------------------
LINKS = several(thing(["url"], url=URL, note=TEXT))
OTHER_NAMES = several(thing(["name"], name=TEXT, note=TEXT, start_date=DAY, end_date=DAY))

PERSON = thing(
    ["id", "name"], id=TEXT, name=TEXT, other_names=OTHER_NAMES, family_name=TEXT, given_name=TEXT, links=LINKS,
    sources=LINKS,
)  # fmt: skip
ORGANIZATION = thing(
    ["id", "name"], id=TEXT, name=TEXT, other_names=OTHER_NAMES, classification=TEXT, parent_id=TEXT,
    founding_date=DAY, dissolution_date=DAY, links=LINKS, sources=LINKS,
)  # fmt: skip
MEMBERSHIP = thing(
    ["person_id", "organization_id"], person_id=TEXT, organization_id=TEXT, label=TEXT, role=TEXT, post_id=TEXT,
    on_behalf_of_id=TEXT, start_date=POPOLO_DAY, end_date=POPOLO_DAY, sources=LINKS,
)  # fmt: skip
EVENT = thing(
    ["id"], id=TEXT, name=TEXT, description=TEXT, classification=TEXT, organization_id=TEXT, location=TEXT,
    status=TEXT, start_date=POPOLO_DAY, end_date=POPOLO_DAY, attendees=several(PERSON), sources=LINKS,
)  # fmt: skip
MOTION = thing(
    ["id", "text"], id=TEXT, organization_id=TEXT, creator_id=TEXT, text=TEXT, classification=TEXT,
    date=POPOLO_DAY, requirement=TEXT, result=TEXT, sources=LINKS,
)  # fmt: skip
VOTE = thing(
    ["option"], voter_id=TEXT, voter={"type": ["object", "null"]}, option=TEXT, role=TEXT,
    weight={"type": ["integer", "null"]},
)  # fmt: skip
VOTE_EVENT = thing(
    ["id", "motion_id"], id=TEXT, identifier=TEXT, motion_id=TEXT, organization_id=TEXT, classification=TEXT,
    start_date=POPOLO_DAY, end_date=POPOLO_DAY, result=TEXT,
    counts=several(thing(["option", "value"], option=TEXT, value={"type": "integer"})),
    votes=several(VOTE), sources=LINKS,
)  # fmt: skip

POPOLO = thing(
    ["persons", "organizations", "memberships", "events", "motions", "vote_events"],
    persons=several(PERSON),
    organizations=several(ORGANIZATION),
    memberships=several(MEMBERSHIP),
    events=several(EVENT),
    motions=several(MOTION),
    vote_events=several(VOTE_EVENT),
)


# OParl 1.1 -----------------------------------------------------------------------------------------------
def typed(kind: str, required: list[str], /, **properties: Schema) -> Schema:
    """An OParl object: every one has id and type, may be marked, and may hold a vendor's own 'vendor:name'."""
    always = {
        "id": URL,
        "type": {"const": f"https://schema.oparl.org/1.1/{kind}"},
        "license": URL,
        "keyword": several(TEXT),
        "created": MOMENT,
        "modified": MOMENT,
        "web": URL,
        "deleted": {"type": "boolean"},
    }
    return {
        "type": "object",
        "required": ["id", "type", *required],
        "properties": {**always, **properties},
        "patternProperties": {"^[a-z]+:": {}},
        "additionalProperties": False,
    }


LOCATION = typed(
    "Location", [], description=TEXT, geojson={"type": "object"}, streetAddress=TEXT, room=TEXT, postalCode=TEXT,
    locality=TEXT,
)  # fmt: skip
FILE = typed(
    "File", ["accessUrl"], name=TEXT, fileName=TEXT, mimeType=TEXT, date=DAY, size={"type": "integer"},
    sha512Checksum=TEXT, text=TEXT, accessUrl=URL, downloadUrl=URL, fileLicense=URL,
)  # fmt: skip
CONSULTATION = typed(
    "Consultation", [], paper=URL, agendaItem=URL, meeting=URL, organization=several(URL),
    authoritative={"type": "boolean"}, role=TEXT,
)  # fmt: skip
AGENDA_ITEM = typed(
    "AgendaItem", ["order"], meeting=URL, number=TEXT, order={"type": "integer"}, name=TEXT,
    public={"type": "boolean"}, consultation=URL, result=TEXT, resolutionText=TEXT, resolutionFile=FILE,
    auxiliaryFile=several(FILE), start=MOMENT, end=MOMENT,
)  # fmt: skip
OPARL_MEMBERSHIP = typed(
    "Membership", [], person=URL, organization=URL, role=TEXT, votingRight={"type": "boolean"}, startDate=DAY,
    endDate=DAY, onBehalfOf=URL,
)  # fmt: skip

OPARL: dict[str, Schema] = {
    "system": typed(
        "System", ["oparlVersion", "body"], oparlVersion={"const": "https://schema.oparl.org/1.1/"}, body=URL,
        otherOparlVersions=several(URL), name=TEXT, contactEmail=TEXT, contactName=TEXT, website=URL, vendor=URL,
        product=URL,
    ),
    "bodies": typed(
        "Body", ["name", "organization", "person", "meeting", "paper", "legislativeTerm"], system=URL, name=TEXT,
        shortName=TEXT, website=URL, organization=URL, person=URL, meeting=URL, paper=URL,
        legislativeTerm=several({"type": "object"}), classification=TEXT, location=LOCATION,
    ),
    "organization": typed(
        "Organization", [], body=URL, name=TEXT, membership=several(URL), meeting=URL, shortName=TEXT,
        post=several(TEXT), subOrganizationOf=URL, organizationType=TEXT, classification=TEXT, startDate=DAY,
        endDate=DAY, website=URL, location=LOCATION, externalBody=URL,
    ),
    "person": typed(
        "Person", [], body=URL, name=TEXT, familyName=TEXT, givenName=TEXT, formOfAddress=TEXT, affix=TEXT,
        title=several(TEXT), gender=TEXT, phone=several(TEXT), email=several(TEXT), status=several(TEXT),
        membership=several(OPARL_MEMBERSHIP),
    ),
    "meeting": typed(
        "Meeting", [], name=TEXT, meetingState=TEXT, cancelled={"type": "boolean"}, start=MOMENT, end=MOMENT,
        location=LOCATION, organization=several(URL), participant=several(URL), invitation=FILE,
        resultsProtocol=FILE, verbatimProtocol=FILE, auxiliaryFile=several(FILE), agendaItem=several(AGENDA_ITEM),
    ),
    "paper": typed(
        "Paper", [], body=URL, name=TEXT, reference=TEXT, date=DAY, paperType=TEXT, relatedPaper=several(URL),
        mainFile=FILE, auxiliaryFile=several(FILE), consultation=several(CONSULTATION),
        originatorPerson=several(URL), originatorOrganization=several(URL),
    ),
}  # fmt: skip
"""The objects of each list, and of system.json."""


def OPARL_LIST(item: Schema) -> Schema:
    """An external list of such objects."""
    return thing(
        ["data", "pagination", "links"],
        data=several(item),
        pagination={"type": "object"},
        links=thing(["first", "self"], first=URL, self=URL, prev=URL, next=URL, last=URL),
    )


# Frictionless --------------------------------------------------------------------------------------------
FIELD_TYPES = (
    "string", "number", "integer", "boolean", "object", "array", "date", "time", "datetime", "year", "any",
)  # fmt: skip
FIELD: Schema = {
    "type": "object",
    "required": ["name", "type"],
    "properties": {"name": TEXT, "type": {"enum": list(FIELD_TYPES)}, "description": TEXT, "unit": TEXT},
}
TABLE_SCHEMA: Schema = {
    "type": "object",
    "required": ["fields"],
    "properties": {
        "fields": {"type": "array", "minItems": 1, "items": FIELD},
        "primaryKey": {"anyOf": [TEXT, several(TEXT)]},
        "missingValues": several(TEXT),
    },
}
RESOURCE: Schema = {
    "type": "object",
    "required": ["name", "path", "hash", "bytes"],
    "properties": {
        "name": {"type": "string", "pattern": r"^[-a-z0-9._/]+$"},
        # never out of the package's folder
        "path": {"type": "string", "pattern": r"^(?!/)(?!.*\.\.)"},
        "hash": {"type": "string", "pattern": r"^sha256:[0-9a-f]{64}$"},
        "bytes": {"type": "integer", "minimum": 0},
        "schema": TABLE_SCHEMA,
    },
}
DATA_PACKAGE: Schema = {
    "type": "object",
    "required": ["name", "licenses", "resources"],
    "properties": {
        "name": {"type": "string", "pattern": r"^[-a-z0-9._/]+$"},
        "licenses": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "object", "anyOf": [{"required": ["name"]}, {"required": ["path"]}]},
        },
        "resources": {"type": "array", "minItems": 1, "items": RESOURCE},
    },
}
