"""The safety question: somebody may be in danger, but the words leave it open."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot import urgency
from bot.alternatives import likely, meaning_buttons
from bot.buttons import OPEN
from bot.features.urgent import IDS, safety
from bot.meaning import URGENT, Place
from bot.model import Button, Decision, Feature, Json, Rows, Say, Turn
from bot.router import SAFETY_QUESTION

STEP = "aman"
ASKED_FOR = timedelta(minutes=30)
"""A typed yes or no belongs to the question for so long; the buttons always do."""
FAMILY, ANYBODY = "darurat_keluarga", "umum"
REMEMBERED = ("alarm", "alarm_country", "asked_at", "offered")
PERSON = (Button("button.person", OPEN, ("petugas",)),)
MENU = (Button("button.menu", OPEN, ("menu",)),)
BESIDE = 2
"""Harmless meanings offered beside the question, so that a wrong alarm costs one tap."""


def ask(turn: Turn) -> Decision:
    """Is somebody in danger now? With the likeliest harmless meanings beneath."""
    id = urgency.of(turn).id
    offered = tuple(one for one in likely(turn) if not one.startswith(URGENT))[:BESIDE]
    answers: Rows = (
        (
            Button("button.danger_me", STEP, ("saya", id)),
            Button("button.danger_other", STEP, ("lain", id)),
        ),
        (Button("button.danger_no", STEP, ("tidak",)),),
    )
    data = turn.remember(
        alarm=id, asked_at=turn.now.isoformat(), offered=list(offered) or None,
        alarm_country=turn.understanding.country or None, country=turn.country or None,
    )  # fmt: skip
    say = Say("safety.ask", buttons=(*answers, *meaning_buttons(offered), PERSON))
    ids = tuple(filter(None, (id, *offered)))
    return Decision((say,), step=STEP, data=data, outcome="question", ids=ids)


def answered(turn: Turn) -> Decision:
    """A button under the question was pressed."""
    who, id = (*turn.incoming.args, "", "")[:2]
    return _after(turn, who, id)


def typed(turn: Turn) -> Decision | None:
    """A typed yes or no to the question; anything else is heard for what it is."""
    meant, data = turn.understanding, turn.conversation.data
    asked = data.get("asked_at")
    if not asked or turn.now - datetime.fromisoformat(str(asked)) > ASKED_FOR or not meant.sure:
        return None
    if meant.best == "setuju":
        return _after(turn, "saya", str(data.get("alarm", "")))
    return _after(turn, "tidak", "") if meant.best == "tolak" else None


def _after(turn: Turn, who: str, id: str) -> Decision:
    if who == "tidak":
        offered = tuple(str(one) for one in turn.conversation.data.get("offered", ()))
        say = Say("safety.glad", buttons=(*meaning_buttons(offered), MENU))
        data = _without_question(turn.conversation.data)
        return Decision((say,), step="", data=data, outcome="choices", ids=offered)
    if who == "lain":
        id = FAMILY
    elif id == FAMILY or id not in IDS:
        id = ANYBODY  # "me" to a question about a relative: which danger it is stays open
    decision = safety(id)(_with_country(turn))
    return replace(decision, step="", data=_without_question(decision.data or {}))


def _with_country(turn: Turn) -> Turn:
    """The turn with the country that was named together with the alarm: it is the same matter."""
    code = str(turn.conversation.data.get("alarm_country", ""))
    if turn.understanding.country or not code:
        return turn
    places = (Place(code, code),)
    return replace(turn, understanding=replace(turn.understanding, places=places))


def _without_question(data: Json) -> Json:
    return {name: value for name, value in data.items() if name not in REMEMBERED}


FEATURE = Feature(
    "safety", ids={SAFETY_QUESTION: ask}, buttons={STEP: answered}, steps={STEP: typed}
)
