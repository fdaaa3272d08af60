"""The steps that tests of posts, subscriptions and broadcasts are told in."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.post_effects import SavePost, SaveSubscription
from bot.posts.model import Body, Delivery, Post, Progress, Source, Subscription, Target
from bot.store import Store
from tests.store.desk_steps import do
from tests.store.steps import NOW

EDITOR = 901
BODY = Body(
    "Awas <b>lowongan palsu</b> \ud83d \0", "AgACpicture", "lowongan", ("kh", "mm"),
    (Target("check"), Target("answer", "cek_izin")), (Source("KP2MI", "https://bp2mi.go.id/a"),),
)  # fmt: skip
PLAIN = Body("kabar", topic="modus")
MINUTE = timedelta(minutes=1)


def draft(key: str = "k1", body: Body = PLAIN, **more: object) -> Post:
    """A new post."""
    return replace(Post(key, body, EDITOR, "Sari", NOW, NOW), **more)  # type: ignore[arg-type]


async def save(store: Store, post: Post, now: datetime = NOW) -> None:
    """Save a post in a turn of an editor."""
    await do(store, SavePost(post), chat=EDITOR, now=now)


async def live(
    store: Store, key: str = "k1", body: Body = PLAIN, *, channel: bool = False,
    now: datetime = NOW, **more: object,
) -> Post:  # fmt: skip
    """A post that was approved and is public now; for an edit, its first."""
    await save(store, draft(key, body, state="approved", changed_at=now, **more), now)
    (number,) = await store.publish_due(now, channel=channel)
    return await read(store, number)


async def edited(store: Store, of: int, words: str, key: str = "e1", now: datetime = NOW) -> Post:
    """The first with the words of an edit that was approved."""
    base = (await read(store, of)).revision
    return await live(store, key, Body(words), kind="edit", of=of, base=base, now=now)


async def corrected(store: Store, of: int, key: str = "c1", now: datetime = NOW) -> Post:
    """The correction of a post."""
    return await live(store, key, Body("ralat"), kind="correction", of=of, now=now)


async def withdrawn(store: Store, number: int, now: datetime = NOW) -> Post:
    """A post that an editor took back."""
    await save(store, replace(await read(store, number), state="withdrawn"), now)
    return await read(store, number)


async def read(store: Store, number: int) -> Post:
    """The post of a number."""
    found = await store.post(number)
    assert found
    return found


async def subscribe(store: Store, *chats: int, **more: object) -> None:
    """Have chats subscribe; nothing is quiet unless it is said."""
    for chat in chats:
        wish = replace(Subscription(chat, NOW, quiet=None), **more)  # type: ignore[arg-type]
        await do(store, SaveSubscription(wish), chat=chat)


async def fill(store: Store, now: datetime = NOW) -> None:
    """Add all that can be added now."""
    while await store.fill(now, 500):
        pass


async def taken(store: Store, now: datetime = NOW, limit: int = 50) -> list[Delivery]:
    """Fill, then take."""
    await fill(store, now)
    return await store.take(now, limit)


async def sent(store: Store, now: datetime = NOW, limit: int = 50) -> list[Delivery]:
    """Take and deliver: a message has the number of its chat, times ten and the post's."""
    found = await taken(store, now, limit)
    await store.delivered([(one, message(one)) for one in found], now)
    return found


async def reached(store: Store, *chats: int, **more: object) -> Post:
    """A post that all of these subscribers got."""
    await subscribe(store, *chats, **more)
    post = await live(store)
    await sent(store)
    return post


async def perhaps(store: Store, *chats: int) -> Post:
    """A post of which nobody knows whether it reached these subscribers."""
    await subscribe(store, *chats)
    post = await live(store)
    found = await taken(store)
    assert sorted(one.chat_id for one in found) == sorted(chats)
    for one in found:
        await store.unsure(one, "TimedOut", NOW)
    return post


def message(one: Delivery) -> int:
    """The number of the message that a delivery became; 0 for changes."""
    return abs(one.chat_id) * 10 + one.post if one.what == "send" else 0


def chats(deliveries: list[Delivery]) -> list[int]:
    """Whom they are for."""
    return [one.chat_id for one in deliveries]


async def progress(store: Store, post: int, what: str = "send", now: datetime = NOW) -> Progress:
    """How the newest broadcast of a kind stands."""
    records = await store.newsroom(50, now)
    return next(one for one in records.progress if (one.post, one.what) == (post, what))
