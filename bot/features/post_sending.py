"""How the sending of a post goes: shown in one message that changes, with a way to stop it; what
the bot could not tell of the channel is asked."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot import urgency
from bot.buttons import NEWSROOM
from bot.editorial import Editorial
from bot.effects import StartTimer
from bot.errors import UserMistake
from bot.features.for_editors import CANCEL, WORK, argument, finished, working
from bot.features.post_card import act, number
from bot.features.post_desk import MENU, named, room
from bot.features.post_edits import outdated
from bot.features.post_progress import ENDED, lines
from bot.model import Decision, Incoming, Rows, Say, Turn
from bot.passing_steps import POST_MESSAGE_STEP
from bot.post_effects import ResumeBroadcast, SettleChannel, StopBroadcast
from bot.posts.model import ChannelState, Post, Progress

TIMER = f"{NEWSROOM}.kemajuan"
MESSAGE_STEP = POST_MESSAGE_STEP
FIRST_LOOK, SOON, LATER = timedelta(seconds=3), timedelta(seconds=5), timedelta(seconds=30)
"""When progress is told first, during the first minute, and then."""
SHOWN = "siaran_dilihat"
"""Where a conversation keeps what its message of progress said last."""
LONGEST_WATCH = timedelta(days=4)
"""So long it is told of itself, from when it began or went on; quiet hours and open cases are over
by then."""
UNCLEAR: tuple[ChannelState, ...] = ("unsure", "failed")
"""How a post stands in the channel when an editor must look."""


def watch(post: Post, at: datetime, chat: int = 0, since: datetime | None = None) -> StartTimer:
    """Have the progress of a post told in a chat from then on; `since` is when that began, where
    it goes on."""
    data = {"post": post.key, "since": (since or at).isoformat()}
    return StartTimer(f"{TIMER}:{post.key}", at, data, chat)


def looked(turn: Turn) -> Decision:
    """Time to tell how it goes: the message changes; at the end a new one says so."""
    key = str(turn.incoming.data.get("post", ""))
    post = turn.newsroom.post(key) if turn.newsroom else None
    if post and post.state == "draft" and outdated(turn, post):
        rows: Rows = ((act(post, "newsroom.button.card", "kartu"),),)
        return Decision((Say("newsroom.not_merged", {"nomor": number(post)}, rows),))
    if post is None or post.state in ("draft", "proposed", "refused", "dropped"):
        return Decision()
    if post.kind == "edit" and post.state == "merged":
        post = room(turn).numbered(post.of) or post
    if post.state == "approved":  # its time was not come, or it is about to begin
        soon = max(post.due_at or turn.now, turn.now) + FIRST_LOOK
        return Decision(effects=(watch(post, soon),))
    stands = _of(turn, post)
    told = page(turn, post, stands)
    since = _since(turn)
    over = _over(post, stands) or turn.now - since > LONGEST_WATCH
    known = turn.conversation.data.get(SHOWN) or {}
    now = _fingerprint(stands, post)
    again = (watch(post, turn.now + _pause(turn, stands), since=since),) if not over else ()
    if over:
        data = turn.remember(**{SHOWN: {**known, key: None}})
        return Decision((told,), data=data, effects=again)
    if known.get(key) == now:
        return Decision(effects=again)
    data = turn.remember(**{SHOWN: {**{k: v for k, v in known.items() if v}, key: now}})
    return Decision((_in_place(told, key, known),), data=data, effects=again)


def _since(turn: Turn) -> datetime:
    """Since when the timer that rings has been telling."""
    told = turn.incoming.data.get("since")
    return datetime.fromisoformat(told) if told else turn.now


def progress(turn: Turn, desk: Editorial) -> Decision:
    """How it stands now, asked for."""
    post = named(turn)
    return finished(turn, page(turn, post, _of(turn, post)))


def stop(turn: Turn, desk: Editorial) -> Decision:
    """Send no more of it; a change or a withdrawal mends something, and is not stopped."""
    post = named(turn)
    if not _sending(_of(turn, post)):
        raise UserMistake("newsroom.not_sending")
    rows: Rows = ((act(post, "newsroom.button.resume", "lanjut"),), *MENU)
    said = Say("newsroom.stopped", {"nomor": number(post)}, rows)
    return finished(turn, said, effects=(StopBroadcast(post.number),))


def resume(turn: Turn, desk: Editorial) -> Decision:
    """Go on where it was stopped."""
    post = named(turn)
    if post.state != "live":
        raise UserMistake("newsroom.not_live")
    if _corrected(turn, post):
        raise UserMistake("newsroom.corrected_already")
    effects = (ResumeBroadcast(post.number), watch(post, turn.now + FIRST_LOOK))
    return finished(turn, Say("newsroom.resumed", {"nomor": number(post)}), effects=effects)


def channel(turn: Turn, desk: Editorial) -> Decision:
    """An editor looked whether the post stands in the channel."""
    post, there = named(turn), argument(turn, 2)
    if post.channel not in UNCLEAR:
        raise UserMistake("newsroom.channel_known")
    if there == "ada":
        return working(
            turn, MESSAGE_STEP, {"key": post.key}, Say("newsroom.ask_message", buttons=CANCEL)
        )
    if there != "tidak":
        raise UserMistake("newsroom.channel_known")
    effects = (SettleChannel(post.number, False), watch(post, turn.now + FIRST_LOOK))
    return finished(turn, Say("newsroom.sent_again", {"nomor": number(post)}), effects=effects)


def message_came(turn: Turn) -> Decision | None:
    """The post was forwarded from the channel: by its number it can be changed later. Words that
    come from nowhere, and a cry for help, are no such thing: they are heard like everybody's."""
    work = turn.conversation.data.get(WORK)
    if turn.editorial is None or not isinstance(work, dict) or turn.newsroom is None:
        return None
    message = _message(turn.incoming, turn.newsroom.channel)
    if not message:
        return _from_elsewhere(turn)
    post = turn.newsroom.post(str(work["key"]))
    if post is None or post.channel not in UNCLEAR:  # another editor was faster
        return finished(turn, Say("newsroom.channel_known", buttons=MENU))
    held = turn.passed_on.post if turn.passed_on else post
    if held.number != post.number:
        params = {"nomor": number(post), "lain": number(held)}
        said = Say("newsroom.another_post", params, CANCEL)
        return Decision((said,), outcome="fallback")
    chat = int(turn.incoming.origin.get("id") or 0)
    effect = SettleChannel(post.number, True, message, chat)
    return finished(turn, Say("newsroom.channel_settled", buttons=MENU), effects=(effect,))


