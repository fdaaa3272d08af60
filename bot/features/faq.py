"""Answer a question from the reviewed answers, with what people ask next as buttons."""

from collections.abc import Collection, Mapping

from bot.alternatives import likely, meaning_buttons
from bot.buttons import CARD, OPEN
from bot.effects import Count
from bot.features import feedback
from bot.followup import recent
from bot.masking import masked
from bot.model import Button, Decision, Feature, Handler, Rows, Say, Turn

OTHERS = 3
"""Other meanings remembered, for when the answer is not the one."""
RELATED = 2
"""Related questions shown; more buttons crowd a small screen."""
OWN_FEATURES = ("kontak_perwakilan", "privasi_data")
"""Answers that another feature gives."""


def feature(
    related: Mapping[str, tuple[str, ...]],
    cards: Collection[str] = (),
    elsewhere: Mapping[tuple[str, str], tuple[str, ...]] | None = None,
) -> Feature:
    """A route for every answer there is; `related` maps ids to the ids asked for next, `cards` are
    those of which there is a picture to forward; `elsewhere` holds what is asked next by id and
    country, where a variant is told."""
    answers = (id for id in related if id not in OWN_FEATURES)
    return Feature(
        "faq", ids={id: _answer(id, related[id], id in cards, elsewhere or {}) for id in answers}
    )


OF_REPORTING = frozenset(
    {"lapor_iklan_palsu", "cara_lapor_kasus", "lapor_dari_indonesia", "syarat_lapor"}
)
"""Answers about reporting: who reads them is offered help with the report itself."""


def buttons(next_: tuple[str, ...], id: str = "", card: bool = False) -> Rows:
    """Related questions, "did this help?" for an answer, its picture, then the ways out."""
    picture: Rows = ((Button("button.card", CARD, (id,)),),) if card else ()
    ways_out = (Button("button.menu", OPEN, ("menu",)), Button("button.person", OPEN, ("petugas",)))
    helped = feedback.asked(id) if id else ()
    make: Rows = ((Button("button.report", OPEN, ("lapor",)),),) if id in OF_REPORTING else ()
    return (*make, *meaning_buttons(next_[:RELATED]), *helped, *picture, ways_out)


def _answer(
    id: str,
    next_: tuple[str, ...],
    card: bool,
    elsewhere: Mapping[tuple[str, str], tuple[str, ...]],
) -> Handler:
    def answer(turn: Turn) -> Decision:
        country = country_asked(turn)
        rows = buttons(elsewhere.get((id, country), next_), id, card)
        say = Say(f"faq.{id}", buttons=rows, country=country)
        told = (Count(id, "told"),)
        return Decision((say,), data=answered(turn, id), effects=told, outcome="answer", ids=(id,))

    return answer


def country_asked(turn: Turn) -> str:
    """The country that the question is about: named with it, or in the talk just before. One named
    yesterday says nothing: the answer would be another country's."""
    if turn.understanding.country or not recent(turn):
        return turn.understanding.country
    return str(turn.conversation.data.get("country", ""))


def answered(turn: Turn, id: str) -> dict[str, object]:
    """Remember what was answered. An answer after a miss keeps the count: only an answer that
    stands clears it, so that two misses in a row are noticed."""
    missed = (
        turn.conversation.data.get("missed", 0) if turn.conversation.data.get("just_missed") else 0
    )
    return turn.remember(
        last=id,
        last_at=turn.now.isoformat(),
        missed=missed or None,
        just_missed=None,
        country=turn.country or None,
        asked=_asked(turn) or None,
        unsure=None,
        others=[one for one in likely(turn) if one != id][:OTHERS] or None,
    )


def _asked(turn: Turn) -> str:
    """What was asked, masked: this text, or the one whose meaning was just chosen by a button."""
    if turn.incoming.kind == "text":
        return masked(turn.incoming.text)
    data = turn.conversation.data
    return str(data.get("asked", "")) if data.get("unsure") else ""
