"""Writes down what stands in a room now."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.cases.model import Room
from bot.posting.steps import Job
from bot.store.interface import Store, Trace
from bot.writing_for_sure import Write, for_sure

ROOM = "case room"
RESTING = ("alarm", "rest")
OUTSIDE = ("announce", "card", "settled", "failures", "entries")
"""Steps whose messages do not go with a topic, where they are made outside one."""


async def mark(store: Store, job: Job, made: list[int], now: datetime) -> None:
    """Write down a step that was carried out; `made` are its messages."""
    traces = traces_of(job, made)
    await for_sure(lambda: _mark(store, job, made, traces, now), ROOM)


async def leave(store: Store, job: Job, traces: Sequence[Trace], now: datetime) -> None:
    """Write down what stands outside the case's topic, so that it can be erased with the case."""
    if traces:
        await for_sure(lambda: store.left(job.number, traces, now), ROOM)


def traces_of(job: Job, made: Iterable[int]) -> list[Trace]:
    """What a step made outside a topic: in General, or in an operator's own chat."""
    room = job.room
    if room.thread or job.step.what not in OUTSIDE:
        return []
    return [Trace(room.chat_id, 0, message) for message in dict.fromkeys(made) if message]


async def _mark(
    store: Store, job: Job, made: list[int], traces: list[Trace], now: datetime
) -> None:
    if traces:
        await store.left(job.number, traces, now)
    for done in _marks(store, job, made, now):
        await done()


def _marks(store: Store, job: Job, made: list[int], now: datetime) -> list[Write]:
    number, what, entries = job.number, job.step.what, job.step.entries
    first = made[0] if made else 0
    if what == "erase":
        return [lambda: store.erased(number, job.posting.traces, now)]
    if what == "move":
        return [lambda: store.room_lost(number, now)]
    if what in RESTING:
        return [lambda: store.alerted(number, now), lambda: _again_if_changed(store, job, now)]
    if what in ("room", "private_room"):
        room = Room(job.room.chat_id, first)
        return [lambda: store.room_made(number, room, now)]
    if what in ("card", "settled"):
        card, version = _card(job, made), job.posting.case.version
        return [lambda: store.header_posted(number, card, version, now)]
    if what == "failures":
        return [lambda: store.failures_told(number, entries, now)]
    if what == "announce":
        return []
    if job.step.pairwise and len(made) >= len(entries):
        return [_one(store, number, *pair, now) for pair in zip(entries, made, strict=False)]
    return [lambda: store.entries_posted(number, entries, first, now)]


async def _again_if_changed(store: Store, job: Job, now: datetime) -> None:
    """A case that changed while operators were told of it must not rest: somebody took it."""
    found = (await store.desk(0, Room(0), job.number)).case
    if found is not None and found.version != job.posting.case.version:
        await store.posting_later(job.number, now)


def _one(store: Store, number: int, entry: int, message: int, now: datetime) -> Write:
    return lambda: store.entries_posted(number, (entry,), message, now)


def _card(job: Job, made: list[int]) -> int:
    """The card's message: a new one, or the one that was there."""
    return next((number for number in made if number), job.posting.header)
