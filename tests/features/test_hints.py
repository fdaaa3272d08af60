"""Hints of captivity: one puts danger first, two lead to the safety question."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot import hints
from bot.features import fallback
from bot.meaning import Guess, Understanding
from tests.samples import NOW, router, turn

HARMLESS = Understanding(
    (Guess("gaji_wajar", 0.3), Guess("visa_kerja", 0.2), Guess("tebusan", 0.1))
)
HINTS = (
    "kak kalo mau pulang tapi bos blm ngijinin gmn ya 😅", "hp cuma boleh malem",
    "di sini blm boleh pulang", "hp dipegang leader", "majikan gak ngasih ijin keluar",
    "bose durung ngolehi mulih", "kalo mau resign harus bayar dulu", "kita diawasi terus",
    "gak bisa balik kak", "paspor disimpen bos",
)  # fmt: skip
NO_HINTS = (
    "kalau mau pulang naik apa", "gaji di taiwan berapa", "hp apa yang bagus",
    "paspor saya belum jadi", "bos saya baik", "kapan boleh cuti",
)  # fmt: skip


@pytest.mark.parametrize("text", HINTS)
def test_one_hint_puts_danger_before_the_harmless_guesses(text: str) -> None:
    decision = router().decide(turn(text, meant=HARMLESS))
    assert decision.ids == ("darurat_disekap", "gaji_wajar", "visa_kerja")
    assert decision.data[hints.HINTED] == NOW.isoformat()


@pytest.mark.parametrize("text", NO_HINTS)
def test_what_hints_at_nothing_is_offered_as_always(text: str) -> None:
    decision = fallback.unsure(turn(text, meant=HARMLESS))
    assert decision.ids == ("gaji_wajar", "visa_kerja", "tebusan")
    assert hints.HINTED not in decision.data


@pytest.mark.parametrize(("minutes", "key"), [(59, "safety.ask"), (61, "fallback.did_you_mean")])
def test_two_hints_within_an_hour_lead_to_the_safety_question(minutes: int, key: str) -> None:
    first = router().decide(turn(HINTS[0], meant=HARMLESS))
    second = turn(HINTS[1], meant=HARMLESS, data=first.data)
    later = replace(second, now=NOW + timedelta(minutes=minutes))
    assert router().decide(later).replies[0].key == key
