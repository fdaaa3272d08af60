"""/umpan: admins choose the feeds of official bodies whose news become drafts; see how each stands,
add, pause and remove them. What is read goes through editors like any post."""

from collections.abc import Callable
from dataclasses import replace

from bot.buttons import NEWSROOM
from bot.editorial import Editorial
from bot.errors import UserMistake
from bot.features.feeds_shown import AREA, CANCEL, LIST, card, listing
from bot.features.for_editors import (
    EditorHandler,
    argument,
    at_work,
    finished,
    guarded,
    number,
    step,
    working,
)
from bot.features.post_desk import room
from bot.feeds.states import PAUSED
from bot.model import Decision, Feature, Say, Turn
from bot.post_effects import DropFeed, SaveFeed
from bot.posts.model import Feed
from bot.urls.finding import parse
from bot.urls.official import official

STEP = f"{NEWSROOM}.{AREA}"
"""The step at which the address of a new feed is awaited."""
LONGEST, MOST = 500, 50
"""Characters of an address; feeds at most, each read every half hour."""


def for_admins(handler: EditorHandler) -> EditorHandler:
    """The handler for admins; other editors hear that this is not for them, and whoever was one
    until now leaves what they were at."""

    def handle(turn: Turn, desk: Editorial) -> Decision:
        if desk.me.role == "admin":
            return handler(turn, desk)
        said = Say("feeds.admins_only")
        if turn.conversation.step != STEP:
            return Decision((said,), outcome="fallback")
        return replace(finished(turn, said), outcome="fallback")

    return handle


@for_admins
def listed(turn: Turn, desk: Editorial) -> Decision:
    """All feeds and how they stand."""
    return finished(turn, listing(room(turn).records, number(turn, 2)))


@for_admins
def pressed(turn: Turn, desk: Editorial) -> Decision:
    """A button `siaran:umpan:<what>:<number>` was pressed."""
    return WAYS.get(argument(turn, 1), listed)(turn, desk)


def ask(turn: Turn, desk: Editorial) -> Decision:
    """Ask for the address of a new feed."""
    return working(turn, STEP, {"what": AREA}, Say("feeds.send_address", buttons=CANCEL))


@for_admins
def typed(turn: Turn, desk: Editorial) -> Decision:
    """The address of a new feed came; UserMistake for one that is not taken."""
    at_work(turn)
    url, known = address(turn.incoming.text), room(turn).records.feeds
    if any(one.url == url for one in known):
        raise UserMistake("feeds.known")
    if len(known) >= MOST:
        raise UserMistake("feeds.full")
    feed = Feed(0, url, "", added_by=turn.incoming.chat_id)
    return finished(turn, Say("feeds.added", {"alamat": url}, LIST), effects=(SaveFeed(feed),))


def address(text: str) -> str:
    """The address of a feed as it is kept; UserMistake for one that is not https, or not at a host
    that only a state gives out."""
    written = text.strip()
    if not written or len(written.split()) != 1 or len(written) > LONGEST:
        raise UserMistake("feeds.no_address")
    whole = written if "://" in written else f"https://{written}"
    url = parse(whole.partition("#")[0])
    if url is None:
        raise UserMistake("feeds.no_address" if _web(whole) else "feeds.not_https")
    if not url.url.startswith("https://"):
        raise UserMistake("feeds.not_https")
    if url.user or url.port or not official(url.host):
        raise UserMistake("feeds.not_official")
    return url.url


def _web(address: str) -> bool:
    return address.lower().startswith(("http://", "https://"))


def show(turn: Turn, desk: Editorial) -> Decision:
    """One feed: its address, how it stands, what can be done."""
    return finished(turn, card(room(turn).records, _named(turn)))


def pause(turn: Turn, desk: Editorial) -> Decision:
    """Read a feed no more until somebody wants it again."""
    return _changed(turn, lambda feed: replace(feed, error=PAUSED))


def wake(turn: Turn, desk: Editorial) -> Decision:
    """Read a feed again, at the next look."""
    return _changed(turn, lambda feed: replace(feed, error="", checked_at=None))


def ask_removal(turn: Turn, desk: Editorial) -> Decision:
    """Ask whether a feed is to go: one tap must not forget what was seen in it."""
    return finished(turn, card(room(turn).records, _named(turn), removing=True))


def remove(turn: Turn, desk: Editorial) -> Decision:
    """Look at a feed no more; drafts made of it stay."""
    feed = _named(turn)
    said = Say("feeds.removed", {"alamat": feed.url}, LIST)
    return finished(turn, said, effects=(DropFeed(feed.id),))


def cancel(turn: Turn, desk: Editorial) -> Decision:
    """No feed is added after all."""
    return finished(turn, Say("feeds.cancelled", buttons=LIST))


def _changed(turn: Turn, change: Callable[[Feed], Feed]) -> Decision:
    feed = change(_named(turn))
    return finished(turn, card(room(turn).records, feed), effects=(SaveFeed(feed),))


def _named(turn: Turn) -> Feed:
    """The feed that a button names; UserMistake when it is gone."""
    wanted = number(turn, 2)
    for feed in room(turn).records.feeds:
        if feed.id == wanted:
            return feed
    raise UserMistake("feeds.unknown")


WAYS: dict[str, EditorHandler] = {
    "daftar": listed, "tambah": ask, "batal": cancel, "lihat": show, "jeda": pause,
    "lanjut": wake, "hapus": ask_removal, "buang": remove,
}  # fmt: skip
"""What the second word of a button stands for."""
FEATURE = Feature(
    "feeds", commands={AREA: guarded(listed)}, steps={STEP: step(typed, hears_words=True)}
)  # fmt: skip
