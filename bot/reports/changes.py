"""What becomes of a report: each change makes a new one. Pure."""

from dataclasses import replace
from datetime import datetime

from bot.reports import flow
from bot.reports.model import About, Given, Json, News, Note, Report
from bot.reports.questions import QUESTIONS

LONGEST_ANSWER, MOST_NOTES = 12_000, 50
"""Characters of one answer, and words of danger that are kept apart."""
NOBODY = frozenset({"tidak_ada", "tidak_tahu"})
"""Choices by which there is no name."""
NEWS = ("diteruskan_perwakilan", "diteruskan_polisi", "dijawab", "butuh_data", "selesai", "kabar")
"""What the desk may tell of a report; `kabar` is news in words of its own."""


def begun(chat_id: int, key: str, about: About, anonymous: bool, now: datetime) -> Report:
    """A new report, at its first question."""
    new = Report(chat_id, now, key, about=about, anonymous=anonymous, changed_at=now)
    return replace(new, at=flow.asked(new)[0])


def toggled(report: Report, question: str, choice: str, now: datetime) -> Report:
    """One of several choices put on or taken off; the question stays."""
    given = report.answers.get(question) or Given(now)
    kept = tuple(one for one in given.choices if one != choice)
    order = QUESTIONS[question].choices
    chosen = kept if choice in given.choices else (*kept, choice)
    listed = tuple(sorted(chosen, key=order.index))
    return _with(report, question, replace(given, at=now, choices=listed, skipped=False), now)


def chosen(report: Report, question: str, choice: str, now: datetime) -> Report:
    """One choice was tapped: words may be asked for, or the next question comes."""
    given = report.answers.get(question)
    same = given if given and _stays_beside(given, question, choice) else Given(now)
    known = _with(report, question, replace(same, at=now, choices=(choice,), skipped=False), now)
    if flow.asks_more(question, choice):
        return replace(known, at=f"{question}{flow.MORE}")
    return went_on(known, question)


def _stays_beside(given: Given, question: str, choice: str) -> bool:
    """Whether words that were written stay when this is tapped: whoever taps the same once more,
    and whoever taps after words that said no choice. A name gives way to "there is none"."""
    if given.choices == (choice,):
        return True
    names = bool(set(QUESTIONS[question].choices) - NOBODY)
    return names and not given.choices and not given.value


def worded(
    report: Report, question: str, text: str, choices: tuple[str, ...], value: Json, now: datetime
) -> Report:
    """Words were written: beside what was tapped, or as the answer itself."""
    before = report.answers.get(question)
    beside = flow.wants_more(report) or QUESTIONS[question].many
    # Words in which no choice is found take none back.
    kept = before.choices if before and (beside or not choices) else ()
    all_ = tuple(dict.fromkeys((*kept, *choices)))
    # One word that is a choice says no more than the choice.
    words = "" if choices and not value and len(text.split()) == 1 else text
    given = Given(now, all_, words[:LONGEST_ANSWER], value)
    return went_on(_with(report, question, given, now), question)


def piece_added(report: Report, question: str, text: str, now: datetime) -> Report:
    """One more message of an answer in pieces; the question stays. What is too much for the answer
    is kept beside it."""
    before = report.answers.get(question)
    words = f"{before.text}\n{text}" if before and before.text else text
    if before and len(words) > LONGEST_ANSWER:
        return noted(report, text, now)
    return _with(report, question, Given(now, text=words[:LONGEST_ANSWER]), now)


def added(report: Report, question: str, text: str, now: datetime) -> Report:
    """Words put to whatever was answered at a question; the next one comes when this one waited and
    no more belongs to it."""
    before = report.answers.get(question) or Given(now)
    words = f"{before.text}\n{text}" if before.text else text
    if len(words) > LONGEST_ANSWER:
        return noted(report, text, now)
    given = replace(before, at=now, text=words, skipped=False)
    known = _with(report, question, given, now)
    collects = QUESTIONS[question].pieces or QUESTIONS[question].evidence
    return known if collects or flow.question_of(report) != question else went_on(known, question)


def unclear(report: Report, question: str, text: str, now: datetime) -> Report:
    """Words that say nothing to a question with a few answers: kept, and asked once more."""
    return _with(report, question, Given(now, text=text[:LONGEST_ANSWER]), now)


def skipped(report: Report, question: str, now: datetime) -> Report:
    """The person goes on without an answer; what stood there already stays."""
    before = report.answers.get(question)
    given = before if before and before.said else Given(now, skipped=True)
    return went_on(_with(report, question, given, now), question)


def emptied(report: Report, question: str, now: datetime) -> Report:
    """The person takes an answer back: nothing of it stays."""
    return went_on(_with(report, question, Given(now, skipped=True), now), question)


def touched(report: Report, now: datetime) -> Report:
    """The person did something with it that stands elsewhere, such as sending evidence."""
    return replace(report, changed_at=now)


def went_on(report: Report, question: str) -> Report:
    """The next question, or the summary after a correction."""
    to = flow.SUMMARY if report.fixing else flow.next_after(report, question)
    return replace(report, at=to, fixing=False)


def went_back(report: Report, now: datetime) -> Report:
    """The question before; what was answered there stays until it is answered anew."""
    if flow.wants_more(report):
        return replace(report, at=flow.question_of(report), changed_at=now)
    at = flow.before(report, report.at)
    return replace(report, at=at or report.at, fixing=False, changed_at=now)


def fixing(report: Report, question: str, now: datetime) -> Report:
    """One answer is given anew; the summary comes after it."""
    return replace(report, at=question, fixing=True, changed_at=now)


def shortened(report: Report, now: datetime) -> Report:
    """There is little time: only what helpers need most."""
    short = replace(report, brief=True, changed_at=now)
    return replace(short, at=flow.next_open(short))


def lengthened(report: Report, now: datetime) -> Report:
    """There is time again: what was left out is asked now."""
    long = replace(report, brief=False, changed_at=now)
    return replace(long, at=flow.next_open(long), fixing=False)


def noted(report: Report, text: str, now: datetime) -> Report:
    """Words of danger that are no answer; kept with the report. When there are very many, new ones
    stand beneath the last."""
    *first, last = (*report.notes, Note(now, ""))[:MOST_NOTES]
    words = f"{last.text}\n{text}" if last.text else text
    notes = (*first, replace(last, text=words[:LONGEST_ANSWER]))
    return replace(report, notes=notes, changed_at=now)


def confirmed(report: Report, now: datetime) -> Report:
    """The person says that it is right."""
    return replace(report, state="confirmed", at="", confirmed_at=now, changed_at=now)


def sent(report: Report, number: str, now: datetime) -> Report:
    """The person handed it in at the portal, which gave this number (or none yet)."""
    return replace(
        report, portal_number=number[:100] or report.portal_number, portal_at=now, changed_at=now
    )


def told(report: Report, what: str, text: str, now: datetime) -> Report:
    """The desk has news of it; that is no doing of the person's."""
    return replace(report, news=(*report.news, News(now, what, text)))


def _with(report: Report, question: str, given: Given, now: datetime) -> Report:
    return replace(report, answers={**report.answers, question: given}, changed_at=now)
