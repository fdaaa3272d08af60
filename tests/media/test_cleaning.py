"""What is mended in recognised letters, and what is left alone."""

import pytest

from bot.media.cleaning import cleaned, cleaned_text


@pytest.mark.parametrize(
    ("line", "clean"),
    [
        ("Ｇａｊｉ：１５　juta", "Gaji:15 juta"),
        ("口 Gaji 15 juta 三", "Gaji 15 juta"),
        ("招聘 客服 Gaji 15 juta", "招聘 客服 Gaji 15 juta"),
        ("招", "招"),
        ("15 元", "15 元"),
        ("GajiRp15juta", "GajiRp15juta"),
        ("  dua   spasi ", "dua spasi"),
    ],
)
def test_only_lone_signs_and_wide_letters_are_mended(line: str, clean: str) -> None:
    assert cleaned(line) == clean


def test_lines_that_hold_nothing_are_left_out() -> None:
    assert cleaned_text(["a", " ", "", "b"]) == "a\nb"
