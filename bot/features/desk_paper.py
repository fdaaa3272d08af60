"""/laporan in the room of a case: its report as a PDF, for those who work on it."""

from bot.cases.desk import Desk
from bot.features.desk_saying import about, answer
from bot.model import Decision, Say, Turn

PAPER = "laporan"


def paper(turn: Turn, desk: Desk) -> Decision:
    """The PDF in the same topic. Who may see the room may see the report that stands in it."""
    if desk.case is None or not desk.here:
        return answer(turn, Say("reportdesk.paper_where"))
    if desk.report is None:
        return answer(turn, Say("reportdesk.news_no_report", about(desk.case)))
    named = {"nomor": desk.report.report.shown_number}
    return answer(turn, Say("reportdesk.paper", named, report=desk.report, paper=True))
