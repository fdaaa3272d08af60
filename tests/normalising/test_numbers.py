"""Sums of money as people write them, and what is none: phone numbers, years, hours, ages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.normalising.numbers import CODES, CURRENCIES, IN_RUPIAH, SCALES, Money, sums, value

NUMBERS = st.text("0123456789.,-– \nrpjtbk$usdmiluapahnes/+", max_size=80)
SPOKEN_UNITS = ("se", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def amounts(text: str) -> list[tuple[float, str]]:
    return [(money.amount, money.currency) for money in sums(text)]


def grouped(number: int, sign: str) -> str:
    return f"{number:,}".replace(",", sign)


@pytest.mark.parametrize(
    ("written", "worth"),
    [
        ("7.500.000", 7_500_000),
        ("7,500,000", 7_500_000),
        ("7 500 000", 7_500_000),
        ("1,2", 1.2),
        ("2.5", 2.5),
        ("1.200", 1200),
        ("1,200", 1200),
        ("1.200,50", 1200.5),
        ("1,200.50", 1200.5),
        ("12.345.678,9", 12_345_678.9),
        ("0,5", 0.5),
        ("15", 15),
        ("007", 7),
        ("0", 0),
    ],
)
def test_dots_and_commas_before_three_digits_separate_thousands(written: str, worth: float) -> None:
    assert value(written) == worth


@given(st.integers(0, 10**14), st.sampled_from([".", ",", " "]))
def test_a_grouped_number_is_worth_the_number(number: int, sign: str) -> None:
    assert value(grouped(number, sign)) == number
    assert value(str(number)) == number


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_a_rest_of_two_digits_after_a_comma_is_a_decimal(whole: int, rest: int) -> None:
    assert value(f"{grouped(whole, '.')},{rest:02}") == pytest.approx(whole + rest / 100)


@pytest.mark.parametrize(
    ("text", "amount", "code"),
    [
        ("15jt", 15e6, "IDR"),
        ("Rp15jt", 15e6, "IDR"),
        ("gaji 15 JUTA/bulan", 15e6, "IDR"),
        ("1,5 jt", 1.5e6, "IDR"),
        ("15jutaan", 15e6, "IDR"),
        ("200rb", 2e5, "IDR"),
        ("Rp 7.500.000", 7.5e6, "IDR"),
        ("Rp. 7.500.000,00", 7.5e6, "IDR"),
        ("Rp 1.200,50", 1200.5, "IDR"),
        ("2 milyar", 2e9, "IDR"),
        ("5m rupiah", 5e9, "IDR"),
        ("1,2k usd", 1200, "USD"),
        ("$800", 800, "USD"),
        ("US$ 1,200", 1200, "USD"),
        ("S$1.500", 1500, "SGD"),
        ("RM 2500", 2500, "MYR"),
        ("2500 ringgit", 2500, "MYR"),
        ("NT 30.000", 30_000, "TWD"),
        ("30rb baht", 30_000, "THB"),
        ("1 200 000 won", 1.2e6, "KRW"),
        ("lima juta", 5e6, "IDR"),
        ("dua belas juta", 12e6, "IDR"),
        ("dua puluh lima juta", 25e6, "IDR"),
        ("seratus ribu", 1e5, "IDR"),
        ("delapan ratus ribu", 8e5, "IDR"),
        ("dua ratus lima puluh ribu", 250_000, "IDR"),
        ("seratus lima puluh juta", 150e6, "IDR"),
        ("lima ribu dolar", 5000, "USD"),
        ("sejuta", 1e6, "IDR"),
    ],
)
def test_a_sum_is_read_with_its_currency(text: str, amount: float, code: str) -> None:
    assert amounts(text) == [(amount, code)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("10-15jt", [10e6, 15e6]),
        ("rp 5 – 7 juta", [5e6, 7e6]),
        ("15 s/d 20 jt", [15e6, 20e6]),
        ("900 sampai 1.200 usd", [900, 1200]),
        ("15jt-20jt", [15e6, 20e6]),
        ("bayar 500rb, sisanya dua juta, lalu Rp 75.000", [5e5, 2e6, 75_000]),
    ],
)
def test_both_ends_of_a_range_and_all_sums_of_a_text_are_read_in_order(
    text: str, found: list[float]
) -> None:
    assert [amount for amount, _ in amounts(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rp",
        "rp. $ usd jt",
        "15",
        "15.000.000",
        "08123456789",
        "wa 0812-3456-7890 ya",
        "0812 3456 7890",
        "+6281234567890",
        "+62 812 3456 7890",
        "umur 25 tahun",
        "tahun 2026, tgl 22-11-2026 jam 12.30",
        "10 km, 5 menit, 3 malam",
        "5m dari kantor, wifi 5g, 200k",
        "nonton real madrid, harga di bath and body",
        "alarm 110 ruang m 5",
        "pasal 81 UU 18/2017",
        "😀💰🔥",
    ],
)
def test_a_number_without_a_currency_or_scale_is_no_money(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize("name", sorted(CODES))
def test_every_name_of_a_currency_counts_beside_a_number(name: str) -> None:
    assert amounts(f"{name.upper()} 12") == [(12, CODES[name])]
    assert amounts(f"gaji 12 {name} ya") == [(12, CODES[name])]


def test_no_name_means_two_currencies() -> None:
    assert len(CODES) == sum(map(len, CURRENCIES.values()))


@pytest.mark.parametrize("scale", sorted(SCALES))
def test_every_scale_multiplies_and_those_of_rupiah_need_no_currency(scale: str) -> None:
    assert amounts(f"Rp 3{scale}") == [(3 * SCALES[scale], "IDR")]
    alone = [(3 * SCALES[scale], "IDR")] if scale in IN_RUPIAH else []
    assert amounts(f"3 {scale}") == alone


@pytest.mark.parametrize(("digit", "unit"), list(enumerate(SPOKEN_UNITS, start=1)))
def test_spoken_units_count(digit: int, unit: str) -> None:
    assert amounts(f"{unit} ratus ribu") == [(digit * 1e5, "IDR")]
    assert amounts(f"{unit} puluh juta") == [(digit * 1e7, "IDR")]


@given(st.integers(1, 10**12), st.sampled_from(["rp", "Rp ", "IDR ", "RP. "]))
def test_a_formatted_price_is_found_whole_wherever_it_stands(number: int, sign: str) -> None:
    text = f"bayar {sign}{grouped(number, '.')} ya"
    assert list(sums(text)) == [Money(number, "IDR", 6, len(text) - 3)]


@given(NUMBERS | st.text())
def test_no_text_raises_and_every_sum_lies_in_the_text(text: str) -> None:
    for money in sums(text):
        assert 0 <= money.start < money.end <= len(text)
        assert money.amount >= 0
        assert money.currency in CURRENCIES


@pytest.mark.parametrize(
    "piece",
    ["1.", "1.111", "1 111 ", "15-", "rp ", "dua puluh ", "lima ", "9", "1.,", "   ", "1 - "],
)
def test_a_nasty_text_is_handled(piece: str) -> None:
    text = (piece * 1500)[:1500]
    assert amounts(f"{text} x 5jt")[-1:] == [(5e6, "IDR")]
