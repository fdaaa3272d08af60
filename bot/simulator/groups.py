"""Groups, the bot's standing in each, and what Telegram lets it do there."""

import math
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from bot.simulator.errors import ApiError, bad_request, forbidden

Json = dict[str, Any]

# How a bot can stand in a group it is in; outside it is "left" or "kicked".
INSIDE = ("member", "administrator", "restricted")
MINUTE = 60.0
# Methods that count against the budget of a group: Telegram's FAQ names sends, and edits count too.
SPENDING = frozenset(
    [
        "sendmessage",
        "sendphoto",
        "senddocument",
        "copymessage",
        "forwardmessage",
        "editmessagetext",
        "editmessagereplymarkup",
    ]
)


@dataclass
class Group:
    """A group: its Chat object, how the bot stands in it, and where it moved when upgraded."""

    chat: Json
    standing: str = "member"
    moved_to: int | None = None
    spent: deque[float] = field(default_factory=deque)

    def check_reading(self) -> None:
        """Raise ApiError where the bot may not even look: a supergroup that put it out."""
        if self.chat["type"] == "supergroup":
            self._check_inside()

    def check_writing(self) -> None:
        """Raise ApiError, in Telegram's words, when the bot may not write here."""
        if self.moved_to is not None:
            text = "Bad Request: group chat was upgraded to a supergroup chat"
            raise ApiError(400, text, migrate_to_chat_id=self.moved_to)
        self._check_inside()

    def _check_inside(self) -> None:
        if self.standing == "kicked":
            raise forbidden(f"bot was kicked from the {self.chat['type']} chat")
        if self.standing not in INSIDE:
            raise forbidden(f"bot is not a member of the {self.chat['type']} chat")

    def check_rights(self, content: Json) -> None:
        """Raise ApiError when the bot is in the group but must be silent."""
        if self.standing == "restricted":
            named = {"photo": "photos", "document": "documents"}
            kind = next((plural for name, plural in named.items() if name in content), None)
            raise bad_request(f"not enough rights to send {kind or 'text messages'} to the chat")

    def check_budget(self, now: float, limit: int) -> None:
        """Raise a 429 when the last 60 seconds hold `limit` calls; it says when one is free."""
        while self.spent and self.spent[0] <= now - MINUTE:
            self.spent.popleft()
        if len(self.spent) < limit:
            return
        # The limit may have been lowered: then more than one has to grow old.
        wait = max(math.ceil(self.spent[-limit] + MINUTE - now), 1)
        raise ApiError(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
