"""After a post was published: its words are changed everywhere, it is corrected by a new one, or
taken back everywhere it went."""

from dataclasses import replace

from bot.checking import Known
from bot.checking.seen import seen
from bot.editorial import Editorial
from bot.errors import UserMistake
from bot.features.for_editors import CANCEL, at_work, finished, told_colleagues, working
from bot.features.post_card import act, number
from bot.features.post_desk import MENU, awaiting, named, of_key, room, saved
from bot.features.post_sending import FIRST_LOOK, watch
from bot.features.post_writing import LONGEST_SHOWN, TEXT, fresh
from bot.model import Decision, Rows, Say, Turn
from bot.posts.checks import words_faults
from bot.posts.model import OPEN, Body, Post

REASON = "siaran.alasan"
LONGEST_REASON, LONGEST_BEGINNING = 300, 80


def edit(turn: Turn, desk: Editorial) -> Decision:
    """Other words under the same number: a draft that a second person approves, too."""
    post = _live(turn)
    waiting = [one for one in room(turn).records.posts if one.of == post.number]
    for one in waiting:
        if one.kind == "edit" and one.state in OPEN:
            rows: Rows = ((act(one, "newsroom.button.card", "kartu"),), *MENU)
            return finished(turn, Say("newsroom.edit_waits", buttons=rows))
    draft = replace(fresh(turn, desk, post.body), kind="edit", of=post.number)
    now = Say("newsroom.text_now", {"isi": post.body.text[:LONGEST_SHOWN]})
    ask = Say("newsroom.ask_text", buttons=CANCEL)
    begun = awaiting(turn, TEXT, draft, now, ask, saving=True)
    return replace(begun, effects=(saved(draft),))


def correct(turn: Turn, desk: Editorial) -> Decision:
    """A new post that says what was wrong, for everybody who got the first."""
    post = _live(turn)
    body = Body("", topic=post.body.topic, countries=post.body.countries, targets=post.body.targets)
    draft = replace(fresh(turn, desk, body), kind="correction", of=post.number)
    ask = Say("newsroom.ask_correction", {"nomor": number(post)}, CANCEL)
    begun = awaiting(turn, TEXT, draft, ask, saving=True)
    return replace(begun, effects=(saved(draft),))


def ask_reason(turn: Turn, desk: Editorial) -> Decision:
    """Why is it taken back? People read the reason."""
    post = _live(turn)
    shown = {"nomor": number(post), "awal": seen(post.body.text).strip()[:LONGEST_BEGINNING]}
    ask = Say("newsroom.ask_withdrawal", shown, CANCEL)
    return working(turn, REASON, {"key": post.key}, ask)


def withdraw(turn: Turn, desk: Editorial) -> Decision:
    """Take it back everywhere, at once: what may harm somebody waits for no second person, but the
    others hear of it."""
    post = of_key(turn, str(at_work(turn)["key"]))
    if post.state != "live":
        raise UserMistake("newsroom.not_live")
    reason = turn.incoming.text.strip()[:LONGEST_REASON]
    known = Known(desk.contacts, desk.answers, desk.intents, desk.values, turn.now.date())
    wrong = tuple(Say(one.code, one.params) for one in words_faults(reason, known) if one.stops)
    if turn.incoming.kind != "text" or not reason or wrong:
        said = Say("newsroom.reason_wrong", parts=wrong, buttons=CANCEL)
        return working(turn, REASON, {"key": post.key}, said)
    gone = replace(post, state="withdrawn", note=reason, changed_at=turn.now,
                   judge=turn.incoming.chat_id, judge_name=desk.me.name or "-")  # fmt: skip
    params = {"nomor": number(post), "oleh": desk.me.name or "-", "alasan": reason}
    hear = told_colleagues(turn, desk, Say("newsroom.withdrawn_news", params))
    begun = watch(post, turn.now + FIRST_LOOK)
    said = Say(_taken_back(turn, post), params, MENU)
    return finished(turn, said, *hear, effects=(saved(gone), begun))


def _taken_back(turn: Turn, post: Post) -> str:
    """What becomes of what was sent: of an old post nobody knows any more who got it."""
    known = any(one.post == post.number for one in room(turn).records.progress)
    return "newsroom.withdrawn" if known else "newsroom.withdrawn_old"


def _live(turn: Turn) -> Post:
    post = named(turn)
    if post.state != "live":
        raise UserMistake("newsroom.not_live")
    return post
