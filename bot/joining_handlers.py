"""Makes one handler of two, and ends a step behind another."""

from collections.abc import Collection
from dataclasses import replace

from bot.alternatives import meaning_buttons, under
from bot.effects import BESIDE
from bot.model import Decision, Handler, Turn
from bot.passing_steps import BEFORE, LASTING, SAFETY_STEP


def ending(handler: Handler) -> Handler:
    """The handler, with the step that stood ended unless it starts one. A step that lasts stands
    again where only the safety question had interrupted it."""

    def handle(turn: Turn) -> Decision:
        decision = handler(turn)
        return decision if decision.step is not None else replace(decision, step=_lasting(turn))

    return handle


def _lasting(turn: Turn) -> str:
    before = str(turn.conversation.data.get(BEFORE, ""))
    return before if turn.conversation.step == SAFETY_STEP and before in LASTING else ""


def passing(turn: Turn, handler: Handler, steps: Collection[str]) -> Handler:
    """The handler, which ends the step that stands where it is one of these."""
    return ending(handler) if turn.conversation.step in steps else handler


def above(first: Handler, second: Handler) -> Handler:
    """Two handlers as one: the words of the first stand above those of the second, which decides
    where the talk goes and knows what the first keeps."""

    def handle(turn: Turn) -> Decision:
        one = first(turn)
        kept = turn.conversation.data if one.data is None else one.data
        conversation = replace(turn.conversation, data=kept)
        other = second(replace(turn, conversation=conversation))
        return replace(
            other,
            replies=one.replies + other.replies,
            effects=one.effects + other.effects,
            ids=one.ids + tuple(id for id in other.ids if id not in one.ids),
            data=kept if other.data is None else other.data,
        )

    return handle


def both(first: Handler, second: Handler | None) -> Handler:
    """Two handlers as one: the first decides where the talk goes, the second only adds words. What
    would start something of its own stands as a button instead."""
    if second is None:
        return first

    def handle(turn: Turn) -> Decision:
        one, other = first(turn), second(turn)
        new = tuple(id for id in other.ids if id not in one.ids)
        if other.step is None and all(isinstance(effect, BESIDE) for effect in other.effects):
            effects = one.effects + other.effects
            replies = one.replies + other.replies
            return replace(one, replies=replies, ids=one.ids + new, effects=effects)
        return replace(one, replies=under(one.replies, meaning_buttons(new)))

    return handle
