"""One form for letters: look-alikes, decorations, spaced and stretched letters, digits as letters.

Pure, standard library only; it runs in the bot and in the environment of Rasa (Python 3.10).
"""

import re
import unicodedata

LOOK_ALIKES = str.maketrans(
    "аеорсухіјѕһԁԛԝкмтвнАВЕКМНОРСТУХІЈЅαβεηικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧıɑɡ’‘´`"
    "ᴀʙᴄᴅᴇꜰғɢʜɪᴊᴋʟᴍɴᴏᴘǫꞯʀꜱᴛᴜᴠᴡʏᴢ",
    "aeopcyxijshdqwkmtbhABEKMHOPCTYXIJSabenikvoptuxABEZHIKMNOPTYXiag''''"
    "abcdeffghijklmnopqqrstuvwyz",
)
"""Cyrillic, Greek and phonetic letters that look Latin, after Unicode's confusables (UTS 39): those
that a keyboard for "fancy text" offers, its small capitals among them."""
BOXED = {
    start + at: chr(ord("a") + at)
    for start in (0x1F130, 0x1F150, 0x1F170)  # squared, circled in black, squared in black
    for at in range(26)
}
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
SPACED = re.compile(r"(?<!\w)[^\W\d_](?:[ .\-_*]{1,2}[^\W\d_]){3,}(?!\w)")
NAMES_WITH_DIGITS = re.compile(r"(?:si|b)?p[345]mi|bp3tki")
WORD_WITH_DIGITS = re.compile(r"(?<!\w)(?=\w*\d)(?=\w*[^\W\d_])\w+(?!\w)")
INNER_DIGIT = re.compile(r"(?<=[^\W\d_])[01345](?=[^\W\d_])")
DIGIT_LETTERS = str.maketrans("01345", "oieas")


def plain_letters(text: str) -> str:
    """Return the text in plain letters of one width, case kept, without invisible signs.

    >>> plain_letters("𝗞𝗮𝗺𝗯𝗼𝗷𝗮 кerja 🅖🅐🅙🅘")
    'Kamboja kerja gaji'
    """
    # NFKC would make a blank with an accent of "´", and the accents fall off below
    seen = INVISIBLE.sub("", text).translate(BOXED).replace("´", "'")
    # before the marks go: "ǫ" is a q to fancy text, and would be an o
    composed = unicodedata.normalize("NFKC", seen).translate(LOOK_ALIKES)
    if composed.isascii():
        return composed
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFD", composed)
        if not unicodedata.combining(letter)
    )
    return unicodedata.normalize("NFC", bare).translate(LOOK_ALIKES)


def unstretched(text: str) -> str:
    """Return the text with letters that stand three times or more in a row written once."""
    return STRETCHED.sub(r"\1", text)


def joined(text: str) -> str:
    """Return the text with words that were spelt letter by letter put together: "k a m b o j a"."""
    return SPACED.sub(lambda found: re.sub(r"[^\w]|_", "", found[0]), text)


def without_digit_letters(text: str) -> str:
    """Return the text with digits inside words read as the letters they stand for: "k4mboja".

    A digit at the end stays ("ke2", "hati2"), and so does one before a unit ("5jt").
    """
    return WORD_WITH_DIGITS.sub(_letters, text)


def _letters(found: re.Match[str]) -> str:
    word = found[0]
    if re.search(r"\d\d", word) or sum(map(str.isalpha, word)) < 3 or NAMES_WITH_DIGITS.match(word):
        return word
    return INNER_DIGIT.sub(lambda digit: digit[0].translate(DIGIT_LETTERS), word)
