"""Writes times as they stand in a report: whole names of months, the clock of western Indonesia."""

from datetime import date, datetime

from bot.cases.shift import JAKARTA

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
)  # fmt: skip


def day(value: date) -> str:
    """A date with the month in full: 19 November 2026."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def jakarta_day(value: datetime) -> date:
    """The day it was in western Indonesia."""
    return value.astimezone(JAKARTA).date()


def wib(value: datetime) -> str:
    """A moment in western Indonesia: 19 November 2026, 14.05 WIB."""
    return f"{day(jakarta_day(value))}, {value.astimezone(JAKARTA):%H.%M} WIB"
