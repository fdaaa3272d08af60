"""What one post needs in the channel: to be sent, changed or taken back there."""

import logging
from dataclasses import dataclass, field

from telegram import Bot
from telegram.error import TelegramError

from bot import outcall
from bot.broadcasting import calls
from bot.broadcasting.correcting import wrong_before
from bot.broadcasting.marking import Owed
from bot.broadcasting.outcomes import Outcome, outcome, shown
from bot.broadcasting.taking_back import take_back
from bot.broadcasting.wording import Wording
from bot.model import Json, Outgoing
from bot.posts.model import NO_MESSAGE, OTHER_CHANNEL, ChannelState, Post
from bot.quietlog import where
from bot.store.interface import Store

log = logging.getLogger(__name__)
AGAIN = ("wait", "not_made", "fatal")
"""Failures after which nothing was done for certain, so that the call is made again."""


@dataclass
class Channel:
    """The channel of this `name` (@name; "" for none); `id` is its number once it was found."""

    name: str
    bot: Bot
    store: Store
    wording: Wording
    id: int = 0
    owed: Owed = field(default_factory=Owed)
    """How calls went that could not be written down: before that, no other is made."""

    async def find(self, post: Post) -> Outcome | None:
        """Learn the channel's number before a post's call; return why it is not known. Where there
        is no such channel the post failed."""
        if self.id:
            return None
        try:
            self.id = (await self.bot.get_chat(self.name)).id
        except TelegramError as error:
            failed = outcome(error)
            log.warning("the channel is not found: %s", failed.error)
            if failed.what in ("gone", "refused"):
                await self._mark(post, "failed", shown(error))
            return failed
        return None

    async def bring(self, post: Post) -> Outcome | None:
        """Make a post's call and write down how it went; return why it failed."""
        correction = await self._correction(post)
        wrong = await wrong_before(self.store, post)
        reply_to = next((one.channel_message for one in wrong if self._there(one)), 0)
        try:
            payload = self._worded(post, correction, wrong[-1] if wrong and not reply_to else None)
        except Exception as error:  # one post must not stop the others
            log.error("post %d has no words: %s", post.number, where(error))
            await self._mark(post, "failed", type(error).__name__)
            return None
        if post.channel == "to_send":
            return await self._send(post, calls.new(self.id, payload, reply_to))
        if post.channel_chat != self.id or not post.channel_message:
            await self.leave(post)
            return None
        row = calls.changed(self.id, payload, post.channel_message)
        return await self._call(post, row, marked=correction is not None)

    async def _correction(self, post: Post) -> Post | None:
        """What is right now of a post that stands in the channel."""
        changing = post.channel == "to_change" and post.state == "live"
        return await self.store.correction_of(post.number) if changing else None

    def _worded(self, post: Post, correction: Post | None, wrong: Post | None) -> Json:
        if correction is None:
            return self.wording.channel(post, wrong)
        there = correction.channel_message if self._there(correction) else 0
        address = f"https://t.me/{self.name.removeprefix('@')}/{there}" if there else ""
        return self.wording.corrected(post, address)

    async def leave(self, post: Post) -> None:
        """Do nothing in this channel, or where there is none: what was to be sent is not; what
        stands in another, or in a message that nobody knows, only people can change."""
        if post.channel == "to_send":
            await self._mark(post, "none")
        else:
            known = bool(post.channel_message)
            await self._mark(post, "failed", OTHER_CHANNEL if known else NO_MESSAGE)

    async def _send(self, post: Post, row: Outgoing) -> Outcome | None:
        if not await self.store.channel_sending(post.number):
            return None
        return await self._call(post, row)

    def _there(self, post: Post) -> bool:
        """Whether a post stands in a known message of this channel."""
        return bool(post.channel_message) and post.channel_chat == self.id

    async def _call(self, post: Post, row: Outgoing, *, marked: bool = False) -> Outcome | None:
        try:
            made = await self._made(post, row)
        except Exception as error:
            failed = outcome(error)
            log.info("post %d in the channel: %s, %s", post.number, failed.error, failed.what)
            await self._mark(post, _state(post, failed), shown(error))
            return failed
        state: ChannelState = "withdrawn" if post.channel == "to_withdraw" else "sent"
        message = made if isinstance(made, int) else 0
        await self._mark(post, state, message_id=message, marked=marked)
        return None

    async def _made(self, post: Post, row: Outgoing) -> outcall.Result:
        if post.channel == "to_withdraw":
            await take_back(self.bot, row)
            return None
        return await outcall.once(self.bot, row)

    async def _mark(
        self, post: Post, state: ChannelState, error: str = "", message_id: int = 0,
        *, marked: bool = False,
    ) -> None:  # fmt: skip
        await self.owed.mark(
            self.id,
            lambda: self.store.channel_done(
                post.number, state, message_id, error, post.revision, self.id, marked=marked
            ),
        )


def _state(post: Post, failed: Outcome) -> ChannelState:
    """How a post stands in the channel after a call that failed."""
    if failed.what in AGAIN or (failed.what == "unknown" and post.channel != "to_send"):
        return post.channel
    unsure = post.channel == "to_send" and failed.what in ("unknown", "broken")
    return "unsure" if unsure else "failed"
