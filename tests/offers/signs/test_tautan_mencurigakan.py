"""Links that hide where they lead, and forms that take an account."""

import pytest

from bot.offers.signs.tautan_mencurigakan import quotes
from tests.offers.reading_of import reading


@pytest.mark.parametrize(
    "offer",
    [
        "Daftar kerja Korea di https://bit.ly/korea-2025",
        "isi form: s.id/kerja-jepang ya kak",
        "Daftar: http://kp2mi-korea.blogspot.com/daftar",
        "REKRUTMEN: http://pertamina-karir.weebly.com",
        "klik https://tinyurl.com/loker-dubai lalu tunggu dihubungi",
        "Unduh aplikasi kerja: http://103.22.10.5/kerja.apk",
        "login di https://rekrutmen-bp2mi.vercel.app/login",
        "daftar di hxxps://bit[.]ly/loker88 sekarang",
        "isi di https://loker-jepang.co.id/daftar, masukkan nomor telegram dan kode yang masuk",
    ],
)
def test_a_link_that_hides_its_owner_shows_the_sign(offer: str) -> None:
    assert quotes(reading(offer))


@pytest.mark.parametrize(
    "offer",
    [
        "Cek di https://siskop2mi.bp2mi.go.id/lowongan/list",
        "Lapor di peduliwni.kemlu.go.id",
        "Lamaran ke hrd@binarantau.co.id",
        "Waspada tautan palsu seperti https://bit.ly/korea-2025, jangan percaya",
        "Info di https://www.binarantau.co.id/karir",
        "Datang ke kantor, tidak ada pendaftaran lewat tautan",
        "Ani: kak ini https://bit.ly/x-loker aman?\nCS PT Bina: bukan dari kami\nAni: oh",
        "Gaji 5.000.000 per bulan, jam 08.00-15.00",
    ],
)
def test_official_pages_warnings_and_questions_do_not(offer: str) -> None:
    assert quotes(reading(offer)) == ()


def test_the_link_is_quoted_as_it_is_written() -> None:
    assert quotes(reading("Daftar di bit.ly/korea-2025 ya"))[0].text == "bit.ly/korea-2025"


@pytest.mark.parametrize(
    "offer",
    [
        "Daftar kerja Kamboja di bit0.ly/gas-kh",
        "isi form https://kp2mi-daftar.my-free-h0st.example/korea",
        "klik tkpd-m1tra.free0site.example sekarang",
        "KLlK : cuan0.l1nk/reg7",
        "daftar di forms-free0.example/hotelqatar",
        "login dulu https://kerja-taiwan.example/login-telegram",
        "data diisi di pln-rekrutmen0.vip/form",
        "bayar di kbri-seoul-go.example.top/bayar",
    ],
)
def test_twins_free_pages_and_borrowed_names_in_a_host_show_the_sign(offer: str) -> None:
    assert quotes(reading(offer))


@pytest.mark.parametrize(
    "offer",
    [
        "Apply: careers.nusapay0.example/backend",
        "Info di https://loker-mancanegara.example/2291",
        "www.medikajembatan.example, perawat Jerman",
        "karier.arthasentosa0.co.id untuk teller",
        "Situs kami g2gkorea.go.id dan bp2mi.go.id",
    ],
)
def test_pages_under_their_own_name_do_not(offer: str) -> None:
    assert quotes(reading(offer)) == ()
