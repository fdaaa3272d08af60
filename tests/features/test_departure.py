"""/berangkat: one question at a time, a yes to just what it says, reminders, one tap to stop."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.departure.plan import KEY, Plan, read
from bot.departure.steps import AGAIN, COUNTRY_STEP, DAY_STEP, FORGET, REMIND, TIMERS
from bot.effects import StartTimer, StopTimer
from bot.features import departure_agreeing as agreeing
from bot.features.departure_asking import COUNTRIES
from bot.model import Decision, Turn
from tests.cases_made import SHIFT, case, owned, with_case
from tests.features.departure_stage import (
    ASKED,
    LEAVES,
    REMINDED,
    STANDS,
    TOLD,
    agrees,
    plan,
    said,
    tapped,
    typed,
    until,
)
from tests.features.report_stage import making
from tests.samples import NOW, pressed, router, turn, understood, words

pytestmark = pytest.mark.anyio
MY = f"{LEAVES}:my"


def timers(decision: Decision) -> dict[str, StartTimer]:
    return {one.name: one for one in decision.effects if isinstance(one, StartTimer)}


def rings(name: str, kept: Plan, **more: object) -> Turn:
    day = kept.day.isoformat() if kept.day else ""
    data = {KEY: {"hari": day, "negara": kept.country, "tanya": kept.ask, "jam": kept.hours}}
    made = turn(data=data, kind="timer", command=name, **more)  # type: ignore[arg-type]
    return replace(made, incoming=replace(made.incoming, data={"hari": day}))


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


async def test_reminders_come_on_their_days_and_at_nine() -> None:
    async with making() as talk:
        await agrees(talk, to=REMINDED)
        for day, key in (("12-06", "list_14"), ("12-13", "list_7"), ("12-19", "list_1")):
            assert (await until(talk, f"2026-{day}T08:59")).keys == []
            assert (await until(talk, f"2026-{day}T09:00")).keys == [f"departure.{key}"]


async def test_who_wants_reminders_alone_is_asked_nothing_after_it_and_all_is_forgotten() -> None:
    async with making(desk=True) as talk:
        await agrees(talk, to=REMINDED)
        kept = await plan(talk)
        assert (kept.ask, kept.hours, kept.name, kept.username) == (False, 0, "", "")
        await until(talk, "2026-12-19T09:00")
        assert (await until(talk, "2026-12-30T12:00")).keys == []
        assert await plan(talk) == Plan()


async def test_one_tap_stops_everything_and_leaves_nothing() -> None:
    async with making(desk=True) as talk:
        await agrees(talk)
        assert (await talk.taps("🔕 Hentikan pengingat")).keys == ["departure.stopped"]
        assert await plan(talk) == Plan()
        assert (await until(talk, "2027-01-30T12:00")).keys == []


async def test_another_day_moves_all_that_was_agreed_to() -> None:
    async with making(desk=True) as talk:
        await agrees(talk)
        assert (await talk.taps("Ubah tanggal")).keys == ["departure.ask_new_day"]
        moved = await talk.says("tgl 10 januari")
        assert moved.keys == ["departure.moved"]
        kept = await plan(talk)
        assert (str(kept.day), kept.country, kept.hours) == ("2027-01-10", "my", 24)
        assert (await until(talk, "2026-12-11T08:59")).keys == []
        assert (await until(talk, "2026-12-11T09:00")).keys == ["departure.list_30"]


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


async def test_who_does_not_know_the_day_may_be_asked_once_more() -> None:
    async with making() as talk:
        await talk.says("/berangkat")
        assert (await talk.taps("Belum tahu")).keys == ["departure.no_day"]
        assert (await talk.taps("Tanya lagi nanti")).keys == ["departure.will_ask_again"]
        assert (await until(talk, "2026-12-06T08:59")).keys == []
        assert (await until(talk, "2026-12-06T09:00")).keys == ["departure.ask_again"]
        assert (await until(talk, "2027-01-06T09:00")).keys == []
        assert (await talk.says("20 februari")).keys == ["departure.ask_country"]


async def test_without_a_wish_nobody_is_asked_again() -> None:
    async with making() as talk:
        await talk.says("/berangkat")
        await talk.taps("Belum tahu", "Tidak usah")
        assert (await until(talk, "2026-12-20T09:00")).keys == []


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


@pytest.mark.parametrize(("text", "model"), [("malaysia", "my"), ("ke taiwan kak", "tw")])
def test_a_country_is_named_in_words(text: str, model: str) -> None:
    data = {KEY: {"baru": LEAVES.isoformat()}}
    for meant in (understood(country=model), understood(sure=False)):
        assert said(typed(text, COUNTRY_STEP, data=data, meant=meant)) == ["departure.consent"]
    heard = understood("darurat_kabur", sure=False, danger=0.7, country=model)
    assert said(typed(text, COUNTRY_STEP, data=data, meant=heard, danger="darurat_kabur")) == [
        "darurat.darurat_kabur"
    ]


def test_who_does_not_know_the_country_goes_on_without() -> None:
    data = {KEY: {"baru": LEAVES.isoformat()}}
    known = understood("negara_penempatan")
    assert said(typed("belum tau negaranya", COUNTRY_STEP, data=data, meant=known)) == [
        "departure.consent"
    ]


def test_an_unknown_country_is_asked_for_again() -> None:
    data = {KEY: {"baru": LEAVES.isoformat()}}
    assert said(typed("wakanda", COUNTRY_STEP, data=data)) == ["departure.unclear_country"]


@pytest.mark.parametrize("code", ["kh", "mm", "th"])
def test_where_work_is_forbidden_that_is_said_first_with_the_way_to_a_check(code: str) -> None:
    decision = tapped("negara", LEAVES.isoformat(), code)
    assert said(decision) == ["departure.forbidden"]
    (say,) = decision.replies
    opened = [one.args for row in say.buttons for one in row]
    assert ("cek",) in opened
    assert ("petugas",) in opened
    assert ("negara_penempatan",) in opened
    kept = Plan(LEAVES, code)
    listed = agreeing.list_of(words().contacts, turn(), kept)
    assert listed.key == "departure.list_forbidden"


def test_countries_with_an_answer_of_their_own_are_warned_of() -> None:
    own = {
        code for one in words().answers.values() if one.variant_of == "negara_penempatan"
        for code in one.countries
    }  # fmt: skip
    placed = {code for code, one in words().contacts.countries.items() if one.placement}
    assert agreeing.MORATORIUM | placed == own
    for code in own | agreeing.SCAMS:
        assert said(tapped("negara", LEAVES.isoformat(), code)) != ["departure.consent"]


def test_the_answer_behind_the_warning_is_that_countrys() -> None:
    before = tapped("negara", LEAVES.isoformat(), "kh")
    asked = pressed("tanya", "negara_penempatan", data=before.data)
    assert router().decide(asked).replies[0].country == "kh"


def test_all_countries_on_buttons_are_known() -> None:
    offered = {code for row in COUNTRIES for code in row}
    assert offered <= set(words().contacts.countries)


def test_without_a_desk_nobody_is_offered_to_tell_it_and_no_button_of_before_does() -> None:
    consent = tapped("negara", LEAVES.isoformat(), "my")
    assert said(consent) == ["departure.consent"]
    carried = [one.args for row in consent.replies[0].buttons for one in row]
    assert {args[-1] for args in carried} == {"ingat", "tanya", "henti"}
    forced = tapped("setuju", LEAVES.isoformat(), "my", "24")
    kept = read(forced.data or {})
    assert (kept.ask, kept.hours, kept.name) == (True, 0, "")


def test_timers_run_as_agreed() -> None:
    agreed = tapped("setuju", LEAVES.isoformat(), "my", "ingat")
    assert set(timers(agreed)) == {REMIND, FORGET}
    assert {one.name for one in agreed.effects if isinstance(one, StopTimer)} == {
        *TIMERS
    } - {REMIND, FORGET}  # fmt: skip


def test_a_reminder_of_an_earlier_day_says_nothing() -> None:
    late = rings(REMIND, Plan(LEAVES, "my"))
    old = replace(late, incoming=replace(late.incoming, data={"hari": "2026-12-01"}))
    assert router().decide(old) == Decision()
    assert said(router().decide(late)) == ["departure.list_30"]


@pytest.mark.parametrize("mine", [owned(), case(quiet=True), owned(quiet=True), case(stopped=True)])
@pytest.mark.parametrize("name", [REMIND, AGAIN])
def test_while_a_person_has_the_chat_or_others_may_read_it_comes_in_an_hour(
    name: str, mine: object
) -> None:
    kept = Plan(LEAVES, "my") if name == REMIND else Plan()
    decision = router().decide(with_case(rings(name, kept), mine))  # type: ignore[arg-type]
    assert decision.replies == ()
    (again,) = timers(decision).values()
    assert (again.name, again.due) == (name, NOW + timedelta(hours=1))


def test_a_blocked_chat_hears_nothing_and_the_next_reminder_still_stands() -> None:
    given = rings(REMIND, Plan(LEAVES, "my"))
    blocked = replace(given, conversation=replace(given.conversation, blocked=True))
    decision = router().decide(blocked)
    assert decision.replies == ()
    assert set(timers(decision)) == {REMIND}


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


def test_consent_can_be_taken_back_without_losing_the_reminders() -> None:
    data = {KEY: {"hari": LEAVES.isoformat(), "negara": "my", "tanya": True, "jam": 12}}
    asked = with_case(pressed("berangkat", "izin", *MY.split(":"), data=data), None, SHIFT)
    assert said(router().decide(asked)) == ["departure.consent_desk"]
    less = with_case(
        pressed("berangkat", "setuju", *MY.split(":"), "ingat", data=data), None, SHIFT
    )
    kept = read(router().decide(less).data or {})
    assert (kept.day, kept.ask, kept.hours, kept.name) == (LEAVES, False, 0, "")


def test_a_day_behind_the_command_is_its_answer_and_a_cry_is_heard() -> None:
    day = turn("20 desember", kind="command", command="berangkat", meant=understood(sure=False))
    assert said(router().decide(day)) == ["departure.ask_country"]
    cry = turn(
        "tolong saya disekap di gedung", kind="command", command="berangkat",
        meant=understood("darurat_disekap", danger=0.99), danger="darurat_disekap",
    )  # fmt: skip
    assert said(router().decide(cry)) == ["darurat.darurat_disekap"]


def test_who_relies_on_a_desk_that_is_gone_hears_it_with_each_reminder() -> None:
    relies = Plan(LEAVES, "my", True, 24)
    reminded = router().decide(rings(REMIND, relies))
    assert [one.key for one in reminded.replies[0].then] == ["departure.tells_nobody_now"]
    staffed = router().decide(with_case(rings(REMIND, relies), None, SHIFT))
    assert staffed.replies[0].then == ()
    shown = router().decide(turn(kind="command", command="berangkat", data=STANDS))
    assert "departure.tells_nobody_now" in [one.key for one in shown.replies[0].parts]
