"""What became of a post that somebody passed on: it may be changed, corrected or withdrawn since.

A copy that was passed on stays as it was; only who asks the bot about it can be told.
"""

from dataclasses import dataclass
from typing import Literal

from bot.checking.seen import seen
from bot.normalising.letters import plain_letters
from bot.posts.model import Body, Post

type Became = Literal["stands", "changed", "corrected", "withdrawn"]
BLANK = "{}"
"""What `seen` leaves of a contact."""
SHORTEST, SURELY = 20, 40
"""Letters of a post by which a text of ours is known to be that post, and by which a text of
anybody's is known to hold its words."""


@dataclass(frozen=True)
class Standing:
    """A post of ours as it stands now, and what of its corrections is right. `copied` when somebody
    else sent its words, who may have changed them."""

    post: Post
    correction: Post | None = None
    copied: bool = False

    @property
    def became(self) -> Became:
        """What became of it. Which of its texts a copy holds is not asked: one that differs in a
        contact or a sentence would be called right."""
        if self.post.state == "withdrawn":
            return "withdrawn"
        if self.correction:
            return "corrected"
        return "changed" if self.post.revision > 1 else "stands"


def holds(said: str, words: str, fewest: int = SHORTEST) -> bool:
    """Whether a text that people see holds the words of a post (`longest_piece`), both evened: at
    least so many letters.

    >>> post = Body("<b>Awas jebakan</b> di Laos!")
    >>> holds(even("Kabar CekDulu\\n\\nAwas jebakan di Laos!"), longest_piece(post))
    True
    """
    return len(words) >= fewest and words in said


def longest_piece(body: Body) -> str:
    """The words of a post by which it is known: the most of them between two contacts, evened."""
    return max((even(piece) for piece in seen(body.text).split(BLANK)), key=len)


def even(text: str) -> str:
    """Words with single blanks between them, in plain letters: what a person sees the same."""
    return " ".join(plain_letters(text).casefold().split())
