# ruff: noqa: F811 - the fixtures are those of the store
"""Promises about who gets what, and about what editors see of it, that do not hold yet."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot import publishing
from bot.effects import MarkBlocked
from bot.model import Json
from bot.posts.model import Post
from bot.store import Store
from tests.fakes import BOT_NAME
from tests.feeds.official_site import answer, item, rss
from tests.feeds.test_reader import reading
from tests.newsroom_stage import BUDI, CHANNEL, GOOD, SARI, Stage, published, stage, written
from tests.newsroom_stage import CHANNEL_ID as HERE
from tests.samples import GROUP, update
from tests.store.conftest import codec, store, url  # noqa: F401 - fixtures
from tests.store.desk_steps import do
from tests.store.post_steps import chats, corrected, live, sent, subscribe, taken, withdrawn
from tests.store.steps import NOW

pytestmark = pytest.mark.anyio
DAY = timedelta(days=1).total_seconds()


# A group that put the bot out and took it back.


def standing(number: int, before: str, after: str) -> Json:
    """The bot's standing in a group changes."""
    bot = {"id": 77, "is_bot": True, "first_name": "CekDulu", "username": BOT_NAME}
    changed = {
        "chat": {"id": GROUP, "type": "supergroup", "title": "Warga"}, "date": 1795316400,
        "from": {"id": SARI, "is_bot": False, "first_name": "Sari"},
        "old_chat_member": {"user": bot, "status": before},
        "new_chat_member": {"user": bot, "status": after},
    }  # fmt: skip
    return update(number, my_chat_member=changed)


async def test_a_group_that_takes_the_bot_back_is_answered_again() -> None:
    async with stage() as room:
        assert await room._happens(standing(9001, "left", "member"))
        await room._happens(standing(9002, "member", "kicked"))
        assert await room._happens(standing(9003, "left", "member"))
        assert await room.says(GROUP, "/langganan")


async def test_a_group_that_takes_the_bot_back_gets_alerts_again(store: Store) -> None:
    await subscribe(store, GROUP)
    await do(store, MarkBlocked(True), chat=GROUP)
    await subscribe(store, GROUP)  # whoever leads it begins them anew
    await live(store)
    assert chats(await taken(store)) == [GROUP]


# What editors see.


async def test_editors_hear_of_every_feed_that_brought_drafts() -> None:
    async with stage() as room:
        told = publishing._telling(room.store, room.live, room.clock)
        now = room.clock()
        for name in ("KP2MI", "Kemlu"):
            await told([Post(f"u{name}", None, 0, name, now, now)])  # type: ignore[arg-type]
        heard = [one.text for one in await room.waits(1) if one.chat == SARI]
        assert ["KP2MI" in "".join(heard), "Kemlu" in "".join(heard)] == [True, True]


async def test_editors_hear_of_all_that_one_feed_brought_while_turns_rested() -> None:
    async with stage() as room:
        told = publishing._telling(room.store, room.live, room.clock)
        now = room.clock()
        await told([Post(f"u{one}", None, 0, "Kemlu", now, now) for one in "abc"])  # type: ignore[arg-type]
        await told([Post("ud", None, 0, "Kemlu", now, now)])  # type: ignore[arg-type]
        heard = [one.text for one in await room.waits(1) if one.chat == SARI]
        assert sorted(text[: text.index("</b>")][-2] for text in heard) == ["1", "3"]


async def two_subscribers(room: Stage) -> None:
    """Two chats want alerts; what happens later has numbers of its own."""
    await subscribe(room.store, 5001, 5002)
    room.happened = 10_000


async def in_days(room: Stage, days: int) -> Post:
    """A post that two editors want to be published so many days later."""
    await written(room)
    await room.taps(SARI, "Waktu")
    await room.says(SARI, f"{days} hari lagi 10.00")
    await room.taps(SARI, "📨 Ajukan")
    await room.taps(BUDI, "Periksa")
    await room.taps(BUDI, "✅ Setujui")
    return await room.last()


@pytest.mark.parametrize("days", [1, 6])
async def test_what_was_planned_is_told_of_to_its_end(days: int) -> None:
    async with stage() as room:
        await two_subscribers(room)
        post = await in_days(room, days)
        assert post.due_at
        room.clock.now = post.due_at
        await room.publishes()
        assert await room.waits(4)  # it is being sent
        await room.in_channel()
        await room.sends()
        shown = [one.text for one in await room.waits(60) if one.chat == SARI]
        assert "2 dari 2" in "".join(shown)


