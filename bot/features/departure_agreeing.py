"""What is kept and done about a departure, who sees it, and the yes to it; the plan afterwards."""

from dataclasses import replace
from datetime import date, timedelta

from bot.contacts import Contacts
from bot.dates import day as shown
from bot.departure import times
from bot.departure.plan import WITHIN, Plan, read
from bot.departure.steps import AGAIN, DAY_STEP
from bot.effects import StartTimer
from bot.features.case_answers import NUMBERS
from bot.features.departure_parts import (
    CHANGES,
    CHECKS,
    KEEP,
    STOP,
    act,
    asks,
    begun,
    clocks,
    moved_since,
    params,
    question,
    remembering,
    stops,
)
from bot.features.main_menu import MENU
from bot.model import Decision, Rows, Say, Turn

REMIND_ONLY, AND_ASK = "ingat", "tanya"
"""`berangkat:setuju:<day>:<country>:<what>`: reminders alone, the question too, or the hours after
which the desk is told."""
OVER = Decision((Say("departure.old_button", buttons=MENU),))
"""For a button that nobody made, or whose time is over."""
HOURS: dict[int, str] = {
    12: "departure.button.tell_12", 24: "departure.button.tell_24", 48: "departure.button.tell_48",
}  # fmt: skip
TWO_WEEKS = timedelta(days=14)
"""When the day is asked for once more, for who wishes that."""
SCAMS = frozenset({"la", "ph"})
"""Where Indonesians were held in scam compounds, besides the forbidden countries (facts 0b, 6.10
and section 8: IDN Times, 26 May 2023)."""
MORATORIUM = frozenset(
    {"sa", "ae", "bh", "eg", "iq", "ir", "jo", "kw", "lb", "ly", "om", "qa", "sy", "ye"}
)
"""Countries of the moratorium for domestic workers, of which nobody can say whether it still
stands (facts 4.17, 4.18); the same that have an answer of their own."""
FORBIDDEN = "bukan_negara_penempatan"
"""What countries.yml says of a country where the minister forbids work (facts 4.14, 4.15)."""
LISTS: dict[int, str] = {
    30: "departure.list_30", 14: "departure.list_14", 7: "departure.list_7",
    1: "departure.list_1",
}  # fmt: skip
MORE: dict[int, tuple[str, ...]] = {
    30: ("cek_p3mi", "dokumen_wajib", "kontrak_kerja", "negara_penempatan"),
    14: ("kontrak_kerja", "visa_kerja", "orientasi_opp", "jamsos_pmi"),
    7: ("visa_kerja", "kontak_perwakilan", "safe_travel", "cara_lapor_diri"),
    1: ("darurat_segera_berangkat", "bohong_imigrasi", "mundur_dari_agen", "kontak_perwakilan"),
}
"""Answers that say more to each list."""


def forbidden(contacts: Contacts, country: str) -> bool:
    """Whether the minister forbids work there."""
    known = contacts.countries.get(country)
    return known is not None and known.placement == FORBIDDEN


def first_words(contacts: Contacts, turn: Turn, day: date, country: str) -> Decision | None:
    """What must be said of a country before anything is planned, with the way to have the offer
    checked; None where there is nothing to say."""
    if forbidden(contacts, country):
        key = "departure.forbidden"
    elif country in SCAMS:
        key = "departure.scams"
    elif country in MORATORIUM:
        key = "departure.moratorium"
    else:
        return None
    go_on = (act("departure.button.go_on", "izin", day.isoformat(), country),)
    rows = (*CHECKS, *asks("negara_penempatan"), go_on)
    # Remembered as if it was asked, so that the answer behind the button is that country's.
    data = turn.remember(
        country=country, last="negara_penempatan", last_at=turn.now.isoformat(),
    )  # fmt: skip
    say = Say(key, params(contacts, day, country), rows)
    return Decision((say,), step="", data=data, outcome="answer")


def agree(contacts: Contacts, turn: Turn, day: date, country: str) -> Decision:
    """What is kept, how long, who sees it; each button below is a yes to just what it says."""
    staffed = turn.shift.rules.staffed

    def yes(label: str, what: str) -> Rows:
        return ((act(label, "setuju", day.isoformat(), country, what),),)

    rows = yes("departure.button.remind", REMIND_ONLY) + yes("departure.button.ask", AND_ASK)
    for hours in WITHIN if staffed else ():
        rows += yes(HOURS[hours], str(hours))
    key = "departure.consent_desk" if staffed else "departure.consent"
    told = params(contacts, day, country) | {"lama": str(times.KEPT.days)}
    return Decision((Say(key, told, (*rows, STOP)),), step="")


def agreed(contacts: Contacts, turn: Turn, day: date, country: str, what: str) -> Decision:
    """A yes was tapped. Who may be told of a silence is kept only with that very yes."""
    hours = int(what) if what in map(str, WITHIN) and turn.shift.rules.staffed else 0
    plan = Plan(day, country, what != REMIND_ONLY, hours)
    if hours:
        incoming = turn.incoming
        plan = replace(plan, name=incoming.sender_name, username=incoming.username)
    wanted = what in map(str, WITHIN)
    return _planned(contacts, turn, plan, "departure.agreed", wanted=wanted)


