import pytest

from bot.offers.reading.jobs import read
from tests.offers.reading_of import text

NAMED = (
    ("admin_online", "dicari admin untuk situs luar"),
    ("admin_online", "OPERAT0R KOMPUTER - KAMB0JA"),
    ("admin_online", "cuma ngetik sama balesin chat member"),
    ("admin_online", "招聘印尼客服"),
    ("admin_online", "mau ga jadi telemarketing di Laos?"),
    ("office", "admin gudang di Bekasi"),
    ("office", "Customer Service Officer Bank Selat Utama"),
    ("hotel", "housekeeping di Hotel Grand, Doha"),
    ("care", "caregiver lansia di Nagoya"),
    ("nurse", "perawat ICU di Riyadh"),
    ("domestic", "PRT untuk majikan di Jeddah"),
    ("factory", "0perator produksi pabrik elektronik"),
    ("plantation", "petik stroberi di Gyeongsang"),
    ("ship", "cabin steward kapal pesiar"),
    ("fishing", "ABK kapal ikan Taiwan"),
    ("welding", "welder 6G untuk galangan di Ulsan"),
    ("task", "like & follow akun, dibayar 15rb"),
    ("retail", "jago toko di Batam"),
    ("restaurant", "barista untuk kafe di Perth"),
    ("construction", "kuli bangunan di Johor"),
)
NO_WORK = (
    "hubungi admin 0812-0000-1111",
    "biaya admin 250 ribu",
    "bukan admin judi",
    "Admin Loker: selamat pagi kak\nRina: pagi, ada kabar?\nAdmin Loker: belum",
    "selamat ulang tahun ya",
    "waspada tawaran operator komputer di Kamboja",
)


@pytest.mark.parametrize(("job", "words"), NAMED)
def test_work_is_read_by_its_class(job: str, words: str) -> None:
    assert job in {fact.value for fact in read(text(words))}


@pytest.mark.parametrize("words", NO_WORK)
def test_contacts_fees_denied_and_warned_of_work_are_no_work(words: str) -> None:
    assert read(text(words)) == ()


def test_work_comes_in_the_order_of_the_text_each_class_once() -> None:
    found = read(text("pabrik roti dan jaga toko, pabrik kue juga ada"))
    assert [fact.value for fact in found] == ["factory", "retail"]
    assert found[0].quote.text == "pabrik"
