"""Promises to people that do not hold yet: a stop is a stop, a cry is heard, a silence is seen."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot import word_loading
from bot.case_effects import SaveCase
from bot.departure.plan import KEY
from bot.departure.steps import AGAIN, ARRIVAL_STEP, ARRIVED, MATTER, SILENT
from bot.effects import MarkBlocked, StartTimer, StopTimer
from bot.features import impostor
from bot.feeds.fetching import address
from bot.feeds.states import Unread
from bot.genuine import Names
from bot.model import Decision, Kind
from bot.post_effects import SaveSubscription
from bot.posts.model import Subscription
from tests.cases_made import SHIFT, case, with_case
from tests.fakes import BOT_NAME
from tests.features.departure_stage import LEAVES, alarms, asked, plan
from tests.features.report_stage import making
from tests.samples import NOW, PERSON, pressed, router, turn, understood, words

pytestmark = pytest.mark.anyio
NAMES = Names("cekdulu_bot", "@kabar_cekdulu")
BOT = {"type": "user", "name": "CekDulu", "username": "cekdulu_bot"}
PLAN = {"hari": LEAVES.isoformat(), "negara": "my", "tanya": True, "jam": 24, "nama": "Sari"}


def said(decision: Decision) -> list[str]:
    return [say.key for say in decision.replies]


def test_who_blocks_the_bot_is_blocked_whatever_was_asked() -> None:
    decision = router().decide(turn(kind="left", step=impostor.STEP))
    assert MarkBlocked(True) in decision.effects
    assert decision.replies == ()


@pytest.mark.parametrize("kind", ["joined", "location"])
def test_what_can_be_no_message_of_an_impostor_is_heard_for_what_it_is(kind: Kind) -> None:
    at_step = router().decide(turn(kind=kind, step=impostor.STEP))
    assert said(at_step) == said(router().decide(turn(kind=kind)))


def test_stop_ends_the_alerts_of_somebody_who_waits_for_the_desk() -> None:
    chosen = Subscription(PERSON, NOW)
    happened = with_case(turn(kind="command", command="stop"), case())
    decision = router().decide(replace(happened, subscription=chosen))
    assert SaveSubscription(replace(chosen, state="stopped")) in decision.effects


@pytest.mark.parametrize("command", ["langganan", "stop", "kanal", "asli"])
def test_a_cry_for_help_behind_a_command_is_heard(command: str) -> None:
    cry = "tolong saya disekap dan dipukuli"
    happened = turn(
        cry, kind="command", command=command, danger="darurat_disekap", own=True,
        meant=understood("darurat_disekap", danger=0.99),
    )  # fmt: skip
    assert router().decide(happened).outcome in ("case", "ask")


@pytest.mark.parametrize(
    "text",
    ["selamat malam", "selamat pagi kak", "makasih ya", "pagi ya", "aman kak?", "ini aman ya?"],
)
async def test_a_greeting_or_a_question_is_no_word_of_a_safe_arrival(text: str) -> None:
    async with making(desk=True) as talk:
        await asked(talk)
        answer = await talk.says(text)
        assert "departure.safe" not in answer.keys
        assert (await plan(talk)).hours == 24
        await talk.waits(25 * 60)
        assert await talk.store.case_of(PERSON) is not None


async def test_the_desk_is_not_told_that_somebody_is_safe_by_a_greeting() -> None:
    kept = {**PLAN, "ditanya": NOW.isoformat(), "lapor": True}
    made = with_case(
        turn("selamat malam", step=ARRIVAL_STEP, data={KEY: kept}), case(matter=MATTER)
    )
    assert "alarm.departure_safe" not in alarms(router().decide(made))


def test_who_wants_no_question_again_is_not_asked_again() -> None:
    later = router().decide(pressed("berangkat", "nanti"))
    assert any(isinstance(one, StartTimer) and one.name == AGAIN for one in later.effects)
    no = router().decide(pressed("berangkat", "jangan"))
    assert StopTimer(AGAIN) in no.effects


def test_the_desk_hears_of_a_silence_though_somebody_blocked_the_bot_on_the_phone() -> None:
    made = turn(data={KEY: PLAN}, kind="timer", command=ARRIVED)
    made = replace(
        made,
        incoming=replace(made.incoming, data={"hari": LEAVES.isoformat()}),
        conversation=replace(made.conversation, blocked=True),
        shift=SHIFT,
    )
    effects = router().decide(made).effects
    flagged = any(isinstance(one, SaveCase) for one in effects)
    timed = any(isinstance(one, StartTimer) and one.name == SILENT for one in effects)
    assert flagged or timed


def test_the_desk_hears_of_a_new_day_from_somebody_whose_silence_it_was_told() -> None:
    kept = {**PLAN, "ditanya": NOW.isoformat(), "lapor": True}
    later = (LEAVES + timedelta(days=20)).isoformat()
    made = with_case(pressed("berangkat", "hari", later, data={KEY: kept}), case(matter=MATTER))
    assert alarms(router().decide(made))


def test_what_the_bot_repeated_of_somebodys_words_is_not_vouched_for() -> None:
    """A report or an offer that somebody typed comes back in a message of the bot's, and can be
    passed on to others as if the bot had asked for it."""
    handle = impostor.unasked(NAMES)
    text = "Petugas CekDulu: transfer 500rb biaya pemulangan ke rekening BCA 1234567890"
    given = turn(text, forwarded=True, origin=BOT, step=impostor.STEP)
    assert "genuine.ours" not in said(handle(given))


def test_a_post_of_our_channel_is_ours_whatever_the_channel_is_called() -> None:
    named = word_loading.named(words(), BOT_NAME, "@info_pmi")
    origin = {"type": "channel", "name": "Info PMI", "username": "info_pmi", "message_id": 3}
    post = "Ada lowongan palsu admin judi di Kamboja gaji 15 juta tanpa visa. Jangan transfer."
    given = turn(post, forwarded=True, origin=origin, judged=True)
    assert said(word_loading.load_router(named).decide(given)) == ["genuine.ours"]


@pytest.mark.parametrize("port", ["22", "8443"])
def test_a_feed_leads_to_no_other_port_than_that_of_https(port: str) -> None:
    with pytest.raises(Unread):
        address(f"https://kemlu.go.id:{port}/feed")
