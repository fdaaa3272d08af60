"""Shows cases where operators work: a topic of a group for each, or an operator's own chat."""

from bot.posting.poster import Poster

__all__ = ["Poster"]
