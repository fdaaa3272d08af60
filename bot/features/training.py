"""May questions that got no answer train the model? Asked once; only a yes counts."""

from dataclasses import replace

from bot import urgency
from bot.effects import AllowTraining, KeepQuestion
from bot.masking import masked
from bot.model import Button, Decision, Feature, Rows, Say, Turn

ALLOW = "latih"
FEWEST = 2
"""Words a question has at least; "p" and "?" ask nothing an editor could answer."""


def with_question(turn: Turn, decision: Decision, text: str) -> Decision:
    """The decision, and the question kept for the editors, masked. Whoever was not asked yet is
    asked whether it may train the model, unless somebody may be in danger or is offered people."""
    with_kept = kept(turn, decision, text)
    if with_kept is decision:
        return decision
    decision, allowed = with_kept, turn.conversation.data.get("training")
    if allowed is not None or urgency.alarming(turn) or _offers_people(decision):
        return decision
    if not decision.replies:
        return decision
    data = {**(decision.data if decision.data is not None else turn.remember()), "training": False}
    # In the same message, beneath the ways on: what helps now stands first.
    *before, last = decision.replies
    asking = replace(last, below="training.ask", buttons=(*last.buttons, *WAYS))
    return replace(decision, replies=(*before, asking), data=data)


def kept(turn: Turn, decision: Decision, text: str) -> Decision:
    """The decision, and the question kept for the editors, masked, if it asks something."""
    if len(text.split()) < FEWEST or turn.understanding.pasted:
        return decision
    allowed = turn.conversation.data.get("training") is True
    wish = KeepQuestion(masked(text), turn.understanding.best, allowed=allowed)
    return replace(decision, effects=(*decision.effects, wish))


def choose(turn: Turn) -> Decision:
    """Yes or no, for questions kept already and for later ones."""
    yes = turn.incoming.args[:1] == ("ya",)
    key = "training.allowed" if yes else "training.forbidden"
    return Decision((Say(key),), data=turn.remember(training=yes), effects=(AllowTraining(yes),))


def _offers_people(decision: Decision) -> bool:
    return any(say.key == "person.offer" for say in decision.replies)


WAYS: Rows = (
    (
        Button("button.training_yes", ALLOW, ("ya",)),
        Button("button.training_no", ALLOW, ("tidak",)),
    ),
)
FEATURE = Feature("training", buttons={ALLOW: choose})
