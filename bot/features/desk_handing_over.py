"""Handing a case over: to whom, with which note, and who hears of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.case_effects import AddEntry, SaveCase
from bot.cases import changes
from bot.cases.desk import Desk
from bot.cases.model import Case, Member
from bot.cases.rights import refusal
from bot.effects import Effect
from bot.features.desk_claiming import PASSED_ON, QUEUED, TAKEN, clocks
from bot.features.desk_memory import ASKED, NOTED, noted, noting
from bot.features.desk_saying import (
    about,
    answer,
    argument,
    button,
    name_of,
    refused,
    short,
    to_person,
    unpressed,
)
from bot.features.desk_talk import NOTE, SPOKEN, entry, hinted
from bot.model import Button, Decision, Json, Rows, Say, Turn

ASKED_FOR = timedelta(minutes=15)
"""So long the next words are taken for the note; later ones go nowhere, since their writer may mean
them as the note or as words to the person."""
MOST_COLLEAGUES = 30
A_ROW = 2
LONGEST_NOTE = 500
"""UTF-16 units of a note that are told again; all of it stands in the room."""
QUEUE = 0
"""Stands for the queue where a colleague's number would."""


def choose(turn: Turn, desk: Desk, case: Case) -> Decision:
    """To whom? Colleagues who are there now, and the queue."""
    ways = [
        button("", "oper_ke", case.number, str(one.user_id), text=name_of(one.name))
        for one in list(_colleagues(turn, desk, case))[:MOST_COLLEAGUES]
    ]
    queue = button("desk.button_queue", "oper_ke", case.number, str(QUEUE))
    rows: Rows = (
        *(tuple(ways[at : at + A_ROW]) for at in range(0, len(ways), A_ROW)),
        (*((queue,) if case.state == "owned" else ()), _cancel(desk, case)),
    )
    return answer(turn, Say("desk.hand_over_whom", about(case), rows))


def _colleagues(turn: Turn, desk: Desk, case: Case) -> Iterator[Member]:
    """Who may get it: those on duty who do not pause, and a supervisor who wants it."""
    if case.owner != desk.me.user_id:
        yield desk.me
    for one in turn.shift.members:
        if one.user_id not in (case.owner, desk.me.user_id) and one.reachable(turn.now):
            yield one


def chosen(turn: Turn, desk: Desk, case: Case) -> Decision:
    """A colleague or the queue was tapped: ask for a note, where the next words can be one."""
    whom = argument(turn, 2)
    to = next((one for one in _colleagues(turn, desk, case) if str(one.user_id) == whom), None)
    if to is None and (whom != str(QUEUE) or case.state != "owned"):
        return answer(turn, toast=Say("desk.toast_colleague_gone"))
    if not desk.here or to == desk.me:
        return _hand_over(turn, desk, case, to)
    asked: Json = {
        "case": case.number, "to": to.user_id if to else QUEUE, "at": turn.now.isoformat(),
    }  # fmt: skip
    rows: Rows = ((_button("desk.button_no_note", "oper_kirim", desk, case), _cancel(desk, case)),)
    say = Say("desk.queue_note", {}, rows)
    if to is not None:
        say = Say("desk.hand_over_note", {"nama": name_of(to.name)}, rows)
    data = noting(turn, ASKED, _name(turn, desk.me.user_id), asked)
    return answer(turn, say, data=data, effects=unpressed(turn))


def without_note(turn: Turn, desk: Desk, case: Case) -> Decision:
    """The button "no note", of who was asked."""
    to, stands = _asked(turn, desk, case)
    if not stands or argument(turn, 2) != str(desk.me.user_id):
        return answer(turn, toast=Say("desk.toast_nothing_asked"))
    return _hand_over(turn, desk, case, to)


def cancel(turn: Turn, desk: Desk, case: Case) -> Decision:
    """Nothing is handed over, whoever was asked."""
    data = noting(turn, ASKED, f"{turn.incoming.thread} {argument(turn, 2)}", None)
    return answer(turn, toast=Say("desk.toast_kept"), data=data, effects=unpressed(turn))


def written(turn: Turn, desk: Desk) -> Decision | None:
    """What an operator says, in words or pictures, who was asked for a note in this room; None when
    nothing was asked. It never goes to the person."""
    incoming, asked = turn.incoming, noted(turn, ASKED, _name(turn, desk.me.user_id))
    if asked is None or not desk.here or incoming.kind not in SPOKEN:
        return None
    desk = _of_asked(desk, asked)
    if (case := desk.case) is None:
        return None
    to, stands = _asked(turn, desk, case)
    if why := refusal(desk.me, "hand_over", case, turn.now, turn.shift):
        return _forgetting(turn, desk, replace(refused(turn, why, case), effects=_kept(turn, desk)))
    if not stands:
        late = hinted(turn, "desk.hint_note_late", about(case), effects=_kept(turn, desk))
        return _forgetting(turn, desk, late)
    return _hand_over(turn, desk, case, to, incoming.text.lstrip().removeprefix(NOTE).strip())


