"""Trouble on order."""

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

pytestmark = pytest.mark.anyio


@pytest.fixture
async def chat(people):
    await people.write()
    return 5


async def sent(people):
    return [call for call in await people.calls() if call["method"] == "sendMessage"]


async def test_429_tells_how_long_to_wait_and_is_over_after_its_count(bot, people, chat):
    await people.ask("faults", {"kind": "429", "retry_after": 7, "count": 1})
    with pytest.raises(RetryAfter, match="Retry in 7 seconds"):
        await bot.send_message(chat, "a")
    assert await bot.send_message(chat, "a")


async def test_a_fault_can_be_meant_for_one_chat(bot, people, chat):
    await people.write(user=people.budi)
    await people.ask("faults", {"kind": "429", "chat_id": 6, "count": None})
    assert await bot.send_message(chat, "a")
    with pytest.raises(RetryAfter):
        await bot.send_message(6, "a")


async def test_a_fault_can_be_meant_for_one_method(bot, people, chat):
    await people.ask("faults", {"kind": "400", "method": "sendMessage", "count": None})
    assert await bot.send_chat_action(chat, "typing")
    with pytest.raises(BadRequest):
        await bot.send_message(chat, "a")


@pytest.mark.parametrize(
    ("kind", "error"),
    [("403", Forbidden), ("400", BadRequest), ("500", NetworkError), ("502", NetworkError)],
)
async def test_errors_arrive_as_their_kind(bot, people, chat, kind, error):
    await people.ask("faults", {"kind": kind, "description": "words of the fault"})
    with pytest.raises(error, match=r"(?i)words of the fault"):
        await bot.send_message(chat, "a")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("429", "Too Many Requests: retry after 1"),
        ("403", "Forbidden: bot was blocked by the user"),
        ("400", "Bad Request: fault"),
        ("500", "Internal Server Error"),
        ("502", "Bad Gateway"),
        ("token", "Unauthorized"),
    ],
)
async def test_each_fault_has_words_of_its_own(people, server, chat, kind, words):
    await people.ask("faults", {"kind": kind})
    form = {"chat_id": chat, "text": "a"}
    address = f"{server.base_url}{server.token}/sendMessage"
    answer = await people.client.post(address, data=form)
    assert answer.json()["description"] == words


async def test_429_says_in_the_head_of_the_answer_too_how_long(people, server, chat):
    await people.ask("faults", {"kind": "429", "retry_after": 7})
    form = {"chat_id": chat, "text": "a"}
    address = f"{server.base_url}{server.token}/sendMessage"
    answer = await people.client.post(address, data=form)
    assert answer.headers["retry-after"] == "7"
    assert answer.json()["parameters"] == {"retry_after": 7}


async def test_a_drop_before_the_call_leaves_no_trace(bot, people, chat, server):
    await people.ask("faults", {"kind": "drop_before", "method": "sendMessage"})
    with pytest.raises(NetworkError):
        await bot.send_message(chat, "a")
    assert len(server.state.messages) == 1
    assert [(call["ok"], call["fault"]) for call in await sent(people)] == [(False, "drop_before")]


async def test_a_drop_after_the_call_leaves_the_message(bot, people, chat, server):
    await people.ask("faults", {"kind": "drop_after", "method": "sendMessage"})
    with pytest.raises(NetworkError):
        await bot.send_message(chat, "a")
    assert len(server.state.messages) == 2
    assert [(call["ok"], call["fault"]) for call in await sent(people)] == [(True, "drop_after")]


async def test_a_slow_answer_outlasts_a_hasty_client(bot, people, chat):
    await people.ask("faults", {"kind": "slow", "seconds": 30})
    with pytest.raises(TimedOut):
        await bot.send_message(chat, "a", read_timeout=0.05)


async def test_a_slow_answer_comes_in_the_end(bot, people, chat):
    await people.ask("faults", {"kind": "slow", "seconds": 0.01})
    assert await bot.send_message(chat, "a")


async def test_updates_arrive_twice(bot, people, chat):
    await people.ask("faults", {"kind": "duplicate_updates"})
    ids = [update.update_id for update in await bot.get_updates(timeout=0)]
    assert ids == [1000, 1000]
    assert len(await bot.get_updates(timeout=0)) == 1


async def test_updates_arrive_out_of_order(bot, people, chat):
    await people.write("dua")
    await people.ask("faults", {"kind": "reorder_updates"})
    assert [update.update_id for update in await bot.get_updates(timeout=0)] == [1001, 1000]


async def test_faults_for_any_method_spare_the_poll(bot, people, chat):
    await people.ask("faults", {"kind": "500", "count": None})
    assert len(await bot.get_updates(timeout=0)) == 1


async def test_the_poll_fails_when_it_is_named(bot, people, chat):
    await people.ask("faults", {"kind": "502", "method": "getUpdates"})
    with pytest.raises(NetworkError):
        await bot.get_updates(timeout=0)


async def test_chance_is_repeatable_by_its_seed(server):
    def series(seed):
        server.state.faults.clear()
        spec = {"kind": "500", "probability": 0.5, "seed": seed, "count": None}
        fault = server.state.faults.add(spec)
        return [fault.hits("sendmessage", 5) for _ in range(20)]

    assert series(1) == series(1)
    assert series(1) != series(2)
    assert any(series(1))
    assert not all(series(1))


async def test_faults_are_listed_and_cleared(bot, people, chat):
    await people.ask("faults", {"kind": "500", "count": None})
    assert [f["kind"] for f in (await people.client.get("/sim/faults")).json()["faults"]] == ["500"]
    await people.client.delete("/sim/faults")
    assert await bot.send_message(chat, "a")


@pytest.mark.parametrize("spec", [{}, {"kind": "rain"}, {"kind": "500", "count": 0}])
async def test_a_fault_that_makes_no_sense_is_refused(people, spec):
    assert (await people.client.post("/sim/faults", json=spec)).status_code == 400
