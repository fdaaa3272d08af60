"""An editor who has a case as a person: what a step of the editors asked for is none of the case's
business, a cry for help always is."""

from dataclasses import replace
from typing import Any

import pytest

from bot.case_editing import for_editing
from bot.features.post_judging import REASON
from bot.features.post_sending import MESSAGE_STEP
from bot.features.post_timing import STEP as TIME
from bot.features.post_writing import PICTURE, TEXT
from bot.model import Turn
from tests.cases_made import case, owned, said
from tests.editors import editorial
from tests.samples import understood

DRAFT = "Ada lowongan palsu ke Kamboja, korban disekap. Cek dulu di bot."
ALARMING = understood("darurat_disekap", danger=0.99)


def sends(step: str, text: str = DRAFT, mine: Any = None, **more: Any) -> Turn:
    """An editor with a case sends something at a step."""
    return replace(said(text, mine or case(), step=step, **more), editorial=editorial())


@pytest.mark.parametrize(
    "happened",
    [
        sends(TEXT),
        sends(TEXT, meant=ALARMING),
        sends(TEXT, meant=ALARMING, danger="darurat_disekap"),
        sends(TEXT, kind="photo"),
        sends(PICTURE, "", kind="photo"),
        sends(TIME, "besok 07.00"),
        sends(REASON, "Sumbernya keliru."),
        sends("jawaban.isi", "Gaji yang wajar"),
        sends(MESSAGE_STEP, forwarded=True),
    ],
)
def test_what_a_step_of_the_editors_asked_for_is_for_that_step(happened: Turn) -> None:
    assert for_editing(happened)


@pytest.mark.parametrize(
    "happened",
    [
        sends(""),
        sends("lapor"),
        replace(sends(TEXT), editorial=None),
        replace(sends(TEXT), case=None),
        sends(TEXT, mine=owned()),
        sends(TEXT, mine=case(stopped=True)),
        sends(TEXT, mine=case(quiet=True)),
        sends(TEXT, "stop"),
        sends(TEXT, forwarded=True),
        sends(TEXT, edited=True),
        sends("jawaban.isi", "", kind="photo"),
        sends(TEXT, kind="location"),
        sends(TEXT, kind="reaction"),
        sends(TEXT, "", kind="button", command="siaran"),
        sends(MESSAGE_STEP, "kok belum dibalas?"),
        sends(MESSAGE_STEP, forwarded=True, meant=ALARMING),
    ],
)
def test_what_no_step_asked_for_is_for_the_case(happened: Turn) -> None:
    assert not for_editing(happened)


@pytest.mark.parametrize("step", [REASON, TIME, "jawaban.isi"])
def test_a_cry_is_for_the_case_whatever_was_asked(step: str) -> None:
    assert not for_editing(sends(step, meant=ALARMING))


def test_a_cry_of_ones_own_among_the_words_of_a_post_is_for_the_case() -> None:
    assert not for_editing(sends(TEXT, "saya disekap", danger="darurat_disekap", own=True))
