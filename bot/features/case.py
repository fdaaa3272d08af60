"""The chat of somebody who has a case: silence while a person has it, the word that stops all, the
way back to the bot, and /status."""

from dataclasses import replace

from bot.asked_offer import PARTS
from bot.buttons import CASE, REPORT
from bot.case_effects import Alarm, SaveCase, StopSending
from bot.case_manners import stops
from bot.case_record import QUEUE, WAIT
from bot.cases import changes
from bot.cases.model import Case
from bot.features import report_status
from bot.features.case_answers import pressed
from bot.features.case_card import card
from bot.features.case_waiting import look_at_queue, unanswered
from bot.features.main_menu import MENU
from bot.features.start import menu
from bot.model import Button, Decision, Feature, Rows, Say, Turn
from bot.post_effects import SaveSubscription

GOES_ON = "lanjut"
"""The one command that lets messages come again after the agreed word: nobody taps it by chance."""
RETURNING = ("bot", "lanjut", "menu", "start")
"""Commands by which a person asks for the bot while somebody has the chat."""
NEW_CASE: Rows = ((Button("button.person", "buka", ("petugas",)),),)
STATES: dict[str, str] = {
    "waiting": "case.status_waiting", "owned": "case.status_owned",
    "closed": "case.status_closed",
}  # fmt: skip
ATTACHED: dict[str, str] = {"location": "case.place_noted"}
"""What is said of something sent while nobody has the case yet; else it is just noted."""


def in_case(turn: Turn) -> Decision:
    """What a person with a case does where people, not the bot, are meant."""
    case = turn.case
    if case is None or turn.incoming.kind == "reaction":
        return Decision()
    if stops(case, turn.incoming):
        return _stop(turn, case)
    if not case.silences:
        key = ATTACHED.get(turn.incoming.kind, "case.noted")
        say = Say(key, {"nomor": str(case.number)})
        return Decision((say,), outcome="answer" if key != "case.noted" else "fallback")
    if turn.incoming.kind == "command":
        return _command(turn, case)
    if turn.incoming.kind == "timer":
        return Decision(data=turn.remember(**{PARTS: None}))
    if turn.incoming.kind == "button":
        quiet = case.quiet or case.stopped
        return Decision(toast=None if quiet else Say("case.person_has_chat"))
    return Decision()


def _stop(turn: Turn, case: Case) -> Decision:
    """The agreed word: nothing is sent any more, and operators know. Alerts end with it, for good:
    who says stop may mean just them, and they would come again once the case is closed."""
    stopped, event = changes.stopped(case, turn.now)
    halted = (SaveCase(stopped, event), StopSending(), Alarm("alarm.stopped", {}))
    chosen = turn.subscription
    if chosen is None or chosen.state == "stopped":
        return Decision(step="", effects=halted)
    ended = SaveSubscription(replace(chosen, state="stopped"))
    return Decision(step="", effects=(*halted, ended))


def _command(turn: Turn, case: Case) -> Decision:
    name = turn.incoming.command
    if case.stopped and name != GOES_ON:
        return Decision()
    if name == "status":
        return status(turn)
    if name == REPORT and not case.quiet:
        return Decision((Say("reporting.with_operator", of_case=True),))
    if name not in RETURNING:
        return Decision()
    if case.stopped:
        again, event = changes.resumed(case, turn.now)
        saved = (SaveCase(again, event), Alarm("alarm.resumed", {}))
        return Decision((card(turn, again),), effects=saved)
    back, event = changes.given_back(case, turn.now)
    if case.quiet:
        saved = (SaveCase(back, event), Alarm("alarm.with_bot", {}))
        return Decision((card(turn, back),), step="", effects=saved)
    said = Say("case.bot_back", {"nomor": str(case.number)}, MENU, of_case=True)
    return Decision((said,), step="", effects=(SaveCase(back, event), Alarm("alarm.with_bot", {})))


def come_back(turn: Turn) -> Decision:
    """/bot and /lanjut where nobody has the chat: the bot is there anyway."""
    return menu(turn)


def status(turn: Turn) -> Decision:
    """/status: number, lane and state of the person's own case."""
    case = turn.case
    if (case is None or not case.open) and turn.report is not None:
        return report_status.shown(turn, turn.report)
    if case is None:
        return Decision((Say("case.status_none", buttons=NEW_CASE),), outcome="answer")
    if case.quiet and case.open:
        return Decision((Say("case.status_quiet", of_case=True),), outcome="answer")
    key = "case.status_with_bot" if case.with_bot else STATES[case.state]
    said = Say(key, {"nomor": str(case.number)}, of_case=True)
    mine = (report_status.told(turn, turn.report.report),) if turn.report else ()
    if case.state == "waiting":
        return Decision((card(turn, case), *mine), outcome="answer")
    return Decision((said, *mine), outcome="answer")


FEATURE = Feature(
    "case",
    commands={"status": status, "bot": come_back, "lanjut": come_back},
    buttons={CASE: pressed},
    kinds={"in_case": in_case},
    timers={WAIT: unanswered, QUEUE: look_at_queue},
)
