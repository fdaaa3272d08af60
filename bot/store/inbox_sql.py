"""The statements of the inbox. A row with head = 1 is the one of its chat whose turn it is."""

RECEIVE = """INSERT INTO inbox
    (update_id, source, chat_id, message_id, payload, state, head, attempts, error, received_at)
    VALUES (:update_id, :source, :chat_id, :message_id, :payload, 'pending',
        CASE WHEN :chat_id <> 0 AND EXISTS
            (SELECT 1 FROM inbox WHERE chat_id = :chat_id AND state = 'pending')
        THEN 0 ELSE 1 END,
        0, '', :now)
    ON CONFLICT (update_id) DO NOTHING"""

PENDING = """SELECT i.id, i.source, i.chat_id, i.payload, i.attempts,
        c.step, c.data, c.version, c.blocked_at
    FROM inbox AS i LEFT JOIN conversations AS c ON c.chat_id = i.chat_id
    WHERE i.head = 1 AND (i.not_before IS NULL OR i.not_before <= :now)
        AND COALESCE(NULLIF(i.chat_id, 0), -i.id) NOT IN :busy
    ORDER BY i.id LIMIT :limit"""

# What was said in a group, or shows an operator a person's words, goes when it is done: no /hapus
# could find one person's words there.
TICK = """UPDATE inbox SET state = :state, head = 0, not_before = NULL, error = :error,
        done_at = :now,
        payload = CASE WHEN (chat_id < 0 OR :forget = 1) AND :state = 'done' THEN NULL
            ELSE payload END
    WHERE id = :id AND state = 'pending' RETURNING chat_id, source"""

CALL_NEXT = """UPDATE inbox SET head = 1 WHERE id =
    (SELECT min(id) FROM inbox WHERE chat_id = :chat_id AND state = 'pending')"""

POSTPONE = """UPDATE inbox SET attempts = attempts + 1, error = :error, not_before = :until
    WHERE id = :id AND state = 'pending'"""

FAILED = """SELECT id, chat_id, received_at, error, payload FROM inbox
    WHERE state = 'failed' ORDER BY id DESC LIMIT :limit"""

SAID = """SELECT received_at, payload FROM inbox
    WHERE chat_id = :chat_id AND state = 'done' AND id < :before AND received_at >= :since
        AND update_id IS NOT NULL AND payload IS NOT NULL
    ORDER BY id DESC LIMIT :limit"""

REOPEN = """UPDATE inbox SET state = 'pending', attempts = 0, not_before = NULL, done_at = NULL
    WHERE id = :id AND state = 'failed' RETURNING chat_id"""

STAND_BACK = "UPDATE inbox SET head = 0 WHERE chat_id = :chat_id AND state = 'pending' AND head = 1"

CALL = "UPDATE inbox SET head = 1 WHERE id = :id"

RING = """DELETE FROM timers WHERE id IN
        (SELECT id FROM timers WHERE due_at <= :now ORDER BY due_at, id LIMIT :limit)
    RETURNING due_at, id, chat_id, name, data"""
