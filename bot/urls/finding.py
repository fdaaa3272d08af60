"""Finds links in what people paste: whole, bare, made harmless ("hxxps", "[.]") or torn by OCR.

E-mails, sums, times, file names and sentences glued at a full stop ("dll.yg") are no links. An
address with its scheme is one under any ending, even one that nobody gives out. Time is linear in
the text, of which the first LONGEST characters are looked at.
"""

import itertools
import re
from collections.abc import Iterator

from bot.normalising.letters import INVISIBLE
from bot.urls.address import AUTHORITY, DEFANGED, Url, is_ip, network_name, registered, suffix
from bot.urls.address import read as registered_link

__all__ = ["LONGEST", "Url", "find", "parse"]

LONGEST = 20_000
LONGEST_URL = 2_000
"""Characters of an address that are kept; browsers and servers take about as many."""
SIGN = r"[\w\u00ad\u200b-\u200f\u2060-\u2064\ufeff-]"
"""A letter of a host; invisible signs hide a host from filters and fall out later."""
FEWEST_NAMES = 2
"""Names between dots that make a host."""
DOT = r"(?:\.|\[\.\]|\(\.\)|\[dot\]|\(dot\)|[。．｡])"
REST = r"(?:(?![,;|]h(?:tt|xx)ps?:)[^\s<>\"“”«»|{}^`])"
SCHEME = r"h(?:tt|xx)p(?P<s>s?)(?:[ ]?[:;][ ]?[/\\]{1,3}|//)[ ]?"
SCHEMED = re.compile(rf"{SCHEME}(?P<rest>{REST}{{1,{LONGEST_URL}}})", re.IGNORECASE)
TAIL = rf"(?P<tail>(?::\d{{2,5}}(?![\w.]))?(?:[/?#]{REST}{{0,{LONGEST_URL}}})?)"
BARE = re.compile(
    rf"(?<![\w@.-])(?<!@ )(?P<host>(?:{SIGN}{{1,63}}+{DOT}){{1,9}}+{SIGN}{{2,63}}+)(?![@]){TAIL}",
    re.IGNORECASE,
)
SPACE = r"[ \t]{0,2}"
SPACED = re.compile(
    rf"(?<![\w@.-])(?<!@ )(?:{SCHEME})?"
    rf"(?P<host>(?:{SIGN}{{1,63}}+{SPACE}{DOT}{SPACE}){{1,9}}+{SIGN}{{2,63}}+)(?![@]){TAIL}",
    re.IGNORECASE,
)
LABEL = re.compile(rf"{SIGN}+")
EMAIL = re.compile(rf"(?<![\w.+-])[\w.+-]+@{SPACE}[\w-]+(?:{SPACE}{DOT}{SPACE}[\w-]+)+")
TAKEN = "|"
"""Stands where something was found, so that the next step finds nothing in it."""
AFTER = ".,;:!?'\"*_~…’”>"
UNGIVEN = frozenset({
    "example", "test", "invalid", "onion", "l1nk", "c0m", "0rg", "1d", "s1te", "onl1ne", "0nline",
    "sh0p", "inf0", "lnfo", "l1ve", "st0re",
})  # fmt: skip
"""Endings that nobody gives out, though a bare host before a path bears them: names kept for
examples, and what scanners and swindlers make of "link", "com", "online"."""
PLAIN_ENDINGS = frozenset({
    "com", "net", "org", "biz", "id", "my", "sg", "kh", "ph", "hk", "tw", "jp", "kr", "cn",
    "mm", "us", "uk", "ru", "eu", "au", "nl", "ae", "sa", "io", "co", "cc", "ly", "gl", "gd",
    "tv", "ai", "me", "xyz", "site", "top", "icu", "cyou", "dev", "app", "click", "tel", "qa",
    "bn", "vn", "asia", "world", "website",
})  # fmt: skip
"""Endings that make a bare "name.ending" a link."""
WORDY_ENDINGS = frozenset({
    "info", "online", "link", "live", "work", "shop", "store", "jobs", "pro", "club", "fun",
    "page", "space", "vip", "web", "chat", "bot",
})  # fmt: skip
"""Endings that are words too, glued to a full stop in ads ("kerja.info lengkap")."""
WORDY_LENGTH = 12
WORDS = frozenset({
    "ke", "no", "se", "la", "ga", "th", "pm", "am", "pr", "so", "st", "at", "it", "is", "in",
    "do", "to", "be", "as", "si", "mu", "tu", "pa", "ma", "py", "md", "zip", "mov",
})  # fmt: skip
"""Endings of countries that are words of Indonesian, hours or file names ("hp.no", "18.th")."""
CAPITALS_TOO = frozenset({
    "com", "co.id", "go.id",
})  # fmt: skip
"""Endings taken for a link even when a phone wrote them with a capital; "Id" starts a sentence."""
SPACED_ENDINGS = frozenset({
    "com", "go.id", "co.id", "or.id", "ac.id", "my.id", "web.id", "sch.id",
})  # fmt: skip
SPACED_HOSTS = frozenset({
    "bit.ly", "s.id", "wa.me", "t.me", "forms.gle", "cutt.ly", "tinyurl.com",
})  # fmt: skip
TORN_ENDINGS = frozenset(one.rpartition(".")[2] for one in (*SPACED_ENDINGS, *SPACED_HOSTS))
"""What OCR tears apart and no sentence holds: these endings, and these hosts before a slash."""


def find(text: str) -> tuple[Url, ...]:
    """Return the links of a text in their order; none overlaps another."""
    left = text[:LONGEST]
    found: list[Url] = []
    for step in (_schemed, _emails, _bare, _spaced):
        for url in step(left):
            if url.host:
                found.append(url)
            left = left[: url.start] + TAKEN * (url.end - url.start) + left[url.end :]
    return tuple(sorted(found, key=lambda url: url.start))


