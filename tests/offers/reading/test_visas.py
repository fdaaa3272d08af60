import pytest

from bot.offers.reading.visas import read
from tests.offers.reading_of import text


def kinds(words: str) -> set[str]:
    return {visa.kind for visa in read(text(words))}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("berangkat pakai visa turis", "tourist"),
        ("masuk bebas visa 30 hari", "tourist"),
        ("paspor pelancong se lah cukuik", "tourist"),
        ("V ISA TOURlST DI URUS", "tourist"),
        ("visa yang buat jalan2 dulu", "tourist"),
        ("nganggo visa ziarah wae", "pilgrim"),
        ("Umroh sambil kerja di Jeddah", "pilgrim"),
        ("Keberangkatan bersama rombongan umrah reguler", "pilgrim"),
        ("pakai visa pelajar tapi kerja full", "student"),
        ("permit nyusul ya", "later"),
        ("izin kerja diproses oleh hotel setelah Saudara tiba", "later"),
        ("tak payah permit, tak payah visa", "none"),
        ("visa kerja E-9 dari kedutaan", "work"),
        ("Employment Pass diurus bank", "work"),
        ("tiket, visa, makan ditanggung", "unnamed"),
    ],
)
def test_the_kind_of_visa_is_read(words: str, kind: str) -> None:
    assert kind in kinds(words)


@pytest.mark.parametrize(
    "words",
    [
        "visa kerja (bukan umroh / ziarah)",
        "Bukan pakai visa kunjungan, visa kerja sudah keluar",
        "Working Holiday Visa 462",
        "tidak perlu urus visa sendiri",
    ],
)
def test_a_proper_visa_is_read_as_nothing_else(words: str) -> None:
    assert kinds(words) <= {"work", "unnamed"}


def test_an_answer_to_the_question_for_the_visa_is_read() -> None:
    words = "Rani: visa kerjanya?\nKo Jo: nyusul. kamu kan admin\nRani: oh gitu ko?"
    assert kinds(words) == {"later"}


def test_no_visa_is_read_where_none_is_named() -> None:
    assert read(text("Loker kasir di Bekasi, gaji UMK")) == ()
