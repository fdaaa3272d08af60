"""What names a person is taken out of a message; what it asks, sums of money too, stays."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.masking import LONGEST, masked

MONEY = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})*\.(?:000|500)")
SEVEN_DIGITS = re.compile(r"\d(?:(?:\W|_){0,3}\d){6,}")
MIXED = st.text("0123456789 .,-+()/_@:abnrpRpBSTsaykdiwnom$\n▮…", max_size=120)
PIECES = (
    "nama saya Budi pak ibu Siti dari rp 5.000.000 081234567 8901 @budi budi@x.id juta ig: t.me/abc"
    " an. atas panggil 12345 +62 812 3456 7890 usd … ▮ mau 1200 $ Rp5000000 -"
)
WORDS = st.lists(st.sampled_from(PIECES.split()), max_size=30).map(" ".join)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("wa saya 081234567890", "wa saya ▮"),
        ("wa 0812-3456-7890 ya", "wa ▮ ya"),
        ("wa 0812 3456 7890, cepat", "wa ▮, cepat"),
        ("+62 812 3456 7890", "▮"),
        ("(021) 555 1234", "▮"),
        ("0812.3456.7890", "▮"),
        ("0 8 1 2 3 4 5 6 7 8", "▮"),
        ("0812_3456_7890", "▮"),
        ("０８１２３４５６７８９０", "▮"),
        ("0\u200b81\u200b23\u200b4567", "▮"),
        ("0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣", "▮"),
        ("nik 3201011503900001", "nik ▮"),
        ("paspor C1234567 ditahan", "paspor ▮ ditahan"),
        ("bca 1234567890 rp 500rb", "bca ▮ rp 500rb"),
        ("rek 1234 5678 9012 bri", "rek ▮ bri"),
        ("kode 12345", "kode ▮"),
        ("081234567890 rp 500", "▮ rp 500"),
        ("rp 081234567890", "rp ▮"),
        ("rm 60123456700", "rm ▮"),
        ("rp 500 081 234 567", "rp ▮"),
        ("rp 62812-3456-000", "rp ▮"),
        ("lahir 15-03-1990", "lahir ▮"),
    ],
)
def test_numbers_of_persons_are_masked_however_they_are_written(written: str, shown: str) -> None:
    assert masked(written) == shown


@pytest.mark.parametrize(
    "text",
    [
        "diminta 5 juta dulu",
        "bayar Rp5.000.000 dulu",
        "bayar Rp. 5.000.000,- dulu",
        "biaya rp 15000000 katanya",
        "biaya rp 5.000.000-7.500.000",
        "gaji $1200 atau 1500 usd",
        "gaji 2000000 won sebulan",
        "gaji 15.000.000/bulan",
        "potong RM 2500 sebulan",
        "tebusan 100jt, rp 1000000000",
        "12.500.000 rupiah",
        "umur 25, anak 3, sejak 2019",
        "jam 10.30 besok",
        "hubungi 110 atau 1500",
        "harga @50rb per orang",
    ],
)
def test_money_years_hours_and_short_numbers_stay(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("email budi_88@gmail.com dong", "email ▮@▮ dong"),
        ("budi.s @ gmail . com", "▮@▮"),
        ("budi (at) yahoo.co.id", "▮@▮"),
        ("agennya @agen_top itu", "agennya @▮ itu"),
        ("@88agen", "@▮"),
        ("ig: budi_88 terus", "ig: … terus"),
        ("fb : Budi Santoso", "fb : …"),
        ("lihat https://kerja-enak.xyz/a?x=1 ini", "lihat 🔗 ini"),
        ("www.kerja.com aman?", "🔗 aman?"),
        ("t.me/agen88 wa.me/62812345678", "🔗 🔗"),
        ("kerjaenak.com/daftar itu", "🔗 itu"),
        ("cek kp2mi.go.id", "cek 🔗"),
    ],
)
def test_addresses_handles_and_links_are_masked(written: str, shown: str) -> None:
    assert masked(written) == shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("nama saya Budi Santoso, mau tanya", "nama saya …, mau tanya"),
        ("nama saya budi mau tanya", "nama saya … mau tanya"),
        ("NAMA SAYA SITI AMINAH DARI CIREBON", "NAMA SAYA … DARI CIREBON"),
        ("namaku Ayu", "namaku …"),
        ("nama aku dewi ya", "nama aku … ya"),
        ("nama suami saya Joko", "nama suami saya …"),
        ("namanya Joko. terus gimana", "namanya …. terus gimana"),
        ("Nama lengkap : Rina\nmau lapor", "Nama lengkap : …\nmau lapor"),
        ("perkenalkan saya Andi", "perkenalkan saya …"),
        ("panggil saja Dewi", "panggil saja …"),
        ("saya Rina dari Indramayu", "saya … dari Indramayu"),
        ("saya rina dari indramayu", "saya … dari indramayu"),
        ("sy Rina, umur 25", "sy …, umur 25"),
        ("an. Joko Susilo 5 juta", "an. … 5 juta"),
        ("a/n Joko", "a/n …"),
        ("atas nama Sri Wahyuni", "atas nama …"),
        ("kata pak Budi aman", "kata pak … aman"),
        ("Ibu Siti Aminah binti Karso", "Ibu … binti …"),
        ("kak Nur'aini, tolong", "kak …, tolong"),
        ("pacar saya bernama yosep", "pacar saya bernama …"),
        ("transfer ke BCA an WARTINI", "transfer ke BCA an …"),
        ("rek 123456789 an wartini", "rek ▮ an …"),
        ("saya Yohanes Marpaung, paspor ditahan", "saya …, paspor ditahan"),
        ("saya Yohanes, mau tanya", "saya …, mau tanya"),
        ("saya YOHANES MARPAUNG, paspor", "saya …, paspor"),
        ("saya wartini, 23 th, indramayu", "saya …, 23 th, indramayu"),
        ("adik saya Sutinah ditahan", "adik saya … ditahan"),
        ("ibu kandung karsinah", "ibu kandung …"),
        ("ttl Tegal 3 Mei 1999", "ttl ▮"),
        ("tempat/tanggal lahir: Tegal, 03-05-1999", "tempat/tanggal lahir: ▮"),
        ("Tn. Yosep dan ny.Wartini", "Tn. … dan ny.…"),
        ("ci Meilan", "ci …"),
    ],
)
def test_names_that_are_announced_or_follow_a_title_are_masked(written: str, shown: str) -> None:
    assert masked(written) == shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "gaji saya belum dibayar 3 bulan",
        "saya pulang dari kamboja",
        "saya baru dapat dari facebook",
        "Kak Saya mau tanya",
        "PAK GAJI SAYA BELUM DIBAYAR",
        "nama saya dipakai orang buat pinjol",
        "nama PT nya apa",
        "atas nama PT Sukses",
        "ibu saya sakit, bapak di kampung",
        "mbak, tolong",
        "saya mau kerja",
        "saya orang Jawa",
        "saya Muslim, boleh?",
        "saya TKW Hong Kong",
        "SAYA TAKUT SEKALI, PAK",
        "saya terjebak, 20 tahun penjara",
        "majikan saya Arab, kasar",
        "saudara saya di Laos",
        "ibu kandung saya sakit",
        "ibu kandung meninggal",
        "anak lahir di Laos, tidak ada surat",
        "20 an orang, tahun 90 an",
        "uni emirat arab",
        "aku dikunci dari luar",
        "anakku neng Taiwan",
        "an IT job in Thailand",
        "portal bernama Peduli WNI",
        "bapak kandung sendiri",
        "😀",
    ],
)
def test_a_message_that_names_nobody_stays_as_it_is(text: str) -> None:
    assert masked(text) == text


@given(st.text("0123456789 .,-+()/_\n", max_size=80))
@example("12345 6789")
@example("5.000.000.1234")
@example("812.345.500 678.900")
def test_no_run_of_seven_digits_that_is_no_money_is_left(text: str) -> None:
    assert not SEVEN_DIGITS.search(MONEY.sub("x", masked(text)))


@given(st.from_regex(r"(?:\+62|62|0)8\d{2}([ .-]?)\d{4}\1\d{3,5}", fullmatch=True),
       st.sampled_from(["", "rp ", "wa", "no. ", "rm", "$ "]),
       st.sampled_from(["", " rp", " ya", "ya", ", rp 500", " juta", " usd 5"]))  # fmt: skip
def test_no_telephone_number_hides_beside_money(number: str, before: str, after: str) -> None:
    assert len(re.findall(r"\d", masked(f"{before}{number}{after}"))) <= len("500")


@given(MIXED | WORDS | st.text(max_size=700))
def test_masking_twice_changes_nothing_and_no_text_grows(text: str) -> None:
    once = masked(text)
    assert masked(once) == once
    assert len(once) <= min(LONGEST, len(text))


def test_a_long_message_ends_at_a_word() -> None:
    text = "gaji belum dibayar " * 100
    assert text.startswith(masked(text))
    assert LONGEST - len("dibayar ") <= len(masked(text)) <= LONGEST
    assert masked(text).endswith(("gaji", "belum", "dibayar"))
    assert masked("a" * 4000) == "a" * LONGEST


@pytest.mark.parametrize(
    "piece", ["a", "a.", "0 ", "@a", "nama saya ", "pak B ", "0.", "a@", "1-", "saya Aa ", "ttl a "]
)
def test_a_long_nasty_text_is_handled(piece: str) -> None:
    assert len(masked((piece * 4096)[:4096])) <= LONGEST


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ktp 320 123 ditahan", "ktp ▮ ditahan"),
        ("nik: 3201 gimana", "nik: ▮ gimana"),
        ("no paspor B123 ilang", "no paspor ▮ ilang"),
        ("rek 123-456 punya agen", "rek ▮ punya agen"),
        ("bikin ktp 100 ribu", "bikin ktp 100 ribu"),
        ("paspor 48 halaman", "paspor 48 halaman"),
    ],
)
def test_even_few_digits_behind_the_name_of_a_document_go(text: str, left: str) -> None:
    assert masked(text) == left
