"""What fails three times gets an apology and is put aside; its chat and the others go on."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import pytest

from bot.errors import Stale
from bot.model import Decision, Feature, Json, Say, Turn
from bot.router import Router
from bot.store import Commit, Store, StoreUnavailable
from bot.worker import STALES, TRIES, Worker
from tests.bench import outbox, receive, texts, worker
from tests.samples import (
    NOW,
    OTHER,
    PERSON,
    Clock,
    eventually,
    memory_store,
    running,
    words,
)

APOLOGY = words().text(Say("fallback.apology"), NOW)


def breaks(turn: Turn) -> Decision:
    raise KeyError("rahasia")


BREAKING = Router(
    [
        Feature(
            "breaking",
            commands={"rusak": breaks, "unknown": lambda turn: Decision((Say("talk.bye"),))},
            ids={"nlu_fallback": lambda turn: Decision((Say("talk.thanks"),))},
        )
    ]
)


async def attempts(store: Store) -> list[int]:
    later = Clock()
    later.move(3600)
    return [work.attempts for work in await store.pending(later(), (), 10)]


@asynccontextmanager
async def failing(said: list[Json]) -> AsyncIterator[tuple[Store, Clock, Worker]]:
    """A worker at work on updates the first of which always fails."""
    clock = Clock()
    async with memory_store() as store:
        await receive(store, clock, *said)
        working = worker(store, clock, way=BREAKING)
        async with running(working.run()):
            yield store, clock, working


async def fail_on(store: Store, clock: Clock, working: Worker, times: int) -> None:
    """Let an update fail so many times."""
    for count in range(1, times + 1):

        async def failed_again(count: int = count) -> bool:
            return (await attempts(store))[:1] == [count]

        await eventually(failed_again)
        clock.move(10)
        working.wake()


@pytest.mark.anyio
async def test_what_fails_is_tried_again_later_and_not_at_once() -> None:
    async with failing(texts(PERSON, "/rusak")) as (store, clock, working):

        async def failed_once() -> bool:
            return await attempts(store) == [1]

        await eventually(failed_once)
        working.wake()
        await store.counts()
        assert await store.pending(clock(), (), 10) == []
        assert await attempts(store) == [1]


@pytest.mark.anyio
async def test_what_fails_three_times_gets_an_apology_is_kept_and_the_chat_goes_on() -> None:
    async with failing(texts(PERSON, "/rusak", "lanjut")) as (store, clock, working):
        await fail_on(store, clock, working, TRIES - 1)
        await eventually(lambda: working.done == 1)
        (kept,) = await store.failed(10)
        assert (kept.inbox_id, kept.chat_id, kept.error) == (1, PERSON, "KeyError")
        assert kept.payload["message"]["text"] == "/rusak"
        said = [text for _, text in await outbox(store, clock)]
        assert said == [APOLOGY, words().text(Say("talk.thanks"), clock())]


@pytest.mark.anyio
async def test_a_failing_chat_holds_no_other() -> None:
    said = [*texts(PERSON, "/rusak"), *texts(OTHER, "halo", first=2)]
    async with failing(said) as (store, _, working):
        await eventually(lambda: working.done == 1)
        assert await store.failed(10) == []


@pytest.mark.anyio
async def test_a_failing_update_shows_its_class_and_place_in_the_log_and_not_its_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    async with failing(texts(PERSON, "/rusak nama saya Sari")) as (store, clock, working):
        await fail_on(store, clock, working, 1)
    assert any("inbox 1 failed, try 1: KeyError at" in r.getMessage() for r in caplog.records)
    assert "rahasia" not in caplog.text
    assert "Sari" not in caplog.text


@pytest.mark.anyio
async def test_a_store_that_takes_no_commit_is_not_asked_without_end() -> None:
    clock, tries = Clock(), []
    async with memory_store() as store:
        await receive(store, clock, *texts(PERSON, "/menu"))

        async def disk_full(turn: Commit, now: datetime) -> None:
            tries.append(turn.inbox_id)
            raise StoreUnavailable("OperationalError")

        store.commit = disk_full
        working = worker(store, clock)
        async with running(working.run()):
            await eventually(lambda: tries == [1])
            for _ in range(20):
                working.wake()
                await store.counts()
            assert tries == [1]


class Overtaken:
    """A store in which somebody else is always faster than one update."""

    def __init__(self, store: Store, inbox_id: int) -> None:
        self._store, self._inbox_id, self.tries = store, inbox_id, 0

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    async def commit(self, turn: Commit, now: datetime) -> None:
        """Raise Stale, save when the update is given up."""
        if turn.inbox_id == self._inbox_id and not turn.failed:
            self.tries += 1
            raise Stale
        await self._store.commit(turn, now)


@pytest.mark.anyio
async def test_a_turn_that_is_overtaken_for_ever_ends_in_the_apology_and_the_chat_goes_on() -> None:
    clock = Clock()
    async with memory_store() as kept:
        await receive(kept, clock, *texts(PERSON, "satu", "dua"))
        store = Overtaken(kept, 1)
        working = worker(store, clock, way=BREAKING)
        async with running(working.run()):
            await fail_on(kept, clock, working, TRIES - 1)
            await eventually(lambda: working.done == 1)
        assert store.tries == STALES + TRIES - 1
        assert [one.error for one in await kept.failed(10)] == ["Stale"]
        said = [text for _, text in await outbox(kept, clock)]
        assert said == [APOLOGY, words().text(Say("talk.thanks"), clock())]


@pytest.mark.anyio
async def test_between_two_tries_an_overtaken_turn_waits() -> None:
    clock = Clock()
    async with memory_store() as kept:
        await receive(kept, clock, *texts(PERSON, "satu"))
        store = Overtaken(kept, 1)
        working = worker(store, clock, way=BREAKING)
        async with running(working.run()):

            async def counted() -> bool:
                return await attempts(kept) == [1]

            await eventually(counted)
            for _ in range(20):
                working.wake()
                await kept.counts()
            assert store.tries == STALES
