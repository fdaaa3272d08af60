"""Follows what the bot does in the operators' groups: calls, cards, and where each case stands."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.model import Json
from tests.e2e.stage import Server

CARD = re.compile(r"^meja:(\w+):(\d+)")
SENDING = ("sendMessage", "sendPhoto", "sendMediaGroup", "sendDocument", "copyMessage")


@dataclass
class Card:
    """A case's card as it was sent last: in its topic, or in General (thread 0)."""

    number: int
    chat: int
    thread: int
    message: int
    text: str


@dataclass
class Rooms:
    """Reads each call once. `cards` holds the newest card in a topic by case, `seen` all calls that
    went into a group, `all` every call, `refused` those that Telegram refused by its error code."""

    server: Server
    since: int = 0
    cards: dict[int, Card] = field(default_factory=dict)
    seen: list[Json] = field(default_factory=list)
    all: list[Json] = field(default_factory=list)
    refused: dict[int, int] = field(default_factory=dict)
    spent: list[float] = field(default_factory=list)

    def look(self) -> list[Json]:
        """Read what is new; return the sends that went into groups."""
        answer = self.server.http.get("/sim/calls", params={"since": self.since}).json()
        self.since = answer["next"]
        self.all += answer["calls"]
        new: list[Json] = []
        for call in answer["calls"]:
            chat = call["params"].get("chat_id")
            if not call["ok"]:
                code = int(call.get("error_code") or 0)
                self.refused[code] = self.refused.get(code, 0) + 1
            elif isinstance(chat, int) and chat < 0:
                self._take(call, chat)
                if call["method"] in SENDING:
                    new.append(call)
        self.seen += new
        return new

    def until(self, true: Callable[[], object], what: str, patience: float = 120.0) -> None:
        """Look until something is true; fail with its name when it never gets so."""
        end = time.monotonic() + patience
        while not true():
            if time.monotonic() > end:
                raise AssertionError(f"never happened: {what}")
            self.look()
            time.sleep(0.02)

    def settle(self, quiet: float = 8.0) -> None:
        """Wait until the bot has done nothing in the groups for so many seconds."""
        since = time.monotonic()
        while time.monotonic() < since + quiet:
            known = len(self.spent)
            self.look()
            if len(self.spent) != known:
                since = time.monotonic()
            time.sleep(0.2)

    def _take(self, call: Json, chat: int) -> None:
        if call["method"] in (*SENDING, "editMessageText", "createForumTopic"):
            self.spent.append(call["at"])
        if call["method"] != "sendMessage":
            return
        rows = (call["params"].get("reply_markup") or {}).get("inline_keyboard", [])
        data = next((CARD.match(one.get("callback_data", "")) for row in rows for one in row), None)
        thread = int(call["params"].get("message_thread_id") or 0)
        if data and thread:
            number = int(data[2])
            text = str(call["params"]["text"])
            self.cards[number] = Card(number, chat, thread, call["result_message_id"], text)
