"""The only way in is a personal number, chat name, inbox or closed group."""

import pytest

from bot.offers.signs.kontak_pribadi import quotes
from tests.offers.reading_of import reading


@pytest.mark.parametrize(
    "offer",
    [
        "Loker Kamboja, minat WA Koko Andre 0812-0000-3345",
        "Butuh 5 cewek kerja di luar, inbox aja ya",
        "kerja santai gaji dolar, DM ig aku",
        "Admin game gaji 12jt, tele: @mei_hr00",
        "Yang serius japri 0857 0000 1234",
        "kerja di Poipet, hub +855 00 123 456",
        "Lowongan pabrik Taiwan, komen MINAT nanti aku inbox",
        "Info lengkap masuk grup tertutup, link grup saya kasih nanti",
        "chat saya di wa.me/6281200001234 buat kerja ke Malaysia",
        "PT Maju Abadi Sentosa, pendaftaran hanya lewat WA pribadi Bu Lina 0813-0000-7788",
        "kerjo nang Malaysia, WA wae 081300004567 Pak Slamet",
        "Kerja kebun sawit, telpon sa 0852-0000-1111 Om Beny",
        "aku ditawari kerja di Laos, semua lewat telegram doang, ga ada kantornya",
        "HUB : UMI LAlLA 0878-0000-1192 ( WA 0NLY ) KERJA DUBAI",
        "loker ART Malaysia, chat only ya, telpon ga diangkat 0821-0000-9090 Teh Neng",
        "Semua lewat wa aku aja ya dek, jangan telp kantor. Kerja di Penang",
        "minat add telegram @bosku_jaya00, kerja online Vietnam",
    ],
)
def test_a_private_way_in_alone_shows_the_sign(offer: str) -> None:
    assert quotes(reading(offer))


@pytest.mark.parametrize(
    "offer",
    [
        "PT Bina Rantau, Jl. Melati No. 5 Kendal, WA kantor 0812-0000-3345",
        "Datang langsung ke kantor kami, atau WA Pak Budi 0812-0000-3345, PT Bina Rantau",
        "Lamaran ke hrd@binarantau.co.id, pertanyaan WA Bu Rina 0813-0000-1111",
        "PT Sumber Karya, telp (021) 555 0123, WA 0812-0000-9999",
        "Kami tidak menerima lamaran lewat WA atau Telegram, antar ke kantor cabang",
        "Hati-hati penipuan lewat WA pribadi yang mengaku staf kami",
        "Warung Bu Tini butuh pelayan, datang saja ke warung Jl. Kenanga 3",
        "Sari: WA aja boleh?\nCS PT Bina Karsa: daftar di kantor ya kak, Jl. Mawar 2\nSari: ok",
        "Walk in interview Senin 09.00 di Hotel Kencana",
        "Apply di situs kami www.binarantau.co.id/karir",
    ],
)
def test_an_office_or_page_beside_it_takes_the_sign_away(offer: str) -> None:
    assert quotes(reading(offer)) == ()


def test_the_number_is_quoted_before_the_inbox() -> None:
    found = quotes(reading("kerja Kamboja inbox aku, atau WA Ko Rudi 0812-0000-3345"))
    assert found[0].text == "0812-0000-3345"


@pytest.mark.parametrize(
    "offer",
    [
        "Info lanjut langsung japri nomor di bawah 0812-0000-4545, kerja Laos gaji 12 juta",
        "kerja Kamboja, fast respon tele @rina.hr77",
        "semua dokumen dikirim ke WA pribadi saya ya, jangan ke email, kerja Dubai",
        "nanti kakak saya masukin grup tele privat, infonya di sana semua, kerja Thailand 20 juta",
        "hub 6285700001111 (Mas Bayu) kerja pabrik Malaysia",
        "line: bosman_99 loker Manila gaji 50k peso",
        "WeChat id: lotus8888 butuh admin Indonesia di Myawaddy",
        "inbox fb aja mba, nanti dijelasin soal kerja di Macau",
        "chat abang terus di sini ya jangan lewat yang lain, kerja Singapura",
    ],
)
def test_other_voices_with_a_private_way_in_show_the_sign(offer: str) -> None:
    assert quotes(reading(offer))


def test_to_answer_below_a_post_is_no_private_way_yet() -> None:
    assert quotes(reading("Kerja paruh waktu dari rumah, ketik MAU")) == ()


def test_the_whole_clause_is_quoted_for_an_inbox() -> None:
    found = quotes(reading("kerja di Laos gaji 10 juta, langsung dm ig aku"))
    assert found[0].text == "langsung dm ig aku"
