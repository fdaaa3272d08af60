"""Whether something is done to the one who writes: who is meant decides which words they get."""

import pytest

from bot import urgency
from bot.meaning import Guess, Understanding
from tests.samples import lexicon, turn


@pytest.mark.parametrize(
    "text",
    ["saya disekap di laos", "aku dikurung di myanmar", "kami lagi disekap", "gw ditahan bos"],
)
def test_it_is_done_to_the_one_who_writes(text: str) -> None:
    assert lexicon().of_oneself(text)


@pytest.mark.parametrize(
    "text",
    ["adik saya disekap di laos", "saya punya adik disekap", "suami saya ditahan", "gaji saya 3 jt",
     "dia disekap", "anakku dipukuli"],
)  # fmt: skip
def test_it_is_done_to_somebody_else_or_nothing_is_done(text: str) -> None:
    assert not lexicon().of_oneself(text)


def heard(model: str, words: str, own: bool, danger: float = 0.99) -> urgency.Alarm:
    meant = Understanding((Guess(model, 0.95),), sure=True, danger=danger)
    happened = turn("saya disekap di laos", meant=meant, danger=words, own=own)
    return urgency.of(happened)


@pytest.mark.parametrize("model", ["darurat_keluarga", "darurat_ditangkap"])
def test_a_captive_never_gets_the_words_for_families_or_for_the_police(model: str) -> None:
    alarm = heard(model, "darurat_disekap", own=True)
    assert (alarm.outcome, alarm.id) == ("case", "darurat_disekap")


def test_a_relative_keeps_the_words_for_families() -> None:
    assert heard("darurat_keluarga", "darurat_disekap", own=False).id == "darurat_keluarga"


def test_the_police_stay_where_the_words_say_so() -> None:
    assert heard("darurat_ditangkap", "darurat_ditangkap", own=True).id == "darurat_ditangkap"


def test_another_danger_the_model_is_sure_of_stays() -> None:
    assert heard("darurat_kekerasan", "darurat_disekap", own=True).id == "darurat_kekerasan"
