"""When the bot speaks: nine in the morning of Jakarta, whatever day it is elsewhere."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.departure import times

DAY = date(2026, 12, 31)


def utc(day: int, hour: int, minute: int = 0, month: int = 12) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def test_the_day_changes_at_midnight_in_jakarta() -> None:
    assert times.today(utc(22, 16, 59)) == date(2026, 12, 22)
    assert times.today(utc(22, 17)) == date(2026, 12, 23)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (utc(1, 1, 59), utc(1, 2)),
        (utc(1, 2), utc(17, 2)),
        (utc(17, 2), utc(24, 2)),
        (utc(24, 2, 1), utc(30, 2)),
        (utc(30, 1, 59), utc(30, 2)),
        (utc(30, 2), None),
    ],
)
def test_reminders_come_at_nine_and_only_those_that_lie_ahead(
    now: datetime, due: datetime | None
) -> None:
    assert times.next_reminder(DAY, now) == due


@pytest.mark.parametrize(
    ("left", "level"), [(40, 0), (30, 30), (29, 30), (14, 14), (8, 14), (7, 7), (2, 7), (1, 1),
                        (0, 0), (-3, 0)]
)  # fmt: skip
def test_a_late_reminder_gives_the_list_that_still_holds(left: int, level: int) -> None:
    now = times.at(DAY - timedelta(days=left), times.MORNING)
    assert times.level(DAY, now) == level


def test_at_half_past_eleven_at_night_a_day_more_is_left_than_at_half_past_midnight() -> None:
    assert times.level(DAY, utc(29, 16, 30)) == 7
    assert times.level(DAY, utc(29, 17, 30)) == 1


def test_it_is_asked_two_days_later_at_ten_and_forgotten_after_a_month() -> None:
    assert times.question(date(2026, 12, 20)) == utc(22, 3)
    assert times.forgotten(date(2026, 11, 20), True) == utc(20, 3)
    assert times.forgotten(date(2026, 12, 20), False) == utc(22, 3)


@pytest.mark.parametrize(
    ("now", "begun"),
    [(utc(20, 5, month=11), False), (utc(1, 1, 59), False), (utc(1, 2), True), (utc(5, 2), True),
     (utc(30, 1, 59), False), (utc(30, 2), True), (utc(31, 2), False)],
)  # fmt: skip
def test_a_list_that_was_due_already_is_told_at_once(now: datetime, begun: bool) -> None:
    assert times.begun(DAY, now) is begun
