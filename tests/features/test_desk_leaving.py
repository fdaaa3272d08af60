"""Who leaves the desk is off duty, and their cases go back to the queue."""

from dataclasses import replace

import pytest

from bot.case_effects import AddEntry, Alarm, SaveCase, SetDuty
from bot.cases.desk import Desk
from bot.effects import StartTimer
from bot.model import Decision
from tests.operators import BUDI, GENERAL, SHIFT, acts, case, decided, desk, saved
from tests.samples import PERSON

LEFT = replace(BUDI, role="")
OWNED = case(owner=902, owner_name="Budi")


def leaves(at: Desk, status: str = "left", user: int = 902, **data: object) -> Decision:
    """Telegram says what became of somebody in the group."""
    at = replace(at, room=GENERAL)
    happened = acts(at, kind="member")
    happened.incoming.data.update({"user": user, "status": status, **data})
    return decided(happened)


@pytest.mark.parametrize(
    ("status", "data", "off"),
    [
        ("left", {}, True), ("kicked", {"is_member": True}, True),
        ("restricted", {"is_member": False}, True), ("restricted", {"is_member": True}, False),
        ("member", {"is_member": True}, False),
    ],
)  # fmt: skip
def test_who_leaves_the_group_is_off_duty(status, data, off) -> None:
    decision = leaves(desk(LEFT), status, **data)
    assert decision.effects == ((SetDuty(902, "Budi", False),) if off else ())
    assert SHIFT.members[1] == BUDI


def test_who_is_of_the_desk_by_another_way_stays() -> None:
    assert leaves(desk(BUDI, others=(OWNED,))) == Decision()


def test_who_was_not_on_duty_goes_without_a_word() -> None:
    assert leaves(desk(replace(LEFT, user_id=999)), user=999).effects == ()


def test_their_cases_wait_again_and_everybody_concerned_is_told() -> None:
    other = replace(OWNED, number=13, chat_id=4002)
    decision = leaves(desk(LEFT, others=(OWNED, other)))
    assert saved(decision) == ["dikembalikan", "dikembalikan"]
    cases = [one.case for one in decision.effects if isinstance(one, SaveCase)]
    assert [(one.number, one.state, one.owner) for one in cases] == [
        (12, "waiting", 0), (13, "waiting", 0)
    ]  # fmt: skip
    told = [(one.key, one.case, one.to) for one in decision.effects if isinstance(one, Alarm)]
    assert told == [("desk.owner_gone", 12, "duty"), ("desk.owner_gone", 13, "duty")]
    clocks = {one.chat for one in decision.effects if isinstance(one, StartTimer)}
    assert clocks == {PERSON, 4002}
    heard = [(say.key, say.to) for say in decision.replies]
    assert heard == [("desk.person.queued", PERSON), ("desk.person.queued", 4002)]
    assert not any(isinstance(one, AddEntry) for one in decision.effects)


@pytest.mark.parametrize("standing", [{"with_bot": True}, {"quiet": True}, {"stopped": True}])
def test_a_person_who_must_not_be_written_to_hears_nothing(standing) -> None:
    decision = leaves(desk(LEFT, others=(replace(OWNED, **standing),)))
    assert (decision.replies, saved(decision)) == ((), ["dikembalikan"])
