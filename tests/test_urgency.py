"""The lexicon: danger seen by words alone, not where it is denied or only talked about."""

from pathlib import Path

import pytest
import yaml

from bot.errors import StartError
from bot.settings import ROOT
from bot.urgency import BARE_CRY, Lexicon, load, plainly
from tests.samples import lexicon

PHRASES = yaml.safe_load((ROOT / "responses" / "urgency.yml").read_text(encoding="utf8"))
ORDER = list(PHRASES)
WRITTEN = [(id, phrase) for id, phrases in PHRASES.items() for phrase in phrases]


@pytest.mark.parametrize(("id", "phrase"), WRITTEN)
def test_every_phrase_finds_its_id_or_one_that_is_preferred(id: str, phrase: str) -> None:
    text = phrase if id == BARE_CRY else f"tolong {phrase.replace('*', 'in')} kak"
    found = lexicon().find(text)
    assert found
    assert ORDER.index(found) <= ORDER.index(id)


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Saya DISEKAP di Poipet!!", "darurat_disekap"),
        ("tolooong saya disekaaaap", "darurat_disekap"),
        ("kami ga   boleh\nkeluar", "darurat_disekap"),
        ("dipukulin tiap hari", "darurat_kekerasan"),
        ("adik saya disekap dan dipukuli", "darurat_keluarga"),
        ("pengen mati aja, dipukul terus", "darurat_bunuh_diri"),
        ("ｄｉｓｅｋａｐ", "darurat_disekap"),
        ("tidak dipukul tapi dikurung", "darurat_disekap"),
        ("dulu tidak dipukul, sekarang dipukul", "darurat_kekerasan"),
        ("harus nipu orang, kalo nggak disetrum", "darurat_kekerasan"),
        ("kalau tidak, disiksa", "darurat_kekerasan"),
    ],
)
def test_danger_is_found_however_it_is_typed(text: str, id: str) -> None:
    assert lexicon().find(text) == id


@pytest.mark.parametrize(
    "text",
    [
        "saya tidak dipukul",
        "ga pernah dipukul kok",
        "nggak sampai disiksa",
        "belum pernah disekap",
        "jangan disetrum",
        "bukan disekap",
    ],
)
def test_danger_that_is_denied_is_none(text: str) -> None:
    assert lexicon().find(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "apa itu disekap",
        "tugas sekolah tentang orang disekap",
        "nonton film orang dipukuli",
        "berita tki disiksa itu benar?",
        "pasal berapa kalau disekap",
        "",
        "gaji 15 juta wajar?",
        "disekapan",
    ],
)
def test_talk_about_danger_in_general_is_none(text: str) -> None:
    assert lexicon().find(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "tolong, kami disekap dan disuruh kerja game online",
        "adik saya disekap di kamboja, sampai sekarang tidak ada berita",
        "saya takut mau dijual",
        "tolong saya disekap, ini bukan mimpi",
        "saya disekap di myanmar, apa artinya saya korban",
        "kami dipukul, seperti di film",
    ],
)
def test_a_cry_for_help_is_heard_though_it_holds_a_word_of_news_games_or_fear(text: str) -> None:
    assert lexicon().find(text)


def test_the_first_id_in_the_file_is_preferred() -> None:
    phrases = {"a": ["sakit"], "b": ["kabur"]}
    assert Lexicon(phrases).find("kabur karena sakit") == "a"
    assert Lexicon(dict(reversed(phrases.items()))).find("kabur karena sakit") == "b"


def test_a_star_stands_for_the_rest_of_a_word_and_nothing_else_is_a_pattern() -> None:
    made = Lexicon({"a": ["pukul*", "a.b"]})
    assert made.find("pukulin") == "a"
    assert made.find("axb") == ""


@pytest.mark.parametrize(
    ("text", "plain"),
    [("  A!b  ", "a b"), ("tolooong", "tolong"), ("maaf", "maaf"), ("١", "١"), ("", "")],
)
def test_texts_are_compared_in_plain_letters(text: str, plain: str) -> None:
    assert plainly(text) == plain


@pytest.mark.parametrize("broken", ["- a", "a: [", "a: 5", "", None])
def test_a_broken_file_is_named(tmp_path: Path, broken: str | None) -> None:
    path = tmp_path / "urgency.yml"
    if broken is not None:
        path.write_text(broken)
    with pytest.raises(StartError, match=r"urgency\.yml"):
        load(path)


def test_a_phrase_that_is_no_text_is_refused_with_the_name_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "urgency.yml"
    path.write_text("darurat_sakit: [no]")
    with pytest.raises(StartError, match=r"urgency\.yml"):
        load(path)


@pytest.mark.parametrize("text", ["SOS", "tolong", "TOLOOONG!!", "help me", "tolong saya 🙏"])
def test_a_bare_cry_for_help_is_heard(text: str) -> None:
    assert lexicon().find(text) == "darurat_umum"


def test_a_request_that_begins_with_tolong_is_no_bare_cry() -> None:
    assert lexicon().find("tolong cekin loker ini") == ""
