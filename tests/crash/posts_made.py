"""What editors and readers did before a bot was started: turns committed to its store."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.effects import Effect
from bot.post_effects import SavePost, SaveSubscription
from bot.posts.model import Body, Post, Subscription, SubscriptionState
from bot.store import Codec, Commit, Store, open_store
from bot.store.connection import Row
from bot.store.database import database
from tests.crash.child import KEY, now
from tests.samples import message, received, update

EDITOR = 77


@dataclass
class Kept:
    """The store of a bot that does not run just now; `owner` is the bot's number."""

    url: str
    owner: str
    updates: int = 0

    def subscribe(self, chats: Iterable[int], state: SubscriptionState = "active") -> None:
        """These people want alerts at all hours, or do not any more."""
        made = (Subscription(chat, now(), quiet=None, state=state) for chat in chats)
        asyncio.run(self._commit([(one.chat_id, SaveSubscription(one)) for one in made]))

    def approve(self, key: str, text: str, **more: Any) -> int:
        """A post is approved; its number. An edit is begun over the words of now."""
        if more.get("kind") == "edit":
            ((base,),) = self.rows(f"SELECT revision FROM posts WHERE number = {more['of']}")
            more = {"base": base, **more}
        post = Post(key, Body(text), EDITOR, "Rini", now(), now(), state="approved", **more)
        asyncio.run(self._commit([(EDITOR, SavePost(post))]))
        ((number,),) = self.rows(f"SELECT number FROM posts WHERE key = '{key}'")
        return int(number)

    def rows(self, sql: str) -> list[Row]:
        """What the database holds; also while a bot runs."""
        looking = database(self.url).look()
        assert looking is not None
        try:
            return looking.rows(sql)
        finally:
            looking.close()

    def states(self, post: int) -> dict[int, str]:
        """How the sending of a post stands, by chat."""
        sending = f"SELECT id FROM broadcasts WHERE post = {post} AND what = 'send'"
        sql = f"SELECT chat_id, state FROM deliveries WHERE broadcast IN ({sending}) ORDER BY 1"
        return {int(chat): str(state) for chat, state in self.rows(sql)}

    async def _commit(self, turns: list[tuple[int, Effect]]) -> None:
        """A turn of each chat with its effect."""
        store = open_store(self.url, Codec(KEY), self.owner)
        try:
            await self._receive(store, [chat for chat, _ in turns])
            effects = dict(turns)
            for work in await store.pending(now(), (), len(turns)):
                wanted = (effects[work.conversation.chat_id],)
                await store.commit(Commit(work.inbox_id, work.conversation, (), wanted), now())
        finally:
            await store.close()

    async def _receive(self, store: Store, chats: list[int]) -> None:
        numbers = range(self.updates + 1, self.updates + 1 + len(chats))
        self.updates += len(chats)
        came = zip(numbers, chats, strict=True)
        raw = (update(number, message=message("x", chat)) for number, chat in came)
        await store.receive([received(one) for one in raw], now())
