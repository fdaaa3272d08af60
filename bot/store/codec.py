"""The store's edge: what people write is sealed and opened here and nowhere else.

AES-GCM with a random nonce. The place a value is kept at (`table.column`) and its chat are
authenticated with it, so that a sealed value cannot be moved to another column or person.
"""

import hmac
import json
import logging
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.errors import StoreError
from bot.model import Json

VERSION = b"\x01"
NONCE_BYTES = 12

log = logging.getLogger(__name__)


class Codec:
    """Seals and opens JSON with one key of 32 bytes."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)
        self._key = key
        self._naming_key = hmac.digest(key, b"pseudonym", "sha256")

    def pseudonym(self, chat_id: int) -> str:
        """A name for a chat that only this key can make: the same each time, and no way back."""
        return hmac.digest(self._naming_key, str(chat_id).encode(), "sha256").hex()[:32]

    def derived(self, purpose: str) -> bytes:
        """A key of 32 bytes for one purpose, from which this one cannot be found."""
        return hmac.digest(self._key, f"derived {purpose}".encode(), "sha256")

    def seal(self, value: Json, place: str, chat_id: int) -> bytes:
        """Encrypt a value for a place (`table.column`) and a chat."""
        nonce = os.urandom(NONCE_BYTES)
        # ASCII, because Telegram's JSON may hold half a surrogate pair, which UTF-8 refuses.
        text = json.dumps(value, separators=(",", ":")).encode("ascii")
        return VERSION + nonce + self._cipher.encrypt(nonce, text, bound_to(place, chat_id))

    def open(self, sealed: bytes, place: str, chat_id: int) -> Json:
        """Decrypt a value; StoreError when key, place, chat or a single bit is another."""
        nonce, text = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
        if sealed[:1] != VERSION or len(nonce) < NONCE_BYTES:
            raise StoreError(f"A value in {place} has a form this version does not know.")
        try:
            value: Json = json.loads(self._cipher.decrypt(nonce, text, bound_to(place, chat_id)))
        except InvalidTag:
            raise StoreError(f"A value in {place} does not open with this key.") from None
        return value

    def read(self, sealed: bytes | None, place: str, chat_id: int) -> Json:
        """Open a value, or return an empty one: one damaged row must not stop all queues."""
        if sealed is None:
            return {}
        try:
            return self.open(sealed, place, chat_id)
        except StoreError:
            log.error("a damaged value in %s was read as empty", place)
            return {}


def bound_to(place: str, chat_id: int) -> bytes:
    """The associated data that ties a sealed value to its place and its chat."""
    return f"{place}|{chat_id}".encode()
