"""The schema, one numbered step after another; step and number are written in one transaction.

A step that has been released is never changed: add the next one.
"""

from collections.abc import Callable, Sequence

from bot.store import meta
from bot.store.case_tables import case_tables
from bot.store.connection import Connection, transaction
from bot.store.editorial_tables import editorial_tables
from bot.store.offer_tables import offer_tables
from bot.store.post_tables import post_tables
from bot.store.report_tables import report_tables
from bot.store.traces import trace_tables

type Migration = Callable[[Connection], None]


def migrate(db: Connection, migrations: Sequence[Migration]) -> int:
    """Bring the schema up to the newest number and return how many steps that took."""
    done = 0
    for number, step in enumerate(migrations, start=1):
        with transaction(db):
            db.lock_migrations()
            if meta.schema(db) < number:
                step(db)
                meta.write(db, "schema", str(number))
                done += 1
    return done


def first_tables(db: Connection) -> None:
    """Make inbox, conversations, timers, outbox and meta.

    `head` is 1 on the one pending row of a chat whose turn it is, so that the next rows are found
    without walking past those that wait behind it.
    """
    meta.create(db)
    for statement in INBOX + CONVERSATIONS + TIMERS + OUTBOX:
        db.change(statement.format(identity=db.identity, blob=db.blob))


INBOX = (
    """CREATE TABLE inbox (
        id {identity},
        update_id BIGINT UNIQUE,
        source TEXT NOT NULL,
        chat_id BIGINT NOT NULL,
        message_id BIGINT,
        payload {blob},
        state TEXT NOT NULL,
        head SMALLINT NOT NULL,
        attempts INTEGER NOT NULL,
        not_before BIGINT,
        error TEXT NOT NULL,
        received_at BIGINT NOT NULL,
        done_at BIGINT
    )""",
    "CREATE INDEX inbox_head ON inbox (id) WHERE head = 1",
    "CREATE INDEX inbox_wait ON inbox (not_before) WHERE head = 1 AND not_before IS NOT NULL",
    "CREATE INDEX inbox_chat ON inbox (chat_id, state, id)",
    "CREATE INDEX inbox_failed ON inbox (id) WHERE state = 'failed'",
    "CREATE INDEX inbox_done ON inbox (done_at) WHERE done_at IS NOT NULL",
    "CREATE INDEX inbox_numbered ON inbox (received_at) WHERE update_id IS NOT NULL",
)
CONVERSATIONS = (
    """CREATE TABLE conversations (
        chat_id BIGINT PRIMARY KEY,
        step TEXT NOT NULL,
        data {blob} NOT NULL,
        version BIGINT NOT NULL,
        blocked_at BIGINT,
        updated_at BIGINT NOT NULL
    )""",
)
TIMERS = (
    """CREATE TABLE timers (
        id {identity},
        chat_id BIGINT NOT NULL,
        name TEXT NOT NULL,
        due_at BIGINT NOT NULL,
        data {blob} NOT NULL,
        UNIQUE (chat_id, name)
    )""",
    "CREATE INDEX timers_due ON timers (due_at, id)",
)
OUTBOX = (
    """CREATE TABLE outbox (
        id {identity},
        chat_id BIGINT NOT NULL,
        method TEXT NOT NULL,
        payload {blob},
        priority SMALLINT NOT NULL,
        state TEXT NOT NULL,
        head SMALLINT NOT NULL,
        forget SMALLINT NOT NULL,
        attempts INTEGER NOT NULL,
        not_before BIGINT,
        error TEXT NOT NULL,
        message_id BIGINT,
        created_at BIGINT NOT NULL,
        done_at BIGINT
    )""",
    "CREATE INDEX outbox_head ON outbox (priority, id) WHERE head = 1",
    "CREATE INDEX outbox_wait ON outbox (not_before) WHERE head = 1 AND not_before IS NOT NULL",
    "CREATE INDEX outbox_chat ON outbox (chat_id, state, priority, id)",
    "CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL",
)

MIGRATIONS: tuple[Migration, ...] = (
    first_tables,
    editorial_tables,
    offer_tables,
    case_tables,
    trace_tables,
    report_tables,
    post_tables,
)
