"""Tells words in which something is done to somebody from the bare name of a place, a day or a
person. Pure.

The model hears a flight in the name of a town where many are held, so a few words that answer a
question of fact are doubted, but only when nothing in them happens.
"""

import re

from bot.reports.questions import DANGERS
from bot.reports.reading import choices
from bot.reports.reading.wording import plain

HAPPENED = "kejadian"
CRIES = re.compile(
    r"\b(?:tolong\w*|selamat(?:kan|in)|help|sos|darurat|gawat|jemput\w*|takut|mati|meninggal|bunuh"
    r"|mukul\w*|pukul\w*|gebuk\w*|ngegebuk\w*|hajar|ngehajar|siksa|nyiksa\w*|setrum|nyetrum\w*"
    r"|tampar|nampar\w*|tendang|nendang\w*|cekik|nyekik\w*|perkosa\w*|pistol|senjata|parang|pisau"
    r"|gedor\w*|kejar|ngejar\w*|kabur|lari|sembunyi|ngumpet|darah|berdarah|sekap|kurung|kunci\w*"
    r"|ancam|ngancam\w*|jual|ngejual\w*"
    r"|di(?:bunuh|pukul|gebuk|hajar|siksa|setrum|tampar|tendang|cekik|perkosa|kejar|sekap|kurung"
    r"|kunci|ancam|jual|ikat|borgol|paksa|rantai|tangkap|culik|bawa|pindah)\w*)\b"
)
"""Words of harm and of flight beside those that the question "what happened" knows."""
SOMEBODY = r"(?:saya|aku|kami|kita|dia|mereka)"
OWNED = re.compile(
    r"\b(?:anak|adik|kakak|abang|suami|istri|ibu|bapak|ayah|orang tua|ortu|teman|keponakan|sepupu"
    rf"|paman|bibi|saudara|keluarga|pacar|tetangga|nama|nama nya|agen|bos|majikan) {SOMEBODY}\b"
)
AT_FIRST = re.compile(
    r"^(?:(?:ya|iya|sekarang|posisi|lokasi|tempat|alamat|kalau|tadi|waktu itu|dulu|awalnya)"
    r"\W{1,3})?"
    rf"{SOMEBODY}(?= (?:sekarang |lagi |masih |sudah |baru )*"
    r"(?:di|ke|dari|ada|tinggal|kerja|naik|lewat|berangkat|terbang|\d+)\b)"
)
"""Who stands where, or went which way: nothing is done to them in these words."""
DONE_TO = re.compile(rf"\b{SOMEBODY}\b")


def told(text: str) -> bool:
    """Whether words tell of harm, call for help, or say of somebody more than where they are.

    >>> told("mereka mau mukulin aku kalo ga target"), told("saya di poipet gedung biru")
    (True, False)
    """
    said = plain(text)
    if CRIES.search(said):
        return True
    if any((HAPPENED, one) in DANGERS for one in choices.read(HAPPENED, text)):
        return True
    return bool(DONE_TO.search(AT_FIRST.sub("", OWNED.sub("", said))))
