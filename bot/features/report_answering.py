"""Words as an answer to the question that waits: understood, kept, heard when they mean danger."""

from dataclasses import replace
from datetime import timedelta

from bot.buttons import REPORT
from bot.effects import StartTimer
from bot.features.report import left_alone, saved, waiting
from bot.features.report_danger import alarmed, new, of_choice, watched
from bot.features.report_proving import LINK, MOST, evidence, keep_words
from bot.features.report_question import shown_with
from bot.features.report_story import STORY, USED, is_story, today, used, with_story
from bot.geography import Geography
from bot.model import Decision, Say, Turn
from bot.report_effects import AddEvidence, SaveReport
from bot.reports import changes, flow
from bot.reports.model import Report, Shown
from bot.reports.questions import DANGERS, QUESTIONS
from bot.reports.steps import PIECES
from bot.reports.understood import understood

PIECES_SILENCE = timedelta(seconds=4)
"""So long nobody may write before the pieces of a story are acknowledged: people write on while
they think."""
CLOSED = (
    "aman", "negara", "hubungan", "kontrak", "visa", "paspor", "kontak_orang", "butuh", "kontak",
)  # fmt: skip
"""Questions with so few answers that words which mean none of them are asked about once more."""
LINKED = ("pengiklan", "pengirim")
"""Questions that a link answers; at others it is evidence, too."""


def answered(geography: Geography, turn: Turn, shown: Shown, text: str) -> Decision:
    """The decision about words that answer the question, tell the whole story, or prove
    something."""
    report, id = shown.report, flow.question_of(shown.report)
    if QUESTIONS[id].evidence:
        return keep_words(turn, shown)
    if is_story(report, text) or QUESTIONS[id].pieces:
        return _storied(geography, turn, shown, text)
    known = worded(geography, turn, report, text)
    if id == "aman" and "diawasi" in known.choices(id):
        return watched(turn, known)
    if danger := _danger(turn, report, known):
        return alarmed(turn, shown_with(shown, known), danger, noted=id)
    if _unclear(report, known, id):
        kept = changes.unclear(report, id, text, turn.now)
        said = (Say("reporting.unclear"), waiting(turn, shown_with(shown, kept)))
        return Decision(said, step=REPORT, effects=(SaveReport(kept), left_alone(turn)))
    decision = saved(turn, shown, known, noted=id)
    linked = LINK.search(text) and id not in LINKED and len(shown.evidence) < MOST
    proof = (AddEvidence(evidence(turn), report.number),) if linked else ()
    return replace(decision, effects=(*decision.effects, *proof))


def worded(geography: Geography, turn: Turn, report: Report, text: str) -> Report:
    """The report with these words as the answer. What was not understood a moment ago stays beside
    them."""
    id = flow.question_of(report)
    chosen, value = understood(id, text, today(turn), geography)
    before = report.answers.get(id)
    again = id in CLOSED and before is not None and before.text and not before.choices
    words = f"{before.text}\n{text}" if again and before else text
    known = changes.worded(report, id, words, chosen, value, turn.now)
    if id == "aman" and "sebentar" in chosen:
        return changes.shortened(known, turn.now)
    return known


def _storied(geography: Geography, turn: Turn, shown: Shown, text: str) -> Decision:
    report = shown.report
    known = with_story(geography, turn, report, text)
    if danger := _danger(turn, report, known):
        return alarmed(turn, shown_with(shown, known), danger, noted=STORY)
    if flow.question_of(report) == STORY:
        more = StartTimer(PIECES, turn.now + PIECES_SILENCE)
        return Decision(step=REPORT, effects=(SaveReport(known), more, left_alone(turn)))
    decision = saved(turn, shown, known, noted=STORY)
    lead = (USED,) if used(report, known) else ()
    return replace(decision, replies=(*lead, *decision.replies))


def _danger(turn: Turn, before: Report, after: Report) -> str:
    """The new danger that the choices understood of the words mean, or nothing."""
    for id, choice in DANGERS:
        if choice in after.choices(id) and choice not in before.choices(id):
            danger = of_choice(after, id, choice)
            if danger and new(turn, danger):
                return danger
    return ""


def _unclear(before: Report, after: Report, id: str) -> bool:
    """Whether the words mean none of the few answers, the first time."""
    given = after.answers[id]
    asked = id in before.answers and bool(before.answers[id].text)
    return id in CLOSED and not given.choices and not given.value and not asked
