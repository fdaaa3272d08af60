"""What a plain list of words of distress would raise alarm for: the simplest thing to beat."""

from collections.abc import Sequence
from pathlib import Path

from bot.evaluating.cases import BadCases, Case
from bot.meaning import URGENT
from bot.model import Json


def alarms(file: Path, cases: Sequence[Case]) -> Json:
    """Recall and false alarms of a list, one word or phrase a line, found anywhere in the text."""
    try:
        lines = map(str.strip, file.read_text(encoding="utf8").lower().splitlines())
    except (OSError, UnicodeDecodeError) as error:
        raise BadCases(f"{file} cannot be read: {error}") from error
    words = [line for line in lines if line and not line.startswith("#")]
    urgent = [case for case in cases if case.id.startswith(URGENT)]
    calm = [case for case in cases if not any(id.startswith(URGENT) for id in case.right)]
    return {
        "words": len(words),
        "urgent_recall": _share(urgent, words),
        "urgent_false_alarm": _share(calm, words),
        "tricky_false_alarm": _share([case for case in calm if case.tricky], words),
    }


def _share(cases: Sequence[Case], words: Sequence[str]) -> float | None:
    hits = [any(word in case.text.lower() for word in words) for case in cases]
    return round(sum(hits) / len(hits), 4) if hits else None
