"""Who waits, and what an operator has."""

import pytest

from bot.cases.model import Room
from bot.cases.shift import Shift
from tests.operators import (
    GENERAL,
    LONG,
    NOBODY,
    SARI,
    carried,
    case,
    commands,
    desk,
    here,
    shown,
    waits,
)


def queue(*waiting, me=SARI, room=GENERAL):
    return commands("antrian", desk(me, room=room), shift=Shift(waiting=waiting))


def test_those_whom_nobody_has_come_first_then_those_whose_owner_owes_words() -> None:
    decision = queue(
        waits(3, 65, owner_name="Sari"), waits(1, 7, country="kh"), waits(2, 3000, lane="biasa")
    )
    lines = decision.replies[0].parts
    assert [line.params["nomor"] for line in lines] == ["1", "2", "3"]
    text = shown(decision)
    assert "🚨 <b>1</b> nyawa, sudah 7 menit. Kamboja" in text
    assert "▫️ <b>2</b> biasa, sudah 2 hari 2 jam." in text
    assert "<b>3</b> menunggu balasan Sari, sudah 65 menit." in text
    assert "Menunggu diambil: 2. Menunggu balasan pemegangnya: 1." in text
    assert carried(decision.replies[0]) == [("meja", "ambil", "1")]


def test_at_most_twenty_are_listed_and_the_rest_counted() -> None:
    decision = queue(*(waits(one, one, owner_name=LONG, country="kh") for one in range(500)))
    assert len(decision.replies[0].parts) == 21
    assert "… dan 480 lagi" in shown(decision)
    assert decision.replies[0].buttons == ()
    assert "lagi" not in shown(queue(*(waits(one, one) for one in range(20))))


def test_an_empty_queue_says_so() -> None:
    assert here(queue()) == ["desk.queue_empty"]


@pytest.mark.parametrize("room", [GENERAL, Room(NOBODY.user_id)])
def test_who_is_nobody_of_the_desk_learns_nothing_of_the_queue(room) -> None:
    decision = queue(waits(1, 7), me=NOBODY, room=room)
    assert "nyawa" not in shown(decision)
    key = "desk.person.not_staff" if room.chat_id > 0 else "desk.refused_stranger"
    assert here(decision) == [key]


def test_ones_own_cases_are_listed_with_who_waits_for_words() -> None:
    owed = case(unanswered_since=case().opened_at)
    decision = commands("kasus", desk(SARI, others=(owed, case(number=15, lane="waktu"))))
    assert "<b>12</b> nyawa, belum dibalas: 60 menit. Kamboja" in shown(decision)
    assert "<b>15</b> waktu, belum dibalas: -." in shown(decision)


def test_who_has_none_is_led_to_the_queue() -> None:
    assert here(commands("kasus", desk(SARI))) == ["desk.mine_none"]


def test_very_many_own_cases_are_counted_too() -> None:
    many = tuple(case(number=one) for one in range(30))
    assert "… dan 10 lagi" in shown(commands("kasus", desk(SARI, others=many)))
