"""The comparable form of a whole text, with the project's own tables."""

import doctest
import json
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import matters, normalising, spelling
from bot.errors import StartError
from bot.normalising import LONGEST, Normal, letters, load, numbers, plain, tables, words
from bot.normalising.numbers import sums
from bot.spelling import FOLDER, normaliser

DENIALS = ("tidak", "bukan", "belum", "jangan")
OWN = yaml.safe_load((FOLDER / "own.yml").read_text(encoding="utf8"))
SPELLINGS = [(form, word) for word, forms in OWN["words"].items() for form in forms]
DENIED = [
    *((word, word) for word in DENIALS),
    *((form, word) for form, word in SPELLINGS if word in DENIALS and len(form) > 1),
]
"""A single letter may belong to a word spelt letter by letter: "a g e n"."""
KEPT = sorted(
    {word for word in OWN["keep"] if str(word).isalpha()} - dict(SPELLINGS).keys(), key=str
)
PLAIN_TEXT = st.text("abcdefghijklmnopqrstuvwxyz ,.?!-", max_size=120)
NASTY = (
    "a", "a ", "a'", "a-", "a.-", "a1", "1.", "1.111", "#", "# ", "#a", "kerja", "disekap", "dike",
    "tidak ", " ", "\n", "\u200d", "\u202e", "\u0301", "😀", "👨\u200d👩\u200d👧", "ﷺ", "Ａ",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("", ""),
        ("   ", "   "),
        ("gk bs kluar", "tidak bisa keluar"),
        ("Gaaaji 15JT #KaburAjaDulu", "gaji 15 juta kabur aja dulu"),
        ("TOLOOONG sy d1sekap", "tolong saya disekap"),
        ("gmn cara cek p3mi di sip3mi", "bagaimana cara cek p3mi di sip3mi"),
        ("SIP3MI BP3TKI", "sip3mi bp3tki"),
        ("10-15jt", "10-15 juta"),
        ("1.200,50", "1.200,50"),
        ("Rp", "rp"),
        ("wa 08123456789", "wa 08123456789"),
        ("5jt,10rb", "5 juta,10 ribu"),
        ("tid\u200dak bo\u202eleh", "tidak boleh"),
        ("𝘁𝗶𝗱𝗮𝗸 𝗯𝗼𝗹𝗲𝗵", "tidak boleh"),
        ("t i d a k bisa", "tidak bisa"),
        ("carakerjadiluarnegeri", "cara kerja diluar negeri"),
        ("#TidakBoleh", "tidak boleh"),
        ("#Loker#Taiwan#TanpaBiaya", "lowongan taiwan tanpa biaya"),
        ("anak smp", "anak smp"),
        ("tki tkw pmi kbri bpjs", "tki tkw pmi kbri bpjs"),
        ("kata yang tidak ada di tabel: frobnicate", "kata yang tidak ada di tabel: frobnicate"),
        ("no hp agen", "nomor hape agen"),
        ("😀🔥", "😀🔥"),
    ],
)
def test_a_text_is_put_in_its_comparable_form(text: str, form: str) -> None:
    assert normaliser()(text) == form


def test_the_original_stays_beside_its_form() -> None:
    assert normaliser().normal("GK bs!") == Normal("GK bs!", "tidak bisa!")


@pytest.mark.parametrize(("form", "word"), SPELLINGS)
def test_every_spelling_of_our_table_is_text_and_becomes_its_word(form: str, word: str) -> None:
    assert isinstance(form, str), "YAML reads no, on and y as true or false: quote it"
    assert normaliser()(f"x {form} x") == f"x {word} x"


@pytest.mark.parametrize("word", [*OWN["words"], *OWN["known"]])
def test_a_word_we_chose_stays_as_it_is(word: str) -> None:
    assert normaliser()(word) == word


@pytest.mark.parametrize("word", KEPT)
def test_a_word_that_means_something_else_here_is_kept(word: str) -> None:
    assert normaliser()(f"x {word} x") == f"x {word} x"


def test_no_spelling_means_two_words() -> None:
    forms = [form for form, _ in SPELLINGS]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []


def test_chains_of_spellings_end_in_one_word() -> None:
    table, _ = tables(FOLDER)
    loose = {form: word for form, word in table.items() if normaliser()(word) != word}
    assert loose == {}


@given(st.text())
@settings(deadline=None)
def test_no_text_raises_and_none_gets_out_of_hand(text: str) -> None:
    form = normaliser()(text)
    assert len(form) <= 40 * len(text)
    assert form == normaliser()(text)
    list(sums(form))


@given(PLAIN_TEXT)
@settings(deadline=None)
def test_the_plain_form_of_plain_text_is_plain_already(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(st.lists(st.sampled_from([*OWN["words"], *OWN["known"], "p3mi", "frobnicate"]), max_size=30))
@settings(deadline=None)
def test_the_form_of_words_we_chose_is_their_own_form(chosen: list[str]) -> None:
    assert normaliser()(" ".join(chosen)) == " ".join(chosen)


@given(st.text(max_size=300), st.text(max_size=300), st.sampled_from(DENIED))
@settings(deadline=None, max_examples=200)
def test_a_denial_never_vanishes_whatever_stands_around_it(
    before: str, after: str, denial: tuple[str, str]
) -> None:
    form, word = denial
    found = normaliser()(f"{before} {form} {after}").split()
    assert word in found


@pytest.mark.parametrize("piece", NASTY)
def test_a_text_of_5000_characters_is_cut_and_handled(piece: str) -> None:
    text = (piece * 5000)[:5000]
    assert normaliser()(text) == normaliser()(text[:LONGEST])
    assert normaliser()(f"tidak {text}").startswith("tidak")


def test_what_stands_behind_the_longest_is_not_looked_at() -> None:
    assert normaliser()("x" * 2 + " " * LONGEST + "tidak").strip() == "xx"


@pytest.mark.parametrize(
    "broken", ["- a", "a: [", "words: 5", "", "words: {a: 5}\nkeep: []\n", None]
)
def test_broken_tables_are_refused_at_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str | None
) -> None:
    (tmp_path / "indonlp.json").write_text(json.dumps({"gtw": "tidak tahu"}))
    if broken is not None:
        (tmp_path / "own.yml").write_text(broken)
    monkeypatch.setattr(spelling, "FOLDER", tmp_path)
    spelling.normaliser.cache_clear()
    try:
        with pytest.raises(StartError, match="tables of spellings"):
            spelling.normaliser()
    finally:
        spelling.normaliser.cache_clear()


def test_our_table_has_the_last_word_and_is_joined_with_the_other(tmp_path: Path) -> None:
    own = {"words": {"bagaimana": ["gimana"]}, "keep": ["smp"], "known": []}
    (tmp_path / "own.yml").write_text(yaml.safe_dump(own))
    slang = {"gmn": "gimana", "gimana": "gemini", "smp": "sampai", "bagaimana": "apa"}
    (tmp_path / "indonlp.json").write_text(json.dumps(slang))
    made = load(tmp_path)
    assert made("gmn gimana smp bagaimana") == "bagaimana bagaimana smp bagaimana"


@pytest.mark.parametrize("module", [normalising, letters, words, numbers, matters])
def test_the_examples_in_the_docstrings_hold(module: ModuleType) -> None:
    found = doctest.testmod(module)
    assert found.attempted
    assert not found.failed
