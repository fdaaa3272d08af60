"""Examined offers as tests of the features need them, over the real checker."""

from dataclasses import replace
from typing import Any

from bot.buttons import OFFER
from bot.checking.filling import TEXT_LIMIT
from bot.examined import Examined
from bot.model import Decision, Json, Say, Turn
from bot.offer_parts import Part, to_json, with_part
from bot.offering import PARTS
from bot.offers.model import Judgement, Reading, Sign, VerdictName
from bot.offers.text import Quote
from bot.simulator.entities import parse_html, utf16_length
from tests.samples import NOW, checker, pressed, router, turn, words

AD = "LOWONGAN admin slot Kamboja, gaji 15 juta, paspor dipegang kantor, visa wisata dulu"
EMPTY = checker().check("halo")


def judgement(
    verdict: VerdictName, *signs: Sign | str, reading: Reading | None = None, **more: Any
) -> Judgement:
    """A judgement with these signs."""
    made = tuple(Sign(one) if isinstance(one, str) else one for one in signs)
    questions = more.pop("questions", ())
    return Judgement(verdict, 50, made, questions, reading or EMPTY.reading, **more)


def sign(id: str, *quotes: str) -> Sign:
    """A sign with the words that show it."""
    return Sign(id, tuple(Quote(quote) for quote in quotes))


def examined(judged: Judgement | str = AD, text: str = AD, **more: Any) -> Examined:
    """An examined offer: a judgement, or a text that the real checker judges."""
    if isinstance(judged, str):
        judged, text = checker().check(judged), judged
    kept = {"key": "k1", "shingles": frozenset({"a b c"}), "masked": text}
    return Examined(judged, text, **(kept | more))


def silence(found: Examined | None, *parts: Part, **more: Any) -> Turn:
    """The turn in which nothing more came; by default what was sent is one text."""
    gathered = None
    for part in parts or (Part(AD),):
        gathered = with_part(gathered, part, NOW)
    assert gathered is not None
    data = {PARTS: to_json(gathered), **more.pop("data", {})}
    made = turn(kind="timer", command=OFFER, data=data, **more)
    return replace(made, examined=found)


def goes_on(data: Json | None, *args: str, found: Examined | None = None) -> Turn:
    """A button under a verdict."""
    return replace(pressed(OFFER, *args, data=data or {}), examined=found)


def decided(happened: Turn) -> Decision:
    """What the bot decides; fails when Telegram would refuse one of its messages."""
    decision = router().decide(happened)
    for say in decision.replies:
        assert 0 < length(say) <= TEXT_LIMIT, say.key
    return decision


def length(say: Say) -> int:
    """How long a message looks."""
    return utf16_length(parse_html(shown(say))[0])


def shown(say: Say) -> str:
    """A message as Telegram HTML; the keyboard is made, too."""
    message = words().message(say, NOW)
    assert all(button["text"] for row in message["keyboard"] for button in row)
    return str(message["text"])


def keys(decision: Decision) -> list[str]:
    """What is said, by text key."""
    return [say.key for say in decision.replies]


def carried(say: Say) -> list[tuple[str, ...]]:
    """What the buttons beneath carry."""
    return [(button.action, *button.args) for row in say.buttons for button in row]
