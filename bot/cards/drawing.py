"""Paints a card as a PNG."""

from collections.abc import Iterator
from functools import cache, lru_cache
from io import BytesIO

from PIL import Image, ImageColor, ImageDraw

from bot.cards.content import CardText
from bot.cards.layout import DEEP, GREY, INK, PALE, PAPER, SIGNAL, TALLEST, WIDTH, layout
from bot.cards.letters import face

EDGES = (
    (DEEP, PALE), (DEEP, PAPER), (DEEP, SIGNAL), (PAPER, SIGNAL), (PAPER, INK), (PAPER, GREY),
    (PALE, INK),
)  # fmt: skip
"""What meets what on a card."""
STEPS = 4
"""Shades between two colours that meet. So few colours keep the file under 100 kB, and the letters
smooth."""
KEPT = 32
"""Cards kept in memory: the same few are asked for again and again, and each is some 50 kB."""


@lru_cache(maxsize=KEPT)
def draw(card: CardText) -> bytes:
    """The card as PNG; raise ValueError when its words do not fit."""
    plan = layout(card)
    if plan.height > TALLEST:
        raise ValueError(f"a card of {plan.height} pixels")
    picture = Image.new("RGB", (WIDTH, plan.height), PAPER)
    brush = ImageDraw.Draw(picture)
    for box in plan.boxes:
        corners = (box.x, box.y, box.x + box.width - 1, box.y + box.height - 1)
        brush.rounded_rectangle(corners, box.round, box.colour)
    for row in plan.rows:
        font = face(row.look.size, row.look.bold)
        brush.text((row.x, row.y), row.text, row.look.colour, font)
    return _png(picture)


def _png(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.quantize(palette=_palette(), dither=Image.Dither.NONE).save(out, "PNG")
    return out.getvalue()


@cache
def _palette() -> Image.Image:
    """An image that has the colours of the cards and those between them. Finding the best colours
    anew for each card would take half of its drawing."""
    palette = Image.new("P", (1, 1))
    palette.putpalette(bytes(channel for edge in EDGES for channel in _shades(*edge)))
    return palette


def _shades(one: str, other: str) -> Iterator[int]:
    start, end = ImageColor.getrgb(one), ImageColor.getrgb(other)
    for step in range(STEPS + 1):
        for low, high in zip(start, end, strict=True):
            yield round(low + (high - low) * step / STEPS)
