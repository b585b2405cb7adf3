"""Lines and paragraphs under a heading of attendance: several lists may follow one another in one of them.

Enters: a block's words and where in a list the reading is. Leaves: one listing for each name printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.attendance_labels import first_sentence, labelled, spoken
from pipeline.extract.attendance_state import UNREAD, ListState
from pipeline.extract.listed import IN_PLACE
from pipeline.extract.listing import GROUP, Listed, listed_as, plain
from pipeline.extract.listing_lines import line
from pipeline.extract.listing_runs import entries
from pipeline.extract.people import bare, begins_given, is_given, is_post, looks_like_person
from pipeline.extract.scene import Scene, Trouble

__all__ = ["in_words", "of_group"]

_CAME_TO = re.compile(  # what the last of a list came for
    r",? who (?:has |had |was |were |would |then )?[a-z]+\b"
    r"(?!.*(?:,|;|\band) (?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|PC\w*)\b.*)"
)
_FOR_WHOM = re.compile(  # who came instead
    r",? (?:for|in place of) whom\b|,? who (?:was|is) (?:being )?(?:substituted|represented|replaced) by\b"
    r"|\s+[-–—(]+\s*(?:[A-Z][\w.’'-]*\s){1,6}(?:substitut|deputis)\w+\)?\.?$"
)
_CAME_FOR = re.compile(
    r" \((?:(?:substituted|represented|replaced) by|sub|substitute|deputy)\b[^()]{5,60}\)"
    r"| \([A-Z][^()]{4,70}[,\w] " + IN_PLACE + r"\)"
    r"| \([A-Z][^()]{4,70} (?:(?:attend|act)(?:ed|ing)|(?:was )?present) as (?:an? |his |her )?(?:substitute|reserve)\)"
    r"|,? [–—-] (?i:(?:it was )?(?:resolved|agreed)|these (?:were|apologies)|all (?:were )?accepted)\b.*$"
    r"|(?<=\)) ?[–—-] [A-Z][\w.’' -]{3,40}(?: \([A-Z]{2,4}\))? (?:deputis|substitut|attend)(?:ing|ed)\b"
    r"[^.,;]{0,24}(?=[.,;]|$)"
)
_ALSO_COUNCILLORS = re.compile(  # where prose alone says who presided, and no list stands above
    r"(?i:also present)\b[^:]{0,8}:? ?(?:Councillors|Cllrs)\b"
)
_BETWEEN = re.compile(r"[;,] (?=[A-Z])")
_LED = re.compile(r"((?:[A-Z][\w’'-]+ ){1,2}[A-Z][\w’'-]+) [–-] ")
_SEVERAL = 3  # commas and semicolons of a run that a sentence follows
_LETTERS = re.compile(r" \([A-Z]{2,4}\)$")
_POST_ALONE = re.compile(r"(?:[A-Z][\w&/-]*|of|and|for|the|to|&)(?: (?:[A-Z][\w&/-]*,?|of|and|for|the|to|&)){0,9}")
_PROSE = re.compile(r"(?<=[a-z]{3})\. [A-Z][a-z]+ [a-z]{3,} [a-z]+ ")
_TOLD = re.compile(
    r"(?:(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr)\b)[^;:]{3,120}? (?:were|was|would|will|may|might|could) "
    r"(?:delayed|late\b|be late|be delayed|be joining|joining|expected)"
    r"|(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr)\b[^;:,(]{3,60}(?: \(\d+\))? (?:arrived|(?:joined|left) the)\b[^,;]{0,40}$"
    r"|(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr)\b[^;:]{3,120}? (?:were|was) (?:also )?absent\W*$"
)
_NAMES = re.compile(r"(?:(?:[A-Z(][\w.,;’'()/&-]*|and|of|to|for|the|&|–)(?:\s|$)){2,120}")
_DUE = re.compile(r" (?:due to|owing to|because of|on account of)\b.*$")
_GAVE = re.compile(r" who [a-z]+ .*$")
_BUSINESS = re.compile(  # run on behind the names
    r" (?=(?:Minutes of|Matters [Aa]rising|Declarations? of) "
    r"|(?<!were )(?<!was )(?<!and )(?:One|Two|Three|Four|Five|Six|\d{1,2}) "
    r"(?:electors?|members? of the public|residents?|parishioners?) (?:were |was |in )?(?:present|attend))"
    r"|, (?=(?:Although|However|Whilst|Unfortunately|Because) [a-z])"
)
_POINTS = re.compile(r"[.;,]? ?• ?(?=[A-Z])")  # 'Cllr A Lee. • Mr B Hall, Engineer.', on one line
_STOP = re.compile(r"(?<=[a-z]{3})\.(?= \([A-Z][a-z]+\)[;,.])")  # 'Cllrs. Lee, Moor. (Quay); Cllrs. Hall (Slip)'
_EACH = re.compile(  # 'A Lee (Clerk) was in attendance to record the minutes and County Cllr Moor was in attendance'
    r"(?<=\bminutes),? and (?=(?:(?:County|District|Borough) )?(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\b[^.;,]{3,40} was "
    r"(?:also )?in attendance\b)"
)
_WENT = re.compile(  # 'A Lee and B Hall, who both left at 8.15pm and C Moor', 'PC Moss at 7.15 pm'
    r",? who (?:both |all )?(?:left|arrived|joined|departed)(?: the meeting)? at \d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\b)?"
    r"(?: and left at \d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\b)?)?"
    r"|(?<=[a-z]{2})(?<!started)(?<!opened)(?<!began)(?<!held)(?<!closed)(?<!finished)(?<!ended)(?<!commenced)"
    r" (?:at|from|until) \d{1,2}[.:]\d\d ?[ap]\.?m\b\.?(?=,|;|$| and )"
)
_AND_THE_CLERK = re.compile(  # ', Roads Manager and the Legal Services Manager as Clerk to the Meeting'
    r",? and the [A-Z][\w& ]{3,50} as Clerk(?: to the [A-Z][a-z]+)?\.?$"
)
_STOOD_IN = re.compile(
    r"(?i) (?:was|were) (?:also )?(?:present|in attendance|attending) as (?:an? )?(?:substitute|reserve)s?\b"
)
_GROUPED = re.compile(r"(?:Councillors|Cllrs)\.? ?(?=:)")  # a label that is a title too, and stays with the names
_SURNAMES = re.compile(r"(?:[A-Z][\w’'-]+(?: \([^()]+\))?(?:, | and |\.?$)){2,40}|[A-Z][\w’'-]+ \([^()]{2,40}\)\.?")
_GROUP_INSIDE = re.compile(
    r"\)[,;] (?:and )?(?:Councillors|Cllrs) [A-Z]"
)  # 'Cllr A Lee (Chair), Councillors Hall and Moor'
_INITIAL = re.compile(r"(?:[A-Z]\.)+[A-Z][\w’'-]+|(?:[A-Z]\.?)+")
_PAIRS = re.compile(r"(?:[A-Z][a-z]+ [A-Z][\w’'-]+(?:, |\. |\.?$)){2,}")
_THEIRS = re.compile(r"[A-Z][\w’'-]* (?:Councillors|Cllrs)")  # 'Harrow Councillors', before their names
_THEIR_OWN = re.compile(
    r"(?!Parish|Town|Community|Co-?opted|Other|Elected|District|County|Borough|Ward|City|Unitary|The)"
    r"[A-Z][a-z’'-]+ (?:Councillors?|Cllrs?)\b[.,:]? +(?=[A-Z])"
)
_TITLES = re.compile(r"(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr)\b\.? [A-Z]")
_POST = re.compile(
    r"(?i)\b(?:clerk|RFO|secretary|taker|finance officer|financial officer|treasurer|administrator|legal advis[eo]r"
    r"|licensing officer)\b"
)
_ITEM = re.compile(
    r"(?i)(?:\d{1,4}\.? )?(?:declarations?|disclosures?) of\b|matters arising\b|minutes of\b|(?:agenda )?item \d"
    r"|(?:proposed|seconded|moved)(?: and seconded)? by\b"
)
_NUMBERED = re.compile(
    r"\d{1,2}\.? (?!(?:Members?|Residents?|Councillors?|Cllrs?|Parishioners|Electors|Officers?|People|Mrs?|Ms|Dr)\b)"
    r"[A-Z][a-z]+ .{10,}?\b(?:was|were|had|has|is|are|welcomed|asked|outlined|reported|would|will)\b"
)
_MOVED = re.compile(r"(?i)(?:moved|proposed|seconded) by ")  # the first motion
_STOPPED = re.compile(r"(?:(?<=\))|(?<=[a-z]{2}))[.;]$")  # the stop behind a name, and of no initial
_NONE_THEN = re.compile(r"None(?: (?:present|in attendance))?\.? (?=[A-Z][a-z])")
_NONE = re.compile(
    r"(?i)\W*(?:none|nil|no apologies|n/?a|(?:as|see) (?:listed )?above|as listed)(?: (?:were |was )?received)?\W*"
)
_IN_CHAIR = re.compile(r"(?i)in the chair|presiding(?: member)?")  # no post
_THERE = re.compile(r"(?i) (?:also )?(?:in attendance|present|attending)$")  # 'Clerk in attendance:'
_DEPUTY = re.compile(r"(?i)(?:vice|deputy)[- ](?:chair(?:man|woman|person)?|convener)")
_OFFICE_OVER = re.compile(r"(?i)(?:the )?(?:deputy (?:lord )?(?:mayor|provost)|(?:lord )?mayor|provost)")
_COUNCILLORS = re.compile(r"(?:Councillors|Cllrs)\b")
_COUNCILLOR = re.compile(r"(?i)(?:county|district|borough|ward|city|unitary) (?:councillor|cllr)")
_PRESIDES = re.compile(r"(?i)chair|presid|in the chair|convener")
_CHAIR = re.compile(r"(?i)chair(?:man|woman|person)?|presiding|in the chair")
_MAYOR = re.compile(r"(?<=the )(?:Lord )?(?:Mayor|Provost)\b")  # behind 'The Right Worshipful'
_CIVIL = re.compile(r"(?:Mrs?|Ms|Miss|Dr)\b")
_STAFF = 4  # titled people with posts in a line below councillors, from which on they are the council's officers
_AT_ONCE = 12  # characters before which a sentence says that it tells of apologies


def in_words(block: Block, words: Passage, state: ListState, scene: Scene, quiet: bool) -> Iterator[Listed]:
    """A line or a paragraph: several lists may follow one another in it, each behind its label."""
    said = scene.book.attendance
    told = (*said.apologies, *said.substitute, *said.chair_line)
    while any(c.isdigit() for c in words.text) and (went := _WENT.search(words.text)):
        words = Passage.join((words.cut(0, went.start()), words.cut(went.end())))
    if stop := _STOP.search(words.text):
        words = Passage.join((words.cut(0, stop.start()), words.cut(stop.end())))
    if state.kind and (clerk := _AND_THE_CLERK.search(words.text)):
        words = words.cut(0, clerk.start())
    if state.kind and (point := _POINTS.search(words.text) or _EACH.search(words.text)) is not None:
        for part in (words.cut(0, point.start()), words.cut(point.end())):
            if part:
                yield from in_words(block, part, state, scene, quiet)
        return
    if state.kind == "apologies" and (came := _CAME_FOR.search(words.text)):
        words = Passage.join((words.cut(0, came.start()), words.cut(came.end())))
    behind = _FOR_WHOM.search(words.text) if state.kind == "apologies" else None
    if behind is not None:
        words = words.cut(0, behind.start())  # 'Cllr Moor, for whom Cllr Hall was substitute;'
    elif quiet and any(p.search(words.text) for p in told):
        names = first_sentence(words)
        if state.kind != "apologies" or not _TITLES.match(names.text) or any(p.search(names.text) for p in told):
            return  # prose
        words = names  # 'Cllr Lee and Cllr Hall due to illness. Members resolved to accept these apologies.'
    elif (came := _STOOD_IN.search(words.text)) is not None:
        yield from line(words.cut(0, came.start()), "member", state.rule, scene, True)
        return
    elif state.kind == "apologies" and _TOLD.match(words.text):
        return  # 'Councillors A and B were delayed but would come'
    elif any((m := p.search(words.text)) and m.start() < _AT_ONCE for p in said.apologies):
        return  # 'Apologies were received from ...', under those present
    ends = spoken(words.text) if state.kind != "apologies" else _ITEM.match(words.text)
    if ends or _NUMBERED.match(words.text) or _MOVED.match(words.text):
        state.kind = None  # '1 Welcome The Chair welcomed everyone', the first business
        return
    opened = state.kind or ("also" in words.text.casefold() and state.seen)
    there = next((m for p in said.there if opened and (m := p.search(words.text))), None)
    if there is not None:
        names = words.group(there, "names")
        names = names.cut(0, len(names.text.rstrip(" ,")))
        several = sum(looks_like_person(plain(p.text), scene.book.names) for p in entries(names, scene.book.names)) > 1
        yield from line(names, "other", said.there[0].name, scene, several)
        return
    late = next((m for p in said.chair_line if state.seen and (m := p.search(words.text))), None)
    if late is not None and not quiet:  # 'Dr Lee in the Chair', under those listed
        chair = listed_as(words.group(late, "name"), "member", said.chair_line[0].name, scene)
        if chair is not None:
            yield replace(chair, is_chair=True, chair_by_line=True)
            return
    for label, part, pattern in labelled(words, scene.book.attendance):
        if pattern is not None:
            if pattern.kind == "chair":
                part = part.cut(0, stop.start()) if (stop := _STOPPED.search(part.text)) else part
                named = first_sentence(part)
                first, *others = [*entries(named, scene.book.names)] or [named]
                several = any(listed_as(p, "member", pattern.name, scene) is not None for p in others[:1])
                one = listed_as(first if several else first_sentence(part), "member", pattern.name, scene)
                if one is not None:
                    yield replace(one, is_chair=True, chair_by_line=True)
                if several:  # 'In the Chair A Lee, B Hall and C Moor (clerk)'
                    state.open("member", pattern.name)
                    for other in others:
                        yield from line(other, "member", pattern.name, scene, True)
                continue
            if pattern.kind == "post":
                state.serve(pattern.name)
            elif state.among(pattern.kind, label):
                pass  # 'Appointed Members: Cllr Lee', of the apologies
            elif pattern.kind != "run":
                grouped = label or (own[0] if (own := _GROUPED.match(part.text)) else "")
                kind = "member" if not state.seen and _ALSO_COUNCILLORS.match(label + part.text) else pattern.kind
                state.open(*state.further(kind, pattern.name, grouped), label)
                state.cllrs = state.kind == "member" and bool(_COUNCILLORS.match(part.text))
                state.councillors = state.kind == "other" and not state.titled and bool(_COUNCILLORS.match(part.text))
                state.post = _own_post(words, label, pattern.kind, scene)
            elif state.kind is None and not state.seen:
                state.open("member", pattern.name)
                state.run = True
        if pattern is not None and pattern.kind == "apologies" and _NONE.fullmatch(part.text):
            state.kind = None  # whose names stand below, another label must say
        if pattern is not None and _NONE_THEN.match(part.text):
            state.kind = None  # 'Police: None Minutes of the last meeting ...', all on one line
        if state.kind is None:
            continue
        if pattern is None and (beside := state.beside_clerk(part.text)) is not None:
            state.kind = beside  # 'County Cllr A Lee', below 'Clerk – Ann Hall'
        if pattern is None and _PROSE.search(part.text):
            lead = first_sentence(part)
            lead = lead.cut(0, due.start()) if (due := _DUE.search(lead.text)) else lead
            if state.kind == "apologies" and _NAMES.fullmatch(lead.text):  # 'A Lee, B Hall. Resolved that they ...'
                yield from line(lead, state.kind, state.rule, scene, True)
            elif len(_BETWEEN.findall(first_sentence(part).text)) >= _SEVERAL and not _PROSE.search(lead.text):
                lead = first_sentence(part)  # 'A, Clerk; B. It was cold'
                yield from line(lead, state.kind, state.rule, scene, False)
                yield from in_words(block, part.cut(len(lead.text)).cut(1), state, scene, True)
            state.kind = None  # 'Ann Lee, Quay Street. Members stood in silence'
            continue
        part = part.cut(0, run.start()) if (run := _BUSINESS.search(part.text) or _CAME_TO.search(part.text)) else part
        whole = part
        part = part if pattern is None and state.kind != "apologies" else first_sentence(part)
        part = part if pattern is not None else of_group(part, state)
        nobody = _is_label(part, scene) or (
            state.kind in ("officer", "other") and _is_post_with_letters(part.text, scene)
        )
        nobody = nobody or (pattern is None and _is_caps(part.text, scene))
        several = pattern is not None or bool(_GROUP_INSIDE.search(part.text))
        people = [] if nobody else list(line(part, state.kind, state.rule, scene, several))
        if state.unread and pattern is None and len(people) == 1 and not _surely(people[0], scene):
            people = []  # 'Ground Rules Explained', under what was no name either
        further = list(_further(whole.cut(len(part.text)).cut(1), state.kind, state.rule, scene))
        further = [replace(one, capacity=state.beside_clerk(one.name.text) or one.capacity) for one in further]
        people.extend(_below(further, state, scene))
        if people:
            state.unread = 0
            alone = len(people) == 1 or _DEPUTY.fullmatch(state.post.text)  # 'Vice Chair: A, B and C'
            if alone and state.post and not people[0].role:
                role = EMPTY if _IN_CHAIR.fullmatch(state.post.text) else state.post
                role = role.cut(m.start()) if (m := _MAYOR.search(role.text)) else role
                chairs = bool(_PRESIDES.match(state.post.text))
                people[0] = replace(people[0], role=role, is_chair=chairs or people[0].is_chair)
            elif alone and _CHAIR.fullmatch(state.post.text):
                people[0] = replace(people[0], is_chair=True)  # 'Chair', over 'Councillor A Lee, Convener.'
            state.post = EMPTY
            yield from _below(people, state, scene) if pattern is None else people
        elif pattern is None:
            _nobody(block, part, state, scene, quiet)


def of_group(words: Passage, state: ListState) -> Passage:
    """A further line of surnames, with the 'Councillors' that stands over them."""
    grouped = state.surnames and _SURNAMES.fullmatch(words.text)
    return Passage.join((Passage("Councillors"), words)) if grouped else words


def _below(people: list[Listed], state: ListState, scene: Scene) -> list[Listed]:
    """Who a line below those present names, told from members by their posts: 'A Lee, Asset Manager' below a run of
    councillors; 'N Hall, Clerk, Mrs D Moor, Finance Officer', where one is an officer and all have such posts."""
    serves = [any(p.search(one.role.text) for p in scene.book.attendance.officer_post) for one in people]
    if all(serves) and any(one.capacity == "officer" for one in people):
        return [replace(one, capacity="officer") for one in people]
    civil = [bool(_CIVIL.match(one.name.text)) for one in people]
    posted = sum(is_post(one.role.text, scene.book.names) for one in people)
    if state.cllrs and len(people) >= _STAFF and all(civil) and 2 * posted > len(people):
        return [replace(one, capacity="officer") for one in people]  # below 'Present: Cllrs A, B and C'
    untitled = [bare(one.name.text, scene.book.names) == one.name.text for one in people]
    return [
        replace(one, capacity="officer") if state.run and one.capacity == "member" and plain_name and post else one
        for one, plain_name, post in zip(people, untitled, serves, strict=True)
    ]


def _own_post(words: Passage, label: str, kind: str, scene: Scene) -> Passage:
    """'Clerk:' or 'Deputy Chair:' before its holder."""
    at = words.text.find(label)
    post = words.cut(at, at + len(label.rstrip(" :;-–"))) if at >= 0 else EMPTY
    post = post.cut(0, there.start()) if (there := _THERE.search(post.text)) else post
    if kind == "member":
        return post if _DEPUTY.fullmatch(post.text) else EMPTY
    if kind == "other" and _COUNCILLOR.fullmatch(post.text):
        return post  # 'Ward Councillor: Bo Hall'
    told = kind == "officer" and _POST.search(post.text) and is_post(post.text.title(), scene.book.names)
    return post if told else EMPTY


def _is_label(words: Passage, scene: Scene) -> bool:
    """'Time Keeper:' over a name."""
    led = _LED.match(words.text)  # 'Ann Lee – Y1:'
    if led and looks_like_person(led[1], scene.book.names):
        return False
    return words.text.endswith(":") and bare(words.text, scene.book.names) == words.text


def _is_caps(text: str, scene: Scene) -> bool:
    """'QUAY ALCOHOL PROFILE' under names that are not set so: the first heading of the business."""
    words = text.split()
    plainly = text.isupper() and len(words) > 2 and bare(text, scene.book.names) == text and "," not in text
    return plainly and not any(len(w.strip(".")) == 1 for w in words) and not is_given(words[0], scene.book.nicknames)


def _surely(one: Listed, scene: Scene) -> bool:
    """Whether something tells a name from a heading: a title, a post, an initial, a given name."""
    text = plain(one.name.text)
    first = (bare(text, scene.book.names).split() or [""])[0]
    titled = bare(text, scene.book.names) != text or len(first.rstrip(".")) == 1 or "." in first
    return titled or bool(one.role or one.organisation) or is_given(first, scene.book.nicknames)


def _further(rest: Passage, kind: str, rule: str, scene: Scene) -> Iterator[Listed]:
    """Sentences behind the first of a run that are names and nothing else: 'A, Elected Members. B and C, Appointed'."""
    while rest:
        sentence = first_sentence(rest)
        there = next((m for p in scene.book.attendance.there if (m := p.search(sentence.text))), None)
        if there is not None and kind != "apologies":
            names = sentence.group(there, "names")
            gave = _GAVE.search(names.text)
            yield from line(names.cut(0, gave.start()) if gave else names, "other", rule, scene, True)
            rest = rest.cut(len(sentence.text)).cut(1)
            continue
        if any(p.search(sentence.text) for p in scene.book.attendance.apologies):
            rest = rest.cut(len(sentence.text)).cut(1)  # which is read as prose
            continue
        if theirs := _THEIR_OWN.match(sentence.text):  # 'Fife Councillors A Lee, B Hall.'
            yield from line(sentence.cut(theirs.end()), "other" if kind == "member" else kind, rule, scene, True)
            rest = rest.cut(len(sentence.text)).cut(1)
            continue
        group = GROUP.match(sentence.text)
        names = sentence.cut(group.end()) if group else sentence
        people = list(line(sentence, kind, rule, scene, True)) if _NAMES.fullmatch(names.text) else []
        if group and len(people) > 1:  # 'Deputies - A, B and C.'
            yield from people
            rest = rest.cut(len(sentence.text)).cut(1)
            continue
        titled = any(bare(one.name.text, scene.book.names) != one.name.text for one in people)
        firsts = [one.name.text.split()[0] for one in people]
        known = all(is_given(w, scene.book.nicknames) or _INITIAL.fullmatch(w) for w in firsts)
        if not titled and not known and not _to_the_end(rest.text, scene):
            return
        if not people and not _THEIRS.fullmatch(sentence.text):
            return
        yield from people
        rest = rest.cut(len(sentence.text)).cut(1)


def _to_the_end(text: str, scene: Scene) -> bool:
    """'Ann Lee, Bo Hall. Shayne Moor.': pairs of names, some with a given name that is known, and nothing else."""
    if not _PAIRS.fullmatch(text):
        return False
    pairs = re.findall(r"[^.,]+", text)
    people = [pair.strip() for pair in pairs if pair.strip()]
    given = sum(begins_given(one, scene.book.nicknames) for one in people)
    return given > 0 and all(looks_like_person(one, scene.book.names) for one in people)


def _is_post_alone(text: str, scene: Scene) -> bool:
    """'Director of Corporate Services', but no 'Chairman’s Announcements'."""
    if not _POST_ALONE.fullmatch(text):
        return False
    words, posts = text.split(), {w.name for w in scene.book.names.post}
    return words[0] in posts or words[-1] in posts


def _is_post_with_letters(text: str, scene: Scene) -> bool:
    """'Trading Standards Officer (DR)': a post whose holder only the initials behind it tell."""
    letters = _LETTERS.search(text)
    if letters is None or begins_given(text, scene.book.nicknames):
        return False
    own = text[: letters.start()]
    return len(own.split()) > 2 and bare(own, scene.book.names) == own and _is_post_alone(own, scene)


def _nobody(block: Block, words: Passage, state: ListState, scene: Scene, quiet: bool) -> None:
    """A line of a list that names nobody: prose and headings end it, a stray word is told, and a post whose holder
    is not named is just one of those who served."""
    if not any(c.isalnum() for c in words.text):
        return  # a bullet on a line of its own
    if state.kind == "member" and _OFFICE_OVER.fullmatch(words.text):
        state.post = words  # 'Deputy Mayor', over 'Councillor A Lee'
        return
    if state.kind in ("officer", "other") and not block.style.emphatic and _is_post_alone(words.text, scene):
        return
    state.unread += 1
    if _ITEM.match(words.text):
        state.kind = None  # the first heading of the business
        return
    if len(words.text) > 160 or state.unread >= UNREAD:
        state.kind = None
    elif block.style.emphatic and not block.text.endswith(":"):
        state.unread += 1  # a party's or ward's name, or the first heading of the business
    if len(words.text) < 80 and not quiet and not words.text.endswith(":"):
        message = f"under the attendance, not read as a name: {words.text!r}"
        scene.troubles.append(Trouble("attendance_unread", "info", words.first_page, message))
