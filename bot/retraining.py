"""`cekdulu train --gate`: a new model goes into service only if it is no worse than the old."""

import json
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from bot import app, nlu_model
from bot.errors import BotError
from bot.evaluating.cases import Case, read
from bot.evaluating.figures import figures
from bot.evaluating.serving import serving
from bot.evaluating.understanding import measure
from bot.model import Json
from bot.settings import Settings
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


async def retrain(settings: Settings) -> None:
    """Train beside the model in service, measure both on the held-out messages, and exchange them
    if no figure is worse by more than its margin. Raises GateClosed otherwise."""
    path = nlu_model.model_path()
    path.parent.mkdir(exist_ok=True)
    if path.exists():
        app.say("the model for these examples is trained already")
        nlu_model.refusal(path).unlink(missing_ok=True)
    else:
        await _train_better(settings, path)
    await _put_in_service(settings, path)


async def _train_better(settings: Settings, path: Path) -> None:
    old = nlu_model.in_service()
    candidate = path.with_name(f"candidate-{path.name}")
    await nlu_model.train(candidate, app.say)
    try:
        if old:
            await _compare(settings, old, candidate, path)
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


async def _compare(settings: Settings, old: Path, candidate: Path, path: Path) -> None:
    cases = read(HELD_OUT)
    before = await _figures(settings, serving(old), cases)
    after = await _figures(settings, serving(candidate), cases)
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
    settings: Settings, served: AbstractAsyncContextManager[Nlu], cases: Sequence[Case]
) -> Json:
    async with served as nlu:
        return figures(await measure(settings, nlu, cases))


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
