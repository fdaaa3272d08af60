"""The question of a report as a message: what was noted last, the question, how far it is, and what
can be tapped."""

from dataclasses import replace

from bot.buttons import CASE, OPEN, REPORT
from bot.model import Button, Rows, Say, Turn
from bot.reports import flow
from bot.reports.model import Given, Report, Shown
from bot.reports.questions import BRIEF, FOR, QUESTIONS

TAG = REPORT
"""By this name the message with the question is found again."""
ANSWER, SKIP, BACK, PAUSE = "j", "lewat", "balik", "nanti"
DONE, FIX, SHORT, FINISH, OFFERED = "cukup", "ubah", "inti", "ringkas", "tawaran"
"""What buttons of a question ask for: `lapor:<key>:<what>:<question>:<choice>`."""
ACROSS = {
    "negara": 3, "tujuan": 3, "kejadian": 2, "butuh": 2, "pengirim": 2, "hubungan": 3, "media": 3,
    "sejak": 2, "kabar": 2, "kontak": 2, "uang": 2, "paspor": 2, "visa": 2, "sudah": 2,
}  # fmt: skip
"""Buttons in a row where one a row would fill the screen."""
OTHER = {
    ("orang", id) for id in FOR["orang"] if id in FOR["saya"]
} | {("iklan", id) for id in ("janji", "cerita", "bukti", "kontak", "nama")}  # fmt: skip
"""Questions that are worded otherwise when the report is not about who writes."""
OTHER_KEYS = {"orang": "report.ask_orang", "iklan": "report.ask_iklan"}
MORE_BY_CHOICE = ("kontak",)
"""Questions whose second part depends on what was tapped."""
WRITTEN = "report_written"
"""Where the conversation keeps the number of the last message that was written for a report."""


def key_of(report: Report, question: str) -> str:
    """The text key of a question, as it is asked in this report."""
    if flow.wants_more(report) and question == flow.question_of(report):
        if question in MORE_BY_CHOICE:
            return f"report.more.{question}.{report.choices(question)[0]}"
        return f"report.more.{question}"
    worded = OTHER_KEYS[report.about] if (report.about, question) in OTHER else "report.ask"
    return f"{worded}.{question}"


def question(turn: Turn, shown: Shown, *, noted: str = "", changed: bool = False) -> Say:
    """The message that asks what waits. `noted` is a question whose answer was just taken; with
    `changed` the message takes the place of the one whose button was pressed."""
    report = shown.report
    id = flow.question_of(report)
    at, of = flow.place(report, id)
    lines = [Say(key_of(report, id))]
    if id in report.answers and report.answers[id].said and not flow.wants_more(report):
        lines.append(Say("reporting.stands", {"pertanyaan": id}, report=shown))
    if QUESTIONS[id].evidence and shown.evidence:
        lines.append(Say("reporting.proofs_so_far", report=shown))
    lines.append(Say("reporting.progress", {"ke": str(at), "dari": str(of)}))
    first, *others = (
        [Say("reporting.noted", {"pertanyaan": noted}, report=shown), *lines]
        if noted and answered(report, noted)
        else lines
    )
    return Say(
        first.key, first.params, buttons(turn, shown), then=tuple(others), report=first.report,
        tag=TAG, edits=under_finger(turn) if changed else "",
    )  # fmt: skip


def under_finger(turn: Turn) -> int | str:
    """The message whose button was pressed, for `Say.edits`: what answers a tap takes its place,
    however old it is, and no other message is written over. Nothing where nothing was pressed, or
    where the person wrote below it since: they look for what comes next at the end of the chat."""
    pressed = turn.incoming.message_id if turn.incoming.kind == "button" else None
    written = turn.conversation.data.get(WRITTEN)
    above = pressed is not None and isinstance(written, int) and pressed < written
    return "" if above else pressed or ""


def buttons(turn: Turn, shown: Shown) -> Rows:
    """The choices of the question that waits, and the ways on."""
    report = shown.report
    id = flow.question_of(report)
    asked = QUESTIONS[id]
    rows: list[tuple[Button, ...]] = []
    if not flow.wants_more(report):
        rows += _choices(report, id)
    if asked.many or asked.pieces or asked.evidence:
        rows.append((act(report, "reporting.button.done", DONE, id),))
    if asked.evidence and isinstance(turn.conversation.data.get("checked"), dict):
        rows.append((act(report, "reporting.button.offer", OFFERED),))
    back = (act(report, "reporting.button.back", BACK, id),) if flow.before(report, id) else ()
    skip = "reporting.button.empty" if can_be_emptied(report) else "reporting.button.skip"
    rows.append((*back, act(report, skip, SKIP, id)))
    if flow.enough(report) or report.fixing:
        short = act(report, "reporting.button.finish", FINISH)
    else:
        short = act(report, "reporting.button.short", SHORT)
    rows.append((short, act(report, "reporting.button.pause", PAUSE)))
    if turn.case is not None and turn.case.open and not turn.case.quiet:
        rows.append((Button("button.watched", CASE, ("senyap",)),))
    else:
        rows.append((Button("button.urgent", OPEN, ("darurat",)),))
    return tuple(rows)


def act(report: Report, label: str, what: str, *more: str) -> Button:
    """A button that does something with this report."""
    return Button(label, REPORT, (report.key, what, *more))


def _choices(report: Report, id: str) -> list[tuple[Button, ...]]:
    asked, chosen = QUESTIONS[id], report.choices(id)
    made = [
        Button(
            f"report.choice.{id}.{one}", REPORT, (report.key, ANSWER, id, one),
            ticked=one in chosen,
        )
        for one in asked.choices
    ]  # fmt: skip
    across = ACROSS.get(id, 1)
    return [tuple(made[at : at + across]) for at in range(0, len(made), across)]


def shown_with(shown: Shown, report: Report) -> Shown:
    """The same evidence with the report as it is now."""
    return replace(shown, report=report)


def answered(report: Report, id: str) -> Given | None:
    """What was answered at a question, if anything."""
    given = report.answers.get(id)
    return given if given and given.said else None


def can_be_emptied(report: Report) -> bool:
    """Whether "Lewati" takes the answer away: in a correction, where something stands already.
    Evidence is taken off its list instead."""
    id = flow.question_of(report)
    if not report.fixing or not id or flow.wants_more(report) or QUESTIONS[id].evidence:
        return False
    return answered(report, id) is not None


def questions_of(report: Report) -> tuple[str, ...]:
    """The questions that can be corrected at the end: those of this report, and what was answered
    while there was more time."""
    listed = flow.asked(report)
    return (*listed, *(id for id in FOR[report.about] if id not in listed and id in report.answers))


def left_out(report: Report) -> int:
    """How many questions were not asked because there was little time."""
    known = set(FOR[report.about]) - set(BRIEF[report.about]) if report.brief else set()
    return len(known - set(report.answers))
