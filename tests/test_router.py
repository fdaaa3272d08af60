"""The router: which feature decides a turn, in what order of precedence."""

import pytest

from bot.features import faq
from bot.meaning import BARE_CRY
from bot.model import Decision, Feature, Turn
from bot.passing_steps import PASSING
from bot.router import FEW_WORDS, PASTED, SAFETY_QUESTION, UNSURE, Router
from tests.router_made import AD, CERTAIN, CRY, MADE, POSSIBLE, said, says, step
from tests.samples import answered, pressed, router, turn, understood


@pytest.mark.parametrize(
    ("happened", "key"),
    [
        (turn(kind="timer", command="later"), "timer"),
        (turn(kind="timer", command="later", private=False), "timer"),
        (turn("halo", private=False), "group"),
        (turn(kind="command", command="menu", private=False), "group"),
        (turn(kind="joined", private=False), "group"),
        (pressed("own", private=False), "group"),
        (turn(kind="left", private=False), "left"),
        (turn(kind="left"), "left"),
        (pressed("own"), "button"),
        (pressed("buka", "menu"), "command"),
        (pressed("tanya", "gaji_wajar"), "answer"),
        (turn(kind="command", command="menu"), "command"),
        (turn(kind="command", command="apa"), "unknown command"),
        (turn(kind="photo"), "photo"),
        (turn(kind="photo", step="asked", text="mine"), "photo"),
        (turn(kind="photo", forwarded=True), "photo"),
        (turn(kind="document"), "unknown"),
        (turn("mine", step="asked"), "step"),
        (turn("mine", step="asked", danger="darurat_sakit"), "step"),
        (turn("mine", step="asked", danger=BARE_CRY), "step"),
        (turn("mine", step="asked", meant=understood("gaji_wajar", form="iklan")), "step"),
        (turn("gaji", step="asked", meant=understood("gaji_wajar")), "answer"),
        (turn(CRY, step="asked", meant=understood("darurat_sakit")), "danger"),
        (turn("gaji", step="of an older release", meant=understood("gaji_wajar")), "answer"),
        (turn("gaji", meant=understood("gaji_wajar")), "answer"),
        (turn("gaji"), "fallback"),
    ],
)
def test_what_happened_leads_to_one_feature(happened: Turn, key: str) -> None:
    assert said(happened) == [key]


@pytest.mark.parametrize(
    ("happened", "key"),
    [
        (turn(AD, danger=BARE_CRY, meant=understood("gaji_wajar", form="iklan")), "question"),
        (turn(AD, meant=understood("darurat_sakit", danger=CERTAIN, form="iklan")), "question"),
        (turn(AD, meant=understood("gaji_wajar", form="iklan"), forwarded=True), "pasted"),
        (turn(AD, meant=understood("gaji_wajar", country="my"), forwarded=True), "forwarded"),
        (turn(kind="photo", text=CRY, meant=understood("darurat_sakit")), "danger"),
    ],
)
def test_an_alarm_goes_before_a_pasted_text_that_before_a_forwarded_one(
    happened: Turn, key: str
) -> None:
    assert said(happened) == [key]


@pytest.mark.parametrize(
    ("words_", "forwarded", "key"),
    [
        (FEW_WORDS, False, "answer"),
        (FEW_WORDS, True, "forwarded"),
        (FEW_WORDS + 1, False, "pasted"),
        (FEW_WORDS + 1, True, "pasted"),
    ],
)
def test_a_pasted_text_of_few_words_is_an_ordinary_message(
    words_: int, forwarded: bool, key: str
) -> None:
    text, meant = " ".join(AD.split()[:words_]), understood("gaji_wajar", form="iklan")
    assert len(text.split()) == words_
    assert said(turn(text, meant=meant, forwarded=forwarded)) == [key]


@pytest.mark.parametrize("private", [True, False])
def test_what_asks_for_no_answer_gets_none(private: bool) -> None:
    assert MADE.decide(turn(kind="silent", private=private)) == Decision()


