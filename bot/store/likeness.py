"""Keyed marks by which an offer is known again: of its words, its pictures and its contacts. Pure.

Words: MinHash (Broder 1997), 64 values in 16 bands of 4: offers that share a band are compared, and
the share of equal values estimates how much of their words they have in common (Jaccard), with an
error of about 0.06. Pictures: 64 bits of a difference hash in 5 bands; two that differ in at most 8
bits differ in at most one bit of some band. All of it goes through a key, so that the table answers
nobody who has no key.
"""

import hmac
import struct
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from hashlib import blake2b

VALUES, BANDS = 64, 16
PER_BAND = VALUES // BANDS
SAME_WORDS = 0.55
"""Estimated Jaccard. Copies with other numbers, names and emoji lie at 0.70 and above; other ads
for the same country below 0.30, even in much the same words (tests/test_fingerprints.py). A copy
read from a picture with every twentieth word wrong lies about here: its picture finds it too."""
OTHER_WORDS = 0.15
"""Below it the words of two offers are so different that a like picture is a like layout."""
SAME_PICTURE = 8
"""Bits of 64 in which copies differ that were scaled and compressed again."""
PICTURE_BITS = 64
PICTURE_BANDS = ((0, 13), (13, 13), (26, 13), (39, 13), (52, 12))
"""First bit and length of each."""
PLAIN_PICTURE = 6
"""A picture with fewer bits set (or unset) is nearly blank and like all other blank ones."""
MOST_PICTURES, MOST_CONTACTS = 10, 20
"""Looked at of one offer."""


@dataclass(frozen=True)
class Marks:
    """The marks of one offer. `signature` is empty where it has no words to compare; `pictures` are
    the hashes themselves, `near` the bands of all pictures that may be the same."""

    signature: bytes
    bands: tuple[int, ...]
    pictures: tuple[int, ...]
    near: tuple[int, ...]
    contacts: tuple[int, ...]


class Marker:
    """Makes marks with one key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def marks(
        self, shingles: Collection[str], pictures: Collection[str], contacts: Collection[str]
    ) -> Marks:
        """The marks of an offer; pictures are 16 hexadecimal digits, others do not count."""
        signature = self._signature(shingles)
        seen = tuple(dict.fromkeys(_telling(pictures)))[:MOST_PICTURES]
        near = dict.fromkeys(band for one in seen for band in self._near(one))
        named = dict.fromkeys(one.strip().lower() for one in contacts if one.strip())
        numbers = tuple(self.number("contact", one) for one in tuple(named)[:MOST_CONTACTS])
        return Marks(signature, self._bands(signature), seen, tuple(near), numbers)

    def picture_bands(self, picture: int) -> tuple[int, ...]:
        """The bands a picture is kept under."""
        return tuple(self._band(at, value) for at, _, value in _parts(picture))

    def number(self, kind: str, text: str) -> int:
        """A number of 63 bits for a text, the same each time."""
        made = hmac.digest(self._key, f"{kind}|{text}".encode(errors="replace"), "sha256")
        return int.from_bytes(made[:8], "big") >> 1

    def _signature(self, shingles: Collection[str]) -> bytes:
        """The smallest of 64 keyed hashes over all shingles, 4 bytes each."""
        if not shingles:
            return b""
        rows = [self._hashes(one) for one in shingles]
        return struct.pack(f">{VALUES}I", *map(min, zip(*rows, strict=True)))

    def _hashes(self, shingle: str) -> tuple[int, ...]:
        text = shingle.encode(errors="replace")
        made = b"".join(
            blake2b(text, key=self._key, person=bytes((part,))).digest() for part in range(4)
        )
        return struct.unpack(f">{VALUES}I", made)

    def _bands(self, signature: bytes) -> tuple[int, ...]:
        if not signature:
            return ()
        size = len(signature) // BANDS
        return tuple(
            self.number(f"words {at}", signature[at * size : (at + 1) * size].hex())
            for at in range(BANDS)
        )

    def _near(self, picture: int) -> Iterator[int]:
        """The bands of a picture, and those with one bit changed."""
        for at, length, value in _parts(picture):
            yield self._band(at, value)
            for bit in range(length):
                yield self._band(at, value ^ 1 << bit)

    def _band(self, at: int, value: int) -> int:
        return self.number(f"picture {at}", str(value))


def likeness(one: bytes, other: bytes) -> float:
    """The share of equal values of two signatures, 0 to 1; 0 where one is empty."""
    if not one or not other:
        return 0.0
    pairs = zip(_values(one), _values(other), strict=True)
    return sum(a == b for a, b in pairs) / VALUES


def distance(one: int, other: int) -> int:
    """Bits in which two pictures differ."""
    return (one ^ other).bit_count()


def _values(signature: bytes) -> tuple[int, ...]:
    return struct.unpack(f">{VALUES}I", signature)


def _parts(picture: int) -> Iterator[tuple[int, int, int]]:
    for at, length in PICTURE_BANDS:
        yield at, length, picture >> at & (1 << length) - 1


def _telling(pictures: Collection[str]) -> Iterator[int]:
    """The hashes that say something."""
    for one in pictures:
        try:
            value = int(one, 16)
        except ValueError:
            continue
        fits = 0 <= value < 1 << PICTURE_BITS
        if fits and PLAIN_PICTURE <= value.bit_count() <= PICTURE_BITS - PLAIN_PICTURE:
            yield value
