"""Which days an export is about, and how a supervisor asks for a month."""

from datetime import UTC, date, datetime

import pytest

from bot.exporting.period import Period, month, wished
from bot.incoming import Incoming
from tests.samples import NOW


def asked(text: str, now: datetime = NOW):
    return wished(Incoming(1, "command", text, "ekspor"), now)


def test_days_are_those_of_jakarta_and_the_last_counts() -> None:
    period = Period(date(2026, 11, 1), date(2026, 11, 1))
    assert period.since == datetime(2026, 10, 31, 17, tzinfo=UTC)
    assert period.until == datetime(2026, 11, 1, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "last"), [("2026-11", 30), ("2026-12", 31), ("2027-02", 28), ("2028-02", 29)]
)
def test_a_month_has_its_days(text, last) -> None:
    found = month(text)
    assert found
    assert (found.first.isoformat(), found.last.isoformat()) == (f"{text}-01", f"{text}-{last}")


@pytest.mark.parametrize("text", ["2026-13", "2026-00", "2026", "nov", "26-11", "2099-12", "١٢"])
def test_what_is_no_month_is_none(text) -> None:
    assert month(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("2026-11", "csv")), ("json", ("2026-11", "json")), ("2026-10", ("2026-10", "csv")),
        ("2026-10 JSON", ("2026-10", "json")), ("csv 2026-10", ("2026-10", "csv")),
    ],
)  # fmt: skip
def test_a_command_asks_for_a_month_without_names(text, expected) -> None:
    found = asked(text)
    assert found
    assert ((found.month, found.format), found.names) == (expected, False)


@pytest.mark.parametrize("text", ["oktober", "2026-10 2026-11", "csv json", "2026-10 csv nama"])
def test_what_is_not_understood_asks_for_nothing(text) -> None:
    assert asked(text) is None


def test_the_month_of_now_is_that_of_jakarta() -> None:
    found = asked("", datetime(2026, 11, 30, 17, 30, tzinfo=UTC))
    assert found
    assert found.month == "2026-12"


def test_the_button_asks_for_names() -> None:
    args = ("ekspor", "0", "2026-10", "json")
    found = wished(Incoming(1, "button", command="meja", args=args), NOW)
    assert found
    assert (found.month, found.format, found.names) == ("2026-10", "json", True)


@pytest.mark.parametrize(
    "incoming",
    [
        Incoming(1, "text", "ekspor 2026-10"),
        Incoming(1, "command", "2026-10", "kasus"),
        Incoming(1, "button", command="meja", args=("ambil", "12")),
        Incoming(1, "button", command="lapor", args=("ekspor", "0", "2026-10", "csv")),
        Incoming(1, "button", command="meja", args=("ekspor", "0", "x", "csv")),
    ],
)
def test_nothing_else_asks_for_an_export(incoming) -> None:
    assert wished(incoming, NOW) is None
