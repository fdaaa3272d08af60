"""High pay for which no diploma, skill, experience or language is asked."""

import pytest

from bot.offers.signs.tanpa_kualifikasi import quotes
from tests.offers.reading_of import reading
from tests.offers.signs.wordings import ORDINARY, expect_few_from_the_original

SHOWN = (
    "loker kamboja admin 1000 usd ga pake ijazah",
    "Kerja pabrik Jepang 40 juta tanpa belajar bahasa",
    "CS Poipet, lulusan SD pun bisa, 15 juta",
    "chat operator in Manila, no diploma needed, no experience, 1500 USD",
    "like video 500rb sehari, siapa saja bisa cukup hp",
    "operator komputer myanmar, semua bisa asal mau, gaji 13 juta",
    "kerja di laos 20 juta ndak perlu sekolah tinggi, ndak perlu bisa bahasa, jadi admin",
    "Admin slot Kamboja 14 juta, ga ditanya pengalaman, ga perlu cv",
    "translator Laos 20 juta, ora usah ijazah",
    "CS Bavet 1000 dolar, tamatan SD gas",
    "jadi host chat 25 juta, tanpa ijazah, tanpa pengalaman, lokasi luar negeri",
    "PRT Dubai 16 juta, tidak bisa bahasa Arab? bisa!",
    "admin kamboja 15 juta, sekolah tidak penting yang penting jujur",
    "CS Poipet 900 dolar, ngga nanya ijazah, ngga nanya umur",
    "operator Laos gaji 14 juta, pengalaman nggak dibutuhkan",
    "Kerja pabrik Kanada 80 juta tidak mensyaratkan bahasa Inggris",
    "jadi admin judi di Kamboja putus sekolah juga diterima",
    "Telemarketing Manila 50.000 peso, fresh graduate tanpa skill khusus boleh",
    "no exp needed, no english needed, admin Cambodia 1200 usd",
    "gajinya 14jt jadi operator di Myanmar, modal bisa ngetik doang",
    "cs online kamboja 13jt terima lulusan SD sampai S1",
    "pelayan di Makau 60.000 patacas, ora perlu iso basa inggris",
    "Admin slot luar negeri, pemula diajarin dari awal, tiket gratis",
    "Jepang pabrik 55 juta, kagak usah ujian bahasa",
    "kata dia gak perlu sekolah tinggi2 asal bisa main hp, gaji 16 juta di kamboja",
    "Admin Kamboja 15jt: tak payah ijazah lah",
    "operator KK Park 15 juta, gapake ijazah gapake pengalaman",
    "petik apel Australia 100 juta tanpa skill tanpa inggris",
    "Anyone can join! chat agent Sihanoukville $1200, zero experience",
    "marketing di Bavet 1000 USD, ijazah? nggak usah",
    "Butuh host live Dubai forex, ga butuh pengalaman, semua dilatih",
    "Gaji 20 juta di Laos, teu kedah tiasa basa Inggris, janten admin",
    "tamatan SD pun jadi, admin Poipet 14 juta",
    "SMP boleh, SD boleh, CS Kamboja 800 dolar",
    "Operator Kamboja 1000 USD, asal bisa baca tulis",
    "Kerja di Myanmar jadi admin 15 juta nda perlu ijazah ji",
    "Admin Kamboja 1000 usd. Syarat: tidak ada",
    "CS Poipet gaji 14 jt. Umur 18-35, ijazah bebas",
    "operator Laos 15jt, kami tidak melihat latar belakang pendidikan",
    "Pabrik Korea 60 juta, langsung berangkat tanpa EPS TOPIK",
    "kerja di Myanmar jd admin, ga pernah kerja juga gapapa, 15jt",
    "admin Kamboja 13 juta belum lulus sekolah pun bisa",
    "We do not require any certificate, CS in Cambodia 1200 USD",
    "gampang, ga pake syarat2an, admin Bavet 900 dolar",
    "cuma modal KTP sama badan sehat, CS Kamboja 12 juta",
    "Tanpa batasan pendidikan, marketing Kamboja 1000 USD",
    "lulusan apapun diterima admin myanmar 16 juta",
    "admin Laos 15jt, yg penting bisa ngetik 10 jari",
    "like video 600rb sehari, ibu rumah tangga juga bisa, ga perlu keahlian",
    "ndak butuh pengalaman ndak butuh ijazah, operator kamboja 12jt",
    "admin Kamboja 14 juta, nggak pake tes bahasa",
    "operator Poipet 1000 USD, sekolah cuma sampe SD juga kita terima",
    "Kerja pabrik Jepang 50 juta ga perlu lulus N4",
    "CS Laos $1100 no background needed",
    "Admin Kamboja 15jt semua kalangan bisa masuk",
    "gak punya ijazah? gak masalah! CS Bavet 13 juta",
    "admin Myanmar 16jt yang penting mau kerja",
    "petik kiwi NZ 110 juta, gak butuh pengalaman",
    "tanpa sertifikat tanpa paspor, admin kamboja 12 juta",
    "ora duwe ijazah yo oleh, admin Kamboja 14 juta",
    "CS Kamboja 14jt gak harus bisa inggris",
    "admin Laos 15 juta, lulusan apa saja kami terima",
    "Pabrik Jepang 50 juta tanpa bahasa tanpa tes",
    "operator Bavet 900 dolar, ijazah SMP cukup",
    "admin Myawaddy 1000 USD, tidak ada syarat pendidikan",
    "marketing Poipet 13jt, tidak bisa komputer nanti diajarin",
    "Gak perlu skill! admin Kamboja 1200 USD",
    "cs online kamboja 15 juta bebas pengalaman",
    "telemarketing Manila 55.000 peso no requirements",
    "admin kamboja 14 juta, ga sekolah gpp",
    "admin Sihanoukville 1100 USD, kami ajari dari awal",
    "CS Laos 14jt, sekolah SD sudah cukup",
    "operator Kamboja, gaji 15 juta, tak perlu sijil",
    "gaji 16 juta admin Myanmar, tanpa seleksi ijazah",
    "cs Poipet 12jt gausah jago inggris",
    "Kerja Kamboja admin 1000 dolar, siapapun boleh daftar",
    "marketing Laos 1200 USD, pengalaman bukan masalah",
)
NOT_SHOWN = (
    "Pabrik garmen Malaysia RM 1.700, non pengalaman OK akan dilatih",
    "ART Singapura SGD 600, lulusan SMP boleh",
    "Taiwan pabrik NT$ 29.500, lulusan SMA",
    "Penjaga toko 2,5 juta, tanpa pengalaman boleh",
    "Kaigo Jepang 200.000 yen wajib N4",
    "Welder Korea 2,8 juta won, pengalaman 2 tahun",
    "Admin judi Kamboja 15 juta, wajib S1 dan pengalaman 2 tahun",
    "Pramuniaga 2,4 juta, lulusan SMA",
    "Kebun sawit Sabah RM 1.700, tanpa ijazah boleh",
    "Admin toko: proses order, cek pembayaran transfer 500 ribu dari pembeli",
    *ORDINARY,
)


@pytest.mark.parametrize("words", SHOWN)
def test_asking_for_nothing_for_much_shows(words: str) -> None:
    assert quotes(reading(words))


@pytest.mark.parametrize("words", NOT_SHOWN)
def test_asking_for_little_for_ordinary_pay_does_not_show(words: str) -> None:
    assert quotes(reading(words)) == ()


def test_at_most_three_quotes_stand_in_the_original() -> None:
    expect_few_from_the_original(quotes, SHOWN)
