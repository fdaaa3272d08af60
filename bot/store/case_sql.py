"""The statements about cases, and what was done and said in them."""

CASE_COLUMNS = """c.number, c.chat_id, c.version, c.state, c.lane, c.owner, c.opened_at,
    c.unanswered_since, c.first_reply_at, c.claimed_at, c.closed_at, c.body"""
"""The columns that `case_rows.case` reads."""
ENTRY_COLUMNS = """e.id, e.number, e.at, e.side, e.who, e.answers, e.changed,
    e.person_message, e.room_chat, e.room_message, e.failed, e.body"""
"""The columns that `case_rows.entry` reads."""


def with_columns(statement: str) -> str:
    """A statement with the columns in the place of CASE_COLUMNS and ENTRY_COLUMNS."""
    cases = statement.replace("CASE_COLUMNS", CASE_COLUMNS)
    return cases.replace("ENTRY_COLUMNS", ENTRY_COLUMNS)


# One that is open comes before newer ones: it may have been opened again.
LAST_CASE = with_columns(
    """SELECT CASE_COLUMNS FROM cases AS c
    WHERE c.chat_id = :chat_id AND c.chat_id <> 0
    ORDER BY CASE WHEN c.state = 'closed' THEN 1 ELSE 0 END, c.number DESC LIMIT 1"""
)
LAST_VERSION = """SELECT number, version FROM cases WHERE chat_id = :chat_id AND chat_id <> 0
    ORDER BY CASE WHEN state = 'closed' THEN 1 ELSE 0 END, number DESC LIMIT 1"""
CASE_OF_NUMBER = with_columns("SELECT CASE_COLUMNS FROM cases AS c WHERE c.number = :number")

OPEN_CASE = """INSERT INTO cases (chat_id, version, state, lane, lane_rank, owner, silences,
        opened_at, asked_at, unanswered_since, claimed_at, closed_at, worded, body)
    VALUES (:chat_id, 1, :state, :lane, :lane_rank, :owner, :silences, :opened_at, :opened_at,
        :unanswered_since, :claimed_at, :closed_at, 1, :body)
    ON CONFLICT (chat_id) WHERE state <> 'closed' DO NOTHING RETURNING number"""
BEFORE = """SELECT state, owner, lane, chat_id FROM cases
    WHERE number = :number AND version = :version"""
CHANGE_CASE = """UPDATE cases SET version = version + 1, state = :state, lane = :lane,
        lane_rank = :lane_rank, owner = :owner, silences = :silences, claimed_at = :claimed_at,
        closed_at = :closed_at, worded = 1, body = :body,
        unanswered_since = CASE WHEN :state = 'closed' THEN NULL WHEN state = 'closed' THEN :now
            WHEN state = 'owned' AND :state = 'waiting' THEN COALESCE(unanswered_since, :now)
            ELSE unanswered_since END,
        first_reply_at = CASE WHEN state = 'closed' AND :state <> 'closed' THEN NULL
            ELSE first_reply_at END,
        asked_at = CASE WHEN state = 'closed' AND :state <> 'closed' THEN :now ELSE asked_at END
    WHERE number = :number AND version = :version"""
ADD_EVENT = """INSERT INTO case_events (number, at, what, who, detail)
    VALUES (:number, :at, :what, :who, :detail)"""

OPEN_OF_CHAT = """SELECT number, chat_id FROM cases
    WHERE chat_id = :chat_id AND chat_id <> 0 AND state <> 'closed'"""
OF_NUMBER = """SELECT number, chat_id FROM cases
    WHERE number = :number AND chat_id <> 0"""
SAME_MESSAGE = """SELECT 1 FROM case_entries WHERE number = :number
    AND person_message = :message AND person_message <> 0 AND side = 'person' AND changed = 0"""
ADD_ENTRY = """INSERT INTO case_entries (number, at, side, who, answers, changed, person_message,
        room_chat, room_message, to_room, source_chat, source_message, to_person, failed, body)
    VALUES (:number, :at, :side, :who, :answers, :changed, :person_message, :room_chat,
        :room_message, :to_room, :source_chat, :source_message, :to_person, :failed, :body)"""
