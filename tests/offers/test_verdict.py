"""From signs to a verdict, on readings and signs made by hand."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.offer_tables import load_checker
from bot.offers.checking import OfferChecker
from bot.offers.model import JUDGED, Fact, Judgement, Named, Place, Reading, Sign, Visa
from bot.offers.text import NOTHING
from bot.offers.verdict import GOOD, PROVEN, QUESTIONS, TELLING, judge, known
from bot.offers.weights import ALONE, OUTSIDE, STRONG, WEIGHTS
from bot.settings import ROOT
from tests.offers.reading_of import text

ALONE_SIGNS = [id for id, points in WEIGHTS.items() if points == ALONE]
STRONG_SIGNS = [id for id, points in WEIGHTS.items() if points == STRONG]
WEAK_SIGNS = [id for id, points in WEIGHTS.items() if points < STRONG]
NO_OFFERS = ("talk", "question", "announcement", "news", "warning", "nothing")
NOTHING_TOLD = Reading(text(""), "offer")
FACT, P3MI = Fact("", NOTHING), Named("PT Maju", "p3mi", "", NOTHING)
TOLD = replace(
    NOTHING_TOLD, places=(Place("tw", "Taiwan", "work", NOTHING),), jobs=(FACT,),
    contract=(Fact("before", NOTHING),), ages=(FACT,),
)  # fmt: skip
"""Enough is told of the offer, and nobody stands behind it."""


@pytest.fixture(scope="module")
def checker() -> OfferChecker:
    """The checker as the bot has it."""
    return load_checker(ROOT)


def verdict(reading: Reading, *ids: str, **answers: str) -> str:
    return judged(reading, *ids, **answers).verdict


def judged(reading: Reading, *ids: str, **answers: str) -> Judgement:
    return judge(reading, tuple(map(Sign, ids)), answers)


@pytest.mark.parametrize("id", ALONE_SIGNS)
@pytest.mark.parametrize("reading", [NOTHING_TOLD, TOLD])
def test_the_heaviest_signs_are_dangerous_by_themselves(reading: Reading, id: str) -> None:
    assert verdict(reading, id) == "bahaya"


@pytest.mark.parametrize("id", STRONG_SIGNS)
@pytest.mark.parametrize("reading", [NOTHING_TOLD, TOLD])
def test_a_strong_sign_alone_is_suspicious_however_little_is_told(
    reading: Reading, id: str
) -> None:
    assert verdict(reading, id) == "mencurigakan"


@pytest.mark.parametrize("strong", STRONG_SIGNS)
@pytest.mark.parametrize("other", [*WEAK_SIGNS, *STRONG_SIGNS])
def test_a_strong_sign_with_any_other_is_dangerous(strong: str, other: str) -> None:
    if strong != other:
        assert verdict(NOTHING_TOLD, other, strong) == "bahaya"


@pytest.mark.parametrize("id", WEAK_SIGNS)
def test_a_weak_sign_alone_is_neither_dangerous_nor_suspicious(id: str) -> None:
    assert verdict(NOTHING_TOLD, id) == "belum_jelas"
    assert verdict(TOLD, id) == "belum_jelas"
    assert verdict(replace(TOLD, agencies=(P3MI,)), id) == "tanpa_tanda"


@pytest.mark.parametrize("ids", list(itertools.combinations(WEAK_SIGNS, 3)))
def test_three_weak_signs_are_suspicious_once_enough_is_told(ids: tuple[str, ...]) -> None:
    assert verdict(TOLD, *ids) == "mencurigakan"
    assert verdict(NOTHING_TOLD, *ids) == "belum_jelas"


def test_all_weak_signs_together_are_not_dangerous() -> None:
    assert verdict(TOLD, *WEAK_SIGNS) == "mencurigakan"


@pytest.mark.parametrize("kind", sorted(JUDGED))
def test_every_kind_of_offer_is_judged(kind: str) -> None:
    assert verdict(replace(TOLD, kind=kind), "tugas_deposit") == "bahaya"


@pytest.mark.parametrize("kind", NO_OFFERS)
@pytest.mark.parametrize("ids", [(), ("tugas_deposit",), tuple(WEAK_SIGNS)])
def test_what_is_no_offer_is_not_judged_and_shows_nothing(kind: str, ids: tuple[str, ...]) -> None:
    found = judged(replace(TOLD, kind=kind), *ids)
    assert (found.verdict, found.score, found.signs, found.questions) == (
        "bukan_tawaran", 0, (), (),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "overruled"),
    [("talk", True), ("question", True), ("announcement", True), ("news", False),
     ("warning", False), ("nothing", False)],
)  # fmt: skip
def test_two_strong_signs_overrule_doubtful_kinds_but_neither_news_nor_warnings(
    kind: str, overruled: bool
) -> None:
    found = verdict(replace(TOLD, kind=kind), "visa_bukan_kerja", "dokumen_dipegang")
    assert found == ("bahaya" if overruled else "bukan_tawaran")


@pytest.mark.parametrize("kind", NO_OFFERS)
def test_a_proven_scam_is_told_whatever_the_text_seems_to_be(kind: str) -> None:
    assert verdict(replace(TOLD, kind=kind), PROVEN) == "bahaya"


def test_without_signs_and_without_anybody_behind_it_an_offer_is_not_clear() -> None:
    assert verdict(NOTHING_TOLD) == "belum_jelas"
    assert verdict(TOLD) == "belum_jelas"


@pytest.mark.parametrize(
    ("more", "vouched"),
    [
        ({"agencies": (P3MI,)}, True),
        ({"agencies": (replace(P3MI, kind="government"),)}, True),
        ({"agencies": (replace(P3MI, kind="manning"),)}, True),
        ({"agencies": (replace(P3MI, kind="lpk"),)}, True),
        ({"agencies": (replace(P3MI, kind="firm"),)}, False),
        ({"agencies": (replace(P3MI, kind="firm", licence="123/2024"),)}, True),
        ({"employers": (P3MI,)}, False),
        ({"employers": (P3MI,), "visas": (Visa("work", NOTHING),)}, True),
        ({"employers": (P3MI,), "visas": (Visa("unnamed", NOTHING),)}, False),
        ({"employers": (P3MI,), "places": (Place("id", "Solo", "work", NOTHING),)}, True),
        ({"visas": (Visa("work", NOTHING),)}, False),
    ],
)
def test_no_signs_say_something_only_when_somebody_stands_behind_the_offer(
    more: dict[str, object], vouched: bool
) -> None:
    assert verdict(replace(TOLD, **more)) == ("tanpa_tanda" if vouched else "belum_jelas")


def test_who_stands_behind_an_offer_takes_no_strong_sign_away() -> None:
    assert verdict(replace(TOLD, agencies=(P3MI,)), "biaya_di_muka") == "mencurigakan"


def test_an_agency_with_too_little_told_is_not_clear() -> None:
    assert verdict(replace(NOTHING_TOLD, agencies=(P3MI,))) == "belum_jelas"


@pytest.mark.parametrize(("question", "answer"), TELLING)
def test_a_bad_answer_is_a_sign(question: str, answer: str) -> None:
    found = judged(TOLD, **{question: answer})
    assert [sign.id for sign in found.signs] == [TELLING[question, answer]]


def test_a_sign_that_was_read_is_not_there_twice_after_the_answer() -> None:
    found = judged(TOLD, "visa_bukan_kerja", visa="no")
    assert [sign.id for sign in found.signs] == ["visa_bukan_kerja"]


def test_good_answers_to_all_questions_stand_for_somebody_behind_the_offer() -> None:
    assert verdict(TOLD, **GOOD) == "tanpa_tanda"
    assert verdict(TOLD, **{**GOOD, "visa": "unknown"}) == "belum_jelas"


def test_good_answers_take_no_sign_away() -> None:
    assert verdict(TOLD, "dirahasiakan", **GOOD) == "mencurigakan"


def test_what_is_neither_told_nor_answered_is_asked_in_order() -> None:
    assert judged(NOTHING_TOLD).questions == QUESTIONS
    assert judged(NOTHING_TOLD, visa="unknown").questions == ("bayar", "kontrak")
    assert judged(TOLD).questions == ("visa", "bayar")
    assert judged(replace(TOLD, visas=(Visa("unnamed", NOTHING),))).questions == ("bayar",)
    assert judged(NOTHING_TOLD, **dict.fromkeys(QUESTIONS, "unknown")).questions == ()


@pytest.mark.parametrize(
    "found",
    [judged(TOLD, "biaya_di_muka"), judged(TOLD, "tugas_deposit"),
     judged(replace(TOLD, agencies=(P3MI,))), judged(replace(TOLD, kind="news"))],
)  # fmt: skip
def test_where_the_verdict_is_clear_nothing_is_asked(found: Judgement) -> None:
    assert found.verdict != "belum_jelas"
    assert found.questions == ()


def test_all_that_matters_counts_once() -> None:
    assert (known(NOTHING_TOLD), known(TOLD)) == (0, 4)
    assert known(replace(TOLD, papers=(FACT, FACT), jobs=(FACT, FACT))) == 4
    assert known(replace(TOLD, agencies=(replace(P3MI, licence="1"),))) == 6


@given(st.lists(st.sampled_from(sorted(WEIGHTS)), unique=True), st.sampled_from(sorted(WEIGHTS)))
def test_one_more_sign_never_lowers_the_score(ids: list[str], more: str) -> None:
    before, after = judged(TOLD, *ids), judged(TOLD, *{*ids, more})
    assert 0 <= before.score <= after.score <= 100
    rank = ("belum_jelas", "mencurigakan", "bahaya")
    assert rank.index(before.verdict) <= rank.index(after.verdict)


@given(st.lists(st.sampled_from(sorted(WEIGHTS)), unique=True))
def test_signs_are_told_strongest_first_and_none_is_lost(ids: list[str]) -> None:
    points = [WEIGHTS[sign.id] for sign in judged(TOLD, *ids).signs]
    assert points == sorted((WEIGHTS[id] for id in ids), reverse=True)


@pytest.mark.parametrize("id", sorted(OUTSIDE))
def test_signs_from_outside_are_judged_together_with_those_of_the_text(
    checker: OfferChecker, id: str
) -> None:
    before = checker.check("Lowongan kerja pabrik di Taiwan, gaji 27 ribu NT, cepat berangkat")
    after = checker.with_signs(before, (Sign(id),))
    assert {sign.id for sign in after.signs} == {id} | {sign.id for sign in before.signs}
    assert after.score > before.score
    assert after.verdict in ("bahaya", "mencurigakan")


def test_a_sign_from_outside_that_is_known_changes_nothing(checker: OfferChecker) -> None:
    before = checker.check("Lowongan kerja di Kamboja, paspor dipegang kantor")
    assert checker.with_signs(before, before.signs) is before
