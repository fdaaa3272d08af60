"""The trained model: found by the fingerprint of what it is made from, trained when there is
none."""

import hashlib
import os
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


def fingerprint(folder: Path = NLU) -> str:
    """A short name for everything a model is made from; it changes when any of it does."""
    digest = hashlib.sha256()
    for path in _files(folder):
        content = path.read_bytes()
        digest.update(f"{path.parent.name}/{path.name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:16]


def model_path(folder: Path = NLU) -> Path:
    """Where the model for the present data is, or will be."""
    return folder / "models" / f"{fingerprint(folder)}.tar.gz"


async def ready(tell: Callable[[str], None]) -> Path:
    """The model for the present data, trained now if there is none. `tell` hears the progress.

    Data that the gate of retraining refused is not trained on: the model in service stays.
    Raises StartError when the environment is missing or training fails.
    """
    path = model_path()
    if path.exists():
        return path
    kept = in_service()
    if kept and refused(path):
        tell("the new examples did not pass the gate; the model in service stays")
        return kept
    path.parent.mkdir(exist_ok=True)
    # Without another model even refused data serves; its note would hide the model from the gate.
    refusal(path).unlink(missing_ok=True)
    await train(path, tell)
    forget_old(path)
    return path


def in_service(folder: Path = NLU) -> Path | None:
    """The newest model that was not refused, or nothing."""
    models = [one for one in _models(folder / "models") if not refused(one)]
    return models[-1] if models else None


def refused(path: Path) -> bool:
    """Whether the gate refused what this model is made from."""
    return refusal(path).exists()


def refusal(path: Path) -> Path:
    """Where the gate notes that it refused what this model is made from, and for which figures."""
    return path.with_suffix(".refused")


async def train(path: Path, tell: Callable[[str], None], config: Path = CONFIG) -> None:
    """Train a model into a file that appears whole or not at all. Raises StartError.

    Paths are absolute.
    """
    if not PYTHON.exists():
        raise StartError("The environment of nlu/ is missing; `make` builds it.")
    tell("training the language model (one or two minutes) …")
    started = time.monotonic()
    # Trained beside and moved in place, so that a broken training never leaves half a model.
    part = path.with_name(f"part-{os.getpid()}-{path.name}")
    command: list[str | Path] = [PYTHON, "train.py", "--out", part, "--config", config]
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


def _step(phase: str) -> str:
    """The phase and how far it is."""
    return f"{phase}, step {PHASES.index(phase) + 1} of {len(PHASES)}" if phase in PHASES else phase


def forget_old(path: Path) -> None:
    """Delete all but the newest models beside this one, never itself."""
    for old in _models(path.parent)[:-KEPT]:
        if old != path:
            old.unlink(missing_ok=True)


def _models(folder: Path) -> list[Path]:
    """The models there are, the oldest first."""
    found = [one for one in folder.glob("*.tar.gz") if not one.name.startswith(BESIDE)]
    return sorted(found, key=lambda one: one.stat().st_mtime)


def _files(folder: Path) -> Iterator[Path]:
    found = {path for pattern in MADE_FROM for path in folder.glob(pattern) if path.is_file()}
    yield from sorted(found)
    yield from sorted(NORMALISING.glob("*.py"))
