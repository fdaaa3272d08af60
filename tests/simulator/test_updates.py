"""How updates wait, are handed out, and are confirmed."""

import asyncio

import httpx
import pytest

pytestmark = pytest.mark.anyio


async def test_a_poll_waits_until_somebody_writes(bot, people):
    polling = asyncio.ensure_future(bot.get_updates(timeout=30))
    await people.write("akhirnya")
    assert [update.message.text for update in await polling] == ["akhirnya"]


async def test_a_poll_without_time_returns_at_once(bot):
    assert await bot.get_updates(timeout=0) == ()


async def test_updates_stay_until_an_offset_confirms_them(bot, people):
    await people.write("satu")
    await people.write("dua")
    (first, second) = await bot.get_updates(timeout=0)
    assert len(await bot.get_updates(timeout=0)) == 2
    assert await bot.get_updates(offset=first.update_id + 1, timeout=0) == (second,)
    assert await bot.get_updates(offset=second.update_id + 1, timeout=0) == ()


async def test_a_negative_offset_keeps_the_newest_and_forgets_the_others(bot, people):
    for word in ("satu", "dua", "tiga"):
        await people.write(word)
    (kept,) = await bot.get_updates(offset=-1, timeout=0)
    assert kept.message.text == "tiga"
    assert len(await bot.get_updates(timeout=0)) == 1


async def test_a_limit_bounds_the_batch(bot, people):
    for word in ("satu", "dua", "tiga"):
        await people.write(word)
    assert len(await bot.get_updates(limit=2, timeout=0)) == 2


async def test_update_ids_begin_where_told_and_rise(bot, people):
    for word in ("satu", "dua"):
        await people.write(word)
    assert [update.update_id for update in await bot.get_updates(timeout=0)] == [1000, 1001]


async def test_only_the_kinds_asked_for_are_queued(bot, people):
    await bot.get_updates(timeout=0, allowed_updates=["callback_query"])
    await people.write()
    assert await bot.get_updates(timeout=0) == ()


async def test_an_empty_list_brings_the_default_kinds_back(bot, people):
    await bot.get_updates(timeout=0, allowed_updates=["callback_query"])
    await bot.get_updates(timeout=0, allowed_updates=[])
    await people.write()
    assert len(await bot.get_updates(timeout=0)) == 1


@pytest.mark.parametrize("kind", ["chat_member", "message_reaction", "message_reaction_count"])
async def test_some_kinds_are_left_out_by_default(server, kind):
    server.state.updates.enqueue(kind, {})
    assert len(server.state.updates) == 0


async def test_of_two_polls_the_older_ends_with_a_conflict(server):
    queue = server.state.updates
    older, newer = (asyncio.ensure_future(queue.poll(0, 100, 30)) for _ in range(2))
    done, _ = await asyncio.wait({older, newer}, return_when=asyncio.FIRST_COMPLETED)
    assert done == {older}
    assert older.exception().code == 409
    queue.close()
    assert await newer == []


async def test_the_bot_learns_of_another_poll(bot, people, server):
    address = f"{server.base_url}{server.token}/getUpdates?timeout=30"
    polls = {asyncio.ensure_future(people.client.get(address, timeout=40)) for _ in range(2)}
    (ended,), waiting = await asyncio.wait(polls, return_when=asyncio.FIRST_COMPLETED)
    assert (await ended).status_code == 409
    assert "terminated by other getUpdates request" in (await ended).json()["description"]
    await people.write("untuk yang masih menunggu")
    (other,) = waiting
    assert len((await other).json()["result"]) == 1


async def test_a_client_that_left_swallows_no_updates(bot, people, server):
    address = f"{server.base_url}{server.token}/getUpdates"
    async with httpx.AsyncClient(verify=False) as impatient:
        with pytest.raises(httpx.ReadTimeout):
            await impatient.get(address, params={"timeout": 30}, timeout=0.05)
    await people.write("tidak hilang")
    assert [u.message.text for u in await bot.get_updates(timeout=5)] == ["tidak hilang"]


async def test_a_pressed_button_is_worth_nothing_after_150_seconds(bot, people, clock, server):
    server.state.updates.enqueue("callback_query", {})
    await people.write("masih ada")
    clock.forward(151)
    assert [update.message.text for update in await bot.get_updates(timeout=0)] == ["masih ada"]


async def test_updates_are_dropped_after_a_day(bot, people, clock):
    await people.write()
    clock.forward(24 * 3600 + 1)
    assert await bot.get_updates(timeout=0) == ()


async def test_an_unknown_kind_of_update_is_passed_on_as_it_is(bot, people):
    answer = await people.ask("updates", {"telepathy": {"from": people.sari}})
    (update,) = await bot.get_updates(timeout=0)
    assert update.update_id == answer["update_id"]
    assert update.api_kwargs == {"telepathy": {"from": people.sari}}


async def test_a_given_update_id_is_kept_and_never_used_again(bot, people):
    await people.ask("updates", {"update_id": 5000, "telepathy": {}})
    await people.write()
    assert [update.update_id for update in await bot.get_updates(timeout=0)] == [5000, 5001]


async def test_private_chats_share_message_ids_and_supergroups_count_alone(people):
    ids = [await people.write(), await people.write(user=people.budi)]
    assert ids == [1, 2]
    assert await people.write(chat=people.group) == 1


async def test_there_is_no_webhook_and_deleting_it_can_drop_updates(bot, people):
    await people.write()
    assert (await bot.get_webhook_info()).pending_update_count == 1
    assert await bot.delete_webhook(drop_pending_updates=True)
    assert (await bot.get_webhook_info()).pending_update_count == 0
