"""Indicators of trafficking stand on answers, each on those that say so, and on nothing else."""

import pytest

from bot.reports.model import Shown
from bot.reports.questions import FOR, QUESTIONS
from bot.reports.trafficking import Indicators, indicators, standing
from tests.exporting.made import answers, given, report


def found(about="saya", **told) -> Indicators:
    return indicators(Shown(report(about, told)))


def ids(of: Indicators) -> set[str]:
    return {one.id for one in (*of.action, *of.means, *of.purpose)}


def grounds(of: Indicators, id: str) -> tuple[str, ...]:
    listed = [one.grounds for one in (*of.action, *of.means, *of.purpose) if one.id == id]
    return listed[0] if listed else ()


def test_the_story_of_a_mother_has_all_three_elements_with_their_grounds() -> None:
    of = indicators(Shown(report(answers=answers())))
    assert [one.id for one in of.action] == [
        "perekrutan", "pengangkutan", "penampungan", "pengiriman",
    ]  # fmt: skip
    assert [one.id for one in of.means] == [
        "penyekapan", "penipuan", "posisi_rentan", "penahanan_dokumen",
    ]  # fmt: skip
    assert [one.id for one in of.purpose] == ["kerja_paksa"]
    assert grounds(of, "pengiriman") == ("pengirim.calo", "negara.kh")
    assert grounds(of, "penipuan") == ("janji", "kejadian.gaji")
    assert grounds(of, "kerja_paksa") == ("kejadian.gaji", "kejadian.disekap", "paspor.ditahan")
    assert grounds(of, "posisi_rentan") == (
        "visa.kunjungan", "kontrak.tidak_ada", "pengirim.calo", "negara.kh",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"kejadian": given("diancam")}, {"ancaman_kekerasan"}),
        ({"kejadian": given("dipukul")}, {"penggunaan_kekerasan"}),
        ({"kejadian": given("dilecehkan")}, {"penggunaan_kekerasan"}),
        ({"kejadian": given("disekap")}, {"penyekapan", "penampungan"}),
        ({"kejadian": given("paspor")}, {"penahanan_dokumen"}),
        ({"paspor": given("ditahan")}, {"penahanan_dokumen"}),
        ({"kejadian": given("denda")}, {"pemerasan"}),
        ({"kejadian": given("denda"), "paspor": given("ditahan")},
         {"pemerasan", "penjeratan_utang", "penahanan_dokumen"}),
        ({"kejadian": given("dipaksa_menipu")}, {"kerja_paksa"}),
        ({"kejadian": given("gaji"), "paspor": given("ditahan")},
         {"kerja_paksa", "penahanan_dokumen"}),
        ({"kejadian": given("dilecehkan", "paspor")},
         {"penggunaan_kekerasan", "penahanan_dokumen", "eksploitasi_seksual"}),
        ({"kejadian": given("dijual")}, {"pemindahan", "memberi_bayaran"}),
        ({"kejadian": given("dijual", "dilecehkan")},
         {"pemindahan", "memberi_bayaran", "penggunaan_kekerasan", "eksploitasi_seksual"}),
        ({"kejadian": given("dijual", "gaji")}, {"pemindahan", "memberi_bayaran", "kerja_paksa"}),
        ({"kejadian": given("dijual", "denda")},
         {"pemindahan", "memberi_bayaran", "penjeratan_utang", "pemerasan"}),
        ({"pengirim": given("keluarga")}, {"perekrutan"}),
        ({"pengirim": given("agen"), "negara": given(text="oman", country="om")},
         {"perekrutan", "pengiriman"}),
        ({"pengirim": given("teman"), "negara": given("id"), "visa": given("kunjungan")},
         {"perekrutan"}),
    ],
)  # fmt: skip
def test_an_answer_says_what_it_says_and_no_more(told, expected) -> None:
    assert ids(found(**told)) == expected


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"kejadian": given("gaji")},  # a wage quarrel
        {"kejadian": given("sakit", "lain")},
        {"pengirim": given("sendiri"), "negara": given("kh"), "visa": given("tanpa"),
         "rute": given(text="jkt-kl-pp", transit=["my"], destination="kh")},
        {"pengirim": given(text="tidak ada"), "negara": given("kh")},
        {"cerita": given(text="saya disekap, dipukul, dipaksa menipu")},
        {"visa": given("kerja"), "kontrak": given("ada"), "paspor": given("hilang")},
        {"janji": given(text="gaji bagus"), "uang": given("lama")},
        {"kejadian": given(text="paspor")},
    ],
)  # fmt: skip
def test_what_nobody_else_is_behind_and_words_by_themselves_indicate_nothing(told) -> None:
    assert ids(found(**told)) == set()


def test_money_that_was_paid_is_a_ground_of_extortion_only_beside_a_demand() -> None:
    of = found(kejadian=given("denda"), uang=given("kemarin"))
    assert grounds(of, "pemerasan") == ("kejadian.denda", "uang.kemarin")
    unpaid = found(kejadian=given("denda"), uang=given("belum"))
    assert grounds(unpaid, "pemerasan") == ("kejadian.denda",)


def test_an_advertisement_recruits_and_tells_nothing_of_what_follows() -> None:
    of = found("iklan", media=given("facebook"), sudah=given("uang_lama"), tujuan=given("kh"))
    assert (ids(of), grounds(of, "perekrutan")) == ({"perekrutan"}, ("media.facebook",))


def test_answers_from_before_the_report_was_about_something_else_do_not_count() -> None:
    told = {"kejadian": given("disekap"), "media": given("tiktok")}
    assert ids(found("iklan", **told)) == {"perekrutan"}
    assert set(standing(report("iklan", told))) == {"media"}
    assert set(standing(report("", told))) == set(told)


@pytest.mark.parametrize("about", FOR)
def test_every_ground_is_a_question_or_one_of_its_choices(about) -> None:
    told = {id: given(*QUESTIONS[id].choices, text="x", **VALUES) for id in FOR[about]}
    of = found(about, **told)
    listed = [one for part in (of.action, of.means, of.purpose) for one in part]
    assert listed
    for ground in (ground for one in listed for ground in one.grounds):
        question, _, choice = ground.partition(".")
        assert question in FOR[about]
        assert not choice or choice in QUESTIONS[question].choices
    assert len({one.id for one in listed}) == len(listed)


VALUES = {"sums": [{"amount": 1, "currency": "IDR", "rupiah": 1}], "transit": ["my"]}
