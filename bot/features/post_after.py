"""After a post was published: its words are changed everywhere, it is corrected by a new one, or
taken back everywhere it went."""

from dataclasses import replace

from bot.checking import Known
from bot.checking.seen import seen
from bot.editorial import Editorial
from bot.errors import UserMistake
from bot.features.for_editors import CANCEL, argument, at_work, finished, told_colleagues, working
from bot.features.post_card import act, number
from bot.features.post_desk import MENU, awaiting, named, of_key, room, saved
from bot.features.post_edits import outdated
from bot.features.post_sending import FIRST_LOOK, still_wrong, watch
from bot.features.post_text import text_now
from bot.features.post_writing import TEXT, fresh
from bot.model import Decision, Rows, Say, Turn
from bot.posts.checks import words_faults
from bot.posts.model import OPEN, Body, Post, PostKind

TOO = "lagi"
"""On the button of who writes another correction beside one that is open."""
REASON = "siaran.alasan"
LONGEST_REASON, LONGEST_BEGINNING = 300, 80


def edit(turn: Turn, desk: Editorial) -> Decision:
    """Other words under the same number: a draft that a second person approves, too."""
    post = _live(turn)
    for one in _open(turn, post, "edit"):
        rows: Rows = ((act(one, "newsroom.button.card", "kartu"),), *MENU)
        return finished(turn, Say("newsroom.edit_waits", buttons=rows))
    draft = replace(
        fresh(turn, desk, post.body), kind="edit", of=post.number, base=post.revision
    )  # fmt: skip
    ask = Say("newsroom.ask_text", buttons=CANCEL)
    begun = awaiting(turn, TEXT, draft, *text_now(post), ask, saving=True)
    return replace(begun, effects=(saved(draft),))


def correct(turn: Turn, desk: Editorial) -> Decision:
    """A new post that says what was wrong, for everybody who got the first: two of them would
    reach everybody twice."""
    post = _live(turn)
    others = _open(turn, post, "correction")
    if others and argument(turn, 2) != TOO:
        cards = tuple((act(one, "newsroom.button.card", "kartu"),) for one in others)
        too = (act(post, "newsroom.button.correct_too", "ralat", TOO),)
        said = Say("newsroom.correction_waits", {"nomor": number(post)}, (*cards, too, *MENU))
        return finished(turn, said)
    body = Body("", topic=post.body.topic, countries=post.body.countries, targets=post.body.targets)
    draft = replace(fresh(turn, desk, body), kind="correction", of=post.number)
    key = "newsroom.ask_correction" if _known(turn, post) else "newsroom.ask_correction_old"
    ask = Say(key, {"nomor": number(post)}, CANCEL)
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
    key = "newsroom.withdrawn" if _known(turn, post) else "newsroom.withdrawn_old"
    said = Say(key, params, MENU, then=still_wrong(turn, gone))
    return finished(turn, said, *hear, effects=(saved(gone), begun))


def _known(turn: Turn, post: Post) -> bool:
    """Whether it is known who got a post: of an old one nobody knows that any more."""
    return any(one.post == post.number for one in room(turn).records.progress)


def _open(turn: Turn, post: Post, kind: PostKind) -> list[Post]:
    """What colleagues have begun of that kind for a post, and can still hand in."""
    about = (one for one in room(turn).about(post.number) if one.kind == kind)
    return [one for one in about if one.state in OPEN and not outdated(turn, one)]


def _live(turn: Turn) -> Post:
    post = named(turn)
    if post.state != "live":
        raise UserMistake("newsroom.not_live")
    return post
