"""Somebody who is about to leave, over a real store, as tests of the reminders need it."""

from datetime import date, datetime

from bot.case_effects import Alarm, SaveCase
from bot.departure.plan import KEY, Plan, read
from bot.departure.steps import DAY_STEP
from bot.model import Decision
from tests.conversations.player import Answer
from tests.features.report_stage import Making
from tests.samples import pressed, router, turn, understood

LEAVES = date(2026, 12, 20)
"""Four weeks after the first turn."""
MY = f"{LEAVES}:my"
TOLD, ASKED, REMINDED = (
    "+ petugas bila 24 jam diam", "Ingatkan, lalu tanya kabar", "Ingatkan saja",
)  # fmt: skip
ARRIVED = "departure.arrived"
STANDS = {KEY: {"hari": LEAVES.isoformat(), "negara": "my", "tanya": True, "jam": 24}}
"""The memory of a chat with a plan of which the desk may be told."""
QUESTION = datetime.fromisoformat("2026-12-22T10:00+07:00")
"""When it is asked for the arrival."""


async def agrees(talk: Making, *, country: str = "Malaysia", to: str = TOLD) -> Answer:
    """/berangkat, the day, the country, a yes."""
    await talk.says("/berangkat")
    await talk.says("tanggal 20 desember")
    await talk.taps(country)
    return await talk.taps(to)


async def until(talk: Making, moment: str | datetime) -> Answer:
    """Time goes by until then; all that falls due happens, what is said last is returned."""
    due = moment if isinstance(moment, datetime) else datetime.fromisoformat(f"{moment}+07:00")
    answer = Answer()
    while talk.player.clock() < due:
        left = (due - talk.player.clock()).total_seconds() / 60
        now = await talk.waits(min(left, 60 * 6))
        answer = now if now.keys else answer
    return answer


async def asked(talk: Making, *, to: str = TOLD) -> Answer:
    """The journey is over and the question stands."""
    await agrees(talk, to=to)
    answer = await until(talk, QUESTION)
    assert answer.keys == [ARRIVED]
    return answer


async def plan(talk: Making) -> Plan:
    """What is kept of it."""
    return read((await talk.conversation()).data)


def alarms(decision: Decision) -> list[str]:
    """What the desk is told."""
    return [one.key for one in decision.effects if isinstance(one, Alarm)]


def opens(decision: Decision) -> bool:
    """Whether a case is written."""
    return any(isinstance(one, SaveCase) for one in decision.effects)


def said(decision: Decision) -> list[str]:
    """What is said, by its keys."""
    return [say.key for say in decision.replies]


def typed(text: str, step: str = DAY_STEP, **more: object) -> Decision:
    """What somebody gets who writes this at a step; the model makes nothing of it."""
    meant = more.pop("meant", understood(sure=False))
    return router().decide(turn(text, step=step, meant=meant, **more))  # type: ignore[arg-type]


def tapped(*args: str, **more: object) -> Decision:
    """What somebody gets who presses a button about the departure; those that lead to a yes stand
    under a day that was told before."""
    if args[0] in ("negara", "izin", "setuju"):
        more.setdefault("data", {KEY: {"baru": args[1]}})
    return router().decide(pressed("berangkat", *args, **more))  # type: ignore[arg-type]
