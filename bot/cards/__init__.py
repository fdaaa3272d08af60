"""Picture cards: an answer as a PNG that people forward to family groups."""

from bot.cards.choosing import chosen, suitable
from bot.cards.content import CardText, card_from
from bot.cards.drawing import draw
from bot.cards.making import card_text

__all__ = ["CardText", "card_from", "card_text", "chosen", "draw", "suitable"]
