"""Writing a post: its words, with or without a picture, and seeing it as people will."""

from dataclasses import replace

from bot.buttons import OPEN as OPEN_MATTER
from bot.editorial import Editorial
from bot.errors import UserMistake
from bot.features.for_editors import CANCEL, at_work, finished, working
from bot.features.post_card import act, card
from bot.features.post_desk import (
    MENU,
    awaited,
    awaiting,
    begin_anew,
    named,
    open_one,
    rewritten,
    room,
    saved,
    written,
)
from bot.features.post_edits import outdated
from bot.features.post_faults import stopping
from bot.features.post_text import text_now
from bot.model import Button, Decision, Rows, Say, Turn
from bot.passing_steps import POST_TEXT_STEP
from bot.post_buttons import Place
from bot.posts.model import OPEN, Body, Post, Target
from bot.posts_told import told

TEXT, PICTURE = POST_TEXT_STEP, "siaran.gambar"
"""Steps at which the words, and a picture, are awaited."""
FIRST_BUTTONS = (Target("check"), Target("menu"))
"""What a new post leads to until an editor chooses otherwise."""
TOO_LONG = ("postcheck.long", "postcheck.long_picture", "postcheck.many_marks")
"""Faults for which Telegram refuses a message."""


def begin(turn: Turn, desk: Editorial) -> Decision:
    """A new post: wait for its words."""
    return working(turn, TEXT, {"key": ""}, Say("newsroom.ask_text", buttons=CANCEL))


def anew(turn: Turn, desk: Editorial) -> Decision:
    """Other words for a post: send what stands there now, to be copied and changed."""
    post = open_one(turn)
    if outdated(turn, post):
        return finished(turn, *text_now(post), begin_anew(turn, post))
    ask = Say("newsroom.ask_text", buttons=CANCEL)
    return awaiting(turn, TEXT, post, *text_now(post), ask)


def typed(turn: Turn, desk: Editorial) -> Decision:
    """The words came, perhaps under a picture; not in an edit, whose picture stays."""
    post = awaited(turn) if at_work(turn).get("key") else None
    if post and post.kind == "edit" and turn.incoming.kind != "text":
        raise UserMistake("newsroom.only_words")
    if turn.incoming.kind not in ("text", "photo"):
        raise UserMistake("newsroom.only_text")
    if turn.incoming.album:
        raise UserMistake("newsroom.one_picture")
    picture = turn.incoming.media if turn.incoming.kind == "photo" else ""
    if not desk.typed:
        raise UserMistake("newsroom.no_text")
    if post is None:
        body = Body(desk.typed, picture, targets=FIRST_BUTTONS)
        return _beside_oneself(turn, shown(turn, desk, fresh(turn, desk, body)))
    body = replace(post.body, text=desk.typed, picture=picture or post.body.picture)
    done = shown(turn, desk, rewritten(turn, desk, replace(post, body=body)))
    return _beside_oneself(turn, done)


def _beside_oneself(turn: Turn, done: Decision) -> Decision:
    """Alerts are about danger, but an editor's words about themselves may be a cry for help: they
    are asked, and the draft stays."""
    if not (turn.danger and turn.own):
        return done
    urgent: Rows = ((Button("button.urgent", OPEN_MATTER, ("darurat",)),),)
    return replace(done, replies=(*done.replies, Say("newsroom.own_danger", buttons=urgent)))


def ask_picture(turn: Turn, desk: Editorial) -> Decision:
    """Another picture, or none."""
    post = open_one(turn)
    if post.kind == "edit":
        raise UserMistake("newsroom.picture_stays")
    none: Rows = ((act(post, "newsroom.button.no_picture", "tanpa_gambar"),),)
    rows = (*(none if post.body.picture else ()), *CANCEL)
    return awaiting(turn, PICTURE, post, Say("newsroom.ask_picture", buttons=rows))


def picture_came(turn: Turn, desk: Editorial) -> Decision:
    """A picture for a post that is there; words beneath it are not taken for the post's."""
    if turn.incoming.kind != "photo" or turn.incoming.album:
        raise UserMistake("newsroom.only_picture")
    post = awaited(turn)
    body = replace(post.body, picture=turn.incoming.media)
    return shown(turn, desk, rewritten(turn, desk, replace(post, body=body)))


def no_picture(turn: Turn, desk: Editorial) -> Decision:
    """The picture is taken off."""
    post = open_one(turn)
    if post.kind == "edit":
        raise UserMistake("newsroom.picture_stays")
    bare = replace(post, body=replace(post.body, picture=""))
    return shown(turn, desk, rewritten(turn, desk, bare))


def look(turn: Turn, desk: Editorial) -> Decision:
    """A post as it will look in the channel and in a chat, then its card."""
    post = named(turn)
    says = (*_before(turn, post), *_fitting(turn, desk, post), card(turn, desk, post))
    return finished(turn, *says)


def show(turn: Turn, desk: Editorial) -> Decision:
    """The card alone."""
    return finished(turn, card(turn, desk, named(turn)))


def shown(turn: Turn, desk: Editorial, post: Post) -> Decision:
    """Write a post, and show it as people will see it."""
    says = (*_fitting(turn, desk, post), card(turn, desk, written(post)))
    return finished(turn, *says, effects=(saved(post),))


def _fitting(turn: Turn, desk: Editorial, post: Post) -> tuple[Say, ...]:
    """The previews, unless Telegram would not take the post: then its card says so alone."""
    long = any(one.code in TOO_LONG for one in stopping(turn, desk, post))
    return () if long else previews(turn, post)


def previews(turn: Turn, post: Post) -> tuple[Say, ...]:
    """The two ways people see it, each under a line that says which."""
    if post.state == "withdrawn":
        return (told(post, "channel", room(turn).links),)
    heads: tuple[tuple[Place, str], ...] = (
        ("channel", "newsroom.in_channel"), ("chat", "newsroom.in_chat"),
    )  # fmt: skip
    links = room(turn).links
    return tuple(say for place, key in heads for say in (Say(key), told(post, place, links)))


def _before(turn: Turn, post: Post) -> tuple[Say, ...]:
    """What people read now, where a change of it is looked at."""
    first = room(turn).numbered(post.of) if post.kind == "edit" else None
    if first is None or post.state not in OPEN:
        return ()
    return (Say("newsroom.before_change"), told(first, "channel", room(turn).links))


def fresh(turn: Turn, desk: Editorial, body: Body, origin: str = "") -> Post:
    """A new draft of whoever acts."""
    me, name = turn.incoming.chat_id, desk.me.name or "-"
    return Post(turn.session, body, me, name, turn.now, turn.now, origin=origin)


def drop(turn: Turn, desk: Editorial) -> Decision:
    """Throw a draft away; the way back stands at hand. What a judge was asked for is taken back
    first."""
    post = open_one(turn)
    if post.state == "proposed":
        raise UserMistake("newsroom.judged_first")
    gone = replace(post, state="dropped", changed_at=turn.now)
    back: Rows = ((act(post, "newsroom.button.undrop", "pulih"),), *MENU)
    return finished(turn, Say("newsroom.dropped", buttons=back), effects=(saved(gone),))


def undrop(turn: Turn, desk: Editorial) -> Decision:
    """Bring a draft back that was thrown away."""
    post = named(turn)
    if post.state not in ("dropped", "refused"):
        raise UserMistake("newsroom.no_draft")
    again = rewritten(turn, desk, post)
    return finished(turn, card(turn, desk, written(again)), effects=(saved(again),))
