"""The buttons under a verdict go on with the offer that was checked last."""

from dataclasses import replace
from typing import Any

import pytest

from bot.asked_offer import typed_answer
from bot.buttons import ANSWERING
from bot.features.offer_more import AFTER, CARD_SIGNS, WAYS, WAYS_TO_CHECK, typed
from bot.model import Decision, Incoming, Json, SentFile
from bot.offer_card import OfferCard
from bot.offer_effects import AgreeToNews
from bot.offer_parts import FILES_AT_ONCE, Part, from_json
from bot.offers.weights import WEIGHTS
from tests.offers_made import (
    AD,
    carried,
    decided,
    examined,
    goes_on,
    judgement,
    keys,
    shown,
    sign,
    silence,
)
from tests.samples import NOW, PERSON, checker, router, turn, understood, words

UNCLEAR = "LOWONGAN admin gudang di Taiwan, minat chat WA"


def checked(found: Any = AD, **more: Any) -> Json:
    """What a chat remembers after a verdict."""
    return decided(silence(examined(found, **more))).data or {}


def answers(data: Json, question: str, answer: str) -> Decision:
    """The decision after an answer, with the offer judged as the decider would."""
    before = data["checked"]
    judged = checker().check(before["text"], {**before["answers"], question: answer})
    found = examined(judged, before["text"], own=before["own"])
    return decided(goes_on(data, "jawab", question, answer, found=found))


def asked(decision: Decision) -> list[str]:
    """The questions that stand under a verdict."""
    return sorted({one[2] for one in carried(decision.replies[-1]) if one[1] == "jawab"})


@pytest.mark.parametrize(
    ("question", "answer", "id"),
    [
        ("visa", "no", "visa_bukan_kerja"),
        ("bayar", "yes", "biaya_di_muka"),
        ("kontrak", "no", "tanpa_kontrak"),
    ],
)
def test_an_answer_is_judged_again_and_counts_as_a_sign(
    question: str, answer: str, id: str
) -> None:
    decision = answers(checked(UNCLEAR), question, answer)
    assert id in [one[0] for one in (decision.data or {})["checked"]["signs"]]
    worse = ("offer.bahaya", "offer.mencurigakan", "offer.belum_jelas", "offer.one_more")
    assert keys(decision)[0] in worse


def test_at_most_three_questions_are_ever_asked_and_none_twice() -> None:
    data, seen = checked("081290070027"), []
    decision = decided(silence(examined("081290070027")))
    while question := asked(decision):
        (one,) = question
        seen.append(one)
        decision = answers(data, one, "unknown")
        data = decision.data or {}
    assert seen == ["visa", "bayar", "kontrak"]
    assert keys(decision) == ["offer.belum_jelas"]


def test_an_answer_that_the_bot_could_not_judge_says_that_the_button_is_old() -> None:
    assert keys(decided(goes_on(checked(UNCLEAR), "jawab", "visa", "no"))) == [
        "fallback.old_button"
    ]


def test_all_reasons_stand_with_their_words_why_they_matter_and_where_from() -> None:
    signs = (
        sign("visa_bukan_kerja", "visa <turis>", "visa wisata", "tanpa visa"),
        "terbukti_penipuan",
    )
    decision = decided(goes_on(checked(judgement("bahaya", *signs)), "alasan"))
    assert keys(decision) == ["offer.all_reasons"]
    text = shown(decision.replies[0])
    assert "visa &lt;turis&gt;” … “visa wisata" in text
    for id in ("visa_bukan_kerja", "terbukti_penipuan"):
        assert words().texts[f"sign.{id}.why"] in text
    assert text.count("Sumber:") == 2
    assert decision.replies[0].buttons == AFTER


def test_all_signs_there_are_fit_into_one_message() -> None:
    every = tuple(sign(id, "kata " * 60) for id in WEIGHTS)
    decision = decided(goes_on(checked(judgement("bahaya", *every)), "alasan"))
    assert len(decision.replies[0].parts) > 5


def test_how_to_check_names_people_and_offices() -> None:
    decision = decided(goes_on(checked(), "periksa"))
    assert keys(decision) == ["offer.ways"]
    assert "BP3MI" in shown(decision.replies[0])
    for action, target in carried(decision.replies[0]):
        assert target in (router().ids if action == "tanya" else router().commands)
    assert decision.replies[0].buttons == WAYS_TO_CHECK


def test_the_rest_of_the_pictures_is_read_ten_at_a_time() -> None:
    parts = [Part(file=SentFile(str(n), str(n), "photo")) for n in range(35)]
    data = decided(silence(examined(), *parts)).data or {}
    left = []
    while rest := from_json(data["checked"]["rest"]):
        left.append(len(rest.files))
        data = decided(goes_on(data, "sisa", found=examined())).data or {}
    assert left == [25, 25 - FILES_AT_ONCE, 25 - 2 * FILES_AT_ONCE]


