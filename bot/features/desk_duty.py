"""/jaga and /istirahat: who is there to answer."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.case_effects import SetDuty
from bot.cases.desk import Desk
from bot.cases.model import Member
from bot.cases.shift import JAKARTA
from bot.features.desk_saying import answer, argument, button, name_of, unpressed
from bot.model import Decision, Rows, Say, Turn

OFF = frozenset({"off", "mati", "selesai", "stop", "tidak"})
ON = frozenset({"", "on", "mulai", "ya"})
PAUSES = {
    "15": "desk.button_pause_15",
    "30": "desk.button_pause_30",
    "60": "desk.button_pause_60",
}
"""Pauses there are, in minutes."""
MOST = 30
"""Names that are listed."""


def duty(turn: Turn, desk: Desk) -> Decision:
    """On duty, or off with a word behind it; then who is there. It ends a pause."""
    word = turn.incoming.text.strip().lower()
    if word not in OFF | ON:
        return answer(turn, Say("desk.duty_how"))
    on = word in ON
    me = replace(desk.me, on_duty=on, paused_until=None, name=_own_name(turn, desk))
    colleagues = tuple(one for one in turn.shift.members if one.user_id != me.user_id)
    there = (me, *colleagues) if on else colleagues
    return answer(
        turn, Say("desk.duty_on" if on else "desk.duty_off", {"nama": name_of(me.name)}),
        _there(turn, there), *(() if on else _still_mine(desk)),
        effects=(SetDuty(me.user_id, me.name, on),),
    )  # fmt: skip


def pause(turn: Turn, desk: Desk) -> Decision:
    """/istirahat with minutes, or the choice of them."""
    word = turn.incoming.text.strip()
    if word and word not in PAUSES:
        return answer(turn, Say("desk.pause_how"))
    return _pause(turn, desk, word) if word else answer(turn, pauses("desk.pause_which"))


def pause_pressed(turn: Turn, desk: Desk) -> Decision:
    """A pause was chosen, by whom it was offered to or by a colleague."""
    minutes = argument(turn, 2)
    if minutes not in PAUSES:
        return answer(turn, toast=Say("desk.toast_old"))
    decision = _pause(turn, desk, minutes)
    done = unpressed(turn) if decision.effects else ()
    return replace(decision, effects=(*decision.effects, *done))


def pauses(key: str) -> Say:
    """The choice of pauses under some words."""
    lengths = tuple(button(key, "istirahat", 0, minutes) for minutes, key in PAUSES.items())
    rows: Rows = (lengths, (button("desk.button_no_pause", "batal", 0),))
    return Say(key, buttons=rows)


def _pause(turn: Turn, desk: Desk, minutes: str) -> Decision:
    if not desk.me.on_duty:
        return answer(turn, Say("desk.pause_not_on_duty"))
    until = turn.now + timedelta(minutes=int(minutes))
    name = _own_name(turn, desk)
    params = {"nama": name_of(name), "jam": _hour(until)}
    effect = SetDuty(desk.me.user_id, name, True, until.isoformat())
    return answer(turn, Say("desk.paused", params), *_still_mine(desk), effects=(effect,))


def _there(turn: Turn, members: tuple[Member, ...]) -> Say:
    """Who is on duty, and who pauses until when."""
    if not members:
        return Say("desk.duty_nobody")
    lines = tuple(_line(one, turn.now) for one in members[:MOST])
    return Say("desk.duty_list", {"jumlah": str(len(members))}, parts=lines)


def _line(member: Member, now: datetime) -> Say:
    name = {"nama": name_of(member.name)}
    if member.reachable(now) or member.paused_until is None:
        return Say("desk.duty_line", name)
    return Say("desk.duty_line_paused", name | {"jam": _hour(member.paused_until)})


def _still_mine(desk: Desk) -> tuple[Say, ...]:
    """Cases whose owner will not be there."""
    if not desk.others:
        return ()
    numbers = ", ".join(str(one.number) for one in desk.others[:MOST])
    return (Say("desk.still_yours", {"nomor": numbers}),)


def _own_name(turn: Turn, desk: Desk) -> str:
    return desk.me.name or turn.incoming.sender_name


def _hour(at: datetime) -> str:
    return at.astimezone(JAKARTA).strftime("%H.%M")
