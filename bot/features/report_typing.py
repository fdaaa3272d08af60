"""What is typed while a report is being made: an answer in any words, a question in the middle, a
cry for help, or "lanjut besok"."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot import urgency
from bot.buttons import REPORT
from bot.features.report import left_alone, paused, saved, waiting
from bot.features.report_answering import answered, fits, left_open, with_land, worded
from bot.features.report_danger import alarmed, doubted, new, of_words, with_place
from bot.features.report_proving import PROOF
from bot.features.report_question import act, shown_with
from bot.features.report_story import is_story, with_story
from bot.features.report_summary import correct
from bot.geography import Geography
from bot.model import Decision, Handler, Rows, Say, Turn
from bot.report_effects import SaveReport
from bot.reports import changes, flow
from bot.reports.model import Report, Shown
from bot.reports.questions import QUESTIONS
from bot.reports.reading import harm_told, talk_words
from bot.reports.reading import questions_back as words
from bot.urgency import alarming

ASIDE, AS_ANSWER = "report_aside", "itu"
"""Where the conversation keeps words that were taken for a question; `lapor:<key>:itu:<turn>` makes
them the answer after all."""
ASIDES = 5
"""So many of them are kept."""
ABOUT: Mapping[str, str] = {
    "dibaca": "reporting.about_dibaca", "wajib": "reporting.about_wajib",
    "kirim": "reporting.about_kirim", "simpan": "reporting.about_simpan",
    "biaya": "reporting.about_biaya", "asli": "reporting.about_asli",
    "sampai": "reporting.about_sampai",
}  # fmt: skip
"""What is told of the report itself, by what was asked."""
GENUINE, GENUINE_IDS = "asli", ("cek_keaslian", "siapa_bot")
"""The question whether this is the real bot, and what the model calls it."""
OF_REPORTS = ("biaya_lapor", "kerahasiaan_laporan", "cek_status_laporan", *GENUINE_IDS)
"""Answers about reports at large, which one's own report knows better."""
CRY_WORDS = 2
PERSON_WANTED, FEW = ("minta_petugas", "hapus_data"), 8
"""What is never an answer, in so few words."""
WRONG = re.compile(
    r"\b(?:salah|keliru|ganti|ubah|rubah|betulkan|bukan|koreksi|edit)\b", re.IGNORECASE
)
"""Words at the summary by which something is wanted otherwise."""


def typed(geography: Geography, answers: Mapping[str, Handler], turn: Turn) -> Decision | None:
    """What a text means at the question that waits; None when it belongs to another matter."""
    shown = turn.report
    if shown is None or not shown.report.draft:
        return None
    report = shown.report
    danger = of_words(turn, report, fits=fits(geography, turn, report))
    if danger and new(turn, danger):
        return alarmed(turn, shown_with(shown, _kept(geography, turn, report)), danger)
    meant = turn.understanding.best if turn.understanding.sure else ""
    few = len(turn.incoming.text.split()) <= FEW
    if meant in PERSON_WANTED and few and not turn.incoming.edited:
        return None
    if _bare_cry(turn):
        return doubted(turn, _beside(turn, shown), report)
    return doubted(turn, _said(geography, answers, turn, shown), report)


def as_answer(turn: Turn, shown: Shown, args: tuple[str, ...]) -> Decision:
    """The words that were taken for a question were the answer to what was asked then."""
    kept = _asides(turn)
    id, text = kept.pop(args[0], ("", "")) if args else ("", "")
    if id not in QUESTIONS or not text:
        return Decision((waiting(turn, shown, changed=True),), step=REPORT)
    known = changes.added(shown.report, id, text, turn.now)
    return replace(saved(turn, shown, known, noted=id), data=turn.remember(**{ASIDE: kept}))


