"""Who comes by the link under a post is taken right to the matter: `/start <payload>`.

The payload itself is nothing that the person said: no feature may read it as words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.buttons import OPEN, REPORT, URGENT_START
from bot.features.genuine_posts import when_and_why
from bot.features.main_menu import MENU
from bot.features.offer import wanted
from bot.features.reports import lapor
from bot.features.urgent import numbers_first
from bot.joining_handlers import passing
from bot.meaning import NOTHING_UNDERSTOOD
from bot.model import Button, Decision, Handler, Rows, Say, Turn
from bot.passing_steps import PASSING
from bot.post_effects import CountVisit
from bot.posts.model import Target, What
from bot.posts.standing import Became

OPENS: Mapping[What, Handler] = {"check": wanted, "report": lapor, "urgent": numbers_first}
UNTOUCHED: tuple[What, ...] = ("urgent", "menu")
"""Nothing is added to a safety message; and the greeting says itself who this is."""
SINCE: dict[Became, str] = {
    "withdrawn": "arriving.post_withdrawn", "disputed": "arriving.post_disputed",
    "corrected": "arriving.post_corrected",
}  # fmt: skip
"""What became of the post that the link stood under, where it is not to be relied on any more."""


@dataclass(frozen=True)
class Doors:
    """What else a link may open: answers by their ids, the choices of alerts, and the greeting for
    whom no link brought."""

    answers: Mapping[str, Handler]
    alerts: Handler
    hello: Handler


def arrive(doors: Doors, turn: Turn) -> Decision:
    """What the link meant; the greeting where there is none, or none of ours."""
    link = turn.link
    if link is None and turn.incoming.text.strip() == URGENT_START:
        return passing(turn, numbers_first, PASSING)(_wordless(turn))
    if link is None:
        return doors.hello(turn)
    decision = _opened(doors, link.target, _wordless(turn))
    if link.target.what != "urgent" and decision.outcome not in ("case", "question"):
        decision = _with_what_became(turn, decision)
    if link.target.what not in UNTOUCHED:
        decision = _introduced(turn, decision)
    if link.target.what not in (*UNTOUCHED, "report"):
        decision = _with_way_back(turn, decision)
    visit = CountVisit(link.post, link.target.what)
    return replace(decision, effects=(*decision.effects, visit))


def begun(turn: Turn) -> Rows:
    """The way back to a report that was begun."""
    if turn.report is None or not turn.report.report.draft:
        return ()
    return ((Button("reporting.button.go_on", OPEN, (REPORT,)),),)


def _opened(doors: Doors, target: Target, turn: Turn) -> Decision:
    if target.what == "answer":
        handler = doors.answers.get(target.answer, _gone)
    elif target.what == "alerts":
        handler = doors.alerts
    else:
        handler = OPENS.get(target.what, doors.hello)
    # As for a button: what stood may go on, but no late "iya" answers a question long past.
    return passing(turn, handler, PASSING)(turn)


def _gone(turn: Turn) -> Decision:
    """The answer that a post meant was taken away since."""
    return Decision((Say("arriving.answer_gone", buttons=MENU),), outcome="fallback")


def _wordless(turn: Turn) -> Turn:
    """The turn as if the person had tapped a button here: without what was read out of the
    payload."""
    return replace(
        turn, incoming=replace(turn.incoming, text="", args=()), found=None, offered=None,
        understanding=NOTHING_UNDERSTOOD, danger="", own=False, parts=(),
    )  # fmt: skip


def _with_way_back(turn: Turn, decision: Decision) -> Decision:
    """A report that was begun is not lost to who looked at something else."""
    if not decision.replies:
        return decision
    first, *others = decision.replies
    first = replace(first, buttons=(*first.buttons, *begun(turn)))
    return replace(decision, replies=(first, *others))


def _with_what_became(turn: Turn, decision: Decision) -> Decision:
    """Who still believes a post that was withdrawn or corrected hears so, beneath what they came
    for; by itself where there is nothing else to say."""
    linked = turn.linked
    if linked is None or linked.became not in SINCE:
        return decision
    line = Say(SINCE[linked.became], when_and_why(linked))
    if not decision.replies:
        return replace(decision, replies=(line,))
    first, *others = decision.replies
    first = replace(first, then=(*first.then, line))
    return replace(decision, replies=(first, *others))


def _introduced(turn: Turn, decision: Decision) -> Decision:
    """Who never wrote to the bot hears in a line who this is, beneath what they came for."""
    if turn.conversation.version or not decision.replies:
        return decision
    first, *others = decision.replies
    first = replace(first, then=(*first.then, Say("arriving.who")))
    return replace(decision, replies=(first, *others))
