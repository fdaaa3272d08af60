"""/asli: how to tell the real bot, its channel and its people."""

from dataclasses import replace

import pytest

from bot.features import genuine, impostor
from bot.genuine import Names
from bot.model import Say
from tests.samples import NOW, pressed, turn, words

NAMES = Names("cekdulu_bot", "@kabar_cekdulu")
FEATURE, WITHOUT = genuine.feature(NAMES), genuine.feature(Names("cekdulu_bot"))
VALUES = {"bot": "cekdulu_bot", "kanal": "https://t.me/kabar_cekdulu"}


def told(key: str) -> str:
    """A text as people see it."""
    named = replace(words(), values={**words().values, **VALUES})
    return named.text(Say(key), NOW)


def test_the_command_tells_how_to_recognise_us_with_a_way_to_report() -> None:
    decision = FEATURE.commands["asli"](turn())
    (say,) = decision.replies
    assert (say.key, decision.outcome) == ("genuine.how", "answer")
    first = say.buttons[0][0]
    assert (first.action, first.args) == ("asli", ("lapor",))
    assert words().label(first.key) == "Laporkan yang mengaku CekDulu"


def test_without_a_channel_none_is_named_and_none_is_to_be_trusted() -> None:
    (say,) = WITHOUT.commands["asli"](turn()).replies
    assert say.key == "genuine.how_no_channel"
    assert "t.me" not in told(say.key)
    assert "Kami belum punya kanal" in told(say.key)


def test_the_names_stand_in_the_words_exactly_as_the_settings_have_them() -> None:
    text = told("genuine.how")
    assert "@cekdulu_bot</b>" in text
    assert "https://t.me/kabar_cekdulu" in text


@pytest.mark.parametrize("key", ["genuine.how", "genuine.how_no_channel", "genuine.ours"])
def test_the_words_say_what_we_never_ask_for(key: str) -> None:
    assert "tidak pernah minta uang, kata sandi, atau kode" in told(key)


def test_the_buttons_lead_to_reporting_and_an_odd_one_to_the_explanation() -> None:
    press = FEATURE.buttons["asli"]
    assert press(pressed("asli", "lapor")).step == impostor.STEP
    assert press(pressed("asli", "kirim", "x")).step == impostor.STEP
    assert press(pressed("asli", "hantu")).replies[0].key == "genuine.how"
    assert press(pressed("asli")).replies[0].key == "genuine.how"
