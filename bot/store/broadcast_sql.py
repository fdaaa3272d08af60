"""The statements about broadcasts and their deliveries."""

from bot.store.post_sql import of_wrong

BEGIN = """INSERT INTO broadcasts (post, what, of_number, urgency, state, reached, filled, revision,
        started_at, counts)
    VALUES (:post, :what, :of_number, :urgency, 'running', :reached, 0, :revision, :now, '')"""
STOP = """UPDATE broadcasts SET state = 'stopped', ended_at = :now
    WHERE post = :post AND what = :what AND state = 'running'"""
STOP_ALL = """UPDATE broadcasts SET state = 'stopped', ended_at = :now
    WHERE post = :post AND state = 'running'"""
# What was withdrawn or corrected is not sent any more, whatever button was pressed.
RESUME = """UPDATE broadcasts SET state = 'running', ended_at = NULL
    WHERE post = :post AND what = 'send' AND state = 'stopped'
        AND EXISTS (SELECT 1 FROM posts AS p WHERE p.number = :post AND p.state = 'live')
        AND NOT EXISTS (SELECT 1 FROM posts AS p WHERE p.of_number = :post AND p.of_number <> 0
            AND p.kind = 'correction' AND p.published_at IS NOT NULL)"""
RUNNING = """SELECT b.id, b.post, b.what, b.of_number, b.reached, b.filled, b.revision,
        b.started_at, p.revision
    FROM broadcasts AS b JOIN posts AS p ON p.number = b.post
    WHERE b.state = 'running' ORDER BY b.urgency, b.id"""
FINISH = """UPDATE broadcasts SET state = 'done', ended_at = :now
    WHERE state = 'running' AND filled = 1
        AND NOT EXISTS (SELECT 1 FROM deliveries AS d
            WHERE d.broadcast = broadcasts.id AND d.state = 'waiting')
        AND NOT EXISTS (SELECT 1 FROM deliveries AS d
            WHERE d.broadcast = broadcasts.id AND d.state = 'sending')
    RETURNING id"""
COUNT = "SELECT state, count(*) FROM deliveries WHERE broadcast = :id GROUP BY state"
RESTING = """SELECT count(*) FROM deliveries
    WHERE broadcast = :id AND state = 'waiting' AND not_before > :now"""
KEEP_COUNTS = "UPDATE broadcasts SET counts = :counts WHERE id = :id"
# CROSS keeps SQLite from reading the other table first, which may be the long one.
PROGRESS = """SELECT b.id, b.post, b.what, b.state, b.started_at, b.ended_at, b.filled, b.counts
    FROM posts AS p CROSS JOIN broadcasts AS b
    WHERE b.post = p.number AND p.published_at >= :since ORDER BY b.id DESC"""

SEND_OF = "SELECT id FROM broadcasts WHERE post = :post AND what = 'send' ORDER BY id LIMIT 1"
SENDS_OF_WRONG = of_wrong(
    """SELECT b.id FROM wrong AS w JOIN broadcasts AS b ON b.post = w.number
    WHERE b.what = 'send' ORDER BY w.number DESC"""
)
UNDER_WAY = """SELECT 1 FROM broadcasts AS b JOIN deliveries AS d ON d.broadcast = b.id
    WHERE b.post = :post AND d.state = 'sending' AND d.revision < :revision LIMIT 1"""
WRONG_UNDER_WAY = of_wrong(
    """SELECT 1 FROM wrong AS w JOIN broadcasts AS b ON b.post = w.number
        JOIN deliveries AS d ON d.broadcast = b.id
    WHERE d.state = 'sending' LIMIT 1"""
)
SUBSCRIBERS = """SELECT chat_id, state, since, body FROM subscribers
    WHERE state = 'active' AND chat_id > :reached ORDER BY chat_id LIMIT :limit"""
WENT_TO = """SELECT d.chat_id, d.state, d.revision, d.message_id, s.state
    FROM deliveries AS d LEFT JOIN subscribers AS s ON s.chat_id = d.chat_id
    WHERE d.broadcast = :broadcast AND d.chat_id > :reached ORDER BY d.chat_id LIMIT :limit"""
