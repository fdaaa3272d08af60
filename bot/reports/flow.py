"""Which question comes next, which came before, and how far a report is. Pure."""

from bot.reports.model import Report
from bot.reports.questions import BRIEF, FOR, NOTHING_MORE, QUESTIONS

SUMMARY = "ringkasan"
"""In `Report.at`: all is asked, the summary waits to be confirmed."""
MORE = ".lagi"
"""Behind the name of a question: it was tapped, words may be added."""
HOME = "id"
NOT_LEFT = frozenset({"rute", "visa"})
"""Not asked of a report about somebody who did not leave yet."""
NOT_ABROAD = ("tempat", "rute")
"""Not asked of a report about somebody who is still in Indonesia: the words say where."""


def asked(report: Report) -> tuple[str, ...]:
    """The questions of this report, in order."""
    listed = (BRIEF if report.brief else FOR)[report.about]
    needless = set(NOT_ABROAD) if HOME in report.choices("negara") else set()
    if "paspor" in report.choices("kejadian"):  # where it is has been said
        needless.add("paspor")
    if "belum" in report.choices("sejak"):
        needless |= NOT_LEFT
    return tuple(
        id for id in listed
        if not (report.anonymous and QUESTIONS[id].personal) and id not in needless
    )  # fmt: skip


def question_of(report: Report) -> str:
    """The question that waits for an answer, or nothing."""
    return "" if report.at == SUMMARY else report.at.removesuffix(MORE)


def wants_more(report: Report) -> bool:
    """Whether what waits is words beside what was tapped."""
    return report.at.endswith(MORE)


def asks_more(question: str, choice: str) -> bool:
    """Whether words are asked for after a choice: who it was, which number."""
    return QUESTIONS[question].more and (question, choice) not in NOTHING_MORE


def next_after(report: Report, question: str) -> str:
    """The next question nobody answered or skipped yet, or the summary."""
    listed = asked(report)
    start = listed.index(question) + 1 if question in listed else 0
    return next((id for id in listed[start:] if id not in report.answers), SUMMARY)


def next_open(report: Report) -> str:
    """The first question without an answer, also one that was skipped; or the summary."""
    given = report.answers
    return next((id for id in asked(report) if id not in given or given[id].skipped), SUMMARY)


def enough(report: Report) -> bool:
    """Whether all that helpers need most was asked: the rest may be left out."""
    return report.brief or all(id in report.answers for id in BRIEF[report.about])


def before(report: Report, question: str) -> str:
    """The question that stands before this one, or nothing at the first."""
    listed = asked(report)
    if question not in listed:
        return listed[-1] if question == SUMMARY and listed else ""
    at = listed.index(question)
    return listed[at - 1] if at else ""


def place(report: Report, question: str) -> tuple[int, int]:
    """The number of a question, from 1, and how many there are."""
    listed = asked(report)
    return (listed.index(question) + 1 if question in listed else len(listed)), len(listed)
