"""/berangkat: one question at a time, a yes to just what it says, one tap to stop."""

import pytest

from bot.departure.plan import KEY, Plan, read
from bot.departure.steps import COUNTRY_STEP, DAY_STEP
from tests.cases_made import SHIFT, owned, with_case
from tests.features.departure_stage import (
    ASKED,
    LEAVES,
    TOLD,
    agrees,
    plan,
    said,
    tapped,
    typed,
    until,
)
from tests.features.report_stage import making
from tests.samples import pressed, router, turn, understood

pytestmark = pytest.mark.anyio


async def test_the_whole_way_from_the_day_to_the_yes() -> None:
    async with making(desk=True) as talk:
        assert (await talk.says("/berangkat")).keys == ["departure.ask_day"]
        assert (await talk.says("tanggal 20 desember")).keys == ["departure.ask_country"]
        consent = await talk.taps("Malaysia")
        assert consent.keys == ["departure.consent_desk"]
        assert await plan(talk) == Plan(draft=LEAVES)
        done = await talk.taps(TOLD)
        assert done.keys == ["departure.agreed", "departure.list_30"]
        assert "20 Des 2026" in done.text
        kept = await plan(talk)
        assert (kept.day, kept.country, kept.ask, kept.hours) == (LEAVES, "my", True, 24)
        assert kept.name == "Sari"


async def test_one_tap_stops_everything_and_leaves_nothing() -> None:
    async with making(desk=True) as talk:
        await agrees(talk)
        assert (await talk.taps("🔕 Hentikan pengingat")).keys == ["departure.stopped"]
        assert await plan(talk) == Plan()
        assert (await until(talk, "2027-01-30T12:00")).keys == []


async def test_erasing_takes_the_plan_and_its_timers() -> None:
    async with making() as talk:
        await agrees(talk, to=ASKED)
        await talk.says("/hapus")
        await talk.taps("Ya, hapus semua")
        assert await plan(talk) == Plan()
        assert (await until(talk, "2026-12-25T12:00")).keys == []


async def test_a_day_without_a_yes_is_forgotten_after_a_day() -> None:
    async with making() as talk:
        await talk.says("/berangkat")
        await talk.says("tanggal 20 desember")
        await talk.waits(25 * 60)
        assert await plan(talk) == Plan()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("tgl 5 bulan depan", "departure.ask_country"),
        ("20-12-2026", "departure.ask_country"),
        ("minggu depan", "departure.which_of_week"),
        ("bulan depan", "departure.which_of_month"),
        ("abis lebaran", "departure.unclear_day"),
        ("kemarin", "departure.past"),
        ("1-1-2020", "departure.past"),
        ("besok", "departure.soon"),
        ("hari ini kak", "departure.soon"),
        ("belum tau kak", "departure.no_day"),
        ("25-12-2028", "departure.too_far"),
    ],
)
def test_words_for_the_day(text: str, key: str) -> None:
    assert said(typed(text)) == [key]


def test_in_danger_words_at_a_question_are_heard_for_what_they_are() -> None:
    cry = {"danger": "darurat_disekap", "own": True, "meant": understood("darurat_disekap")}
    for step in (DAY_STEP, COUNTRY_STEP):
        decision = typed("tolong besok saya disekap", step=step, **cry)
        assert said(decision) == ["darurat.darurat_disekap"]


def test_a_day_alone_is_a_day_whatever_the_model_hears() -> None:
    heard = understood("darurat_segera_berangkat", sure=False, danger=0.6)
    assert said(typed("tgl 5 bulan depan", meant=heard)) == ["departure.ask_country"]
    leaving = typed("besok", danger="darurat_segera_berangkat", meant=heard)
    assert said(leaving) != ["departure.soon"]


def test_another_matter_is_answered_and_ends_the_question() -> None:
    decision = typed("gaji 15 juta masuk akal ga", meant=understood("gaji_wajar"))
    assert said(decision) == ["faq.gaji_wajar"]
    assert decision.step == ""


def test_without_a_desk_nobody_is_offered_to_tell_it_and_no_button_of_before_does() -> None:
    consent = tapped("negara", LEAVES.isoformat(), "my")
    assert said(consent) == ["departure.consent"]
    carried = [one.args for row in consent.replies[0].buttons for one in row]
    assert {args[-1] for args in carried} == {"ingat", "tanya", "henti"}
    forced = tapped("setuju", LEAVES.isoformat(), "my", "24")
    kept = read(forced.data or {})
    assert (kept.ask, kept.hours, kept.name) == (True, 0, "")


def test_while_a_person_has_the_chat_no_button_begins_anything() -> None:
    held = with_case(pressed("berangkat", "ubah"), owned())
    decision = router().decide(held)
    assert (decision.replies, decision.step) == ((), None)
    assert decision.toast is not None


def test_the_plan_stands_behind_the_command() -> None:
    data = {KEY: {"hari": LEAVES.isoformat(), "negara": "my", "tanya": True, "jam": 12}}
    asked = turn(kind="command", command="berangkat", data=data)
    shown = router().decide(with_case(asked, None, SHIFT))
    assert said(shown) == ["departure.standing"]
    assert [one.key for one in shown.replies[0].parts] == [
        "departure.next_reminder", "departure.will_ask", "departure.will_tell",
    ]  # fmt: skip


def test_a_day_behind_the_command_is_its_answer_and_a_cry_is_heard() -> None:
    day = turn("20 desember", kind="command", command="berangkat", meant=understood(sure=False))
    assert said(router().decide(day)) == ["departure.ask_country"]
    cry = turn(
        "tolong saya disekap di gedung", kind="command", command="berangkat",
        meant=understood("darurat_disekap", danger=0.99), danger="darurat_disekap",
    )  # fmt: skip
    assert said(router().decide(cry)) == ["darurat.darurat_disekap"]
