"""Looks up what a turn must know of posts and alerts: the link somebody came by, what the chat
subscribes to, whether who acts may decide for a group, what became of a post that was passed on,
what those who write posts may look at."""

from dataclasses import replace

from bot.buttons import ALERTS, ASK, NEWSROOM
from bot.features.contact_proposing import STEP as CONTACT_STEP
from bot.features.for_editors import CONTACT, JUDGE, WORK
from bot.genuine import Names
from bot.group_leaders import GroupLeaders
from bot.incoming import Incoming
from bot.model import Turn
from bot.newsroom import AT_ONCE as PAGE
from bot.newsroom import FIRST_LIST, LISTS, Listed, Newsroom, NewsroomRecords
from bot.post_words import PostWords
from bot.posts.links import Links
from bot.posts.model import Post, PostState
from bot.posts.standing import SHORTEST, SURELY, Standing
from bot.store.interface import Store

COMMANDS = ("langganan", "stop", "kanal", "start")
"""Commands whose words depend on what the chat subscribes to."""
IDS = frozenset({"ikut_kanal", "berhenti_langganan"})
PAGES = (NEWSROOM, "umpan", "peniru")
"""Commands, buttons, steps and timers of those who write posts begin so."""
MOST_POSTS = 300
"""The newest posts, which an editor's turn has before it; all others are found by their list."""
AT_ONCE = 200
"""Posts that are read in one go where all are looked through."""
STANDING: tuple[PostState, ...] = ("live", "approved")
"""Posts that people read, or will without another look."""
OF_CONTACTS = (CONTACT, CONTACT_STEP, JUDGE)
"""Editors' buttons and step by which a contact may be hidden begin so."""


class Alerting:
    """The store of posts, the bot's links and its channel, as far as turns need them."""

    def __init__(
        self, store: Store, links: Links, channel: str, leaders: GroupLeaders | None = None
    ) -> None:
        self._store, self._links, self._channel = store, links, channel
        self._leaders = leaders
        self._names = Names(links.bot_name, channel)
        self._words = PostWords(store)

    async def with_alerts(self, turn: Turn) -> Turn:
        """The turn with all it may look at."""
        incoming = turn.incoming
        if incoming.kind == "silent" or incoming.desk:
            return turn
        started = incoming.kind == "command" and incoming.command == "start"
        link = self._links.read(incoming.text) if started else None
        chosen = _about_alerts(turn)
        return replace(
            turn,
            link=link,
            linked=await self._store.standing(link.post) if link and link.post else None,
            subscription=await self._store.subscription(incoming.chat_id) if chosen else None,
            leads=chosen and not incoming.private and await self._leads(turn),
            newsroom=await self._newsroom(turn),
            passed_on=await self._passed_on(turn),
        )

    async def _passed_on(self, turn: Turn) -> Standing | None:
        """The post of ours that a message is, or whose words somebody passed on or pasted."""
        incoming = turn.incoming
        ours = incoming.forwarded and self._names.sent(incoming.origin)
        copied = bool(incoming.text) and (incoming.forwarded or turn.understanding.pasted)
        if not (ours or copied):
            return None
        post = await (
            self._post_in(incoming) if ours else self._words.post_in(incoming.text, SURELY)
        )
        if post is None:
            return None
        standing = await self._store.standing(post.number)
        return replace(standing, copied=not ours) if standing else None

    async def _post_in(self, incoming: Incoming) -> Post | None:
        """By its number in the channel; in the bot's own chats Telegram tells none, only words."""
        if message := int(incoming.origin.get("message_id") or 0):
            chat = int(incoming.origin.get("id") or 0)
            return await self._store.post_in_channel(chat, message)
        return await self._words.post_in(incoming.text, SHORTEST)

    async def _leads(self, turn: Turn) -> bool:
        return self._leaders is not None and await self._leaders.leads(turn.incoming)

    async def _newsroom(self, turn: Turn) -> Newsroom | None:
        if _of_newsroom(turn):
            kept = await self._store.newsroom(MOST_POSTS, turn.now, _named(turn))
            return await self._listed(turn, Newsroom(kept, self._links, self._channel))
        if _of_contacts(turn):
            standing = await self._standing()
            return Newsroom(NewsroomRecords(), self._links, self._channel, standing=standing)
        return None

    async def _listed(self, turn: Turn, newsroom: Newsroom) -> Newsroom:
        """With the page of the list that a button asks for; past the end, the last one."""
        what, name, page, *_ = (*turn.incoming.args, "", "", "")
        if turn.incoming.kind != "button" or what != "daftar":
            return newsroom
        name = name if name in LISTS else FIRST_LIST
        last = max(0, (newsroom.totals[name] - 1) // PAGE)
        at = min(int(page) if page.isdecimal() else 0, last)
        posts = await self._store.posts_of(LISTS[name], at * PAGE, PAGE)
        return replace(newsroom, listed=Listed(name, at, last, posts))

    async def _standing(self) -> tuple[Post, ...]:
        found: dict[int, Post] = {}
        skip = 0
        while more := await self._store.posts_of(STANDING, skip, AT_ONCE):
            found |= {one.number: one for one in more}
            skip += AT_ONCE
        return tuple(found.values())


def _about_alerts(turn: Turn) -> bool:
    incoming = turn.incoming
    if incoming.kind == "command":
        return incoming.command in COMMANDS
    if incoming.kind == "button":
        asked = incoming.command == ASK and bool(IDS & set(incoming.args))
        opened = bool(set(COMMANDS) & set(incoming.args))
        return incoming.command == ALERTS or asked or opened
    meant = (turn.understanding, *turn.parts)
    return any(guess.id in IDS for one in meant for guess in one.guesses)


def _named(turn: Turn) -> str:
    """The key of the post that a button, a timer or a step is about, or nothing."""
    incoming, work = turn.incoming, turn.conversation.data.get(WORK)
    if incoming.kind == "button":
        return (*incoming.args, "", "")[1]
    if incoming.kind == "timer":
        return str(incoming.data.get("post") or "")
    return str(work.get("key") or "") if isinstance(work, dict) else ""


def _of_newsroom(turn: Turn) -> bool:
    """Whether a page of those who write posts is asked for: by an editor, or by its timer."""
    incoming = turn.incoming
    if incoming.kind == "timer":
        return incoming.command.startswith(NEWSROOM)
    return _at(turn).startswith(PAGES)


def _of_contacts(turn: Turn) -> bool:
    """Whether an editor looks at contacts, or judges what others propose of them."""
    return _at(turn).startswith(OF_CONTACTS)


def _at(turn: Turn) -> str:
    """What an editor does: the command or button, else the step; "" for everybody else."""
    if turn.editorial is None:
        return ""
    acted = turn.incoming.kind in ("command", "button")
    return turn.incoming.command if acted else turn.conversation.step
