"""Which wordings belong to which question, and how several that are found are judged.

Of a question with one answer the first of its list wins, but where DISTINCT says so two that were
named leave it open.
"""

from bot.reports.reading import (
    country_words,
    harm_words,
    paper_words,
    people_words,
    time_words,
    unless_words,
)
from bot.reports.reading.wording_pieces import PAID, Table

FILES = (country_words, harm_words, paper_words, people_words, time_words)
SAID: Table = {question: found for one in FILES for question, found in one.SAID.items()}
"""What counts unless it is denied right before ("tidak dipukul")."""
OUTRIGHT: Table = {question: found for one in FILES for question, found in one.OUTRIGHT.items()}
"""What holds its denial itself ("belum bayar"), and comes first."""
UNLESS = unless_words.UNLESS
"""What takes a wording back when it stands right before it."""
PAYING = rf"\b{PAID}\b"
TODAY, YESTERDAY, LONG_AGO = time_words.TODAY, time_words.YESTERDAY, time_words.LONG_AGO
DISTINCT = frozenset({"negara", "tujuan", "pengirim", "hubungan"})
"""Questions that stay open when two of their choices are named."""
BY_PLACE = frozenset({"media"})
"""Questions whose choice is the one that is named first: an ad is seen before one writes on."""
ALL = frozenset({"semua", "semuanya", "kabeh", "sadayana", "semua itu", "semua di atas"})
"""Everything that can be chosen, where that makes sense (EVERYTHING)."""
EVERYTHING = frozenset({"kejadian"})
