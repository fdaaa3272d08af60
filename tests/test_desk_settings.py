"""The desk's settings: defaults, the demo's group, and every wrong value refused by name."""

from datetime import time, timedelta

import pytest

from bot.desk_settings import DEMO_GROUP, rules
from bot.errors import SettingError
from bot.settings import Settings

TOKEN = "123456:ABC-def"


def minutes(*several: int) -> tuple[timedelta, ...]:
    return tuple(timedelta(minutes=one) for one in several)


def test_with_a_token_nobody_is_at_the_desk_until_somebody_is_named() -> None:
    assert not rules(Settings(token=TOKEN)).staffed


def test_the_local_page_has_a_group_of_its_own() -> None:
    assert rules(Settings()).groups == (DEMO_GROUP,)
    assert rules(Settings(desks="-1005")).groups == (-1005,)


def test_groups_people_hours_and_deadlines_are_read() -> None:
    found = rules(Settings(
        token=TOKEN, desks="-1001, -1002", operators="901 902", supervisors="903",
        desk_hours="08:00-22:30", wait_nyawa="1,2,3",
    ))  # fmt: skip
    assert (found.groups, found.operators, found.supervisors) == (
        (-1001, -1002),
        (901, 902),
        (903,),
    )
    assert found.hours == (time(8), time(22, 30))
    assert found.deadlines["nyawa"] == minutes(1, 2, 3)
    assert found.deadlines["waktu"] == minutes(10, 30, 60)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DESKS", "1001"), ("DESKS", "@meja"), ("OPERATORS", "-5"), ("SUPERVISORS", "sari"),
        ("DESK_HOURS", "8-22"), ("DESK_HOURS", "08:00-24:00"), ("DESK_HOURS", "08:00-08:00"),
        ("WAIT_NYAWA", "2,5"), ("WAIT_NYAWA", "5,2,10"), ("WAIT_NYAWA", "0,1,2"),
        ("WAIT_WAKTU", "a,b,c"), ("WAIT_BIASA", "60,240,99999"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused_by_the_name_of_its_setting(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=f"CEKDULU_{name}"):
        rules(Settings(token=TOKEN, **{name.lower(): value}))
