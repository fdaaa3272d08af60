"""Costs taken from the wages."""

import pytest

from bot.offers.signs.potong_gaji import quotes
from tests.offers.reading_of import reading

SHOWN = (
    "nanti tinggal dipotong dari gaji pertama sampai keempat",
    "gaji 5 bulan pertama masuk ke agen",
    "biaya proses 70 jt dicicil setelah kerja dr gaji",
    "pinjam dulu dari kantor, nanti dipotong perbulan",
    "utang 30 juta harus dilunasi dari gaji",
    "semua biaya ditalangi dulu, nanti potong gaji 6 bulan",
    "gaji dipotong 7 bulan buat nutup biaya proses",
    "tanpa modal, biaya dicicil dari gaji selama setahun",
    "kasbon dulu, dipotong tiap gajian sampai lunas",
    "utang tiket dicicil pake gaji",
    "gajine dipotong 8 sasi kanggo ongkos, potong gaji 8 bulan",
    "ongkos 9 juta dipotong tina gaji heula",
    "tiap bulan gaji dipotong buat bayar utang tiket",
    "berangkat dulu bayar belakangan potong gaji",
    "hutang sama tauke RM 3.000 potong tiap bulan",
    "salary deduction for 8 months to cover the ticket",
    "the ticket cost will be deducted from your salary",
    "6 bulan pertama potongan RM 400",
    "kerja 5 bulan dulu tanpa gaji buat bayar ongkos",
    "biaya penempatan dipotong NT$ 8.000 per bulan selama 10 bulan",
    "utang kapal potong upah sampai lunas",
    "ongkos berangkat nyicil dari gaji 5 bulan",
    "biaya 45jt dianggap hutang, lunas potong gaji",
    "modal dari bos dulu, gantinya potong gaji tiap bulan",
    "gajinya dipotong setengah selama setaun buat bayar utang agen",
    "katanya gaji saya dipotong 500rb tiap bulan sampai lunas",
    "biaya dibayar setelah kerja, dipotong 3 bulan gaji",
    "uang saku duluan 5 juta nanti diganti pake potong gaji",
    "nanti utang kita potong dari upah panen",
    "selama 7 bulan pertama cuma terima NT$ 5.000 karena potongan agensi",
    "dipotong gaji RM300 x 10 bulan",
    "the company lends you the money and takes it back from your salary for one year",
    "bayarnya nyicil lewat potongan gaji setelah kerja",
    "gaji dipotong 6 bulan buat bayar tiket",
    "biaya keberangkatan ditalangi dulu nanti dicicil dari gaji",
    "potong gaji 8 bulan",
    "5 bulan pertama gaji masuk agen",
    "ongkos dianggap utang, dibayar lewat potongan upah tiap bulan",
    "your travel cost will be deducted from your salary for 7 months",
    "kasbon 10 juta dipotong tiap gajian sampai lunas",
    "gajine dipotong telung sasi kanggo ngijoli ongkos",
    "gajih dipotong opat bulan keur mayar ongkos",
    "selama setahun pertama separuh gaji buat bayar hutang",
    "utang tiket kapal dipotong upah sampai habis",
    "berangkat nol rupiah, nanti nyicil dari gaji 10 kali",
    "katanya nanti gajiku dipotong terus sampai biaya proses lunas",
    "uang saku 3 juta diganti potong gaji",
    "kerja 4 bulan dulu tanpa gaji untuk ganti modal bos",
    "bos talangin semua, ko bayar pakai gaji pelan-pelan",
    "pemotongan gaji NT$ 9000 per bulan selama 9 bulan",
    "modal berangkat dari tauke, nanti potong hasil tiap bulan",
    "biaya medical dan visa dicicil dari gaji bulanan",
    "6 bulan pertama kerja belum terima gaji karena bayar utang ke agen",
    "biaya proses 30 juta dicicil lewat gaji selama 10 bulan",
    "tiket ditalangi bos, potong gaji tiap bulan",
    "tujuh bulan pertama gaji dipotong buat agen",
    "nanti ongkosnya potong dari upah",
    "katanya gaji saya diambil 5 bulan buat ganti tiket",
    "hutang 12 juta dibayar dari gaji",
    "the loan is paid back from wages for one year",
    "gajimu dipotong nganti utange lunas",
    "upah tiga bulan pertama ditahan untuk ganti modal",
    "cicil dari gaji 500rb per bulan",
)
NOT_SHOWN = (
    "tidak ada potongan gaji",
    "tanpa potong gaji, semua ditanggung majikan",
    "gaji dipotong pajak dan BPJS sesuai aturan",
    "asrama dipotong maksimal 15% sesuai aturan",
    "nia: potong gaji berapa bulan bu?\nPT Karya: tidak ada potongan\nnia: oke pak",
    "Waspada tawaran potong gaji berbulan-bulan",
    "gaji utuh, tidak dipotong biaya apapun",
    "boleh nggak gaji dipotong untuk bayar agen?",
    "sewa kamar dipotong dari gaji tiap bulan sesuai kontrak",
    "no salary deduction, employer pays the ticket",
    "cicilan motor tersedia untuk karyawan tetap",
    "gaji dibayar tiap bulan lewat rekening",
    "potongan gaji hanya BPJS dan pajak",
    "gaji bersih setelah dipotong pajak 200.000 yen",
    "gaji dibayar penuh setiap bulan",
    "tidak ada sistem potong gaji",
    "kredit KUR bank dengan cicilan sesuai cost structure pemerintah",
    "gaji tidak dipotong sepeser pun",
    "gaji dipotong pajak dan BPJS",
    "asrama dipotong 3000 yen dari gaji",
    "gaji utuh tanpa potongan",
    "potongan keterlambatan 50 ribu",
    "gaji 5 juta setelah 3 bulan",
    "cicilan motor 6 bulan",
    "bagian potong kain, gaji 3 juta",
    "gaji tidak dipotong",
    "potong rambut, gaji 2 juta",
    "gaji dipotong kalau terlambat",
    "cicilan KUR lewat bank",
    "upah 100 ribu per potong",
)


@pytest.mark.parametrize("words", SHOWN)
def test_a_debt_to_work_off_shows_by_its_words(words: str) -> None:
    found = quotes(reading(words))
    assert 1 <= len(found) <= 3
    assert all(words[quote.start : quote.end].strip() for quote in found)


@pytest.mark.parametrize("words", NOT_SHOWN)
def test_what_is_denied_warned_of_or_harmless_is_no_debt_to_work_off(words: str) -> None:
    assert quotes(reading(words)) == ()
