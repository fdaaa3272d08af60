"""Everything the server knows, in one place and in memory; changed only on the event loop."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.simulator.bell import Bell
from bot.simulator.calls import CallLog
from bot.simulator.errors import bad_request, forbidden
from bot.simulator.events import EventLog
from bot.simulator.faults import Faults
from bot.simulator.files import FileStore
from bot.simulator.groups import Group
from bot.simulator.messages import MessageStore
from bot.simulator.reactions import Reactions
from bot.simulator.settings import Settings
from bot.simulator.updates import CALLBACK_LIFE, UpdateQueue

Json = dict[str, Any]

DEFAULT_TOKEN = "1000001:LOCAL-test-token-for-the-simulator"  # noqa: S105 - opens nothing
CALLS_KEPT = 200_000
MESSAGES_KEPT = 50_000
CALLBACKS_KEPT = 10_000
SETTINGS = Settings()


@dataclass(slots=True)
class Person:
    """Somebody who can write to the bot: who it is, and how it stands with the bot."""

    user: Json
    started: bool = False
    blocked: bool = False
    deactivated: bool = False


@dataclass
class Profile:
    """What the bot says of itself; commands by scope and language."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)


class State:
    """One bot, the people around it, and what passed between them.

    `first_id` starts the ids of updates, files and events: it grows with time by default, because
    the state dies with the server and a restarted one must not use ids again. `furnish` puts in
    what is there from the start, and again after each reset.
    """

    def __init__(
        self,
        tokens: Sequence[str] = (DEFAULT_TOKEN,),
        clock: Callable[[], float] = time.time,
        first_id: int | None = None,
        first_message_id: int = 1,
        settings: Settings = SETTINGS,
        furnish: Callable[["State"], None] | None = None,
    ) -> None:
        first = time.time_ns() // 1000 if first_id is None else first_id
        self.tokens = frozenset(tokens)
        self.clock = clock
        self.bot: Json = {
            "id": int(tokens[0].partition(":")[0]),
            "is_bot": True,
            "first_name": "CekDulu",
            "username": "cekdulu_bot",
        }
        self.profile = Profile()
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.settings = settings
        self._first_settings = settings
        self.updates = UpdateQueue(clock, first)
        self.calls = CallLog(CALLS_KEPT)
        self.events = EventLog(first)
        self.messages = MessageStore(first_message_id, MESSAGES_KEPT)
        self.reactions = Reactions()
        self.pinned: dict[int, list[int]] = {}
        self.files = FileStore(first)
        self.faults = Faults()
        self.closing = Bell()
        self._next_album = first
        self._callbacks: dict[str, float] = {}
        self._next_callback = first
        self._furnish = furnish
        if furnish is not None:
            furnish(self)

    def now(self) -> int:
        """The time that messages carry, in whole seconds."""
        return int(self.clock())

    def person(self, user: Json) -> Person:
        """The person with this id, made when new, with the names as given now."""
        person = self.people.setdefault(user["id"], Person(user))
        if person.user != user or not (person.started or person.blocked):
            person.user = user
            self.tell_of(person)
        return person

    def tell_of(self, person: Person) -> None:
        """Let the pages show how it stands with this person."""
        blocked, deactivated = person.blocked, person.deactivated
        self.events.emit("person", user=person.user, blocked=blocked, deactivated=deactivated)

    def chat(self, chat_id: object) -> Json | None:
        """A chat the bot has heard of, by id or @username."""
        if (group := self.group(chat_id)) is not None:
            return group.chat
        person = self.people.get(chat_id) if isinstance(chat_id, int) else None
        return private_chat(person) if person else None

    def group(self, chat_id: object) -> Group | None:
        """A group or channel the bot has heard of, by id or @username."""
        if isinstance(chat_id, int):
            return self.groups.get(chat_id)
        if not isinstance(chat_id, str):
            return None
        named = chat_id.removeprefix("@").lower()
        names = ((str(g.chat.get("username", "")).lower(), g) for g in self.groups.values())
        return next((group for name, group in names if name == named != ""), None)

    def chat_for_reading(self, chat_id: object) -> Json:
        """The chat the bot may look at; raises ApiError in Telegram's words."""
        if chat_id is None or chat_id == "":
            raise bad_request("chat_id is empty")
        chat = self.chat(chat_id)
        if chat is None:
            raise bad_request("chat not found")
        if chat["type"] != "private":
            self.groups[chat["id"]].check_reading()
        return chat

    def chat_for_bot(self, chat_id: object) -> Json:
        """The chat the bot may write to; raises ApiError in Telegram's words."""
        chat = self.chat_for_reading(chat_id)
        if chat["type"] == "private":
            self._check_person(self.people[chat["id"]])
        else:
            self.groups[chat["id"]].check_writing()
        return chat

    def _check_person(self, person: Person) -> None:
        if person.deactivated:
            raise forbidden("user is deactivated")
        if person.blocked:
            raise forbidden("bot was blocked by the user")
        if not person.started:
            raise forbidden("bot can't initiate conversation with a user")

    def new_callback(self) -> str:
        """An id for a pressed button, good for an answer during 150 s."""
        callback_id = str(self._next_callback)
        self._next_callback += 1
        self._callbacks[callback_id] = self.clock() + CALLBACK_LIFE
        if len(self._callbacks) > CALLBACKS_KEPT:
            del self._callbacks[next(iter(self._callbacks))]
        return callback_id

    def new_album(self) -> str:
        """A `media_group_id` that no album has, nor had before a restart."""
        self._next_album += 1
        return str(self._next_album)

    def callback_is_alive(self, callback_id: str) -> bool:
        """Whether an answer to this pressed button still arrives."""
        return self._callbacks.get(callback_id, 0.0) >= self.clock()

    def show(self, message: Json, changed: bool = False) -> None:
        """Keep a message and let the pages show it."""
        self.messages.put(message)
        shown = self.shown(message) if changed else message
        self.events.emit("edited" if changed else "message", message=shown)

    def shown(self, message: Json) -> Json:
        """A message as the pages see it: with the reactions under it."""
        put = self.reactions.shown(message["chat"]["id"], message["message_id"], self.bot["id"])
        return {**message, "reactions": put} if put else message

    def reset(self) -> None:
        """Forget people, chats, messages, files, calls, faults and updates; ids go on."""
        self.people.clear()
        self.groups.clear()
        self.settings = self._first_settings
        self.profile = Profile()
        self._callbacks.clear()
        self.pinned.clear()
        self.reactions.clear()
        for part in (self.updates, self.calls, self.messages, self.files, self.faults):
            part.clear()
        if self._furnish is not None:
            self._furnish(self)
        self.events.emit("reload")

    def close(self) -> None:
        """Let everybody who waits go, so that the server can stop at once."""
        self.updates.close()
        self.calls.close()
        self.events.close()
        self.closing.ring()


def private_chat(person: Person) -> Json:
    """The chat between this person and the bot."""
    names = ("id", "first_name", "last_name", "username")
    chat = {name: person.user[name] for name in names if name in person.user}
    chat["type"] = "private"
    return chat
