"""Lines of answers with what is wanted of them, and how each function is asked."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.geography import Geography
from bot.geography_files import load
from bot.reports.reading import (
    choices,
    contacts,
    dates,
    money,
    places,
    portal_number,
    questions_back,
    routes,
)
from bot.settings import ROOT

TODAY = date(2026, 11, 22)
DEVELOPED, HELD_OUT, FRESH = (
    Path(__file__).with_name(name) for name in ("developed.yml", "held_out.yml", "fresh.yml")
)


@cache
def geography() -> Geography:
    """The bot's real places."""
    return load(ROOT / "responses" / "places.csv", ROOT / "nlu" / "places.yml")


def read(text: str, *, past: bool) -> list[str] | None:
    """A day as the lines write it."""
    day = dates.read(text, TODAY, past=past)
    return [day.day, day.until] if day else None


def sums(text: str) -> list[list[object]]:
    """Sums as the lines write them."""
    return [[one.amount, one.currency, one.period] for one in money.read(text)]


def listed(value: Any) -> Any:
    """A value with tuples as lists, for YAML knows none."""
    return [listed(one) for one in value] if isinstance(value, tuple) else value


READERS: Mapping[str, Callable[..., Any]] = {
    "past": lambda text: read(text, past=True),
    "either": lambda text: read(text, past=False),
    "choices": choices.read,
    "places": lambda text: places.read(text, geography()),
    "routes": lambda text: routes.read(text, geography()),
    "money": sums,
    "contacts": contacts.read,
    "asks": questions_back.asks,
    "stop": questions_back.wants_stop,
    "back": questions_back.wants_back,
    "skip": questions_back.wants_skip,
    "done": questions_back.done,
    "none": questions_back.has_none,
    "about": questions_back.about_report,
    "number": portal_number.read,
    "sent": portal_number.says_sent,
}


@cache
def lines(path: Path) -> Mapping[str, list[list[Any]]]:
    """The lines of a file by what is asked of them."""
    loaded: dict[str, list[list[Any]]] = yaml.safe_load(path.read_text(encoding="utf8"))
    return loaded


def cases(*kinds: str) -> list[tuple[Any, ...]]:
    """The developed lines of some kinds: kind, what was asked and typed, what is wanted."""
    return [
        (kind, tuple(asked), wanted) for kind in kinds for *asked, wanted in lines(DEVELOPED)[kind]
    ]


def answered(kind: str, asked: tuple[str, ...]) -> Any:
    """What a function reads of a line."""
    return listed(READERS[kind](*asked))


def missed(path: Path) -> Iterator[tuple[str, tuple[str, ...], Any, Any]]:
    """The lines that are read otherwise than wanted: kind, line, wanted, read."""
    for kind, found in lines(path).items():
        for *asked, wanted in found:
            if (got := answered(kind, tuple(asked))) != wanted:
                yield kind, tuple(asked), wanted, got
