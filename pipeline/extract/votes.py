"""Motions and amendments: who moved and seconded them, how the vote went.

Enters: a minute and what it decided. Leaves: one vote for each motion or amendment that has a mover, a
seconder, a count or a roll. Counts are those printed; a unanimous vote has none. A motion stays open until a
result is printed for it, so that an amendment may stand between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.passage import EMPTY, Passage
from pipeline.blocks import Block
from pipeline.extract.ballots import counts_in, for_first, names_in, roll_head, roll_of, row_roll, tally_of
from pipeline.extract.candidates import backed, backed_by
from pipeline.extract.candidates import stood as candidates_stood
from pipeline.extract.divisions import (
    Ballot,
    beside,
    bracketed,
    by_lists,
    by_table,
    call,
    divided,
    division_below,
    enrol,
    named_side,
    named_voters,
    names_go_on,
    sides_of,
    stood_for,
    tallied,
    voted_for,
)
from pipeline.extract.moved import OF_ABOVE, moved, moved_above, moved_behind, moved_below, to_do, whole_subject
from pipeline.extract.outline import Entry
from pipeline.extract.run_in_headings import over_text
from pipeline.extract.scene import Scene
from pipeline.extract.vote_lines import (
    MOVED_BY,
    SECONDS,
    counted_next,
    halves,
    motion_named,
    paired,
    seconded_next,
    unlabelled,
)
from pipeline.extract.vote_pronouns import by_name
from pipeline.extract.vote_stacked import sides_in_lines
from pipeline.extract.vote_tables import vote_columns, vote_lists, vote_row
from pipeline.extract.vote_targets import kind_of, named_kind, of_things, of_which, target, unsaid
from pipeline.language import sentences
from rules.book import Pattern, RuleBook

__all__ = ["Ballot", "ballots"]

_STRONG = re.compile(r"\b(?:carried|lost|defeated|withdrawn|rejected|tied|fell|falls|fallen)\b", re.IGNORECASE)
_TRIM = re.compile(
    r"\s*(?:(?<!\d):|;|\.? ?[“\"‘]|\((?:[Pp]rop|[Mm]oved)|,? that\b| and (?:it was|the)\b"
    r"|,? on the (?:proposal|motion|proposition) (?:of|by)\b|(?<=[Aa]greed) to (?!the (?:vote|motion))[a-z]+\b"
    r"|(?<=[a-z]),? (?:RESOLVED|AGREED)\b|(?:,| as) (?:proposed|seconded)\b"
    r"|(?<=\w) \(\d{1,3} (?:[Vv]otes? )?(?:[Ff]or|[Ii]n favour)\b[^();]*;[^()]*(?:\)|$)"
    r"|(?<=\w) \((?:[Vv]otes?:? )?(?:[Ff]or|FOR|[Ii]n favour|[Aa]gainst|AGAINST)\W*\d[^()]*(?:\)|$)).*$"
)
_TALLY = re.compile(r"\d{1,3} (?:in favour\.?$|(?:against|abstained|abstentions?)\b)")  # '3 in favour. 4 abstained'
_POLL = re.compile(r"(?i)\b(?:vot\w+|poll|division|results?|outcomes?|decisions?)\b")  # over what came of a motion
_CARRIED = re.compile(r"\W*(?:The )?[Mm]otion (?:was )?(?:carried|CARRIED|passed)\W*")
_AMENDS = re.compile(
    r" (?:an|the|this|his|her) (?:further |following )?(?:amendment|motion)\b(?:[^,.;:]{0,60}?,? (?P<motion>that\b.+))?"
)
_AS_ONE = re.compile(r"(?i)\b(?:as|by way of) an amendment,? ?$")  # 'By way of an amendment, Councillor Lee moved'
_QUOTES = re.compile(r"[“\"‘]\w")  # 'A moved and B seconded:' over what was moved
_VOTED_THAT = re.compile(  # not 'voted by 8 to 1'
    r"\bvoted\b[^.;]{0,40}? "
    r"(?P<motion>(?:that\b|to (?!\d|(?:none|one|two|three|four|five|six|seven|eight|nine|ten)\b)).+?)"
    r"(?:,? by \d{1,3} (?:votes? )?to \d{1,3}\b.*)?$"
)
_SUPPOSED = re.compile(
    r"(?i)\b(?:if|unless|should|whether) (?:the|this|that|an?)\b[^.;,]*$"
)  # 'If the motion is carried'
_ACCEPTED = re.compile(  # run on behind a name
    r" (?:Accepted|Adopted|Agreed|Approved|Carried|Passed|Resolved|Signed|Unanimous(?:ly)?)$"
)
_MOVER_ROW = re.compile(r"(?:proposed|moved|seconded|proposer|seconder)(?: by)?\b ?:?", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:[:;][-–—]?|as follows[.,]?)$")
_OPEN_END = re.compile(r"(?:,|:-?|[-–—])$")  # 'Seconded by Councillor Lee,' over 'That the slip be shut.'
_BELOW = re.compile(  # 'and RESOLVED that the slip be shut', under who seconded it
    r"(?i)(?:and (?:it was )?(?:unanimously )?(?:resolved|agreed)(?: unanimously)? )?(?P<motion>[“\"'‘]?that\b)"
)
_WAS_PUT = re.compile(r"(?i)(?:the|this) (?:[a-z]+ ){0,2}(?:motion|amendment|proposal) (?:was|were|being)\b")
_MOVED_THAT = re.compile(  # under 'Moved by A, seconded by B:-'; quoted or not
    r"[“\"‘']?[Tt]hat\b|to (?!(?:the|an?|be|this)\b)[a-z]{2}"
)
_WENT = re.compile(  # how it went, behind who seconded it
    r"(?i)\W*(?:and |with )?(?:all (?:agreed|in favour|in agreement|were in favour)|(?:carried|agreed)(?: unanimously)?"
    r"|unanimous(?:ly(?: agreed| carried)?)?|vot(?:e|es|ing)\W{0,2}\d{1,3} (?:for|in favour)\b[^;]{0,60})\W*"
)
_BELOW_IT = re.compile(r"^\W*(?:that|as follows)\W*$|\bthe following words\b")
_FOLLOWING = re.compile(r"(?i)\bfollowing (?!an? )(?:[a-z]+ )?(?:motion|proposal|resolution|recommendation)s?\b")
_IT = re.compile(r"(?i)it|this")  # 'with two against, and it was declared lost': the latest
_WEAK = re.compile(r"(?:it|this|which|and|applications?|minutes|vote)\b", re.IGNORECASE)
_OPEN_RUN = re.compile(r"(?:,| and)$")  # a roll that goes on below
_OPEN_THAT = re.compile(r"that\W*")
_AS_AMENDMENT = re.compile(
    r",? (?:(?:as|by way of) an|the following|an) (?:further )?(?:amendment|addendum)\b,?(?: to [^,;:]{3,60})?"
)
_SHORT, _COUNTED = 9, 14  # words of a sentence that only counts


def ballots(entry: Entry, scene: Scene) -> list[Ballot]:
    """Every motion and amendment of a minute, in the order of the page."""
    found: list[Ballot] = []
    book = scene.book
    awaited: tuple[str, int | None] | None = None
    if SECONDS.search(entry.heading.text):  # '3. Minutes agreed, proposed by A Lee and seconded by B Hall'
        for sentence in sentences(entry.heading, scene.nlp):
            _sentence(sentence, found, (), book)
    amends = False  # under the word 'Amendment' alone
    above: list[Passage] | None = None  # what stands between that word and who moved it
    heads: dict[str, int] = {}  # the columns of a table of votes
    table: int | None = None
    stood: Ballot | None = None  # the motion whose voters are named below
    electing = False  # the voters of each candidate are named
    under: Passage | None = None  # 'Approved: A Lee', over 'Seconded: B Hall'
    carried: int | None = None  # a block whose names were read with the row above it
    done = -1  # the last block of a division that was read as a whole
    for i, block in enumerate(entry.blocks):
        if i == carried or i <= done:
            continue
        if sides := division_below(entry.blocks, i):
            whole = Passage.join(b.passage for b in entry.blocks[i : i + sides + 1])
            if divided(whole, found, book):
                done = i + sides
                continue
        in_lines, taken = sides_in_lines(entry.blocks, i, book)
        for side_roll in in_lines:
            enrol(found, side_roll, block.passage)
        if in_lines:
            done = i + taken - 1
            continue
        if under is not None:
            block, under = replace(block, passage=Passage.join((under, block.passage))), None
        elif any(halves(block.text, below.text) for below in entry.blocks[i + 1 : i + 2]):
            under = block.passage
            continue
        if i in entry.subheadings and any(p.search(block.text) for p in book.decisions.summary):
            break
        if not block.cells or block.table != table:
            heads = {}
        if awaited is not None and names_go_on(found, awaited, block, book):
            continue
        if found and not _POLL.search(block.text) and over_text(entry.blocks, i, book):
            for ballot in found:
                ballot.over = True
        if block.cells:
            if told := vote_columns(block, book):
                heads, table = told, block.table
            elif heads and (row := vote_row(block, heads, book)) is not None:
                by_table(found, row, block.passage)
            elif heads and (lists := vote_lists(block, heads, scene)):
                by_lists(found, lists, block.passage)
            elif stood_for(block, found, book):
                pass
            elif (roll := row_roll(block, book)) is not None:
                over = next(iter(entry.blocks[i + 1 : i + 2]), None) if _OPEN_RUN.search(block.text) else None
                rest = None if over is None or over.cells else names_in(over.passage, roll.side, None, book)
                if over is not None and rest is not None:  # 'Lee and Moss', below '(5)' that its narrow column broke
                    held = re.fullmatch(r"\((\d{1,3})\)", over.marker or "")
                    count = int(held[1]) if held and roll.count is None else roll.count
                    roll, carried = replace(roll, names=(*roll.names, *rest.names), count=count), i + 1
                enrol(found, roll, block.passage)
            elif block.table is None or _MOVER_ROW.match(block.text):
                for sentence in sentences(unlabelled(block), scene.nlp):
                    _sentence(sentence, found, (), book)
            continue
        candidate, below_it = backed(entry.blocks, i, found, book)
        if candidate is not None:
            stood, electing, done = None if below_it else candidate, True, i + below_it
            continue
        if backed_by(block, found, book):
            electing = True
            continue
        if electing and roll_head(block.text, book) is not None:
            continue  # 'Abstained', of no one candidate
        if (awaited := roll_head(block.text, book)) is not None:
            for sentence in list(sentences(block.passage, scene.nlp))[:-1]:
                _sentence(sentence, found, (), book)
            continue
        if beside(block, stood, book):
            stood = None
            continue
        stood = named_side(block, found)
        if stood_for(block, found, book) or voted_for(block, found, book) or stood is not None:
            continue
        if (side := tally_of(block.text, book)) is not None:
            tallied(found, *side, block.passage)
            names = [b.passage for b in entry.blocks[i + 1 : i + 2] if not b.cells]
            awaited = side if names and names_in(names[0], *side, book) else None
            continue
        if several := sides_of(block.passage, book):
            for roll in several:
                enrol(found, roll, block.passage)
            continue
        if (roll := roll_of(block.whole, book) or roll_of(block.passage, book)) is not None:
            enrol(found, roll, block.passage)
            continue
        if label := _LABELLED.fullmatch(block.text):
            amends = label["kind"].casefold() == "amendment"
            above = [] if label["kind"].casefold() in ("motion", "amendment") else None
        named = motion_named(block.passage)  # 'Amendment: That ...', and who moved it, in one paragraph
        if named is not None:
            above = [named.motion]
        known = len(found)
        said = by_name(sentences(block.passage, scene.nlp), book)
        for sentence in seconded_next(list(counted_next(said, book)), book):
            _sentence(sentence, found, entry.blocks[i + 1 : i + 6], book)
            if named is not None and known == len(found) - 1 and found[-1].mover:
                found[-1].kind = named.kind
        for ballot in found[known:]:
            ballot.kind = "amendment" if amends and ballot.mover else ballot.kind
            below = () if ballot.seconder else entry.blocks[i + 1 : i + 3]
            told_below = any(_BELOW.match(b.text) for b in below)  # under who seconded it
            own = (named or MOVED_BY.match(block.text)) and not told_below
            stands = above if own and above else moved_above(entry.blocks, i)
            if ballot.mover and not ballot.motion and stands:
                ballot.motion, ballot.trailing = Passage.join(stands), False
        if above is not None and not label:
            above = None if len(found) > known else [*above, block.passage]
    return [b for b in paired(found) if b.mover or b.seconder or b.counts or b.rolls or b.outcome]


_LABELLED = re.compile(  # over what was moved, or over what came of it
    r"(?P<kind>(?i:motion|amendment|voting|decision|roll call|division))(?: (?:\d|by .{3,60}))? ?:?-?"
)


def _sentence(sentence: Passage, found: list[Ballot], following: Sequence[Block], book: RuleBook) -> None:
    """One sentence's moves, seconds, result and counts, in that order."""
    rules = book.votes
    text = sentence.text
    if found and found[-1].outcome and _CARRIED.fullmatch(text):
        found[-1].said.append(sentence)  # 'It was proposed by A, seconded by B and agreed. Motion carried.'
        return
    if divided(sentence, found, book) or candidates_stood(sentence, found, book):
        return
    if (roll := roll_of(sentence, book)) is not None:  # 'A vote was taken. For: Councillors A and B.'
        enrol(found, roll, sentence)
        return
    moves = list(_moves(sentence, found, following, book))
    if not moves:
        for pattern in rules.second:
            if match := pattern.search(text):
                last = target(found, kind_of(text, book), lambda b: not b.seconder and b.mover)
                if last is not None:
                    last.seconder = sentence.group(match, "seconder")
                    last.said.append(sentence)
                    open_end = _OPEN_END.search(text) or not text[match.end() :].strip(" .;")
                    below = _BELOW.match(following[0].text) if not last.motion and open_end and following else None
                    if below is not None:
                        last.motion, last.trailing = moved_below(following, below.start("motion")), False
                break
    rolls = bracketed(sentence, book)
    put = any(p.search(text) for p in rules.put)
    if not moves:
        call(sentence, found, put)
    counts = counts_in(text, book)
    only, brief = _TALLY.match(text), len(text.split()) <= _SHORT
    if not put and not moves and len(counts) < 2 and not brief and not only:
        counts = {}
    result = _result(sentence, found, bool(counts) or put, book)
    if result is not None:
        ballot, outcome = result
        ballot.kind = named_kind(ballot, found, text)
        ballot.outcome = outcome if unsaid(ballot) else ballot.outcome
        if sentence not in ballot.said:
            ballot.said.append(sentence)
        if not ballot.counts:
            ballot.counts.update(for_first(counts, outcome.text))
    elif (counts and moves) or (len(counts) > 1 and put) or (counts and put and found and found[-1].open):
        waiting = moves[-1] if moves else target(found, kind_of(text, book), lambda b: b.open)
        last = found[-1] if found and not found[-1].over else None
        if waiting is None and last is not None and not last.counts and len(text.split()) <= _COUNTED:
            waiting = last  # 'Voting: For 12, Against 3.' behind the result
        ballot = waiting or _new(found, kind_of(text, book))
        if not ballot.motion and (told := _VOTED_THAT.search(text)):
            ballot.motion = sentence.group(told, "motion")
        if not ballot.counts:
            ballot.counts.update(for_first(counts, text))
            if sentence not in ballot.said:
                ballot.said.append(sentence)
    elif counts and found and (brief or only) and (found[-1].counts or found[-1].rolls or (only and found[-1].mover)):
        for side, number in counts.items():  # 'There were 3 abstentions.'
            found[-1].counts.setdefault(side, number)
        found[-1].said.append(sentence)
    if rolls:
        if not found or found[-1].rolls or sentence not in found[-1].said:
            found.append(Ballot("motion", "votes.toml#roll", said=[sentence]))
        found[-1].rolls.extend(rolls)
    named_voters(sentence, found, book)


