"""What people met in the reminders before a departure when they tried the running bot."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.case_effects import Alarm, SaveCase
from bot.departure import arriving, days, no_day, worries
from bot.departure.plan import KEY
from bot.departure.steps import ARRIVAL_STEP, ARRIVED, COUNTRY_STEP, DAY_STEP, REMIND, SILENT
from bot.effects import StartTimer, StopTimer
from bot.model import Decision
from tests.cases_made import SHIFT, case, with_case
from tests.features.departure_stage import QUESTION, STANDS, asked, plan, said, typed, until
from tests.features.report_stage import making
from tests.samples import NOW, router, turn, understood

pytestmark = pytest.mark.anyio
TODAY = date(2026, 11, 23)
WAITS = {"hari": "2026-11-20", "negara": "tw", "tanya": True, "ditanya": NOW.isoformat()}
TO_DESK = {**WAITS, "jam": 24, "nama": "Sari"}
IN_JOURNEY, LEAVING = "darurat_dalam_perjalanan", "darurat_segera_berangkat"
CRY = understood(IN_JOURNEY, danger=0.97)


def answers(
    text: str, *, kept: dict[str, object] = WAITS, desk: bool = False, **more: object
) -> Decision:
    given = turn(text, step=ARRIVAL_STEP, data={KEY: kept}, **more)  # type: ignore[arg-type]
    return router().decide(replace(given, shift=SHIFT) if desk else given)


def timers(decision: Decision) -> dict[str, StartTimer]:
    return {one.name: one for one in decision.effects if isinstance(one, StartTimer)}


def alarms(decision: Decision) -> list[str]:
    return [one.key for one in decision.effects if isinstance(one, Alarm)]


def opened(decision: Decision) -> list[SaveCase]:
    return [one for one in decision.effects if isinstance(one, SaveCase)]


# --- A1: not there yet


@pytest.mark.parametrize(
    "text",
    ["belom", "belum sampai kak", "msh di jalan bang, transit manila", "masih di pesawat", "otw"],
)
def test_who_is_under_way_is_asked_again_the_next_day(text: str) -> None:
    decision = answers(text, meant=CRY)
    assert said(decision) == ["departure.under_way"]
    assert timers(decision)[ARRIVED].due == NOW + timedelta(days=1)
    assert StopTimer(SILENT) in decision.effects
    assert not opened(decision)


@pytest.mark.parametrize(
    "text", ["masih di jalan, transit paspor diambil", "masih di jalan dibawa orang asing"]
)
def test_more_than_the_way_is_no_mere_way(text: str) -> None:
    assert arriving.read(text) == ""
    assert "departure.under_way" not in said(answers(text, meant=CRY))


def test_words_of_danger_on_the_way_stay_an_alarm() -> None:
    decision = answers("masih di jalan", meant=CRY, danger=IN_JOURNEY, own=True)
    assert "departure.under_way" not in said(decision)


async def test_the_question_has_a_button_for_the_way_and_comes_again() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        assert (await talk.taps("Masih di jalan")).keys == ["departure.under_way"]
        again = await until(talk, QUESTION + timedelta(days=1, hours=7))
        assert again.keys == ["departure.arrived"]
        assert not (await plan(talk)).told
        await until(talk, QUESTION + timedelta(days=2, hours=14))
        assert (await plan(talk)).told  # nobody answered the second time


def test_the_desk_that_was_told_hears_that_somebody_is_under_way() -> None:
    decision = answers("masih di jalan kak", kept={**TO_DESK, "lapor": True}, desk=True)
    assert alarms(decision) == ["alarm.departure_under_way"]
    assert said(decision) == ["departure.late"]


# --- A2: after the day of departure the plan's country counts


def test_a_cry_after_the_journey_gets_the_numbers_of_the_plans_country() -> None:
    meant = understood(LEAVING, danger=0.97)
    decision = answers("sudah mendarat tapi belum dijemput agen", meant=meant)
    assert decision.replies[0].key == "darurat.umum"
    assert decision.replies[0].country == "tw"


# --- A3: others read the phone

WATCHED = ["sampai, paspor diminta majikan, gak boleh pegang hp", "ga bisa cerita disini",
           "hp dipegang majikan", "aku diawasi"]  # fmt: skip


@pytest.mark.parametrize("text", WATCHED)
def test_a_hint_of_being_watched_gets_one_neutral_line(text: str) -> None:
    decision = answers(text)
    assert said(decision) == ["departure.quiet"]
    assert not any(say.buttons for say in decision.replies)
    assert not opened(decision)


@pytest.mark.parametrize("text", WATCHED)
def test_the_desk_hears_at_once_of_who_chose_it(text: str) -> None:
    decision = answers(text, kept=TO_DESK, desk=True)
    assert said(decision) == ["departure.quiet"]
    assert [one.case.quiet for one in opened(decision)] == [True]
    assert alarms(decision)[-1] == "alarm.departure_watched"


def test_a_cry_of_who_is_watched_is_heard_without_a_yes_to_the_desk() -> None:
    decision = answers(WATCHED[0], desk=True, meant=understood("darurat_disekap", danger=0.97))
    assert said(decision) == ["departure.quiet"]
    assert opened(decision)


def test_words_of_danger_go_before_the_hint() -> None:
    decision = answers("aku disekap hp diambil", danger="darurat_disekap", own=True,
                       meant=understood("darurat_disekap", danger=0.97))  # fmt: skip
    assert decision.replies[0].key == "darurat.darurat_disekap"


def test_a_passport_that_was_taken_is_no_reason_for_a_long_page() -> None:
    for text in ("sampai, paspor diminta majikan, hp disita", "gak boleh pegang hp, diawasi"):
        decision = answers(text, meant=understood("paspor_ditahan"), danger="darurat_disekap")
        assert said(decision) == ["departure.quiet"]


def test_all_well_is_no_hint() -> None:
    assert not arriving.watched("sudah sampai, hp baru bisa dipakai")


# --- A9: parts of a day


@pytest.mark.parametrize("text", ["besok subuh", "nanti malam", "malam ini", "dini hari"])
def test_a_part_of_a_day_is_no_cry(text: str) -> None:
    decision = typed(text, meant=understood(LEAVING, danger=0.97))
    assert said(decision) == ["departure.soon"]


def test_a_part_of_a_day_names_its_day() -> None:
    assert days.read("nanti malam", TODAY) == (TODAY, TODAY)
    assert days.read("dini hari", TODAY) == (TODAY + timedelta(days=1),) * 2


# --- A10: reminders rest while a case is open


def test_reminders_rest_while_a_case_is_open() -> None:
    made = turn(data=STANDS, kind="timer", command=REMIND)
    made = replace(made, incoming=replace(made.incoming, data={"hari": STANDS[KEY]["hari"]}))
    held = router().decide(with_case(made, case()))
    assert held.replies == ()
    assert timers(held)[REMIND].due > NOW
    later = replace(made, now=datetime.fromisoformat("2026-12-13T09:00+07:00"))
    assert said(router().decide(later)) == ["departure.list_7"]


# --- B11: a day and a worry


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


# --- B12: no departure


@pytest.mark.parametrize("text", ["ga jadi berangkat deh", "aku udah ga jadi berangkat"])
def test_who_does_not_leave_is_asked_whether_the_reminders_end(text: str) -> None:
    assert no_day.not_going(text)
    meant = understood("ingatkan_berangkat")
    assert said(router().decide(turn(text, data=STANDS, meant=meant))) == ["departure.stop_sure"]
    assert said(typed(text, data=STANDS)) == ["departure.stop_sure"]


def test_a_bare_no_to_another_day_shows_both_ways() -> None:
    decision = typed("ga jadi deh", data=STANDS)
    assert said(decision) == ["departure.which_off"]
    told = [button.args[0] for row in decision.replies[0].buttons for button in row]
    assert told == ["biar", "batal"]
    assert decision.data is None or decision.data[KEY]


# --- B13: put off, with the new day


@pytest.mark.parametrize(
    ("text", "key"),
    [("blm berangkat, ditunda minggu depan", "departure.which_of_week"),
     ("diundur tanggal 5 desember", "departure.confirm_day")],
)  # fmt: skip
def test_who_was_put_off_confirms_the_new_day(text: str, key: str) -> None:
    decision = answers(text)
    assert said(decision) == [key]
    assert decision.step == DAY_STEP
    assert StopTimer(SILENT) in decision.effects


# --- B14: for somebody else

SON = "anakku mau berangkat ke taiwan tgl 5 bulan depan, tolong ingetin ya"


def test_the_first_message_says_the_day_and_the_country() -> None:
    decision = router().decide(turn(SON, meant=understood("ingatkan_berangkat")))
    assert said(decision)[0] == "departure.consent"
    assert decision.data
    assert decision.data[KEY]["baru"] == "2026-12-05"


def test_a_country_that_needs_a_warning_gets_it_at_the_first_message() -> None:
    text = SON.replace("taiwan", "arab saudi")
    decision = router().decide(turn(text, meant=understood("ingatkan_berangkat")))
    assert said(decision)[0] == "departure.moratorium"


def test_a_wish_without_a_day_is_asked_for_it() -> None:
    decision = router().decide(turn("tolong ingetin", meant=understood("ingatkan_berangkat")))
    assert said(decision) == ["departure.ask_day"]


def test_a_chat_has_one_plan() -> None:
    text = "temenku juga berangkat ke taiwan tgl 10 desember"
    decision = router().decide(turn(text, data=STANDS, meant=understood("ingatkan_berangkat")))
    assert said(decision) == ["departure.one_plan", "departure.standing"]
