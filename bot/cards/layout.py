"""Where everything on a card stands, in pixels, before anything is drawn.

A card is 1080 wide: a phone's screen of 360 shows it at a third, so letters of 42 are read there
like those of a message.
"""

from dataclasses import dataclass, replace
from itertools import accumulate

from bot.cards.content import BULLET, CardText
from bot.cards.letters import wrapped

WIDTH, SHORTEST, TALLEST = 1080, 1080, 1920
MARGIN = 64
SIZES = (54, 50, 46, 43, 40)
"""Heights of the points' letters, the largest that fits is taken. 40 is the least: 13 on the
phone."""
BRAND, BRAND_SIZE, FOOT_SIZE = "CekDulu", 42, 34
PAPER, DEEP, PALE, SIGNAL = "#ffffff", "#0b4a57", "#e4f0ee", "#e0912f"
INK, GREY = "#16211f", "#43534f"
"""All words stand out from what is behind them by 7:1 or more (WCAG 2.2, 1.4.6)."""


@dataclass(frozen=True)
class Look:
    """How words are written: pixels, weight, colour."""

    size: int
    bold: bool
    colour: str

    @property
    def leading(self) -> int:
        """Pixels from one line to the next."""
        return round(self.size * 1.26)


@dataclass(frozen=True)
class Row:
    """One line of words with its upper left corner."""

    x: int
    y: int
    text: str
    look: Look


@dataclass(frozen=True)
class Box:
    """A filled rectangle; `round` is the radius of its corners."""

    x: int
    y: int
    width: int
    height: int
    colour: str
    round: int = 0


@dataclass(frozen=True)
class Part:
    """One part of a card, placed as if the card began with it."""

    height: int
    rows: tuple[Row, ...] = ()
    boxes: tuple[Box, ...] = ()

    def moved(self, down: int) -> "Part":
        """The same, lower."""
        rows = tuple(replace(row, y=row.y + down) for row in self.rows)
        boxes = tuple(replace(box, y=box.y + down) for box in self.boxes)
        return Part(self.height, rows, boxes)


def layout(card: CardText) -> Part:
    """The whole card, with the largest letters that fit; higher than TALLEST when none do."""
    for size in SIZES:
        parts = [_head(card, size), *_middle(card, size)]
        foot = _foot(card)
        if sum(part.height for part in parts) + foot.height <= TALLEST:
            break
    used = sum(part.height for part in parts)
    gap = Part(max(0, SHORTEST - used - foot.height))
    return _stacked([*parts, gap, foot])


def _stacked(parts: list[Part]) -> Part:
    downs = [0, *accumulate(part.height for part in parts)]
    placed = [part.moved(down) for part, down in zip(parts, downs, strict=False)]
    rows = tuple(row for part in placed for row in part.rows)
    boxes = tuple(box for part in placed for box in part.boxes)
    return Part(downs[-1], rows, boxes)


def _head(card: CardText, size: int) -> Part:
    brand = _words(BRAND, Look(BRAND_SIZE, True, PALE), top=40)
    title = _words(card.title, Look(round(size * 1.35), True, PAPER), top=8)
    words = _stacked([brand, title, Part(36)])
    band = Box(0, 0, WIDTH, words.height, DEEP)
    line = Box(0, words.height, WIDTH, 10, SIGNAL)
    return Part(words.height + 10, words.rows, (band, line))


def _middle(card: CardText, size: int) -> list[Part]:
    body = Look(size, False, INK)
    lead = _words(card.lead, Look(round(size * 1.08), True, DEEP), top=36)
    points = [_bullet(one, body) if one.startswith(BULLET) else
              _words(one, body, top=round(size * 0.4)) for one in card.points]  # fmt: skip
    return [lead, Part(6), *points, *([_next(card, body)] if card.next_step else [])]


def _bullet(point: str, look: Look) -> Part:
    words = _words(point.removeprefix(BULLET), look, top=round(look.size * 0.3), indent=48)
    dot = round(look.size * 0.3)
    middle = words.rows[0].y + round(look.leading * 0.5) if words.rows else 0
    return replace(words, boxes=(Box(MARGIN + 4, middle - dot // 2, dot, dot, SIGNAL, dot // 2),))


def _next(card: CardText, look: Look) -> Part:
    label = _words(card.next_label, replace(look, bold=True, colour=DEEP), top=56, indent=36)
    step = card.next_step[:1].upper() + card.next_step[1:]
    words = _stacked([label, _words(step, look, top=4, indent=36)])
    side = MARGIN - 24
    back = Box(side, 32, WIDTH - 2 * side, words.height - 6, PALE, 20)
    return Part(words.height + 26, words.rows, (back,))


def _foot(card: CardText) -> Part:
    look = Look(FOOT_SIZE, False, GREY)
    first, *others = card.foot.split("\n")
    lines = [_words(first, replace(look, bold=True, colour=DEEP), top=20)]
    lines += [_words(line, look, top=4) for line in others]
    words = _stacked([Part(26), *lines, Part(36)])
    return Part(words.height, words.rows, (Box(MARGIN, 26, WIDTH - 2 * MARGIN, 3, PALE),))


def _words(text: str, look: Look, top: int = 0, indent: int = 0) -> Part:
    """A paragraph with `top` pixels above it, `indent` from the left margin (half of it from the
    right)."""
    lines = wrapped(text, look.size, look.bold, WIDTH - 2 * MARGIN - indent - indent // 2)
    rows = (
        Row(MARGIN + indent, top + look.leading * n, line, look) for n, line in enumerate(lines)
    )
    return Part(top + look.leading * len(lines), tuple(rows))
