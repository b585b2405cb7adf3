"""One listing of one person, and a name parted from what stands behind it in brackets.

Enters: words that are or hold a name. Leaves: the listing: the name as printed, chair, post, organisation,
whom it stands in for. What parts names, posts and runs of them is in listing.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.passage import EMPTY, Passage
from pipeline.extract.people import Office, bare, is_given, is_organisation, is_post, looks_like_person, office, seat
from pipeline.extract.post_branches import BRANCHES
from pipeline.extract.scene import Scene
from rules.book import NameRules, RuleBook

__all__ = [
    "GROUP_BEHIND",
    "IN_PLACE",
    "PRESIDENT",
    "Listed",
    "bare_end",
    "from_body",
    "means_nothing",
    "person",
    "plain",
    "serves",
    "stand_in",
    "stripped",
    "surname_only",
    "surnamed",
    "unkeyed",
]

_BRACKETS = re.compile(r"\s*(?:\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)|\[(?P<square>[^\[\]]*)\])\s*")
_MAYOR = re.compile(
    r"Mayor (?:(?P<titled>Sir|Dame|Dr|Mrs?|Ms|Councillor|Cllr)\.? )?(?P<given>[A-Z][a-z]+) [A-Z][\w’'-]+"
)
_OWN_FIRST = re.compile(  # '(AL - Chair)', '(AL for Bo Hall)'
    r"\((?P<own>[A-Z][A-Za-z]{0,2}[A-Z][a-z]?)(?:(?: ?[-–—;:]|,) ?| (?=(?i:for|rep|sub|deputising|on behalf)\b))"
    r"(?=[^()]{3,}\))"
)
_PLACE_BEHIND = re.compile(r", (?P<place>[A-Z][\w’'-]+(?: (?:and|of|the|&|[A-Z][\w’'-]+)){0,5})")
_KEY = re.compile(r"\s*\([A-Z]{2,6}\)$")  # letters that a legend explains: 'Chair (FTG)'
_INITIALS = re.compile(r"\(?[A-Z][A-Za-z’'.]{0,3}[A-Z][a-z]?\.?\)?|\(?[A-Z]\.?\)?")
_CHAIR = re.compile(
    r"(?i)(?:(?:acting|interim|independent|clinical|lay|executive|(?:town |parish )?council|committee|board|parish"
    r"|town|community|group) )?chair"
    r"|presiding|cathaoirleach|cadeirydd|conven[eo]r"
)
IN_PLACE = (  # of a pattern: behind the name of who came instead
    r"(?:attending|attended|deputising|deputised|substituting)"
    r"(?: (?:in (?:his|her|their) (?:place|stead)|on (?:his|her|their) behalf|instead|for (?:him|her|them)))?"
)
PRESIDENT = re.compile(r"(?i)(?:acting )?chair(?:man|woman|person)?|cathaoirleach|conven[eo]r")  # the whole of a post
_REASON = re.compile(  # why somebody is away
    r"(?i)\b(?:commitments?|engagements?|holidays?|ill|illness|unwell|sick|on leave|away|abroad|working"
    r"|could(?:n[’']t| not)|unable|reasons?|bereavement|isolating|covid(?:-19)?|annual leave)\b"
    r"|^(?:at |family |personal |medical )?(?:work|family|personal|business|appointment)$"
)
_TAKEN = re.compile(r"(?i)(?:(?:apologies )?(?:accepted|noted|received|approved)|unwell|ill|on leave)\W*")
_SORT = re.compile(r"[a-z][a-z -]* members")  # 'A Lee, B Hall (ordinary members)', which is said of both
_BOTH = re.compile(r"[A-Z][a-z]+ (?:and|&) [A-Z][a-z]+")  # 'Planning Officer (Compliance and Quays)'
_HELD_OVER = re.compile(
    r"\b(?:Officer|Manager|Director|Engineer|Planner|Assistant|Adviser|Advisor|Surveyor) \([^()]*\)$"
)
_BODY_SHORT = re.compile(r"[A-Z]{2,3}[DCBTP]C")
_JOINT = re.compile(r"(?:/|&|\band)\s*$")
_SITS = re.compile(r"(?:Lay|Independent|Co-?opted|Elected|Appointed) (?:Member|Person) (?=[A-Z][\w.’'-]* [A-Z])")
_HOW = re.compile(r"(?i)(?P<how>acting|interim|vice|deputy|former|past|outgoing|honorary|assistant) (?=[A-Z])")
_HELD = re.compile(r"[a-z] [-–—] (?P<post>[A-Z].+)$")
_SHORTENED = re.compile(r"[A-Z]{2,6}|(?i:minutes|notes|minute[- ]taker)")
GROUP_BEHIND = re.compile(  # 'Cllr Hall and Cllr Lee, Appointed Members.'
    r",? (?P<open>\()?(?:Elected|Appointed|Co-?opted|Nominated|Ratepayer|Independent|Lay|County|District|Borough|Ward) "
    r"(?:Members|Councillors|Governors|Trustees|Directors)(?(open)\))\.?$"
)
_OWN_POST = re.compile(
    r"(?P<own>[A-Z]{2,3}),? (?=(?i:(?:hon\.? |vice[- ])?(?:chair|secretary|treasurer|clerk|president))\w*$)"
)
_TOLD_APART = re.compile(r"(?:(?:Cllr|Councillor)\.? )?[A-Z][\w’'-]+ \([A-Z]\.?\)")
_ASIDE = re.compile(
    r"(?i)\bsee (?:item |minute |para(?:graph)?\.? )?\d|\bbelow$|^(?:voted|elected|welcomed) (?:on|in|at)\b"
    r"|^(?:attend(?:ing|ed)|present|joined|arrived|left) (?:for|from|at|until|after|before|up to|only) "
)
_POST_SHORT = re.compile(r"[A-Z]{1,4}: ?[A-Z&]{1,5}")  # 'Assistant Director of Leisure (AD: L)'
_OF_COUNCIL = re.compile(r"(?i)\bof (?:the )?council\b")
_OFFICE = re.compile(r"^(?:(?:Lord|Deputy|Town|City) )?(?:Mayor|Provost|Sheriff) (?=[A-Z])")  # 'Mayor A Lee (AL)'
_SMALL = re.compile(r"(?:[a-z-]+ ){0,2}[a-z]+")
_SURNAMED = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?")
_LETTERED = re.compile(r"\b[A-Z]{2,6}$")
_COUNTED = re.compile(r"[A-Z]{2,3}[1-9]")  # '(NH2)', the second of the same initials
_CHAIR_FROM = re.compile(
    r"(?P<post>(?:Vice[- ])?Chair(?:man|woman|person)?|Secretary|Treasurer) \((?P<org>[A-Z]{4,6})\)"
)
_COMMITTEE = re.compile(r"\b(?:Committee|Cttee|Society|Association|Assn)\W*$")
_POSTS = re.compile(
    r"(?i)(?:vice[- ]?|deputy |depute )?(?:chair(?:man|woman|person)?|clerk|mayor|leader|officer|secretary"
    r"|convener|convenor|provost|president|treasurer)|none|nil|all"
)


@dataclass(frozen=True, slots=True)
class Listed:
    """One listing of one person."""

    name: Passage
    status: str
    capacity: str | None
    role: Passage = EMPTY
    organisation: Passage = EMPTY
    representing: Passage = EMPTY
    is_chair: bool = False
    chair_by_line: bool = False
    rule: str = ""
    also: tuple[Passage, ...] = ()  # further words that show it


def plain(text: str) -> str:
    """The words without brackets and without 'in the Chair'."""
    text = re.sub(r"\s*[-–—,]\s*in the chair$", "", text, flags=re.IGNORECASE)
    return _BRACKETS.sub(" ", text).strip()


def surname_only(text: str) -> bool:
    """Whether a group's member may be a surname alone: 'Cllrs Mill, Reid and Hall'."""
    return bool(re.fullmatch(r"[A-Z][\w'’-]+", plain(text))) and not _POSTS.fullmatch(plain(text))


