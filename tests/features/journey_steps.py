"""Somebody who left for Taiwan three days ago and writes at the question of the arrival."""

from dataclasses import replace

from bot.case_effects import SaveCase
from bot.departure.plan import KEY
from bot.departure.steps import ARRIVAL_STEP
from bot.model import Decision
from tests.cases_made import SHIFT
from tests.samples import NOW, router, turn, understood

WAITS = {"hari": "2026-11-20", "negara": "tw", "tanya": True, "ditanya": NOW.isoformat()}
TO_DESK = {**WAITS, "jam": 24, "nama": "Sari"}
IN_JOURNEY, LEAVING = "darurat_dalam_perjalanan", "darurat_segera_berangkat"
CRY = understood(IN_JOURNEY, danger=0.97)


def answers(
    text: str, *, kept: dict[str, object] = WAITS, desk: bool = False, **more: object
) -> Decision:
    given = turn(text, step=ARRIVAL_STEP, data={KEY: kept}, **more)  # type: ignore[arg-type]
    return router().decide(replace(given, shift=SHIFT) if desk else given)


def opened(decision: Decision) -> list[SaveCase]:
    return [one for one in decision.effects if isinstance(one, SaveCase)]
