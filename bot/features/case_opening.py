"""Opens a case for people: a new one, the same one again within seven days, or a worse lane for the
one that stands. Every feature that hands somebody to the desk goes through here."""

from dataclasses import replace

from bot.case_effects import Alarm, SaveCase
from bot.case_record import QUEUE, WAIT
from bot.cases import changes
from bot.cases.model import RANK, Case, CaseLane
from bot.effects import Effect, StartTimer
from bot.features.case_card import card
from bot.features.case_waiting import QUEUE_EVERY
from bot.model import Decision, Json, Say, Turn
from bot.report_effects import SaveReport
from bot.reports.model import CASE_OPENED, Shown

ANYBODY = "umum"
"""A cry of which the danger is not known."""
SUMMARY = 600
"""Characters of the first words that stand on the operators' card."""
CHECKED = "checked"
"""Where the conversation keeps the offer that was checked last."""


def with_case(turn: Turn, decision: Decision, lane: CaseLane, matter: str) -> Decision:
    """The decision, with a case behind it and its card as the last message. Without a desk nobody
    is promised a person."""
    if not turn.shift.rules.staffed:
        return decision
    case, effects = _change(turn, lane, matter)
    unchanged = not effects
    if unchanged and turn.incoming.kind == "text":
        return decision
    # Whoever cries again keeps the one card; a new or a worse case shows it anew below.
    anew = case.number == 0 or any(isinstance(one, StartTimer) for one in effects)
    said = (card(turn, case, changed=not anew),) if not case.silences else ()
    return replace(
        decision, replies=(*decision.replies, *said),
        effects=(*decision.effects, *effects, *_report(turn, case)),
    )  # fmt: skip


def _report(turn: Turn, case: Case) -> tuple[Effect, ...]:
    """The report that operators may read goes to a new case, too."""
    shown = turn.report
    if case.number or shown is None or shown.report.draft or not shown.report.handed_over:
        return ()
    known = replace(shown.report, case=CASE_OPENED)
    told = Alarm("reporting.entry", {}, report=Shown(known, shown.evidence))
    return (told, SaveReport(known))


def _change(turn: Turn, lane: CaseLane, matter: str) -> tuple[Case, tuple[Effect, ...]]:
    case = turn.case
    country = turn.understanding.country
    if case is not None and case.open:
        return _worse(turn, case, lane, matter, country)
    if case is not None and changes.reopenable(case, turn.now):
        again, event = changes.reopened(case, turn.now)
        worse, _ = changes.raised(again, lane, matter, country, turn.now)
        return worse, (SaveCase(worse, event), *_clocks(turn, worse))
    new, event = changes.opened(
        turn.incoming.chat_id, lane, matter, country or _country(turn, matter), _told(turn),
        turn.now,
    )  # fmt: skip
    return new, (SaveCase(new, event), *_clocks(turn, new))


def _worse(
    turn: Turn, case: Case, lane: CaseLane, matter: str, country: str
) -> tuple[Case, tuple[Effect, ...]]:
    """The case that stands: raised when this is more urgent, left alone when it is not."""
    if case.with_bot and (RANK[lane] >= RANK[case.lane] or case.matter == matter):
        known, _ = changes.told_more(case, matter, country, turn.now)
        again, event = changes.wanted_again(known, turn.now)
        alarm = Alarm("alarm.wanted_again", {}, to="duty")
        return again, (SaveCase(again, event), alarm, *_clocks(turn, again))
    if RANK[lane] > RANK[case.lane] or case.matter == matter:
        return case, ()
    if RANK[lane] == RANK[case.lane]:
        if matter == ANYBODY:  # /darurat says less than what is known
            return case, ()
        if matter in case.besides:
            return case, ()
        known, event = changes.told_more(case, matter, country, turn.now)
        return known, (SaveCase(known, event),)
    raised, event = changes.raised(case, lane, matter, country, turn.now)
    alarm = Alarm("alarm.raised", {}, to="duty")
    return raised, (SaveCase(raised, event), alarm, *_clocks(turn, raised))


def _clocks(turn: Turn, case: Case) -> tuple[Effect, ...]:
    """The alarms for nobody answering, and the look at the queue. With nobody there, those who lead
    are told at once."""
    first = turn.shift.deadline(case.lane, 0)
    wait = (StartTimer(WAIT, turn.now + first),) if first else ()
    queue = StartTimer(QUEUE, turn.now + QUEUE_EVERY)
    alone = not turn.shift.staffed(turn.now)
    return (*wait, queue, *((Alarm("alarm.nobody_on_duty", {}, to="leaders"),) if alone else ()))


def _country(turn: Turn, matter: str) -> str:
    """In an emergency only a country named now; else the one named earlier, too."""
    return "" if matter.startswith("darurat") or matter == "umum" else turn.country


def _told(turn: Turn) -> Json:
    """What operators see on the card of a new case."""
    incoming = turn.incoming
    anonymous = turn.report is not None and turn.report.report.anonymous
    told: Json = {
        "name": "" if anonymous else incoming.sender_name,
        "username": "" if anonymous else incoming.username,
        "summary": incoming.text[:SUMMARY],
    }
    checked = turn.conversation.data.get(CHECKED)
    if isinstance(checked, dict):
        told["offer"] = {
            "verdict": checked.get("verdict", ""),
            "signs": [str(sign[0]) for sign in checked.get("signs", ())],
            "text": str(checked.get("text", ""))[:SUMMARY],
        }
    return {name: value for name, value in told.items() if value}


def leaders_told(turn: Turn, case: Case, key: str) -> tuple[Say, ...]:
    """A private word to those who lead the desk, so that an alarm in a silent group is heard."""
    params = {"nomor": str(case.number)}
    return tuple(Say(key, params, to=user, of_case=True) for user in turn.shift.supervisors)
