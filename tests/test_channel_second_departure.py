"""What a second review of the channel found in the reminders before a departure."""

from datetime import date, timedelta

import pytest

from bot.departure import days
from bot.departure.plan import KEY
from bot.reports.reading import dates
from tests.features.departure_stage import TOLD, agrees, asked, plan
from tests.features.report_stage import making
from tests.samples import pressed, router, turn

pytestmark = pytest.mark.anyio
TODAY = date(2026, 11, 23)
CRY = "tolong saya disekap dan dipukuli"


# --- A copy of a post that is passed on (bot/posts/standing.py, bot/alerting.py)


@pytest.mark.parametrize(
    "text",
    ["kamis pagi minggu depan", "hari kamis malam minggu depan", "minggu depan mungkin kamis",
     "minggu depan insya allah hari kamis", "kamis (minggu depan)",
     "minggu depan jam 9 hari kamis"],
)  # fmt: skip
def test_a_thursday_of_next_week_is_not_the_one_of_this_week(text: str) -> None:
    assert days.read(text, TODAY) in (
        (date(2026, 12, 3), date(2026, 12, 3)), (date(2026, 11, 30), date(2026, 12, 6)), None
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["senin atau selasa depan", "antara tanggal 5 sampai 8", "tanggal 5-8 desember",
     "kamis bulan depan", "jumat, dua minggu dari sekarang", "rabu atau kamis minggu depan",
     "kamis 4 desember"],  # that is a Friday
)  # fmt: skip
def test_a_day_that_is_open_is_not_taken_for_certain(text: str) -> None:
    span = days.read(text, TODAY)
    right = (date(2026, 12, 11), date(2026, 12, 11))
    assert span is None or span[0] != span[1] or (span == right and text.startswith("jumat"))


@pytest.mark.parametrize("text", ["tidak ada perubahan", "belum dapat paspor", "tidak ada masalah"])
def test_what_says_nothing_of_the_day_ends_no_plan(text: str) -> None:
    kept = {"hari": "2026-12-20", "negara": "my", "tanya": True, "jam": 24, "nama": "Sari"}
    decision = router().decide(turn(text, step="berangkat.tanggal", data={KEY: kept}))
    assert decision.data is None or decision.data.get(KEY)


@pytest.mark.parametrize(
    ("text", "today"),
    [("senin minggu ini", date(2026, 11, 24)), ("kamis minggu ini", date(2026, 11, 27)),
     ("rabu pekan ini", date(2026, 11, 27))],
)  # fmt: skip
def test_a_day_of_this_week_that_is_over_is_no_day_of_another_week(text: str, today: date) -> None:
    monday = today - timedelta(days=today.weekday())
    span = days.read(text, today)
    assert span is None or span[1] <= monday + timedelta(days=6)


@pytest.mark.parametrize(
    ("text", "day"),
    [("kamis malam minggu lalu", "2026-11-19"), ("hari senin siang minggu kemarin", "2026-11-16"),
     ("kamis pagi dua minggu lalu", "2026-11-12")],
)  # fmt: skip
def test_a_weekday_of_last_week_keeps_its_week_in_a_report(text: str, day: str) -> None:
    found = dates.read(text, date(2026, 11, 27))
    assert found is None or found.day == day


# --- Consent of departures


async def test_an_old_yes_changes_no_day_that_was_moved_since() -> None:
    async with making(desk=True) as talk:
        await agrees(talk)
        data = talk.player.data_of(TOLD)
        await talk.taps("Ubah tanggal")
        await talk.says("tanggal 27 desember")
        assert (await plan(talk)).day == date(2026, 12, 27)
        await talk.player.presses(data.replace(":24", ":ingat"))
        assert (await plan(talk)).day == date(2026, 12, 27)


async def test_whoever_chose_the_desk_hears_when_there_is_none_any_more() -> None:
    pressed_yes = pressed("berangkat", "setuju", "2026-12-20", "my", "24")
    decision = router().decide(pressed_yes)
    assert not pressed_yes.shift.rules.staffed
    said = repr(decision.replies)
    assert "tells_nobody" in said or "departure.consent" in said


@pytest.mark.parametrize("text", ["batal", "gak jadi", "tidak usah", "stop"])
async def test_who_says_no_to_the_first_question_is_not_asked_it_again(text: str) -> None:
    async with making() as talk:
        await talk.says("/berangkat")
        assert (await talk.says(text)).keys != ["departure.unclear_day"]


@pytest.mark.parametrize("text", ["batal", "gak jadi", "jangan"])
async def test_who_says_no_to_the_second_question_is_not_asked_it_again(text: str) -> None:
    async with making() as talk:
        await talk.says("/berangkat")
        await talk.says("tanggal 20 desember")
        assert (await talk.says(text)).keys != ["departure.unclear_country"]


@pytest.mark.parametrize("text", ["bukan malaysia", "malaysia atau taiwan"])
async def test_a_country_that_is_not_certain_is_not_taken(text: str) -> None:
    async with making() as talk:
        await talk.says("/berangkat")
        await talk.says("tanggal 20 desember")
        assert "tujuan Malaysia" not in (await talk.says(text)).text


@pytest.mark.parametrize("text", ["belum kak, diundur", "gak jadi", "saya baik baik saja"])
async def test_an_answer_about_the_arrival_is_not_called_unintelligible(text: str) -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        assert (await talk.says(text)).keys != ["fallback.other_words"]
