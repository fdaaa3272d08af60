"""The trained model: found by the fingerprint of what it is made from, trained when there is
none.

A model that learned what editors added in Telegram lies in the folder of that bot's data, so that
two bots on one machine never serve each other's; all others lie in nlu/models. `added` is the file
of added examples (JSON, [{"id": …, "text": …}]), or None where no bot is meant. The file is there
only while `bot.retraining` runs: it may hold questions of people, which the store encrypts.
"""

import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bot import child
from bot.errors import StartError
from bot.settings import ROOT

NLU = ROOT / "nlu"
PYTHON = NLU / ".venv" / "bin" / "python"
MADE_FROM = (
    "data/*.yml", "forms/*.yml", "spelling/*", "components/*.py", "*.yml", "*.py",
    "requirements.lock",
)  # fmt: skip
NORMALISING = ROOT / "bot" / "normalising"
"""The bot's part of the pipeline."""
PHASES = ("reading", "imports", "features", "fitting", "packing", "done")
"""What train.py goes through; see there."""
BESIDE = ("part-", "candidate-", "compared-")
"""Models that are being made or looked at."""
CONFIG = NLU / "config.yml"
ADDED = "added_examples.json"
NOTHING_ADDED = (b"", b"[]")
KEPT = 3
"""Models kept on disk, so that going back a commit needs no training."""
ENVIRON = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONWARNINGS": "ignore",
}


def environ() -> dict[str, str]:
    """The environment for Rasa: ours without the bot's settings, which hold secrets."""
    return child.without_settings(os.environ) | ENVIRON


def added_file(data: Path) -> Path:
    """Where the added examples of the bot with this data folder lie while they are learned."""
    return data.resolve() / ADDED


