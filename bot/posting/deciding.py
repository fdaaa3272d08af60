"""What a room lacks most: one step for a case at a time. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from bot.cases.model import Case, Entry, Room
from bot.posting import card, media, urgency
from bot.posting.batching import alert, next_words
from bot.posting.scene import Scene
from bot.posting.steps import Call, Step
from bot.store.interface import Posting

FAILURES = {
    "Blocked": "room.failed_blocked", "Forbidden": "room.failed_blocked",
    "Stopped": "room.failed_stopped", "PartlyCopied": "room.failed_partly",
}  # fmt: skip
"""Words for the names under which the store keeps why a message did not reach the person."""
PINNED = Call("pinchatmessage", {"disable_notification": True}, count=0,
              best_effort=True, of_last=True)  # fmt: skip
CLOSING = Call("closeforumtopic", count=0, best_effort=True)
REOPENING = Call("reopenforumtopic", count=0, best_effort=True)


def next_step(posting: Posting, room: Room, scene: Scene, *, known_open: bool = False) -> Step:
    """What is done next in a room that there is. `known_open` says that its topic needs no
    reopening."""
    case = posting.case
    if posting.erased:
        return _erase(posting, room, scene)
    if room.chat_id > 0 and case.owner != room.chat_id:
        return _move(posting, scene)
    if not posting.header or posting.shown != case.version:
        return _card(posting, room, scene, known_open)
    if posting.failures:
        return _failures(posting, scene)
    if posting.entries:
        keep, owner = urgency.keep_for_words(case), case.owner if case.state == "owned" else 0
        step = next_words(posting.entries, case.chat_id, keep, scene, owner)
        return step if room.thread else _noted(step)
    return Step("settled")


def _noted(step: Step) -> Step:
    """The same step where no topic takes its messages along: the number of each must be known, so
    that it can be erased, and of a call on which nothing depends none is told."""
    return replace(step, calls=tuple(replace(call, best_effort=False) for call in step.calls))


def new_room(case: Case, scene: Scene) -> Step:
    """A topic for the case."""
    keep = urgency.keep_for_card(case, 0)
    return Step("room", (Call("createforumtopic", card.topic(case, scene)),), keep)


def announcement(case: Case, scene: Scene) -> Step:
    """The card in General: it cannot wait for its topic."""
    return Step("announce", (Call("sendmessage", card.message(case, scene)),))


def alarm(case: Case, scene: Scene) -> Step:
    """The card for operators' private chats, since no group can be reached."""
    return Step("alarm", (Call("sendmessage", card.message(case, scene, calling=False)),))


def private_alert(posting: Posting, scene: Scene) -> Step | None:
    """The bot's own words to operators, for their private chats; None when it has none to say."""
    said = next((one for one in posting.entries if one.kind == "alert"), None)
    if said is None:
        return None
    head = card.head(posting.case, scene)
    told = alert(replace(said, who=0, text=f"{head}\n{said.text}"), scene)
    button = card.buttons(posting.case, scene)
    return Step("alert", (replace(told, params=told.params | button),), entries=(said.id,))


def _card(posting: Posting, room: Room, scene: Scene, known_open: bool) -> Step:
    """The card is sent and pinned, or changed; one that somebody deleted comes anew. Its topic is
    closed and opened with the case."""
    case, topic = posting.case, room.thread != 0
    send = Call("sendmessage", card.message(case, scene))
    calls = [send]
    if posting.header:
        edited = {**send.params, "message_id": posting.header}
        calls = [Call("editmessagetext", edited, instead=(send,))]
    if topic and not posting.header:
        calls.append(PINNED)
    if topic and not case.open:
        calls.append(CLOSING)
    elif topic and posting.header and not known_open:
        calls.insert(0, REOPENING)
    return Step("card", tuple(calls), urgency.keep_for_card(case, posting.header))


def _failures(posting: Posting, scene: Scene) -> Step:
    """What did not reach the person, told as an answer to the operator's last such message."""
    first = posting.failures[0]
    same = list(takewhile(lambda one: one.failed == first.failed, posting.failures))
    params = _at(same[-1]) | media.html(_failed(first, scene))
    call = Call("sendmessage", params)
    keep = urgency.keep_for_words(posting.case)
    return Step("failures", (call,), keep, tuple(one.id for one in same))


def _failed(entry: Entry, scene: Scene) -> str:
    if key := FAILURES.get(entry.failed):
        return scene.text(key)
    return scene.text("room.failed_other", {"galat": entry.failed})


def _at(entry: Entry) -> dict[str, object]:
    return dict(media.replying(replace(entry, answers=entry.room_message)))


def _erase(posting: Posting, room: Room, scene: Scene) -> Step:
    """A topic goes with all that stands in it; where Telegram does not allow that, its card says
    nothing any more and it is closed. Elsewhere each message goes by itself."""
    gone = scene.text("room.erased")
    if room.thread:
        emptied = _emptied(posting.header, gone)
        calls = [Call("deleteforumtopic", {}, (*emptied, CLOSING), count=0)]
    else:
        calls = [_deleted(one.message, gone) for one in posting.traces]
    return Step("erase", tuple(calls), urgency.OTHERS)


def _deleted(message: int, gone: str) -> Call:
    """A message that goes. One older than 48 hours can often not be deleted (Bot API,
    deleteMessage), but its words can be taken out at any time."""
    named = {"message_id": message}
    caption = {**named, "caption": gone, "parse_mode": "HTML"}
    captioned = Call("editmessagecaption", caption, best_effort=True)
    emptied = Call("editmessagetext", {**named, **media.html(gone)}, (captioned,))
    return Call("deletemessage", named, (emptied,), count=0)


def _move(posting: Posting, scene: Scene) -> Step:
    """The operator's own chat is no room of this case any more: a colleague has it, or nobody."""
    text = scene.text("room.moved", {"nomor": str(posting.case.number)})
    return Step("move", tuple(_emptied(posting.header, text)), urgency.TALK)


def _emptied(header: int, text: str) -> Sequence[Call]:
    params = {"message_id": header, **media.html(text)}
    return [Call("editmessagetext", params, best_effort=True)] if header else []
