"""Reports go whole, with their person's wish or with time; what is handed to the authorities holds
only what operators may read; on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cases import changes
from bot.effects import Forget
from bot.model import Outgoing
from bot.report_effects import IssueCode, SaveReport, TakeOver
from bot.store import Store
from bot.store.case_exports import AT_ONCE
from bot.store.connection import Connection
from bot.store.kept_reports import REPORTS_AT_ONCE
from tests.store.desk_steps import SARI, change, opened
from tests.store.report_steps import (
    OTHER,
    PERSON,
    PHOTO,
    begun,
    confirmed,
    counted,
    do,
    kept,
    report_of,
    send,
    shown_of,
)
from tests.store.steps import DAY, HOUR, NOW

pytestmark = pytest.mark.anyio
SECOND = timedelta(seconds=1)
DRAFT_KEPT, REPORT_KEPT = 30 * DAY, 180 * DAY
WIPE = Outgoing(PERSON, "wipe", {"done": {}, "partly": {}})


async def forget(store: Store, chat: int = PERSON) -> None:
    """The turn that carries out /hapus."""
    await do(store, Forget("a", "b"), chat=chat, outgoing=(replace(WIPE, chat_id=chat),))


async def full(store: Store, chat: int, code: str) -> None:
    """A confirmed report and a draft, both with evidence, and a code."""
    await confirmed(store, chat, help=True)
    await send(store, PHOTO, chat=chat)
    await begun(store, chat)
    await send(store, PHOTO, chat=chat)
    await do(store, IssueCode(code), chat=chat)


async def test_who_wants_all_erased_leaves_no_report_evidence_or_code(
    store: Store, raw: Connection
) -> None:
    await full(store, OTHER, "OTHER")
    others = kept(raw)
    await full(store, PERSON, "MINE")
    await forget(store)
    assert kept(raw) == others
    assert counted(raw) == (2, 2, 1)
    assert await store.report_of(PERSON) is None
    assert await store.report_by_code("MINE", NOW) is None
    assert await store.report_by_code("OTHER", NOW) == await shown_of(store, OTHER)


async def test_what_a_turn_saves_and_forgets_is_forgotten(store: Store, raw: Connection) -> None:
    draft = await begun(store)
    await do(store, Forget("a", "b"), SaveReport(draft), outgoing=(WIPE,))
    assert counted(raw) == (0, 0, 0)


async def test_a_report_that_moved_goes_with_its_new_account_only(
    store: Store, raw: Connection
) -> None:
    report = await begun(store)
    await send(store, PHOTO)
    await do(store, TakeOver(report), chat=OTHER)
    await forget(store, PERSON)
    assert (await report_of(store, OTHER)).number == report.number
    await forget(store, OTHER)
    assert counted(raw) == (0, 0, 0)


async def test_a_hash_that_comes_after_the_erasure_keeps_nothing(
    store: Store, raw: Connection
) -> None:
    await begun(store)
    (sent,) = await send(store, PHOTO)
    await forget(store)
    await store.hashed(sent.id, "ab" * 32, 9, "")
    await store.hash_later(sent.id, NOW)
    assert counted(raw) == (0, 0, 0)


async def test_drafts_go_after_thirty_days_and_confirmed_reports_after_half_a_year(
    store: Store, raw: Connection
) -> None:
    await full(store, PERSON, "MINE")
    keep = 999 * DAY
    await store.purge(NOW + DRAFT_KEPT, keep, keep)
    assert counted(raw)[:2] == (2, 2)
    await store.purge(NOW + DRAFT_KEPT + SECOND, keep, keep)
    assert counted(raw) == (1, 1, 0)
    assert (await report_of(store)).state == "confirmed"
    await store.purge(NOW + REPORT_KEPT, keep, keep)
    assert counted(raw) == (1, 1, 0)
    assert await store.purge(NOW + REPORT_KEPT + SECOND, keep, keep) == 1
    assert counted(raw) == (0, 0, 0)


async def test_a_report_is_kept_from_when_its_person_last_did_something_with_it(
    store: Store,
) -> None:
    draft = await begun(store)
    later = NOW + 20 * DAY
    await do(store, SaveReport(replace(draft, changed_at=later)), now=later)
    await begun(store, OTHER, started_at=NOW, changed_at=None, now=later)
    await store.purge(NOW + DRAFT_KEPT + DAY, DAY)
    assert await report_of(store)
    assert await report_of(store, OTHER)
    await store.purge(later + DRAFT_KEPT + SECOND, DAY)
    assert await store.report_of(PERSON) is None
    assert await store.report_of(OTHER) is None


async def test_however_many_are_old_all_go(store: Store, raw: Connection) -> None:
    for chat in range(1, REPORTS_AT_ONCE + 4):
        await begun(store, chat)
    await store.purge(NOW + DRAFT_KEPT + SECOND, 999 * DAY)
    assert counted(raw) == (0, 0, 0)


async def test_the_authorities_get_cases_of_a_time_with_reports_that_operators_may_read(
    store: Store,
) -> None:
    early = await opened(store, chat=1, now=NOW - SECOND)
    first = await opened(store, chat=PERSON, now=NOW)
    second = await opened(store, chat=OTHER, now=NOW + HOUR)
    await change(store, changes.closed(second, SARI, "tertolong", NOW + HOUR))
    third = await opened(store, chat=2, now=NOW + DAY - SECOND)
    await opened(store, chat=3, now=NOW + DAY)
    await confirmed(store, PERSON, case=first.number, help=True)
    sent = await send(store, PHOTO)
    await confirmed(store, OTHER, case=second.number, help=False)
    await begun(store, 2, case=third.number)
    found = await store.export_cases(NOW, NOW + DAY)
    assert [one.case.number for one in found] == [first.number, second.number, third.number]
    assert found[0].shown == await shown_of(store)
    assert found[0].shown
    assert found[0].shown.evidence == sent
    assert [one.shown for one in found[1:]] == [None, None]
    assert (found[1].case.state, found[1].case.told) == ("closed", second.told)
    assert await store.export_cases(NOW - DAY, NOW - HOUR) == []
    assert (await store.export_cases(NOW - SECOND, NOW))[0].case.number == early.number


async def test_an_export_of_many_has_each_case_once_and_in_order(store: Store) -> None:
    for chat in range(1, 2 * AT_ONCE + 1):
        await opened(store, chat=chat, now=NOW + HOUR if chat % 2 else NOW)
    found = await store.export_cases(NOW, NOW + DAY)
    numbers = [one.case.number for one in found]
    assert len(numbers) == len(set(numbers)) == 2 * AT_ONCE
    assert found == sorted(found, key=lambda one: (one.case.opened_at, one.case.number))


async def test_once_the_words_of_a_case_are_gone_nobody_reads_the_report_through_it(
    store: Store,
) -> None:
    case = await opened(store)
    await confirmed(store, case=case.number, help=True)
    await change(store, changes.closed(case, SARI, "tertolong", NOW))
    assert await store.report_of_case(case.number)
    await store.purge(NOW + 91 * DAY, DAY)
    assert await store.report_of_case(case.number) is None
    assert [one.shown for one in await store.export_cases(NOW, NOW + DAY)] == [None]
    assert (await report_of(store)).case == case.number, "the person has it still"
