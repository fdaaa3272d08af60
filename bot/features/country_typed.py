"""A country or town typed after the bot asked for one: its numbers at once, in any usual spelling.
In an emergency nothing else may come in between."""

from functools import partial

from bot import urgency
from bot.contacts import Contacts
from bot.features.contact import CHOOSE, numbers_of, place_in
from bot.followup import recent
from bot.geography import Geography
from bot.meaning import URGENT
from bot.model import Decision, Feature, Say, Turn
from bot.passing_steps import PLACE_STEP

GENERAL = "umum"
"""The safety message of /darurat without further words."""
MOST_WORDS = 5
"""A place is named in so few ("di phnom penh kak"); more ask something of their own."""


def feature(contacts: Contacts, geography: Geography) -> Feature:
    """The step at which a place is awaited."""
    return Feature("country_typed", steps={PLACE_STEP: partial(typed, contacts, geography)})


def typed(contacts: Contacts, geography: Geography, turn: Turn) -> Decision | None:
    """The numbers of the place; where none is known by that name, those that serve everywhere and
    the countries to tap. A cry for help, and a question of its own, are heard for what they are."""
    incoming = turn.incoming
    if incoming.elsewhere or urgency.alarming(turn):
        return None
    if len(incoming.text.split()) > MOST_WORDS:
        return None
    country, mission = place_in(contacts, geography, turn)
    if country and _in_danger(turn):
        return Decision(
            (Say("urgent.country", country=country),), step="",
            data=turn.remember(country=country), outcome="answer",
        )  # fmt: skip
    if country:
        return numbers_of(contacts, turn, "contact.country", country, mission)
    if turn.understanding.sure:
        return None
    return Decision((Say("contact.unknown_place", buttons=CHOOSE),), outcome="choices")


def _in_danger(turn: Turn) -> bool:
    """Whether the country was asked for under a safety message."""
    last = str(turn.conversation.data.get("last", ""))
    return (last.startswith(URGENT) or last == GENERAL) and recent(turn)