def moved(contacts: Contacts, turn: Turn, plan: Plan, day: date) -> Decision:
    """The same departure on another day, with all that was agreed to."""
    later = replace(plan, day=day, asked=None, told=False, draft=None)
    return _planned(contacts, turn, later, "departure.moved")


def _planned(
    contacts: Contacts, turn: Turn, plan: Plan, key: str, *, wanted: bool = False
) -> Decision:
    """The plan is kept, its timers run; what should be there by now is told at once."""
    said = [standing(contacts, turn, plan, key, wanted=wanted)]
    if plan.day and times.begun(plan.day, turn.now):
        said.append(list_of(contacts, turn, plan))
    data = remembering(turn, plan)
    return Decision(tuple(said), step="", data=data, effects=clocks(plan, turn))


def standing(contacts: Contacts, turn: Turn, plan: Plan, key: str, *, wanted: bool = False) -> Say:
    """The plan as it stands: what the bot will do, and how to change it. `wanted` says that the
    desk was chosen just now, whether or not there is one."""
    day = plan.day or times.today(turn.now)
    due = times.next_reminder(day, turn.now)
    lines = [Say("departure.no_reminder")]
    if due:
        lines = [Say("departure.next_reminder", {"tanggal": shown(times.today(due))})]
    if plan.ask:
        asked = {"tanggal": shown(times.today(times.question(day)))}
        lines.append(Say("departure.will_ask", asked))
    if unwatched(turn, plan) or (wanted and not plan.hours):
        lines.append(Say("departure.tells_nobody_now"))
    elif plan.hours:
        lines.append(Say("departure.will_tell", {"jam": str(plan.hours)}))
    elif turn.shift.rules.staffed:
        lines.append(Say("departure.tells_nobody"))
    other = (act("departure.button.consent", "izin", day.isoformat(), plan.country),)
    return Say(key, params(contacts, day, plan.country), (other, *CHANGES), parts=tuple(lines))


def unwatched(turn: Turn, plan: Plan) -> bool:
    """Whether somebody relies on a desk that there is not any more."""
    return plan.hours > 0 and not turn.shift.rules.staffed


def unchanged(contacts: Contacts, turn: Turn) -> Decision:
    """The plan that stands stays as it is, and is shown; a day that is over needs another."""
    plan = read(turn.conversation.data)
    if plan.day and plan.day < times.today(turn.now):
        rows = (*question(plan).buttons, *CHANGES)
        return Decision((Say("departure.past", buttons=rows),), step=DAY_STEP)
    return Decision((standing(contacts, turn, plan, "departure.unchanged"),), step="")


def of_then(contacts: Contacts, turn: Turn, day: date) -> Decision | None:
    """What a button of an earlier plan gets; None for one of the plan as it stands or is made."""
    if moved_since(turn, day):
        return unchanged(contacts, turn)
    return None if begun(turn, day) else OVER


def ended(contacts: Contacts, turn: Turn) -> Decision:
    """No more of the question. A plan that was agreed to stays: only its own button ends it."""
    plan = read(turn.conversation.data)
    if plan.day is not None:
        return unchanged(contacts, turn)
    data = remembering(turn, Plan()) if plan != Plan() else None
    return Decision((Say("departure.ended"),), step="", data=data, effects=stops())


def not_going(turn: Turn) -> Decision:
    """The departure is off."""
    return stopped(turn, "departure.not_going", asks("mundur_dari_agen", "cari_lowongan_resmi"))


def list_of(contacts: Contacts, turn: Turn, plan: Plan) -> Say:
    """What should be there by now; where work is forbidden, that."""
    day = plan.day or times.today(turn.now)
    level = times.level(day, turn.now) or times.REMINDERS[0]
    left = {"hari": str((day - times.today(turn.now)).days)}
    told = params(contacts, day, plan.country) | left
    if forbidden(contacts, plan.country):
        rows = (*CHECKS, *asks("darurat_segera_berangkat", "mundur_dari_agen"), *CHANGES)
        return Say("departure.list_forbidden", told, rows, plan.country, tag=NUMBERS)
    rows = (*asks(*MORE[level]), *CHANGES)
    return Say(LISTS[level], told, rows, plan.country, tag=NUMBERS)


def stopped(turn: Turn, key: str, rows: Rows = ()) -> Decision:
    """No more of it: everything is forgotten."""
    data = remembering(turn, Plan())
    return Decision((Say(key, buttons=rows),), step="", data=data, effects=stops())


def off(contacts: Contacts, turn: Turn, key: str) -> Decision:
    """Words that call the departure off end no plan: a tap does, or keeps it. A day that is over
    cannot be kept."""
    plan = read(turn.conversation.data)
    if plan.day and plan.day < times.today(turn.now):
        return unchanged(contacts, turn)
    rows = (KEEP, (act("departure.button.not_going", "batal"),))
    return Decision((Say(key, buttons=rows),), step=DAY_STEP)


def ask_later(turn: Turn) -> Decision:
    """The day is asked for once more in two weeks."""
    due = times.at(times.today(turn.now) + TWO_WEEKS, times.MORNING)
    timer = StartTimer(AGAIN, due)
    return Decision((Say("departure.will_ask_again"),), step="", effects=(timer,))


def never_again() -> Decision:
    """Nothing is asked any more, though it was agreed to before."""
    return Decision((Say("departure.not_again"),), step="", effects=stops((AGAIN,)))
