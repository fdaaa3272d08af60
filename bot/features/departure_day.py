"""The first question about a departure: on which day. Tapped or in words."""

from dataclasses import replace
from datetime import date, timedelta

from bot.buttons import ASK, DEPARTURE
from bot.contacts import Contacts
from bot.dates import day as shown
from bot.departure import days, moving, no_day, times, worries
from bot.departure.open_days import Span
from bot.departure.plan import read
from bot.departure.steps import COUNTRY_STEP, DAY_STEP
from bot.features.departure_agreeing import moved
from bot.features.departure_country import ask_country, country_in, country_named
from bot.features.departure_no_day import without_day
from bot.features.departure_parts import (
    CANCEL,
    CHECKS,
    KEEP,
    LEAVING,
    NOT_KNOWN,
    act,
    asks,
    eased,
    for_others,
    question,
)
from bot.geography import Geography
from bot.model import Button, Decision, Rows, Say, Turn
from bot.urgency import alarming, of

MOST_WORDS = 15
"""Words beyond which a text tells something else."""
GONE: Rows = (
    (Button("departure.button.safe", ASK, ("cara_lapor_diri",)),),
    (Button("departure.button.under_way", ASK, ("kontak_perwakilan",)),),
    (act("departure.button.trouble", "sampai", "tidak"),),
)
"""Who left already, and never made a plan: what serves there."""
URGENT: Rows = ((Button("label.darurat_segera_berangkat", ASK, ("darurat_segera_berangkat",)),),)


def ask_day(key: str = "departure.ask_day", rows: Rows = (NOT_KNOWN, CANCEL)) -> Decision:
    """Which day? Words or a tap."""
    return Decision((Say(key, buttons=rows),), step=DAY_STEP)


def ask_new_day(*, over: bool = False) -> Decision:
    """Which day instead, if any? The old one can stay unless it is `over`."""
    return ask_day("departure.ask_new_day", _instead(over=over))


def _instead(*, over: bool) -> Rows:
    """What there is beside a new day for a plan that stands."""
    none = (act("departure.button.not_going", "batal"),)
    return (NOT_KNOWN, none) if over else (KEEP, NOT_KNOWN, none)


def _beside(turn: Turn) -> Rows:
    """What there is beside a day, for this chat: what an agreed plan offers goes on to be offered
    however often the day is asked for."""
    day = read(turn.conversation.data).day
    return (NOT_KNOWN, CANCEL) if day is None else _instead(over=day < times.today(turn.now))


def day_again(turn: Turn) -> Decision:
    """The day is asked for once more, after something else came in between."""
    day = read(turn.conversation.data).day
    return ask_day() if day is None else ask_new_day(over=day < times.today(turn.now))


def first_told(contacts: Contacts, geography: Geography, turn: Turn) -> Decision:
    """What the first message says already of the day, and of the country, is not asked for again:
    "anakku ke Taiwan tanggal 5 bulan depan"."""
    text = turn.incoming.text
    span = days.read(text, times.today(turn.now)) if text else None
    if span is None:
        return ask_day()
    country = country_in(contacts, geography, turn)
    if span[1] < times.today(turn.now):
        return past(turn, country)
    decision = spanned(contacts, turn, span)
    if decision.step != COUNTRY_STEP or not country or decision.data is None:
        return decision
    begun = replace(turn, conversation=replace(turn.conversation, data=decision.data))
    told = country_named(contacts, begun, span[1], country)
    return replace(told, data=told.data or decision.data, effects=decision.effects)


def day_typed(contacts: Contacts, turn: Turn) -> Decision | None:
    """The day in words; a cry for help, and what speaks of another matter, are heard for what they
    are."""
    text = turn.incoming.text
    worry = worries.read(text) if not turn.danger and of(turn).id in ("", LEAVING) else ""
    day = read(turn.conversation.data).day
    only = days.only_a_day(text) or (day is not None and moving.only(text))
    certain = bool(worry or only) and not turn.danger
    if for_others(turn, 0) and (turn.incoming.elsewhere or not certain):
        return None
    if decision := without_day(contacts, turn):
        return decision
    today = times.today(turn.now)
    span = moving.moved_to(text, day, today) if day else days.read(text, today)
    other = turn.understanding.sure and not (span and certain)
    if other or len(text.split()) > MOST_WORDS:
        return None
    if span is None:
        return None if worry and alarming(turn) else ask_day("departure.unclear_day", _beside(turn))
    decision = spanned(contacts, turn, span)
    return replace(decision, replies=(*eased(worry), *decision.replies))


def spanned(contacts: Contacts, turn: Turn, span: Span) -> Decision:
    """A day is taken, a week is asked about by buttons; longer spans say too little."""
    first, last = span
    if first == last or last < times.today(turn.now):
        return day_named(contacts, turn, last)
    return _which(turn, span) or ask_day("departure.which_of_month", _beside(turn))


def _which(turn: Turn, span: Span, key: str = "departure.which_of_week") -> Decision | None:
    """The days that may be meant, each a button; None for longer spans."""
    listed = days.listed(span, times.today(turn.now))
    made = [Button("", DEPARTURE, ("hari", one.isoformat()), text=shown(one)) for one in listed]
    rows = tuple(tuple(made[at : at + 2]) for at in range(0, len(made), 2))
    say = Say(key, buttons=(*rows, *_beside(turn)))
    return Decision((say,), step=DAY_STEP) if listed else None


def confirm_day(turn: Turn, span: Span) -> Decision | None:
    """The new day of who did not leave, to be confirmed by a tap; None where it lies behind or is
    too open for buttons."""
    alone = span[0] == span[1]
    return _which(turn, span, "departure.confirm_day" if alone else "departure.which_of_week")


def day_named(contacts: Contacts, turn: Turn, day: date) -> Decision:
    """A day by itself: whoever leaves today or tomorrow first hears how to be sure."""
    ahead = day - times.today(turn.now)
    if ahead < timedelta(0):
        return past(turn, turn.understanding.country)
    if ahead > times.FARTHEST:
        return ask_day("departure.too_far", _beside(turn))
    if ahead <= times.SOON:
        go_on = (act("departure.button.go_on", "lanjut", day.isoformat()),)
        return Decision((Say("departure.soon", buttons=(*URGENT, *CHECKS, go_on)),), step="")
    return with_day(contacts, turn, day)


def past(turn: Turn, country: str) -> Decision:
    """A day that lies behind: somebody has left. Of oneself it is asked whether all is well, of
    somebody else whether they can be reached; a slip is mended by writing another day."""
    plan = read(turn.conversation.data)
    other = no_day.of_another(turn.incoming.text)
    matter = "keluarga_hilang_kontak" if other else "kontak_perwakilan"
    if other:
        rows = (*asks(matter, "kontak_perwakilan"), *asks("darurat_keluarga"), *_beside(turn))
    elif plan.day is not None:
        rows = (*question(plan).buttons, *_beside(turn))
    else:
        rows = (*GONE, *_beside(turn))
    # Remembered as if it was asked, so that the answers behind the buttons are that country's.
    told = {"country": country, "last": matter, "last_at": turn.now.isoformat()} if country else {}
    asked = ask_day("departure.past_other" if other else "departure.past", rows)
    return replace(asked, data=turn.remember(**told) if told else None)


def with_day(contacts: Contacts, turn: Turn, day: date) -> Decision:
    """The day stands: a plan that was agreed to is moved, else the country is asked for."""
    plan = read(turn.conversation.data)
    if plan.day is not None:
        return moved(contacts, turn, plan, day)
    return ask_country(contacts, turn, day)
