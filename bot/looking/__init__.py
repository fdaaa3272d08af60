"""Links looked at from inside: where they lead, what the page says and what it asks for.

Nothing of a person goes out with the visit, nothing of a page is run, and no address inside our
own network is ever connected to.
"""

from bot.looking.looker import Limits, Looker
from bot.looking.seen import Looked

__all__ = ["Limits", "Looked", "Looker"]
