"""Writes dates as people read them."""

from datetime import date

MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]


def day(value: date) -> str:
    """A date as people read it: 22 Nov 2026."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
