"""Judged is what a real turn of somebody new does: understood, decided, nothing sent."""

from typing import Any

import httpx
import pytest

from bot.deciding import Decider
from bot.evaluating.cases import Case
from bot.evaluating.judging import Judged, judge
from bot.model import Json
from tests.fakes import BOT_NAME, meant, rasa
from tests.samples import NOW, lexicon, live

pytestmark = pytest.mark.anyio
SURE = meant({"gaji_wajar": 0.9, "visa_kerja": 0.05, "sapa": 0.001})
UNSURE = meant({"gaji_wajar": 0.4, "visa_kerja": 0.3, "tebusan": 0.1, "sapa": 0.05}, sure=False)
LOCKED = meant({"darurat_disekap": 0.95, "gaji_wajar": 0.01})
LEAVING = meant({"darurat_segera_berangkat": 0.95})
PERHAPS = meant({"gaji_wajar": 0.5, "darurat_sakit": 0.3}, sure=False)
TEXT = "upahnya dua belas juta katanya"


async def judged(answer: Any, text: str = TEXT, number: int = 1) -> Judged:
    decider = Decider(live(), rasa(lambda _: answer), lexicon(), BOT_NAME)
    return await judge(decider, Case(text, ("gaji_wajar",)), number, NOW)


def danger(answer: Json, chance: float) -> Json:
    return answer | {"danger": chance}


async def test_an_answer_is_given_and_other_likely_meanings_are_offered_beside_it() -> None:
    one = await judged(SURE)
    assert (one.outcome, one.given) == ("answer", ("gaji_wajar",))
    assert "visa_kerja" in one.offered
    assert "sapa" not in one.offered
    assert not one.alarmed


async def test_meanings_to_choose_from_are_offered_and_none_is_given() -> None:
    one = await judged(UNSURE)
    assert (one.outcome, one.given) == ("choices", ())
    assert set(one.offered) == {"gaji_wajar", "visa_kerja", "tebusan"}
    assert not one.alarmed


@pytest.mark.parametrize(
    ("answer", "id", "lane"),
    [
        (danger(LOCKED, 0.99), "darurat_disekap", "nyawa"),
        (danger(LEAVING, 0.99), "darurat_segera_berangkat", "waktu"),
    ],
)
async def test_a_case_is_an_alarm_with_its_lane(answer: Json, id: str, lane: str) -> None:
    one = await judged(answer)
    assert (one.outcome, one.lane, one.alarmed) == ("case", lane, True)
    assert one.given[0] == id


async def test_the_safety_question_is_an_alarm_that_gives_no_answer() -> None:
    one = await judged(danger(PERHAPS, 0.5))
    assert (one.outcome, one.lane, one.alarmed, one.given) == ("question", "", True, ())
    assert {"darurat_sakit", "gaji_wajar"} <= set(one.offered)


async def test_a_pasted_text_raises_no_alarm_where_an_own_message_would() -> None:
    pasted = PERHAPS | {"danger": 0.5, "form": {"name": "iklan", "pasted": 0.99}}
    one = await judged(pasted)
    assert not one.alarmed
    assert one.given == ("cek_tawaran",)


async def test_words_of_distress_are_heard_as_in_a_real_turn() -> None:
    answer = danger(PERHAPS, 0.1)
    assert not (await judged(answer)).alarmed
    assert (await judged(answer, "saya muntah darah, tidak dibawa ke dokter")).alarmed


async def test_what_was_understood_stands_beside_what_was_done() -> None:
    one = await judged(danger(SURE, 0.03))
    assert one.case == Case(TEXT, ("gaji_wajar",))
    assert (one.meant.best, one.meant.danger, one.meant.sure) == ("gaji_wajar", 0.03, True)
    assert one.spent > 0


async def test_a_message_is_judged_the_same_whatever_came_before() -> None:
    """Each is the first message of somebody new: no step, nothing remembered."""
    nlu = rasa({"a": danger(PERHAPS, 0.5), "b": meant({"setuju": 0.9})})
    decider = Decider(live(), nlu, lexicon(), BOT_NAME)
    alone = await judge(decider, Case("b", ("setuju",)), 2, NOW)
    await judge(decider, Case("a", ("sapa",)), 1, NOW)
    after = await judge(decider, Case("b", ("setuju",)), 1, NOW)
    assert (after.outcome, after.given) == (alone.outcome, alone.given)


async def test_a_model_that_does_not_answer_is_seen() -> None:
    one = await judged(httpx.ConnectError("gone"))
    assert not one.meant.up
    assert (one.outcome, one.given, one.alarmed) == ("fallback", (), False)
