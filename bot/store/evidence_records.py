"""Keeps evidence: what was sent, and the hash that proves later that it is still the same."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.reports.model import Evidence
from bot.store import report_rows
from bot.store import report_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.times import to_number

MOST = 100
"""Pieces that a report can hold."""
LARGEST_FILE = 20 * 1024 * 1024
"""Bytes of the largest file that Telegram gives to a bot (Bot API, getFile)."""
TRIES = 20
"""How often at most it is tried to make a hash."""
TRIED_FOR = timedelta(days=3)
"""How long at most, from the first failure on."""
TOO_LARGE, GONE = "too_large", "gone"


def of_report(db: Connection, codec: Codec, report: int) -> tuple[Evidence, ...]:
    """The evidence of a report in the order it came."""
    rows = db.rows(sql.EVIDENCE, report=report)
    return tuple(report_rows.evidence(codec, row) for row in rows)


def add(db: Connection, codec: Codec, report: int, evidence: Evidence, now: datetime) -> None:
    """Keep evidence with a report, unless that is full or has the file already."""
    ((pieces,),) = db.rows(sql.HOW_MUCH, report=report)
    if pieces >= MOST:
        return
    known = with_hash(evidence)
    state = _state(known)
    db.change(
        sql.ADD_EVIDENCE, state=state, due_at=to_number(now) if state == "pending" else None,
        sha_sum=known.sha256, failed=known.failed,
        **report_rows.evidence_params(codec, known, report),
    )  # fmt: skip


def with_hash(evidence: Evidence) -> Evidence:
    """Evidence with what is known of its hash before anything is fetched: words have theirs at
    once, of a file that is too large there is none."""
    if evidence.hashed:
        return evidence
    if not evidence.file:
        # half a surrogate pair, which Telegram's JSON may hold, must not stop the turn
        words = evidence.text.encode("utf8", "surrogatepass")
        return replace(evidence, sha256=hashlib.sha256(words).hexdigest())
    if evidence.size > LARGEST_FILE:
        return replace(evidence, failed=TOO_LARGE)
    return evidence


def drop(db: Connection, report: int, id: int) -> None:
    """Take a piece off a report; one of another report stays."""
    db.change(sql.DROP_EVIDENCE, id=id, report=report)


def unhashed(db: Connection, codec: Codec, now: datetime, limit: int) -> Sequence[Evidence]:
    """What waits for its hash, longest due first."""
    rows = db.rows(sql.UNHASHED, now=to_number(now), limit=limit)
    return tuple(report_rows.evidence(codec, row) for row in rows)


def hashed(db: Connection, codec: Codec, id: int, sha256: str, size: int, failed: str) -> None:
    """Note the hash, or why there never is one. What does not wait for it stays as it is."""
    rows = db.rows(sql.WAITING, id=id)
    if not rows:
        return
    report, body = rows[0]
    known = codec.read(body, report_rows.EVIDENCE, report)
    if known and size:
        body = codec.seal(known | {"size": size}, report_rows.EVIDENCE, report)
    state = "failed" if failed else "done"
    db.change(sql.HASHED, id=id, state=state, sha_sum=sha256, failed=failed, body=body)


def hash_later(db: Connection, id: int, until: datetime) -> None:
    """Try again at that time, unless that was tried often or long enough."""
    hash_by = to_number(until + TRIED_FOR)
    for tries, last in db.rows(sql.HASH_LATER, id=id, until=to_number(until), hash_by=hash_by):
        if tries >= TRIES or to_number(until) > last:
            db.change(sql.GIVE_UP, id=id, failed=GONE)


def _state(evidence: Evidence) -> str:
    """How far the hash is."""
    if evidence.failed:
        return "failed"
    return "done" if evidence.sha256 else "pending"
