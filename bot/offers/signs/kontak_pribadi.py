"""The only way in is a personal number, chat name, inbox or closed group: no office stands open.

Who cannot be visited cannot be held to anything, and closed groups are where such jobs are handed
round (facts 3.11: social media and closed groups; 3.18: Telegram, TikTok and groups for vacancies;
3.1: private accounts).
"""

import re

from bot.offers.denying import quotes as meant_quotes
from bot.offers.model import Contact, Reading
from bot.offers.reading.ways import own_page
from bot.offers.signs import meniru_lembaga
from bot.offers.speakers import turns
from bot.offers.text import Quote

MOST = 3
REPORTS = frozenset({"news", "warning", "announcement", "nothing"})
"""Texts that tell of offers of others."""
ONLY = re.compile(
    r"(?<!\w)(?:"
    r"(?:cuma|hanya|only|khusus|doang|satu ?satunya|cm)\b[^\n.!?]{0,24}\b(?:wa|whatsapp|telegram"
    r"|tele|(?<!bule )chat (?:ini|aja|saja|saya)|japri|nomor ini|inbox|dm)"
    r"|(?:cuma|hanya|only) (?:lewat |via |by |dari )?chat"
    r"|(?:lewat|via|melalui|ke|di|pakai) (?:wa|whatsapp|tele(?:gram)?|chat|nomor|inbox"
    r"|dm) (?:pribadi|saya|aku|ini|dia|orang itu|orangnya)"
    r"|(?:wa|whatsapp|tele(?:gram)?|nomor|chat|jalur) pribadi"
    r"|(?:wa|whatsapp|tele(?:gram)?|chat|inbox|dm|japri) (?:saya |ke saya )?(?:aja|saja|only"
    r"|doang|se|jo|wae|bae|terus)\b"
    r"|(?:chat|chatnya|komunikasi|urusan|semua|kontak)(?:nya)? (?:semua )?(?:cuma "
    r"|hanya )?(?:lewat|via|melalui) (?:tele(?:gram)?|wa|whatsapp|chat)\b"
    r"|(?:wa|whatsapp|tele(?:gram)?) (?:saya|aku|urang|kulo) (?:aja|saja|ini|langsung|\d|ku)"
    r"|chat (?:aku|saya) (?:di|lewat|aja)"
    r"|(?:jangan|tidak usah|no|bukan) (?:di ?sini|di ?grup|di ?kolom|telepon|telp|telpon|call"
    r"|di ?komen\w*|komen\w*|email|e-mail|lewat kantor|telepon kantor|datang ke kantor)"
    r"|(?:tidak|gak) (?:melayani|terima|menerima|ada) (?:datang langsung|tatap muka"
    r"|lamaran email|telp|telepon|tamu|kantor)"
    r"|(?:masuk|join|gabung|dimasukk?an|masukin|add)[^\n.!?]{0,20}\b(?:grup|group|gc"
    r"|channel)(?: (?:tele(?:gram)?|wa|whatsapp|tertutup|privat\w*|vip|rahasia|khusus))?"
    r"|(?:tidak|nyanda|sonde|indak|gak) (?:ada|ado|punya) kantor|kantor (?:tidak ada|belum ada)"
    r"|chat only|wa only|(?:di ?hubungi\w*|lanjut\w*|komunikasi)[^\n.!?]{0,24}\b(?:lewat|via|di|by)"
    r" (?:wa|whatsapp|tele(?:gram)?)"
    r")\b"
)
"""Words that shut every other way."""
REPLY = re.compile(r"(?i)(?:k[oe]men|ketik|balas|bales|reply|tulis)")
"""An answer below the post is no way to a person yet."""
NUMBERS = frozenset({"phone", "whatsapp"})
OFFICIAL = frozenset({"address", "email"})


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The personal contacts, when there is no other way in."""
    if reading.kind in REPORTS:
        return ()
    personal = [
        one
        for one in reading.contacts
        if one.personal and not _is_speaker(reading, one) and not REPLY.match(one.value)
    ]
    only = meant_quotes(reading.text, ONLY, denial=False)
    if _open_way(reading, bool(only)):
        return ()
    named = bool(reading.agencies) and not meniru_lembaga.quotes(reading)
    if personal and (only or not named):
        return tuple(dict.fromkeys((*_written(personal), *only)))[:MOST]
    return only[:MOST] if only and not named and reading.kind != "talk" else ()


def _open_way(reading: Reading, only: bool) -> bool:
    """Whether there is an office, a landline, a mail or a page of a firm."""
    official = any(
        not one.personal and (one.kind in OFFICIAL or (not only and one.kind in NUMBERS))
        for one in reading.contacts
    )
    return official or own_page(reading)


def _is_speaker(reading: Reading, one: Contact) -> bool:
    """Whether the number only stands before the words of a chat."""
    if one.kind not in ("phone", "whatsapp"):
        return False
    text = reading.text
    after = text.original[one.quote.end : one.quote.end + 2]
    return bool(turns(text)) and after.startswith(":")


def _written(personal: list[Contact]) -> list[Quote]:
    first = sorted(personal, key=lambda one: one.kind == "inbox")
    return [one.quote for one in first]
