"""A nameless report holds no name and no number of the person, and still tells what happened."""

from dataclasses import replace

import pytest

from bot.report_words import blocks
from bot.reports.model import About, Evidence, Note, Shown
from bot.reports.questions import FOR, QUESTIONS
from tests.report_words.forms import all_words, everything, made
from tests.report_words.made import KINDS, LANDS, NOW, TEXTS, full, given, only

PERSONAL = (
    "Budi", "Santoso", "budi", "Joko", "joko", "Sari", "0812", "3456", "7890", "budisan", "@budi",
    "budi@gmail.com", "t.me", "facebook.com", "Karyono", "+62",
)  # fmt: skip


def personal(about: About) -> Shown:
    """A report that is full of somebody's name and numbers."""
    words = "nama saya Budi Santoso wa 0812-3456-7890 tele @budisan, kata pak joko"
    answers = {id: given(words, *QUESTIONS[id].choices) for id in FOR[about]}
    asked = {
        "nama": given("budi santoso"), "siapa": given("Adik saya Karyono umur 20 dari Subang"),
        "kontak": given("08123456789 bu Sari", phones=["+6281234567890"], links=["t.me/budi"]),
        "pengirim": given("Joko", "calo", phones=["+6281234567890"]), "agen": given("karyono"),
        "cerita": given(f"{'tolong saya di sini ' * 60}\nkaryono nangis, budi juga. {words} " * 9),
        "rute": given("dari rumah joko", origin="rumah Joko", transit=["my"]),
    }  # fmt: skip
    report = replace(
        full(about).report, answers=answers | asked, notes=(Note(NOW, words),),
        portal_number="0812 3456",
    )  # fmt: skip
    evidence = (
        Evidence(NOW, "document", name="KTP Budi Santoso.pdf", text=words, sha256="a" * 64),
        Evidence(NOW, "link", text="https://facebook.com/budisan"),
        Evidence(NOW, "text", text=f"{words}\nbudi@gmail.com"),
    )
    return Shown(report, evidence)


@pytest.mark.parametrize("about", KINDS)
def test_a_nameless_report_holds_no_name_and_no_number(about: About) -> None:
    open_ = personal(about)
    hidden = replace(open_, nameless=True)
    for form, said in all_words(hidden).items():
        assert [one for one in PERSONAL if one in said] == [], form
    for form in ("paper", "entry"):
        assert [one for one in ("Budi", "0812", "Joko") if one not in all_words(open_)[form]] == []


def test_a_nameless_report_still_tells_what_happened_and_where() -> None:
    told = only(
        tempat=given("gedung dekat kasino", place="Poipet", country="kh"),
        cerita=given("dipukul karena target tidak sampai, diminta Rp5.000.000"),
        agen=given("PT Maju Jaya"), janji=given("gaji 12 juta"),
    )  # fmt: skip
    place = Evidence(NOW, "location", text="13.657300, 102.563600")
    said = all_words(replace(told, nameless=True, evidence=(place,)))["paper"]
    for words in ("gedung dekat kasino (Poipet, Kamboja)", "Rp5.000.000", "PT Maju Jaya"):
        assert words in said
    for words in ("gaji 12 juta", "13.657300, 102.563600", "tidak sampai"):
        assert words in said


def test_an_anonymous_report_names_those_it_complains_about() -> None:
    open_ = personal("saya")
    anonymous = replace(open_, report=replace(open_.report, anonymous=True))
    assert "Joko" in all_words(anonymous)["paper"]


def test_an_anonymous_paper_says_so() -> None:
    told = only(visa=given("", "kerja"))
    anonymous = replace(told, report=replace(told.report, anonymous=True))
    assert TEXTS["report.paper.anonymous"] in everything(made(anonymous))
    assert TEXTS["report.paper.nameless"] in everything(made(replace(told, nameless=True)))
    assert TEXTS["report.block.anonymous"] in "".join(blocks.html(anonymous, TEXTS, LANDS))


@pytest.mark.parametrize("cut", range(440, 520, 7))
def test_a_number_or_name_at_the_edge_of_what_is_masked_at_once_is_hidden(cut: int) -> None:
    before = ("tolong saya di sini " * 40)[:cut]
    told = only(cerita=given(f"{before} wa 0812 3456 7890 nama saya Budi Santoso {before}"))
    said = all_words(replace(told, nameless=True))["paper"]
    assert [one for one in ("0812", "3456", "7890", "Budi", "Santoso") if one in said] == []
    assert said.count("tolong saya di sini") >= 40


def test_a_list_of_nothing_but_numbers_is_hidden_in_a_moment() -> None:
    told = only(cerita=given("0812 3456 " * 1_200))
    said = all_words(replace(told, nameless=True))["paper"]
    assert "0812" not in said
    assert "3456" not in said


def test_what_hides_a_number_can_be_printed() -> None:
    told = only(cerita=given("wa 0812-3456-7890, https://contoh.id/a akun @budi77"))
    story = everything(made(replace(told, nameless=True)))
    assert "wa ***, *** akun @***" in story
    assert not {"▮", "🔗"} & set(story)
