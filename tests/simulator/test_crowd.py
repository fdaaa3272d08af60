"""Very many people, and lists that are read page by page."""

import pytest

from tests.simulator.channel_side import NUMBER, make_channel

pytestmark = pytest.mark.anyio

MANY = {"from": 1_000_000, "count": 2_000}


async def test_many_people_are_there_at_once_and_no_update_tells_of_them(bot, people, events):
    assert await people.ask("people/many", MANY) == {"made": 2_000, "people": 2_000}
    assert await bot.send_message(1_000_000, "halo")
    assert await bot.send_message(1_001_999, "halo")
    assert await bot.get_updates(timeout=0) == ()
    assert len(events("reload")) == 1
    assert events("person") == []


async def test_who_is_there_already_stays_as_is(bot, people):
    wati = {"id": 1_000_001, "first_name": "Wati"}
    await people.write(user=wati)
    await people.ask("block", {"user": wati})
    assert (await people.ask("people/many", MANY))["made"] == 1_999
    with pytest.raises(Exception, match="bot was blocked by the user"):
        await bot.send_message(1_000_001, "halo")


async def test_they_can_be_subscribers_of_a_channel(bot, people):
    await make_channel(people)
    await people.ask("people/many", {**MANY, "chat": {"id": NUMBER}})
    assert await bot.get_chat_member_count(NUMBER) == 2_003
    assert (await bot.get_chat_member(NUMBER, 1_000_005)).status == "member"


async def test_the_list_of_people_can_be_cut(people):
    await people.ask("people/many", MANY)
    shown = (await people.client.get("/sim/people", params={"limit": 3})).json()
    assert (len(shown["people"]), shown["people_in_all"]) == (3, 2_000)
    assert len((await people.client.get("/sim/people")).json()["people"]) == 2_000


@pytest.mark.parametrize(
    "more",
    [{"from": 0}, {"from": "1"}, {"count": 0}, {"count": 2_000_000}, {"chat": {"id": -1001}}],
)
async def test_what_makes_no_sense_is_refused(people, more):
    await people.ask("groups", {"chat": people.group})
    assert await people.refused("people/many", {**MANY, **more}) == 400


async def test_calls_are_read_page_by_page(bot, people):
    await people.write()
    for number in range(5):
        await bot.send_message(5, str(number))
    read, since = [], 0
    for _ in range(4):
        query = {"since": since, "limit": 2, "chat_id": 5}
        page = (await people.client.get("/sim/calls", params=query)).json()
        assert len(page["calls"]) <= 2
        read += [call["params"]["text"] for call in page["calls"]]
        since = page["next"]
    assert read == ["0", "1", "2", "3", "4"]
