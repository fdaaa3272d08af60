"""Makes the calls of a step in a room."""

import logging
from dataclasses import dataclass, field
from itertools import chain

from telegram import Bot, InputMediaDocument, InputMediaPhoto, InputMediaVideo
from telegram.error import TelegramError

from bot.cases.model import Room
from bot.model import Json
from bot.outcall.meaning import of_content
from bot.posting.refusals import as_wanted
from bot.posting.steps import Call, Step

log = logging.getLogger(__name__)
NOT_IN_TOPIC = frozenset({"createforumtopic", "editmessagetext", "deletemessage", "pinchatmessage"})
"""Methods that know no message_thread_id (Bot API)."""
PICTURES = {"photo": InputMediaPhoto, "video": InputMediaVideo, "document": InputMediaDocument}
ERASING = ("deleteforumtopic",)
"""What a person asked for: that it fails must be seen by those who run the bot."""


@dataclass
class Progress:
    """The messages that each call of a step made, so that one tried again does not begin anew."""

    step: Step
    room: Room
    made: list[list[int]] = field(default_factory=list)
    instead: list[list[int]] | None = None
    """The same of the calls in the place of the one that is next, once Telegram refused that: the
    pictures of an album one by one."""

    def is_of(self, step: Step, room: Room) -> bool:
        """Whether it is the same that is to be done, in the same room."""
        return (self.step.calls, self.room) == (step.calls, room)

    @property
    def messages(self) -> list[int]:
        """Numbers of all messages made, in order."""
        return [number for numbers in self.made for number in numbers]


async def carry_out(bot: Bot, progress: Progress) -> None:
    """Make the calls that are not made yet. Raises TelegramError; `progress` holds what was
    made."""
    for call in progress.step.calls[len(progress.made) :]:
        if call.best_effort:
            made = await _tried(bot, call, progress.room, progress.messages)
        else:
            made = await _one(bot, call, progress)
        progress.made.append(made)
        progress.instead = None


async def _one(bot: Bot, call: Call, progress: Progress) -> list[int]:
    """Make one call of a step, or what is left of those instead of it."""
    room, before = progress.room, progress.messages
    if progress.instead is None:
        made = await _itself(bot, call, room, before)
        if made is not None:
            return made
        progress.instead = []
    for other in call.instead[len(progress.instead) :]:
        known = [*before, *chain(*progress.instead)]
        progress.instead.append(await _other(bot, other, room, known))
    return [*chain(*progress.instead)]


async def make(bot: Bot, call: Call, room: Room, before: list[int]) -> list[int]:
    """Make one call, or those instead of it; return the numbers of the messages (or the topic)."""
    made = await _itself(bot, call, room, before)
    if made is not None:
        return made
    others: list[int] = []
    for other in call.instead:
        others += await _other(bot, other, room, [*before, *others])
    return others


async def _other(bot: Bot, call: Call, room: Room, before: list[int]) -> list[int]:
    return await (_tried if call.best_effort else make)(bot, call, room, before)


async def _itself(bot: Bot, call: Call, room: Room, before: list[int]) -> list[int] | None:
    """Make the call itself; None when Telegram refuses what it carries and there is another way."""
    params: Json = {"chat_id": room.chat_id, **call.params}
    if room.thread and call.method not in NOT_IN_TOPIC:
        params["message_thread_id"] = room.thread
    if "media" in params:  # of an album the library takes only objects of its own
        params["media"] = [PICTURES[one["type"]](**_without_type(one)) for one in params["media"]]
    if call.of_last:
        params["message_id"] = before[-1]
    try:
        return _numbers(await bot.do_api_request(call.method, params))
    except TelegramError as error:
        if as_wanted(error):
            return [int(params.get("message_id", 0))]
        if not call.instead or not of_content(error):
            raise
        level = logging.WARNING if call.method in ERASING else logging.INFO
        log.log(level, "%s is refused; another way is tried", call.method)
    return None


async def _tried(bot: Bot, call: Call, room: Room, before: list[int]) -> list[int]:
    """A call on which nothing depends."""
    if call.of_last and not before:
        return []
    try:
        await make(bot, call, room, before)
    except TelegramError as error:
        log.info("%s is not done: %s", call.method, type(error).__name__)
    return []


def _numbers(result: object) -> list[int]:
    """The message's or the topic's number, those of an album, none of a mere True."""
    listed = result if isinstance(result, list) else [result]
    named = [one for one in listed if isinstance(one, dict)]
    keys = ("message_id", "message_thread_id")
    return [int(one[key]) for one in named for key in keys if key in one and _first(one, key)]


def _first(one: Json, key: str) -> bool:
    """A message in a topic has both numbers: its own counts."""
    return key == "message_id" or "message_id" not in one


def _without_type(media: Json) -> Json:
    return {name: value for name, value in media.items() if name != "type"}