def _new(found: list[Ballot], kind: str) -> Ballot:
    found.append(Ballot(kind, "votes.toml#put"))
    return found[-1]


def _moves(sentence: Passage, found: list[Ballot], following: Sequence[Block], book: RuleBook) -> Iterator[Ballot]:
    """New motions in a sentence, from the left; rules earlier in the file first where two begin alike."""
    at = 0
    while at < len(sentence.text):
        hits = [
            (m.start("mover") if m["mover"] else m.start("mover2"), n, m, p)
            for n, p in enumerate(book.votes.move)
            if (m := p.regex.search(sentence.text, at))
        ]
        if not hits:
            return
        _, _, match, pattern = min(hits, key=lambda h: (h[0], h[3].kind != "two", h[1]))
        ballot = _moved(sentence, match, pattern, following, book)
        found.append(ballot)
        yield ballot
        at = match.end()


def _moved(
    sentence: Passage, match: re.Match[str], pattern: Pattern, following: Sequence[Block], book: RuleBook
) -> Ballot:
    groups = match.groupdict()
    mover = "mover" if groups.get("mover") else "mover2"
    subject = whole_subject(sentence, match) if groups.get("subject") else EMPTY
    thing = sentence.group(match, "object") if groups.get("object") else EMPTY
    rest = sentence.text[match.end() :]
    behind = _AMENDS.match(rest)
    told = f"{subject.text} {thing.text} {behind[0] if behind else ''}"
    kind = "amendment" if _AS_ONE.search(sentence.text[: match.start(mover)]) else kind_of(told, book)
    ballot = Ballot(kind, pattern.name, sentence.group(match, mover))
    if groups.get("seconder"):
        ballot.seconder = sentence.group(match, "seconder")
        if went := _ACCEPTED.search(ballot.seconder.text):
            ballot.seconder = ballot.seconder.cut(0, went.start())
    ballot.motion = moved(thing, subject) or moved_behind(sentence, match.end())
    if _OPEN_THAT.fullmatch(ballot.motion.text):
        ballot.motion = EMPTY  # 'that –', over what was moved
    if (amends := _AS_AMENDMENT.match(rest)) is not None:
        ballot.kind = "amendment"
        ballot.motion = ballot.motion or moved_behind(sentence, match.end() + amends.end())
    ballot.motion = to_do(ballot.motion, sentence, match.end())
    if behind is not None and behind["motion"]:
        ballot.motion = sentence.cut(match.end() + behind.start("motion"))
    ballot.trailing = pattern.kind in ("run", "mover") and (not rest.strip(" .)]") or bool(_WENT.fullmatch(rest)))
    ballot.trailing = ballot.trailing or bool(OF_ABOVE.fullmatch(subject.text))  # 'This was proposed by A'
    ballot.said.append(sentence)
    told_below = _FOLLOWING.search(subject.text) or _FOLLOWING.search(thing.text) or _BELOW_IT.search(thing.text)
    below = ballot.kind == "amendment" or told_below is not None
    quoted = following and not ballot.motion and _QUOTES.match(following[0].text)
    told_next = following and not ballot.motion and not rest.strip(" .,:;-–—")
    opens = following and _GOES_ON.search(sentence.text) and not (ballot.motion and _WAS_PUT.match(following[0].text))
    if (below or quoted) and opens:
        ballot.motion = moved_below(following)
    elif told_next and ((below and quoted) or pattern.kind == "over" or _MOVED_THAT.match(following[0].text)):
        ballot.motion, ballot.trailing = moved_below(following), False  # 'Moved by A, seconded by B', alone
    return ballot


