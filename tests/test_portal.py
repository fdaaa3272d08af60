"""The portal is asked rarely, by one for all, and it is believed as long as it should: real sites
answer here."""

import asyncio
import logging

import pytest

from bot.portal import KEPT, Checked, Portal
from tests.looking.site import LOOPBACK, page, site
from tests.portal_site import UP, portal, status
from tests.samples import NOW, Clock, eventually

pytestmark = pytest.mark.anyio


async def test_fifty_who_ask_at_once_make_one_request() -> None:
    async with site({"/": page("Portal")}) as one:
        asked = portal(one)
        found = await asyncio.gather(*(asked.checked() for _ in range(50)))
    assert found == [UP] * 50
    assert len(one.asked) == 1


@pytest.mark.parametrize(("answer", "state"), [(page("Portal"), "up"), (status(500), "down")])
async def test_an_answer_holds_for_five_minutes(answer: bytes, state: str) -> None:
    clock = Clock()
    async with site({"/": answer}) as one:
        asked = Portal(one.url("/", LOOPBACK), clock)
        await asked.checked()
        clock.move(KEPT.total_seconds() - 1)
        assert await asked.checked() == Checked(state, NOW)
        assert len(one.asked) == 1
        clock.move(1)
        assert await asked.checked() == Checked(state, NOW + KEPT)
        assert len(one.asked) == 2


async def test_a_portal_that_comes_back_is_up_after_five_minutes() -> None:
    clock = Clock()
    async with site({"/": status(503)}) as one:
        asked = Portal(one.url("/", LOOPBACK), clock)
        assert (await asked.checked()).state == "down"
        one.answers["/"] = page("Portal")
        clock.move(KEPT.total_seconds())
        assert (await asked.checked()).state == "up"


async def test_an_answer_from_a_clock_that_was_put_back_does_not_hold() -> None:
    clock = Clock()
    async with site({"/": page("Portal")}) as one:
        asked = Portal(one.url("/", LOOPBACK), clock)
        await asked.checked()
        clock.move(-3600)
        assert (await asked.checked()).at == clock()
    assert len(one.asked) == 2


async def test_who_stops_waiting_takes_the_answer_from_nobody_else() -> None:
    let = asyncio.Event()

    async def late(writer: asyncio.StreamWriter) -> None:
        await let.wait()
        writer.write(page("Portal"))

    async with site({"/": late}) as one:
        asked = portal(one)
        first, second = (asyncio.create_task(asked.checked()) for _ in range(2))
        await eventually(lambda: bool(one.asked))
        first.cancel()
        let.set()
        assert await second == UP
    assert first.cancelled()
    assert len(one.asked) == 1


async def test_a_portal_that_is_closed_lets_go_of_those_who_wait() -> None:
    over = asyncio.Event()

    async def never(writer: asyncio.StreamWriter) -> None:
        await over.wait()

    async with site({"/": never}) as one:
        asked = portal(one)
        waiting = asyncio.create_task(asked.checked())
        await eventually(lambda: bool(one.asked))
        await asked.close()
        assert await waiting == Checked()
        over.set()


async def test_switched_off_nobody_asks() -> None:
    async with site({"/": page("Portal")}) as one:
        asked = portal(one, on=False)
        assert await asked.checked() == Checked("unchecked", None)
    assert one.asked == []


async def test_the_log_tells_what_failed_and_not_what_was_said(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, "bot")
    async with site({"/": b"rahasia\r\n\r\n"}) as one:
        await portal(one).checked()
    assert "RemoteProtocolError" in caplog.text
    assert "rahasia" not in caplog.text
