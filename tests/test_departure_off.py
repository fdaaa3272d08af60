"""A departure that is off, said out of the blue, over the real router."""

import pytest

from tests.features.departure_stage import STANDS, said
from tests.samples import router, turn, understood


@pytest.mark.parametrize("id", ["mundur_dari_agen", "batal", "tolak", "luar_topik", "kerja_taiwan"])
@pytest.mark.parametrize("text", ["ga jadi berangkat", "saya batal kerja ke taiwan mbak"])
@pytest.mark.parametrize("sure", [True, False])
def test_it_asks_to_stop_the_reminders_whatever_the_model_hears(id, text, *, sure: bool) -> None:
    meant = understood(id, sure=sure, country="tw" if "taiwan" in text else "")
    assert said(router().decide(turn(text, data=STANDS, meant=meant))) == ["departure.stop_sure"]


def test_danger_beside_it_goes_first() -> None:
    meant = understood("darurat_disekap", danger=0.97)
    decision = router().decide(turn("batal berangkat, saya disekap", data=STANDS, meant=meant))
    assert said(decision)[0] == "darurat.darurat_disekap"
    doubt = understood("mundur_dari_agen", "darurat_disekap", sure=False, danger=0.5)
    decision = router().decide(turn("saya ga jadi berangkat", data=STANDS, meant=doubt))
    assert said(decision) == ["safety.ask"]


def test_without_a_plan_the_model_decides() -> None:
    meant = understood("mundur_dari_agen")
    decision = router().decide(turn("ga jadi berangkat", meant=meant))
    assert said(decision) == ["faq.mundur_dari_agen"]


def test_a_moved_day_alone_outweighs_the_models_fears_and_nothing_else_does() -> None:
    fears = understood("darurat_kekerasan", sure=False, danger=0.27)
    moved = router().decide(turn("eh maju lagi lusa", data=STANDS, meant=fears))
    assert said(moved) == ["departure.move_sure"]
    more = router().decide(turn("maju lusa, saya takut", data=STANDS, meant=fears))
    assert said(more) == ["safety.ask"]
