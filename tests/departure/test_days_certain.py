"""A day is taken only where the words leave no doubt, and never for that of another week."""

from datetime import date, timedelta

import pytest

from bot.departure import days
from bot.reports.reading import dates

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    ["kamis pagi minggu depan", "hari kamis malam minggu depan", "minggu depan mungkin kamis",
     "minggu depan insya allah hari kamis", "kamis (minggu depan)",
     "minggu depan jam 9 hari kamis"],
)  # fmt: skip
def test_a_thursday_of_next_week_is_not_the_one_of_this_week(text: str) -> None:
    assert days.read(text, TODAY) in (
        (date(2026, 12, 3), date(2026, 12, 3)), (date(2026, 11, 30), date(2026, 12, 6)), None
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["senin atau selasa depan", "antara tanggal 5 sampai 8", "tanggal 5-8 desember",
     "kamis bulan depan", "jumat, dua minggu dari sekarang", "rabu atau kamis minggu depan",
     "kamis 4 desember"],  # that is a Friday
)  # fmt: skip
def test_a_day_that_is_open_is_not_taken_for_certain(text: str) -> None:
    span = days.read(text, TODAY)
    right = (date(2026, 12, 11), date(2026, 12, 11))
    assert span is None or span[0] != span[1] or (span == right and text.startswith("jumat"))


@pytest.mark.parametrize(
    ("text", "today"),
    [("senin minggu ini", date(2026, 11, 24)), ("kamis minggu ini", date(2026, 11, 27)),
     ("rabu pekan ini", date(2026, 11, 27))],
)  # fmt: skip
def test_a_day_of_this_week_that_is_over_is_no_day_of_another_week(text: str, today: date) -> None:
    monday = today - timedelta(days=today.weekday())
    span = days.read(text, today)
    assert span is None or span[1] <= monday + timedelta(days=6)


@pytest.mark.parametrize(
    ("text", "day"),
    [("kamis malam minggu lalu", "2026-11-19"), ("hari senin siang minggu kemarin", "2026-11-16"),
     ("kamis pagi dua minggu lalu", "2026-11-12")],
)  # fmt: skip
def test_a_weekday_of_last_week_keeps_its_week_in_a_report(text: str, day: str) -> None:
    found = dates.read(text, date(2026, 11, 27))
    assert found is None or found.day == day
