"""What the sending of posts needs to know of words."""

from typing import Protocol

from bot.model import Json
from bot.posts.model import Delivery, Post


class Wording(Protocol):
    """Puts a post into words: the payload of a call (`bot.model.Outgoing`) with `text`, `keyboard`
    and, for a post with a picture, `picture` (Telegram's file id) or `card` (the words of a drawn
    card, which takes the picture's place). A post that is withdrawn is put into the words that say
    so. A correction names what is `wrong` where its message answers none. May raise anything: that
    post is not sent then."""

    def channel(self, post: Post, wrong: Post | None = None) -> Json:
        """As it stands in the channel."""

    def corrected(self, post: Post, address: str) -> Json:
        """The same of a post that was corrected, beneath a line that says so, and where: the public
        address of the correction, "" where none is known. It fits into a message whatever the post
        says."""

    def chat(self, post: Post, delivery: Delivery, wrong: Post | None = None) -> Json:
        """As it stands in the chat of a subscriber, a person or a group."""
