"""The two questions about a departure: which day, which country. Tapped or in words."""

from dataclasses import replace
from datetime import date, timedelta

from bot.buttons import ASK, DEPARTURE, OPEN
from bot.contacts import Contacts
from bot.dates import day as shown
from bot.departure import days, destinations, no_day, times, worries
from bot.departure.open_days import Span
from bot.departure.plan import Plan, read
from bot.departure.steps import COUNTRY_STEP, DAY_STEP
from bot.features.departure_agreeing import (
    agree,
    ended,
    first_words,
    moved,
    not_going,
    off,
    unchanged,
)
from bot.features.departure_parts import (
    CHECKS,
    KEEP,
    LEAVING,
    NO_COUNTRY,
    abroad,
    act,
    asks,
    drafted,
    eased,
    for_others,
    params,
    remembering,
    stops,
)
from bot.geography import Geography
from bot.model import Button, Decision, Rows, Say, Turn
from bot.urgency import alarming, of

COUNTRIES = (
    ("my", "tw", "hk"), ("sg", "sa", "kr"), ("jp", "bn", "ae"), ("kh", "mm", "th"),
    ("la", "ph", "vn"),
)  # fmt: skip
"""Where most people go; the others are written."""
MANY_FOR_DAY, MANY_FOR_COUNTRY = 15, 8
"""Words beyond which a text tells something else."""
NAMED = 2
"""Words of a country by itself."""
DROP = "hapus"
"""What the button carries by which the day of a plan is given up."""
NOT_KNOWN = (act("departure.button.unknown_day", "tahu"),)
CANCEL = (act("departure.button.cancel", "sudahi"),)
URGENT: Rows = ((Button("label.darurat_segera_berangkat", ASK, ("darurat_segera_berangkat",)),),)


def ask_day(key: str = "departure.ask_day") -> Decision:
    """Which day? Words or a tap."""
    return Decision((Say(key, buttons=(NOT_KNOWN, CANCEL)),), step=DAY_STEP)


def ask_new_day(*, over: bool = False) -> Decision:
    """Which day instead, if any? The old one can stay unless it is `over`."""
    none = (act("departure.button.not_going", "batal"),)
    rows = (NOT_KNOWN, none) if over else (KEEP, NOT_KNOWN, none)
    return Decision((Say("departure.ask_new_day", buttons=rows),), step=DAY_STEP)


def first_told(contacts: Contacts, geography: Geography, turn: Turn) -> Decision:
    """What the first message says already of the day, and of the country, is not asked for again:
    "anakku ke Taiwan tanggal 5 bulan depan"."""
    text = turn.incoming.text
    span = days.read(text, times.today(turn.now)) if text else None
    if span is None:
        return ask_day()
    decision = _spanned(contacts, turn, span)
    country = _country_in(contacts, geography, turn)
    if decision.step != COUNTRY_STEP or not country:
        return decision
    told = country_named(contacts, turn, span[1], country)
    return told if told.data else replace(told, data=decision.data, effects=decision.effects)


def _country_in(contacts: Contacts, geography: Geography, turn: Turn) -> str:
    """The one country that words name for certain, or nothing."""
    text = turn.incoming.text
    places = turn.understanding.places or geography.named(text)
    named = {one.country for one in places if abroad(contacts, one.country)}
    return named.pop() if len(named) == 1 and destinations.certain(text) else ""


def day_typed(contacts: Contacts, turn: Turn) -> Decision | None:
    """The day in words; a cry for help, and what speaks of another matter, are heard for what they
    are."""
    text = turn.incoming.text
    worry = worries.read(text) if not turn.danger and of(turn).id in ("", LEAVING) else ""
    certain = bool(worry or days.only_a_day(text)) and not turn.danger
    if for_others(turn, 0) and (turn.incoming.elsewhere or not certain):
        return None
    if decision := _without_day(contacts, turn):
        return decision
    span = days.read(text, times.today(turn.now))
    other = turn.understanding.sure and not (span and certain)
    if other or len(text.split()) > MANY_FOR_DAY:
        return None
    if span is None:
        return None if worry and alarming(turn) else ask_day("departure.unclear_day")
    decision = _spanned(contacts, turn, span)
    return replace(decision, replies=(*eased(worry), *decision.replies))


def _without_day(contacts: Contacts, turn: Turn) -> Decision | None:
    """Words that name no day: none yet, none at all, no more of this. What was agreed to is never
    ended by them."""
    text, stands = turn.incoming.text, read(turn.conversation.data).day is not None
    if no_day.unknown(text):
        return not_known(contacts, turn)
    if no_day.not_going(text) and not stands:
        return not_going(turn)
    if stands and no_day.unchanged(text):
        return unchanged(contacts, turn)
    if stands and no_day.not_going(text):
        return off(contacts, turn, "departure.stop_sure")
    if not no_day.cancels(text):
        return None
    # No other day, or no departure at all? A plan whose day is over needs an answer, too.
    return off(contacts, turn, "departure.which_off") if stands else ended(contacts, turn)