def surnamed(words: Passage, book: RuleBook) -> bool:
    """'Ann Head': a given name, and a surname that is a post's word too; 'Mayor Ann Lee', whose post is a title."""
    first, _, last = plain(words.text).partition(" ")
    mayor = _MAYOR.fullmatch(words.text)
    return (last in book.names.surname_too and is_given(first, book.nicknames)) or (
        mayor is not None and (bool(mayor["titled"]) or is_given(mayor["given"], book.nicknames))
    )


def unkeyed(words: Passage, names: NameRules) -> Passage:
    """'Ann Lee (AL - Chair)' without her initials, which minutes use for her."""
    own = _OWN_FIRST.search(words.text)
    if own is None or not means_nothing(own["own"], words.text[: own.start()].strip(), names):
        return words
    return Passage.join((words.cut(0, own.start() + 1), words.cut(own.end())), "")


def bare_end(name: Passage) -> Passage:
    return name.cut(0, len(name.text.rstrip(" ,-–")))


def stripped(words: Passage) -> Passage:
    """Without spaces at either end."""
    text = words.text
    return words.cut(len(text) - len(text.lstrip()), len(text.rstrip()))


def _is_council(body: str) -> bool:
    return not re.search(r"(?i)\b(?:committee|panel|board|group|forum|party|cttee)\b", body)


