"""What the texts about a post leave open: what it says, and where that was read. Pure; the results
are Telegram HTML."""

import re
from collections.abc import Callable, Mapping
from html import escape

from bot.contact_lines import among
from bot.posts.model import Body

NAMED = re.compile(r"\{kontak:([a-z0-9_]+)\}")


def _text(body: Body) -> str:
    return body.text.strip()


def _sources(body: Body) -> str:
    """The sources as links, one after another; nothing when there are none."""
    return "; ".join(
        f'<a href="{escape(source.url)}">{escape(source.name)}</a>' for source in body.sources
    )


def with_contacts(text: str, contact: Callable[[str], str]) -> str:
    """The text with the contacts that it names, each a point of a list only on a line of its own;
    whatever else stands in braces stays as it is, for
    the checks to tell of it."""
    return NAMED.sub(lambda found: among(found, contact(found[1])), text)


FIELDS: Mapping[str, Callable[[Body], str]] = {"isi_kabar": _text, "sumber_kabar": _sources}
"""Placeholders of the texts about posts. What an editor wrote may name contacts in its turn
(`{kontak:key}`): they are put in after it."""
