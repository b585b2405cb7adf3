"""Whether an item of a due meeting is what was asked for.

Enters: a promise and an item of the agenda. Leaves: the reason why it is, or nothing. Owner, subject and
meeting
must go together; a title alone will do where it is the subject in so many words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.trails.ledger import Ledger, Promise
from pipeline.trails.passages import Told
from pipeline.trails.rows import AgendaItemRow

__all__ = ["TITLE", "item_fits"]

TITLE = 0.55  # the share of a title that an action's subject must cover
_REPORTS = 0.4  # the share of a subject that a sentence of the owner's report must hold


def item_fits(book: Ledger, promise: Promise, item: AgendaItemRow, told: Sequence[Told]) -> str | None:
    """Why an item of a due meeting is what was asked for; None where it isn't, or may not be."""
    title = book.scale.subject(item.title)
    if not title:
        return None
    by = f"{item.presenter or ''} {item.presenter_organisation or ''} {item.title}"
    owned = _named(book, promise.action.owner or "", by)
    about = promise.subject | _spelled(book, promise.action.text, item.title)
    shared = title & about
    if book.scale.share(title, about) >= TITLE and (len(shared) > 1 or len(title) == 1 or owned):
        return "its title is what was asked for, at the meeting at which it was due"
    if owned and (shared or not promise.subject or _reports_on(book, promise, item, told)):
        return "the one who was asked brings it, at the meeting at which it was due"
    term = promise.term
    if promise.owner or term.vague or term.recurring or book.scale.share(promise.heading, title) < TITLE:
        return None
    rivals = (i for i in book.body.agenda_items if i is not item and i.meeting_id == item.meeting_id)
    if any(book.scale.share(book.scale.subject(i.title), promise.subject) >= TITLE for i in rivals):
        return None
    return "it carries on the item that asked for it, at the meeting at which it was due"


def _named(book: Ledger, owner: str, words: str) -> bool:
    """Whether the words name the owner: by two words of the name (or its only one), or spelled out."""
    stems = book.scale.stems(owner)
    if not stems:
        return False
    short = next((w for w in owner.split() if w.isupper() and 2 <= len(w) <= 6), None)
    if short and short in _initials(words):
        return True
    return len(stems & book.scale.stems(words)) >= min(2, len(stems))


def _spelled(book: Ledger, text: str, title: str) -> frozenset[str]:
    """The words of a title that letters in the text stand for ('HGP' and 'Home Gardens Programme')."""
    letters = set(re.findall(r"\b[A-Z]{2,6}\b", text))
    words = [w for w in re.findall(r"[A-Za-z]+", title) if w[0].isupper()]
    found: set[str] = set()
    for short in letters:
        for n in range(len(words) - len(short) + 1):
            run = words[n : n + len(short)]
            if "".join(w[0] for w in run) == short:
                found |= book.scale.subject(" ".join(run))
    return frozenset(found)


def _initials(words: str) -> str:
    return "".join(w[0] for w in re.findall(r"[A-Za-z]+", words) if w[0].isupper())


def _reports_on(book: Ledger, promise: Promise, item: AgendaItemRow, told: Sequence[Told]) -> bool:
    """Whether the report under the item has a sentence on the subject."""
    return any(
        one.where_kind == "report"
        and one.meeting_id == item.meeting_id
        and one.agenda_item == item.number
        and book.scale.share(promise.subject, book.scale.stems(one.words)) >= _REPORTS
        for one in told
    )
