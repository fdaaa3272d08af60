"""The safety question: somebody may be in danger, but the words leave it open."""

from dataclasses import replace
from datetime import timedelta

from bot import safety_words, urgency
from bot.alternatives import likely, meaning_buttons
from bot.buttons import ASK, OPEN
from bot.features.interrupted import going_on
from bot.features.urgent import IDS, as_it_stands, safety
from bot.fitting import fitting
from bot.matters import SMALL_TALK
from bot.meaning import URGENT, Place
from bot.model import Button, Decision, Feature, Json, Rows, Say, Turn
from bot.passing_steps import BEFORE, SAFETY_STEP
from bot.router import SAFETY_QUESTION

STEP = SAFETY_STEP
ASKED_FOR = timedelta(minutes=30)
"""A typed yes or no belongs to the question for so long; the buttons always do."""
FAMILY, ANYBODY = "darurat_keluarga", "umum"
REMEMBERED = ("alarm", "alarm_country", "asked_at", "offered", BEFORE)
PERSON = (Button("button.person", OPEN, ("petugas",)),)
MENU = (Button("button.menu", OPEN, ("menu",)),)
NOT_OFFERED = ("hapus_data", "minta_petugas")
"""Steers away from the question, or stands there as a button already."""
SPECIFIC_AT = 0.1
"""Confidence from which a yes leads to the safety message of one danger, not the general one."""
BESIDE = 2
"""Harmless meanings offered beside the question, so that a wrong alarm costs one tap."""


def ask(turn: Turn) -> Decision:
    """Is somebody in danger now? With the likeliest harmless meanings beneath."""
    turn = _with_country(turn) if stands(turn) else turn
    id, _ = as_it_stands(turn, _specific(turn, urgency.of(turn).id))
    if not id and stands(turn):
        id = str(turn.conversation.data.get("alarm", ""))  # asked again: it is about the same
    offered = tuple(one for one in fitting(turn) if _harmless(one))[:BESIDE]
    answers: Rows = (
        (
            Button("button.danger_me", STEP, ("saya", id)),
            Button("button.danger_other", STEP, ("lain", id)),
        ),
        (_no(turn),),
    )
    data = turn.remember(
        **{BEFORE: _interrupted(turn) or None},
        alarm=id, asked_at=turn.now.isoformat(), offered=list(offered) or None,
        alarm_country=turn.understanding.country or None, country=turn.country or None,
    )  # fmt: skip
    country = turn.understanding.country
    say = Say("safety.ask", country=country, buttons=(*answers, *meaning_buttons(offered), PERSON))
    ids = tuple(filter(None, (id, *offered)))
    return Decision((say,), step=STEP, data=data, outcome="question", ids=ids)


def _interrupted(turn: Turn) -> str:
    """The step that stood before the question, however often it is asked in a row."""
    step = turn.conversation.step
    return step if step != STEP else str(turn.conversation.data.get(BEFORE, ""))


def _no(turn: Turn) -> Button:
    """The button for no; where small talk is the likeliest else, it answers that at once, unless
    something waits that is to go on."""
    if _interrupted(turn):
        return Button("button.danger_no", STEP, ("tidak",))
    best = next((one for one in likely(turn) if not one.startswith(URGENT)), "")
    small_talk = Button("button.danger_no", ASK, (best,))
    return small_talk if best in SMALL_TALK else Button("button.danger_no", STEP, ("tidak",))


def _specific(turn: Turn, id: str) -> str:
    """The id of danger if words or the model speak for it; which danger it is stays open else."""
    chance = max((g.confidence for g in turn.understanding.guesses if g.id == id), default=0.0)
    return id if id == turn.danger or chance >= SPECIFIC_AT else ""


def _harmless(id: str) -> bool:
    return not id.startswith(URGENT) and id not in NOT_OFFERED


def answered(turn: Turn) -> Decision:
    """A button under the question was pressed."""
    who, id = (*turn.incoming.args, "", "")[:2]
    return _after(turn, who, id)


def typed(turn: Turn) -> Decision | None:
    """A typed yes or no to the question, in plain words; anything else is heard for what it is.

    The model has no say here: it takes "tidak aman" for a no.
    """
    if not stands(turn) or turn.incoming.elsewhere:
        return None
    said = safety_words.plain(turn.incoming.text)
    if safety_words.is_yes(said) or _yes_and_more(turn, said):
        id = str(turn.conversation.data.get("alarm", ""))
        other = id == FAMILY or _of_another(turn, said)
        return _after(turn, "lain" if other else "saya", id)
    if safety_words.is_no(said):
        return _after(turn, "tidak", "")
    return _explained(turn) if safety_words.wonders(said) else None


def stands(turn: Turn) -> bool:
    """Whether the question was asked a short while ago and nothing else came between."""
    if turn.conversation.step != STEP or turn.incoming.kind != "text":
        return False
    return turn.lately(turn.conversation.data.get("asked_at"), ASKED_FOR)


def _yes_and_more(turn: Turn, said: str) -> bool:
    """A yes with words behind it, unless those are a matter of their own."""
    if turn.understanding.pasted or not safety_words.begins_with_yes(said):
        return False
    meant = turn.understanding
    alarmed = urgency.of(turn).outcome
    if alarmed == "case":
        return False  # its own safety message fits better
    return alarmed == "ask" or not meant.sure or meant.best in SMALL_TALK


def _of_another(turn: Turn, said: str) -> bool:
    """Whether the answer names somebody else as the one in danger."""
    victim = urgency.who(turn.incoming.text)
    return victim == "other" or (victim != "writer" and safety_words.names_another(said))


def _explained(turn: Turn) -> Decision:
    """Why it is asked, and the question again."""
    again = ask(turn)
    return replace(again, replies=(Say("safety.explain"), *again.replies))


def _after(turn: Turn, who: str, id: str) -> Decision:
    if who == "tidak":
        return _safe(turn)
    if who == "lain":
        id = FAMILY
    elif id == FAMILY or id not in IDS:
        id = ANYBODY  # "me" to a question about a relative: which danger it is stays open
    decision = safety(id)(_with_country(turn))
    return replace(decision, step="", data=_without_question(decision.data or {}))


def _safe(turn: Turn) -> Decision:
    """No danger: what was meant is a tap away, and what was interrupted goes on. A button of long
    ago leaves a step alone that stands by now."""
    kept = turn.conversation.data
    offered = tuple(str(one) for one in kept.get("offered", ()))
    say = Say("safety.glad", buttons=(*meaning_buttons(offered), MENU))
    glad = Decision((say,), data=_without_question(kept), outcome="choices", ids=offered)
    if turn.conversation.step not in ("", STEP):
        return glad
    asked = going_on(turn, _interrupted(turn)) if turn.conversation.step == STEP else None
    if asked is None:
        return replace(glad, step="")
    first = replace(say, key="safety.glad_go_on") if asked.replies else say
    data = _without_question(kept if asked.data is None else asked.data)
    return replace(asked, replies=(first, *asked.replies), data=data, ids=offered)


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
