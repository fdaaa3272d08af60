"""The recogniser of letters: rapidocr with the models that lie in its package.

Its settings for language and model stay as they are: with others it would download models. Its
steps are called one by one, because they tell which lines lay upside down.
"""

import math
from dataclasses import dataclass
from functools import cache
from statistics import median
from typing import Any

import numpy as np
from PIL import Image

type Point = tuple[float, float]

THREADS = 2
DETECT_AT = 960
"""Long side on which lines are looked for; their letters are read at full size. On 1280 it finds no
more and takes a third longer (30 drawn pictures)."""
TALL = 1.5
"""Height by width from which the recogniser turns a line before it reads it."""


@dataclass(frozen=True)
class Line:
    """One line of letters: its words, how sure they are (0 to 1) and where it lies."""

    text: str
    score: float
    corners: tuple[Point, ...]
    """From its upper left corner, clockwise, in pixels."""
    flipped: bool = False
    """Whether the words were upside down, after a tall line was turned a quarter to the left."""

    @property
    def letters(self) -> int:
        """How many signs it has, without spaces."""
        return len("".join(self.text.split()))

    @property
    def width(self) -> float:
        """How long it is, in pixels."""
        return math.dist(self.corners[0], self.corners[1])

    @property
    def height(self) -> float:
        """How high its letters are, in pixels."""
        return math.dist(self.corners[0], self.corners[3])

    @property
    def tall(self) -> bool:
        """Whether it runs up or down."""
        return self.height >= TALL * self.width

    @property
    def slope(self) -> float:
        """How far it is tilted, in radians, clockwise."""
        (left, top), (right, bottom) = self.corners[:2]
        return math.atan2(bottom - top, right - left)


def slope_of(lines: list[Line]) -> float:
    """How far a page is tilted: the middle one of its long lines."""
    return median([one.slope for one in lines if one.width > 3 * one.height] or [0.0])


def read_lines(picture: Image.Image) -> list[Line]:
    """All lines on a picture, in no order, with those that turned out empty."""
    pixels = np.asarray(picture.convert("RGB"))[:, :, ::-1].copy()
    found, turned, read, _ = _engine().run_ocr_steps(pixels, {})
    if found.boxes is None or not read.txts:
        return []
    sides = turned.cls_res or [("0", 1.0)] * len(read.txts)
    return [
        Line(text, float(score), tuple((float(x), float(y)) for x, y in box), "180" in side[0])
        for text, score, box, side in zip(read.txts, read.scores, found.boxes, sides, strict=True)
    ]


@cache
def _engine() -> Any:
    """Loaded at the first picture: it takes seconds and most of the memory."""
    from rapidocr import RapidOCR

    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.use_preprocess_img": False,
            "Det.limit_type": "max",
            "Det.limit_side_len": DETECT_AT,
            "EngineConfig.onnxruntime.intra_op_num_threads": THREADS,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )
