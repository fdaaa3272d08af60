"""Reads what work is offered, by classes that the table of wages knows.

An admin of a shop, bank or hotel is not an admin of "a website": the same words count as work in an
office when an ordinary trade stands beside them. Pure.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from bot.offers.denying import denied
from bot.offers.model import Fact
from bot.offers.reading.job_classes import WORK_OF_A_CLASS, class_of
from bot.offers.reading.job_words import (
    FEE_OR_CHANNEL,
    NOT_WORK,
    ORDINARY_AFTER,
    ORDINARY_BEFORE,
    SCREEN,
)
from bot.offers.reading.sham import warned_of
from bot.offers.speakers import turns
from bot.offers.text import Text

MOST = 6
NEAR = 34
"""Characters in which the trade stands beside the work: "admin gudang"."""
PERSON = re.compile(r"adm|cs|c s|cust|moder|recr|hr|operator|mark")
"""Work that is also the name of whom one writes to."""
REFUTED = re.compile(
    r"\s*[^\n:?!]{1,40}: ?(?:oh |waduh |aduh )?(?:bukan|tidak|no|ora|ndak|mboten)\b"
)
INVITES = re.compile(r"\b(?:mau|minat|berminat|bisa|ada|tertarik|cocok|pengen) tidak\b")
""""Mau ga jadi admin?" denies nothing."""
CONSIDERED, MOST_OF_CLASSES = 12, 60
"""Places of a word that are looked at, so that a text of nothing else takes no longer."""
LONGEST_NAME = 44
SCREEN_WORK = "admin_online"


def read(text: Text) -> tuple[Fact, ...]:
    """All work that is named, each class once, in the order of the text."""
    found = sorted(_all(text), key=lambda one: one.quote.start)
    once: dict[str, Fact] = {}
    for one in found:
        once.setdefault(one.value, one)
    return tuple(once.values())[:MOST]


def _all(text: Text) -> Iterator[Fact]:
    for found in islice(text.find(WORK_OF_A_CLASS), MOST_OF_CLASSES):
        if not _no_work(text, found):
            yield Fact(class_of(found), text.quote(found.start(), found.end()))
    for found in screen_work(text):
        value = "office" if ordinary(text, found) else SCREEN_WORK
        yield Fact(value, text.quote(found.start(), found.end()))


@lru_cache(maxsize=64)
def screen_work(text: Text) -> tuple[re.Match[str], ...]:
    """The places that name work at a screen, whatever trade stands beside it."""
    found = islice(text.find(SCREEN), CONSIDERED)
    return tuple(one for one in found if not _no_work(text, one))


def ordinary(text: Text, found: re.Match[str]) -> bool:
    """Whether an ordinary trade stands beside the words for work at a screen."""
    first, last = text.line(found.start())
    before = text.plain[max(first, found.start() - NEAR) : found.start()]
    after = text.plain[found.end() : min(last, found.end() + NEAR)]
    return bool(ORDINARY_AFTER.search(after) or ORDINARY_BEFORE.search(before))


def _no_work(text: Text, found: re.Match[str]) -> bool:
    """Whether the words are of something else: denied, warned of, the admin of a group, "wa admin",
    "biaya admin", or who speaks in a chat. What the candidate says counts: it names the work that
    was offered."""
    before = text.plain[max(0, found.start() - 24) : found.start()]
    if PERSON.match(found[0]) and (
        NOT_WORK.search(before) or FEE_OR_CHANNEL.match(text.plain, found.end())
    ):
        return True
    if _speaker(text, found.end()):
        return True
    if warned_of(text, found.start()) or refuted(text, found.start()):
        return True
    return denied(text, found.start()) and not INVITES.search(before)


def refuted(text: Text, at: int) -> bool:
    """Whether the line asks for what stands there and the next one says no: "admin judi ya?"
    "bukan kak"."""
    start, end = text.line(at)
    return "?" in text.plain[start:end] and bool(REFUTED.match(text.plain, end))


def _speaker(text: Text, end: int) -> bool:
    """Whether a name of who speaks goes on there: "Admin Loker Jkt: …"."""
    name, colon, _ = text.plain[end : end + LONGEST_NAME].partition(": ")
    if not colon or "\n" in name:
        return False
    said_from = end + len(name) + len(colon)
    return any(one.start == said_from for one in turns(text))
