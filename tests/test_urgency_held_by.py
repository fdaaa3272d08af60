"""Held, but by whom? What is said to who was arrested would harm somebody whom guards hold."""

import pytest

from bot.urgency import Alarm, of
from tests.samples import lexicon, turn, understood

ARRESTED = "darurat_ditangkap"


def heard(text: str, up: bool = True) -> Alarm:
    meant = understood(ARRESTED, danger=0.97, up=up)
    return of(turn(text, meant=meant, danger=lexicon().find(text), own=lexicon().of_oneself(text)))


@pytest.mark.parametrize(
    "text",
    ["aku ditahan", "mas aku iki ditahan", "saya di tahan disini",
     "kulo ditahan mas", "min aku ditahan di kamboja", "ditahan nih kak"],
)  # fmt: skip
@pytest.mark.parametrize("up", [True, False])
def test_who_does_not_say_who_holds_them_is_asked(text: str, up: bool) -> None:
    alarm = heard(text, up)
    if up or lexicon().find(text):
        assert alarm == Alarm("ask")


@pytest.mark.parametrize(
    "text",
    ["tolong kak kami ditahan", "pak saya ini lagi ditahan tolong", "help kami ditahan di sini"],
)
def test_who_begs_for_help_gets_a_case_with_the_words_for_captives(text: str) -> None:
    assert heard(text) == Alarm("case", "darurat_disekap")


@pytest.mark.parametrize(
    "text",
    ["mas aku iki ditahan polisi", "saya ditahan imigrasi di bandara", "kak aku ditahan di lokap",
     "aku ditahan pulisi thailand mas", "saya ditangkap mas tolong"],
)  # fmt: skip
def test_who_names_the_police_gets_what_is_said_to_the_arrested(text: str) -> None:
    alarm = heard(text)
    assert (alarm.outcome, alarm.id) == ("case", ARRESTED)
