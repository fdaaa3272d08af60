"""Read the training examples with where they stand; say what is wrong with them. Free of Rasa."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Iterable, Iterator, Sequence

import yaml
from near_duplicates import near_duplicates

# libyaml's parser reads the files in half a second, the one in Python in ten.
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

ENTITY_SYNTAX = re.compile(r"[\[\]{}]")
LONG_NUMBER = re.compile(r"(?:\d[ .\-]?){8,}\d")
FEWEST_EXAMPLES = 40  # an id with fewer is hardly ever recognised
FALLBACK = "nlu_fallback"  # set by Rasa's FallbackClassifier; it has no examples


class DataError(Exception):
    """A file of examples or ids cannot be read; the text says which, where and why."""


@dataclass(frozen=True)
class Example:
    """A line that a person might write, what it asks for, who wrote it and in whose voice."""

    text: str
    intent: str
    writer: str
    voice: str
    file: Path
    line: int

    @property
    def place(self) -> str:
        return f"{self.file.name}:{self.line}"


def read_examples(files: Iterable[Path]) -> Iterator[Example]:
    """Yield the examples of the files in the order in which they stand. Raises DataError."""
    for file in files:
        for block in _blocks(file):
            yield from _block_examples(file, block)


def read_ids(domain: Path) -> list[str]:
    """Return the ids that a message can have, without the fallback. Raises DataError."""
    try:
        ids = yaml.load(domain.read_text(encoding="utf-8"), Loader)["intents"]
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise DataError(f"{domain.name}: cannot read the list 'intents' ({error}).") from error
    return [name for name in ids if name != FALLBACK]


def problems(examples: Sequence[Example], ids: Sequence[str]) -> list[str]:
    """Return a sentence for everything that is wrong with the examples, each with file and line."""
    return [
        *_unknown_ids(examples, ids),
        *_thin_ids(examples, ids),
        *_said_twice(examples),
        *_nearly_the_same(examples),
        *_bad_texts(examples),
        *_out_of_order(examples),
    ]


def text_faults(text: str) -> Iterator[str]:
    """Yield a sentence for everything that keeps a text from being learned."""
    if ENTITY_SYNTAX.search(text):
        yield "square and curly brackets are Rasa's own signs."
    if text.startswith("/"):
        yield "Rasa would take a text that begins with '/' for an id."
    if LONG_NUMBER.search(text):
        yield "this looks like a telephone number."


def _blocks(file: Path) -> list[yaml.MappingNode]:
    try:
        root = yaml.compose(file.read_text(encoding="utf-8"), Loader)
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{file.name}: cannot be read ({error}).") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        reason = getattr(error, "problem", None) or error
        raise DataError(f"{file.name}:{line}: broken YAML ({reason}).") from error
    fields = _fields(file, root)
    if not isinstance(fields.get("nlu"), yaml.SequenceNode):
        raise DataError(f"{file.name}:1: there is no list 'nlu'.")
    return fields["nlu"].value


def _block_examples(file: Path, block: yaml.Node) -> Iterator[Example]:
    fields = _fields(file, block)
    intent = _text(file, block, fields, "intent")
    noted = _fields(file, fields["metadata"]) if "metadata" in fields else {}
    writer, voice = (_text(file, block, noted, key) for key in ("writer", "voice"))
    lines = _text(file, block, fields, "examples").splitlines()
    for line, content in enumerate(lines, fields["examples"].start_mark.line + 2):
        if not content.startswith("- ") or not content[2:].strip():
            raise DataError(f"{file.name}:{line}: an example begins with '- ' and holds a text.")
        yield Example(content[2:].strip(), intent, writer, voice, file, line)


def _fields(file: Path, node: yaml.Node) -> dict[str, yaml.Node]:
    if not isinstance(node, yaml.MappingNode):
        line = node.start_mark.line + 1 if node else 1
        raise DataError(f"{file.name}:{line}: here belong fields such as 'intent:'.")
    return {key.value: value for key, value in node.value}


def _text(file: Path, block: yaml.Node, fields: dict[str, yaml.Node], key: str) -> str:
    node = fields.get(key)
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        line = (node or block).start_mark.line + 1
        raise DataError(f"{file.name}:{line}: '{key}' is missing or empty.")
    return node.value


def _unknown_ids(examples: Sequence[Example], ids: Sequence[str]) -> Iterator[str]:
    known = set(ids)
    for example in examples:
        if example.intent not in known:
            yield f"{example.place}: the id '{example.intent}' is not in domain.yml."


def _thin_ids(examples: Sequence[Example], ids: Sequence[str]) -> Iterator[str]:
    counts = Counter(example.intent for example in examples)
    for name in ids:
        if counts[name] < FEWEST_EXAMPLES:
            yield f"domain.yml: '{name}' has {counts[name]} examples; {FEWEST_EXAMPLES} are needed."


def _said_twice(examples: Sequence[Example]) -> Iterator[str]:
    first: dict[str, Example] = {}
    for example in examples:
        other = first.setdefault(" ".join(example.text.casefold().split()), example)
        if other.intent != example.intent:
            yield f"{example.place}: this text stands under '{other.intent}' too, at {other.place}."
        elif other is not example and other.text == example.text:
            yield f"{example.place}: the same example stands at {other.place}."


def _nearly_the_same(examples: Sequence[Example]) -> Iterator[str]:
    for first, second in near_duplicates([example.text for example in examples]):
        other = examples[first].place
        yield f"{examples[second].place}: nearly the same example stands at {other}."


def _bad_texts(examples: Sequence[Example]) -> Iterator[str]:
    for example in examples:
        for fault in text_faults(example.text):
            yield f"{example.place}: {fault}"


def _out_of_order(examples: Sequence[Example]) -> Iterator[str]:
    for before, after in pairwise(examples):
        if before.file == after.file and _order(after) < _order(before):
            yield f"{after.place}: this belongs before {before.place}."


def _order(example: Example) -> tuple[str, str, str, str]:
    return example.intent, example.writer, example.voice, example.text
