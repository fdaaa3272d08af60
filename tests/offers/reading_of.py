"""Texts of offers, read as the bot reads them."""

from functools import cache

from bot.normalising import tables
from bot.normalising.places import Gazetteer
from bot.normalising.words import Words
from bot.offers import signs as rules
from bot.offers.model import Reading
from bot.offers.reading import read
from bot.offers.text import Text, read_text
from bot.settings import ROOT
from bot.yaml_text import parsed


@cache
def _words() -> Words:
    return Words(*tables(ROOT / "nlu" / "spelling"))


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer(parsed((ROOT / "nlu" / "places.yml").read_text(encoding="utf8")))


def text(original: str) -> Text:
    return read_text(original, _words())


def reading(original: str) -> Reading:
    return read(text(original), gazetteer())


def signs(original: str) -> set[str]:
    return {sign.id for sign in rules.signs(reading(original))}
