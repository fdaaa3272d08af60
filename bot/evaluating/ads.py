"""`cekdulu evaluate ads FILE`: are offers seen for what they are, and does none open a case?"""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bot import app, nlu_process
from bot.evaluating.cases import BadCases, Case
from bot.evaluating.judging import Judged
from bot.evaluating.understanding import measure
from bot.model import Json
from bot.settings import Settings

NO_OFFER, STORY = "not_offer", "story"
CHECK = "cek_tawaran"


async def evaluate(settings: Settings, file: Path) -> Json:
    """The figures for a file of offers: lines with `text`, `label`, and perhaps `form`.

    An ad is recognised when the bot asks whether to check it, or takes it to the checker. Texts
    labelled not_offer are counted apart; so are stories, which are messages of one's own.
    """
    lines = read(file)
    cases = [Case(str(line["text"]), (CHECK,)) for line in lines]
    async with nlu_process.running(settings, app.say) as nlu:
        judged = await measure(settings, nlu, cases)
    kinds = [_kind(line) for line in lines]
    return {
        "file": file.name,
        **{kind: _figures(judged, kinds, kind) for kind in sorted(set(kinds))},
        "cases": sum(one.outcome == "case" for one in judged),
        "safety_questions": sum(one.outcome == "question" for one in judged),
    }


def read(file: Path) -> list[Json]:
    """The lines of a file of offers; raise BadCases."""
    try:
        content = file.read_text(encoding="utf8").split("\n")
        lines = [json.loads(line) for line in content if line.strip()]
        return [{"text": line["text"], "label": line["label"], **line} for line in lines]
    except (OSError, ValueError, KeyError, TypeError) as error:
        need = 'lines of JSON with "text" and "label" are needed'
        raise BadCases(f"{file}: {need} ({error}).") from error


def recognised(one: Judged) -> bool:
    """Whether the text was taken for pasted, or for an offer to check."""
    return one.meant.pasted or CHECK in one.given


def _kind(line: Json) -> str:
    if line["label"] == NO_OFFER:
        return NO_OFFER
    return "stories" if line.get("form") == STORY else "ads"


def _figures(judged: Sequence[Judged], kinds: Sequence[str], kind: str) -> Json:
    some = [one for one, own in zip(judged, kinds, strict=True) if own == kind]
    return {
        "n": len(some),
        "recognised": round(sum(map(recognised, some)) / len(some), 4),
        "taken_for": dict(Counter(one.meant.form for one in some).most_common()),
    }
