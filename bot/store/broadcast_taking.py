"""Gives out the calls of broadcasts that may be made now; puts off or ends those that may not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.buttons import REPORT
from bot.posts import audience
from bot.posts.model import Body, Delivery, DeliveryState, Subscription
from bot.store import broadcast_sql as sql
from bot.store import post_records, subscription_records
from bot.store.broadcast_records import Running, finish, running
from bot.store.codec import Codec
from bot.store.connection import Connection, Row
from bot.store.times import to_moment, to_number

LOOKED_AT = 100
"""Chats that one call looks at, so that it stays short however many must be put off."""
CASE_WAIT, REPORT_WAIT = timedelta(minutes=30), timedelta(minutes=10)
"""How long a message waits for somebody who talks with the desk, or is writing a report."""
WRITING = timedelta(minutes=10)
"""A report that nobody went on with for so long is not being written."""
LATE = timedelta(hours=72)
"""An alert that came later would be no news; what mends an error never comes too late."""


@dataclass(frozen=True)
class Candidate:
    """A chat whose turn it is, with what decides whether it gets the call. No `subscription` is
    one that was never there."""

    chat_id: int
    message_id: int
    reply_to: int
    blocked: bool
    case: bool
    writing: bool
    subscription: Subscription | None

    @property
    def state(self) -> str:
        """The state of its subscription; without one it gets no alerts."""
        return self.subscription.state if self.subscription else "stopped"


def take(db: Connection, codec: Codec, now: datetime, limit: int) -> list[Delivery]:
    """Mark calls as under way and return them, the most urgent first."""
    found: list[Delivery] = []
    left = LOOKED_AT
    for one in running(db):
        body = _body(db, codec, one)
        while len(found) < limit and left > 0:
            asked = {
                "broadcast": one.id, "now": to_number(now), "limit": min(limit - len(found), left),
            }  # fmt: skip
            rows = db.rows(sql.PUT_OFF, **asked) or db.rows(sql.CANDIDATES, **asked)
            if not rows:
                break
            left -= len(rows)
            candidates = [_candidate(codec, row, now) for row in rows]
            found += _given_out(db, one, body, candidates, now)
    finish(db, now)
    return found


def _given_out(
    db: Connection, one: Running, body: Body, candidates: Sequence[Candidate], now: datetime
) -> list[Delivery]:
    """Note what becomes of each; return the calls to make."""
    judged = [(who, *_judged(one, body, who, now)) for who in candidates]
    db.change_each(
        sql.TAKE,
        [
            {
                "broadcast": one.id, "chat_id": who.chat_id, "state": state,
                "not_before": to_number(when), "revision": one.newest, "now": to_number(now),
            }
            for who, state, when in judged
        ],
    )  # fmt: skip
    return [
        Delivery(
            one.id, one.post, one.what, who.chat_id, one.newest, who.message_id, who.reply_to,
            who.state != "active",
        )
        for who, state, _ in judged
        if state == "sending"
    ]  # fmt: skip


def _judged(
    one: Running, body: Body, who: Candidate, now: datetime
) -> tuple[DeliveryState, datetime]:
    """What becomes of a waiting call, and when it may be made."""
    new = one.what == "send" or (one.what == "withdraw" and not who.message_id)
    if who.blocked or (who.state == "blocked" and (new or who.chat_id < 0)):
        return "blocked", now
    if not new:
        return "sending", now
    if one.alert and (not who.subscription or not audience.wants(who.subscription, body)):
        return "skipped", now
    if who.case or who.writing:
        wait = CASE_WAIT if who.case else REPORT_WAIT
        late = one.alert and now >= one.started_at + LATE
        return ("late", now) if late else ("waiting", now + wait)
    if one.alert and who.subscription:
        awake = audience.not_before(who.subscription, now)
        return ("waiting", awake) if awake > now else ("sending", now)
    return "sending", now


def _body(db: Connection, codec: Codec, one: Running) -> Body:
    """What an alert says now, by which people choose it; the others are not chosen."""
    post = post_records.of_number(db, codec, one.post) if one.alert else None
    return post.body if post else Body("")


def _candidate(codec: Codec, row: Row, now: datetime) -> Candidate:
    """Read a row of `broadcast_sql.CANDIDATES`."""
    chat_id, message, reply_to, blocked, step, moved, case, state, since, body = row
    at_report = step is not None and (step == REPORT or step.startswith(f"{REPORT}."))
    kept = (chat_id, state, since, body)
    return Candidate(
        chat_id, message, reply_to, blocked is not None, bool(case),
        at_report and now - to_moment(moved) < WRITING,
        None if state is None else subscription_records.subscription(codec, kept),
    )  # fmt: skip
