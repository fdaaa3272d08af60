"""Carries out what a turn wants of posts, subscriptions, broadcasts, feeds and impostors."""

from datetime import datetime

from bot.post_effects import (
    CountVisit,
    DropFeed,
    KeepImpostor,
    MoveSubscription,
    PostEffect,
    ResumeBroadcast,
    SaveFeed,
    SavePost,
    SaveSubscription,
    SettleChannel,
    SettleImpostor,
    StopBroadcast,
)
from bot.store import (
    broadcast_records,
    feed_records,
    post_channel,
    post_records,
    post_sql,
    subscription_records,
)
from bot.store.codec import Codec
from bot.store.connection import Connection


def apply(db: Connection, codec: Codec, chat_id: int, effect: PostEffect, now: datetime) -> None:
    """Carry out one effect of the chat's turn; Stale when somebody else was faster."""
    match effect:
        case SavePost(post):
            post_records.save(db, codec, post, now)
        case StopBroadcast(post):
            broadcast_records.stop(db, post, "send", now)
        case ResumeBroadcast(post):
            broadcast_records.resume(db, post)
        case SettleChannel():
            post_channel.settle(db, effect)
        case CountVisit(post, what):
            post_records.visited(db, post, what)
        case SaveSubscription(subscription):
            subscription_records.save(db, codec, subscription)
        case MoveSubscription(to):
            subscription_records.move(db, codec, chat_id, to, now)
        case SaveFeed(feed):
            feed_records.save(db, feed)
        case DropFeed(id):
            feed_records.drop(db, id)
        case KeepImpostor(impostor):
            post_records.keep_impostor(db, codec, impostor)
        case SettleImpostor(id):
            db.change(post_sql.SETTLE_IMPOSTOR, id=id)
