"""Broadcasts as a whole: they begin, stop, go on and end, and editors see how they stand."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.posts.model import Progress, Sending
from bot.store import broadcast_sql as sql
from bot.store.case_rows import moment
from bot.store.connection import Connection
from bot.store.times import to_moment, to_number

BEFORE_ALL = -(2**62)
"""Less than the number of any chat."""
URGENCY = {"withdraw": 0, "change": 1, "correction": 2, "alert": 3}
"""What goes before what: a wrong text is gone, or mended, before more is sent."""
SHOWN = timedelta(days=90)
"""How long editors see how the sending of a post stood."""


@dataclass(frozen=True)
class Running:
    """A broadcast that is under way. `corrects` is the post that it corrects, 0 for none;
    `revision` the text that it brings, `newest` the one that the post has now."""

    id: int
    post: int
    what: Sending
    corrects: int
    reached: int
    filled: bool
    revision: int
    started_at: datetime
    newest: int

    @property
    def alert(self) -> bool:
        """Whether it sends something that nobody has got yet, and that people chose."""
        return self.what == "send" and not self.corrects


def begin(
    db: Connection, post: int, what: Sending, revision: int, now: datetime, *, corrects: int = 0
) -> None:
    """Let a broadcast of a post begin."""
    kind = what if what != "send" else "correction" if corrects else "alert"
    db.change(
        sql.BEGIN, post=post, what=what, of_number=corrects, urgency=URGENCY[kind],
        reached=BEFORE_ALL, revision=revision, now=to_number(now),
    )  # fmt: skip


def stop(db: Connection, post: int, what: Sending, now: datetime) -> None:
    """Stop what runs of this kind for a post. However many wait, this takes no time: they count as
    skipped while it is stopped."""
    db.change(sql.STOP, post=post, what=what, now=to_number(now))


def stop_all(db: Connection, post: int, now: datetime) -> None:
    """Stop all that runs for a post."""
    db.change(sql.STOP_ALL, post=post, now=to_number(now))


def resume(db: Connection, post: int) -> None:
    """Go on with the sending that was stopped, unless it was withdrawn or corrected meanwhile."""
    db.change(sql.RESUME, post=post)


def running(db: Connection) -> list[Running]:
    """What is under way, the most urgent and oldest first."""
    return [
        Running(id, post, what, corrects, reached, bool(filled), revision, to_moment(began), newest)
        for id, post, what, corrects, reached, filled, revision, began, newest in db.rows(
            sql.RUNNING
        )
    ]


def finish(db: Connection, now: datetime) -> None:
    """Let broadcasts be done that have nothing left, and keep what came of them: it does not change
    any more, and nobody counts a hundred thousand rows twice."""
    for (id,) in db.rows(sql.FINISH, now=to_number(now)):
        counts = {name: int(count) for name, count in db.rows(sql.COUNT, id=id)}
        db.change(sql.KEEP_COUNTS, id=id, counts=json.dumps(counts))


def progress(db: Connection, now: datetime | None) -> tuple[Progress, ...]:
    """How the sending of posts of the last 90 days stands, newest first. Without `now` nobody
    counts as resting, and posts of all times are looked at."""
    since = 0 if now is None else to_number(now - SHOWN)
    return tuple(
        Progress(
            id, post, what, state, to_moment(began), moment(ended),
            _counted(db, id, state, kept), _resting(db, id, state, now), bool(filled),
        )
        for id, post, what, state, began, ended, filled, kept in db.rows(sql.PROGRESS, since=since)
    )  # fmt: skip


def next_moment(db: Connection) -> datetime | None:
    """When there is something to do."""
    ((found,),) = db.rows(sql.NEXT)
    return moment(found)


def drop_deliveries(db: Connection, before: datetime, limit: int) -> int:
    """Delete some deliveries that ended before a time; return how many."""
    return db.change(sql.OLD_DELIVERIES, before=to_number(before), limit=limit)


def drop_old(db: Connection, before: datetime, limit: int) -> int:
    """Delete some broadcasts of before a time of which no delivery is kept; return how many."""
    return db.change(sql.OLD_BROADCASTS, before=to_number(before), limit=limit)


def _counted(db: Connection, id: int, state: str, kept: str) -> dict[str, int]:
    if kept and state == "done":
        return {name: int(count) for name, count in json.loads(kept).items()}
    counts = {name: int(count) for name, count in db.rows(sql.COUNT, id=id)}
    if state == "stopped" and "waiting" in counts:
        counts["skipped"] = counts.pop("waiting") + counts.get("skipped", 0)
    return counts


def _resting(db: Connection, id: int, state: str, now: datetime | None) -> int:
    if state != "running" or now is None:
        return 0
    ((resting,),) = db.rows(sql.RESTING, id=id, now=to_number(now))
    return int(resting)
