"""What fails on the way is tried again after a pause, until the hash is in the store."""

import logging
from datetime import timedelta

import pytest

from bot.evidence_hashing import AT_ONCE, LONGEST_PAUSE, REST, SHORTEST_PAUSE
from tests.evidence_hashing.hashing_stage import (
    PHOTO,
    Counting,
    Failing,
    Stage,
    later,
    sha,
    waits,
    woken,
)
from tests.samples import NOW, eventually, running
from tests.test_downloading import fault

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("kind", "method"),
    [("502", "download"), ("500", "getFile"), ("drop_before", "getFile"), ("token", "getFile")],
)
async def test_trouble_on_the_way_is_for_another_try(stage: Stage, kind: str, method: str) -> None:
    await stage.keep(await stage.upload(PHOTO))
    await fault(stage.people, kind=kind, method=method, count=1)
    hasher = stage.hasher()
    async with running(hasher.run()):
        await eventually(lambda: waits(stage))
        assert await stage.hashes() == [""]
        stage.clock.move(SHORTEST_PAUSE.total_seconds())
        hasher.wake()
        await eventually(stage.all_hashed)
    assert await stage.hashes() == [sha(PHOTO)]


@pytest.mark.parametrize(
    ("age", "pause"),
    [
        (timedelta(0), SHORTEST_PAUSE), (timedelta(minutes=3), timedelta(minutes=3)),
        (timedelta(days=9), LONGEST_PAUSE), (-timedelta(days=9), SHORTEST_PAUSE),
    ],
)  # fmt: skip
async def test_the_longer_a_file_waits_the_longer_is_the_pause(
    stage: Stage, age: timedelta, pause: timedelta
) -> None:
    await stage.keep(await stage.upload(PHOTO), at=NOW - age)
    await fault(stage.people, kind="502", method="download")
    async with running(stage.hasher().run()):
        await eventually(lambda: waits(stage))
    assert await stage.store.unhashed(NOW + pause - timedelta(seconds=1), 1) == ()
    assert await stage.store.unhashed(NOW + pause, 1) != ()


async def test_telegram_s_own_pause_is_kept_for_all_files(stage: Stage) -> None:
    files = [await stage.upload(bytes([number])) for number in range(5)]
    await stage.keep(*files)
    counting = Counting(stage.bot, let=True)
    await fault(stage.people, kind="429", method="getFile", retry_after=60)
    await fault(stage.people, kind="502", method="download")
    hasher = stage.hasher(bot=counting)
    async with running(hasher.run()):
        await eventually(lambda: counting.asked == AT_ONCE and not counting.under_way)
        await eventually(lambda: later(stage, len(files) - AT_ONCE))
        stage.clock.move(59)
        assert await later(stage, len(files) - 1)
        await woken(stage, hasher)
        assert counting.asked == AT_ONCE
        stage.clock.move(1)
        hasher.wake()
        await eventually(stage.all_hashed)
    assert await stage.hashes() == [sha(bytes([number])) for number in range(5)]


async def test_after_trouble_the_hasher_rests_a_moment(stage: Stage) -> None:
    await stage.keep(*[await stage.upload(bytes([number])) for number in range(5)])
    counting = Counting(stage.bot, let=True)
    await fault(stage.people, kind="502", method="download", count=AT_ONCE)
    hasher = stage.hasher(bot=counting)
    async with running(hasher.run()):
        await eventually(lambda: later(stage, 5 - AT_ONCE))
        await woken(stage, hasher)
        assert counting.asked == AT_ONCE
        stage.clock.move(REST)
        hasher.wake()
        await eventually(lambda: counting.asked == 5)


@pytest.mark.parametrize(
    "times", [{"hashed": 1}, {"hashed": 1, "hash_later": 1}, {"hashed": 3, "hash_later": 3}]
)
async def test_a_store_that_is_away_when_the_hash_is_there_gets_it_later(
    stage: Stage, times: dict[str, int], caplog: pytest.LogCaptureFixture
) -> None:
    await stage.keep(await stage.upload(PHOTO))
    counting = Counting(stage.bot, let=True)
    hasher = stage.hasher(bot=counting, store=Failing(stage.store, **times))
    async with running(hasher.run()):
        for _ in range(times["hashed"]):
            asked = counting.asked
            await eventually(lambda asked=asked: counting.asked > asked)
            await eventually(lambda: "StoreUnavailable" in caplog.text)
            caplog.clear()
            stage.clock.move(SHORTEST_PAUSE.total_seconds())
            hasher.wake()
        await eventually(stage.all_hashed)
    assert await stage.hashes() == [sha(PHOTO)]
    assert counting.asked == times["hashed"] + 1


async def test_a_store_that_is_away_when_it_is_asked_is_asked_again(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    await stage.keep(await stage.upload(PHOTO))
    hasher = stage.hasher(store=Failing(stage.store, unhashed=1))
    async with running(hasher.run()):
        await eventually(lambda: "evidence: StoreUnavailable" in caplog.text)
        hasher.wake()
        await eventually(stage.all_hashed)
    assert await stage.hashes() == [sha(PHOTO)]


async def test_the_log_tells_neither_the_file_nor_the_token(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    file = await stage.upload(PHOTO)
    await stage.keep(file)
    await fault(stage.people, kind="502", method="download", description="rahasia")
    async with running(stage.hasher().run()):
        await eventually(lambda: waits(stage))
    told = [one.getMessage() for one in caplog.records if one.name.startswith("bot.evidence")]
    assert told == ["evidence: NetworkError"]
