"""Pieces of wordings that several questions share.

Add a wording where its choice stands, in the comparable form of a text. Pure.
"""

from collections.abc import Mapping

type Table = Mapping[str, tuple[tuple[str, str], ...]]
"""Choices with their wordings, by question."""
THEY = (
    r"(?:bos\w*|mereka|agen\w*|agensi\w*|perusahaan\w*|majikan\w*|leader\w*|tl|hr|hrd|pt|supervisor"
    r"|manajer\w*|manager\w*|kantor\w*|orang (?:china|cina|sana|itu|perusahaan|kantor|agen)|koko\w*"
    r"|penyalur\w*|sponsor\w*|calo\w*|mandor\w*|kapten\w*|tekong\w*|juragan\w*|pihak \w+|toke\w*"
    r"|tauke\w*|mami\w*|bigbos\w*|atasan\w*|polisi|imigrasi)"
)
TAKEN = (
    r"(?:di ?(?:tahan|ambil|sita|pegang|simpan|simpen|rampas|kumpul|kumpulkan|kumpulin|minta|bawa"
    r"|rampok|jabel|candak|pundhut|jukut|colong|rebut|kuasai|gadai|gadaikan)(?:i|in|kan|nya)?"
    r"|dpegang|d ambil|dtahan|dambil|dsita|kesita|ketahan)"
)
SENDING = (
    r"(?:(?:mem|m|nge|nga)?bayar|(?:men|n)?transfer|nransfer|mentransfer|tf|kirim|(?:me)?ngirim|setor"
    r"|(?:me)?nyetor)(?:in|kan|i|ke)?"
)
PAID = r"(?:bayar|transfer|kirim|setor|dp|keluar uang|kasih uang|uang\w*|juta|ribu|lunas\w*)"
UNKNOWN = (
    r"(?:(?:tidak|kurang|belum|ndak|henteu) (?:tau|tahu|mengerti|ngerti|paham|ingat|inget|hafal"
    r"|hapal|jelas|yakin|nyaho|kenal|diberi tau|dikasih tau|dikasitau|dikasi tau|disebut\w*|apal"
    r"|eling|diberitahu|pasti)|gatw|gktau|gatau|entah\w*|lupa|poho|embuh|mboh|embo|duka|mana tau"
    r"|mana saya tau|mbuh|indak tau|tidak sebut|tau deh|kalupaan|katidaktauan|no idea)"
)
NONE = r"(?:tidak|belum|ora|henteu)"
