"""Finds hosts that pass for somebody else: borrowed names, exchanged letters, misspellings."""

import re
from collections.abc import Iterator
from functools import cache

from confusable_homoglyphs import confusables  # type: ignore[import-untyped]
from rapidfuzz.distance import OSA

from bot.normalising.letters import plain_letters
from bot.urls.address import Url, registered, suffix, under, written_name
from bot.urls.official import KNOWN, Name, official, own_site

GO_ID_INSIDE = re.compile(r"(?:^|[.-])go[.-]id[.-]")
"""The ending of the state before the real one: "kemnaker.go.id.example"."""
BAIT = re.compile(
    r"loker|lowongan|rekrut|recruit|kari[er]|career|kerja|jobs?|hrd|hiring|magang|daftar|seleksi|"
    r"visa|gaji|bonus|hadiah|login|verif|resmi|official|kontrak|go-?id"
)
"""Words of false offers, looked for beside the name of a firm."""
CHEAP = frozenset({
    "xyz", "site", "online", "top", "vip", "shop", "store", "click", "link", "work", "live",
    "icu", "club", "fun", "cyou", "space", "website", "buzz", "cc", "tk", "ml", "ga", "cf",
    "gq", "pw", "win", "bid", "sbs", "cfd", "monster",
})  # fmt: skip
"""Endings under which firms do not work and false sites often lie."""
TWINS = str.maketrans("01i35", "olles")
NEAR, FAR = 8, 9
"""Letters from which a name may have one letter wrong, and two exchanged ones: shorter names are
too near to other words."""


def imitated(url: Url, free: bool) -> str:
    """Return the real domain that a host passes for, "" for none; free: it lies on a free host."""
    if official(url.host):
        return ""
    shown = written_name(url.host)
    plain = shown if shown.isascii() else _latin(shown)
    if shown != plain and (real := own_site(plain) or (registered(plain) * official(plain))):
        return real
    if own_site(plain):
        return ""
    if registered(user := url.user.partition(":")[0].lower()):
        return user
    found = next(_borrowed(plain, free), "")
    return found or ("go.id" if GO_ID_INSIDE.search(plain) else "")


def _borrowed(host: str, free: bool) -> Iterator[str]:
    labels = host.removesuffix(suffix(host)).strip(".").split(".")
    cheap = free or host.rpartition(".")[2] in CHEAP
    for name in KNOWN:
        for label in labels:
            if _bears(label, name, near=label == labels[-1]):
                beside = f"{label} {labels[-1]}".replace(name.name, " ")
                if name.strict or cheap or BAIT.search(beside):
                    yield name.own[0]


def _bears(label: str, name: Name, near: bool) -> bool:
    """Whether a label of a host holds a name, written so or nearly so."""
    words = re.split(r"[-_]", label)
    parts = {*words, *(word.rstrip("0123456789") for word in words)} - {""}
    if name.name in parts:
        return True
    if name.whole:
        return False
    twin = _twin(name.name)
    if name.name in label or any(twin == _twin(part) for part in parts):
        return True
    return near and any(_misspelt(part, name.name) for part in (label, *parts))


def _misspelt(part: str, name: str) -> bool:
    if len(name) < NEAR:
        return False
    wrong = OSA.distance(part, name, score_cutoff=2)
    return wrong == 1 or (wrong == 2 and len(part) == len(name) >= FAR)


def _twin(word: str) -> str:
    """A word with the letters and digits that look alike made one."""
    return word.translate(TWINS).replace("rn", "m").replace("vv", "w")


def _latin(host: str) -> str:
    return "".join(map(_latin_letter, plain_letters(host))).lower()


@cache
def _latin_letter(letter: str) -> str:
    """The plain Latin letter that another one looks like, after Unicode's list of confusables."""
    if letter.isascii():
        return letter
    found = confusables.is_confusable(letter, greedy=True, preferred_aliases=["latin"])
    twins = [twin["c"] for one in found or () for twin in one["homoglyphs"]]
    return next((twin for twin in twins if twin.isascii() and twin.isalnum()), letter)


def within(host: str, domains: frozenset[str]) -> str:
    """Return the domain of a set that a host is or lies below; "" for none."""
    return next((one for one in sorted(domains) if under(host, one)), "")