def pieces(turn: Turn) -> Decision:
    """Nothing more came for a moment: what was noted, and the question again."""
    if turn.report is None or not turn.report.report.draft or turn.conversation.step != REPORT:
        return Decision()
    id = flow.question_of(turn.report.report)
    proved = bool(turn.incoming.data.get(PROOF)) and bool(turn.report.evidence)
    if proved and not (id and QUESTIONS[id].evidence):
        lead = Say("reporting.kept_as_proof", report=turn.report)
        return Decision((lead, waiting(turn, turn.report)))
    return Decision((waiting(turn, turn.report),))


def _said(
    geography: Geography, answers: Mapping[str, Handler], turn: Turn, shown: Shown
) -> Decision:
    """Words without certain danger: a wish, a question, or the answer."""
    if turn.incoming.edited:
        return _beside(turn, shown, Say("reporting.edited"))
    if _asks_genuine(turn):
        return _aside(turn, shown, answers)
    if wanted := _wanted(turn, shown):
        return wanted
    if shown.report.at == flow.SUMMARY:
        return _at_summary(turn, shown, answers)
    if words.asks(turn.incoming.text) and not _part_of_story(turn, shown.report, answers):
        return _aside(turn, shown, answers)
    if alarming(turn) and _cried_at_choices(geography, turn, shown.report):
        return _beside(turn, shown)
    return answered(geography, turn, shown, turn.incoming.text)


def _cried_at_choices(geography: Geography, turn: Turn, report: Report) -> bool:
    """Whether words that may be a cry stand at a question with a few answers and are none of them:
    they become no answer then. The bare name of a place says where somebody is."""
    if not left_open(geography, turn, report):
        return False
    place = with_land(geography, turn, report, turn.incoming.text)
    return harm_told.told(turn.incoming.text) or place is None


def _kept(geography: Geography, turn: Turn, report: Report) -> Report:
    """The report with words of danger in it: as the answer where a story or what happened is asked
    for, or where no word of danger stands in it ("trus nyebrang kali"); else beside the answers: no
    name and no place is written over by a cry."""
    id, text = flow.question_of(report), turn.incoming.text
    if turn.incoming.edited or not id or QUESTIONS[id].evidence:
        return changes.noted(report, text, turn.now)
    if QUESTIONS[id].pieces or is_story(report, text):
        return with_story(geography, turn, report, text)
    cried = bool(turn.danger or harm_told.told(text)) and not QUESTIONS[id].many
    if cried or (QUESTIONS[id].choices and not QUESTIONS[id].many):
        return changes.noted(report, text, turn.now)
    return worded(geography, turn, report, text)


def _wanted(turn: Turn, shown: Shown) -> Decision | None:
    """Short words that steer: stop for now, back, on, done."""
    text, report, id = turn.incoming.text, shown.report, flow.question_of(shown.report)
    if words.wants_back(text):
        return saved(turn, shown, changes.went_back(report, turn.now))
    if words.wants_stop(text) or (turn.understanding.sure and turn.understanding.best == "batal"):
        return paused(turn, shown)
    if talk_words.wants_on(text):
        return _on(turn, shown)
    if not id:
        return None
    collects = QUESTIONS[id].pieces or QUESTIONS[id].evidence or QUESTIONS[id].many
    none = QUESTIONS[id].evidence and words.has_none(text)
    left_out = words.wants_skip(text) and not QUESTIONS[id].pieces
    if left_out and report.fixing:
        return saved(turn, shown, changes.emptied(report, id, turn.now))
    if left_out or none or (collects and words.done(text)):
        return saved(turn, shown, changes.skipped(report, id, turn.now), noted=id)
    return None


def _on(turn: Turn, shown: Shown) -> Decision:
    """Somebody says to go on: what waits is shown; where answers are collected and there are some,
    the next question."""
    report, id = shown.report, flow.question_of(shown.report)
    asked, given = QUESTIONS.get(id), report.answers.get(id)
    if asked and asked.evidence:
        some = bool(shown.evidence)
    else:
        some = bool(asked and (asked.pieces or asked.many) and given and given.said)
    if some:
        return saved(turn, shown, changes.skipped(report, id, turn.now), noted=id)
    return Decision((waiting(turn, shown),), step=REPORT, effects=(left_alone(turn),))


