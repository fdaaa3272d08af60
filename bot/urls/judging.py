"""Names what is odd about a link. No fault does not mean that a link is safe."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.urls.address import Url, is_ip, under
from bot.urls.hosts import CHATS, FORMS, FREE_HOSTS, FREE_LABEL, FREE_PAGES, SHORTENERS
from bot.urls.imitating import imitated, within
from bot.urls.official import official

IDS = (
    "lookalike", "login", "app_file", "ip_address", "punycode", "free_host", "shortener",
    "odd_port", "form", "private_chat",
)  # fmt: skip
"""All faults, the heaviest first."""
SUSPICIOUS = frozenset(IDS) - {"form", "private_chat"}
"""Faults that make the sign `tautan_mencurigakan`; a form or a chat alone is everyday business."""
APPS = (".apk", ".xapk", ".apks", ".apkm", ".aab", ".exe", ".msi")
LOGIN_HOSTS = frozenset({"oauth.telegram.org"})
TELEGRAM = frozenset({"t.me", "telegram.me", "telegram.dog"})
LOGIN_PATHS = ("/login", "/confirmphone")
"""Deep links with which somebody else's Telegram account is entered or moved."""
SIGNING_IN = ("login", "signin", "sign-in", "masuk", "verif", "auth")
PLAIN_PORTS = (None, 80, 443)
MAPS = "/maps"
"""goo.gl/maps is a place on a map and no disguise."""


@dataclass(frozen=True)
class LinkFault:
    """What is odd about a link: an id of IDS, and the host, site or file it is about."""

    id: str
    detail: str


def faults(url: Url) -> tuple[LinkFault, ...]:
    """Return what is odd about a link, the heaviest first; a state's own site has no fault."""
    if official(url.host) and not url.user:
        return ()
    return tuple(LinkFault(id, detail) for id, detail in _faults(url) if detail)


def _faults(url: Url) -> Iterator[tuple[str, str]]:
    """Every fault with its detail, "" where the link is free of it, in the order of IDS."""
    free = _free(url)
    yield "lookalike", imitated(url, bool(free))
    yield "login", url.host if _asks_login(url) else ""
    yield "app_file", url.path.rpartition("/")[2] if url.path.endswith(APPS) else ""
    yield "ip_address", url.host if is_ip(url.host) else ""
    yield "punycode", url.host if "xn--" in url.host else ""
    yield "free_host", free
    yield "shortener", url.domain if _shortens(url) else ""
    yield "odd_port", "" if url.port in PLAIN_PORTS else str(url.port)
    yield "form", _listed(url, FORMS)
    yield "private_chat", _listed(url, CHATS)


def _free(url: Url) -> str:
    if FREE_LABEL in url.host.split("."):
        return FREE_LABEL
    found = within(url.host, FREE_HOSTS)
    return "" if url.host.removeprefix("www.") == found not in FREE_PAGES else found


def _shortens(url: Url) -> bool:
    if url.domain == "goo.gl":
        return url.host == "goo.gl" and not url.path.startswith(MAPS)
    return url.domain in SHORTENERS


def _asks_login(url: Url) -> bool:
    if url.host in LOGIN_HOSTS:
        return True
    if url.host in TELEGRAM:
        return url.path.startswith(LOGIN_PATHS) or "start=login" in url.url
    address = f"{url.host}{url.path}"
    return "telegram" in address and any(word in address for word in SIGNING_IN)


def _listed(url: Url, known: frozenset[str]) -> str:
    """The entry, "host" or "host/path", that a link falls under; "" for none."""
    for one in sorted(known):
        host, _, path = one.partition("/")
        if under(url.host, host) and url.path.startswith(f"/{path}" if path else ""):
            return one
    return ""
