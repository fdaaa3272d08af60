"""Finds the offer that came in before, by its words, its pictures or its contacts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from bot.offer_effects import Outcome, Seen
from bot.store import offer_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection, Row
from bot.store.likeness import (
    OTHER_WORDS,
    PICTURE_BITS,
    SAME_PICTURE,
    SAME_WORDS,
    Marks,
    distance,
    likeness,
)
from bot.store.times import to_moment

HASH = "offer_pictures.hash"
NOBODY = 0
"""Sealed for no chat: the row must not say whose it is."""
MOST_WORDS, MOST_LIKE_PICTURES, MOST_WITH_CONTACT = 40, 2_000, 1_000
"""Rows compared at most; a contact that stands in more offers is said to stand in so many."""
DANGEROUS = "bahaya"
"""The verdict that makes an undecided offer count as dangerous."""


@dataclass(frozen=True)
class Named:
    """An offer in which one of the contacts stands."""

    key: str
    outcome: Outcome
    verdict: str
    first_at: int
    last_at: int

    @property
    def bad(self) -> bool:
        """Whether it is a scam, or looks like one and nobody decided."""
        return self.outcome == "scam" or (not self.outcome and self.verdict == DANGEROUS)


def seen(db: Connection, codec: Codec, marks: Marks) -> Seen | None:
    """The offer most like these marks and what is known of the contacts, None when nothing is."""
    found = nearest(db, codec, marks)
    named = _with_contacts(db, marks)
    others = [one for one in named if found is None or one.key != found.key]
    times, bad = len(others), sum(one.bad for one in others)
    if found is not None:
        new = _new_contacts(db, found.key, marks)
        return replace(found, contact_times=times, contact_bad=bad, new_contacts=new)
    if not others:
        return None
    first, last = min(one.first_at for one in others), max(one.last_at for one in others)
    return Seen("", 0, to_moment(first), to_moment(last), "", "", "contact", 0.0, times, bad)


def nearest(db: Connection, codec: Codec, marks: Marks) -> Seen | None:
    """The offer most like these words, else the one with the most alike picture."""
    return _by_words(db, marks) or _by_picture(db, codec, marks)


def _by_words(db: Connection, marks: Marks) -> Seen | None:
    if not marks.bands:
        return None
    rows = db.rows(sql.LIKE_WORDS, bands=db.numbers(marks.bands), limit=MOST_WORDS)
    alike = [(likeness(marks.signature, bytes(row[6])), int(row[1]), row) for row in rows]
    # of two as alike the one more people asked about, then the older name
    best = max(alike, key=lambda one: (one[0], one[1], one[2][0]), default=None)
    if best is None or best[0] < SAME_WORDS:
        return None
    return _seen(best[2], "text", best[0])


def _by_picture(db: Connection, codec: Codec, marks: Marks) -> Seen | None:
    """The offer with the most alike picture, unless its words say that it is another."""
    for bits, key in sorted(_pictures(db, codec, marks)):
        for row in db.rows(sql.FOUND, key=key):
            signature = bytes(row[6])
            both = bool(signature and marks.signature)
            if not both or likeness(signature, marks.signature) >= OTHER_WORDS:
                return _seen(row, "picture", 1 - bits / PICTURE_BITS)
    return None


def _pictures(db: Connection, codec: Codec, marks: Marks) -> Iterator[tuple[int, str]]:
    """The offers with a like picture and in how many bits it differs, each once."""
    if not marks.near:
        return
    near = db.numbers(marks.near)
    best: dict[str, int] = {}
    for key, sealed in db.rows(sql.LIKE_PICTURES, bands=near, limit=MOST_LIKE_PICTURES):
        kept = int(codec.read(sealed, HASH, NOBODY).get("hash", 0))
        bits = min(distance(kept, one) for one in marks.pictures)
        if bits <= min(SAME_PICTURE, best.get(key, SAME_PICTURE)):
            best[key] = bits
    yield from ((bits, key) for key, bits in best.items())


def _with_contacts(db: Connection, marks: Marks) -> list[Named]:
    if not marks.contacts:
        return []
    contacts = db.numbers(marks.contacts)
    rows = db.rows(sql.WITH_CONTACTS, contacts=contacts, limit=MOST_WITH_CONTACT)
    return [Named(*row) for row in rows]


def _new_contacts(db: Connection, key: str, marks: Marks) -> bool:
    """Whether one of these contacts was in no copy of the offer."""
    if not marks.contacts:
        return False
    ((known,),) = db.rows(sql.CONTACTS_OF, offer=key, contacts=db.numbers(marks.contacts))
    return int(known) < len(set(marks.contacts))


def _seen(row: Row, how: Literal["text", "picture"], alike: float) -> Seen:
    key, times, first, last, outcome, verdict, _ = row
    return Seen(
        key, int(times), to_moment(first), to_moment(last), outcome, verdict, how, round(alike, 3)
    )
