"""How the bot behaves in the chat of somebody who has a case. Pure.

While a person has the chat the bot is silent; while nobody has it yet the bot still helps, but
does not chatter: what is written goes to the case whether or not the bot says so.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.buttons import CASE, REPORT
from bot.cases import waits
from bot.cases.asking import asks_who_reads
from bot.cases.model import Case
from bot.effects import Forget
from bot.model import Button, Decision, Incoming, Json, Say, Turn

ACK_EVERY = timedelta(minutes=1)
"""Between two notes that a message went to the case."""
WINDOW, MOST = timedelta(minutes=1), 5
"""So many answers of the bot within this time; what comes faster is only kept for the case."""
ACKS, SPOKEN, WHO = "noted_at", "spoken_at", "who_told"
"""Names under which the conversation remembers when the bot spoke, and in which case it told who
reads."""
HELPFUL = ("answer", "action", "case")
"""Outcomes worth sending to somebody who waits; guesses and questions back are not."""
ASKED = ("command", "button")
"""What somebody did on purpose is always answered."""


ERASING = ("hapus", "privasi", "privacy")
"""Commands, buttons, steps and timers of forgetting: a person may have everything erased at any
time, and is answered."""


FORGETTING = ("faq.privasi_data",)
QUIET_ONLY = Say(
    "case.quiet_only", buttons=((Button("button.quiet_over", CASE, ("biasa",)),),), of_case=True
)
"""What somebody hears who asks for something while the chat may be watched."""


def erasing(turn: Turn) -> bool:
    """Whether this turn is about forgetting the person."""
    step = turn.conversation.step if turn.incoming.kind == "text" else ""
    return turn.incoming.command.startswith(ERASING) or step.startswith(ERASING)


STOP = frozenset({"stop", "setop", "berhenti"})
"""Words that stop everything without having been agreed on."""


def stops(case: Case, incoming: Incoming) -> bool:
    """Whether this message is the agreed word and nothing else: it stops all sending."""
    if incoming.kind not in ("text", "command") or incoming.elsewhere:
        return False
    typed = incoming.command if incoming.kind == "command" else incoming.text
    said = typed.strip(" .!,").casefold()
    return said in STOP or (bool(said) and said == str(case.told.get("stop_word", "")).casefold())


FLOOD = 12
"""Messages within a minute from which they are no longer understood one by one: people read them,
and other people must not wait for the model. Words of danger are heard all the same."""
HEARD, SEEN = "heard_at", "seen_at"
"""Where the conversation keeps when the last messages of somebody with a case came, and the last
tap or command."""


def flooding(case: Case | None, data: Json, now: datetime) -> bool:
    """Whether somebody with an open case writes faster than anybody could be answered."""
    heard = data.get(HEARD) or []
    recent = [one for one in heard if now - datetime.fromisoformat(str(one)) < WINDOW]
    return case is not None and case.open and len(recent) >= FLOOD


def mannered(turn: Turn, decision: Decision) -> Decision:
    """The decision without what must not be said now."""
    case = turn.case
    if case is None or not turn.incoming.private or turn.desk is not None:
        return decision
    if case.open:
        decision = _seen(turn, decision)
    if case.silences or (case.open and stops(case, turn.incoming)):
        return silent(decision, turn.incoming.chat_id)
    if case.open and case.quiet:
        return _hushed(turn, decision)
    if not case.open or turn.incoming.kind in ("timer", *ASKED):
        return decision
    return _counted(turn, _measured(turn, case, decision))


def _seen(turn: Turn, decision: Decision) -> Decision:
    """Remember when the person last did anything: who is watched over for silence may only tap."""
    forgotten = any(isinstance(one, Forget) for one in decision.effects)
    if forgotten or turn.incoming.kind not in ASKED:
        return decision
    return _remembering(turn, decision, SEEN, turn.now.isoformat())


def _counted(turn: Turn, decision: Decision) -> Decision:
    """Remember when this message came."""
    heard = [*_within(turn, HEARD), turn.now.isoformat()][-FLOOD:]
    return _remembering(turn, decision, HEARD, heard)


def silent(decision: Decision, chat: int) -> Decision:
    """Without any word of the bot to the person: what is said for the desk stays."""
    return replace(decision, replies=_allowed(decision, chat))


def _allowed(decision: Decision, chat: int) -> tuple[Say, ...]:
    """What is said for the desk or to somebody else, and what concerns forgetting."""
    return tuple(
        say for say in decision.replies
        if say.of_case or say.to not in (0, chat) or say.key in FORGETTING
        or say.key.startswith("privacy.")
    )  # fmt: skip


def _hushed(turn: Turn, decision: Decision) -> Decision:
    """Somebody may watch: nothing but a neutral word now and then, and the way back to ordinary
    answers for who asks for one."""
    kept = _allowed(decision, turn.incoming.chat_id)
    if decision.toast is not None and decision.toast.key.startswith("reporting."):
        decision = replace(decision, toast=None)  # a toast names what it is about
    if kept or (not decision.replies and turn.incoming.kind in ("timer", *ASKED)):
        return replace(decision, replies=kept)
    if turn.incoming.kind in ASKED:
        return replace(decision, replies=(QUIET_ONLY,))
    if turn.incoming.kind == "timer" or not _due(turn, ACKS, ACK_EVERY * 10):
        return replace(decision, replies=())
    return _noted(turn, decision, Say("case.noted_quiet", of_case=True))


def _who_reads(turn: Turn, case: Case, decision: Decision) -> Decision | None:
    """Who waits and asks whether anybody is there hears it once: that this is a bot, who reads, how
    long it takes, and what to do in danger. A cry goes before it."""
    said, told = turn.incoming, turn.conversation.data.get(WHO)
    if case.state != "waiting" or told == case.number or said.kind != "text" or said.elsewhere:
        return None
    if decision.outcome in ("case", "question") or not asks_who_reads(said.text):
        return None
    wait = Say(*waits.told(turn.shift, case, turn.now), country=case.country)
    meanwhile = "case.who_meanwhile" if case.lane == "biasa" else "case.who_meanwhile_urgent"
    numbers = (Button("button.contact", CASE, ("nomor",)),)
    say = Say("case.who_reads", buttons=(numbers,), then=(wait, Say(meanwhile)), of_case=True)
    return replace(_remembering(turn, decision, WHO, case.number), replies=(say,))


def _measured(turn: Turn, case: Case, decision: Decision) -> Decision:
    """Answers, but not too many; a note that the message went to the case, but not each time."""
    if turn.conversation.step == REPORT == decision.step:
        return decision  # who makes a report always gets the next question
    if answered := _who_reads(turn, case, decision):
        return answered
    spoken = _within(turn, SPOKEN)
    if decision.outcome in HELPFUL and decision.replies:
        if len(spoken) >= MOST:
            return replace(decision, replies=())
        return _remembering(turn, decision, SPOKEN, [*spoken, turn.now.isoformat()])
    if not _due(turn, ACKS, ACK_EVERY):
        return replace(decision, replies=())
    return _noted(turn, decision, Say("case.noted", {"nomor": str(case.number)}))


def _noted(turn: Turn, decision: Decision, note: Say) -> Decision:
    noted = _remembering(turn, decision, ACKS, turn.now.isoformat())
    return replace(noted, replies=(note,))


def _remembering(turn: Turn, decision: Decision, name: str, value: object) -> Decision:
    data: Json = turn.conversation.data if decision.data is None else decision.data
    return replace(decision, data={**data, name: value})


def _due(turn: Turn, name: str, after: timedelta) -> bool:
    last = turn.conversation.data.get(name)
    return not last or turn.now - datetime.fromisoformat(str(last)) >= after


def _within(turn: Turn, name: str) -> list[str]:
    said = turn.conversation.data.get(name) or []
    return [one for one in said if turn.now - datetime.fromisoformat(str(one)) < WINDOW]
