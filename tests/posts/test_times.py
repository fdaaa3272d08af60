"""When to publish, as editors type it: read in Jakarta's time, or refused; never guessed."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.errors import UserMistake
from bot.posts.times import FURTHEST, read, told
from tests.samples import words

NOW = datetime(2026, 11, 22, 3, 0, 40, tzinfo=UTC)
"""A Sunday, 10.00 in Jakarta."""
MOMENTS = some.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31), timezones=some.just(UTC))


def refusal(text: str, now: datetime = NOW) -> str:
    """The key with which a time is refused, or nothing."""
    try:
        read(text, now)
    except UserMistake as mistake:
        return mistake.key
    return ""


@pytest.mark.parametrize("text", ["sekarang", "Sekarang!", " SKRG ", "langsung", "segera"])
def test_now_is_no_time(text: str) -> None:
    assert read(text, NOW) is None


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("19.30", "Minggu, 22 November 2026, 19.30 WIB"),
        ("jam 19:30", "Minggu, 22 November 2026, 19.30 WIB"),
        ("１９．３０", "Minggu, 22 November 2026, 19.30 WIB"),
        ("hari ini jam 15", "Minggu, 22 November 2026, 15.00 WIB"),
        ("malam ini 19.30", "Minggu, 22 November 2026, 19.30 WIB"),
        ("nanti malam jam 8", "Minggu, 22 November 2026, 20.00 WIB"),
        ("jam 2 siang", "Minggu, 22 November 2026, 14.00 WIB"),
        ("4 sore", "Minggu, 22 November 2026, 16.00 WIB"),
        ("09.56", "Minggu, 22 November 2026, 09.56 WIB"),
        ("besok 07.00", "Senin, 23 November 2026, 07.00 WIB"),
        ("besok pagi 7", "Senin, 23 November 2026, 07.00 WIB"),
        ("besok jam 7 pagi.", "Senin, 23 November 2026, 07.00 WIB"),
        ("lusa 8", "Selasa, 24 November 2026, 08.00 WIB"),
        ("3 hari lagi 8.00", "Rabu, 25 November 2026, 08.00 WIB"),
        ("senin depan pukul 19.30", "Senin, 23 November 2026, 19.30 WIB"),
        ("kamis minggu depan 9", "Kamis, 26 November 2026, 09.00 WIB"),
        ("senin 09:15", "Senin, 23 November 2026, 09.15 WIB"),
        ("Hari Senin pukul 9", "Senin, 23 November 2026, 09.00 WIB"),
        ("minggu 11.00", "Minggu, 22 November 2026, 11.00 WIB"),
        ("minggu 9.00", "Minggu, 29 November 2026, 09.00 WIB"),
        ("Jum'at 08.00", "Jumat, 27 November 2026, 08.00 WIB"),
        ("25-11-2026 08.00", "Rabu, 25 November 2026, 08.00 WIB"),
        ("25/11 8.00", "Rabu, 25 November 2026, 08.00 WIB"),
        ("25-11-26 08.00", "Rabu, 25 November 2026, 08.00 WIB"),
        ("25.11.2026 08.00", "Rabu, 25 November 2026, 08.00 WIB"),
        ("2026-11-25 08.00", "Rabu, 25 November 2026, 08.00 WIB"),
        ("25 november 08.00", "Rabu, 25 November 2026, 08.00 WIB"),
        ("tanggal 25 nov jam 8 malam", "Rabu, 25 November 2026, 20.00 WIB"),
        ("3/1 08.00", "Minggu, 3 Januari 2027, 08.00 WIB"),
        ("2 jam lagi", "Minggu, 22 November 2026, 12.00 WIB"),
        ("setengah jam lagi", "Minggu, 22 November 2026, 10.30 WIB"),
        ("sejam lagi", "Minggu, 22 November 2026, 11.00 WIB"),
        ("90 menit lagi", "Minggu, 22 November 2026, 11.30 WIB"),
        ("bsk jam 8 mlm", "Senin, 23 November 2026, 20.00 WIB"),
        ("bsk jm 8 mlm yaa", "Senin, 23 November 2026, 20.00 WIB"),
        ("1 desembr 2026 jm 8", "Selasa, 1 Desember 2026, 08.00 WIB"),
        ("1 dsember jm 8 mlm", "Selasa, 1 Desember 2026, 20.00 WIB"),
        ("5 jan jam 9", "Selasa, 5 Januari 2027, 09.00 WIB"),
        ("lusa sore jm 4", "Selasa, 24 November 2026, 16.00 WIB"),
        ("jam 8 malam besok", "Senin, 23 November 2026, 20.00 WIB"),
        ("jm 8 pgi bsk", "Senin, 23 November 2026, 08.00 WIB"),
        ("19.30 senin", "Senin, 23 November 2026, 19.30 WIB"),
        ("07.00 wib besok", "Senin, 23 November 2026, 07.00 WIB"),
        ("snn jm 8", "Senin, 23 November 2026, 08.00 WIB"),
        ("sesok jam 8 bengi", "Senin, 23 November 2026, 20.00 WIB"),
        ("besok subuh jam 5", "Senin, 23 November 2026, 05.00 WIB"),
        ("hr ini jm 3 sore", "Minggu, 22 November 2026, 15.00 WIB"),
        ("2 jm lg", "Minggu, 22 November 2026, 12.00 WIB"),
        ("stgh jam lg", "Minggu, 22 November 2026, 10.30 WIB"),
    ],
)
def test_a_time_is_read_as_editors_write_it(text: str, understood: str) -> None:
    moment = read(text, NOW)
    assert moment is not None
    assert (told(moment), moment.tzinfo, moment.second) == (understood, UTC, 0)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "unclear"), ("besok", "no_hour"), ("nanti malam", "no_hour"), ("abc", "unclear"),
        ("bsk pagi", "no_hour"), ("senin", "no_hour"), ("lusa siang", "no_hour"),
        ("hari ini", "no_hour"), ("3 hari lagi", "no_hour"), ("malam ini", "no_hour"),
        ("besok 25.00", "no_such_hour"), ("besok 24.00", "no_such_hour"),
        ("7.60", "no_such_hour"), ("jam 25", "no_such_hour"), ("bsk jm 30", "no_such_hour"),
        ("31/2 8.00", "no_such_day"), ("31 februari jam 8", "no_such_day"),
        ("31 feb", "no_such_day"), ("30-2-2027 8.00", "no_such_day"),
        ("2026-13-01 8.00", "no_such_day"), ("5/13 8.00", "no_such_day"),
        ("0/12 8.00", "no_such_day"), ("31 september jam 8 malam", "no_such_day"),
        ("jam 12 malam", "unclear"), ("minggu depan 9.00", "unclear"),
        ("besok 7 atau 8", "unclear"), ("pagi 7 malam", "unclear"),
        ("25 november 2026", "no_hour"), ("8 besok 9", "unclear"),
        ("25/11/2026", "no_hour"), ("pagi jam 14", "unclear"), ("seminggu lagi", "unclear"),
        ("besok 7 " + "a" * 10000, "unclear"), ("0" * 70, "unclear"), ("\ud83d 8.00", "unclear"),
        ("besok 7.00 WITA", "zone"), ("8 am", "zone"), ("08.00 UTC", "zone"),
        ("kamis 25 november 08.00", "weekday"), ("selasa, besok 8.00", "weekday"),
        ("kemarin jam 7", "past"), ("besok depan 7", "unclear"),
        ("09.54", "past"), ("8", "past"), ("21/11 8.00", "past"), ("1-1-2020 8.00", "past"),
        ("1-5-2027 08.00", "far"), ("9999 jam lagi", "far"), ("99 hari lagi 8.00", "far"),
    ],
)  # fmt: skip
def test_what_is_no_clear_time_to_come_is_refused_and_says_why(text: str, key: str) -> None:
    assert refusal(text) == f"postcheck.time_{key}"
    assert words().texts[f"postcheck.time_{key}"]


def test_a_next_weekday_is_taken_only_where_it_can_be_one_day() -> None:
    wednesday = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
    assert refusal("jumat depan 9", wednesday) == "postcheck.time_unclear"
    assert read("jumat pekan depan 9", wednesday) == datetime(2026, 12, 4, 2, 0, tzinfo=UTC)
    assert read("senin depan 9", wednesday) == datetime(2026, 11, 30, 2, 0, tzinfo=UTC)
    assert read("rabu depan 9", wednesday) == datetime(2026, 12, 2, 2, 0, tzinfo=UTC)


def test_a_leap_day_is_that_of_the_year_that_has_one() -> None:
    december = datetime(2027, 12, 10, 3, 0, tzinfo=UTC)
    assert read("29/2 08.00", december) == datetime(2028, 2, 29, 1, 0, tzinfo=UTC)
    assert refusal("29/2 08.00") == "postcheck.time_no_such_day"


def test_tomorrow_is_tomorrow_in_jakarta() -> None:
    late = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)  # Monday, 00.30 in Jakarta
    moment = read("besok 07.00", late)
    assert moment == datetime(2026, 11, 24, 0, 0, tzinfo=UTC)


@given(MOMENTS, some.integers(0, int(FURTHEST.total_seconds()) // 60))
def test_a_time_that_was_told_is_read_back_to_the_minute(now: datetime, minutes: int) -> None:
    moment = (now + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    assert read(told(moment), now) == moment
    assert read(told(moment).upper(), now) == moment


@given(MOMENTS, some.text(max_size=40) | some.text("0123456789 .:/-besoklusajm", max_size=20))
def test_nothing_typed_leads_into_the_past_or_far_away(now: datetime, text: str) -> None:
    key = refusal(text, now)
    if not key and (moment := read(text, now)):
        assert now - timedelta(minutes=6) < moment <= now + FURTHEST
