"""The lexicon: danger seen by words alone, not where it is denied or only talked about."""

from pathlib import Path

import pytest
import yaml

from bot.errors import StartError
from bot.lexicon import Lexicon, load, plainly
from bot.meaning import BARE_CRY
from bot.settings import ROOT
from bot.spelling import normaliser
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
        ("mereka mau mukulin aku kalo ga target", "darurat_kekerasan"),
        ("bos gebukin kami tiap malam", "darurat_kekerasan"),
        ("adik saya disekap dan dipukuli", "darurat_keluarga"),
        ("pengen mati aja, dipukul terus", "darurat_bunuh_diri"),
        ("ｓａｙａ ｄｉｓｅｋａｐ", "darurat_disekap"),
        ("tolong d i s e k a p di mess", "darurat_disekap"),
        ("aq gk blh kluar sm skali", "darurat_disekap"),
        ("d1sekap di lantai tiga", "darurat_disekap"),
        ("td sy dipukulin bos", "darurat_kekerasan"),
        ("tidak dipukul bos tapi dikurung di mess", "darurat_disekap"),
        ("dulu tidak dipukul bos, sekarang dipukul terus", "darurat_kekerasan"),
        ("harus nipu orang, kalo nggak saya disetrum", "darurat_kekerasan"),
        ("kalau tidak, saya disiksa", "darurat_kekerasan"),
        ("saya nggak mau dijual", "darurat_ancaman"),
        ("tidak mau dijual", "darurat_ancaman"),
    ],
)
def test_danger_is_found_however_it_is_typed(text: str, id: str) -> None:
    assert lexicon().find(text) == id


@pytest.mark.parametrize(
    "text",
    [
        "tidak dipukul bos",
        "ga pernah dipukul bos kok",
        "nggak sampai disiksa majikan",
        "belum pernah disekap di mess",
        "jangan disetrum lagi",
        "bukan disekap di sini",
        "ngga prnh dipukulin bos",
        "tidak ada yang disekap",
        "tidak ada yang disekap di sini",
        "ga ada orang dikurung di mess",
    ],
)
def test_danger_that_is_denied_is_none(text: str) -> None:
    assert lexicon().find(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "apa itu disekap",
        "korban disiksa di berita",
        "apa itu disekap di mess",
        "tugas sekolah tentang orang disekap di myanmar",
        "tugas kuliah saya: tki dipukuli bos",
        "nonton film orang dipukuli bos",
        "berita tki disiksa majikan itu benar?",
        "pasal berapa kalau dikurung di mess",
        "",
        "gaji 15 juta wajar?",
        "saya disekapan",
    ],
)
def test_talk_about_danger_in_general_is_none(text: str) -> None:
    assert lexicon().find(text) == ""


@pytest.mark.parametrize(
    "word",
    ["disekap", "dikurung", "dipukuli", "disiksa", "disetrum", "pingsan", "bunuh diri"],
)
def test_a_word_without_a_person_is_a_cry_only_by_itself(word: str) -> None:
    """It stands in news and school work too."""
    assert lexicon().find(word) == BARE_CRY
    assert lexicon().find(f"korban {word} dalam laporan itu") == ""


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
    assert Lexicon(phrases, normaliser()).find("kabur karena sakit") == "a"
    turned = dict(reversed(phrases.items()))
    assert Lexicon(turned, normaliser()).find("kabur karena sakit") == "b"


def test_phrases_and_texts_are_compared_in_the_normalised_form() -> None:
    made = Lexicon({"a": ["gk bs tdr"]}, normaliser())
    assert made.find("saya tidak bisa tidur") == "a"
    assert made.find("saya ga bs tdr") == "a"


def test_a_star_stands_for_the_rest_of_a_word_and_nothing_else_is_a_pattern() -> None:
    made = Lexicon({"a": ["pukul*", "a.b"]}, normaliser())
    assert made.find("pukulin") == "a"
    assert made.find("axb") == ""


def test_a_star_inside_a_phrase_ends_with_its_word() -> None:
    made = Lexicon({"a": ["pukul* bos"]}, normaliser())
    assert [made.find(text) for text in ("pukul bos", "pukulin  bos")] == ["a", "a"]
    assert [made.find(text) for text in ("pukulbos", "pukul si bos", "pukulin")] == ["", "", ""]


@pytest.mark.parametrize(
    ("text", "plain"),
    [("  A!b  ", "a b"), ("tolooong", "tolong"), ("maaf", "maaf"), ("١", "١"), ("", "")],
)
def test_texts_are_compared_in_plain_letters(text: str, plain: str) -> None:
    assert plainly(text, normaliser()) == plain


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


@pytest.mark.parametrize(
    "text",
    ["SOS", "tolong", "TOLOOONG!!", "help me", "tolong saya 🙏", "🆘", " 🆘!", "bahaya", "BAHAYA!!",
     "darurat", "Darurat...", "urgent", "URGENT!", "gawat", "gawaaaat 😭"],
)  # fmt: skip
def test_a_bare_cry_for_help_is_heard(text: str) -> None:
    assert lexicon().find(text) == "darurat_umum"


@pytest.mark.parametrize(
    "text",
    [
        "apa itu bahaya",
        "bahaya ga kalau visa turis",
        "nomor darurat berapa",
        "urgent hiring kitchen",
    ],
)
def test_a_word_of_alarm_among_others_is_no_bare_cry(text: str) -> None:
    assert lexicon().find(text) == ""


def test_the_sign_of_distress_takes_nothing_from_the_words_beside_it() -> None:
    assert lexicon().find("🆘saya disekap di mess🆘") == "darurat_disekap"


def test_a_request_that_begins_with_tolong_is_no_bare_cry() -> None:
    assert lexicon().find("tolong cekin loker ini") == ""
