"""What the desk's features share: who may, how operators are answered, what a person hears."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from bot.case_effects import SaveCase
from bot.cases import changes
from bot.cases.desk import Desk
from bot.cases.model import Case
from bot.cases.rights import Act, Refusal, refusal
from bot.cases.shift import JAKARTA
from bot.checking.seen import units
from bot.effects import RemoveButtons
from bot.model import Button, Decision, Say, Turn

log = logging.getLogger(__name__)
DESK = "meja"
"""The action of the desk's buttons: `meja:<what>:<number of the case>:…`, the number 0 where the
button is about no case."""
TOAST_LIMIT = 200
"""Characters of a callback's answer, Bot API `answerCallbackQuery`."""
LONGEST_NAME = 30
"""Of an operator's name, in UTF-16 units, where it stands in a line or toast."""
MINUTES_UNTIL = 90
"""Up to so many minutes are told as minutes."""
NOT_STAFF = "desk.person.not_staff"
REFUSED: Mapping[Refusal, str] = {
    "stranger": "desk.refused_stranger",
    "missing": "desk.refused_missing",
    "waiting": "desk.refused_waiting",
    "taken": "desk.refused_taken",
    "others": "desk.refused_others",
    "stopped": "desk.refused_stopped",
    "open": "desk.refused_open",
    "closed": "desk.refused_closed",
    "expired": "desk.refused_expired",
}

type DeskHandler = Callable[[Turn, Desk], Decision]
type CaseHandler = Callable[[Turn, Desk, Case], Decision]


class ForPerson(NamedTuple):
    """What a person hears: in plain words, and where somebody may watch the chat. "" says
    nothing."""

    usual: str
    quiet: str = ""


BACK = ForPerson("desk.person.back", "desk.person.back_quiet")


def allowed(act: Act, handler: CaseHandler) -> DeskHandler:
    """The handler of a button or command for those who may do this with the case it names."""

    def handle(turn: Turn, desk: Desk) -> Decision:
        case = named(turn, desk)
        why = refusal(desk.me, act, case, turn.now, turn.shift)
        if why or case is None:
            return refused(turn, why or "missing", case)
        return handler(turn, desk, case)

    return handle


def named(turn: Turn, desk: Desk) -> Case | None:
    """The case whose number a button carries, if it is the one that was read."""
    number = argument(turn, 1)
    return desk.case if desk.case and str(desk.case.number) == number else None


def refused(turn: Turn, why: Refusal, case: Case | None = None) -> Decision:
    """A kind sentence in place of what was wanted."""
    if why == "stranger":
        log.warning("desk: refused %s", turn.incoming.kind)
        if turn.incoming.private and turn.incoming.kind != "button":
            return Decision((Say(NOT_STAFF),), outcome="fallback")
    say = Say(REFUSED[why], about(case))
    if turn.incoming.kind == "button":
        return Decision(toast=say, outcome="fallback")
    return replace(answer(turn, say), outcome="fallback")


def answer(turn: Turn, *says: Say, toast: Say | None = None, **more: Any) -> Decision:
    """What is said where the turn happened, in the same topic; words to other chats go along."""
    thread = turn.incoming.thread
    here = tuple(say if say.to else replace(say, thread=thread) for say in says)
    return Decision(here, toast=toast, **more)


def to_person(
    case: Case, words: ForPerson, params: Mapping[str, str] | None = None, **more: Any
) -> tuple[Say, ...]:
    """What the person of a case hears; nothing after the agreed word, or where nobody is."""
    key = words.quiet if case.quiet else words.usual
    if case.stopped or not case.chat_id or not key:
        return ()
    return (Say(key, params or {}, to=case.chat_id, of_case=True, **more),)


def taking_up(turn: Turn, desk: Desk, case: Case) -> tuple[tuple[SaveCase, ...], tuple[Say, ...]]:
    """What comes before words to somebody who had gone back to the bot: the bot is silent again,
    and the person hears it."""
    if not case.with_bot:
        return (), ()
    save = SaveCase(*changes.taken_up(case, desk.me, turn.now))
    return (save,), to_person(case, BACK)


def unpressed(turn: Turn) -> tuple[RemoveButtons, ...]:
    """Take the buttons off a question of the bot's that was answered by one of them."""
    number = turn.incoming.message_id if turn.incoming.kind == "button" else None
    return (RemoveButtons(number),) if number else ()


def readable(turn: Turn, desk: Desk) -> bool:
    """Whether what people wrote may stand where this is answered: in the room of their case, and in
    an operator's private chat."""
    return turn.incoming.private or desk.here


def about(case: Case | None) -> dict[str, str]:
    """Number and owner of a case, as texts name them."""
    if case is None:
        return {"nomor": "-", "nama": "-"}
    return {"nomor": str(case.number), "nama": name_of(case.owner_name)}


def name_of(name: str) -> str:
    """An operator's name, short enough for a line."""
    return short(name, LONGEST_NAME) or "-"


def button(key: str, what: str, number: int, *args: str, text: str = "") -> Button:
    """A button of the desk."""
    return Button(key, DESK, (what, str(number), *args), text=text)


def argument(turn: Turn, place: int) -> str:
    """What a button carries at a place, or nothing."""
    return turn.incoming.args[place] if len(turn.incoming.args) > place else ""


def short(text: str, limit: int) -> str:
    """A text in one line of at most so many UTF-16 units."""
    line = " ".join(text.split())
    if units(line) <= limit:
        return line
    kept = line[: limit - 1]
    while units(kept) >= limit:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def clock(at: datetime) -> str:
    """Day and time in western Indonesia."""
    return at.astimezone(JAKARTA).strftime("%d/%m %H.%M")


def span(length: timedelta) -> str:
    """A length of time as it is said: minutes, hours from an hour and a half, days and hours from a
    day."""
    minutes = max(0, int(length.total_seconds())) // 60
    if minutes <= MINUTES_UNTIL:
        return f"{minutes} menit"
    days, hours = divmod(minutes // 60, 24)
    return " ".join([f"{days} hari"] * (days > 0) + [f"{hours} jam"] * (hours > 0))
