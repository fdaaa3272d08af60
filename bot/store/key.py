"""The key of the codec: from a setting, or from a file of its own made at the first start."""

import base64
import binascii
import os
import secrets
from pathlib import Path

from bot.errors import StoreError
from bot.store.codec import Codec

KEY_BYTES = 32
CHECK = {"check": "cekdulu"}
CHECK_PLACE = "meta.key_check"


def load_or_make_key(path: Path, setting: str, check: bytes | None) -> bytes:
    """Return the key: from the setting (base64) if there is one, else from the file.

    `check` is what the database keeps to know its key again, None for a new database: only then
    is a missing file made. Nothing is written before a StoreError.
    """
    if setting:
        key = parse(setting, "the setting with the key")
    elif path.exists():
        key = read(path)
    elif check is None:
        return make(path)
    else:
        raise StoreError(
            f"The key file {path} is missing: without it what the database holds cannot be read. "
            "Put the file back from your backup. Nothing was changed."
        )
    if check is not None and not opens(Codec(key), check):
        raise StoreError(
            f"The key in {'the setting' if setting else path} is not this database's key. "
            "Use the right key or another database. Nothing was changed."
        )
    return key


def key_check(codec: Codec) -> bytes:
    """Seal the constant by which a database knows its key again."""
    return codec.seal(CHECK, CHECK_PLACE, 0)


def opens(codec: Codec, check: bytes) -> bool:
    """Whether this key made that check."""
    try:
        return codec.open(check, CHECK_PLACE, 0) == CHECK
    except StoreError:
        return False


def read(path: Path) -> bytes:
    """Read a key file that only its owner may read."""
    try:
        mode = path.stat().st_mode
        text = path.read_text("ascii", "replace")
    except OSError as error:
        raise StoreError(f"The key file {path} cannot be read: {error.strerror}.") from None
    if mode & 0o077:
        raise StoreError(f"Others may read the key file {path}. Run: chmod 600 {path}")
    return parse(text, f"the key file {path}")


def parse(text: str, where: str) -> bytes:
    """Turn base64 into 32 bytes; `where` tells the administrator what to mend."""
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise StoreError(
            f"There is no key in {where}: it must be 32 bytes in base64. Put the right one there; "
            "if there is no database yet, take it away and a new one is made."
        )
    return key


def make(path: Path) -> bytes:
    """Write a new key to a new file that only its owner may read, and see it safely on the disk."""
    key = secrets.token_bytes(KEY_BYTES)
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(base64.b64encode(key) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        sync_folder(path.parent)
    except OSError as error:
        raise StoreError(f"The key file {path} cannot be made: {error.strerror}.") from None
    return key


def sync_folder(folder: Path) -> None:
    """See a folder's new entry on the disk: with a key that a power cut took, all is lost."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
