"""Somebody who waits and asks whether anybody is there is understood, however they write it."""

import pytest

from bot.cases.asking import asks_who_reads
from tests.cpu_time import costing_at_most


@pytest.mark.parametrize(
    "text",
    ["kok diem? ini robot apa orang", "halo ada orangnya ga", "ada orang ga sih", "ini bot ya",
     "ini dijawab orang apa mesin", "km robot ya", "kok ga dibales", "kok ga ada yg bales",
     "masih lama ga kak", "adminnya mana", "mana petugasnya", "ini siapa yang baca", "kok sepi",
     "kok diem aja", "ada yg baca ga", "apakah ada orang disana", "ono wong e ora", "ini AI ya?",
     "halo ada admin?", "orang beneran bukan", "kapan dibalas", "tolong dibales dong", "siapa nih",
     "hallo ada orang? saya takut", "iki wong opo robot", "kenapa belum dibalas", "p ada org ga",
     "blm ada yg jawab", "haloooo ada orangggg", "aya jalma teu", "ini orang asli?"],
)  # fmt: skip
def test_who_asks_whether_anybody_is_there_is_understood(text: str) -> None:
    assert asks_who_reads(text)


@pytest.mark.parametrize(
    "text",
    ["halo", "p", "", "ada orang pukul saya", "ada yang jaga pintu", "tidak ada yang jaga",
     "ada orang datang", "mana bosnya", "siapa bosnya", "mereka diam aja", "saya diam",
     "apa itu bot", "bot ini gratis ga", "siapa yang harus saya hubungi", "saya disekap",
     "saya sendirian", "lama banget disekap", "balas",
     "saya mau cerita dari awal ya kok ga dibales soalnya paspor saya diambil"],
)  # fmt: skip
def test_what_tells_something_else_is_left_alone(text: str) -> None:
    assert not asks_who_reads(text)


@pytest.mark.parametrize("text", ["ga ya " * 5, "x" * 4000, "ini " * 9 + "x", "ada orang " * 5])
def test_no_text_keeps_the_bot_busy(text: str) -> None:
    with costing_at_most(0.5):
        asks_who_reads(text)
