"""What became of a report: its number, where it was handed in, news, and what can be done with
it."""

from datetime import date, datetime, timedelta

from bot.buttons import OPEN, REPORT
from bot.cases.shift import JAKARTA
from bot.dates import day
from bot.features.report_question import act
from bot.features.report_result import COPY, HELP, PAPER
from bot.model import Button, Decision, Rows, Say, Turn
from bot.report_words.letters import shortened
from bot.reports.model import Report, Shown
from bot.reports.steps import GUIDE

NEW = "baru"
LAST_NEWS, LONGEST_NEWS = 5, 300
"""So many news are told, each of at most so many UTF-16 units: a message has 4096."""
CASES_KEPT = timedelta(days=90)
"""After this a closed case is emptied: operators have the report no more."""


def shown(turn: Turn, mine: Shown) -> Decision:
    """The last report, as /lapor and /status tell it."""
    return Decision((told(turn, mine.report),), outcome="answer", ids=("cek_status_laporan",))


def told(turn: Turn, report: Report) -> Say:
    """One message about a report."""
    if report.draft:
        rows: Rows = ((Button("reporting.button.go_on", OPEN, ("lapor",)),),)
        return Say("reporting.status_draft", buttons=rows)
    head = Say("reporting.status", {"nomor": report.shown_number}, _ways(turn, report))
    lines = [_handed_in(report)]
    if report.handed_over and _known_to_desk(turn, report):
        lines.append(Say("reporting.status_case", {"nomor_kasus": str(report.case)}))
    lines += [
        Say("reporting.status_news", {"kapan": day(_there(one.at))},
            then=(Say(f"report_news.{one.what}", {"isi": shortened(one.text, LONGEST_NEWS)}),))
        for one in report.news[-LAST_NEWS:]
    ]  # fmt: skip
    return Say(head.key, head.params, head.buttons, parts=tuple(lines))


def _known_to_desk(turn: Turn, report: Report) -> bool:
    """Whether the case that the report went to is still kept."""
    case = turn.case
    if case is None or case.number != report.case:
        return False
    return case.open or (case.closed_at is not None and turn.now - case.closed_at < CASES_KEPT)


def _handed_in(report: Report) -> Say:
    if report.portal_at is None:
        return Say("reporting.status_not_sent")
    when = {"kapan": day(_there(report.portal_at))}
    if report.portal_number:
        return Say("reporting.status_sent", when | {"nomor_portal": report.portal_number})
    return Say("reporting.status_sent_without", when)


def _there(at: datetime) -> date:
    """The day it was in western Indonesia."""
    return at.astimezone(JAKARTA).date()


def _ways(turn: Turn, report: Report) -> Rows:
    sent = "reporting.button.sent" if report.portal_at is None else "reporting.button.sent_again"
    remind = (
        act(report, "reporting.button.remind_stop", "ingat", "tidak")
        if report.remind
        else act(report, "reporting.button.remind", "ingat", "ya")
    )
    offered = turn.shift.rules.staffed and not report.handed_over
    desk = (act(report, "reporting.button.help_yes", HELP, "ya"),) if offered else ()
    rows = (
        (act(report, "reporting.button.pdf", PAPER), act(report, "reporting.button.copy", COPY)),
        (act(report, "reporting.button.guide", GUIDE), act(report, sent, "terkirim")),
        (remind, *desk),
        (act(report, "reporting.button.code", "kode"),
         act(report, "reporting.button.drop", "hapus")),
        (Button("reporting.button.new", REPORT, (NEW,)),),
    )  # fmt: skip
    return tuple(row for row in rows if row)
