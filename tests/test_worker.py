"""The worker: each chat in order, chats side by side, nothing done twice."""

import asyncio
import logging
from typing import Any

import pytest

from bot.features import feedback
from bot.model import Json, Say
from bot.store import Commit
from bot.worker import SLOW
from tests.bench import outbox, receive, texts, worker
from tests.fakes import (
    meant,
)
from tests.samples import (
    GROUP,
    OTHER,
    PATIENCE,
    PERSON,
    Clock,
    eventually,
    memory_store,
    running,
    update,
    words,
)


@pytest.mark.anyio
async def test_a_message_becomes_an_answer_and_the_sender_is_woken() -> None:
    clock, woken = Clock(), []
    async with memory_store() as store:
        await receive(store, clock, *texts(PERSON, "gaji?"))
        answers = {"gaji?": meant({"gaji_wajar": 0.9})}
        working = worker(store, clock, answers=answers, committed=lambda: woken.append(1))
        async with running(working.run()):
            await eventually(lambda: woken == [1])
        assert working.done == 1
        answer = Say("faq.gaji_wajar", buttons=feedback.asked("gaji_wajar"))
        assert await outbox(store, clock) == [(PERSON, words().text(answer, clock()))]


@pytest.mark.anyio
async def test_a_worker_that_sleeps_is_woken_by_what_comes() -> None:
    clock = Clock()
    async with memory_store() as store:
        working = worker(store, clock)
        async with running(working.run()):
            await receive(store, clock, *texts(PERSON, "/menu"))
            working.wake()
            await eventually(lambda: working.done == 1)


@pytest.mark.anyio
async def test_one_chat_keeps_its_order_while_another_goes_by() -> None:
    clock, asked, release = Clock(), [], asyncio.Event()

    async def slowly(answer: Json) -> Json:
        await asyncio.wait_for(release.wait(), PATIENCE)
        return answer

    def answers(text: str) -> Any:
        return slowly(meant()) if text == "satu" else meant()

    async with memory_store() as store:
        await receive(store, clock, *texts(PERSON, "satu", "dua", "tiga"))
        await receive(store, clock, *texts(OTHER, "lain", "lagi", first=4))
        working = worker(store, clock, answers=answers, asked=asked)
        async with running(working.run()):
            await eventually(lambda: working.done == 2)
            assert sorted(asked) == ["lagi", "lain", "satu"]
            release.set()
            await eventually(lambda: working.done == 5)
        assert [text for text in asked if text in ("satu", "dua", "tiga")] == [
            "satu",
            "dua",
            "tiga",
        ]


@pytest.mark.anyio
async def test_no_more_chats_are_worked_on_than_allowed() -> None:
    clock, asked, release = Clock(), [], asyncio.Event()

    async def slowly() -> Json:
        await asyncio.wait_for(release.wait(), PATIENCE)
        return meant()

    async with memory_store() as store:
        chats = [texts(chat, f"dari {chat}", first=chat)[0] for chat in range(1, 8)]
        await receive(store, clock, *chats)
        working = worker(store, clock, answers=lambda t: slowly(), asked=asked, at_once=3)
        async with running(working.run()):
            await eventually(lambda: len(asked) == 3)
            working.wake()
            await store.counts()
            assert len(asked) == 3
            release.set()
            await eventually(lambda: working.done == 7)


@pytest.mark.anyio
async def test_turns_that_take_long_take_no_place_from_other_people() -> None:
    """Three read pictures and hold all places; a cry for help of a fourth is heard meanwhile."""
    clock, asked, release = Clock(), [], asyncio.Event()

    async def slowly() -> Json:
        await asyncio.wait_for(release.wait(), PATIENCE)
        return meant()

    def answers(text: str) -> Any:
        return meant() if text == "tolong" else slowly()

    async with memory_store() as store:
        chats = [texts(chat, f"dari {chat}", first=chat)[0] for chat in (1, 2, 3)]
        await receive(store, clock, *chats)
        working = worker(store, clock, answers=answers, asked=asked, at_once=3)
        async with running(working.run()):
            await eventually(lambda: len(asked) == 3)
            await receive(store, clock, *texts(4, "tolong", first=4))
            clock.move(SLOW.total_seconds())
            working.wake()
            await eventually(lambda: working.done == 1)
            release.set()
            await eventually(lambda: working.done == 4)


