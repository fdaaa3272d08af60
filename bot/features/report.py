"""/lapor: says what is kept of a report and who reads it, begins one, goes on with one, and shows
what became of it."""

from bot.buttons import ASK, OPEN, REPORT
from bot.effects import Effect, StartTimer, StopTimer
from bot.features import report_code, report_status
from bot.features.report_question import TAG, act, question, shown_with, under_finger
from bot.features.report_silence import LEFT_AFTER
from bot.features.report_summary import summary
from bot.model import Button, Decision, Rows, Say, Turn
from bot.report_effects import DropReport, SaveReport
from bot.reports import changes, flow
from bot.reports.model import About, Report, Shown
from bot.reports.steps import CODE_STEP, IDLE, PIECES

BEGIN, CONSENT, NEW = "mulai", "setuju", "baru"
"""`lapor:mulai:<about>:<anonymous>`, `lapor:setuju:<anonymous>`: buttons without a report's key."""
ABOUTS: tuple[About, ...] = ("saya", "orang", "iklan")
NAMELESS, NAMED = "anonim", "nama"
LEARN: Rows = (
    (Button("label.cara_lapor_kasus", ASK, ("cara_lapor_kasus",)),
     Button("label.lapor_dari_indonesia", ASK, ("lapor_dari_indonesia",))),
    (Button("button.urgent", OPEN, ("darurat",)), Button("button.person", OPEN, ("petugas",))),
)  # fmt: skip
"""For who only wants to know how, or cannot wait."""
STARTS: dict[str, str] = {
    "saya": "reporting.button.begin_saya", "orang": "reporting.button.begin_orang",
    "iklan": "reporting.button.begin_iklan",
}  # fmt: skip


def report(turn: Turn) -> Decision:
    """/lapor: the report that was begun, or the consent to a new one. A code behind the command
    goes on with a report from another account."""
    coded = turn.found is not None or report_code.looks_like_one(turn.incoming.text)
    if turn.incoming.kind == "command" and coded:
        return report_code.taken(turn)
    if turn.report is not None and turn.report.report.draft:
        told = turn.incoming.kind == "command" and turn.incoming.text.strip()
        return noted_beside(turn, turn.report) if told else gone_on(turn, turn.report)
    if turn.report is not None and turn.incoming.kind != "button":
        return report_status.shown(turn, turn.report)
    return consent(turn)


def consent(turn: Turn, *, anonymous: bool = False, changed: bool = False) -> Decision:
    """What is kept, who reads it, how long, how to delete it; nothing is kept before a button below
    is tapped."""
    named = NAMELESS if anonymous else NAMED
    rows = [(Button(STARTS[one], REPORT, (BEGIN, one, named)),) for one in ABOUTS]
    other = NAMED if anonymous else NAMELESS
    label = "reporting.button.named" if anonymous else "reporting.button.nameless"
    code = Button("reporting.button.have_code", REPORT, ("kode",))
    say = Say(
        "reporting.consent_nameless" if anonymous else "reporting.consent",
        buttons=(*rows, (Button(label, REPORT, (CONSENT, other)), code), *LEARN),
        edits=under_finger(turn) if changed else "", tag=TAG,
    )  # fmt: skip
    return Decision((say,), step="", outcome="action", ids=("buat_laporan",))


def changed_consent(turn: Turn, args: tuple[str, ...]) -> Decision:
    """With the name or without: the same message says what that means."""
    return consent(turn, anonymous=args[:1] == (NAMELESS,), changed=True)


def begin(turn: Turn, args: tuple[str, ...]) -> Decision:
    """A start button: from here on the report is kept. A second tap goes on with the first."""
    if turn.report is not None and turn.report.report.draft:
        return gone_on(turn, turn.report)
    about, named = (*args, "", "")[:2]
    if about not in ABOUTS:
        return consent(turn)
    new = changes.begun(
        turn.incoming.chat_id, turn.session, ABOUTS[ABOUTS.index(about)], named == NAMELESS,
        turn.now,
    )  # fmt: skip
    return Decision(
        (question(turn, Shown(new)),), step=REPORT, ids=("buat_laporan",),
        effects=(SaveReport(new), left_alone(turn)),
    )  # fmt: skip


def gone_on(turn: Turn, shown: Shown) -> Decision:
    """The report that was begun, where it stood."""
    asked = waiting(turn, shown)
    lead = Say("reporting.welcome_back", report=shown, buttons=_drop(shown.report))
    return Decision((lead, asked), step=REPORT, ids=("buat_laporan",), effects=(left_alone(turn),))


def noted_beside(turn: Turn, shown: Shown) -> Decision:
    """Words behind the command are no answer to what waits, but they are kept."""
    known = changes.noted(shown.report, turn.incoming.text, turn.now)
    lead = Say("reporting.words_kept", buttons=_drop(known))
    return Decision(
        (lead, waiting(turn, shown_with(shown, known))), step=REPORT, ids=("buat_laporan",),
        effects=(SaveReport(known), left_alone(turn)),
    )  # fmt: skip


def waiting(turn: Turn, shown: Shown, *, noted: str = "", changed: bool = False) -> Say:
    """The message that waits for an answer: a question, or the summary."""
    if shown.report.at == flow.SUMMARY:
        return summary(turn, shown, changed=changed)
    return question(turn, shown, noted=noted, changed=changed)


def paused(turn: Turn, shown: Shown) -> Decision:
    """The person stops for now: it is kept, and how to come back."""
    code = act(shown.report, "reporting.button.code", report_code.ISSUE)
    rows: Rows = ((Button("reporting.button.go_on", OPEN, ("lapor",)),), (code,))
    say = Say("reporting.paused", buttons=(*rows, *_drop(shown.report)))
    return Decision((say,), step="", effects=(left_alone(turn),))


def dropped(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """Erase the report: asked once, since it cannot be undone."""
    if args[:1] != ("ya",):
        yes = act(shown.report, "reporting.button.drop_yes", DROP, "ya")
        no = Button("reporting.button.drop_no", OPEN, ("lapor",))
        if not shown.report.draft:
            no = act(shown.report, "reporting.button.drop_no", SHOW)
        return Decision((Say("reporting.drop", buttons=((no,), (yes,))),))
    gone = Say("reporting.dropped", edits=under_finger(turn))
    return Decision((gone,), step="", effects=(DropReport(shown.report.number),))


def saved(turn: Turn, shown: Shown, new: Report, *, noted: str = "") -> Decision:
    """The decision after an ordinary change: kept, and the next question asked. That is all that
    the timer of pieces would do."""
    after = shown_with(shown, new)
    changed = turn.incoming.kind == "button"
    said = waiting(turn, after, noted=noted, changed=changed)
    kept = (SaveReport(new), StopTimer(PIECES), left_alone(turn))
    return Decision((said,), step=REPORT, effects=kept)


def left_alone(turn: Turn) -> Effect:
    """The one reminder of a report that is not finished."""
    return StartTimer(IDLE, turn.now + LEFT_AFTER)


def ask_code(turn: Turn) -> Decision:
    """The person has a code from another account."""
    return Decision((Say("reporting.ask_code"),), step=CODE_STEP)


DROP, SHOW = "hapus", "lihat"


def _drop(report: Report) -> Rows:
    return ((act(report, "reporting.button.drop", DROP),),)
