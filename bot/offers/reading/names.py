"""Reads who stands behind an offer: the firm one would work for, and the agency that sends.

Of the Indonesian firms ("PT …") those that place workers are agencies, and for work abroad any: who
sends is Indonesian, who employs is not. What hides its name ("PT nya rahasia", "PT ...") is none.
Pure.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.offers.denying import denied, warned
from bot.offers.model import AgencyKind, Named
from bot.offers.reading.names_known import (
    FORMS,
    GOVERNMENT,
    HOUSEHOLD,
    HOUSES,
    IN_PLACE,
    INDONESIAN,
    LABELLED,
    LEGAL,
    LICENCE,
    MASTER,
    NO_NAME,
    ORGANISES,
    PLACES_WORKERS,
    PLACING,
    SHIP,
    STAFF,
    SURE,
    TRADE,
    TRADE_WORDS,
)
from bot.offers.speakers import by_candidate
from bot.offers.text import Text

MOST_WORDS, MOST_WORDS_SMALL, FEWEST_LETTERS = 5, 3, 2
"""Words of a name at most; fewer where it is written in small letters and nothing marks its end."""
MOST_NAMES = 8
WORD = re.compile(r"[ \t]*([^\W_](?:[\w'&+]|\.(?=\w)|-(?=\w))*\.?)")
BLANKED = re.compile(r"^[a-z]\.$|^(?:x+|y+|z+|abc|xyz|a\.b\.c)$|\*|_")
LICENCE_REACH = 160
"""Characters after an agency's name in which its licence may stand."""


@lru_cache(maxsize=64)
def agencies(text: Text) -> tuple[Named, ...]:
    """Who sends: Indonesian firms, training centres, manning agencies and government bodies."""
    found = [*_indonesian(text), *_placing(text), *_government(text)]
    return _once(found)


@lru_cache(maxsize=64)
def employers(text: Text) -> tuple[Named, ...]:
    """For whom one would work: foreign firms, hotels, hospitals, ships, households by name."""
    found = [*_before(text), *_after(text), *_labelled(text), *_ships(text)]
    return _once(found)


def licence(text: Text, at: int = 0) -> str:
    """The first licence number at or after a place in the text, without the words before it."""
    found = LICENCE.search(text.plain, at)
    return found["number"].strip(" .:-") if found else ""


def _indonesian(text: Text) -> Iterator[Named]:
    for found in text.find(INDONESIAN):
        if _not_meant(text, found.start()):
            continue
        papers = found["form"] == "cv" and not _shouted(text, found.start())
        if end := _end_of_name(text, found.end(), capitals=papers):
            kind = _kind(text, found["form"], end)
            yield _named(text, found.start(), end, kind)


def _placing(text: Text) -> Iterator[Named]:
    """ "Berkah Jaya Manpower", "Tunas Agency": the form stands after the name."""
    for found in text.find(PLACING):
        start = _start_of_name(text, found.start())
        if start < found.start() and not _not_meant(text, start):
            yield _named(text, start, found.end(), _kind(text, found[0], found.end()))


def _government(text: Text) -> Iterator[Named]:
    for found in text.find(GOVERNMENT):
        before = text.plain[max(0, found.start() - 40) : found.start()]
        if ORGANISES.search(before) and not _not_meant(text, found.start()):
            yield _named(text, found.start(), found.end(), "government")


def _before(text: Text) -> Iterator[Named]:
    """ "Hotel Adria Sol", "kilang Lim Sawmill": the kind of house stands before the name."""
    for found in text.find(HOUSES):
        shouted = found["quoted"] is None and _shouted(text, found.start())
        if shouted and not SURE.match(found[0]):
            continue
        end = _end_of_name(text, found.end(), capitals=True)
        end = end or (0 if shouted else _after_trade(text, found.end()))
        if end and not _not_meant(text, found.start()):
            yield _named(text, found.start(), end, "firm")


def _after(text: Text) -> Iterator[Named]:
    """ "Lim Sawmill Sdn Bhd", "Nordlicht Pflege GmbH": the form stands after the name."""
    for found in text.find(FORMS):
        if _shouted(text, found.start()) and not LEGAL.match(found[0].lstrip(" ,")):
            continue
        start = _start_of_name(text, found.start())
        own = found.start() + len(found[0]) - len(found[0].lstrip(" ,"))
        if start < found.start() and _capital(text, own) and not _not_meant(text, start):
            yield _named(text, start, found.end(), "firm")


def _labelled(text: Text) -> Iterator[Named]:
    """ "Perusahaan: Marugo Shokuhin", "majikan Mdm Koh", "HRD Lotus Star"."""
    for pattern, capitals, fewest in (
        (LABELLED, False, 1),
        (HOUSEHOLD, True, 2),
        (STAFF, True, 2),
        (MASTER, True, 2),
    ):
        for found in text.find(pattern):
            if pattern is STAFF and _shouted(text, found.start()):
                continue
            end = _end_of_name(text, found.end(), capitals=capitals)
            if len(text.plain[found.end() : end].split()) < fewest:
                continue
            if not _not_meant(text, found.start()):
                yield _named(text, found.end(), end, "firm")


