"""Names in lists and runs: what is the person, what the post, what the organisation.

Text stays as printed. Nothing here knows who somebody is; that is for reconciling.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from corpus.passage import EMPTY, Passage
from pipeline.extract.courtesies import at_odds
from pipeline.extract.name_words import (
    called_so,
    dress_of,
    organisations_of,
    parties_of,
    posts_of,
    words_of,
)
from pipeline.extract.post_branches import BRANCH, BRANCHES, HEADS_IT, SERVICES, WORK
from pipeline.once import once
from rules.book import NameRules, NicknameRules, RuleBook

__all__ = [
    "Office",
    "bare",
    "begins_given",
    "inside_brackets",
    "is_given",
    "is_honour",
    "is_named",
    "is_organisation",
    "is_post",
    "looks_like_person",
    "office",
    "same_surname",
    "seat",
    "split_run",
]

_PARTED = re.compile(
    r"\s+and,\s+|[,;](?!\s+\()(?!\s+(?:who was |who )?(?:in the [Cc]hair|presided|presiding|took the [Cc]hair)\b)"
    r"(?:\s+|(?=[A-Z](?:[a-z]|(?:(?:\. ?| )[A-Z]){0,3}(?:\. ?| )[A-Z][a-z])|and [A-Z]))"
    r"(?:(?:and|together with|along with|as well as|plus)\s+)?"
    r"|\s+(?:a ?/ ?and|and|together with|along with|as well as)\s+(?!Crime (?:Commissioner|Panel)\b)"
    r"|\s+and(?=[A-Z] [A-Z][a-z])"  # 'B Hall andA Lee'
    r"|\s+plus\s+(?=[A-Z][a-z]+ [A-Z])"
    r"|\s+with (?=(?:the|The) (?:[A-Z]\w+ )?[Cc]lerk\b)"
    r"|\s*&\s+(?=(?:(?:Cllr|Councillor|Mr|Ms|Mrs|Dr)\b|\d+ [a-z]*\b|\d+ (?:Parishioner|Member|Resident)))"
)
_LETTERS_OF_A_BODY = 3
_ACRONYM = re.compile(r"(?!(?:OBE|MBE|CBE|BEM|QPM|MSP|MLA|PHD|DCL|AOB|TBC)$)[A-Z]{3,6}")
_TURNED = re.compile(
    r"(?P<org>[A-Z][^,/()]+)(?:, |/)(?P<post>(?:(?<=/)(?:[A-Z][a-z]+ ){1,3})?(?i:(?:vice[- ]|deputy |co-?)?"
    r"chair(?:man|woman|person)?|secretar(?:y|iat)|minutes|notes|(?:minute|note)[- ]taker|clerk|observer))"
)
_PORTFOLIO = re.compile(  # 'Cabinet Member for Children's Services' is a post and no organisation
    r"\b(?:Member|Holder|Spokes\w+|Champion|Lead|Director|Commissioner) for [\w’', &-]*"
    r"\b(?:Services?|Support|Partnerships?)$"
)
_STOPPED = re.compile(r"[a-z]{4}\.$")  # by a sentence's end
_OVER = re.compile(r"\b(?:Member|Holder|Champion|Spokes\w+) for [^,;–—]*$")
_RANKED = re.compile(  # posts of a council's own, which a dash parts from what they are over
    r"(?:(?:Corporate|Executive|Assistant|Strategic|Deputy|Service) (?:Director|Manager)|Solicitor|Portfolio Holder"
    r"|Head of Service|Area Lead|Service Lead)$"
)
_LETTERS = 4  # of a word in capitals that is no short form
_IN_CHARGE = re.compile(  # 'Area Manager, Housing', 'Corporate Director Growth, Environment and Transport'
    r"(?:Director|Head|Manager|Portfolio Holder|(?:Cabinet|Executive|Lead) Member)(?: [A-Z][a-z]+)?$"
)
_OF = re.compile(r"\b(?:Director|Head|Chief|Manager|Lead|Officer) (?:of|for) [^,;–—]*$")
_CABINET = re.compile(  # 'Cabinet Member for Homes', but not for a council
    r"(?i)(?:(?:deputy|assistant|shadow) )?(?:cabinet|executive|lead|portfolio) (?:member|holder|councillor)s? for "
    r"(?!.*\bcouncil$).+"
)
_EMPLOYER = re.compile(
    r"\bof (?:the )?(?P<org>[A-Z][\w'’&]*(?: (?:and |of |the |for )?[A-Z][\w'’&]*)*"
    r" (?:Council|Office|Authority|Trust|Police|Service|Company|Constabulary))$"
)
_COUNCIL_OF = re.compile(r"(?:[A-Z][\w’'-]+[a-z] )+(?:M?BC|DC|CBC|RBC)|[A-Z][\w’'-]+[a-z] CC")
_COUNCIL_SHORT = re.compile(r"(?:[A-Z][\w’'-]+ )+(?:M?BC|DC|CBC|RBC|CC|TC|PC)")
_PRESIDES = re.compile(r"(?i)(?:(?:vice|deputy|co|acting)[- ])?chair(?:man|woman|person)?")
_REPRESENTED = re.compile(r"(?i)(?:who was )?represented by\b")  # of a party to a hearing
_LOGIN = re.compile(r"[a-z]{2,6}\d{1,5}")
_SEAT = re.compile(
    r"(?i)(?:(?:county|district|borough|city|town|parish|community|ward|unitary|local)(?: (?:&|and) | ?/ ?| ))+"
    r"(?:councillor|cllr)|(?-i:[A-Z]{2,6}) (?:councillor|cllr)"
    r"|(?-i:Applicant|Objector|Other Person|Appellant|Complainant|Supporter|Witness)"  # at a hearing
    r"|(?-i:Parent|Staff|Teacher|Co-?[Oo]pted|Foundation|Community|Associate)(?: governor)?"  # of a school
)
_SHORT_POST = re.compile(
    r"(?:Hon\.? )?(?:Sec|Treas|Sec ?/ ?Treas)\.?|Governance Professional"
    r"|(?:Secondary Care|Hospital|Public Health|GP) (?:Doctor|Consultant|Clinician)|PCSO|GP|General Counsel"
)  # 'A Lee (AL) Sec.'
_PLACES = re.compile(r"[A-Z][a-z’'-]+, [A-Z][a-z’'-]+ (?:&|and) [A-Z].*")  # 'Harrow, Quay & Slip Council'
_SMALL_POST = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2} ([a-z]+)")
_SMALL = re.compile(r"(?:ma?c|h)[A-Z]")  # 'macLean', 'Ó hAodha'
_GLUED = re.compile(r"[a-z]{4}[A-Z][a-z]")  # 'FletcherPanel', of two columns
_RANK = re.compile(  # 'ACC Crime Operations' is a post
    r"(?:[ADT]/)*(?:ACC|DCC) |(?:(?:Deputy|Assistant) )?Chief Constable "
)
_PART = re.compile(r"observ(?:er|ing)|secretariat|minutes|notes|(?:minute|note)[- ]taker|presenter|speaker|chair|clerk")
_SEATED = re.compile(r"\b(?:Lay|Non-? ?Executive|Independent|Associate) (?:Board )?(?:Member|Director)$")
_OFFICES = re.compile(r"(?:The |the )?(?:Office|Department|Ministry) (?:of|for) [A-Z(t][^,;–-]*")
_CHOSEN_BY = re.compile(r"(?:Nominated|Appointed|Elected) by (?:the )?(?P<org>[A-Z][^()]+?) \([^()]+\)")
_LEADER = re.compile(r"(?:\.{2,}|…)+\s+(?=[A-Z])")
_TOOK = re.compile(  # who writes; who somebody is to a surgery
    r"(?i)(?:taking )?(?:minutes?|notes?)|(?:minute|note)s?[- ]tak(?:er|ing)|(?-i:GP|GP [Pp]artner|Patient|Carer)"
)
_BRACKET = re.compile(r"(?<=\w) \((?!(?:North|South|East|West|Central)\))(?P<org>[^()]+)\)$")
_UNMARKED = str.maketrans("áàâäéèêëíìîïóòôöúùûüñç", "aaaaeeeeiiiioooouuuunc")
_CALLED = re.compile(r"(?<=[a-z] )[“\"‘']([A-Z][a-z]+)[”\"’'](?= [A-Z])")  # what somebody goes by, inside the name


@dataclass(frozen=True, slots=True)
class Office:
    """A post and the organisation it is held in, either perhaps empty."""

    role: Passage
    organisation: Passage


def split_run(run: Passage) -> Iterator[Passage]:
    """The members of 'A (X, Y), B and C', brackets whole."""
    text, depth, start, i = run.text, 0, 0, 0
    while i < len(text):
        char = text[i]
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif depth == 0:
            cut = _PARTED.match(text, i)
            if cut:
                yield run.cut(start, i)
                start = i = cut.end()
                continue
        i += 1
    yield run.cut(start)


def is_honour(word: str, honours: Container[str]) -> bool:
    """Whether a word is one of the post-nominals (in small letters), with stops between its letters too: 'M.B.E.', but
    not 'M.A.', which may be initials behind a surname."""
    own = word.strip(".").casefold()
    dotted = own.replace(".", "")
    return own in honours or (dotted in honours and (len(dotted) > 2 or dotted in ("dl", "jp")))


def bare(name: str, names: NameRules) -> str:
    """The name without titles, ranks and post-nominals."""
    title, honours = dress_of(names)
    text = _CONSTABLE.sub("", name.strip())
    while match := title.match(text):
        text = text[match.end() :]
    words = text.replace(",", " ").split()
    while len(words) > 1 and is_honour(words[-1], honours):
        words.pop()
    return " ".join(words)


_CONSTABLE = re.compile(r"^(?:W?P\.?C\.?S?\.?O?\.?|Sgt|Sergeant|PS|DC)\.? \d{2,5} (?=[A-Z])")  # 'PC 412 Kerr'
_NO_NAME = re.compile(  # 'MINUTES Submitted', 'The Right Worshipful'
    r"^(?:MINUTES|APOLOG(?:Y|IES)|OTHERS?|MEMBERS?|ALSO) (?!.*[A-Z]{4}$)|\bWorshipful$"
)


def looks_like_person(text: str, names: NameRules) -> bool:
    """Whether words are a person's name: a title before them, or two to six capitalised words and no more."""
    if text.count(" ") > 1:
        text = _CALLED.sub(r"\1", text)  # 'Peter “Chap” Moor'
    plain = bare(text, names)
    words = plain.split()
    titles, strange = words_of(names)
    if text.strip().rstrip(".") in titles or (
        len(words) > 1 and words[-1].rstrip(".") in titles and words[-1] not in names.surname_too
    ):
        return False  # 'Cllr', 'Westmarch Cllr'
    if len(words) == 2 and plain.casefold() in parties_of(names):
        return False  # 'Liberal Democrats', over its members
    if not words or len(words) > 6 or (len(words) == 1 and len(words[0].strip(".")) < 2):
        return False
    if any(_GLUED.search(w) for w in words):
        return False
    if text.isupper() and {"OF", "AND", "FOR"} & set(words):
        return False  # 'COUNTY OF QUAY', whose small words are set as large as the rest
    if _NO_NAME.search(text):
        return False
    small = set(names.particle)
    capital = all(w[0].isupper() or w in small or _SMALL.match(w) for w in words) and all(
        re.fullmatch(r"[^\W\d_.'’-]?[\w.'’-]*", w) for w in words
    )
    if not capital or any(ch.isdigit() for ch in plain):
        return False
    if _COUNCIL_OF.fullmatch(text.strip().rpartition(", ")[2]):
        return False  # 'Sandle DC'
    if plain.rstrip(".") != " ".join(text.replace(",", " ").split()).rstrip("."):
        return not (_RANK.match(text.strip()) and strange & set(words))
    joined = re.fullmatch(r"(?:[A-Z]\.){1,3}[A-Z][a-z’'-]+\w*", words[0])  # 'A.Lee'
    if len(words) > 1 and set(words) <= set(names.before_post):
        return False  # 'Human Resources'
    if (
        words[:-1] != ["A"]
        and len(words[-1]) > 1
        and all(len(w.strip(".")) == 1 for w in words[:-1])
        and len(words) > 1
    ):
        # 'K Foreman', whose surname is a post too; 'T C Church', which two initials tell from a church
        return words[-1] not in organisations_of(names) or (len(words) > 2 and words[-1] in names.surname_too)
    plainly = {(w.title() if text.isupper() else w).rstrip(".") for w in words}  # 'QUAY BOARD', of a label
    plainly.update(words[:1])  # 'NHS QHT'
    if any(p in text for p in called_so(names)):
        return False
    return (len(words) >= 2 or bool(joined)) and not strange & plainly


