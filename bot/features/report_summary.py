"""The summary of a report: read, corrected, confirmed; then whether people may read it."""

from bot.buttons import REPORT
from bot.effects import StartTimer, StopTimer
from bot.features.report_question import TAG, act, left_out, questions_of, under_finger
from bot.model import Button, Decision, Rows, Say, Turn
from bot.report_effects import SaveReport
from bot.reports import changes, flow
from bot.reports.model import Report, Shown
from bot.reports.steps import IDLE, RESULT

CONFIRM, MORE, LIST, PROOFS = "benar", "lengkapi", "daftar", "bukti"
ACROSS = 2
EMPTY = "reporting.summary_empty"


def summary(turn: Turn, shown: Shown, *, changed: bool = False) -> Say:
    """All that was answered, to be read and confirmed."""
    report, edits = shown.report, under_finger(turn) if changed else ""
    if _empty(shown):
        rows = _rows((act(report, "reporting.button.more", MORE),))
        return Say(EMPTY, {}, rows, tag=TAG, edits=edits)
    confirm = act(report, "reporting.button.confirm", CONFIRM)
    correct = act(report, "reporting.button.correct", LIST)
    proofs = (act(report, "reporting.button.proofs", PROOFS),) if shown.evidence else ()
    more = (act(report, "reporting.button.more", MORE),) if _unasked(report) else ()
    later = act(report, "reporting.button.pause", "nanti")
    return Say(
        "reporting.summary", {}, _rows((confirm,), (correct, *proofs), (*more, later)),
        then=_mismatch(report), report=shown, tag=TAG, edits=edits,
    )  # fmt: skip


def _mismatch(report: Report) -> tuple[Say, ...]:
    """A town and a country that do not belong together: one of the two is wrong."""
    town = report.answers.get("tempat")
    there = str(town.value.get("country") or "") if town else ""
    chosen = report.choices("negara")
    if not there or not chosen or chosen[0] in (there, "lain"):
        return ()
    return (
        Say(
            "reporting.mismatch",
            {"tempat": there, "negara_dipilih": chosen[0]},
            report=Shown(report),
        ),
    )


def correct(turn: Turn, shown: Shown) -> Decision:
    """Which answer is to be given anew."""
    report = shown.report
    made = [
        Button(f"report.name.{id}", REPORT, (report.key, "ubah", id)) for id in questions_of(report)
    ]
    rows = [tuple(made[at : at + ACROSS]) for at in range(0, len(made), ACROSS)]
    back = act(report, "reporting.button.to_summary", "ringkas")
    edits = under_finger(turn)
    say = Say("reporting.which", buttons=(*rows, (back,)), tag=TAG, edits=edits)
    return Decision((say,), step=REPORT)


def confirm(turn: Turn, shown: Shown) -> Decision:
    """The person says that it is right: the PDF is made as soon as the evidence is hashed."""
    report = shown.report
    if _empty(shown):
        return Decision((summary(turn, shown, changed=True),), step=REPORT)
    done = changes.confirmed(report, turn.now)
    number = {"nomor": done.shown_number}
    said = Say("reporting.confirmed", number, tag=TAG, edits=under_finger(turn))
    timers = (StopTimer(IDLE), StartTimer(RESULT, turn.now, {"key": done.key}))
    return Decision((said,), step="", effects=(SaveReport(done), *timers))


def _empty(shown: Shown) -> bool:
    """Whether nothing was answered and nothing sent."""
    return not shown.evidence and not any(one.said for one in shown.report.answers.values())


def _unasked(report: Report) -> bool:
    return left_out(report) > 0 or flow.next_open(report) != flow.SUMMARY


def _rows(*rows: tuple[Button, ...]) -> Rows:
    return tuple(row for row in rows if row)
