"""The words for the signs: one for every sign, short, sourced, and filled into the templates."""

import re
import shutil
from pathlib import Path

import pytest

from bot import sign_words
from bot.checking.digits import digit_faults
from bot.checking.markup import markup_faults
from bot.errors import StartError
from bot.offers import signs as rules
from bot.offers.weights import OUTSIDE, STRONG, WEIGHTS
from bot.readability import measure
from bot.settings import ROOT

RESPONSES = ROOT / "responses"
FACTS = ROOT.parent / "shared" / "facts" / "facts.md"
RED_FLAGS = ROOT.parent / "shared" / "offers" / "red-flags.yml"
LONGEST_TITLE, MOST_SENTENCES, LONGEST_SENTENCE = 45, 3, 20
"""Characters; sentences, of which a colon makes one; words. Longer is not read on small screens."""
WORDS = sign_words.read(RESPONSES)
TEXTS = sign_words.load(RESPONSES)
PARTS = ("title", "why", "quoted", "bare", "full", "full_quoted")
GOOD = """
calo:
  title: "Calo & kawan"
  why: "Jangan ikut."
  sources:
    - {name: "Satu", url: "https://satu.example/?a=1&b=2", date: "2025-04-10"}
    - {name: "CekDulu", url: "", date: "2026-11-22"}
  reviewed_on: 2026-11-22
"""


def folder(place: Path, signs: str | None = GOOD, texts: str | None = None) -> Path:
    """A folder of responses with these signs, and the templates as they are or these."""
    shutil.copy(RESPONSES / "texts.yml", place / "texts.yml")
    if signs is not None:
        (place / "signs.yml").write_text(signs, encoding="utf8")
    if texts is not None:
        (place / "texts.yml").write_text(texts, encoding="utf8")
    return place


def test_every_sign_has_words_and_there_are_words_for_no_other() -> None:
    assert set(WORDS) == set(WEIGHTS)
    assert set(TEXTS) == {f"sign.{id}.{part}" for id in WEIGHTS for part in PARTS}


def test_every_rule_has_a_weight_and_no_rule_is_for_a_sign_from_outside() -> None:
    assert set(rules.RULES) <= set(WEIGHTS) - OUTSIDE


def test_what_is_known_from_outside_weighs_as_a_strong_sign() -> None:
    assert {id: WEIGHTS[id] >= STRONG for id in OUTSIDE} == dict.fromkeys(OUTSIDE, True)


def test_the_signs_are_those_of_the_red_flags_and_the_three_from_outside() -> None:
    if not RED_FLAGS.exists():
        pytest.skip("the list of red flags is not on this machine")
    ids = re.findall(r"^(\w+):", RED_FLAGS.read_text(encoding="utf8"), re.MULTILINE)
    assert set(WEIGHTS) == {*ids, *OUTSIDE}


@pytest.mark.parametrize("id", sorted(WORDS))
def test_a_sign_is_said_in_few_and_short_words(id: str) -> None:
    words = WORDS[id]
    assert len(words.title) <= LONGEST_TITLE
    assert measure(words.why).sentences <= MOST_SENTENCES
    assert measure(words.why).longest <= LONGEST_SENTENCE


def test_no_two_signs_have_the_same_name() -> None:
    assert len({words.title.lower() for words in WORDS.values()}) == len(WORDS)


@pytest.mark.parametrize("id", sorted(WORDS))
def test_a_sign_never_says_that_anything_is_safe_and_holds_no_number_to_call(id: str) -> None:
    said = f"{WORDS[id].title}. {WORDS[id].why}"
    assert not re.search(r"\baman\b", said.lower())
    assert list(digit_faults(said)) == []


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_telegram_takes_every_text_of_a_sign(key: str) -> None:
    assert list(markup_faults(TEXTS[key])) == []
    assert "%" not in re.sub(r'href="[^"]*"', "", TEXTS[key])


def test_every_source_stands_in_the_facts() -> None:
    if not FACTS.exists():
        pytest.skip("the facts that research found are not on this machine")
    facts = FACTS.read_text(encoding="utf8")
    urls = {one.url for words in WORDS.values() for one in words.sources if one.url}
    assert urls
    assert {url for url in urls if url not in facts} == set()


def test_without_a_page_only_the_bot_itself_is_a_source() -> None:
    names = {one.name for words in WORDS.values() for one in words.sources if not one.url}
    assert names == {"CekDulu"}


def test_a_sign_is_said_by_name_with_a_quote_or_with_its_reason_and_sources(tmp_path: Path) -> None:
    rest = (
        '\nJangan ikut.\n<i>Sumber: <a href="https://satu.example/?a=1&amp;b=2">Satu</a> (2025), '
        "CekDulu (2026). Diperiksa 22 Nov 2026.</i>"
    )
    assert sign_words.load(folder(tmp_path)) == {
        "sign.calo.title": "Calo &amp; kawan",
        "sign.calo.why": "Jangan ikut.",
        "sign.calo.quoted": "<b>Calo &amp; kawan</b>: “{kutipan}”",
        "sign.calo.bare": "<b>Calo &amp; kawan</b>",
        "sign.calo.full": f"<b>Calo &amp; kawan</b>{rest}",
        "sign.calo.full_quoted": f"<b>Calo &amp; kawan</b>: “{{kutipan}}”{rest}",
    }


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("  title:", "  judul:"),
        ('"Calo & kawan"', '" "'),
        ('"Calo & kawan"', "5"),
        ('"Jangan ikut."', '""'),
        ("reviewed_on: 2026-11-22", "reviewed_on: kemarin"),
        ("  reviewed_on: 2026-11-22\n", ""),
        (GOOD[GOOD.index("  sources") : GOOD.index("  reviewed_on")], "  sources: []\n"),
        (', date: "2025-04-10"', ""),
        ("- {name: ", "- {nama: "),
    ],
)
def test_a_broken_sign_is_named_with_its_file(tmp_path: Path, right: str, wrong: str) -> None:
    assert right in GOOD
    with pytest.raises(StartError, match=r"signs\.yml: calo"):
        sign_words.load(folder(tmp_path, GOOD.replace(right, wrong, 1)))


@pytest.mark.parametrize("signs", [None, "a: [", "- list", "5", ""])
def test_signs_that_cannot_be_read_are_named(tmp_path: Path, signs: str | None) -> None:
    with pytest.raises(StartError, match=r"signs\.yml"):
        sign_words.load(folder(tmp_path, signs))


@pytest.mark.parametrize("texts", ["a: [", "other: {}", "sign: {quoted: x, bare: y}", "sign: 5"])
def test_templates_that_are_missing_are_named(tmp_path: Path, texts: str) -> None:
    with pytest.raises(StartError, match=r"texts\.yml"):
        sign_words.load(folder(tmp_path, texts=texts))
