"""The messages to measure with, read from JSON lines or from the project's own held-out set."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.errors import BotError
from bot.model import Json
from bot.yaml_text import parsed


class BadCases(BotError):
    """A file of messages cannot be read; the text says where and why."""


@dataclass(frozen=True)
class Case:
    """A message, the ids that are right for it (the first is the one meant), and who wrote it.

    `tricky` marks a harmless message with alarming words.
    """

    text: str
    right: tuple[str, ...]
    voice: str = ""
    tricky: bool = False

    @property
    def id(self) -> str:
        """The id that is meant."""
        return self.right[0]


def read(path: Path) -> tuple[Case, ...]:
    """The messages of a JSON-lines file, or of a folder of YAML files; raise BadCases.

    A line has `text`, and `id` with further right ones in `also`, or `accept`, a list of ids that
    all serve.
    """
    try:
        cases = tuple(_folder(path) if path.is_dir() else _lines(path))
    except (OSError, UnicodeDecodeError) as error:
        raise BadCases(f"{path} cannot be read: {error}") from error
    if not cases:
        raise BadCases(f"{path} holds no messages.")
    return cases


def _lines(path: Path) -> Iterator[Case]:
    # Only at \n: a text may hold U+2028 and the like, which splitlines takes for ends of lines.
    for number, line in enumerate(path.read_bytes().decode("utf8").split("\n"), 1):
        if line.strip():
            try:
                yield _case(json.loads(line))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                need = 'a JSON object with "text" and "id" (or "accept") is needed'
                raise BadCases(f"{path}:{number}: {need}.") from error


def _folder(path: Path) -> Iterator[Case]:
    for file in sorted(path.glob("*.yml")):
        try:
            for block in parsed(file.read_text(encoding="utf8")):
                for message in block["messages"]:
                    yield _case({"voice": block["voice"], **message})
        except (yaml.YAMLError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise BadCases(f"{file}: voices with messages are needed ({error}).") from error


def _case(raw: Json) -> Case:
    # Where ids are accepted, `id` is the line's own name.
    accepted = raw.get("accept")
    right = [raw["id"], *_list(raw.get("also", []))] if accepted is None else _list(accepted)
    if not right:
        raise KeyError("accept")
    if not all(isinstance(words, str) for words in (raw["text"], *right)):
        raise TypeError("a text and ids are strings")
    voice = str(raw.get("voice") or raw.get("kind") or "")
    return Case(raw["text"], tuple(right), voice, bool(raw.get("tricky")))


def _list(given: object) -> list[Any]:
    """A list as it is. A string would come apart into letters; so anything else is a TypeError."""
    if not isinstance(given, list):
        raise TypeError("a list of ids is needed")
    return given
