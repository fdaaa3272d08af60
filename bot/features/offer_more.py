"""The buttons under a verdict: answer a question, all reasons, how to check, the pictures that were
not read yet, news, and the picture to pass on. They go on with the offer that was checked last."""

from collections.abc import Callable

from bot import offer_parts, urgency
from bot.buttons import ANSWERING, ASK, OFFER, OPEN, THIS
from bot.features.fallback import old_button
from bot.features.offer_verdict import shortened, told
from bot.model import Button, Decision, Feature, Json, Rows, Say, Turn
from bot.nearness import nearness
from bot.offer_card import OfferCard
from bot.offer_effects import AgreeToNews
from bot.offer_parts import Gathered

CHECKED = "checked"
CARD_SIGNS = 5
MOST_REASONS = 8
"""Signs with reason and sources that fit into one message of Telegram."""
LONGEST_QUOTE = 60
QUESTIONS, ANSWERS = ("visa", "bayar", "kontrak"), ("yes", "no", "unknown")
AFTER: Rows = (
    (
        Button("button.how_to_check", OFFER, ("periksa",)),
        Button("button.share", OFFER, ("bagikan",)),
    ),
    (Button("button.person", OPEN, ("petugas",)), Button("button.menu", OPEN, ("menu",))),
)
WAYS_TO_CHECK: Rows = (
    (Button("label.cek_p3mi", ASK, ("cek_p3mi",)),),
    (Button("label.cari_lowongan_resmi", ASK, ("cari_lowongan_resmi",)),),
    (Button("button.contact", OPEN, ("kontak",)), Button("button.person", OPEN, ("petugas",))),
)
type Going = Callable[[Turn, Json], Decision]


def pressed(turn: Turn) -> Decision:
    """A button of a verdict. One of an offer that is forgotten by now says so."""
    checked = turn.conversation.data.get(CHECKED)
    what = (*turn.incoming.args, "")[0]
    if what == THIS and turn.examined is not None:
        return told(turn, turn.examined, Gathered((), turn.now))
    if not isinstance(checked, dict) or what not in WAYS:
        return old_button(turn)
    return WAYS[what](turn, checked)


def _answer(turn: Turn, checked: Json) -> Decision:
    """Judged again with the answer; the decider has done so when it handed the turn on."""
    if turn.examined is None:
        return old_button(turn)
    return told(turn, turn.examined, _left(turn, checked))


def typed(turn: Turn) -> Decision | None:
    """A question answered in words instead of by its button; the decider has judged it again."""
    checked = turn.conversation.data.get(CHECKED)
    if turn.examined is None or not isinstance(checked, dict):
        return None
    if urgency.alarming(turn) or nearness(turn.incoming.text):
        return None
    return _answer(turn, checked)


def _reasons(turn: Turn, checked: Json) -> Decision:
    """All signs, each with its words, why it matters and where that is from; of very many the
    weakest by their names alone."""
    signs = checked["signs"]
    full = tuple(_full(id, quotes) for id, quotes in signs[:MOST_REASONS])
    parts = (*full, *(Say(f"sign.{id}.bare") for id, _ in signs[MOST_REASONS:]))
    say = Say("offer.all_reasons", parts=parts, below="offer.machine", buttons=AFTER)
    return Decision((say,), outcome="answer", ids=("cek_tawaran",))


def _full(id: str, quotes: list[str]) -> Say:
    quoted = "” … “".join(shortened(quote, LONGEST_QUOTE) for quote in quotes[:2] if quote)
    if quoted:
        return Say(f"sign.{id}.full_quoted", {"kutipan": quoted})
    return Say(f"sign.{id}.full")


def _ways(turn: Turn, checked: Json) -> Decision:
    """How to check an offer oneself, with people and offices."""
    return Decision(
        (Say("offer.ways", buttons=WAYS_TO_CHECK),), outcome="answer", ids=("cek_p3mi",)
    )


def _rest(turn: Turn, checked: Json) -> Decision:
    """The pictures that were too many for the first go."""
    if turn.examined is None:
        return old_button(turn)
    rest = _left(turn, checked).files
    left = offer_parts.unread_files(rest, turn.examined.not_begun, turn.now)
    return told(turn, turn.examined, left)


def _left(turn: Turn, checked: Json) -> Gathered:
    """The files that wait to be read."""
    rest = offer_parts.from_json(checked.get("rest"))
    return offer_parts.of_files(rest.files if rest else (), turn.now)


def _news(turn: Turn, checked: Json) -> Decision:
    """The person wants to hear what is found out, or no longer."""
    agreed = turn.incoming.args[1:2] != ("tidak",)
    stop: Rows = ((Button("button.news_no", OFFER, ("kabari", "tidak")),),)
    say = Say("offer.news_yes", buttons=stop) if agreed else Say("offer.news_no")
    return Decision((say,), effects=(AgreeToNews(str(checked["key"]), agreed),))


def _share(turn: Turn, checked: Json) -> Decision:
    """A picture with verdict and signs for the group that the offer came from."""
    signs = tuple(id for id, _ in checked["signs"][:CARD_SIGNS])
    card = OfferCard(str(checked["verdict"]), signs)
    if checked["verdict"] not in ("bahaya", "mencurigakan"):
        return Decision((Say("offer.nothing_to_share", buttons=WAYS_TO_CHECK),), outcome="fallback")
    return Decision((Say("offer.card_caption", warning=card),), outcome="action")


WAYS: dict[str, Going] = {
    "jawab": _answer,
    "alasan": _reasons,
    "periksa": _ways,
    "sisa": _rest,
    "kabari": _news,
    "bagikan": _share,
}
"""What the first word behind `tawaran:` stands for."""
FEATURE = Feature("offer_more", buttons={OFFER: pressed}, steps={ANSWERING: typed})
