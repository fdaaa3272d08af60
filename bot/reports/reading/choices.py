"""Reads which choices of a question typed words mean: by name, in other words, or by number. Pure.

Nothing certain is nothing read; the words stay with the caller.
"""

import re
from collections.abc import Iterator
from functools import cache

from bot.normalising.letters import plain_letters
from bot.reports.questions import QUESTIONS
from bot.reports.reading import choice_words
from bot.reports.reading.day_words import NUMBERS
from bot.reports.reading.wording import affirmed, plain, words

ORDINALS = {"pertama": 1, "kesatu": 1, "kepisan": 1, "kahiji": 1}
LETTERS = "abcdefhij"
"""Letters for buttons; "g" is a no."""
AT_THE_END = frozenset({"terakhir", "akhir", "bawah", "paling bawah", "paling akhir"})
FILLER = re.compile(
    r"\b(?:nomor|nomer|nmr|nmer|no|yang|yg|yng|sing|nu|pilih|pilihan|pilihannya|jawab|jawaban"
    r"|jawabannya|jawabnya|poin|point|opsi|angka|huruf|tombol|nomornya|saya|aku|sy|ke|aja|saja|kak"
    r"|ya|pak|bu|mbak|min|itu|adalah)\b\.?"
)
BETWEEN = re.compile(r"\s*(?:,|;|&|\+|/|\bdan\b|\bsama\b|\bsm\b|\bserta\b|\bjuga\b|\bdn\b|\s)\s*")
KEYCAPS = re.compile("[\ufe0f\u20e3]")
UNPAID = re.compile(r"\b(?:belum|tidak) (?:\w+ )?(?:bayar|transfer|uang|setor)")
LONGEST_NUMBERS = 60
"""Characters of an answer that is only numbers."""


def read(question: str, text: str) -> tuple[str, ...]:
    """The choices of a question that a text means, in the order of the buttons; none when nothing
    is certain."""
    known = QUESTIONS.get(question)
    if known is None or not known.choices:
        return ()
    numbered = _numbered(text, len(known.choices))
    if numbered:
        return _ordered(question, {known.choices[at - 1] for at in numbered})
    said = plain(text)
    if question in choice_words.EVERYTHING and " ".join(words(said)) in choice_words.ALL:
        return tuple(one for one in known.choices if one != "lain")
    if question == "sudah":
        return _ordered(question, set(_given(said)))
    if known.many:
        return _ordered(question, {*_outright(question, said), *_affirmed(question, said)})
    return _single(question, said)


def bare(question: str, text: str) -> bool:
    """Whether a text names a choice and says nothing else: by number, or in that word alone."""
    said = plain(text)
    short = " ".join(words(said))
    return bool(_numbered(text, len(QUESTIONS[question].choices))) or any(
        _pattern(wording).fullmatch(short)
        for table in (choice_words.SAID, choice_words.OUTRIGHT)
        for _, wording in table.get(question, ())
    )


def _ordered(question: str, chosen: set[str]) -> tuple[str, ...]:
    known = QUESTIONS[question]
    if len(chosen) > 1 and not known.many:
        return ()
    if len(chosen) > 1:
        chosen -= {"lain"}
    return tuple(one for one in known.choices if one in chosen)


def _single(question: str, said: str) -> tuple[str, ...]:
    for choice in _outright(question, said):
        return (choice,)
    found = dict(_affirmed_at(question, said))
    if not found:
        return ()
    if question in choice_words.BY_PLACE:
        found = {choice: at for choice, at in found.items() if choice != "lain"} or found
        return (min(found, key=lambda choice: found[choice]),)
    if question in choice_words.DISTINCT:
        return _ordered(question, set(found))
    return (next(iter(found)),)


def _given(said: str) -> Iterator[str]:
    """What was already handed over to whoever wrote an ad: nothing, data, money and when."""
    given = list(_affirmed("sudah", said))
    paid = affirmed(_pattern(choice_words.PAYING), said)
    if paid and not UNPAID.search(said):
        if _pattern(choice_words.TODAY).search(said):
            given.append("uang_hari_ini")
        elif _pattern(f"{choice_words.LONG_AGO}|{choice_words.YESTERDAY}").search(said):
            given.append("uang_lama")
    yield from given or _outright("sudah", said)


def _outright(question: str, said: str) -> Iterator[str]:
    for choice, wording in choice_words.OUTRIGHT.get(question, ()):
        if _pattern(wording).search(said):
            yield choice


def _affirmed(question: str, said: str) -> Iterator[str]:
    yield from (choice for choice, _ in _affirmed_at(question, said))


def _affirmed_at(question: str, said: str) -> Iterator[tuple[str, int]]:
    for choice, wording in choice_words.SAID.get(question, ()):
        if found := affirmed(_pattern(wording), said, _unless(question, choice)):
            yield choice, found.start()


@cache
def _pattern(wording: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@])(?:{wording})(?!\w)")


@cache
def _unless(question: str, choice: str) -> re.Pattern[str] | None:
    before = choice_words.UNLESS.get((question, choice))
    return re.compile(before) if before else None


def _numbered(text: str, count: int) -> set[int]:
    """Which buttons are named by number, letter or order; none when anything else is said."""
    seen = plain_letters(KEYCAPS.sub("", text)).lower().strip()
    if len(seen) > LONGEST_NUMBERS:
        return set()
    seen = " ".join(FILLER.sub(" ", re.sub(r"[().:!#\"'-]", " ", seen)).split())
    if seen in AT_THE_END:
        return {count}
    parts = [part for part in BETWEEN.split(seen) if part]
    numbers = {_position(part) for part in parts}
    return numbers if numbers and all(0 < one <= count for one in numbers) else set()


def _position(part: str) -> int:
    """The number that a word stands for, 0 when it is none."""
    if part.isascii() and part.isdigit():
        return int(part)
    if len(part) == 1 and part in LETTERS:
        return ord(part) - ord("a") + 1
    return ORDINALS.get(part, NUMBERS.get(part.removeprefix("ke").removeprefix("ka"), 0))
