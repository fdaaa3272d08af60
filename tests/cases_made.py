"""Made cases, desks and shifts, with everything a test does not care about filled in."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.cases.model import Case, Member
from bot.cases.shift import Rules, Shift
from bot.model import Turn
from tests.samples import GROUP, NOW, PERSON, turn

MINUTE = timedelta(minutes=1)
SARI, BUDI = Member(901, "Sari", "operator", on_duty=True), Member(902, "Budi", "operator")
RULES = Rules(
    (GROUP,),
    deadlines={
        "nyawa": (2 * MINUTE, 5 * MINUTE, 10 * MINUTE),
        "waktu": (10 * MINUTE, 30 * MINUTE, 60 * MINUTE),
        "biasa": (60 * MINUTE, 240 * MINUTE, 720 * MINUTE),
    },
)
SHIFT = Shift(RULES, (SARI,), supervisors=(909,))
"""A desk with one operator on duty."""
ALONE = replace(SHIFT, members=())


def case(**more: Any) -> Case:
    """An open case of PERSON that waits since a minute."""
    fields = {
        "lane": "nyawa", "opened_at": NOW - MINUTE, "number": 12, "version": 3,
        "matter": "darurat_disekap", "unanswered_since": NOW - MINUTE,
    }  # fmt: skip
    return Case(PERSON, **{**fields, **more})


def owned(**more: Any) -> Case:
    """A case that an operator has and has answered."""
    fields: dict[str, Any] = {
        "state": "owned", "owner": SARI.user_id, "owner_name": SARI.name,
        "claimed_at": NOW, "first_reply_at": NOW, "unanswered_since": None,
    }  # fmt: skip
    return case(**{**fields, **more})


def with_case(given: Turn, mine: Case | None, shift: Shift = SHIFT) -> Turn:
    """The turn of somebody who has this case."""
    return replace(given, case=mine, shift=shift)


def said(text: str, mine: Case | None, **more: Any) -> Turn:
    """Somebody with a case writes."""
    return with_case(turn(text, **more), mine)
