"""By what an item of a feed is known again: its id, and its page. Pure.

Sites number their news anew when they move to another program, and some do it at each reading; the
pages are the same. An item that is taken for a known one is never told to anybody, so a page counts
only where it can be no other item's: where no other item leads to it, it is not the front page of a
site, and the title is the same as well.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode, urlsplit

from bot.posts.model import FeedItem

COUNTED = "utm_"
"""How the parts of an address begin that only tell from where a reader comes."""


def marked(found: Sequence[tuple[str, FeedItem]], url: str) -> tuple[FeedItem, ...]:
    """The items of the feed at an address, with their ids as the site gives them ("" for none), as
    marked items in the same order; of one that stands there twice the first."""
    unlike = {id or (item.url, item.title): item for id, item in reversed(found)}.values()
    leading = Counter(page(item.url) for item in unlike)
    items: dict[str, FeedItem] = {}
    for id, item in found:
        own = leading[page(item.url)] == 1 and not front(item.url)
        worded = f"{page(item.url)}\n{item.title.casefold()}"
        mark = _mark(id or (item.url if own else worded), url)
        made = replace(item, mark=mark, page_mark=_mark(worded, url) if own else "")
        items.setdefault(mark, made)
    return tuple(items.values())


def page(link: str) -> str:
    """The same for addresses of the same page, however they are written."""
    read = urlsplit(link)
    asked = [one for one in parse_qsl(read.query, True) if not one[0].startswith(COUNTED)]
    host = (read.hostname or "").removeprefix("www.")
    return f"{host}{read.path.rstrip('/')}?{urlencode(asked)}#{read.fragment}"


def front(link: str) -> bool:
    """Whether a link leads to the front page of its site."""
    return page(link).endswith("?#") and not urlsplit(link).path.strip("/")


def _mark(id: str, url: str) -> str:
    """The same for the same item of a site: sites number their items each for themselves."""
    host = urlsplit(url).hostname or ""
    return hashlib.sha256(f"{host}\n{id}".encode("utf8", "replace")).hexdigest()
