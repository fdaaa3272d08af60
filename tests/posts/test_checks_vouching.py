"""What one editor alone makes public calls no offer safe; harmless reasons are let through."""

import time

import pytest

from bot.posts.checks import faults, words_faults
from bot.posts.checks_vouching import vouching_faults
from tests.posts.made import GOOD, KNOWN, codes


@pytest.mark.parametrize(
    "reason",
    ["Ternyata asli, silakan bayar.", "Ternyata bukan penipuan.", "Salah, ternyata aman.",
     "Tеrnyata аmаn", "ternyata a.m.a.n", "ternyata a m a n", "ternyata am4n", "ternyata 4man",
     "AMAAAN", "𝗮𝗺𝗮𝗻", "<b>a</b>man", "Agennya r e s m i", "Boleh berangkat.",
     "Silahkan lanjut bayar", "tetap daftar saja", "Agen itu punya izin.", "Sudah terdaftar.",
     "Agen itu tidak menipu", "tak ada tanda bahaya", "Jangan takut ikut", "bisa dipercaya",
     "Ternyata benar.", "Tidak hanya aman tetapi bagus", "bukan tidak aman", "legit",
     "Belum tentu palsu, jadi boleh ikut."],
)  # fmt: skip
def test_a_reason_that_calls_an_offer_safe_stops(reason: str) -> None:
    assert "postcheck.vouching" in codes(one for one in words_faults(reason, KNOWN) if one.stops)


@pytest.mark.parametrize(
    "reason",
    ["Sumbernya ternyata keliru.", "Tanggalnya salah.", "Belum pasti benar.", "Isinya keliru.",
     "Kabar ini tidak benar.", "Belum tentu aman.", "Agen itu tidak resmi.", "Tidak aman.",
     "Agennya belum terdaftar.", "Lowongan itu palsu.", "Jangan langsung bayar.",
     "Tidak boleh berangkat.", "Ada keterangan resmi yang baru.", "Sumber asli sudah meralat.",
     "Sumber aslinya keliru.", "Bukan Kamboja, tetapi Laos.", "Yang benar: Laos.",
     "Kontaknya tidak bisa dihubungi.", "Keamanan korban terancam.", "Sudah tidak berlaku.",
     "Kabar ganda, sudah pernah terbit.", "Isinya bukan tentang penipuan.",
     "Belum ada bukti penipuan."],
)  # fmt: skip
def test_a_harmless_reason_is_let_through(reason: str) -> None:
    assert words_faults(reason, KNOWN) == []


def test_each_word_is_told_once() -> None:
    told = [one.params["kata"] for one in vouching_faults("Aman, aman. Resmi.")]
    assert told == ["Aman", "Resmi"]


def test_what_a_second_person_reads_may_say_who_is_licensed() -> None:
    assert "postcheck.vouching" not in codes(faults(GOOD, KNOWN))
    assert list(vouching_faults("Cek di daftar agen resmi."))


@pytest.mark.parametrize("piece", ["aman ", "tidak ", "boleh ", "a.", "a ", "bukan a a a "])
def test_a_reason_of_any_length_is_checked_at_once(piece: str) -> None:
    started = time.process_time()
    list(vouching_faults(piece * (20000 // len(piece))))
    assert time.process_time() - started < 2
