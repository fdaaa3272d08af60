"""What a turn may know of reports: the person's own, the one a code opens, whether the portal
answers; and nothing more."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.model import Turn
from bot.portal import Portal
from bot.report_effects import IssueCode, SaveReport
from bot.reporting import Reporting
from bot.reports.changes import begun, confirmed
from bot.reports.codes import code_of
from bot.reports.steps import CODE_STEP, IDLE, RESULT
from bot.store import Commit, Store
from tests.samples import (
    NOW,
    OTHER,
    Clock,
    memory_store,
    message,
    pressed,
    received,
    turn,
    update,
)

pytestmark = pytest.mark.anyio
CODE = code_of("ab" * 8)


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    """A store in which somebody else has a report that a code opens."""
    async with memory_store() as made:
        report = begun(OTHER, "f1", "saya", anonymous=False, now=NOW)
        await made.receive([received(update(1, message=message("x", OTHER)))], NOW)
        (work,) = await made.pending(NOW, (), 1)
        effects = (SaveReport(report), IssueCode(CODE))
        await made.commit(Commit(work.inbox_id, work.conversation, effects=effects), NOW)
        yield made


@pytest.fixture
def reporting(store: Store) -> Reporting:
    """The portal is not asked: the network is no part of this."""
    return Reporting(store, Portal("https://peduliwni.kemlu.go.id", Clock(), on=False))


def of_other() -> Turn:
    """The other person writes."""
    given = turn("halo")
    return replace(given, incoming=replace(given.incoming, chat_id=OTHER))


async def seen(reporting: Reporting, given: Turn) -> Turn:
    """The turn with all it may look at."""
    return await reporting.with_report(given, NOW)


async def test_a_person_sees_the_own_report_and_nobody_elses(reporting: Reporting) -> None:
    assert (await seen(reporting, turn("halo"))).report is None
    mine = await seen(reporting, of_other())
    assert mine.report is not None
    assert mine.report.report.key == "f1"


@pytest.mark.parametrize(
    "given",
    [
        turn(CODE, kind="command", command="lapor"),
        turn(f"ini kodenya {CODE.lower()}", kind="command", command="lapor"),
        turn(CODE, step=CODE_STEP),
        turn(CODE.replace("-", " "), step=CODE_STEP),
    ],
)
async def test_a_code_is_looked_up_behind_lapor_and_where_it_was_asked_for(
    reporting: Reporting, given: Turn
) -> None:
    found = (await seen(reporting, given)).found
    assert found is not None
    assert found.report.chat_id == OTHER


@pytest.mark.parametrize(
    "given",
    [
        turn(CODE),
        turn(CODE, step="lapor"),
        turn(CODE, kind="command", command="start"),
        turn(CODE, kind="photo", step=CODE_STEP),
        turn("ABCD-EF2H-JKMN", step=CODE_STEP),
        turn("L-1", kind="command", command="lapor"),
        turn("1", kind="command", command="lapor"),
        pressed("lapor", CODE, "pdf"),
    ],
)
async def test_no_other_message_opens_a_strangers_report(reporting: Reporting, given: Turn) -> None:
    assert (await seen(reporting, given)).found is None


@pytest.mark.parametrize(
    ("given", "state"),
    [
        (turn(kind="timer", command=RESULT), "unchecked"),
        (pressed("lapor", "f1", "panduan"), "unchecked"),
        (turn(kind="timer", command=IDLE), ""),
        (pressed("lapor", "f1", "pdf"), ""),
        (pressed("kartu", "panduan"), ""),
        (turn("panduan"), ""),
    ],
)
async def test_the_portal_is_asked_only_where_it_is_told(
    reporting: Reporting, given: Turn, state: str
) -> None:
    assert (await seen(reporting, given)).portal == state


async def test_only_a_tap_can_make_a_code_and_never_the_same_twice(reporting: Reporting) -> None:
    tap = pressed("lapor", "f1", "kode")
    first, second = await seen(reporting, tap), await seen(reporting, tap)
    assert len(first.token) == 16
    assert first.token != second.token
    assert (await seen(reporting, turn("kode"))).token == ""


async def test_a_confirmed_report_is_still_the_persons_own(
    store: Store, reporting: Reporting
) -> None:
    known = await store.report_of(OTHER)
    assert known
    await store.receive([received(update(2, message=message("x", OTHER)))], NOW)
    (work,) = await store.pending(NOW, (), 1)
    saved = SaveReport(confirmed(known.report, NOW))
    await store.commit(Commit(work.inbox_id, work.conversation, effects=(saved,)), NOW)
    mine = await seen(reporting, of_other())
    assert mine.report
    assert not mine.report.report.draft
