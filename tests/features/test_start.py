"""Start: who this is, the menu, help; a running step ends where it should."""

import pytest

from bot.effects import MarkBlocked
from bot.features import start
from bot.model import Decision, Handler, Say
from tests.samples import router, turn, words


@pytest.mark.parametrize(
    ("handler", "key", "step"),
    [
        (start.start, "start.hello", ""),
        (start.menu, "start.menu", ""),
        (start.help_, "start.help", None),
        (start.who, "start.who", None),
        (start.greet, "start.greet", None),
        (start.unknown_command, "start.unknown_command", None),
    ],
)
def test_each_says_its_words_with_the_menu_and_ends_a_step_or_leaves_it(
    handler: Handler, key: str, step: str | None
) -> None:
    decision = handler(turn(step="privacy.confirm", data={"country": "kh"}))
    assert decision.replies == (Say(key, buttons=start.MENU),)
    assert decision.step == step
    assert decision.data is None
    assert decision.effects == ()


def test_the_start_asks_nothing_and_says_that_this_is_no_government_service() -> None:
    hello = words().texts["start.hello"]
    assert "?" not in hello.replace("Ada yang dalam bahaya?", "")
    assert "bukan</b> lembaga pemerintah" in hello


def test_the_menu_leads_only_where_something_is() -> None:
    for row in start.MENU:
        for button in row:
            known = router().commands if button.action == "buka" else router().ids
            assert button.args[0] in known


def test_a_chat_that_put_the_bot_out_is_marked_and_told_nothing() -> None:
    assert start.left(turn(kind="left")) == Decision(effects=(MarkBlocked(True),))


@pytest.mark.parametrize(
    "name",
    ["start", "menu", "bantuan", "darurat", "lapor", "cek", "kontak", "privasi", "batal", "hapus"],
)
def test_every_command_that_was_promised_exists(name: str) -> None:
    assert name in router().commands
