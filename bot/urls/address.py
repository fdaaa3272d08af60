"""The address of a link, taken apart: its host in the form the network knows, its domain.

The suffixes come from the public suffix list that lies inside tldextract; nothing is downloaded.
"""

import re
import unicodedata
from dataclasses import dataclass

from tldextract import TLDExtract

from bot.normalising.letters import INVISIBLE

DEFANGED = re.compile(r"\[\.\]|\(\.\)|\[dot\]|\(dot\)|[。．｡]", re.IGNORECASE)
"""How people write the dot of a link that nobody should click, and East Asian dots."""
AUTHORITY = re.compile(
    r"(?:(?P<user>[^/?#]*)@)?(?P<host>\[[0-9A-Fa-f:.]{2,45}\]|[^/?#:@\[\]]+)"
    r"(?::(?P<port>\d{0,5}))?(?P<tail>[/?#].*)?",
    re.DOTALL,
)
NUMBER = r"(?:0x[0-9a-f]{1,8}|\d{1,12})"
DOTTED = re.compile(rf"{NUMBER}(?:\.{NUMBER}){{1,3}}", re.IGNORECASE)
WHOLE = re.compile(r"0x[0-9a-f]{6,8}|\d{8,11}", re.IGNORECASE)
"""An IPv4 address as one number; a shorter number is a count, a year or a date."""
LONGEST_LABEL, LONGEST_HOST = 63, 253
"""Characters, RFC 1035."""
_SUFFIXES = TLDExtract(suffix_list_urls=(), cache_dir=None)


@dataclass(frozen=True)
class Url:
    """A link: its normalised address, host (punycode), registered domain and place in the text.

    The domain of a host that is an IP address is the host itself.
    """

    url: str
    host: str
    domain: str
    start: int
    end: int

    @property
    def user(self) -> str:
        """What stands before an @, where some hide the host of somebody else."""
        return self._part("user")

    @property
    def port(self) -> int | None:
        """The port that is written out, if any."""
        return int(port) if (port := self._part("port")) else None

    @property
    def path(self) -> str:
        """The path in small letters, without query and fragment."""
        return re.split(r"[?#]", self._part("tail"))[0].lower()

    def _part(self, name: str) -> str:
        found = AUTHORITY.fullmatch(self.url.partition("://")[2])
        return (found[name] or "") if found else ""


def read(scheme: str, rest: str, start: int, end: int) -> Url | None:
    """Return the link of a scheme and what follows "://"; None when that names no host."""
    clean = DEFANGED.sub(".", INVISIBLE.sub("", rest)).replace("\\", "/")
    found = AUTHORITY.fullmatch(clean)
    if not found or not (host := network_name(found["host"])):
        return None
    domain = host if is_ip(host) else registered(host)
    if not domain:
        return None
    user = f"{found['user']}@" if found["user"] else ""
    port = f":{found['port']}" if found["port"] else ""
    url = f"{scheme}://{user}{host}{port}{found['tail'] or ''}"
    return Url(url, host, domain, start, end)


def network_name(host: str) -> str:
    """Return a host in small letters of one width, other letters in punycode; "" for no host."""
    plain = unicodedata.normalize("NFKC", DEFANGED.sub(".", INVISIBLE.sub("", host))).lower()
    labels = [_ascii(label) for label in plain.strip(".").split(".")]
    if not all(0 < len(label) <= LONGEST_LABEL and label.strip("-_") for label in labels):
        return ""
    whole = ".".join(labels)
    return whole if len(whole) <= LONGEST_HOST and (plain[:1] == "[" or _spoken(whole)) else ""


def written_name(host: str) -> str:
    """Return a host as a browser shows it: punycode in its letters; a broken one stays."""
    return ".".join(map(_unicode, host.split(".")))


def registered(host: str) -> str:
    """Return the domain somebody registered, "id.work" of "kemnaker-go.id.work"; "" for none."""
    found = _SUFFIXES.extract_str(host)
    return f"{found.domain}.{found.suffix}" if found.domain and found.suffix else ""


def suffix(host: str) -> str:
    """Return the public ending of a host, "go.id" or "com"; "" when there is none."""
    return _SUFFIXES.extract_str(host).suffix


def is_ip(host: str) -> bool:
    """Whether a host is a number: IPv4 in any form browsers take, or IPv6 in brackets."""
    return host[:1] == "[" or bool(DOTTED.fullmatch(host) or WHOLE.fullmatch(host))


def under(host: str, domain: str) -> bool:
    """Whether a host is a domain or lies below it."""
    return host == domain or host.endswith(f".{domain}")


def _spoken(host: str) -> bool:
    return bool(re.fullmatch(r"[a-z0-9_.-]+", host))


def _ascii(label: str) -> str:
    if label.isascii() or len(label) > LONGEST_LABEL:
        return label
    return "xn--" + label.encode("punycode", "ignore").decode("ascii")


def _unicode(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, OverflowError):
        return label
