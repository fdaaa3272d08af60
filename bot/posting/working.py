"""Carries out one job of the poster and writes down how it went."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from itertools import chain

from telegram import Bot
from telegram.error import TelegramError

from bot.pacing import Pace
from bot.posting import alarms, calling
from bot.posting.calling import Progress
from bot.posting.deciding import REOPENING
from bot.posting.groups import REST, Groups
from bot.posting.marking import leave, mark, traces_of
from bot.posting.planning import Planner
from bot.posting.refusals import Refusal, refusal
from bot.posting.scene import Scene
from bot.posting.steps import Job, Step
from bot.quietlog import where
from bot.store.interface import Store

log = logging.getLogger(__name__)
LONGEST_PAUSE = 60.0
"""Seconds between tries at most."""
LONGEST_ERASING_PAUSE = 600.0
"""The same of erasing what Telegram refuses: that is tried for days."""


class Worker:
    """Does jobs; never raises."""

    def __init__(
        self, bot: Bot, store: Store, pace: Pace, groups: Groups, planner: Planner,
        clock: Callable[[], datetime], ticks: Callable[[], float],
    ) -> None:  # fmt: skip
        self._bot, self._store, self._pace, self._groups = bot, store, pace, groups
        self._planner, self._clock, self._ticks = planner, clock, ticks
        self._begun: dict[tuple[int, str], Progress] = {}

    def count(self, job: Job) -> None:
        """Count a job that is about to be done in its chat's pace."""
        chat, step = job.room.chat_id, job.step
        if step.what == "room":
            self._pace.take_topic(chat, self._ticks())
        elif chat and step.count:
            self._pace.take(chat, self._ticks(), step.count)

    async def work(self, job: Job, scene: Scene) -> None:
        """Make the job's calls and mark it; see to it that what fails is tried again."""
        try:
            made = await self._made(job, scene)
            if made is None:
                await self._later(job, REST)
                return
            await mark(self._store, job, made, self._clock())
            self._begun.pop((job.number, job.step.what), None)
            self._planner.learn(job)
        except TelegramError as error:
            await self._guarded(self._refused(job, error))
        except Exception as error:  # a case must not stop the others
            log.error("case room: %s", where(error))
            await self._guarded(self._later(job))

    async def _made(self, job: Job, scene: Scene) -> list[int] | None:
        """Make the calls that are left of a job; return the numbers of its messages, None when
        there is nobody to be told."""
        if job.step.what in ("alarm", "alert"):
            told = next((one for one in job.posting.entries if one.id in job.step.entries), None)
            people = alarms.recipients(scene, told)
            told_in = await alarms.sound(self._bot, job, people, self._pace, self._ticks)
            await leave(self._store, job, told_in, self._clock())
            return [] if told_in else None
        key = (job.number, job.step.what)
        progress = self._begun.get(key)
        if progress is None or not progress.is_of(job.step, job.room):
            progress = self._begun[key] = Progress(job.step, job.room)
        try:
            await calling.carry_out(self._bot, progress)
        except TelegramError:  # what stands there already may be all that ever will
            made = chain(progress.messages, *(progress.instead or ()))
            await leave(self._store, job, traces_of(job, made), self._clock())
            raise
        return progress.messages

    async def _refused(self, job: Job, error: TelegramError) -> None:
        found, chat = refusal(error), job.room.chat_id
        log.info("case room: %s: %s, %s", job.step.what, type(error).__name__, found.what)
        if found.what == "wait":
            await self._wait(job, found)
        elif found.what == "moved":
            self._groups.moved(chat, found.chat)
        elif job.step.what == "erase":
            await self._not_erased(job, found)
        elif found.what == "lost":
            await self._store.room_lost(job.number, self._clock())
        elif found.what == "closed":
            await calling.carry_out(self._bot, Progress(Step("card", (REOPENING,)), job.room))
            await self._later(job)
        elif found.what == "gone" and chat:
            await self._gone(job)
        else:
            await self._later(job)

    async def _wait(self, job: Job, found: Refusal) -> None:
        """Telegram asks for a pause: of new topics only, where it was one, so that danger to life
        is told in General meanwhile."""
        until = self._ticks() + found.seconds
        if job.step.what == "room":
            self._pace.pause_topics(job.room.chat_id, until)
            return
        if job.room.chat_id:
            self._pace.pause(job.room.chat_id, until)
        await self._later(job, found.seconds)

    async def _gone(self, job: Job) -> None:
        """The group, or the operator's private chat, cannot be used: the case goes elsewhere."""
        self._groups.rest(job.room.chat_id)
        if job.posting.room is not None:
            await self._store.room_lost(job.number, self._clock())

    async def _not_erased(self, job: Job, found: Refusal) -> None:
        """What a person wanted erased is tried again, for days: a group may let the bot in again,
        and an operator too."""
        now, traces = self._clock(), job.posting.traces
        if found.what == "lost":
            await self._store.erased(job.number, traces, now)
            return
        if found.what == "gone":
            self._groups.rest(job.room.chat_id)
        pause = min(LONGEST_ERASING_PAUSE, 0.5 * 2 ** min(job.posting.tries, 11))
        until = now + timedelta(seconds=pause)
        if await self._store.erase_later(job.number, traces, until, now):
            log.warning("What stands in an operators' chat of an erased case cannot be deleted: it "
                        "was tried for three days and is given up.")  # fmt: skip

    async def _later(self, job: Job, seconds: float = 0.0) -> None:
        pause = seconds or min(LONGEST_PAUSE, 0.5 * 2 ** min(job.posting.tries, 7))
        await self._store.posting_later(job.number, self._clock() + timedelta(seconds=pause))

    async def _guarded(self, done: Coroutine[object, object, None]) -> None:
        try:
            await done
        except Exception as error:
            log.error("case room cannot be marked: %s", where(error))
            await asyncio.sleep(1)  # the store is away: the case is offered again, not at once
