"""Links from posts into the bot: short, signed, and naming nobody.

A payload is `<letter><post in base 36>[-<answer>]<8 letters of signature>`: Telegram allows 64 of
`A-Za-z0-9_-` (Bot API, deep linking). The signature keeps others from making links that look like
ours and from counting visits that never were; it hides nothing.
"""

import hmac
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass

from bot.posts.model import Target, What

LONGEST = 64
SIGNED = 8
"""Letters of the signature: 48 bits, far more than Telegram lets anybody try."""
LETTERS: dict[str, What] = {
    "c": "check", "j": "answer", "l": "report", "d": "urgent", "k": "alerts", "m": "menu",
}  # fmt: skip
FORM = re.compile(r"([a-z])([0-9a-z]{1,10})(?:-([a-z0-9_]{1,43}))?", re.ASCII)
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Link:
    """What a genuine payload says: where to open the bot, and the post it stood under (0: none)."""

    target: Target
    post: int


@dataclass(frozen=True)
class Links:
    """Makes and reads links with one key. `bot_name` is the bot's username."""

    key: bytes
    bot_name: str

    def url(self, target: Target, post: int) -> str:
        """The address of a button. Raises ValueError when the answer's id is too long."""
        return f"https://t.me/{self.bot_name}?start={self.payload(target, post)}"

    def payload(self, target: Target, post: int) -> str:
        """What stands behind `start=`."""
        letter = next(one for one, what in LETTERS.items() if what == target.what)
        said = f"{letter}{_base36(post)}" + (f"-{target.answer}" if target.answer else "")
        if not FORM.fullmatch(said) or len(said) + SIGNED > LONGEST:
            raise ValueError(f"a link cannot carry {target.answer!r}")
        return said + self._signature(said)

    def read(self, payload: str) -> Link | None:
        """What a payload says; None when it is not one of ours, or was tampered with."""
        said, signature = payload[:-SIGNED], payload[-SIGNED:]
        found = FORM.fullmatch(said)
        # Bytes: compare_digest refuses other letters than ASCII in a text.
        genuine = hmac.compare_digest(self._signature(said).encode(), signature.encode())
        if not genuine or found is None or found[1] not in LETTERS:
            return None
        return Link(Target(LETTERS[found[1]], found[3] or ""), int(found[2], 36))

    def _signature(self, said: str) -> str:
        digest = hmac.digest(self.key, said.encode(), "sha256")
        return urlsafe_b64encode(digest).decode()[:SIGNED]


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, len(DIGITS))
        digits = DIGITS[rest] + digits
    return digits or "0"
