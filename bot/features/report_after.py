"""After a report was confirmed: operators may read it, it was handed in, somebody asks for news."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.buttons import OPEN
from bot.case_effects import AddEntry, Alarm
from bot.cases.model import CaseLane, Entry
from bot.effects import Effect, StartTimer, StopTimer
from bot.features.case_opening import with_case
from bot.features.report_danger import case_of, with_place
from bot.features.report_question import act
from bot.features.report_silence import unheard
from bot.model import Button, Decision, Rows, Say, Turn
from bot.report_effects import SaveReport
from bot.reports import changes
from bot.reports.model import Evidence, Report, Shown
from bot.reports.questions import DANGERS
from bot.reports.reading import portal_number
from bot.reports.steps import NEWS, PORTAL_STEP, SILENT
from bot.urgency import alarming

MATTER = "laporan"
"""What a case is about that a report opens."""
DAYS = (3, 7, 14)
"""Days after which it is asked for news, for who wants that."""
ANSWER_WITHIN = timedelta(days=1)
"""So long somebody whose report told of danger may leave that question unanswered."""
LATER = timedelta(hours=12)
"""When a question that could not be put is tried again."""
ASKED, ASKED_FOR = "portal_asked", timedelta(days=1)
"""Where the conversation keeps when the portal's number was asked for; so long a figure is it."""
MENU: Rows = ((Button("button.menu", OPEN, ("menu",)),),)
ENTRY_KINDS = {"audio": "voice", "text": "text", "link": "text", "offer": "text"}


