"""/berangkat: reminders of one's own departure, for who wishes them, and a word after the
arrival."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from bot.buttons import DEPARTURE
from bot.contacts import Contacts
from bot.departure import times
from bot.departure.plan import WITHIN, Plan, day_of, read
from bot.departure.steps import (
    AGAIN,
    ARRIVAL_STEP,
    ARRIVED,
    COUNTRY_STEP,
    DAY_STEP,
    FORGET,
    MOVE_STEP,
    REMIND,
    SILENT,
    TIMERS,
)
from bot.effects import Effect, StartTimer
from bot.features import departure_arrival as arrival
from bot.features import departure_silence as silence
from bot.features.departure_agreeing import (
    AND_ASK,
    OVER,
    REMIND_ONLY,
    agree,
    agreed,
    ask_later,
    ended,
    list_of,
    never_again,
    not_going,
    of_then,
    stopped,
    unwatched,
)
from bot.features.departure_country import country_named, country_typed
from bot.features.departure_day import (
    ask_day,
    ask_new_day,
    day_named,
    day_typed,
    first_told,
    with_day,
)
from bot.features.departure_moving import move_typed, stands
from bot.features.departure_no_day import ask_again, kept, not_known
from bot.features.departure_parts import (
    NO_COUNTRY,
    OURS,
    abroad,
    of_this_plan,
    remembering,
    stops,
    with_news,
)
from bot.geography import Geography
from bot.model import Decision, Feature, Handler, Say, Turn

type Tapping = Callable[[Contacts, Turn], Decision | None]
"""What a button does; None for one that nobody made, or whose time is over."""


def feature(contacts: Contacts, geography: Geography) -> Feature:
    """The departure, with these countries and places."""
    return Feature(
        "departure",
        commands={DEPARTURE: partial(begin, contacts, geography)},
        ids={"ingatkan_berangkat": partial(begin, contacts, geography)},
        buttons={DEPARTURE: partial(pressed, contacts)},
        steps={
            DAY_STEP: partial(_day_typed, contacts),
            MOVE_STEP: partial(move_typed, contacts),
            COUNTRY_STEP: partial(country_typed, contacts, geography),
            ARRIVAL_STEP: partial(arrival.typed, contacts),
        },
        timers={
            REMIND: partial(remind, contacts),
            AGAIN: waiting(AGAIN, ask_again),
            ARRIVED: silence.ask,
            SILENT: partial(silence.silent, contacts),
            FORGET: forget,
        },
    )


def begin(contacts: Contacts, geography: Geography, turn: Turn) -> Decision:
    """/berangkat, or the wish in words: the plan as it stands, or the first question that what was
    written leaves open."""
    plan = read(turn.conversation.data)
    if plan.day is not None:
        return arrival.unasked(contacts, turn, plan) or stands(contacts, turn, plan)
    worded = turn.incoming.kind in ("command", "text")
    return first_told(contacts, geography, turn) if worded else ask_day()


def pressed(contacts: Contacts, turn: Turn) -> Decision:
    """A button about the departure. While a person has the chat only news of the arrival counts."""
    what = (*turn.incoming.args, "")[0]
    held = turn.case is not None and turn.case.silences
    if held and what != "sampai":
        quiet = turn.case is not None and (turn.case.quiet or turn.case.stopped)
        return Decision(toast=None if quiet else Say("case.person_has_chat"))
    handler = TAPS.get(what)
    decision = handler(contacts, turn) if handler else None
    if decision is None:
        return OVER
    # What was answered about the arrival tells its own news.
    return decision if what == "sampai" else with_news(contacts, turn, decision)


def _day_typed(contacts: Contacts, turn: Turn) -> Decision | None:
    """The day in words; the desk hears of it where it was told of a silence."""
    decision = day_typed(contacts, turn)
    return with_news(contacts, turn, decision) if decision else None


def _day(contacts: Contacts, turn: Turn) -> Decision | None:
    day = day_of((*turn.incoming.args[1:], "")[0])
    return day_named(contacts, turn, day) if day else None


def _soon(contacts: Contacts, turn: Turn) -> Decision | None:
    """Who leaves at once goes on all the same."""
    day = day_of((*turn.incoming.args[1:], "")[0])
    ahead = day is not None and day >= times.today(turn.now)
    return with_day(contacts, turn, day) if day and ahead else None


def _country(contacts: Contacts, turn: Turn) -> Decision | None:
    raw, code = (*turn.incoming.args[1:], "", "")[:2]
    day = _ahead(turn, raw)
    if day is None or not (code == NO_COUNTRY or abroad(contacts, code)):
        return None
    named = "" if code == NO_COUNTRY else code
    return of_then(contacts, turn, day) or country_named(contacts, turn, day, named)


def _consent(contacts: Contacts, turn: Turn) -> Decision | None:
    raw, code = (*turn.incoming.args[1:], "", "")[:2]
    day = _ahead(turn, raw)
    if day is None or (code and not abroad(contacts, code)):
        return None
    return of_then(contacts, turn, day) or agree(contacts, turn, day, code)


def _yes(contacts: Contacts, turn: Turn) -> Decision | None:
    raw, code, what = (*turn.incoming.args[1:], "", "", "")[:3]
    day = _ahead(turn, raw)
    if day is None or what not in YESES or (code and not abroad(contacts, code)):
        return None
    return of_then(contacts, turn, day) or agreed(contacts, turn, day, code, what)


def _ahead(turn: Turn, raw: str) -> date | None:
    """The day of a button, unless it lies behind or too far ahead by now."""
    day, today = day_of(raw), times.today(turn.now)
    return day if day and today <= day <= today + times.FARTHEST else None


def _stop(contacts: Contacts, turn: Turn) -> Decision:
    """One tap: nothing comes any more, and nothing is kept."""
    return stopped(turn, "departure.stopped")


YESES = (REMIND_ONLY, AND_ASK, *map(str, WITHIN))
"""What may be agreed to."""
TAPS: dict[str, Tapping] = {
    "tahu": not_known,
    "biar": kept,
    "sudahi": ended,
    "nanti": lambda _, turn: ask_later(turn),
    "jangan": lambda _, turn: never_again(),
    "ubah": lambda _, turn: ask_new_day(),
    "hari": _day,
    "lanjut": _soon,
    "negara": _country,
    "izin": _consent,
    "setuju": _yes,
    "henti": _stop,
    "batal": lambda _, turn: not_going(turn),
    "sampai": arrival.tapped,
}
"""What the first word behind `berangkat:` stands for."""


def remind(contacts: Contacts, turn: Turn) -> Decision:
    """A reminder falls due: what should be there by now, and the next one is set."""
    plan = read(turn.conversation.data)
    if not of_this_plan(turn, plan) or plan.day is None:
        return Decision()
    if rests(turn):
        return Decision(effects=(_again(turn, REMIND),))
    due = times.next_reminder(plan.day, turn.now)
    following: tuple[Effect, ...] = ()
    if due:
        following = (StartTimer(REMIND, due, turn.incoming.data),)
    if turn.conversation.blocked or not times.level(plan.day, turn.now):
        return Decision(effects=following)
    say = list_of(contacts, turn, plan)
    if unwatched(turn, plan):
        say = replace(say, then=(Say("departure.tells_nobody_now"),))
    return Decision((say,), effects=following)


def waiting(timer: str, handler: Handler) -> Handler:
    """The handler of a timer, an hour later where nothing can be said now, and not at all where the
    bot is blocked."""

    def rings(turn: Turn) -> Decision:
        if turn.conversation.blocked:
            return Decision()
        return Decision(effects=(_again(turn, timer),)) if rests(turn) else handler(turn)

    return rings


def rests(turn: Turn) -> bool:
    """Whether reminders wait: "a week to go" has no place in an open case, whoever has the chat.
    What still serves is told when it is closed."""
    return turn.case is not None and turn.case.open


def forget(turn: Turn) -> Decision:
    """The time of the plan, or of a day nobody agreed to, is over."""
    ours = turn.conversation.step.startswith(OURS)
    agreed_to = read(turn.conversation.data).day is not None
    # Who wished to be asked once more is asked, whatever day was begun and left alone since.
    over = [one for one in TIMERS if agreed_to or one != AGAIN]
    data = remembering(turn, Plan())
    return Decision(step="" if ours else None, data=data, effects=stops(over))


def _again(turn: Turn, timer: str) -> StartTimer:
    return StartTimer(timer, turn.now + silence.RETRY, turn.incoming.data)