def is_named(text: str, book: RuleBook) -> bool:
    """Whether a title, or a known given name before a further word, tells that words name somebody."""
    own = bare(text, book.names)
    return own != text or (" " in own and begins_given(own, book.nicknames))


def begins_given(text: str, nicknames: NicknameRules) -> bool:
    """Whether words begin with a known given name; no words begin with any."""
    first = text.split(maxsplit=1)[:1]
    return bool(first) and is_given(first[0], nicknames)


def is_given(word: str, nicknames: NicknameRules) -> bool:
    """Whether a word is a known given name, in full or as its short form, with or without its accents ('Zoé')."""
    own = word.casefold()
    return own in _given(nicknames) or own.translate(_UNMARKED) in _given(nicknames)


@once
def _given(rules: NicknameRules) -> frozenset[str]:
    names = (*rules.man, *rules.woman, *rules.either, *(n for w in rules.nickname for n in (w.name, *w.forms)))
    return frozenset(name.casefold() for name in names)


def same_surname(a: str, b: str, names: NameRules) -> bool:
    """Whether two printed names share surname and no initial and no title speaks against it."""
    left, right = bare(a, names).split(), bare(b, names).split()
    if not left or not right or left[-1].casefold() != right[-1].casefold() or at_odds(a, b):
        return False
    one, other = left[:-1], right[:-1]
    return not one or not other or one[0][0].casefold() == other[0][0].casefold()


