"""Danger that somebody tells of beside an offer: money on its way, a journey about to begin or
begun. It does not wait for somebody to read reasons."""

from dataclasses import replace

from bot.effects import Effect
from bot.examined import Examined
from bot.features.urgent import safety
from bot.meaning import Place
from bot.model import Decision, Json, Lane, Say, Turn
from bot.nearness import ON_THE_WAY, RELATIVE_THERE, gone, nearness
from bot.urgency import LANES

ABROAD = frozenset({RELATIVE_THERE, ON_THE_WAY})
"""Dangers to somebody who left for the offer already."""


def near(examined: Examined) -> str:
    """The danger that the person's own words tell of, beside the offer. Who only copied an
    advertisement in front of them may tell of a relative all the same."""
    own = f"{examined.own}\n{_story(examined)}"
    found = nearness(own) or gone(own)
    chat = examined.judgement.reading.kind == "chat"
    beside = "" if found or chat else gone(examined.text)
    return found or (beside if beside == RELATIVE_THERE else "")


def told_of(turn: Turn) -> str:
    """The danger that this offer's earlier verdict began with."""
    if turn.incoming.kind == "timer":
        return ""
    return str((turn.conversation.data.get("checked") or {}).get("near", ""))


def parts_left(turn: Turn) -> Json:
    """What becomes of parts that are being sent: a button of an earlier verdict leaves them."""
    return {"parts": None} if turn.incoming.kind == "timer" else {}


def urgent(
    turn: Turn, id: str, say: Say, data: Json, kept: tuple[Effect, ...], there: str
) -> Decision:
    """The safety message first, the verdict `say` beneath it. `there` is the country that the offer
    leads to."""
    # Operators see this very offer on the card.
    asked = replace(turn, conversation=replace(turn.conversation, data=data))
    first = safety(id)(_abroad(asked, there) if id in ABROAD else asked)
    lane: Lane = LANES[id]
    remembered = {
        **(first.data or {}),
        **parts_left(turn),
        "pasted": None,
        "checked": data["checked"],
    }
    merged = {name: value for name, value in remembered.items() if value is not None}
    return Decision(
        (*first.replies[:1], say, *first.replies[1:]), step=first.step, data=merged,
        effects=(*first.effects, *kept), outcome="case",
        ids=(id, "cek_tawaran"), lane=lane,
    )  # fmt: skip


def _abroad(turn: Turn, country: str) -> Turn:
    """The turn with the country that a dangerous offer leads to as the one that is meant: who left
    for it is there, or on the way."""
    if not country or turn.understanding.country:
        return turn
    meant = replace(turn.understanding, places=(Place(country, country),))
    return replace(turn, understanding=meant)


def _story(examined: Examined) -> str:
    """The words, where they are the person's own."""
    kind = examined.judgement.reading.kind
    return examined.text if kind == "story" and not examined.files else ""
