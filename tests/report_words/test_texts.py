"""The words of reports: all there, none left over, short where a button carries them."""

import re

import pytest

from bot.reports.questions import FOR, QUESTIONS
from bot.settings import ROOT
from bot.yaml_text import parsed
from tests import wording
from tests.report_words.keys import PARAMS, made_keys, optional_keys
from tests.report_words.made import TEXTS

LABEL = 28
"""Characters that a small screen shows on a button."""
EMOJI = re.compile("[\u2190-\u2bff\U0001f000-\U0001faff]")


def keys(raw: dict, prefix: str = "") -> set[str]:
    """The dotted keys of a tree."""
    found = set[str]()
    for name, value in raw.items():
        found |= keys(value, f"{prefix}{name}.") if isinstance(value, dict) else {f"{prefix}{name}"}
    return found


OWN = keys(parsed((ROOT / "responses" / "reports.yml").read_text(encoding="utf8")))


def test_everything_that_is_asked_and_chosen_has_its_words() -> None:
    assert made_keys() - OWN == set()


def test_no_words_are_left_over() -> None:
    written = wording.literals(ROOT / "bot" / "report_words", {"report"})
    assert written - TEXTS.keys() == set()
    assert OWN - made_keys() - optional_keys() - written == set()


@pytest.mark.parametrize("question", [id for id in QUESTIONS if QUESTIONS[id].choices])
def test_buttons_are_short_without_pictures_and_each_means_one_thing(question: str) -> None:
    labels = [TEXTS[f"report.choice.{question}.{one}"] for one in QUESTIONS[question].choices]
    assert [one for one in labels if not 0 < len(one) <= LABEL or EMOJI.search(one)] == []
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("about", FOR)
def test_names_of_questions_are_short_and_differ(about: str) -> None:
    names = [
        TEXTS.get(f"report.name_{about}.{id}") or TEXTS[f"report.name.{id}"] for id in FOR[about]
    ]
    assert [name for name in names if len(name) > LABEL] == []
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("key", sorted(key for key in OWN if key.startswith("report.ask")))
def test_a_question_is_asked_first_and_shortly(key: str) -> None:
    asked = TEXTS[key].strip()
    assert asked.startswith("<b>")
    assert len(asked) <= 220
    assert all(len(sentence.split()) <= 16 for sentence in re.split(r"[.?!\n]", asked))


def test_another_person_is_never_asked_about_as_oneself() -> None:
    of_oneself = {"kontak", "nama", "cerita", "bukti", "tempat"}
    asked = {id: TEXTS[f"report.ask_orang.{id}"] for id in FOR["orang"] if id in FOR["saya"]}
    assert [id for id, text in asked.items() if "Anda" in text and id not in of_oneself] == []


def test_texts_name_only_what_the_program_gives() -> None:
    named = {one for key in OWN for one in re.findall(r"\{(.*?)\}", TEXTS[key])}
    assert named == PARAMS


def test_words_that_depend_on_the_day_say_which_day_it_was() -> None:
    relative = re.compile(r"\b(?:hari|minggu|bulan) (?:ini|itu juga)\b|\bsehari\b", re.IGNORECASE)
    undated = [
        key
        for key in OWN
        if key.startswith(("report.told", "report.sentence"))
        and relative.search(TEXTS[key])
        and "{tanggal}" not in TEXTS[key]
    ]
    assert undated == []
