"""What is wrong with a post as it stands, so that it cannot be proposed or approved."""

from bot.checking import Fault, Known
from bot.editorial import Editorial
from bot.model import Turn
from bot.posts.checks import faults as found_in
from bot.posts.model import OPEN, Post

TAKEN_BACK = (
    "check.contact_unusable", "check.contact_unknown", "check.link", "postcheck.source_host",
)  # fmt: skip
"""Faults that a post has because a contact was taken back since: a number, or a site."""


def faults(turn: Turn, desk: Editorial, post: Post) -> tuple[Fault, ...]:
    """All faults, those that stop first."""
    known = Known(desk.contacts, desk.answers, desk.intents, desk.values, turn.now.date())
    found = found_in(post.body, known, kind=post.kind, of=post.of)
    return tuple(sorted(found, key=lambda fault: not fault.stops))


def stopping(turn: Turn, desk: Editorial, post: Post) -> tuple[Fault, ...]:
    """Those that keep it from being published."""
    return tuple(one for one in faults(turn, desk, post) if one.stops)


def shown_faults(turn: Turn, desk: Editorial, post: Post) -> tuple[Fault, ...]:
    """Those that its card names: all of what nobody reads yet; of what people read only what came
    about since, for that harms them now."""
    if post.state in OPEN:
        return faults(turn, desk, post)
    if post.state != "live":
        return ()
    return tuple(one for one in stopping(turn, desk, post) if one.code in TAKEN_BACK)
