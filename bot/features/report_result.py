"""The result of a report: the PDF, blocks to copy, how to hand it in, and whether people may read
it."""

from collections.abc import Callable
from datetime import timedelta

from bot.buttons import ASK, OPEN
from bot.effects import StartTimer
from bot.features.report_question import TAG, act
from bot.features.report_silence import unheard
from bot.model import Button, Decision, Rows, Say, Turn
from bot.reports.model import Report, Shown
from bot.reports.steps import GUIDE, RESULT

LOOK_AGAIN, LONGEST_WAIT = timedelta(seconds=2), timedelta(seconds=60)
"""Between two looks whether the evidence is hashed, and how long that is waited for."""
BUSY = timedelta(minutes=10)
"""While a person has the chat, or somebody may read along, the result waits so long at a time."""
COPY, PAPER, HELP = "salin", "pdf", "petugas"
PORTAL: dict[str, str] = {
    "up": "reporting.portal_up", "down": "reporting.portal_down",
    "unchecked": "reporting.portal_unchecked", "": "reporting.portal_unchecked",
}  # fmt: skip
HOME = "id"


def made(turn: Turn) -> Decision:
    """The timer after the confirmation: the result, as soon as the evidence is hashed."""
    shown = turn.report
    if shown is None or shown.report.draft or shown.report.confirmed_at is None:
        return Decision()
    if unheard(turn):
        return Decision(effects=(StartTimer(RESULT, turn.now + BUSY, turn.incoming.data),))
    waited = turn.now - shown.report.confirmed_at
    if waited < LONGEST_WAIT and not all(one.hashed for one in shown.evidence):
        return Decision(effects=(StartTimer(RESULT, turn.now + LOOK_AGAIN, turn.incoming.data),))
    asked = (ask_help(shown.report),) if _may_ask(turn, shown.report) else ()
    return Decision((paper(shown), guide(turn, shown), *asked), outcome="action")


def paper(shown: Shown) -> Say:
    """The PDF with what to do with it."""
    report = shown.report
    rows: Rows = ((act(report, "reporting.button.copy", COPY),),)
    named = {"nomor": report.shown_number}
    return Say("reporting.paper", named, rows, report=shown, paper=True, tag=TAG)


def guide(turn: Turn, shown: Shown) -> Say:
    """How to hand it in: step by step, what is known of the steps and what is not, whom to ask in
    that country and at home."""
    report, country = shown.report, country_of(shown.report)
    own = "lapor_iklan_palsu" if report.about == "iklan" else "cara_lapor_kasus"
    lines = (Say(PORTAL[turn.portal]), Say(f"faq.{own}", country=country))
    ways = (
        (act(report, "reporting.button.copy", COPY),),
        (Button("label.kontak_perwakilan", "kontak", (country,)),) if country else (),
        (Button("label.lapor_dari_indonesia", ASK, ("lapor_dari_indonesia",)),
         Button("label.kendala_portal", ASK, ("kendala_portal",))),
        (act(report, "reporting.button.sent", "terkirim"),
         act(report, "reporting.button.remind", "ingat", "ya")),
        (Button("button.urgent", OPEN, ("darurat",)),),
    )  # fmt: skip
    key = "reporting.guide_ad" if report.about == "iklan" else "reporting.guide"
    return Say(key, buttons=tuple(row for row in ways if row), then=lines, tag=TAG)


def ask_help(report: Report) -> Say:
    """Whether operators may read it: a question of its own."""
    yes = act(report, "reporting.button.help_yes", HELP, "ya")
    no = act(report, "reporting.button.help_no", HELP, "tidak")
    return Say("reporting.ask_help", buttons=((yes,), (no,)), tag=TAG)


def blocks(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """The texts to copy, in the order in which they are needed."""
    sent = act(shown.report, "reporting.button.sent", "terkirim")
    say = Say("reporting.blocks", buttons=((sent,),), report=shown, copied=True, tag=TAG)
    return Decision((say,), outcome="answer")


def country_of(report: Report) -> str:
    """The country abroad that a report is about, as a code, or nothing."""
    for question in ("negara", "tujuan"):
        given = report.answers.get(question)
        if given is None:
            continue
        named = str(given.value.get("country") or "")
        codes = [one for one in (named, *given.choices) if len(one) == len(HOME)]
        if codes:
            return "" if codes[0] == HOME else codes[0]
    return ""


def _may_ask(turn: Turn, report: Report) -> bool:
    return turn.shift.rules.staffed and report.help is None


def _paper(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    return Decision((paper(shown),))


def _guide(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    return Decision((guide(turn, shown),), outcome="answer")


TAPS: dict[str, Callable[[Turn, Shown, tuple[str, ...]], Decision]] = {
    COPY: blocks, PAPER: _paper, GUIDE: _guide,
}  # fmt: skip
