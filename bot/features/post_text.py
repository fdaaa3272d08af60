"""The words of a post as they are written, sent to be copied and changed."""

from bot.checking.seen import units
from bot.model import Say
from bot.posts.model import Post

LONGEST_PIECE = 3900
"""UTF-16 units of the written words that fit into one message, with its line above."""


def text_now(post: Post) -> tuple[Say, ...]:
    """What stands there now, all of it: marks make a text longer than people see it."""
    first, *more = pieces(post.body.text, LONGEST_PIECE) or ["-"]
    following = (Say("newsroom.text_now_more", {"isi": one}) for one in more)
    return (Say("newsroom.text_now", {"isi": first}), *following)


def pieces(text: str, longest: int) -> list[str]:
    """A text in pieces of at most so many UTF-16 units, cut between words where it can be.

    >>> pieces("Awas lowongan palsu", 15)
    ['Awas lowongan ', 'palsu']
    >>> pieces("Awaslowongan", 5)
    ['Awasl', 'owong', 'an']
    """
    found = []
    while text:
        end = _fitting(text, longest)
        if end < len(text):
            blank = max(text.rfind(" ", 0, end), text.rfind("\n", 0, end))
            end = blank + 1 if blank >= 0 else end
        found.append(text[:end])
        text = text[end:]
    return found


def _fitting(text: str, longest: int) -> int:
    """How many characters of a text fit."""
    end = min(len(text), longest)
    while (over := units(text[:end]) - longest) > 0:
        end -= max(1, over // 2)
    return end
