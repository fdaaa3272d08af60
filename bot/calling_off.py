"""Knows when somebody calls off what they were asked for, and says nothing else: "ga jadi kak",
"nanti aja", "ga usah diingatkan lagi makasih"."""

import re

from bot.spelling import normaliser

_NO = (
    r"(?:tidak|tak|ta|ga|gak|gaada|nggak|ndak|nda|enggak|kaga|ora|teu|henteu|te|kada|inda|indak"
    r"|teda|tara|sonde|hana)"
)
_WHOM = (
    r"(?:kakak|kak|kk|min|admin|bang|bu|ibu|pak|bapak|mbak|mba|mas|gan|bos|deh|dong|lah|ya|yah|kok"
    r"|sih|ah|wah|oh|eh|maaf|nya)"
)
"""Whom it is said to, and what softens it."""
_AROUND = (
    rf"(?:{_WHOM}|saya|aku|kami|masih|dulu|aja|saja|wae|mawon|itu|ini|juga|soalnya|karena|dari"
    r"|sampai sekarang|sekarang)"
)
_TASK = (
    r"(?:(?:di ?)?lapor(?: ?kan)?|laporan|melapor|(?:di ?)?ingat ?kan|pengingat|tanya|lanjut"
    r"|diteruskan|dilanjut(?:kan)?|ubah|diubah|ganti|diganti|lagi|makasih|terima kasih)"
)
"""What is not wanted any more, and thanks for it."""
OFF = re.compile(
    rf"(?:{_AROUND} )*(?:sudah )?"
    r"(?:batal(?:kan|in)?|dibatalkan|dibatalin|cancel|stop|berhenti|hentikan|skip|sudahlah|cukup"
    r"|lain kali|nanti (?:aja|saja|dulu)|jangan|gajadi|gausah"
    rf"|{_NO}(?: (?:jadi|usah|perlu|mau|dulu|minat|ingin))?)"
    rf"(?: (?:{_AROUND}|{_TASK}))*"
)
ENOUGH = re.compile(rf"(?:{_WHOM} )*sudah(?: (?:{_WHOM}|dulu|aja|saja|itu|makasih|terima kasih))*")
"""A bare "sudah"; "saya sudah sampai" tells something."""
JANUARY = re.compile(r"\bjan\b")
"""What the table of spellings takes for "jangan"."""
MOST_WORDS = 15
"""Words beyond which a text tells something else."""


def calls_off(text: str, *, of_day: bool = False) -> bool:
    """Whether these few words only say no to what was asked. Where a day was asked for (`of_day`),
    "jan" is a month, and who says "sudah" may have left already.

    >>> calls_off("Ga jadi deh kak")
    True
    >>> calls_off("jangan transfer ke dia")
    False
    >>> calls_off("jan", of_day=True)
    False
    """
    words = re.findall(r"\w+", normaliser()(text).lower())
    said = " ".join(words)
    if len(words) > MOST_WORDS:
        return False
    if of_day:
        return OFF.fullmatch(said) is not None and not JANUARY.search(text.lower())
    return bool(OFF.fullmatch(said) or ENOUGH.fullmatch(said))
