import pytest

from bot.offers.reading.pay import read
from tests.offers.reading_of import text

PROMISED = (
    ("gaji 14.OOO.OOO / BLN", 14_000_000, 14_000_000, "IDR", "month"),
    ("gaji 12jt-an bersih", 12_000_000, 12_000_000, "IDR", "month"),
    ("gapok 900U + bonus", 900, 900, "USD", "month"),
    ("basic 1.2k usd + komisi", 1200, 1200, "USD", "month"),
    ("gaji 800$ s/d 1500$", 800, 1500, "USD", "month"),
    ("gaji US D 9OO - 1.5OO", 900, 1500, "USD", "month"),
    ("salary 45-60rb peso", 45_000, 60_000, "PHP", "month"),
    ("💵 14.000.000 – 22.000.000 / bln", 14_000_000, 22_000_000, "IDR", "month"),
    ("gajinya belasan juta", 15_000_000, 15_000_000, "IDR", "month"),
    ("gaji lima belas juta sebulan", 15_000_000, 15_000_000, "IDR", "month"),
    ("upah RM60 sapoe", 60, 60, "MYR", "day"),
    ("upah RM 85 sehari", 85, 85, "MYR", "day"),
    ("PENGHASILAN 5 JUTA SEMINGGU", 5_000_000, 5_000_000, "IDR", "week"),
    ("GA Jl 2 JT / MlNGGU", 2_000_000, 2_000_000, "IDR", "week"),
    ("AUD 27/jam sebelum pajak", 27, 27, "AUD", "hour"),
    ("HK$ 4.990, libur tiap Minggu", 4990, 4990, "HKD", "month"),
    ("gaji pokok NT$ 29.500", 29_500, 29_500, "TWD", "month"),
    ("upah 2,05 juta won", 2_050_000, 2_050_000, "KRW", "month"),
    ("待遇 8000元", 8000, 8000, "CNY", "month"),
    ("gaji 2,6 tidur dalam", 2_600_000, 2_600_000, "IDR", "month"),
    ("FEE Rp 18 .OOO .OOO sebulan", 18_000_000, 18_000_000, "IDR", "month"),
    ("5 JUTA SEM lNGGU", 5_000_000, 5_000_000, "IDR", "week"),
    ("dapat 20 ribu tiap video, sehari bisa 750rb", 750_000, 750_000, "IDR", "day"),
    ("salary 2.5 million won per month", 2_500_000, 2_500_000, "KRW", "month"),
    ("borongan 900rb–1,2jt/minggu", 900_000, 1_200_000, "IDR", "week"),
)
NO_PAY = (
    "biaya proses Rp 18.500.000 dibayar lunas saat daftar",
    "DP 3jt dulu ke rekening istri saya",
    "denda 35 juta kalau turun kapal",
    "ganti rugi $ 2.000",
    "keluarga dapat fee 8jt setelah fit",
    "deposit awal 100 rb",
    "sewa kamar AUD 140/minggu",
    "kasbon 5 juta cair sekarang",
    "tidak ada gaji 15 juta di sini",
    "wa 0812-0000-4471",
    "umur 18-35 tahun, tinggi 160 cm",
    "buka 08.00 - 15.00 wib",
    "komisi 3-8% tiap member",
    "upami hoyong uih kedah nebus 2000 dolar",
    "agency fee 500 usd",
)


@pytest.mark.parametrize(("words", "low", "high", "currency", "period"), PROMISED)
def test_pay_is_read_with_currency_and_period(
    words: str, low: float, high: float, currency: str, period: str
) -> None:
    found = read(text(words))[0]
    assert (found.low, found.high, found.currency, found.period) == (low, high, currency, period)


@pytest.mark.parametrize("words", NO_PAY)
def test_fees_fines_prices_and_numbers_are_no_pay(words: str) -> None:
    assert read(text(words)) == ()


def test_a_month_is_counted_in_rupiah() -> None:
    assert read(text("gaji 500 ribu sehari"))[0].monthly == 13_000_000
    assert read(text("gaji 1000 dolar"))[0].monthly == pytest.approx(16_000_000, rel=0.1)
    assert read(text("gaji 29 dolar sejam"), "au")[0].currency == "AUD"


def test_six_million_in_three_days_are_two_million_a_day() -> None:
    assert read(text("cair 6 juta dalam 3 hari"))[0].monthly == 52_000_000


def test_pay_by_the_piece_makes_no_month() -> None:
    found = read(text("1 like dibayar 15rb"))[0]
    assert (found.period, found.monthly) == ("task", 0)


def test_pieces_a_day_make_a_month() -> None:
    assert read(text("1 tugas dpt 60rb. sehari 10 tugas"))[0].monthly == 15_600_000
    assert read(text("Sekali event 25 juta, sebulan bisa 8 event"))[0].monthly == 200_000_000


def test_the_quote_is_the_original() -> None:
    assert read(text("Gaji: USD 1,350/month plus bonus"))[0].quote.text == "USD 1,350"
