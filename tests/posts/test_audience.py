"""Whom an alert is for, and the end of quiet hours."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.posts.audience import JAKARTA, not_before, wants
from bot.posts.model import ALL_DAY, NIGHT, Body, Subscription, Topic
from tests.samples import NOW, PERSON

SUBSCRIPTION = Subscription(PERSON, NOW)
MOMENTS = some.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=some.just(UTC))
MINUTES = some.integers(0, ALL_DAY - 1)


def subscription(
    topics: tuple[Topic, ...] = (),
    countries: tuple[str, ...] = (),
    quiet: tuple[int, int] | None = NIGHT,
) -> Subscription:
    """Somebody who chose this."""
    return Subscription(PERSON, NOW, topics, countries, quiet)


@pytest.mark.parametrize(
    ("chosen", "body", "wanted"),
    [
        (subscription(), Body("a"), True),
        (subscription(("modus",)), Body("a", topic="modus"), True),
        (subscription(("modus",)), Body("a", topic="aturan"), False),
        (subscription(countries=("kh",)), Body("a"), True),
        (subscription(countries=("kh",)), Body("a", countries=("mm", "kh")), True),
        (subscription(countries=("kh",)), Body("a", countries=("mm",)), False),
        (subscription(), Body("a", countries=("mm",)), True),
        (subscription(("modus",), ("kh",)), Body("a", topic="aturan", countries=("kh",)), False),
    ],
)
def test_who_chose_gets_what_was_chosen(chosen: Subscription, body: Body, wanted: bool) -> None:
    assert wants(chosen, body) is wanted


def test_who_stopped_or_blocked_gets_nothing() -> None:
    for state in ("stopped", "blocked"):
        assert not wants(Subscription(PERSON, NOW, state=state), Body("a"))


@pytest.mark.parametrize(
    ("clock", "quiet", "until"),
    [
        ("21.59", NIGHT, "21.59"),
        ("22.00", NIGHT, "06.00"),
        ("23.59", NIGHT, "06.00"),
        ("00.00", NIGHT, "06.00"),
        ("05.59", NIGHT, "06.00"),
        ("06.00", NIGHT, "06.00"),
        ("13.00", (12 * 60, 14 * 60), "14.00"),
        ("14.00", (12 * 60, 14 * 60), "14.00"),
        ("11.00", (12 * 60, 14 * 60), "11.00"),
        ("03.00", None, "03.00"),
        ("03.00", (180, 180), "03.00"),
        ("23.00", (22 * 60, 0), "00.00"),
    ],
)
def test_quiet_hours_end_when_they_were_chosen_to(
    clock: str, quiet: tuple[int, int] | None, until: str
) -> None:
    hour, minute = map(int, clock.split("."))
    now = datetime(2026, 11, 22, hour, minute, tzinfo=JAKARTA)
    end = not_before(subscription(quiet=quiet), now.astimezone(UTC))
    assert f"{end.astimezone(JAKARTA):%H.%M}" == until
    assert timedelta() <= end - now < timedelta(days=1)


@given(MOMENTS, MINUTES, MINUTES)
def test_nothing_comes_in_quiet_hours_nor_later_than_their_first_end(
    now: datetime, start: int, end: int
) -> None:
    chosen = subscription(quiet=(start, end))
    due = not_before(chosen, now)
    quiet = {at % ALL_DAY for at in range(start, end + (ALL_DAY if end < start else 0))}
    local = due.astimezone(JAKARTA)
    assert local.hour * 60 + local.minute not in quiet
    assert now <= due <= now + timedelta(days=1)
    assert not_before(chosen, due) == due
    before = now.astimezone(JAKARTA)
    if before.hour * 60 + before.minute not in quiet:
        assert due == now
