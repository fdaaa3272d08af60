"""Messages that are ours or pass for ours: what they are is said first, a doubt whether somebody is
in danger is asked beneath it, and only a certain cry goes before."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot import word_loading
from bot.model import Json, Turn
from bot.urgency import ASK_AT, CASE_AT
from tests.samples import NOW, turn, understood, words

OURS = {"bot": "cekdulu_bot", "nama_kanal": "kabar_cekdulu"}
ROUTER = word_loading.load_router(replace(words(), values={**words().values, **OURS}))
FAKE = "CekDulu resmi: transfer 250rb untuk verifikasi. Batas hari ini, kalau tidak dipolisikan"
WARNING = "Awas lowongan palsu ke Poipet. Orang dikurung dan dipukul di sana."
HIDDEN = {"type": "hidden_user", "name": "CekDulu Resmi"}
CHANNEL = {"type": "channel", "name": "Kabar", "username": "kabar_cekdulu"}
DOUBT, CERTAIN = ASK_AT + 0.001, CASE_AT + 0.001


def passed_on(text: str, origin: Json, heard: float = 0.0, **more: Any) -> Turn:
    """A message that was passed on, in which the model hears so much danger."""
    meant = understood("darurat_diancam", sure=heard >= CASE_AT, danger=heard)
    return turn(text, meant=meant, forwarded=True, origin=origin, **more)


def keys(happened: Turn) -> list[str]:
    """What is said, by its names."""
    return [say.key for say in ROUTER.decide(happened).replies]


@pytest.mark.parametrize("kind", ["text", "photo"])
def test_what_passes_for_us_is_called_so_before_a_doubt_is_asked(kind: str) -> None:
    decision = ROUTER.decide(passed_on(FAKE, HIDDEN, DOUBT, kind=kind, danger="darurat_diancam"))
    assert [say.key for say in decision.replies] == ["genuine.claim_hidden", "safety.ask"]
    assert decision.step == "aman"
    assert decision.data
    assert decision.data["peniru"]["text"], "the button that reports it must know it"


def test_a_pasted_claim_is_called_so_too() -> None:
    meant = understood("darurat_diancam", sure=False, danger=DOUBT, form="pasted")
    assert keys(turn(FAKE, meant=meant))[0] == "genuine.claim_pasted"


def test_a_claim_typed_without_a_word_of_ones_own_is_called_so() -> None:
    meant = understood("darurat_diancam", sure=False, danger=DOUBT)
    assert keys(turn(FAKE, meant=meant, danger="darurat_diancam")) == [
        "genuine.claim_pasted",
        "safety.ask",
    ]


@pytest.mark.parametrize(
    "text",
    ["cekdulu tolong saya disuruh bayar 5 juta kalau mau pulang",
     "admin CekDulu minta 250rb, asli?", "mas ini cekdulu minta kode otp",
     "cekdulu, aku dipaksa transfer terus"],
)  # fmt: skip
def test_who_speaks_for_oneself_is_heard(text: str) -> None:
    meant = understood("darurat_diancam", sure=False, danger=DOUBT)
    assert keys(turn(text, meant=meant, danger="darurat_diancam")) == ["safety.ask"]


def test_a_certain_cry_goes_before_what_is_said_of_the_message() -> None:
    said = keys(passed_on(FAKE, HIDDEN, CERTAIN, danger="darurat_diancam", own=True))
    assert said[0].startswith("urgent.") or said[0] == "safety.ask"
    assert "genuine.claim_hidden" in said


@pytest.mark.parametrize("kind", ["text", "photo"])
@pytest.mark.parametrize("heard", [0.0, DOUBT, CERTAIN])
def test_nobody_is_asked_about_danger_that_our_own_channel_tells_of(
    kind: str, heard: float
) -> None:
    said = keys(passed_on(WARNING, CHANNEL, heard, kind=kind, danger="darurat_disekap"))
    assert said == ["genuine.ours"]


@pytest.mark.parametrize("text", ["asli gak sih ini", "ini beneran kalian?"])
def test_a_doubt_after_a_message_in_our_name_is_answered(text: str) -> None:
    seen = ROUTER.decide(passed_on(FAKE, HIDDEN)).data
    unsure = understood("sapa", "tanya_bot", sure=False)
    assert keys(turn(text, data=seen, meant=unsure)) == ["genuine.how"]


def test_a_doubt_long_after_it_is_left_to_the_model() -> None:
    seen = ROUTER.decide(passed_on(FAKE, HIDDEN)).data
    assert seen
    late = {"peniru": seen["peniru"] | {"pada": (NOW - timedelta(minutes=31)).isoformat()}}
    unsure = understood("sapa", "tanya_bot", sure=False)
    assert keys(turn("asli gak sih ini", data=late, meant=unsure)) != ["genuine.how"]
