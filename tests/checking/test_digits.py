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
     "110, 129", "110 atau 129", "nomor ke 110 orang", "110 kasih", "110 orangtua"],
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
     '<a href="https://x/12345">y</a>', "dari 2020 sampai Oktober 2025, di 10 negara"],
)  # fmt: skip
def test_a_figure_that_nobody_could_call_is_let_through(text: str) -> None:
    assert list(digit_faults(text)) == []


@given(st.from_regex(r"\A0[1-9][0-9]{7,10}\Z"), st.sampled_from(["", " ", "-", "."]))
def test_no_full_number_gets_through_however_it_is_grouped(number: str, sign: str) -> None:
    grouped = sign.join((number[:4], number[4:8], number[8:])).strip(sign or " ")
    assert list(digit_faults(f"tanya {grouped} ya"))


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
