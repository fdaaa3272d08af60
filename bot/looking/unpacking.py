"""The bytes of an answer, unpacked, and no more of them than wanted: what comes in and what it
becomes are both counted, so a small answer cannot unfold without end."""

import zlib

import httpx

PLAIN, GZIP = ("", "identity"), ("gzip", "x-gzip")
"""Content encodings that are understood."""
GZIP_WINDOW = zlib.MAX_WBITS | 16


def packing(answer: httpx.Response) -> str | None:
    """How an answer is packed; None when it cannot be unpacked here."""
    said = str(answer.headers.get("content-encoding", "")).strip().lower()
    return said if said in (*PLAIN, *GZIP) else None


async def first_bytes(answer: httpx.Response, most: int) -> tuple[bytes, bool]:
    """The first bytes, at most `most`, and whether there were more. Raises zlib.error when they are
    not packed as they claim."""
    content, came, packed = bytearray(), 0, packing(answer) in GZIP
    unpack = zlib.decompressobj(GZIP_WINDOW)
    async for chunk in answer.aiter_raw():
        came += len(chunk)
        content += unpack.decompress(chunk, most + 1) if packed else chunk
        if came > most or len(content) > most:
            return bytes(content[:most]), True
        if unpack.eof:
            break
    return bytes(content), False