def _of_asked(desk: Desk, asked: object) -> Desk:
    """The desk with the case that was asked about, where the room has several."""
    number = asked.get("case") if isinstance(asked, dict) else 0
    case = desk.case or next((one for one in desk.others if one.number == number), None)
    return replace(desk, case=case)


def _asked(turn: Turn, desk: Desk, case: Case) -> tuple[Member | None, bool]:
    """To whom (None: the queue), and whether that still stands."""
    asked = noted(turn, ASKED, _name(turn, desk.me.user_id))
    if not isinstance(asked, dict) or asked.get("case") != case.number:
        return None, False
    if turn.now - datetime.fromisoformat(str(asked["at"])) > ASKED_FOR:
        return None, False
    if asked["to"] == QUEUE:
        return None, case.state == "owned"
    found = (one for one in _colleagues(turn, desk, case) if one.user_id == asked["to"])
    to = next(found, None)
    return to, to is not None


def _hand_over(turn: Turn, desk: Desk, case: Case, to: Member | None, note: str = "") -> Decision:
    change = changes.handed_over(case, desk.me, to, note, turn.now)
    kept = _kept(turn, desk) if turn.incoming.kind in SPOKEN else ()
    done = answer(
        turn, *_told_person(case, to), *_told_desk(turn, desk, case, to, note),
        effects=(SaveCase(*change), *(() if to else clocks(turn, case)), *kept, *unpressed(turn)),
        toast=_toast(case, to) if turn.incoming.kind == "button" else None,
    )  # fmt: skip
    return _forgetting(turn, desk, done)


def _told_person(case: Case, to: Member | None) -> tuple[Say, ...]:
    """Who talks with the bot hears nothing of it; who had nobody yet has somebody now."""
    if case.with_bot:
        return ()
    if to is not None and case.state == "waiting":
        return to_person(case, TAKEN)
    return to_person(case, PASSED_ON if to else QUEUED)


def _told_desk(turn: Turn, desk: Desk, case: Case, to: Member | None, note: str) -> tuple[Say, ...]:
    """The colleague, by name in the group; in private where this happens in a private chat."""
    by = {"nomor": str(case.number), "oleh": name_of(desk.me.name)}
    if to is None:
        return (Say("desk.back_in_queue", by),)
    if to.user_id == desk.me.user_id:
        return (Say("desk.taken_over", by),)
    params = by | {"petugas": str(to.user_id), "nama": name_of(to.name)}
    told = Say("desk.handed_over", params)
    if note:
        told = Say("desk.handed_over_with_note", params | {"catatan": short(note, LONGEST_NOTE)})
    if not turn.incoming.private:
        return (told,)
    return told, replace(told, to=to.user_id)


def _toast(case: Case, to: Member | None) -> Say:
    if to is None:
        return Say("desk.toast_queued", about(case))
    return Say("desk.toast_handed_over", about(case) | {"nama": name_of(to.name)})


def _kept(turn: Turn, desk: Desk) -> tuple[Effect, ...]:
    """The words themselves, as a note."""
    return (AddEntry(entry(turn, desk, desk.case, "note")),) if desk.case else ()


def _forgetting(turn: Turn, desk: Desk, decision: Decision) -> Decision:
    """The decision, with nothing asked any more; the other pictures of an album that was the note
    are notes as well."""
    data = turn.conversation.data if decision.data is None else decision.data
    before = replace(turn, conversation=replace(turn.conversation, data=data))
    data = noting(before, ASKED, _name(turn, desk.me.user_id), None)
    if album := turn.incoming.album:
        before = replace(turn, conversation=replace(turn.conversation, data=data))
        data = noting(before, NOTED, album, turn.now.isoformat())
    return replace(decision, data=data)


def _name(turn: Turn, user: int) -> str:
    """Under which an operator's open question in a room is remembered."""
    return f"{turn.incoming.thread} {user}"


def _cancel(desk: Desk, case: Case) -> Button:
    return _button("desk.button_cancel", "oper_batal", desk, case)


def _button(key: str, what: str, desk: Desk, case: Case) -> Button:
    """A button that knows who was asked."""
    return button(key, what, case.number, str(desk.me.user_id))
