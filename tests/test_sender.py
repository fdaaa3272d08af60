"""The sender: order and pace; the time is moved by the test."""

import asyncio
import logging

import pytest
from telegram.error import TimedOut

from bot.model import BROADCAST, Outgoing
from bot.sender import SLOW
from tests.desk import desk, says
from tests.fakes import (
    TOO_LONG,
    Call,
)
from tests.samples import (
    OTHER,
    PATIENCE,
    PERSON,
    eventually,
    running,
)


@pytest.mark.anyio
async def test_what_waits_is_sent_in_the_order_of_its_chat() -> None:
    async with desk() as at:
        await at.queue(says("satu"), says("dua"), says("lain", OTHER), says("tiga"))
        async with running(at.sender.run()):
            await at.over(sent=4)
        assert at.texts() == ["satu", "dua", "tiga"]
        assert at.texts(OTHER) == ["lain"]
        assert at.sender.sent == 4


@pytest.mark.anyio
async def test_a_chat_gets_three_at_once_and_then_one_a_second() -> None:
    async with desk() as at:
        await at.queue(*(says(str(number)) for number in range(6)))
        async with running(at.sender.run()):
            await at.over(sent=3)
            await at.move(0.9)
            assert len(at.texts()) == 3
            await at.move(0.2)
            await at.over(sent=4)
            await at.move(1)
            await at.over(sent=5)


@pytest.mark.anyio
async def test_all_chats_together_keep_the_overall_rate() -> None:
    async with desk(rate=5.0) as at:
        await at.queue(*(says("x", chat) for chat in range(1, 9)))
        async with running(at.sender.run()):
            await at.over(sent=5)
            await at.move(0.1)
            assert len(at.telegram.calls) == 5
            await at.move(0.15)
            await at.over(sent=6)


@pytest.mark.anyio
async def test_conversations_go_before_broadcasts_in_a_chat_and_among_chats() -> None:
    async with desk(at_once=1) as at:
        await at.queue(says("kabar", PERSON, BROADCAST), says("kabar", OTHER, BROADCAST))
        await at.queue(says("jawaban", OTHER), says("jawaban"))
        async with running(at.sender.run()):
            await at.over(sent=4)
        sent = [params["text"] for params in at.telegram.made("sendmessage")]
        assert sent == ["jawaban", "jawaban", "kabar", "kabar"]


@pytest.mark.anyio
async def test_a_button_press_is_answered_though_the_chat_may_get_no_message_yet() -> None:
    async with desk() as at:
        await at.queue(*(says(str(number)) for number in range(3)))
        async with running(at.sender.run()):
            await at.over(sent=3)
            await at.queue(Outgoing(PERSON, "callback", {"id": "q1"}), says("3"))
            await at.move(0)
            await at.over(sent=4)
            assert at.telegram.made("answercallbackquery") == [{"callback_query_id": "q1"}]
            assert len(at.texts()) == 3


@pytest.mark.anyio
async def test_a_call_under_way_is_finished_and_marked_before_the_sender_ends() -> None:
    begun, release = asyncio.Event(), asyncio.Event()

    async def slowly(call: Call) -> None:
        begun.set()
        await asyncio.wait_for(release.wait(), PATIENCE)

    async with desk(sendmessage=slowly) as at:
        await at.queue(says("satu"))
        task = asyncio.create_task(at.sender.run())
        await begun.wait()
        task.cancel()
        release.set()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await at.count("sent") == 1


@pytest.mark.anyio
async def test_a_slow_chat_holds_no_other_and_gets_its_next_message_afterwards() -> None:
    release = asyncio.Event()

    async def answer(call: Call) -> None:
        if call.params["text"] == "satu":
            await asyncio.wait_for(release.wait(), PATIENCE)

    async with desk(sendmessage=answer) as at:
        await at.queue(says("satu"), says("dua"), says("lain", OTHER))
        async with running(at.sender.run()):
            await at.over(sent=1)
            assert at.texts() == ["satu"]
            release.set()
            await at.over(sent=3)
        assert at.texts() == ["satu", "dua"]


@pytest.mark.anyio
async def test_no_words_number_or_token_reach_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    async with desk(sendmessage=[TimedOut("bot1:rahasia"), TOO_LONG]) as at:
        await at.queue(says("nama Sari"), says("dua"))
        async with running(at.sender.run()):
            await eventually(lambda: len(at.texts()) == 1)
            await at.over(pending=2)
            await at.move(5)
            await at.over(sent=1, dead=1)
    ours = " ".join(r.getMessage() for r in caplog.records if r.name.startswith("bot"))
    assert "TimedOut" in ours
    for secret in ("rahasia", "Sari", str(PERSON)):
        assert secret not in ours


@pytest.mark.anyio
async def test_a_store_that_is_away_ends_nothing(caplog: pytest.LogCaptureFixture) -> None:
    async with desk() as at:
        await at.store.close()
        async with running(at.sender.run()) as task:
            await eventually(lambda: "outbox: StoreUnavailable" in caplog.text)
            assert not task.done()


@pytest.mark.anyio
async def test_calls_that_hang_take_no_place_from_the_others() -> None:
    release = asyncio.Event()

    async def answer(call: Call) -> None:
        if call.params["text"] == "diam":
            await asyncio.wait_for(release.wait(), PATIENCE)

    async with desk(sendmessage=answer) as at:
        await at.queue(*(says("diam", chat) for chat in (11, 12)), says("lain", OTHER))
        async with running(at.sender.run()):
            await eventually(lambda: len(at.telegram.calls) == 2)
            await at.move(SLOW)
            await at.over(sent=1)
            assert at.texts(OTHER) == ["lain"]
            release.set()
            await at.over(sent=3)
