"""What a page asks its reader for, told from its fields, their labels and its forms.

A page that warns of OTP thieves speaks of OTP as well: only what stands in forms and fields counts.
Fields that a script draws are not seen.
"""

import re
from collections.abc import Collection, Iterable
from functools import partial
from typing import Final

from bot.looking.seen import Ask

_words = partial(re.compile, flags=re.IGNORECASE)
ASKING: Final[dict[Ask, re.Pattern[str]]] = {
    "password": _words(r"password|passwd|kata ?sandi|\bpwd\b|\bpin (?:atm|bank|dana|ovo)"),
    "otp": _words(
        r"(?<![a-z])otp(?![a-z])|one-time-code|kode[ _-]?(?:verifikasi|masuk|login|sms|telegram)"
        r"|(?:verification|login|sms|auth)[ _-]?code|(?:verif|login)[ _-]?code"
    ),
    "id_card": _words(
        r"(?<![a-z])(?:ktp|e-ktp|nik|kk)(?![a-z])|kartu ?keluarga|nomor ?induk ?kependudukan"
        r"|paspor|passport|selfie|swafoto|identity ?card|id ?card"
    ),
    "bank": _words(
        r"rekening|(?<![a-z])norek|(?<![a-z])bank(?![a-z])|(?:card|account)[ _-]?(?:number|no\b)"
        r"|cc-(?:number|csc|exp)|(?<![a-z])cvv|kartu ?(?:kredit|debit|atm)|m-?banking"
    ),
    "phone": _words(
        r"(?<![a-z])(?:tel|telp|telepon|phone|hp|handphone|msisdn)(?![a-z])|phone[ _-]?number"
        r"|(?:no|nomor|nomer)[ ._-]{0,2}(?:hp|wa|telp|telepon|handphone|whatsapp|ponsel)"
    ),
}
TYPES: Final[dict[str, Ask]] = {"password": "password", "tel": "phone"}
"""Types of fields that say it themselves."""
WIDGET = re.compile(r"telegram-(?:widget|login)[\w.-]*js|//oauth\.telegram\.org", re.IGNORECASE)
TELEGRAM_PAGE = _words(
    r"telegram.{0,40}(?:log ?in|masuk|verif|web\b)|(?:log ?in|masuk|verif).{0,40}telegram"
)
SECRETS: Final = frozenset[Ask]({"phone", "otp", "password"})
LONGEST = 20_000
"""Characters of labels and fields looked at."""


def asked(
    title: str, fields: Iterable[str], kinds: Collection[str], addresses: Iterable[str]
) -> frozenset[Ask]:
    """Return what a page asks for.

    Telegram's own widget counts, and so does a page that names Telegram in its title or its form
    and asks for what one logs in with.
    """
    told = "\n".join(fields)[:LONGEST]
    asks = {ask for ask, words in ASKING.items() if words.search(told)}
    asks |= {ask for kind, ask in TYPES.items() if kind in kinds}
    widget = "data-telegram-login" in kinds or any(map(WIDGET.search, addresses))
    named = TELEGRAM_PAGE.search(title) or TELEGRAM_PAGE.search(told)
    if widget or ((named or "telegram" in title.lower()) and asks & SECRETS):
        asks.add("telegram_login")
    return frozenset(asks)
