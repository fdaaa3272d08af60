"""Reads addresses that are written so that no machine sees them: "t . me / x", "x dot com",
"x[.]com", "t,me/x". Pure.

Only a dot is put back, and only before what ends an address: "Jangan bayar . Tanya KBRI" stays.
"""

import re

from bot.checking.spelt import put_together

DOMAINS = (
    "c[o0]m|net|org|info|biz|id|my|sg|kh|ph|th|vn|hk|tw|jp|kr|cn|la|mm|us|uk|ru|eu|au|de|nl|in|ae|sa|"
    "me|io|co|cc|ly|gg|gl|gd|tv|ai|tk|ml|to|ws|xyz|site|online|shop|store|top|link|app|click|live|"
    "vip|club|icu|web|website|page|dev|space|world|asia|work|jobs|pro|fun|cyou|mobi|tel|chat|bot"
)
"""Ends of addresses that scams use, or that Telegram makes a link of."""
_END = rf"(?:{DOMAINS})(?![\w-])"
_NO_WORD = r"(?:com|net|org|xyz|ly|me|io|id|info|site|online|shop|link|app|vip)(?![\w-])"
"""Ends that are no words which could follow "titik"."""
_SHORTENERS = "|".join(
    rf"(?<=\b{one})"
    for one in ("t", "wa", "bit", "s", "goo", "linktr", "tinyurl", "telegram", "discord")
)
DISGUISED = re.compile(
    r"(?<=\w)(?:"
    r"\s{0,3}[\[(]\s{0,3}(?:\.|dot|titik)\s{0,3}[\])]\s{0,3}(?=[^\W\d_]{2,})"
    rf"|[\s_-]{{1,3}}dot[\s_-]{{1,3}}(?={_END})|[\s_-]{{1,3}}titik[\s_-]{{1,3}}(?={_NO_WORD})"
    rf"|\s{{1,3}}\.\s{{0,3}}(?={_END})|[。·•‧∙](?={_END})"
    r"|,(?=(?:com|net|org|xyz|ly|me)(?![\w-]))"
    rf"|(?:{_SHORTENERS})[\s,.;:_|-]{{1,3}}(?=(?:me|ly|gl|gd|gg|ee|id|to|com)\s{{0,3}}/)"
    r")",
    re.IGNORECASE,
)
"""What stands for the dot of an address: in brackets before any end, in words, as another sign or
between blanks only before a known one. Where an address that everybody knows goes on with a stroke,
nearly anything does: "t me/x", "bit , ly / x"; but "bayar. id" begins a sentence."""


def undisguised(text: str) -> str:
    """The text with a dot wherever something stands for one in an address, and with its letters in
    one piece.

    >>> undisguised("t . me / x, penipu dot com, penipu[.]com, t,me/x")
    't.me / x, penipu.com, penipu.com, t.me/x'
    """
    return DISGUISED.sub(".", put_together(text))
