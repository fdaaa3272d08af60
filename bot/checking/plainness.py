"""Advises on how an answer is written: plain words, the answer first, the next step at the end."""

from collections.abc import Iterator

from bot.answer import Answer
from bot.checking.fault import Fault
from bot.readability import measure

LIX_LIMIT, SENTENCE_LIMIT, ANSWER_LIMIT = 45, 16, 150
"""The most that people with little schooling are given: LIX, words a sentence, words an answer."""
FIRST, NEXT = "<b>", "<b>Langkah berikutnya:</b>"


def plainness_faults(answer: Answer) -> Iterator[Fault]:
    """Advice only: nothing here keeps an answer out."""
    read = measure(answer.body)
    for code, number, limit in (
        ("check.hard_words", round(read.lix), LIX_LIMIT),
        ("check.long_sentence", read.longest, SENTENCE_LIMIT),
        ("check.long_answer", read.words, ANSWER_LIMIT),
    ):
        if number > limit:
            yield Fault(code, {"jumlah": str(number), "batas": str(limit)}, stops=False)
    if not answer.body.startswith(FIRST):
        yield Fault("check.no_first", stops=False)
    if NEXT not in answer.body:
        yield Fault("check.no_next", stops=False)
