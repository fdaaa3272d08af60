"""Files are read beside the chat: nobody waits for letters in pictures, nothing is read twice."""

import asyncio
from dataclasses import replace

import pytest

from bot.asked_offer import Asked
from bot.examined import Examined
from bot.examining import Examiner
from bot.model import SentFile
from bot.offer_parts import Gathered, Part
from bot.reading_ahead import KEPT, ReadingAhead
from tests.samples import NOW, PERSON, Clock, checker

FILE = SentFile("p", "p", "photo")
ASKED = Asked(Gathered((Part(file=FILE),), NOW))


class Slow(Examiner):
    """An examiner that reads only when it is let, and counts."""

    def __init__(self) -> None:
        self.let, self.begun = asyncio.Event(), 0
        self.fails = False

    async def examine(self, asked: Asked, key: str, now: object) -> Examined:
        self.begun += 1
        await self.let.wait()
        if self.fails:
            raise TimeoutError
        return Examined(checker().check("visa wisata"), "visa wisata", key=key)


def test_a_long_reading_lets_the_turn_go_and_is_there_later() -> None:
    async def play() -> None:
        slow, clock = Slow(), Clock()
        ahead = ReadingAhead(slow, clock.ticks)
        assert await ahead.result(PERSON, ASKED, "a", NOW) is None
        assert await ahead.result(PERSON, ASKED, "b", NOW) is None
        slow.let.set()
        found = await ahead.result(PERSON, ASKED, "c", NOW)
        assert found is not None
        assert (found.key, slow.begun) == ("a", 1)
        assert await ahead.result(PERSON, ASKED, "d", NOW) is found  # a turn that is tried again
        await ahead.close()

    asyncio.run(play())


def test_another_offer_ends_the_reading_of_the_one_before() -> None:
    async def play() -> None:
        slow = Slow()
        ahead = ReadingAhead(slow, Clock().ticks)
        assert await ahead.result(PERSON, ASKED, "a", NOW) is None
        other = replace(ASKED, answers={"visa": "no"})
        slow.let.set()
        found = await ahead.result(PERSON, other, "b", NOW)
        assert found is not None
        assert (found.key, slow.begun) == ("b", 2)
        await ahead.close()

    asyncio.run(play())


def test_a_reading_that_fails_says_so_once_and_begins_anew() -> None:
    async def play() -> None:
        slow = Slow()
        ahead = ReadingAhead(slow, Clock().ticks)
        slow.fails = True
        slow.let.set()
        with pytest.raises(TimeoutError):
            await ahead.result(PERSON, ASKED, "a", NOW)
        slow.fails = False
        assert await ahead.result(PERSON, ASKED, "b", NOW) is not None
        await ahead.close()

    asyncio.run(play())


def test_old_readings_are_forgotten() -> None:
    async def play() -> None:
        slow, clock = Slow(), Clock()
        ahead = ReadingAhead(slow, clock.ticks)
        slow.let.set()
        await ahead.result(PERSON, ASKED, "a", NOW)
        clock.move(KEPT + 1)
        await ahead.result(PERSON + 1, ASKED, "b", NOW)
        await ahead.result(PERSON, ASKED, "c", NOW)
        assert slow.begun == 3
        await ahead.close()

    asyncio.run(play())
