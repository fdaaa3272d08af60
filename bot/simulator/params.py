"""The parameters of a call: form, multipart or JSON, decoded once."""

import json
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.types import Receive, Scope

from bot.simulator.errors import ApiError, bad_request

Json = dict[str, Any]

UPLOAD_LIMIT = 50 * 2**20
# Parameters that are numbers, flags or JSON; all others stay the words they are.
DECODED = frozenset(
    [
        "chat_id",
        "message_id",
        "message_ids",
        "from_chat_id",
        "reply_markup",
        "reply_parameters",
        "entities",
        "caption_entities",
        "commands",
        "scope",
        "allowed_updates",
        "offset",
        "limit",
        "timeout",
        "show_alert",
        "cache_time",
        "disable_notification",
        "protect_content",
        "link_preview_options",
        "drop_pending_updates",
        "message_thread_id",
        "disable_web_page_preview",
        "has_spoiler",
        "reply_to_message_id",
        "disable_content_type_detection",
        "allow_paid_broadcast",
        "show_caption_above_media",
        "media",
        "reaction",
        "is_big",
        "remove_caption",
        "user_id",
        "icon_color",
        "latitude",
        "longitude",
        "horizontal_accuracy",
    ]
)


@dataclass(frozen=True)
class Upload:
    """A file that came with a call."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True)
class Params:
    """The decoded values of a call and its files, by name."""

    values: Json
    uploads: dict[str, Upload] = field(default_factory=dict)

    def get(self, name: str) -> Any:
        """The value, or None."""
        return self.values.get(name)

    def words(self, name: str) -> str:
        """The value as text, empty when missing."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def number(self, name: str, default: int) -> int:
        """The value as a whole number; anything else counts as missing."""
        value = self.values.get(name)
        return value if isinstance(value, int) else default

    def for_log(self) -> Json:
        """What the list of calls shows: files by name and size only."""
        if not self.uploads:
            return self.values
        files = {n: {"file_name": u.name, "size": len(u.data)} for n, u in self.uploads.items()}
        return {**self.values, **files}


async def read_params(scope: Scope, receive: Receive) -> Params:
    """Read a call's parameters from its address and body; raises ApiError when unreadable."""
    query = scope["query_string"].decode()
    pairs = parse_qsl(query, keep_blank_values=True) if query else []
    headers = Headers(scope=scope)
    content_type = headers.get("content-type", "")
    uploads: dict[str, Upload] = {}
    if content_type.startswith("multipart/"):
        fields, uploads = await _multipart(headers, receive)
        pairs += fields
    elif scope["method"] == "POST":
        body = b"".join([chunk async for chunk in _chunks(receive)])
        if content_type.startswith("application/json"):
            return Params({**_decoded(pairs), **_from_json(body)})
        pairs += parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)
    return Params(_decoded(pairs), uploads)


def _decoded(pairs: list[tuple[str, str]]) -> Json:
    return {name: _value(value) if name in DECODED else value for name, value in pairs}


def _value(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value


def _from_json(body: bytes) -> Json:
    try:
        values = json.loads(body) if body else {}
    except ValueError as problem:
        raise bad_request("can't parse JSON object") from problem
    if not isinstance(values, dict):
        raise bad_request("expected a JSON object")
    # Clients may send JSON inside of JSON, as they do in forms.
    return {
        name: _value(value) if name in DECODED and isinstance(value, str) else value
        for name, value in values.items()
    }


async def _multipart(
    headers: Headers, receive: Receive
) -> tuple[list[tuple[str, str]], dict[str, Upload]]:
    # Text may be as long as a person's message; the parser's own limit is meant for forms.
    parser = MultiPartParser(headers, _chunks(receive), max_part_size=UPLOAD_LIMIT)
    try:
        form = await parser.parse()
    except MultiPartException as problem:
        raise bad_request("can't parse multipart form") from problem
    fields: list[tuple[str, str]] = []
    uploads: dict[str, Upload] = {}
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            data = await value.read()
            mime = value.content_type or "application/octet-stream"
            uploads[name] = Upload(value.filename or name, mime, data)
        else:
            fields.append((name, value))
    await form.close()
    return fields, uploads


async def _chunks(receive: Receive) -> AsyncGenerator[bytes]:
    size, more = 0, True
    while more:
        message = await receive()
        chunk = message.get("body", b"")
        size += len(chunk)
        if size > UPLOAD_LIMIT:
            raise ApiError(413, "Request Entity Too Large")
        more = message.get("more_body", False)
        yield chunk
