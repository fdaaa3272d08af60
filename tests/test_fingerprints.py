"""What makes an offer the same offer: its words without what scammers change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fingerprints import LONGEST, comparable, shingles
from bot.store.likeness import OTHER_WORDS, SAME_WORDS, Marker, likeness

AD = (
    "LOWONGAN KERJA KAMBOJA 🇰🇭 Dibutuhkan segera admin dan customer service untuk perusahaan game "
    "online di Phnom Penh. Syarat pria wanita usia 18-35 tahun, bisa mengetik, punya HP sendiri. "
    "Gaji 12 juta per bulan, mess dan makan ditanggung, tiket pesawat dan paspor kami bantu. "
    "Berangkat tanggal 5 Mei. Hubungi Pak Rekaan WA 0812-0000-0000 atau telegram @contoh_loker"
)
COPIES = {
    "another number": AD.replace("0812-0000-0000", "+62 857 0000 1111"),
    "another name and handle": AD.replace("Pak Rekaan", "Bu Ani").replace("@contoh_loker", "@ab"),
    "emoji and capitals": "🔥🔥 " + AD.upper().replace(".", " ✈️"),
    "another date and pay": AD.replace("5 Mei", "17 Juni 2026").replace("12 juta", "Rp 15.000.000"),
    "a link for the handle": AD.replace("telegram @contoh_loker", "telegram t.me/contoh_loker"),
    "all of it": "🔥 Lowongan Kerja Kamboja!! " + AD[28:]
    .replace("Pak Rekaan WA 0812-0000-0000", "Ibu Contoh WA 62 857 0000 1111")
    .replace("18-35 tahun", "20 - 40 tahun").replace("12 juta", "15jt").replace("5 Mei", "17/6/26"),
}  # fmt: skip
OTHERS = {
    "another ad for the country": (
        "Info loker Kamboja: butuh operator 10 orang, kerja di Sihanoukville, sistem shift. Gaji "
        "800 dolar plus bonus target. Tiket dan visa ditanggung perusahaan, mess gratis, makan 3 "
        "kali sehari. Tanpa pengalaman boleh. Minat chat WA 0838 0000 2222 sekarang, kuota terbatas"
    ),
    "another job in the same words": (
        "LOWONGAN KERJA KAMBOJA Dibutuhkan segera tukang masak dan pelayan restoran di Phnom Penh. "
        "Syarat pria wanita usia 18-35 tahun, pengalaman satu tahun, sehat. Gaji 9 juta per bulan, "
        "mess dan makan ditanggung, visa kerja resmi diurus kantor. Hubungi kantor PT Contoh Karya"
    ),
    "another country": (
        "Dibuka pendaftaran pekerja pabrik di Taiwan. Kontrak 3 tahun, gaji pokok NT$ 29.500, "
        "lembur dihitung. Syarat lulusan SMP, siap medical. Datang langsung ke kantor membawa KTP."
    ),
}
MARKER = Marker(bytes(range(32)))


def alike(one: str, other: str) -> float:
    """How alike the store finds two texts."""
    first, second = (MARKER.marks(shingles(text), (), ()).signature for text in (one, other))
    return likeness(first, second)


@pytest.mark.parametrize("copy", COPIES)
def test_a_copy_with_other_numbers_names_or_emoji_is_the_same_ad(copy: str) -> None:
    """As the docstring of SAME_WORDS says: 0.70 and above."""
    assert alike(AD, COPIES[copy]) >= 0.7 > SAME_WORDS


@pytest.mark.parametrize("other", OTHERS)
def test_another_ad_is_another_ad_even_for_the_same_country(other: str) -> None:
    assert alike(AD, OTHERS[other]) < 0.3 < SAME_WORDS


def test_a_copy_that_a_picture_reader_spoiled_is_not_taken_for_other_words() -> None:
    read = " ".join(f"{word[1:]}x" if at % 7 == 3 else word for at, word in enumerate(AD.split()))
    assert OTHER_WORDS < alike(AD, read) < 1


def test_what_changes_from_copy_to_copy_is_replaced() -> None:
    assert comparable("Gaji Rp. 5.000.000 = 5 juta = 5jt, WA +62 812-3456-789 / wa.me/62812") == (
        "gaji", "0", "wa", "0",
    )  # fmt: skip
    assert comparable("kirim ke loker.contoh@gmail.com atau @contoh tgl 3 Mei 2026 ya") == (
        "kirim", "ke", "0", "atau", "0", "tgl", "0", "ya",
    )  # fmt: skip


def test_letters_in_disguise_are_letters() -> None:
    assert shingles("𝗟𝗼𝗸𝗲𝗿 к\u200bamboja gaaaji besar sekali") == shingles(
        "loker kamboja gaji besar sekali"
    )


def test_short_texts_are_the_same_only_as_a_whole() -> None:
    """Two short ads differ in one word and are two ads."""
    said = shingles("loker kamboja gaji besar")
    assert len(said) == 1
    assert said == shingles("LOKER Kamboja, gaji besar!!")
    assert not said & shingles("loker thailand gaji besar")


@pytest.mark.parametrize("nothing", ["", "😀😀", "0812 3456 789", "halo kak", "gaji 15 juta"])
def test_a_text_that_says_too_little_is_no_text_to_know_again(nothing: str) -> None:
    assert shingles(nothing) == frozenset()


def test_runs_of_one_length_are_never_those_of_another() -> None:
    """A short text is in no long one, however much of it is."""
    short = "loker kamboja gaji besar tiket gratis mess"
    assert shingles(short)
    assert not shingles(short) & shingles(
        f"{short} makan ditanggung paspor dibantu berangkat cepat"
    )


@given(st.text(max_size=400))
def test_any_text_has_the_same_runs_each_time(text: str) -> None:
    assert shingles(text) == shingles(text)
    assert all(word == word.lower() for run in shingles(text) for word in run.split())


def test_a_text_without_end_is_read_up_to_a_bound() -> None:
    long = "kata lain lagi " * LONGEST
    assert shingles(long) == shingles(long[:LONGEST])


def test_another_key_makes_other_marks() -> None:
    """So nobody can ask the table about a text without the key."""
    other = Marker(bytes(32))
    pictures, contacts = ("0f1e2d3c4b5a6978",), ("+6281200000000",)
    mine = MARKER.marks(shingles(AD), pictures, contacts)
    theirs = other.marks(shingles(AD), pictures, contacts)
    assert not set(mine.bands) & set(theirs.bands)
    assert not set(mine.near) & set(theirs.near)
    assert mine.contacts != theirs.contacts
    assert mine.signature != theirs.signature
