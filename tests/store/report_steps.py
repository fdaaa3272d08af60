"""The steps that tests of reports are told in."""

from dataclasses import replace
from datetime import datetime

from bot.effects import Effect
from bot.report_effects import AddEvidence, SaveReport
from bot.reports.model import Evidence, Report, Shown
from bot.store import Store
from bot.store.connection import Connection
from tests.store.desk_steps import OTHER, PERSON, do
from tests.store.steps import NOW

REPORT_TABLES = ("reports", "report_evidence", "report_codes")
PHOTO = Evidence(NOW, "photo", "BQAC", "AQAD", name="kontrak.jpg", size=2_000, message_id=5)


async def begun(store: Store, chat: int = PERSON, now: datetime = NOW, **more: object) -> Report:
    """A new draft of a chat."""
    new = replace(Report(chat, now, "k", about="saya", changed_at=now), **more)  # type: ignore[arg-type]
    await do(store, SaveReport(new), chat=chat, now=now)
    return await report_of(store, chat)


async def confirmed(store: Store, chat: int = PERSON, **more: object) -> Report:
    """A new report of a chat that is confirmed already."""
    draft = await begun(store, chat)
    done = replace(draft, state="confirmed", confirmed_at=NOW, **more)  # type: ignore[arg-type]
    await do(store, SaveReport(done), chat=chat)
    return await report_of(store, chat)


async def shown_of(store: Store, chat: int = PERSON) -> Shown:
    """The last report of a chat with its evidence."""
    found = await store.report_of(chat)
    assert found
    return found


async def report_of(store: Store, chat: int = PERSON) -> Report:
    """The last report of a chat."""
    return (await shown_of(store, chat)).report


async def send(
    store: Store, *sent: Evidence, chat: int = PERSON, now: datetime = NOW
) -> tuple[Evidence, ...]:
    """Add evidence to the last report of a chat; return what it holds then."""
    effects: tuple[Effect, ...] = tuple(AddEvidence(one) for one in sent)
    await do(store, *effects, chat=chat, now=now)
    return (await shown_of(store, chat)).evidence


def photo(same: str, **more: object) -> Evidence:
    """A picture with a name of its own."""
    return replace(PHOTO, same=same, file=f"file {same}", **more)  # type: ignore[arg-type]


def kept(raw: Connection) -> str:
    """All that stands in the tables of reports, as text."""
    return "\n".join(
        f"{table}: {row}" for table in REPORT_TABLES for row in raw.rows(f"SELECT * FROM {table}")
    )


def counted(raw: Connection) -> tuple[int, ...]:
    """How many rows each table of reports has."""
    return tuple(raw.rows(f"SELECT count(*) FROM {table}")[0][0] for table in REPORT_TABLES)


__all__ = [
    "OTHER", "PERSON", "PHOTO", "begun", "confirmed", "counted", "do", "kept", "photo", "report_of",
    "send", "shown_of",
]  # fmt: skip
