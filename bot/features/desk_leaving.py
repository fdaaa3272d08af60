"""Somebody leaves the desk: they are off duty, and their cases wait for others."""

from collections.abc import Iterator

from bot.case_effects import Alarm, SaveCase, SetDuty
from bot.cases import changes
from bot.cases.desk import Desk
from bot.cases.model import Case
from bot.effects import Effect
from bot.features.desk_claiming import QUEUED, clocks
from bot.features.desk_saying import name_of, to_person
from bot.model import Decision, Turn

GONE = frozenset({"left", "kicked"})


def gone(turn: Turn, desk: Desk | None) -> Decision:
    """Who leaves the operators' group, or is put out of it, unless they are of the desk still, by
    another group or the settings. Telegram tells of people who come as well."""
    data = turn.incoming.data
    left = data.get("status") in GONE or not data.get("is_member", True)
    if not left or desk is None or desk.me.role:
        return Decision()
    user = data.get("user")
    off = (SetDuty(one.user_id, one.name, False)
           for one in turn.shift.members if one.user_id == user)  # fmt: skip
    told = (say for case in desk.others if not case.with_bot for say in to_person(case, QUEUED))
    queued = (effect for case in desk.others for effect in _queued(turn, desk, case))
    return Decision(tuple(told), effects=(*off, *queued))


def _queued(turn: Turn, desk: Desk, case: Case) -> Iterator[Effect]:
    """The case waits again, and those on duty are called in its room."""
    yield SaveCase(*changes.handed_over(case, desk.me, None, "", turn.now))
    yield from clocks(turn, case)
    name = name_of(case.owner_name or desk.me.name)
    yield Alarm("desk.owner_gone", {"nomor": str(case.number), "nama": name}, case=case.number)
