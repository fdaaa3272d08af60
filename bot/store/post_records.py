"""Reads and writes posts: each over the version that was read, and only over that one."""

from collections.abc import Iterable
from datetime import datetime

from bot.errors import Stale
from bot.posts.model import Impostor, Post, PostState
from bot.posts.standing import Standing
from bot.store import broadcast_records, post_rows
from bot.store import post_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.post_interface import NO_MESSAGE
from bot.store.times import to_number


def begin(db: Connection, codec: Codec, post: Post) -> int:
    """Write a new post; return its number, 0 when its key is there already."""
    rows = db.rows(sql.BEGIN, **post_rows.post_params(codec, post))
    return int(rows[0][0]) if rows else 0


def save(db: Connection, codec: Codec, post: Post, now: datetime) -> None:
    """Write a post over the version that was read, or a new one. What the sending knows of it
    (channel, revision, when it was published) is not the writer's and stays."""
    if not post.version:
        begin(db, codec, post)
        return
    before = db.rows(sql.BEFORE, key=post.key, version=post.version)
    params = post_rows.post_params(codec, post)
    if not before or not db.change(sql.CHANGE, version=post.version, **params):
        raise Stale
    number, state = before[0]
    if state == "live" and post.state == "withdrawn":
        _take_back(db, number, now)


def of_number(db: Connection, codec: Codec, number: int) -> Post | None:
    """The post of a number."""
    rows = db.rows(sql.OF_NUMBER, number=number)
    return post_rows.post(codec, rows[0]) if rows else None


def of_key(db: Connection, codec: Codec, key: str) -> Post | None:
    """The post of a key."""
    rows = db.rows(sql.OF_KEY, key=key)
    return post_rows.post(codec, rows[0]) if rows else None


def in_channel(db: Connection, codec: Codec, chat: int, message: int) -> Post | None:
    """The post that stands in a message of a channel."""
    rows = db.rows(sql.IN_CHANNEL, chat=chat, message=message)
    return post_rows.post(codec, rows[0]) if rows else None


def numbered(db: Connection, codec: Codec, numbers: Iterable[int]) -> tuple[Post, ...]:
    """The posts of these numbers."""
    rows = db.rows(sql.NUMBERED, numbers=db.numbers(numbers))
    return tuple(post_rows.post(codec, row) for row in rows)


def newest_versions(db: Connection, limit: int) -> tuple[tuple[int, int], ...]:
    """Posts that people could read, and edits for the words that they replaced, the newest first:
    the number and version of each."""
    return tuple((number, v) for number, v in db.rows(sql.NEWEST_VERSIONS, limit=limit))


def correction_of(db: Connection, codec: Codec, number: int) -> Post | None:
    """What is right now of a post that was corrected: the newest of its corrections, and of theirs,
    that people can read."""
    found, open_ones = None, [number]
    while open_ones:
        for row in db.rows(sql.CORRECTIONS_OF, number=open_ones.pop()):
            one = post_rows.post(codec, row)
            open_ones.append(one.number)  # its number is higher, so this ends
            if one.state == "live" and (found is None or one.number > found.number):
                found = one
    return found


def standing(db: Connection, codec: Codec, number: int) -> Standing | None:
    """How a post stands now. What would be right is disputed when it was corrected, too, and that
    correction was taken back."""
    post = of_number(db, codec, number)
    if post is None:
        return None
    correction = correction_of(db, codec, number)
    rows = db.rows(sql.CORRECTIONS_OF, number=(correction or post).number)
    later = (post_rows.post(codec, row) for row in reversed(rows))
    disputed = next((one for one in later if one.state == "withdrawn"), None)
    return Standing(post, correction, disputed)


def visited(db: Connection, post: int, what: str) -> None:
    """Count a visit; of a link that belongs to no post there is nothing to count."""
    if post:
        db.change(sql.COUNT_VISIT, post=post, what=what)


def keep_impostor(db: Connection, codec: Codec, impostor: Impostor) -> None:
    """Keep a message for admins."""
    sealed = post_rows.sealed_impostor(codec, impostor)
    db.change(sql.KEEP_IMPOSTOR, at=to_number(impostor.at), body=sealed)


def drop_old(db: Connection, state: PostState, before: datetime, limit: int) -> int:
    """Delete some posts of a state that were last changed before a time; return how many."""
    return db.change(sql.OLD, state=state, before=to_number(before), limit=limit)


def drop_impostors(db: Connection, settled: int, before: datetime, limit: int) -> int:
    """Delete some messages that claimed to be the bot's; return how many."""
    before_ = to_number(before)
    return db.change(sql.OLD_IMPOSTORS, settled=settled, before=before_, limit=limit)


def _take_back(db: Connection, number: int, now: datetime) -> None:
    """Stop what is being sent of a post, and begin to take it back everywhere it went."""
    ((revision,),) = db.rows(sql.WITHDRAW, number=number, no_message=NO_MESSAGE)
    db.change(sql.CORRECTION_CHANGED, number=number)
    broadcast_records.stop_all(db, number, now)
    broadcast_records.begin(db, number, "withdraw", revision, now)
