"""A pasted text is no question of its sender: it is asked about, never guessed, never a case."""

from typing import Any

import pytest

from bot.asked_offer import asked_about
from bot.buttons import THIS
from bot.effects import StartTimer
from bot.features import pasted
from bot.features.offer_more import WAYS
from bot.meaning import OWN_MESSAGE
from bot.model import Decision, Json, SentFile
from bot.urgency import CASE_AT
from tests import samples
from tests.offers_made import examined, goes_on
from tests.samples import NOW, router, turn, understood

FORMS = ("iklan", "obrolan", "siaran", "berita", "doa")
KEYS = {form: pasted.MAY_BE_OFFERS.get(form, "pasted.kabar") for form in FORMS}
AD = "DICARI 20 ORANG admin, gaji USD 900, tiket & visa ditanggung, chat WA"


def decided(
    form: str, *ids: str, text: str = AD, words: str = "", more: Json | None = None, **meant: Any
) -> Decision:
    """What is done about a text of a form; `words` is what the lexicon found in it."""
    seen = understood(*(ids or ("semua_ditanggung",)), form=form, **meant)
    return router().decide(turn(text, meant=seen, danger=words, **(more or {})))


def keys(decision: Decision) -> list[str]:
    return [say.key for say in decision.replies]


@pytest.mark.parametrize(
    ("form", "key", "id"),
    [
        ("iklan", "pasted.iklan", "cek_tawaran"),
        ("obrolan", "pasted.obrolan", "cek_tawaran"),
        ("siaran", "pasted.kabar", "luar_topik"),
        ("berita", "pasted.kabar", "luar_topik"),
        ("doa", "pasted.kabar", "luar_topik"),
        ("a form of another model", "pasted.kabar", "luar_topik"),
    ],
)
@pytest.mark.parametrize("sure", [True, False])
def test_an_ad_or_a_chat_may_be_an_offer_other_broadcasts_ask_for_nothing(
    form: str, key: str, id: str, sure: bool
) -> None:
    decision = decided(form, sure=sure)
    assert (keys(decision), decision.ids, decision.outcome) == ([key], (id,), "action")
    assert decision.step is None


@pytest.mark.parametrize("form", FORMS)
def test_the_way_out_of_danger_and_to_the_checker_stand_below_and_lead_somewhere(form: str) -> None:
    rows = samples.words().message(decided(form).replies[0], NOW)["keyboard"]
    data = [button["data"] for row in rows for button in row]
    assert "tawaran:ini" in data
    assert "buka:darurat" in data
    for one in data:
        action, target = one.split(":")
        known = {"buka": router().commands, "tanya": router().ids, "tawaran": WAYS | {THIS: None}}
        assert target in known[action]


def test_its_button_judges_that_very_text() -> None:
    asked = decided("siaran", text="INFO: admin slot Kamboja, gaji 15 juta, paspor dipegang")
    press = goes_on(asked.data, THIS)
    about = asked_about(press.incoming, asked.data or {}, NOW)
    assert about is not None
    assert about.gathered.text == "INFO: admin slot Kamboja, gaji 15 juta, paspor dipegang"
    judged = router().decide(goes_on(asked.data, THIS, found=examined(about.gathered.text)))
    assert keys(judged)[-1] in ("offer.bahaya", "offer.mencurigakan")
    assert "pasted" not in (judged.data or {})


def test_its_button_says_when_the_text_is_forgotten() -> None:
    assert asked_about(goes_on({}, THIS).incoming, {}, NOW) is None
    assert keys(router().decide(goes_on({}, THIS))) == ["fallback.old_button"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("sure", [True, False])
@pytest.mark.parametrize("danger", [0.0, 0.5, CASE_AT - 0.001, CASE_AT, 1.0])
@pytest.mark.parametrize("words", ["", "darurat_disekap"])
@pytest.mark.parametrize("forwarded", [True, False])
@pytest.mark.parametrize(
    ("part_form", "part_danger", "heard"),
    [
        (OWN_MESSAGE, 1.0, True),
        (OWN_MESSAGE, CASE_AT, True),
        (OWN_MESSAGE, CASE_AT - 0.001, False),
        ("obrolan", 1.0, False),
    ],
)
def test_a_pasted_text_never_opens_a_case(
    form: str,
    sure: bool,
    danger: float,
    words: str,
    forwarded: bool,
    part_form: str,
    part_danger: float,
    heard: bool,
) -> None:
    """Only what is alarming beyond doubt is asked about: the whole, or a sentence of one's own with
    words of danger beside it."""
    part = understood("darurat_disekap", danger=part_danger, form=part_form)
    more = {"parts": (part, part), "forwarded": forwarded}
    decision = decided(form, "darurat_disekap", words=words, more=more, sure=sure, danger=danger)
    asked = danger >= CASE_AT or (heard and words != "")
    assert decision.outcome == ("question" if asked else "action")
    assert keys(decision)[0] == ("safety.ask" if asked else KEYS[form])


@pytest.mark.parametrize(
    ("kind", "key"),
    [("photo", "offer.reading"), ("document", "offer.reading"), ("video", "attachment.video")],
)
def test_an_ad_under_a_picture_is_answered_as_a_picture(kind: str, key: str) -> None:
    file = SentFile("f", "s", "document" if kind == "document" else "photo")
    decision = decided("iklan", more={"kind": kind, "file": None if kind == "video" else file})
    assert keys(decision) == [key]


@pytest.mark.parametrize("form", FORMS)
def test_what_the_checker_takes_for_an_offer_is_judged_without_asking(form: str) -> None:
    decision = decided(form, more={"judged": True})
    assert (keys(decision), decision.ids) == ([], ("cek_tawaran",))
    assert [type(effect) for effect in decision.effects] == [StartTimer]


def test_the_country_of_an_ad_and_its_words_are_remembered_and_nothing_else() -> None:
    named = decided("iklan", country="kh", more={"data": {"missed": 1}}).data or {}
    assert {name: named[name] for name in named if name != "pasted"} == {
        "missed": 1, "country": "kh",
    }  # fmt: skip
    assert set(decided("iklan", more={"data": {"missed": 1}}).data or {}) == {"missed", "pasted"}


def test_a_pasted_text_that_was_forwarded_is_asked_about_by_its_form() -> None:
    assert keys(decided("doa", more={"forwarded": True})) == ["pasted.kabar"]


def test_a_persons_own_message_is_answered() -> None:
    assert keys(decided("pesan")) == ["faq.semua_ditanggung"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("kamboja", "contact.country"),
        ("info negara kamboja", "contact.country"),
        ("info terbaru negara kamboja", "pasted.kabar"),
    ],
)
def test_a_few_words_are_no_pasted_text_whatever_their_form(text: str, key: str) -> None:
    assert keys(decided("siaran", text=text, country="kh", sure=False)) == [key]
