"""What the store promises, for SQLite and PostgreSQL alike. The contract suite runs on both.

Times are aware UTC datetimes, passed in by the caller. Texts (`payload`, `data`) are encrypted
at this edge
and nowhere else; chat numbers, update numbers, states and times are not, because order depends
on them.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.agencies import AgencyList
from bot.editorial import Published, Records
from bot.effects import EditorialEffect, Effect
from bot.model import Conversation, Json, Outgoing
from bot.offer_effects import KeptOffer, Seen
from bot.store.case_interface import CaseStore, DeskRecords, Posting, ShiftRecords, Trace
from bot.store.post_interface import NewsroomRecords, PostStore
from bot.store.report_interface import ReportStore

__all__ = [
    "Commit", "DeskRecords", "Failed", "NewsroomRecords", "Posting", "Received", "ShiftRecords",
    "Store", "StoreUnavailable", "Trace", "Work",
]  # fmt: skip


class StoreUnavailable(Exception):
    """The database cannot be reached just now; nothing is known to be written. Try again later."""


@dataclass(frozen=True)
class Received:
    """An update as Telegram sent it. `chat_id` is 0 where none can be read from it."""

    update_id: int
    chat_id: int
    payload: Json
    message_id: int | None = None
    """The person's own message in a private chat, so that it can be wiped on request."""


@dataclass(frozen=True)
class Work:
    """The oldest unfinished row of a chat, with the chat's conversation. `source` is update or
    timer."""

    inbox_id: int
    source: str
    payload: Json
    attempts: int
    conversation: Conversation


@dataclass(frozen=True)
class Commit:
    """All that one turn changes, written together or not at all.

    `conversation` holds the new step and data and the version that was READ; the store writes
    version + 1.
    `failed` names the error's class when the turn is given up: the row is kept for people to see.
    """

    inbox_id: int
    conversation: Conversation
    outgoing: tuple[Outgoing, ...] = ()
    effects: tuple[Effect, ...] = ()
    failed: str = ""
    case_read: tuple[int, int] | None = None
    """Number and version of the chat's last case as it was read, (0, 0) for none: another one by
    now is Stale, so that the bot never speaks into a talk that a person took over meanwhile. None
    does not look."""
    case_chat: int = 0
    """Whose case was read, when it is not the turn's own chat: an operator's words must not reach
    somebody who stopped all messages, or whom a colleague took over, a moment ago."""
    forget_payload: bool = False
    """The update holds words of somebody else than the chat's person (a case's card under a button
    that an operator pressed): it is emptied once it is done, since that person's /hapus could not
    find it."""


@dataclass(frozen=True)
class Failed:
    """An update that was given up and waits for people."""

    inbox_id: int
    chat_id: int
    received_at: datetime
    error: str
    payload: Json


