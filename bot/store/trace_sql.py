"""The statements about traces: what stands in Telegram of a case outside its present topic."""

ADD = """INSERT INTO case_traces (number, chat_id, thread, message, tries)
    SELECT number, :chat_id, :thread, :message, 0 FROM cases WHERE number = :number
    ON CONFLICT (number, chat_id, thread, message) DO NOTHING"""
# A topic goes with all that stands in it; elsewhere each message goes by itself.
ADD_ROOM = """INSERT INTO case_traces (number, chat_id, thread, message, tries)
    SELECT number, chat_id, thread, header, 0 FROM case_rooms
    WHERE number = :number AND chat_id <> 0 AND (thread <> 0 OR header <> 0)
    ON CONFLICT (number, chat_id, thread, message) DO NOTHING"""
ADD_PRIVATE = """INSERT INTO case_traces (number, chat_id, thread, message, tries)
    SELECT number, room_chat, 0, room_message, 0 FROM case_entries
        WHERE number = :number AND room_chat > 0 AND room_message <> 0
    UNION SELECT number, source_chat, 0, source_message, 0 FROM case_entries
        WHERE number = :number AND source_chat > 0 AND source_message <> 0
    ON CONFLICT (number, chat_id, thread, message) DO NOTHING"""

LEFT_BY = """SELECT number FROM case_traces WHERE chat_id = :chat_id AND thread = :thread
    AND thread <> 0 ORDER BY number DESC LIMIT 1"""

NEXT = """SELECT chat_id, thread, message FROM case_traces WHERE number = :number
    ORDER BY tries, chat_id, thread, message LIMIT :limit"""
ARM = """INSERT INTO case_rooms (number, lane_rank, chat_id, thread, header, shown, due_at, tries,
        alerted, erased)
    SELECT number, :rank, 0, 0, 0, 0, :now, 0, 0, 1 FROM cases AS c
    WHERE c.number = :number AND c.chat_id = 0
        AND EXISTS (SELECT 1 FROM case_traces AS t WHERE t.number = c.number)
    ON CONFLICT (number) DO UPDATE SET erased = 1, lane_rank = excluded.lane_rank,
        due_at = excluded.due_at, tries = 0"""
GONE = """DELETE FROM case_traces WHERE number = :number AND chat_id = :chat_id
    AND thread = :thread AND (thread <> 0 OR message = :message)"""
FAILED = """UPDATE case_traces SET tries = tries + 1 WHERE number = :number
    AND chat_id = :chat_id AND thread = :thread AND (thread <> 0 OR message = :message)"""
NEXT_NOW = "UPDATE case_rooms SET due_at = :now WHERE number = :number AND erased = 1"
NEXT_LATER = """UPDATE case_rooms SET tries = tries + 1, due_at = :until,
        erase_by = COALESCE(erase_by, :erase_by)
    WHERE number = :number AND erased = 1 RETURNING erase_by"""
DROP_DONE = """DELETE FROM case_rooms WHERE number = :number AND erased = 1
    AND NOT EXISTS (SELECT 1 FROM case_traces AS t WHERE t.number = case_rooms.number)"""

TABLE = (
    """CREATE TABLE case_traces (
        number BIGINT NOT NULL,
        chat_id BIGINT NOT NULL,
        thread BIGINT NOT NULL,
        message BIGINT NOT NULL,
        tries INTEGER NOT NULL,
        PRIMARY KEY (number, chat_id, thread, message)
    )""",
    "CREATE INDEX case_traces_topic ON case_traces (chat_id, thread) WHERE thread <> 0",
    "ALTER TABLE case_rooms ADD COLUMN erase_by BIGINT",
)
"""With a thread it is a topic, and the message its card or 0; without one it is a message."""
FROM_BEFORE = (
    """INSERT INTO case_traces (number, chat_id, thread, message, tries)
        SELECT number, chat_id, thread, header, 0 FROM case_rooms
        WHERE chat_id <> 0 AND (thread <> 0 OR header <> 0)
            AND number IN (SELECT number FROM cases WHERE chat_id = 0)""",
    """DELETE FROM case_rooms WHERE number IN (SELECT number FROM cases WHERE chat_id = 0)
        AND number NOT IN (SELECT number FROM case_traces)""",
    """UPDATE case_rooms SET erased = 1, due_at = 0, lane_rank = 3
        WHERE number IN (SELECT number FROM cases WHERE chat_id = 0)""",
)
"""Rooms of cases whose words went in an earlier release, which left the rooms as they were."""
