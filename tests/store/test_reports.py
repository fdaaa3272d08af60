"""A chat has one draft, and a report is written over what was read only; on both databases."""

import asyncio
from dataclasses import fields, replace

import pytest

from bot.case_effects import SaveCase
from bot.cases import changes
from bot.errors import Stale
from bot.report_effects import DropReport, IssueCode, SaveReport
from bot.reports.model import CASE_OPENED, Given, News, Note, Report
from bot.store import Codec, Store, open_store
from bot.store.connection import Connection
from tests.store.desk_steps import GROUP, SARI, case_of, change, opened
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
)
from tests.store.steps import DAY, HOUR, NOW, bring, turn

pytestmark = pytest.mark.anyio
FULL = Report(
    PERSON, NOW, "k3y", about="orang", anonymous=True, brief=True, at="negara", fixing=True,
    answers={
        "negara": Given(NOW, ("kh",), "di Poipet \ud83d \0", {"country": "kh"}),
        "nama": Given(NOW + HOUR, skipped=True),
    },
    notes=(Note(NOW, "tolong, saya dipukul"),), changed_at=NOW + HOUR, confirmed_at=NOW + DAY,
    help=True, case=12, handed_over=True, portal_number="PPW-1", portal_at=NOW, remind=True,
    news=(News(NOW, "kabar", "sudah dibaca"),),
)  # fmt: skip


async def test_everything_of_a_report_comes_back(store: Store) -> None:
    plain = Report(PERSON, NOW, "k")
    same = {
        one.name for one in fields(Report) if getattr(FULL, one.name) == getattr(plain, one.name)
    }
    await do(store, SaveReport(FULL))
    first = await report_of(store)
    assert first == replace(FULL, number=first.number, version=1)
    done = replace(first, state="confirmed", help=False, case=0, answers={})
    await do(store, SaveReport(done))
    assert await report_of(store) == replace(done, version=2)
    assert same == {"chat_id", "started_at", "number", "version", "state"}


async def test_all_of_it_is_there_after_a_restart(url: str, codec: Codec) -> None:
    store = open_store(url, codec, "77")
    await do(store, SaveReport(FULL))
    sent = await send(store, PHOTO)
    before = await store.report_of(PERSON)
    await store.close()
    again = open_store(url, codec, "77")
    after = await again.report_of(PERSON)
    await again.close()
    assert after == before
    assert after
    assert after.evidence == sent


async def test_words_names_and_files_are_sealed(store: Store, raw: Connection) -> None:
    await do(store, SaveReport(FULL))
    await send(store, replace(PHOTO, text="paspor saya"))
    await do(store, IssueCode("7K3M-Q9XA"))
    everything = kept(raw)
    assert counted(raw) == (1, 1, 1)
    assert str(PERSON) in everything
    hidden = ("Poipet", "dipukul", "PPW-1", "k3y", "sudah dibaca", "paspor", "kontrak", "BQAC",
              "AQAD", "7K3M", "Q9XA")  # fmt: skip
    assert [word for word in hidden if word in everything] == []


async def test_nobody_has_no_report(store: Store) -> None:
    assert await store.report_of(PERSON) is None
    assert await store.report_of(0) is None
    assert await store.report_of_case(0) is None
    assert await store.reports_of(PERSON, 9) == ()


async def test_a_chat_has_one_draft(store: Store) -> None:
    first = await begun(store)
    work = await bring(store, 900, PERSON)
    with pytest.raises(Stale):
        await store.commit(turn(work, effects=(SaveReport(Report(PERSON, NOW, "z")),)), NOW)
    await store.commit(turn(work), NOW)
    assert await report_of(store) == first
    await do(store, SaveReport(replace(first, state="confirmed")))
    assert (await begun(store)).number > first.number
    assert (await begun(store, OTHER)).chat_id == OTHER


async def test_a_confirmed_report_is_no_second_draft_again(store: Store) -> None:
    first = await confirmed(store)
    await begun(store)
    with pytest.raises(Stale):
        await do(store, SaveReport(replace(first, state="draft")))


async def test_of_two_who_write_at_once_one_has_written(store: Store) -> None:
    draft = await begun(store)
    works = [await bring(store, 900 + who, -who) for who in (1, 2)]
    saves = [
        store.commit(turn(work, effects=(SaveReport(replace(draft, at=at)),)), NOW)
        for work, at in zip(works, ("negara", "tempat"), strict=True)
    ]
    outcomes = await asyncio.gather(*saves, return_exceptions=True)
    assert sorted(type(one) for one in outcomes if one is not None) == [Stale]
    found = await report_of(store)
    assert (found.at, found.version) == (("negara", "tempat")[outcomes.index(None)], 2)


async def test_a_turn_that_is_stale_keeps_nothing_of_a_report(
    store: Store, raw: Connection
) -> None:
    draft = await begun(store)
    before = kept(raw)
    work = await bring(store, 900, PERSON)
    effects = (SaveReport(replace(draft, at="x")), SaveReport(replace(draft, version=9)))
    with pytest.raises(Stale):
        await store.commit(turn(work, effects=effects), NOW)
    assert kept(raw) == before


