"""Letters: look-alikes, invisible signs, spaced and stretched words, digits inside words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.normalising.letters import (
    BOXED,
    INVISIBLE,
    LOOK_ALIKES,
    joined,
    plain_letters,
    unstretched,
    without_digit_letters,
)

LATIN = st.text("abcdefghijklmnopqrstuvwxyz ", max_size=60)
SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ"
INVISIBLE_SIGNS = (
    "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202b", "\u202e", "\u2060", "\u00ad",
    "\ufe0f", "\ufeff",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("", ""),
        ("𝗞𝗮𝗺𝗯𝗼𝗷𝗮", "Kamboja"),
        ("ｄｉｓｅｋａｐ", "disekap"),
        ("🅖🅐🅙🅘 🅶🅰🅹🅸 🄶🄰🄹🄸", "gaji gaji gaji"),
        ("Ⓖⓐⓙⓘ", "Gaji"),
        ("кerja", "kerja"),
        ("КAMBOJA", "KAMBOJA"),
        ("gαji", "gaji"),
        ("tıdak", "tidak"),
        ("é è ê e\u0301 ñ", "e e e e n"),
        ("t̶i̶d̶a̶k̶", "tidak"),
        ("jum’at ma‘af", "jum'at ma'af"),
        ("ma`af", "ma'af"),
        ("ma`af 🙏", "ma'af 🙏"),
        ("tidak\u00a0boleh", "tidak boleh"),
        ("x² ①", "x2 1"),
        ("👨\u200d👩\u200d👧 tolong 🙏🏽", "👨👩👧 tolong 🙏🏽"),
        ("\u202bالسفارة\u202c", "السفارة"),
        ("大使館", "大使館"),
        ("TetaP BesaR keciL", "TetaP BesaR keciL"),
    ],
)
def test_what_looks_like_a_latin_letter_becomes_one_and_the_rest_stays(
    text: str, plain: str
) -> None:
    assert plain_letters(text) == plain


def test_letters_of_the_small_capitals_keyboard_are_read() -> None:
    assert plain_letters(SMALL_CAPITALS) == "abcdefghijklmnoprstuvwyz"


@pytest.mark.parametrize("sign", INVISIBLE_SIGNS, ids=lambda sign: f"U+{ord(sign):04X}")
def test_a_sign_that_nobody_sees_hides_no_word(sign: str) -> None:
    assert plain_letters(f"{sign}ti{sign}dak{sign * 3}") == "tidak"


@given(st.text(st.characters(exclude_characters="`")))
def test_no_text_raises_and_no_invisible_sign_or_look_alike_is_left(text: str) -> None:
    plain = plain_letters(text)
    assert not INVISIBLE.search(plain)
    assert not set(map(ord, plain)) & (set(LOOK_ALIKES) | set(BOXED))
    assert plain_letters(plain) == plain


@given(st.text(st.characters(max_codepoint=127, exclude_characters="`")))
def test_what_a_plain_keyboard_writes_stays(text: str) -> None:
    assert plain_letters(text) == text


@pytest.mark.parametrize("marks", ["\u0301" * 500, "\u0336\u0335\u0338"])
def test_marks_stacked_on_a_letter_fall_off(marks: str) -> None:
    assert plain_letters(f"ti{marks}dak") == "tidak"


@pytest.mark.parametrize(
    ("text", "once"),
    [
        ("tolooooong", "tolong"),
        ("aaaa", "a"),
        ("maaf saatnya", "maaf saatnya"),
        ("TIDAAAK", "TIDAK"),
        ("1000000", "1000000"),
        ("ha___lo !!!", "ha___lo !!!"),
        ("", ""),
    ],
)
def test_letters_written_thrice_or_more_stand_once_digits_and_signs_do_not(
    text: str, once: str
) -> None:
    assert unstretched(text) == once


@given(LATIN)
def test_a_word_once_unstretched_stays_so(text: str) -> None:
    assert unstretched(unstretched(text)) == unstretched(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("k a m b o j a", "kamboja"),
        ("t.i.d.a.k bisa", "tidak bisa"),
        ("saya d-i-s-e-k-a-p di sini", "saya disekap di sini"),
        ("k_a_b_u_r", "kabur"),
        ("t * i * p * u", "t * i * p * u"),
        ("a b c", "a b c"),
        ("g a", "g a"),
        ("vitamin a b c d", "vitamin abcd"),
        ("1 2 3 4 5", "1 2 3 4 5"),
        ("saya di sana", "saya di sana"),
        ("x", "x"),
        ("", ""),
    ],
)
def test_a_word_spelt_letter_by_letter_is_put_together_from_four_letters_on(
    text: str, word: str
) -> None:
    assert joined(text) == word


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("k4mboja", "kamboja"),
        ("t0l0ng d1sekap", "tolong disekap"),
        ("p3mi", "p3mi"),
        ("sip3mi", "sip3mi"),
        ("p4mi bp3tki bp3mi", "p4mi bp3tki bp3mi"),
        ("ke2 hati2 orang2nya", "ke2 hati2 orang2nya"),
        ("5jt 15juta 10k", "5jt 15juta 10k"),
        ("a1b", "a1b"),
        ("b2b3c", "b2bec"),
        ("covid19nya", "covid19nya"),
        ("08123456789", "08123456789"),
        ("10-15jt", "10-15jt"),
        ("1.200,50", "1.200,50"),
        ("", ""),
    ],
)
def test_a_digit_inside_a_word_is_a_letter_unless_the_word_is_a_name_or_a_number(
    text: str, read: str
) -> None:
    assert without_digit_letters(text) == read


@given(st.text("0123456789.,- ", max_size=60))
def test_numbers_are_left_alone(text: str) -> None:
    assert without_digit_letters(joined(unstretched(plain_letters(text)))) == text
