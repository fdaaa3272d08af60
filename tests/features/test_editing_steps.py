"""What is typed at an editor's step: what was not written for it is not taken, and only what stands
under the newest preview is handed in."""

from dataclasses import replace

import pytest

from bot.effects import Propose
from bot.features import adding, editing
from bot.features.for_editors import ADD, EDIT
from bot.model import Decision
from tests.editors import GOOD, at_desk, editorial, keys, on, presses, then
from tests.samples import understood

DANGER = {"danger": "darurat_disekap", "meant": understood("darurat_disekap", danger=0.97)}
FIELDS = {
    "isi": "<b>Disekap? Jangan melawan.</b>",
    "judul": "Saya disekap, bagaimana?",
    "tombol": "Saya disekap",
    "sumber": "Kemlu: WNI disekap | https://kemlu.go.id/a | 2025-04-10",
    "contoh": "saya disekap\nteman saya disekap\nkami dikurung",
}


def begun(field: str, id: str = "gaji_wajar") -> Decision:
    return at_desk(presses(editorial(), EDIT, field, id))


def sent(field: str, text: str, **more) -> Decision:
    return at_desk(on(begun(field), text, editorial(), **more))


@pytest.mark.parametrize("field", FIELDS)
def test_an_answer_about_danger_can_be_written(field: str) -> None:
    decision = sent(field, FIELDS[field], **DANGER)
    assert keys(decision)[0] == "faq.gaji_wajar"
    assert decision.step == editing.STEP


def test_a_new_answer_about_danger_can_be_written() -> None:
    decision = at_desk(presses(editorial(), ADD, "mulai"))
    for number, field in enumerate(adding.ORDER):
        assert keys(decision) == [f"adding.ask_{adding.ORDER[number]}"]
        decision = at_desk(on(decision, FIELDS[field], editorial(), **DANGER))
    assert keys(decision)[0].startswith("faq.tambahan_")


@pytest.mark.parametrize("how", ["edited", "forwarded"])
@pytest.mark.parametrize("field", FIELDS)
def test_a_message_that_was_changed_or_passed_on_is_not_taken_in(field: str, how: str) -> None:
    decision = sent(field, FIELDS[field], **{how: True})
    assert not [key for key in keys(decision) if key.startswith(("faq.", "editing."))]
    assert decision.step is None
    assert "sunting" in (decision.data or {"sunting": {}})


@pytest.mark.parametrize("verb", ["ajukan", "ulang"])
def test_a_button_under_another_preview_says_that_it_is_over(verb: str) -> None:
    old = sent("isi", GOOD)
    other = at_desk(on(begun("judul", "visa_kerja"), "Visa kerja?", editorial(), session="b2"))
    pressed = then(replace(other, replies=old.replies), editorial(), EDIT, verb)
    decision = at_desk(pressed)
    assert (keys(decision), decision.effects) == (["editors.nothing_open"], ())
    assert (decision.step, decision.data) == (None, None)


def test_the_newest_preview_is_the_one_that_is_handed_in() -> None:
    first = sent("isi", GOOD)
    text = GOOD.replace("setinggi langit", "aneh")
    second = at_desk(on(first, text, editorial(), session="b2"))
    old = then(replace(second, replies=first.replies), editorial(), EDIT, "ajukan")
    assert at_desk(old).effects == ()
    (wish,) = at_desk(then(second, editorial(), EDIT, "ajukan")).effects
    assert isinstance(wish, Propose)
    assert "Gaji aneh" in wish.body["body"]
