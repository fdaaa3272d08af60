"""What can be switched while the server runs: how strict Telegram is with the bot in groups."""

from dataclasses import dataclass, replace
from typing import Any

from bot.simulator.errors import Refused

Json = dict[str, Any]


@dataclass(frozen=True)
class Settings:
    """`privacy_mode` hides group talk from the bot; `group_budget` is sends and edits a minute."""

    privacy_mode: bool = True
    group_budget: int | None = None

    def changed(self, given: Json) -> "Settings":
        """These settings with the given ones instead; raises Refused when they make no sense."""
        if unknown := given.keys() - self.to_json().keys():
            raise Refused(400, f"unknown setting: {', '.join(sorted(unknown))}")
        if not isinstance(given.get("privacy_mode", True), bool):
            raise Refused(400, "privacy_mode must be true or false")
        budget = given.get("group_budget")
        if budget is not None and (type(budget) is not int or budget < 1):
            raise Refused(400, "group_budget must be a whole number from 1, or null for no limit")
        return replace(self, **given)

    def to_json(self) -> Json:
        """What `GET /sim/settings` shows."""
        return {"privacy_mode": self.privacy_mode, "group_budget": self.group_budget}
