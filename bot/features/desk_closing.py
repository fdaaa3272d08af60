"""Closing a case: how it ended, what the person hears, and a pause for the operator."""

from bot.case_effects import SaveCase
from bot.cases import changes
from bot.cases.desk import Desk
from bot.cases.model import Case
from bot.features.desk_duty import pauses
from bot.features.desk_saying import (
    ForPerson,
    about,
    answer,
    argument,
    button,
    to_person,
    unpressed,
)
from bot.model import Button, Decision, Rows, Say, Turn

OUTCOMES = {
    "tertolong": "desk.outcome_tertolong",
    "dirujuk": "desk.outcome_dirujuk",
    "tak_terhubung": "desk.outcome_tak_terhubung",
    "bukan_darurat": "desk.outcome_bukan_darurat",
    "ganda": "desk.outcome_ganda",
}
"""Endings that an operator chooses; `dihapus` is the person's own."""
ENDED = ForPerson("desk.person.closed", "desk.person.closed_quiet")
CASE = "kasus"
"""The action of buttons under what a person hears of a case."""
RATINGS = {
    "baik": "desk.person.rate_good",
    "kurang": "desk.person.rate_bad",
    "lewati": "desk.person.rate_skip",
}
"""`kasus:nilai:<rating>:<number of the case>`: the survey of one tap."""


def choose(turn: Turn, desk: Desk, case: Case) -> Decision:
    """How did it end?"""
    ends = [button(key, "tutup_hasil", case.number, end) for end, key in OUTCOMES.items()]
    rows: Rows = (
        (ends[0], ends[1]),
        (ends[2], ends[3]),
        (ends[4], button("desk.button_cancel", "batal", case.number)),
    )
    return answer(turn, Say("desk.close_how", about(case), rows))


def close(turn: Turn, desk: Desk, case: Case) -> Decision:
    """The end that was tapped."""
    outcome = argument(turn, 2)
    if outcome not in OUTCOMES:
        return answer(turn, toast=Say("desk.toast_old"))
    change = changes.closed(case, desk.me, outcome, turn.now)
    says = (*_told(case), *((pauses("desk.pause_offer"),) if case.lane == "nyawa" else ()))
    return answer(
        turn, *says,
        effects=(SaveCase(*change), *unpressed(turn)),
        toast=Say("desk.toast_closed", about(case)),
    )  # fmt: skip


def _told(case: Case) -> tuple[Say, ...]:
    """That it ended, who answers now, how to come back, and the survey; where somebody may watch
    the chat just a neutral word."""
    survey = tuple(
        Button(key, CASE, ("nilai", rating, str(case.number))) for rating, key in RATINGS.items()
    )
    return to_person(case, ENDED, about(case), buttons=() if case.quiet else (survey,))
