"""What is kept of a departure, and how it stands in the memory of the chat. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

KEY = "berangkat"
"""Where the conversation keeps it; it goes with the conversation."""
WITHIN = (12, 24, 48)
"""Hours without an answer after which the desk may be told, for who wants that."""
CODE = 2
"""Letters of a country's code."""


@dataclass(frozen=True)
class Plan:
    """A departure that somebody wishes to be reminded of; without a day nothing was agreed yet."""

    day: date | None = None
    country: str = ""
    """The code of the country, or nothing where the person does not know it."""
    ask: bool = False
    """The bot may ask after the arrival."""
    hours: int = 0
    """After so long without an answer the desk is told; 0 is no consent: nobody is told, ever."""
    name: str = ""
    username: str = ""
    """Who it is, for the desk; kept only with that consent."""
    asked: datetime | None = None
    """When it was asked for the arrival, and no answer came yet."""
    told: bool = False
    """The desk was told that there was none."""
    draft: date | None = None
    """A day that was told and not agreed to yet: its country or the yes is still awaited."""


def read(kept: Mapping[str, Any]) -> Plan:
    """The plan in the memory of a chat; an empty one where there is none that can be read."""
    raw = kept.get(KEY)
    if not isinstance(raw, dict):
        return Plan()
    hours = raw.get("jam")
    return Plan(
        day_of(raw.get("hari")), _text(raw.get("negara"))[:CODE], raw.get("tanya") is True,
        hours if isinstance(hours, int) and hours in WITHIN else 0,
        _text(raw.get("nama")), _text(raw.get("akun")), _moment(raw.get("ditanya")),
        raw.get("lapor") is True, day_of(raw.get("baru")),
    )  # fmt: skip


def written(plan: Plan) -> dict[str, Any] | None:
    """The plan as the memory of a chat holds it, without what is empty; None for an empty one."""
    raw = {
        "hari": plan.day and plan.day.isoformat(), "negara": plan.country, "tanya": plan.ask,
        "jam": plan.hours, "nama": plan.name, "akun": plan.username,
        "ditanya": plan.asked and plan.asked.isoformat(), "lapor": plan.told,
        "baru": plan.draft and plan.draft.isoformat(),
    }  # fmt: skip
    return {name: value for name, value in raw.items() if value} or None


def answered_since(plan: Plan, last: object) -> bool:
    """Whether the bot answered something else, at that moment, since it asked for the arrival: a
    yes may belong to that."""
    moment = _moment(last)
    return moment is not None and plan.asked is not None and moment > plan.asked


def day_of(value: object) -> date | None:
    """A day that is written as ISO 8601; None for anything else."""
    try:
        return date.fromisoformat(_text(value))
    except ValueError:
        return None


def _moment(value: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(_text(value))
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
