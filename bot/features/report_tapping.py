"""What is tapped while a report is being made: an answer, on, back, for now, done, a correction."""

from collections.abc import Callable
from dataclasses import replace

from bot.buttons import OPEN, REPORT
from bot.features import report_after, report_code, report_result, report_status
from bot.features.report import (
    BEGIN,
    CONSENT,
    DROP,
    NEW,
    SHOW,
    ask_code,
    begin,
    changed_consent,
    consent,
    dropped,
    paused,
    saved,
    waiting,
)
from bot.features.report_danger import DANGER, alarmed, new, of_choice, watched
from bot.features.report_danger import tapped as danger
from bot.features.report_proofs import drop_proof, from_offer, proofs
from bot.features.report_question import (
    ANSWER,
    BACK,
    DONE,
    FINISH,
    FIX,
    OFFERED,
    PAUSE,
    SHORT,
    SKIP,
    can_be_emptied,
    questions_of,
    shown_with,
)
from bot.features.report_summary import CONFIRM, LIST, MORE, PROOFS, confirm, correct
from bot.features.report_typing import AS_ANSWER, as_answer
from bot.model import Button, Decision, Say, Turn
from bot.reports import changes, flow
from bot.reports.model import Report, Shown
from bot.reports.questions import QUESTIONS

type Tapping = Callable[[Turn, Shown, tuple[str, ...]], Decision]
GONE = Say("reporting.old_button", buttons=((Button("button.report", OPEN, ("lapor",)),),))
SAFE, SHORT_TIME, WATCHED = "aman", "sebentar", "diawasi"


def pressed(turn: Turn) -> Decision:
    """A button of a report: those that begin one, then those of the report that it belongs to."""
    key, what, *rest = (*turn.incoming.args, "", "")
    args = tuple(one for one in rest if one)
    if key in KEYLESS:
        return KEYLESS[key](turn, turn.incoming.args[1:])
    shown = turn.report
    if shown is None or shown.report.key != key:
        return Decision((GONE,))
    if shown.report.draft:
        act = DRAFT.get(what)
        return act(turn, shown, args) if act else Decision((waiting(turn, shown),), step=REPORT)
    act = CONFIRMED.get(what)
    return act(turn, shown, args) if act else Decision(toast=Say("reporting.is_confirmed"))


def tapped(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """One of the choices, also of an earlier question."""
    id, choice = (*args, "", "")[:2]
    report = shown.report
    if id not in questions_of(report) or choice not in QUESTIONS[id].choices:
        return again(turn, shown)
    if QUESTIONS[id].many:
        changed, noted = _ticked(report, id, choice, turn), ""
    else:
        changed, noted = changes.chosen(report, id, choice, turn.now), id
    if id == SAFE and choice == WATCHED:
        return watched(turn, changed)
    if id == SAFE and choice == SHORT_TIME:
        changed = changes.shortened(changed, turn.now)
    danger = of_choice(changed, id, choice)
    if danger and new(turn, danger):
        return alarmed(turn, shown_with(shown, changed), danger, noted=noted)
    return saved(turn, shown, changed, noted=noted)


def _ticked(report: Report, id: str, choice: str, turn: Turn) -> Report:
    """A tick put on or taken off. On the screen of an earlier question, whose ticks may be old, one
    is only put on."""
    if flow.question_of(report) != id and choice in report.choices(id):
        return report
    return changes.toggled(report, id, choice, turn.now)


def of_waiting(tap: Tapping) -> Tapping:
    """The tap, where it belongs to the question that waits; else that one is shown once more."""

    def guarded(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
        waits = args[:1] == (flow.question_of(shown.report),)
        return tap(turn, shown, args) if waits else again(turn, shown)

    return guarded


@of_waiting
def skipped(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """On without an answer; in a correction without the one that stood there. A second tap on a
    question long past does nothing more."""
    change = changes.emptied if can_be_emptied(shown.report) else changes.skipped
    return saved(turn, shown, change(shown.report, args[0], turn.now))


@of_waiting
def done(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """All was said or sent that belongs here."""
    return saved(turn, shown, changes.skipped(shown.report, args[0], turn.now), noted=args[0])


@of_waiting
def back(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """The question before."""
    return saved(turn, shown, changes.went_back(shown.report, turn.now))


def short(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """There is little time."""
    return saved(turn, shown, changes.shortened(shown.report, turn.now))


def more(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """What was left out is asked now."""
    return saved(turn, shown, changes.lengthened(shown.report, turn.now))


def fix(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """One answer is given anew."""
    if not args or args[0] not in questions_of(shown.report):
        return again(turn, shown)
    return saved(turn, shown, changes.fixing(shown.report, args[0], turn.now))


def to_summary(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """Back to the summary from the list of answers."""
    return saved(turn, shown, replace(shown.report, at=flow.SUMMARY, fixing=False))


def aside_counts(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """Words that were taken for a question were an answer: what waits is asked beneath, for the
    message that was pressed holds what they were taken for."""
    decision = as_answer(turn, shown, args)
    return replace(decision, replies=tuple(replace(say, edits="") for say in decision.replies))


def again(turn: Turn, shown: Shown) -> Decision:
    """Show once more what waits: the tap belonged to something that is past."""
    return Decision((waiting(turn, shown, changed=True),), step=REPORT)


KEYLESS: dict[str, Callable[[Turn, tuple[str, ...]], Decision]] = {
    BEGIN: begin,
    CONSENT: changed_consent,
    NEW: lambda turn, _: consent(turn),
    "kode": lambda turn, _: ask_code(turn),
}
DRAFT: dict[str, Tapping] = {
    ANSWER: tapped,
    SKIP: skipped,
    DONE: done,
    BACK: back,
    SHORT: short,
    MORE: more,
    FIX: fix,
    AS_ANSWER: aside_counts,
    PROOFS: proofs,
    "buang": drop_proof,
    OFFERED: from_offer,
    DANGER: danger,
    FINISH: to_summary,
    PAUSE: lambda turn, shown, _: paused(turn, shown),
    LIST: lambda turn, shown, _: correct(turn, shown),
    CONFIRM: lambda turn, shown, _: confirm(turn, shown),
    DROP: dropped,
    report_code.ISSUE: lambda turn, shown, _: report_code.issued(turn, shown),
}
CONFIRMED: dict[str, Tapping] = {
    **report_result.TAPS,
    **report_after.TAPS,
    SHOW: lambda turn, shown, _: report_status.shown(turn, shown),
    DROP: dropped,
    report_code.ISSUE: lambda turn, shown, _: report_code.issued(turn, shown),
}
