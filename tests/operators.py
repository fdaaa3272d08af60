"""Operators at work: made cases, rooms and turns, decided by the desk's feature over the real
words."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.case_effects import AddEntry, SaveCase
from bot.cases.desk import Desk
from bot.cases.model import Case, Entry, Member, Room, Waiting
from bot.cases.shift import Shift
from bot.checking.filling import TEXT_LIMIT
from bot.features.desk_entrance import FEATURE
from bot.features.desk_saying import TOAST_LIMIT
from bot.model import Conversation, Decision, Incoming, Json, Say, Turn
from bot.simulator.entities import parse_html, utf16_length
from tests.samples import NOW, PERSON, understood, words

DESK_GROUP, THREAD = -1009001, 77
SARI = Member(901, "Sari", "operator", on_duty=True)
BUDI = Member(902, "Budi", "operator", on_duty=True)
RINI = Member(903, "Rini", "supervisor", on_duty=True)
NOBODY = Member(904, "Tono")
ROOM, GENERAL = Room(DESK_GROUP, THREAD), Room(DESK_GROUP, 0)
SHIFT = Shift(members=(SARI, BUDI, RINI), supervisors=(RINI.user_id,))
LONG = "😀" * 200
"""A name or text that is longer than any line."""


def case(state: str = "owned", **changes: Any) -> Case:
    """Case 12, opened an hour ago; owned by Sari unless it waits or is closed."""
    made = Case(PERSON, "nyawa", NOW - timedelta(hours=1), number=12, version=3, country="kh")
    made = replace(made, state=state, matter="darurat_disekap")  # type: ignore[arg-type]
    if state == "owned":
        made = replace(made, owner=SARI.user_id, owner_name="Sari", claimed_at=NOW)
    if state == "closed":
        made = replace(made, closed_at=NOW - timedelta(days=1), outcome="tertolong")
    return replace(made, **changes)


def entry(side: str = "person", **changes: Any) -> Entry:
    """Something said in case 12, delivered to the person and standing in the room."""
    made = Entry(NOW - timedelta(minutes=5), side, text="tolong", case=12)  # type: ignore[arg-type]
    return replace(made, **{"person_message": 31, "room_chat": DESK_GROUP, "room_message": 500,
                            "who": SARI.user_id, "who_name": "Sari"} | changes)  # fmt: skip


def desk(me: Member = SARI, of: Case | None = None, **changes: Any) -> Desk:
    """What an operator's action in the room of a case looks at."""
    return replace(Desk(me, ROOM, of, here=of is not None), **changes)


def acts(at: Desk, data: Json | None = None, shift: Shift = SHIFT, **incoming: Any) -> Turn:
    """Something that `at.me` does where the desk says."""
    room = at.room
    fields = {
        "kind": "text", "private": room.chat_id > 0, "desk": room.chat_id < 0,
        "sender": at.me.user_id, "sender_name": at.me.name, "thread": room.thread,
        "message_id": 600,
    }  # fmt: skip
    happened = Incoming(room.chat_id, **(fields | incoming))
    stand = Conversation(room.chat_id, data=data or {}, version=1)
    return Turn(happened, stand, understood(), NOW, shift=shift, desk=at)


def decided(happened: Turn) -> Decision:
    """What the desk decides; fails when Telegram would refuse one of its messages."""
    decision = FEATURE.kinds["desk"](happened)
    for say in decision.replies:
        if not say.plain:
            text = words().message(say, NOW)["text"]
            assert 0 < utf16_length(parse_html(text)[0]) <= TEXT_LIMIT, say.key
    if decision.toast:
        shown = parse_html(words().text(decision.toast, NOW))[0]
        assert 0 < len(shown) <= TOAST_LIMIT, decision.toast.key
    return decision


def writes(text: str, at: Desk, **more: Any) -> Decision:
    """The decision about a message."""
    return decided(acts(at, text=text, **more))


def presses(at: Desk, what: str, *args: str, **more: Any) -> Decision:
    """The decision about a button of the desk, of case 12 unless it says otherwise."""
    carried = (what, *(args or ("12",)))
    return decided(acts(at, kind="button", command="meja", args=carried, callback_id="c", **more))


def commands(command: str, at: Desk, text: str = "", **more: Any) -> Decision:
    """The decision about a command."""
    return decided(acts(at, kind="command", command=command, text=text, **more))


def here(decision: Decision) -> list[str]:
    """The keys of what is said where it happened."""
    return [say.key for say in decision.replies if not say.to]


def heard(decision: Decision) -> list[str]:
    """The keys of what the person hears."""
    return [say.key for say in decision.replies if say.to == PERSON]


def toast(decision: Decision) -> str:
    """The key of the toast, or nothing."""
    return decision.toast.key if decision.toast else ""


def saved(decision: Decision) -> list[str]:
    """What was done with the case, by the words of its record."""
    return [one.event.what for one in decision.effects if isinstance(one, SaveCase)]


def kept(decision: Decision) -> list[Entry]:
    """What is kept as said."""
    return [one.entry for one in decision.effects if isinstance(one, AddEntry)]


def carried(say: Say) -> list[tuple[str, ...]]:
    """What the buttons under a message carry."""
    return [(button.action, *button.args) for row in say.buttons for button in row]


def shown(decision: Decision) -> str:
    """All that is said, as Telegram HTML."""
    return "\n".join(words().text(say, NOW) for say in decision.replies)


def waits(number: int, minutes: int, **changes: Any) -> Waiting:
    """A case in the queue."""
    return replace(Waiting(number, "nyawa", NOW - timedelta(minutes=minutes)), **changes)
