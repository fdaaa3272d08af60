"""The statements about posts, their place in the channel, and visits."""

POST_COLUMNS = """p.number, p.key, p.version, p.state, p.kind, p.of_number, p.due_at, p.changed_at,
    p.published_at, p.revision, p.channel, p.channel_message, p.channel_chat,
    p.channel_error, p.body"""
"""The columns that `post_rows.post` reads."""


OF_THE_CHANNEL = "channel IN ('to_send', 'sending', 'to_change', 'to_withdraw')"
"""What the index `posts_work` holds, in its own words, by which both databases know it again."""


def with_columns(statement: str) -> str:
    """A statement with the columns, and the condition of an index, in the places of their names."""
    return statement.replace("POST_COLUMNS", POST_COLUMNS).replace("OF_THE_CHANNEL", OF_THE_CHANNEL)


BEGIN = """INSERT INTO posts (key, version, state, kind, of_number, due_at, changed_at, revision,
        channel, channel_message, channel_chat, channel_revision, channel_error, body)
    VALUES (:key, 1, :state, :kind, :of_number, :due_at, :changed_at, 1, 'none', 0, 0, 0, '',
        :body)
    ON CONFLICT (key) DO NOTHING RETURNING number"""
BEFORE = "SELECT number, state FROM posts WHERE key = :key AND version = :version"
CHANGE = """UPDATE posts SET version = version + 1, state = :state, kind = :kind,
        of_number = :of_number, due_at = :due_at, changed_at = :changed_at, body = :body
    WHERE key = :key AND version = :version"""
OF_KEY = with_columns("SELECT POST_COLUMNS FROM posts AS p WHERE p.key = :key")
OF_NUMBER = with_columns("SELECT POST_COLUMNS FROM posts AS p WHERE p.number = :number")
OF_STATE = with_columns(
    """SELECT POST_COLUMNS FROM posts AS p WHERE p.state = :state
    ORDER BY p.number DESC LIMIT :limit"""
)
OF_STATES = with_columns(
    """SELECT POST_COLUMNS FROM posts AS p WHERE p.number IN (
        SELECT number FROM (SELECT number FROM posts WHERE state = :one
            ORDER BY number DESC LIMIT :upto) AS ones
        UNION SELECT number FROM (SELECT number FROM posts WHERE state = :other
            ORDER BY number DESC LIMIT :upto) AS others
        ORDER BY number DESC LIMIT :limit OFFSET :skip)
    ORDER BY p.number DESC"""
)
COUNTS = "SELECT state, COUNT(*) FROM posts GROUP BY state"
ABOUT = with_columns(
    "SELECT POST_COLUMNS FROM posts AS p WHERE p.of_number = :number AND p.of_number <> 0"
)
IN_CHANNEL = with_columns(
    """SELECT POST_COLUMNS FROM posts AS p
    WHERE p.channel_message = :message AND p.channel_message <> 0 AND p.channel_chat = :chat
    ORDER BY p.number DESC LIMIT 1"""
)
NUMBERED = with_columns("SELECT POST_COLUMNS FROM posts AS p WHERE p.number IN :numbers")
# By no state: an index of states would be walked through and sorted.
NEWEST_VERSIONS = """SELECT p.number, p.version FROM posts AS p WHERE p.published_at IS NOT NULL
    ORDER BY p.published_at DESC, p.number DESC LIMIT :limit"""
CORRECTIONS_OF = with_columns(
    """SELECT POST_COLUMNS FROM posts AS p
    WHERE p.of_number = :number AND p.of_number <> 0 AND p.kind = 'correction'
        AND p.published_at IS NOT NULL ORDER BY p.number"""
)
OLD = """DELETE FROM posts WHERE number IN (SELECT number FROM posts
    WHERE state = :state AND changed_at < :before LIMIT :limit)"""

# What a correction corrects (:post), and what that corrects in its turn: who got any of these read
# what is wrong.
WRONG = """WITH RECURSIVE wrong (number) AS (
        SELECT CAST(:post AS BIGINT)
        UNION SELECT p.of_number FROM wrong AS w JOIN posts AS p ON p.number = w.number
            WHERE p.kind = 'correction')"""


def of_wrong(statement: str) -> str:
    """A statement that may read these from a table `wrong`, each by its number."""
    return f"{WRONG} {statement}"


DUE = with_columns(
    """SELECT POST_COLUMNS FROM posts AS p
    WHERE p.state = 'approved' AND COALESCE(p.due_at, p.changed_at) <= :now
    ORDER BY COALESCE(p.due_at, p.changed_at), p.number"""
)
GO_LIVE = """UPDATE posts SET version = version + 1, state = 'live', published_at = :now,
        channel = :channel
    WHERE number = :number RETURNING revision"""
END_EDIT = """UPDATE posts SET version = version + 1, state = :state, changed_at = :now,
        published_at = CASE WHEN :state = 'merged' THEN :now ELSE published_at END
    WHERE number = :number"""
REPLACED = "UPDATE posts SET body = :body WHERE number = :number"
MERGE_UNREAD = """UPDATE posts SET version = version + 1, body = :body, changed_at = :now
    WHERE number = :number"""
