"""Sees that a short question goes on with the matter before it: "kalo di malaysia?". Pure."""

import re
from dataclasses import replace
from datetime import timedelta

from bot.meaning import URGENT
from bot.model import Decision, Handler, Say, Turn
from bot.spelling import plain_words

GOES_ON = re.compile(
    r"(?:(?:oh|begitu|terus|lalu|nah|dan|eh|oke?)\s+)*"
    r"(?:kalau|lamun|misal|misalnya|bagaimana|yang|terus|untuk)\b"
)
SMALL_WORD = re.compile(
    r"di|ke|dari|yang|ya|kakak|min|bang|bu|pak|mas|mbak|bagaimana|dong|sih|juga|sama|kalau|terus|lalu"
    r"|nah|oh|begitu|misal|misalnya|untuk|dengan|itu|apa|dan|oke?|eh|berapa|negara|lamun"
)
MOST_WORDS = 8
GOES_ON_FOR = timedelta(minutes=30)
"""A topic older than this is not gone on with."""
BY_COUNTRY = frozenset({"kontak_perwakilan", "minta_petugas", "nomor_darurat"})
"""Answers that are about the country named by themselves."""


def topic(turn: Turn) -> str:
    """The id of the matter before, when the text only puts it into another country; else nothing.

    What is left without small words must be the place alone: "kalo ke jepang boleh?" asks something
    of its own.
    """
    last = str(turn.conversation.data.get("last", ""))
    words = plain_words(turn.incoming.text)
    abroad = turn.understanding.country not in ("", "id")
    if not last or not abroad or not recent(turn) or len(words) > MOST_WORDS:
        return ""
    if not GOES_ON.match(" ".join(words)):
        return ""
    rest = [word for word in words if not SMALL_WORD.fullmatch(word)]
    return last if len(rest) <= 1 or _is_place(rest, turn) else ""


def _is_place(words: list[str], turn: Turn) -> bool:
    """Whether the words stand together in the name of a place; a place may be called by more words
    than were written ("korea": Korea Selatan), so their number says nothing."""
    names = (" ".join(plain_words(place.name)) for place in turn.understanding.places)
    return any(f" {' '.join(words)} " in f" {name} " for name in names)


def recent(turn: Turn) -> bool:
    """Whether the last answer was given so short a time ago that the talk still goes on."""
    return turn.lately(turn.conversation.data.get("last_at"), GOES_ON_FOR)


def elsewhere(topic: str, answer: Handler) -> Handler:
    """The same answer for the country named now, with whom to ask about the rules there."""
    if topic in BY_COUNTRY or topic.startswith(URGENT):
        return answer

    def handle(turn: Turn) -> Decision:
        decision = answer(turn)
        intro = Say("followup.elsewhere", country=turn.understanding.country)
        return replace(decision, replies=(intro, *decision.replies))

    return handle