def _asks_genuine(turn: Turn) -> bool:
    """Whether it is asked if this is the real bot: by its words, or by what the model is sure
    of."""
    meant = turn.understanding.best if turn.understanding.sure else ""
    text = turn.incoming.text
    of_model = meant in GENUINE_IDS and talk_words.asks_of_us(text)
    return of_model or talk_words.asks_genuine(text)


def _bare_cry(turn: Turn) -> bool:
    """Whether a word or two cry for help and say nothing else: no place is called "tolong"."""
    few = len(turn.incoming.text.split()) <= CRY_WORDS
    return few and bool(turn.danger) and urgency.of(turn).outcome == "ask"


def _part_of_story(turn: Turn, report: Report, answers: Mapping[str, Handler]) -> bool:
    """Whether words that sound like a question go on with a story ("uang dari mana"): all but short
    ones to which there is an answer."""
    if not QUESTIONS[flow.question_of(report)].pieces:
        return False
    known = turn.understanding.sure and turn.understanding.best in answers
    return not known or len(turn.incoming.text.split()) > FEW


def _at_summary(turn: Turn, shown: Shown, answers: Mapping[str, Handler]) -> Decision:
    """Nothing is asked: a question is answered, anything else is kept beside the report."""
    if words.asks(turn.incoming.text):
        return _aside(turn, shown, answers)
    kept = _beside(turn, shown, lead := Say("reporting.note_kept"))
    if WRONG.search(turn.incoming.text):
        return replace(kept, replies=(lead, *correct(turn, shown).replies))
    return kept


def _beside(turn: Turn, shown: Shown, *lead: Say) -> Decision:
    """The words kept beside the answers, and what waits asked again."""
    known = changes.noted(shown.report, turn.incoming.text, turn.now)
    said = (*lead, waiting(turn, shown_with(shown, known)))
    return Decision(said, step=REPORT, effects=(SaveReport(known),))


def _aside(turn: Turn, shown: Shown, answers: Mapping[str, Handler]) -> Decision:
    """A question in the middle: answered, then the report goes on. What was an answer after all is
    one tap away."""
    meant = turn.understanding.best if turn.understanding.sure else ""
    rows: Rows = ()
    asides = _asides(turn)
    if id := flow.question_of(shown.report):
        asides = dict([*asides.items(), (turn.session, (id, turn.incoming.text))][-ASIDES:])
        rows = ((act(shown.report, "reporting.button.as_answer", AS_ANSWER, turn.session),),)
    about = GENUINE if _asks_genuine(turn) else words.about_report(turn.incoming.text)
    lead: tuple[Say, ...]
    if about and (about == GENUINE or meant not in answers or meant in OF_REPORTS):
        told, data = Decision(outcome="answer"), turn.conversation.data
        lead = (Say(ABOUT[about]), Say("reporting.goes_on", buttons=rows))
    elif meant in answers:
        told = answers[meant](with_place(turn, shown.report))
        data = turn.conversation.data if told.data is None else told.data
        lead = (*told.replies, Say("reporting.goes_on", buttons=rows))
    else:
        told, data = Decision(outcome="fallback"), turn.conversation.data
        lead = (Say("reporting.no_answer", buttons=rows),)
    return replace(
        told, replies=(*lead, waiting(turn, shown)), step=REPORT,
        data={**data, ASIDE: asides},
    )  # fmt: skip


def _asides(turn: Turn) -> dict[str, tuple[str, str]]:
    """By turn: the question that waited, and the words."""
    kept = turn.conversation.data.get(ASIDE)
    listed = kept.items() if isinstance(kept, dict) else ()
    return {name: (str(one[0]), str(one[1])) for name, one in listed}
