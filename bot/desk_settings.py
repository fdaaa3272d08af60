"""Reads the settings of the operators' desk: groups, people, hours and deadlines."""

import re
from collections.abc import Mapping
from datetime import time, timedelta
from itertools import pairwise

from bot.cases.model import CaseLane
from bot.cases.shift import Rules
from bot.errors import SettingError
from bot.settings import Settings

DEMO_GROUP = -1002000000001
"""The operators' group that the local server makes (`--desk`)."""
HOURS = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")
DEADLINES = 3
"""Alert again, then supervisors, then tell the person whom to call."""
LONGEST_WAIT = 10_080
"""Minutes: a week."""


def rules(settings: Settings) -> Rules:
    """How this desk works; raise SettingError with the variable's name when a value is wrong. The
    local chat page has a group of its own as long as none is named."""
    groups = tuple(_numbers("DESKS", settings.desks, negative=True))
    if settings.local and not groups:
        groups = (DEMO_GROUP,)
    return Rules(
        groups,
        tuple(_numbers("OPERATORS", settings.operators)),
        tuple(_numbers("SUPERVISORS", settings.supervisors)),
        _deadlines(settings),
        _hours(settings.desk_hours),
    )


def _deadlines(settings: Settings) -> Mapping[CaseLane, tuple[timedelta, ...]]:
    return {
        "nyawa": _minutes("WAIT_NYAWA", settings.wait_nyawa),
        "waktu": _minutes("WAIT_WAKTU", settings.wait_waktu),
        "biasa": _minutes("WAIT_BIASA", settings.wait_biasa),
    }


def _minutes(name: str, text: str) -> tuple[timedelta, ...]:
    words = text.replace(",", " ").split()
    numbers = [int(word) for word in words if word.isdecimal()]
    rising = all(one < after for one, after in pairwise(numbers))
    good = len(words) == len(numbers) == DEADLINES and rising
    if not good or numbers[0] < 1 or numbers[-1] > LONGEST_WAIT:
        raise SettingError(
            f"CEKDULU_{name} must be {DEADLINES} rising numbers of minutes; it is {text!r}."
        )
    return tuple(timedelta(minutes=number) for number in numbers)


def _hours(text: str) -> tuple[time, time] | None:
    if not text:
        return None
    found = HOURS.fullmatch(text.strip())
    if not found or found.group(1, 2) == found.group(3, 4):
        raise SettingError(f"CEKDULU_DESK_HOURS must be like 08:00-22:00; it is {text!r}.")
    return time(int(found[1]), int(found[2])), time(int(found[3]), int(found[4]))


def _numbers(name: str, text: str, *, negative: bool = False) -> list[int]:
    words = text.replace(",", " ").split()
    form = r"-\d{1,15}" if negative else r"\d{1,15}"
    if not all(re.fullmatch(form, word) for word in words):
        what = "numbers of groups, which begin with a minus," if negative else "numbers"
        raise SettingError(f"CEKDULU_{name} must be {what} with commas between them.")
    return [int(word) for word in words]
