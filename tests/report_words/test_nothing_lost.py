"""Whatever was answered, noted or proved stands in every form of a report."""

import pytest

from bot.report_words import blocks, entry, sections, summary
from bot.reports.model import About
from bot.reports.questions import FOR, QUESTIONS
from tests.report_words.forms import all_words, made
from tests.report_words.made import EVIDENCE, KINDS, LANDS, TEXTS, full, given, only, words_of


@pytest.mark.parametrize("about", KINDS)
def test_no_answer_is_lost(about: About) -> None:
    said = all_words(full(about))
    for form in ("paper", "entry", "fields", "blocks", "summary"):
        assert [id for id in FOR[about] if words_of(id) not in said[form]] == [], form


@pytest.mark.parametrize("about", KINDS)
def test_no_choice_is_lost(about: About) -> None:
    said = all_words(full(about))
    for id in FOR[about]:
        for choice in QUESTIONS[id].choices:
            alone = only(about, **{id: given("", choice)})
            told = summary.fields(alone, TEXTS, LANDS)[0][2]
            assert told in said["paper"], (id, choice)
            assert told in said["entry"], (id, choice)
            if (id, choice) == blocks.NO_WAY:
                continue
            sentence = TEXTS[f"report.sentence.{id}.{choice}"].partition("{")[0].strip()
            assert sentence in said["blocks"], (id, choice)


@pytest.mark.parametrize("about", KINDS)
def test_no_note_evidence_or_hash_is_lost(about: About) -> None:
    said = all_words(full(about))
    for one in EVIDENCE:
        for words in (one.name, one.text, one.sha256):
            assert words in said["paper"]
            assert words in said["entry"]
    assert "catatan bahaya tersendiri" in said["paper"]
    assert "catatan bahaya tersendiri" in said["entry"]
    assert "catatan bahaya tersendiri" in said["blocks"]
    assert "PWNI 77" in said["paper"]


def test_the_story_stands_as_it_was_written_piece_by_piece() -> None:
    told = only(cerita=given("Saya  dikurung!!\n<b>tolong</b> & cepat\n\nlalu {kontak}"))
    story = next(one for one in made(told).sections if one.heading == "Cerita lengkap")
    assert story.paragraphs[1:] == ("Saya  dikurung!!", "<b>tolong</b> & cepat", "lalu {kontak}")


def test_a_long_story_is_cut_in_the_summary_which_says_so_and_cuts_nothing_else() -> None:
    told = only(cerita=given("kata " * 3_000), agen=given("PT Maju"))
    said = summary.html(told, TEXTS, LANDS)
    assert TEXTS["report.summary.shortened"] in said
    assert "<b>Agen atau PT:</b> PT Maju" in said
    assert "kata …" in said


def test_a_long_story_goes_into_several_boxes_and_no_word_is_lost() -> None:
    story = " ".join(f"kata{number}" for number in range(1_500))
    messages = blocks.html(only(cerita=given(story)), TEXTS, LANDS)
    assert len(messages) > 1
    assert [one for one in story.split() if not any(one in text for text in messages)] == []
    assert "<b>Apa yang terjadi (2)</b>" in "".join(messages)


def test_an_entry_that_is_too_long_is_cut_and_says_where_the_rest_is() -> None:
    said = entry.text(only(cerita=given("kata " * 3_000)), TEXTS, LANDS)
    assert len(said) <= 11_000
    assert said.endswith(TEXTS["report.entry.cut"])


def test_every_answer_stands_in_a_part_of_the_paper_and_in_a_block() -> None:
    assert {id for ids in sections.QUESTIONS_OF.values() for id in ids} == set(QUESTIONS)
    assert {id for ids in blocks.QUESTIONS_OF.values() for id in ids} == set(QUESTIONS)
