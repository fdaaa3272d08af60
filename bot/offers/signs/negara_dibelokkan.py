"""The destination changes on the way, or training or office lie in another country than the job.

So people who said yes to Thailand, Singapura or Uni Emirat Arab were brought to Myanmar and Kamboja
(facts 3.20, 3.25).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from bot.offers.model import Place, Reading
from bot.offers.reading.asked import told
from bot.offers.reading.detours import (
    BORDER_TOWN,
    CROSSING,
    FIRST,
    LISTED,
    STAYED,
    SWITCH,
    TRAINING,
    TURN,
    UNTOLD,
)  # fmt: skip
from bot.offers.reading.together import thought_end, thought_start
from bot.offers.text import Quote, Text

MOST = 3
NEAR = 64
"""Characters between what happens somewhere and the name of the place."""
STAYS = frozenset({"work", "transit"})
AIMS = frozenset({"work", "mentioned"})
LOOKED_AT = 8
AFTERWARDS = re.compile(
    r"\b(?:baru|setelah|sesudah|sebelum|lalu|terus|then|before|kemudian|habis|lulus"
    r"|abis)\b[^.!?\n]{0,24}$"
)
LANGUAGE = re.compile(r"\b(?:bahasa|pengalaman|eks|ex|mantan|(?:saya|aku) dulu|sudah pernah)\b")
NO_AIMS = frozenset({"id", "kh", "mm", "la", "ph", "cn"})
COMPOUNDS = frozenset({"kh", "mm", "la"})
NEXT_LINE = 150
"""Characters in which what was expected stands, a line earlier too: a chat answers there."""


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The words that turn the journey elsewhere."""
    found = [
        *_trained_elsewhere(reading), *_switched(reading), *_not_as_expected(reading),
        *_stayed_first(reading), *_across(reading), *_untold(reading),
    ]  # fmt: skip
    return tuple(dict.fromkeys(found))[:MOST]


def _trained_elsewhere(reading: Reading) -> Iterator[Quote]:
    """Training in a foreign country other than that of the job."""
    for place, at in _stays(reading):
        others = {one.country for one in reading.works_in} - {place.country}
        aimed = bool(others) or "negara tujuan" in reading.text.plain
        if aimed and place.country != "id" and _near(reading.text, TRAINING, at):
            yield place.quote


def _switched(reading: Reading) -> Iterator[Quote]:
    """A word of change beside a place where one was not to go."""
    for place, at in _stays(reading):
        others = _named(reading) - {place.country, "id"}
        if place.country == "id" or not others or not _near(reading.text, SWITCH, at):
            continue
        if place.country in COMPOUNDS or place.country != _first(reading):
            yield place.quote


def _not_as_expected(reading: Reading) -> Iterator[Quote]:
    """One country is the aim, and a word of change leads to one of compounds."""
    text = reading.text
    aims = [(place, at) for place, at in _aims(reading) if place.country not in NO_AIMS]
    for place, at in _stays(reading):
        if place.country not in COMPOUNDS and not (place.country == "ph" and place.role == "work"):
            continue
        for aim, there in aims:
            later = there > at and not AFTERWARDS.search(
                text.plain, max(0, there - NEAR // 2), there
            )
            if later or place.country == aim.country:
                continue
            if _turned(text, min(there, at), max(there, at)):
                yield place.quote
                break


def _turned(text: Text, first: int, second: int) -> bool:
    """Whether a word of change stands between two places near each other, or shortly before."""
    if second - first > NEXT_LINE:
        return False
    between = text.plain[max(0, first - NEAR // 2) : second]
    return bool(TURN.search(between)) and not LISTED.search(between)


def _stayed_first(reading: Reading) -> Iterator[Quote]:
    """Weeks or work in one country "first", another being the aim."""
    text = reading.text
    for place, at in _stays(reading):
        if place.country == "id" or not _named(reading) - {place.country, "id"}:
            continue
        end = thought_end(text, at, at + NEXT_LINE)
        start = thought_start(text, at)
        stayed = STAYED.search(text.plain, at, end)
        aimed = place.country == _first(reading) or _near(text, LANGUAGE, at)
        if stayed and not aimed and FIRST.search(text.plain, start, end):
            yield text.quote(at, stayed.end())


def _across(reading: Reading) -> Iterator[Quote]:
    """An aim in a country such as Thailand, and then over its border."""
    text = reading.text
    if _first(reading) in COMPOUNDS or not _first(reading):
        return
    for town in islice(BORDER_TOWN.finditer(text.plain), LOOKED_AT):
        crossed = CROSSING.search(
            text.plain, town.end(), thought_end(text, town.end(), town.end() + NEAR)
        )
        if crossed and _leads_out(reading) and told(text, town.start()):
            yield text.quote(town.start(), crossed.end())


def _leads_out(reading: Reading) -> bool:
    """Whether the aim has a border with a country of compounds."""
    return "th" in _named(reading) | {place.country for place, _ in _stays(reading)}


def _untold(reading: Reading) -> Iterator[Quote]:
    for found in islice(reading.text.find(UNTOLD), LOOKED_AT):
        if told(reading.text, found.start()):
            yield reading.text.quote(*found.span())


def _aims(reading: Reading) -> Iterator[tuple[Place, int]]:
    """The places that are named as an aim, by whoever, with where they stand in the plain text."""
    starts = reading.text.form.starts
    for place in reading.places:
        if place.role in AIMS:
            yield place, bisect_left(starts, place.quote.start)


def _stays(reading: Reading) -> Iterator[tuple[Place, int]]:
    """The places where one stays, with where they stand in the plain text."""
    starts = reading.text.form.starts
    for place in reading.places:
        if place.role in STAYS:
            yield place, bisect_left(starts, place.quote.start)


def _near(text: Text, pattern: re.Pattern[str], at: int) -> bool:
    """Whether a word stands in the line within reach before the place, in one thought."""
    first, last = text.line(at)
    before = text.plain[max(first, at - NEAR) : at]
    after = text.plain[at : min(last, at + NEAR // 2)]
    return bool(pattern.search(before)) or bool(TRAINING is pattern and pattern.search(after))


def _named(reading: Reading) -> set[str]:
    """The countries that are named as an aim, by whoever."""
    return {place.country for place in reading.places if place.role in AIMS}


def _first(reading: Reading) -> str:
    """The foreign country that was named first as an aim."""
    aims = (place.country for place in reading.places if place.role in AIMS)
    return next((country for country in aims if country != "id"), "")
