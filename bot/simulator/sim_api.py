"""The `/sim` addresses: scripts and the page play the people, read the calls, set faults."""

import json
from collections.abc import AsyncIterator, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.simulator import people
from bot.simulator.calls import AT_ONCE
from bot.simulator.errors import ApiError, Refused
from bot.simulator.group_list import everybody
from bot.simulator.params import Upload, read_params
from bot.simulator.profile import commands_for_people
from bot.simulator.sim_acts import ACTS
from bot.simulator.state import State
from bot.simulator.topics import GENERAL

Json = dict[str, Any]

# A quiet stream says something now and then, so that a broken one is noticed.
STREAM_REST = 15.0
SHOWN_INLINE = frozenset({"image/png", "image/jpeg", "image/webp", "image/gif"})


class SimApi:
    """The handlers of `/sim`, over one state."""

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self) -> list[Route]:
        """All addresses below `/sim`; README.md describes them."""
        return [
            Route("/sim/messages", self.message, methods=["POST"]),
            *(
                Route(f"/sim/{name}", self._with_body(act), methods=["POST"])
                for name, act in ACTS.items()
            ),
            Route("/sim/people", self.people, methods=["GET"]),
            Route("/sim/calls", self.calls, methods=["GET"]),
            Route("/sim/chats/{chat_id}/messages", self.messages, methods=["GET"]),
            Route("/sim/files/{file_id}", self.file, methods=["GET"]),
            Route("/sim/events", self.events, methods=["GET"]),
            Route("/sim/state", self.counts, methods=["GET"]),
            Route("/sim/faults", self.list_faults, methods=["GET"]),
            Route("/sim/faults", self.clear_faults, methods=["DELETE"]),
            Route("/sim/settings", self.settings, methods=["GET"]),
            Route("/sim/reset", self.reset, methods=["POST"]),
        ]

    def _with_body(self, act: Callable[[State, Json], Json]) -> Callable[[Request], Any]:
        async def handle(request: Request) -> Response:
            return JSONResponse(act(self._state, await _json_body(request)))

        return handle

    async def message(self, request: Request) -> Response:
        """A person writes: JSON, or a form with a file and the rest as fields."""
        if not request.headers.get("content-type", "").startswith("multipart/"):
            said, upload = await _json_body(request), None
        else:
            said, upload = await _form_body(request)
        return JSONResponse(people.write(self._state, said, upload))

    async def people(self, request: Request) -> Response:
        """Everybody, or the first `limit`; groups, channels, commands, the next event's number."""
        limit = _query_number(request, "limit", None)
        answer = everybody(self._state, limit)
        return JSONResponse({**answer, "commands": commands_for_people(self._state)})

    async def calls(self, request: Request) -> Response:
        """The calls from number `since` on, waiting up to `wait` seconds for one.

        At most `limit` of them; `next` is where to ask on.
        """
        log = self._state.calls
        chat = _query_number(request, "chat_id", None)
        since = _query_number(request, "since", 0) or 0
        seconds = _query_number(request, "wait", 0) or 0
        polls = request.query_params.get("all") == "1"
        most = min(max(_query_number(request, "limit", AT_ONCE) or AT_ONCE, 1), AT_ONCE)
        found = await log.wait_since(since, chat, polls, seconds, most)
        following = found[-1]["n"] + 1 if len(found) == most else log.next
        return JSONResponse({"calls": found, "next": following})

    async def messages(self, request: Request) -> Response:
        """The messages of a chat or of a topic in it, oldest first, and the next event's number.

        `thread` 0 or 1 is the general topic: what stands in no other.
        """
        try:
            chat_id = int(request.path_params["chat_id"])
        except ValueError as problem:
            raise Refused(400, "the chat id must be a whole number") from problem
        since = _query_number(request, "since", 0) or 0
        thread = _query_number(request, "thread", None)
        thread = 0 if thread == GENERAL else thread
        found = self._state.messages.of_chat(chat_id, since, thread)
        listed = [self._state.shown(message) for message in found]
        return JSONResponse({"messages": listed, "next_event": self._state.events.next})

    async def file(self, request: Request) -> Response:
        """A file by its id, for the page; only pictures open in the browser."""
        stored = self._state.files.get(request.path_params["file_id"])
        if stored is None:
            raise Refused(404, "there is no such file")
        headers = {"x-content-type-options": "nosniff"}
        if stored.mime in SHOWN_INLINE:
            return Response(stored.data, media_type=stored.mime, headers=headers)
        headers["content-disposition"] = "attachment"
        return Response(stored.data, media_type="application/octet-stream", headers=headers)

    async def events(self, request: Request) -> Response:
        """Events from number `since` on as a stream of server-sent events, without end."""
        last = request.headers.get("last-event-id", "")
        start = _query_number(request, "since", self._state.events.next)
        number = int(last) + 1 if last.isdigit() else start
        headers = {"cache-control": "no-store"}
        stream = self._stream(number if number is not None else self._state.events.next)
        return StreamingResponse(stream, media_type="text/event-stream", headers=headers)

    async def _stream(self, number: int) -> AsyncIterator[str]:
        log = self._state.events
        yield "retry: 1000\n: open\n\n"
        while not log.closed:
            events = await log.wait_since(number, STREAM_REST)
            for event in events:
                yield f"id: {event['n']}\ndata: {json.dumps(event, ensure_ascii=False)}\n\n"
                number = event["n"] + 1
            if not events:
                yield ": still here\n\n"

    async def counts(self, request: Request) -> Response:
        """How much of everything there is."""
        state = self._state
        counts = {
            "updates_pending": len(state.updates),
            "updates_confirmed": state.updates.confirmed,
            "people": len(state.people),
            "groups": len(state.groups),
            "messages": len(state.messages),
            "next_call": state.calls.next,
            "next_event": state.events.next,
        }
        return JSONResponse(counts)

    async def list_faults(self, request: Request) -> Response:
        """The faults that are on."""
        return JSONResponse({"faults": self._state.faults.to_json()})

    async def clear_faults(self, request: Request) -> Response:
        """Switch all faults off."""
        self._state.faults.clear()
        return JSONResponse({"faults": []})

    async def settings(self, request: Request) -> Response:
        """What is switched how."""
        return JSONResponse(self._state.settings.to_json())

    async def reset(self, request: Request) -> Response:
        """Empty everything; ids go on."""
        self._state.reset()
        return JSONResponse({"reset": True})


