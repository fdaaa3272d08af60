"""Reads one picture as well as it can be read: turned upright, and sharpened when it is blurred."""

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageFilter, ImageOps, ImageStat

from bot.media.engine import Line, read_lines

SURE = 0.95
"""Mean score under which another try is worth its time; clear pictures have 0.98 and more."""
FLAT = 16
"""Difference of the lightest and the darkest grey under which a picture shows nothing."""
QUARTERS = {
    1: Image.Transpose.ROTATE_90,
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_270,
}

type Enough = Callable[[], bool]
"""Whether there is time for another try."""


@dataclass(frozen=True)
class Reading:
    """The lines of one try."""

    lines: list[Line]

    @property
    def letters(self) -> int:
        """How many letters were seen."""
        return sum(one.letters for one in self.lines)

    @property
    def confidence(self) -> float:
        """The mean score of the letters; 0 without any."""
        return sum(one.score * one.letters for one in self.lines) / max(1, self.letters)

    @property
    def worth(self) -> float:
        """Sure letters that stand upright: what the better of two tries has more of."""
        standing = (one for one in self.lines if not one.tall and not one.flipped)
        return sum(one.score**4 * one.letters for one in standing)


def best_reading(picture: Image.Image, enough: Enough) -> Reading:
    """The best of up to three tries; no line without one, when there is nothing to see."""
    if is_flat(picture):
        return Reading([])
    reading = Reading(read_lines(picture))
    if (turn := quarters(reading.lines)) and enough():
        turned = picture.transpose(QUARTERS[turn])
        again = Reading(read_lines(turned))
        if again.worth > reading.worth:
            picture, reading = turned, again
    if reading.confidence < SURE and enough():
        again = Reading(read_lines(_sharper(picture, found=bool(reading.lines))))
        if again.worth > reading.worth or not reading.lines:
            reading = again
    return reading


def quarters(lines: list[Line]) -> int:
    """How many quarter turns to the left bring the lines upright, by the vote of their letters."""
    tall = [one for one in lines if one.tall and one.letters > 1]
    wide = [one for one in lines if not one.tall and one.letters > 1]
    if _letters(tall) > _letters(wide):
        return 3 if _mostly_flipped(tall) else 1
    return 2 if _mostly_flipped(wide) else 0


def is_flat(picture: Image.Image) -> bool:
    """Whether nothing can be seen on a picture."""
    ((darkest, lightest),) = ImageStat.Stat(picture.convert("L")).extrema
    return lightest - darkest < FLAT


def _letters(lines: list[Line]) -> int:
    return sum(one.letters for one in lines)


def _mostly_flipped(lines: list[Line]) -> bool:
    return 2 * _letters([one for one in lines if one.flipped]) > _letters(lines)


def _sharper(picture: Image.Image, found: bool) -> Image.Image:
    """Sharpened; when no line was found, smaller too, as blurred letters are found then."""
    if found:
        return picture.filter(ImageFilter.UnsharpMask(6, 200, 0))
    half = picture.resize((max(1, picture.width // 2), max(1, picture.height // 2)))
    return ImageOps.autocontrast(half.filter(ImageFilter.UnsharpMask(4, 250, 0)))
