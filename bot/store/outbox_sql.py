"""The statements of the outbox. A row with head = 1 is the next of its chat and priority."""

QUEUE = """INSERT INTO outbox
    (chat_id, method, payload, priority, state, head, forget, attempts, not_before, error,
        created_at, tag)
    VALUES (:chat_id, :method, :payload, :priority, 'pending',
        CASE WHEN EXISTS (SELECT 1 FROM outbox
            WHERE chat_id = :chat_id AND state = 'pending' AND priority = :priority)
        THEN 0 ELSE 1 END,
        :forget, 0, :not_before, '', :now, :tag)"""

# A broadcast waits while a person of the desk talks in the chat: the bot is silent there.
DUE = """SELECT o.id, o.chat_id, o.method, o.payload, o.priority, o.attempts, o.tag
    FROM outbox AS o LEFT JOIN conversations AS c ON c.chat_id = o.chat_id
    WHERE o.head = 1 AND (o.not_before IS NULL OR o.not_before <= :now) AND c.blocked_at IS NULL
        AND o.chat_id NOT IN :busy AND (o.priority = 0 OR NOT EXISTS (SELECT 1 FROM cases AS k
            WHERE k.chat_id = o.chat_id AND k.state <> 'closed' AND k.silences = 1))
    ORDER BY o.priority, o.id LIMIT :limit"""

FINISH = """UPDATE outbox SET state = :state, head = 0, payload = NULL, not_before = NULL,
        error = :error, message_id = :message_id, done_at = :now
    WHERE id = :id AND state = 'pending' RETURNING forget"""

CALL_NEXT = """UPDATE outbox SET head = 1 WHERE id = (SELECT min(id) FROM outbox
    WHERE chat_id = :chat_id AND state = 'pending' AND priority = :priority)"""

DELETE = "DELETE FROM outbox WHERE id = :id"

TAKE_WIPE = "DELETE FROM outbox WHERE id = :id AND method = 'wipe' RETURNING id"

WAITING_WIPE = """SELECT id, payload FROM outbox
    WHERE chat_id = :chat_id AND state = 'pending' AND method = 'wipe'"""

SET_PAYLOAD = "UPDATE outbox SET payload = :payload WHERE id = :id"

LAST_WAITING = """SELECT id, method, payload FROM outbox
    WHERE chat_id = :chat_id AND state = 'pending' AND priority = :priority
    ORDER BY id DESC LIMIT 1"""

WAITING = "SELECT payload FROM outbox WHERE id = :id AND state = 'pending'"

WAITING_COPIES = """SELECT payload FROM outbox
    WHERE chat_id = :chat_id AND state = 'pending' AND method = 'copy'"""

GO_ON = """UPDATE outbox SET payload = :payload, attempts = 0, error = '', not_before = :until
    WHERE id = :id"""

# Each message of an album has a row, so that all of them can be wiped.
ADD_SENT = """INSERT INTO outbox (chat_id, method, priority, state, head, forget, attempts, error,
        message_id, created_at, done_at, tag)
    VALUES (:chat_id, :method, :priority, 'sent', 0, 0, 0, '', :message_id, :now, :now, :tag)"""

TAGGED = """SELECT message_id FROM outbox WHERE chat_id = :chat_id AND tag = :tag AND tag <> ''
        AND state = 'sent' AND message_id IS NOT NULL
    ORDER BY id DESC"""

STOP_CHAT = """UPDATE outbox SET state = 'dead', head = 0, payload = NULL, not_before = NULL,
        error = :error, done_at = :now
    WHERE chat_id = :chat_id AND state = 'pending' AND method NOT IN ('delete', 'edit', 'wipe')"""

CALL_WAITING = """UPDATE outbox SET head = 1 WHERE id IN (SELECT min(id) FROM outbox
    WHERE chat_id = :chat_id AND state = 'pending' GROUP BY priority)"""

COUNT_TRY = "UPDATE outbox SET attempts = attempts + 1, error = :error WHERE id = :id"

HOLD_CHAT = """UPDATE outbox SET not_before = :until
    WHERE chat_id = :chat_id AND state = 'pending' AND head = 1"""

DROP_FORGOTTEN = """DELETE FROM outbox
    WHERE chat_id = :chat_id AND state = 'pending' AND forget = 1"""

GIVE_UP = """UPDATE outbox SET state = 'dead', head = 0, payload = NULL, not_before = NULL,
        error = :error, done_at = :now
    WHERE chat_id = :chat_id AND state = 'pending'"""

BLOCK = """UPDATE conversations SET blocked_at = COALESCE(blocked_at, :now)
    WHERE chat_id = :chat_id"""
