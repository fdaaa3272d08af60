"""Talk: thanks, goodbye, yes and no, cancelling, and answers that missed."""

import pytest

from bot.features import talk
from bot.model import Decision, Say
from tests.samples import NOW, pressed, router, turn, understood, words


@pytest.mark.parametrize(
    "id",
    ["terima_kasih", "pamit", "setuju", "tolak", "batal", "jawaban_salah", "kesal", "luar_topik"],
)
def test_everything_people_say_in_passing_gets_words(id: str) -> None:
    decision = router().decide(turn(meant=understood(id)))
    assert decision.ids == (id,)
    assert words().message(decision.replies[0], NOW)["text"]


def test_thanks_change_nothing() -> None:
    happened = turn("makasih", step="privacy.confirm", meant=understood("terima_kasih"))
    assert router().decide(happened) == Decision(
        (Say("talk.thanks"),), outcome="answer", ids=("terima_kasih",)
    )


@pytest.mark.parametrize(
    ("step", "key"), [("privacy.confirm", "talk.cancelled"), ("", "talk.nothing_to_cancel")]
)
def test_cancelling_ends_the_step_and_says_whether_there_was_one(step: str, key: str) -> None:
    decision = talk.cancel(turn(step=step))
    assert decision.replies[0].key == key
    assert decision.step == ""


FIRST = Say("talk.missed", buttons=talk.WAYS_ON)


def test_the_first_miss_says_what_was_given_and_is_remembered() -> None:
    decision = talk.miss(pressed("bukan", data={"last": "sapa"}), FIRST, ("jawaban_salah",))
    assert decision.replies == (FIRST,)
    assert decision.ids == ("jawaban_salah",)
    assert decision.data == {"last": "sapa", "missed": 1, "just_missed": True}
    assert decision.outcome == "fallback"


def test_the_second_miss_in_a_row_offers_a_person_with_the_numbers_of_the_country() -> None:
    before = {"missed": 1, "just_missed": True, "country": "kh"}
    decision = talk.miss(pressed("bukan", data=before), FIRST)
    assert decision.replies == (Say("person.offer", buttons=talk.WAYS_ON, country="kh"),)
    assert decision.data == {"country": "kh"}


def test_cancelling_while_the_question_to_erase_stands_takes_its_timer_back() -> None:
    # Else the person hears a quarter of an hour later that the question has run out.
    decision = router().decide(turn(kind="command", command="batal", step="privacy.confirm"))
    later = turn(kind="timer", command="privacy.expired", step=decision.step or "")
    assert router().decide(later) == Decision()