SAID_BY_PERSON = """UPDATE cases SET worded = 1, unanswered_since =
        CASE WHEN state = 'closed' THEN NULL ELSE COALESCE(unanswered_since, :at) END
    WHERE number = :number AND (worded = 0 OR unanswered_since IS NULL)"""
SAID_BY_OPERATOR = """UPDATE cases SET worded = 1, unanswered_since = NULL,
        first_reply_at = COALESCE(first_reply_at, :at)
    WHERE number = :number"""
SAID_BESIDE = "UPDATE cases SET worded = 1 WHERE number = :number AND worded = 0"
REACHED = "SELECT chat_id FROM conversations WHERE chat_id IN :chats AND blocked_at IS NULL"
IS_BLOCKED = "SELECT 1 FROM conversations WHERE chat_id = :chat_id AND blocked_at IS NOT NULL"

DELIVERED = """UPDATE case_entries
    SET to_person = 'done', failed = '', person_message = :person_message
    WHERE source_chat = :chat AND source_message = :message AND to_person = 'pending'"""
NOT_DELIVERED = """UPDATE case_entries SET to_person = 'failed', failed = :error
    WHERE source_chat = :chat AND source_message IN :messages AND to_person = 'pending'
    RETURNING number"""

OF_CHAT = "SELECT number, state, body FROM cases WHERE chat_id = :chat_id"
ERASE_CASE = """UPDATE cases SET chat_id = 0, silences = 0, worded = 0, body = :body,
        version = CASE WHEN state = 'closed' THEN version ELSE version + 1 END,
        closed_at = CASE WHEN state = 'closed' THEN closed_at ELSE :now END,
        unanswered_since = NULL, state = 'closed'
    WHERE number = :number"""
DROP_ENTRIES = "DELETE FROM case_entries WHERE number = :number"
EMPTY_EVENTS = "UPDATE case_events SET detail = NULL WHERE number = :number"
OLD_CASES = """SELECT number, chat_id, body FROM cases
    WHERE worded = 1 AND closed_at < :before LIMIT :limit"""
EMPTY_CASE = """UPDATE cases SET worded = 0, body = :body, chat_id = 0
    WHERE number = :number"""

QUEUE = with_columns(
    """SELECT CASE_COLUMNS FROM cases AS c
    WHERE c.state = 'waiting' OR c.unanswered_since IS NOT NULL
    ORDER BY c.lane_rank, COALESCE(c.unanswered_since, c.opened_at), c.number LIMIT :limit"""
)
ANSWERED = """SELECT first_reply_at - asked_at FROM cases
    WHERE lane_rank = :lane_rank AND first_reply_at >= :since
    ORDER BY first_reply_at DESC LIMIT :limit"""
OWNED = with_columns(
    """SELECT CASE_COLUMNS FROM cases AS c
    WHERE c.owner = :owner AND c.state = 'owned'
    ORDER BY c.number"""
)
ENTRY_IN_ROOM = with_columns(
    """SELECT ENTRY_COLUMNS FROM case_entries AS e
    WHERE e.room_chat = :chat_id AND e.room_message = :message AND e.room_message <> 0
    ORDER BY e.changed, e.id DESC LIMIT 1"""
)
LAST_EVENTS = """SELECT at, what, who, detail FROM case_events
    WHERE number = :number ORDER BY id DESC LIMIT :limit"""
LAST_ENTRIES = with_columns(
    """SELECT ENTRY_COLUMNS FROM case_entries AS e
    WHERE e.number = :number ORDER BY e.id DESC LIMIT :limit"""
)

SET_DUTY = """INSERT INTO desk_duty (user_id, name, on_duty, since, paused_until)
    VALUES (:user_id, :name, :on_duty, :now, :paused_until)
    ON CONFLICT (user_id) DO UPDATE SET name = excluded.name,
        since = CASE WHEN desk_duty.on_duty = excluded.on_duty THEN desk_duty.since
            ELSE excluded.since END,
        on_duty = excluded.on_duty, paused_until = excluded.paused_until"""
ON_DUTY = """SELECT user_id, name, on_duty, paused_until FROM desk_duty
    WHERE on_duty = 1 ORDER BY since, user_id"""
DUTY = "SELECT user_id, name, on_duty, paused_until FROM desk_duty WHERE user_id = :user_id"
