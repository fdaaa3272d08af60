"""What can be switched while the server runs: how strict Telegram is with the bot in groups."""

import math
from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.simulator.errors import Refused

Json = dict[str, Any]


@dataclass(frozen=True)
class Settings:
    """How strict Telegram is; None is without limit.

    `privacy_mode` hides group talk from the bot; `group_budget` is sends and edits a minute;
    `topic_gap` the seconds that have to lie between two topics the bot opens in a group.
    """

    privacy_mode: bool = True
    group_budget: int | None = None
    topic_gap: float | None = None

    def changed(self, given: Json) -> "Settings":
        """These settings with the given ones instead; raises Refused when they make no sense."""
        if unknown := given.keys() - self.to_json().keys():
            raise Refused(400, f"unknown setting: {', '.join(sorted(unknown))}")
        if not isinstance(given.get("privacy_mode", True), bool):
            raise Refused(400, "privacy_mode must be true or false")
        budget = given.get("group_budget")
        if budget is not None and (type(budget) is not int or budget < 1):
            raise Refused(400, "group_budget must be a whole number from 1, or null for no limit")
        gap = given.get("topic_gap")
        if gap is not None and (type(gap) not in (int, float) or not 0 < gap < math.inf):
            raise Refused(400, "topic_gap must be seconds above zero, or null for no limit")
        return replace(self, **given)

    def to_json(self) -> Json:
        """What `GET /sim/settings` shows."""
        return asdict(self)
