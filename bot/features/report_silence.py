"""Time passes for a report: one reminder of an unfinished one, and a word to the desk when somebody
in danger says nothing more."""

from datetime import datetime, timedelta

from bot.buttons import OPEN
from bot.case_effects import Alarm
from bot.case_manners import HEARD, SEEN
from bot.effects import StartTimer
from bot.features.desk_saying import span
from bot.features.report_danger import CRIED, SILENT_AFTER
from bot.model import Button, Decision, Rows, Say, Turn
from bot.reports.steps import SILENT

LEFT_AFTER = timedelta(days=1)
"""So long an unfinished report may rest before the one reminder."""
GO_ON: Rows = ((Button("reporting.button.go_on", OPEN, ("lapor",)),),)


def left(turn: Turn) -> Decision:
    """A report was not finished: said once, in neutral words, since others may read the phone."""
    if turn.report is None or not turn.report.report.draft or unheard(turn):
        return Decision()
    return Decision((Say("reporting.left", buttons=GO_ON),))


def silent(turn: Turn) -> Decision:
    """Somebody wrote of danger: when nothing more came since, those on duty are told once. While an
    operator has the chat they see for themselves."""
    if asked := turn.incoming.data.get("since"):
        at = datetime.fromisoformat(str(asked))
        return _no_answer(turn, at, last_heard(turn, at))
    if turn.case is None or not turn.case.open:
        return Decision()
    cried = datetime.fromisoformat(str(turn.incoming.data.get(CRIED) or turn.now.isoformat()))
    heard = turn.now if turn.case.silences else last_heard(turn, cried)
    if turn.now - heard < SILENT_AFTER:
        again = StartTimer(SILENT, heard + SILENT_AFTER, turn.incoming.data)
        return Decision(effects=(again,))
    waited = {"lama": span(turn.now - heard)}
    return Decision(effects=(Alarm("alarm.report_silent", waited),))


def _no_answer(turn: Turn, asked: datetime, heard: datetime) -> Decision:
    """The question for news was asked and nothing came since, though the report told of danger."""
    if heard > asked:
        return Decision()
    case, waited = int(turn.incoming.data.get("case") or 0), {"lama": span(turn.now - asked)}
    return Decision(effects=(Alarm("alarm.report_no_answer", waited, case=case),))


def last_heard(turn: Turn, since: datetime) -> datetime:
    """When the person last did something, as far as it is kept; `since` where nothing is."""
    data = turn.conversation.data
    known = [datetime.fromisoformat(str(one)) for one in data.get(HEARD) or ()]
    seen = [datetime.fromisoformat(str(data[SEEN]))] if data.get(SEEN) else []
    report = turn.report.report if turn.report else None
    changed = [report.changed_at] if report and report.changed_at else []
    return max([since, *known, *seen, *changed])


def unheard(turn: Turn) -> bool:
    """Whether nothing of a report can be said now: a person has the chat, or others may read it."""
    case = turn.case
    return case is not None and case.open and (case.silences or case.quiet)
