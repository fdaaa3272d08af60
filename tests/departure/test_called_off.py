"""Who says out of the blue that the departure is off, and nothing else, is understood without the
model; everything that says more goes its usual way."""

from datetime import timedelta

import pytest

from bot import certain_words
from bot.calling_off import calls_off
from bot.departure import no_day
from bot.departure.plan import KEY
from tests.features.departure_stage import STANDS, said
from tests.samples import NOW, router, turn, understood

OFF = (
    "ga jadi berangkat", "gajadi brangkat min", "aku udah ga jadi berangkat", "ora sido mangkat",
    "teu jadi indit", "gk jd brgkt", "indak jadi pai", "kagak jadi jalan", "batal brkt kak",
    "cancel berangkat", "urung mangkat", "ga berangkat", "keberangkatan saya dibatalkan",
    "keberangkatannya batal", "batal jadi tki", "sy gak jadi kerja ke luar negeri",
    "saya gagal berangkat kak", "gajadi deh, gak jadi berangkat", "batal kak, batal berangkat",
)  # fmt: skip
TO_A_COUNTRY = ("saya batal kerja ke taiwan mbak", "tdk jd ke malaysia", "ga jadi kerja di taiwan",
                "g jd brngkt ke hongkong", "batal berangkat ke korea selatan ya")  # fmt: skip
MORE = (
    "batal berangkat, paspor saya ditahan", "saya batal berangkat tapi uang ga balik",
    "ga jadi berangkat tolong saya disekap", "ga jadi pergi ke polisi", "ga jadi pulang",
    "gimana cara batal berangkat", "boleh batal berangkat?", "batal berangkat bayar denda ga",
    "ga bisa berangkat", "anak saya ga jadi berangkat", "ga mau kerja lagi", "ga jadi",
    "belum berangkat", "gagal kabur", "ga jadi pergi ke kbri malaysia",
)  # fmt: skip


def heard(text: str, country: str = "", **more: object) -> str:
    meant = understood("mundur_dari_agen", country=country)
    return certain_words.meant(turn(text, meant=meant, **{"data": STANDS, **more}))


@pytest.mark.parametrize("text", OFF)
def test_a_departure_that_is_off_is_heard_whatever_the_model_takes_it_for(text: str) -> None:
    assert heard(text) == "ingatkan_berangkat"


@pytest.mark.parametrize("text", TO_A_COUNTRY)
def test_the_country_may_be_named_with_it(text: str) -> None:
    assert heard(text, "tw") == "ingatkan_berangkat"
    assert heard(text) == ""


@pytest.mark.parametrize("text", MORE)
@pytest.mark.parametrize("country", ["", "my"])
def test_what_says_more_goes_its_usual_way(text: str, country: str) -> None:
    assert heard(text, country) == ""


@pytest.mark.parametrize(
    "more",
    [{"data": {}}, {"data": {KEY: {"baru": "2026-12-20"}}}, {"danger": "darurat_disekap"},
     {"data": {KEY: {**STANDS[KEY], "lapor": True}}}, {"edited": True}, {"forwarded": True}],
)  # fmt: skip
def test_nothing_is_heard_without_a_plan_beside_danger_or_when_the_desk_was_told(more) -> None:
    assert heard("ga jadi berangkat", **more) == ""


@pytest.mark.parametrize("text", [*OFF, *TO_A_COUNTRY])
def test_it_is_answered_with_the_question_whether_the_reminders_end(text: str) -> None:
    meant = understood("ingatkan_berangkat", country="tw" if text in TO_A_COUNTRY else "")
    decision = router().decide(turn(text, data=STANDS, meant=meant))
    assert said(decision) == ["departure.stop_sure"]
    assert decision.data is None or decision.data[KEY] == STANDS[KEY]
    assert not decision.effects


@pytest.mark.parametrize("text", ["ga mau berangkat", "saya tidak mau kerja lagi", "mundur kerja"])
def test_no_wish_to_leave_is_an_answer_but_out_of_the_blue_it_may_be_more(text: str) -> None:
    assert no_day.not_going(text)
    assert heard(text) == ""


@pytest.mark.parametrize(
    "text",
    ["Ga jadi deh kak", "batalin", "udah ga jadi", "ga usah dilaporkan", "nanti aja", "lain kali",
     "ga usah diingetin lagi makasih", "kada usah", "ta' usah", "cukup dulu", "skip", "engga"],
)  # fmt: skip
@pytest.mark.parametrize("of_day", [True, False])
def test_one_reading_serves_whoever_asked_for_something(text: str, *, of_day: bool) -> None:
    assert calls_off(text, of_day=of_day)


@pytest.mark.parametrize("text", ["jan", "udah kak", "sudah"])
def test_where_a_day_was_asked_for_some_words_mean_something_else(text: str) -> None:
    assert calls_off(text)
    assert not calls_off(text, of_day=True)


@pytest.mark.parametrize(
    "text",
    ["jangan transfer ke dia", "tidak aman", "sudah sampai", "ga sampai", "jangan bunuh saya",
     "berhenti disiksa", "tidak ada", "tidak mau kerja", "jangan lapor polisi", "ga boleh pulang"],
)  # fmt: skip
@pytest.mark.parametrize("of_day", [True, False])
def test_what_tells_more_calls_nothing_off(text: str, *, of_day: bool) -> None:
    assert not calls_off(text, of_day=of_day)


def test_a_day_that_is_over_is_asked_for_anew() -> None:
    gone = {KEY: {**STANDS[KEY], "hari": (NOW - timedelta(days=2)).date().isoformat()}}
    meant = understood("ingatkan_berangkat")
    decision = router().decide(turn("ga jadi berangkat", data=gone, meant=meant))
    assert said(decision) == ["departure.past"]
