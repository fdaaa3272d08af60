"""Twenty sends and edits a minute in a group, when that is switched on."""

import pytest
from telegram import InputMediaPhoto
from telegram.error import BadRequest, RetryAfter

from bot.simulator.files import plain_picture

pytestmark = pytest.mark.anyio


@pytest.fixture
async def group(people):
    await people.write(chat=people.group)
    return people.group["id"]


@pytest.fixture
async def budget(people):
    await people.ask("settings", {"group_budget": 3})


async def spend(bot, group, calls):
    for number in range(calls):
        await bot.send_message(group, str(number))


async def test_without_the_switch_a_group_has_no_budget(bot, group):
    await spend(bot, group, 25)


async def test_over_the_budget_the_bot_has_to_wait_for_its_oldest_call(bot, group, budget, clock):
    await spend(bot, group, 1)
    clock.forward(10.5)
    await spend(bot, group, 2)
    with pytest.raises(RetryAfter, match="Retry in 50 seconds"):
        await bot.send_message(group, "terlalu banyak")


async def test_after_the_wait_it_told_the_call_goes_through(bot, group, budget, clock):
    await spend(bot, group, 3)
    clock.forward(59.5)
    with pytest.raises(RetryAfter, match="Retry in 1 seconds"):
        await bot.send_message(group, "sekarang")
    clock.forward(1)
    assert await bot.send_message(group, "sekarang")


async def test_the_minute_slides(bot, group, budget, clock):
    await spend(bot, group, 1)
    clock.forward(30)
    await spend(bot, group, 2)
    clock.forward(30)
    await spend(bot, group, 1)
    with pytest.raises(RetryAfter, match="Retry in 30 seconds"):
        await bot.send_message(group, "terlalu banyak")


async def test_the_refusal_has_telegrams_words(people, bot, group, budget):
    await spend(bot, group, 3)
    with pytest.raises(RetryAfter):
        await bot.send_message(group, "a")
    (*_, call) = await people.calls()
    assert (call["error_code"], call["description"]) == (
        429,
        "Too Many Requests: retry after 60",
    )


async def test_edits_count_as_sends_do(bot, group, budget):
    sent = await bot.send_message(group, "satu")
    await bot.edit_message_text("dua", group, sent.message_id)
    await bot.send_document(group, b"isi", filename="a.txt")
    with pytest.raises(RetryAfter):
        await bot.edit_message_text("tiga", group, sent.message_id)


async def test_typing_and_deleting_count_nothing(bot, group, budget):
    sent = await bot.send_message(group, "satu")
    for _ in range(5):
        await bot.send_chat_action(group, "typing")
    await bot.delete_message(group, sent.message_id)
    await spend(bot, group, 2)


async def test_of_topics_only_opening_and_renaming_count(bot, people, forum, budget):
    topic = await bot.create_forum_topic(forum, "Kasus 1")
    thread = topic.message_thread_id
    await bot.edit_forum_topic(forum, thread, name="Kasus 2")
    await bot.close_forum_topic(forum, thread)
    await bot.reopen_forum_topic(forum, thread)
    sent = await bot.send_message(forum, "a", message_thread_id=thread)
    for _ in range(3):
        await bot.set_message_reaction(forum, sent.message_id, "👍")
        await bot.pin_chat_message(forum, sent.message_id)
        await bot.get_chat_member(forum, 5)
    await bot.delete_forum_topic(forum, thread)
    with pytest.raises(RetryAfter):
        await bot.create_forum_topic(forum, "Kasus 3")


async def test_copies_and_albums_count_by_the_message(bot, people, forum, budget, clock):
    ids = [await people.write(kind="photo") for _ in range(2)]
    await bot.copy_messages(forum, 5, [*ids, 77])
    clock.forward(10)
    for call in (
        bot.copy_messages(forum, 5, ids),
        bot.forward_messages(forum, 5, ids),
        bot.send_media_group(forum, [InputMediaPhoto(plain_picture())] * 2),
    ):
        with pytest.raises(RetryAfter, match="Retry in 50 seconds"):
            await call
    assert await bot.copy_message(forum, 5, ids[0])
    with pytest.raises(RetryAfter):
        await bot.edit_message_caption(forum, 2, caption="a")


async def test_more_than_the_whole_budget_waits_for_a_quiet_minute(
    bot, people, forum, budget, clock
):
    ids = [await people.write(str(number)) for number in range(4)]
    await bot.send_message(forum, "a")
    clock.forward(20)
    with pytest.raises(RetryAfter, match="Retry in 40 seconds"):
        await bot.copy_messages(forum, 5, ids)
    clock.forward(40)
    assert len(await bot.copy_messages(forum, 5, ids)) == 4


async def test_what_was_refused_counts_nothing(bot, group, budget):
    for _ in range(5):
        with pytest.raises(BadRequest):
            await bot.send_message(group, "<b>", parse_mode="HTML")
    await spend(bot, group, 3)


async def test_each_group_has_its_own_budget_and_people_have_none(bot, people, group, budget):
    await people.write()
    await people.write(chat={"id": -1002, "type": "group"})
    await spend(bot, group, 3)
    await spend(bot, -1002, 3)
    await spend(bot, 5, 10)


async def test_a_lowered_budget_waits_until_enough_calls_are_old(bot, people, group, clock):
    await people.ask("settings", {"group_budget": 20})
    await spend(bot, group, 2)
    clock.forward(20)
    await spend(bot, group, 2)
    await people.ask("settings", {"group_budget": 1})
    with pytest.raises(RetryAfter, match="Retry in 60 seconds"):
        await bot.send_message(group, "a")


async def test_settings_change_one_by_one_and_reset_brings_the_first_ones_back(people):
    await people.ask("settings", {"privacy_mode": False})
    changed = {"privacy_mode": False, "group_budget": 20, "topic_gap": None}
    assert await people.ask("settings", {"group_budget": 20}) == changed
    await people.ask("reset", {})
    first = (await people.client.get("/sim/settings")).json()
    assert first == {"privacy_mode": True, "group_budget": None, "topic_gap": None}


@pytest.mark.parametrize(
    "given",
    [
        {"group_budget": 0},
        {"group_budget": True},
        {"privacy_mode": 1},
        {"topic_gap": 0},
        {"topic_gap": True},
        {"speed": 1},
    ],
)
async def test_settings_that_make_no_sense_are_refused(people, given):
    assert (await people.client.post("/sim/settings", json=given)).status_code == 400
