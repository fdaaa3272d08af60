"""What is kept of a departure: read again as it was written, and never more than was agreed to."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.departure.plan import KEY, WITHIN, Plan, read, written

FULL = Plan(
    date(2026, 12, 20), "my", True, 24, "Sari", "sari", datetime(2026, 12, 22, 3, tzinfo=UTC),
    True, date(2027, 1, 5),
)  # fmt: skip


@pytest.mark.parametrize("plan", [FULL, Plan(), Plan(draft=date(2026, 12, 20))])
def test_a_plan_is_read_as_it_was_written(plan: Plan) -> None:
    assert read({KEY: written(plan)}) == plan


def test_an_empty_plan_leaves_nothing_behind() -> None:
    assert written(Plan()) is None


@pytest.mark.parametrize("hours", [True, 1, 13, -12, "24", 24.0, None, [24]])
def test_hours_that_were_not_offered_are_no_consent(hours: Any) -> None:
    assert read({KEY: {"hari": "2026-12-20", "jam": hours}}).hours == 0


@pytest.mark.parametrize("hours", WITHIN)
def test_hours_that_were_offered_are_one(hours: int) -> None:
    assert read({KEY: {"hari": "2026-12-20", "jam": hours}}).hours == hours


@given(st.dictionaries(
    st.sampled_from(["hari", "negara", "tanya", "jam", "nama", "akun", "ditanya", "lapor", "baru"]),
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(), st.lists(st.text())),
))  # fmt: skip
def test_whatever_is_kept_can_be_read(raw: dict[str, Any]) -> None:
    plan = read({KEY: raw})
    assert plan.asked is None or plan.asked.tzinfo
    assert plan.hours == 0 or raw["jam"] == plan.hours
    assert len(plan.country) <= 2
    assert read({KEY: "x"}) == read({}) == Plan()