def person(name: Passage, kind: str, rule: str, scene: Scene) -> Listed | None:
    """A name parted from what stands behind it in brackets or dashes."""
    rules, names = scene.book.attendance, scene.book.names
    status = "apologies" if kind == "apologies" else "present"
    capacity = None if status == "apologies" else kind
    chair, role, organisation, representing = False, EMPTY, EMPTY, EMPTY
    for pattern in rules.qualifier:
        while match := pattern.search(name.text):
            name = Passage.join((name.cut(0, match.start()), name.cut(match.end())))
    for pattern in rules.chair:
        match = pattern.search(name.text)
        if match is None or _own(match, name.text, names):
            continue
        if pattern.kind == "post" and match["after"] and _JOINT.search(name.text[: match.start("after")]):
            chair = bool(_CHAIR.match(match["after"]))  # 'Parents' Member and Chair', one of whose posts it is
            break
        if pattern.kind == "post" and _OF_COUNCIL.search(match[0]) and not _is_council(scene.meeting.body or ""):
            continue  # '(Chairman of the Council)', at a committee's meeting
        if pattern.kind == "post":
            role = name.group(match, "post") or name.group(match, "after") or name.group(match, "joined")
            chair = bool(_CHAIR.match(role.text)) or role.text in ("Ch", "CH")
            beyond = name.group(match, "beyond")
            organisation = beyond if is_organisation(beyond.text, names) else EMPTY  # '(Chair – Quay Forum)'
            chair = chair and not _elsewhere(beyond.text, scene.meeting.body or "")
        else:
            chair = True
        behind = name.cut(match.end())
        comma = _PLACE_BEHIND.fullmatch(behind.text) if match.start() and not organisation else None
        if comma and not is_post(comma["place"], names):
            organisation, behind = behind.group(comma, "place"), EMPTY  # 'Ann Lee (Chair), Moorside'
        name = Passage.join((name.cut(0, match.start()), behind)) if behind else name.cut(0, match.start())
        break
    while match := _BRACKETS.search(name.text):
        inside = name.group(match, "inside") or name.group(match, "square")
        inside = stripped(inside)
        if (own := _OWN_POST.match(inside.text)) and own["own"][0] == bare(name.text, names)[:1]:
            inside = inside.cut(own.end())  # 'Ann Lee (AL Secretary)'
            chair = chair or bool(_CHAIR.match(inside.text))
        behind = name.cut(match.end())
        if inside.text in scene.book.nicknames.given and (not behind or _SURNAMED.fullmatch(behind.text)):
            break  # 'Ferdinand Moor (Ferdy)', 'A. (Tony) Moor'
        if not behind and _TOLD_APART.fullmatch(name.text) and inside.text not in names.party:
            break  # 'Hall (J)', beside 'Hall (M)'
        over = BRANCHES.fullmatch(inside.text) or (_BOTH.fullmatch(inside.text) and _HELD_OVER.search(name.text))
        if not behind and over and is_post(name.text[: match.start()], names):
            break  # 'Ann Lee, Assistant Director (Place)': what the post is over
        name = bare_end(name.cut(0, match.start())) or behind
        if _abbreviates(inside.text, name.text, names):
            continue
        if _ASIDE.search(inside.text) or _POST_SHORT.fullmatch(inside.text):
            continue  # '[Voted in – see 1.5 below]'
        if means_nothing(inside.text, name.text, names):
            if behind and behind is not name and not _BRACKETS.match(behind.text):
                dash = re.match(r"[-–—,:]\s*", behind.text)
                said = behind.cut(dash.end()) if dash else behind  # 'E Moor (EM) – Clerk'
                said = said.cut(0, key.start()) if (key := _KEY.search(said.text)) else said
                if status == "apologies" and (_REASON.match(said.text) or _TAKEN.fullmatch(said.text)):
                    continue  # 'Mr P Hall (PH) – accepted'
                chair = chair or bool(_CHAIR.fullmatch(said.text) or said.text in ("Chairman", "Chairwoman"))
                who, stood_in = stand_in(said, scene.book)  # 'E Moor (EM) – Probation (deputy for A Lee)'
                representing = representing or stood_in
                post = office(who, names)
                role, organisation = role or post.role, organisation or post.organisation
                chair = chair or bool(_CHAIR.fullmatch(post.role.text))
            elif behind and behind is not name:
                name = Passage.join((name, behind))
            continue
        lesser = _lesser(inside.text, names)
        if status == "apologies" and (_REASON.search(inside.text) or inside.text[0].islower()) and not lesser:
            name = Passage.join((name, behind)) if behind is not name else name
            continue  # why somebody is away: '(holiday)'
        who, stood_in = stand_in(inside, scene.book)
        representing = representing or stood_in
        post = seat(who, names) if who and not _SORT.fullmatch(who.text) else Office(EMPTY, EMPTY)
        noting = inside.text.casefold() in ("notes", "note taking")
        if not post.role and (lesser or noting or serves(post.organisation.text, scene)):
            post = Office(post.organisation, EMPTY)  # '(minutes)', '(taking notes)', '(footpaths officer)'
        chair = chair or (not match["inside"] and bool(_CHAIR.fullmatch(post.role.text)))  # '[Chair]'
        role, organisation = role or post.role, organisation or post.organisation
        dash = re.match(r"[-–—,:]\s*", behind.text) if behind and behind is not name else None
        if dash and is_post(behind.text[dash.end() :], names):  # 'Ann Lee (Quay Trust) - Secretary'
            held = office(behind.cut(dash.end()), names)
            role, organisation = role or held.role, organisation or held.organisation
        unnamed = not looks_like_person(name.text, names)
        if behind and behind is not name and (unnamed or _BRACKETS.match(behind.text)):
            name = Passage.join((name, behind))
    if not representing:
        who, stood_in = stand_in(name, scene.book)
        if stood_in and who:
            name, representing = who, stood_in
    if role and (how := _HOW.match(organisation.text)):  # 'Acting Quay Chair'
        chair = chair and how["how"].casefold() in ("acting", "interim")
        role, organisation = Passage.join((organisation.group(how, "how"), role)), organisation.cut(how.end())
    if role and (sits := _SITS.match(name.text)):
        name = name.cut(sits.end())  # 'Lay Member Ann Lee (Chair)'
    name = bare_end(name)
    if not name:
        return None
    return Listed(name, status, capacity, role, organisation, representing, chair, False, rule)


