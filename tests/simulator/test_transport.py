"""Addresses, tokens, encodings and the shape of answers."""

import asyncio
import json

import pytest
from telegram.error import InvalidToken

pytestmark = pytest.mark.anyio


@pytest.fixture
def address(server):
    return f"{server.base_url}{server.token}"


async def test_the_bot_learns_who_it_is(bot):
    me = await bot.get_me()
    assert (me.id, me.is_bot) == (1000001, True)


async def test_method_names_are_read_in_any_case(people, address):
    answer = await people.client.get(f"{address}/GETME")
    assert answer.json()["ok"] is True


async def test_a_call_may_come_as_get_with_a_query(people, address):
    await people.write()
    answer = await people.client.get(f"{address}/sendMessage", params={"chat_id": 5, "text": "a"})
    assert answer.json()["result"]["text"] == "a"


async def test_a_call_may_come_as_a_form(people, address):
    await people.write()
    markup = json.dumps({"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]})
    form = {"chat_id": "5", "text": "a&b=ü", "reply_markup": markup}
    answer = await people.client.post(f"{address}/sendMessage", data=form)
    assert answer.json()["result"]["text"] == "a&b=ü"
    assert answer.json()["result"]["reply_markup"] == json.loads(markup)


async def test_a_call_may_come_as_json(people, address):
    await people.write()
    body = {"chat_id": 5, "text": "a", "reply_markup": {"inline_keyboard": []}}
    answer = await people.client.post(f"{address}/sendMessage", json=body)
    assert answer.json()["result"]["chat"]["id"] == 5


async def test_a_call_may_come_as_multipart_with_attach(people, address):
    await people.write()
    form = {"chat_id": "5", "document": "attach://part"}
    files = {"part": ("a.txt", b"isi", "text/plain")}
    answer = await people.client.post(f"{address}/sendDocument", data=form, files=files)
    assert answer.json()["result"]["document"]["file_name"] == "a.txt"


async def test_broken_json_is_a_bad_request(people, address):
    headers = {"content-type": "application/json"}
    answer = await people.client.post(f"{address}/sendMessage", content="{", headers=headers)
    assert answer.status_code == 400


async def test_another_token_is_unauthorized(people, server):
    answer = await people.client.get(f"{server.base_url}77:another/getMe")
    assert answer.status_code == 401
    assert answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_a_token_without_its_form_is_not_found(people, server):
    answer = await people.client.get(f"{server.base_url}nonsense/getMe")
    assert answer.status_code == 404
    assert answer.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_an_address_without_a_method_is_not_found(people, address):
    answer = await people.client.get(address)
    assert answer.status_code == 404
    assert answer.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_webhooks_are_not_known_yet(people, address):
    answer = await people.client.post(f"{address}/setWebhook", json={"url": "https://a.id"})
    assert answer.json()["description"] == "Not Found: method not found"


async def test_a_file_needs_the_token_too(people, server):
    answer = await people.client.get(f"{server.base_file_url}77:another/photos/file_1.jpg")
    assert answer.status_code == 401


async def test_a_file_that_is_not_there_is_not_found(people, server):
    answer = await people.client.get(f"{server.base_file_url}{server.token}/photos/file_1.jpg")
    assert answer.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_an_unknown_method_is_not_found(people, address):
    answer = await people.client.get(f"{address}/sendTelepathy")
    assert answer.status_code == 404
    assert answer.json()["description"] == "Not Found: method not found"


async def test_the_http_status_is_the_error_code(people, address):
    answer = await people.client.get(f"{address}/sendMessage", params={"chat_id": 9, "text": "a"})
    assert answer.status_code == answer.json()["error_code"] == 400


async def test_the_token_can_be_refused_from_now_on(people, bot):
    await people.ask("faults", {"kind": "token"})
    with pytest.raises(InvalidToken):
        await bot.get_me()


async def test_the_list_of_calls_shows_decoded_parameters_in_order(people, bot):
    await people.write()
    await bot.send_message(5, "satu")
    await bot.send_message(5, "dua", disable_notification=True)
    calls = await people.calls()
    assert [call["params"]["text"] for call in calls if call["method"] == "sendMessage"] == [
        "satu",
        "dua",
    ]
    assert calls[-1]["params"]["disable_notification"] is True
    assert calls[-1]["result_message_id"] == 3


async def test_the_list_of_calls_waits_for_the_next_one(people, bot):
    await people.write()
    after = (await people.client.get("/sim/calls", params={"since": 0})).json()["next"]
    waiting = asyncio.ensure_future(people.calls(since=after, wait=30, chat_id=5))
    await bot.send_message(5, "akhirnya")
    assert [call["method"] for call in await waiting] == ["sendMessage"]


async def test_polls_are_listed_only_when_asked_for(people, bot):
    await bot.get_updates(timeout=0)
    methods = [call["method"] for call in await people.calls()]
    assert "getUpdates" not in methods
    assert "getUpdates" in [call["method"] for call in await people.calls(all=1)]


async def test_reset_empties_everything_but_ids_go_on(people, bot):
    first = await people.write()
    await people.ask("reset", {})
    assert await people.calls() == []
    assert await bot.get_updates(timeout=0) == ()
    assert await people.write() > first
