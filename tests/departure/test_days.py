"""The day of a departure in words: always ahead, unless the words say otherwise."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.departure import days, no_day

TODAY = date(2026, 11, 22)
"""A Sunday."""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tgl 5 bulan depan", "2026-12-05"),
        ("2 hari lagi", "2026-11-24"),
        ("20-12-2026", "2026-12-20"),
        ("20/12/2026", "2026-12-20"),
        ("20.12.2026", "2026-12-20"),
        ("5 des", "2026-12-05"),
        ("desember tanggal 20", "2026-12-20"),
        ("10 hari lagi insyaallah", "2026-12-02"),
        ("lusa kak", "2026-11-24"),
        ("kamis", "2026-11-26"),
        ("tgl 18", "2026-12-18"),
        ("tgl 22", "2026-11-22"),
        ("5 januari", "2027-01-05"),
        ("5/6", "2027-06-05"),
        ("malam jumat", "2026-11-26"),
        ("kamis minggu depan", "2026-11-26"),
        ("minggu depan hari kamis kak", "2026-11-26"),
        ("2 minggu lagi, hari kamis", "2026-12-03"),
        ("hari minggu pekan depan", "2026-11-29"),
        ("malam senin minggu depan", "2026-11-22"),
        ("sabtu minggu depannya", "2026-11-28"),
    ],
)
def test_a_day_without_a_year_is_the_next_one(text: str, day: str) -> None:
    assert days.read(text, TODAY) == (date.fromisoformat(day), date.fromisoformat(day))


@pytest.mark.parametrize("text", ["kamis minggu depan", "pekan depan, hari kamis", "kemis mgg dpn"])
def test_a_weekday_of_next_week_is_not_the_nearest_one(text: str) -> None:
    assert days.read(text, date(2026, 11, 23)) == (date(2026, 12, 3), date(2026, 12, 3))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("kemarin", "2026-11-21"),
        ("2 hari lalu", "2026-11-20"),
        ("senin kemarin", "2026-11-16"),
        ("1-1-2020", "2020-01-01"),
        ("tanggal 18 november", "2026-11-18"),
    ],
)
def test_a_day_that_the_words_put_behind_stays_behind(text: str, day: str) -> None:
    found = days.read(text, TODAY)
    assert found
    assert found[1] == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text", ["abis lebaran", "habis tahun baru", "31 februari", "nanti", "08123456789", "", "🙏"]
)
def test_what_names_no_certain_day_is_asked_about(text: str) -> None:
    assert days.read(text, TODAY) is None


def test_a_week_is_listed_day_by_day_and_a_month_is_not() -> None:
    week = days.read("minggu depan", TODAY)
    month = days.read("bulan depan", TODAY)
    assert week
    assert month
    assert days.listed(week, TODAY) == tuple(date(2026, 11, 23 + one) for one in range(7))
    assert days.listed(month, TODAY) == ()


def test_days_of_this_week_that_are_over_are_not_listed() -> None:
    wednesday = date(2026, 11, 25)
    span = days.read("minggu ini", wednesday)
    assert span
    assert days.listed(span, wednesday)[0] == wednesday


@given(st.sampled_from(["senin", "kamis", "sabtu", "tgl 5", "tgl 28", "3 maret", "17 agustus"]),
       st.dates(date(2026, 1, 1), date(2028, 12, 31)))  # fmt: skip
def test_whatever_day_it_is_a_named_day_lies_ahead_or_was_just_now(text: str, today: date) -> None:
    found = days.read(text, today)
    assert found
    assert found[0] >= today - timedelta(days=days.JUST_OVER)
    assert found[0] >= today or text in ("3 maret", "17 agustus")


@pytest.mark.parametrize("text", ["belum tahu", "gak tau", "blm pasti kak", "nunggu visa", "entah"])
def test_who_does_not_know_says_so(text: str) -> None:
    assert no_day.unknown(text)


@pytest.mark.parametrize("text", ["tgl 5", "tidak aman", "tolong saya", "besok"])
def test_other_words_are_no_word_of_not_knowing(text: str) -> None:
    assert not no_day.unknown(text)


@pytest.mark.parametrize("text", ["tgl 5 bulan depan", "besok", "insyaallah kamis depan kak"])
def test_words_of_a_date_alone_are_known(text: str) -> None:
    assert days.only_a_day(text)


@pytest.mark.parametrize(
    "text", ["besok tolong", "kabur 2 hari lagi", "dikurung sejak kamis", "takut tgl 5"]
)
def test_a_word_besides_makes_it_more_than_a_date(text: str) -> None:
    assert not days.only_a_day(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("senin atau selasa depan", "2026-11-24", "2026-11-30"),
        ("rabu atau kamis minggu depan", "2026-12-02", "2026-12-03"),
        ("tgl 5 s/d 8 januari", "2027-01-05", "2027-01-08"),
        ("5/6 desember", "2026-12-05", "2026-12-06"),
        ("tanggal lima sampai delapan", "2026-12-05", "2026-12-08"),
        ("20 desember sampai 5 januari", "2026-12-20", "2027-01-05"),
        ("besok atau lusa", "2026-11-24", "2026-11-25"),
        ("besok kamis", "2026-11-24", "2026-11-26"),
        ("kamis 4 desember", "2026-12-03", "2026-12-04"),
        ("kamis bulan depan", "2026-12-01", "2026-12-31"),
        ("2 sampai 3 bulan lagi", "2027-01-01", "2027-02-28"),
    ],
)
def test_of_days_that_are_open_all_are_given(text: str, first: str, last: str) -> None:
    wanted = (date.fromisoformat(first), date.fromisoformat(last))
    assert days.read(text, date(2026, 11, 23)) == wanted


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("kamis 3 desember", "2026-12-03"),
        ("kamis 3", "2026-12-03"),
        ("malam jumat tgl 3 desember", "2026-12-03"),
        ("hari kamis malam jumat", "2026-11-26"),
        ("bukan kamis, jumat", "2026-11-27"),
        ("jumat, dua minggu dari sekarang", "2026-12-11"),
        ("kamis jam 7 pagi minggu depan", "2026-12-03"),
        ("tgl 20 jam 7 sampai 9", "2026-12-20"),
        ("tanggal 5 bulan ini", "2026-11-05"),
        ("5 maret tahun ini", "2026-03-05"),
        ("hari minggu ini", "2026-11-29"),
        ("malam minggu ini", "2026-11-28"),
    ],
)
def test_a_day_that_is_certain_stays_one(text: str, day: str) -> None:
    wanted = date.fromisoformat(day)
    assert days.read(text, date(2026, 11, 23)) == (wanted, wanted)


@given(st.text(max_size=80), st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_whatever_is_read_has_its_days_in_order(text: str, today: date) -> None:
    found = days.read(f"kamis {text}", today)
    assert found is None or found[0] <= found[1]


@pytest.mark.parametrize(
    "text",
    ["tidak ada perubahan", "belum dapat paspor", "tidak ada masalah", "bingung harus gimana",
     "tidak tahu saya takut", "nunggu dijemput polisi", "hari ini " * 200],
)  # fmt: skip
def test_not_knowing_something_else_is_not_a_day_that_is_unknown(text: str) -> None:
    assert not no_day.unknown(text)
