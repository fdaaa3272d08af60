"""What two versions of an answer or contact differ in, as lines with - and +. Pure."""

from collections.abc import Mapping
from difflib import ndiff
from typing import Any

from bot.answer import Answer
from bot.answer_json import fields_of


def changes(before: Answer | None, after: Answer) -> list[str]:
    """The lines taken away (-) and put in (+), field by field; nothing when both are the same."""
    return field_changes(fields_of(before) if before else {}, fields_of(after))


def field_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The same for fields by name."""
    found: list[str] = []
    for name in dict.fromkeys((*after, *before)):
        old, new = _lines(before.get(name)), _lines(after.get(name))
        if old != new:
            moved = [line for line in ndiff(old, new) if line[0] in "+-"]
            found += [f"{line[0]} {name}: {line[2:]}" for line in moved]
    return found


def _lines(value: object) -> list[str]:
    """A field's value as lines."""
    if isinstance(value, list | tuple):
        return [" | ".join(map(str, one.values())) if isinstance(one, Mapping) else str(one)
                for one in value]  # fmt: skip
    return [line for line in str(value or "").splitlines() if line.strip()]
