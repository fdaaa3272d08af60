"""Erasing in a chat that others may read: neutral words, and the case does not end by the way."""

from dataclasses import replace

import pytest

from bot.cases.model import Case
from bot.effects import Forget
from bot.features import privacy
from bot.model import Decision, Turn
from tests.cases_made import case
from tests.samples import PERSON, pressed, router, turn, understood, words

LOUD = ("data", "kasus", "laporan", "petugas", "bahaya", "cekdulu")
ASKED = {"step": privacy.STEP, "data": {"session": "a1", "cry": 77}}
MATTER = understood("hapus_data")


def watched(happened: Turn) -> Turn:
    """The turn of somebody whose phone may be read."""
    known: Case = case(quiet=True)
    return replace(happened, case=known)


def decided(happened: Turn) -> Decision:
    """What the whole bot decides of it."""
    return router().decide(watched(happened))


def test_the_question_is_neutral_and_offers_the_messages_first() -> None:
    decision = decided(turn("hps", meant=MATTER))
    (say,) = decision.replies
    shown = words().texts[say.key].lower()
    labels = [words().label(button.key).lower() for row in say.buttons for button in row]
    assert labels == ["ya", "semua", "tidak"]
    assert not any(loud in text for loud in LOUD for text in (shown, *labels))
    assert decision.step == privacy.STEP


@pytest.mark.parametrize(
    "answer",
    [pressed("hapus_pesan", "a1", **ASKED), turn("ya", **ASKED), turn("hapus", **ASKED),
     turn("pesan aja", **ASKED), turn("Iya hapus", **ASKED)],
)  # fmt: skip
def test_yes_takes_back_the_words_of_danger_and_keeps_the_case(answer: Turn) -> None:
    decision = decided(answer)
    assert {(PERSON, 77), (PERSON, "aman"), (PERSON, "nomor")} <= set(decision.deletes)
    assert not any(isinstance(one, Forget) for one in decision.effects)
    assert [say.key for say in decision.replies] == ["case.noted_quiet"]
    assert decision.step == ""


@pytest.mark.parametrize(
    "answer",
    [pressed("hapus_ya", "a1", **ASKED), turn("semua", **ASKED), turn("hapus semua", **ASKED)],
)
def test_everything_goes_only_where_everything_is_said_and_quietly(answer: Turn) -> None:
    (gone,) = [one for one in decided(answer).effects if isinstance(one, Forget)]
    assert (gone.done, gone.partly) == ("case.noted_quiet", "case.noted_quiet")


def test_no_a_late_tap_and_silence_tell_nothing() -> None:
    for answer in (
        pressed("hapus_tidak", "a1", **ASKED), pressed("hapus_ya", "old", **ASKED),
        pressed("hapus_pesan", "old", **ASKED), turn("tidak", **ASKED),
    ):  # fmt: skip
        decision = decided(answer)
        assert [say.key for say in decision.replies] == ["case.noted_quiet"]
        assert not any(isinstance(one, Forget) for one in decision.effects)
        assert decision.deletes == ()
    assert privacy.expired(watched(turn(kind="timer", **ASKED))).replies == ()


def test_in_an_open_chat_nothing_changed() -> None:
    happened = replace(turn("hapus data saya", meant=MATTER), case=case())
    assert router().decide(happened).replies[0].key == "privacy.confirm"
