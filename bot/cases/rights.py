"""Who of the desk may do what with a case, in one place. Pure.

An operator works on what is theirs, a supervisor on everybody's, and who is nobody of the desk on
nothing. What a case stands at counts for all: nobody writes into a closed one, and nobody writes
to a person after the agreed word.
"""

from datetime import datetime
from typing import Literal

from bot.cases.changes import reopenable
from bot.cases.model import Case, Member

Act = Literal["see", "note", "take", "write", "hand_over", "close", "reopen"]
"""What somebody wants with a case. `write` is all that reaches the person: words, ready replies,
reactions, asking for the place."""
Refusal = Literal[
    "", "stranger", "missing", "waiting", "taken", "others", "stopped", "open", "closed", "expired"
]
"""Why not; nothing when it is allowed. `others`: a colleague has it; `stopped`: the agreed word
came; `expired`: closed for good."""


def refusal(me: Member, act: Act, case: Case | None, now: datetime) -> Refusal:
    """Why somebody may not do this; "" when they may."""
    if not me.role:
        return "stranger"
    if case is None:
        return "missing"
    if act in ("see", "note"):
        return ""
    if act == "reopen":
        return _reopening(case, now)
    if not case.open:
        return "closed"
    if act == "take":
        return "" if case.state == "waiting" else "taken"
    return _owning(me, act, case)


def _reopening(case: Case, now: datetime) -> Refusal:
    if case.open:
        return "open"
    return "" if reopenable(case, now) else "expired"


def _owning(me: Member, act: Act, case: Case) -> Refusal:
    """What the owner may and a supervisor too; these need not wait for an owner to move a case, but
    must take it before they write."""
    if case.state == "waiting" and (act == "write" or me.role != "supervisor"):
        return "waiting"
    if case.owner != me.user_id and me.role != "supervisor":
        return "others"
    return "stopped" if act == "write" and case.stopped else ""