MERGE = """UPDATE posts SET version = version + 1, revision = revision + 1, body = :body,
        changed_at = :now,
        channel_error = CASE WHEN channel = 'sent' AND channel_message = 0
            THEN :no_message ELSE channel_error END,
        channel = CASE WHEN channel IN ('sent', 'failed') AND channel_message <> 0 THEN 'to_change'
            WHEN channel = 'sent' THEN 'failed' ELSE channel END
    WHERE number = :number RETURNING revision"""
WITHDRAW = """UPDATE posts SET revision = revision + 1,
        channel_error = CASE WHEN channel = 'sent' AND channel_message = 0
            THEN :no_message ELSE channel_error END,
        channel = CASE WHEN channel = 'to_send' THEN 'none'
            WHEN channel IN ('sent', 'unsure', 'failed', 'to_change') AND channel_message <> 0
            THEN 'to_withdraw' WHEN channel = 'sent' THEN 'failed' ELSE channel END
    WHERE number = :number RETURNING revision"""
# Whether any of these stands, stood or may stand in a channel. Of one that failed nothing does,
# unless it was another call that failed, or its message is not known.
MAY_STAND = of_wrong(
    """SELECT 1 FROM wrong AS w JOIN posts AS p ON p.number = w.number
    WHERE p.channel NOT IN ('none', 'to_send', 'failed') OR (p.channel = 'failed'
        AND (p.channel_message <> 0 OR p.channel_error IN (:no_message, :other_channel)))
    LIMIT 1"""
)
# A post is not sent to the channel any more once its correction is public; where it stands there,
# it is changed to say so.
CORRECTED = """UPDATE posts SET
        channel_error = CASE WHEN state = 'live' AND channel = 'sent' AND channel_message = 0
            THEN :no_message ELSE channel_error END,
        channel = CASE WHEN channel = 'to_send' THEN 'none' WHEN state <> 'live' THEN channel
            WHEN channel IN ('sent', 'failed') AND channel_message <> 0 THEN 'to_change'
            WHEN channel = 'sent' THEN 'failed' ELSE channel END
    WHERE number = :number"""
# The message of a correction is known only now, or it was withdrawn: what it corrects, and was
# changed before, is told anew; so is what that corrects: it names the newest of them.
CORRECTION_CHANGED = """UPDATE posts SET channel = 'to_change'
    WHERE state = 'live' AND channel = 'sent' AND channel_message <> 0
        AND number IN (WITH RECURSIVE wrong (number) AS (
            SELECT c.of_number FROM posts AS c WHERE c.number = :number
                AND c.kind = 'correction' AND c.published_at IS NOT NULL
            UNION SELECT p.of_number FROM wrong AS w JOIN posts AS p ON p.number = w.number
                WHERE p.kind = 'correction')
            SELECT number FROM wrong)"""

# A correction goes first: what it corrects names its message.
CHANNEL_WORK = with_columns(
    """SELECT POST_COLUMNS FROM posts AS p
    WHERE OF_THE_CHANNEL AND p.channel <> 'sending'
    ORDER BY CASE WHEN p.channel = 'to_change' AND EXISTS (SELECT 1 FROM posts AS c
        WHERE c.of_number = p.number AND c.of_number <> 0 AND c.kind = 'correction'
            AND c.channel = 'to_send') THEN 1 ELSE 0 END, p.number"""
)
CHANNEL_SENDING = """UPDATE posts SET channel = 'sending', channel_revision = revision
    WHERE number = :number AND channel = 'to_send'"""
CHANNEL = """SELECT CASE WHEN p.state = 'withdrawn' THEN 1 ELSE 0 END,
        CASE WHEN EXISTS (SELECT 1 FROM posts AS c WHERE c.of_number = p.number
            AND c.of_number <> 0 AND c.kind = 'correction' AND c.published_at IS NOT NULL)
            THEN 1 ELSE 0 END,
        CASE WHEN EXISTS (SELECT 1 FROM posts AS c WHERE c.of_number = p.number
            AND c.of_number <> 0 AND c.kind = 'correction' AND c.state = 'live')
            THEN 1 ELSE 0 END,
        p.channel, p.channel_message, p.channel_chat, p.channel_revision, p.revision
    FROM posts AS p WHERE p.number = :number"""
SET_CHANNEL = """UPDATE posts SET channel = :channel, channel_message = :message,
        channel_chat = :chat, channel_revision = :revision, channel_error = :error
    WHERE number = :number"""
CHANNEL_UNSURE = with_columns(
    "UPDATE posts SET channel = 'unsure' WHERE OF_THE_CHANNEL AND channel = 'sending'"
)

COUNT_VISIT = """INSERT INTO post_visits (post, what, count) VALUES (:post, :what, 1)
    ON CONFLICT (post, what) DO UPDATE SET count = post_visits.count + 1"""
VISITS = "SELECT post, what, count FROM post_visits WHERE post IN :posts"

KEEP_IMPOSTOR = "INSERT INTO impostors (at, settled, body) VALUES (:at, 0, :body)"
SETTLE_IMPOSTOR = "UPDATE impostors SET settled = 1 WHERE id = :id"
IMPOSTORS = """SELECT id, at, body FROM impostors WHERE settled = 0
    ORDER BY at, id LIMIT :limit"""
OLD_IMPOSTORS = """DELETE FROM impostors WHERE id IN (SELECT id FROM impostors
    WHERE settled = :settled AND at < :before LIMIT :limit)"""
