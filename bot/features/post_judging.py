"""A second person looks at a post that one proposed, and lets it be published or not."""

from dataclasses import replace

from bot.buttons import NEWSROOM
from bot.editorial import Editorial
from bot.effects import StartTimer
from bot.errors import UserMistake
from bot.features.for_editors import (
    CANCEL,
    argument,
    at_work,
    colleagues_reached,
    finished,
    told_colleagues,
)
from bot.features.post_card import act, card, number, when
from bot.features.post_desk import (
    EDITABLE,
    MENU,
    awaiting,
    begin_anew,
    named,
    of_key,
    open_one,
    rewritten,
    room,
    saved,
    written,
)
from bot.features.post_edits import outdated
from bot.features.post_faults import stopping
from bot.features.post_sending import FIRST_LOOK, watch
from bot.model import Button, Decision, Rows, Say, Turn
from bot.posts.model import Post

COLLEAGUE = {
    "alert": "newsroom.colleague_proposed",
    "edit": "newsroom.colleague_proposed_edit",
    "correction": "newsroom.colleague_proposed_correction",
}
REASON = "siaran.tolak"
LONGEST_REASON = 500


def propose(turn: Turn, desk: Editorial) -> Decision:
    """Hand a draft in; where one editor is enough it is approved at once."""
    post = open_one(turn)
    _seen(turn, post)
    if outdated(turn, post):
        return finished(turn, begin_anew(turn, post))
    _faultless(turn, desk, post)
    _first_stands(turn, post)
    mine = rewritten(turn, desk, post)
    if desk.approvals == 1:
        return _approved(turn, desk, mine, alone=True)
    wish = replace(mine, state="proposed")
    params = {"nomor": number(post), "nama": desk.me.name or "-", "asal": f"#{post.of}"}
    hear = told_colleagues(turn, desk, Say(COLLEAGUE[post.kind], params, _look(post)))
    said = Say("newsroom.proposed", params, MENU, then=colleagues_reached(turn, desk))
    return finished(turn, said, *hear, effects=(saved(wish),))


def approve(turn: Turn, desk: Editorial) -> Decision:
    """Let a post be published: checked once more, since contacts may have changed."""
    post = _proposed(turn)
    if post.author == turn.incoming.chat_id and desk.approvals > 1:
        raise UserMistake("newsroom.own")
    if outdated(turn, post):
        return finished(turn, Say("newsroom.outdated_proposed", buttons=_look(post)))
    _faultless(turn, desk, post)
    _first_stands(turn, post)
    return _approved(turn, desk, post)


def ask_reason(turn: Turn, desk: Editorial) -> Decision:
    """Why not?"""
    post = _proposed(turn)
    return awaiting(turn, REASON, post, Say("newsroom.why", buttons=CANCEL))


def refuse(turn: Turn, desk: Editorial) -> Decision:
    """The reason came: its author hears it, and can go on with the draft. It belongs to the text
    that it was asked for, and to no other that was handed in since."""
    work = at_work(turn)
    post = of_key(turn, str(work["key"]))
    if post.state != "proposed":
        return finished(turn, Say("newsroom.judged_already", buttons=MENU))
    if work.get("version") != post.version:
        return finished(turn, Say("newsroom.changed_meanwhile", buttons=_look(post)))
    note = turn.incoming.text.strip()[:LONGEST_REASON]
    if turn.incoming.kind != "text" or not note:
        raise UserMistake("newsroom.only_reason")
    judged = replace(post, state="refused", judge=turn.incoming.chat_id, note=note,
                     judge_name=desk.me.name or "-", changed_at=turn.now)  # fmt: skip
    params = {"nomor": number(post), "oleh": desk.me.name or "-", "alasan": note or "-"}
    look: Rows = ((act(post, "newsroom.button.card", "kartu"),),)
    hear = told_colleagues(turn, desk, Say("newsroom.refused_news", params, look))
    said = Say("newsroom.refused", params, MENU, then=colleagues_reached(turn, desk, post.author))
    return finished(turn, said, *hear, effects=(saved(judged),))


def recall(turn: Turn, desk: Editorial) -> Decision:
    """Back to a draft: the author takes a proposal back, or anybody what waits for its time. Who
    heard that it will be published, or waits for a judge, hears that it is called off."""
    post = named(turn)
    if post.state not in (*EDITABLE, "approved"):
        raise UserMistake("newsroom.no_draft")
    draft = rewritten(turn, desk, post)
    params = {"nomor": number(post), "oleh": desk.me.name or "-"}
    look: Rows = ((act(post, "newsroom.button.card", "kartu"),),)
    counted_on = post.state in ("proposed", "approved")
    others = counted_on and {post.author, post.judge} - {0, turn.incoming.chat_id}
    news = Say("newsroom.recalled_news", params, look)
    hear = told_colleagues(turn, desk, news) if others else ()
    return finished(turn, card(turn, desk, written(draft)), *hear, effects=(saved(draft),))


def _approved(turn: Turn, desk: Editorial, post: Post, *, alone: bool = False) -> Decision:
    """It goes out now or at its time; author and judge see how it goes."""
    judged = replace(post, state="approved", judge=turn.incoming.chat_id,
                     judge_name=desk.me.name or "-", changed_at=turn.now)  # fmt: skip
    due = max(post.due_at or turn.now, turn.now)
    begun = due + FIRST_LOOK
    eyes = {turn.incoming.chat_id, post.author} - {0}
    effects: tuple[StartTimer, ...] = tuple(watch(judged, begun, chat) for chat in sorted(eyes))
    params = {"nomor": number(post), "oleh": desk.me.name or "-"}
    rows: Rows = ((act(post, "newsroom.button.card", "kartu"),), *MENU)
    said = Say("newsroom.approved", params, rows, parts=(when(judged, turn.now),))
    news = Say("newsroom.approved_news", params, parts=(when(judged, turn.now),))
    hear = () if alone else told_colleagues(turn, desk, news)
    return finished(turn, said, *hear, effects=(saved(judged), *effects))


def _proposed(turn: Turn) -> Post:
    post = named(turn)
    if post.state != "proposed":
        raise UserMistake("newsroom.judged_already")
    _seen(turn, post)
    return post


def _look(post: Post) -> Rows:
    """The way to its words: nobody shall judge what they did not read."""
    return ((Button("newsroom.button.judge", NEWSROOM, ("tinjau", post.key)),),)


def _seen(turn: Turn, post: Post) -> None:
    """UserMistake when the button stands beneath another text than that of now."""
    seen = argument(turn, 2)
    if seen and seen != str(post.version):
        raise UserMistake("newsroom.changed_meanwhile")


def _faultless(turn: Turn, desk: Editorial, post: Post) -> None:
    if stopping(turn, desk, post):
        raise UserMistake("newsroom.faulty")


def _first_stands(turn: Turn, post: Post) -> None:
    """What is changed must still stand; what was withdrawn can be corrected all the same. Raises
    UserMistake otherwise."""
    if post.kind == "alert":
        return
    first = room(turn).numbered(post.of)
    stands = ("live",) if post.kind == "edit" else ("live", "withdrawn")
    if first is None or first.state not in stands:
        raise UserMistake("newsroom.first_gone")
