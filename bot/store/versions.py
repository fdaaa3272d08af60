"""Versions of answers and contacts: proposed, published, refused, restored."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.editorial import FILE, Published, Staff, Version
from bot.effects import Propose, Publish, Refuse, Restore
from bot.errors import Stale
from bot.formatting import storable
from bot.store import editorial_sql as sql
from bot.store import example_search, meta
from bot.store.connection import Connection, Row
from bot.store.kept_questions import uses
from bot.store.times import to_moment, to_number

MOST = 200
"""Versions that are neither live nor wait which an editor's turn may look at, the newest."""
KEPT_OF_EACH = 20
"""Versions of one answer or contact that stay however old they are, the newest."""


def propose(db: Connection, author: int, wish: Propose, now: datetime) -> None:
    """Keep a draft, and publish it where one editor is enough."""
    about = {"base": wish.base, "author_name": wish.author_name, "how": wish.how, "note": wish.note}
    id = _add(db, author, wish.kind, wish.name, wish.body, about, now)
    if wish.publish:
        publish(db, author, Publish(id, wish.author_name, alone=True), now)


def publish(db: Connection, judge: int, wish: Publish, now: datetime) -> None:
    """Make a draft live. Stale when it was judged, or another version went live, meanwhile."""
    meta.next_edition(db)
    draft = _draft(db, wish.version)
    if draft.base != live_id(db, draft.kind, draft.name):
        raise Stale
    if draft.author == judge and not wish.alone:
        raise Stale
    db.change(sql.RETIRE, kind=draft.kind, name=draft.name)
    _judge(db, wish.version, "live", judge, wish.judge_name, "", now)
    _renew_examples(db, draft.kind, draft.name, draft.body)


def refuse(db: Connection, judge: int, wish: Refuse, now: datetime) -> None:
    """Turn a draft down. Stale when it was judged meanwhile."""
    _draft(db, wish.version)
    _judge(db, wish.version, "refused", judge, wish.judge_name, wish.note, now)


def restore(db: Connection, author: int, wish: Restore, now: datetime) -> None:
    """Bring back what was live before. Stale when something else went live meanwhile."""
    meta.next_edition(db)
    if live_id(db, wish.kind, wish.name) != wish.live:
        raise Stale
    body: Mapping[str, Any] = {}
    if wish.version != FILE:
        earlier = [_version(row) for row in db.rows(sql.VERSION, id=wish.version)]
        if [(one.state, one.kind, one.name) for one in earlier] != [("past", wish.kind, wish.name)]:
            raise Stale
        body = earlier[0].body
    db.change(sql.RETIRE, kind=wish.kind, name=wish.name)
    about = {"base": wish.version, "author_name": wish.author_name, "how": "restore", "note": ""}
    id = _add(db, author, wish.kind, wish.name, body, about, now)
    # An earlier return to the file's own text has no body: it brings the file's back once more.
    state = "live" if body else "past"
    _judge(db, id, state, author, wish.author_name, "", now)
    _renew_examples(db, wish.kind, wish.name, body)


def published(db: Connection, known: int) -> Published | None:
    """What is live, or None when that is known already."""
    current = meta.edition(db)
    if current == known:
        return None
    versions = tuple(_version(row) for row in db.rows(sql.LIVE))
    staff = tuple(Staff(user_id, role, name) for user_id, role, name in db.rows(sql.STAFF))
    told = {answer: counts["told"] for answer, counts in uses(db).items() if "told" in counts}
    return Published(current, versions, staff, told)


def newest(db: Connection) -> tuple[Version, ...]:
    """The versions editors may look at, newest first: all drafts, all that is live with what it was
    made from, and the newest of the others."""
    return tuple(_version(row) for row in db.rows(sql.VERSIONS, limit=MOST))


def drop_old(db: Connection, before: datetime, limit: int) -> int:
    """Delete some versions made before a time that nobody can go back to; return how many. The
    newest of each answer and contact stay."""
    moment = to_number(before)
    return db.change(sql.OLD_VERSIONS, before=moment, newest=KEPT_OF_EACH, limit=limit)


def live_id(db: Connection, kind: str, name: str) -> int:
    """The version that is live, FILE when none is."""
    rows = db.rows(sql.LIVE_ID, kind=kind, name=name)
    return int(rows[0][0]) if rows else FILE


def _add(
    db: Connection, author: int, kind: str, name: str, body: Mapping[str, Any],
    about: Mapping[str, Any], now: datetime,
) -> int:  # fmt: skip
    fields = dict(body)
    if isinstance(examples := fields.get("examples"), list | tuple):
        fields["examples"] = [storable(str(one)) for one in examples]
    # ASCII, because Telegram's JSON may hold half a surrogate pair, which UTF-8 refuses.
    text = json.dumps(fields)
    about = {name: storable(one) if isinstance(one, str) else one for name, one in about.items()}
    moment = to_number(now)
    ((id,),) = db.rows(
        sql.ADD_VERSION, kind=kind, name=name, body=text, author=author, now=moment, **about
    )
    return int(id)


def _draft(db: Connection, id: int) -> Version:
    rows = db.rows(sql.VERSION, id=id)
    if not rows or rows[0][4] != "draft":
        raise Stale
    return _version(rows[0])


def _judge(
    db: Connection, id: int, state: str, judge: int, name: str, note: str, now: datetime
) -> None:
    moment = to_number(now)
    done = db.change(
        sql.JUDGE, id=id, state=state, judge=judge, judge_name=storable(name),
        note=storable(note), now=moment,
    )  # fmt: skip
    if not done:
        raise Stale


def _renew_examples(db: Connection, kind: str, name: str, body: Mapping[str, Any]) -> None:
    if kind == "answer":
        example_search.renew(db, name, tuple(body.get("examples", ())))


def _version(row: Row) -> Version:
    id, kind, name, body, state, base, author, author_name, created, judge, by, at, how, note = row
    return Version(
        id, kind, name, json.loads(body), state, base, author, author_name, to_moment(created),
        judge, by, to_moment(at) if at is not None else None, how, note,
    )  # fmt: skip
