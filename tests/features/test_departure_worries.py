"""A day with a worry keeps the day and answers the worry; a part of a day is no cry, and a danger
is heard as such."""

from datetime import date, timedelta

import pytest

from bot.departure import days, worries
from bot.departure.steps import COUNTRY_STEP
from tests.features.departure_stage import said, typed
from tests.features.journey_steps import LEAVING
from tests.samples import understood

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("text", ["besok subuh", "nanti malam", "malam ini", "dini hari"])
def test_a_part_of_a_day_is_no_cry(text: str) -> None:
    decision = typed(text, meant=understood(LEAVING, danger=0.97))
    assert said(decision) == ["departure.soon"]


def test_a_part_of_a_day_names_its_day() -> None:
    assert days.read("nanti malam", TODAY) == (TODAY, TODAY)
    assert days.read("dini hari", TODAY) == (TODAY + timedelta(days=1),) * 2


@pytest.mark.parametrize(
    ("text", "worry"),
    [("3 hari lagi tapi belum pegang kontrak", "departure.worry_contract"),
     ("3 hari lagi tapi visanya turis", "departure.worry_visa"),
     ("20 desember tapi paspor belum jadi", "departure.worry_papers")],
)  # fmt: skip
@pytest.mark.parametrize("id", ["kontrak_kerja", LEAVING])
def test_a_day_with_a_worry_keeps_the_day(text: str, worry: str, id: str) -> None:
    meant = understood(id, danger=0.97 if id == LEAVING else 0.0)
    decision = typed(text, meant=meant)
    assert said(decision) == [worry, "departure.ask_country"]
    assert decision.step == COUNTRY_STEP


def test_a_week_with_a_worry_asks_which_day() -> None:
    decision = typed("minggu depan tapi belum ada kontrak", meant=understood("kontrak_kerja"))
    assert said(decision) == ["departure.worry_contract", "departure.which_of_week"]


def test_a_day_if_it_comes_to_that_is_a_day() -> None:
    decision = typed("tgl 20 desember kalo jadi", meant=understood("kontrak_kerja"))
    assert said(decision) == ["departure.ask_country"]


def test_a_worry_with_another_danger_is_heard_as_that() -> None:
    decision = typed("3 hari lagi tapi belum ada kontrak dan aku disekap", danger="darurat_disekap",
                     own=True, meant=understood("darurat_disekap", danger=0.97))  # fmt: skip
    assert decision.replies[0].key == "darurat.darurat_disekap"


def test_no_worry_is_heard_where_none_is() -> None:
    assert worries.read("tanggal 5 desember, kontrak sudah ada") == ""
