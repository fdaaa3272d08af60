"""Whatever was written: limits are kept, marks are balanced, and no hidden sign is passed on."""

from dataclasses import replace

import pytest
from hypothesis import given as tried
from hypothesis import settings
from hypothesis import strategies as st

from bot.checking.markup import markup_faults
from bot.report_words import blocks, entry, summary
from bot.report_words.letters import units
from bot.reports.model import Evidence, Note, Shown
from bot.reports.questions import FOR, QUESTIONS
from tests.report_words.forms import everything, made
from tests.report_words.made import LANDS, NOW, TEXTS, full, given, only

TELEGRAM = 4096
HOSTILE = (
    "<b>", "</pre>", "{kontak}", "{isi}", "&", "&amp;", "x" * 10_000, "&" * 10_000, "🧨" * 4_000,
    "\u202egpj.exe", "\x00", "a\n" * 5_000, "{kontak:kbri}", "\ud83d",
)  # fmt: skip


def harmless_and_short(shown: Shown) -> None:
    """The limits of Telegram, marks that are balanced, and no hidden signs."""
    read = summary.html(shown, TEXTS, LANDS)
    assert units(read) <= summary.LONGEST
    messages = blocks.html(shown, TEXTS, LANDS)
    assert [
        text for text in messages if units(text) > blocks.LONGEST or units(text) > TELEGRAM
    ] == []
    for text in (read, *messages):
        # braces are no marks here: what people wrote is not filled in again
        assert list(markup_faults(text)) == []
    for words in (read, *messages, everything(made(shown)), entry.text(shown, TEXTS, LANDS)):
        assert not {"\u202e", "\x00", "\ud83d"} & set(words)
    assert len(entry.text(shown, TEXTS, LANDS)) <= entry.LONGEST


@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_do_no_harm(words: str, hidden: bool) -> None:
    answers = {id: given(words, *QUESTIONS[id].choices) for id in FOR["orang"]}
    proof = Evidence(NOW, "document", name=words, text=words)
    report = replace(full("orang").report, answers=answers, notes=(Note(NOW, words),))
    harmless_and_short(Shown(report, (proof,) * 3, hidden))


@tried(
    st.dictionaries(
        st.sampled_from(FOR["saya"]), st.text(max_size=300).map(lambda text: text * 20), max_size=19
    ),
    st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_limits_are_kept_whatever_is_written(written: dict[str, str], hidden: bool) -> None:
    answers = {id: given(text, *QUESTIONS[id].choices) for id, text in written.items()}
    harmless_and_short(replace(only(**answers), nameless=hidden))
