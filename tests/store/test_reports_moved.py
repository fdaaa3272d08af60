"""A code moves a report to another account, once; on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import Stale
from bot.report_effects import DropReport, IssueCode, SaveReport, TakeOver
from bot.store import Codec, Store
from bot.store.connection import Connection
from bot.store.report_codes import fingerprint
from tests.store.report_steps import (
    OTHER,
    PERSON,
    PHOTO,
    begun,
    confirmed,
    counted,
    do,
    report_of,
    send,
    shown_of,
)
from tests.store.steps import NOW

pytestmark = pytest.mark.anyio
SECOND = timedelta(seconds=1)
CODE = "7K3M-Q9XA-PT2W"
MONTH = timedelta(days=30)


@pytest.mark.parametrize(
    "typed", [CODE, "7k3mq9xapt2w", " 7K3M Q9XA\nPT2W ", "7k3m–q9xa—pt2w", "7K3M\u00a0Q9XA PT2W"]
)
async def test_a_code_opens_its_report_however_it_is_typed(store: Store, typed: str) -> None:
    await begun(store)
    await send(store, PHOTO)
    await do(store, IssueCode(CODE))
    assert await store.report_by_code(typed, NOW) == await shown_of(store)


@pytest.mark.parametrize("typed", ["", " - ", "7K3M-Q9XA-PT2", "7K3M-Q9XA-PT2WW", "0", "\ud83d"])
async def test_another_code_opens_nothing(store: Store, typed: str) -> None:
    await begun(store)
    await do(store, IssueCode(CODE))
    await begun(store, OTHER)
    await do(store, IssueCode(""), chat=OTHER)
    assert await store.report_by_code(typed, NOW) is None


async def test_a_code_opens_for_thirty_days_and_goes_then(store: Store, raw: Connection) -> None:
    await confirmed(store)
    await do(store, IssueCode(CODE))
    assert await store.report_by_code(CODE, NOW + MONTH - SECOND)
    await store.purge(NOW + MONTH - SECOND, MONTH)
    assert counted(raw) == (1, 0, 1)
    assert await store.report_by_code(CODE, NOW + MONTH) is None
    await store.purge(NOW + MONTH, MONTH)
    assert counted(raw) == (1, 0, 0)


async def test_a_new_code_takes_the_place_of_the_earlier_one(store: Store) -> None:
    await begun(store)
    await do(store, IssueCode(CODE))
    await do(store, IssueCode("NEWCODE"), now=NOW + MONTH)
    assert await store.report_by_code(CODE, NOW) is None
    assert await store.report_by_code("new-code", NOW + 2 * MONTH - SECOND)


async def test_a_code_that_would_open_two_reports_opens_none(store: Store) -> None:
    for chat in (PERSON, OTHER):
        await begun(store, chat)
        await do(store, IssueCode(CODE), chat=chat)
    assert await store.report_by_code(CODE, NOW) is None


async def test_without_a_report_there_is_no_code(store: Store, raw: Connection) -> None:
    await do(store, IssueCode(CODE))
    assert counted(raw) == (0, 0, 0)


async def test_only_this_key_makes_the_fingerprint_of_a_code(store: Store, raw: Connection) -> None:
    await begun(store)
    await do(store, IssueCode(CODE))
    ((kept,),) = raw.rows("SELECT fingerprint FROM report_codes")
    assert kept == fingerprint(Codec(bytes(range(32))), CODE)
    assert kept != fingerprint(Codec(bytes(32)), CODE)


async def test_a_report_moves_with_its_evidence_and_the_code_is_used_up(
    store: Store, raw: Connection
) -> None:
    await begun(store, at="negara")
    sent = await send(store, PHOTO)
    await do(store, IssueCode(CODE))
    found = await store.report_by_code(CODE, NOW)
    assert found
    await do(store, TakeOver(found.report), chat=OTHER)
    assert await store.report_of(PERSON) is None
    moved = await shown_of(store, OTHER)
    expected = replace(found.report, chat_id=OTHER, version=found.report.version + 1)
    assert (moved.report, moved.evidence) == (expected, sent)
    assert await store.report_by_code(CODE, NOW) is None
    assert counted(raw) == (1, 1, 0)
    await do(store, SaveReport(replace(moved.report, at="tempat")), chat=OTHER)
    assert (await report_of(store, OTHER)).at == "tempat"
    with pytest.raises(Stale):
        await do(store, SaveReport(found.report))


async def test_a_new_code_may_go_with_the_move(store: Store) -> None:
    report = await begun(store)
    await do(store, IssueCode(CODE))
    await do(store, TakeOver(report), IssueCode("SECOND"), chat=OTHER)
    assert await store.report_by_code(CODE, NOW) is None
    found = await store.report_by_code("SECOND", NOW)
    assert found
    assert found.report.chat_id == OTHER


async def test_a_report_that_changed_meanwhile_does_not_move(store: Store) -> None:
    read = await begun(store)
    await do(store, SaveReport(replace(read, at="negara")))
    with pytest.raises(Stale):
        await do(store, TakeOver(read), chat=OTHER)
    assert (await report_of(store)).at == "negara"
    assert await store.report_of(OTHER) is None


async def test_a_draft_moves_to_a_chat_without_a_draft_of_its_own(store: Store) -> None:
    report = await begun(store)
    own = await begun(store, OTHER)
    with pytest.raises(Stale):
        await do(store, TakeOver(report), chat=OTHER)
    assert await report_of(store, OTHER) == own
    with pytest.raises(Stale):
        await do(store, TakeOver(report), DropReport(own.number), chat=OTHER)


async def test_the_own_draft_is_dropped_before(store: Store, raw: Connection) -> None:
    report = await begun(store)
    own = await begun(store, OTHER)
    await do(store, DropReport(own.number), TakeOver(report), chat=OTHER)
    assert (await report_of(store, OTHER)).number == report.number
    assert counted(raw) == (1, 0, 0)


async def test_a_confirmed_report_moves_beside_a_draft(store: Store) -> None:
    report = await confirmed(store)
    own = await begun(store, OTHER)
    await do(store, TakeOver(report), chat=OTHER)
    assert await report_of(store, OTHER) == own
    assert [one.number for one in await store.reports_of(OTHER, 9)] == [report.number]
