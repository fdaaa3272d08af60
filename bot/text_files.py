"""Reads the files of short texts into dotted keys."""

from collections.abc import Mapping
from pathlib import Path

from bot.answer_files import BROKEN
from bot.errors import StartError
from bot.yaml_text import parsed

TEXT_FILES = (
    "texts.yml",
    "darurat.yml",
    "cases.yml",
    "desk.yml",
    "rooms.yml",
    "quick.yml",
    "reports.yml",
    "report_talk.yml",
    "desk_reports.yml",
    "kanal.yml",
    "asli.yml",
    "berangkat.yml",
    "siaran.yml",
    "umpan.yml",
)
"""The files of short texts: the talk, emergencies, what a case tells the person, what operators
read, what stands in their rooms, their ready replies, the words of a report, the talk while it is
made, what the desk does with reports, channel and subscriptions, what is genuine, reminders before
a departure, posts and those who write them, feeds."""


def load(folder: Path) -> dict[str, str]:
    """All short texts by their keys, emergencies as `darurat.<id>`; raise StartError naming the
    file that cannot be read."""
    texts: dict[str, str] = {}
    for name in TEXT_FILES:
        try:
            raw = parsed((folder / name).read_text(encoding="utf8"))
            texts |= _emergencies(raw) if name == "darurat.yml" else _flat("", raw)
        except BROKEN as error:
            raise StartError(f"responses/{name} cannot be read: {error}") from error
    return texts


def _flat(prefix: str, raw: Mapping[str, object]) -> dict[str, str]:
    flat: dict[str, str] = {}
    for name, value in raw.items():
        key = f"{prefix}.{name}" if prefix else str(name)
        flat |= _flat(key, value) if isinstance(value, Mapping) else {key: str(value)}
    return flat


def _emergencies(raw: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    return {f"darurat.{name}": value["text"] for name, value in raw.items()}
