"""Urgent: a safety message at once, with the numbers of the country named now."""

import pytest

from bot.features import urgent
from bot.model import Say, Turn
from bot.urgency import LANES
from tests.samples import NOW, pressed, router, turn, understood, words

AT = NOW.isoformat()


def cry(id: str, country: str = "", **more) -> Turn:
    """A cry of more than a few words, that the model is sure of."""
    text = "kak saya butuh bantuan secepatnya"
    return turn(text, meant=understood(id, country=country), **more)


@pytest.mark.parametrize("id", urgent.IDS)
def test_every_emergency_has_its_message(id: str) -> None:
    decision = router().decide(cry(id, "kh"))
    country = urgent.IN_INDONESIA.get(id, "kh")
    assert decision.replies == (
        Say(f"darurat.{id}", country=country, buttons=(urgent.DELETE,), tag="aman"),
    )
    assert decision.ids == (id,)
    assert (decision.outcome, decision.lane) == ("case", LANES[id])
    assert decision.data == {"last": id, "last_at": AT, "country": "kh"}


def test_without_a_country_the_bot_asks_for_it_by_buttons_that_know_the_emergency() -> None:
    (say,) = router().decide(cry("darurat_disekap")).replies
    assert say.country == ""
    assert say.buttons[-1] == urgent.DELETE
    buttons = [button for row in say.buttons[:-1] for button in row]
    assert [button.args for button in buttons] == [
        (code, "darurat_disekap") for row in urgent.COUNTRIES for code in row
    ]
    assert {button.action for button in buttons} == {"negara"}


def test_a_country_of_last_week_does_not_send_a_cry_to_its_embassy() -> None:
    before = cry("darurat_disekap", data={"country": "sa"})
    decision = router().decide(before)
    assert decision.replies[0].country == ""
    assert decision.data == {"country": "sa", "last": "darurat_disekap", "last_at": AT}


@pytest.mark.parametrize("id", ["darurat_segera_berangkat", "darurat_uang_terkirim"])
def test_what_happens_before_leaving_gets_numbers_that_work_in_indonesia(id: str) -> None:
    assert router().decide(cry(id)).replies[0].country == "id"
    named = cry(id, "kh")  # where the journey or the money goes
    decision = router().decide(named)
    assert decision.replies[0].country == "id"
    assert decision.data == {"last": id, "last_at": AT, "country": "kh"}


def test_danger_ends_the_count_of_misses() -> None:
    counted = {"missed": 1, "just_missed": True}
    before = cry("darurat_sakit", data=counted)
    assert router().decide(before).data == {"last": "darurat_sakit", "last_at": AT}


@pytest.mark.parametrize("step", ["privacy.confirm", "aman", ""])
def test_danger_ends_whatever_was_going_on(step: str) -> None:
    assert router().decide(cry("darurat_sakit", step=step)).step == ""
    command = turn(kind="command", command="darurat", step=step)
    assert router().decide(command).step == ""


def test_the_command_gives_the_general_message_and_asks_for_the_country() -> None:
    decision = urgent.ask_what(turn(kind="command", command="darurat"))
    assert decision.replies[0].key == "darurat.umum"
    assert decision.replies[0].buttons
    assert decision.ids == ()
    assert (decision.outcome, decision.lane) == ("case", "nyawa")


def test_a_country_that_was_tapped_brings_its_numbers_and_is_remembered() -> None:
    decision = urgent.in_country(pressed("negara", "kh", "darurat_disekap"))
    assert decision.replies == (Say("urgent.country", country="kh", tag="nomor"),)
    assert decision.data == {"country": "kh"}
    assert decision.ids == ("darurat_disekap",)


def test_another_country_is_asked_for_by_name_and_forgets_the_one_before() -> None:
    decision = urgent.in_country(pressed("negara", "lain", "umum", data={"country": "kh"}))
    assert decision.replies == (Say("urgent.other_country", tag="nomor"),)
    assert decision.data == {}
    assert decision.ids == ()


@pytest.mark.parametrize("args", [(), ("",), ("zz",), ("zz", "darurat_disekap"), ("kh", "x", "y")])
def test_a_button_of_another_release_still_gets_somebody_to_call(args: tuple[str, ...]) -> None:
    decision = urgent.in_country(pressed("negara", *args))
    text = words().text(decision.replies[0], turn().now)
    assert "• " in text
    assert "untuk :" not in text
