"""Reads the tables of the offer checker: spellings, and places."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bot import normalising
from bot.errors import StartError
from bot.geography_files import BROKEN
from bot.normalising.places import Gazetteer
from bot.normalising.words import Words
from bot.offers.checking import OfferChecker
from bot.yaml_text import parsed


@cache
def load_checker(root: Path) -> OfferChecker:
    """The checker with the tables of nlu/, read once; raise StartError naming the one that is
    broken."""
    return OfferChecker(_words(root / "nlu" / "spelling"), _gazetteer(root / "nlu" / "places.yml"))


@cache
def country_names(root: Path) -> Mapping[str, str]:
    """What the bot calls each country, by code."""
    table = parsed((root / "nlu" / "places.yml").read_text(encoding="utf8"))
    return {str(code): str(entry["name"]) for code, entry in table.items()}


def _words(folder: Path) -> Words:
    try:
        return Words(*normalising.tables(folder))
    except BROKEN as error:
        raise StartError(f"{folder / _broken(folder)} is broken: {_said(error)}") from error


def _broken(folder: Path) -> str:
    """Which of the two tables of spellings is to blame."""
    try:
        slang = json.loads((folder / "indonlp.json").read_text(encoding="utf8"))
    except (OSError, ValueError):
        return "indonlp.json"
    return "own.yml" if isinstance(slang, dict) else "indonlp.json"


def _gazetteer(path: Path) -> Gazetteer:
    try:
        return Gazetteer(parsed(path.read_text(encoding="utf8")))
    except BROKEN as error:
        raise StartError(f"{path} is broken: {_said(error)}") from error


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
