"""The HTTP side of the Bot API: addresses, tokens, answers, faults; everything else is a page."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send

from bot.simulator.budget import BY_THE_MESSAGE
from bot.simulator.errors import ApiError
from bot.simulator.faults import DROPS, ENDINGS, Fault
from bot.simulator.methods import METHODS, carry_out
from bot.simulator.params import Params, read_params
from bot.simulator.polling import ClientGone, get_updates
from bot.simulator.state import State

Json = dict[str, Any]

DOWNLOAD = "download"


class Server:
    """The ASGI application. Calls to the Bot API take a short way, without Starlette's layers."""

    def __init__(self, state: State, pages: ASGIApp) -> None:
        self._state = state
        self._pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if path.startswith("/bot"):
            await Call(self._state, scope, receive, send).run(path.removeprefix("/bot"))
        elif path.startswith("/file/bot"):
            await _download(self._state, path.removeprefix("/file/bot"), send)
        else:
            await self._pages(scope, receive, send)


class Call:
    """One call of a method: from its parameters to its answer and its line in the list of calls."""

    def __init__(self, state: State, scope: Scope, receive: Receive, send: Send) -> None:
        self._state = state
        self._scope = scope
        self._receive = receive
        self._send = send

    async def run(self, address: str) -> None:
        """Answer the call at `<token>/<method>`, or break the connection if a fault says so."""
        token, slash, name = address.partition("/")
        try:
            _check_token(self._state, token)
            if not slash:
                raise ApiError(404, "Not Found")
            params = await read_params(self._scope, self._receive)
        except ApiError as refusal:
            await _answer(self._send, _refused(refusal))
            return
        await self._run_method(name.lower(), params)

    async def _run_method(self, name: str, params: Params) -> None:
        fault = await self._fault(name, params)
        kind = fault.kind if fault else None
        if kind == "drop_before":
            unheard = _refused(ApiError(0, "connection dropped before the call"))
            self._record(name, params, unheard, kind)
            await self._drop()
            return
        answer = await self._answer_for(name, params, fault)
        if answer is None:
            return
        self._record(name, params, answer, kind)
        if kind == "drop_after":
            await self._drop()
        else:
            await _answer(self._send, answer)

    async def _fault(self, name: str, params: Params) -> Fault | None:
        faults, chat_id = self._state.faults, params.get("chat_id")
        if isinstance(chat_id, str) and (chat := self._state.chat(chat_id)) is not None:
            chat_id = chat["id"]
        slow = faults.take({"slow"}, name, chat_id)
        if slow is not None:
            await self._state.closing.wait(slow.seconds)
        return faults.take(ENDINGS, name, chat_id)

    async def _answer_for(self, name: str, params: Params, fault: Fault | None) -> Json | None:
        try:
            if fault is not None and fault.kind != "drop_after":
                raise fault.error()
            if name == "getupdates":
                result = await get_updates(self._state, params, self._receive)
            else:
                result = carry_out(self._state, name, params)
        except ApiError as refusal:
            return _refused(refusal)
        except ClientGone:
            return None
        return {"ok": True, "result": result}

    def _record(self, name: str, params: Params, answer: Json, fault: str | None) -> None:
        shown = "getUpdates" if name == "getupdates" else METHODS.get(name, (name, None))[0]
        call: Json = {"at": self._state.clock(), "method": shown, "params": params.for_log()}
        if isinstance(named := params.get("chat_id"), str) and (chat := self._state.chat(named)):
            call["chat_id"] = chat["id"]
        call["ok"] = answer["ok"]
        if answer["ok"]:
            result = answer["result"]
            if isinstance(result, dict) and "message_id" in result:
                call["result_message_id"] = result["message_id"]
            elif name in BY_THE_MESSAGE:
                call["result_message_ids"] = [message["message_id"] for message in result]
        else:
            call["error_code"] = answer["error_code"]
            call["description"] = answer["description"]
        if fault is not None:
            call["fault"] = fault
        self._state.calls.record(call)

    async def _drop(self) -> None:
        """Close the connection without a word, and wait until the server has seen it closed."""
        abort: Callable[[], None] = self._scope["state"]["abort"]
        abort()
        while (await self._receive())["type"] != "http.disconnect":
            pass


def _check_token(state: State, token: str) -> None:
    if token not in state.tokens:
        well_formed = token.partition(":")[0].isdigit() and token.partition(":")[2]
        raise ApiError(401, "Unauthorized") if well_formed else ApiError(404, "Not Found")


def _refused(refusal: ApiError) -> Json:
    answer: Json = {
        "ok": False,
        "error_code": refusal.code,
        "description": refusal.description,
    }
    if refusal.parameters:
        answer["parameters"] = refusal.parameters
    return answer


async def _answer(send: Send, answer: Json) -> None:
    status = 200 if answer["ok"] else answer["error_code"]
    body = json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )
    wait = answer.get("parameters", {}).get("retry_after")
    more = () if wait is None else ((b"retry-after", str(wait).encode()),)
    await _respond(send, status, "application/json", body, more)


async def _respond(
    send: Send,
    status: int,
    content_type: str,
    body: bytes,
    more: Iterable[tuple[bytes, bytes]] = (),
) -> None:
    headers = [
        (b"content-type", content_type.encode("latin-1", "replace")),
        (b"content-length", str(len(body)).encode()),
        *more,
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _trouble(state: State) -> None:
    """Wait or refuse as the faults for the method `download` say; a download has no other name."""
    slow = state.faults.take({"slow"}, DOWNLOAD, None)
    if slow is not None:
        await state.closing.wait(slow.seconds)
    fault = state.faults.take(ENDINGS - DROPS, DOWNLOAD, None)
    if fault is not None:
        raise fault.error()


async def _download(state: State, address: str, send: Send) -> None:
    token, _, path = address.partition("/")
    try:
        _check_token(state, token)
        await _trouble(state)
        stored = state.files.by_path(path)
        if stored is None:
            raise ApiError(404, "Not Found")
    except ApiError as refusal:
        await _answer(send, _refused(refusal))
        return
    await _respond(send, 200, stored.mime, stored.data)
