"""Who may do what with a case: every role at every state."""

from datetime import timedelta
from typing import get_args

import pytest

from bot.cases.model import Case, Member
from bot.cases.rights import Act, refusal
from tests.operators import BUDI, NOBODY, RINI, SARI, case
from tests.samples import NOW

STATES: dict[str, Case | None] = {
    "none": None,
    "waiting": case("waiting"),
    "owned": case(),
    "stopped": case(stopped=True),
    "closed": case("closed"),
    "old": case("closed", closed_at=NOW - timedelta(days=8)),
    "erased": case("closed", outcome="dihapus", chat_id=0),
}
OWNER = {
    "take": ("", "taken", "taken", "closed", "closed", "closed"),
    "write": ("waiting", "", "stopped", "closed", "closed", "closed"),
    "hand_over": ("waiting", "", "", "closed", "closed", "closed"),
    "close": ("waiting", "", "", "closed", "closed", "closed"),
    "reopen": ("open", "open", "open", "", "expired", "expired"),
    "see": ("", "", "", "", "", ""),
    "note": ("", "", "", "", "", ""),
}
"""Why the owner may not, "" where they may, in the order of STATES without "none"."""
COLLEAGUE = OWNER | {
    "write": ("waiting", "others", "others", "closed", "closed", "closed"),
    "hand_over": ("waiting", "others", "others", "closed", "closed", "closed"),
    "close": ("waiting", "others", "others", "closed", "closed", "closed"),
}
SUPERVISOR = OWNER | {
    "hand_over": ("", "", "", "closed", "closed", "closed"),
    "close": ("", "", "", "closed", "closed", "closed"),
}
EXPECTED = [
    (me, act, state, why)
    for me, table in ((SARI, OWNER), (BUDI, COLLEAGUE), (RINI, SUPERVISOR))
    for act, reasons in table.items()
    for state, why in zip(list(STATES)[1:], reasons, strict=True)
]


@pytest.mark.parametrize(("me", "act", "state", "why"), EXPECTED)
def test_each_role_may_at_each_state_what_the_house_rules_say(
    me: Member, act: Act, state: str, why: str
) -> None:
    assert refusal(me, act, STATES[state], NOW) == why


@pytest.mark.parametrize("act", get_args(Act))
@pytest.mark.parametrize("state", STATES)
def test_who_is_nobody_of_the_desk_may_nothing(act: Act, state: str) -> None:
    assert refusal(NOBODY, act, STATES[state], NOW) == "stranger"


@pytest.mark.parametrize("me", [SARI, BUDI, RINI])
def test_nothing_can_be_done_with_a_case_that_is_not_there(me: Member) -> None:
    for act in OWNER:
        assert refusal(me, act, None, NOW) == "missing"  # type: ignore[arg-type]


def test_the_table_names_every_act() -> None:
    assert set(OWNER) == set(get_args(Act))
