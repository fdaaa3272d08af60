"""Which offer a turn is about: one whose parts are all there, one that is to be judged again, or
the message of a group that somebody replied to with /cek. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.buttons import ANSWERING, OFFER, THIS
from bot.model import Incoming, Json
from bot.offer_answers import typed
from bot.offer_parts import Gathered, Part, from_json, part_of

PARTS, CHECKED, PASTED = "parts", "checked", "pasted"
"""Where a conversation remembers what was sent so far, the offer that was checked last, and the
text of which it was asked whether it should be checked."""
CHECK, ANSWER, REST = "cek", "jawab", "sisa"
"""The command in a group; the buttons that have an offer examined again."""


@dataclass(frozen=True)
class Asked:
    """What is to be examined: the parts, the answers to earlier questions, and the key of the offer
    when this person had it judged before."""

    gathered: Gathered
    answers: Mapping[str, str] = field(default_factory=dict)
    key: str = ""


def asked_about(
    incoming: Incoming, remembered: Json, now: datetime, step: str = ""
) -> Asked | None:
    """The offer that a turn is about; None when it is about none. At the `step` of a question a
    short text may be its answer."""
    if incoming.kind == "timer" and incoming.command == OFFER:
        gathered = from_json(remembered.get(PARTS))
        key = str((remembered.get(CHECKED) or {}).get("key", ""))
        return Asked(gathered, key=key) if gathered else None
    if incoming.replied is not None and incoming.command == CHECK:
        return Asked(Gathered((part_of(incoming.replied),), now))
    if incoming.kind == "button" and incoming.command == OFFER:
        if incoming.args[:1] == (THIS,):
            pasted = from_json(remembered.get(PASTED))
            return Asked(pasted) if pasted else None
        return _gone_on_with(incoming.args, remembered.get(CHECKED), now)
    if step == ANSWERING and PARTS not in remembered:
        return _gone_on_with(typed_answer(incoming, remembered), remembered.get(CHECKED), now)
    return None


def typed_answer(incoming: Incoming, remembered: Json) -> tuple[str, ...]:
    """What the button would carry for which somebody types an answer; nothing for other texts."""
    question = (remembered.get(CHECKED) or {}).get("asked")
    if incoming.kind != "text" or incoming.elsewhere or not question:
        return ()
    answer = typed(incoming.text, question)
    return (ANSWER, question, answer) if answer else ()


def _gone_on_with(args: Sequence[str], checked: Any, now: datetime) -> Asked | None:
    """The offer that was judged before, with an answer, or with the files that were left."""
    what, question, answer = (*args, "", "", "")[:3]
    if not isinstance(checked, dict) or what not in (ANSWER, REST):
        return None
    parts = [Part(str(checked["text"])), Part(str(checked["own"]), own=True)]
    answers = dict(checked["answers"])
    if what == ANSWER:
        answers[question] = answer
    elif rest := from_json(checked.get("rest")):
        parts += rest.parts
    return Asked(Gathered(tuple(parts), now), answers, str(checked["key"]))
