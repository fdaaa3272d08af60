"""What the safety question interrupted goes on after a no: its owner asks again, so that nobody who
was answering something is left with nothing."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.buttons import ANSWERING, OFFER, REPORT
from bot.departure.steps import ARRIVAL_STEP, COUNTRY_STEP, DAY_STEP, MOVE_STEP
from bot.features import feedback, impostor, privacy
from bot.features.contact import place_again
from bot.features.departure_arrival import arrival_again
from bot.features.departure_country import country_again
from bot.features.departure_day import day_again
from bot.features.departure_moving import move_again
from bot.features.offer import wanted
from bot.features.offer_again import question_again
from bot.features.report import ask_code, waiting
from bot.features.report_after import ask_number
from bot.features.reports import to_take_back
from bot.model import Decision, Turn
from bot.passing_steps import IMPOSTOR_MORE_STEP, PLACE_STEP
from bot.reports.steps import CODE_STEP, PORTAL_STEP

type Asking = Callable[[Turn], Decision | None]
"""Asks what a step waits for; None where it waits for nothing any more."""


def going_on(turn: Turn, step: str) -> Decision | None:
    """The question of this step once more. A step whose owner is not known here, as those of
    editors, stands again without a word: what it waits for can be read above."""
    asking = ASKING.get(step)
    if asking is None:
        return Decision(step=step) if step else None
    decision = asking(turn)
    if decision is None or decision.step is not None:
        return decision
    return replace(decision, step=step)


def _report(turn: Turn) -> Decision | None:
    shown = turn.report
    if shown is None or not shown.report.draft:
        return None
    return Decision((waiting(turn, shown),), step=REPORT)


def _nothing_asked(_: Turn) -> None:
    """More about an impostor may be told, but nobody asked for it."""
    return


def _number(turn: Turn) -> Decision | None:
    shown = turn.report
    return None if shown is None or shown.report.draft else ask_number(turn, shown, ())


ASKING: Mapping[str, Asking] = {
    DAY_STEP: day_again,
    MOVE_STEP: move_again,
    COUNTRY_STEP: country_again,
    ARRIVAL_STEP: arrival_again,
    PLACE_STEP: place_again,
    OFFER: wanted,
    ANSWERING: question_again,
    impostor.STEP: impostor.ask,
    IMPOSTOR_MORE_STEP: _nothing_asked,
    feedback.STEP: feedback.wrong_again,
    privacy.STEP: privacy.ask,
    REPORT: to_take_back(_report),
    CODE_STEP: to_take_back(ask_code),
    PORTAL_STEP: to_take_back(_number),
}