def _message(incoming: Incoming, channel: str) -> int:
    """The number in our channel of a message that was forwarded from there, 0 for all else."""
    origin = incoming.origin
    ours = f"@{origin.get('username', '')}".lower() == channel.lower()
    return int(origin.get("message_id") or 0) if ours else 0


def _from_elsewhere(turn: Turn) -> Decision | None:
    incoming = turn.incoming
    typed = incoming.kind == "text" and not incoming.forwarded
    if typed or incoming.edited or urgency.alarming(turn):
        return None
    return Decision((Say("newsroom.not_from_channel", buttons=CANCEL),), outcome="fallback")


def page(turn: Turn, post: Post, stands: tuple[Progress, ...]) -> Say:
    """How a post stands: channel, each broadcast, and who came by its buttons."""
    visits = room(turn).records.visits.get(post.number, {})
    rows: Rows = ()
    if post.channel in UNCLEAR:
        rows += ((act(post, "newsroom.button.stands", "kanal", "ada"),
                  act(post, "newsroom.button.send_again", "kanal", "tidak")),)  # fmt: skip
    if _sending(stands):
        rows += ((act(post, "newsroom.button.stop", "henti"),),)
    elif _resumable(turn, post, stands):
        rows += ((act(post, "newsroom.button.resume", "lanjut"),),)
    rows += ((act(post, "newsroom.button.card", "kartu"),),)
    wrong = (*_unmarked(turn, post), *still_wrong(turn, post))
    told = (*lines(post, stands, visits), *wrong)
    return Say(_title(stands), {"nomor": number(post)}, rows, parts=told)


def _unmarked(turn: Turn, post: Post) -> tuple[Say, ...]:
    """Beneath a correction: that what it corrects could not be changed in the channel to say so."""
    first = room(turn).numbered(post.of) if post.kind == "correction" else None
    if first is None or first.state != "live" or first.channel != "failed":
        return ()
    return (Say("newsroom.channel.unmarked", {"nomor": number(first)}),)


def still_wrong(turn: Turn, post: Post) -> tuple[Say, ...]:
    """Of a correction that is withdrawn: what it corrected stands again as it was, and who did not
    get the correction yet never hears of the error."""
    first = room(turn).numbered(post.of) if post.kind == "correction" else None
    if post.state != "withdrawn" or first is None or first.state != "live":
        return ()
    return (Say("newsroom.still_wrong", {"nomor": number(first)}),)


def _title(stands: tuple[Progress, ...]) -> str:
    if _sending(stands):
        return "newsroom.progress"
    running = any(one.state == "running" for one in stands)
    return "newsroom.mending" if running else "newsroom.result"


def _sending(stands: tuple[Progress, ...]) -> bool:
    """Whether something is being sent that can be stopped."""
    return any(one.what == "send" and one.state == "running" for one in stands)


def _resumable(turn: Turn, post: Post, stands: tuple[Progress, ...]) -> bool:
    """Whether a sending was stopped that may go on."""
    stopped = any(one.what == "send" and one.state == "stopped" for one in stands)
    return stopped and post.state == "live" and not _corrected(turn, post)


def _corrected(turn: Turn, post: Post) -> bool:
    """Whether a correction of the post was published: nobody gets the first any more."""
    about = room(turn).about(post.number)
    return any(one.kind == "correction" and one.published_at for one in about)


def _of(turn: Turn, post: Post) -> tuple[Progress, ...]:
    return tuple(one for one in room(turn).records.progress if one.post == post.number)


def _over(post: Post, stands: tuple[Progress, ...]) -> bool:
    channel = post.channel in ("none", "sent", "unsure", "failed", "withdrawn")
    return channel and all(one.state in ENDED for one in stands)


def _pause(turn: Turn, stands: tuple[Progress, ...]) -> timedelta:
    newest = max((one.started_at for one in stands), default=turn.now)
    return SOON if turn.now - newest < timedelta(minutes=1) else LATER


def _fingerprint(stands: tuple[Progress, ...], post: Post) -> str:
    counted = [f"{one.broadcast}:{one.state}:{sorted(one.counts.items())}" for one in stands]
    return ";".join((post.channel, str(post.revision), *counted))


def _in_place(told: Say, key: str, known: dict[str, str]) -> Say:
    """The first time a message of its own; then that message, changed."""
    tag = f"{NEWSROOM}.{key}"
    return replace(told, edits=tag) if known.get(key) else replace(told, tag=tag)
