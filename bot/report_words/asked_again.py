"""Which words of an answer its line shows: a question that was not understood at once was asked
once more, and both answers stand in its text, one beneath the other. Pure."""

from bot.report_words.letters import harmless
from bot.reports.model import Given
from bot.reports.reading import choices

ASKED_AGAIN = frozenset(("aman", "negara", "hubungan", "kontrak", "visa", "paspor", "butuh"))
"""Questions with a few answers that are asked once more. Not those that ask for names and numbers,
too: there people write them on lines of their own, and none may be left out."""
MOST_LINES = 20
"""Lines in which the answer is looked for."""


def answering(question: str, given: Given) -> str:
    """The words from the first line on that means one of the choices, or the last line where none
    does by itself; all words where nothing was chosen or nothing asked again."""
    words = harmless(given.text)
    lines = [line for line in words.split("\n") if line.strip()]
    if question not in ASKED_AGAIN or not given.choices or len(lines) < 2:
        return words
    tried = enumerate(lines[:MOST_LINES])
    first = next((at for at, line in tried if choices.read(question, line)), len(lines) - 1)
    return "\n".join(lines[first:])


def left_out(question: str, given: Given) -> str:
    """All words of an answer of which its line shows only a part, or nothing."""
    words = harmless(given.text)
    return "" if given.skipped or answering(question, given) == words else words
