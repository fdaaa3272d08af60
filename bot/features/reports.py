"""Joins the parts of /lapor to one feature."""

from collections.abc import Mapping
from functools import partial

from bot.buttons import REPORT
from bot.features import report_code, report_status
from bot.features.report import LEARN, report
from bot.features.report_after import any_news, number_typed, said_sent
from bot.features.report_proving import in_report
from bot.features.report_result import made
from bot.features.report_silence import left, silent
from bot.features.report_tapping import pressed
from bot.features.report_typing import pieces, typed
from bot.geography import Geography
from bot.model import Decision, Feature, Handler, Say, Turn
from bot.reports.steps import CODE_STEP, IDLE, NEWS, PIECES, PORTAL_STEP, RESULT, SILENT
from bot.router import SENT


def status(turn: Turn) -> Decision:
    """What became of a report: the one made here; of others only those who took them know."""
    if turn.report is not None:
        return report_status.shown(turn, turn.report)
    say = Say("report.status", country=turn.country, buttons=LEARN)
    return Decision((say,), outcome="action", ids=("cek_status_laporan",))


def feature(geography: Geography, answers: Mapping[str, Handler]) -> Feature:
    """Reports. `answers` tell what people may ask in between, by id; places are found by
    `geography`."""
    return Feature(
        "report",
        commands={REPORT: report},
        ids={"buat_laporan": report, "cek_status_laporan": status, SENT: said_sent},
        buttons={REPORT: pressed},
        steps={
            REPORT: partial(typed, geography, answers),
            CODE_STEP: report_code.typed,
            PORTAL_STEP: number_typed,
        },
        kinds={"in_report": partial(in_report, geography)},
        timers={
            RESULT: made, PIECES: pieces, IDLE: left, SILENT: silent, NEWS: any_news,
        },
    )  # fmt: skip
