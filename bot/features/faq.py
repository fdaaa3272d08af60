"""Answer a question from the reviewed answers, with what people ask next as buttons."""

from collections.abc import Mapping

from bot.alternatives import meaning_buttons
from bot.buttons import OPEN
from bot.model import Button, Decision, Feature, Handler, Rows, Say, Turn

RELATED = 2
"""Related questions shown; more buttons crowd a small screen."""
OWN_FEATURES = ("kontak_perwakilan", "privasi_data")
"""Answers that another feature gives."""


def feature(related: Mapping[str, tuple[str, ...]]) -> Feature:
    """A route for every answer there is; `related` maps ids to the ids asked for next."""
    return Feature(
        "faq",
        ids={id: _answer(id, next_) for id, next_ in related.items() if id not in OWN_FEATURES},
    )


def buttons(next_: tuple[str, ...]) -> Rows:
    """Related questions, then the ways out that stand under every answer."""
    asked = meaning_buttons(next_[:RELATED])
    return (*asked, (Button("button.not_that", "bukan"), Button("button.menu", OPEN, ("menu",))),
            (Button("button.person", OPEN, ("petugas",)),))  # fmt: skip


def _answer(id: str, next_: tuple[str, ...]) -> Handler:
    def answer(turn: Turn) -> Decision:
        say = Say(f"faq.{id}", buttons=buttons(next_))
        return Decision((say,), data=answered(turn, id), outcome="answer", ids=(id,))

    return answer


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
    )
