"""Knows when somebody doubts that this bot, or a message in its name, is real: "ini beneran
kalian?", and after such a message "asli gak sih ini". Pure."""

import re
from datetime import timedelta

from bot.model import Turn
from bot.reports.reading.wording import plain

SEEN, AT = "peniru", "pada"
"""Where the conversation keeps a message in our name that it was shown, and in that, when."""
WITHIN = timedelta(minutes=30)
"""So long a short doubt is about that message."""
MOST_WORDS = 9
"""Words beyond which a text tells something else besides."""
REAL = re.compile(
    r"(?:benar|bener|bnr|betul|tenan|temen|sungguh|nyata)\w*|b(?:ene|e)?n?eran|bnran|asli(?:nya)?|ori"
    r"|real|serius|resmi|sah|palsu|bohong\w*|ngibul|hoaks?|hoax|tipu\w*|penipu\w*|nipu|abal|aman"
    r"|scam|gadungan|tiruan|abalabal|dipercaya|percaya"
)
US = re.compile(
    r"kalian|kelen|kamu|km|kmu|anda|sampean|sampeyan|pean|kowe|awakmu|rika|sira|lu|elu|elo|ente"
    r"|cek ?dulu\w*|bot|kanal|channel|admin"
)
BETWEEN = re.compile(
    r"ini|ni|nih|itu|tu|tuh|iki|iku|kiye|kuwi|tadi|barusan|yang|sing|nu|dari|punya|milik|sih|se|kah"
    r"|ya|yah|yo|apa|apakah|opo|po|ta|to|tah|bukan|dudu|tidak|enggak|ora|atau|kakak|kak|bang|bu|pak"
    r"|mas|mbak|memang|emang|juga|toh|kok|deh|dong|oh|eh|halo|saya|aku|kirim|mengirim|ngirim|pesan"
    r"|pesannya|chat|chatnya|wa|tele|telegram|beritanya|kabarnya|orang|jadi|terus|lah|jarene|katanya"
    r"|benaran|masa|mosok|tanya|mau|kan|si|akun|bisa|begitu|di|ke|ada|apa"
)


def doubted(turn: Turn) -> bool:
    """Whether the words ask only whether we, or a message in our name seen just now, are real."""
    seen = turn.conversation.data.get(SEEN)
    lately = isinstance(seen, dict) and turn.lately(seen.get(AT), WITHIN)
    return asks_if_real(turn.incoming.text, of_a_message=lately)


def asks_if_real(text: str, of_a_message: bool = False) -> bool:
    """Whether these few words ask only whether we are real; `of_a_message`: something in our name
    was just shown to the bot, so that "asli gak ini" is about it.

    >>> asks_if_real("ini beneran kalian?"), asks_if_real("asli gak sih ini")
    (True, False)
    >>> asks_if_real("asli gak sih ini", of_a_message=True)
    True
    >>> asks_if_real("gajinya beneran segitu?", of_a_message=True)
    False
    """
    said = re.sub(r"\bcek dulu", "cekdulu", plain(text))
    words = re.findall(r"\w+", said)
    if not words or len(words) > MOST_WORDS:
        return False
    real = any(map(REAL.fullmatch, words))
    of_oneself = "saya" in words
    meant = any(map(US.fullmatch, words)) or (of_a_message and not of_oneself)
    known = (REAL.fullmatch(one) or US.fullmatch(one) or BETWEEN.fullmatch(one) for one in words)
    return real and meant and all(known)
