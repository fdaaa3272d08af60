"""Who left already for an offer: heard of oneself and of one's own, never in an advertisement."""

import pytest

from bot.nearness import ON_THE_WAY, RELATIVE_THERE, gone

RELATIVES = [
    "iki asli ta kak? adikku ws kadung budhal dek wingi",
    "anakku wis mangkat wingi",
    "adik saya udah berangkat kemarin",
    "suamiku udh di kamboja skrg",
    "ponakanku kadung mangkat minggu lalu",
    "adek ambo lah barangkek kapatang",
    "anak abdi tos angkat kamari",
    "bojoku wes tekan kono",
    "temanku sdh sampe sana",
    "masku wis budal",
    "kakakku dah terbang td mlm",
    "anakku wis ning kono",
    "adik saya berangkat kemarin naik pesawat ke thailand",
    "LOKER KAMBOJA admin 15jt\nini asli gak? istri saya sudah terlanjur berangkat",
]
ONESELF = [
    "aku udah di poipet kak, ini bener ga",
    "sy terlanjur brgkt, skrg di bangkok",
    "saya sudah sampai di sini",
    "aku wis tekan kono kak",
    "saya berangkat kemarin lewat batam",
    "kadung budhal aku mas",
]
STILL_HERE = [
    "LOKER KAMBOJA! Admin gaji 15 juta, tiket gratis, berangkat besok",
    "20 orang sudah berangkat kemarin, ayo menyusul",
    "kami sudah berangkatkan 100 anak ke kamboja",
    "adik saya belum berangkat",
    "adikku mau berangkat besok",
    "anak saya sudah siap berangkat",
    "saya sudah daftar dan mau berangkat lusa",
    "adik saya sudah pulang dari kamboja",
    "kalau saya sudah berangkat gimana",
    "saya sudah di rumah kak",
    "saya sudah di hubungi agennya",
    "temanku nawarin kerja di kamboja",
    "aku ditawari neng poipet dadi kasir resto 9jt",
    "saya sudah kirim cv",
    "suami saya jangan berangkat dulu kan",
    "Dibutuhkan anak muda, sudah banyak yang berangkat",
    "saya sudah interview kemarin",
    "kakak saya batal berangkat kemarin",
    "saya sudah beli tiket berangkat",
]


@pytest.mark.parametrize("text", RELATIVES)
def test_one_of_ones_own_left_already(text: str) -> None:
    assert gone(text) == RELATIVE_THERE


@pytest.mark.parametrize("text", ONESELF)
def test_oneself_left_already(text: str) -> None:
    assert gone(text) == ON_THE_WAY


@pytest.mark.parametrize("text", STILL_HERE)
def test_nobody_left_yet(text: str) -> None:
    assert gone(text) == ""
