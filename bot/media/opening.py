"""Opens strangers' pictures: bounded before they are decoded, upright, in colours on paper."""

import warnings
from io import BytesIO

from PIL import Image, ImageOps, ImageStat

MOST_PIXELS = 50_000_000
"""A picture of a 48-megapixel phone passes; decoded it takes 150 MB."""
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
DRAFT = (2000, 2000)
"""A JPEG may be decoded smaller at once, but no smaller than this: large ones take a second."""
LIGHT = 150
"""Mean grey above which letters on a transparent ground are light and need dark paper."""


class TooLarge(Exception):
    """The picture has more pixels than are decoded."""


class Broken(Exception):
    """The file is damaged, or not what its first bytes say."""


def opened(data: bytes) -> Image.Image:
    """The first frame of a picture as RGB, upright by its EXIF. Raises TooLarge, Broken."""
    try:
        with warnings.catch_warnings(action="ignore"):
            picture = Image.open(BytesIO(data), formats=FORMATS)
            if picture.width * picture.height > MOST_PIXELS:
                raise TooLarge
            picture.draft("RGB", DRAFT)
            return _on_paper(ImageOps.exif_transpose(picture))
    except (TooLarge, Image.DecompressionBombError, MemoryError) as error:
        raise TooLarge from error
    except Exception as error:  # decoders fail in many ways on damaged files
        raise Broken from error


def _on_paper(picture: Image.Image) -> Image.Image:
    """The picture without transparency: dark letters on white paper, light ones on black."""
    if picture.mode.startswith("I;16"):
        picture = picture.convert("I").point(lambda grey: grey / 256).convert("L")
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    clear = picture.convert("RGBA")
    seen = clear.getchannel("A")
    grey = ImageStat.Stat(clear.convert("L"), seen.point(lambda value: 255 if value > 127 else 0))
    light = bool(grey.count[0]) and grey.mean[0] > LIGHT
    paper = Image.new("RGB", picture.size, "black" if light and _mostly_clear(seen) else "white")
    paper.paste(clear, mask=seen)
    return paper


def _mostly_clear(seen: Image.Image) -> bool:
    return ImageStat.Stat(seen).mean[0] < 127
