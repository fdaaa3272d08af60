"""Checks links, and addresses that Telegram makes a link of by itself.

Sites with a name like the portal's exist (peduliwni.com is none of the ministry's), so an answer
links only to sites of the government (.go.id) and to those in the list of contacts.
"""

import re
from collections.abc import Iterator
from html import unescape

from bot.checking.disguises import DOMAINS, undisguised
from bot.checking.fault import Fault, excerpt
from bot.checking.markup import HREF
from bot.checking.seen import TAG, seen
from bot.contacts import Contacts

HTTPS = re.compile(
    r"https://((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/?#][!-~]*)?", re.ASCII | re.IGNORECASE
)
"""An address that names its host plainly: no user, no port, no backslash, nothing but ASCII."""
GOVERNMENT = ".go.id"
WRONG_HOSTS = ("peduliwni.com", "peduliwni.go.id")
"""Taken for the portal: a blog of that name, and a misprint in the news of 2018."""
ADDRESS = re.compile(
    r"(?:h(?:tt|xx)ps?|tg|ftp)://\S+|\bwww\.\S+"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # an e-mail
    r"|(?<![\w@/])@\w{3,}"  # an account
    rf"|(?<![\w@.-])(?:[\w-]+\.)+(?:(?:{DOMAINS})(?![\w-])(?:/\S*)?|[a-z]{{2,}}/\S+)",
    re.IGNORECASE,
)
AFTER = ".,;:!?)]'\"”"


def host_of(url: str) -> str:
    """The host of an https address in small letters; empty when it is not plainly one."""
    found = HTTPS.fullmatch(url)
    return found[1].lower() if found else ""


def look_alike(host: str) -> bool:
    """Whether a host is one that people take for the portal."""
    return any(host == wrong or host.endswith(f".{wrong}") for wrong in WRONG_HOSTS)


def link_faults(text: str, contacts: Contacts) -> Iterator[Fault]:
    """Links to sites that nobody vouches for."""
    vouched = {host_of(one.value) for one in contacts.by_key.values() if one.usable} - {""}
    for _, tag, rest in TAG.findall(text):
        found = HREF.fullmatch(rest) if tag == "a" else None
        url = unescape(found[1]) if found else ""
        host = host_of(url)
        trusted = (host in vouched or host.endswith(GOVERNMENT)) and not look_alike(host)
        if found and not trusted:
            yield Fault("check.link", {"alamat": excerpt(url)})


def address_faults(text: str) -> Iterator[Fault]:
    """Sites, e-mails and accounts written into the text, also in disguise: they come from the
    list of contacts."""
    for found in ADDRESS.finditer(undisguised(seen(text))):
        yield Fault("check.address", {"alamat": excerpt(found[0].rstrip(AFTER))})
