"""Whom to call: by country or city named, tapped or shared as a location, otherwise what serves
everywhere."""

from functools import partial

from bot import phone_numbers
from bot.buttons import ASK, OPEN
from bot.contacts import ABROAD, HOME, WHATSAPP, Contacts
from bot.features.faq import answered
from bot.geography import Geography, Point
from bot.meaning import Place
from bot.model import Button, Decision, Feature, Rows, Say, Turn
from bot.passing_steps import PLACE_STEP

COUNTRIES = (
    ("kh", "mm", "th"),
    ("la", "ph", "my"),
    ("sg", "hk", "tw"),
    ("kr", "jp", "sa"),
    ("id",),
)
"""Where most people go, and where the scam compounds are; the others are behind a button."""
ID, COUNTRY, OTHERS = "kontak_perwakilan", "kontak", "kontak_lain"
PAGE, ACROSS = 16, 2
"""Countries on a page of the others, and in a row."""
MORE = Button("button.other_country", OTHERS, ("0",))
CHOOSE: Rows = (
    *(tuple(Button(f"negara.{code}", COUNTRY, (code,)) for code in row) for row in COUNTRIES),
    (MORE, Button("label.nomor_darurat", ASK, ("nomor_darurat",))),
)
WAYS_ON: Rows = (
    (Button("button.other_country", OPEN, ("kontak",)),),
    (Button("button.urgent", OPEN, ("darurat",)), Button("button.person", OPEN, ("petugas",))),
)


def feature(contacts: Contacts, geography: Geography) -> Feature:
    """The numbers of these contacts, found by these places."""
    numbers_ = partial(numbers, contacts, geography)
    return Feature(
        "contact",
        commands={"kontak": numbers_},
        ids={ID: numbers_},
        buttons={COUNTRY: numbers_, OTHERS: partial(others, contacts)},
        kinds={"location": partial(near_location, contacts, geography)},
    )


def numbers(contacts: Contacts, geography: Geography, turn: Turn) -> Decision:
    """The missions of the country named, the nearest to the city named first; or the question which
    country."""
    country, mission = _named(contacts, geography, turn)
    if not country:
        say = Say("faq.kontak_perwakilan", buttons=CHOOSE)
        data = answered(turn, ID)
        return Decision((say,), step=PLACE_STEP, data=data, outcome="answer", ids=(ID,))
    return numbers_of(contacts, turn, "contact.country", country, mission)


def place_again(turn: Turn) -> Decision:
    """Which country? Once more, after something else came in between."""
    return Decision((Say("faq.kontak_perwakilan", buttons=CHOOSE),), step=PLACE_STEP)


def others(contacts: Contacts, turn: Turn) -> Decision:
    """A page of the countries that fewer people ask for."""
    common = {code for row in COUNTRIES for code in row}
    codes = [land.code for land in contacts.lands if land.code not in common]
    last = (len(codes) - 1) // PAGE
    asked = turn.incoming.args[0] if turn.incoming.args else ""
    page = min(int(asked), last) if asked.isdecimal() and len(asked) < 3 else 0
    shown = [Button(f"negara.{code}", COUNTRY, (code,)) for code in codes[page * PAGE :][:PAGE]]
    rows = tuple(tuple(shown[at : at + ACROSS]) for at in range(0, len(shown), ACROSS))
    turns = (("button.before", page - 1), ("button.after", page + 1))
    leaf = tuple(Button(key, OTHERS, (str(to),)) for key, to in turns if 0 <= to <= last)
    return Decision((Say("contact.others", buttons=(*rows, leaf)),), step=PLACE_STEP, ids=(ID,))


def near_location(contacts: Contacts, geography: Geography, turn: Turn) -> Decision:
    """The numbers of the country a shared location lies in, the nearest mission first; near a
    border the question on which side of it. The point itself is not remembered."""
    at = _point(turn)
    sides = geography.sides(at) if at else ()
    known = tuple(code for code in sides if code in contacts.countries)
    if not at or not known:
        unknown = Say("contact.location_unknown", buttons=CHOOSE)
        return Decision((unknown,), step=PLACE_STEP, ids=(ID,))
    nearest = {code: geography.nearest(at, contacts.missions(code), code) for code in known}
    if len(sides) == 1:
        return numbers_of(contacts, turn, "contact.here", known[0], nearest[known[0]])
    rows = tuple(
        (Button(f"negara.{code}", COUNTRY, tuple(filter(None, (code, city)))),)
        for code, city in nearest.items()
    )
    anywhere = "" if HOME in sides else ABROAD
    say = Say("contact.which_side", country=anywhere, buttons=(*rows, (MORE,)))
    return Decision((say,), ids=(ID,))


def numbers_of(
    contacts: Contacts, turn: Turn, key: str, country: str, mission: str = ""
) -> Decision:
    """The numbers of a country, those of a mission first."""
    serving = contacts.serving(country, mission)
    chats = tuple(
        (Button(f"wa.{one.key}", url=phone_numbers.whatsapp(one.value)),)
        for one in serving
        if one.kind == WHATSAPP
    )
    params = {"kota": mission} if mission else {}
    say = Say(key, params, country=country, buttons=(*chats, *WAYS_ON))
    data = answered(turn, ID) | {"country": country}
    step = "" if turn.conversation.step == PLACE_STEP else None
    return Decision((say,), step=step, data=data, outcome="answer", ids=(ID,))


def _named(contacts: Contacts, geography: Geography, turn: Turn) -> tuple[str, str]:
    """The country meant and, when that is known, the city of its mission that serves there."""
    if turn.incoming.kind == "button":
        return _tapped(contacts, turn)
    if turn.incoming.kind == "command":  # what follows /kontak is a place
        return place_in(contacts, geography, turn)
    return _serving(contacts, geography, turn.understanding.places)


def place_in(contacts: Contacts, geography: Geography, turn: Turn) -> tuple[str, str]:
    """The country and mission of a text that only names a place, so that "kl" is one too."""
    text, places = turn.incoming.text, turn.understanding.places
    places = places or geography.named(text, short=True) or _home(contacts, text)
    return _serving(contacts, geography, places)


def _serving(
    contacts: Contacts, geography: Geography, places: tuple[Place, ...]
) -> tuple[str, str]:
    country = next((place.country for place in places if place.country), "")
    points = (geography.point(one.name, country) for one in places if one.country == country)
    at = next(filter(None, points), None)
    return country, geography.nearest(at, contacts.missions(country), country) if at else ""


def _home(contacts: Contacts, text: str) -> tuple[Place, ...]:
    """Indonesia, when nothing but its name was written; in a sentence people say it of themselves
    wherever they are."""
    home = contacts.countries[HOME]
    return (Place(home.name, home.code),) if text.strip().lower() == home.name.lower() else ()


def _tapped(contacts: Contacts, turn: Turn) -> tuple[str, str]:
    """What the button carries; other buttons lead here too and name no country."""
    country, mission = (*turn.incoming.args, "", "")[:2]
    if turn.incoming.command != COUNTRY:
        return "", ""
    return country, mission if mission in contacts.missions(country) else ""


def _point(turn: Turn) -> Point | None:
    data = turn.incoming.data
    if "latitude" not in data or "longitude" not in data:
        return None
    return Point(float(data["latitude"]), float(data["longitude"]))
