"""Cards as they are drawn: their size, their weight, and what can be read on them."""

import json
from dataclasses import asdict, replace
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image, ImageColor

from bot.answer import Answer
from bot.cards import CardText, card_from, card_text, draw
from bot.cards.content import plain_lines
from bot.cards.layout import (
    DEEP,
    GREY,
    INK,
    MARGIN,
    PALE,
    PAPER,
    SHORTEST,
    SIZES,
    TALLEST,
    WIDTH,
    layout,
)  # fmt: skip
from bot.cards.letters import face
from bot.responses import card_ids
from bot.settings import ROOT
from tests.samples import words

FOOT, CHECKED = (
    "Tanya CekDulu: t.me/cekdulu_bot\nBukan lembaga pemerintah. Sumber: Kemlu.",
    "Diperiksa",
)
ANSWERS = sorted(words().answers)
FIRST = card_ids(ROOT / "responses")
SMALL = CardText("Judul", "Jangan bayar.", ("• Satu.", "Dua."), "Langkah", "lapor.", "Kaki")
HEAVIEST = 100_000
"""Bytes: a card must come through where the signal is weak."""


def card(id: str) -> CardText:
    return card_text(words().answers[id], FOOT, CHECKED)


def answer(*points: str) -> Answer:
    one = words().answers["visa_kerja"]
    return replace(one, body="<b>Awal.</b>\n" + "\n".join(points))


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, WCAG 2.2, "contrast ratio"."""

    def light(colour: str) -> float:
        parts = [channel / 255 for channel in ImageColor.getrgb(colour)[:3]]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return sum(weight * p for weight, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("id", ANSWERS)
def test_every_answer_makes_a_png_of_a_phones_width_that_is_light(id: str) -> None:
    png = draw(card(id))
    picture = opened(png)
    assert picture.format == "PNG"
    assert picture.width == WIDTH
    assert SHORTEST <= picture.height <= TALLEST
    assert len(png) < HEAVIEST


@pytest.mark.parametrize("id", ANSWERS)
def test_on_every_card_the_words_stand_inside_the_margins_and_below_each_other(id: str) -> None:
    plan = layout(card(id))
    for row in plan.rows:
        width = face(row.look.size, row.look.bold).getlength(row.text)
        assert MARGIN <= row.x <= row.x + width <= WIDTH - MARGIN + 1
    for row, after in pairwise(plan.rows):
        assert row.y + row.look.leading <= after.y
    assert plan.rows[-1].y + plan.rows[-1].look.leading < plan.height


@pytest.mark.parametrize("id", ANSWERS)
def test_the_points_are_in_letters_of_forty_or_more(id: str) -> None:
    one = card(id)
    shown = [row for row in layout(one).rows if any(row.text in point for point in one.points)]
    assert shown
    assert min(row.look.size for row in shown) >= 40


@pytest.mark.parametrize("id", FIRST)
def test_of_the_answers_listed_first_nothing_is_left_out_for_lack_of_room(id: str) -> None:
    assert card(id).points == plain_lines(words().answers[id].body).points


def test_all_that_a_card_says_is_drawn() -> None:
    drawn = " ".join(row.text for row in layout(SMALL).rows)
    assert drawn == "CekDulu Judul Jangan bayar. Satu. Dua. Langkah Lapor. Kaki"


def test_a_small_card_is_a_square_in_the_largest_letters() -> None:
    assert opened(draw(SMALL)).size == (WIDTH, SHORTEST)
    assert max(SIZES) in {row.look.size for row in layout(SMALL).rows}


def test_points_that_do_not_fit_are_left_out_whole_and_from_the_end() -> None:
    told = [f"• Nomor {number} punya satu kalimat. Lalu satu lagi." for number in range(40)]
    made = card_text(answer(*told), FOOT, CHECKED)
    assert 5 < len(made.points) < 40
    assert made.points == tuple(told[: len(made.points)])
    assert layout(made).height <= TALLEST
    assert layout(replace(made, points=tuple(told[: len(made.points) + 1]))).height > TALLEST


def test_an_announcement_is_left_out_with_its_last_bullet() -> None:
    filler = [f"• Nomor {number}. {'kata ' * 20}" for number in range(3)]
    told = [*filler, "Yang perlu jelas:", "• " + "panjang " * 300]
    assert card_text(answer(*told), FOOT, CHECKED).points[-1] == filler[-1].strip()


def test_a_card_that_is_too_long_is_not_drawn() -> None:
    with pytest.raises(ValueError, match="pixels"):
        draw(replace(SMALL, next_step="panjang " * 500))


def test_without_a_next_step_there_is_no_box_for_it() -> None:
    boxes = {box.colour for box in layout(replace(SMALL, next_step="")).boxes if box.round > 10}
    assert boxes == set()
    assert "Langkah" not in {row.text for row in layout(replace(SMALL, next_step="")).rows}


def test_the_flat_colours_are_drawn_as_they_were_meant() -> None:
    picture = opened(draw(SMALL)).convert("RGB")
    assert picture.getpixel((3, 3)) == ImageColor.getrgb(DEEP)
    assert picture.getpixel((3, SHORTEST - 3)) == ImageColor.getrgb(PAPER)


def test_words_stand_out_from_what_is_behind_them() -> None:
    pairs = [(PALE, DEEP), (PAPER, DEEP), (PAPER, INK), (PAPER, GREY), (PALE, INK)]
    assert [pair for pair in pairs if contrast(*pair) < 7] == []


def test_the_same_card_is_the_same_picture() -> None:
    first = draw(SMALL)
    draw.cache_clear()
    assert draw(SMALL) == first


def test_a_card_comes_back_from_json_as_it_was() -> None:
    assert card_from(json.loads(json.dumps(asdict(SMALL)))) == SMALL


@pytest.mark.parametrize("stored", [{}, {"points": []}, {**asdict(SMALL), "colour": "red"}])
def test_what_is_no_card_is_refused(stored: dict) -> None:
    with pytest.raises((KeyError, TypeError)):
        card_from(stored)
