"""Whom to call: by country named or tapped, otherwise what serves everywhere."""

from bot.buttons import ASK
from bot.features.faq import answered, buttons
from bot.model import Button, Decision, Feature, Rows, Say, Turn

COUNTRIES = (
    ("kh", "mm", "th"),
    ("la", "ph", "my"),
    ("sg", "hk", "tw"),
    ("kr", "jp", "sa"),
    ("id",),
)
COUNTRY = "kontak"
CHOOSE: Rows = (
    *(tuple(Button(f"negara.{code}", COUNTRY, (code,)) for code in row) for row in COUNTRIES),
    (Button("label.nomor_darurat", ASK, ("nomor_darurat",)),),
)


def contacts(turn: Turn) -> Decision:
    """The missions of the country named, or the question which country."""
    country = turn.understanding.country or _tapped(turn)
    if country:
        say = Say("contact.country", country=country, buttons=buttons(("nomor_darurat",)))
    else:
        say = Say("faq.kontak_perwakilan", buttons=CHOOSE)
    data = answered(turn, "kontak_perwakilan") | ({"country": country} if country else {})
    return Decision((say,), data=data, outcome="answer", ids=("kontak_perwakilan",))


def near_location(turn: Turn) -> Decision:
    """A shared location: the bot cannot read maps yet, so it asks for the country."""
    return Decision((Say("contact.location", buttons=CHOOSE),), ids=("kontak_perwakilan",))


def _tapped(turn: Turn) -> str:
    """The country on the button; other buttons lead here too and name none."""
    pressed = turn.incoming.kind == "button" and turn.incoming.command == COUNTRY
    return turn.incoming.args[0] if pressed and turn.incoming.args else ""


FEATURE = Feature(
    "contact",
    commands={"kontak": contacts},
    ids={"kontak_perwakilan": contacts},
    buttons={COUNTRY: contacts},
    kinds={"location": near_location},
)
