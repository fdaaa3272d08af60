"""Recognises what passes for this bot: names like ours, and texts that use one to get something.

Pure. A forwarded message is ours when Telegram says so (`Names.sent`); everything else is looked at
as people see it, with letters that look alike made one. Whether somebody lies cannot be told from
letters: who repeats our words in good faith looks the same, so what is said of it stays careful.
"""

import re
from dataclasses import dataclass
from functools import cache

from confusable_homoglyphs import confusables  # type: ignore[import-untyped]
from rapidfuzz.distance import OSA

from bot import urls
from bot.checking.digits import holds_phone
from bot.incoming import Incoming, Json, Kind
from bot.normalising.letters import joined, plain_letters, unstretched

CLAIM = "mengaku_kami"
"""The id of a message that was passed on and claims to come from us; no person asks for it."""
NAME, SHORTEST, LONGEST_NAME = "cekdulu", 6, 64
"""Our name as people write it, letters from which a word may have one of them wrong, and letters of
the longest name of an account (Bot API: 64 for a first name)."""
TWINS = str.maketrans("01345i|!", "oleasll" + "l")
"""Digits and signs for the letters that they look like; the i of "cekduiu" is meant as an l."""
SPELLINGS = re.compile(r"ch?ec?k[_.\-·’']{0,2}(?=dul)")
ROLE = (
    r"(?:admin|petugas|tim|team|cs|bot|kanal|channel|grup|group|akun|layanan|aplikasi|pihak"
    r"|operator|kantor|pusat)"
)
AFFIXES = re.compile(
    rf"^{ROLE}(?=ch?ec?k)|(?:bot|admin|official|resmi|id|indonesia|cs|pusat|care|help|support|\d)+$"
)
AS_A_NAME = re.compile(
    rf"(?i:\bdari\s+(?:tim|team|bot|pihak|kantor|layanan|kanal|channel)\s+cek\s+dulu\b"
    rf"|\bcek\s+dulu\s+(?:bot|official|center|support|care)\b)"
    rf"|\b(?i:{ROLE}|dari|kami)\s+Cek\s+Dulu\b"
)
"""In two words the name is also an advice that every second message gives ("cek dulu ya kak"): it
counts only where it can be no verb, or is written as a name."""
ASKS = re.compile(
    r"\b(?:trans?fer\w*|trf|tf|(?:mem|di)?bayar\w*|pembayaran\w*|biaya\w*|uang\w*|duit\w*|dana"
    r"|deposit\w*|setor\w*|menyetor|rekening\w*|norek|rek|saldo|pulsa|top\s?up|qris|ovo|gopay"
    r"|sandi\w*|pas+w?ord\w*|pin|otp|kode\w*|ktp|kk|paspor|nik|swafoto|selfie|m-?banking"
    r"|rp\.?\s?\d[\d.]*)\b|\b\d[\d.,]*\s?(?:rb|ribu|jt|juta)\b"
)
_BUT = r"(?:tapi|tetapi|cuma|cuman|hanya|kecuali)"
DENIED = re.compile(
    r"\b(?:tidak|tak|tdk|ga|gak|nggak|ngga|enggak)\s(?:(?:akan|pernah)\s)*"
    r"(?:minta|meminta|memungut|menarik|dipungut|menagih)\b"
    rf"(?:(?!\b{_BUT}\b)[^.!?;\n])*"
    r"|\b(?:jangan|jgn)\s(?:(?:pernah|sampai|mau)\s)*"
    rf"(?:minta|bayar|transfer|tf|kirim|beri|berikan|kasih|klik)\w*\b(?:(?!\b{_BUT}\b)[^.,!?;\n])*"
)
"""What somebody says not to do asks for nothing: our own words are passed on by hand, too."""
HANDLE = re.compile(r"(?<![\w.])@(\w{4,32})|\bt(?:elegram)?\.me/(\w{4,32})", re.IGNORECASE)
ALONE = re.compile(
    r"(?<![\w.@/-])(?:https?://)?(?:@|t(?:elegram)?\.me/)(\w{4,32})(?!\w)", re.IGNORECASE
)
"""A name by itself or as Telegram's own link: not the end of another site's address."""
LONGEST = 4096
"""Characters looked at: no message of Telegram's is longer."""
PICTURES: tuple[Kind, ...] = ("photo", "document", "video")
LOOKS_LIKE_US, WITH_PICTURE, WRITTEN = "mirip", "gambar", "typed"
"""Marks in the description of an origin: the name shown is like ours; a picture came along, which
nobody keeps; the person wrote it here."""
MOST_NAMES = 3


