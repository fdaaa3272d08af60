"""The tables of the desk: cases, what was done and said in them, their rooms, who is on duty."""

from bot.store.connection import Connection

CASES = (
    """CREATE TABLE cases (
        number {identity},
        chat_id BIGINT NOT NULL,
        version BIGINT NOT NULL,
        state TEXT NOT NULL,
        lane TEXT NOT NULL,
        lane_rank SMALLINT NOT NULL,
        owner BIGINT NOT NULL,
        silences SMALLINT NOT NULL,
        opened_at BIGINT NOT NULL,
        asked_at BIGINT NOT NULL,
        unanswered_since BIGINT,
        first_reply_at BIGINT,
        claimed_at BIGINT,
        closed_at BIGINT,
        worded SMALLINT NOT NULL,
        body {blob} NOT NULL
    )""",
    "CREATE UNIQUE INDEX cases_open ON cases (chat_id) WHERE state <> 'closed'",
    "CREATE INDEX cases_chat ON cases (chat_id, number)",
    """CREATE INDEX cases_queue
        ON cases (lane_rank, (COALESCE(unanswered_since, opened_at)), number)
        WHERE state = 'waiting' OR unanswered_since IS NOT NULL""",
    "CREATE INDEX cases_owner ON cases (owner, number) WHERE state = 'owned'",
    """CREATE INDEX cases_answered ON cases (lane_rank, first_reply_at)
        WHERE first_reply_at IS NOT NULL""",
    "CREATE INDEX cases_closed ON cases (closed_at) WHERE worded = 1 AND closed_at IS NOT NULL",
)
"""A chat of 0 is a person who was forgotten. `asked_at` is when the person began to wait for the
first words: when it was opened, or opened again. `worded` is 1 while words of the case are kept."""
EVENTS = (
    """CREATE TABLE case_events (
        id {identity},
        number BIGINT NOT NULL,
        at BIGINT NOT NULL,
        what TEXT NOT NULL,
        who BIGINT NOT NULL,
        detail {blob}
    )""",
    "CREATE INDEX case_events_number ON case_events (number, id)",
)
ENTRIES = (
    """CREATE TABLE case_entries (
        id {identity},
        number BIGINT NOT NULL,
        at BIGINT NOT NULL,
        side TEXT NOT NULL,
        who BIGINT NOT NULL,
        answers BIGINT NOT NULL,
        changed SMALLINT NOT NULL,
        person_message BIGINT NOT NULL,
        room_chat BIGINT NOT NULL,
        room_message BIGINT NOT NULL,
        to_room TEXT NOT NULL,
        source_chat BIGINT NOT NULL,
        source_message BIGINT NOT NULL,
        to_person TEXT NOT NULL,
        failed TEXT NOT NULL,
        body {blob} NOT NULL
    )""",
    "CREATE INDEX case_entries_number ON case_entries (number, id)",
    "CREATE INDEX case_entries_waiting ON case_entries (number, id) WHERE to_room = 'pending'",
    "CREATE INDEX case_entries_failed ON case_entries (number, id) WHERE to_person = 'failed'",
    """CREATE INDEX case_entries_room ON case_entries (room_chat, room_message)
        WHERE room_message <> 0""",
    """CREATE INDEX case_entries_person ON case_entries (number, person_message)
        WHERE person_message <> 0""",
    """CREATE INDEX case_entries_source ON case_entries (source_chat, source_message)
        WHERE to_person = 'pending'""",
)
"""`to_room` is pending or done; `to_person` is nothing (it is not for the person), pending, done,
failed, or told (failed, and the room knows). The source is what an operator wrote and is copied
from, also when the room it stood in is gone."""
ROOMS = (
    """CREATE TABLE case_rooms (
        number BIGINT PRIMARY KEY,
        lane_rank SMALLINT NOT NULL,
        chat_id BIGINT NOT NULL,
        thread BIGINT NOT NULL,
        header BIGINT NOT NULL,
        shown BIGINT NOT NULL,
        due_at BIGINT,
        tries INTEGER NOT NULL,
        alerted SMALLINT NOT NULL,
        erased SMALLINT NOT NULL
    )""",
    """CREATE INDEX case_rooms_order ON case_rooms (lane_rank, due_at, number)
        WHERE due_at IS NOT NULL""",
    "CREATE INDEX case_rooms_due ON case_rooms (due_at) WHERE due_at IS NOT NULL",
    "CREATE INDEX case_rooms_place ON case_rooms (chat_id, thread, number) WHERE chat_id <> 0",
)
"""A chat of 0 is a room that is not made yet; no `due_at` is a room that lacks nothing."""
DUTY = (
    """CREATE TABLE desk_duty (
        user_id BIGINT PRIMARY KEY,
        name {blob} NOT NULL,
        on_duty SMALLINT NOT NULL,
        since BIGINT NOT NULL,
        paused_until BIGINT
    )""",
)
TAGS = (
    "ALTER TABLE outbox ADD COLUMN tag TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX outbox_tag ON outbox (chat_id, tag, id) WHERE tag <> ''",
)


def case_tables(db: Connection) -> None:
    """Make them."""
    for statement in CASES + EVENTS + ENTRIES + ROOMS + DUTY + TAGS:
        db.change(statement.format(identity=db.identity, blob=db.blob))
