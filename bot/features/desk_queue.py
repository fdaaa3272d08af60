"""/antrian and an operator's own cases: who waits for words, and since when."""

from collections.abc import Mapping

from bot.cases.desk import Desk
from bot.cases.model import Case, CaseLane, Waiting
from bot.features.desk_saying import answer, button, name_of, span
from bot.model import Decision, Rows, Say, Turn

MOST = 20
"""Cases that are listed."""
WAITING: Mapping[CaseLane, str] = {
    "nyawa": "desk.queue_nyawa",
    "waktu": "desk.queue_waktu",
    "biasa": "desk.queue_biasa",
}
OWED = "desk.queue_owed"
MINE: Mapping[CaseLane, str] = {
    "nyawa": "desk.mine_nyawa",
    "waktu": "desk.mine_waktu",
    "biasa": "desk.mine_biasa",
}


def queue(turn: Turn, desk: Desk) -> Decision:
    """Those whom nobody has first, then those whose owner owes them words."""
    alone = [one for one in turn.shift.waiting if not one.owner_name]
    owed = [one for one in turn.shift.waiting if one.owner_name]
    listed = (*alone, *owed)
    if not listed:
        return answer(turn, Say("desk.queue_empty"))
    lines = tuple(_waiting(turn, one) for one in listed[:MOST])
    params = {"jumlah": str(len(alone)), "ditunggu": str(len(owed))}
    return answer(turn, Say("desk.queue", params, _first(alone), parts=(*lines, *_rest(listed))))


def mine(turn: Turn, desk: Desk) -> Decision:
    """The cases that this operator has."""
    if not desk.others:
        return answer(turn, Say("desk.mine_none"))
    lines = tuple(_own(turn, one) for one in desk.others[:MOST])
    params = {"jumlah": str(len(desk.others))}
    return answer(turn, Say("desk.mine", params, parts=(*lines, *_rest(desk.others))))


def _waiting(turn: Turn, one: Waiting) -> Say:
    params = {"nomor": str(one.number), "lama": span(turn.now - one.since)}
    line = Say(WAITING[one.lane], params, country=one.country)
    if not one.owner_name:
        return line
    return Say(OWED, params | {"nama": name_of(one.owner_name)}, country=one.country)


def _own(turn: Turn, case: Case) -> Say:
    since = case.unanswered_since
    waits = {"lama": span(turn.now - since) if since else "-"}
    return Say(MINE[case.lane], {"nomor": str(case.number)} | waits, country=case.country)


def _rest(listed: tuple[Waiting, ...] | tuple[Case, ...]) -> tuple[Say, ...]:
    """How many there are besides those listed."""
    left = len(listed) - MOST
    return (Say("desk.and_more", {"jumlah": str(left)}),) if left > 0 else ()


def _first(alone: list[Waiting]) -> Rows:
    """Whoever waits longest in the most urgent lane goes first; nobody picks."""
    if not alone:
        return ()
    return ((button("desk.button_take_first", "ambil", alone[0].number),),)
