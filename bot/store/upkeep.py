"""What concerns the whole database: what is old goes, what is there is counted, what is next."""

from datetime import datetime, timedelta

from bot.store.connection import Connection
from bot.store.times import to_moment, to_number

AT_ONCE = 500
"""Rows in one step of a purge, so that it holds nobody up for more than some milliseconds."""
SENT_KEPT = timedelta(hours=48)
"""Telegram deletes a bot's messages up to this age, so their numbers are worth keeping as long."""
QUESTIONS_KEPT = timedelta(days=90)
"""Long enough for editors to see what many ask; /privasi names it."""
VERSIONS_KEPT = timedelta(days=365)
"""How long editors can see all that was once live; the newest of each answer stay longer."""
OFFERS_KEPT = timedelta(days=180)
"""How long an offer is known again that nobody sends any more and no editor decided."""
ASKERS_KEPT = timedelta(days=90)
"""How long somebody who asked about an offer can get news of it; /privasi names it."""
CASES_KEPT = timedelta(days=90)
"""How long the words of a closed case can be read; that there was one, and when, stays."""
CASES_AT_ONCE = 50
"""Cases in one step: each may have many words."""
DELIVERIES_KEPT = timedelta(days=90)
"""How long it is kept who got which alert, so that it can be mended or taken back; /privasi names
it."""
POSTS_KEPT = timedelta(days=90)
"""How long editors can see a post that nobody was to read, a draft that nobody went on with, and a
message that claimed to be the bot's and that no admin dealt with."""
ITEMS_KEPT = timedelta(days=365)
"""How long news of a feed is known again after it was last seen there."""
NUMBER_KEPT = timedelta(hours=48)
"""Telegram repeats an update for 24 hours; after a quiet week its numbers start anew at random."""

OLD_INBOX = """DELETE FROM inbox WHERE id IN (SELECT id FROM inbox
    WHERE done_at < :before AND state = :state LIMIT :limit)"""
OLD_OUTBOX = """DELETE FROM outbox WHERE id IN (SELECT id FROM outbox
    WHERE done_at < :before LIMIT :limit)"""
OLD_NUMBERS = """UPDATE inbox SET update_id = NULL WHERE id IN (SELECT id FROM inbox
    WHERE update_id IS NOT NULL AND received_at < :before LIMIT :limit)"""

COUNTS = """SELECT 'inbox_' || state, count(*) FROM inbox GROUP BY state
    UNION ALL SELECT 'outbox_' || state, count(*) FROM outbox GROUP BY state
    UNION ALL SELECT 'cases_' || state, count(*) FROM cases GROUP BY state
    UNION ALL SELECT 'timers', count(*) FROM timers"""
COUNTED = (
    "inbox_pending", "inbox_done", "inbox_failed",
    "outbox_pending", "outbox_sent", "outbox_dead", "timers",
    "cases_waiting", "cases_owned", "cases_closed",
)  # fmt: skip

WAKE = """SELECT min(moment) FROM (
    SELECT min(not_before) AS moment FROM inbox WHERE head = 1 AND not_before > :after
    UNION ALL
    SELECT min(o.not_before) FROM outbox AS o
        WHERE o.head = 1 AND o.not_before > :after AND NOT EXISTS (SELECT 1 FROM conversations AS c
            WHERE c.chat_id = o.chat_id AND c.blocked_at IS NOT NULL)
    UNION ALL
    SELECT min(due_at) FROM timers) AS moments"""


def wake(db: Connection, after: datetime | None) -> datetime | None:
    """The next moment at which there is something to do."""
    ((moment,),) = db.rows(WAKE, after=to_number(after) if after else -1)
    return None if moment is None else to_moment(moment)


def counts(db: Connection) -> dict[str, int]:
    """Rows by table and state."""
    return dict.fromkeys(COUNTED, 0) | {str(name): int(count) for name, count in db.rows(COUNTS)}


def drop_inbox(db: Connection, state: str, before: datetime) -> int:
    """Delete some rows of a state that ended before a time; return how many."""
    return db.change(OLD_INBOX, state=state, before=to_number(before), limit=AT_ONCE)


def drop_outbox(db: Connection, before: datetime) -> int:
    """Delete some rows that were sent or given up before a time; return how many."""
    return db.change(OLD_OUTBOX, before=to_number(before), limit=AT_ONCE)


def drop_numbers(db: Connection, before: datetime) -> int:
    """Take the update number off some rows received before a time; return how many."""
    return db.change(OLD_NUMBERS, before=to_number(before), limit=AT_ONCE)
