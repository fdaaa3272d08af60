"""What of a text may stand on paper."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.report_pdf.signs import NO_SIGNS, written


def latin(sign: str) -> bool:
    return sign < "\u0250"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("nomor \u202e4321\u202c", "nomor [U+202E]4321[U+202C]"),
        ("a\x00b\x07c", "a[U+0000]b[U+0007]c"),
        ("setengah \ud83d", "setengah [U+D83D]"),
        ("senyum 😀", "senyum [U+1F600]"),
        ("satu\r\ndua\rtiga\u2028empat", "satu\ndua\ntiga\nempat"),
        ("satu\u00a0dua\ttiga", "satu dua tiga"),
        ("ke\u00adlu\u200dar\ufe0f", "keluar"),
        ("e\u0301", "é"),
        ("atas\n\n \n\n\nbawah", "atas\n\nbawah"),
        (" \n\n", ""),
    ],
)
def test_a_text_is_told_in_signs_that_can_be_drawn(text: str, shown: str) -> None:
    assert written(text, latin) == shown


def test_where_a_line_may_end_is_kept() -> None:
    assert written("a\u200bb", latin) == "a\u200bb"


@given(st.text(st.characters(exclude_categories=())))
def test_no_sign_that_turns_or_hides_gets_through(text: str) -> None:
    shown = written(text, lambda _: True)
    assert [one for one in shown if category(one) in NO_SIGNS and one not in "\n\u200b"] == []
