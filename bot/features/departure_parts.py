"""What all messages about a departure share: its buttons, its timers, and how it is kept."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from bot.alternatives import with_alternatives
from bot.buttons import ASK, DEPARTURE, OPEN
from bot.case_effects import Alarm, SaveCase
from bot.cases import changes
from bot.contacts import ABROAD, HOME, UNKNOWN, Contacts
from bot.dates import day as shown
from bot.departure import times
from bot.departure.plan import KEY, Plan, read, written
from bot.departure.steps import AGAIN, ARRIVED, FORGET, MATTER, REMIND, SILENT, TIMERS
from bot.effects import Effect, StartTimer, StopTimer
from bot.features.urgent import safety
from bot.meaning import Place
from bot.model import Button, Decision, Json, Rows, Say, Turn
from bot.urgency import alarming, of

ANYBODY = "umum"
"""The safety message for a danger that is not known."""
LEAVING, MONEY = "darurat_segera_berangkat", "darurat_uang_terkirim"
"""Cries of who has not left, and of who sent money, which is a matter for Indonesia."""
OURS = f"{DEPARTURE}."
"""How our steps begin."""
NO_COUNTRY = "lain"
"""What the button of somebody carries who does not know the country."""
NEXT_DAY = timedelta(days=1)
"""When the question after the arrival comes again: to who is under way, to a chat that blocked the
bot."""
AGAIN_ASKED = "lagi"
"""In the data of the question's timer: it is put once more to somebody who was under way."""
DRAFT_KEPT = timedelta(days=1)
"""So long a day is kept to which nobody has agreed."""
CHECKS: Rows = (
    (Button("button.check", OPEN, ("cek",)), Button("button.person", OPEN, ("petugas",))),
)
"""Who may still find out about the offer."""


def act(label: str, what: str, *more: str) -> Button:
    """A button about the departure."""
    return Button(label, DEPARTURE, (what, *more))


def asks(*ids: str) -> Rows:
    """Buttons that open answers, two in a row."""
    made = [Button(f"label.{id}", ASK, (id,)) for id in ids]
    return tuple(tuple(made[at : at + 2]) for at in range(0, len(made), 2))


WORRIES = {
    "kontrak": "departure.worry_contract", "visa": "departure.worry_visa",
    "dokumen": "departure.worry_papers",
}  # fmt: skip
EASED = {
    "kontrak": ("kontrak_kerja", LEAVING), "visa": ("visa_kerja", LEAVING),
    "dokumen": ("dokumen_wajib", LEAVING),
}  # fmt: skip
"""One sentence to each worry that comes with a day, and the answers that say more."""
KEEP = (act("departure.button.keep_day", "biar"),)
NOT_KNOWN = (act("departure.button.unknown_day", "tahu"),)
CANCEL = (act("departure.button.cancel", "sudahi"),)
STOP = (act("departure.button.stop", "henti"),)
CHANGES: Rows = (
    (act("departure.button.change", "ubah"), act("departure.button.not_going", "batal")),
    STOP,
)
"""Under every reminder: another day, not at all, no more reminders."""


def eased(worry: str) -> tuple[Say, ...]:
    """The sentence to a worry, with more behind its buttons."""
    return (Say(WORRIES[worry], buttons=asks(*EASED[worry])),) if worry else ()


def params(contacts: Contacts, day: date, country: str) -> dict[str, str]:
    """The day and the name of the country, as texts name them."""
    known = contacts.countries.get(country) or contacts.countries[ABROAD]
    return {"tanggal": shown(day), "tujuan": known.name}


def abroad(contacts: Contacts, code: str) -> bool:
    """Whether a code is that of a country that somebody may leave for."""
    return code in contacts.countries and code not in (HOME, ABROAD, UNKNOWN)


def question(plan: Plan) -> Say:
    """Did you arrive safely? With a button for each answer."""
    day = plan.day.isoformat() if plan.day else ""
    rows: Rows = (
        (act("departure.button.safe", "sampai", "aman", day),),
        (act("departure.button.under_way", "sampai", "jalan", day),),
        (act("departure.button.not_left", "sampai", "belum", day),),
        (act("departure.button.trouble", "sampai", "tidak", day),),
    )
    return Say("departure.arrived", buttons=rows)


def moved_since(turn: Turn, day: date) -> bool:
    """Whether a button is of another day than the plan, which was moved since: what was agreed to
    then is not agreed to now."""
    plan = read(turn.conversation.data)
    return plan.day is not None and plan.day != day


def begun(turn: Turn, day: date) -> bool:
    """Whether a button is of the plan that stands, or of the one that is being made: what was
    called off, or forgotten, is not brought back by a button of then."""
    plan = read(turn.conversation.data)
    return day == (plan.day or plan.draft)


def remembering(turn: Turn, plan: Plan) -> Json:
    """The memory of the chat with this plan in it."""
    return turn.remember(**{KEY: written(plan)})


