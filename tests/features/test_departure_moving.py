"""A day that moved, told out of the blue or where the day is asked for: it is asked about, moved by
a yes, and the reminders run on the new day."""

import pytest

from bot import certain_words
from bot.departure.plan import KEY, read
from bot.departure.steps import DAY_STEP, MOVE_STEP, REMIND
from bot.model import Decision
from bot.urgency import NO_ALARM, Alarm
from tests.features.departure_stage import STANDS, agrees, plan, said, tapped, typed
from tests.features.departure_timers import timers
from tests.features.report_stage import making
from tests.samples import router, turn, understood

pytestmark = pytest.mark.anyio
WISH = "ingatkan_berangkat"
WAITS = {KEY: {**STANDS[KEY], "baru": "2027-01-05"}}


def told(text: str, id: str = WISH, *, sure: bool = True, **more: object) -> Decision:
    meant = more.pop("meant", understood(id, sure=sure))
    return router().decide(turn(text, data=STANDS, meant=meant, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize("id", [WISH, "mundur_dari_agen", "luar_topik", "batal"])
@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("jadwal mundur, jadi tgl 5 januari", "5 Jan 2027"),
        ("brgktnya dimajuin tgl 10 desember", "10 Des 2026"),
        ("mundur 3 hari", "23 Des 2026"),
        ("kak brgkt ku maju seminggu", "13 Des 2026"),
    ],
)
async def test_it_is_asked_about_whatever_the_model_hears_and_moved_by_a_yes(
    id: str, text: str, day: str
) -> None:
    decision = told(text, id)
    assert said(decision) == ["departure.move_sure"]
    assert decision.replies[0].params == {"tanggal": day, "lama": "20 Des 2026"}
    assert decision.step == MOVE_STEP


@pytest.mark.parametrize("yes", ["Ya, ganti", "ya", "iyo mas", "betul kak"])
async def test_a_yes_moves_it_and_a_no_leaves_it(yes: str) -> None:
    async with making(desk=True) as talk:
        await agrees(talk)
        asked = await talk.says("jadwal mundur, jadi tgl 5 januari", understood={WISH: 0.9})
        assert asked.keys == ["departure.move_sure"]
        assert str((await plan(talk)).day) == "2026-12-20"
        moved = await (talk.taps(yes) if yes == "Ya, ganti" else talk.says(yes))
        assert moved.keys[0] == "departure.moved"
        kept = await plan(talk)
        assert (str(kept.day), kept.country, kept.hours, kept.draft) == (
            "2027-01-05",
            "my",
            24,
            None,
        )


@pytest.mark.parametrize("no", ["Tidak", "gak", "bukan kak", "ga jadi", "salah"])
async def test_a_no_keeps_the_day(no: str) -> None:
    async with making(desk=True) as talk:
        await agrees(talk)
        await talk.says("jadwal mundur, jadi tgl 5 januari", understood={WISH: 0.9})
        kept = await (talk.taps(no) if no == "Tidak" else talk.says(no))
        assert kept.keys == ["departure.unchanged"]
        assert str((await plan(talk)).day) == "2026-12-20"


def test_yet_another_day_is_asked_about_in_its_turn() -> None:
    decision = typed("bukan, tgl 6 januari", MOVE_STEP, data=WAITS)
    assert said(decision) == ["departure.move_sure"]
    assert decision.replies[0].params["tanggal"] == "6 Jan 2027"


def test_a_yes_elsewhere_moves_nothing() -> None:
    for step in (DAY_STEP, ""):
        decision = typed("ya", step, data=WAITS)
        assert decision.data is None or read(decision.data).day == read(STANDS).day


def test_danger_beside_it_goes_first() -> None:
    cry = understood("darurat_disekap", danger=0.97)
    decision = told("jadwal mundur, saya disekap", meant=cry, danger="darurat_disekap", own=True)
    assert said(decision)[0] == "darurat.darurat_disekap"
    at_it = typed("ya saya disekap", MOVE_STEP, data=WAITS, meant=cry, danger="darurat_disekap")
    assert said(at_it)[0] == "darurat.darurat_disekap"


def test_after_change_the_day_a_shift_is_counted_from_the_old_day_at_once() -> None:
    fears = understood("darurat_segera_berangkat", sure=False, danger=0.4)
    for text in ("mundur 3 hari", "mundur telung dina"):
        decision = typed(text, data=STANDS, meant=fears)
        assert said(decision)[0] == "departure.moved"
        assert str(read(decision.data or {}).day) == "2026-12-23"
        assert timers(decision)[REMIND].data == {"hari": "2026-12-23"}


