"""Evidence is kept in the order it came, once, with a hash; on both databases."""

import hashlib
from dataclasses import replace

import pytest

from bot.report_effects import AddEvidence, DropEvidence, SaveReport
from bot.reports.model import Evidence, Report
from bot.store import Store
from bot.store.connection import Connection
from bot.store.evidence_records import LARGEST_FILE, MOST, TRIES
from tests.store.report_steps import (
    OTHER,
    PERSON,
    PHOTO,
    begun,
    confirmed,
    do,
    kept,
    photo,
    report_of,
    send,
    shown_of,
)
from tests.store.steps import DAY, HOUR, NOW

pytestmark = pytest.mark.anyio
SUM = "ab" * 32


async def test_everything_of_evidence_comes_back_in_order(store: Store) -> None:
    report = await begun(store)
    full = replace(PHOTO, mime="image/jpeg", text="kontrak \ud83d \0", at=NOW - HOUR)
    link = Evidence(NOW, "link", text="https://contoh.id", message_id=6)
    first, second = await send(store, full, link)
    assert first == replace(full, id=first.id, report=report.number)
    assert second == replace(link, id=second.id, report=report.number, sha256=second.sha256)
    assert first.id < second.id


async def test_a_file_is_kept_once_in_a_report_and_words_as_often_as_they_come(
    store: Store,
) -> None:
    await begun(store)
    words = Evidence(NOW, "text", text="dia bilang gaji besar")
    sent = await send(store, PHOTO, words, PHOTO, words)
    assert [one.kind for one in sent] == ["photo", "text", "text"]
    assert await send(store, replace(PHOTO, file="another way to it")) == sent
    await begun(store, OTHER)
    assert len(await send(store, PHOTO, chat=OTHER)) == 1


async def test_nobody_can_tell_from_the_tables_that_two_sent_the_same(
    store: Store, raw: Connection
) -> None:
    for chat in (PERSON, OTHER):
        await begun(store, chat)
        await send(store, PHOTO, chat=chat)
    (one,), (two,) = raw.rows("SELECT same FROM report_evidence")
    assert one != two
    assert len(one) == len(two) == 64


async def test_without_a_report_nothing_is_kept(store: Store, raw: Connection) -> None:
    await do(store, AddEvidence(PHOTO))
    assert kept(raw) == ""


@pytest.mark.parametrize("first", [True, False])
async def test_evidence_goes_with_the_report_that_its_turn_begins(
    store: Store, first: bool
) -> None:
    begin, add = SaveReport(Report(PERSON, NOW, "k")), AddEvidence(PHOTO)
    await do(store, *((begin, add) if first else (add, begin)))
    assert [one.file for one in (await shown_of(store)).evidence] == ["BQAC"]


async def test_evidence_goes_with_the_draft_or_with_the_report_it_names(store: Store) -> None:
    old = await confirmed(store)
    draft = await begun(store)
    await do(store, AddEvidence(PHOTO), AddEvidence(photo("b"), old.number))
    shown = await shown_of(store)
    assert [(one.report, one.same) for one in shown.evidence] == [(draft.number, "AQAD")]
    waiting = await store.unhashed(NOW, 9)
    assert [(one.report, one.same) for one in waiting] == [
        (draft.number, "AQAD"), (old.number, "b"),
    ]  # fmt: skip


async def test_nobody_adds_to_a_strangers_report_or_takes_from_it(store: Store) -> None:
    mine = await begun(store)
    (sent,) = await send(store, PHOTO)
    await begun(store, OTHER)
    await do(store, AddEvidence(photo("b"), mine.number), DropEvidence(sent.id), chat=OTHER)
    assert (await shown_of(store)).evidence == (sent,)
    assert (await shown_of(store, OTHER)).evidence == ()


async def test_evidence_is_taken_off_the_last_report_only(store: Store) -> None:
    await confirmed(store)
    (old,) = await send(store, PHOTO)
    await begun(store)
    first, second = await send(store, PHOTO, photo("b"))
    await do(store, DropEvidence(old.id), DropEvidence(first.id))
    assert (await shown_of(store)).evidence == (second,)
    assert {one.id for one in await store.unhashed(NOW, 9)} == {old.id, second.id}
    again = await send(store, PHOTO)
    assert [one.same for one in again] == ["b", "AQAD"]


