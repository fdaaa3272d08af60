"""The sender when calls fail: later, never, blocked, fatal, and what a wipe left."""

import asyncio
from typing import Any

import pytest
from telegram.error import NetworkError, TimedOut

from bot.errors import StartError
from bot.model import Json, Outgoing, Say
from bot.store import StoreUnavailable
from tests.desk import desk, says
from tests.fakes import (
    BLOCKED,
    NO_TOKEN,
    TOO_LONG,
    Call,
    Refusal,
    slow_down,
)
from tests.samples import (
    OTHER,
    PERSON,
    Clock,
    eventually,
    running,
    words,
)

KEPT = Refusal(400, "Bad Request: message can't be deleted")


@pytest.mark.anyio
async def test_a_person_who_blocked_the_bot_gets_nothing_more_and_others_do() -> None:
    def answer(call: Call) -> Any:
        return BLOCKED if call.params["chat_id"] == PERSON else None

    async with desk(sendmessage=answer) as at:
        await at.queue(says("satu"), says("dua"), says("lain", OTHER))
        async with running(at.sender.run()):
            await at.over(sent=1, dead=2)
            assert at.texts() == ["satu"]
            assert at.texts(OTHER) == ["lain"]


@pytest.mark.anyio
async def test_a_limit_pauses_the_chat_it_was_told_for_and_no_other() -> None:
    limited = iter([slow_down(20)])

    def answer(call: Call) -> Any:
        return next(limited, None) if call.params["chat_id"] == PERSON else None

    async with desk(sendmessage=answer) as at:
        await at.queue(says("satu"), says("dua"))
        async with running(at.sender.run()):
            await eventually(lambda: at.texts() == ["satu"])
            await at.queue(says("lain", OTHER))
            await at.move(19)
            await at.over(sent=1)
            assert at.texts() == ["satu"]
            await at.move(1.5)
            await at.over(sent=3)
            assert at.texts() == ["satu", "satu", "dua"]


@pytest.mark.anyio
@pytest.mark.parametrize("error", [TimedOut("x"), NetworkError("x"), Refusal(502, "Bad Gateway")])
async def test_an_error_of_the_network_is_tried_again_and_the_order_stays(error: Any) -> None:
    async with desk(sendmessage=[error, error]) as at:
        await at.queue(says("satu"), says("dua"))
        async with running(at.sender.run()):
            for tries in (1, 2):
                await eventually(lambda tries=tries: at.texts() == ["satu"] * tries)
                await at.over(pending=2)
                await at.move(2)
            await at.over(sent=2)
        assert at.texts() == ["satu", "satu", "satu", "dua"]


@pytest.mark.anyio
async def test_pauses_between_tries_grow() -> None:
    async with desk(sendmessage=lambda call: TimedOut("x")) as at:
        await at.queue(says("satu"))
        async with running(at.sender.run()):
            await eventually(lambda: len(at.texts()) == 1)
            for tries, pause in enumerate((0.5, 1.0, 2.0, 4.0), start=1):
                await at.over(pending=1)
                await at.move(pause - 0.1)
                assert len(at.texts()) == tries
                await at.move(0.2)
                await eventually(lambda tries=tries: len(at.texts()) == tries + 1)


@pytest.mark.anyio
async def test_what_telegram_will_never_take_is_given_up_and_the_next_goes() -> None:
    async with desk(sendmessage=[TOO_LONG]) as at:
        await at.queue(says("satu"), says("dua"))
        async with running(at.sender.run()):
            await at.over(sent=1, dead=1)
        assert at.texts() == ["satu", "dua"]


@pytest.mark.anyio
@pytest.mark.parametrize("payload", [{}, {"text": "x", "keyboard": 5}])
async def test_a_row_that_cannot_be_put_into_a_call_does_not_deafen_its_chat(payload: Json) -> None:
    async with desk() as at:
        await at.queue(Outgoing(PERSON, "message", payload), says("dua"))
        async with running(at.sender.run()):
            for _ in range(20):
                await at.move(100)
            await eventually(lambda: at.texts() == ["dua"])


@pytest.mark.anyio
async def test_an_answer_to_a_press_that_is_too_old_does_not_hold_the_words() -> None:
    old = Refusal(400, "Bad Request: query is too old and response timeout expired")
    async with desk(answercallbackquery=[old]) as at:
        await at.queue(Outgoing(PERSON, "callback", {"id": "q1"}), says("satu"))
        async with running(at.sender.run()):
            await at.over(sent=1, dead=1)


def wipe(*numbers: int) -> Outgoing:
    closings = {
        name: words().message(Say(key, {"jumlah": "%JUMLAH%"}), Clock()())
        for name, key in (("done", "privacy.erased"), ("partly", "privacy.erased_partly"))
    }
    return Outgoing(PERSON, "wipe", {**closings, "message_ids": list(numbers)})


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("script", "said"),
    [
        ({}, Say("privacy.erased")),
        (
            {"deletemessages": [KEPT], "deletemessage": [True, KEPT, KEPT]},
            Say("privacy.erased_partly", {"jumlah": "2"}),
        ),
        ({"deletemessages": [KEPT]}, Say("privacy.erased")),
    ],
)
async def test_after_a_wipe_the_closing_words_say_how_many_stayed(script: Any, said: Say) -> None:
    async with desk(**script) as at:
        await at.queue(wipe(1, 2, 3))
        async with running(at.sender.run()):
            await eventually(lambda: at.texts() == [words().text(said, at.clock())])


@pytest.mark.anyio
async def test_a_wipe_of_a_person_who_blocked_the_bot_ends_without_words() -> None:
    async with desk(deletemessages=[BLOCKED]) as at:
        await at.queue(wipe(1))
        async with running(at.sender.run()):
            await at.over(pending=0)
        assert at.texts() == []


@pytest.mark.anyio
async def test_a_refused_token_ends_the_bot_with_a_clear_sentence_and_loses_nothing() -> None:
    async with desk(sendmessage=[NO_TOKEN]) as at:
        await at.queue(says("satu"), says("dua"))
        with pytest.raises(StartError, match="CEKDULU_TOKEN"):
            await asyncio.wait_for(at.sender.run(), 5)
        assert await at.count("pending") == 2


@pytest.mark.anyio
async def test_what_was_sent_but_not_marked_is_marked_again_and_not_sent_again() -> None:
    async with desk() as at:
        await at.queue(says("halo"))
        mark, tries = at.store.sent, []

        async def away_at_first(*given: Any) -> None:
            tries.append(given)
            if len(tries) == 1:
                raise StoreUnavailable("OperationalError")
            await mark(*given)

        at.store.sent = away_at_first
        async with running(at.sender.run()):
            await at.over(sent=1)
        assert at.texts() == ["halo"]