ADD = """INSERT INTO deliveries (broadcast, chat_id, post, state, not_before, revision, message_id,
        reply_to, error, at)
    VALUES (:broadcast, :chat_id, :post, 'waiting', :not_before, 0, :message_id, :reply_to, '',
        :now)
    ON CONFLICT (broadcast, chat_id) DO NOTHING"""
FILLED = "UPDATE broadcasts SET reached = :reached, filled = :filled WHERE id = :id"

CANDIDATES = """SELECT d.chat_id, d.message_id, d.reply_to, c.blocked_at, c.step, c.updated_at,
        CASE WHEN EXISTS (SELECT 1 FROM cases AS k
            WHERE k.chat_id = d.chat_id AND k.state <> 'closed') THEN 1 ELSE 0 END,
        s.state, s.since, s.body
    FROM deliveries AS d LEFT JOIN conversations AS c ON c.chat_id = d.chat_id
        LEFT JOIN subscribers AS s ON s.chat_id = d.chat_id
    WHERE d.broadcast = :broadcast AND d.state = 'waiting' AND d.not_before <= :now
    ORDER BY d.not_before, d.chat_id LIMIT :limit"""
# Those that were taken before and put off: behind 100,000 others their turn would come in hours.
PUT_OFF = CANDIDATES.replace("ORDER BY", "AND d.revision > 0 ORDER BY")
TAKE = """UPDATE deliveries SET state = :state, not_before = :not_before, revision = :revision,
        at = :now
    WHERE broadcast = :broadcast AND chat_id = :chat_id AND state = 'waiting'"""

SENT = """UPDATE deliveries SET state = 'sent', error = '', at = :now,
        message_id = CASE WHEN :message_id <> 0 THEN :message_id ELSE message_id END
    WHERE broadcast = :broadcast AND chat_id = :chat_id AND state = 'sending'"""
IS_THERE = "SELECT 1 FROM deliveries WHERE broadcast = :broadcast AND chat_id = :chat_id"
STANDS_NOW = """UPDATE deliveries SET revision = :revision
    WHERE chat_id = :chat_id AND revision < :revision AND broadcast IN
        (SELECT b.id FROM broadcasts AS b WHERE b.post = :post AND b.what = 'send')"""
END = """UPDATE deliveries SET state = :state, error = :error, at = :now
    WHERE broadcast = :broadcast AND chat_id = :chat_id AND state = 'sending'"""
LATER = """UPDATE deliveries SET state = 'waiting', not_before = :until, error = :error
    WHERE broadcast = :broadcast AND chat_id = :chat_id AND state = 'sending'"""
# Only what is not done can have a call under way. One of which a message is known changes that.
CUT_OFF = """UPDATE deliveries SET state = 'unsure', at = :now
    WHERE state = 'sending' AND message_id = 0 AND broadcast IN
        (SELECT b.id FROM broadcasts AS b WHERE b.state <> 'done')"""
AGAIN = """UPDATE deliveries SET state = 'waiting'
    WHERE state = 'sending' AND message_id <> 0 AND broadcast IN
        (SELECT b.id FROM broadcasts AS b WHERE b.state <> 'done')"""

BLOCK_CHAT = """UPDATE deliveries SET state = 'blocked', at = :now
    WHERE chat_id = :chat_id AND state = 'waiting'"""
FORGET_CHAT = "DELETE FROM deliveries WHERE chat_id = :chat_id"
# A withdrawal may be a message of its own; a change is in that of the first.
MESSAGES_TO = """SELECT d.message_id FROM deliveries AS d JOIN broadcasts AS b ON b.id = d.broadcast
    WHERE d.chat_id = :chat_id AND d.state = 'sent' AND d.message_id <> 0 AND d.at >= :since
        AND (b.what = 'send' OR NOT EXISTS (SELECT 1 FROM deliveries AS f
            WHERE f.chat_id = d.chat_id AND f.post = d.post AND f.broadcast <> d.broadcast
                AND f.message_id = d.message_id))"""

DROP_DOUBLE = """DELETE FROM deliveries WHERE chat_id = :old AND EXISTS
    (SELECT 1 FROM deliveries AS n WHERE n.broadcast = deliveries.broadcast AND n.chat_id = :new)"""
