"""Words as an answer to the question that waits: understood, kept, heard when they mean danger."""

from dataclasses import replace
from datetime import timedelta

from bot.buttons import REPORT
from bot.effects import StartTimer
from bot.features.report import left_alone, saved, waiting
from bot.features.report_danger import LANDS, alarmed, new, of_choice, watched
from bot.features.report_proving import LINK, MOST, evidence, keep_words
from bot.features.report_question import shown_with
from bot.features.report_story import STORY, USED, is_story, today, used, with_story
from bot.geography import Geography
from bot.model import Decision, Say, Turn
from bot.report_effects import AddEvidence, SaveReport
from bot.reports import changes, flow
from bot.reports.model import Report, Shown
from bot.reports.questions import DANGERS, QUESTIONS
from bot.reports.reading import harm_told
from bot.reports.steps import PIECES
from bot.reports.understood import understood

PIECES_SILENCE = timedelta(seconds=4)
"""So long nobody may write before the pieces of a story are acknowledged: people write on while
they think."""
CLOSED = (
    "aman", "negara", "hubungan", "kontrak", "visa", "paspor", "kontak_orang", "butuh", "kontak",
    "uang", "tujuan",
)  # fmt: skip
"""Questions with so few answers that words which mean none of them are asked about once more."""
DESCRIBED = ("tempat", "rute")
"""Questions whose answers name what no list holds: "gedung biru lantai 3"."""
WATCHED, SENTENCE = "diawasi", 4
"""Somebody reads along; words of a whole sentence."""
BY_NUMBER = {"kontak": "whatsapp"}
"""Choices after which nothing but a number is asked for."""
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
    if landed := with_land(geography, turn, report, text):
        return saved(turn, shown, landed, noted=LANDS[0])
    if _unclear(report, known, id) or _without_number(report, known, id, text):
        return _asked_again(turn, shown, text)
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


def fits(geography: Geography, turn: Turn, report: Report) -> bool:
    """Whether words answer the question that waits and tell of nothing that is done to anybody.
    Who says to be watched is answered quietly in any case."""
    id, text = flow.question_of(report), turn.incoming.text
    if not id:
        return False
    chosen, value = understood(id, text, today(turn), geography)
    if WATCHED in chosen:
        return True
    return bool(id in DESCRIBED or chosen or value) and not harm_told.told(text)


def left_open(geography: Geography, turn: Turn, report: Report) -> bool:
    """Whether a question with a few answers waits, and the words are none of them."""
    id = flow.question_of(report)
    return (
        id in CLOSED
        and not flow.wants_more(report)
        and not any(understood(id, turn.incoming.text, today(turn), geography))
    )


def _asked_again(turn: Turn, shown: Shown, text: str) -> Decision:
    """Words that say nothing to what waits are kept, and it is asked once more."""
    report = shown.report
    if flow.wants_more(report):
        known = changes.noted(report, text, turn.now)
    else:
        known = changes.unclear(report, flow.question_of(report), text, turn.now)
    said = (Say("reporting.unclear"), waiting(turn, shown_with(shown, known)))
    return Decision(said, step=REPORT, effects=(SaveReport(known), left_alone(turn)))


def with_land(geography: Geography, turn: Turn, report: Report, text: str) -> Report | None:
    """The report with the country, and the town, that words name which say nothing to an earlier
    question; None where there are none. Nobody likes to be asked for what they just said."""
    listed = [one for one in LANDS if one in flow.asked(report)]
    asked = set(LANDS) & {flow.question_of(report), *report.answers}
    if asked or LANDS[0] not in listed or not left_open(geography, turn, report):
        return None
    found = {one: understood(one, text, today(turn), geography) for one in listed}
    if not found[LANDS[0]][1].get("country"):
        return None
    known = report
    for one, (chosen, value) in found.items():
        if one == LANDS[0] or value.get("place"):
            known = changes.worded(replace(known, at=one), one, text, chosen, value, turn.now)
    return replace(known, at=report.at, fixing=report.fixing)


def _without_number(before: Report, after: Report, id: str, text: str) -> bool:
    """Whether a whole sentence stands where only a number was asked for, and holds none."""
    asked = flow.wants_more(before) and before.choices(id)[:1] == (BY_NUMBER.get(id, ""),)
    sentence = len(text.split()) >= SENTENCE and not any(map(str.isdigit, text))
    return asked and sentence and not after.answers[id].value


def _unclear(before: Report, after: Report, id: str) -> bool:
    """Whether the words mean none of the few answers, the first time."""
    given = after.answers[id]
    asked = id in before.answers and bool(before.answers[id].text)
    return id in CLOSED and not given.choices and not given.value and not asked
