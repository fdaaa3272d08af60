"""Taken on without an interview, by chat alone, or gone within days."""

import pytest

from bot.offers.signs.seleksi_instan import quotes
from tests.offers.reading_of import reading


@pytest.mark.parametrize(
    "offer",
    [
        "Dibutuhkan 10 admin, tanpa interview langsung kerja",
        "gak pake wawancara2an bos, cukup kirim foto langsung berangkat",
        "NO INTERVIEW, NO TEST, just pack your bag",
        "interviewnya formalitas doang kok kak",
        "Ora usah tes, langsung mangkat",
        "Tak payah interview, terus masuk kerja",
        "indak usah wawancara, langsuang karajo",
        "T4NPA INT3RVIEW, LANGSUNG KERJA",
        "TAN PA TES LANGSUNG KERJA",
        "isi data ini, auto lolos ya say",
        "pasti keterima, saya jamin",
        "daftar hari ini, besok langsung terbang",
        "kirim foto full badan sama umur, langsung acc",
        "tinggal bilang GAS langsung acc",
        "Selamat kak, kamu lolos ya, Jumat depan terbang",
        "ini udah interview kak wkwk, kamu diterima besok berangkat",
        "seleksi cukup dari chat aja ya kak",
        "You are hired, no further interview is necessary",
        "prosesnya cuma 3 hari langsung terbang",
        "fotomu sudah di acc majikan, lusa berangkat",
        "Langsung diterima tanpa seleksi apapun",
        "cv ga usah, interview ga perlu, chat aja",
        "公司急招 免面试 包过",
        "Seleksinya cuma lewat WA, hari itu juga langsung diterima",
    ],
)
def test_who_takes_everybody_at_once_shows_the_sign(offer: str) -> None:
    assert quotes(reading(offer))


@pytest.mark.parametrize(
    "offer",
    [
        "Interview wajib dua kali, online dengan user",
        "Wawancara tatap muka di kantor hari Selasa",
        "Tidak ada yang lolos tanpa interview, semua dites",
        "Waspada tawaran tanpa interview langsung berangkat!",
        "Selamat, Saudara lolos wawancara tahap kedua, medical menyusul bulan depan",
        "Tanpa tes bahasa, tetapi wawancara dengan user wajib",
        "Proses sekitar 4 bulan, tidak bisa langsung berangkat ya",
        "Rina: kak tanpa interview ya?\nAdmin PT Bina Karsa: tidak, interview wajib 2x\nRina: ok",
        "Hasil seleksi diumumkan dua minggu setelah tes",
        "Pelamar yang lulus berkas akan diundang wawancara",
        "Kontrak dikirim sebelum kamu berangkat, baca dulu pelan-pelan",
    ],
)
def test_who_looks_at_people_first_does_not(offer: str) -> None:
    assert quotes(reading(offer)) == ()


def test_the_words_are_quoted_as_they_were_written() -> None:
    assert (
        quotes(reading("Gajinya besar. GAK PAKE INTERVIEW ya kak"))[0].text == "GAK PAKE INTERVIEW"
    )


@pytest.mark.parametrize(
    "offer",
    [
        "langsung kerja ga pakai tes apa apa, besok jalan",
        "sudah pasti diterima, tinggal bilang mau atau tidak, lusa terbang",
        "ga perlu wawancara ya dek, fotomu udah cocok",
        "No interview no experience, fly this week",
        "kirim foto dan ktp langsung acc hari ini",
        "kowe wis ketompo, ora usah wawancara, sesuk budhal",
        "teu kedah wawancara, enjing langsung angkat",
        "tanpa seleksi, siapa cepat dia dapat, Jumat berangkat ke Poipet",
        (
            "Rina: kak ga diinterview dulu?\nKak Jo: ga perlu say, bos udah oke, kamu langsung "
            "berangkat kamis ke Manila"
        ),
        "proses 2 hari langsung terbang, diterima 100%",
    ],
)
def test_other_voices_who_take_everybody_show_the_sign(offer: str) -> None:
    assert quotes(reading(offer))


@pytest.mark.parametrize(
    "offer",
    [
        "Tesnya gratis, kalau wawancara tidak ada denda bila gagal",
        "Saya baru lulus SMP umur 16 kak, besok mau tanya ke Disnaker",
        "Terima kasih sudah interview di toko, kakak diterima, masuk Senin",
        "PERINGATAN KBRI: beredar lowongan tanpa interview, langsung berangkat",
    ],
)
def test_school_leavers_warnings_and_interviews_held_do_not(offer: str) -> None:
    assert quotes(reading(offer)) == ()


def test_an_answer_that_there_is_no_test_shows_the_sign() -> None:
    chat = "Vina: posisi data entry di Pasay\nGilang: tesnya ada kak?\nVina: ga ada, langsung aja"
    assert quotes(reading(f"{chat}\nGilang: oh gitu"))
