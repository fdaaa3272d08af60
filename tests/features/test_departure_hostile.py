"""Wrong and hostile inputs to the reminders: each gets its answer, and nothing is agreed to by
it."""

from datetime import timedelta

import pytest

from bot.checking.filling import TEXT_LIMIT
from bot.departure.plan import KEY, Plan
from bot.simulator.entities import parse_html, utf16_length
from tests.features.departure_stage import agrees, asked, plan
from tests.features.report_stage import making
from tests.samples import OTHER, PERSON, pressed, router

pytestmark = pytest.mark.anyio
WORDS = (
    "a" * 4096, "\u200b\u200d\u2060", "\u202erebmesed 02", "😭😭🙏",
    "<b>20 desember</b><a href='x'>",
    "'; DROP TABLE timers; --", "{kontak} {tanggal} {tujuan}", "-1", "0", "99999999999999999999",
    "31 Desember 9999", "00-00-0000", "30 februari 2027", "2026-13-45", "tanggal", "lagi lagi lagi",
    "\ud800 besok", "20 desember\x00", "+62 812 3456 7890", "/", "12/12/12/12", "1e9 hari lagi",
    "٢٠ ديسمبر", "𝟐𝟎 desember", "999 hari lagi", "0 hari lagi", "-5 hari lagi",
)  # fmt: skip
DATA = (
    "berangkat", "berangkat:", "berangkat:::::", "berangkat:xyz", "berangkat:hari",
    "berangkat:hari:kemarin", "berangkat:hari:9999-12-31", "berangkat:hari:2020-01-01",
    "berangkat:negara:2026-12-20", "berangkat:negara:2026-12-20:zz",
    "berangkat:negara:2026-12-20:id", "berangkat:negara:2026-12-20:luar",
    "berangkat:negara:2020-01-01:my", "berangkat:izin", "berangkat:izin:x:my",
    "berangkat:izin:2026-12-20:umum", "berangkat:setuju", "berangkat:setuju:2026-12-20:my",
    "berangkat:setuju:2026-12-20:my:1", "berangkat:setuju:2026-12-20:my:99",
    "berangkat:setuju:2026-12-20:zz:24", "berangkat:setuju:2020-01-01:my:24",
    "berangkat:setuju:9999-12-31:my:24", "berangkat:lanjut", "berangkat:lanjut:2020-01-01",
    "berangkat:sampai", "berangkat:sampai:xyz:2026-12-20",
)  # fmt: skip
"""Made-up buttons, of which none may agree to anything."""


@pytest.mark.parametrize("text", WORDS, ids=lambda text: ascii(text)[:30])
async def test_any_words_at_any_question_are_answered_and_agree_to_nothing(text: str) -> None:
    async with making(desk=True) as talk:
        await talk.says("/berangkat")
        await talk.player.writes(text)
        await talk.says("/berangkat")
        await talk.says("tanggal 20 desember")
        answer = await talk.player.writes(text)
        assert answer.keys
        assert (await plan(talk)).day is None
        for said in talk.player.history:
            assert 0 < utf16_length(parse_html(said.text)[0]) <= TEXT_LIMIT


@pytest.mark.parametrize("data", DATA)
async def test_a_made_up_button_agrees_to_nothing(data: str) -> None:
    async with making(desk=True) as talk:
        answer = await talk.player.presses(data)
        assert len(answer.keys) == 1
        assert (await plan(talk)) in (Plan(), Plan(draft=(await plan(talk)).draft))
        assert await talk.store.case_of(PERSON) is None


@pytest.mark.parametrize("data", DATA)
async def test_a_made_up_button_changes_nothing_that_was_agreed_to(data: str) -> None:
    async with making(desk=True) as talk:
        await agrees(talk)
        before = await plan(talk)
        await talk.player.presses(data)
        assert await plan(talk) == before


async def test_a_stranger_presses_only_for_themselves() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        before = await plan(talk)
        for data in ("berangkat:sampai:aman:2026-12-20", "berangkat:henti", "berangkat:batal"):
            await talk.player.presses(data, OTHER)
        assert await plan(talk) == before
        await talk.waits(24 * 60 + 1)
        assert await talk.store.case_of(PERSON) is not None
        assert await talk.store.case_of(OTHER) is None


async def test_a_double_tap_answers_twice_and_opens_nothing() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        for _ in range(2):
            answer = await talk.player.presses("berangkat:sampai:aman:2026-12-20")
            assert answer.keys == ["departure.safe"]
        await talk.player.presses("berangkat:sampai:belum:2026-12-20")
        await talk.waits(5 * 24 * 60)
        assert await talk.store.case_of(PERSON) is None


async def test_a_forwarded_or_changed_message_is_no_answer() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        await talk.says("sudah sampai", edited=True)
        await talk.says("sudah sampai dengan selamat", forwarded=True)
        assert (await plan(talk)).asked is not None


@pytest.mark.parametrize(
    "kept", [[], "x", 7, {"hari": 5}, {"hari": "x", "jam": "24"}, {"ditanya": "2026-12-22"}]
)
def test_a_memory_that_cannot_be_read_is_none(kept: object) -> None:
    for what in ("henti", "batal", "ubah", "tahu", "nanti"):
        decision = router().decide(pressed("berangkat", what, data={KEY: kept}))
        assert decision.replies


async def test_all_buttons_fit_and_lead_somewhere() -> None:
    async with making(desk=True) as talk:
        await agrees(talk)
        for shown in list(talk.player.history):
            for button in shown.buttons:
                assert len(button["data"].encode()) <= 64
        talk.player.clock.now += timedelta(minutes=1)
        assert (await talk.taps("Tidak jadi berangkat")).keys == ["departure.not_going"]
