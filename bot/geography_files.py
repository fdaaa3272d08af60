"""Reads where towns are and how people spell places: places.csv and the language model's table."""

import csv
from collections.abc import Iterator
from pathlib import Path

import yaml

from bot.errors import StartError
from bot.geography import Geography, Point, Town
from bot.normalising.places import Gazetteer
from bot.yaml_text import parsed

BROKEN = (OSError, ValueError, TypeError, KeyError, AttributeError, yaml.YAMLError, csv.Error)


def load(towns: Path, spellings: Path) -> Geography:
    """Read both files; raise StartError naming the one that is broken."""
    try:
        found = tuple(_towns(towns))
    except BROKEN as error:
        raise StartError(f"{towns.name} is broken: {error}") from error
    try:
        gazetteer = Gazetteer(parsed(spellings.read_text(encoding="utf8")))
    except BROKEN as error:
        raise StartError(f"{spellings.name} is broken: {error}") from error
    return Geography(gazetteer, found)


def _towns(path: Path) -> Iterator[Town]:
    with path.open(encoding="utf8", newline="") as lines:
        for row in csv.DictReader(lines):
            point = Point(float(row["latitude"]), float(row["longitude"]))
            if not (abs(point.latitude) <= 90 and abs(point.longitude) <= 180):
                raise ValueError(f"{row['name']} lies nowhere on earth")
            yield Town(row["name"], row["country"], point, row["beside"])