def parse(address: str) -> Url | None:
    """Return one whole address ("https://…") as a link; None when it is none."""
    found = re.fullmatch(r"(https?)://(\S+)", address.strip(), re.IGNORECASE)
    return _read(found[1].lower(), found[2], 0, len(address)) if found else None


def _read(scheme: str, rest: str, start: int, end: int) -> Url | None:
    """The link of a scheme and what follows it, under an ending that nobody gives out too: the
    domain is then its last two names. A host of one name ("http://localhost") is no link."""
    if url := registered_link(scheme, rest, start, end):
        return url
    found = AUTHORITY.fullmatch(DEFANGED.sub(".", INVISIBLE.sub("", rest)).replace("\\", "/"))
    host = network_name(found["host"]) if found else ""
    names = host.split(".")
    if not found or len(names) < FEWEST_NAMES or not re.search(r"[a-z]{2}", names[-1]):
        return None
    return Url(f"{scheme}://{host}{found['tail'] or ''}", host, ".".join(names[-2:]), start, end)


def _schemed(text: str) -> Iterator[Url]:
    for found in SCHEMED.finditer(text):
        rest = _trimmed(found["rest"])
        if url := _read(_scheme(found), rest, found.start(), found.start("rest") + len(rest)):
            yield url


def _emails(text: str) -> Iterator[Url]:
    """E-mails as links without a host, so that nothing is found in them."""
    for found in EMAIL.finditer(text):
        yield Url("", "", "", found.start(), found.end())


def _bare(text: str) -> Iterator[Url]:
    for found in BARE.finditer(text):
        labels = list(LABEL.finditer(found["host"]))
        for kept in range(len(labels), max(1, len(labels) - 3), -1):
            whole = kept == len(labels)
            host = found["host"][: labels[kept - 1].end()]
            tail = _trimmed(found["tail"]) if whole else ""
            read = _read if labels[kept - 1][0].lower() in UNGIVEN else registered_link
            url = read(
                "http", host + tail, found.start(), found.start() + len(host) + len(tail)
            )  # fmt: skip
            if url and _is_link(url, labels[kept - 1][0], tail):
                yield url
                break


def _is_link(url: Url, written_ending: str, tail: str) -> bool:
    """Whether a bare host is meant as a link and is no sentence, number or file."""
    if written_ending.lower() in UNGIVEN:
        return bool(tail) or "-" in url.host
    ending = suffix(url.host)
    first, last = url.domain.partition(".")[0], ending.rpartition(".")[2]
    if is_ip(url.host) or (first.isdigit() and not tail):
        return False
    if url.host.startswith("www."):
        return True
    if written_ending.istitle() and not tail and ending not in CAPITALS_TOO:
        return False
    if last in WORDY_ENDINGS and not tail:
        return bool(re.search(r"[-\d]|\..*\.", url.host)) or len(first) >= WORDY_LENGTH
    return last in PLAIN_ENDINGS or (bool(tail) and last not in WORDS)


def _spaced(text: str) -> Iterator[Url]:
    for found in SPACED.finditer(text):
        labels = list(LABEL.finditer(found["host"]))
        for kept in range(len(labels), 1, -1):
            if url := _torn(found, labels[:kept], kept == len(labels)):
                yield url
                break


def _torn(found: re.Match[str], labels: list[re.Match[str]], whole: bool) -> Url | None:
    """The link of labels that stand apart, if they end as no sentence does."""
    host = found["host"]
    labels = labels[_first_of_its_kind(host, labels) :]
    ending = labels[-1][0].lower()
    if found["s"] is None and labels[0][0].lower() != "www" and ending not in TORN_ENDINGS:
        return None
    joined = ".".join(label[0] for label in labels)
    tail = _trimmed(found["tail"]) if whole else ""
    start = found.start("host") + labels[0].start()
    schemed = found["s"] is not None
    if schemed and labels[0].start() == 0:
        start = found.start()
    end = found.start("host") + labels[-1].end() + len(tail)
    url = _read(_scheme(found) if schemed else "http", joined + tail, start, end)
    if not url:
        return None
    sure = schemed or url.host.startswith("www.") or suffix(url.host) in SPACED_ENDINGS
    return url if sure or (url.domain in SPACED_HOSTS and tail[:1] == "/") else None


def _first_of_its_kind(host: str, labels: list[re.Match[str]]) -> int:
    """The label with which the host begins: dots of another kind end a sentence before it.

    Dots as after a sentence ("loker. kemlu. go. id") may be ends of sentences themselves, so only
    the registered domain is taken then.
    """
    gaps = [host[one.end() : two.start()] for one, two in itertools.pairwise(labels)]
    if any(gap == gap.rstrip() + " " and gap[0] != " " for gap in gaps):
        domain = registered(".".join(label[0] for label in labels).lower())
        return len(labels) - domain.count(".") - 1 if domain else 0
    first = len(gaps)
    while first and gaps[first - 1] in (gaps[-1], "."):
        first -= 1
    return first


def _scheme(found: re.Match[str]) -> str:
    return f"http{found['s'].lower()}"


def _trimmed(tail: str) -> str:
    """The address without what belongs to the sentence around it."""
    while tail and (tail[-1] in AFTER or _unopened(tail)):
        tail = tail[:-1]
    return tail


def _unopened(tail: str) -> bool:
    opening = {")": "(", "]": "["}.get(tail[-1])
    return opening is not None and tail.count(opening) < tail.count(tail[-1])
