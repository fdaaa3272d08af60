"""Models that lie in a folder, and the figures of one in service."""

import json
import os
from pathlib import Path

from bot.nlu_model import refusal

BEFORE = {
    "top1": 0.8, "top3": 0.9, "one_tap": 0.92, "urgent_recall": 0.95,
    "confident_wrong": 0.05, "urgent_false_alarm": 0.04, "urgent_false_case": 0.01,
}  # fmt: skip


def made(folder: Path, name: str, age: int) -> Path:
    """A model of a folder, so many seconds old."""
    models = folder / "models"
    models.mkdir(exist_ok=True)
    path = models / f"{name}.tar.gz"
    path.write_bytes(b"model")
    os.utime(path, (1_000_000 - age, 1_000_000 - age))
    return path


def refuse(path: Path) -> None:
    """Note a refusal as the gate does."""
    refusal(path).write_text(json.dumps({"before": BEFORE, "after": BEFORE}))
