"""The figures of a sending, in lines."""

from collections.abc import Mapping

from bot.model import Say
from bot.posts.model import (
    NO_MESSAGE,
    OTHER_CHANNEL,
    ChannelState,
    Post,
    Progress,
    Sending,
    What,
)

ENDED = ("done", "stopped")
CHANNEL: dict[ChannelState, str] = {
    "none": "newsroom.channel.none", "to_send": "newsroom.channel.waiting",
    "sending": "newsroom.channel.waiting", "sent": "newsroom.channel.sent",
    "unsure": "newsroom.channel.unsure", "failed": "newsroom.channel.failed",
    "to_change": "newsroom.channel.changing", "to_withdraw": "newsroom.channel.withdrawing",
    "withdrawn": "newsroom.channel.withdrawn",
}  # fmt: skip
BY_HAND = {
    NO_MESSAGE: "newsroom.channel.no_message", OTHER_CHANNEL: "newsroom.channel.other_channel",
}  # fmt: skip
"""Errors of the channel after which only people can change what stands there."""
SENDING: dict[Sending, str] = {
    "send": "newsroom.sending.send", "change": "newsroom.sending.change",
    "withdraw": "newsroom.sending.withdraw",
}  # fmt: skip
BESIDE = {
    "blocked": "newsroom.count.blocked", "failed": "newsroom.count.failed",
    "unsure": "newsroom.count.unsure", "late": "newsroom.count.late",
    "skipped": "newsroom.count.skipped",
}  # fmt: skip
"""Why somebody did not get it; told only where there is one."""
CAME: dict[What, str] = {
    "check": "newsroom.came.check", "answer": "newsroom.came.answer",
    "report": "newsroom.came.report", "urgent": "newsroom.came.urgent",
    "alerts": "newsroom.came.alerts", "menu": "newsroom.came.menu",
}  # fmt: skip


def lines(post: Post, stands: tuple[Progress, ...], visits: Mapping[str, int]) -> tuple[Say, ...]:
    """The channel, each broadcast with who got it and who did not, and who came by a button."""
    by_hand = BY_HAND.get(post.channel_error) if post.channel == "failed" else None
    key = by_hand or CHANNEL[post.channel]
    told = [Say(key, {"sebab": post.channel_error or "-"})]
    for one in sorted(stands, key=lambda one: one.broadcast):
        told += _of_broadcast(one)
    came = [(key, visits[what]) for what, key in CAME.items() if visits.get(what)]
    return (*told, *(Say(key, {"jumlah": figure(count)}) for key, count in came))


def _of_broadcast(one: Progress) -> list[Say]:
    waiting = one.counts.get("waiting", 0) + one.counts.get("sending", 0)
    whole = sum(one.counts.values())
    params = {
        "terkirim": figure(one.counts.get("sent", 0)), "semua": figure(whole),
        "menunggu": figure(waiting),
    }  # fmt: skip
    told = [Say(SENDING[one.what], params)]
    if one.resting:
        told.append(Say("newsroom.count.resting", {"jumlah": figure(one.resting)}))
    beside = [(key, one.counts[state]) for state, key in BESIDE.items() if one.counts.get(state)]
    return told + [Say(key, {"jumlah": figure(count)}) for key, count in beside]


def figure(count: int) -> str:
    """A count as Indonesians write it: 12.345."""
    return f"{count:,}".replace(",", ".")
