"""Did the answer help? Yes is counted; no leads to what was wrong with it, then to a person."""

from datetime import datetime, timedelta

from bot import urgency
from bot.alternatives import meaning_buttons
from bot.buttons import OPEN
from bot.effects import Count, KeepQuestion
from bot.features.talk import WAYS_ON, miss
from bot.features.training import with_question
from bot.masking import masked
from bot.model import Button, Decision, Feature, Rows, Say, Turn

HELPED, NOT_HELPED, WHY = "membantu", "belum", "kurang"
STEP = "feedback.wrong"
WAITS = timedelta(minutes=30)
"""So long a text is taken for what is wrong with the answer; later it is a new matter."""
LONGEST_ID = 40
"""Bytes of an id that fit into a button with the reason before it."""


def asked(id: str) -> Rows:
    """The row "did this help?" for an answer."""
    if len(id.encode()) > LONGEST_ID:
        return ()
    return ((Button("button.helped", HELPED, (id,)), Button("button.not_helped", NOT_HELPED, (id,))),)


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
    id = _id(turn)
    others = tuple(str(one) for one in turn.conversation.data.get("others", ()))
    reasons: Rows = (
        (Button("button.not_that", WHY, ("other", id)),),
        (Button("button.wrong", WHY, ("wrong", id)), Button("button.unclear", WHY, ("unclear", id))),
    )
    say = Say("feedback.what", buttons=(*reasons, *meaning_buttons(others), *WAYS_ON))
    return Decision((say,), data=turn.remember(), outcome="choices", ids=others)


def why(turn: Turn) -> Decision:
    """The reason was tapped."""
    reason = turn.incoming.args[0] if turn.incoming.args else ""
    if reason == "wrong":
        return _wrong(turn)
    if reason == "unclear":
        say = Say("feedback.unclear", country=turn.country, buttons=WAYS_ON)
        return Decision((say,), data=_judged(turn), effects=_counted(turn, "unclear"))
    return missed(turn)


def missed(turn: Turn) -> Decision:
    """Another thing was asked than answered: the question goes to the editors. The second time in
    a row people are offered."""
    others = tuple(str(one) for one in turn.conversation.data.get("others", ()))
    buttons = (*meaning_buttons(others), *WAYS_ON)
    decision = miss(turn, Say("talk.missed", buttons=buttons), ("jawaban_salah",))
    return with_question(turn, decision, str(turn.conversation.data.get("asked", "")))


def _wrong(turn: Turn) -> Decision:
    """Something in the answer is not right: the editors hear of it, in the person's words."""
    data = _judged(turn, wrong=_id(turn), wrong_at=turn.now.isoformat())
    say = Say("feedback.wrong", country=turn.country, buttons=WAYS_ON)
    return Decision((say,), step=STEP, data=data, effects=_counted(turn, "wrong"))


def told(turn: Turn) -> Decision | None:
    """What is wrong, in words. A cry for help, or a text much later, is heard for what it is."""
    data = turn.conversation.data
    at = datetime.fromisoformat(str(data.get("wrong_at") or turn.now.isoformat()))
    late = turn.now - at > WAITS
    if late or turn.incoming.forwarded or turn.incoming.edited or _alarming(turn):
        return None
    kept = KeepQuestion(masked(turn.incoming.text), str(data.get("wrong", "")), allowed=False)
    return Decision(
        (Say("feedback.noted", buttons=WAYS_ON),), step="",
        data=turn.remember(wrong=None, wrong_at=None), effects=(kept,),
    )  # fmt: skip


def _alarming(turn: Turn) -> bool:
    return urgency.of(turn).outcome != "none"


def _counted(turn: Turn, what: str) -> tuple[Count, ...]:
    """The count, unless this message was judged before or names no answer."""
    id = _id(turn)
    again = turn.incoming.message_id == turn.conversation.data.get("judged")
    return () if again or not id else (Count(id, what),)  # type: ignore[arg-type]


def _judged(turn: Turn, **changes: object) -> dict[str, object]:
    return turn.remember(judged=turn.incoming.message_id, **changes)


def _id(turn: Turn) -> str:
    """The answer on the button, if there is such an answer."""
    return turn.incoming.args[-1] if turn.incoming.args else ""


FEATURE = Feature(
    "feedback",
    ids={"jawaban_salah": missed},
    buttons={HELPED: helped, NOT_HELPED: not_helped, WHY: why, "bukan": missed},
    steps={STEP: told},
)