def _elsewhere(body: str, ours: str) -> bool:
    """Whether a committee or society, of which somebody is the chair, is another than the one that meets."""
    return bool(_COMMITTEE.search(body)) and body.casefold() not in ours.casefold()


def from_body(one: Listed) -> Listed:
    """'Ann Lee, Chairman (QRCS)' without the letters of her own body behind the office that she holds here."""
    held = _CHAIR_FROM.fullmatch(one.role.text) if not one.organisation else None
    return replace(one, role=one.role.group(held, "post"), organisation=one.role.group(held, "org")) if held else one


def serves(post: str, scene: Scene) -> bool:
    """Whether whoever holds a post serves the meeting, and is no member of it."""
    return any(not p.kind and p.search(post) for p in scene.book.attendance.officer_post)


def _abbreviates(inside: str, name: str, names: NameRules) -> bool:
    """Whether a bracket shortens the post before it, or says what its holder did: 'Ann Lee – Chief Executive (CEO)'."""
    held = _HELD.search(name)
    return bool(held and is_post(held["post"], names) and _SHORTENED.fullmatch(inside))


def means_nothing(inside: str, name: str, names: NameRules) -> bool:
    """Initials that minutes use for the person, or a party."""
    inside = inside[:-1] if _COUNTED.fullmatch(inside) else inside
    plain_name = _OFFICE.sub("", bare(name, names))
    letters = "".join(w[0] for w in re.findall(r"[A-Z][\w’']+", plain_name))
    own = inside.strip("(). ")[:1] == plain_name[:1] or (len(inside) > 1 and letters.endswith(inside))
    if _BODY_SHORT.fullmatch(inside) and letters[-1:] != inside[-1] and inside[1] not in letters[1:]:
        return False  # 'Cllr E Hall (ELDC)'
    ministry = re.fullmatch(r"[A-Z][a-z]{1,2}(?P<last>[A-Z])", inside)  # '(MoJ)', behind Lord Moor
    own = own and not (ministry and ministry["last"] not in letters[1:])
    post = re.fullmatch(r"[A-Z]{2,3}[a-z]{1,3}", inside)  # 'Asset Manager (AMgr)'
    surname = re.fullmatch(r"[A-Z][a-z’'-]\w*", plain_name) and re.fullmatch(r"[A-Z]{2}", inside)  # 'Hall (PH)'
    known = {w.name for w in names.postnominal} | set(names.party)
    own = own or bool(surname and inside[1] == plain_name[0] and inside not in known)
    return (
        bool(own and _INITIALS.fullmatch(inside))
        or bool(post)
        or len(inside) == 1
        or inside.strip(".").casefold() in {p.casefold() for p in names.party}
    )


