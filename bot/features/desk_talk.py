"""Talk in a case's room: what its owner writes goes to the person, all else is a note."""

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.case_effects import AddEntry
from bot.cases.desk import Desk
from bot.cases.model import Case, Entry, Side
from bot.cases.rights import Refusal, refusal
from bot.checking.seen import UNSEEN
from bot.effects import Effect
from bot.features.desk_memory import HINTS, NOTED, hint_due, hint_name, noted, noting
from bot.features.desk_saying import about, answer, taking_up
from bot.model import Copy, Decision, Incoming, Json, Kind, Say, Turn

SPOKEN: frozenset[Kind] = frozenset(
    {"text", "photo", "voice", "video", "sticker", "document", "location", "contact", "other"}
)
"""What can be passed on as it is; all else that happens in a room is no talk."""
NOTE = "."
"""What begins so is for colleagues."""
HINTED: Mapping[Refusal, str] = {
    "stranger": "desk.hint_stranger",
    "waiting": "desk.hint_waiting",
    "others": "desk.hint_others",
    "closed": "desk.hint_closed",
    "stopped": "desk.hint_stopped",
}
MOST_NAMED = 20
"""Cases whose numbers a hint names."""
QUIET = "quiet"
"""Where is remembered in which claim of a case the owner was told of the quiet mode."""


def spoken(turn: Turn, desk: Desk) -> Decision:
    """Something new in a group or private room. In General people talk among themselves."""
    case = desk.case
    if turn.incoming.kind not in SPOKEN:
        return Decision()
    if not desk.here or case is None:
        return homeless(turn, desk)
    if is_note(turn):
        return note(turn, desk, case)
    if why := refusal(desk.me, "write", case, turn.now):
        return unsent(turn, desk, case, why)
    return _sent(turn, desk, case)


def homeless(turn: Turn, desk: Desk) -> Decision:
    """Words where no one case is worked on: they go nowhere, and their writer is told so."""
    if desk.case is None and desk.here:
        return _which(turn, desk)
    if not turn.incoming.private and not turn.incoming.thread:
        return Decision()
    if desk.case is not None:
        return hinted(turn, "desk.hint_elsewhere", about(desk.case))
    return hinted(turn, "desk.hint_no_case", {})


def _which(turn: Turn, desk: Desk) -> Decision:
    """In an operator's own chat with several cases: which one was meant? Asked each time, since
    nothing of it is kept; once for an album."""
    album, key = turn.incoming.album, "desk.hint_which"
    if album and not hint_due(turn, f"{key} {album}"):
        return Decision()
    numbers = ", ".join(f"K{one.number}" for one in desk.others[:MOST_NAMED])
    say = Say(key, {"nomor": numbers or "-"}, reply_to=turn.incoming.message_id or 0)
    name = hint_name(turn, f"{key} {album}")
    data = noting(turn, HINTS, name, turn.now.isoformat()) if album else None
    return answer(turn, say, data=data)


def is_note(turn: Turn) -> bool:
    """Whether it begins with a dot, or belongs to an album whose caption does."""
    album = turn.incoming.album
    return dotted(turn.incoming.text) or bool(album and noted(turn, NOTED, album))


def dotted(text: str) -> bool:
    """Whether a text begins with a dot; signs that nobody sees before it count for nothing."""
    for sign in text:
        if not sign.isspace() and unicodedata.category(sign) not in UNSEEN:
            return sign == NOTE
    return False


def note(turn: Turn, desk: Desk, case: Case) -> Decision:
    """Kept for colleagues; the rest of its album too, whose pictures come without words."""
    album = turn.incoming.album
    data = noting(turn, NOTED, album, turn.now.isoformat()) if album else None
    return Decision(effects=(AddEntry(entry(turn, desk, case, "note")),), data=data)


def unsent(turn: Turn, desk: Desk, case: Case, why: Refusal) -> Decision:
    """What may not go to the person is kept as a note, and the writer told why, once in a while.
    Words of who is nobody of the desk are not kept."""
    keeps = () if why == "stranger" else (AddEntry(entry(turn, desk, case, "note")),)
    return hinted(turn, HINTED[why], about(case), effects=keeps)


def hinted(
    turn: Turn, key: str, params: Mapping[str, str], effects: tuple[Effect, ...] = ()
) -> Decision:
    """A hint beneath the message, unless it stood in the topic a short while ago."""
    if not hint_due(turn, key):
        return Decision(effects=effects)
    data = noting(turn, HINTS, hint_name(turn, key), turn.now.isoformat())
    say = Say(key, params, reply_to=turn.incoming.message_id or 0)
    return answer(turn, say, effects=effects, data=data)


def _sent(turn: Turn, desk: Desk, case: Case) -> Decision:
    """To the person, as an answer to what it replies to."""
    incoming = turn.incoming
    copy = Copy(
        case.chat_id, incoming.chat_id, incoming.message_id or 0, _answered(incoming, desk),
        incoming.album,
    )  # fmt: skip
    saves, says = taking_up(turn, desk, case)
    kept = AddEntry(entry(turn, desk, case, "operator"))
    hints, data = _quiet_hint(turn, case)
    return answer(turn, *says, *hints, effects=(*saves, kept), copies=(copy,), data=data)


def _answered(incoming: Incoming, desk: Desk) -> int:
    """The person's message that this one replies to, 0 for none."""
    return desk.entry.person_message if incoming.answers and desk.entry else 0


def _quiet_hint(turn: Turn, case: Case) -> tuple[tuple[Say, ...], Json | None]:
    """Once in a claim: somebody may watch the chat."""
    claim = case.claimed_at.isoformat() if case.claimed_at else "-"
    if not case.quiet or noted(turn, QUIET, str(case.number)) == claim:
        return (), None
    return (Say("desk.hint_quiet"),), noting(turn, QUIET, str(case.number), claim)


def entry(turn: Turn, desk: Desk, case: Case, side: Side, **changes: Any) -> Entry:
    """What was said in a room, as it is kept."""
    incoming = turn.incoming
    kept = Entry(
        turn.now, side, incoming.kind, incoming.text, incoming.media, incoming.album,
        desk.me.user_id, desk.me.name, incoming.answers, room_chat=incoming.chat_id,
        room_message=incoming.message_id or 0, latitude=incoming.data.get("latitude"),
        longitude=incoming.data.get("longitude"), case=case.number,
    )  # fmt: skip
    return replace(kept, **changes)