def help(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """Whether operators may read it: with a yes it stands in the case, complete."""
    report = shown.report
    if args[:1] != ("ya",) and not report.handed_over:
        known = replace(report, help=False, changed_at=turn.now)
        open_ = turn.case is not None and turn.case.open
        key = "reporting.help_no_case" if open_ else "reporting.help_no"
        return Decision((Say(key),), effects=(SaveReport(known),))
    if report.handed_over:
        return Decision((Say("reporting.help_known"),))
    if not turn.shift.rules.staffed:
        return Decision((Say("reporting.no_desk"),))
    there = with_place(turn, report)
    opened = with_case(there, Decision(outcome="action"), lane(report), MATTER)
    case = case_of(turn, opened)
    known = replace(report, help=True, handed_over=True, case=case, changed_at=turn.now)
    told = Alarm("reporting.entry", {}, report=Shown(known, shown.evidence))
    proofs = tuple(entry(turn, one) for one in shown.evidence)
    return replace(
        opened, replies=(Say("reporting.help_yes"), *opened.replies),
        effects=(*opened.effects, told, *proofs, SaveReport(known)),
    )  # fmt: skip


def entry(turn: Turn, proof: Evidence) -> AddEntry:
    """A piece of evidence as operators see it; what they have already is not kept twice."""
    latitude = longitude = None
    if proof.kind == "location" and "," in proof.text:
        latitude, longitude = (float(one) for one in proof.text.split(","))
    return AddEntry(Entry(
        proof.at, "person", ENTRY_KINDS.get(proof.kind, proof.kind), proof.text, proof.file,
        who=turn.incoming.sender, who_name=turn.incoming.sender_name,
        person_message=proof.message_id if proof.chat == turn.incoming.chat_id else 0,
        latitude=latitude, longitude=longitude, asks=False,
    ))  # fmt: skip


def lane(report: Report) -> CaseLane:
    """How urgent what was chosen is."""
    dangers = {
        DANGERS[id, one]
        for id in report.answers
        for one in report.choices(id)
        if (id, one) in DANGERS
    }
    if dangers - {"darurat_uang_terkirim"}:
        return "nyawa"
    return "waktu" if dangers else "biasa"


def ask_number(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """The person handed it in: which number did the portal give?"""
    none = act(shown.report, "reporting.button.no_number", "terkirim", "tanpa")
    if args[:1] == ("tanpa",):
        return sent(turn, shown, "")
    data = turn.remember(**{ASKED: turn.now.isoformat()})
    say = Say("reporting.ask_number", buttons=((none,),))
    return Decision((say,), step=PORTAL_STEP, data=data)


def number_typed(turn: Turn) -> Decision | None:
    """The number, as it was asked for; words of danger, and a text without one, are another
    matter."""
    shown = turn.report
    if shown is None or shown.report.draft or turn.incoming.elsewhere or alarming(turn):
        return None
    asked = turn.conversation.data.get(ASKED)
    just = not asked or turn.now - datetime.fromisoformat(str(asked)) < ASKED_FOR
    number = portal_number.read(turn.incoming.text, asked=just)
    return None if number is None else sent(turn, shown, number)


def said_sent(turn: Turn) -> Decision:
    """Told in passing: "sudah saya kirim ke portal, nomor …"."""
    if turn.report is None:
        return Decision()
    return sent(turn, turn.report, portal_number.read(turn.incoming.text) or "")


def sent(turn: Turn, shown: Shown, number: str) -> Decision:
    """Kept with the report; the desk knows, too, where it may read the report."""
    known = changes.sent(shown.report, number, turn.now)
    key = "reporting.sent" if number else "reporting.sent_without"
    rows = () if known.remind else ((act(known, "reporting.button.remind", "ingat", "ya"),),)
    told: tuple[Effect, ...] = ()
    if known.help and known.case > 0:
        told = (Alarm("alarm.report_sent", {"nomor_portal": number or "-"}, "nobody", known.case),)
    say = Say(key, {"nomor_portal": number}, (*rows, *MENU))
    return Decision((say,), step="", effects=(SaveReport(known), *told))


def remind(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """Reminders are wished for, or no more."""
    wanted = args[:1] == ("ya",)
    known = replace(shown.report, remind=wanted, changed_at=turn.now)
    if not wanted:
        off = (SaveReport(known), StopTimer(NEWS))
        return Decision((Say("reporting.remind_off"),), effects=off)
    return Decision(
        (Say("reporting.remind_on"),), effects=(SaveReport(known), ring(turn, known, 0))
    )


def any_news(turn: Turn) -> Decision:
    """A reminder that was wished for: is there news? The next one is set."""
    shown = turn.report
    if (
        shown is None
        or not shown.report.remind
        or shown.report.key != turn.incoming.data.get("key")
    ):
        return Decision()
    report, asked = shown.report, int(turn.incoming.data.get("ke", 0))
    if unheard(turn):
        later = StartTimer(NEWS, turn.now + LATER, turn.incoming.data)
        return Decision(effects=(later,))
    rows = (
        (act(report, "reporting.button.news_yes", "kabar", "ada"),
         act(report, "reporting.button.news_no", "kabar", "belum")),
        (act(report, "reporting.button.remind_stop", "ingat", "tidak"),),
    )  # fmt: skip
    effects: list[Effect] = [ring(turn, report, asked + 1)] if asked + 1 < len(DAYS) else []
    if lane(report) == "nyawa" and report.case > 0:
        since = {"since": turn.now.isoformat(), "case": report.case}
        effects.append(StartTimer(SILENT, turn.now + ANSWER_WITHIN, since))
    say = Say("reporting.any_news", {"nomor": report.shown_number}, rows)
    return Decision((say,), effects=tuple(effects))


def news(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """Somebody answered: there is news, or there is none."""
    known = SaveReport(replace(shown.report, changed_at=turn.now))
    stop = StopTimer(SILENT)
    if args[:1] == ("ada",):
        rows: Rows = ((act(shown.report, "reporting.button.remind_stop", "ingat", "tidak"),), *MENU)
        return Decision((Say("reporting.news_yes", buttons=rows),), effects=(known, stop))
    rows = (
        (act(shown.report, "reporting.button.guide", "panduan"),),
        (Button("button.contact", OPEN, ("kontak",)), Button("button.person", OPEN, ("petugas",))),
    )
    return Decision((Say("reporting.news_no", buttons=rows),), effects=(known, stop))


def ring(turn: Turn, report: Report, asked: int) -> StartTimer:
    """The timer of the next question for news; `asked` counts those that were put."""
    days = DAYS[asked] - (DAYS[asked - 1] if asked else 0)
    return StartTimer(NEWS, turn.now + timedelta(days=days), {"ke": asked, "key": report.key})


TAPS: dict[str, Callable[[Turn, Shown, tuple[str, ...]], Decision]] = {
    "petugas": help, "terkirim": ask_number, "ingat": remind, "kabar": news,
}  # fmt: skip
