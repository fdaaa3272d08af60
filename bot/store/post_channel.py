"""How posts stand in the channel, and what is to be done there."""

from dataclasses import dataclass

from bot.errors import Stale
from bot.formatting import storable
from bot.post_effects import SettleChannel
from bot.posts.model import ChannelState, Post
from bot.store import post_rows
from bot.store import post_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection
from bot.store.post_interface import NO_MESSAGE

STANDS = ("sent", "to_change", "to_withdraw", "failed", "unsure")
"""After these a post with a known message stands in the channel, be it with another text."""


@dataclass(frozen=True)
class _Standing:
    """A post with what the channel has of it: the text of `revision` in `message` (0 is not known)
    of the channel `chat`, while the newest is `newest`. `corrected` says that a correction of it
    was published, `wrong` that one is still right: then the channel must say so."""

    withdrawn: bool
    corrected: bool
    wrong: bool
    channel: ChannelState
    message: int
    chat: int
    revision: int
    newest: int


def work(db: Connection, codec: Codec) -> tuple[Post, ...]:
    """Posts that are to be sent, changed or taken back in the channel."""
    return tuple(post_rows.post(codec, row) for row in db.rows(sql.CHANNEL_WORK))


def sending(db: Connection, number: int) -> bool:
    """Note that the call is about to be made; False when it is not to be."""
    return bool(db.change(sql.CHANNEL_SENDING, number=number))


def done(
    db: Connection, number: int, state: ChannelState, message_id: int, error: str, revision: int,
    chat: int = 0, *, marked: bool = False,
) -> None:  # fmt: skip
    """Note how a call went for the text of that revision, which was `marked` as corrected or not;
    what must follow is noted with it."""
    for post in _read(db, number):
        message = message_id or post.message
        changed = revision != post.newest or (post.corrected and state == "to_send")
        unmarked = state == "sent" and post.wrong and not marked
        then = following(state, message, post) if changed or unmarked else state
        why = NO_MESSAGE if then == "failed" != state else error
        place = (message, chat if message_id else post.chat)
        _write(db, number, then, place, why, revision)
        _name_correction(db, number, then, found=message != post.message)


def settle(db: Connection, wish: SettleChannel) -> None:
    """Note what an editor saw in the channel; nothing when the bot knows it itself by now. Raises
    Stale when another post stands in that message by now: who changes or withdraws the one would
    do it to the other."""
    for post in _read(db, wish.post):
        if post.channel not in ("unsure", "failed"):
            continue
        if wish.sent and _held(db, wish) not in (0, wish.post):
            raise Stale
        # A change that failed stands there all the same, with its older text.
        stands = wish.sent or (post.channel == "failed" and post.message)
        message = (wish.message_id or post.message) if stands else 0
        then: ChannelState = "to_send" if not stands else "sent" if wish.sent else "to_change"
        # What stands in a message that nobody knew was never marked as corrected.
        unmarked = post.wrong and not post.message
        behind = wish.sent and (post.revision != post.newest or unmarked)
        if post.withdrawn or behind or then == "to_send":
            then = following(then, message, post)
        why = NO_MESSAGE if then == "failed" else ""
        chat = wish.chat if wish.message_id else post.chat
        _write(db, wish.post, then, (message, chat if message else 0), why, post.revision)
        _name_correction(db, wish.post, then, found=message != post.message)


def following(state: ChannelState, message: int, post: _Standing) -> ChannelState:
    """What is to be done after a call whose text is not the newest any more, or is known to be
    wrong. What stands there with no known message only people can change."""
    if state == "to_send":
        return "none" if post.withdrawn or post.corrected else state
    if state == "failed" and not message:
        return "none" if post.withdrawn else state
    if state in STANDS and message:
        return "to_withdraw" if post.withdrawn else "to_change"
    return "failed" if state == "sent" else state


def _held(db: Connection, wish: SettleChannel) -> int:
    """The number of the post that is known to stand in that message; 0 for none."""
    rows = db.rows(sql.IN_CHANNEL, message=wish.message_id, chat=wish.chat)
    return int(rows[0][0]) if rows else 0


def _name_correction(db: Connection, number: int, state: ChannelState, *, found: bool) -> None:
    """A correction stands in a message that was not known before: what it corrects names it."""
    if found and state == "sent":
        db.change(sql.CORRECTION_CHANGED, number=number)


def _read(db: Connection, number: int) -> list[_Standing]:
    return [
        _Standing(bool(withdrawn), bool(corrected), bool(wrong), *known)
        for withdrawn, corrected, wrong, *known in db.rows(sql.CHANNEL, number=number)
    ]


def _write(
    db: Connection, number: int, state: ChannelState, place: tuple[int, int], error: str,
    revision: int,
) -> None:  # fmt: skip
    """Note how a post stands; `place` is its message and the channel that it is in."""
    message, chat = place
    db.change(
        sql.SET_CHANNEL, number=number, channel=state, message=message, chat=chat,
        revision=revision, error=storable(error),
    )  # fmt: skip
