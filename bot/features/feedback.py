"""Did the answer help? Yes is counted; no leads to what was wrong with it, then to a person."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from bot import urgency
from bot.alternatives import BESIDE, likely, meaning_buttons
from bot.effects import Count, KeepQuestion
from bot.features.person import person
from bot.features.talk import WAYS_ON, cancel, miss
from bot.features.training import with_question
from bot.masking import masked
from bot.model import Button, Decision, Feature, Json, Rows, Say, Turn

HELPED, NOT_HELPED, WHY = "membantu", "belum", "kurang"
STEP = "feedback.wrong"
COMPLAINT = "⚠️ "
"""Tells editors what is no question but a fault that somebody found in an answer."""
WAITS = timedelta(minutes=30)
"""So long a text is taken for what is wrong with the answer; later it is a new matter."""
WISHES = {"batal": cancel, "minta_petugas": person}
"""What people may write instead of what is wrong; both end the step."""

type Judgement = Callable[[Turn], Decision]


def feature(answers: Collection[str]) -> Feature:
    """The judgements of answers; `answers` are the ids there are: a button with another one is
    older than its answer's end, or forged, and counts for nothing."""

    def known(handler: Judgement) -> Judgement:
        def handle(turn: Turn) -> Decision:
            if turn.incoming.args and turn.incoming.args[-1] not in answers:
                incoming = replace(turn.incoming, args=(*turn.incoming.args[:-1], ""))
                return handler(replace(turn, incoming=incoming))
            return handler(turn)

        return handle

    return Feature(
        "feedback",
        ids={"jawaban_salah": missed},
        buttons={
            HELPED: known(helped), NOT_HELPED: known(not_helped), WHY: known(why), "bukan": missed,
        },
        steps={STEP: told},
    )  # fmt: skip


def asked(id: str) -> Rows:
    """The row "did this help?" for an answer."""
    return (
        (Button("button.helped", HELPED, (id,)), Button("button.not_helped", NOT_HELPED, (id,))),
    )


def helped(turn: Turn) -> Decision:
    """It helped: counted once for each message."""
    return Decision(
        (Say("feedback.thanks", buttons=WAYS_ON),),
        data=_judged(turn, missed=None, just_missed=None),
        effects=_counted(turn, "helped"),
        ids=("terima_kasih",),
    )


def not_helped(turn: Turn) -> Decision:
    """It did not: ask why, with other meanings that were possible."""
    id, others = _id(turn), _others(turn)
    reasons: Rows = (
        (Button("button.not_that", WHY, ("other", id)),),
        (
            Button("button.wrong", WHY, ("wrong", id)),
            Button("button.unclear", WHY, ("unclear", id)),
        ),
    )
    say = Say("feedback.what", buttons=(*reasons, *meaning_buttons(others), *WAYS_ON))
    return Decision((say,), data=turn.remember(), outcome="choices", ids=others)


def why(turn: Turn) -> Decision:
    """The reason was tapped."""
    reason = turn.incoming.args[0] if turn.incoming.args else ""
    if reason == "wrong":
        return _wanting(turn, "feedback.wrong", "wrong")
    if reason == "unclear":
        return _wanting(turn, "feedback.unclear", "unclear")
    decision = missed(turn)
    data = {**(decision.data or {}), "judged": turn.incoming.message_id}
    return replace(decision, data=data, effects=(*decision.effects, *_counted(turn, "other")))


def missed(turn: Turn) -> Decision:
    """Another thing was asked than answered: the question goes to the editors, once. The second
    time in a row people are offered."""
    buttons = (*meaning_buttons(_others(turn)), *WAYS_ON)
    decision = miss(turn, Say("talk.missed", buttons=buttons), ("jawaban_salah",))
    if not _of_last(turn):
        return decision
    decision = with_question(turn, decision, str(turn.conversation.data.get("asked", "")))
    data = {name: value for name, value in (decision.data or {}).items() if name != "asked"}
    return replace(decision, data=data)


def _wanting(turn: Turn, key: str, what: Literal["wrong", "unclear"]) -> Decision:
    """Something in the answer is not right, or not clear: the editors hear of it, in the person's
    words."""
    data = _judged(turn, wrong=_id(turn), wrong_at=turn.now.isoformat())
    say = Say(key, country=turn.country, buttons=WAYS_ON)
    return Decision((say,), step=STEP, data=data, effects=_counted(turn, what))


def wrong_again(turn: Turn) -> Decision | None:
    """What is wrong with the answer is asked once more; None where that is forgotten."""
    if not turn.conversation.data.get("wrong"):
        return None
    say = Say("feedback.wrong", country=turn.country, buttons=WAYS_ON)
    return Decision((say,), step=STEP, data=turn.remember(wrong_at=turn.now.isoformat()))


def told(turn: Turn) -> Decision | None:
    """What is wrong, in words; what else the words may ask for is a tap away. A cry for help, or a
    text much later or about another answer, is heard for what it is."""
    if _another_matter(turn) or turn.incoming.elsewhere or urgency.alarming(turn):
        return None
    done = turn.remember(wrong=None, wrong_at=None)
    meant = turn.understanding.best if turn.understanding.sure else ""
    if meant in WISHES:
        return replace(WISHES[meant](turn), step="", data=done)
    wrong = str(turn.conversation.data.get("wrong", ""))
    kept = KeepQuestion(
        COMPLAINT + masked(turn.incoming.text), wrong, allowed=False, complaint=True
    )
    near = tuple(id for id in likely(turn) if id != wrong)[:BESIDE]
    say = Say("feedback.noted", buttons=(*meaning_buttons(near), *WAYS_ON))
    return Decision((say,), step="", data=done, effects=(kept,))


def _another_matter(turn: Turn) -> bool:
    """Whether so long ago was asked what is wrong, or something else answered since."""
    data = turn.conversation.data
    at = datetime.fromisoformat(str(data.get("wrong_at") or turn.now.isoformat()))
    last = datetime.fromisoformat(str(data.get("last_at") or at.isoformat()))
    return turn.now - at > WAITS or last > at


def _of_last(turn: Turn) -> bool:
    """Whether the judgement is of the last answer: what was asked is remembered for that only."""
    return _id(turn) in ("", turn.conversation.data.get("last"))


def _others(turn: Turn) -> tuple[str, ...]:
    """Other meanings of the question that was answered last."""
    kept = turn.conversation.data.get("others", ()) if _of_last(turn) else ()
    return tuple(str(one) for one in kept)


def _counted(turn: Turn, what: Literal["helped", "wrong", "unclear", "other"]) -> tuple[Count, ...]:
    """The count, unless this message was judged before or names no answer."""
    id = _id(turn)
    again = turn.incoming.message_id == turn.conversation.data.get("judged")
    return () if again or not id else (Count(id, what),)


def _judged(turn: Turn, **changes: object) -> Json:
    return turn.remember(judged=turn.incoming.message_id, **changes)


def _id(turn: Turn) -> str:
    """The answer on the button, if it has one; a text judges the last."""
    return turn.incoming.args[-1] if turn.incoming.args else ""