@pytest.mark.anyio
async def test_a_turn_that_somebody_else_finished_is_no_failure(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    clock, asked, release = Clock(), [], asyncio.Event()

    async def slowly() -> Json:
        await asyncio.wait_for(release.wait(), PATIENCE)
        return meant()

    async with memory_store() as store:
        await receive(store, clock, *texts(PERSON, "satu"))
        (work,) = await store.pending(clock(), (), 10)
        working = worker(store, clock, answers=lambda text: slowly(), asked=asked)
        async with running(working.run()):
            await eventually(lambda: asked == ["satu"])
            await store.commit(Commit(work.inbox_id, work.conversation), clock())
            release.set()
            await eventually(lambda: not working._running)
        assert working.done == 0
        assert "inbox 1 was finished elsewhere" in caplog.text
        assert "failed" not in caplog.text
        assert (await store.counts())["inbox_done"] == 1
        assert await store.failed(10) == []
        assert await outbox(store, clock) == []


@pytest.mark.anyio
async def test_a_timer_that_fell_due_becomes_a_turn_of_its_chat() -> None:
    clock = Clock()
    async with memory_store() as store:
        await receive(store, clock, *texts(PERSON, "/hapus"))
        working = worker(store, clock)
        async with running(working.run()):
            await eventually(lambda: working.done == 1)
            clock.move(14 * 60)
            working.wake()
            assert (await store.counts())["timers"] == 1
            clock.move(2 * 60)
            working.wake()
            await eventually(lambda: working.done == 2)
        assert (await outbox(store, clock))[-1][1] == words().text(Say("privacy.expired"), clock())


@pytest.mark.anyio
async def test_updates_of_no_chat_are_finished_without_a_word_and_each_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    clock = Clock()
    async with memory_store() as store:
        await receive(store, clock, *(update(number, strange=number) for number in range(1, 30)))
        working = worker(store, clock)
        async with running(working.run()):
            await eventually(lambda: working.done == 29)
        assert (await store.counts())["inbox_done"] == 29
        assert await outbox(store, clock) == []
    assert "finished elsewhere" not in caplog.text


@pytest.mark.anyio
async def test_a_group_and_an_update_of_no_chat_do_not_stand_in_each_others_way() -> None:
    clock, asked = Clock(), []
    small = -1  # the number of a small group, as that of the first row
    async with memory_store() as store:
        await receive(store, clock, update(1, strange=1), *texts(small, "/menu", first=2))
        await receive(store, clock, *texts(GROUP, "/menu", first=3))
        working = worker(store, clock, asked=asked)
        async with running(working.run()):
            await eventually(lambda: working.done == 3)


@pytest.mark.anyio
async def test_a_store_that_is_away_ends_nothing(caplog: pytest.LogCaptureFixture) -> None:
    clock = Clock()
    async with memory_store() as store:
        await store.close()
        working = worker(store, clock)
        async with running(working.run()) as task:
            await eventually(lambda: "inbox: StoreUnavailable" in caplog.text)
            assert not task.done()


@pytest.mark.anyio
async def test_a_turn_under_way_is_finished_before_the_worker_ends() -> None:
    clock, asked, release = Clock(), [], asyncio.Event()

    async def slowly() -> Json:
        await asyncio.wait_for(release.wait(), PATIENCE)
        return meant()

    async with memory_store() as store:
        await receive(store, clock, *texts(PERSON, "satu"))
        working = worker(store, clock, answers=lambda text: slowly(), asked=asked)
        task = asyncio.create_task(working.run())
        await eventually(lambda: asked == ["satu"])
        task.cancel()
        release.set()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert working.done == 1
        assert (await store.counts())["inbox_done"] == 1
