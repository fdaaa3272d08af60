"""The steps that tests of cases are told in."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

from bot.case_effects import AddEntry, SaveCase
from bot.cases import changes
from bot.cases.changes import Change
from bot.cases.model import Case, CaseLane, Entry, Member, Room
from bot.effects import Effect
from bot.model import Outgoing
from bot.store import Store
from bot.store.connection import Connection
from bot.store.interface import Posting
from tests.store.steps import NOW, bring, turn

PERSON, OTHER, GROUP, DESK = 777_123_456, 777_123_457, -100_200, 500
SARI, BUDI = Member(901, "Sari"), Member(902, "Budi")
ROOM = Room(GROUP, 7)
SECOND = timedelta(seconds=1)
SOON = NOW + 3 * SECOND
NUMBERS = count(1)
CASE_TABLES = (
    "cases", "case_events", "case_entries", "case_rooms", "case_traces", "desk_duty",
)  # fmt: skip


async def do(
    store: Store, *effects: Effect, chat: int = PERSON, now: datetime = NOW,
    outgoing: tuple[Outgoing, ...] = (),
) -> None:  # fmt: skip
    """A turn of a chat with these effects."""
    work = await bring(store, next(NUMBERS), chat, now)
    await store.commit(turn(work, *outgoing, effects=effects), now)


async def change(store: Store, made: Change, now: datetime = NOW, chat: int = GROUP) -> None:
    """Save a change of a case, by the desk."""
    await do(store, SaveCase(*made), chat=chat, now=now)


async def opened(
    store: Store, lane: CaseLane = "waktu", chat: int = PERSON, now: datetime = NOW
) -> Case:
    """A new case."""
    told = {"name": "Wati binti Ahmad", "answers": ["di Myawaddy"]}
    made = changes.opened(chat, lane, "minta_petugas", "mm", told, now)
    await change(store, made, now, chat)
    return await case_of(store, chat)


async def case_of(store: Store, chat: int = PERSON) -> Case:
    """The last case of a chat."""
    found = await store.case_of(chat)
    assert found
    return found


def said(text: str, message: int = 0, at: datetime = NOW, **more: object) -> AddEntry:
    """Words of a person."""
    entry = Entry(at, "person", text=text, person_message=message)
    return AddEntry(replace(entry, **more))  # type: ignore[arg-type]


def wrote(text: str, case: int, message: int, at: datetime = NOW, **more: object) -> AddEntry:
    """Words of an operator to the person."""
    entry = Entry(
        at, "operator", text=text, case=case, room_chat=GROUP, room_message=message,
        who=SARI.user_id, who_name=SARI.name,
    )  # fmt: skip
    return AddEntry(replace(entry, **more))  # type: ignore[arg-type]


def copy(*messages: int, album: str = "", to: int = PERSON) -> Outgoing:
    """A copy of messages of the group."""
    return Outgoing(to, "copy", {"from": GROUP, "ids": list(messages), "album": album})


async def posting(store: Store, now: datetime = SOON) -> Posting:
    """The only room that lacks something."""
    (found,) = await store.postings(now, 10)
    return found


async def furnish(store: Store, case: Case, room: Room = ROOM, now: datetime = NOW) -> None:
    """Make the room of a case, with all that belongs into it."""
    await store.room_made(case.number, room, now)
    for found in await store.postings(now + 10 * SECOND, 10):
        if found.case.number == case.number:
            for at, entry in enumerate(found.entries):
                await store.entries_posted(case.number, [entry.id], 50 + at, now)
            await store.header_posted(case.number, 40, found.case.version, now)


def kept(raw: Connection) -> str:
    """All that stands in the tables of the desk, as text."""
    return "\n".join(
        f"{table}: {row}" for table in CASE_TABLES for row in raw.rows(f"SELECT * FROM {table}")
    )
