"""What the person is to pay, and to whom."""

import pytest

from bot.offers.reading import fees
from tests.offers.reading_of import text


@pytest.mark.parametrize(
    ("words", "amount", "currency", "to"),
    [
        ("biaya pendaftaran 500rb transfer ke rek pribadi a.n. Joko", 500_000, "IDR", "person"),
        ("biaya administrasi Rp750.000 dibayar sebelum tes", 750_000, "IDR", ""),
        ("deposit visa SGD 300 untuk agen", 300, "SGD", ""),
        ("biaya pelatihan 5 juta dibayar di kasir LPK, ada kuitansi", 5_000_000, "IDR", "firm"),
        ("biaya paspor Rp 350.000 di imigrasi, kode billing", 350_000, "IDR", "authority"),
        ("uang komitmen 1,5 juta ke rekening istri saya", 1_500_000, "IDR", "person"),
        ("uang jaminan dulu ya", 0, "IDR", ""),
    ],
)
def test_a_fee_is_read_with_its_sum_and_who_gets_it(
    words: str, amount: float, currency: str, to: str
) -> None:
    fee = fees.read(text(words))[0]
    assert (fee.amount, fee.currency, fee.to) == (amount, currency, to)


@pytest.mark.parametrize(
    "words",
    [
        "tidak dipungut biaya",
        "biaya tiket 5 juta ditanggung perusahaan",
        "isi saldo 100 ribu untuk tugas pertama, komisi 30 ribu",
        "kalau mundur kena denda 20 juta",
        "biaya 40 juta, dipotong gaji 8 bulan",
    ],
)
def test_what_the_person_need_not_pay_before_work_is_no_fee(words: str) -> None:
    assert fees.read(text(words)) == ()


def test_fees_to_a_person_come_first() -> None:
    words = "biaya paspor 350 ribu di imigrasi.\nuang komitmen 2 juta ke rekening pribadi"
    assert fees.read(text(words))[0].to == "person"
