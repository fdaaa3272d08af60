"""From an answer to the words of its card: as many points as fit, each of them whole."""

from dataclasses import replace
from functools import lru_cache

from bot.answer import Answer
from bot.cards.content import CardText, plain_lines
from bot.cards.layout import TALLEST, layout


@lru_cache(maxsize=32)
def card_text(answer: Answer, foot: str, checked: str) -> CardText:
    """The card of an answer; `foot` says whose it is, `checked` when the answer was reviewed.

    Points that do not fit even in the smallest letters are left out from the end. Kept for the few
    answers that have a card: measuring letters takes longer than the rest of a turn.
    """
    plain = plain_lines(answer.body)
    below = f"{foot}\n{checked}".strip()
    return _fitting(
        CardText(answer.title, plain.lead, plain.points, plain.next_label, plain.next_step, below)
    )


def _fitting(card: CardText) -> CardText:
    while card.points and (layout(card).height > TALLEST or card.points[-1].endswith(":")):
        card = replace(card, points=card.points[:-1])
    return card
