"""Messages that ask the same are alike, whatever the spelling; politeness makes nothing alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.similarity import SMALL_WORDS, Index, alike, content, telling, words

PIECES = (
    "skck kartu kuning paspor hilang ganti gaji kerja taiwan imigrasi migrasi imigrsi medical"
    " medikal zakat kirim uang keluar keluarga saya mau tidak gmn 110 😀"
)
SENTENCES = st.lists(st.sampled_from(PIECES.split()), max_size=8).map(" ".join)


@pytest.mark.parametrize(
    ("text", "carrying"),
    [
        ("kak gmn cara bikin skck?", ("skck",)),
        ("mau tanya dong, paspornya ilang", ("paspor", "hilang")),
        ("perpanjangan paspor di kbri", ("panjang", "paspor", "kbri")),
        ("memperpanjang paspor", ("panjang", "paspor")),
        ("skck skck SKCK", ("skck",)),
        ("bisa ga daftar imei", ("daftar", "imei")),
        ("gaji ga dibayar", ("gaji", "tidak", "bayar")),
        ("sholat jum'at", ("sholat", "jumat")),
        ("apa ini", ("apa", "ini")),
        ("", ()),
        ("😀", ()),
    ],
)
def test_the_words_of_the_matter_are_left_in_one_spelling(
    text: str, carrying: tuple[str, ...]
) -> None:
    assert content(text) == carrying


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bikin SKCK dimana?", "skck ngurusnya dmn ya kak"),
        ("paspor saya hilang", "pasporku ilang min"),
        ("daftarin imei", "cara mendaftarkan IMEI"),
        ("medikal unfit", "medical unfit gmn"),
        ("perpanjang paspor", "perpanjnagan paspor"),
        ("😀", "😀"),
        ("apa itu", "apa itu"),
    ],
)
def test_the_same_question_in_another_spelling_is_wholly_alike(one: str, other: str) -> None:
    assert alike(words(one), words(other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("halo kak mau tanya soal zakat", "halo kak mau tanya soal paspor"),
        ("saya tidak bisa keluar", "kirim ke keluarga"),
        ("skck", "skk"),
        ("skck", ""),
        ("", ""),
        ("😀", "😢"),
    ],
)
def test_messages_of_other_matters_are_not_alike(one: str, other: str) -> None:
    assert alike(words(one), words(other)) == 0


def test_likeness_is_the_share_of_words_in_common_and_everyday_words_count_half() -> None:
    assert alike(words("kartu kuning"), words("kartu sim")) == 0.5
    assert alike(words("kerja kuning"), words("kerja sim")) == pytest.approx(1 / 3)
    assert alike(words("kartu kuning"), words("kartu")) == pytest.approx(2 / 3)


def test_one_misspelt_word_is_taken_once() -> None:
    assert alike(words("imigrasi"), words("imigrsi imigrasii")) == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("text", "left"),
    [("kerja ke luar negeri", set()), ("apa ini", set()), ("bayar skck", {"skck"})],
)
def test_everyday_words_tell_nothing(text: str, left: set[str]) -> None:
    assert telling(words(text)) == left


def test_small_words_are_words_as_they_are_compared() -> None:
    assert all(word == word.lower() and word.isalpha() for word in SMALL_WORDS)
    assert "tidak" not in SMALL_WORDS


@given(SENTENCES | st.text(max_size=40), SENTENCES | st.text(max_size=40))
def test_likeness_lies_between_none_and_all_whichever_comes_first(one: str, other: str) -> None:
    first, second = words(one), words(other)
    assert 0 <= alike(first, second) <= 1
    assert alike(first, second) == alike(second, first)
    assert alike(first, first) == bool(first)


@given(st.lists(SENTENCES, max_size=12), SENTENCES, st.sampled_from([0.2, 0.5, 0.8, 1.0]))
def test_an_index_finds_what_comparing_all_would_find(
    texts: list[str], asked: str, least: float
) -> None:
    index, said = Index(), [words(text) for text in texts]
    numbers = [index.add(message) for message in said]
    likeness = {number: alike(words(asked), said[number]) for number in numbers}
    wanted = {number: score for number, score in likeness.items() if score >= least}
    assert dict(index.near(words(asked), least)) == wanted
