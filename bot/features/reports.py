"""Joins the parts of /lapor to one feature."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from bot.buttons import REPORT
from bot.features import report_code, report_status
from bot.features.report import LEARN, report, waiting
from bot.features.report_after import any_news, number_typed, said_sent
from bot.features.report_proving import in_report
from bot.features.report_question import TAG, WRITTEN
from bot.features.report_result import made
from bot.features.report_silence import left, silent
from bot.features.report_tapping import pressed
from bot.features.report_typing import pieces, typed
from bot.geography import Geography
from bot.model import Decision, Feature, Handler, Say, StepHandler, Turn
from bot.reports.steps import CODE_STEP, IDLE, NEWS, PIECES, PORTAL_STEP, RESULT, SILENT
from bot.router import SENT

OF_REPORTS = ("reporting.", "report.")
GUIDES = frozenset(
    {"faq.cara_lapor_kasus", "faq.lapor_iklan_palsu", "faq.lapor_dari_indonesia",
     "faq.kendala_portal"}
)  # fmt: skip
"""What names a report: words of its own, and answers about handing one in."""


def to_take_back[Told: (Decision, Decision | None)](
    handler: Callable[[Turn], Told],
) -> Callable[[Turn], Told]:
    """The handler with all that it says of a report tagged, so that it is taken back from a phone
    that somebody else may look at. What a turn says that takes back stays."""

    def tagged(turn: Turn) -> Told:
        decision = handler(turn)
        if decision is None or decision.deletes:
            return decision
        return replace(decision, replies=tuple(map(_tagged, decision.replies)))

    return tagged


def written(handler: StepHandler) -> StepHandler:
    """The handler, with the number of the person's message remembered."""

    def remembering(turn: Turn) -> Decision | None:
        decision = handler(turn)
        number = turn.incoming.message_id
        if decision is None or decision.step != REPORT or not number or turn.incoming.edited:
            return decision
        data = turn.conversation.data if decision.data is None else decision.data
        return replace(decision, data={**data, WRITTEN: number})

    return remembering


def _tagged(say: Say) -> Say:
    names = say.key.startswith(OF_REPORTS) or say.key in GUIDES
    return replace(say, tag=TAG) if names and not say.tag and not say.to else say


def asking_again(feature: Feature, *commands: str) -> Feature:
    """The feature, with the question of the report that is being made asked again below the answers
    of these commands: it would stand above them, out of sight."""
    changed = {name: _then_asked(feature.commands[name]) for name in commands}
    return replace(feature, commands={**feature.commands, **changed})


def _then_asked(handler: Handler) -> Handler:
    def answered(turn: Turn) -> Decision:
        decision, shown = handler(turn), turn.report
        making = turn.conversation.step == REPORT and decision.step in (None, REPORT)
        quiet = turn.case is not None and turn.case.quiet
        if shown is None or not shown.report.draft or not making or quiet:
            return decision
        return replace(decision, replies=(*decision.replies, waiting(turn, shown)))

    return answered


def status(turn: Turn) -> Decision:
    """What became of a report: the one made here; of others only those who took them know."""
    if turn.report is not None:
        return report_status.shown(turn, turn.report)
    say = Say("report.status", country=turn.country, buttons=LEARN)
    return Decision((say,), outcome="action", ids=("cek_status_laporan",))


def feature(geography: Geography, answers: Mapping[str, Handler]) -> Feature:
    """Reports. `answers` tell what people may ask in between, by id; places are found by
    `geography`."""
    said, proved = partial(typed, geography, answers), partial(in_report, geography)
    steps: dict[str, StepHandler] = {
        REPORT: written(said),
        CODE_STEP: report_code.typed,
        PORTAL_STEP: number_typed,
    }
    timers: dict[str, Handler] = {
        RESULT: made,
        PIECES: pieces,
        IDLE: left,
        SILENT: silent,
        NEWS: any_news,
    }
    return Feature(
        "report",
        commands={REPORT: lapor},
        ids={
            "buat_laporan": lapor, "cek_status_laporan": to_take_back(status),
            SENT: to_take_back(said_sent),
        },
        buttons={REPORT: to_take_back(pressed)},
        steps={name: to_take_back(step) for name, step in steps.items()},
        kinds={"in_report": to_take_back(lambda turn: written(proved)(turn) or Decision())},
        timers={name: to_take_back(rings) for name, rings in timers.items()},
    )  # fmt: skip


lapor: Handler = to_take_back(report)
"""/lapor, and what leads there."""
