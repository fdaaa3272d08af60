"""A link that hides where it leads or whose it is, or a page that asks for the login of Telegram.

Free hosts, shorteners and look-alikes of official addresses gather papers and accounts of people
who are looking for work (facts 0.2: a look-alike of the official portal; 3.5: data are asked for
at once; red-flags).
"""

import re
from bisect import bisect_left

from bot.offers.denying import quotes as meant_quotes
from bot.offers.denying import warned
from bot.offers.model import Reading
from bot.offers.reading.ways import hiding
from bot.offers.speakers import by_candidate
from bot.offers.text import Quote, Text
from bot.urls.finding import Url

MOST = 3
LOGIN = re.compile(
    r"(?<!\w)(?:"
    r"(?:login|log in|masuk|daftar|isi form\w*|verifikasi)[^\n.!?]{0,36}(?:nomor|akun"
    r"|no) (?:tele(?:gram)?|wa|whatsapp)[^\n.!?]{0,30}(?:kode|otp)"
    r"|(?:nomor|akun|nomer) tele(?:gram)? (?:\w+ )?(?:\+|dan|sama|&|plus|lalu) kode"
    r"|masukkan (?:nomor telegram|kode (?:telegram|login|otp|verifikasi) (?:di|pada) (?:link"
    r"|tautan|form\w*|laman|situs))"
    r")"
)
"""A form that takes over the account."""


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The links with a grave fault, as they are written; then the words that ask for a login."""
    text = reading.text
    bad = [url for url in reading.links if url.host and hiding(url)]
    found = [_quote(text, url) for url in bad if not _quoted_only(text, url)]
    if reading.links:
        found += meant_quotes(text, LOGIN)
    return tuple(found)[:MOST]


def _quote(text: Text, url: Url) -> Quote:
    return Quote(text.original[url.start : url.end], url.start, url.end)


def _quoted_only(text: Text, url: Url) -> bool:
    """Whether the link is warned of, or sent by the candidate."""
    at = bisect_left(text.form.starts, url.start)
    return warned(text, at) or by_candidate(text, at)
