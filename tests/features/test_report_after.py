"""After a report is done: operators may read it, the portal's number, reminders, silence."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.case_effects import Alarm
from bot.cases.model import CaseLane
from bot.effects import StartTimer
from bot.features.report_after import any_news, lane, number_typed
from bot.features.report_silence import silent
from bot.model import Decision, Turn
from bot.reports.model import Given
from bot.reports.steps import PORTAL_STEP
from tests.cases_made import case, with_case
from tests.features.report_stage import CRY, DAY, SECOND, done, making
from tests.features.test_report_evidence import file, sends
from tests.features.test_report_questions import at
from tests.samples import NOW, PERSON, turn, understood

pytestmark = pytest.mark.anyio
NO_ANSWER = "tidak menjawab"


async def test_with_a_yes_the_whole_report_stands_in_a_case_with_its_evidence() -> None:
    async with making(desk=True) as talk:
        await talk.begins()
        await sends(talk, photo=[file("a", width=9, height=9)], caption="bosnya")
        await sends(talk, location={"latitude": 13.65, "longitude": 102.56})
        await talk.taps("Ya, aman")
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        await talk.hashed()
        assert (await talk.waits(3 * SECOND)).keys[-1] == "reporting.ask_help"
        assert await talk.store.case_of(PERSON) is None
        told = await talk.taps("🙋 Petugas boleh membaca")
        assert told.keys == ["reporting.help_yes", "case.card"]
        mine, report = await talk.case(), await talk.report()
        assert (report.help, report.handed_over, report.case) == (True, True, mine.number)
        assert (mine.lane, mine.matter) == ("biasa", "laporan")
        entries = await talk.entries()
        (entry,) = [one for one in entries if one.kind == "report"]
        assert "L-1" in entry.text
        assert [(one.kind, one.file) for one in entries if one.kind == "photo"] == [("photo", "a")]
        (place,) = [one for one in entries if one.kind == "location"]
        assert (place.latitude, place.longitude) == (13.65, 102.56)


async def test_what_operators_have_already_does_not_come_twice() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "kejadian")
        await talk.taps("Tidak boleh keluar")
        await sends(talk, photo=[file("a", width=9, height=9)], caption="bosnya")
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        await talk.hashed()
        await talk.waits(3 * SECOND)
        yes = talk.player.data_of("🙋 Petugas boleh membaca")
        number = (await talk.case()).number
        await talk.player.presses(yes)
        again = await talk.player.presses(yes)
        assert again.keys == ["reporting.help_known"]
        entries = await talk.entries()
        assert [one.kind for one in entries].count("report") == 1
        assert [one.file for one in entries].count("a") == 1
        assert ((await talk.case()).number, (await talk.report()).case) == (number, number)


async def test_with_a_no_nobody_reads_it_and_the_mind_may_be_changed() -> None:
    async with making(desk=True) as talk:
        await talk.result()
        assert (await talk.taps("Tidak usah")).keys == ["reporting.help_no"]
        report = await talk.report()
        assert (report.help, report.handed_over) == (False, False)
        assert await talk.store.case_of(PERSON) is None
        await talk.says("/lapor")
        assert (await talk.taps("🙋 Petugas boleh membaca")).keys[0] == "reporting.help_yes"


async def test_without_an_answer_nobody_reads_it() -> None:
    async with making(desk=True) as talk:
        await talk.result()
        assert await talk.store.case_of(PERSON) is None
        assert (await talk.report()).help is None


@pytest.mark.parametrize(
    ("tapped", "urgent"),
    [
        ({"kejadian": ("disekap",)}, "nyawa"), ({"kejadian": ("gaji",)}, "biasa"),
        ({"uang": ("hari_ini",)}, "waktu"), ({"sudah": ("uang_hari_ini", "data")}, "waktu"),
        ({"uang": ("hari_ini",), "kejadian": ("sakit", "gaji")}, "nyawa"), ({}, "biasa"),
    ],
)  # fmt: skip
def test_the_lane_is_that_of_the_worst_that_was_chosen(
    tapped: dict[str, tuple[str, ...]], urgent: CaseLane
) -> None:
    answers = {id: Given(NOW, choices) for id, choices in tapped.items()}
    assert lane(done(answers=answers).report) == urgent


async def test_the_number_of_the_portal_is_asked_for_kept_and_told_to_the_desk() -> None:
    async with making(desk=True) as talk:
        await talk.result()
        await talk.taps("🙋 Petugas boleh membaca", "Sudah saya kirim")
        told = await talk.says("PWNI-2026-00123")
        assert told.keys == ["reporting.sent"]
        assert "PWNI-2026-00123" in told.text
        assert (await talk.report()).portal_number == "PWNI-2026-00123"
        assert any("PWNI-2026-00123" in one.text for one in await talk.entries())
        assert "PWNI-2026-00123" in (await talk.says("/lapor")).text


async def test_it_can_be_handed_in_without_a_number_and_the_number_told_later() -> None:
    async with making() as talk:
        await talk.result()
        told = await talk.taps("Sudah saya kirim", "Belum dapat nomor")
        assert told.keys == ["reporting.sent_without"]
        assert "Nomornya belum ada" in (await talk.says("/lapor")).text
        told = await talk.says("sudah saya kirim ke portal kak, nomor aduan 445566")
        assert told.keys == ["reporting.sent"]
        assert (await talk.report()).portal_number == "445566"


async def test_no_operator_hears_the_number_of_a_report_that_is_not_theirs_to_read() -> None:
    async with making(desk=True) as talk:
        await talk.says("tolong saya disekap", **CRY)
        await talk.result()
        await talk.taps("Sudah saya kirim")
        await talk.says("PWNI-2026-00123")
        notes = [one.text for one in await talk.entries() if one.kind == "alert"]
        assert not any("00123" in one for one in notes)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("12345", "12345"), ("nomornya 778899", "778899"), ("#PWNI-1234", "PWNI-1234"),
        ("belum dapat", None), ("+6281234567890", None), ("9" * 5000, None), ("<b>", None),
        ("kamar saya nomor 3", None),
    ],
)  # fmt: skip
def test_only_a_number_is_taken_for_the_portals(said: str, number: str | None) -> None:
    decision = number_typed(replace(turn(said, step=PORTAL_STEP), report=done()))
    kept = decision.replies[0].params["nomor_portal"] if decision else None
    assert kept == number


@pytest.mark.parametrize("happened", [
    turn("PWNI-12345", step=PORTAL_STEP, forwarded=True),
    turn("PWNI-12345", step=PORTAL_STEP, edited=True),
    turn("12345 tolong", step=PORTAL_STEP, danger="darurat_disekap",
         meant=understood("darurat_disekap", danger=0.99)),
])  # fmt: skip
def test_a_cry_and_what_others_wrote_is_no_number(happened: Turn) -> None:
    assert number_typed(replace(happened, report=done())) is None
    assert number_typed(turn("12345", step=PORTAL_STEP)) is None


async def test_who_wishes_is_asked_for_news_after_three_seven_and_fourteen_days() -> None:
    async with making() as talk:
        await talk.result()
        assert (await talk.taps("🔔 Ingatkan saya nanti")).keys == ["reporting.remind_on"]
        for days in (3, 4, 7):
            assert (await talk.waits(days * DAY - 1)).keys == []
            assert (await talk.waits(1)).keys == ["reporting.any_news"]
        assert (await talk.waits(60 * DAY)).keys == []


async def test_who_wishes_no_more_is_not_asked() -> None:
    async with making() as talk:
        await talk.result()
        await talk.taps("🔔 Ingatkan saya nanti")
        await talk.waits(3 * DAY)
        assert (await talk.taps("🔕 Jangan tanya lagi")).keys == ["reporting.remind_off"]
        assert (await talk.waits(60 * DAY)).keys == []


async def test_who_never_wished_is_never_asked() -> None:
    async with making() as talk:
        await talk.result()
        assert (await talk.waits(60 * DAY)).keys == []


@pytest.mark.parametrize(
    ("label", "key"), [("Sudah ada", "reporting.news_yes"), ("Belum ada", "reporting.news_no")]
)
async def test_news_or_none_each_has_a_way_on(label: str, key: str) -> None:
    async with making() as talk:
        await talk.result()
        await talk.taps("🔔 Ingatkan saya nanti")
        await talk.waits(3 * DAY)
        told = await talk.taps(label)
        assert told.keys == [key]
        assert told.labels


@pytest.mark.parametrize("data", [{"ke": 0, "key": "old"}, {}])
def test_a_reminder_of_another_report_is_silent(data: dict[str, object]) -> None:
    happened = turn(kind="timer", command="lapor.kabar")
    happened = replace(happened, incoming=replace(happened.incoming, data=data))
    assert any_news(replace(happened, report=done(remind=True))) == Decision()


def alarms(decision: Decision) -> list[str]:
    """What the desk is told."""
    return [one.key for one in decision.effects if isinstance(one, Alarm)]


async def test_a_question_for_news_that_is_not_answered_in_a_day_reaches_the_desk() -> None:
    async with making(desk=True) as talk:
        await at(talk, "saya", "kejadian")
        await talk.taps("Tidak boleh keluar")
        await talk.presses("ringkas")
        await talk.taps("✅ Ya, benar")
        await talk.waits(SECOND)
        await talk.taps("🙋 Petugas boleh membaca", "🔔 Ingatkan saya nanti")
        await talk.waits(3 * DAY)
        await talk.waits(DAY - 1)
        assert not any(NO_ANSWER in one.text for one in await talk.entries())
        await talk.waits(1)
        assert any(NO_ANSWER in one.text for one in await talk.entries())


def test_an_answer_in_time_alarms_nobody() -> None:
    asked = NOW - timedelta(days=1)
    happened = turn(kind="timer", command="lapor.sepi")
    data = {"since": asked.isoformat(), "case": 12}
    happened = replace(happened, incoming=replace(happened.incoming, data=data))
    quiet = done(changed_at=asked - timedelta(hours=1))
    heard = done(changed_at=asked + timedelta(hours=1))
    asks = with_case(happened, case())
    assert alarms(silent(replace(asks, report=quiet))) == ["alarm.report_no_answer"]
    assert alarms(silent(replace(asks, report=heard))) == []
    assert alarms(silent(asks)) == ["alarm.report_no_answer"]  # the report may be gone


def test_a_harmless_report_has_no_watch_over_its_reminder() -> None:
    happened = turn(kind="timer", command="lapor.kabar")
    data = {"ke": 0, "key": "a1"}
    happened = replace(happened, incoming=replace(happened.incoming, data=data))
    asked = any_news(replace(happened, report=done(remind=True, case=12)))
    assert [one.name for one in asked.effects if isinstance(one, StartTimer)] == ["lapor.kabar"]
