"""Finds addresses in a post however they are disguised: with blanks, in words, in letters that only
look like those of an address, under endings that nobody thinks of. Pure."""

import re
from collections.abc import Iterator

from bot.checking.addresses import ADDRESS
from bot.checking.addresses import address_faults as written_faults
from bot.checking.disguises import undisguised
from bot.checking.fault import Fault, excerpt
from bot.checking.seen import seen
from bot.normalising.letters import plain_letters
from bot.urls.address import suffix

BARE_HOST = re.compile(r"(?<![\w@.-])(?:[\w-]+\.)+[a-z]{2,}(?![\w-])", re.IGNORECASE)
SPACED_DOT = re.compile(r"(?<=\w)\s{1,3}(?:\.|dot)\s{1,3}(?=[a-z]{2,})")
"""A dot inside an address, whatever its ending; before a capital letter it ends a sentence."""


def address_faults(text: str) -> Iterator[Fault]:
    """Addresses of a text in Telegram HTML, each told once."""
    told = ""
    for shown in dict.fromkeys((text, plain_letters(text))):
        for fault in (*written_faults(shown), *_linked_faults(shown)):
            if fault.params["alamat"] not in told:
                told = f"{told} {fault.params['alamat']}"
                yield fault


def without_addresses(text: str, blank: str) -> str:
    """A plain text with `blank` in the place of every address."""
    less = ADDRESS.sub(blank, SPACED_DOT.sub(".", undisguised(text)))
    return BARE_HOST.sub(lambda host: blank if suffix(host[0].lower()) else host[0], less)


def _linked_faults(text: str) -> Iterator[Fault]:
    """Whatever Telegram would make a link of by itself, under any ending that is given out."""
    for found in BARE_HOST.finditer(SPACED_DOT.sub(".", undisguised(seen(text)))):
        if suffix(found[0].lower()):
            yield Fault("check.address", {"alamat": excerpt(found[0])})
