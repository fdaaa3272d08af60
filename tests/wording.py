"""Checks the bot's words as the code uses them: keys and labels. Faults are sentences.

What is in the texts is checked by bot.checking. Pure except for `literals` and `intents`, which
read files.
"""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml

from bot.checking.relations import BUTTON_LIMIT


def wrong_keys(used: Iterable[str], present: Iterable[str]) -> Iterator[str]:
    """Keys used and missing, present and unused."""
    used, present = set(used), set(present)
    yield from (f"{key} is used and missing" for key in sorted(used - present))
    yield from (f"{key} is present and unused" for key in sorted(present - used))


def wrong_labels(labels: Mapping[str, str]) -> Iterator[str]:
    """Button labels that are empty, too long, or the same for two ids."""
    seen: dict[str, str] = {}
    for id, label in labels.items():
        if not 0 < len(label) <= BUTTON_LIMIT:
            yield f"label of {id}: {len(label)} characters"
        if label in seen:
            yield f"label of {id} is that of {seen[label]}"
        seen[label] = id


def literals(folder: Path, sections: Iterable[str]) -> set[str]:
    """The string literals in a folder's Python files that are keys of these sections."""
    # "x_" begins a key that is put together, "x.yml" is a file.
    shape = re.compile(rf"(?:{'|'.join(sections)})\.(?!yml$)[a-z0-9_.]*[a-z0-9]")
    return {text for text in constants(folder) if shape.fullmatch(text)}


@cache
def constants(folder: Path) -> frozenset[str]:
    """All string literals in a folder's Python files."""
    trees = (ast.parse(path.read_text(encoding="utf8")) for path in folder.rglob("*.py"))
    nodes = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return frozenset(node.value for node in nodes if isinstance(node.value, str))


def intents(domain: Path) -> list[str]:
    """The ids of nlu/domain.yml that people's messages get."""
    listed = yaml.safe_load(domain.read_text(encoding="utf8"))["intents"]
    return [id for id in listed if id != "nlu_fallback"]