@pytest.mark.parametrize(
    ("text", "meant", "key"),
    [
        ("kbri kamboja dong", understood(country="kh"), "contacts"),
        ("kamboja", understood("gaji_wajar", country="kh", sure=False), "contacts"),
        ("kamboja", understood("gaji_wajar", country="kh"), "answer"),
        ("saya lagi di kamboja", understood(country="kh"), "fallback"),
        ("kamboja", understood(country="kh", up=False), "contacts"),
    ],
)
def test_a_country_by_itself_asks_for_its_contacts(text: str, meant, key: str) -> None:
    assert said(turn(text, meant=meant)) == [key]


def test_danger_goes_before_a_country() -> None:
    meant = understood("darurat_sakit", country="kh", sure=False, danger=POSSIBLE)
    assert said(turn("pingsan kamboja", danger="darurat_sakit", meant=meant)) == ["danger"]


@pytest.mark.parametrize(
    ("meant", "danger", "key"),
    [
        (understood("gaji_wajar"), "", "forwarded"),
        (understood("gaji_wajar", country="kh"), "", "forwarded"),
        (understood(country="kh"), "", "forwarded"),
        (understood(up=False), "", "forwarded"),
        (understood("darurat_sakit"), "", "danger"),
        (understood(up=False), "darurat_sakit", "danger"),
        (understood("darurat_sakit", sure=False, danger=POSSIBLE), "darurat_sakit", "danger"),
        (understood("gaji_wajar", "darurat_sakit", danger=POSSIBLE), "", "question"),
    ],
)
def test_a_forwarded_text_is_answered_for_danger_only(meant, danger: str, key: str) -> None:
    assert said(turn(CRY, meant=meant, danger=danger, forwarded=True)) == [key]


MALAYSIA = understood("kontak_perwakilan", country="my")


@pytest.mark.parametrize(
    ("happened", "keys"),
    [
        (turn("kalo di malaysia?", meant=MALAYSIA, data=answered("gaji_wajar")),
         ["followup.elsewhere", "answer"]),
        (turn("kalo di malaysia?", meant=MALAYSIA, data=answered("kontak_perwakilan")),
         ["contacts"]),
        (turn("kalo di malaysia?", meant=MALAYSIA, data=answered("darurat_sakit")), ["danger"]),
        (turn("kalo di malaysia?", meant=MALAYSIA), ["contacts"]),
        (turn("kalo di malaysia?", meant=MALAYSIA, data=answered("gaji_wajar", minutes=31)),
         ["contacts"]),
        (turn("kalo di malaysia?", meant=MALAYSIA, data=answered("id of another release")),
         ["contacts"]),
        (turn("kalo di malaysia?", meant=MALAYSIA, data=answered("gaji_wajar"), forwarded=True),
         ["forwarded"]),
        (turn("kalau yang di malaysia?", meant=understood("darurat_sakit", country="my"),
              data=answered("gaji_wajar")),
         ["danger"]),
    ],
)  # fmt: skip
def test_a_question_that_goes_on_in_another_country_repeats_the_answer(
    happened: Turn, keys: list[str]
) -> None:
    assert said(happened) == keys


def test_under_an_answer_stand_the_other_likely_meanings() -> None:
    meant = understood("gaji_wajar", "visa_kerja", "tebusan")
    (say,) = router().decide(turn("gaji", meant=meant)).replies
    assert [row[0].key for row in say.buttons[:2]] == ["label.visa_kerja", "label.tebusan"]


def test_other_errors_are_not_swallowed() -> None:
    with pytest.raises(KeyError):
        Router([Feature("empty")]).decide(turn("x"))


@pytest.mark.parametrize("what", ["commands", "ids", "buttons", "steps", "kinds", "timers"])
def test_a_key_claimed_twice_is_refused_with_both_names(what: str) -> None:
    first, second = (
        Feature("one", **{what: {"x": says("a")}}),
        Feature("two", **{what: {"x": step}}),
    )
    with pytest.raises(ValueError, match="two claims 'x'"):
        Router([first, second])


def test_the_real_router_has_what_it_relies_on() -> None:
    assert {"unknown", "menu"} <= set(router().commands)
    assert {UNSURE, SAFETY_QUESTION, PASTED, "kontak_perwakilan"} <= set(router().ids)
    assert "old" in router().buttons
    assert set(router().steps) >= PASSING
    assert {"unknown", "forwarded", "group", "left", "location"} <= set(router().kinds)
    assert set(faq.OWN_FEATURES) <= set(router().ids)
