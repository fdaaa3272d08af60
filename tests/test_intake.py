"""Polling: what came is kept first and confirmed only then; nothing holds the loop for ever."""

import logging
from datetime import timedelta

import pytest
from telegram.error import TimedOut

from bot.errors import StartError
from bot.intake import KINDS, Intake, received
from bot.model import Json
from bot.store import Store, StoreUnavailable
from tests.fakes import CONFLICT, NO_TOKEN, FakeTelegram, Refusal, bot_over, slow_down
from tests.samples import (
    OTHER,
    PERSON,
    Clock,
    eventually,
    memory_store,
    message,
    running,
    update,
)


def texts(*numbers: int) -> list[Json]:
    return [update(number, message=message(f"pesan {number}")) for number in numbers]


def intake(telegram: FakeTelegram, store: Store, clock: Clock, stored=lambda: None) -> Intake:
    return Intake(bot_over(telegram), store, clock, stored)


def offsets(telegram: FakeTelegram) -> list[int | None]:
    return [params.get("offset") for params in telegram.made("getupdates")]


async def kept(store: Store) -> int:
    counts = await store.counts()
    return counts["inbox_pending"]


@pytest.mark.anyio
async def test_updates_are_kept_then_confirmed_by_the_next_call_and_the_worker_is_woken() -> None:
    telegram, woken = FakeTelegram(getupdates=[texts(10, 11), texts(12)]), []
    async with memory_store() as store:
        polling = intake(telegram, store, Clock(), lambda: woken.append(True))
        assert await polling.poll(30) == 2
        assert await kept(store) == 2
        assert await polling.poll(30) == 1
    assert offsets(telegram) == [None, 12]
    assert woken == [True, True]
    assert telegram.made("getupdates")[0] == {
        "timeout": 30,
        "limit": 100,
        "allowed_updates": KINDS,
    }


@pytest.mark.anyio
async def test_nothing_new_confirms_nothing_and_wakes_nobody() -> None:
    telegram, woken = FakeTelegram(getupdates=[texts(10), [], []]), []
    async with memory_store() as store:
        polling = intake(telegram, store, Clock(), lambda: woken.append(True))
        assert [await polling.poll(0) for _ in range(3)] == [1, 0, 0]
    assert offsets(telegram) == [None, 11, 11]
    assert woken == [True]


@pytest.mark.anyio
async def test_what_the_store_did_not_keep_is_not_confirmed() -> None:
    telegram = FakeTelegram(getupdates=[texts(10), texts(11), texts(11)])
    async with memory_store() as store:
        polling = intake(telegram, store, Clock())
        await polling.poll(0)
        await store.close()
        for _ in range(2):
            with pytest.raises(StoreUnavailable):
                await polling.poll(0)
    assert offsets(telegram) == [None, 11, 11]


@pytest.mark.anyio
async def test_what_telegram_repeats_is_kept_once() -> None:
    telegram = FakeTelegram(getupdates=[texts(10, 11), texts(11, 12)])
    async with memory_store() as store:
        polling = intake(telegram, store, Clock())
        assert [await polling.poll(0), await polling.poll(0)] == [2, 1]
        assert await kept(store) == 3


BROKEN = [
    5,
    None,
    "update",
    {},
    {"update_id": "7"},
    {"update_id": None, "message": message("x")},
    {"message": message("x")},
]


@pytest.mark.anyio
@pytest.mark.parametrize("broken", BROKEN)
async def test_something_that_is_no_update_does_not_hold_the_others(broken: object) -> None:
    telegram = FakeTelegram(getupdates=[[texts(10)[0], broken, texts(11)[0]]])
    async with memory_store() as store:
        polling = intake(telegram, store, Clock())
        assert await polling.poll(0) == 2


@pytest.mark.anyio
@pytest.mark.parametrize(
    "strange",
    [
        {"update_id": 11},
        {"update_id": 11, "message": None},
        {"update_id": 11, "message": {"chat": {"id": PERSON}, "message_id": "x"}},
        {"update_id": 11, "something_new": [1, {"a": "\ud83d"}]},
        {"update_id": 11, "message": message("x", 2**70)},
        {"update_id": 11, "message": message("x", message_id=2**70)},
        {"update_id": 2**70, "message": message("x")},
    ],
)
async def test_an_update_nobody_can_read_is_kept_or_left_out_and_holds_no_other(
    strange: Json,
) -> None:
    telegram = FakeTelegram(getupdates=[[texts(10)[0], strange, texts(12)[0]]])
    async with memory_store() as store:
        polling = intake(telegram, store, Clock())
        assert await polling.poll(0) >= 2
        works = await store.pending(Clock()(), (), 10)
        assert PERSON in [work.conversation.chat_id for work in works]


@pytest.mark.anyio
async def test_after_a_day_of_silence_the_bot_asks_without_an_offset() -> None:
    # After a quiet week Telegram's numbers start anew, and a high offset would confirm them unseen.
    telegram, clock = FakeTelegram(getupdates=[texts(900), [], texts(5), []]), Clock()
    async with memory_store() as store:
        polling = intake(telegram, store, clock)
        for _ in range(4):
            await polling.poll(0)
            clock.move(timedelta(hours=13).total_seconds())
    assert offsets(telegram) == [None, 901, None, 6]


@pytest.mark.anyio
@pytest.mark.parametrize("refusal", [NO_TOKEN, Refusal(404, "Not Found")])
async def test_a_refused_token_ends_the_bot_with_a_clear_sentence(refusal: Refusal) -> None:
    telegram = FakeTelegram(getupdates=[refusal])
    async with memory_store() as store:
        with pytest.raises(StartError, match="CEKDULU_TOKEN"):
            await intake(telegram, store, Clock()).run()


@pytest.mark.anyio
async def test_a_second_poller_is_warned_of_and_polling_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    telegram = FakeTelegram(getupdates=[CONFLICT, texts(10)])
    async with memory_store() as store, running(intake(telegram, store, Clock()).run()):
        await eventually(lambda: len(telegram.calls) == 3)
        assert await kept(store) == 1
    assert any("another bot polls" in record.getMessage() for record in caplog.records)


@pytest.mark.anyio
async def test_telegrams_own_pause_is_kept_and_polling_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    telegram = FakeTelegram(getupdates=[slow_down(0.01), texts(10)])
    async with memory_store() as store, running(intake(telegram, store, Clock()).run()):
        await eventually(lambda: len(telegram.calls) == 3)
        assert await kept(store) == 1
    assert "polling failed (RetryAfter), again in 0 s" in caplog.text


@pytest.mark.anyio
async def test_errors_of_the_network_are_told_without_their_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    telegram = FakeTelegram(getupdates=[TimedOut("bot1000001:rahasia")])
    async with memory_store() as store, running(intake(telegram, store, Clock()).run()):
        await eventually(lambda: any("TimedOut" in r.getMessage() for r in caplog.records))
    assert "rahasia" not in caplog.text


def test_what_is_kept_knows_its_chat_and_the_persons_message() -> None:
    raw = update(10, message=message("x", OTHER))
    found = received(raw)
    assert found is not None
    assert (found.update_id, found.chat_id, found.message_id, found.payload) == (10, OTHER, 7, raw)
