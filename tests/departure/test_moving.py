"""Words that tell that the day of a departure moved, and to which day."""

from datetime import date

import pytest

from bot.departure import moving

TODAY, PLANNED = date(2026, 11, 23), date(2026, 11, 29)
MOVED = [
    ("jadwal mundur, jadi tgl 5 desember", "2026-12-05"),
    ("brgktnya dimajuin tgl 10 desember", "2026-12-10"),
    ("eh maju lagi lusa", "2026-11-25"),
    ("mundur 3 hari", "2026-12-02"),
    ("maju sehari", "2026-11-28"),
    ("mundur seminggu", "2026-12-06"),
    ("mundur sak minggu", "2026-12-06"),
    ("mundur telung dina", "2026-12-02"),
    ("diundur 2 mgg", "2026-12-13"),
    ("ditunda sebulan", "2026-12-29"),
    ("dipercepat 2 hari", "2026-11-27"),
    ("majuin 1 hr", "2026-11-28"),
    ("kak brgkt ku molor seminggu", "2026-12-06"),
    ("di undur sampe tgl 5", "2026-12-05"),
    ("jadwale mundur dadi tgl 5", "2026-12-05"),
    ("reschedule tgl 3 des", "2026-12-03"),
    ("ganti tgl 5 des", "2026-12-05"),
    ("pindah hari jumat", "2026-11-27"),
    ("bukan tgl 29 tp 5 des", "2026-12-05"),
    ("gak jadi tgl 29, ganti tgl 5", "2026-12-05"),
    ("mundur dr tgl 29 jadi tgl 5 desember", "2026-12-05"),
    ("tiketnya diganti jadi tanggal 2", "2026-12-02"),
    ("maju 3 hari lagi", "2026-11-26"),
    ("mundur 3 hari lagi", "2026-12-02"),
]


@pytest.mark.parametrize(("text", "day"), MOVED)
def test_the_new_day_is_counted_from_the_old_one_or_named(text: str, day: str) -> None:
    assert moving.only(text)
    expected = date.fromisoformat(day)
    assert moving.moved_to(text, PLANNED, TODAY) == (expected, expected)


def test_a_day_that_would_lie_before_is_the_next_one_after_a_day_that_moved_back() -> None:
    after = date(2027, 1, 5)
    assert moving.moved_to("mundur tgl 5", date(2026, 12, 20), TODAY) == (after, after)


def test_a_month_is_as_long_as_it_is() -> None:
    last = date(2027, 2, 28)
    assert moving.moved_to("mundur sebulan", date(2027, 1, 31), TODAY) == (last, last)


@pytest.mark.parametrize(
    "text",
    [
        "gak jadi diundur", "batal mundur", "saya mau mundur", "mundur aja ah",
        "maju kena mundur kena",
        "saya dipindah ke company lain besok", "mau mundur tapi didenda 5 juta",
        "gaji ditunda 3 bulan", "paspor ditahan, ditunda 3 hari", "3 hari lagi berangkat",
        "sudah 3 hari di sini", "saya mau dijual besok, tolong", "diundur gak ya?",
        "ganti hp tgl 5", "pindah kamar besok", "besok dipindah ke myawaddy",
        "besok dipindah", "saya dipindah lusa", "besok pindah lagi",
    ],
)  # fmt: skip
def test_what_says_more_or_something_else_is_left_to_the_model(text: str) -> None:
    assert not moving.only(text)
