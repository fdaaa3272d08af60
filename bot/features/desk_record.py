"""/kasus N: what is known of a case, for who may read it."""

import re
from collections.abc import Iterator, Mapping

from bot.cases.desk import Desk
from bot.cases.model import Case, CaseLane, Event
from bot.cases.rights import Act, refusal
from bot.features.desk_closing import OUTCOMES
from bot.features.desk_queue import mine
from bot.features.desk_said import last_words, told
from bot.features.desk_saying import about, answer, button, clock, name_of, readable, refused, short
from bot.features.urgent import IDS
from bot.model import Button, Decision, Rows, Say, Turn

NUMBER = re.compile(r"[#k]*(\d{1,9})", re.IGNORECASE | re.ASCII)
"""How operators write the number of a case: 12, #12, K12."""
LAST_EVENTS = 8
LONGEST_DETAIL = 60
LANES: Mapping[CaseLane, str] = {
    "nyawa": "desk.lane_nyawa",
    "waktu": "desk.lane_waktu",
    "biasa": "desk.lane_biasa",
}
MATTERS = {*IDS, "minta_petugas"}
"""Matters whose name is that of the button that asks for them."""
ACTS: tuple[tuple[Act, str, str], ...] = (
    ("take", "desk.button_take", "ambil"),
    ("hand_over", "desk.button_hand_over", "oper"),
    ("close", "desk.button_close", "tutup"),
    ("reopen", "desk.button_reopen", "buka"),
)


def show(turn: Turn, desk: Desk) -> Decision:
    """The record of a case; without a number the operator's own cases."""
    text = turn.incoming.text.strip()
    if not text:
        return mine(turn, desk)
    asked = NUMBER.fullmatch(text)
    if asked is None:
        return answer(turn, Say("desk.record_how"))
    case = desk.case
    if case is None or case.number != int(asked[1]):
        return refused(turn, "missing")
    return answer(turn, _record(turn, desk, case))


def _record(turn: Turn, desk: Desk, case: Case) -> Say:
    """People's words stand only in the room of the case and in operators' private chats."""
    events = tuple(map(_event, desk.events[-LAST_EVENTS:]))
    words = last_words(desk) if readable(turn, desk) else Say("desk.record_words_elsewhere")
    known = tuple(told(case)) if readable(turn, desk) else ()
    return Say(
        "desk.record", about(case), _ways(turn, desk, case), parts=(*_facts(case), *known),
        then=(words, *((Say("desk.record_events", parts=events),) if events else ())),
    )  # fmt: skip


def _facts(case: Case) -> Iterator[Say]:
    yield Say(LANES[case.lane])
    for matter in filter(None, (case.matter, *case.besides)):
        if matter in MATTERS:
            yield Say(f"label.{matter}")
        else:
            yield Say("desk.matter", {"perihal": short(matter, LONGEST_DETAIL)})
    if case.country:
        yield Say("desk.country", country=case.country)
    yield from _standing(case)
    for holds, key in (
        (case.quiet, "desk.is_quiet"),
        (case.stopped, "desk.is_stopped"),
        (case.with_bot, "desk.is_with_bot"),
    ):
        if holds:
            yield Say(key)
    yield from _times(case)


def _standing(case: Case) -> Iterator[Say]:
    if case.state == "waiting":
        yield Say("desk.state_waiting")
    elif case.state == "owned":
        yield Say("desk.state_owned", about(case))
    else:
        yield Say("desk.state_closed")
        if case.outcome in OUTCOMES:
            yield Say(OUTCOMES[case.outcome])
        elif case.outcome:
            yield Say("desk.outcome_dihapus")


def _times(case: Case) -> Iterator[Say]:
    for at, key in (
        (case.opened_at, "desk.opened_at"),
        (case.claimed_at, "desk.claimed_at"),
        (case.first_reply_at, "desk.first_reply_at"),
        (case.unanswered_since, "desk.unanswered_since"),
        (case.closed_at, "desk.closed_at"),
    ):
        if at:
            yield Say(key, {"kapan": clock(at)})


def _event(event: Event) -> Say:
    """A line of the record; what happened is named by the words of `changes`."""
    happened = {"kapan": clock(event.at), "apa": event.what.replace("_", " ")}
    parts = (name_of(event.who_name) if event.who_name else "", short(event.detail, LONGEST_DETAIL))
    return Say("desk.event", happened | {"rinci": " · ".join(filter(None, parts))})


def _ways(turn: Turn, desk: Desk, case: Case) -> Rows:
    """What this operator may do with it now."""
    row: tuple[Button, ...] = tuple(
        button(key, what, case.number)
        for act, key, what in ACTS
        if not refusal(desk.me, act, case, turn.now, turn.shift)
    )
    return (row,) if row else ()
