"""Danger is said while a report is being made: the urgent lane opens at once, and what was said
stays in the report."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot import urgency
from bot.buttons import REPORT
from bot.case_effects import Alarm, SaveCase
from bot.cases import changes as case_changes
from bot.cases.model import RANK, Case
from bot.effects import Effect, StartTimer, StopTimer
from bot.features.case_answers import words_of_danger
from bot.features.case_card import card
from bot.features.case_opening import ANYBODY, with_case
from bot.features.report_question import act, question, shown_with
from bot.features.report_summary import summary
from bot.features.urgent import IDS, safety
from bot.meaning import Place
from bot.model import Decision, Json, Say, Turn
from bot.report_effects import SaveReport
from bot.reports import flow
from bot.reports.model import CASE_OPENED, Report, Shown
from bot.reports.questions import DANGERS
from bot.reports.reading import harm_told
from bot.reports.reading.questions_back import asks
from bot.reports.steps import IDLE, SILENT
from bot.urgency import LANES

SILENT_AFTER = timedelta(minutes=30)
"""So long after words of danger somebody may be silent before the desk is told."""
OF_OTHER = "darurat_keluarga"
ASKED = "report_danger"
"""Where the conversation keeps for which report it was asked, and when, whether there is danger,
what was said then, and the country named in it."""
KEPT_WORDS = 600
"""Characters of what was said: so many stand on the operators' card."""
AGAIN = timedelta(minutes=30)
"""So long the question is not put again."""
DANGER, CRIED = "bahaya", "cried"
"""`lapor:<key>:bahaya:<id>` says yes to it; when danger was told, in the watch's timer."""
MONEY = "darurat_uang_terkirim"
FACTS = frozenset(
    {"aman", "negara", "tempat", "sejak", "kabar", "hubungan", "siapa", "nama", "agen",
     "perusahaan", "rute", "janji", "kontrak", "visa", "kontak", "kontak_orang", "media",
     "pengiklan", "tujuan", "pengirim"}
)  # fmt: skip
LANDS = ("negara", "tempat")
"""Answers that say in which country somebody is; the first counts before the second."""
PLAIN_WORDS = 8
"""Questions whose short answers tell no danger unless a word of it stands in them."""
FEW_WORDS = 2
"""So few words without one of danger leave nothing open."""


def of_choice(report: Report, id: str, choice: str) -> str:
    """The danger that a tapped choice means, or nothing."""
    danger = DANGERS.get((id, choice), "") if choice in report.choices(id) else ""
    return OF_OTHER if danger and danger != MONEY and report.about == "orang" else danger


def of_words(turn: Turn, report: Report, *, fits: bool = False) -> str:
    """The danger that typed words mean for certain, or nothing: the same as outside of a report,
    but for a few words that answer the question of fact that waits (`fits`)."""
    alarm = urgency.of(turn)
    if alarm.outcome != "case" or (fits and plain(turn, report)):
        return ""
    theirs = report.about == "orang" and not turn.own and alarm.id != MONEY
    return OF_OTHER if theirs else alarm.id


def plain(turn: Turn, report: Report) -> bool:
    """Whether a few words without any of danger stand at a question of fact: the model hears a
    flight in "aman, majikan tidur" and in the name of a town. Where they answer it they are
    doubted, not taken for a cry."""
    text = turn.incoming.text
    few = len(text.split()) <= PLAIN_WORDS and not turn.danger and not asks(text)
    return few and turn.incoming.kind == "text" and flow.question_of(report) in FACTS


def new(turn: Turn, id: str) -> bool:
    """Whether this danger is more than what people know already."""
    if id not in IDS:
        return False
    case = turn.case
    return case is None or not case.open or RANK[LANES[id] or "biasa"] < RANK[case.lane]


def alarmed(turn: Turn, shown: Shown, id: str, *, noted: str = "") -> Decision:
    """The safety message and the case first, then the question that waits."""
    report = shown.report
    first = safety(id)(with_place(turn, report))
    known = replace(report, case=case_of(turn, first))
    after = shown_with(shown, known)
    at_end = known.at == flow.SUMMARY
    asked = summary(turn, after) if at_end else question(turn, after, noted=noted)
    silent = StartTimer(SILENT, turn.now + SILENT_AFTER, {CRIED: turn.now.isoformat()})
    watch: tuple[Effect, ...] = (silent,) if turn.shift.rules.staffed else ()
    return replace(
        first, replies=(*first.replies, asked), step=REPORT,
        effects=(*first.effects, SaveReport(known), *watch),
    )  # fmt: skip


