"""Which days an export is about, and how somebody asks for a month of them. Pure."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from bot.cases.shift import JAKARTA
from bot.incoming import Incoming

type Format = Literal["csv", "json"]
FORMATS: tuple[Format, ...] = ("csv", "json")
EXPORT = "ekspor"
"""The command, and what the button `meja:ekspor:0:<month>:<format>` is for."""
BUTTON = "meja"
MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])", re.ASCII)
LAST_YEAR = 2098
"""Days after it are nobody's, and the end of time is far."""


@dataclass(frozen=True)
class Period:
    """Days in western Indonesia, the first and the last among them."""

    first: date
    last: date

    @property
    def since(self) -> datetime:
        """The first moment, in UTC."""
        return _midnight(self.first)

    @property
    def until(self) -> datetime:
        """The first moment that is no more of it, in UTC."""
        return _midnight(self.last + timedelta(days=1))


@dataclass(frozen=True)
class Wish:
    """An export that somebody of the desk asked for."""

    period: Period
    format: Format
    names: bool = False

    @property
    def month(self) -> str:
        """The month as buttons and files name it: 2026-11."""
        return f"{self.period.first:%Y-%m}"


def month(text: str) -> Period | None:
    """The days of a month written 2026-11; None for what is none."""
    found = MONTH.fullmatch(text)
    if found is None or int(found[1]) > LAST_YEAR:
        return None
    first = date(int(found[1]), int(found[2]), 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return Period(first, following - timedelta(days=1))


def wished(incoming: Incoming, now: datetime) -> Wish | None:
    """What `/ekspor [month] [csv|json]` or the button beneath an export asks for, by default this
    month as CSV; None for all that asks for none."""
    if incoming.kind == "button":
        asks, words = (
            incoming.command == BUTTON and incoming.args[:1] == (EXPORT,),
            incoming.args[2:],
        )
    else:
        asks = (incoming.kind, incoming.command) == ("command", EXPORT)
        words = tuple(incoming.text.lower().split())
    if not asks:
        return None
    formats = [one for one in FORMATS if one in words]
    months = [one for one in words if one not in formats]
    if len(words) > 2 or len(formats) > 1 or len(months) > 1:
        return None
    period = month(months[0] if months else f"{now.astimezone(JAKARTA):%Y-%m}")
    chosen = formats[0] if formats else FORMATS[0]
    return Wish(period, chosen, incoming.kind == "button") if period else None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), JAKARTA).astimezone(UTC)
