"""What errors mean for something that must not be sent twice."""

from datetime import timedelta

import httpx
import pytest
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.broadcasting.outcomes import SHOWN, Outcome, outcome, shown
from bot.nlu_process import free_port
from tests.fakes import ME
from tests.posting.stage import way


@pytest.mark.parametrize(
    ("error", "meaning"),
    [
        (RetryAfter(timedelta(seconds=7)), Outcome("wait", "RetryAfter", 7.0)),
        (ChatMigrated(-5), Outcome("moved", "ChatMigrated", chat=-5)),
        (Forbidden("Forbidden: bot was blocked by the user"), Outcome("gone", "Forbidden")),
        (BadRequest("Chat not found"), Outcome("gone", "BadRequest")),
        (BadRequest("Message is too long"), Outcome("refused", "BadRequest")),
        (InvalidToken(), Outcome("fatal", "InvalidToken")),
        (EndPointNotFound("Not Found"), Outcome("fatal", "EndPointNotFound")),
        (Conflict("other"), Outcome("not_made", "Conflict")),
        (TimedOut(), Outcome("unknown", "TimedOut")),
        (NetworkError("Bad Gateway"), Outcome("unknown", "NetworkError")),
        (TelegramError("Invalid server response"), Outcome("unknown", "TelegramError")),
        (KeyError("message_id"), Outcome("broken", "KeyError")),
    ],
)
def test_every_error_means_something(error: Exception, meaning: Outcome) -> None:
    assert outcome(error) == meaning


@pytest.mark.parametrize(
    ("cause", "meaning"),
    [
        (httpx.ConnectError(""), "not_made"),
        (httpx.ConnectTimeout(""), "not_made"),
        (httpx.PoolTimeout(""), "not_made"),
        (httpx.ProxyError(""), "not_made"),
        (httpx.ReadError(""), "unknown"),
        (httpx.ReadTimeout(""), "unknown"),
        (httpx.WriteError(""), "unknown"),
        (httpx.RemoteProtocolError(""), "unknown"),
    ],
)
def test_what_never_left_may_be_sent_again(cause: Exception, meaning: str) -> None:
    error = TimedOut() if isinstance(cause, httpx.TimeoutException) else NetworkError("")
    error.__cause__ = cause
    assert outcome(error).what == meaning


@pytest.mark.anyio
async def test_nobody_at_the_other_end_is_a_call_that_was_not_made() -> None:
    base = f"http://127.0.0.1:{free_port()}/bot"
    async with way() as request:
        bot = Bot(f"{ME['id']}:x", base, request=request, get_updates_request=request)
        with pytest.raises(NetworkError) as raised:
            await bot.do_api_request("sendmessage", {"chat_id": 1, "text": "halo"})
    assert outcome(raised.value) == Outcome("not_made", "NetworkError")


def test_an_editor_sees_telegrams_own_words_and_no_address() -> None:
    refused = BadRequest("Bad Request: need administrator rights in the channel chat")
    assert shown(refused) == "BadRequest: Need administrator rights in the channel chat"
    assert shown(Forbidden("Forbidden: bot was kicked")) == "Forbidden: bot was kicked"
    assert shown(NetworkError("httpx.ReadError: https://api.telegram.org/bot1:x")) == "NetworkError"
    assert shown(ValueError("kata orang")) == "ValueError"
    assert len(shown(BadRequest("x" * 1000))) <= SHOWN + len("BadRequest: ")
