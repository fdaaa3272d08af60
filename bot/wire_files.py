"""The pictures and files of a message of Telegram's. Never raises."""

from collections.abc import Mapping
from typing import Literal

from bot.formatting import storable
from bot.model import Json, Kind, SentFile
from bot.wire_fields import a_map, a_number, a_text

ATTACHMENTS: tuple[tuple[str, Kind], ...] = (
    ("photo", "photo"),
    ("voice", "voice"),
    ("audio", "voice"),
    ("video", "video"),
    ("video_note", "video"),
    ("animation", "video"),
    ("sticker", "sticker"),
    ("document", "document"),
    ("venue", "location"),
    ("location", "location"),
    ("contact", "contact"),
)
"""Checked in this order: an animation is also a document, a venue also a location."""


type FileKind = Literal["photo", "document", "voice", "audio", "video"]
RECORDINGS: Mapping[str, FileKind] = {
    "voice": "voice", "audio": "audio", "video": "video", "video_note": "video",
    "animation": "video",
}  # fmt: skip


def file_of(message: Json) -> SentFile | None:
    """The picture (the largest of its sizes) or file of a message; a moving picture is none."""
    sizes = message.get("photo")
    if isinstance(sizes, list) and sizes:
        return _sent(_largest(sizes), "photo")
    document = {} if message.get("animation") else a_map(message.get("document"))
    return _sent(document, "document") if document else None


def recording_of(message: Json) -> SentFile | None:
    """The voice message, sound or moving picture of a message."""
    for name, kind in RECORDINGS.items():
        if held := a_map(message.get(name)):
            return _sent(held, kind)
    return None


def contact_of(message: Json) -> str:
    """Name and number of a contact that was sent; nothing when there is none."""
    held = a_map(message.get("contact"))
    parts = (held.get("first_name"), held.get("last_name"), held.get("phone_number"))
    return storable(" ".join(filter(None, map(a_text, parts))))


def media_of(message: Json) -> str:
    """Telegram's id of whatever file a message carries, nothing when it carries none."""
    for name, _ in ATTACHMENTS:
        held = message.get(name)
        part = _largest(held) if isinstance(held, list) and held else a_map(held)
        if id := a_text(part.get("file_id")):
            return id
    return ""


def _largest(sizes: list[object]) -> Json:
    return max(map(a_map, sizes), key=lambda size: a_number(size.get("width")) or 0)


def _sent(raw: Json, kind: FileKind) -> SentFile | None:
    id = a_text(raw.get("file_id"))
    if not id:
        return None
    return SentFile(
        id, a_text(raw.get("file_unique_id")), kind, a_number(raw.get("file_size")) or 0,
        storable(a_text(raw.get("file_name"))), a_text(raw.get("mime_type")),
    )  # fmt: skip
