"""What all pages of the newsroom share: the post that is meant, its card with what can be done, and
how a change is written."""

from dataclasses import replace

from bot.buttons import NEWSROOM
from bot.editorial import Editorial
from bot.effects import Effect
from bot.errors import UserMistake
from bot.features.for_editors import argument, at_work, working
from bot.features.post_card import begun_anew, card
from bot.model import Button, Decision, Rows, Say, Turn
from bot.newsroom import Newsroom
from bot.post_effects import SavePost
from bot.posts.model import Post, PostState

EDITABLE: tuple[PostState, ...] = ("draft", "proposed", "refused")
"""States in which a post can still be written: nobody reads it before it is judged (anew)."""
MENU: Rows = ((Button("newsroom.button.menu", NEWSROOM, ("menu",)),),)


def room(turn: Turn) -> Newsroom:
    """What is kept of posts; UserMistake where none are (a bot without a store)."""
    if turn.newsroom is None:
        raise UserMistake("newsroom.closed")
    return turn.newsroom


def named(turn: Turn) -> Post:
    """The post whose key a button carries; UserMistake when it is gone."""
    return of_key(turn, argument(turn, 1))


def of_key(turn: Turn, key: str) -> Post:
    """The post of a key; UserMistake when it is gone."""
    post = room(turn).post(key)
    if post is None:
        raise UserMistake("newsroom.gone")
    return post


def open_one(turn: Turn) -> Post:
    """The same, when it can still be written; UserMistake otherwise."""
    return editable(named(turn))


def editable(post: Post) -> Post:
    """The post, when it can still be written; UserMistake otherwise. What was approved is counted
    on: an old button of its draft does not call it off unnoticed, but has it taken back first."""
    if post.state == "approved":
        raise UserMistake("newsroom.take_back_first")
    if post.state not in EDITABLE:
        raise UserMistake("newsroom.no_draft")
    return post


def awaiting(turn: Turn, step: str, post: Post, *says: Say, saving: bool = False) -> Decision:
    """Ask for something about a post, as it stands now (or will, when this turn is `saving` it)."""
    work = {"key": post.key, "version": post.version + saving}
    return working(turn, step, work, *says)


def awaited(turn: Turn) -> Post:
    """The post that something was asked about; UserMistake when it is another text by now: what
    comes was not meant for that."""
    work = at_work(turn)
    post = editable(of_key(turn, str(work.get("key", ""))))
    if work.get("version") != post.version:
        raise UserMistake("newsroom.changed_meanwhile")
    return post


def begin_anew(turn: Turn, post: Post) -> Say:
    """An edit of words that were changed since: how to go on. Its own words stay, to be copied."""
    return Say("newsroom.outdated", buttons=(*begun_anew(turn, post), *MENU))


def rewritten(turn: Turn, desk: Editorial, post: Post) -> Post:
    """The post as a draft of whoever changed it: what was proposed or approved was another text, so
    it is judged anew."""
    return replace(
        post, state="draft", author=turn.incoming.chat_id, author_name=desk.me.name or "-",
        judge=0, judge_name="", note="", changed_at=turn.now,
    )  # fmt: skip


def saved(post: Post) -> Effect:
    """The effect that writes it."""
    return SavePost(post)


def in_place(turn: Turn, desk: Editorial, post: Post, rows: Rows | None = None) -> Decision:
    """The card of a post that was changed by a button: the same message, changed."""
    changed = post != named(turn)
    shown = replace(
        card(turn, desk, written(post) if changed else post), edits=turn.incoming.message_id or 0
    )
    shown = shown if rows is None else replace(shown, buttons=rows)
    return Decision((shown,), step="", effects=(saved(post),) if changed else ())


def written(post: Post) -> Post:
    """The post as it is once this turn has written it: its buttons belong to that version."""
    return replace(post, version=post.version + 1)