async def refused(request: Request, problem: Exception) -> Response:
    """The answer for what cannot be done: a status and a sentence."""
    status = problem.status if isinstance(problem, Refused) else 400
    return JSONResponse({"error": str(problem)}, status_code=status)


async def _json_body(request: Request) -> Json:
    try:
        body = await request.json()
    except ValueError as problem:
        raise Refused(400, "the body must be JSON") from problem
    if not isinstance(body, dict):
        raise Refused(400, "the body must be a JSON object")
    return body


async def _form_body(request: Request) -> tuple[Json, Upload | None]:
    try:
        params = await read_params(request.scope, request.receive)
    except ApiError as problem:
        raise Refused(problem.code, problem.description) from problem
    said: Json = dict(params.values)
    for name in ("user", "chat"):
        if isinstance(said.get(name), str):
            said[name] = json.loads(said[name])
    if str(said.get("forward_from", "")).startswith("{"):
        said["forward_from"] = json.loads(said["forward_from"])
    return said, next(iter(params.uploads.values()), None)


def _query_number(request: Request, name: str, default: int | None) -> int | None:
    value = request.query_params.get(name)
    if value is None:
        return default
    try:
        return int(float(value))
    except ValueError as problem:
        raise Refused(400, f"{name} must be a number") from problem
