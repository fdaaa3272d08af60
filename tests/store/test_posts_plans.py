"""However many subscribers, deliveries and posts there are, what is asked about one comes from an
index."""

import pytest

from bot.store import broadcast_sql, feed_sql, post_sql, subscription_sql
from bot.store.codec import Codec
from tests.store.plans import Statements, walked

POST = {
    "key": "k7", "version": 1, "state": "draft", "kind": "alert", "of_number": 0, "due_at": 7,
    "changed_at": 7, "body": b"x",
}  # fmt: skip
SUBSCRIBER = {"chat_id": 7, "state": "active", "since": 1, "body": b"x"}
DELIVERY = {"broadcast": 7, "chat_id": 7}
STATEMENTS: Statements = {
    "before": (post_sql.BEFORE, {"key": "k7", "version": 1}),
    "change": (post_sql.CHANGE, POST),
    "of number": (post_sql.OF_NUMBER, {"number": 7}),
    "of state": (post_sql.OF_STATE, {"state": "draft", "limit": 5}),
    "of states": (
        post_sql.OF_STATES, {"one": "live", "other": "draft", "limit": 5, "skip": 5, "upto": 10},
    ),
    "about": (post_sql.ABOUT, {"number": 7}),
    "in channel": (post_sql.IN_CHANNEL, {"chat": 7, "message": 7}),
    "numbered": (post_sql.NUMBERED, {"numbers": range(3)}),
    "newest versions": (post_sql.NEWEST_VERSIONS, {"limit": 5}),
    "corrections of": (post_sql.CORRECTIONS_OF, {"number": 7}),
    "old posts": (post_sql.OLD, {"state": "dropped", "before": 9, "limit": 5}),
    "due": (post_sql.DUE, {"now": 9}),
    "merge": (post_sql.MERGE, {"number": 7, "body": b"x", "now": 1, "no_message": "E"}),
    "withdraw": (post_sql.WITHDRAW, {"number": 7, "no_message": "E"}),
    "corrected": (post_sql.CORRECTED, {"number": 7, "no_message": "E"}),
    "correction changed": (post_sql.CORRECTION_CHANGED, {"number": 7}),
    "channel work": (post_sql.CHANNEL_WORK, {}),
    "channel sending": (post_sql.CHANNEL_SENDING, {"number": 7}),
    "channel": (post_sql.CHANNEL, {"number": 7}),
    "channel unsure": (post_sql.CHANNEL_UNSURE, {}),
    "visits": (post_sql.VISITS, {"posts": range(3)}),
    "impostors": (post_sql.IMPOSTORS, {"limit": 5}),
    "old impostors": (post_sql.OLD_IMPOSTORS, {"settled": 0, "before": 9, "limit": 5}),
    "save subscription": (subscription_sql.SAVE, SUBSCRIBER),
    "subscription": (subscription_sql.OF_CHAT, {"chat_id": 7}),
    "block": (subscription_sql.BLOCK, {"chat_id": 7}),
    "stop": (broadcast_sql.STOP, {"post": 7, "what": "send", "now": 1}),
    "stop all": (broadcast_sql.STOP_ALL, {"post": 7, "now": 1}),
    "resume": (broadcast_sql.RESUME, {"post": 7}),
    "running": (broadcast_sql.RUNNING, {}),
    "finish": (broadcast_sql.FINISH, {"now": 1}),
    "count": (broadcast_sql.COUNT, {"id": 7}),
    "resting": (broadcast_sql.RESTING, {"id": 7, "now": 1}),
    "progress": (broadcast_sql.PROGRESS, {"since": 19_990}),
    "send of": (broadcast_sql.SEND_OF, {"post": 7}),
    "under way": (broadcast_sql.UNDER_WAY, {"post": 7, "revision": 2}),
    "sends of wrong": (broadcast_sql.SENDS_OF_WRONG, {"post": 7}),
    "wrong under way": (broadcast_sql.WRONG_UNDER_WAY, {"post": 7}),
    "may stand": (post_sql.MAY_STAND, {"post": 7, "no_message": "a", "other_channel": "b"}),
    "subscribers": (broadcast_sql.SUBSCRIBERS, {"reached": 7, "limit": 5}),
    "went to": (broadcast_sql.WENT_TO, {"broadcast": 7, "reached": 0, "limit": 5}),
    "filled": (broadcast_sql.FILLED, {"id": 7, "reached": 1, "filled": 0}),
    "candidates": (broadcast_sql.CANDIDATES, {"broadcast": 7, "now": 9, "limit": 5}),
    "take": (
        broadcast_sql.TAKE,
        {**DELIVERY, "state": "sending", "not_before": 1, "revision": 1, "now": 1},
    ),
    "sent": (broadcast_sql.SENT, {**DELIVERY, "message_id": 1, "now": 1}),
    "stands now": (broadcast_sql.STANDS_NOW, {"chat_id": 7, "post": 7, "revision": 2}),
    "end": (broadcast_sql.END, {**DELIVERY, "state": "failed", "error": "", "now": 1}),
    "later": (broadcast_sql.LATER, {**DELIVERY, "error": "", "until": 1}),
    "cut off": (broadcast_sql.CUT_OFF, {"now": 1}),
    "again": (broadcast_sql.AGAIN, {}),
    "block chat": (broadcast_sql.BLOCK_CHAT, {"chat_id": 7, "now": 1}),
    "forget chat": (broadcast_sql.FORGET_CHAT, {"chat_id": 7}),
    "messages to": (broadcast_sql.MESSAGES_TO, {"chat_id": 7, "since": 1}),
    "drop double": (broadcast_sql.DROP_DOUBLE, {"old": 7, "new": 8}),
    "leave old": (broadcast_sql.LEAVE_OLD, {"old": 7, "error": "", "now": 1}),
    "send again": (broadcast_sql.SEND_AGAIN, {"old": 7, "now": 1}),
    "move": (broadcast_sql.MOVE, {"old": 7, "new": 8}),
    "catch up": (broadcast_sql.CATCH_UP, {"old": 7, "new": 8, "now": 1}),
    "catch up mended": (broadcast_sql.CATCH_UP_MENDED, {"old": 7, "new": 8, "now": 1}),
    "next": (broadcast_sql.NEXT, {}),
    "old deliveries": (broadcast_sql.OLD_DELIVERIES, {"before": 9, "limit": 5}),
    "old broadcasts": (broadcast_sql.OLD_BROADCASTS, {"before": 9, "limit": 5}),
    "read feed": (feed_sql.WAS_SEEN, {"feed": 7, "mark": "m7"}),
    "feed drafts": (feed_sql.DRAFTS, {"feed": 7}),
    "became": (feed_sql.BECAME, {"feed": 7, "mark": "m7", "post": 7}),
    "drop items": (feed_sql.DROP_ITEMS, {"id": 7}),
    "old items": (feed_sql.OLD_ITEMS, {"before": 9, "limit": 5}),
}  # fmt: skip
FILL = (
    """INSERT INTO posts (key, version, state, kind, of_number, due_at, changed_at, published_at,
        revision, channel, channel_message, channel_chat, channel_revision, channel_error, body)
        SELECT 'k' || i, 1, CASE WHEN i % 5000 = 0 THEN 'approved' ELSE 'live' END, 'alert',
        CASE WHEN i % 2 = 0 THEN i - 1 ELSE 0 END, i, i, i, 1,
        CASE WHEN i % 5000 = 0 THEN 'to_send' ELSE 'sent' END, i, 7, 1, '', :blob FROM n""",
    "INSERT INTO post_visits (post, what, count) SELECT i, 'check', 1 FROM n WHERE :blob <> ''",
    """INSERT INTO impostors (at, settled, body)
        SELECT i, CASE WHEN i % 100 = 0 THEN 0 ELSE 1 END, :blob FROM n""",
    """INSERT INTO subscribers (chat_id, state, since, body)
        SELECT i, CASE WHEN i % 9 = 0 THEN 'blocked' ELSE 'active' END, i, :blob FROM n""",
    """INSERT INTO conversations (chat_id, step, data, version, updated_at)
        SELECT i, '', :blob, 1, i FROM n""",
    """INSERT INTO broadcasts (post, what, of_number, urgency, state, reached, filled, revision,
        started_at, counts)
        SELECT i, 'send', 0, 3, CASE WHEN i % 5000 = 0 THEN 'running' ELSE 'done' END, i, 1, 1, i,
        '' FROM n WHERE :blob <> ''""",
    """INSERT INTO deliveries (broadcast, chat_id, post, state, not_before, revision, message_id,
        reply_to, error, at)
        SELECT i % 2000 + 1, i, i % 2000 + 1, CASE WHEN i % 500 = 0 THEN 'waiting' ELSE 'sent' END,
        i, 1, i, 0, '', i FROM n WHERE :blob <> ''""",
    """INSERT INTO feed_items (feed, mark, seen_at, post)
        SELECT i, 'm' || i, i, CASE WHEN i % 9 = 0 THEN i ELSE 0 END FROM n WHERE :blob <> ''""",
    """INSERT INTO cases (chat_id, version, state, lane, lane_rank, owner, silences, opened_at,
        asked_at, worded, body)
        SELECT i, 1, 'closed', 'waktu', 1, 0, 0, i, i, 1, :blob FROM n""",
)
OURS = (
    "posts", "post_visits", "impostors", "subscribers", "conversations", "broadcasts",
    "deliveries", "feed_items", "cases",
)  # fmt: skip
OF_OPEN = {"posts_work", "posts_due", "broadcasts_running", "broadcasts_open"}
"""Partial indexes, which hold nothing that is done."""
SHORT = {"p", "d", "b", "s", "c", "k", "n"}


@pytest.mark.anyio
async def test_no_statement_about_posts_walks_through_all_rows(url: str, codec: Codec) -> None:
    fill = [one.replace(":blob <> ''", ":blob IS NOT NULL") for one in FILL]
    assert await walked(fill, url, codec, STATEMENTS, walks) == {}


def walks(step: str) -> bool:
    """Whether a step of a plan reads all rows of a table of ours."""
    if any(f"Seq Scan on {table}" in step for table in OURS):
        return True
    words = step.split()
    ours = words[0] == "SCAN" and (words[1] in SHORT or words[1] in OURS)
    return ours and words[-1] not in OF_OPEN
