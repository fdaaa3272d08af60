"""The statements about rooms: where a case is worked on, and what does not stand there yet."""

from bot.store.case_sql import with_columns

DUE_BY = """INSERT INTO case_rooms (number, lane_rank, chat_id, thread, header, shown, due_at,
        tries, alerted, erased)
    VALUES (:number, :lane_rank, 0, 0, 0, 0, :due, 0, 0, 0)
    ON CONFLICT (number) DO UPDATE SET lane_rank = excluded.lane_rank,
        due_at = CASE WHEN case_rooms.due_at <= excluded.due_at THEN case_rooms.due_at
            ELSE excluded.due_at END"""
HURRY = """UPDATE case_rooms SET due_at = CASE WHEN due_at <= :due THEN due_at ELSE :due END
    WHERE number = :number"""

POSTINGS = with_columns(
    """SELECT r.chat_id, r.thread, r.header, r.shown, r.tries, r.alerted, r.erased,
        CASE_COLUMNS
    FROM case_rooms AS r JOIN cases AS c ON c.number = r.number
    WHERE r.due_at <= :now ORDER BY r.lane_rank, r.due_at, r.number LIMIT :limit"""
)
NOT_IN_ROOM = with_columns(
    """SELECT ENTRY_COLUMNS,
        CASE WHEN e.answers = 0 OR e.side <> 'person' THEN 0 ELSE
        (SELECT max(a.room_message) FROM case_entries AS a WHERE a.number = e.number
            AND a.person_message = e.answers AND a.person_message <> 0) END
    FROM case_entries AS e
    WHERE e.number = :number AND e.to_room = 'pending' ORDER BY e.id LIMIT :limit"""
)
FAILURES = with_columns(
    """SELECT ENTRY_COLUMNS FROM case_entries AS e
    WHERE e.number = :number AND e.to_person = 'failed' ORDER BY e.id LIMIT :limit"""
)
POSTING_WAKE = "SELECT min(due_at) FROM case_rooms WHERE due_at IS NOT NULL"

MADE = """UPDATE case_rooms SET chat_id = :chat_id, thread = :thread, header = 0, shown = 0,
        tries = 0, alerted = 0, due_at = CASE WHEN due_at <= :now THEN due_at ELSE :now END
    WHERE number = :number AND erased = 0"""
HEADER = """UPDATE case_rooms SET header = :header, shown = :version, tries = 0
    WHERE number = :number"""
POSTED = """UPDATE case_entries SET to_room = 'done', room_message = :message,
        room_chat = (SELECT r.chat_id FROM case_rooms AS r WHERE r.number = case_entries.number)
    WHERE number = :number AND id IN :entries AND to_room = 'pending'"""
TRIED_WELL = "UPDATE case_rooms SET tries = 0 WHERE number = :number"
TOLD = """UPDATE case_entries SET to_person = 'told'
    WHERE number = :number AND id IN :entries AND to_person = 'failed'"""
REST = """UPDATE case_rooms SET due_at = NULL
    WHERE number = :number AND erased = 0 AND chat_id <> 0 AND header <> 0
        AND shown = (SELECT c.version FROM cases AS c WHERE c.number = case_rooms.number)
        AND NOT EXISTS (SELECT 1 FROM case_entries AS e
            WHERE e.number = case_rooms.number AND e.to_room = 'pending')
        AND NOT EXISTS (SELECT 1 FROM case_entries AS e
            WHERE e.number = case_rooms.number AND e.to_person = 'failed')"""
LOST = """UPDATE case_rooms SET chat_id = 0, thread = 0, header = 0, shown = 0, tries = 0,
        due_at = :now
    WHERE number = :number AND erased = 0"""
UNPOST = """UPDATE case_entries SET to_room = 'pending', room_chat = 0, room_message = 0
    WHERE number = :number AND side <> 'system'"""
LATER = "UPDATE case_rooms SET tries = tries + 1, due_at = :until WHERE number = :number"
ALERTED = """UPDATE case_rooms SET alerted = 1, due_at = :later
    WHERE number = :number AND erased = 0"""

ROOM_OF = "SELECT chat_id, thread FROM case_rooms WHERE number = :number"
CASE_IN_ROOM = """SELECT number FROM case_rooms
    WHERE chat_id = :chat_id AND thread = :thread AND chat_id <> 0 ORDER BY number DESC LIMIT 1"""
CASE_OF_CARD = """SELECT number FROM case_rooms
    WHERE chat_id = :chat_id AND thread = :thread AND chat_id <> 0
        AND header = :message AND header <> 0 ORDER BY number DESC LIMIT 1"""
OPEN_IN_ROOM = """SELECT c.number, c.owner
    FROM case_rooms AS r JOIN cases AS c ON c.number = r.number
    WHERE r.chat_id = :chat_id AND r.thread = :thread AND r.chat_id <> 0 AND c.state <> 'closed'
    ORDER BY c.number"""
# Each open case looks for its own room: joined, the rooms of all closed cases would be read.
GROUPS = """SELECT room, count(*) FROM (SELECT (SELECT r.chat_id FROM case_rooms AS r
            WHERE r.number = c.number) AS room
        FROM cases AS c WHERE c.state <> 'closed') AS rooms
    WHERE room < 0 GROUP BY room"""
DROP_ROOM = "DELETE FROM case_rooms WHERE number = :number"
