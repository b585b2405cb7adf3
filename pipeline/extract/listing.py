"""One entry of a list of names: who, in what post, of what organisation, for whom, in the chair or not.

Enters: the words of an entry. Leaves: a listing, or None where they are nobody's name. Names stay as printed.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.extract.listed import (
    PRESIDENT,
    Listed,
    from_body,
    means_nothing,
    person,
    plain,
    serves,
    stand_in,
    surname_only,
    surnamed,
    unkeyed,
)
from pipeline.extract.listing_behind import acronym_behind, honours, placed, posted_for, run_on, whose
from pipeline.extract.listing_brackets import shortened
from pipeline.extract.listing_keys import after_initials, before_initials, inside_initials
from pipeline.extract.listing_posts import DASH, at_dash, behind_dash, in_full, post_first
from pipeline.extract.listing_runs import PRESIDES
from pipeline.extract.listing_status import ABSENT
from pipeline.extract.people import (
    bare,
    begins_given,
    inside_brackets,
    is_given,
    is_organisation,
    is_post,
    looks_like_person,
    office,
)
from pipeline.extract.scene import Scene
from rules.book import NameRules, RuleBook

__all__ = [
    "GROUP",
    "Listed",
    "counted",
    "listed_as",
    "means_nothing",
    "plain",
    "ranked",
    "stand_in",
    "surname_only",
]

GROUP = re.compile(
    r"^(?:(?:(?:County |District |Borough |Town |Parish |Community )?(?:Councillors|C?Cll?rs|CLLRS|COUNCILLORS)|Members"
    r"|Aldermen|ALDERMEN|Directors(?! \w+$| of\b)|Trustees|Governors|Commissioners"
    r"|(?:Y )?(?:Cynghorwyr(?: ?/ ?Councillors)?|Cyng\.? ?/ ?Cllrs)|Messrs|Drs|Profs|Professors|Mesdames|MESSRS"
    r"|Deputies|Senators|TDs|PCSOs|PCs)\b\.?\s*:?\s*[-–]?|(?:Councillor|Cllr)\s*:)\s*(?=\S)",
)
_SURNAME_FIRST = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?: \([^()]+\))?, ?(?:[A-Z][a-z]?\.? ?){1,3}")
_ACRONYM = re.compile(r"(?=[A-Za-z&]{2,7}$)(?=(?:.*[A-Z]){2})[A-Z][A-Za-z&]+")  # 'HMRC', 'DfT', 'MoJ'
_HONOURED = re.compile(  # 'The Right Worshipful the Mayor Councillor Lee'
    r"(?i:(?:the )?(?:(?:right|rt\.?) (?:worshipful|hon(?:ourable|\.)?)|worshipful),? (?:the )?)"
    r"(?=(?:(?:Deputy |Lord )?Mayor|Provost)\b,? \(?[A-Z])"
)
_DITTO = re.compile(r"[\"“”]\s+(?=[A-Z])|(?:''|’’)\s+(?=[A-Z])")  # 'Councillor' once more, over a column of names
_JOINED = re.compile(
    r"(?<=[a-z])[-–](?P<post>(?:(?:Parish|Town|Acting|Deputy|Assistant) )?(?:Clerk|Secretary|Treasurer|RFO))$"
)
_BY_INITIALS = re.compile(r"(?:[A-Z]\.? ?){1,3}[A-Z][\w’'-]+")  # 'S Tully', behind a post in brackets
_HOLDER = re.compile(r"(?:(?:The|the) )?(?P<post>[A-Z][\w’ -]{2,40}?) \((?P<who>[A-Z][^()]{3,60})\)")
_PAST = re.compile(r"(?i)(?:former|retired|ex-?) ?(?:parish |town )?(?:clerk|secretary|treasurer|officer)")
_KEYED = re.compile(r" ?\((?P<own>[A-Z]{2,4})\)$")
_OF_COUNCIL = re.compile(r"(?P<who>(?:Cllr|Councillor)\.? [^,;()]*[a-z]) (?P<org>[A-Z]{1,4}C)\.?")
_POST_OVER = re.compile(
    r"(?P<post>[A-Z][\w &’-]{3,40}?) [-–—] (?P<of>(?:[A-Z][\w’-]*|and|&)(?: (?:[A-Z][\w’-]*|and|&)){0,4})"
)
_HOLDS = re.compile(r"(?P<post>(?P<head>[A-Z][\w &’-]{3,40}?) [-–—] [A-Z][\w &’,-]{2,50}) \((?P<who>[^()]{4,40})\)")
_AS = re.compile(
    r"(?P<who>[^,;()]+?),? as (?:the |an? )?"
    r"(?P<post>(?:[A-Z][\w’-]*(?: |$)){1,4}|clerk|secretary|minute[- ]taker|observer)"
)
_PUBLIC = re.compile(  # behind the last name
    r"(?<=[a-z]),? \d{1,3} members? of (?:the )?public\W*$|\s*\((?:\w+ )?vacanc(?:y|ies)[^()]{0,12}\)$", re.IGNORECASE
)
_MAYOR = re.compile(r"(?:(?:Lord|Metro|Deputy|Town|City|Regional) )?(?:Mayor|Sheriff) (?P<who>[A-Z]\S+(?: \S+)+)")
_FROM = re.compile(
    r"(?P<who>[^()]{5,40}?) (?:from|FROM) (?:the )?(?P<org>(?!(?i:items?|zoom|teams|agenda|home|noon)\b)[A-Z][^()]*)"
)
_ENDED = re.compile(r"[a-z]{4}\.$")
_OF = re.compile(r"(?P<who>[^(),]{5,40}?) of (?:the )?(?P<org>[A-Z][^(),]*)")
_WHY = re.compile(
    r"(?i),?\s+(?:due to|owing to|because of|on account of|for (?:work|personal|family|business|health|medical)\b"
    r"|for (?:his|her|their) (?:absence|inability|non)\b"
    r"|as (?:he|she|they)\b|(?:who )?(?:was|were|is)\b|who (?:had|has)\b|on (?:holiday|leave|business)\b).*$"
)
_BY_RIGHT = re.compile(r"(?i)(?<=\)) \(ex[- ]officio\)$")  # 'The Mayor (Councillor A Lee) (ex officio)'
_PRESIDES_TOO = re.compile(
    r" \((?:Chair(?:man|woman|person)?|Conven[eo]r)\)$"
    r"|(?i:\bchair(?:man|woman|person)? (?:of|for) (?:this|the) meeting)(?:$| and )"
)
_WHOSE = re.compile(r"(?P<org>[A-Z]{3,6}) (?=(?:Cllr|Councillor)\b)")
_PART = re.compile(
    r"(?i)\s+(?:morning|afternoon|evening|[ap]\.?m\.?) (?:session )?only$"
    r"|,?\s+for (?:(?:the )?(?:first |last |second )?part|some|most|the (?:start|beginning|end)) of (?:the |this )?"
    r"meeting$"
    r"|,?\s+(?:from|until|for) (?:agenda )?items? \d[\d.]*(?: only| onwards)?$"
    r"|\s+[–—-]\s+(?:(?:morning|afternoon|am|pm|part|first|second)\b.{0,20}"
    r"|(?:for|until|from|to|items?|via|by|on|arrived|arriving|left|leaving|joined|departed"
    r"|no apolog\w+) .{1,40}"
    r"|all (?=[A-Z]).{2,20}|online|remote\w*|virtual\w*)$"
)
_COUNT = re.compile(
    r"(?i)(?-i:(?!A [A-Z][a-z]))"
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|no|a|an|the|a number of)"
    r"\b.{0,30}\b(?:public|press|residents?|parishioners?|electors?|visitors?|members?|people|persons?|others?|clerk)\b"
)


def counted(text: str) -> bool:
    """Whether words count people and name none: '20 members of the public'."""
    return bool(_COUNT.match(text))


def listed_as(words: Passage, kind: str, rule: str, scene: Scene, grouped: bool = False) -> Listed | None:
    """An entry as a person: the name alone, or parted from a post before or behind it."""
    names = scene.book.names
    words = after_initials(_trimmed(unkeyed(words, names), scene.book), names)
    words = inside_initials(before_initials(words, names), names)
    if public := _PUBLIC.search(words.text):
        words = words.cut(0, public.start())
    if absent := ABSENT.search(words.text):
        words, kind = words.cut(0, absent.start()), "apologies"  # told beside the name
    if not words or any(p.search(words.text) for p in scene.book.attendance.nobody):
        return None
    own, whole = shortened(words, names)
    if whole and (one := listed_as(own, kind, rule, scene, grouped)):
        return replace(one, organisation=one.organisation or whole)
    if (sits := PRESIDES.search(words.text)) and "," in words.text[: sits.start()]:
        one = listed_as(words.cut(0, sits.start()), kind, rule, scene, grouped)  # 'A Lee, Quay Council – in the Chair'
        return replace(one, is_chair=one.status == "present") if one else None
    if surnamed(words, scene.book):
        return person(words, kind, rule, scene)
    if (holds := _HOLDS.fullmatch(words.text)) and is_post(holds["head"], names):
        one = person(words.group(holds, "who"), kind, rule, scene)  # 'Head of Service – Roads (Ann Lee)'
        who = one is not None and looks_like_person(plain(one.name.text), names) and not is_post(one.name.text, names)
        return replace(one, role=words.group(holds, "post")) if one is not None and who else None
    over = _POST_OVER.fullmatch(words.text)
    first = over["of"].split()[0] if over and is_post(over["post"], names) else ""
    if first in names.before_post and not is_given(first, scene.book.nicknames):
        return None  # 'Service Manager – Public Protection'
    if (joined := _JOINED.search(words.text)) and looks_like_person(words.text[: joined.start()], names):
        one = person(words.cut(0, joined.start()), kind, rule, scene)  # 'Karen Hall-Clerk'
        return replace(one, role=one.role or words.group(joined, "post")) if one else None
    if (lead := _WHOSE.match(words.text)) and looks_like_person(words.text[lead.end() :], names):
        one = person(words.cut(lead.end()), kind, rule, scene)  # 'HDC Councillor A Lee'
        return replace(one, organisation=one.organisation or words.group(lead, "org")) if one else None
    why = _WHY.search(words.text) if kind == "apologies" else None
    if why and not _bracketed(words.text, why.start()):
        words = words.cut(0, why.start())
    if (told := _by_initials(words, kind, rule, scene) or _before(words, kind, rule, scene)) is not None:
        return told
    if _COUNT.match(words.text):
        return None
    of = _OF.fullmatch(words.text)  # 'Mr B Hall of the Quay Society'
    serves_it = of is not None and " " not in of["org"] and is_post(of["who"].rsplit(" ", 1)[-1], names)
    serves_it = serves_it or (
        of is not None and len(bare(of["who"], names).split()) > 2 and of["who"].endswith(" Head")
    )
    # 'Mr B Hall Director of Service' is of no organisation
    if of and not serves_it and is_organisation(of["org"], names) and looks_like_person(of["who"], names):
        one = person(words.group(of, "who"), kind, rule, scene)
        return replace(one, organisation=one.organisation or words.group(of, "org")) if one else None
    acts = _AS.fullmatch(words.text)
    if acts and is_post(acts["post"].title(), names) and looks_like_person(acts["who"], names):
        one = person(words.group(acts, "who"), kind, rule, scene)  # 'Mrs A Lee as Secretary'
        return replace(one, role=one.role or words.group(acts, "post")) if one else None
    if (whence := _FROM.fullmatch(words.text)) and looks_like_person(whence["who"], names):
        one = person(words.group(whence, "who"), kind, rule, scene)  # 'Ann Moor from the Harbour Trust'
        return replace(one, organisation=one.organisation or words.group(whence, "org")) if one else None
    of_council = _OF_COUNCIL.fullmatch(words.text)
    if of_council and of_council["org"] not in honours(names):  # 'Cllr Hall SHDC', but not 'Cllr Hall CC'
        one = person(words.group(of_council, "who"), kind, rule, scene)
        return replace(one, organisation=words.group(of_council, "org")) if one else None
    one = person(words, kind, rule, scene)
    if one is None:
        return None
    if (over_more := in_full(words, one, names)) is not None:
        return over_more
    if (held := re.search(r",\s+(?=[^,]+$)", one.name.text)) and is_post(one.name.text[held.end() :], names):
        post = one.name.cut(held.end())  # 'Cllr A Lee, Cathaoirleach'
        whole = _in_brackets_behind(words, post, one)
        if (not one.role or one.representing or whole) and looks_like_person(one.name.text[: held.start()], names):
            chairs = one.status == "present" and bool(PRESIDENT.fullmatch(post.text))
            place = one.organisation if one.organisation.text[:1].isupper() else EMPTY  # no '(initially)'
            name, chairs = one.name.cut(0, held.start()), one.is_chair or chairs
            role, place = at_dash(whole or post, place, names)
            one = replace(one, name=name, role=role, organisation=place, is_chair=chairs)
    elif held and not one.organisation and any(of(one, held, names) for of in (_employed, _lettered, _of_service)):
        one = replace(one, name=one.name.cut(0, held.start()), organisation=one.name.cut(held.end()))
    text = plain(one.name.text)
    if (
        (mayor := _MAYOR.fullmatch(text))
        and looks_like_person(mayor["who"], names)
        and not is_post(mayor["who"], names)
    ):
        return one  # 'Mayor Ann Lee (Chair)'
    posted = run_on(one, scene.book) if not grouped and looks_like_person(text, names) else None
    if posted is not None and len(re.findall(r"[^\s.]+", bare(posted.name.text, names))) >= 2:
        return posted  # 'Mr W Moor Clerk', though a title makes nearly anything a name
    if not grouped and looks_like_person(text, names):
        found = placed(one, names) or (whose(one, scene) if bare(text, names) != text else None)
        found = found or acronym_behind(one, scene)
        if found is not None:
            return found
    if looks_like_person(text, names) or (grouped and surname_only(text)) or _SURNAME_FIRST.fullmatch(text):
        return one
    for told in (behind_dash(one, names), post_first(one, names), run_on(one, scene.book), whose(one, scene)):
        if told is not None:
            return told
    return None


def _in_brackets_behind(words: Passage, post: Passage, one: Listed) -> Passage:
    """'Non-Executive Member (Vice Chair)', behind a comma: the post with the one told beside it; else nothing."""
    at = words.text.rfind(post.text)
    both = words.cut(at) if at > 0 and one.role else EMPTY
    return both if both.text == f"{post.text} ({one.role.text})" else EMPTY


def _employed(one: Listed, comma: re.Match[str], names: NameRules) -> bool:
    """'Mr A Lee, Quay Division': an organisation behind a titled name."""
    name = one.name.text[: comma.start()]
    titled = bare(name, names) != name and looks_like_person(name, names)
    return titled and is_organisation(one.name.text[comma.end() :], names)


def _of_service(one: Listed, comma: re.Match[str], names: NameRules) -> bool:
    """'Ann Lee, Corporate Governance (minutes)': where somebody works whose part in the meeting stands in brackets."""
    name, service = one.name.text[: comma.start()], one.name.text[comma.end() :].split()
    known = len(service) > 1 and all(word in names.before_post or word in ("and", "&") for word in service)
    return bool(one.role) and known and len(bare(name, names).split()) > 1 and looks_like_person(name, names)


def _lettered(one: Listed, comma: re.Match[str], names: NameRules) -> bool:
    """'Nick Hall, DfT': letters behind a name that are no honours."""
    name, letters = one.name.text[: comma.start()], one.name.text[comma.end() :]
    apart = _ACRONYM.fullmatch(letters) and letters not in honours(names)
    return bool(apart) and len(bare(name, names).split()) > 1 and looks_like_person(name, names)


def _by_initials(words: Passage, kind: str, rule: str, scene: Scene) -> Listed | None:
    """'Dr Ann Lee AL Clinical Chair': the initials of the name part it from the post."""
    names = scene.book.names
    tokens = list(re.finditer(r"\S+", words.text))
    for token in tokens[2:6]:
        name = words.cut(0, token.start())
        parts = bare(name.text, names).split()
        own = [p[0].upper() for p in parts]
        letters = [c for c in token[0] if c.isupper()]
        if not re.fullmatch(r"[A-Z]{2,4}[a-z]?|[A-Z][A-Z][a-z]", token[0]) or len(parts) < 2 or token is tokens[-1]:
            continue
        if letters[0] != own[0] or letters[-1] not in own[1:] or not looks_like_person(name.text, names):
            continue
        one = person(name, kind, rule, scene)
        rest = person(words.cut(token.end()), kind, rule, scene)
        if one is None or rest is None:
            return None
        said = words.cut(token.end())
        for pattern in scene.book.attendance.qualifier:
            said = said.cut(0, m.start()) if (m := pattern.search(said.text)) else said
        post = office(said, names)
        role = post.role or (EMPTY if is_organisation(said.text, names) else post.organisation)
        chairs = re.fullmatch(r"(?i)(?!vice|deputy)(?:\w+ )?chair(?:man|woman|person)?", said.text)
        return replace(
            one,
            role=role,
            organisation=post.organisation if post.organisation is not role else EMPTY,
            is_chair=one.is_chair or bool(chairs),
        )
    return None


def _before(words: Passage, kind: str, rule: str, scene: Scene) -> Listed | None:
    """A post before the name: 'The Acting Clerk Mrs C Lee', 'the Clerk – Ann Lee', 'Mayor (Councillor B Hall)',
    'RFO Clive Moor'."""
    names = scene.book.names
    presides = PRESIDES.search(words.text)
    if holder := _HOLDER.fullmatch(words.text[: presides.start()] if presides else words.text):
        who = words.group(holder, "who")
        named = begins_given(who.text, scene.book.nicknames) and not is_post(who.text, names)
        titled = bare(who.text, names) != who.text or _BY_INITIALS.fullmatch(who.text) or named
        if titled and is_post(holder["post"], names) and looks_like_person(who.text, names):
            one = person(who, kind, rule, scene)
            told = replace(one, role=words.group(holder, "post")) if one else None
            chairs = presides or PRESIDENT.fullmatch(holder["post"])  # 'The Chair (Councillor A Lee)'
            return replace(told, is_chair=True) if told and chairs and told.status == "present" else told
        return None
    one = person(words, kind, rule, scene)
    if one is None or one.organisation or one.role or bare(one.name.text, names) != one.name.text:
        return None  # a title stands first: 'Chief Superintendent Ann Lee'
    if (behind := posted_for(one, scene.book)) is not None:
        return behind
    told = post_first(one, names)
    if told is None and (dash := DASH.search(one.name.text)):
        left, right = one.name.cut(0, dash.start()), one.name.cut(dash.end())
        if is_post(left.text.title(), names) and looks_like_person(right.text, names):
            told = replace(one, name=right, role=left)
    if told is None:
        tokens = one.name.text.split()
        begins = len(tokens) - 2
        while (
            begins > 0 and re.fullmatch(r"[A-Z]\.?", tokens[begins]) and re.fullmatch(r"[A-Z]\.?", tokens[begins - 1])
        ):
            begins -= 1  # 'Clerk and RFO A M Moor'
        name = " ".join(tokens[begins:])
        lead = tokens[:begins]
        posts = {"clerk", "chair", "chairman", "Sec", *(w.name for w in names.post)}
        several = bool(lead) and lead[-1] not in posts and lead[-1].removesuffix("s") in posts  # 'Tree Wardens Al Moss'
        surely = is_given(tokens[begins], scene.book.nicknames) and not is_given(tokens[0], scene.book.nicknames)
        known = all(w in posts or w in names.before_post or w in ("and", "&", "Hon") for w in lead[:-1])
        if (
            lead
            and (lead[-1] in posts or several)
            and (known or (surely and all(w[0].isupper() for w in lead)))
            and looks_like_person(name, names)
            and not is_post(name, names)
        ):
            at = one.name.text.rindex(name)
            told = replace(one, name=one.name.cut(at), role=EMPTY if several else one.name.cut(0, at))
    if told is None:
        return None
    if told.role.text == "Deputy":
        return replace(told, name=one.name, role=EMPTY)  # a title: 'Deputy B Hall', of a parliament or a ward
    lead_in = re.match(r"(?i)the ", told.role.text)
    role = told.role.cut(lead_in.end()) if lead_in else told.role
    chairs = re.fullmatch(r"(?i)(?:acting )?chair(?:man|woman|person)?|cathaoirleach", role.text)
    return replace(told, role=role, is_chair=told.is_chair or bool(chairs))


def _trimmed(words: Passage, book: RuleBook) -> Passage:
    """Without 'the', and without when or how somebody was there."""
    lead = re.match(r"(?:and|also|plus|together with|as well as) ", words.text, re.IGNORECASE)
    words = words.cut(lead.end()) if lead else words
    words = words.cut(lead.end()) if (lead := _DITTO.match(words.text)) else words
    words = words.cut(0, right.start()) if (right := _BY_RIGHT.search(words.text)) else words
    words = words.cut(lead.end()) if (lead := _HONOURED.match(words.text)) else words
    words = (
        words.cut(0, tail.start()) if (tail := re.search(r",(?: and)?$| also$", words.text, re.IGNORECASE)) else words
    )
    if "(" not in words.text and (brace := re.search(r"\s+\).*$", words.text)):
        words = words.cut(0, brace.start())  # 'Cllr Lee ) on leave', a brace over several lines
    part = _PART.search(words.text)
    if part and not _bracketed(words.text, part.start()):
        words = words.cut(0, part.start())
    late = re.search(
        r"(?i)[,–-]? (?:arrived|left|joined|entered|departed)(?: the meeting)?(?: at)? [\d.:]+ ?(?:[ap]m)?$", words.text
    )
    return words.cut(0, late.start()) if late else words


def _bracketed(text: str, at: int) -> bool:
    """Whether a place is inside brackets that are shut again."""
    return inside_brackets(text, at) and text.count("(") == text.count(")")


def _stopless(words: Passage) -> Passage:
    """Without the full stop that ends an entry: 'Ann Moor.', but 'Quay Ltd.'"""
    return words.cut(0, len(words) - 1) if _ENDED.search(words.text) else words


def ranked(one: Listed, scene: Scene) -> Listed:
    """In a run that mixes them, the clerk is an officer whatever list he stands in."""
    one = from_body(replace(one, name=_stopless(one.name), organisation=_stopless(one.organisation)))
    keyed = _KEYED.search(one.role.text)  # 'Ann Lee, Chair (AL)'
    if keyed and keyed["own"][0] == bare(one.name.text, scene.book.names)[:1]:
        one = replace(one, role=one.role.cut(0, keyed.start()))
    if one.capacity == "member" and not one.role and one.organisation.text.casefold() == "observer":
        return replace(one, capacity="other", role=one.organisation, organisation=EMPTY)
    if one.capacity == "member" and one.role.text.casefold() == "observer":
        return replace(one, capacity="other")
    if one.capacity == "member" and _PAST.match(one.role.text):
        return replace(one, capacity="other")
    if one.status == "present" and _PRESIDES_TOO.search(one.role.text):
        one = replace(one, is_chair=True)  # 'Leader of the Council (Chair)'
    officer = one.capacity in ("member", "other") and serves(one.role.text, scene)
    return replace(one, capacity="officer") if officer else one
