"""Which addresses may be connected to: the public internet's, never our own network's.

A link is written by a stranger, and its name may lead to this machine, to the network around it
or to a cloud's metadata (server-side request forgery, CWE-918).
"""

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor

from bot.looking.seen import Stopped

Resolve = Callable[[str, int], Awaitable[tuple[str, ...]]]
"""The addresses of a host and port; raises OSError when there are none."""
Allowed = Callable[[str, int], bool]
"""Whether an address and port may be connected to."""
PORTS = frozenset({80, 443})
IPV4_APART = (
    ipaddress.ip_network("192.0.0.0/24"),  # protocol assignments, RFC 6890
    ipaddress.ip_network("192.88.99.0/24"),  # relays to 6to4, RFC 7526
)
IPV6_PUBLIC = ipaddress.ip_network("2000::/3")  # the only block given out, RFC 4291
IPV6_APART = (
    ipaddress.ip_network("2001::/23"),  # protocol assignments, Teredo among them, RFC 2928
    ipaddress.ip_network("2001:db8::/32"),  # documentation, RFC 3849
    ipaddress.ip_network("2002::/16"),  # 6to4: any IPv4 address inside, RFC 3056
    ipaddress.ip_network("3fff::/20"),  # documentation, RFC 9637
)
"""Public by their block, but not where a site lives. Mapped (::ffff:) and NAT64 (64:ff9b::)
addresses lie outside the public block."""
TRIED = 2
"""Addresses of a host that are tried."""


def public(address: str, port: int) -> bool:
    """Whether an address is a public one of a single machine, and the port that of the web."""
    return port in PORTS and is_public(address)


def is_public(address: str) -> bool:
    """Whether an address is global unicast: not private, local, shared, mapped or reserved."""
    try:
        one = ipaddress.ip_address(address)
    except ValueError:
        return False
    if not one.is_global or one.is_multicast or one.is_reserved or one.is_unspecified:
        return False
    if isinstance(one, ipaddress.IPv4Address):
        return not any(one in apart for apart in IPV4_APART)
    inside = one in IPV6_PUBLIC and one.scope_id is None
    return inside and not any(one in apart for apart in IPV6_APART)


class SystemResolver:
    """Asks the system for addresses, in threads of its own: a slow answer holds up nobody else."""

    def __init__(self, threads: int = 8) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="resolve")

    async def __call__(self, host: str, port: int) -> tuple[str, ...]:
        """Return the addresses of a host; raise OSError when it has none."""
        found = await asyncio.get_running_loop().run_in_executor(
            self._pool, lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        )
        return tuple(dict.fromkeys(str(one[4][0]) for one in found))

    def close(self) -> None:
        """Let go of the threads; a question that is under way ends by itself."""
        self._pool.shutdown(wait=False, cancel_futures=True)


async def checked(host: str, port: int, resolve: Resolve, allowed: Allowed) -> tuple[str, ...]:
    """Return the addresses to connect to, IPv4 first.

    Raises Stopped "refused" when a single one is not allowed: a name that leads half inside is no
    site; "unreachable" when there is none.
    """
    try:
        addresses = await resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise Stopped("unreachable") from error
    if not all(allowed(address, port) for address in addresses):
        raise Stopped("refused")
    if not addresses:
        raise Stopped("unreachable")
    return tuple(sorted(addresses, key=lambda address: ":" in address))[:TRIED]
