"""What the bot says of itself, and what it looks up."""

import pytest
from telegram import BotCommand, BotCommandScopeAllPrivateChats
from telegram.error import BadRequest

pytestmark = pytest.mark.anyio


async def test_commands_are_kept_by_scope_and_language(bot):
    await bot.set_my_commands([("menu", "Menu")])
    await bot.set_my_commands([("cek", "Cek")], BotCommandScopeAllPrivateChats(), "id")
    assert await bot.get_my_commands() == (BotCommand("menu", "Menu"),)
    there = await bot.get_my_commands(BotCommandScopeAllPrivateChats(), "id")
    assert there == (BotCommand("cek", "Cek"),)
    await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()


async def test_people_see_the_closest_commands(bot, people):
    await bot.set_my_commands([("menu", "Menu")])
    await bot.set_my_commands([("cek", "Cek")], BotCommandScopeAllPrivateChats())
    seen = (await people.client.get("/sim/people")).json()["commands"]
    assert seen == [{"command": "cek", "description": "Cek"}]


@pytest.mark.parametrize(
    ("commands", "reason"),
    [
        ([("Besar", "a")], "bot_command_invalid"),
        ([("a" * 33, "a")], "bot_command_invalid"),
        ([("a", "")], "bot_command_description_invalid"),
        ([("a", "b" * 257)], "bot_command_description_invalid"),
        ([(f"a{n}", "b") for n in range(101)], "bot_commands_too_much"),
    ],
)
async def test_commands_out_of_bounds_are_refused(bot, commands, reason):
    with pytest.raises(BadRequest, match=f"(?i){reason}"):
        await bot.set_my_commands(commands)


async def test_descriptions_are_kept(bot):
    await bot.set_my_description("Panjang")
    await bot.set_my_short_description("Pendek")
    assert (await bot.get_my_description()).description == "Panjang"
    assert (await bot.get_my_short_description()).short_description == "Pendek"


async def test_a_short_description_has_120_characters(bot):
    with pytest.raises(BadRequest, match="hort description is too long"):
        await bot.set_my_short_description("a" * 121)


async def test_the_bot_can_be_renamed(bot):
    await bot.set_my_name("Cek Dulu Yuk")
    assert (await bot.get_my_name()).name == "Cek Dulu Yuk"
    assert (await bot.get_me()).first_name == "Cek Dulu Yuk"


async def test_a_chat_can_be_looked_up(bot, people):
    await people.write(user=people.budi)
    chat = await bot.get_chat(6)
    assert (chat.type, chat.username) == ("private", "budi_s")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.get_chat(7)


async def test_an_unknown_file_cannot_be_looked_up(bot):
    with pytest.raises(BadRequest, match="rong file_id"):
        await bot.get_file("nothing")
