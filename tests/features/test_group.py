"""Groups: the bot only shows the way to the private chat."""

import pytest

from bot.features import group
from bot.model import Button, Say
from tests.samples import pressed, router, turn


def test_a_group_is_shown_the_way_to_the_private_chat() -> None:
    (say,) = group.private_please(turn("halo", private=False, data={"x": 1})).replies
    assert say == Say("group.private_please")


def test_the_way_is_a_link_to_the_bot_when_its_name_is_known() -> None:
    happened = router().decide(GROUP_TURN)
    link = Button("button.private", url="https://t.me/cekdulu_bot?start=grup")
    assert happened.replies == (Say("group.private_please", buttons=((link,),)),)


GROUP_TURN = turn("halo", private=False)
GROUP_TURN.incoming.data["bot"] = "cekdulu_bot"


@pytest.mark.parametrize(
    "happened",
    [
        turn("mau tanya", private=False),
        turn(kind="command", command="hapus", private=False),
        turn(kind="joined", private=False),
        turn("ya", private=False, step="privacy.confirm"),
        pressed("hapus_ya", "a1", private=False, step="privacy.confirm", data={"session": "a1"}),
    ],
)
def test_nothing_a_group_does_is_answered_there(happened) -> None:
    decision = router().decide(happened)
    assert [say.key for say in decision.replies] == ["group.private_please"]
    assert (decision.step, decision.data, decision.effects) == (None, None, ())


def test_a_cry_in_a_group_is_shown_the_way_to_the_numbers() -> None:
    happened = turn(
        "tolong saya disekap", private=False, danger="darurat_disekap",
    )  # fmt: skip
    happened.incoming.data["bot"] = "cekdulu_bot"
    decision = router().decide(happened)
    link = Button("button.private", url="https://t.me/cekdulu_bot?start=darurat")
    assert decision.replies == (Say("group.danger_please", buttons=((link,),)),)
    came = turn("darurat", kind="command", command="start")
    assert router().decide(came).replies == router().decide(pressed("bahaya")).replies


@pytest.mark.parametrize(("command", "key"), [("kanal", "channel.join"), ("asli", "genuine.how")])
def test_what_is_public_is_told_in_a_group_too(command: str, key: str) -> None:
    decision = router().decide(turn(kind="command", command=command, private=False))
    assert [say.key for say in decision.replies] == [key]


@pytest.mark.parametrize(
    "happened",
    [
        turn(kind="command", command="darurat", private=False),
        turn("tolong", kind="command", command="darurat", private=False),
        *(
            turn(text, private=False)
            for text in (
                "anakku dikurung tulung", "dikurung", "anakku dikurung ning myawaddy tulung",
                "adikku di sekap pak", "bojoku digebugi bos e", "ponakan saya dipukulin",
            )
        ),
    ],
)  # fmt: skip
def test_a_cry_that_no_phrase_knows_is_shown_the_numbers_too(happened) -> None:
    assert [say.key for say in router().decide(happened).replies] == ["group.danger_please"]
