"""Poses as a ministry, embassy, state firm or known firm, and something does not fit."""

import pytest

from bot.offers.signs.meniru_lembaga import quotes
from tests.offers.reading_of import reading


@pytest.mark.parametrize(
    "offer",
    [
        "PENGUMUMAN RESMI KP2MI: program Korea tanpa ujian, transfer biaya Rp350.000",
        "Kami dari KBRI Phnom Penh, kirim foto KTP ke WhatsApp petugas +855 00 310 662",
        "REKRUTMEN PERTAMINA, transfer tiket dulu Rp 2.850.000, WA Ibu Ratna 0896-0000-1",
        "Info orang dalam PLN, nama langsung disisipkan, mahar 25 juta",
        "Saya dari tim Shopee, kerja like produk, top up 100rb dulu, tele @cs_mitra",
        "Lolos seleksi PT KAI (Persero), transfer uang travel Rp 1.870.000 ke rekening panitia",
        "Disnaker buka jalur khusus Jepang, kuota dalam, hubungi Pak Hadi 0812-0000-1111",
        "BANK BRI buka lowongan, isi nomor telegram + kode OTP, WA 0812-0000-2222 Mas Ari",
        "HRD Lazada Global: kakak terpilih jadi asisten toko, isi saldo 200 ribu dulu",
        "Lowongan Indofood, kirim uang seragam, transfer ke rekening Bu Sri Rp 250.000",
        "G to G Korea tanpa ujian EPS, daftar lewat WA Pak Anton 0813-0000-3333",
    ],
)
def test_a_borrowed_name_with_something_odd_shows_the_sign(offer: str) -> None:
    assert quotes(reading(offer))


@pytest.mark.parametrize(
    "offer",
    [
        "Disnaker Kab. Blitar membuka seleksi IM Japan, tanpa biaya, berkas ke kantor Disnaker",
        "Pendaftaran G to G Korea di laman resmi bp2mi.go.id, tidak dipungut biaya",
        "Cek dulu nama PT kami di SISKOP2MI atau tanya BP3MI, WA kantor 0812-0000-1111",
        "KBRI mengingatkan: waspada tawaran kerja yang minta transfer",
        "Beredar surat palsu mengatasnamakan Pertamina yang meminta transfer Rp2,8 juta",
        "PT Bina Rantau (P3MI, izin Kemnaker), biaya medical dibayar di klinik Rp 850.000",
        "Perjanjian disaksikan petugas Disnaker, lalu OPP di BP3MI. PT Karya Insan, WA Bu Rina",
        "Kasir Alfamart butuh 2 orang, datang ke toko Jl. Melati 3 bawa lamaran",
        "Transfer gaji lewat rekening BRI atau BCA, PT Sumber Karya, Cikarang",
        "Andi: ini dari Pertamina ya? harus transfer?\nCS PT Bina Karsa: bukan kak\nAndi: oh",
    ],
)
def test_a_body_that_is_only_named_or_a_genuine_notice_does_not(offer: str) -> None:
    assert quotes(reading(offer)) == ()


@pytest.mark.parametrize(
    "offer",
    [
        (
            "KEMENTERIAN KETENAGAKERJAAN RI membuka 500 formasi ke Jepang, daftar "
            "https://kemnaker-jepang.web.app/form"
        ),
        (
            "Saya petugas BP2MI, kuota Korea tinggal sedikit, transfer 2 juta ke rekening saya "
            "a.n. Siti"
        ),
        (
            "Selamat! Anda lolos PLN, hubungi Bpk Joko HRD 0812-0000-8888 untuk bayar tiket Rp "
            "1.900.000"
        ),
        "Kami dari KJRI Johor Bahru, kirim kode OTP untuk verifikasi data ke +60 11-0000 2233",
        (
            "REKRUTMEN PT FREEPORT INDONESIA, biaya akomodasi 2,5 juta ditransfer dulu, WA Ibu "
            "Dewi 0813-0000-1"
        ),
        "Telkomsel care, isi saldo 100 ribu untuk tugas like, tele @tsel_mitra",
        (
            "Program resmi Kedutaan Jepang, visa kerja tanpa tes, biaya Rp 5 juta ke rek BCA a.n. "
            "Hendra"
        ),
        "Lowongan Bank Mandiri jalur orang dalam, 30 juta langsung SK",
        "Saya dari BRI pusat, kakak diterima teller, bacakan kode OTP yang masuk",
        (
            "Alfamart pusat rekrut 100 kasir, seragam 250rb transfer ke admin WA 0895-0000-7777 "
            "Kak Putri"
        ),
    ],
)
def test_other_borrowed_names_show_the_sign(offer: str) -> None:
    assert quotes(reading(offer))


@pytest.mark.parametrize(
    "offer",
    [
        "Pendaftaran ujian EPS-TOPIK, biaya ujian USD 28 dibayar lewat kode billing bank",
        "BP3MI: tidak ada jalur khusus, titipan, atau orang dalam. Tanya loket BP3MI",
        "aku lihat komen kakak di tiktok nyari kerja, WA aku 0812-0000-1111",
    ],
)
def test_own_fees_of_a_body_and_lists_of_denials_do_not(offer: str) -> None:
    assert quotes(reading(offer)) == ()
