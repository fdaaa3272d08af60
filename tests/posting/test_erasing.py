"""Who has everything erased leaves no words in any chat of operators', and neither does a case that
was closed long ago."""

import json
from datetime import timedelta

import pytest

from bot.cases import changes
from bot.effects import Forget
from tests.posting.stage import BUDI, DESK, SARI, SECOND, WATI, Stage, stage, words_of
from tests.samples import PERSON, running

pytestmark = pytest.mark.anyio
SECRET = "rahasiaku"
OPERATORS = (SARI.user_id, BUDI.user_id)
AWAY = "Forbidden: bot is not a member of the supergroup chat"


async def told(at: Stage, *groups: int) -> list[str]:
    """The messages that hold the person's words, in groups and operators' private chats."""
    shown = [one for chat in (*groups, *OPERATORS, WATI.user_id) for one in await at.shown(chat)]
    for group in groups:
        for topic in await at.topics(group):
            shown += await at.shown(group, topic["message_thread_id"])
    return [words_of(one) for one in shown if SECRET in json.dumps(one)]


async def erase(at: Stage) -> None:
    """The person wants everything erased."""
    await at.commit(PERSON, Forget("privacy.erased", "privacy.erased_partly"))
    await at.rest()


async def claim(at: Stage) -> None:
    """Sari takes the case."""
    await at.change(changes.claimed(await at.case(), SARI, at.clock()))
    await at.rest()


async def test_the_card_in_general_goes(caplog: pytest.LogCaptureFixture) -> None:
    async with stage() as at, running(at.poster.run()):
        await at.fault("429", "createForumTopic", retry_after=20)
        await at.opens(1)
        await at.idle()
        await at.opens(summary=SECRET)
        await at.for_a_while(1)
        assert len(await told(at, DESK)) == 1, "in General alone"
        await at.rest()
        assert len(await told(at, DESK)) >= 2
        await erase(at)
        assert await told(at, DESK) == []
        assert len(await at.topics()) == 1


async def test_alarms_and_rooms_in_private_chats_go() -> None:
    async with stage((), OPERATORS) as at, running(at.poster.run()):
        await at.opens(summary=SECRET)
        await at.writes(f"{SECRET} satu")
        await at.rest()
        await claim(at)
        await at.change(changes.handed_over(await at.case(), SARI, BUDI, "", at.clock()))
        await at.rest()
        assert len(await told(at)) >= 5
        await erase(at)
        assert await told(at) == []


async def test_the_topic_of_a_group_that_was_away_goes() -> None:
    async with stage((DESK, SECOND)) as at, running(at.poster.run()):
        await at.opens(summary=SECRET)
        await at.writes(SECRET)
        await at.rest()
        await at.fault("403", "sendMessage", chat_id=DESK, description=AWAY)
        await at.writes(f"{SECRET} dua")
        await at.rest()
        assert [len(await at.topics(group)) for group in (DESK, SECOND)] == [1, 1]
        await erase(at)
        assert [await at.topics(group) for group in (DESK, SECOND)] == [[], []]


async def test_a_topic_that_somebody_deleted_is_gone_already() -> None:
    async with stage() as at, running(at.poster.run()):
        await at.opens(summary=SECRET)
        await at.rest()
        (topic,) = await at.topics()
        await at.bot.delete_forum_topic(DESK, topic["message_thread_id"])
        await erase(at)
        assert len(await at.calls("deleteForumTopic")) == 2


@pytest.mark.parametrize("kind", ["403", "500", "429", "drop_before"])
async def test_what_fails_is_erased_later(kind: str) -> None:
    async with stage() as at, running(at.poster.run()):
        await at.opens(summary=SECRET)
        await at.rest()
        more = {"description": AWAY} if kind == "403" else {}
        await at.fault(kind, "deleteForumTopic", count=3, **more)
        await erase(at)
        assert await at.topics() == []


async def test_after_three_days_it_is_given_up_with_a_warning(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with stage() as at, running(at.poster.run()):
        await at.opens(summary=SECRET)
        await at.rest()
        await at.fault("403", "deleteForumTopic", count=None, description=AWAY)
        await at.commit(PERSON, Forget("privacy.erased", "privacy.erased_partly"))
        await at.idle()
        assert await at.store.posting_wake() is not None
        assert "given up" not in caplog.text
        await at.move(timedelta(days=3, seconds=1).total_seconds())
        await at.rest()
        assert "given up" in caplog.text


async def test_the_coordinates_of_a_place_and_the_rest_of_a_long_text_go() -> None:
    async with stage((), OPERATORS) as at, running(at.poster.run()):
        await at.opens()
        await claim(at)
        await at.writes(kind="location", latitude=11.5, longitude=104.9)
        await at.writes("<" * 4086 + " " + SECRET)
        await at.rest()
        before = [words_of(one) for one in await at.shown(SARI.user_id)]
        assert any("11.500000" in text for text in before)
        assert len(await told(at)) == 1
        await erase(at)
        assert not any("11.500000" in words_of(one) for one in await at.shown(SARI.user_id))
        assert await told(at) == []


async def test_messages_too_old_to_be_deleted_say_nothing_any_more() -> None:
    async with stage((), OPERATORS) as at, running(at.poster.run()):
        await at.opens(summary=SECRET)
        await claim(at)
        await at.writes(SECRET)
        await at.writes(SECRET, kind="photo")
        await at.rest()
        await at.move(timedelta(hours=49).total_seconds())
        await erase(at)
        assert await told(at) == []


async def test_a_case_closed_long_ago_leaves_its_room() -> None:
    async with stage() as at, running(at.poster.run()):
        await at.opens(summary=SECRET)
        await at.rest()
        await at.change(changes.closed(await at.case(), SARI, "tertolong", at.clock()))
        await at.rest()
        await at.move(timedelta(days=91).total_seconds())
        await at.store.purge(at.clock(), timedelta(days=1))
        await at.rest()
        assert await at.topics() == []
