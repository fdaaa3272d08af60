"""How a bot comes into groups and out of them, and what becomes of groups."""

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden

pytestmark = pytest.mark.anyio

SMALL = {"id": -77, "type": "group", "title": "Warga"}
UPGRADED = -10077


async def statuses(bot):
    """How the bot stood and stands, as its updates tell."""
    changes = [update.my_chat_member for update in await bot.get_updates(timeout=0)]
    return [
        (change.old_chat_member.status, change.new_chat_member.status)
        for change in changes
        if change
    ]


@pytest.fixture
def who(people):
    return {"user": people.sari, "chat": people.group}


@pytest.fixture
async def upgraded(people):
    await people.write(chat=SMALL)
    return await people.ask("upgrade", {"user": people.sari, "chat": {"id": SMALL["id"]}})


async def test_adding_the_bot_to_a_group_is_told(bot, people, who):
    await people.ask("join", who)
    assert await statuses(bot) == [("left", "member")]


async def test_the_group_says_that_the_bot_was_added(bot, people, who):
    await people.ask("join", who)
    *_, update = await bot.get_updates(timeout=0)
    assert [user.id for user in update.message.new_chat_members] == [1000001]


@pytest.mark.parametrize("status", ["administrator", "restricted"])
async def test_the_bot_is_told_of_its_other_standings(bot, people, who, status):
    await people.ask("join", who)
    await people.ask("join", {**who, "status": status})
    assert await statuses(bot) == [("left", "member"), ("member", status)]


async def test_being_put_out_and_let_in_again_is_told(bot, people, who):
    await people.ask("join", who)
    await people.ask("kick", who)
    await people.ask("join", who)
    assert (await statuses(bot))[1:] == [("member", "kicked"), ("kicked", "member")]
    assert await bot.send_message(people.group["id"], "halo")


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_a_group_that_put_the_bot_out_gets_nothing(bot, people, who, kind):
    chat = {**SMALL, "type": kind}
    await people.write(chat=chat)
    await people.ask("kick", {**who, "chat": chat})
    with pytest.raises(Forbidden, match=f"bot was kicked from the {kind} chat"):
        await bot.send_message(chat["id"], "halo")


async def test_only_a_small_group_says_that_the_bot_was_put_out(bot, people, who):
    for chat in (SMALL, people.group):
        await people.write(chat=chat)
        await people.ask("kick", {**who, "chat": chat})
    said = [update.message for update in await bot.get_updates(timeout=0) if update.message]
    assert [(m.chat_id, m.left_chat_member.id) for m in said] == [(SMALL["id"], 1000001)]


async def test_a_supergroup_that_put_the_bot_out_cannot_be_looked_up(bot, people, who):
    await people.write(chat=people.group)
    await people.ask("kick", who)
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.get_chat(people.group["id"])


async def test_a_restricted_bot_may_not_write(bot, people, who):
    await people.ask("join", {**who, "status": "restricted"})
    with pytest.raises(BadRequest, match="ot enough rights to send text messages to the chat"):
        await bot.send_message(people.group["id"], "halo")
    with pytest.raises(BadRequest, match="ot enough rights to send documents to the chat"):
        await bot.send_document(people.group["id"], b"isi", filename="a.txt")


async def test_only_an_administrator_deletes_what_others_wrote(bot, people, who):
    first = await people.write(chat=people.group)
    with pytest.raises(BadRequest, match="essage can't be deleted"):
        await bot.delete_message(people.group["id"], first)
    await people.ask("join", {**who, "status": "administrator"})
    assert await bot.delete_message(people.group["id"], first)


async def test_an_upgraded_group_refuses_with_its_new_id(bot, upgraded):
    with pytest.raises(ChatMigrated) as refused:
        await bot.send_message(SMALL["id"], "halo")
    assert refused.value.new_chat_id == UPGRADED


async def test_the_refusal_of_an_upgraded_group_has_telegrams_shape(people, server, upgraded):
    address = f"{server.base_url}{server.token}/sendMessage"
    answer = await people.client.post(address, json={"chat_id": SMALL["id"], "text": "halo"})
    assert answer.json() == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": UPGRADED},
    }


async def test_both_sides_of_an_upgrade_are_told(bot, upgraded):
    left, entered = [update.message for update in await bot.get_updates(timeout=0)]
    assert (left.chat_id, left.chat.type) == (SMALL["id"], "group")
    assert left.migrate_to_chat_id == UPGRADED
    assert (entered.chat_id, entered.chat.type) == (UPGRADED, "supergroup")
    assert entered.migrate_from_chat_id == SMALL["id"]


async def test_an_upgraded_group_goes_on_under_its_new_id(bot, people, upgraded):
    message = await bot.send_message(UPGRADED, "halo")
    assert (message.message_id, message.chat.title) == (2, "Warga")
    assert await people.write("/cek", chat=upgraded["chat"]) == 3


async def test_the_new_id_can_be_chosen(people):
    await people.write(chat=SMALL)
    asked = {"user": people.sari, "chat": SMALL, "new_id": -100123}
    assert (await people.ask("upgrade", asked))["chat"]["id"] == -100123


@pytest.mark.parametrize("address", ["messages", "upgrade", "join"])
async def test_nothing_happens_in_a_group_that_moved_away(people, upgraded, address):
    said = {"user": people.sari, "text": "a", "chat": {"id": SMALL["id"]}}
    answer = await people.client.post(f"/sim/{address}", json=said)
    assert (answer.status_code, str(UPGRADED) in answer.json()["error"]) == (409, True)


async def test_a_group_becomes_a_supergroup_only_by_an_upgrade(people):
    await people.write(chat=SMALL)
    said = {"user": people.sari, "text": "a", "chat": {**SMALL, "type": "supergroup"}}
    assert (await people.client.post("/sim/messages", json=said)).status_code == 409


async def test_a_supergroup_cannot_be_upgraded(people, who):
    await people.write(chat=people.group)
    assert (await people.client.post("/sim/upgrade", json=who)).status_code == 409


@pytest.mark.parametrize(
    ("address", "more"), [("join", {"status": "king"}), ("join", {"chat": None}), ("kick", {})]
)
async def test_what_cannot_happen_in_a_group_is_refused(people, who, address, more):
    await people.ask("join", who)
    await people.ask("kick", who)
    answer = await people.client.post(f"/sim/{address}", json={**who, **more})
    assert answer.status_code in (400, 409)


async def test_the_list_of_groups_tells_how_the_bot_stands(people, who):
    await people.ask("join", {**who, "status": "administrator"})
    (group,) = (await people.client.get("/sim/people")).json()["groups"]
    assert (group["id"], group["bot_status"]) == (people.group["id"], "administrator")
