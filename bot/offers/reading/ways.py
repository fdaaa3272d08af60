"""What the links of an offer say of it: whether one hides whose it is, and whether an office, a
mail of its own or a page of its own stands open to who wants to ask. Pure."""

import re
from functools import lru_cache

from bot.offers.model import Reading
from bot.offers.reading.bodies import borrowed
from bot.urls.finding import Url
from bot.urls.judging import SUSPICIOUS, faults

CHATS = frozenset({
    "wa.me", "t.me", "telegram.me", "telegram.dog", "chat.whatsapp.com", "api.whatsapp.com",
    "wa.link", "m.me", "line.me",
})  # fmt: skip
HOSTED = re.compile(
    r"(?:^|[.-])(?:my-?)?(?:free|gratis)[\w-]*\d*\.|(?:free|gratis|hosting|h0st|host|site|pages?"
    r"|form)\d*(?:free|gratis|host|site|pages?)|short(?:ener|link|url)|klik-?gratis"
    r"|(?:^|\.)bit\d?\.?ly|(?:^|[.-])link-?(?:pendek|grup)|daftar-?grup"
)
"""Hosts that name themselves free, or a shortener."""
TWIN_HOST = re.compile(
    r"^(?:b[il1]t[0-9]?\.[l1i]y|t[il1]nyur[l1][0-9]?\.c[o0]m|s[0-9]?\.id|cutt[0-9]\.ly"
    r"|f[o0]rms[0-9]?\."
    r"(?:gle|app)|wa[0-9]\.me|t[0-9]\.me)$|^s0id\.|^s\.id\d"
)
"""Known short links with a sign exchanged or added."""
SWAPPED = re.compile(r"[a-z][013456](?=[a-z])[a-z]*|\.(?:l1nk|c0m|0rg|s1te|on[l1]1?ne|sh0p)$")
"""A number in the middle of a name that stands for a letter: "m1tra", "l1nk"."""
PLAIN_NUMBERS = re.compile(r"[a-z]2[a-z]|p[2345]m[il]|(?<![a-z])n[1-5](?![a-z])")
SWAPPED_PATH = re.compile(r"^(?:d4ft[a4]r|daft4r|l0g[i1]n|log1n|f0rm|k3rja|kerj4|r3g)")
LOGIN = re.compile(
    r"(?:login|masuk|verif\w*)[-_/]?(?:tele|tg|wa)|(?:tele\w*|tg|wa)[-_/](?:login|masuk)"
)


@lru_cache(maxsize=1024)
def hiding(url: Url) -> bool:
    """Whether a link hides where it leads or whose it is: a grave fault, a borrowed name, a free
    host, a twin of a known short link, a page for the login of a chat account."""
    if any(fault.id in SUSPICIOUS for fault in faults(url)):
        return True
    host, _, rest = url.url.partition("://")[2].lower().partition("/")
    return bool(
        HOSTED.search(host)
        or TWIN_HOST.match(url.host)
        or SWAPPED.search(PLAIN_NUMBERS.sub("", host))
        or SWAPPED_PATH.match(rest)
        or LOGIN.search(f"{host}/{rest}")
        or borrowed(url)
    )


def private_chat(url: Url) -> bool:
    """Whether a link opens a chat with somebody."""
    return url.host in CHATS


def own_page(reading: Reading) -> bool:
    """Whether a page stands in the offer that hides nothing."""
    return any(url.host and not private_chat(url) and not hiding(url) for url in reading.links)


def open_way(reading: Reading) -> bool:
    """Whether an office, a mail of its own or a page of its own stands behind the offer."""
    official = ("address", "email")
    return own_page(reading) or any(
        not one.personal and one.kind in official for one in reading.contacts
    )
