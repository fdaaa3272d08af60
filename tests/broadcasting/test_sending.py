"""Alerts to subscribers: each gets it once, whatever happens on the way."""

import asyncio
import logging
from collections import Counter

import pytest

from bot.broadcasting.broadcaster import MOST
from bot.post_effects import MoveSubscription
from tests.broadcasting.stage import FIRST, Stage, make_group, stage
from tests.samples import eventually

pytestmark = pytest.mark.anyio
GROUP, OLD_GROUP, NEW_GROUP = -1005000000001, -5001, -1005000000002


async def got(at: Stage, chats: range) -> Counter[int]:
    """How many messages each chat has."""
    return Counter({chat: len(await at.shown(chat)) for chat in chats})


async def test_thirty_people_get_an_alert_once_each() -> None:
    async with stage() as at:
        chats = await at.subscribers(30)
        number = await at.publish("<b>Awas</b> penipuan")
        async with at.at_work():
            await at.done(number)
        assert await got(at, chats) == Counter(dict.fromkeys(chats, 1))
        (shown,) = await at.shown(FIRST)
        assert shown["text"] == "Awas penipuan"
        assert shown["entities"][0]["type"] == "bold"
        assert await at.counts(number) == {"sent": 30}


async def test_a_group_gets_it_too() -> None:
    async with stage() as at:
        await make_group(at, GROUP)
        await at.subscribe([GROUP])
        number = await at.publish("Awas")
        async with at.at_work():
            await at.done(number)
        assert await at.texts(GROUP) == ["Awas"]


async def test_who_blocked_the_bot_is_marked_and_the_others_get_it() -> None:
    async with stage() as at:
        chats = await at.subscribers(5)
        await at.ask("block", {"user": {"id": FIRST, "first_name": "Warga"}})
        await at.ask("deactivate", {"user": {"id": FIRST + 1, "first_name": "Warga"}})
        first = await at.publish("Awas")
        async with at.at_work():
            await at.done(first)
            calls = len(await at.calls("sendMessage"))
            assert await at.counts(first) == {"sent": 3, "blocked": 2}
            await at.done(await at.publish("Awas lagi"))
        assert len(await at.calls("sendMessage")) == calls + 3 + 1  # and the channel's
        assert [len(await at.shown(chat)) for chat in chats] == [0, 0, 2, 2, 2]


async def test_a_chat_that_must_wait_gets_it_when_telegram_says_and_holds_no_other() -> None:
    async with stage() as at:
        chats = await at.subscribers(4)
        await at.fault("429", chat_id=FIRST, retry_after=30)
        number = await at.publish("Awas")
        async with at.at_work():
            await eventually(lambda: counted(at, number, sent=3, waiting=1))
            await at.move(28)
            await asyncio.sleep(0.05)  # it must not go now: there is nothing to wait for
            assert await at.shown(FIRST) == []
            await at.move(3)
            await at.done(number)
        assert await got(at, chats) == Counter(dict.fromkeys(chats, 1))


async def test_flood_control_for_several_chats_rests_the_whole_broadcast() -> None:
    async with stage() as at:
        chats = await at.subscribers(40)
        await at.fault("429", count=None, retry_after=30)
        number = await at.publish("Awas")
        async with at.at_work():
            await eventually(lambda: refused(at, 3))
            await at.people.delete("/sim/faults")
            before = len(await at.calls("sendMessage"))
            await at.move(20)
            await asyncio.sleep(0.05)  # nothing may go now
            assert len(await at.calls("sendMessage")) == before
            assert before <= 12
            await at.move(12)
            await at.done(number)
        assert await got(at, chats) == Counter(dict.fromkeys(chats, 1))


async def test_what_telegram_refuses_for_good_is_not_tried_again() -> None:
    async with stage() as at:
        await at.subscribers(3)
        await at.fault("400", chat_id=FIRST)
        number = await at.publish("Awas")
        async with at.at_work():
            await at.done(number)
        assert await at.counts(number) == {"sent": 2, "failed": 1}
        assert await at.shown(FIRST) == []


async def test_a_call_that_may_have_been_made_is_never_made_again() -> None:
    async with stage() as at:
        await at.subscribers(3)
        await at.fault("drop_after", chat_id=FIRST)
        await at.fault("502", chat_id=FIRST + 1)
        number = await at.publish("Awas")
        async with at.at_work():
            await eventually(lambda: moved_on(at, number))
        assert await at.counts(number) == {"sent": 1, "unsure": 2}
        assert [len(await at.shown(FIRST + one)) for one in range(3)] == [1, 0, 1]


