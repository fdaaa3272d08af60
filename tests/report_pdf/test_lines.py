"""Lines: as wide as they may be, nothing lost, syllables whole."""

from itertools import pairwise

import pytest

from bot.report_pdf.lines import Line, Setter, Style, syllables
from tests.report_pdf.papers import STORY, hashed

STYLE = Style(10.5, 15)
EXACT = Style(8.5, 13, exact=True)


def words(line: Line) -> str:
    return "".join(piece.text for piece in line)


def wide(line: Line, style: Style = STYLE) -> float:
    return sum(piece.width for piece in line) * style.size / 1000


@pytest.mark.parametrize("width", [60.0, 200.0, 487.0])
@pytest.mark.parametrize("bold", [True, False])
def test_lines_fit_and_hold_all_words_and_the_next_word_would_not_have_fitted(
    width: float, bold: bool
) -> None:
    style = Style(10.5, 15, bold)
    setter = Setter()
    lines = setter.lines(STORY, style, width)
    assert " ".join(map(words, lines)) == STORY.strip()
    assert max(map(wide, lines)) <= width
    for line, after in pairwise(lines):
        (longer,) = setter.lines(f"{words(line)} {words(after).split()[0]}", style, 9999.0)
        assert wide(longer) > width


@pytest.mark.parametrize("style", [STYLE, EXACT])
def test_a_word_wider_than_the_line_is_broken_and_nothing_of_it_is_lost(style: Style) -> None:
    word = "https://" + "a" * 300
    lines = Setter().lines(f"lihat {word}", style, 120)
    assert "".join(map(words, lines)).replace(" ", "") == f"lihat{word}"
    assert max(wide(line, style) for line in lines) <= 120


def test_signs_of_a_hash_are_of_equal_width() -> None:
    (line,) = Setter().lines(hashed(1), EXACT, 999)
    assert {glyph.advance for piece in line for glyph in piece.glyphs} == {600}


def test_a_sign_wider_than_the_line_stands_alone() -> None:
    assert list(map(words, Setter().lines("WW", STYLE, 1))) == ["W", "W"]


def test_empty_lines_stay_and_no_words_have_no_lines() -> None:
    assert list(map(words, Setter().lines("a\n\nb", STYLE, 99))) == ["a", "", "b"]
    assert Setter().lines(" \n ", STYLE, 99) == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("กำลังที่น้ำ", ["กำ", "ลั", "ง", "ที่", "น้ำ"]),
        ("เมือง", ["เมื", "อ", "ง"]),
        ("ខ្ញុំត្រូវ", ["ខ្ញុំ", "ត្រូ", "វ"]),
        ("ကုက္ကို", ["ကု", "က္ကို"]),
        ("中国。", ["中", "国。"]),
    ],
)
def test_what_belongs_together_is_never_torn(text: str, parts: list[str]) -> None:
    assert list(syllables(text)) == parts


def test_a_script_without_spaces_fills_its_lines() -> None:
    lines = Setter().lines("我们的护照被拿走了" * 12, STYLE, 200)
    assert len(lines) > 3
    assert min(map(wide, lines[:-1])) > 200 - 2 * STYLE.size
    assert max(map(wide, lines)) <= 200


def test_letters_of_two_fonts_stand_in_one_line_and_keep_their_order() -> None:
    (line,) = Setter().lines("Kota ស្រុក (KH) 中国", STYLE, 400)
    assert words(line) == "Kota ស្រុក (KH) 中国"
    assert len({piece.face for piece in line}) == 3
