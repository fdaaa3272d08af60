"""`cekdulu evaluate offers FILE`: how well the checker tells scams from genuine offers."""

import asyncio
import json
import time
from collections.abc import Mapping
from pathlib import Path

from bot.evaluating.cases import BadCases
from bot.evaluating.offers_figures import Checked, Offer, figures, verdicts
from bot.model import Json
from bot.offer_tables import load_checker
from bot.offers.checking import OfferChecker
from bot.settings import ROOT

FOUND, NOT_FOUND = "bahaya", "tanpa_tanda"
"""What a plain list of words says of a text: it knows nothing between the two."""


async def evaluate(file: Path, words: Path | None = None) -> Json:
    """The figures for a file of labelled offers; beside them those of a plain list of words, where
    one of them anywhere in the text means danger."""
    offers, checker = read(file), load_checker(ROOT)
    measured: list[Checked] = []
    for one in offers:
        measured.append(checked(checker, one))
        await asyncio.sleep(0)  # lets Ctrl-C through
    found: Json = {"file": file.name, **figures(measured)}
    if words:
        listed = read_words(words)
        plain = [Checked(one, _by_words(one.text, listed)) for one in offers]
        found["keywords"] = {"file": words.name, "words": len(listed), **verdicts(plain)}
    return found


def checked(checker: OfferChecker, offer: Offer) -> Checked:
    """An offer with what the checker says of it, and the milliseconds that took."""
    started = time.perf_counter()
    judgement = checker.check(offer.text)
    spent = (time.perf_counter() - started) * 1000
    return Checked(offer, judgement.verdict, frozenset(one.id for one in judgement.signs), spent)


def read(file: Path) -> tuple[Offer, ...]:
    """The offers of a file of JSON lines with `text` and `label`, and perhaps `id`, `flags`, `kind`
    and `form`; raise BadCases naming the line."""
    try:
        # Only at \n: a text may hold U+2028 and the like, which splitlines takes for ends of lines.
        lines = file.read_bytes().decode("utf8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BadCases(f"{file} cannot be read: {error}") from error
    found = tuple(_offer(line, file, at) for at, line in enumerate(lines, 1) if line.strip())
    if not found:
        raise BadCases(f"{file} holds no offers.")
    return found


def read_words(file: Path) -> tuple[str, ...]:
    """The words or phrases of a plain list, one a line; a line that begins with # is none."""
    try:
        lines = [line.strip() for line in file.read_text(encoding="utf8").lower().splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise BadCases(f"{file} cannot be read: {error}") from error
    return tuple(line for line in lines if line and not line.startswith("#"))


def _offer(line: str, file: Path, number: int) -> Offer:
    try:
        return _fields(json.loads(line), str(number))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        need = 'a JSON object with "text" and "label" is needed'
        raise BadCases(f"{file}:{number}: {need}.") from error


def _fields(raw: Mapping[str, object], number: str) -> Offer:
    text, label, flags = raw["text"], raw["label"], raw.get("flags")
    if not isinstance(text, str) or not isinstance(label, str):
        raise TypeError("text and label are strings")
    if flags is not None and not isinstance(flags, list):
        raise TypeError("flags are a list")
    return Offer(
        text, label,
        None if flags is None else frozenset(map(str, flags)),
        str(raw.get("id") or number), str(raw.get("kind") or "-"), str(raw.get("form") or "-"),
    )  # fmt: skip


def _by_words(text: str, words: tuple[str, ...]) -> str:
    lower = text.lower()
    return FOUND if any(word in lower for word in words) else NOT_FOUND
