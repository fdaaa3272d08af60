"""/lapor: nothing is kept before a start button, and there is always a way back to what is."""

import pytest

from bot.features.report import ABOUTS, LEARN
from bot.report_effects import SaveReport
from bot.reports.questions import FOR
from tests.features.report_stage import DAY, making
from tests.report_talk import BEGIN
from tests.samples import PERSON, pressed, router, turn, understood

pytestmark = pytest.mark.anyio


async def test_before_a_start_button_nothing_is_kept_and_all_is_told() -> None:
    async with making() as talk:
        asked = await talk.says("/lapor")
        assert asked.keys == ["reporting.consent"]
        for said in ("Yang disimpan", "Yang membaca", "Lamanya", "/hapus"):
            assert said in asked.text
        assert set(BEGIN.values()) <= set(asked.labels)
        await talk.taps("Tanpa nama", "Dengan nama")
        await talk.says("nama saya Sari")
        assert await talk.shown() is None


@pytest.mark.parametrize(
    "happened",
    [
        turn(kind="command", command="lapor"), turn("x", meant=understood("buat_laporan")),
        pressed("buka", "lapor"), pressed("lapor", "baru"), pressed("lapor", "setuju", "anonim"),
    ],
)  # fmt: skip
async def test_no_way_to_the_consent_keeps_anything(happened) -> None:
    decision = router().decide(happened)
    assert decision.replies[0].key.startswith("reporting.consent")
    assert [one for one in decision.effects if isinstance(one, SaveReport)] == []


@pytest.mark.parametrize("about", ABOUTS)
async def test_a_start_button_begins_a_report_about_whom_it_says(about: str) -> None:
    async with making() as talk:
        await talk.begins(about)
        report = await talk.report()
        assert (report.about, report.at, report.draft) == (about, FOR[report.about][0], True)
        assert (report.number, report.anonymous, report.answers) == (1, False, {})


async def test_a_report_without_a_name_asks_for_none_and_says_what_that_costs() -> None:
    async with making() as talk:
        await talk.says("/lapor")
        told = await talk.taps("Tanpa nama")
        assert told.keys == ["reporting.consent_nameless"]
        assert "sulit menolong" in told.text
        await talk.taps(BEGIN["saya"])
        assert (await talk.report()).anonymous


async def test_a_second_tap_on_start_goes_on_with_the_one_report() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Ya, aman")
        again = await talk.taps(BEGIN["iklan"])
        assert again.keys == ["reporting.welcome_back", "report.ask.negara"]
        report = await talk.report()
        assert (report.number, report.about) == (1, "saya")


async def test_a_start_button_with_a_made_up_matter_asks_for_consent_again() -> None:
    async with making() as talk:
        answer = await talk.player.presses("lapor:mulai:semua:nama")
        assert answer.keys == ["reporting.consent"]
        assert await talk.shown() is None


async def test_lapor_goes_on_where_it_stood_and_can_throw_it_away() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("Ya, aman", "Kamboja", "⏸ Nanti lagi")
        again = await talk.says("/lapor")
        assert again.keys == ["reporting.welcome_back", "report.ask.tempat"]
        assert "🗑 Hapus laporan" in again.labels


async def test_for_now_says_that_it_is_kept_and_how_to_come_back() -> None:
    async with making() as talk:
        await talk.begins()
        paused = await talk.taps("⏸ Nanti lagi")
        assert paused.keys == ["reporting.paused"]
        assert {"▶️ Lanjutkan", "🔑 Minta kode", "🗑 Hapus laporan"} <= set(paused.labels)
        assert talk.player.after.step == ""
        assert (await talk.taps("▶️ Lanjutkan")).keys[-1] == "report.ask.aman"


@pytest.mark.parametrize("command", ["/menu", "/start"])
async def test_the_menu_offers_to_go_on_while_there_is_a_draft(command: str) -> None:
    async with making() as talk:
        assert "▶️ Lanjutkan" not in (await talk.says(command)).labels
        await talk.begins()
        assert "▶️ Lanjutkan" in (await talk.says(command)).labels
        assert (await talk.taps("▶️ Lanjutkan")).keys[0] == "reporting.welcome_back"


async def test_to_throw_it_away_is_asked_once_and_can_be_left() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.taps("⏸ Nanti lagi")
        assert (await talk.taps("🗑 Hapus laporan")).keys == ["reporting.drop"]
        await talk.taps("Jangan, simpan")
        assert await talk.shown() is not None
        await talk.taps("⏸ Nanti lagi", "🗑 Hapus laporan")
        assert (await talk.taps("Ya, hapus")).keys == ["reporting.dropped"]
        assert await talk.shown() is None


async def test_hapus_erases_reports_and_their_buttons_do_nothing_more() -> None:
    async with making() as talk:
        await talk.result()
        pdf = talk.player.data_of("📋 Teks untuk disalin")
        await talk.says("/hapus")
        await talk.says("ya")
        assert await talk.shown() is None
        assert (await talk.player.presses(pdf)).keys == ["reporting.old_button"]
        assert (await talk.says("/lapor")).keys == ["reporting.consent"]


async def test_an_unfinished_report_is_reminded_of_once_after_a_day() -> None:
    async with making() as talk:
        await talk.begins()
        assert (await talk.waits(DAY)).keys == ["reporting.left"]
        assert (await talk.waits(5 * DAY)).keys == []
        assert (await talk.taps("▶️ Lanjutkan")).keys[0] == "reporting.welcome_back"


async def test_who_goes_on_is_reminded_a_day_after_the_last_answer_only() -> None:
    async with making() as talk:
        await talk.begins()
        await talk.waits(DAY - 60)
        await talk.taps("Ya, aman")
        assert (await talk.waits(61)).keys == []
        assert (await talk.waits(DAY - 61)).keys == ["reporting.left"]


async def test_a_finished_or_erased_report_is_not_reminded_of() -> None:
    async with making() as talk:
        await talk.result()
        assert (await talk.waits(2 * DAY)).keys == []


async def test_status_tells_of_a_draft_and_of_a_finished_report() -> None:
    async with making() as talk:
        assert (await talk.says("/status")).keys == ["case.status_none"]
        await talk.begins()
        assert (await talk.says("/status")).keys == ["reporting.status_draft"]
        await talk.says("/hapus")
        await talk.says("ya")
        await talk.result()
        told = await talk.says("/status")
        assert told.keys == ["reporting.status"]
        assert "L-" in told.text
        assert "Belum Anda kirim ke portal" in told.text
        assert "Buat laporan baru" in told.labels


async def test_a_second_report_begins_only_by_its_own_button() -> None:
    async with making() as talk:
        await talk.result()
        assert (await talk.says("/lapor")).keys == ["reporting.status"]
        assert (await talk.taps("Buat laporan baru")).keys == ["reporting.consent"]
        await talk.taps(BEGIN["iklan"])
        assert ((await talk.report()).number, (await talk.report()).about) == (2, "iklan")
        assert len(await talk.store.reports_of(PERSON, 5)) == 1


async def test_whoever_has_no_report_learns_who_knows_what_became_of_others() -> None:
    decision = router().decide(turn("x", meant=understood("cek_status_laporan", country="kh")))
    assert [say.key for say in decision.replies] == ["report.status"]


async def test_every_way_to_learn_more_leads_somewhere() -> None:
    for row in LEARN:
        for button in row:
            known = router().ids if button.action == "tanya" else router().commands
            assert button.args[0] in known
