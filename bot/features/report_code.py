"""A report is gone on with from another account: a code is given, and taken."""

from datetime import datetime, timedelta

from bot.buttons import OPEN, REPORT
from bot.case_effects import Alarm
from bot.effects import Effect, StartTimer
from bot.features.report_after import ring
from bot.features.report_question import question
from bot.features.report_silence import LEFT_AFTER
from bot.features.report_summary import summary
from bot.model import Button, Decision, Rows, Say, Turn
from bot.report_effects import DropReport, IssueCode, TakeOver
from bot.reports import flow
from bot.reports.codes import code_in, code_of
from bot.reports.model import Shown
from bot.reports.steps import CODE_STEP, IDLE
from bot.urgency import alarming

ISSUE = "kode"
"""`lapor:<key>:kode` gives a code."""
TRIES, MOST_TRIES, WITHIN = "code_tries", 5, timedelta(hours=1)
"""Where the conversation keeps when codes were tried; so many within this time."""
AGAIN: Rows = ((Button("button.report", OPEN, ("lapor",)),),)


def looks_like_one(text: str) -> bool:
    """Whether a text holds a code."""
    return bool(code_in(text))


def issued(turn: Turn, shown: Shown) -> Decision:
    """A new code, which makes an earlier one worthless."""
    if not turn.token:
        return Decision()
    code = code_of(turn.token)
    say = Say("reporting.code", {"kode": code}, AGAIN, tag=REPORT)
    return Decision((say,), effects=(IssueCode(code),))


def typed(turn: Turn) -> Decision | None:
    """A code that was asked for; any other text, and words of danger, are none of ours."""
    elsewhere = turn.incoming.elsewhere or alarming(turn)
    return None if elsewhere or not looks_like_one(turn.incoming.text) else taken(turn)


def taken(turn: Turn) -> Decision:
    """Take the report over that a code opens. Wrong ones are few an hour."""
    tried = _tried(turn)
    if len(tried) >= MOST_TRIES:
        return Decision((Say("reporting.code_too_often"),), step="")
    if turn.found is None:
        data = turn.remember(**{TRIES: [*tried, turn.now.isoformat()]})
        return Decision((Say("reporting.code_wrong", buttons=AGAIN),), step=CODE_STEP, data=data)
    return _moved(turn, turn.found)


def _moved(turn: Turn, found: Shown) -> Decision:
    report, own = found.report, turn.report.report if turn.report else None
    if own is not None and own.number == report.number:
        return Decision((Say("reporting.code_yours", buttons=AGAIN),), step="")
    if own is not None and own.draft and any(given.said for given in own.answers.values()):
        return Decision((Say("reporting.code_own_draft", buttons=AGAIN),), step="")
    first: tuple[Effect, ...] = (DropReport(own.number),) if own and own.draft else ()
    told: tuple[Effect, ...] = ()
    if report.case and turn.shift.rules.staffed:
        told = (Alarm("alarm.report_moved", {}, to="duty", case=report.case),)
    if not report.draft:
        done = Say("reporting.code_done", report=found, buttons=AGAIN)
        asks = (ring(turn, report, 0),) if report.remind else ()  # the other chat's rings no more
        return Decision((done,), step="", effects=(*first, TakeOver(report), *told, *asks))
    here = summary(turn, found) if report.at == flow.SUMMARY else question(turn, found)
    lead = Say("reporting.code_taken", report=found)
    rests = StartTimer(IDLE, turn.now + LEFT_AFTER)
    return Decision((lead, here), step=REPORT, effects=(*first, TakeOver(report), *told, rests))


def _tried(turn: Turn) -> list[str]:
    tried = turn.conversation.data.get(TRIES) or []
    return [one for one in tried if turn.now - datetime.fromisoformat(str(one)) < WITHIN]