def office(detail: Passage, names: NameRules) -> Office:
    """A post and organisation parted where the paper parts them; else one of the two, by its words."""
    detail = detail.cut(0, len(detail.text) - 1) if _STOPPED.search(detail.text) else detail
    detail = detail.cut(lead.end()) if (lead := _LEADER.match(detail.text)) else detail  # 'Ann Lee .. Clerk'
    if not detail or detail.text.isdigit() or _LOGIN.fullmatch(detail.text) or _REPRESENTED.match(detail.text):
        return Office(EMPTY, EMPTY)  # 'Ann Lee (al123)'
    if chosen := _CHOSEN_BY.fullmatch(detail.text):
        return Office(EMPTY, detail.group(chosen, "org"))
    if _OFFICES.fullmatch(detail.text):
        return Office(EMPTY, detail)
    if _TOOK.fullmatch(detail.text):
        return Office(detail, EMPTY)
    if (heads := HEADS_IT.fullmatch(detail.text)) and not is_post(heads["org"], names):
        return Office(detail.group(heads, "post"), detail.group(heads, "org"))
    for kind in ("dash", "comma", "for"):
        places = [m for p in names.separator if p.kind == kind for m in p.regex.finditer(detail.text)]
        for match in sorted(places, key=lambda m: -m.start()):
            role, organisation = detail.cut(0, match.start()), detail.cut(match.end())
            organisation = organisation.cut(4) if organisation.text.startswith("for ") else organisation
            if not role or not organisation or inside_brackets(detail.text, match.start()):
                continue
            if kind == "for" and (_PORTFOLIO.search(detail.text) or _CABINET.fullmatch(detail.text)):
                return Office(detail, EMPTY)
            if is_post(role.text, names) and BRANCHES.fullmatch(organisation.text):
                several = _OF.search(role.text) and re.search(r" (?:and|&) ", organisation.text)
                charge = _IN_CHARGE.search(role.text) and WORK.match(organisation.text)
                if kind != "comma" or several or _OVER.search(role.text) or charge:
                    return Office(detail, EMPTY)  # 'Head of Service – Older People', 'Cabinet Member for A, B and C'
            told = is_post(role.text, names) or (kind == "comma" and not _ends_as_organisation(role.text, names))
            if kind == "comma" and _PLACES.fullmatch(detail.text) and _body(detail.text, names):
                return Office(EMPTY, detail)
            if kind != "for" and _PRESIDES.fullmatch(organisation.text) and not is_post(role.text, names):
                return Office(organisation, role)  # 'Harrow Council, Chair'
            if kind == "comma" and is_post(role.text, names) and _ACRONYM.fullmatch(organisation.text):
                return Office(role, organisation)  # 'Head of Statistics, HDA'
            if kind == "comma" and is_post(role.text, names) and _COUNCIL_SHORT.fullmatch(organisation.text):
                return Office(role, organisation)  # 'Scrutiny Officer, Quay Vale CC'
            work = kind == "for" and WORK.match(organisation.text) and not _elsewhere(organisation.text, names)
            if work and _IN_CHARGE.search(role.text):
                return Office(detail, EMPTY)  # 'Corporate Director for Neighbourhood Services and Roads'
            if kind == "dash" and not is_post(role.text, names) and _goes_on(role.text, organisation.text):
                known = organisation.text[0].islower() and (role.text.isupper() or is_organisation(role.text, names))
                part = organisation if known and _PART.fullmatch(organisation.text) else EMPTY
                return Office(part, role if known else detail)
            if kind == "dash" and _RANKED.search(role.text) and not _body(organisation.text, names):
                return Office(detail, EMPTY)  # 'Executive Director - People Adults'
            if kind == "dash" and _SEATED.search(role.text) and not _elsewhere(organisation.text, names):
                return Office(detail, EMPTY)  # 'Non-Executive Member – People and Places'
            if kind == "dash" and _both_posts(role.text, organisation.text, names):
                return Office(detail, EMPTY)  # 'Lay Member – Governance/Deputy Chair'
            if kind == "dash" and _ACRONYM.fullmatch(role.text) and is_post(organisation.text, names):
                return Office(organisation, role)  # 'MBC – Head of Community Safety'
            if kind == "dash" and _body(role.text, names) and SERVICES.fullmatch(organisation.text):
                return Office(EMPTY, detail)  # 'Harrow County Council – Adult Services'
            if kind == "dash" and is_organisation(role.text, names) and is_post(organisation.text, names):
                return Office(organisation, role)  # 'Harrow Council – Substitute Member'
            if kind == "dash" and _body(role.text, names) and not is_organisation(organisation.text, names):
                own = re.match(
                    ".*?".join(map(re.escape, organisation.text)), "".join(re.findall(r"\b[A-Z]", role.text))
                )
                return Office(
                    EMPTY if own else organisation, role
                )  # 'Quay City Council – Accountable Body', or '– QCC'
            if kind == "dash" or (told and is_organisation(organisation.text, names)):
                return Office(role, organisation)
            break
    bracket = _BRACKET.search(detail.text)  # but 'Vice-Provost (Operations)' is over a part of the same
    if bracket and BRANCHES.fullmatch(bracket["org"]) and is_post(detail.text[: bracket.start()], names):
        return Office(detail, EMPTY)
    if bracket and is_organisation(bracket["org"], names) and not BRANCH.fullmatch(bracket["org"]):
        whole = " " not in bracket["org"] and not is_post(detail.text[: bracket.start()], names)  # 'Quay (Holdings)'
        return Office(EMPTY, detail) if whole else Office(detail.cut(0, bracket.start()), detail.group(bracket, "org"))
    if is_post(detail.text, names) and not _ends_as_organisation(detail.text, names):
        employer = _EMPLOYER.search(detail.text)
        return Office(detail, detail.group(employer, "org") if employer else EMPTY)
    if (
        _SEAT.fullmatch(detail.text)
        or _SHORT_POST.fullmatch(detail.text)
        or ((small := _SMALL_POST.fullmatch(detail.text)) and small[1].title() in posts_of(names))
    ):
        return Office(detail, EMPTY)  # 'District Councillor', 'Tenant member'
    return Office(EMPTY, detail)


