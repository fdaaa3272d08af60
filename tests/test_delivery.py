"""One row carried out and marked, and the closing words after a wipe."""

import pytest

from bot.delivery import FEWEST, Delivery, closing
from bot.model import Outgoing
from bot.pacing import Pace
from bot.store import Store
from tests.fakes import Call, FakeTelegram, bot_over, slow_down
from tests.samples import OTHER, PERSON, Clock, memory_store

WIPE = Outgoing(
    PERSON,
    "wipe",
    {
        "message_ids": [1, 2, 3],
        "done": {"text": "Sudah.", "keyboard": []},
        "partly": {"text": "Tinggal %JUMLAH%.", "keyboard": []},
    },
    id=9,
    attempts=2,
)
ROW = Outgoing(PERSON, "message", {"text": "x", "keyboard": []}, id=1)


@pytest.mark.parametrize(
    ("kept", "text"), [(0, "Sudah."), (2, "Tinggal 2."), (3, "Tinggal 3."), (-1, "Tinggal 3.")]
)
def test_closing_words_are_those_of_what_stayed(kept: int, text: str) -> None:
    words = {"text": text, "keyboard": []}
    assert closing(WIPE, kept) == Outgoing(PERSON, "message", words)


def test_closing_words_leave_the_row_as_it_was() -> None:
    closing(WIPE, 2)
    assert WIPE.payload["partly"]["text"] == "Tinggal %JUMLAH%."


def delivery(
    store: Store, clock: Clock, telegram: FakeTelegram, pace: Pace | None = None
) -> Delivery:
    return Delivery(bot_over(telegram), store, pace or Pace(100.0), clock, clock.ticks)


@pytest.mark.anyio
async def test_calls_at_once_follow_how_long_a_call_takes_within_bounds() -> None:
    clock = Clock()

    def slowly(call: Call) -> None:
        clock.move(2.0)

    async with memory_store() as store:
        quick = delivery(store, clock, FakeTelegram())
        slow = delivery(store, clock, FakeTelegram(sendmessage=slowly))
        for _ in range(30):
            await quick.carry_out(ROW)
            await slow.carry_out(ROW)
    assert quick.useful_at_once(500) == FEWEST
    assert 60 < slow.useful_at_once(500) <= 120
    assert slow.useful_at_once(16) == 16
    assert (quick.sent, slow.sent) == (30, 30)


@pytest.mark.anyio
async def test_a_chat_that_telegram_limited_is_paused_for_rows_that_come_later_too() -> None:
    clock, pace = Clock(), Pace(100.0)
    async with memory_store() as store:
        await delivery(store, clock, FakeTelegram(sendmessage=[slow_down(20)]), pace).carry_out(ROW)
    assert pace.wait(PERSON, clock.ticks()) == pytest.approx(20)
    assert pace.wait(OTHER, clock.ticks()) == 0


@pytest.mark.anyio
async def test_carrying_out_raises_nothing_even_when_the_store_is_away(caplog) -> None:
    async with memory_store() as store:
        one = delivery(store, Clock(), FakeTelegram())
        await store.close()
        await one.carry_out(ROW)
    assert one.sent == 0
    assert "outbox 1: StoreUnavailable" in caplog.text
