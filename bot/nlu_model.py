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
    "data/*.yml", "config.yml", "domain.yml", "components/*.py", "components/*.yml", "*.yml",
    "train.py", "requirements.lock",
)  # fmt: skip
PHASES = ("reading", "imports", "features", "fitting", "packing", "done")
"""What train.py goes through; see there."""
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
        digest.update(f"{path.relative_to(folder)}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:16]


def model_path(folder: Path = NLU) -> Path:
    """Where the model for the present data is, or will be."""
    return folder / "models" / f"{fingerprint(folder)}.tar.gz"


async def ready(tell: Callable[[str], None]) -> Path:
    """The model for the present data, trained now if there is none. `tell` hears the progress.

    Raises StartError when the environment is missing or training fails.
    """
    path = model_path()
    if path.exists():
        return path
    if not PYTHON.exists():
        raise StartError("The environment of nlu/ is missing; `make` builds it.")
    path.parent.mkdir(exist_ok=True)
    await _train(path, tell)
    _forget_old(path)
    return path


async def _train(path: Path, tell: Callable[[str], None]) -> None:
    tell("training the language model (about a minute) …")
    started = time.monotonic()
    # Trained beside and moved in place, so that a broken training never leaves half a model.
    part = path.with_name(f"part-{os.getpid()}-{path.name}")
    trainer = await child.start([PYTHON, "train.py", "--out", part], NLU, environ())
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


def _forget_old(path: Path) -> None:
    models = sorted(path.parent.glob("*.tar.gz"), key=lambda one: one.stat().st_mtime)
    for old in models[:-KEPT]:
        if old != path and not old.name.startswith("part-"):
            old.unlink(missing_ok=True)


def _files(folder: Path) -> Iterator[Path]:
    found = {path for pattern in MADE_FROM for path in folder.glob(pattern) if path.is_file()}
    return iter(sorted(found))
