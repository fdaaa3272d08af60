"""What the words of a room are made with: the bot's texts, who is on duty, the time. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape

from bot.cases.shift import JAKARTA, Shift
from bot.dates import MONTHS
from bot.model import Button, Json, Say
from bot.responses import Responses

MOST_CALLED, LONGEST_NAME = 20, 40
"""People mentioned in one message, and characters of a name there."""


@dataclass(frozen=True)
class Scene:
    """Everything that a room's words depend on besides the case."""

    words: Responses
    shift: Shift
    now: datetime

    def text(self, key: str, params: Mapping[str, str] | None = None) -> str:
        """A text in Telegram HTML, the params escaped."""
        return self.words.text(Say(key, params or {}), self.now)

    def named(self, key: str) -> str:
        """The words of a key, or what was written in its place; plain."""
        return self.words.texts.get(key, key).strip()

    def clock(self, moment: datetime) -> str:
        """A time in western Indonesia (WIB), with the day when it is not today."""
        there, today = moment.astimezone(JAKARTA), self.now.astimezone(JAKARTA).date()
        hour = f"{there:%H.%M}"
        return hour if there.date() == today else f"{there.day} {MONTHS[there.month - 1]} {hour}"

    def on_duty(self) -> tuple[int, ...]:
        """Those who hear alarms now."""
        return tuple(one.user_id for one in self.shift.members if one.reachable(self.now))

    def mentions(self, users: Iterable[int], otherwise: str = "room.someone") -> str:
        """People named so that Telegram notifies them; nothing for nobody. Who has no name known
        here is called by the text `otherwise`."""
        names = {one.user_id: one.name[:LONGEST_NAME] for one in self.shift.members}
        return " ".join(
            f'<a href="tg://user?id={user}">{escape(names.get(user) or self.named(otherwise))}</a>'
            for user in list(dict.fromkeys(users))[:MOST_CALLED]
        )

    def keyboard(self, *rows: tuple[Button, ...]) -> Json:
        """Buttons as a part of a call."""
        made = [
            [{"text": one["text"], "callback_data": one["data"]} for one in row]
            for row in self.words.keyboard(rows)
        ]
        return {"reply_markup": {"inline_keyboard": made}}
