"""What else may have been meant, as buttons under an answer: a wrong guess costs one tap."""

from dataclasses import replace

from bot.buttons import ASK
from bot.matters import SMALL_TALK
from bot.meaning import BARE_CRY
from bot.model import Button, Decision, Handler, Rows, Say, Turn

WORTH_SHOWING = 0.02
"""A meaning less likely than this is not offered: it would only crowd a small screen. By judgement,
not measured."""
BESIDE = 2
"""Other meanings under an answer."""


def likely(turn: Turn) -> tuple[str, ...]:
    """The ids worth offering, danger in words first, then the likeliest."""
    guesses = [g.id for g in turn.understanding.guesses if g.confidence >= WORTH_SHOWING]
    words = [turn.danger] if turn.danger and turn.danger != BARE_CRY else []
    return tuple(dict.fromkeys([*words, *guesses]))


def meaning_buttons(ids: tuple[str, ...]) -> Rows:
    """A button for each id, that answers it."""
    return tuple((Button(f"label.{id}", ASK, (id,)),) for id in ids)


def under(replies: tuple[Say, ...], rows: Rows, *, first: bool = False) -> tuple[Say, ...]:
    """The messages with more buttons beneath the last one that is no card of a case: that card is
    no place for guesses. `first` puts them above the buttons there are."""
    at = max((n for n, say in enumerate(replies) if not say.of_case), default=-1)
    if at < 0:
        return replies
    say = replies[at]
    kept = tuple(row for row in rows if row not in say.buttons)
    buttons = (*kept, *say.buttons) if first else (*say.buttons, *kept)
    return (*replies[:at], replace(say, buttons=buttons), *replies[at + 1 :])


def with_alternatives(handler: Handler) -> Handler:
    """The handler with the other likely meanings above its last message's buttons, or beneath
    them where somebody may be in danger: there nothing stands before the way to help."""

    def handle(turn: Turn) -> Decision:
        decision = handler(turn)
        if not decision.replies or not decision.ids:
            return decision
        buttons = [one for say in decision.replies for row in say.buttons for one in row]
        shown = {button.args[:1] for button in buttons if button.action == ASK}
        others = [
            id for id in likely(turn)
            if id not in decision.ids and (id,) not in shown and id not in SMALL_TALK
        ]  # fmt: skip
        rows = meaning_buttons(tuple(others[:BESIDE]))
        alarmed = decision.outcome in ("case", "question")
        return replace(decision, replies=under(decision.replies, rows, first=not alarmed))

    return handle
