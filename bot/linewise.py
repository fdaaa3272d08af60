"""`cekdulu parse` and `cekdulu ask`: the bot tried on files of sentences, a JSON line each."""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from bot import app, examining, lexicon, nlu_process, word_loading
from bot.deciding import Decider
from bot.errors import BotError
from bot.evaluating.judging import first_message
from bot.live import Live
from bot.meaning import Understanding
from bot.model import Json
from bot.offer_tables import load_checker
from bot.outcall import plain
from bot.settings import ROOT, Settings
from bot.understanding import Nlu

AT_ONCE = 8
SHOWN = 5
EVERY = 100


class BadLine(BotError):
    """A line is no JSON object with a text."""


async def parse(settings: Settings, path: str) -> None:
    """Print for each line what the model makes of its text."""
    texts = _texts(path)
    async with nlu_process.running(settings, app.say) as nlu:
        await _each(texts, lambda text, number: _parsed(nlu, text))


async def ask(settings: Settings, path: str) -> None:
    """Print for each line what the bot answers to its text, each from a new person."""
    words = word_loading.load_words(settings)
    texts = _texts(path)
    phrases = lexicon.load(word_loading.RESPONSES / "urgency.yml")
    async with nlu_process.running(settings, app.say) as nlu:
        decider = Decider(
            Live(words, word_loading.load_router),
            nlu,
            phrases,
            "cekdulu",
            examining.of_words(load_checker(ROOT)),
        )
        await _each(texts, lambda text, number: _asked(decider, text, number, app.now()))


async def _parsed(nlu: Nlu, text: str) -> Json:
    understood = await nlu.ask(text)
    if not understood.up:
        raise BotError("The language model stopped answering.")
    ranking = [{"id": g.id, "confidence": round(g.confidence, 4)} for g in understood.guesses]
    return {
        "text": text,
        "id": understood.best,
        "confidence": ranking[0]["confidence"] if ranking else 0.0,
        "ranking": ranking[:SHOWN],
        "entities": _entities(understood),
        "danger": round(understood.danger, 4),
        "form": understood.form,
    }


def _entities(understood: Understanding) -> list[Json]:
    places = [{"value": place.name, "country": place.country} for place in understood.places]
    sums = [{"value": money.amount, "currency": money.currency} for money in understood.sums]
    return [*places, *sums, *({"value": name, "agency": True} for name in understood.agencies)]


async def _asked(decider: Decider, text: str, number: int, now: datetime) -> Json:
    turn = await decider.turn(first_message(text, number, now), now)
    decision = decider.router.decide(turn)
    return {
        "text": text,
        "outcome": decision.outcome,
        "ids": list(decision.ids),
        "lane": decision.lane or None,
        "replies": [plain(decider.responses.text(say, now)) for say in decision.replies],
    }


async def _each(texts: list[str], work: Callable[[str, int], Awaitable[Json]]) -> None:
    """Print results in the order of the lines, several under way at once, progress on stderr."""
    free = asyncio.Semaphore(AT_ONCE)

    async def one(text: str, number: int) -> Json:
        async with free:
            return await work(text, number)

    tasks = [asyncio.ensure_future(one(text, number)) for number, text in enumerate(texts, 1)]
    try:
        for number, task in enumerate(tasks, 1):
            _print(await task)
            if number % EVERY == 0:
                app.say(f"{number} of {len(tasks)} lines …")
    finally:
        for task in tasks:
            task.cancel()


def _texts(path: str) -> list[str]:
    """All texts of a file, read before anything is started: a wrong line is told at once."""
    try:
        content = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadLine(f"{path} cannot be read: {error}") from error
    lines = enumerate(content.splitlines(), 1)
    return [_text(line, f"{path}:{number}") for number, line in lines if line.strip()]


def _text(line: str, place: str) -> str:
    try:
        return str(json.loads(line)["text"])
    except (ValueError, KeyError, TypeError) as error:
        raise BadLine(f'{place}: no JSON object with a "text".') from error


def _print(value: Json) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()
