"""The plain form of a text, and its places in the original."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.offers.text import LONGEST, LONGEST_QUOTE
from tests.offers.reading_of import text

TRICKS = (
    "K4MB0JA", "k a m b o j a", "14.OOO.OOO", " . 000", "🇰🇭", "🇰", "gajiii", "hati2", "O813", "5jt",
    "\u200b", "\ufe0f", "\n", "  ", "\u00a0", "ß", "İ", "ﬁ", "㎏", "﷽", "e\u0301", "ᴋᴀᴍ", "🅺🅰",
    "´", "l", "0", "kerjadiluarnegeri", "ndak", "PT.", "GAJl",
)  # fmt: skip
ANYTHING = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(TRICKS), max_size=12).map("".join),
    st.lists(st.one_of(st.sampled_from(TRICKS), st.text(max_size=3)), max_size=12).map(" ".join),
)
"""Texts of any signs, and of signs that are changed on the way to the plain form."""


def normal(words: str) -> str:
    """Words with one blank between them."""
    return " ".join(words.split())


@given(ANYTHING, st.data())
@settings(max_examples=300, deadline=None)
def test_whatever_is_quoted_stands_in_the_original(original: str, data: st.DataObject) -> None:
    read = text(original)
    start = data.draw(st.integers(0, len(read.plain)))
    end = data.draw(st.integers(start, len(read.plain)))
    quote = read.quote(start, end)
    assert 0 <= quote.start <= quote.end <= len(original)
    assert normal(original[quote.start : quote.end]).startswith(quote.text.removesuffix(" …"))
    assert (quote.end > quote.start) == (end > start)


@given(ANYTHING)
@settings(max_examples=300, deadline=None)
def test_every_place_of_the_plain_form_comes_from_a_place_of_the_original(original: str) -> None:
    form = text(original).form
    assert len(form.chars) == len(form.starts) == len(form.ends)
    assert all(0 <= a < b <= len(original) for a, b in zip(form.starts, form.ends, strict=True))
    assert list(form.starts) == sorted(form.starts)


@given(ANYTHING)
@settings(max_examples=100, deadline=None)
def test_the_plain_form_has_no_capitals_nor_two_blanks_in_a_row(original: str) -> None:
    plain = text(original).plain.replace("flag:", "")
    assert plain == plain.lower()
    assert "\t" not in plain
    assert "   " not in plain  # a flag brings a blank on each side of its own


@given(ANYTHING)
@settings(max_examples=100, deadline=None)
def test_every_place_has_a_clause_within_its_line(original: str) -> None:
    read = text(original)
    for at in range(len(read.plain)):
        clause, line = read.clause(at), read.line(at)
        assert 0 <= clause[0] <= clause[1] <= len(read.plain)
        assert 0 <= line[0] <= line[1] <= len(read.plain)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("K4MB0JA", "kamboja"), ("k a m b o j a", "kamboja"), ("K.A.M.B.O.J.A", "kamboja"),
        ("k-a-m-b-o-j-a", "kamboja"), ("🅺🅰🅼🅱🅾🅹🅰", "kamboja"), ("ᴋᴀᴍʙᴏᴊᴀ", "kamboja"),
        ("𝗞𝗮𝗺𝗯𝗼𝗷𝗮", "kamboja"), ("ＫＡＭＢＯＪＡ", "kamboja"), ("Кamboja", "kamboja"),
        ("kam\u200bbo\u200bja", "kamboja"), ("k\u0301amboja", "kamboja"),
        ("gajiii", "gaji"), ("GAJl BULANAN", "gaji bulanan"), ("0PEN CREWlNDO", "open crewindo"),
        ("C1C1LAN", "cicilan"), ("WN1", "wni"), ("TlDAK", "tidak"),
    ],
)  # fmt: skip
def test_disguised_words_become_plain(written: str, plain: str) -> None:
    assert text(written).plain == plain


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("14.OOO.OOO", "14.000.000"), ("Rp 14 . 000 . 000", "rp 14.000.000"),
        ("O813-OOOO-7742", "0813-0000-7742"), ("l.500.000", "1.500.000"), ("8OO USD", "800 usd"),
        ("1O JUTA", "10 juta"), ("2O org", "20 orang"), ("I5 juta", "15 juta"),
        ("5jt", "5 juta"), ("15JUTA", "15 juta"), ("1.5jt", "1.5 juta"), ("18th", "18 tahun"),
    ],
)  # fmt: skip
def test_letters_in_numbers_are_digits_and_units_stand_apart(written: str, plain: str) -> None:
    assert text(written).plain == plain


@pytest.mark.parametrize(
    ("written", "plain"),
    [("gk ada", "tidak ada"), ("ndak mau", "tidak mau"), ("hati2", "hati hati"),
     ("loker", "lowongan"), ("gmn", "bagaimana")],
)  # fmt: skip
def test_slang_becomes_the_word_it_stands_for(written: str, plain: str) -> None:
    assert text(written).plain == plain


@pytest.mark.parametrize(
    "word",
    ["KL", "KP2MI", "BP2MI", "P3MI", "SIP3MI", "oleh", "hat", "for", "may", "say", "free", "PT",
     "h-1", "081355501947", "orang"],
)  # fmt: skip
def test_names_and_words_that_look_like_slang_stay(word: str) -> None:
    assert text(word).plain == word.lower()


@pytest.mark.parametrize(
    ("written", "codes"),
    [("🇰🇭", ["kh"]), ("kerja🇰🇭gaji", ["kh"]), ("🇲🇲🇹🇭", ["mm", "th"]), ("🇰🇭🇰", ["kh"]), ("🇰", [])],
)
def test_flags_become_the_codes_of_their_countries(written: str, codes: list[str]) -> None:
    words = text(written).plain.split()
    assert [word.removeprefix("flag:") for word in words if word.startswith("flag:")] == codes


def test_a_quote_has_the_words_of_the_original_and_its_place() -> None:
    read = text("Gaji 12jt,  visa   TUR1S dulu")
    at = read.plain.index("visa")
    quote = read.quote(at, at + len("visa turis"))
    assert (quote.text, quote.start, quote.end) == ("visa TUR1S", 12, 24)


@pytest.mark.parametrize("part", ["ija", "sah", "a"])
def test_a_quote_of_a_part_of_a_word_has_the_whole_word(part: str) -> None:
    read = text("(IJASAH) asli")
    at = read.plain.index(part)
    assert read.quote(at, at + len(part)).text == "IJASAH"


def test_a_long_quote_is_cut_between_two_words() -> None:
    words = "paspor " * 60
    quoted = text(words).quote(0, len(words.strip())).text
    assert quoted.endswith("paspor …")
    assert len(quoted) <= LONGEST_QUOTE + 2


def test_nothing_is_quoted_for_an_empty_place() -> None:
    quote = text("gaji").quote(2, 2)
    assert (quote.text, quote.start, quote.end) == ("", 0, 0)


@pytest.mark.parametrize(
    "sign", ["a", "0", "k a m b o j a ", "14.000.", "🇰🇭", "\n", "Il|0", "\u200b"]
)
def test_of_a_long_text_as_much_is_read_as_telegram_sends_in_three_messages(sign: str) -> None:
    endless = sign * (2 * LONGEST // len(sign))
    read = text(endless)
    assert max(read.form.ends, default=0) <= LONGEST
    assert read.original == endless


def test_what_stands_at_the_end_of_a_long_text_is_still_read() -> None:
    filling = "kerja baik " * ((LONGEST - 20) // 11)
    assert "paspor" in text(f"{filling}paspor").plain
    assert "paspor" not in text(f"{filling}{filling}paspor").plain


def test_a_clause_ends_at_commas_lines_and_bullets_but_not_within_numbers() -> None:
    read = text("gaji 1.500,50 ringgit, tanpa biaya • makan\nminum")
    clauses = [read.plain[start:end].strip() for start, end in read.clauses]
    assert clauses == ["gaji 1.500,50 ringgit", "tanpa biaya", "makan", "minum"]


def test_two_texts_of_the_same_words_are_not_the_same_text() -> None:
    """So that what was found in one can be remembered by itself."""
    assert text("gaji") != text("gaji")


def test_lines_of_the_chat_program_are_no_words_of_the_offer() -> None:
    seen = text("Mbak Sri\nTerakhir dilihat hari ini\nada loker di Taiwan\nKetik pesan")
    assert seen.plain.split() == ["mbak", "sri", "ada", "lowongan", "di", "taiwan"]
