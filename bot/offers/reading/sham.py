"""Whether words are warned of, where recruiters name what is sham themselves: "booking palsu",
"akun palsu sudah disiapkan" warn of nothing. Pure."""

import re

from bot.offers.denying import WARNING, warned
from bot.offers.text import Text

SHAM = re.compile(
    r"\b(?:order|orderan|booking|pesanan|ulasan|review|akun(?: \w+)?|profil|foto|pembeli|transaksi"
    r"|member|identitas) (?:palsu|fiktif)\b|\b(?:bukan|tidak|anti|no) (?:\w+ )?(?:penipu\w*|scam"
    r"|modus|hoax)\b|\b(?:love )?scam\w*\W{0,3}bukan\b"
)


def warned_of(text: Text, at: int) -> bool:
    """Whether the place is warned of, sham accounts and orders apart."""
    if not warned(text, at):
        return False
    return bool(WARNING.search(SHAM.sub(" ", text.plain[slice(*text.line(at))])))
