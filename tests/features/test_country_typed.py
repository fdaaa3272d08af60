"""A country typed after the bot asked for one: found in any usual spelling, never in the way of a
cry."""

import pytest

from bot.model import Turn
from bot.passing_steps import PLACE_STEP
from tests.samples import NOW, router, turn, understood

EMERGENCY = {"last": "darurat_disekap", "last_at": NOW.isoformat()}


def typed(text: str, **more: object) -> Turn:
    return turn(text, step=PLACE_STEP, **{"data": EMERGENCY, **more})


@pytest.mark.parametrize(
    ("text", "country"),
    [("burma", "mm"), ("kl", "my"), ("pnom pen", "kh"), ("di dubai kak", "ae"), ("myanmar", "mm")],
)
def test_in_an_emergency_the_numbers_of_the_place_come_at_once(text: str, country: str) -> None:
    decision = router().decide(typed(text))
    assert [(say.key, say.country) for say in decision.replies] == [("urgent.country", country)]
    assert (decision.step, decision.outcome) == ("", "answer")


def test_without_an_emergency_the_missions_stand_with_their_sources() -> None:
    decision = router().decide(typed("osaka", data={}))
    assert [(say.key, say.params) for say in decision.replies] == [
        ("contact.country", {"kota": "Osaka"})
    ]
    assert decision.step == ""


def test_a_place_nobody_knows_is_asked_for_again_with_numbers_that_serve_everywhere() -> None:
    decision = router().decide(typed("wakanda", meant=understood("sapa", sure=False)))
    assert [say.key for say in decision.replies] == ["contact.unknown_place"]
    assert decision.step is None


@pytest.mark.parametrize(
    "other",
    [
        {"text": "gaji 15 juta wajar ga", "meant": understood("gaji_wajar")},
        {"text": "saya di myanmar dikunci di kamar tidak boleh keluar sama sekali"},
    ],
)
def test_what_is_no_place_is_heard_for_what_it_is(other: dict[str, object]) -> None:
    decision = router().decide(typed(**other))
    assert decision.replies[0].key not in ("urgent.country", "contact.unknown_place")
    assert decision.step == ""


def test_a_message_that_was_passed_on_is_no_typed_place() -> None:
    decision = router().decide(typed("myanmar", forwarded=True))
    assert (decision.replies, decision.ids) == ((), ("cek_tawaran",))


def test_a_cry_for_help_that_names_a_place_is_a_cry() -> None:
    meant = understood("darurat_disekap", country="mm", danger=0.99)
    decision = router().decide(typed("disekap di myanmar", meant=meant))
    assert decision.outcome in ("case", "question")
