"""Words by which somebody hints that they are not free, without calling it so. Pure.

One alone may be anything, a strict employer too. Whoever is watched, ashamed, or does not know yet
what happens to them gives one after the other.
"""

import re
from datetime import timedelta

from bot.model import Turn
from bot.spelling import plain_words

HINTED = "hinted_at"
"""Where the conversation keeps when the last hint was given."""
TOGETHER = timedelta(hours=1)
"""Two hints within this time belong together."""
_THEY = (
    r"(?:bos|bose|bosnya|boss|majikan\w*|mandor\w*|leader|ketua|agen|perusahaan|mereka"
    r"|security|satpam)"
)
_NOT = r"(?:tidak|belum|ora|durung|teu|acan)"
_LET = r"(?:di ?)?(?:ng?i[jz]in\w*|i[jz]in\w*|boleh\w*|bole|(?:ng)?oleh\w*|(?:nge)?kasih|acc)"
_GO = r"(?:pulang|balik|keluar|metu|mulih|muleh|pergi|berhenti|resign|libur|cuti)"
_PHONE = r"(?:hape|hp|handphone|ponsel|telepon|telpon|telponan)"
_KEPT = r"(?:di ?)?(?:pegang|ambil|tahan|sita|kumpul|simp[ae]n|titip|cek|periksa|jupuk|cekel)\w*"
HINT = re.compile(
    rf"\b(?:{_THEY}(?: \w+)? {_NOT}(?: \w+)? {_LET}"
    rf"|{_NOT} {_LET}(?: \w+)? (?:{_GO}|{_PHONE})"
    rf"|{_NOT} (?:bisa|dapat|iso) {_GO}"
    rf"|{_PHONE}(?: \w+)? (?:cuma|cuman|hanya|mung|ngan)(?: \w+)? (?:boleh|bole|oleh|bisa|dikasih)"
    rf"|(?:cuma|cuman|hanya|mung) (?:boleh|bole|oleh|dikasih) (?:\w+ )?{_PHONE}"
    rf"|(?:{_PHONE}|paspor\w*)(?: \w+)? {_KEPT}"
    rf"|(?:denda|bayar|ganti rugi|tebus)\w*(?: \w+){{0,3}} (?:kalau|baru (?:boleh|bisa))"
    rf"(?: \w+)? {_GO}"
    rf"|(?:kalau|mau|pengen|ingin) {_GO}(?: \w+){{0,2}} (?:didenda"
    rf"|harus bayar|suruh bayar|disuruh bayar)"
    r"|(?:diawasi|dijaga|diikuti|dijagain) (?:terus|orang|bos|satpam|security)"
    r")\b"
)


def given(text: str) -> bool:
    """Whether the words hint at it."""
    return HINT.search(" ".join(plain_words(text))) is not None


def again(turn: Turn) -> bool:
    """Whether another hint was given a short while ago."""
    return turn.lately(turn.conversation.data.get(HINTED), TOGETHER)
