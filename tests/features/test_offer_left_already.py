"""A dangerous offer for which somebody left already: the verdict, and what to do now."""

from dataclasses import replace

import pytest

from bot.model import Decision
from tests.offers_made import AD, decided, examined, judgement, keys, shown, silence
from tests.samples import words

CAPTION = "iki asli ta kak? adikku ws kadung budhal dek wingi"


def verdict(own: str = "", text: str = AD) -> Decision:
    """What is decided of a picture of this offer with the person's own words."""
    return decided(silence(examined(text, own=own)))


def test_the_relatives_words_come_first_and_the_verdict_stands_beneath() -> None:
    decision = verdict(CAPTION)
    assert keys(decision)[:2] == ["darurat.darurat_keluarga", "offer.bahaya"]
    assert decision.outcome == "case"
    first = shown(decision.replies[0])
    assert "KBRI" in first
    assert any(one.shown in first for one in words().contacts.serving("kh", ""))


@pytest.mark.parametrize(
    "own", ["aku wis neng poipet kak, iki bener ta", "saya terlanjur berangkat, skrg di bangkok"]
)
def test_who_left_oneself_gets_the_words_for_the_way(own: str) -> None:
    assert keys(verdict(own))[:2] == ["darurat.darurat_dalam_perjalanan", "offer.bahaya"]


def test_below_a_copied_advertisement_a_relative_is_heard_too() -> None:
    assert keys(verdict("", f"{AD}\n{CAPTION}"))[0] == "darurat.darurat_keluarga"


@pytest.mark.parametrize("own", ["", "ini asli gak kak", "adikku mau berangkat bulan depan"])
def test_where_nobody_left_the_verdict_stands_alone(own: str) -> None:
    assert keys(verdict(own))[0] == "offer.bahaya"


def test_of_an_offer_without_danger_nothing_urgent_is_said() -> None:
    fine = judgement("tanpa_tanda")
    decision = decided(silence(replace(examined(AD, own=CAPTION), judgement=fine)))
    assert keys(decision) == ["offer.tanpa_tanda"]
