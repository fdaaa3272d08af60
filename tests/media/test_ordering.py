"""The order of lines, on boxes laid out by hand."""

import math

from bot.media.engine import Line
from bot.media.ordering import in_order
from bot.media.turning import quarters


def line(text: str, left: float, top: float, width: float = 300, height: float = 30) -> Line:
    right, bottom = left + width, top + height
    return Line(text, 0.99, ((left, top), (right, top), (right, bottom), (left, bottom)))


def tilted(one: Line, degrees: float) -> Line:
    turn = math.radians(degrees)
    sine, cosine = math.sin(turn), math.cos(turn)
    corners = tuple((x * cosine - y * sine, x * sine + y * cosine) for x, y in one.corners)
    return Line(one.text, one.score, corners)


def test_boxes_at_one_height_make_a_row() -> None:
    lines = [line("Rp 9 juta", 400, 104), line("Biaya:", 20, 150), line("Gaji:", 20, 100)]
    assert in_order(lines) == ["Gaji: Rp 9 juta", "Biaya:"]


def test_rows_of_a_tilted_page_stay_together() -> None:
    lines = [line("Gaji:", 20, 100), line("Rp 9 juta", 400, 100), line("Biaya: 0", 20, 150, 680)]
    expected = ["Gaji: Rp 9 juta", "Biaya: 0"]
    assert in_order([tilted(one, 12) for one in reversed(lines)]) == expected
    assert in_order([tilted(one, -12) for one in lines]) == expected


def test_columns_of_prose_are_read_one_after_the_other() -> None:
    left = [line(f"syarat panjang nomor {n}", 20, 100 + 50 * n) for n in range(4)]
    right = [line(f"fasilitas lengkap {n}", 400, 100 + 50 * n) for n in range(4)]
    head = line("LOWONGAN KERJA", 20, 20, 680)
    mixed = [head, *(one for pair in zip(right, left, strict=True) for one in pair)]
    assert in_order(mixed) == [one.text for one in (head, *left, *right)]


def test_a_list_of_labels_and_figures_is_no_pair_of_columns() -> None:
    labels = [line(f"Biaya bagian {n}", 20, 100 + 50 * n) for n in range(4)]
    figures = [line(f"Rp {n} juta", 400, 100 + 50 * n) for n in range(4)]
    assert in_order([*labels, *figures])[0] == "Biaya bagian 0 Rp 0 juta"


def test_bubbles_left_and_right_keep_their_time() -> None:
    said = [line(f"pesan yang panjang {n}", 20 + 350 * (n % 2), 100 + 60 * n) for n in range(6)]
    assert in_order(said[::-1]) == [one.text for one in said]


def test_nothing_is_nothing() -> None:
    assert in_order([]) == []
    assert quarters([]) == 0


def test_a_picture_is_turned_by_the_vote_of_its_letters() -> None:
    wide, tall = line("kata kata kata", 0, 0), line("kata kata kata kata", 0, 0, 30, 300)
    over = Line(wide.text, 0.9, wide.corners, flipped=True)
    down = Line(tall.text, 0.9, tall.corners, flipped=True)
    assert [quarters([one]) for one in (wide, over, tall, down)] == [0, 2, 1, 3]
    assert quarters([wide, wide, over]) == 0
