"""Take the examples that editors added beside those of data/; leave out what cannot be learned.

Free of Rasa. A wrong example costs that example, never the training: an editor cannot mend it from
where the training runs. No sentence here repeats a text: it may be somebody's question.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Sequence

import yaml
from components.text_model import URGENT
from examples import FALLBACK, DataError, Example, text_faults
from near_duplicates import near_duplicates

FEWEST_ADDED = 4
"""Examples that a new id needs. Tried with twelve ids cut to a few examples and asked for by voices
that are in none of them (60 messages): with 3 the right id is among the first three for 10 %, with
4 for 17 %, with 6 for 30 %, with 10 for 40 %, with 40 for 87 %. The 533 other messages keep their
figures (top-1 0.944 without the twelve and with 3, 4 or 6; 0.942 with 10), and none of them is
surely taken for a new id. To count an added example 4 or 16 times gained little."""
EDITOR = "editor"  # the writer and the voice of added examples
ID = re.compile(r"[a-z][a-z0-9_]*")
A_WORD = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True)
class Added:
    """The examples to learn, and a sentence for each that is left out."""

    examples: List[Example]
    left_out: List[str]


def read_added(file: Path) -> List[Example]:
    """Return the examples of a JSON list [{"id": ..., "text": ...}]; an example's line is its
    number among those of its id. Raises DataError when there is no such list."""
    try:
        items = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(f"{file.name}: cannot be read ({error}).") from error
    if not isinstance(items, list):
        raise DataError(f"{file.name}: a list of added examples is needed.")
    numbers: Counter[str] = Counter()
    found = []
    for item in items:
        name, text = _field(item, "id"), _field(item, "text")
        numbers[name] += 1
        found.append(Example(text, name, EDITOR, EDITOR, file, numbers[name]))
    return found


def usable(added: Sequence[Example], base: Sequence[Example], ids: Sequence[str]) -> Added:
    """Choose the added examples that can be learned beside `base`, whose ids are `ids`."""
    known = set(ids)
    looked_at = [(example, _fault(example, known)) for example in added]
    sound = [example for example, fault in looked_at if not fault]
    left_out = [_sentence(example, fault) for example, fault in looked_at if fault]
    same = _nearly_said(sound, base)
    left_out += [_sentence(sound[at], fault) for at, fault in same.items()]
    kept = [example for at, example in enumerate(sound) if at not in same]
    counts = Counter(example.intent for example in kept)
    thin = {name for name in counts if name not in known and counts[name] < FEWEST_ADDED}
    left_out += [
        f"{name}: a new id with {counts[name]} usable examples; {FEWEST_ADDED} are needed."
        for name in sorted(thin)
    ]
    return Added([example for example in kept if example.intent not in thin], left_out)


def write_examples(examples: Sequence[Example], file: Path) -> None:
    """Write examples as a file that `read_examples` reads."""
    blocks = [
        {
            "intent": example.intent,
            "metadata": {"writer": example.writer, "voice": example.voice},
            "examples": f"- {example.text}\n",
        }
        for example in examples
    ]
    content = yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True)
    file.write_text(content, encoding="utf-8")


def _field(item: Any, key: str) -> str:
    """A text on one line; empty for anything that is none. Half a sign cannot be written."""
    value = item.get(key) if isinstance(item, dict) else None
    whole = value.encode("utf-8", "ignore").decode("utf-8") if isinstance(value, str) else ""
    return " ".join(whole.split())


def _fault(example: Example, known: set[str]) -> str:
    if not ID.fullmatch(example.intent) or example.intent == FALLBACK:
        return "this is no id."
    if example.intent.startswith(URGENT) and example.intent not in known:
        # It would count as danger in `danger_probability`, with nobody to alarm.
        return "a new id of danger cannot be added."
    if not A_WORD.search(example.text):
        return "there is no word in it."
    return next(text_faults(example.text), "")


def _nearly_said(added: Sequence[Example], base: Sequence[Example]) -> Dict[int, str]:
    """The positions of added examples that say nothing new, with the reason."""
    both = [*base, *added]
    return {
        second - len(base): f"nearly the same example is {_place(both[first], first < len(base))}."
        for first, second in near_duplicates([example.text for example in both])
        if second >= len(base)
    }


def _place(example: Example, ours: bool) -> str:
    if ours:
        return f"at {example.place} under '{example.intent}'"
    return f"example {example.line} of '{example.intent}'"


def _sentence(example: Example, fault: str) -> str:
    return f"{example.intent or '(no id)'}, example {example.line}: {fault}"