@pytest.mark.parametrize("days", [1, 6])
async def test_what_goes_on_days_later_is_told_of_to_its_end(days: int) -> None:
    async with stage() as room:
        await two_subscribers(room)
        post = await published(room)
        await room.store.fill(room.clock(), 500)
        await room.presses(SARI, f"siaran:henti:{post.key}")
        await room.waits(60)
        await room.waits(days * DAY)
        await room.presses(SARI, f"siaran:lanjut:{post.key}")
        await room.waits(4)
        await room.sends()
        shown = [one.text for one in await room.waits(60) if one.chat == SARI]
        assert "2 dari 2" in "".join(shown)


async def test_who_stops_a_sending_is_not_told_so_of_a_change_that_goes_on() -> None:
    async with stage() as room:
        await two_subscribers(room)
        post = await published(room)
        await room.sends()
        await room.presses(SARI, f"siaran:ubah:{post.key}")
        await room.says(SARI, GOOD.replace("Kamboja", "Laos"))
        await room.taps(SARI, "📨 Ajukan")
        await room.taps(BUDI, "Periksa")
        await room.taps(BUDI, "✅ Setujui")
        await room.publishes()
        shown = await room.presses(SARI, f"siaran:kemajuan:{post.key}")
        if any("entikan" in label for one in shown for label in one.labels):
            said = await room.presses(SARI, f"siaran:henti:{post.key}")
            assert "dihentikan" in said[0].text
            assert await room.sends() == []


async def test_a_post_that_was_forwarded_by_mistake_gives_its_place_to_no_other() -> None:
    async with stage() as room:
        first = await published(room)
        second = await written(room, GOOD.replace("Kamboja", "Laos"))
        await room.taps(SARI, "📨 Ajukan")
        await room.taps(BUDI, "Periksa")
        await room.taps(BUDI, "✅ Setujui")
        await room.publishes()
        assert await room.store.channel_sending(second.number)
        await room.store.recover(room.clock())
        assert (await room.numbered(second.number)).channel == "unsure"
        await room.presses(SARI, f"siaran:kanal:{second.key}:ada")
        chat = {"id": HERE, "type": "channel", "title": "Kabar", "username": CHANNEL[1:]}
        message = (await room.numbered(first.number)).channel_message
        origin = {"type": "channel", "chat": chat, "message_id": message, "date": 1795316400}
        await room.says(SARI, "kabar", forward_origin=origin)
        assert (await room.numbered(second.number)).channel_message != message


# Groups that move while a page is added.


@pytest.mark.parametrize("mended", ["withdrawn", "corrected"])
async def test_what_mends_an_error_misses_no_group_that_moves_meanwhile(
    store: Store, mended: str
) -> None:
    old, new = -4_123, -100_987_654
    await subscribe(store, -50_000_000, old, 7)
    await live(store)
    await sent(store)
    await (withdrawn if mended == "withdrawn" else corrected)(store, 1)
    await store.fill(NOW, 1)  # a page that ends behind the new number and before the old one
    await store.moved_chat(old, new, NOW)
    assert sorted(chats(await taken(store))) == [new, -50_000_000, 7]


# After a long time.


async def test_who_withdraws_an_old_post_hears_that_it_still_stands_in_chats() -> None:
    async with stage() as room:
        await two_subscribers(room)
        post = await published(room)
        await room.sends()
        room.clock.move(91 * DAY)
        await room.store.purge(room.clock(), timedelta(days=30))
        await room.presses(SARI, f"siaran:tarik:{post.key}")
        said = await room.says(SARI, "Sumbernya ternyata keliru.")
        assert await room.sends() == []
        assert "Yang sudah terkirim diganti dengan pemberitahuan" not in said[0].text


async def test_a_feed_that_rested_for_a_year_brings_no_old_news(
    store: Store, tmp_path: Path
) -> None:
    given = answer(rss(item(7), item(8)), 'ETag: "v1"\r\n')
    async with reading(store, tmp_path, given) as at:
        await at.read(seconds=0)
        for _ in range(13):  # it is read all the time, and says each time that nothing changed
            assert await at.read(b"HTTP/1.1 304 Not Modified\r\n\r\n", 30 * DAY) == []
            await store.purge(at.clock(), timedelta(days=30))
        assert len(await at.read(rss(item(9), item(8), item(7)))) == 1
