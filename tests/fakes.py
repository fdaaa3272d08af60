"""The only two fakes: Telegram and Rasa, each below a real client."""

import asyncio
import inspect
import json
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx
from telegram import Bot
from telegram.request import BaseRequest

from bot.model import Json
from bot.settings import LOCAL_TOKEN
from bot.understanding import Nlu

BOT_NAME = "cekdulu_bot"
ME = {"id": 1000001, "is_bot": True, "first_name": "CekDulu", "username": BOT_NAME}


@dataclass(frozen=True)
class Call:
    """One call the bot made."""

    method: str
    params: Json


@dataclass(frozen=True)
class Refusal:
    """An answer of Telegram that is no success."""

    code: int
    description: str
    parameters: Json = field(default_factory=dict)


BLOCKED = Refusal(403, "Forbidden: bot was blocked by the user")
BAD_MARKUP = Refusal(400, "Bad Request: can't parse entities: unclosed start tag")
TOO_LONG = Refusal(400, "Bad Request: message is too long")
NO_TOKEN = Refusal(401, "Unauthorized")
CONFLICT = Refusal(409, "Conflict: terminated by other getUpdates request")


def slow_down(seconds: float) -> Refusal:
    """Telegram's 429."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


class FakeTelegram(BaseRequest):
    """Telegram's servers: plays what was scripted for a method in order, then its usual answer.

    A scripted answer is a result, a Refusal or an exception to raise. Instead of a list there may
    be a function of the call (async if it should wait) that gives one, or None for the usual one.
    """

    def __init__(self, **script: Sequence[Any] | Callable[[Call], Any]) -> None:
        self.calls: list[Call] = []
        self._script = {
            name: some if callable(some) else _one_by_one(some) for name, some in script.items()
        }
        self._numbers = 100

    @property
    def read_timeout(self) -> float:
        """Seconds the library believes it waits."""
        return 5.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    def made(self, method: str) -> list[Json]:
        """The parameters of all calls of a method, in order."""
        return [call.params for call in self.calls if call.method == method]

    async def do_request(
        self, url: str, method: str, request_data: Any = None, *timeouts: Any, **more: Any
    ) -> tuple[int, bytes]:
        """Answer one request."""
        call = Call(url.rpartition("/")[2].lower(), dict(request_data.parameters))
        self.calls.append(call)
        answer = await self._answer(call)
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, Refusal):
            body = {"ok": False, "error_code": answer.code, "description": answer.description}
            return answer.code, json.dumps(body | {"parameters": answer.parameters}).encode()
        return 200, json.dumps({"ok": True, "result": answer}).encode()

    async def _answer(self, call: Call) -> Any:
        scripted = self._script.get(call.method)
        answer = await _awaited(scripted(call)) if scripted else None
        return await _awaited(self._usual(call)) if answer is None else answer

    def _usual(self, call: Call) -> Any:
        if call.method == "getme":
            return ME
        if call.method == "getupdates":
            return asyncio.Event().wait()  # nothing more happens
        if call.method != "sendmessage":
            return True
        self._numbers += 1
        chat = {"id": call.params["chat_id"], "type": "private"}
        return {"message_id": self._numbers, "date": 1, "chat": chat, "text": call.params["text"]}


def _one_by_one(some: Sequence[Any]) -> Callable[[Call], Any]:
    waiting = deque(some)
    return lambda call: waiting.popleft() if waiting else None


async def _awaited(answer: Any) -> Any:
    return await answer if inspect.isawaitable(answer) else answer


def bot_over(telegram: FakeTelegram) -> Bot:
    """The real Bot over the fake servers."""
    return Bot(LOCAL_TOKEN, request=telegram, get_updates_request=telegram)


type RasaAnswers = Mapping[str, Any] | Callable[[str], Any]


def rasa(
    answers: RasaAnswers,
    asked: list[str] | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Nlu:
    """The real Nlu over a Rasa that answers by text: JSON, an httpx.Response, an exception to
    raise, or something to await. What it is asked goes to `asked`."""

    async def serve(request: httpx.Request) -> httpx.Response:
        text = json.loads(request.content)["text"]
        if asked is not None:
            asked.append(text)
        answer = answers(text) if callable(answers) else answers.get(text, meant())
        answer = await _awaited(answer)
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, httpx.Response) else httpx.Response(200, json=answer)

    transport = httpx.MockTransport(serve)
    return Nlu(httpx.AsyncClient(transport=transport, base_url="http://rasa"), clock)


def meant(
    ranking: Mapping[str, float] | None = None,
    places: Mapping[str, str] | None = None,
    sure: bool = True,
) -> Json:
    """Rasa's answer: ids with confidences, the likeliest first; places with country codes."""
    guesses = [{"name": id, "confidence": rate} for id, rate in (ranking or {}).items()]
    if not sure or not guesses:
        guesses.insert(0, {"name": "nlu_fallback", "confidence": 0.5})
    found = [
        {"entity": "negara", "value": name, "country": code}
        for name, code in (places or {}).items()
    ]
    return {"intent": guesses[0], "intent_ranking": guesses, "entities": found}