def doubted(turn: Turn, decision: Decision, report: Report) -> Decision:
    """The decision with the question whether there is danger now, once a report: the words leave
    it open, and nobody answers a report within minutes."""
    alarm = urgency.of(turn)
    data = turn.conversation.data if decision.data is None else decision.data
    if len(turn.incoming.text.split()) <= FEW_WORDS and not turn.danger:
        return decision  # "anak" is an answer
    answered = _understood(decision, flow.question_of(report)) and plain(turn, report)
    answered = answered and not harm_told.told(turn.incoming.text)
    open_ = alarm.outcome == "ask" and not answered and not _just_asked(data, report, turn)
    told = decision.outcome == "case" or not new(turn, alarm.id or OF_OTHER)
    if told or not (alarm.outcome == "case" or open_):
        return decision
    yes = act(report, "reporting.button.danger", DANGER, alarm.id if alarm.id in IDS else "")
    country = with_place(turn, report).understanding.country
    ask = Say("reporting.in_danger", country=country, buttons=((yes,),))
    said, named = turn.incoming.text[:KEPT_WORDS], turn.understanding.country
    asked = {ASKED: [report.key, turn.now.isoformat(), said, named]}
    return replace(decision, replies=(ask, *decision.replies), data={**data, **asked})


def _just_asked(data: Json, report: Report, turn: Turn) -> bool:
    """Whether the question stands a little above already."""
    asked = data.get(ASKED)
    if not isinstance(asked, list) or asked[:1] != [report.key]:
        return False
    return turn.now - datetime.fromisoformat(str(asked[1])) < AGAIN


def tapped(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """Yes, there is danger now: the safety message, and the report goes on. The case begins with
    the words that were asked about."""
    named = args[0] if args and args[0] in IDS else ANYBODY
    theirs = shown.report.about == "orang" and named != MONEY
    if shown.report.about == "saya" and named == OF_OTHER:
        named = ANYBODY  # the model heard a family in a town's name: no captive gets their words
    return alarmed(_as_cried(turn, shown.report), shown, OF_OTHER if theirs else named)


def _as_cried(turn: Turn, report: Report) -> Turn:
    """The tap with what was said when it was asked, and with the country named in that."""
    asked = turn.conversation.data.get(ASKED)
    if not isinstance(asked, list) or asked[:1] != [report.key]:
        return turn
    said, country = (*map(str, asked[2:4]), "", "")[:2]
    places = (Place("", country),) if country else turn.understanding.places
    return replace(
        turn, incoming=replace(turn.incoming, text=said),
        understanding=replace(turn.understanding, places=places),
    )  # fmt: skip


def _understood(decision: Decision, id: str) -> bool:
    """Whether a choice, day, place … was found in the answer: then it is one."""
    saved = [one.report for one in decision.effects if isinstance(one, SaveReport)]
    given = saved[0].answers.get(id) if saved else None
    return given is not None and bool(given.choices or given.value)


def watched(turn: Turn, report: Report) -> Decision:
    """Somebody may read along: people know, and from now on only neutral words come."""
    opened = with_case(turn, Decision(), "nyawa", ANYBODY)
    cases = [one for one in opened.effects if isinstance(one, SaveCase)]
    leave, rest = words_of_danger(turn), StopTimer(IDLE)
    if not cases and (turn.case is None or not turn.case.open):
        quiet = Say("reporting.watched", of_case=True)
        return Decision((quiet,), step="", effects=(SaveReport(report), rest), deletes=leave)
    case: Case = cases[0].case if cases else turn.case  # type: ignore[assignment]
    hushed, event = case_changes.hushed(case, True, turn.now)
    saved = SaveCase(hushed, cases[0].event if cases else event)
    others = tuple(one for one in opened.effects if not isinstance(one, SaveCase))
    known = replace(report, case=case.number or CASE_OPENED)
    return Decision(
        (card(turn, hushed, changed=not cases),), step="", outcome="case", lane="nyawa",
        effects=(saved, *others, Alarm("alarm.quiet", {}), SaveReport(known), rest), deletes=leave,
    )  # fmt: skip


def case_of(turn: Turn, decision: Decision) -> int:
    """The case that a decision opens or changes, else the open one; 0 where there is none."""
    for effect in decision.effects:
        if isinstance(effect, SaveCase):
            return effect.case.number or CASE_OPENED
    return turn.case.number if turn.case and turn.case.open else 0


def with_place(turn: Turn, report: Report) -> Turn:
    """The country that the report names serves where the message names none."""
    chosen = next((one for one in report.choices("negara") if one != "lain"), "")
    negara, tempat = (_country_in(report, id) for id in LANDS)
    country = negara or chosen or tempat
    if turn.understanding.country or not country:
        return turn
    places = (Place("", country),)
    return replace(turn, understanding=replace(turn.understanding, places=places))


def _country_in(report: Report, id: str) -> str:
    """The country that the words of an answer name, or nothing."""
    given = report.answers.get(id)
    return str(given.value.get("country") or "") if given else ""