async def test_after_trouble_telegram_is_asked_before_anybody_s_alert_is_risked() -> None:
    async with stage() as at:
        await at.subscribers(24)
        await at.fault("drop_before", count=None)
        await at.fault("502", "getMe", count=None)
        number = await at.publish("Awas")
        async with at.at_work():
            await eventually(lambda: asked(at, 1))
            await at.people.delete("/sim/faults")
            await at.fault("502", "getMe", count=None)
            before = await calls_to_people(at)
            for again in range(2, 6):
                await at.move(70)
                await eventually(lambda again=again: asked(at, again))
            assert await calls_to_people(at) == before
            await at.people.delete("/sim/faults")
            await eventually(lambda: moved_on(at, number))
        counts = await at.counts(number)
        assert 1 <= counts["unsure"] <= MOST  # those that were under way together
        assert counts["sent"] == 24 - counts["unsure"]


async def test_a_group_that_became_a_supergroup_gets_it_once_under_its_new_number() -> None:
    async with stage() as at:
        await make_group(at, OLD_GROUP, "group")
        await at.subscribe([OLD_GROUP])
        sari = {"id": 901, "first_name": "Sari"}
        chat = {"id": OLD_GROUP, "title": "Warga", "type": "group"}
        await at.ask("upgrade", {"user": sari, "chat": chat, "new_id": NEW_GROUP})
        number = await at.publish("Awas")
        async with at.at_work():
            await at.done(number)
            await at.commit(OLD_GROUP, MoveSubscription(NEW_GROUP))  # the update comes too
            await at.done(await at.publish("Awas lagi"))
        assert await at.texts(NEW_GROUP) == ["Awas", "Awas lagi"]
        assert await at.store.subscription(OLD_GROUP) is None
        assert await at.store.subscription(NEW_GROUP)


async def test_a_chat_gets_one_at_a_time() -> None:
    async with stage() as at:
        (chat,) = await at.subscribers(1)
        first, second = await at.publish("Satu"), await at.publish("Dua")
        await at.fault("slow", chat_id=chat, seconds=0.5)

        async def one_waits() -> bool:
            states = await at.counts(first), await at.counts(second)
            return states == ({"sending": 1}, {"waiting": 1})

        async with at.at_work():
            await eventually(one_waits)
            await eventually(lambda: moved_on(at, second))
        assert await at.texts(chat) == ["Satu", "Dua"]


async def test_a_post_without_words_fails_and_the_next_is_sent() -> None:
    async with stage() as at:
        await at.subscribers(2)
        broken, whole = await at.publish("rusak"), await at.publish("Awas")
        async with at.at_work():
            await at.done(broken)
            await at.done(whole)
        assert await at.counts(broken) == {"failed": 2}
        assert await at.texts(FIRST) == ["Awas"]


async def test_a_refused_token_ends_the_bot_and_nothing_is_lost() -> None:
    async with stage() as at:
        await at.subscribers(3)
        number = await at.publish("Awas")
        await at.fault("token", "sendMessage")
        async with at.at_work() as task:
            await eventually(task.done)
        assert "CEKDULU_TOKEN" in str(task.exception())
        assert await at.counts(number) in ({"waiting": 3}, {})


async def test_a_store_that_is_away_ends_nothing(caplog: pytest.LogCaptureFixture) -> None:
    async with stage() as at:
        await at.store.close()
        async with at.at_work() as task:
            await eventually(lambda: "StoreUnavailable" in caplog.text)
            assert not task.done()


async def test_no_words_number_or_name_reach_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    async with stage() as at:
        await at.subscribers(4)
        for kind, chat in (("403", FIRST), ("400", FIRST + 1), ("drop_after", FIRST + 2)):
            await at.fault(kind, chat_id=chat)
        number = await at.publish("kata rahasia")
        async with at.at_work():
            await eventually(lambda: moved_on(at, number))
    ours = " ".join(one.getMessage() for one in caplog.records if one.name.startswith("bot."))
    assert "Forbidden" in ours
    for secret in ("rahasia", "Warga", str(FIRST)[:-1]):
        assert secret not in ours


async def counted(at: Stage, number: int, **states: int) -> bool:
    """Whether the broadcast's deliveries are at least so many in these states."""
    counts = await at.counts(number)
    return all(counts.get(state, 0) >= count for state, count in states.items())


async def refused(at: Stage, count: int) -> bool:
    """Whether so many private chats were refused."""
    calls = await at.calls("sendMessage")
    return len({c["params"]["chat_id"] for c in calls if c.get("error_code") == 429}) >= count


async def asked(at: Stage, times: int) -> bool:
    """Whether Telegram was asked so often whether it is there, beside the bot's own start."""
    return len([one for one in await at.calls("getMe") if not one["ok"]]) >= times


async def calls_to_people(at: Stage) -> int:
    """How many calls were made to private chats."""
    return len([c for c in await at.calls("sendMessage") if c["params"]["chat_id"] > 0])


async def moved_on(at: Stage, number: int) -> bool:
    """Whether a broadcast is done, with its pauses after trouble passed over."""
    await at.move(2)
    return await at.is_done(number)