@pytest.mark.parametrize("text", ["jadwal saya diundur", "ditunda kak"])
def test_a_move_without_a_day_is_asked_for_the_day(text: str) -> None:
    assert said(told(text, "luar_topik")) == ["departure.ask_new_day"]


def test_a_week_is_shown_to_choose_from() -> None:
    assert said(told("diundur minggu depan")) == ["departure.which_of_week"]


def test_somebody_elses_journey_stays_theirs_and_a_greeting_is_no_relative() -> None:
    assert said(told("adikku juga berangkat tgl 10 januari"))[0] == "departure.one_plan"
    other = understood(WISH, country="jp")
    assert said(told("berangkat ke jepang tgl 10 januari", meant=other))[0] == "departure.one_plan"
    assert said(told("kak aku berangkat tgl 10 januari")) == ["departure.move_sure"]


@pytest.mark.parametrize(
    "text", ["abis lebaran", "bulan depan", "25-12-2028", "minggu depan", "kemarin"]
)
def test_what_a_plan_offers_is_offered_however_often_its_day_is_asked_for(text: str) -> None:
    decision = typed(text, data=STANDS)
    labels = [one.key for row in decision.replies[0].buttons for one in row]
    assert {"departure.button.keep_day", "departure.button.not_going"} <= set(labels)
    assert "departure.button.cancel" not in labels


@pytest.mark.parametrize("what", [("setuju", "24"), ("setuju", "ingat"), ("izin",), ("negara",)])
@pytest.mark.parametrize("data", [{}, {KEY: {"baru": "2027-01-20"}}])
def test_a_button_of_a_plan_that_was_called_off_revives_nothing(what, data) -> None:
    action, *more = what
    decision = tapped(action, "2026-12-20", "my", *more, data=data, step="berangkat.negara")
    assert said(decision) == ["departure.old_button"]
    assert (decision.data, decision.effects, decision.step) == (None, (), None)


async def test_after_not_going_an_old_consent_agrees_to_nothing() -> None:
    async with making(desk=True) as talk:
        await talk.says("/berangkat")
        await talk.says("tanggal 20 desember")
        await talk.taps("Malaysia")
        await talk.taps("+ petugas bila 24 jam diam")
        await talk.taps("Tidak jadi berangkat")
        old = await talk.player.presses("berangkat:setuju:2026-12-20:my:24")
        assert old.keys == ["departure.old_button"]
        assert (await plan(talk)).day is None


async def test_a_country_with_a_warning_in_the_first_message_can_still_be_agreed_to() -> None:
    async with making(desk=True) as talk:
        first = "aku berangkat ke arab saudi tgl 5 bulan depan, tolong ingetin ya"
        assert (await talk.says(first, understood={WISH: 0.9})).keys == ["departure.moratorium"]
        assert (await talk.taps("Tetap ingatkan saya")).keys == ["departure.consent_desk"]
        assert (await talk.taps("Ingatkan saja")).keys[0] == "departure.agreed"


@pytest.mark.parametrize(
    ("text", "more", "moved"),
    [
        ("eh maju lagi lusa", {}, True),
        ("eh maju lagi lusa", {"danger": "darurat_ancaman"}, False),
        ("eh maju lagi lusa", {"forwarded": True}, False),
        ("eh maju lagi lusa", {"data": {}}, False),
        ("eh maju lagi lusa", {"data": {KEY: {**STANDS[KEY], "hari": "2026-11-20"}}}, False),
        ("eh maju lagi lusa", {"data": {KEY: {**STANDS[KEY], "lapor": True}}}, False),
        ("besok dipindah", {}, False),
        ("maju lusa, saya takut", {}, False),
    ],
)
def test_only_words_of_a_move_can_outweigh_the_models_fears(text, more, *, moved: bool) -> None:
    meant = understood("darurat_kekerasan", sure=False, danger=0.27)
    given = turn(text, **{"data": STANDS, "meant": meant, **more})
    assert certain_words.only_moved(given) is moved
    doubt, case = Alarm("ask", "darurat_kekerasan"), Alarm("case", "darurat_kekerasan")
    assert certain_words.calmed(given, doubt) == (NO_ALARM if moved else doubt)
    assert certain_words.calmed(given, case) == case