async def test_a_report_that_is_gone_or_somebody_elses_by_now_is_not_written(store: Store) -> None:
    draft = await begun(store)
    with pytest.raises(Stale):
        await do(store, SaveReport(replace(draft, chat_id=OTHER)), chat=OTHER)
    await do(store, DropReport(draft.number), chat=OTHER - 9)
    assert await report_of(store) == draft
    await do(store, DropReport(draft.number))
    with pytest.raises(Stale):
        await do(store, SaveReport(draft))
    assert await store.report_of(PERSON) is None


async def test_a_new_draft_may_take_the_place_of_one_dropped_in_the_same_turn(
    store: Store, raw: Connection
) -> None:
    old = await begun(store)
    await send(store, PHOTO)
    await do(store, IssueCode("abc"))
    await do(store, DropReport(old.number), SaveReport(Report(PERSON, NOW, "new")))
    found = await store.report_of(PERSON)
    assert found
    assert (found.report.key, found.evidence) == ("new", ())
    assert found.report.number > old.number
    assert counted(raw) == (1, 0, 0)


async def test_a_draft_comes_before_confirmed_ones_and_these_newest_first(store: Store) -> None:
    first = await confirmed(store)
    second = await confirmed(store)
    assert await report_of(store) == second
    assert await store.reports_of(PERSON, 9) == (second, first)
    assert await store.reports_of(PERSON, 1) == (second,)
    draft = await begun(store)
    assert await report_of(store) == draft
    assert await store.reports_of(PERSON, 9) == (second, first)
    assert await store.reports_of(OTHER, 9) == ()


async def test_a_report_goes_to_the_case_that_its_turn_opens(store: Store) -> None:
    await opened(store, chat=OTHER)
    new = Report(PERSON, NOW, "k", help=True, case=CASE_OPENED)
    case = SaveCase(*changes.opened(PERSON, "waktu", "lapor", "kh", {}, NOW))
    await do(store, SaveReport(new), case)
    number = (await case_of(store)).number
    assert (await report_of(store)).case == number
    found = await store.report_of_case(number)
    assert found
    assert found.report.chat_id == PERSON


async def test_a_report_goes_to_the_open_case_when_none_is_opened(store: Store) -> None:
    draft = await begun(store, case=CASE_OPENED)
    assert draft.case == 0
    done = await opened(store)
    await change(store, changes.closed(done, SARI, "tertolong", NOW))
    case = await opened(store)
    await do(store, SaveReport(replace(draft, case=CASE_OPENED)))
    assert (await report_of(store)).case == case.number


async def test_operators_read_only_what_they_may(store: Store) -> None:
    case = await opened(store)
    draft = await begun(store, case=case.number)
    for allowed in (None, False):
        draft = replace(draft, help=allowed)
        await do(store, SaveReport(draft))
        draft = await report_of(store)
        assert draft.help is allowed
        assert await store.report_of_case(case.number) is None
    await do(store, SaveReport(replace(draft, help=True)))
    sent = await send(store, PHOTO)
    found = await store.report_of_case(case.number)
    assert found
    assert (found.report.number, found.evidence) == (draft.number, sent)
    assert await store.report_of_case(case.number + 1) is None


async def test_of_several_reports_of_a_case_operators_see_the_last_they_may_read(
    store: Store,
) -> None:
    case = await opened(store)
    first = await confirmed(store, case=case.number, help=True)
    second = await confirmed(store, case=case.number, help=True)
    await confirmed(store, case=case.number, help=False)
    found = await store.report_of_case(case.number)
    assert found
    assert found.report.number == second.number > first.number


async def test_an_operator_writes_to_a_persons_report(store: Store) -> None:
    report = await confirmed(store)
    told = replace(report, news=(News(NOW, "dijawab"),))
    await do(store, SaveReport(told), chat=GROUP)
    assert await report_of(store) == replace(told, version=report.version + 1)
    assert await store.report_of(GROUP) is None


async def test_a_damaged_report_is_one_without_words(store: Store, raw: Connection) -> None:
    report = await confirmed(store, case=3, help=True)
    await send(store, PHOTO)
    raw.change("UPDATE reports SET body = :body", body=b"\x01" + bytes(40))
    raw.change("UPDATE report_evidence SET body = :body", body=b"\x01" + bytes(40))
    found = await store.report_of(PERSON)
    assert found
    blank = Report(PERSON, NOW, "", number=report.number, version=report.version, case=3, help=True)
    assert found.report == replace(blank, state="confirmed")
    assert [(one.kind, one.file) for one in found.evidence] == [("text", "")]


async def test_a_body_belongs_to_its_chat_and_cannot_be_put_under_another(
    store: Store, raw: Connection
) -> None:
    await begun(store, at="negara")
    raw.change("UPDATE reports SET chat_id = :other", other=OTHER)
    assert (await report_of(store, OTHER)).at == ""
