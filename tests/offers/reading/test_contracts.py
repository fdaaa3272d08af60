import pytest

from bot.offers.reading.contracts import read
from tests.offers.reading_of import text


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("kontrak ditandatangani sebelum berangkat", "before"),
        ("Kontrak 2 tahun dibacakan di kantor Disnaker", "before"),
        ("employment contract attached, ten days to consider it", "before"),
        ("Perjanjian kerja dibagikan di sana", "there"),
        ("tanda tangan kontrak di lokasi", "there"),
        ("K0NTRAK KERJA MENYUSUL SETELAH TlBA", "there"),
        ("The contract is signed once you have settled in", "there"),
        ("ga pakai kontrak2an", "none"),
        ("tar usah kontrak", "none"),
        ("orang dagang pegang omongan", "none"),
        ("kontrak 2 tahun, gaji RM 1.700", "named"),
    ],
)
def test_what_is_said_of_the_contract_is_read(words: str, value: str) -> None:
    assert [fact.value for fact in read(text(words))][:1] == [value]


def test_leaving_before_the_contract_ends_is_no_contract_before_leaving() -> None:
    found = read(text("kontrak 1 tahun ya, kalau cabut sebelum 1 tahun bayar"))
    assert [fact.value for fact in found] == ["named"]


def test_nothing_is_read_where_no_contract_is_named() -> None:
    assert read(text("Loker kasir di Bekasi, gaji UMK")) == ()