def _both_posts(one: str, other: str, names: NameRules) -> bool:
    """Whether words on either side of a dash are posts, the second one no organisation's."""
    parts = re.split(r"[/ ]", other)
    ends = parts[-1] in posts_of(names) and not _ends_as_organisation(other, names)
    return (is_post(one, names) or one == "GP") and ends and len(parts) > 1


def _elsewhere(text: str, names: NameRules) -> bool:
    """Whether words behind a member's dash are where the member is from, and no part of the business."""
    return _body(text, names) and re.search(r" and .*\bPartnerships?$", text) is None


def _body(text: str, names: NameRules) -> bool:
    """Whether words end as an organisation's name does, and hold no post."""
    return is_organisation(text, names) and _ends_as_organisation(text, names)


def _goes_on(words: str, behind: str) -> bool:
    """Whether what stands behind a dash only tells more of the organisation before it: what its letters stand for
    ('HGN – Harbour Gauge Network'), or what it does, in small letters."""
    return behind[:1].islower() or (len(words) > 1 and words == "".join(re.findall(r"\b[A-Z]", behind)))


def seat(detail: Passage, names: NameRules) -> Office:
    """The same for words in brackets behind a name, where 'County Councillor' is a post and no title."""
    turned = _TURNED.fullmatch(detail.text)  # '(Quay Council, secretariat)', '(AL, Clerk)', '(Quay Trust/East Chair)'
    known = turned and is_organisation(turned["org"], names)
    if turned and (known or turned["org"].isupper()):
        letters = not known and len(turned["org"]) < _LETTERS_OF_A_BODY  # somebody's own initials
        return Office(detail.group(turned, "post"), EMPTY if letters else detail.group(turned, "org"))
    return Office(detail, EMPTY) if _SEAT.fullmatch(detail.text) else office(detail, names)


