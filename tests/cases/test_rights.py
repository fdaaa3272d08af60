"""Who may do what with a case: every role at every state."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from bot.cases.model import Case, Member
from bot.cases.rights import Act, dismissed, refusal
from bot.cases.shift import Rules, Shift
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
    "news": ("waiting", "", "", "closed", "closed", "closed"),
    "reopen": ("open", "open", "open", "", "expired", "expired"),
    "see": ("", "", "", "", "", ""),
    "note": ("", "", "", "", "", ""),
}
"""Why the owner may not, "" where they may, in the order of STATES without "none"."""
COLLEAGUE = OWNER | {
    "write": ("waiting", "others", "others", "closed", "closed", "closed"),
    "hand_over": ("waiting", "others", "others", "closed", "closed", "closed"),
    "close": ("waiting", "others", "others", "closed", "closed", "closed"),
    "news": ("waiting", "others", "others", "closed", "closed", "closed"),
}
SUPERVISOR = OWNER | {
    "write": ("waiting", "others", "others", "closed", "closed", "closed"),
    "hand_over": ("", "", "", "closed", "closed", "closed"),
    "close": ("", "", "", "closed", "closed", "closed"),
    "news": ("", "", "", "closed", "closed", "closed"),
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


LANE = {"nyawa": (timedelta(minutes=2), timedelta(minutes=10))}
NAMED = Shift(Rules(operators=(901, 902), deadlines=LANE))
"""A desk of two operators whom nobody leads."""
LATE, IN_TIME = NOW - timedelta(minutes=11), NOW - timedelta(minutes=10)


@pytest.mark.parametrize("act", ["take", "hand_over"])
def test_where_nobody_leads_a_case_does_not_stay_with_who_is_not_there(act: Act) -> None:
    owed = case(unanswered_since=LATE)
    assert refusal(BUDI, act, owed, NOW, NAMED) == ""
    assert refusal(BUDI, "write", owed, NOW, NAMED) == "others"
    dismissing = replace(NAMED, rules=replace(NAMED.rules, operators=(902,)))
    assert refusal(BUDI, act, case(), NOW, dismissing) == ""


@pytest.mark.parametrize(
    ("of", "shift"),
    [
        (case(unanswered_since=IN_TIME), NAMED),
        (case(), NAMED),
        (case(unanswered_since=LATE), None),
        (case(unanswered_since=LATE), replace(NAMED, supervisors=(903,))),
        (case(unanswered_since=LATE), Shift(replace(NAMED.rules, supervisors=(903,)))),
        (case(unanswered_since=LATE), Shift(replace(NAMED.rules, deadlines={}))),
        (case(), Shift(Rules((-1,), operators=(902,)))),
    ],
)
def test_who_is_in_time_or_led_keeps_their_case(of: Case, shift: Shift | None) -> None:
    assert refusal(BUDI, "take", of, NOW, shift) == "taken"
    assert refusal(BUDI, "hand_over", of, NOW, shift) == "others"


def test_an_owner_does_not_take_what_they_have() -> None:
    assert refusal(SARI, "take", case(unanswered_since=LATE), NOW, NAMED) == "taken"


def test_only_without_groups_is_it_known_who_is_of_the_desk_no_more() -> None:
    assert [dismissed(user, NAMED) for user in (901, 999)] == [False, True]
    assert not dismissed(999, Shift(Rules((-1,), (901,))))
    assert not dismissed(999, Shift())
