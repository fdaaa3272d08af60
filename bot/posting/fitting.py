"""Makes texts fit into messages: Telegram counts UTF-16 units after the marks are read. Pure."""

from html import escape

from bot.checking.seen import units
from bot.outcall import plain

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
"""Units of a message and of a caption (Bot API, sendMessage and sendPhoto)."""
EARLIEST = 0.75
"""A text is cut at white space only behind this part of what fits."""


def length(html: str) -> int:
    """The length of a text in Telegram HTML as Telegram counts it."""
    return units(plain(html))


def cut(text: str, limit: int) -> tuple[str, str]:
    """As much of a text as fits into `limit` units, at white space where there is some, and the
    rest."""
    if units(text) <= limit:
        return text, ""
    head = text.encode("utf-16-le", "surrogatepass")[: limit * 2]
    fitting = head.decode("utf-16-le", "ignore")  # half a sign at the end is left to the rest
    space = max(fitting.rfind(" "), fitting.rfind("\n"))
    end = space if space > EARLIEST * len(fitting) else len(fitting)
    return text[:end], text[end:]


def parts(lead: str, text: str) -> list[str]:
    """A line (`lead` in HTML, then words as people wrote them) as messages in HTML."""
    head, rest = cut(text, TEXT_LIMIT - length(lead) - 1)
    made = [f"{lead} {escape(head, quote=False)}".strip()]
    while rest.strip():
        head, rest = cut(rest, TEXT_LIMIT)
        made.append(escape(head, quote=False))
    return [one for one in made if one.strip()]


def shortened(text: str, longest: int) -> str:
    """A text of at most so many units, with a sign that there is more."""
    text = " ".join(text.split())
    return text if units(text) <= longest else f"{cut(text, longest - 1)[0]}…"