def _result(sentence: Passage, found: list[Ballot], told: bool, book: RuleBook) -> tuple[Ballot, Passage] | None:
    """How a vote went, and of which motion; a new one where it was put to the vote, nobody named."""
    for pattern in book.votes.result:
        match = pattern.search(sentence.text)
        if match is None or of_things(match) or _SUPPOSED.search(sentence.text[: match.start("outcome")]):
            continue
        outcome = sentence.group(match, "outcome")
        if cut := _TRIM.search(outcome.text):
            outcome = outcome.cut(0, cut.start())
        outcome = outcome.cut(0, len(outcome.text.rstrip(" .,–—")))
        subject = match.groupdict().get("subject") or ""
        kind = kind_of(subject if "motion" in subject.casefold() else f"{subject} {of_which(sentence.text)}", book)
        it = _IT.fullmatch(subject) and found and "motion" not in sentence.text.casefold()
        ballot = found[-1] if it and unsaid(found[-1]) else target(found, kind, unsaid)
        said = subject.casefold()
        latest = bool(found) and ballot is found[-1] and said in ("vote", "voting")  # 'The vote was unanimous.'
        strong = latest or bool(_STRONG.search(outcome.text)) or said.startswith(("vote on", "voting on"))
        if pattern.kind == "voting":  # 'Voting: Unanimous', below what was decided
            if ballot is not None and ballot is found[-1]:
                return ballot, outcome
            found.append(Ballot("motion", pattern.name, trailing=True))
            return found[-1], outcome
        if pattern.kind == "alone":
            if ballot is not None and ballot is found[-1]:
                return ballot, outcome
            continue
        if ballot is not None and (strong or told or ballot.said[-1] is sentence):
            return ballot, outcome
        if (strong and not _WEAK.match(subject)) or told:
            return _new(found, kind), outcome
    return None
