"""`cekdulu train --gate`: a new model goes into service only if it is no worse than the old."""

import json
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from bot import app, lexicon, nlu_model, word_loading
from bot.errors import BotError
from bot.evaluating.cases import Case, read
from bot.evaluating.figures import figures
from bot.evaluating.serving import serving
from bot.evaluating.understanding import measure
from bot.faq_files.standing import standing
from bot.meaning import URGENT
from bot.model import Json
from bot.responses import Responses
from bot.settings import Settings
from bot.store_beside import opened
from bot.understanding import Nlu, connect

HELD_OUT = nlu_model.NLU / "tests"
MARGINS = {
    "top1": -0.01, "top3": -0.01, "one_tap": -0.01, "urgent_recall": -0.01,
    "confident_wrong": 0.01, "urgent_false_alarm": 0.01, "urgent_false_case": 0.005,
}  # fmt: skip
"""By how much a figure may be worse: of 594 held-out messages 0.01 is six, of 110 urgent ones one.
A negative margin belongs to a figure that must not fall, a positive one to one that must not
rise."""
PUT_WAIT = 60.0
"""Seconds Rasa may take to load a model; it answers with the old one meanwhile."""


class GateClosed(BotError):
    """The new model is worse; the text says in which figures. The old one stays."""


async def learn(settings: Settings) -> None:
    """Retrain with what this bot's editors added, judged by the answers that people get now."""
    async with opened(settings) as store:
        added = harmless(await store.learnable() if store else [])
        words = (await standing(word_loading.load_words(settings), store)).words
    await retrain(settings, added, words)


def harmless(added: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The examples without those that hold words of danger: learned as an ordinary question, one
    cry would teach the model to overhear others."""
    phrases = lexicon.load(word_loading.RESPONSES / "urgency.yml")
    return [(id, text) for id, text in added if id.startswith(URGENT) or not phrases.find(text)]


async def retrain(
    settings: Settings, added: Sequence[tuple[str, str]], words: Responses | None = None
) -> None:
    """Train beside the model in service, measure both on the held-out messages, and exchange them
    if no figure is worse by more than its margin. Raises GateClosed otherwise.

    Both answer with `words`, the files' own if none are given, so that an id is judged that only an
    added answer has.

    `added` are the examples of editors, id and text; a model that learned them is this bot's own.
    They lie in a file for as long as this takes, for its owner alone: the store encrypts some.
    """
    file = nlu_model.added_file(settings.folder)
    _write(file, added)
    try:
        path = nlu_model.model_path(nlu_model.NLU, file)
        if path.exists():
            app.say("the model for these examples is trained already")
            nlu_model.refusal(path).unlink(missing_ok=True)
            path.touch()  # the newest of a bot's own is the one in service
        else:
            await _train_better(settings, path, file, words)
        if not added:
            nlu_model.forget_own(file)
    finally:
        file.unlink(missing_ok=True)
    await _put_in_service(settings, path)


def _write(file: Path, added: Sequence[tuple[str, str]]) -> None:
    file.unlink(missing_ok=True)
    if added:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.touch(mode=0o600)
        listed = [{"id": id, "text": text} for id, text in dict.fromkeys(added)]
        file.write_text(json.dumps(listed), encoding="utf8")


async def _train_better(
    settings: Settings, path: Path, added: Path, words: Responses | None
) -> None:
    old = nlu_model.in_service(nlu_model.NLU, added)
    candidate = path.with_name(f"candidate-{path.name}")
    await nlu_model.train(candidate, app.say, added=added)
    try:
        if old:
            await _compare(settings, old, candidate, path, words)
        else:
            app.say("there is no model to compare with; the first one goes into service")
        _accept(candidate, path)
    finally:
        candidate.unlink(missing_ok=True)


def _accept(candidate: Path, path: Path) -> None:
    # The note goes first: stopped in between, no accepted model lies beside a note and is skipped.
    nlu_model.refusal(path).unlink(missing_ok=True)
    candidate.replace(path)
    nlu_model.forget_old(path)


async def _compare(
    settings: Settings, old: Path, candidate: Path, path: Path, words: Responses | None
) -> None:
    cases = read(HELD_OUT)
    before = await _figures(settings, serving(old), cases, words)
    after = await _figures(settings, serving(candidate), cases, words)
    for name in MARGINS:
        app.say(f"{name}: {before[name]} before, {after[name]} now")
    if faults := worse(before, after):
        note = {"worse": faults, "before": before, "after": after}
        nlu_model.refusal(path).write_text(json.dumps(note, indent=1), encoding="utf8")
        raise GateClosed(f"The new model stays out: {'; '.join(faults)}. The old one serves on.")


def worse(before: Json, after: Json) -> list[str]:
    """A sentence for each figure that is worse by more than its margin."""
    return [
        f"{name} went from {before[name]} to {after[name]} (allowed {margin:+})"
        for name, margin in MARGINS.items()
        if (after[name] - before[name] - margin) * (1 if margin > 0 else -1) > 1e-9
    ]


async def _figures(
    settings: Settings,
    served: AbstractAsyncContextManager[Nlu],
    cases: Sequence[Case],
    words: Responses | None,
) -> Json:
    async with served as nlu:
        return figures(await measure(settings, nlu, cases, words))


async def _put_in_service(settings: Settings, model: Path) -> None:
    """Have a running Rasa load the model, through its own API; a later start finds it by itself."""
    nlu = connect(settings.nlu_base, PUT_WAIT)
    try:
        if not await nlu.ready():
            app.say("no language model is running; the next start takes the new one")
            return
        await nlu.load(model)
        app.say("the new model is in service")
    finally:
        await nlu.close()