def test_who_wants_news_gets_them_and_can_take_it_back() -> None:
    decision = decided(goes_on(checked(), "kabari", "ya"))
    assert (keys(decision), decision.effects) == (["offer.news_yes"], (AgreeToNews("k1", True),))
    (back,) = carried(decision.replies[0])
    stopped = decided(goes_on(checked(), *back[1:]))
    assert (keys(stopped), stopped.effects) == (["offer.news_no"], (AgreeToNews("k1", False),))


def test_the_picture_to_pass_on_shows_the_strongest_signs_and_nobodys_words() -> None:
    every = tuple(sign(id, "0812-9007-0027") for id in list(WEIGHTS)[:8])
    decision = decided(goes_on(checked(judgement("bahaya", *every), own="saya Sari"), "bagikan"))
    card = OfferCard("bahaya", tuple(WEIGHTS)[:CARD_SIGNS])
    assert decision.replies[0].warning == card
    sent = words().card(decision.replies[0], NOW, "cekdulu_bot")
    assert sent["card"]["title"] == words().texts["card.bahaya"]
    assert "0812" not in str(sent)
    assert "Sari" not in str(sent)
    assert words().texts[f"sign.{next(iter(WEIGHTS))}.title"] in sent["words"]


@pytest.mark.parametrize("verdict", ["belum_jelas", "tanpa_tanda", "bukan_tawaran"])
def test_no_warning_goes_to_others_where_nothing_is_found(verdict: Any) -> None:
    data = checked(judgement(verdict))
    decision = decided(goes_on(data, "bagikan"))
    assert keys(decision) == ["offer.nothing_to_share"]
    assert decision.replies[0].warning is None


@pytest.mark.parametrize("data", [None, {"checked": None}, {"checked": "x"}, {"parts": {}}])
@pytest.mark.parametrize("what", WAYS)
def test_a_button_of_an_offer_that_is_forgotten_says_so(what: str, data: Json | None) -> None:
    decision = decided(goes_on(data, what))
    assert (keys(decision), decision.effects) == (["fallback.old_button"], ())


@pytest.mark.parametrize(
    "args", [(), ("",), ("hantu",), ("jawab",), ("jawab", "hantu", "x"), ("sisa",)]
)
def test_a_forged_button_is_answered_and_keeps_nothing(args: tuple[str, ...]) -> None:
    decision = decided(goes_on(checked(), *args))
    assert (keys(decision), decision.effects) == (["fallback.old_button"], ())


def test_a_button_pressed_while_another_offer_is_sent_leaves_its_parts() -> None:
    data = checked(UNCLEAR)
    parts = silence(None, Part("tawaran lain")).conversation.data["parts"]
    decision = answers({**data, "parts": parts}, "visa", "no")
    assert (decision.data or {})["parts"] == parts


def test_an_answer_that_changes_nothing_brings_the_next_question_alone() -> None:
    decision = answers(checked(UNCLEAR), "visa", "unknown")
    assert (keys(decision), asked(decision)) == (["offer.one_more"], ["bayar"])
    assert ("buka", "darurat") in carried(decision.replies[0])
    assert decision.step == ANSWERING


def types(text: str, data: Json, **more: Any) -> Decision | None:
    """What becomes of a text while a question is open, with the offer judged as the decider
    would."""
    before = data["checked"]
    answer = typed_answer(Incoming(PERSON, "text", text), data)
    judged = checker().check(before["text"], dict([answer[1:]]) if answer else {})
    found = examined(judged, before["text"]) if answer else None
    return typed(replace(turn(text, data=data, step=ANSWERING, **more), examined=found))


def test_a_typed_answer_does_what_its_button_does() -> None:
    data = checked(UNCLEAR)
    assert types("gak tau kak", data) == answers(data, "visa", "unknown")


def test_what_is_no_answer_goes_its_usual_way() -> None:
    assert types("nomor kbri taiwan", checked(UNCLEAR)) is None


def test_money_that_was_sent_and_a_cry_for_help_are_no_answers() -> None:
    data = checked(UNCLEAR)
    data["checked"]["asked"] = "bayar"
    assert types("iya", data) is not None
    assert types("saya sudah bayar", data) is None
    assert types("iya", data, meant=understood("darurat_disekap", danger=0.97)) is None


def test_when_no_question_is_open_any_more_a_yes_is_heard_as_before() -> None:
    data = checked(UNCLEAR)
    for question in ("visa", "bayar", "kontrak"):
        decision = answers(data, question, "unknown")
        data = decision.data or {}
    assert decision.step in ("", None)
    assert types("ya", data) is None