@dataclass(frozen=True)
class Names:
    """What is really ours: the bot's username and the channel's, with or without the @, "" for
    none."""

    bot: str
    channel: str = ""

    def sent(self, origin: Json) -> bool:
        """Whether Telegram says that a forwarded message came from our bot or channel. A username
        has one owner at a time, and Telegram shows that of bots and channels always."""
        own = self.bot if origin.get("type") == "user" else self.channel
        shown = str(origin.get("username", ""))
        return bool(shown) and _handle(shown) == _handle(own)

    def posted(self, incoming: Incoming) -> bool:
        """Whether Telegram says that it is a post of our channel: none of it are the words of who
        passes it on."""
        return incoming.origin.get("type") != "user" and self.sent(incoming.origin)

    def vouched(self, incoming: Incoming) -> bool:
        """Whether we answer for all that a message of ours says. Posts are approved; but the bot
        repeats what people type (an offer, a report), so its own messages that ask for something or
        lead elsewhere, and its files, may hold somebody else's words."""
        if incoming.origin.get("type") != "user":
            return self.sent(incoming.origin)
        quoting = incoming.kind in PICTURES or self._wants(incoming.text)
        return self.sent(incoming.origin) and not quoting

    def _wants(self, text: str) -> bool:
        """Whether a text asks for something or leads to any other than us."""
        own = {_handle(one) for one in (self.bot, self.channel)}
        others = ALONE.sub(lambda one: "" if _handle(one[1]) in own else one[0], text)
        return _asks(text) or _leads_away(others)


NAMELESS = Names("")
"""A bot that was not named yet: no message is its own."""


def claimed(incoming: Incoming, names: Names = NAMELESS, pasted: bool = False) -> bool:
    """Whether a message that was passed on, or pasted, says that it is ours, truly or not: because
    it is, by what it asks for in our name, or by the name of who sent it. What is ours counts
    whatever the bot and the channel are called: no post of our own is to be judged as somebody's
    offer."""
    if not (incoming.forwarded or pasted) or incoming.edited:
        return False
    if names.sent(incoming.origin):
        return True
    shown = (str(incoming.origin.get(name, "")) for name in ("name", "username"))
    return any(map(resembles, shown)) or claims(incoming.text)


def claims(text: str) -> bool:
    """Whether a text uses our name and asks for money, a password, a code or papers, or leads to
    somewhere else.

    >>> claims("Saya admin CekDulu, transfer 500rb untuk biaya pemulangan")
    True
    >>> claims("cek dulu ya kak, biaya 500rb")
    False
    """
    return _named(text) and (_asks(text) or _leads_away(text))


def resembles(name: str) -> bool:
    """Whether the name of an account is ours or made to look so."""
    return _named(name) or _nearly(re.sub(r"[\W_]", "", _plain(name).lower()))


def described(incoming: Incoming) -> str:
    """Where a message came from, for admins: Telegram's type of origin and marks, with @names of
    bots, channels, groups and whoever is called like us. A private person's name is not in it."""
    origin = incoming.origin
    kind, username = str(origin.get("type") or WRITTEN), str(origin.get("username", ""))
    shown = kind in ("channel", "chat") or username.lower().endswith("bot") or resembles(username)
    names = [username] if username and shown else []
    found = (one[1] or one[2] for one in HANDLE.finditer(_plain(incoming.text)))
    names += [one for one in found if resembles(one)]
    marks = [f"@{one}" for one in list(dict.fromkeys(names))[:MOST_NAMES]]
    marks += [LOOKS_LIKE_US] if resembles(str(origin.get("name", ""))) else []
    marks += [WITH_PICTURE] if incoming.kind in PICTURES else []
    return " ".join((kind, *marks))


def points_to_somebody(text: str) -> bool:
    """Whether a text names an account, a number or a site, or us."""
    return _leads_away(text) or _named(text)


def _named(text: str) -> bool:
    plain = _plain(text)
    words = re.findall(r"[a-z0-9|!]+", SPELLINGS.sub("cek", joined(unstretched(plain.lower()))))
    return AS_A_NAME.search(plain) is not None or any(map(_near, words))


def _near(word: str) -> bool:
    """Whether a word holds our name, or is it with one letter wrong."""
    return NAME in word.translate(TWINS) or _nearly(word)


def _nearly(word: str) -> bool:
    """Whether a word is our name, with one letter wrong at most, and a rank or a number at it."""
    core = AFFIXES.sub("", word[:LONGEST_NAME]).translate(TWINS)
    return len(core) >= SHORTEST and OSA.distance(core, NAME, score_cutoff=1) <= 1


def _asks(text: str) -> bool:
    return ASKS.search(DENIED.sub(" ", _plain(text).lower())) is not None


def _leads_away(text: str) -> bool:
    return bool(HANDLE.search(text) or urls.find(text[:LONGEST]) or holds_phone(text[:LONGEST]))


def _plain(text: str) -> str:
    """The text in plain Latin letters, capitals kept."""
    return "".join(map(_latin, plain_letters(text[:LONGEST])))


@cache
def _latin(letter: str) -> str:
    """The Latin letter that another one looks like, after Unicode's list of confusables."""
    if letter.isascii():
        return letter
    found = confusables.is_confusable(letter, greedy=True, preferred_aliases=["latin"])
    twins = [twin["c"] for one in found or () for twin in one["homoglyphs"]]
    return next((twin for twin in twins if twin.isascii() and twin.isalnum()), letter)


def _handle(name: str) -> str:
    return name.removeprefix("@").lower()
