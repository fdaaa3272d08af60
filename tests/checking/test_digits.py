"""Figures: those somebody could call are caught, years, laws, sums and counts are let through."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checking import seen
from bot.checking.digits import digit_faults, holds_phone, name_faults


@pytest.mark.parametrize(
    "text",
    ["telp 110", "0812 9007 0027", "+62 21 2924-4800", "call 1500630", "SMS 7266", "021.292.448",
     "<b>129</b>", "12 34 56", "2924/4800", "wa 0812-2025", "Pasal lama: 148", "tahun 2150", "8081",
     "Rp 0812 9007", "UU itu 0812", "+62 2025 1999 orang 123", "10-11 12", "Rp081290070027",
     "0812 orang", "81290 orang", "hubungi 129 laporan", "Polisi: 110 (2025)", "110 (bebas pulsa)",
     "110, 129", "110 atau 129", "nomor ke 110 orang", "110 kasih", "110 orangtua",
     "SAR 115", "wa 18-35 tahun", "81-29 orang", "8123-4567 orang", "hubungi 110-120 orang",
     "SGD 81234567", "gaji 110-129"],
)  # fmt: skip
def test_a_number_somebody_could_call_is_caught(text: str) -> None:
    assert {fault.code for fault in digit_faults(text)} == {"check.number"}


@pytest.mark.parametrize(
    "text",
    ["1\u200b1\u200b0", "1<i>1</i>0", "&#49;&#49;&#48;", "１１０", "1️⃣1️⃣0️⃣", "1\u00a01\u00a00",
     "٠٨١٢"],
)  # fmt: skip
def test_a_number_in_disguise_is_caught_too(text: str) -> None:
    assert len(list(digit_faults(text))) == 1


@pytest.mark.parametrize(
    "text",
    ["24 jam", "2025", "23 Jul 2025", "22/11/2026", "2026-11-22", "2020-2025", "2024/2025",
     "UU 18/2017", "UU No. 21 Tahun 2007", "Pasal 455 KUHP", "Rp120 juta", "USD 1.000–1.200",
     "$ 800", "722 orang", "100%", "150 ribu", "1.234", "10.000 WNI", "{kontak:kri_110}",
     "2-3 hari", "10–11 Mei 2023", "USD 800–1.500", "830 SPLP", "439 permohonan", "• 2024: 3.310",
     "361 (2021), 752 (2022), dan 798 (2023)", "239, 240, atau 242 orang",
     '<a href="https://x/12345">y</a>', "dari 2020 sampai Oktober 2025, di 10 negara",
     "pukul 08.00", "Jam 8.30 sampai 15.00", "Senin, 13.30–15.00 WIT.",
     "buka jam 09.00, tutup jam 17.00", "pukul 08.00-12.00, jam 13.00-16.30, jam 19.00",
     "berangkat pukul 06.52", "usia 18-35 tahun", "usia 18-35.", "10 - 15 juta", "10–15jt",
     "12-24 bulan", "500-700 ribu", "10.000-15.000 orang", "SGD 800", "NT$ 28590", "RM1700",
     "sgd 800-1.200", "1200 dirham", "900 baht", "1500 riyal", "Gajinya 1500 SAR"],
)  # fmt: skip
def test_a_figure_that_nobody_could_call_is_let_through(text: str) -> None:
    assert list(digit_faults(text)) == []


@given(st.from_regex(r"\A0[1-9][0-9]{7,10}\Z"), st.sampled_from(["", " ", "-", "."]))
def test_no_full_number_gets_through_however_it_is_grouped(number: str, sign: str) -> None:
    grouped = sign.join((number[:4], number[4:8], number[8:])).strip(sign or " ")
    assert list(digit_faults(f"tanya {grouped} ya"))


@pytest.mark.parametrize(
    "text",
    ["jam 08.12.34.56.78", "pukul 08.12 345678", "08.12.34 WIB", "wa jam 08.12-3456",
     "0812 08.12 WIB", "jam 2460", "pukul 08.99", "telepon 08.12",
     "08.12.3456", "08-12-3456", "0812-34-56", "31.12/2026",
     "pukul 08.12 jam 13.45 jam 06.59", "08.12-13.45 WIB 06.59-21.10 WIB", "pukul 08.12-13.45",
     "jam 10.12, jam 13.45, jam 06.59"],
)  # fmt: skip
def test_what_only_begins_like_a_time_or_a_date_is_none(text: str) -> None:
    assert list(digit_faults(text))


def test_the_figure_is_named_and_its_neighbour_is_not() -> None:
    assert [fault.params for fault in digit_faults("830 SPLP dan 831 lembar")] == [{"angka": "831"}]


def test_a_newspaper_may_have_a_figure_in_its_name() -> None:
    assert list(name_faults("KBRI dikutip Jakarta365")) == []
    assert list(digit_faults("Jakarta365"))
    assert list(name_faults("Jakarta3659"))
    assert list(name_faults("wa110"))


@pytest.mark.parametrize(
    "text",
    ["0812-9007-0027", "+855 12 813 282", "62811 8080 141", "di 812900700 ya", "(021)2924480"],
)
def test_a_phone_number_in_a_question_is_found(text: str) -> None:
    assert holds_phone(text)


@pytest.mark.parametrize(
    "text",
    ["gaji 15.000.000", "gaji 1500 dolar", "tanggal 22-11-2026", "UU 18/2017", "110 itu apa"],
)
def test_other_figures_in_a_question_are_none(text: str) -> None:
    assert not holds_phone(text)


def test_what_people_see_of_a_text_is_as_its_example_says() -> None:
    found = doctest.testmod(seen)
    assert (found.attempted, found.failed) == (1, 0)