async def test_a_report_holds_a_hundred_pieces(store: Store) -> None:
    await begun(store)
    await send(store, *(photo(str(at)) for at in range(MOST - 1)))
    sent = await send(store, photo("last"), photo("too many"))
    assert (len(sent), sent[-1].same) == (100, "last")


async def test_words_have_their_hash_at_once(store: Store) -> None:
    await begun(store)
    sent = await send(
        store, Evidence(NOW, "text", text="gaji 15 juta – ¡ayo! 😀"),
        Evidence(NOW, "location", text="16.68, 98.5"), Evidence(NOW, "text", text="x \ud83d"),
    )  # fmt: skip
    assert sent[0].sha256 == hashlib.sha256("gaji 15 juta – ¡ayo! 😀".encode()).hexdigest()
    assert len({one.sha256 for one in sent}) == 3
    assert all(one.hashed for one in sent)
    assert await store.unhashed(NOW + DAY, 9) == ()


async def test_a_file_that_telegram_gives_no_bot_is_not_asked_for(store: Store) -> None:
    await begun(store)
    fits, large = await send(
        store, photo("a", size=LARGEST_FILE), photo("b", size=LARGEST_FILE + 1)
    )
    assert (fits.failed, fits.hashed) == ("", False)
    assert (large.failed, large.sha256, large.hashed) == ("too_large", "", True)
    assert await store.unhashed(NOW, 9) == (fits,)


async def test_a_hash_is_noted_and_the_report_stays_as_it_was(store: Store) -> None:
    await begun(store)
    known, unknown = await send(store, PHOTO, photo("b", size=0))
    before = await report_of(store)
    await store.hashed(known.id, SUM, 0, "")
    await store.hashed(unknown.id, "", 30_000_000, "too_large")
    shown = await shown_of(store)
    assert shown.report == before
    assert shown.evidence == (
        replace(known, sha256=SUM), replace(unknown, failed="too_large", size=30_000_000),
    )  # fmt: skip
    assert await store.unhashed(NOW + DAY, 9) == ()


async def test_a_hash_that_is_known_is_not_changed_any_more(store: Store) -> None:
    await begun(store)
    words, sent = await send(store, Evidence(NOW, "text", text="halo"), PHOTO)
    await store.hashed(sent.id, SUM, 0, "")
    for one in (words, sent):
        await store.hashed(one.id, "cd" * 32, 9, "gone")
        for _ in range(TRIES):
            await store.hash_later(one.id, NOW)
    assert (await shown_of(store)).evidence == (words, replace(sent, sha256=SUM))
    assert await store.unhashed(NOW + DAY, 9) == ()


async def test_a_hash_of_evidence_that_is_gone_is_no_error(store: Store, raw: Connection) -> None:
    await store.hashed(7, SUM, 9, "")
    await store.hash_later(7, NOW)
    assert kept(raw) == ""


async def test_evidence_waits_for_its_time_and_the_longest_due_comes_first(store: Store) -> None:
    await begun(store)
    first, second = await send(store, PHOTO, photo("b"))
    await store.hash_later(first.id, NOW + HOUR)
    assert await store.unhashed(NOW, 9) == (second,)
    (third,) = (await send(store, photo("c"), now=NOW + HOUR / 2))[2:]
    assert await store.unhashed(NOW + HOUR, 9) == (second, third, first)
    assert await store.unhashed(NOW + HOUR, 1) == (second,)


async def test_a_hash_is_tried_twenty_times(store: Store) -> None:
    await begun(store)
    (sent,) = await send(store, PHOTO)
    for _ in range(TRIES - 1):
        await store.hash_later(sent.id, NOW)
    assert await store.unhashed(NOW, 9) == (sent,)
    await store.hash_later(sent.id, NOW)
    assert await store.unhashed(NOW + DAY, 9) == ()
    assert (await shown_of(store)).evidence == (replace(sent, failed="gone"),)


async def test_a_hash_is_tried_for_three_days_from_the_first_failure(store: Store) -> None:
    await begun(store)
    (sent,) = await send(store, PHOTO)
    late = NOW + 10 * DAY
    await store.hash_later(sent.id, late)  # the bot was down: the days do not count
    await store.hash_later(sent.id, late + 3 * DAY)
    assert await store.unhashed(late + 3 * DAY, 9) == (sent,)
    await store.hash_later(sent.id, late + 3 * DAY + HOUR)
    assert (await shown_of(store)).evidence[0].failed == "gone"
