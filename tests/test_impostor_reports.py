"""A report of an impostor holds what was sent for it and nothing else; what is not ours is never
vouched for."""

import pytest

from bot import word_loading
from bot.features import impostor
from bot.genuine import Names
from bot.model import Decision, Kind
from tests.fakes import BOT_NAME
from tests.newsroom_stage import STRANGER, stage
from tests.samples import router, turn, words

pytestmark = pytest.mark.anyio
NAMES = Names("cekdulu_bot", "@kabar_cekdulu")
BOT = {"type": "user", "name": "CekDulu", "username": "cekdulu_bot"}


def said(decision: Decision) -> list[str]:
    return [say.key for say in decision.replies]


@pytest.mark.parametrize("kind", ["joined", "location"])
def test_what_can_be_no_message_of_an_impostor_is_heard_for_what_it_is(kind: Kind) -> None:
    at_step = router().decide(turn(kind=kind, step=impostor.STEP))
    assert said(at_step) == said(router().decide(turn(kind=kind)))


@pytest.mark.parametrize("text", ["batal", "ga jadi", "tidak jadi kak"])
async def test_who_wants_no_report_any_more_reports_nothing(text: str) -> None:
    async with stage() as room:
        await room.presses(STRANGER, "asli:lapor")
        await room.says(STRANGER, text)
        assert (await room.newsroom()).impostors == ()


@pytest.mark.parametrize("command", ["/langganan", "/kanal", "/asli"])
async def test_what_is_written_after_another_command_goes_to_no_admin(command: str) -> None:
    async with stage() as room:
        await room.presses(STRANGER, "asli:lapor")
        await room.says(STRANGER, command)
        await room.says(STRANGER, "suami saya minum lagi, saya malu cerita ke orang kampung")
        assert (await room.newsroom()).impostors == ()


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
