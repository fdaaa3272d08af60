"""Lines: as wide as they may be, nothing lost, syllables whole."""

from dataclasses import replace
from itertools import pairwise

import pytest

from bot.report_pdf.sheet import Sheet
from bot.report_pdf.styles import BODY, EXACT, Style
from bot.report_pdf.syllables import syllables
from tests.report_pdf.papers import STORY, hashed, sheet

KHMER = "ខ្ញុំត្រូវបានគេឃុំខ្លួននៅក្នុងអគារមួយ"


def wide(page: Sheet, line: str, style: Style = BODY) -> float:
    """How many points a line of Latin letters takes."""
    page.set_font("courier" if style.exact else "atkinsonhyperlegible", style="B" * style.bold,
                  size=style.size)  # fmt: skip
    return page.get_string_width(line)


@pytest.mark.parametrize("width", [60.0, 200.0, 487.0])
@pytest.mark.parametrize("bold", [True, False])
def test_lines_fit_and_hold_all_words_and_the_next_word_would_not_have_fitted(
    width: float, bold: bool
) -> None:
    style = replace(BODY, bold=bold)
    page = sheet()
    lines = page.lines(STORY, style, width)
    assert " ".join(lines) == STORY.strip()
    assert max(wide(page, line, style) for line in lines) <= width
    for line, after in pairwise(lines):
        assert wide(page, f"{line} {after.split()[0]}", style) > width


@pytest.mark.parametrize("style", [BODY, EXACT])
def test_a_word_wider_than_the_line_is_broken_and_nothing_of_it_is_lost(style: Style) -> None:
    word = "https://" + "a" * 300
    page = sheet()
    lines = page.lines(f"lihat {word}", style, 120)
    assert "".join(lines).replace(" ", "") == f"lihat{word}"
    assert max(wide(page, line, style) for line in lines) <= 120


def test_signs_of_a_hash_are_of_equal_width_and_fill_their_lines() -> None:
    room = 30 * EXACT.size * 0.6
    lines = sheet().lines(hashed(1), EXACT, room + 0.1)
    assert list(map(len, lines)) == [30, 30, 4]
    assert wide(sheet(), lines[0], EXACT) == pytest.approx(room)


def test_words_that_are_no_hash_stand_in_its_place_as_they_are() -> None:
    assert sheet().lines("belum dihitung – tunggu", EXACT, 400) == ("belum dihitung – tunggu",)


def test_a_sign_wider_than_the_line_stands_alone() -> None:
    assert sheet().lines("W W", BODY, 1) == ("W", "W")
    assert sheet().lines("WW", EXACT, 1) == ("W", "W")


def test_empty_lines_stay_and_no_words_have_no_lines() -> None:
    assert sheet().lines("a\n\nb", BODY, 99) == ("a", "", "b")
    assert sheet().lines(" \n ", BODY, 99) == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("กำลังที่น้ำ", ["กำ", "ลั", "ง", "ที่", "น้ำ"]),
        ("เมือง", ["เมื", "อ", "ง"]),
        ("ខ្ញុំត្រូវ", ["ខ្ញុំ", "ត្រូ", "វ"]),
        ("ကုက္ကို", ["ကု", "က္ကို"]),
    ],
)
def test_what_belongs_together_is_never_torn(text: str, parts: list[str]) -> None:
    assert list(syllables(text)) == parts


@pytest.mark.parametrize("text", ["我们的护照被拿走了" * 12, KHMER * 12])
def test_a_script_without_spaces_fills_its_lines_and_loses_nothing(text: str) -> None:
    page = sheet(text)
    lines = page.lines(text, BODY, 200)
    assert len(lines) > 3
    assert "".join(lines) == text
    assert max(map(len, lines[:-1])) - min(map(len, lines[:-1])) < 15


def test_a_line_ends_only_between_syllables() -> None:
    ends = [
        line[-1:] + after[:1] for line, after in pairwise(sheet(KHMER).lines(KHMER * 12, BODY, 200))
    ]
    parts = list(syllables(KHMER * 2))
    assert [one for one in ends if one not in {a[-1] + b[0] for a, b in pairwise(parts)}] == []


def test_letters_of_several_fonts_stand_in_one_line_and_keep_their_order() -> None:
    text = "Kota ស្រុក (KH) 中国"
    assert sheet(text).lines(text, BODY, 400) == (text,)
