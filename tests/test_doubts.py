"""Whoever doubts that this is really us is understood, and nobody else is taken for that."""

import pytest

from bot.doubts import asks_if_real

OF_US = [
    "ini beneran kalian?", "beneran kah ini dari cekdulu?", "ini asli kalian apa bukan",
    "apakah ini resmi dari bot ini?", "km penipu y", "ini bot asli?", "bener kalian yg kirim?",
    "serius ini dari kalian?", "iki tenan kowe sing ngirim?", "yg tadi beneran cek dulu?",
    "ini bnran km apa bukan", "admin asli kah ini", "bot palsu ya", "lu asli ga sih",
]  # fmt: skip
OF_IT = [
    "asli gak sih ini", "iki tenanan ta?", "bnr ga ni kak", "palsu ya?", "hoax ga",
    "yg tadi itu beneran ga", "itu penipuan bukan", "beneran ini?", "bisa dipercaya ga",
]  # fmt: skip
OTHERS = [
    "gajinya beneran segitu?", "pt nya resmi apa ga ya", "loker ini asli gak", "aman ga di kamboja",
    "kalian bisa bantu saya pulang ga", "aku beneran disekap", "kamu siapa", "bantu aku tolong",
    "visa nya asli?", "agen ini penipu bukan", "saya benar benar takut", "", "?",
    "suamiku beneran ga bisa dihubungi", "bos ku nipu aku", "aku serius kak", "saya aman",
]  # fmt: skip


@pytest.mark.parametrize("text", OF_US)
def test_a_doubt_about_us_is_heard_at_any_time(text: str) -> None:
    assert asks_if_real(text)


@pytest.mark.parametrize("text", OF_IT)
def test_a_doubt_without_a_name_counts_only_after_a_message_in_our_name(text: str) -> None:
    assert asks_if_real(text, of_a_message=True)
    assert not asks_if_real(text)


@pytest.mark.parametrize("text", OTHERS)
def test_other_questions_and_cries_are_left_to_the_model(text: str) -> None:
    assert not asks_if_real(text, of_a_message=True)
