"""Patterns for words that letter recognition tore or misread: "k antor", "1nterv1ew", "TAN PA"."""

import re

MISREAD = {"i": "[il1]", "l": "[li1]", "o": "[o0]", "s": "[s5]", "e": "[e3]", "a": "[a4]"}
"""What a letter is taken for, by letter."""


def torn(words: str) -> str:
    """Return the pattern of words in which blanks may stand anywhere and letters be misread.

    Words are parted by "|"; a blank in one of them may be lacking.

    >>> bool(re.fullmatch(torn("tanpa tes"), "tan pates"))
    True
    """
    return "|".join(_one(word.strip()) for word in words.split("|"))


def _one(word: str) -> str:
    letters = [MISREAD.get(letter, re.escape(letter)) for letter in word if letter != " "]
    return " ?".join(letters)
