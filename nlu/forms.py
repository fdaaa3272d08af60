"""Read the texts that teach the forms: ad, broadcast, prayer, news, chat log, own message."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator, Sequence

import yaml
from components.form_model import FORMS
from examples import DataError, Loader

BEGINNING = 50  # characters of a text that are enough to find it again


@dataclass(frozen=True)
class FormExample:
    """A text, its form, who wrote it for this, and where it stands."""

    text: str
    form: str
    writer: str
    file: Path

    @property
    def place(self) -> str:
        """The file and the text's beginning."""
        return f"{self.file.name}, {self.text[:BEGINNING]!r}"


def read_forms(folder: Path) -> list[FormExample]:
    """Return the texts of all files of a folder. Raises DataError."""
    return [example for file in sorted(folder.glob("*.yml")) for example in _read(file)]


def form_problems(examples: Sequence[FormExample]) -> list[str]:
    """Return a sentence for everything that is wrong with the texts."""
    known = {example.form for example in examples}
    faults = [f"forms: '{name}' has no texts." for name in FORMS if name not in known]
    seen: set[str] = set()
    for example in examples:
        if example.form not in FORMS:
            faults.append(f"{example.place}: '{example.form}' is none of {', '.join(FORMS)}.")
        key = " ".join(example.text.casefold().split())
        if key in seen:
            faults.append(f"{example.place}: this text stands twice.")
        seen.add(key)
    return faults


def _read(file: Path) -> Iterator[FormExample]:
    try:
        blocks = yaml.load(file.read_text(encoding="utf-8"), Loader)
        if not isinstance(blocks, list):
            raise TypeError("this is no list")
        for number, block in enumerate(blocks, 1):
            yield _example(file, number, block)
    # ValueError: bytes that are no UTF-8, or a date that does not exist.
    except (OSError, yaml.YAMLError, TypeError, ValueError) as error:
        raise DataError(
            f"{file.name}: a list of form, writer, text is needed ({error})."
        ) from error


def _example(file: Path, number: int, block: Any) -> FormExample:
    if not isinstance(block, dict):
        raise TypeError(f"block {number} has no fields")
    for key in ("text", "form", "writer"):
        value = block.get(key)
        if not isinstance(value, str) or not value.strip():
            text = str(block.get("text") or "").strip()[:BEGINNING]
            raise TypeError(f"'{key}' of block {number}, {text!r}, is missing, empty or no string")
    return FormExample(block["text"].strip(), block["form"], block["writer"], file)
