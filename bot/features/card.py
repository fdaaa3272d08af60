"""The picture of an answer, to be forwarded to family groups."""

from collections.abc import Collection

from bot.buttons import CARD, OPEN
from bot.features.fallback import old_button
from bot.features.faq import country_asked
from bot.model import Button, Decision, Feature, Rows, Say, Turn

NEXT: Rows = ((Button("button.menu", OPEN, ("menu",)),),)


def feature(answers: Collection[str]) -> Feature:
    """The button under an answer; `answers` are the ids there are."""

    def card(turn: Turn) -> Decision:
        id = (*turn.incoming.args, "")[0]
        if id not in answers:
            return old_button(turn)
        # The same country as the answer above the button: people forward what they have read.
        say = Say("card.caption", card=id, country=country_asked(turn), buttons=NEXT)
        return Decision((say,), ids=(id,))

    return Feature("card", buttons={CARD: card})