def _spanned(contacts: Contacts, turn: Turn, span: Span) -> Decision:
    """A day is taken, a week is asked about by buttons; longer spans say too little."""
    first, last = span
    if first == last or last < times.today(turn.now):
        return day_named(contacts, turn, last)
    return _which(turn, span) or ask_day("departure.which_of_month")


def _which(turn: Turn, span: Span, key: str = "departure.which_of_week") -> Decision | None:
    """The days that may be meant, each a button; None for longer spans."""
    listed = days.listed(span, times.today(turn.now))
    made = [Button("", DEPARTURE, ("hari", one.isoformat()), text=shown(one)) for one in listed]
    rows = tuple(tuple(made[at : at + 2]) for at in range(0, len(made), 2))
    say = Say(key, buttons=(*rows, NOT_KNOWN, CANCEL))
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
        return ask_day("departure.past")
    if ahead > times.FARTHEST:
        return ask_day("departure.too_far")
    if ahead <= times.SOON:
        go_on = (act("departure.button.go_on", "lanjut", day.isoformat()),)
        return Decision((Say("departure.soon", buttons=(*URGENT, *CHECKS, go_on)),), step="")
    return with_day(contacts, turn, day)


def with_day(contacts: Contacts, turn: Turn, day: date) -> Decision:
    """The day stands: a plan that was agreed to is moved, else the country is asked for."""
    plan = read(turn.conversation.data)
    if plan.day is not None:
        return moved(contacts, turn, plan, day)
    data, forget = drafted(turn, plan, day)
    say = Say("departure.ask_country", params(contacts, day, ""), _countries(day))
    return Decision((say,), step=COUNTRY_STEP, data=data, effects=(forget,))


def country_typed(contacts: Contacts, geography: Geography, turn: Turn) -> Decision | None:
    """The country in words, in any usual spelling, or a town in it."""
    day = read(turn.conversation.data).draft
    many = len(turn.incoming.text.split()) > MANY_FOR_COUNTRY
    if day is None or many or for_others(turn, NAMED):
        return None
    text = turn.incoming.text
    if no_day.unknown(text):
        return country_named(contacts, turn, day, "")
    if no_day.not_going(text):
        return not_going(turn)
    if no_day.cancels(text):
        return ended(contacts, turn)
    places = turn.understanding.places or geography.named(text, short=True)
    named = {one.country for one in places if abroad(contacts, one.country)}
    if len(named) == 1 and destinations.certain(text):
        return country_named(contacts, turn, day, named.pop())
    if named:
        return Decision((Say("departure.which_country", buttons=_countries(day)),))
    if turn.understanding.sure:
        return None
    return Decision((Say("departure.unclear_country", buttons=_countries(day)),))


def country_named(contacts: Contacts, turn: Turn, day: date, country: str) -> Decision:
    """The country stands: what must be said of it comes first, then what is kept and done."""
    warned = first_words(contacts, turn, day, country)
    return warned or agree(contacts, turn, day, country)


def not_known(contacts: Contacts, turn: Turn) -> Decision:
    """No day yet. With a plan standing it is asked first whether its day is off: the plan, and who
    is told of a silence, goes only with a tap."""
    plan = read(turn.conversation.data)
    if plan.day is None or DROP in turn.incoming.args:
        return _without_plan(turn)
    drop = (act("departure.button.drop_day", "tahu", DROP),)
    say = Say("departure.drop_day", params(contacts, plan.day, plan.country), (KEEP, drop))
    return Decision((say,), step="")


def _without_plan(turn: Turn) -> Decision:
    """No day yet, or none any more: what to find out now, and whether to ask once more. Reminders
    of a day that is off would be wrong."""
    had = read(turn.conversation.data).day is not None
    again = (act("departure.button.again", "nanti"), act("departure.button.not_again", "jangan"))
    rows = (*asks("dokumen_wajib", "visa_kerja", "kontrak_kerja", "cek_p3mi"), again)
    then = (Say("departure.old_day_off"),) if had else ()
    data = remembering(turn, Plan())
    say = Say("departure.no_day", buttons=rows, then=then)
    return Decision((say,), step="", data=data, effects=stops(), outcome="answer")


def kept(contacts: Contacts, turn: Turn) -> Decision | None:
    """The day of a plan stays, as a button says; None where there is no plan any more."""
    return unchanged(contacts, turn) if read(turn.conversation.data).day else None


def ask_again(turn: Turn) -> Decision:
    """The two weeks are over."""
    if read(turn.conversation.data) != Plan():
        return Decision()
    step = DAY_STEP if turn.conversation.step == "" else None
    rows: Rows = (NOT_KNOWN, (Button("departure.button.begin", OPEN, (DEPARTURE,)),))
    return Decision((Say("departure.ask_again", buttons=rows),), step=step)


def _countries(day: date) -> Rows:
    def button(code: str) -> Button:
        return Button(f"negara.{code}", DEPARTURE, ("negara", day.isoformat(), code))

    unknown = act("departure.button.no_country", "negara", day.isoformat(), NO_COUNTRY)
    return (*(tuple(map(button, row)) for row in COUNTRIES), (unknown,), CANCEL)
