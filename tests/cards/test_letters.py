"""Letters: what cannot be written is left out, and lines are as wide as they may be."""

from itertools import pairwise

import pytest
from PIL import Image, ImageDraw

from bot.cards.letters import NO_LETTER, face, wrapped, writable
from tests.samples import words

LONG = "Jangan berangkat sebelum perusahaannya jelas dan visanya memang visa untuk bekerja."


def picture(letter: str) -> bytes:
    image = Image.new("L", (80, 80))
    ImageDraw.Draw(image).text((10, 10), letter, 255, face(40))
    return image.tobytes()


@pytest.mark.parametrize("letter", "aZ0–—•“”‘’é…%&/²°≥−€")
def test_letters_of_the_answers_are_drawn(letter: str) -> None:
    assert writable(letter) == letter
    assert picture(letter) != picture(NO_LETTER)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("🆘 Darurat", "Darurat"),
        ("⚠️ Hati-hati ⚠️ ya", "Hati-hati ya"),
        ("👨‍👩‍👧 keluarga", "keluarga"),
        ("ke မြန်မာ pergi", "ke pergi"),
        ("satu\u00a0dua\ttiga", "satu dua tiga"),
        ("e\u0301", "é"),
    ],
)
def test_emoji_and_foreign_scripts_leave_no_boxes(text: str, left: str) -> None:
    assert writable(text) == left


def test_no_letter_of_the_bots_texts_becomes_a_box() -> None:
    letters = {one for answer in words().answers.values() for one in f"{answer.title}{answer.body}"}
    box = picture(NO_LETTER)
    assert [one for one in writable(" ".join(letters)).split() if picture(one) == box] == []


@pytest.mark.parametrize("width", [300, 500, 900])
@pytest.mark.parametrize("bold", [True, False])
def test_lines_fit_and_hold_all_words_and_the_next_word_would_not_have_fitted(
    width: int, bold: bool
) -> None:
    lines = wrapped(LONG, 42, bold, width)
    measure = face(42, bold).getlength
    assert " ".join(lines) == LONG
    assert max(measure(line) for line in lines) <= width
    for line, after in pairwise(lines):
        assert measure(f"{line} {after.split()[0]}") > width - 2


def test_a_word_wider_than_the_card_is_broken_and_nothing_of_it_is_lost() -> None:
    lines = wrapped("lihat https://" + "a" * 90, 42, False, 600)
    assert "".join(lines) == "lihathttps://" + "a" * 90
    assert max(face(42).getlength(line) for line in lines) <= 600


def test_nothing_to_write_has_no_lines() -> None:
    assert wrapped(" 🆘 ", 42, False, 600) == ()