def _ships(text: Text) -> Iterator[Named]:
    for found in text.find(SHIP):
        end = _end_of_name(text, found.end(), capitals=True)
        if end and _capital(text, found.start()) and not _not_meant(text, found.start()):
            yield _named(text, found.start(), end, "firm")


def _after_trade(text: Text, at: int) -> int:
    """Where a name ends that follows the trade of a house; 0 for none. One word alone may be a
    town, so it must be said to lie in one: "pabrik roti Yamakita di Gunma"."""
    for _ in range(TRADE_WORDS):
        found = WORD.match(text.plain, at)
        if (
            not found
            or (_capital(text, found.start(1)) and not TRADE.fullmatch(found[1]))
            or IN_PLACE.fullmatch(found[1])
        ):
            return 0
        at = found.end()
        if end := _end_of_name(text, at, capitals=True):
            words = len(text.plain[at:end].split())
            return end if words > 1 or text.plain.startswith(" di ", end) else 0
    return 0


def _shouted(text: Text, at: int) -> bool:
    """Whether the line is written in capitals throughout; a small "l" there is a misread "I"."""
    return _of_capitals(text, *text.line(at))


@lru_cache(maxsize=512)
def _of_capitals(text: Text, start: int, end: int) -> bool:
    first, last = text.form.span(start, end)
    line = text.original[first:last]
    small = sum(map(str.islower, line.replace("l", "")))
    return 4 * small < sum(map(str.isalpha, line))


def _end_of_name(text: Text, at: int, *, capitals: bool = False) -> int:
    """Where the name ends that starts at a place; 0 when none does. With `capitals` every word of
    it must start with one."""
    end, words, small, letters = 0, 0, False, 0
    for _ in range(MOST_WORDS):
        found = WORD.match(text.plain, at)
        if not found:
            break
        word = found[1].rstrip(".")
        upper = _capital(text, found.start(1))
        if NO_NAME.fullmatch(word) or BLANKED.search(_original(text, found)):
            break
        if not upper and (capitals or (words and not small)):
            break
        small = small or not upper
        if small and words == MOST_WORDS_SMALL:
            break
        words, letters = words + 1, letters + sum(map(str.isalpha, word))
        at = end = found.end()
        if found[1].endswith(".") and len(word) > FEWEST_LETTERS:
            break
    return end if letters > FEWEST_LETTERS else 0


def _start_of_name(text: Text, before: int) -> int:
    """Where the name starts that ends before a place: words in capitals, one at least."""
    start = before
    head = text.plain[max(0, before - 80) : before]
    head = head[head.rfind("\n") + 1 :]
    offset = before - len(head)
    for found in reversed(list(re.finditer(r"[^\W_][\w'&.-]*", head))[-4:]):
        word = found[0].rstrip(".")
        between = text.plain[offset + found.end() : start]
        if between.strip(" ") or NO_NAME.fullmatch(word):
            break
        if not _capital(text, offset + found.start()):
            break
        start = offset + found.start()
    return start


def _capital(text: Text, at: int) -> bool:
    sign = text.original[text.form.starts[at]]
    return sign.isupper() or sign.isdigit()


def _original(text: Text, found: re.Match[str]) -> str:
    first, last = text.form.span(found.start(1), found.end(1))
    return text.original[first : last + 1].lower()


def _kind(text: Text, form: str, end: int) -> AgencyKind:
    """What a firm says it is, by its form and by the words around its name."""
    start, stop = text.line(end - 1)
    around = f"{form} {text.plain[max(start, end - 60) : min(stop, end + LICENCE_REACH)]}"
    if re.search(r"siuppak|manning|crewing|awak kapal|pelaut|keagenan", around):
        return "manning"
    if re.search(r"\b(?:lpk|blk\w*|balai latihan|pelatihan)\b", form):
        return "lpk"
    if PLACES_WORKERS.search(around):
        return "p3mi"
    return "firm"


def _named(text: Text, start: int, end: int, kind: AgencyKind) -> Named:
    quote = text.quote(start, end)
    number = LICENCE.search(text.plain, end, end + LICENCE_REACH)
    return Named(quote.text, kind, number["number"].strip(" .:-") if number else "", quote)


def _not_meant(text: Text, at: int) -> bool:
    return denied(text, at) or warned(text, at) or by_candidate(text, at)


def _once(found: list[Named]) -> tuple[Named, ...]:
    """Each name once, in the order of the text."""
    by_name = {one.name.lower(): one for one in sorted(found, key=lambda one: one.quote.start)}
    return tuple(by_name.values())[:MOST_NAMES]