def _own(match: re.Match[str], name: str, names: NameRules) -> bool:
    """Whether 'CH' in a bracket is the person's own initials: 'C Hall (CH)'."""
    said = match[0].strip(" ()")
    return said == "CH" and means_nothing(said, name[: match.start()].strip(), names)


def _lesser(inside: str, names: NameRules) -> bool:
    """Whether a bracket is a post in small letters: 'tree warden'."""
    last = inside.rpartition(" ")[2].title()
    return bool(_SMALL.fullmatch(inside)) and last in {w.name for w in names.post}


def stand_in(detail: Passage, book: RuleBook) -> tuple[Passage, Passage]:
    """What is the person's own, and whom they stand in for."""
    for pattern in book.attendance.representing:
        if match := pattern.search(detail.text):
            name = detail.group(match, "name")
            if is_organisation(name.text, book.names):
                continue  # '(for Harbour Trust)'
            own = bare(name.text, book.names).partition(" ")[0]
            if pattern.kind == "placed" and not (
                is_organisation(match["role"], book.names) and is_given(own, book.nicknames)
            ):
                continue  # '(Lead Member for Quay Policy)'
            if not match["role"] and _LETTERED.search(name.text) and bare(name.text, book.names) == name.text:
                return detail.cut(match.start("name")), EMPTY  # 'representing Quay WI'
            return detail.group(match, "role"), name
    return detail, EMPTY
