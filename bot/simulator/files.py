"""Files that people and the bot sent, in memory."""

import struct
import zlib
from dataclasses import dataclass
from itertools import count
from typing import Any

Json = dict[str, Any]

DOWNLOAD_LIMIT = 20 * 2**20
EXTENSIONS = {
    "photo": "jpg",
    "voice": "oga",
    "video": "mp4",
    "video_note": "mp4",
    "animation": "mp4",
    "audio": "mp3",
    "sticker": "webp",
    "document": "bin",
}


@dataclass(frozen=True)
class StoredFile:
    """A file under its id; `size` may be claimed larger than the data, to test limits."""

    file_id: str
    unique_id: str
    kind: str
    path: str
    name: str
    mime: str
    data: bytes
    size: int

    def reference(self) -> Json:
        """The fields every object with a file begins with."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": self.size,
        }


class FileStore:
    """The newest files up to a number of bytes in all."""

    def __init__(self, first_number: int, limit: int = 256 * 2**20) -> None:
        self._numbers = count(first_number)
        self._limit = limit
        self._bytes = 0
        self._files: dict[str, StoredFile] = {}

    def add(self, kind: str, data: bytes, name: str, mime: str, size: int | None) -> StoredFile:
        """Keep a file and give it an id; the oldest go when there is too much."""
        number = next(self._numbers)
        extension = name.rpartition(".")[2] if "." in name else EXTENSIONS.get(kind, "bin")
        extension = extension if extension.isalnum() else "bin"
        stored = StoredFile(
            file_id=f"SIM_{kind}_{number}",
            unique_id=f"SIMU{number}",
            kind=kind,
            path=f"{kind}s/file_{number}.{extension}",
            name=name,
            mime=mime,
            data=data,
            size=len(data) if size is None else size,
        )
        self._files[stored.file_id] = stored
        self._bytes += len(data)
        while self._bytes > self._limit and len(self._files) > 1:
            self._bytes -= len(self._files.pop(next(iter(self._files))).data)
        return stored

    def get(self, file_id: object) -> StoredFile | None:
        """The file with this id, or None."""
        return self._files.get(file_id) if isinstance(file_id, str) else None

    def by_path(self, path: str) -> StoredFile | None:
        """The file at this path of the download address, or None."""
        return next((f for f in self._files.values() if f.path == path), None)

    def clear(self) -> None:
        """Forget all files; numbers go on."""
        self._files.clear()
        self._bytes = 0


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG; None for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    return _jpeg_size(data) if data.startswith(b"\xff\xd8") else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])
    return None


def plain_picture(width: int = 320, height: int = 240) -> bytes:
    """A PNG of one colour, for a photo that came without a file."""
    row = b"\x00" + b"\x8a\xa6\xb4" * width
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(row * height)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in parts)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
