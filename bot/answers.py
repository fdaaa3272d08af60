"""Reads the reviewed answers: one Markdown-named file an id, words in Telegram HTML, front
matter on top."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from bot.errors import StartError


@dataclass(frozen=True)
class Source:
    """Where an answer's facts come from. `url` is empty for facts about this bot itself."""

    name: str
    url: str
    date: str


@dataclass(frozen=True)
class Answer:
    """One reviewed answer. `button` is its label among choices; `related` are ids asked for
    next."""

    id: str
    title: str
    button: str
    body: str
    sources: tuple[Source, ...]
    reviewed_on: date
    expires_on: date
    related: tuple[str, ...] = ()


def load(folder: Path) -> dict[str, Answer]:
    """Read all answers of a folder by id; raise StartError naming the file that cannot be read."""
    return {path.stem: _read(path) for path in sorted(folder.glob("*.md"))}


def _read(path: Path) -> Answer:
    try:
        _, head, body = path.read_text(encoding="utf8").split("---\n", 2)
        return _answer(path.stem, yaml.safe_load(head), body.strip())
    except (OSError, ValueError, KeyError, TypeError, AttributeError, yaml.YAMLError) as error:
        raise StartError(
            f"{path.name}: front matter is broken ({type(error).__name__})."
        ) from error


def _answer(name: str, head: Mapping[str, Any], body: str) -> Answer:
    sources = tuple(
        Source(str(one["name"]), str(one.get("url") or ""), str(one["date"]))
        for one in head["sources"]
    )
    for limit in ("reviewed_on", "expires_on"):
        if type(head[limit]) is not date:
            raise TypeError(limit)
    return Answer(
        name, str(head["title"]), str(head["button"]), body, sources,
        head["reviewed_on"], head["expires_on"], tuple(head.get("related") or ()),
    )  # fmt: skip
