"""The language of a paper: English and Welsh are read, others said to be what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.recognise import recognise
from pipeline.tongue import language_of
from pipeline.whole import whole_pack
from rules.book import RuleBook
from tests.papers import BOARD, COMMITTEE, reading_of

if TYPE_CHECKING:
    from spacy.language import Language

WELSH = (
    "Cofnodion cyfarfod y Bwrdd a gynhaliwyd yn Nhŷ Gannet. Presennol: y Cynghorydd Orla Wexcombe yn y gadair. "
    "Ymddiheuriadau: ni dderbyniwyd ymddiheuriadau gan yr aelodau. Clywodd y Bwrdd fod y tollau heb godi ers i'r "
    "llithrfa gael ei hadeiladu, a bod angen trwsio'r concrit yn awr. Penderfynwyd codi'r tollau o'r haf, a gofyn i'r "
    "swyddog ddod ag adroddiad ar y concrit i gyfarfod yr hydref."
)
FRENCH = (
    "Procès-verbal de la séance du conseil du port tenue à la maison du phare. Les membres du conseil ont été "
    "informés que les droits de quai n'ont pas été relevés depuis la construction de la cale, et que le béton doit "
    "être réparé dans les meilleurs délais par le service du port. Le conseil a décidé de relever les droits pour "
    "l'été et de demander un rapport sur le béton pour la séance de l'automne."
)
GERMAN = (
    "Protokoll der Sitzung des Hafenrates im Leuchtturm. Der Rat wurde darüber unterrichtet, dass die Gebühren seit "
    "dem Bau der Rampe nicht erhöht worden sind und dass der Beton nun ausgebessert werden muss. Der Rat beschloss, "
    "die Gebühren ab dem Sommer zu erhöhen und für die Sitzung im Herbst einen Bericht über den Zustand des Betons "
    "von der Verwaltung zu verlangen, damit die Arbeiten im Winter beginnen und auch beendet werden."
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (BOARD, "English"),
        (COMMITTEE, "English"),
        (WELSH, "Welsh"),
        (WELSH + BOARD, "English"),
        (FRENCH, "French"),
        (GERMAN, "German"),
        (FRENCH + BOARD, "English"),
        ("Dues, berths, winch.", None),
        ("£12 34 56 " * 60, None),
        ("Orla Wexcombe Percival Dunmallet Bram Tolliver " * 20, None),
    ],
)
def test_a_text_is_told_by_its_commonest_words(text: str, name: str | None, book: RuleBook) -> None:
    found = language_of(text, book.reading)
    assert (found.name if found else None) == name


@pytest.mark.parametrize("text", [FRENCH, GERMAN])
def test_a_paper_in_another_language_is_searchable_text_and_says_so(text: str, book: RuleBook, nlp: Language) -> None:
    # headings that a family knows would make nonsense of it
    reading = reading_of("Present\n\nMinutes of a meeting of the Board held on 4 June 2024\n\n" + text, book)
    recognition = recognise(reading, book)
    assert recognition.layout is None
    assert "facts are read from English and Welsh" in recognition.reason
    found = whole_pack(reading, recognition.reason)
    assert [p.severity for p in found.problems] == ["warning"]


def test_welsh_and_bilingual_papers_are_read(book: RuleBook) -> None:
    for text in (BOARD + WELSH, WELSH + BOARD):
        assert recognise(reading_of(text, book), book).layout is not None
