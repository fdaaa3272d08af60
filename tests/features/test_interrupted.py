"""A doubtful cry in the midst of something is asked about; after a no that something goes on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.buttons import ANSWERING, EDITING, OFFER, REPORT
from bot.departure.plan import KEY
from bot.departure.steps import ARRIVAL_STEP, COUNTRY_STEP, DAY_STEP, MOVE_STEP
from bot.features import feedback, impostor, privacy, safety
from bot.features.interrupted import ASKING
from bot.model import Decision, Json
from bot.passing_steps import BEFORE, IMPOSTOR_MORE_STEP, PLACE_STEP
from bot.reports.steps import CODE_STEP, PORTAL_STEP
from tests.features.departure_stage import LEAVES, STANDS, asked, said
from tests.features.report_stage import done, making
from tests.samples import NOW, pressed, router, turn, understood, words

pytestmark = pytest.mark.anyio
DRAFT = {KEY: {"baru": LEAVES.isoformat()}}
MOVES = {KEY: {**STANDS[KEY], "baru": "2027-01-05"}}
ASKED_FOR = {KEY: {**STANDS[KEY], "ditanya": NOW.isoformat()}}
OFFERED = {"checked": {"verdict": "belum_jelas", "asked": "visa", "signs": [], "key": "k"}}
DOUBT = understood("paspor_ditahan", "darurat_disekap", sure=False, danger=0.4)
STEPS = [
    (DAY_STEP, {}, ["departure.ask_day"]),
    (DAY_STEP, STANDS, ["departure.ask_new_day"]),
    (MOVE_STEP, MOVES, ["departure.move_sure"]),
    (COUNTRY_STEP, DRAFT, ["departure.which_country"]),
    (ARRIVAL_STEP, ASKED_FOR, ["departure.arrived"]),
    (PLACE_STEP, {}, ["faq.kontak_perwakilan"]),
    (OFFER, {}, ["offer.send"]),
    (ANSWERING, OFFERED, ["offer.ask_visa"]),
    (impostor.STEP, {}, ["genuine.send"]),
    (feedback.STEP, {"wrong": "gaji_wajar"}, ["feedback.wrong"]),
    (privacy.STEP, {"session": "old"}, ["privacy.confirm"]),
    (CODE_STEP, {}, ["reporting.ask_code"]),
]


def doubted(step: str, data: Json) -> Decision:
    """A cry that may be none, at this step."""
    decision = router().decide(turn("bosnya galak marah terus", step=step, data=data, meant=DOUBT))
    assert said(decision) == ["safety.ask"]
    return decision


def no(data: Json | None, step: str = safety.STEP, **more: object) -> Decision:
    return router().decide(pressed(safety.STEP, "tidak", step=step, data=data, **more))


@pytest.mark.parametrize(("step", "data", "question"), STEPS)
def test_after_a_no_what_was_asked_is_asked_again(step, data, question) -> None:
    after = no(doubted(step, data).data)
    assert said(after) == ["safety.glad_go_on", *question]
    assert after.step == step
    assert not set(safety.REMEMBERED) & set(after.data or {})
    assert all(words().message(say, NOW)["text"] for say in after.replies)


@pytest.mark.parametrize(("step", "data", "question"), STEPS)
def test_a_typed_no_does_the_same(step, data, question) -> None:
    asking = doubted(step, data)
    after = router().decide(turn("ga ada kok", step=safety.STEP, data=asking.data))
    assert said(after) == ["safety.glad_go_on", *question]
    assert after.step == step


def test_every_step_that_asks_people_something_knows_how_to_ask_again() -> None:
    known = {step for step in router().steps if not step.startswith(EDITING)}
    assert known == set(ASKING) | {safety.STEP}
    tested = {step for step, _, _ in STEPS}
    by_report = {REPORT, PORTAL_STEP}  # below, with a report
    assert known - tested == {safety.STEP, IMPOSTOR_MORE_STEP, *by_report}


def test_where_nothing_was_asked_nothing_is_asked_again() -> None:
    told = {"peniru_dilaporkan": NOW.isoformat()}
    after = no(doubted(IMPOSTOR_MORE_STEP, told).data)
    assert said(after) == ["safety.glad"]


def test_asked_twice_in_a_row_the_first_step_is_remembered() -> None:
    first = doubted(DAY_STEP, {})
    again = doubted(safety.STEP, first.data or {})
    assert said(no(again.data)) == ["safety.glad_go_on", "departure.ask_day"]


def test_an_older_interruption_does_not_come_back() -> None:
    asking = doubted("", {BEFORE: DAY_STEP})
    after = no(asking.data)
    assert (said(after), after.step) == (["safety.glad"], "")


@pytest.mark.parametrize(
    ("step", "data"),
    [(COUNTRY_STEP, {}), (ARRIVAL_STEP, {}), (ANSWERING, {}), (feedback.STEP, {}), (REPORT, {})],
)
def test_what_is_forgotten_meanwhile_is_not_asked_for(step: str, data: Json) -> None:
    after = no({BEFORE: step, "alarm": "", **data})
    assert (said(after), after.step) == (["safety.glad"], "")


@pytest.mark.parametrize("step", [REPORT, DAY_STEP, "jawaban_ubah"])
def test_a_no_under_an_old_question_leaves_the_step_that_stands_now(step: str) -> None:
    after = no({BEFORE: OFFER, "alarm": ""}, step)
    assert (said(after), after.step) == (["safety.glad"], None)


@pytest.mark.parametrize("who", ["saya", "lain"])
def test_a_yes_goes_before_everything_and_forgets_the_step(who: str) -> None:
    asking = doubted(DAY_STEP, STANDS)
    after = router().decide(pressed(safety.STEP, who, "", step=safety.STEP, data=asking.data))
    assert after.outcome == "case"
    assert after.step in ("", PLACE_STEP)
    assert BEFORE not in (after.data or {})


def test_no_is_no_small_talk_while_something_waits() -> None:
    meant = understood("terima_kasih", "darurat_disekap", sure=False, danger=0.4)
    asking = router().decide(turn("makasih takut", step=DAY_STEP, meant=meant))
    (button,) = asking.replies[0].buttons[1]
    assert (button.action, button.args) == (safety.STEP, ("tidak",))


def test_once_the_desk_was_told_the_phone_shows_no_question_but_an_answer_counts() -> None:
    told = {KEY: {**ASKED_FOR[KEY], "lapor": True}}
    after = no({BEFORE: ARRIVAL_STEP, "alarm": "", **told})
    assert (said(after), after.step) == (["safety.glad"], ARRIVAL_STEP)


def test_the_arrival_is_still_waited_for_when_another_matter_comes_first() -> None:
    asking = doubted(ARRIVAL_STEP, ASKED_FOR)
    other = turn("gaji di sana berapa", step=safety.STEP, data=asking.data,
                 meant=understood("gaji_wajar"))  # fmt: skip
    assert router().decide(other).step == ARRIVAL_STEP
    day = doubted(DAY_STEP, {})
    other = turn("gaji di sana berapa", step=safety.STEP, data=day.data,
                 meant=understood("gaji_wajar"))  # fmt: skip
    assert router().decide(other).step == ""


async def test_the_day_goes_on_through_the_whole_bot() -> None:
    async with making() as talk:
        await talk.says("/berangkat")
        doubt = await talk.says("gawat")
        assert doubt.keys == ["safety.ask"]
        after = await talk.taps("Tidak, tidak ada bahaya")
        assert after.keys == ["safety.glad_go_on", "departure.ask_day"]
        assert (await talk.says("tanggal 20 desember")).keys == ["departure.ask_country"]


async def test_the_arrival_goes_on_through_the_whole_bot() -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        assert (await talk.says("gawat")).keys == ["safety.ask"]
        after = await talk.taps("Tidak, tidak ada bahaya")
        assert after.keys == ["safety.glad_go_on", "departure.arrived"]
        assert (await talk.says("sudah sampai, aman")).keys == ["departure.safe"]


def test_the_day_may_be_over_meanwhile() -> None:
    gone = {KEY: {**STANDS[KEY], "hari": (NOW - timedelta(days=1)).date().isoformat()}}
    after = no({BEFORE: DAY_STEP, "alarm": "", **gone})
    labels = [button.key for row in after.replies[1].buttons for button in row]
    assert "departure.button.keep_day" not in labels


async def test_a_report_goes_on_with_its_question() -> None:
    async with making() as talk:
        await talk.begins()
        waits = (await talk.conversation()).step
        doubt = await talk.says("/kontak gawat")
        assert (waits, doubt.keys) == (REPORT, ["safety.ask"])
        after = await talk.taps("Tidak, tidak ada bahaya")
        assert after.keys[0] == "safety.glad_go_on"
        assert after.keys[1].startswith("report.ask")
        assert (await talk.conversation()).step == REPORT


def test_the_number_of_the_portal_is_asked_for_again() -> None:
    asking = doubted(PORTAL_STEP, {})
    tap = replace(pressed(safety.STEP, "tidak", step=safety.STEP, data=asking.data), report=done())
    after = router().decide(tap)
    assert said(after) == ["safety.glad_go_on", "reporting.ask_number"]
    assert after.step == PORTAL_STEP


def test_a_step_of_editors_stands_again_without_a_word() -> None:
    after = no({BEFORE: "jawaban_ubah", "alarm": ""})
    assert (said(after), after.step) == (["safety.glad"], "jawaban_ubah")
