"""What a message of a person can hold: words, pictures, sounds, places and so on."""

import re
from collections.abc import Callable
from typing import Any

from bot.simulator.entities import utf16_length
from bot.simulator.errors import Refused
from bot.simulator.files import plain_picture
from bot.simulator.limits import TEXT_LIMIT
from bot.simulator.objects import media_fields
from bot.simulator.params import Upload
from bot.simulator.spotting import spotted
from bot.simulator.state import State

Json = dict[str, Any]

# Kinds that are files, and the type of the invented file when the script sends none.
FILES = {
    "photo": "image/png",
    "voice": "audio/ogg",
    "document": "application/pdf",
    "sticker": "image/webp",
    "video": "video/mp4",
    "video_note": "video/mp4",
    "audio": "audio/mpeg",
    "animation": "video/mp4",
}
# What a link t.me/<bot>?start=<payload> may carry.
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")
EXTENSIONS = {"image/png": "png", "audio/ogg": "oga", "application/pdf": "pdf"}


def started(said: Json, chat: Json, bot: Json) -> Json:
    """What is said when it came by a link to the bot: `start` becomes the command with payload."""
    if said.get("start") is None:
        return said
    payload = said["start"]
    if not isinstance(payload, str) or not PAYLOAD.fullmatch(payload):
        raise Refused(400, "start must be up to 64 of A-Z, a-z, 0-9, _ and -")
    command = "/start" if chat["type"] == "private" else f"/start@{bot['username']}"
    return {**said, "kind": "text", "text": f"{command} {payload}".rstrip()}


def content_of(state: State, said: Json, upload: Upload | None) -> Json:
    """The fields of the Message for what was said; raises Refused for what nobody can send."""
    kind = str(said.get("kind") or ("document" if upload else "text"))
    if kind in FILES:
        return {**_file(state, kind, said, upload), **_caption(said)}
    if kind not in OTHERS:
        known = ", ".join(sorted([*FILES, *OTHERS]))
        raise Refused(400, f"unknown kind of message; known are {known}")
    return OTHERS[kind](state, said)


def _text(state: State, said: Json) -> Json:
    text = said.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Refused(400, "text must be a text that is not empty")
    if utf16_length(text) > TEXT_LIMIT:
        raise Refused(400, f"text is longer than {TEXT_LIMIT} UTF-16 units; Telegram splits it")
    return _with_entities("text", "entities", text)


def _caption(said: Json) -> Json:
    caption = said.get("caption") or said.get("text")
    return _with_entities("caption", "caption_entities", str(caption)) if caption else {}


def _with_entities(name: str, entities_name: str, text: str) -> Json:
    entities = spotted(text, [])
    return {name: text, entities_name: entities} if entities else {name: text}


def _file(state: State, kind: str, said: Json, upload: Upload | None) -> Json:
    mime = FILES[kind]
    if upload is None:
        data = plain_picture() if kind == "photo" else f"a made-up {kind}".encode()
        name = f"{kind}.{EXTENSIONS.get(mime, mime.partition('/')[2])}"
    else:
        data, name, mime = upload.data, upload.name, upload.mime or mime
    size = said.get("file_size")
    stored = state.files.add(kind, data, name, mime, None if size is None else int(size))
    return media_fields(stored)


def _location(state: State, said: Json) -> Json:
    try:
        place = {name: float(said[name]) for name in ("latitude", "longitude")}
    except (KeyError, TypeError, ValueError) as problem:
        raise Refused(400, "latitude and longitude must be numbers") from problem
    return {"location": place}


def _contact(state: State, said: Json) -> Json:
    if not said.get("phone_number"):
        raise Refused(400, "a contact needs a phone_number")
    user = said.get("user") if isinstance(said.get("user"), dict) else {}
    contact: Json = {
        "phone_number": str(said["phone_number"]),
        "first_name": str(said.get("contact_name") or (user or {}).get("first_name", "Kontak")),
    }
    if not said.get("contact_name"):
        contact["user_id"] = (user or {}).get("id")
    return {"contact": contact}


def _poll(state: State, said: Json) -> Json:
    options = said.get("options") or ["Ya", "Tidak"]
    poll = {
        "id": str(state.now()),
        "question": str(said.get("text") or "?"),
        "options": [
            {"persistent_id": str(n), "text": str(text), "voter_count": 0}
            for n, text in enumerate(options)
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
    }
    return {"poll": poll}


def _dice(state: State, said: Json) -> Json:
    return {"dice": {"emoji": "🎲", "value": int(said.get("value", 4))}}


OTHERS: dict[str, Callable[[State, Json], Json]] = {
    "text": _text,
    "location": _location,
    "contact": _contact,
    "poll": _poll,
    "dice": _dice,
}
