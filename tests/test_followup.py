"""A short question about another country goes on with the matter before it; no other text does."""

import pytest

from bot import followup
from bot.meaning import Place, Understanding
from bot.model import Say, Turn
from tests.samples import NOW, answered, router, turn, understood, words

LAST = answered("biaya_penempatan")
PLACES = {
    "malaysia": "my", "jepang": "jp", "Korea Selatan": "kr", "Arab Saudi": "sa", "Hong Kong": "hk",
    "Uni Emirat Arab": "ae", "taiwan": "tw", "jakarta": "id", "Indonesia": "id",
}  # fmt: skip


def asked(text: str, name: str = "malaysia", data: dict | None = None, **more) -> Turn:
    places = (Place(name, PLACES[name]),)
    return turn(
        text, meant=Understanding(places=places, **more), data=LAST if data is None else data
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("kalo di malaysia?", "malaysia"),
        ("klo d malaysia", "malaysia"),
        ("KALAU DI MALAYSIA GIMANA KAK", "malaysia"),
        ("kaloooo di malaysia???", "malaysia"),
        ("gimana kalau di malaysia", "malaysia"),
        ("terus yang di taiwan?", "taiwan"),
        ("oke kalo di jepang?", "jepang"),
        ("ok kalo di jepang?", "jepang"),
        ("nah kalau ke negara malaysia berapa ya", "malaysia"),
        ("kalo di korea?", "Korea Selatan"),
        ("kalo di arab saudi kak?", "Arab Saudi"),
        ("kl di hk gmn", "Hong Kong"),
        ("untuk dubai?", "Uni Emirat Arab"),
    ],
)
def test_a_question_for_another_country_goes_on_with_the_matter(text: str, name: str) -> None:
    assert followup.topic(asked(text, name)) == "biaya_penempatan"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "malaysia"),
        ("😀", "malaysia"),
        ("malaysia", "malaysia"),
        ("di malaysia?", "malaysia"),
        ("saya di malaysia", "malaysia"),
        ("kalo ke jepang boleh?", "jepang"),
        ("kalau gaji di taiwan?", "taiwan"),
        ("kalo gaji di korea?", "Korea Selatan"),
        ("kalo visa ke dubai?", "Uni Emirat Arab"),
        ("kalo tidak di malaysia?", "malaysia"),
        ("kalo disekap di malaysia", "malaysia"),
        ("kalau yang di malaysia itu bagaimana ya kak dong sih", "malaysia"),
        ("kalo di malaysia " * 200, "malaysia"),
    ],
)
def test_a_text_that_asks_something_of_its_own_does_not(text: str, name: str) -> None:
    assert followup.topic(asked(text, name)) == ""


def test_nothing_goes_on_without_a_matter_or_a_country() -> None:
    assert followup.topic(asked("kalo di malaysia?", data={})) == ""
    assert followup.topic(asked("kalo di malaysia?", data=answered(""))) == ""
    assert followup.topic(turn("kalo di sana?", data=LAST)) == ""
    nameless = Understanding(places=(Place("tanah abang"),))
    assert followup.topic(turn("kalo di tanah abang?", meant=nameless, data=LAST)) == ""


@pytest.mark.parametrize(("minutes", "on"), [(0, True), (30, True), (30.1, False), (9000, False)])
def test_only_a_matter_of_the_last_half_hour_is_gone_on_with(minutes: float, on: bool) -> None:
    data = answered("biaya_penempatan", minutes)
    assert bool(followup.topic(asked("kalo di malaysia?", data=data))) is on


def test_a_matter_without_a_time_is_not_gone_on_with() -> None:
    assert followup.topic(asked("kalo di malaysia?", data={"last": "biaya_penempatan"})) == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [("kalo di indonesia?", "Indonesia"), ("terus yang di jakarta?", "jakarta")],
)
def test_nothing_goes_on_for_indonesia_which_the_answers_are_about(text: str, name: str) -> None:
    assert followup.topic(asked(text, name)) == ""


@pytest.mark.parametrize("id", ["gaji_wajar", "darurat_disekap", "kontak_perwakilan"])
def test_what_was_just_answered_can_be_gone_on_with(id: str) -> None:
    data = router().decide(turn("berapa lama lagi kak", meant=understood(id, country="tw"))).data
    assert followup.topic(asked("kalo di malaysia?", data=data)) == id


def test_the_answer_is_repeated_behind_an_introduction_for_the_country() -> None:
    decision = router().decide(asked("kalo di malaysia?"))
    assert [say.key for say in decision.replies] == ["followup.elsewhere", "faq.biaya_penempatan"]
    assert decision.replies[0] == Say("followup.elsewhere", country="my")
    remembered = answered("biaya_penempatan", minutes=0) | {"asked": "kalo di malaysia?"}
    assert decision.data == remembered | {"country": "my"}
    assert (decision.outcome, decision.ids) == ("answer", ("biaya_penempatan",))
    assert "Malaysia" in words().text(decision.replies[0], NOW)


@pytest.mark.parametrize(
    ("last", "key"),
    [
        ("kontak_perwakilan", "contact.country"),
        ("nomor_darurat", "faq.nomor_darurat"),
        ("minta_petugas", "person.whom"),
        ("darurat_disekap", "darurat.darurat_disekap"),
    ],
)
def test_an_answer_that_is_about_the_country_itself_needs_no_introduction(
    last: str, key: str
) -> None:
    decision = router().decide(asked("kalo di malaysia?", data=answered(last)))
    assert [say.key for say in decision.replies] == [key]


def test_a_matter_of_an_older_release_is_not_gone_on_with() -> None:
    decision = router().decide(asked("kalo di malaysia?", data=answered("an old id")))
    assert "followup.elsewhere" not in [say.key for say in decision.replies]


@pytest.mark.parametrize(
    "meant",
    [understood("gaji_wajar", country="my"), understood("gaji_wajar", country="my", sure=False)],
)
def test_what_the_model_makes_of_so_short_a_text_does_not_matter(meant: Understanding) -> None:
    decision = router().decide(turn("kalo di malaysia?", meant=meant, data=LAST))
    assert decision.ids == ("biaya_penempatan",)


@pytest.mark.parametrize(
    ("happened", "key"),
    [
        (asked("kalo yang di malaysia?", form="iklan"), "pasted.iklan"),
        (turn("kalo di malaysia?", data=LAST,
              meant=understood("sapa", "darurat_sakit", sure=False, danger=0.5, country="my")),
         "safety.ask"),
    ],
)  # fmt: skip
def test_danger_and_pasted_texts_go_before(happened: Turn, key: str) -> None:
    assert router().decide(happened).replies[0].key == key


def test_a_text_that_was_passed_on_goes_on_with_nothing() -> None:
    meant = understood(country="my")
    decision = router().decide(turn("kalo di malaysia?", data=LAST, meant=meant, forwarded=True))
    assert (decision.replies, decision.ids) == ((), ("cek_tawaran",))
