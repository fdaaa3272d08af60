"""Readability: what counts as a word and a sentence, and that plainer words score lower."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.readability import Readability, measure


def test_words_sentences_and_long_words_are_counted() -> None:
    assert measure("Jangan bayar dulu. Tanyakan kepada kedutaan!") == Readability(6, 2, 3, 2)


def test_lix_is_words_a_sentence_and_the_share_of_long_words() -> None:
    assert measure("Jangan bayar. Tanyakan kedutaan!").lix == 2 + 50
    assert measure("Jangan bayar.").lix == 2


@pytest.mark.parametrize("text", ["", " \n ", "…", "123", "{kontak:polri}", "• {kontak}\n<b></b>"])
def test_a_text_without_words_is_not_hard(text: str) -> None:
    assert (measure(text), measure(text).lix) == (Readability(0, 0, 0, 0), 0.0)


def test_marks_and_contacts_are_no_words_and_the_words_around_them_are() -> None:
    plain = measure("Jangan bayar.\nTanya polisi.")
    assert measure("<b>Jangan</b> <i>bayar</i>.\n{kontak:polri}\nTanya polisi.") == plain
    assert measure("Hubungi {kontak:polri} sekarang").words == 2


def test_signs_written_for_telegram_count_as_what_people_see() -> None:
    assert measure("&quot;Ya.&quot; Lalu pergi").sentences == 2
    assert measure("a &amp; b").words == 2


@pytest.mark.parametrize("sign", [".", "!", "?", ":", ";", ".”", '."', "\n", ".)"])
def test_a_sentence_ends_at_its_sign_and_at_the_end_of_a_line(sign: str) -> None:
    assert measure(f"satu dua{sign} tiga").sentences == 2


@pytest.mark.parametrize("text", ["Rp1.500.000", "UU 18.2017 itu", "a, b", "jam 8.30 pagi"])
def test_a_point_inside_a_figure_ends_nothing(text: str) -> None:
    assert measure(text).sentences == 1


def test_doubled_words_are_one_word() -> None:
    assert measure("anak-anak pergi") == Readability(2, 1, 2, 1)


@given(st.lists(st.sampled_from(["di", "sana", "kerja", "pertanggungjawaban", ".", "\n"])))
def test_a_longer_word_in_the_same_place_never_scores_lower(words: list[str]) -> None:
    easy = measure(" ".join(words))
    hard = measure(" ".join("pelindungan" if word == "kerja" else word for word in words))
    assert hard.lix >= easy.lix
    assert (hard.words, hard.sentences) == (easy.words, easy.sentences)


@given(st.text())
def test_any_text_can_be_measured(text: str) -> None:
    read = measure(text)
    assert 0 <= read.long_words <= read.words
    assert read.sentences <= read.words
    assert read.longest <= read.words
