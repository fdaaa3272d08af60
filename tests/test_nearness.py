"""Money sent and a journey near: heard in a person's own words, never in an advertisement's."""

import pytest

from bot.nearness import LEAVING, MONEY_SENT, nearness
from bot.urgency import LANES

PAID = [
    "saya sudah transfer 2 juta ke agennya",
    "kak aku udah tf dp 500rb",
    "aku wis transfer 3 juta nang agene",
    "kulo sampun bayar 2 juta kak",
    "abdi tos transfer sajuta ka agenna",
    "sudah terlanjur bayar biaya pendaftaran",
    "saya telanjur kirim uang kak",
    "uangnya sudah saya transfer kemarin",
    "dp sudah saya bayar lewat dana",
    "barusan tf ke rekening agennya 1,5jt",
    "tadi pagi saya kirim uang ke sponsor",
    "ambo lah transfer duo juta ka agen",
    "beta su kirim uang ke agen",
    "kami sudah setor 5 juta buat visa",
    "suami saya sudah bayar 10 juta",
    "udah bayar lunas kak biayanya",
    "sdh tf ke rek agen 2jt",
    "udh ngirim duit 3 jt ke dia",
    "kemarin saya bayar uang pendaftaran 750 ribu",
    "ibu saya sudah transfer uangnya",
    "biaya sudah saya lunasi semua",
    "deposit udah aku kirim",
    "saya baru saja transfer 1 juta ke pak budi",
    "aku uda kasih dp 2jt",
    "sudah saya bayar setengahnya",
    "saya udah transfer",
    "gua udah tf sejuta",
    "saya sudah membayar administrasi ke sponsor",
    "anak saya udah setor 4 juta ke agen",
    "aku wes bayar rong juta kak",
    "awak udah kirim duit ke agen bang",
    "ulun sudah bayar 3 juta",
]
LEAVES = [
    "saya berangkat besok pagi",
    "aku terbang besok malam ke phnom penh",
    "besok saya berangkat kak",
    "lusa aku fly ke kamboja",
    "tiket sudah dibeli besok berangkat",
    "saya dijemput nanti malam",
    "anak saya diberangkatkan hari ini",
    "adik saya berangkat subuh ini",
    "aku mangkat sesuk",
    "kulo bidhal mbenjang",
    "abdi angkat isukan",
    "suami saya terbang lusa",
    "minggu ini saya berangkat ke thailand",
    "tiketnya udah dikasih, besok jalan",
    "nanti malam aku dijemput travel",
    "kami pergi besok lewat batam",
    "kakak saya besok pagi flight",
    "besok aku udah harus berangkat",
    "tiket saya sudah ada berangkat lusa",
    "paspor sudah jadi, besok terbang",
    "hari ini saya berangkat",
    "aku sisuk budal",
    "istri saya berangkat hari ini juga",
    "besok pagi saya dijemput",
    "ambo barangkek bisuak",
    "saya mau berangkat besok",
    "saya harus terbang lusa kak",
    "beta berangkat besok",
    "malam ini aku jalan ke bandara",
    "keluarga saya berangkat besok ke myanmar",
]
NEITHER = [
    "Segera! Berangkat besok, gaji 15 juta",
    "terbang minggu ini, tiket ditanggung",
    "tiket sudah disiapkan perusahaan, bisa langsung berangkat",
    "sudah berangkat 50 orang minggu ini",
    "gaji sudah termasuk uang makan",
    "biaya sudah ditanggung perusahaan",
    "uang makan sudah disediakan",
    "yang sudah bayar dp langsung diproses",
    "visa dan tiket sudah siap, tinggal berangkat",
    "berangkat hari ini juga bisa",
    "kami berangkatkan setiap minggu ini",
    "DP dulu 2 juta baru diproses",
    "transfer ke rekening admin",
    "disuruh transfer 2 juta dulu",
    "dia minta saya bayar 3 juta",
    "belum bayar apa apa kak",
    "saya belum transfer",
    "saya tidak jadi berangkat besok",
    "katanya harus bayar 2 juta",
    "kalau sudah bayar uangnya bisa kembali gak",
    "apakah sudah harus bayar biaya?",
    "ini aman gak kak",
    "gajinya 15 juta sebulan",
    "aku ditawarin kerja di kamboja",
    "berangkat bulan depan katanya",
    "kapan saya berangkat kak",
    "teman saya sudah pernah kerja di sana",
    "sudah banyak yang berangkat minggu ini",
    "dijemput di bandara besok",
    "pembayaran sudah bisa dicicil",
    "saya disuruh berangkat minggu depan",
    "kami kirim tiket minggu ini",
    "kami transfer gaji tiap bulan",
    "Kami sudah mengirim 200 pekerja ke Jepang",
    "kami sudah kirim uang muka gaji ke pekerja",
    "jangan bayar dulu ya",
    "saya gak mau bayar",
    "sudah dibayar gaji pertama",
    "boleh bayar besok",
    "uangnya belum saya kirim",
    "saya sudah baca tapi belum bayar",
    "admin: saya sudah kirim tiketnya",
    "gaji dibayar tanggal 1, sudah kirim 200 orang",
]


def test_there_are_enough_wordings_each_way_and_none_twice() -> None:
    for wordings in (PAID, LEAVES, NEITHER):
        assert len(set(wordings)) == len(wordings) >= 25


@pytest.mark.parametrize("words", PAID)
def test_money_that_was_sent_is_heard_in_any_dialect(words: str) -> None:
    assert nearness(words) == MONEY_SENT


@pytest.mark.parametrize("words", LEAVES)
def test_a_journey_that_is_near_is_heard_in_any_dialect(words: str) -> None:
    assert nearness(words) == LEAVING


@pytest.mark.parametrize("words", NEITHER)
def test_an_advertisement_a_plan_and_a_question_are_neither(words: str) -> None:
    assert nearness(words) == ""


def test_money_comes_before_the_journey() -> None:
    assert nearness("besok saya berangkat, saya sudah transfer 2 juta ke agen") == MONEY_SENT


def test_both_are_ids_of_danger_that_have_a_lane() -> None:
    assert {MONEY_SENT, LEAVING} <= set(LANES)


@pytest.mark.parametrize("words", ["", " ", "\n", "1" * 5000, "sudah " * 2000, "saya tf " * 1000])
def test_whatever_is_written_an_answer_comes(words: str) -> None:
    assert nearness(words) in ("", MONEY_SENT, LEAVING)
