"""One word for one meaning: spellings from a table, doubled words, glued words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.normalising.words import LONGEST_PIECES, SHORTEST_GLUED, Words

TABLE = {"gmn": "bagaimana", "ga": "tidak", "gpp": "tidak apa-apa", "jum'at": "jumat"}
KNOWN = ("cara", "lapor", "kerja", "luar", "negeri", "tidak", "boleh", "kedai", "diam", "ya")
WORDS = Words(TABLE, KNOWN)
LOWER = st.text("abcdefghijklmnopqrstuvwxyz0123456789' .,!?\n", max_size=80)


@pytest.mark.parametrize(
    ("text", "unified"),
    [
        ("", ""),
        ("gmn ya", "bagaimana ya"),
        ("ga, ga! (ga)", "tidak, tidak! (tidak)"),
        ("gpp kok", "tidak apa-apa kok"),
        ("jum'at", "jumat"),
        ("gan", "gan"),
        ("ga1 4ga", "ga1 4ga"),
        ("ga_boleh", "tidak_boleh"),
        ("GA", "GA"),
        ("kata asing 😀 tetap", "kata asing 😀 tetap"),
    ],
)
def test_a_known_spelling_becomes_its_word_and_the_rest_stays(text: str, unified: str) -> None:
    assert WORDS.unified(text) == unified


@pytest.mark.parametrize(
    ("text", "unified"),
    [
        ("hati2", "hati hati"),
        ("orang2nya", "orang orangnya"),
        ("ga2", "tidak tidak"),
        ("a2", "a2"),
        ("h2o", "h2o"),
        ("orang23", "orang orang3"),
    ],
)
def test_a_two_behind_a_word_says_it_twice(text: str, unified: str) -> None:
    assert WORDS.unified(text) == unified


@pytest.mark.parametrize(
    ("text", "unified"),
    [
        ("caralapor", "cara lapor"),
        ("kerjadiluarnegeri", "kerja di luar negeri"),
        ("tidakboleh", "tidak boleh"),
        ("caralaporx", "caralaporx"),
        ("xcaralapor", "xcaralapor"),
        ("kedaiya", "kedaiya"),
        ("diamdiam", "diam diam"),
        ("caralapor1", "caralapor1"),
    ],
)
def test_a_glued_word_falls_apart_only_when_no_letter_is_left_over(text: str, unified: str) -> None:
    assert WORDS.unified(text) == unified


def test_a_short_word_stays_whole_though_it_could_fall_apart() -> None:
    made = Words({}, ["abc", "abcd"])
    assert made.unified("abcabc") == "abcabc"
    assert len("abcdabcd") == SHORTEST_GLUED
    assert made.unified("abcdabcd") == "abcd abcd"


def test_a_known_word_stays_whole_though_it_could_fall_apart() -> None:
    made = Words({}, ["penipu", "online", "penipuonline"])
    assert made.unified("penipuonline onlinepenipu") == "penipuonline online penipu"


@pytest.mark.parametrize("times", [LONGEST_PIECES, LONGEST_PIECES + 1])
def test_at_most_so_many_pieces_are_looked_for(times: int) -> None:
    parts = " ".join(["lapor"] * times) if times <= LONGEST_PIECES else "lapor" * times
    assert WORDS.unified("lapor" * times) == parts


def test_the_pieces_of_a_glued_word_are_put_in_their_own_words() -> None:
    made = Words({"gaada": "tidak ada"}, ["gaada", "uang", "sama"])
    assert made.unified("gaadauang") == "tidak ada uang"


@given(LOWER)
def test_a_text_without_any_known_word_stays_but_for_doubled_words(text: str) -> None:
    assert Words({}, ()).unified(text.replace("2", "")) == text.replace("2", "")


@given(LOWER)
def test_a_denial_before_or_behind_any_text_is_still_there(text: str) -> None:
    for denied in (f"ga {text}", f"{text} ga"):
        assert "tidak" in WORDS.unified(denied).split()


@pytest.mark.parametrize("piece", ["kerja", "di", "dike", "kedi", "tidak", "a", "a'", "a2", "'"])
def test_a_nasty_word_is_handled(piece: str) -> None:
    nasty = (piece * 1500)[:1500]
    assert WORDS.unified(f"{nasty}! ga").endswith("! tidak")
