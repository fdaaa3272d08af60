"""Reports in which everything is answered, each answer in words that stand nowhere else."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot import text_files
from bot.reports.model import About, Evidence, Given, Note, Report, Shown
from bot.reports.questions import FOR, QUESTIONS
from bot.settings import ROOT

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
TEXTS: Mapping[str, str] = text_files.load(ROOT / "responses")
LANDS = {"kh": "Kamboja", "my": "Malaysia", "id": "Indonesia"}
KINDS: tuple[About, ...] = ("saya", "orang", "iklan")
EVIDENCE = (
    Evidence(NOW, "photo", text="ceritaan foto", sha256="a" * 64),
    Evidence(NOW + timedelta(hours=1), "document", name="kontrak-bukti.pdf", failed="too_large"),
    Evidence(NOW + timedelta(hours=2), "voice", failed="gone"),
    Evidence(NOW + timedelta(hours=3), "video"),
    Evidence(NOW + timedelta(hours=4), "audio", sha256="b" * 64),
    Evidence(NOW + timedelta(hours=5), "text", text="pesan terusan", sha256="c" * 64),
    Evidence(NOW + timedelta(hours=6), "link", text="https://contoh.id/iklan", sha256="d" * 64),
    Evidence(NOW + timedelta(hours=7), "location", text="13.657300, 102.563600"),
    Evidence(NOW + timedelta(hours=8), "offer", text="tawaran admin kasino", sha256="e" * 64),
)
"""One of each kind, an hour apart."""


def given(text: str = "", *choices: str, skipped: bool = False, **value: Any) -> Given:
    """An answer of this moment."""
    return Given(NOW, choices, text, value, skipped)


def words_of(question: str) -> str:
    """The words with which a question is answered in a full report."""
    return f"jawaban {question.replace('_', ' ')} pt tersendiri"


def full(about: About, **changes: Any) -> Shown:
    """A report with all choices, words and kinds of evidence there are."""
    answers = {id: given(words_of(id), *QUESTIONS[id].choices) for id in FOR[about]}
    report = Report(
        1, NOW, "k", number=12, about=about, answers=answers, state="confirmed", confirmed_at=NOW,
        notes=(Note(NOW, "catatan bahaya tersendiri"),), portal_number="PWNI 77",
    )  # fmt: skip
    return Shown(replace(report, **changes), EVIDENCE)


def only(about: About = "saya", **answers: Given) -> Shown:
    """A report with these answers and nothing else."""
    return Shown(Report(1, NOW, "k", about=about, answers=answers))
