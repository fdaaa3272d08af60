"""What became of a post that somebody passed on: it may be changed, corrected or withdrawn since.

A copy that was passed on stays as it was; only who asks the bot about it can be told.
"""

from dataclasses import dataclass
from typing import Literal

from bot.checking.seen import seen
from bot.normalising.letters import plain_letters
from bot.posts.model import Body, Post

type Became = Literal["stands", "changed", "corrected", "disputed", "withdrawn"]
BLANK = "{}"
"""What `seen` leaves of a contact."""
SHORTEST, SURELY = 20, 40
"""Letters of a post by which a text of ours is known to be that post, and by which a text of
anybody's is known to hold its words."""


@dataclass(frozen=True)
class Standing:
    """A post of ours as it stands now, and what of its corrections is right. `disputed` is a
    correction of what would be right that was taken back after people had read it: neither is to
    be relied on. `copied` when somebody else sent its words, who may have changed them."""

    post: Post
    correction: Post | None = None
    disputed: Post | None = None
    copied: bool = False

    @property
    def became(self) -> Became:
        """What became of it. Which of its texts a copy holds is not asked: one that differs in a
        contact or a sentence would be called right."""
        if self.post.state == "withdrawn":
            return "withdrawn"
        if self.disputed:
            return "disputed"
        if self.correction:
            return "corrected"
        return "changed" if self.post.revision > 1 else "stands"


def longest_piece(body: Body) -> str:
    """The words of a post by which it is known: the most of them between two contacts, evened.

    >>> longest_piece(Body("<b>Awas jebakan</b>\\n\\ndi Laos! {kontak:polri}"))
    'awas jebakan di laos!'
    """
    return max((even(piece) for piece in seen(body.text).split(BLANK)), key=len)


def even(text: str) -> str:
    """Words with single blanks between them, in plain letters: what a person sees the same."""
    # Word by word: most are plain letters already, which is seen much faster than made.
    words = (one if _plain(one) else plain_letters(one) for one in text.split())
    return " ".join(" ".join(words).casefold().split())


def _plain(word: str) -> bool:
    return word.isascii() and word.isalnum()