def clocks(plan: Plan, turn: Turn) -> tuple[Effect, ...]:
    """All timers of a plan that was agreed to, anew: what lies behind is not made up for."""
    if plan.day is None:
        return stops()
    told = {"hari": plan.day.isoformat()}
    due = times.next_reminder(plan.day, turn.now)
    arrived = StartTimer(ARRIVED, times.question(plan.day), told)
    return (
        StartTimer(REMIND, due, told) if due else StopTimer(REMIND),
        arrived if plan.ask else StopTimer(ARRIVED),
        StopTimer(SILENT), StopTimer(AGAIN),
        StartTimer(FORGET, times.forgotten(plan.day, plan.ask), told),
    )  # fmt: skip


def stops(names: Iterable[str] = TIMERS) -> tuple[Effect, ...]:
    """Take timers back."""
    return tuple(StopTimer(name) for name in names)


def drafted(turn: Turn, plan: Plan, day: date) -> tuple[Json, Effect]:
    """A day that waits for its country, and the timer by which it is forgotten."""
    data = remembering(turn, replace(plan, draft=day))
    return data, StartTimer(FORGET, turn.now + DRAFT_KEPT)


def of_this_plan(turn: Turn, plan: Plan) -> bool:
    """Whether a timer belongs to the plan as it stands: not to one before its day was changed."""
    return plan.day is not None and turn.incoming.data.get("hari") == plan.day.isoformat()


def for_others(turn: Turn, few: int) -> bool:
    """Whether a text is no answer to what was asked: it was said elsewhere, or somebody may be in
    danger. In so few words without one of danger nothing is left open: the model hears a flight in
    the name of a town."""
    if turn.incoming.elsewhere:
        return True
    plain = len(turn.incoming.text.split()) <= few and not turn.danger
    return not plain and alarming(turn)


def there(turn: Turn, country: str) -> Turn:
    """The turn with the country of the plan named in it."""
    places = (Place("", country),) if country else ()
    return replace(turn, understanding=replace(turn.understanding, places=places))


def hushed(turn: Turn, effect: Effect) -> Effect:
    """A case that is written, marked as one whose chat others may read."""
    if not isinstance(effect, SaveCase):
        return effect
    return SaveCase(changes.hushed(effect.case, True, turn.now)[0], effect.event)


def flagged(turn: Turn, plan: Plan) -> bool:
    """Whether the desk was told of a silence and still looks after it."""
    case = turn.case
    return plan.told or (case is not None and case.open and case.matter == MATTER)


def thanks(turn: Turn) -> tuple[Say, ...]:
    """One word that shows nothing; after the agreed word not even that."""
    stopped = turn.case is not None and turn.case.stopped
    return () if stopped else (Say("departure.late", of_case=True),)


def told_of(contacts: Contacts, turn: Turn, plan: Plan) -> dict[str, str]:
    """The day and country of a plan, as the desk reads them."""
    day = plan.day or times.today(turn.now)
    return params(contacts, day, plan.country)


def step_ended(turn: Turn) -> str | None:
    """Ends a step of ours, and no other."""
    return "" if turn.conversation.step.startswith(OURS) else None


def silence(plan: Plan, *, blocked: bool) -> str:
    """What is known of a silence: no answer came, or none could."""
    if plan.asked is None:
        return "alarm.departure_unasked"
    return "alarm.departure_silent_blocked" if blocked else "alarm.departure_silent"


def of_the_person(turn: Turn, plan: Plan) -> Turn:
    """The turn as if the person had done something: the desk sees who it is, and where."""
    incoming = replace(turn.incoming, sender_name=plan.name, username=plan.username)
    return replace(there(turn, plan.country), incoming=incoming)


def with_news(contacts: Contacts, turn: Turn, decision: Decision) -> Decision:
    """A decision that changes the plan, with news for the desk where it was told of a silence:
    somebody has the phone in hand, and means another day or no departure at all."""
    plan, after = read(turn.conversation.data), read(decision.data or {})
    kept = decision.data is None or (after == plan and after != Plan())
    if kept or not flagged(turn, plan):
        return decision
    day = after.day or after.draft
    key = "alarm.departure_changed" if day else "alarm.departure_stopped"
    shown = params(contacts, day, after.country) if day else told_of(contacts, turn, plan)
    return replace(decision, effects=(Alarm(key, shown), *decision.effects))


def cried(turn: Turn, plan: Plan) -> Decision | None:
    """A cry at this question comes from the country of the plan, if it names no other: what is said
    to who has not left yet ("do not leave") serves nobody here. What is no more than possible is
    asked about as everywhere."""
    alarm = of(turn)
    if alarm.outcome != "case" or alarm.id == MONEY:
        return None
    id = ANYBODY if alarm.id in ("", LEAVING) else alarm.id
    named = turn if turn.understanding.country else there(turn, plan.country)
    return with_alternatives(safety(id))(named)