# The messages have other numbers in the new chat: none of them can be changed by the old ones. A
# withdrawal goes there as a message of its own.
LEAVE_OLD = """UPDATE deliveries SET state = 'failed', error = :error, at = :now
    WHERE chat_id = :old AND state IN ('waiting', 'sending') AND broadcast IN
        (SELECT b.id FROM broadcasts AS b
            WHERE b.id = deliveries.broadcast AND b.what = 'change')"""
SEND_AGAIN = """UPDATE deliveries SET state = 'waiting', not_before = :now
    WHERE chat_id = :old AND state = 'sending'"""
MOVE = """UPDATE deliveries SET chat_id = :new, message_id = 0, reply_to = 0
    WHERE chat_id = :old AND state <> 'sending'"""
# A broadcast that went past the new number and is not at the old one yet would miss the group.
CATCH_UP = """INSERT INTO deliveries (broadcast, chat_id, post, state, not_before, revision,
        message_id, reply_to, error, at)
    SELECT b.id, :new, b.post, 'waiting', :now, 0, 0, 0, '', :now FROM broadcasts AS b
    WHERE b.state <> 'done' AND b.what = 'send' AND b.of_number = 0
        AND b.filled = 0 AND b.reached >= :new AND b.reached < :old
    ON CONFLICT (broadcast, chat_id) DO NOTHING"""
# So would what mends an error that the old number got; of a correction that is all that it corrects
# (as in post_sql.WRONG). In the new chat its message is not known: a correction answers none, a
# withdrawal is a message of its own, a change has nothing to change.
CATCH_UP_MENDED = """INSERT INTO deliveries (broadcast, chat_id, post, state, not_before, revision,
        message_id, reply_to, error, at)
    WITH RECURSIVE mends (broadcast, post) AS (
        SELECT b.id, CASE WHEN b.of_number <> 0 THEN b.of_number ELSE b.post END
            FROM broadcasts AS b
            WHERE b.state <> 'done' AND (b.what = 'withdraw' OR b.of_number <> 0)
                AND b.filled = 0 AND b.reached >= :new AND b.reached < :old
        UNION SELECT m.broadcast, p.of_number FROM mends AS m
            JOIN broadcasts AS b ON b.id = m.broadcast JOIN posts AS p ON p.number = m.post
            WHERE b.of_number <> 0 AND p.kind = 'correction')
    SELECT b.id, :new, b.post, 'waiting', :now, 0, 0, 0, '', :now FROM broadcasts AS b
    WHERE b.id IN (SELECT m.broadcast FROM mends AS m
            JOIN broadcasts AS f ON f.post = m.post JOIN deliveries AS d ON d.broadcast = f.id
            WHERE f.what = 'send' AND d.chat_id = :old AND d.state IN ('sent', 'unsure'))
        AND NOT EXISTS (SELECT 1 FROM subscribers AS s
            WHERE s.chat_id IN (:old, :new) AND s.state = 'blocked')
    ON CONFLICT (broadcast, chat_id) DO NOTHING"""

NEXT = """SELECT min(moment) FROM (
    SELECT (SELECT min(d.not_before) FROM deliveries AS d
        WHERE d.broadcast = b.id AND d.state = 'waiting') AS moment
        FROM broadcasts AS b WHERE b.state = 'running'
    UNION ALL
    SELECT min(b.started_at) FROM broadcasts AS b WHERE b.state = 'running' AND b.filled = 0
    UNION ALL
    SELECT min(COALESCE(p.due_at, p.changed_at)) FROM posts AS p WHERE p.state = 'approved'
    ) AS moments"""

OLD_DELIVERIES = """DELETE FROM deliveries WHERE (broadcast, chat_id) IN
    (SELECT d.broadcast, d.chat_id FROM broadcasts AS b CROSS JOIN deliveries AS d
        WHERE d.broadcast = b.id AND b.started_at < :before AND d.at < :before LIMIT :limit)"""
OLD_BROADCASTS = """DELETE FROM broadcasts WHERE id IN (SELECT b.id FROM broadcasts AS b
    WHERE b.started_at < :before
        AND NOT EXISTS (SELECT 1 FROM deliveries AS d WHERE d.broadcast = b.id) LIMIT :limit)"""
