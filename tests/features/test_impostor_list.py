"""/peniru: what was reported, for editors."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.editorial import Editorial
from bot.effects import RemoveButtons
from bot.errors import UserMistake
from bot.features import impostor_list
from bot.model import Decision, Say, Turn
from bot.newsroom import Newsroom, NewsroomRecords
from bot.post_effects import SettleImpostor
from bot.posts.links import Links
from bot.posts.model import Impostor
from tests.editors import editorial
from tests.samples import NOW, pressed, turn, words

LATE = datetime(2026, 11, 20, 20, 0, tzinfo=UTC)
ONE = Impostor(7, "admin CekDulu minta ▮", "channel @cekdulu_resmi mirip gambar", LATE)
OPEN = tuple(Impostor(id, "x", "user", NOW) for id in range(10, 18))


def at_desk(happened: Turn, *impostors: Impostor) -> Turn:
    """An editor's turn with what was reported."""
    room = Newsroom(NewsroomRecords(impostors=impostors), Links(b"k", "cekdulu_bot"))
    return replace(happened, editorial=editorial(), newsroom=room)


def press(*args: str, impostors: tuple[Impostor, ...] = (ONE,)) -> Decision:
    """An editor's button."""
    happened = at_desk(pressed("siaran", "peniru", *args), *impostors)
    return impostor_list.pressed(happened, desk(happened))


def desk(happened: Turn) -> Editorial:
    """The editor's desk of a turn."""
    assert happened.editorial is not None
    return happened.editorial


def test_each_is_shown_with_its_day_in_jakarta_its_origin_and_what_to_do() -> None:
    head, say = impostor_list.FEATURE.commands["peniru"](at_desk(turn(), ONE)).replies
    assert head.params == {"jumlah": "1"}
    text = words().text(say, NOW)
    assert "21 Nov 2026" in text
    assert "admin CekDulu minta ▮" in text
    assert "Dari kanal @cekdulu_resmi" in text
    assert "mirip" in text
    assert "Ada gambar" in text
    assert [(row[0].action, row[0].args) for row in say.buttons] == [
        ("siaran", ("peniru", "selesai", "7")),
        ("siaran", ("dari_peniru", "7")),
    ]


def test_the_oldest_come_first_and_the_number_is_of_all() -> None:
    settled = replace(ONE, settled=True)
    decision = impostor_list.FEATURE.commands["peniru"](at_desk(turn(), settled, *OPEN))
    head, *shown = decision.replies
    assert head.params == {"jumlah": "8"}
    assert [say.params["nomor"] for say in shown] == ["10", "11", "12", "13", "14"]


def test_nothing_there_is_said_so() -> None:
    assert press("daftar", impostors=()).replies == (Say("impostor.none"),)


def test_one_is_settled_and_its_buttons_go() -> None:
    decision = press("selesai", "7")
    assert decision.effects == (SettleImpostor(7), RemoveButtons(50))
    assert decision.replies == (Say("impostor.settled", {"nomor": "7"}),)


@pytest.mark.parametrize("id", ["8", "x", ""])
def test_one_that_is_gone_is_not_settled_twice(id: str) -> None:
    with pytest.raises(UserMistake) as mistake:
        press("selesai", id)
    assert mistake.value.key == "impostor.gone"


def test_people_who_are_no_editors_see_nothing() -> None:
    decision = impostor_list.FEATURE.commands["peniru"](turn())
    assert decision.replies == (Say("editors.not_you"),)


@pytest.mark.parametrize(
    "origin", ["user", "hidden_user", "chat @grup_x", "typed", "of another release", ""]
)
def test_every_origin_can_be_told(origin: str) -> None:
    one = replace(ONE, origin=origin)
    _, say = impostor_list.FEATURE.commands["peniru"](at_desk(turn(), one)).replies
    assert words().text(say, NOW)
