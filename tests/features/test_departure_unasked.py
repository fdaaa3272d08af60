"""An arrival told before the question or after the alarm, and a departure that is told when it is
over: each is heard, and nothing that was agreed to is lost by a guess."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.case_effects import Alarm
from bot.departure.plan import KEY, Plan
from bot.departure.steps import ARRIVAL_STEP, MATTER
from bot.model import Decision, Json
from tests.cases_made import SHIFT, case, with_case
from tests.features.departure_stage import STANDS, agrees, alarms, asked, plan, said, until
from tests.features.report_stage import DAY, making
from tests.samples import NOW, PERSON, pressed, router, turn, understood, words

pytestmark = pytest.mark.anyio
NEWS = "udah nyampe kak alhamdulillah, mess nya bagus"


def leaving(days: int) -> Json:
    return {KEY: {**STANDS[KEY], "hari": (NOW + timedelta(days=days)).date().isoformat()}}


def tells(text: str, days: int, **more: object) -> Decision:
    more.setdefault("meant", understood(sure=False))
    return router().decide(turn(text, data=leaving(days), **more))  # type: ignore[arg-type]


@pytest.mark.parametrize("id", ["luar_topik", "terima_kasih", "kabar_laporan", "gaji_wajar"])
@pytest.mark.parametrize("sure", [True, False])
@pytest.mark.parametrize("text", ["udh sampe alhamdulillah", NEWS])
@pytest.mark.parametrize("days", [0, -1])
def test_a_plain_arrival_is_heard_whatever_the_model_hears(id, text, days, *, sure: bool) -> None:
    decision = tells(text, days, meant=understood(id, sure=sure))
    assert said(decision) == ["departure.safe"]
    assert decision.data == {}


async def test_who_told_of_it_is_not_missed_afterwards() -> None:
    async with making(desk=True) as talk:
        await agrees(talk)
        await until(talk, "2026-12-21T15:00")
        heard = await talk.says(NEWS, understood={"luar_topik": 0.9})
        assert heard.keys == ["departure.safe"]
        assert await plan(talk) == Plan()
        assert (await talk.waits(5 * DAY)).keys == []
        assert await talk.store.case_of(PERSON) is None


def test_what_may_be_the_airport_is_asked_about_and_the_watch_stays() -> None:
    for days, text in ((0, "udah sampe"), (1, NEWS), (-1, "udah sampe bandara")):
        decision = tells(text, days)
        assert said(decision) == ["departure.arrived"]
        assert (decision.data, decision.effects) == (None, ())


def test_an_arrival_with_a_but_is_asked_about() -> None:
    assert said(tells("udah sampe tapi mes nya penuh", -1)) == ["departure.but"]
    heard = understood("paspor_ditahan")
    assert said(tells("udah sampe tapi paspor diambil", -1, meant=heard)) == ["faq.paspor_ditahan"]


def test_danger_beside_it_goes_first_and_doubt_too() -> None:
    cry = understood("darurat_disekap", danger=0.97)
    decision = tells("udh sampe saya disekap", -1, meant=cry, danger="darurat_disekap", own=True)
    assert said(decision)[0] == "darurat.darurat_disekap"
    doubt = understood("luar_topik", "darurat_disekap", sure=False, danger=0.5)
    assert said(tells(NEWS, -1, meant=doubt)) == ["safety.ask"]


def test_long_before_the_day_and_without_a_plan_the_model_decides() -> None:
    assert said(tells(NEWS, 9, meant=understood("gaji_wajar"))) == ["faq.gaji_wajar"]
    free = turn(NEWS, meant=understood("gaji_wajar"))
    assert said(router().decide(free)) == ["faq.gaji_wajar"]


async def test_after_the_alarm_an_all_clear_with_its_reason_reaches_the_desk() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        await talk.waits(24 * 60 + 1)
        assert (await talk.says("maaf kak baru ada wifi, aman kok 🙏")).keys == ["departure.late"]
        entries = await talk.entries()
        assert any("Sudah, aman" in one.text for one in entries if one.kind == "alert")
        assert any("baru ada wifi" in one.text for one in entries if one.side == "person")


async def test_after_the_alarm_other_words_reach_the_desk_and_that_is_said_once() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        await talk.waits(24 * 60 + 1)
        text = "mess e penuh, dikon tanda tangan surat mandarin"
        first = await talk.says(text)
        assert first.keys == ["departure.late_read"]
        assert "petugas" not in first.text
        assert "departure.late_read" not in (await talk.says("tanda tangan opo yo")).keys
        entries = await talk.entries()
        wrote = [one for one in entries if one.kind == "alert" and "menulis lagi" in one.text]
        assert len(wrote) == 1
        assert any(one.text == text for one in entries if one.side == "person")
        assert (await talk.case()).matter == MATTER


def test_after_the_alarm_a_but_shows_no_question() -> None:
    kept = {KEY: {**STANDS[KEY], "ditanya": NOW.isoformat(), "lapor": True}}
    given = turn("udah sampe tapi mes penuh", step=ARRIVAL_STEP, data=kept,
                 meant=understood(sure=False))  # fmt: skip
    mine = case(lane="waktu", matter=MATTER, quiet=True)
    decision = router().decide(with_case(given, mine))
    assert said(decision) == ["departure.late_read"]
    stopped = router().decide(with_case(given, replace(mine, stopped=True)))
    assert said(stopped) == []
    assert [one.to for one in decision.effects if isinstance(one, Alarm)] == ["nobody"]


@pytest.mark.parametrize(
    "text",
    ["anakku budhal wingi nang taiwan, tolong ingetno yo nek wis tekan",
     "suami saya berangkat kemarin ke malaysia", "adekku mangkate wingi mas"],
)  # fmt: skip
def test_who_tells_of_a_relative_who_left_is_led_to_the_lost_contact_answer(text: str) -> None:
    decision = router().decide(turn(text, meant=understood("ingatkan_berangkat")))
    assert said(decision) == ["departure.past_other"]
    made = [(one.action, *one.args) for row in decision.replies[0].buttons for one in row]
    assert ("tanya", "keluarga_hilang_kontak") in made
    assert ("tanya", "darurat_keluarga") in made
    assert words().message(decision.replies[0], NOW)["text"]


def test_the_answers_behind_it_are_those_of_the_country() -> None:
    text = "anakku budhal wingi nang kamboja, tolong ingetno"
    before = router().decide(turn(text, meant=understood("ingatkan_berangkat")))
    given = pressed("tanya", "keluarga_hilang_kontak", data=before.data)
    assert router().decide(given).replies[0].country == "kh"


def test_who_left_already_is_asked_whether_all_is_well() -> None:
    text = "kak saya berangkat kemarin ke taiwan, tolong ingetin"
    decision = router().decide(turn(text, meant=understood("ingatkan_berangkat")))
    assert said(decision) == ["departure.past"]
    labels = [one.key for row in decision.replies[0].buttons for one in row]
    assert labels[:3] == [
        "departure.button.safe", "departure.button.under_way", "departure.button.trouble",
    ]  # fmt: skip
    cry = pressed("berangkat", "sampai", "tidak", data=decision.data)
    helped = router().decide(with_case(cry, None, SHIFT))
    assert said(helped)[0] == "darurat.umum"
    assert not alarms(decision)