def fingerprint(folder: Path = NLU, added: Path | None = None) -> str:
    """A short name for everything a model is made from; it changes when any of it does. It begins
    with the one for what comes with the project; without added examples there is no more."""
    digest = hashlib.sha256()
    for path in _files(folder):
        content = path.read_bytes()
        digest.update(f"{path.parent.name}/{path.name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:16] + _added_mark(added)


def model_path(folder: Path = NLU, added: Path | None = None) -> Path:
    """Where the model for the present data is, or will be."""
    own = _own(added) if added and _added_mark(added) else folder / "models"
    return own / f"{fingerprint(folder, added)}.tar.gz"


async def ready(tell: Callable[[str], None], added: Path | None = None) -> Path:
    """The model to start with: the one in service if it knows the project's present examples, else
    one trained on them now. `tell` hears the progress.

    What editors added since is no reason to train: every line of theirs would delay the next start
    by minutes and serve a model that no gate has seen. Only `cekdulu train --gate` learns it; until
    then, and after an update of the project, answers are found by searching the added examples.
    Data that the gate of retraining refused is not trained on: the model in service stays.
    Raises StartError when the environment is missing or training fails.
    """
    path = model_path(NLU)
    serving = in_service(NLU, added)
    if serving and _made_from(serving, fingerprint(NLU)):
        return serving
    if serving and _turned_away(NLU, added):
        tell("the new examples did not pass the gate; the model in service stays")
        return serving
    # Without another model even refused data serves; its note would hide the model from the gate.
    refusal(path).unlink(missing_ok=True)
    await train(path, tell)
    forget_old(path)
    if added and _models(_own(added)):
        tell("run `cekdulu train --gate` to have it learn what editors added, too")
    return path


def in_service(folder: Path = NLU, added: Path | None = None) -> Path | None:
    """The model that a start takes if it need not train, or nothing: of those that were not
    refused and know the present examples the newest of this bot's own, else the project's; without
    any, the newest of all."""
    base = fingerprint(folder)
    shared, own = _accepted(folder / "models"), _accepted(_own(added)) if added else []
    present = [one for one in (*shared, *own) if _made_from(one, base)]
    if present:
        return present[-1]
    return max((*shared, *own), key=_age, default=None)


def refused(path: Path) -> bool:
    """Whether the gate refused what this model is made from."""
    return refusal(path).exists()


def refusal(path: Path) -> Path:
    """Where the gate notes that it refused what this model is made from, and for which figures."""
    return path.with_suffix(".refused")


async def train(
    path: Path, tell: Callable[[str], None], config: Path = CONFIG, added: Path | None = None
) -> None:
    """Train a model into a file that appears whole or not at all. Raises StartError.

    Paths are absolute. Added examples that cannot be learned are left out; train.py says which.
    """
    if not PYTHON.exists():
        raise StartError("The environment of nlu/ is missing; `make` builds it.")
    tell("training the language model (one or two minutes) …")
    started = time.monotonic()
    # Trained beside and moved in place, so that a broken training never leaves half a model.
    part = path.with_name(f"part-{os.getpid()}-{path.name}")
    command: list[str | Path] = [PYTHON, "train.py", "--out", part, "--config", config]
    command += ["--added", added] if added and _added_mark(added) else []
    path.parent.mkdir(parents=True, exist_ok=True)
    trainer = await child.start(command, NLU, environ())
    said = ""
    try:
        async for line in trainer.lines():
            if phase := child.report(line).get("phase"):
                tell(f"training: {_step(phase)} ({time.monotonic() - started:.0f} s)")
            elif line:
                said = line
        if await trainer.ended() != 0 or not part.exists():
            raise StartError(f"Training failed: {said or 'see the lines above'}")
        part.replace(path)
    finally:
        await trainer.stop()
        part.unlink(missing_ok=True)
        for left in part.parent.glob(f".training-{part.name}-*"):  # of one that was stopped
            shutil.rmtree(left, ignore_errors=True)


def _step(phase: str) -> str:
    """The phase and how far it is."""
    return f"{phase}, step {PHASES.index(phase) + 1} of {len(PHASES)}" if phase in PHASES else phase


def forget_old(path: Path) -> None:
    """Delete all but the newest models beside this one, never itself."""
    for old in _models(path.parent)[:-KEPT]:
        if old != path:
            old.unlink(missing_ok=True)


def forget_own(added: Path) -> None:
    """Delete the models that learned added examples: there are none any more."""
    for old in _models(_own(added)):
        old.unlink(missing_ok=True)


def _own(added: Path) -> Path:
    """The folder of the models that learned what this bot's editors added."""
    return added.parent / "models"


def _added_mark(added: Path | None) -> str:
    """What added examples add to the fingerprint."""
    content = added.read_bytes().strip() if added and added.exists() else b""
    return "" if content in NOTHING_ADDED else f"-{hashlib.sha256(content).hexdigest()[:8]}"


def _made_from(path: Path, base: str) -> bool:
    """Whether a model, or its refusal, is for these examples of the project, with or without added
    ones."""
    return path.name.partition(".")[0].partition("-")[0] == base


def _turned_away(folder: Path, added: Path | None) -> bool:
    """Whether the gate refused the project's present examples, alone or with added ones."""
    base = fingerprint(folder)
    folders = (folder / "models", *([_own(added)] if added else []))
    return any(_made_from(note, base) for one in folders for note in one.glob("*.refused"))


def _accepted(folder: Path) -> list[Path]:
    """The models that were not refused, the oldest first."""
    return [one for one in _models(folder) if not refused(one)]


def _models(folder: Path) -> list[Path]:
    """The models there are, the oldest first."""
    found = [one for one in folder.glob("*.tar.gz") if not one.name.startswith(BESIDE)]
    return sorted(found, key=_age)


def _age(path: Path) -> float:
    return path.stat().st_mtime


def _files(folder: Path) -> Iterator[Path]:
    found = {path for pattern in MADE_FROM for path in folder.glob(pattern) if path.is_file()}
    yield from sorted(found)
    yield from sorted(NORMALISING.glob("*.py"))
