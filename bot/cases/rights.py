"""Who of the desk may do what with a case, in one place. Pure.

An operator works on what is theirs, a supervisor on everybody's, and who is nobody of the desk on
nothing. What a case stands at counts for all: nobody writes into a closed one, and nobody writes
to a person after the agreed word.
"""

from datetime import datetime
from typing import Literal

from bot.cases.changes import reopenable
from bot.cases.model import Case, Member
from bot.cases.shift import Shift

Act = Literal["see", "note", "take", "write", "hand_over", "close", "reopen", "news"]
"""What somebody wants with a case. `write` is all that reaches the person: words, ready replies,
reactions, asking for the place. `news` are those of the report: a supervisor hears from authorities
without having the case; whether the person may hear them now is decided with the news."""
Refusal = Literal[
    "", "stranger", "missing", "waiting", "taken", "others", "stopped", "open", "closed", "expired"
]
"""Why not; nothing when it is allowed. `others`: a colleague has it; `stopped`: the agreed word
came; `expired`: closed for good."""


def refusal(
    me: Member, act: Act, case: Case | None, now: datetime, shift: Shift | None = None
) -> Refusal:
    """Why somebody may not do this; "" when they may. With the `shift` colleagues may free a case
    whose owner is not there, where nobody leads."""
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
        free = case.state == "waiting" or (case.owner != me.user_id and stuck(case, now, shift))
        return "" if free else "taken"
    if act == "hand_over" and stuck(case, now, shift):
        return ""
    return _owning(me, act, case)


def stuck(case: Case, now: datetime, shift: Shift | None) -> bool:
    """Whether a case would stay with an owner who is not there for ever: nobody leads who could
    move it, and the owner is no more of the desk, or owes words for longer than the lane's last
    deadline."""
    if shift is None or shift.supervisors or shift.rules.supervisors or case.state != "owned":
        return False
    if dismissed(case.owner, shift):
        return True
    deadlines, since = shift.rules.deadlines.get(case.lane, ()), case.unanswered_since
    return bool(deadlines) and since is not None and now - since > deadlines[-1]


def dismissed(user: int, shift: Shift) -> bool:
    """Whether somebody is known to be of the desk no more: without groups all who are of it are
    named in the settings."""
    rules = shift.rules
    named = user in (*rules.operators, *rules.supervisors)
    return rules.staffed and not rules.groups and not named


def _reopening(case: Case, now: datetime) -> Refusal:
    if case.open:
        return "open"
    return "" if reopenable(case, now) else "expired"


def _owning(me: Member, act: Act, case: Case) -> Refusal:
    """What the owner may and a supervisor too; these need not wait for an owner to move a case, but
    must take it before they write."""
    if case.state == "waiting" and (act == "write" or me.role != "supervisor"):
        return "waiting"
    if case.owner != me.user_id and (act == "write" or me.role != "supervisor"):
        return "others"  # an aside of a supervisor must not reach a watched phone
    return "stopped" if act == "write" and case.stopped else ""
