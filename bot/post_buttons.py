"""The buttons under a post: links into the bot in the channel and in groups, where nobody may have
started the bot; buttons that answer at once in a private chat. Pure."""

from typing import Literal

from bot.buttons import ALERTS, ASK, DANGER, OPEN
from bot.posts.links import Links
from bot.posts.model import Post, Target, What
from bot.said import Button, Rows

type Place = Literal["channel", "group", "chat"]
LABELS: dict[What, str] = {
    "check": "post.button.check", "report": "post.button.report", "urgent": "post.button.urgent",
    "alerts": "post.button.alerts", "menu": "post.button.menu",
}  # fmt: skip
OPENS: dict[What, str] = {
    "check": "cek", "report": "lapor", "urgent": "darurat", "menu": "menu", "alerts": "langganan",
}  # fmt: skip
STOP = "stop"
"""`langganan:stop`: no more alerts here."""


def rows(post: Post, place: Place, links: Links) -> Rows:
    """The buttons of a post, one a row so that nothing is cut on a narrow screen."""
    targets = tuple(one for one in post.body.targets if place != "chat" or one.what != "alerts")
    if place == "chat":
        return (*((_inside(one),) for one in targets), _choices())
    leading = tuple((_link(one, post.number, links),) for one in targets)
    return (*leading, _choices()) if place == "group" else leading


def label(target: Target) -> str:
    """The text key of a button's label."""
    return f"label.{target.answer}" if target.what == "answer" else LABELS[target.what]


def _link(target: Target, post: int, links: Links) -> Button:
    return Button(label(target), url=links.url(target, post))


def _inside(target: Target) -> Button:
    if target.what == "answer":
        return Button(label(target), ASK, (target.answer,))
    if target.what == "urgent":  # many tap out of curiosity: no case before a yes
        return Button(label(target), DANGER)
    return Button(label(target), OPEN, (OPENS[target.what],))


def _choices() -> tuple[Button, ...]:
    """Beneath each alert that the bot sends by itself."""
    return (
        Button("post.button.stop", ALERTS, (STOP,)),
        Button("post.button.choose", ALERTS, ("atur",)),
    )
