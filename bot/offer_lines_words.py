"""What the checker says of an offer, in words for a person at a terminal. Pure."""

from collections.abc import Iterator, Mapping
from html import escape

from bot.offers.model import Judgement, Question, Sign, VerdictName
from bot.outcall import plain
from bot.sign_words import QUOTE

POINT = "• "
SAID: Mapping[VerdictName, str] = {
    "bahaya": "offer.bahaya",
    "mencurigakan": "offer.mencurigakan",
    "belum_jelas": "offer.belum_jelas",
    "tanpa_tanda": "offer.tanpa_tanda",
    "bukan_tawaran": "offer.bukan_tawaran",
}
NEXT: Mapping[VerdictName, str] = {
    "bahaya": "sign.next_stop",
    "mencurigakan": "sign.next_stop",
    "belum_jelas": "sign.next_check",
    "tanpa_tanda": "sign.next_check",
    "bukan_tawaran": "sign.next_offer",
}
ASKED: Mapping[Question, str] = {
    "visa": "offer.ask_visa",
    "bayar": "offer.ask_bayar",
    "kontrak": "offer.ask_kontrak",
}
"""The text keys of what is said of each verdict, what to do next, and what to ask. What to do next
is not said as in a chat, where buttons help."""


def in_words(judgement: Judgement, texts: Mapping[str, str]) -> str:
    """The verdict, the signs with their reasons, what to ask, and the next step. `texts` are all
    words of the bot by their keys."""
    parts = [[texts[SAID[judgement.verdict]]]]
    if judgement.signs:
        parts.append([texts["sign.seen"], *_signs(judgement.signs, texts)])
    if judgement.questions:
        asked = [f"{POINT}{texts[ASKED[one]]}" for one in judgement.questions]
        parts.append([texts["sign.ask"], *asked])
    parts.append([texts[NEXT[judgement.verdict]], texts["offer.machine"]])
    return plain("\n\n".join("\n".join(map(str.strip, part)) for part in parts))


def _signs(signs: tuple[Sign, ...], texts: Mapping[str, str]) -> Iterator[str]:
    for sign in signs:
        quote = sign.quotes[0].text
        name = texts[f"sign.{sign.id}.quoted" if quote else f"sign.{sign.id}.bare"]
        yield f"{POINT}{name.replace(QUOTE, escape(quote))}\n  {texts[f'sign.{sign.id}.why']}"
