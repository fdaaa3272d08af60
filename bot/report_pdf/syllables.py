"""Where a line may end in scripts that put no spaces between words, and which of them a font can
only draw when it is asked for whole syllables. Pure."""

from collections.abc import Iterator
from re import compile as pattern
from unicodedata import category

from bot.report_pdf.signs import MAY_BREAK

SHAPED = pattern(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaa7f]+"
)
"""Thai, Lao, Burmese and Khmer."""
JOINING = frozenset("\u17d2\u1039\u103a\u0eba")
"""Signs after which the next letter stands beneath or belongs to the same syllable (Khmer, Burmese,
Lao)."""
LEADING = frozenset("เแโใไເແໂໃໄ")
"""Thai and Lao vowels that are written before the letter they follow in speech."""
TRAILING = frozenset("ะาำฯๆ๏ะາຳໆៗ។៕၊။")
"""Signs that never begin a line."""


def breakable(text: str) -> str:
    """The text with U+200B after each syllable of those scripts, and nowhere else."""
    plain = text.replace(MAY_BREAK, "")
    return SHAPED.sub(lambda found: MAY_BREAK.join(syllables(found[0])), plain)


def syllables(text: str) -> Iterator[str]:
    """The text in the smallest parts that may be torn from each other."""
    part = ""
    for letter in text:
        joined = part and (category(letter)[0] == "M" or letter in TRAILING or part[-1] in LEADING)
        if part and not joined and part[-1] not in JOINING:
            yield part
            part = ""
        part += letter
    if part:
        yield part
