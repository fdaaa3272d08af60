"""The queue and the wait are told as they are."""

from datetime import UTC, datetime, time, timedelta

import pytest

from bot.cases.model import Case, CaseLane, Member, Waiting
from bot.cases.shift import Rules, Shift

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def waiting(number: int, lane: CaseLane, minutes: int, owner: str = "") -> Waiting:
    return Waiting(number, lane, NOW - minutes * MINUTE, owner_name=owner)


def case(lane: CaseLane, minutes: int = 0, number: int = 0) -> Case:
    since = NOW - minutes * MINUTE
    return Case(1, lane, since, number, unanswered_since=since)


QUEUE = (waiting(1, "nyawa", 1), waiting(2, "waktu", 9), waiting(3, "biasa", 60),
         waiting(4, "nyawa", 30, "Sari"))  # fmt: skip


@pytest.mark.parametrize(
    ("lane", "minutes", "place"),
    [("nyawa", 0, 2), ("nyawa", 5, 1), ("waktu", 0, 3), ("waktu", 10, 2), ("biasa", 0, 4),
     ("biasa", 90, 3)],
)  # fmt: skip
def test_the_urgent_lane_goes_first_then_the_longest_wait(
    lane: CaseLane, minutes: int, place: int
) -> None:
    assert Shift(waiting=QUEUE).place(case(lane, minutes)) == place


def test_a_case_does_not_wait_behind_itself_nor_behind_what_somebody_has() -> None:
    assert Shift(waiting=QUEUE).place(case("biasa", 60, number=3)) == 3


def test_the_wait_is_that_of_half_and_of_nearly_all_the_last_cases() -> None:
    last = tuple(n * MINUTE for n in (9, 1, 3, 2, 4, 5, 6, 7, 8, 30))
    shift = Shift(answered={"nyawa": last})
    assert shift.expected("nyawa") == (6 * MINUTE, 30 * MINUTE)


@pytest.mark.parametrize("known", [0, 4])
def test_of_too_few_cases_no_wait_is_told(known: int) -> None:
    assert Shift(answered={"waktu": (MINUTE,) * known}).expected("waktu") is None


@pytest.mark.parametrize(
    ("member", "there"),
    [
        (Member(1, on_duty=True), True),
        (Member(1), False),
        (Member(1, on_duty=True, paused_until=NOW + MINUTE), False),
        (Member(1, on_duty=True, paused_until=NOW - MINUTE), True),
    ],
)
def test_who_pauses_or_went_home_is_not_there(member: Member, there: bool) -> None:
    assert Shift(members=(member,)).staffed(NOW) is there


@pytest.mark.parametrize(
    ("hours", "at", "is_open"),
    [
        (None, 3, True),
        ((time(8), time(22)), 3, True),  # 03:00 UTC is 10:00 in Jakarta
        ((time(8), time(22)), 16, False),
        ((time(20), time(6)), 16, True),
        ((time(20), time(6)), 3, False),
    ],
)
def test_desk_hours_are_those_of_jakarta_and_may_cross_midnight(
    hours: tuple[time, time] | None, at: int, is_open: bool
) -> None:
    assert Rules(hours=hours).open_at(NOW.replace(hour=at)) is is_open


def test_without_groups_and_people_there_is_no_desk() -> None:
    assert not Rules().staffed
    assert Rules(groups=(-1,)).staffed
    assert Rules(operators=(1,)).staffed
