"""Floors under what the checker reaches on the labelled texts: a change of a rule that costs more
than it brings shows here."""

from dataclasses import dataclass

import pytest

from bot.evaluating.offers import checked, read
from bot.evaluating.offers_figures import sign_figures, verdicts
from bot.model import Json
from bot.offer_tables import load_checker
from bot.settings import ROOT

TEXTS = ROOT / "tests" / "offers" / "texts"


@dataclass(frozen=True)
class Floor:
    """Shares from 0 to 1 that a file must reach, or at most have: `safe` of scams called safe,
    `alarm` of genuine offers called dangerous or suspicious."""

    scams: float
    safe: float
    alarm: float
    no_offers: float
    precision: float
    recall: float


FLOORS = {
    "a": Floor(scams=0.98, safe=0.0, alarm=0.04, no_offers=0.91, precision=0.96, recall=0.96),
    "b": Floor(scams=0.98, safe=0.0, alarm=0.10, no_offers=0.91, precision=0.96, recall=0.95),
    "c": Floor(scams=0.96, safe=0.0, alarm=0.07, no_offers=0.91, precision=0.96, recall=0.95),
    "d": Floor(scams=0.94, safe=0.04, alarm=0.04, no_offers=0.83, precision=0.95, recall=0.96),
    "e": Floor(scams=0.96, safe=0.04, alarm=0.04, no_offers=0.75, precision=0.95, recall=0.94),
    "f": Floor(scams=0.98, safe=0.0, alarm=0.04, no_offers=0.88, precision=0.90, recall=0.97),
    "g": Floor(scams=0.85, safe=0.02, alarm=0.19, no_offers=0.83, precision=0.78, recall=0.78),
    "held_out": Floor(
        scams=0.92, safe=0.06, alarm=0.12, no_offers=0.75, precision=0.86, recall=0.74
    ),
}
"""By file, about one text below what `cekdulu evaluate offers` measured on 22 Nov 2026. No rule was
written with a look at `held_out`: its figures are what to expect of texts of strangers."""


@pytest.fixture(scope="module")
def figures() -> dict[str, Json]:
    """The figures of each file."""
    checker = load_checker(ROOT)
    measured = {
        name: [checked(checker, one) for one in read(TEXTS / f"{name}.jsonl")] for name in FLOORS
    }
    return {name: {**verdicts(some), **sign_figures(some)} for name, some in measured.items()}


@pytest.mark.parametrize("name", FLOORS)
def test_scams_are_recalled_and_hardly_any_is_called_safe(
    figures: dict[str, Json], name: str
) -> None:
    assert figures[name]["scam_recall"] >= FLOORS[name].scams
    assert figures[name]["false_safe"] <= FLOORS[name].safe


@pytest.mark.parametrize("name", FLOORS)
def test_genuine_offers_and_what_is_no_offer_are_left_alone(
    figures: dict[str, Json], name: str
) -> None:
    assert figures[name]["false_alarm"] <= FLOORS[name].alarm
    assert figures[name]["not_offer_right"] >= FLOORS[name].no_offers


@pytest.mark.parametrize("name", FLOORS)
def test_the_signs_are_those_that_people_saw(figures: dict[str, Json], name: str) -> None:
    assert figures[name]["precision"] >= FLOORS[name].precision
    assert figures[name]["recall"] >= FLOORS[name].recall


def test_every_file_of_texts_has_a_floor() -> None:
    assert {path.stem for path in TEXTS.glob("*.jsonl")} == set(FLOORS)
