"""A story told in one go, wherever in the report: kept as it is; what it answers is not asked."""

from dataclasses import replace
from datetime import date

from bot.cases.shift import JAKARTA
from bot.geography import Geography
from bot.model import Say, Turn
from bot.reports import changes, flow, story
from bot.reports.model import Report

STORY = "cerita"
USED = Say("reporting.from_story")


def today(turn: Turn) -> date:
    """The day it is in Western Indonesia: one more or less changes no report."""
    return turn.now.astimezone(JAKARTA).date()


def with_story(geography: Geography, turn: Turn, report: Report, text: str) -> Report:
    """The report with the story, and with the answers in it. At the question for the story that one
    goes on waiting for more; elsewhere the next open question comes."""
    id = flow.question_of(report)
    known = changes.piece_added(report, STORY, text, turn.now)
    words = known.answers[STORY].text
    known = story.filled(known, words, turn.now, today(turn), geography)
    if id == STORY or id not in known.answers:
        return known
    return changes.went_on(known, id) if not report.fixing else replace(known, at=report.at)


def is_story(report: Report, text: str) -> bool:
    """Whether words at another question are a story; in reports without one they are an answer."""
    return story.told(text) and STORY in flow.asked(replace(report, brief=False))


def used(before: Report, after: Report) -> bool:
    """Whether anything was taken out of the story."""
    return bool(set(after.answers) - set(before.answers) - {STORY})
