"""What can happen to a case: each change gives the case after it and the line of its record. Pure.

Which change is allowed for whom is decided in `bot.cases.rights`; the store refuses a change of a
case that somebody else changed meanwhile (Stale).
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.cases.model import BESIDES, GRAVEST, RANK, Case, CaseLane, Event, Json, Member, gravity

OUTCOMES = ("tertolong", "dirujuk", "tak_terhubung", "bukan_darurat", "ganda", "dihapus")
"""How a case may end: helped, handed to an authority, not reached, no emergency, a double,
erased by the person."""
REOPEN_WITHIN = timedelta(days=7)
"""A case that is opened again within this time keeps its number."""

MOST_BESIDES = 6
"""Matters that are kept besides the gravest."""

type Change = tuple[Case, Event]


def opened(
    chat_id: int, lane: CaseLane, matter: str, country: str, told: Json, now: datetime
) -> Change:
    """A new case."""
    case = Case(chat_id, lane, now, matter=matter, country=country, told=told,
                unanswered_since=now)  # fmt: skip
    return case, Event(now, "dibuka", detail=matter)


def reopenable(case: Case | None, now: datetime) -> bool:
    """Whether a closed case may go on under its number."""
    return (
        case is not None and case.closed_at is not None
        and now - case.closed_at <= REOPEN_WITHIN and case.outcome != "dihapus"
    )  # fmt: skip


def reopened(case: Case, now: datetime, by: Member | None = None) -> Change:
    """A closed case is opened again, by the person or by an operator."""
    again = replace(
        case, state="waiting", owner=0, owner_name="", claimed_at=None, closed_at=None,
        outcome="", escalated=0, with_bot=False, unanswered_since=now,
    )  # fmt: skip
    return again, _event(now, "dibuka_lagi", by)


def raised(case: Case, lane: CaseLane, matter: str, country: str, now: datetime) -> Change:
    """More urgent than it was thought to be; a lane is never lowered."""
    higher = lane if RANK[lane] < RANK[case.lane] else case.lane
    known = _with_matter(case, matter, graver=RANK[lane] < RANK[case.lane])
    worse = replace(known, lane=higher, country=country or case.country, escalated=0)
    return worse, Event(now, "dinaikkan", detail=higher)


def told_more(case: Case, matter: str, country: str, now: datetime) -> Change:
    """Another danger is told, no more urgent than what is known: the gravest stays what the case is
    called, all of them are kept."""
    known = _with_matter(case, matter)
    return replace(known, country=country or case.country), Event(now, "hal_lain", detail=matter)


def _with_matter(case: Case, matter: str, *, graver: bool = False) -> Case:
    """The case with one more matter; `graver` says that it is the gravest by its lane."""
    lesser = not graver and case.matter != "" and matter not in GRAVEST
    if not matter or matter == case.matter or lesser:
        return case
    first = matter if graver or gravity(matter) < gravity(case.matter) else case.matter
    others = [one for one in (case.matter, *case.besides, matter) if one and one != first]
    told = {**case.told, BESIDES: list(dict.fromkeys(others))[:MOST_BESIDES]}
    return replace(case, matter=first, told=told)


def claimed(case: Case, by: Member, now: datetime) -> Change:
    """An operator takes it; the bot is silent from now on."""
    mine = replace(case, state="owned", owner=by.user_id, owner_name=by.name, claimed_at=now,
                   with_bot=False, escalated=0)  # fmt: skip
    return mine, _event(now, "diambil", by)


def handed_over(case: Case, by: Member, to: Member | None, note: str, now: datetime) -> Change:
    """To a colleague, or back into the queue."""
    if to is None:
        back = replace(case, state="waiting", owner=0, owner_name="", claimed_at=None, escalated=0)
        return back, _event(now, "dikembalikan", by, note)
    theirs = replace(case, state="owned", owner=to.user_id, owner_name=to.name, claimed_at=now,
                     escalated=0)  # fmt: skip
    return theirs, _event(now, "dioper", by, f"{to.name}: {note}" if note else to.name)


def closed(case: Case, by: Member | None, outcome: str, now: datetime) -> Change:
    """The end; the bot speaks again."""
    done = replace(case, state="closed", closed_at=now, outcome=outcome, with_bot=False,
                   stopped=False, unanswered_since=None)  # fmt: skip
    return done, _event(now, "ditutup", by, outcome)


def given_back(case: Case, now: datetime) -> Change:
    """The person asks for the bot while an operator has the case."""
    return replace(case, with_bot=True, stopped=False), Event(now, "bot_diminta")


def wanted_again(case: Case, now: datetime) -> Change:
    """The person, who had asked for the bot, cries again or wants an operator after all."""
    return replace(case, with_bot=False, escalated=0), Event(now, "petugas_diminta")


def taken_up(case: Case, by: Member, now: datetime) -> Change:
    """The operator writes again to somebody who had asked for the bot."""
    return replace(case, with_bot=False), _event(now, "petugas_kembali", by)


def stopped(case: Case, now: datetime) -> Change:
    """The agreed word came: nothing is sent any more."""
    return replace(case, stopped=True, quiet=True), Event(now, "kata_henti")


def resumed(case: Case, now: datetime) -> Change:
    """The person writes the command that lets messages come again."""
    return replace(case, stopped=False), Event(now, "lanjut_lagi")


def hushed(case: Case, quiet: bool, now: datetime) -> Change:
    """Somebody may watch the chat, or nobody does any more."""
    return replace(case, quiet=quiet), Event(now, "mode_senyap" if quiet else "mode_biasa")


def learned(case: Case, now: datetime, what: str = "dijawab", **told: object) -> Change:
    """Something new is known; a value of None takes the name away."""
    merged = {**case.told, **told}
    known = {name: value for name, value in merged.items() if value is not None}
    country = str(told.get("country") or case.country)
    return replace(case, told=known, country=country), Event(now, what, detail=", ".join(told))


def escalated(case: Case, now: datetime) -> Change:
    """Another deadline went by without an answer."""
    level = case.escalated + 1
    return replace(case, escalated=level), Event(now, "tak_terjawab", detail=str(level))


def rated(case: Case, rating: str, now: datetime) -> Change:
    """The person answered the survey."""
    return replace(case, rating=rating), Event(now, "dinilai", detail=rating)


def _event(now: datetime, what: str, by: Member | None, detail: str = "") -> Event:
    return Event(now, what, by.user_id if by else 0, by.name if by else "", detail)
