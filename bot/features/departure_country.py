"""The second question about a departure: to which country. Tapped or in words."""

from datetime import date

from bot.buttons import DEPARTURE
from bot.calling_off import calls_off
from bot.contacts import Contacts
from bot.departure import destinations, no_day
from bot.departure.plan import read
from bot.departure.steps import COUNTRY_STEP
from bot.features.departure_agreeing import agree, ended, first_words, not_going
from bot.features.departure_parts import (
    CANCEL,
    NO_COUNTRY,
    abroad,
    act,
    drafted,
    for_others,
    params,
)
from bot.geography import Geography
from bot.model import Button, Decision, Rows, Say, Turn

COUNTRIES = (
    ("my", "tw", "hk"), ("sg", "sa", "kr"), ("jp", "bn", "ae"), ("kh", "mm", "th"),
    ("la", "ph", "vn"),
)  # fmt: skip
"""Where most people go; the others are written."""
MOST_WORDS = 8
"""Words beyond which a text tells something else."""
NAMED = 2
"""Words of a country by itself."""


def ask_country(contacts: Contacts, turn: Turn, day: date) -> Decision:
    """To which country, on this day? The day is kept meanwhile."""
    data, forget = drafted(turn, read(turn.conversation.data), day)
    say = Say("departure.ask_country", params(contacts, day, ""), _countries(day))
    return Decision((say,), step=COUNTRY_STEP, data=data, effects=(forget,))


def country_again(turn: Turn) -> Decision | None:
    """The country is asked for once more; None where the day is forgotten meanwhile."""
    day = read(turn.conversation.data).draft
    if day is None:
        return None
    return Decision((Say("departure.which_country", buttons=_countries(day)),), step=COUNTRY_STEP)


def country_in(contacts: Contacts, geography: Geography, turn: Turn) -> str:
    """The one country that words name for certain, or nothing."""
    text = turn.incoming.text
    places = turn.understanding.places or geography.named(text)
    named = {one.country for one in places if abroad(contacts, one.country)}
    return named.pop() if len(named) == 1 and destinations.certain(text) else ""


def country_typed(contacts: Contacts, geography: Geography, turn: Turn) -> Decision | None:
    """The country in words, in any usual spelling, or a town in it."""
    day = read(turn.conversation.data).draft
    many = len(turn.incoming.text.split()) > MOST_WORDS
    if day is None or many or for_others(turn, NAMED):
        return None
    text = turn.incoming.text
    if no_day.unknown(text):
        return country_named(contacts, turn, day, "")
    if no_day.not_going(text):
        return not_going(turn)
    if calls_off(text, of_day=True):
        return ended(contacts, turn)
    places = turn.understanding.places or geography.named(text, short=True)
    named = {one.country for one in places if abroad(contacts, one.country)}
    if len(named) == 1 and destinations.certain(text):
        return country_named(contacts, turn, day, named.pop())
    if named:
        return Decision((Say("departure.which_country", buttons=_countries(day)),))
    if turn.understanding.sure:
        return None
    return Decision((Say("departure.unclear_country", buttons=_countries(day)),))


def country_named(contacts: Contacts, turn: Turn, day: date, country: str) -> Decision:
    """The country stands: what must be said of it comes first, then what is kept and done."""
    warned = first_words(contacts, turn, day, country)
    return warned or agree(contacts, turn, day, country)


def _countries(day: date) -> Rows:
    def button(code: str) -> Button:
        return Button(f"negara.{code}", DEPARTURE, ("negara", day.isoformat(), code))

    unknown = act("departure.button.no_country", "negara", day.isoformat(), NO_COUNTRY)
    return (*(tuple(map(button, row)) for row in COUNTRIES), (unknown,), CANCEL)
