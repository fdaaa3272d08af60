"""The statements that only the commit of a turn uses."""

BEGIN_CONVERSATION = """INSERT INTO conversations
    (chat_id, step, data, version, blocked_at, updated_at)
    VALUES (:chat_id, :step, :data, 1, CASE WHEN :blocked = 1 THEN :now ELSE NULL END, :now)
    ON CONFLICT (chat_id) DO NOTHING"""

MOVE_CONVERSATION = """UPDATE conversations SET step = :step, data = :data, version = version + 1,
        blocked_at = CASE WHEN :blocked = 1 THEN COALESCE(blocked_at, :now) ELSE NULL END,
        updated_at = :now
    WHERE chat_id = :chat_id AND version = :version"""

START_TIMER = """INSERT INTO timers (chat_id, name, due_at, data)
    VALUES (:chat_id, :name, :due_at, :data)
    ON CONFLICT (chat_id, name) DO UPDATE SET due_at = excluded.due_at, data = excluded.data"""

STOP_TIMER = "DELETE FROM timers WHERE chat_id = :chat_id AND name = :name"

UNBLOCK = "UPDATE conversations SET blocked_at = NULL WHERE chat_id = :chat_id"

END_CONVERSATION = "DELETE FROM conversations WHERE chat_id = :chat_id AND version = :version"

CONVERSATION_EXISTS = "SELECT 1 FROM conversations WHERE chat_id = :chat_id"

STOP_TIMERS = "DELETE FROM timers WHERE chat_id = :chat_id"

MESSAGES_OUT = """SELECT message_id FROM outbox WHERE chat_id = :chat_id
    AND state = 'sent' AND message_id IS NOT NULL AND done_at >= :since"""

MESSAGES_IN = """SELECT message_id FROM inbox WHERE chat_id = :chat_id AND id <= :id
    AND message_id IS NOT NULL AND received_at >= :since"""

EMPTY_OUTBOX = "DELETE FROM outbox WHERE chat_id = :chat_id"

DROP_TIMER_TURNS = """DELETE FROM inbox
    WHERE chat_id = :chat_id AND id <= :id AND update_id IS NULL"""

UNNAME_INBOX = """UPDATE inbox SET state = 'done', chat_id = 0, payload = NULL, message_id = NULL,
        head = 0, not_before = NULL, error = '', done_at = COALESCE(done_at, :now)
    WHERE chat_id = :chat_id AND id <= :id"""
