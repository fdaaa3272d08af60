"""Agencies are found by the kind that stands before their name, and ordinary words are none."""

import sys
from pathlib import Path

import pytest

NLU = Path(__file__).resolve().parents[2] / "nlu"
sys.path.insert(0, str(NLU))

from components.agencies import MOST_WORDS, NO_NAME, agencies  # noqa: E402  (the other environment's folder is no package here)


def names(text: str) -> list[str]:
    return [found.name for found in agencies(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("PT Cahaya Samudra Jaya resmi ga kak", "Cahaya Samudra Jaya"),
        ("ditawari CV Anugerah Bahari, katanya resmi", "Anugerah Bahari"),
        ("lewat LPK Nihon Gakkou di bekasi", "Nihon Gakkou"),
        ("UD Maju Lancar ngirim orang", "Maju Lancar"),
        ("masuk LPKS Harapan Bangsa?", "Harapan Bangsa"),
        ("pt. sinar timur udah terdaftar blm", "sinar timur"),
        ("pt maju bersama mau kirim saya ke taiwan", "maju bersama"),
        ("PT BUMI ASIH SEJAHTERA ITU RESMI GA", "BUMI ASIH SEJAHTERA"),
        ("PJTKI PT Wahana Karya. Upahnya gede", "Wahana Karya"),
        ("PT Tri-Karya Mandiri", "Tri-Karya Mandiri"),
        ("PT Cahaya (Persero)", "Cahaya"),
        ("PT Cahaya\nUpah lima juta", "Cahaya"),
        ("PT Arta Nusa\tJakarta", "Arta Nusa"),
    ],
)
def test_a_name_ends_where_other_words_begin(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "PT",
        "saya kerja di pt",
        "lewat PT nya resmi ga",
        "pt itu punya siapa",
        "PT yg di Batam",
        "PT 2 kali minta duit",
        "kenapa yayasan itu nahan ijazah",
        "kriptogram dan script PTA",
        "cvnya dikirim kemana",
        "Cahaya Samudra Jaya",
        "🙏🙏",
    ],
)
def test_ordinary_words_are_no_agencies(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize("word", sorted(NO_NAME))
def test_a_word_of_the_table_begins_no_name_and_ends_one(word: str) -> None:
    assert names(f"PT {word}") == []
    assert names(f"PT Samudra {word} Jaya") == ["Samudra"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("PT Mitra Kerja Abadi", "Mitra Kerja Abadi"),
        ("PT MITRA KERJA ABADI itu resmi ga", "MITRA KERJA ABADI"),
        ("Yayasan Kasih Ibu Pertiwi", "Kasih Ibu Pertiwi"),
        ("lewat LPK Sumber Kerja kak", "Sumber Kerja"),
        ("PT Mitra resmi ga", "Mitra"),
        ("pt mitra Kerja Abadi", "mitra"),
        ("PT MAJU JAYA RESMI GA", "MAJU JAYA"),
        ("pt MAJU JAYA RESMI GA?? 🙏", "MAJU JAYA"),
    ],
)
def test_a_word_of_the_table_belongs_to_a_name_if_capitals_say_so(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    ["PT nya bener ada", "PT Itu punya siapa", "Kak, PT ITU RESMI GA", "PT ITU RESMI GA",
     "pt abal2", "PT Abal2", "lpk abal-abal cirinya apa", "LPK abal abal"],
)  # fmt: skip
def test_words_of_the_table_alone_are_no_name(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("PT Sinar Timur CV Bahari", ["Sinar Timur", "Bahari"]),
        ("pt sinar timur cv bahari", ["sinar timur", "bahari"]),
        ("PT Sinar Timur CV. Bahari", ["Sinar Timur", "Bahari"]),
        ("PT Sinar Timur CV.Bahari", ["Sinar Timur", "Bahari"]),
        ("PT Sinar.CV Bahari", ["Sinar", "Bahari"]),
        ("PT/CV Bahari", ["Bahari"]),
        ("PT, CV Bahari", ["Bahari"]),
        ("PT Sinar Timur CV", ["Sinar Timur"]),
        ("PT, CV", []),
        ("PT,CV", []),
        ("PT.CV", []),
    ],
)
def test_a_kind_ends_a_name_and_is_none(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize("end", ["\n", "\r\n", " \n", ".\n", "\n\n"])
def test_a_kind_at_the_end_of_a_line_takes_nothing_from_the_next(end: str) -> None:
    assert names(f"kerja di PT{end}Sinar Timur") == []
    assert names(f"PT Sinar Timur CV{end}Bahari") == ["Sinar Timur"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("PT.Karya Bersama", ["Karya Bersama"]),
        ("ditawari pt.karya bersama itu aman?", ["karya bersama"]),
        ("PT.Tri-Karya", ["Tri-Karya"]),
        ("kirim cv.pdf kak", []),
        ("cek di lpk.sinar.go.id", []),
        ("hrd@pt.sinar", []),
        ("PT.2 kali", []),
        ("kerja di pt.", []),
    ],
)
def test_a_full_stop_may_stand_for_the_blank_but_not_in_an_address(
    text: str, found: list[str]
) -> None:
    assert names(text) == found


def test_several_agencies_are_found_in_order() -> None:
    text = "P3MI Bumi Laut Sejahtera sama PT Sinar Timur, dulu CV Bahari"
    assert names(text) == ["Bumi Laut Sejahtera", "Sinar Timur", "Bahari"]


def test_a_finding_points_at_its_letters_with_the_kind_before_them() -> None:
    text = "🙏 kak, pt. Sinar Timur. itu aman? LPK.Bahari ga"
    first, second = agencies(text)
    assert text[first.start : first.end] == "pt. Sinar Timur"
    assert first.name == "Sinar Timur"
    assert text[second.start : second.end] == "LPK.Bahari"


def test_a_name_is_cut_after_so_many_words() -> None:
    many = " ".join(["Bahari"] * (MOST_WORDS + 3))
    assert names(f"PT {many}") == [" ".join(["Bahari"] * MOST_WORDS)]


@pytest.mark.parametrize(
    ("text", "found"),
    [("pt " * 1365, 0), ("PT Bahari, " * 372, 372), ("P" * 4096, 0), ("PT " + "a" * 4093, 1),
     ("PT " + "a-" * 2046, 1), ("PT." * 1365, 0)],
)  # fmt: skip
def test_the_longest_messages_are_searched_to_their_end(text: str, found: int) -> None:
    assert len(names(text)) == found
