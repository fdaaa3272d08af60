"""What two versions of an answer or contact differ in, as lines with - and +. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any


def field_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The lines taken away (-) and put in (+), field by field; nothing when both are the same."""
    found: list[str] = []
    for name in dict.fromkeys((*after, *before)):
        old, new = _lines(before.get(name)), _lines(after.get(name))
        if old != new:
            found += [f"{sign} {name}: {line}" for sign, line in _moved(old, new)]
    return found


def _moved(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The lines that went (-) and came (+). Lines are compared as wholes: looking for likeness
    inside them (difflib.ndiff) takes seconds for some hundred like ones."""
    for tag, first, last, start, end in SequenceMatcher(None, old, new).get_opcodes():
        if tag != "equal":
            yield from (("-", line) for line in old[first:last])
            yield from (("+", line) for line in new[start:end])


def _lines(value: object) -> list[str]:
    """A field's value as lines."""
    if isinstance(value, list | tuple):
        return [" | ".join(map(str, one.values())) if isinstance(one, Mapping) else str(one)
                for one in value]  # fmt: skip
    return [line for line in str(value or "").splitlines() if line.strip()]