def inside_brackets(text: str, at: int) -> bool:
    """Whether a bracket stands open at a place."""
    return text.count("(", 0, at) > text.count(")", 0, at)


def _words(text: str) -> list[str]:
    return re.findall(r"[\w'’-]+", re.sub(r"\([^)]*\)", "", text))


def is_post(text: str, names: NameRules) -> bool:
    """A post begins or ends with a word of one ('Head of ...', 'BCU Commander', 'CHIEF EXECUTIVE')."""
    posts = posts_of(names)
    words = _words(text.title() if len(text) > _LETTERS and text.isupper() else text)
    return any(w in posts or (len(w) > _LETTERS and w.isupper() and w.title() in posts) for w in words)


def _ends_as_organisation(text: str, names: NameRules) -> bool:
    """'Mercia Police' is one; 'Head of the Youth Service' is a post though it ends so."""
    words = _words(text)
    posts, organisations = posts_of(names), organisations_of(names)
    if not words or words[-1] not in organisations:
        return False
    before = next((i for i, w in enumerate(words) if w in posts), None)
    return before is None or not any(w in ("of", "for", "to") for w in words[before + 1 :])


def is_organisation(text: str, names: NameRules) -> bool:
    words = _words(text)
    known = not organisations_of(names).isdisjoint(words) or any(p in text for p in called_so(names))
    known = known or text.rstrip(".").endswith((" & Co", " & Sons", " & Partners"))
    return bool(words) and known and not is_post(text, names) and not _REPRESENTED.match(text)