class Store(CaseStore, ReportStore, PostStore, Protocol):
    """Inbox, conversations, timers and outbox. Every method is one transaction of its own."""

    async def receive(self, updates: Sequence[Received], now: datetime) -> int:
        """Keep updates before Telegram is told; repeats (same update_id) are dropped. Return how
        many are new."""

    async def ring(self, now: datetime) -> int:
        """Move timers that are due into the inbox (source `timer`, payload {"name", "data"}).
        Return how many."""

    async def pending(self, now: datetime, busy: Collection[int], limit: int) -> list[Work]:
        """The oldest unfinished row of each chat that is not in `busy` and may be tried by
        `now`, oldest first.

        A chat whose oldest row must wait offers nothing, so order in a chat holds. Rows of chat
        0 stand alone: in `busy` each is named by its inbox_id with a minus sign.
        """

    async def commit(self, turn: Commit, now: datetime) -> None:
        """Tick the inbox row, move the conversation, apply effects, queue the outgoing. Raise
        Stale otherwise.

        A person who wrote and is answered counts as not blocked, whatever `conversation` says.
        """

    async def postpone(self, inbox_id: int, error: str, until: datetime) -> None:
        """Count a failed try (`error` is a class name, never a text) and try again at `until`."""

    async def due(self, now: datetime, busy: Collection[int], limit: int) -> list[Outgoing]:
        """The oldest unsent row of each chat not in `busy` and not before its time,
        conversations first."""

    async def sent(self, row: Outgoing, message_id: int | None, now: datetime) -> None:
        """The call was made: empty its payload, keep `message_id` and time for /hapus."""

    async def retry(self, row: Outgoing, error: str, until: datetime) -> None:
        """The call failed for now; the chat's queue waits until then. Counts an attempt."""

    async def undeliverable(self, row: Outgoing, error: str, now: datetime) -> None:
        """The call will never work: empty it, keep the error's name; the chat's queue goes on."""

    async def block(self, chat_id: int, now: datetime) -> None:
        """Mark the chat as blocked and give up on all its unsent rows."""

    async def wiped(self, row: Outgoing, closing: Outgoing, now: datetime) -> None:
        """A `wipe` row was carried out: queue the closing message and forget the row."""

    async def wake(self, after: datetime | None = None) -> datetime | None:
        """When the next timer falls due or postponed row may be tried, None when nothing waits.

        Rows that could be tried by `after` do not count: they were offered, their chat is busy.
        """

    async def purge(
        self, now: datetime, keep: timedelta, keep_failed: timedelta = timedelta(days=30)
    ) -> int:
        """Delete done inbox rows older than `keep`, failed ones older than `keep_failed`, sent rows
        older than 48 hours, unanswered questions older than 90 days, versions older than a year
        beyond the newest 20 of a name, undecided offers that nobody asked about for 180 days, who
        asked about one more than 90 days ago, reports that nobody changed (drafts for 30 days,
        confirmed ones for 180), codes older than 30 days, deliveries older than 90 days and
        broadcasts of which none is left, posts that were dropped or refused, drafts and impostors
        of 90 days ago, impostors that were dealt with, and news of feeds that was not seen there
        for a year; return how many went. Update numbers go after 48 hours."""

    async def failed(self, limit: int) -> list[Failed]:
        """Updates that were given up, newest first."""

    async def try_again(self, inbox_id: int) -> bool:
        """Put a given-up update back into its chat's queue. False when there is none of that
        number."""

    async def said(
        self, chat_id: int, before: int, since: datetime, limit: int
    ) -> list[tuple[datetime, Json]]:
        """The updates of a chat that were done before an inbox row and since a time, with when they
        came, the last `limit` of them, oldest first."""

    async def counts(self) -> dict[str, int]:
        """Rows by state: inbox_pending, inbox_done, inbox_failed, outbox_pending, outbox_sent,
        outbox_dead, timers."""

    async def published(self, known: int) -> Published | None:
        """What editors have made live, None when its stamp is still `known`."""

    async def edit(self, author: int, effects: Sequence[EditorialEffect], now: datetime) -> None:
        """Make editorial effects true outside a turn, all or none, for the command line (author 0).
        Raise Stale when somebody else was faster."""

    async def records(self, staff: Collection[int] = ()) -> Records:
        """What an editor may look at: drafts, live versions and the newest others, questions that
        nobody answered, and who of the `staff` can be written to."""

    async def search(self, text: str) -> list[tuple[str, str]]:
        """Example questions that share words with a text, as (answer, example), best first."""

    async def learnable(self) -> list[tuple[str, str]]:
        """What the model may learn from, as (answer, text): examples of editors, and answered
        questions of people who allow it."""

    async def seen(
        self, shingles: Collection[str], pictures: Sequence[str], contacts: Sequence[str]
    ) -> Seen | None:
        """The offer that came in before and is most like this one by its words
        (`bot.fingerprints`), else by a picture (difference hashes of 64 bits, in hexadecimal);
        with what is known of its contacts. None when nothing is."""

    async def offers(self, limit: int) -> tuple[KeptOffer, ...]:
        """Offers for editors: those not decided, the most asked and newest first, then those
        decided last."""

    async def agencies(self, known: int) -> AgencyList | None:
        """The list of agencies, None when its stamp is still `known`; an empty one with stamp 0
        while none was imported."""

    async def import_agencies(
        self, listed: AgencyList, now: datetime, *, forced: bool = False
    ) -> None:
        """Put a list in the place of the one there is, at once and whole. Raise OlderList when that
        one is of a later day and this is not `forced`."""

    async def close(self) -> None:
        """Finish what is under way and let go of the database."""
