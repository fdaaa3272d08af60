"""Unsure what was meant: show the likeliest meanings; nobody to ask: the menu still works."""

from datetime import timedelta

from bot import hints
from bot.alternatives import meaning_buttons
from bot.buttons import OPEN
from bot.effects import Effect, KeepQuestion, StartTimer
from bot.features import safety
from bot.features.main_menu import MENU
from bot.features.talk import miss
from bot.features.training import FEWEST, kept, with_question
from bot.fitting import danger_first, fitting
from bot.masking import masked
from bot.meaning import URGENT
from bot.model import Button, Decision, Feature, Say, Turn
from bot.router import CHOICES

HELD = "darurat_disekap"
TIMER = "pilihan_lewat"
PATIENCE = timedelta(hours=1)
"""So long one of the meanings may still be chosen."""


def unsure(turn: Turn) -> Decision:
    """Show up to three meanings as buttons, danger first, or ask for other words."""
    if not turn.understanding.up:
        return Decision((Say("fallback.nobody_to_ask", buttons=MENU),), outcome="fallback")
    if safety.stands(turn):
        return safety.ask(turn)
    hinted = hints.given(turn.incoming.text)
    if hinted and hints.again(turn):
        return safety.ask(turn)
    ids = _offered(turn, hinted)
    if not ids:
        decision = miss(turn, Say("fallback.other_words", buttons=MENU))
        return with_question(turn, decision, turn.incoming.text)
    ways_out = (Button("button.not_that", "bukan"), Button("button.person", OPEN, ("petugas",)))
    say = Say("fallback.did_you_mean", buttons=(*meaning_buttons(ids), ways_out))
    asked = masked(turn.incoming.text) or None
    data = turn.remember(country=turn.country or None, asked=asked, others=None, unsure=True)
    if hinted:
        data[hints.HINTED] = turn.now.isoformat()
    wait = StartTimer(TIMER, turn.now + PATIENCE)
    effects: tuple[Effect, ...] = (*_abandoned(turn), wait)
    return Decision((say,), data=data, effects=effects, outcome="choices", ids=ids)


def _offered(turn: Turn, hinted: bool) -> tuple[str, ...]:
    """The meanings to choose from. A hint of captivity is no certainty: one button, the first."""
    likeliest = fitting(turn)
    if hinted and not any(one.startswith(URGENT) for one in likeliest[:CHOICES]):
        likeliest = (HELD, *likeliest)
    return danger_first(likeliest[:CHOICES])


def abandoned(turn: Turn) -> Decision:
    """Nobody chose one of the meanings, or asked again: the question goes to the editors."""
    if not turn.conversation.data.get("unsure"):
        return Decision()
    return Decision(data=turn.remember(unsure=None), effects=_abandoned(turn))


def _abandoned(turn: Turn) -> tuple[KeepQuestion, ...]:
    """The question before, when none of the meanings offered for it was chosen."""
    data = turn.conversation.data
    asked = str(data.get("asked") or "") if data.get("unsure") else ""
    if len(asked.split()) < FEWEST:
        return ()
    return (KeepQuestion(asked, "", allowed=data.get("training") is True),)


def off_topic(turn: Turn) -> Decision:
    """Nothing this bot is for; editors see it all the same: many may ask what it should know.

    Who waits for people wrote to them: it is no answer then, and a note says that it got there.
    Just after the safety question nothing is off topic that might belong to it.
    """
    if safety.stands(turn):
        return safety.ask(turn)
    say = Say("talk.off_topic", buttons=MENU)
    if turn.case is not None and turn.case.open:
        return Decision((say,), outcome="fallback", ids=("luar_topik",))
    decision = Decision((say,), outcome="answer", ids=("luar_topik",))
    return kept(turn, decision, turn.incoming.text)


def old_button(turn: Turn) -> Decision:
    """A button of a step long over, or of an older release."""
    return Decision((Say("fallback.old_button", buttons=MENU),), outcome="fallback")


FEATURE = Feature(
    "fallback",
    ids={"nlu_fallback": unsure, "luar_topik": off_topic},
    buttons={"old": old_button},
    timers={TIMER: abandoned},
)
