"""The tables of posts and alerts: what is written, who gets it, and how its sending stands."""

from bot.store.connection import Connection

POSTS = (
    """CREATE TABLE posts (
        number {identity},
        key TEXT NOT NULL UNIQUE,
        version BIGINT NOT NULL,
        state TEXT NOT NULL,
        kind TEXT NOT NULL,
        of_number BIGINT NOT NULL,
        due_at BIGINT,
        changed_at BIGINT NOT NULL,
        published_at BIGINT,
        revision BIGINT NOT NULL,
        channel TEXT NOT NULL,
        channel_message BIGINT NOT NULL,
        channel_chat BIGINT NOT NULL,
        channel_revision BIGINT NOT NULL,
        channel_error TEXT NOT NULL,
        body {blob} NOT NULL
    )""",
    "CREATE INDEX posts_state ON posts (state, number)",
    "CREATE INDEX posts_changed ON posts (state, changed_at)",
    "CREATE INDEX posts_due ON posts ((COALESCE(due_at, changed_at)), number) "
    "WHERE state = 'approved'",
    """CREATE INDEX posts_work ON posts (number)
        WHERE channel IN ('to_send', 'sending', 'to_change', 'to_withdraw')""",
    """CREATE INDEX posts_message ON posts (channel_message, channel_chat)
        WHERE channel_message <> 0""",
    "CREATE INDEX posts_published ON posts (published_at, number)",
    "CREATE INDEX posts_of ON posts (of_number) WHERE of_number <> 0",
    """CREATE TABLE post_visits (
        post BIGINT NOT NULL,
        what TEXT NOT NULL,
        count BIGINT NOT NULL,
        PRIMARY KEY (post, what)
    )""",
)
"""`of_number` is 0 for a post that changes or corrects none. `channel_revision` is the text that
was last on its way to the channel; a `channel_message` of 0 is not known, and stands in the
channel of the number `channel_chat`."""
SUBSCRIBERS = (
    """CREATE TABLE subscribers (
        chat_id BIGINT PRIMARY KEY,
        state TEXT NOT NULL,
        since BIGINT NOT NULL,
        body {blob} NOT NULL
    )""",
    "CREATE INDEX subscribers_active ON subscribers (chat_id) WHERE state = 'active'",
)
BROADCASTS = (
    """CREATE TABLE broadcasts (
        id {identity},
        post BIGINT NOT NULL,
        what TEXT NOT NULL,
        of_number BIGINT NOT NULL,
        urgency SMALLINT NOT NULL,
        state TEXT NOT NULL,
        reached BIGINT NOT NULL,
        filled SMALLINT NOT NULL,
        revision BIGINT NOT NULL,
        started_at BIGINT NOT NULL,
        ended_at BIGINT,
        counts TEXT NOT NULL
    )""",
    "CREATE INDEX broadcasts_running ON broadcasts (urgency, id) WHERE state = 'running'",
    "CREATE INDEX broadcasts_open ON broadcasts (id) WHERE state <> 'done'",
    "CREATE INDEX broadcasts_post ON broadcasts (post, what, id)",
    "CREATE INDEX broadcasts_started ON broadcasts (started_at)",
)
"""`of_number` is the post that a correction corrects, else 0. `urgency` is 0 for what goes before
all else. `reached` is the last chat that was looked at. `revision` is the text that a change brings
in. `counts` are filled in once it is done: chats by state, as JSON."""
DELIVERIES = (
    """CREATE TABLE deliveries (
        broadcast BIGINT NOT NULL,
        chat_id BIGINT NOT NULL,
        post BIGINT NOT NULL,
        state TEXT NOT NULL,
        not_before BIGINT NOT NULL,
        revision BIGINT NOT NULL,
        message_id BIGINT NOT NULL,
        reply_to BIGINT NOT NULL,
        error TEXT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (broadcast, chat_id)
    )""",
    """CREATE INDEX deliveries_waiting ON deliveries (broadcast, not_before, chat_id)
        WHERE state = 'waiting'""",
    """CREATE INDEX deliveries_put_off ON deliveries (broadcast, not_before, chat_id)
        WHERE state = 'waiting' AND revision > 0""",
    "CREATE INDEX deliveries_state ON deliveries (broadcast, state)",
    "CREATE INDEX deliveries_chat ON deliveries (chat_id, state)",
)
"""One row for each chat that a broadcast is for. The rows of what was sent say which text
(`revision`) stands in which message of the chat now. What waits in a stopped broadcast is not
touched: it counts as skipped, and goes on when the broadcast does."""
FEEDS = (
    """CREATE TABLE feeds (
        id {identity},
        url TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        etag TEXT NOT NULL,
        modified TEXT NOT NULL,
        checked_at BIGINT,
        error TEXT NOT NULL,
        added_by BIGINT NOT NULL,
        read_at BIGINT,
        left_out BIGINT NOT NULL
    )""",
    """CREATE TABLE feed_items (
        feed BIGINT NOT NULL,
        mark TEXT NOT NULL,
        seen_at BIGINT NOT NULL,
        post BIGINT NOT NULL,
        PRIMARY KEY (feed, mark)
    )""",
    "CREATE INDEX feed_items_post ON feed_items (feed, post) WHERE post <> 0",
    "CREATE INDEX feed_items_seen ON feed_items (seen_at)",
    "CREATE INDEX feed_items_last ON feed_items (feed, seen_at)",
)
"""What official bodies publish is no secret; of their news only marks are kept, and
the number of the draft that was made of it, 0 for none."""
IMPOSTORS = (
    """CREATE TABLE impostors (
        id {identity},
        at BIGINT NOT NULL,
        settled SMALLINT NOT NULL,
        body {blob} NOT NULL
    )""",
    "CREATE INDEX impostors_open ON impostors (settled, at)",
)


def post_tables(db: Connection) -> None:
    """Make them."""
    for statement in POSTS + SUBSCRIBERS + BROADCASTS + DELIVERIES + FEEDS + IMPOSTORS:
        db.change(statement.format(identity=db.identity, blob=db.blob))
