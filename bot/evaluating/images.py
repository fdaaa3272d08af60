"""`cekdulu evaluate images FOLDER`: are offers in pictures read well enough to be judged alike?"""

import asyncio
import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bot.evaluating.cases import BadCases
from bot.media.contents import Contents
from bot.media.reader import Reader
from bot.model import Json
from bot.offer_tables import load_checker
from bot.offers.checking import OfferChecker
from bot.settings import ROOT

TRUTH = "truth.jsonl"
SEPARATORS = re.compile(r"[\s.,:;()/_–-]+")


@dataclass(frozen=True)
class Picture:
    """A picture with its true text, and the strings in it (numbers, sums, links) that count."""

    file: Path
    text: str
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Seen:
    """A picture, what was read in it, and the seconds that took."""

    picture: Picture
    contents: Contents
    seconds: float

    @property
    def keys_read(self) -> int:
        """How many of the keys are in what was read, spaces and separators left out of both."""
        read = _bare(self.contents.text)
        return sum(_bare(key) in read for key in self.picture.keys)


async def evaluate(folder: Path) -> Json:
    """The figures for a folder of pictures and truth.jsonl, a line for each picture: `file`,
    `source_text` (lines or a text) and `keys` (strings, or objects with a `value`)."""
    pictures = read(folder)
    reader = Reader()
    try:
        seen = [await _seen(reader, one) for one in pictures]
    finally:
        await reader.close()
    return figures(load_checker(ROOT), seen)


def figures(checker: OfferChecker, seen: list[Seen]) -> Json:
    """keys_read: the share of all keys. same_verdict: the share of pictures with the verdict of
    their true text; same_signs: with its signs, too. The first picture waits for the models, so its
    seconds stand apart."""
    told = [_told(checker, one) for one in seen]
    keys = sum(len(one.picture.keys) for one in seen)
    spent = [one.seconds for one in seen]
    return {
        "n": len(seen),
        "keys": keys,
        "keys_read": round(sum(one.keys_read for one in seen) / keys, 4) if keys else None,
        "same_verdict": _share([one["verdict"] == one["true_verdict"] for one in told]),
        "same_signs": _share([not one["missing"] and not one["wrong"] for one in told]),
        "seconds": {
            "first": round(spent[0], 2),
            "p50": round(median(spent[1:] or spent), 2),
            "longest": round(max(spent[1:] or spent), 2),
        },
        "pictures": told,
    }


def read(folder: Path) -> tuple[Picture, ...]:
    """The pictures that truth.jsonl lists; raise BadCases naming what is wrong."""
    file = folder / TRUTH
    try:
        lines = file.read_bytes().decode("utf8").split("\n")
        found = tuple(_picture(folder, json.loads(line)) for line in lines if line.strip())
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        need = 'lines with "file", "source_text" and "keys" are needed'
        raise BadCases(f"{file}: {need} ({type(error).__name__}: {error}).") from error
    if not found:
        raise BadCases(f"{file} names no pictures.")
    for one in found:
        if not one.file.is_file():
            raise BadCases(f"{file}: there is no picture {one.file.name}.")
    return found


def _picture(folder: Path, raw: Mapping[str, object]) -> Picture:
    text, keys = raw["source_text"], raw["keys"]
    if not isinstance(keys, list):
        raise TypeError("keys are a list")
    whole = "\n".join(map(str, text)) if isinstance(text, list) else str(text)
    return Picture(folder / str(raw["file"]), whole, tuple(_key(one) for one in keys))


def _key(raw: object) -> str:
    return str(raw["value"] if isinstance(raw, dict) else raw)


async def _seen(reader: Reader, picture: Picture) -> Seen:
    data = await asyncio.to_thread(picture.file.read_bytes)
    started = time.perf_counter()
    contents = await reader.read(data, picture.file.name)
    return Seen(picture, contents, time.perf_counter() - started)


def _told(checker: OfferChecker, one: Seen) -> Json:
    """A picture's figures: nothing of its words."""
    read = checker.check("\n".join((one.contents.text, *one.contents.codes)))
    true = checker.check(one.picture.text)
    signs, meant = ({sign.id for sign in each.signs} for each in (read, true))
    return {
        "file": one.picture.file.name,
        "keys": len(one.picture.keys),
        "keys_read": one.keys_read,
        "verdict": read.verdict,
        "true_verdict": true.verdict,
        "missing": sorted(meant - signs),
        "wrong": sorted(signs - meant),
        "problem": one.contents.problem,
        "seconds": round(one.seconds, 2),
    }


def _share(held: list[bool]) -> float:
    return round(sum(held) / len(held), 4)


def _bare(text: str) -> str:
    return SEPARATORS.sub("", text).lower()
