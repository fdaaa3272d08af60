"""One question to one site: to the address that was checked, with nothing of ours in it, and no
more of the answer than we want."""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import httpx

from bot.looking.seen import Stopped
from bot.looking.unpacking import first_bytes, packing

AGENT = "CekDulu link check"
HEADERS = {"User-Agent": AGENT, "Accept": "text/html, text/plain", "Accept-Encoding": "gzip"}
PAGES = ("text/html", "text/plain")
REDIRECTS = frozenset({301, 302, 303, 307, 308})
CHARSETS = frozenset({"utf-8", "iso-8859-1", "windows-1252", "us-ascii"})
"""Read as said; any other is read as UTF-8, for some of Python's are slow or no text."""
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]{1,20})", re.IGNORECASE)
HEAD = 1024
"""Bytes in which a page names its charset, as the HTML standard has it."""


@dataclass(frozen=True)
class Answer:
    """What a site answered: where to go instead, or a text; cut when there was more of it."""

    location: str = ""
    refresh: str = ""
    html: bool = False
    text: str = ""
    cut: bool = False


def transport() -> httpx.AsyncHTTPTransport:
    """Return what connects: no proxy, no environment, no second try, no connection kept.

    A connection kept for an address could serve another name there that its certificate does not.
    """
    limits = httpx.Limits(max_connections=32, max_keepalive_connections=0)
    return httpx.AsyncHTTPTransport(trust_env=False, limits=limits, retries=0)


def port_of(url: httpx.URL) -> int:
    """Return the port of an http or https address."""
    return url.port or (443 if url.scheme == "https" else 80)


async def ask(
    way: httpx.AsyncBaseTransport,
    url: httpx.URL,
    addresses: Sequence[str],
    connect_seconds: float,
    most: int,
) -> Answer:
    """Ask a site at the first address that takes the connection; read at most so many bytes.

    Raises Stopped when there is no page; the time as a whole is bounded by the caller.
    """
    for address in addresses:
        try:
            answer = await way.handle_async_request(_request(url, address, connect_seconds))
        except (httpx.ConnectError, httpx.ConnectTimeout):
            continue
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
            raise Stopped("unreachable") from error
        try:
            return await _read(answer, most)
        except httpx.HTTPError as error:
            raise Stopped("unreachable") from error
        finally:
            await answer.aclose()
    raise Stopped("unreachable")


def _request(url: httpx.URL, address: str, connect_seconds: float) -> httpx.Request:
    """A question to an address that names the host to server and certificate all the same."""
    host = url.raw_host.decode("ascii")
    timeout = httpx.Timeout(None, connect=connect_seconds, pool=connect_seconds)
    extensions = {"timeout": timeout.as_dict(), "sni_hostname": host}
    headers = {"Host": url.netloc.decode("ascii"), **HEADERS, "Connection": "close"}
    return httpx.Request(
        "GET", url.copy_with(host=address), headers=headers, extensions=extensions
    )  # fmt: skip


async def _read(answer: httpx.Response, most: int) -> Answer:
    location = answer.headers.get("location", "")
    if answer.status_code in REDIRECTS and location:
        return Answer(location=location)
    if not answer.is_success:
        raise Stopped("unreachable")
    kind = answer.headers.get("content-type", "")
    page = kind.partition(";")[0].strip().lower()
    if page not in PAGES or packing(answer) is None:
        raise Stopped("not_a_page")
    try:
        content, cut = await first_bytes(answer, most)
    except zlib.error as error:
        raise Stopped("not_a_page") from error
    text = content.decode(_charset(kind, content), "replace")
    refresh = answer.headers.get("refresh", "")
    return Answer(refresh=refresh, html=page == PAGES[0], text=text, cut=cut)


def _charset(kind: str, content: bytes) -> str:
    named = CHARSET.search(kind) or CHARSET.search(content[:HEAD].decode("ascii", "replace"))
    charset = named[1].lower() if named else ""
    return charset if charset in CHARSETS else "utf-8"
