"""How the bot and its worker talk through pipes: a length, then that many bytes.

A question is the seconds there are for it (JSON) and the file; an answer is Contents as JSON.
"""

import json
import struct
from typing import Any, BinaryIO

from bot.media.contents import LARGEST

LENGTH = struct.Struct(">I")


def framed(data: bytes) -> bytes:
    """The bytes with their length before them."""
    return LENGTH.pack(len(data)) + data


def length_of(head: bytes) -> int:
    """The length that a frame begins with. Raises ValueError when nobody of us wrote it."""
    (length,) = LENGTH.unpack(head)
    if length > LARGEST:
        raise ValueError("a frame that is too long")
    return int(length)


def as_json(value: dict[str, Any]) -> bytes:
    """A frame with a JSON object."""
    return framed(json.dumps(value).encode())


def read_frame(pipe: BinaryIO) -> bytes | None:
    """The next frame; None when the other side has gone. Raises ValueError."""
    head = pipe.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    length = length_of(head)
    data = pipe.read(length)
    return data if len(data) == length else None
