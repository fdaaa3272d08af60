"""Who waits for an answer that cannot be made gets an apology; who does not, nothing."""

import asyncio

import pytest

from bot.asked_offer import PARTS
from bot.buttons import OFFER
from bot.model import Conversation, Json, Say
from bot.store import Work
from tests.deciding_stage import decider, shown, work
from tests.samples import GROUP, NOW, PERSON, chat, membership, message, press, update, words


@pytest.mark.parametrize(
    "raw",
    [
        update(message=message("halo")),
        update(callback_query=press("buka:menu")),
        update(message={"chat": chat(), "broken": 1}),
    ],
)
def test_a_person_whose_update_is_given_up_gets_an_apology_and_a_fresh_start(raw: Json) -> None:
    row = work(raw, step="x.y", data={"country": "kh"})
    commit = asyncio.run(decider().give_up(row, "KeyError", NOW))
    assert shown(commit) == [words().text(Say("fallback.apology"), NOW)]
    assert commit.conversation == Conversation(PERSON, "", {"country": "kh"}, 3)
    assert (commit.failed, commit.effects) == ("KeyError", ())


@pytest.mark.parametrize(
    "row",
    [
        work({"name": "privacy.expired", "data": {}}, "timer"),
        work(update(channel_post=message("x", GROUP)), chat_id=GROUP),
        work(update(message=message("loker", GROUP)), chat_id=GROUP),
        work(update(something_new=5), chat_id=0),
        work(membership("member", "kicked")),
    ],
)
def test_where_nobody_waits_no_apology_is_sent(row: Work) -> None:
    commit = asyncio.run(decider().give_up(row, "KeyError", NOW))
    assert commit.outgoing == ()
    assert commit.failed == "KeyError"


def test_an_offer_that_cannot_be_examined_gets_an_apology_and_its_parts_are_gone() -> None:
    """Who sent a picture was told that it is being read; parts that stay would have every later
    message taken for one more."""
    row = work({"name": OFFER, "data": {}}, "timer", data={PARTS: {"parts": []}, "country": "kh"})
    commit = asyncio.run(decider().give_up(row, "NetworkError", NOW))
    assert shown(commit) == [words().text(Say("fallback.apology"), NOW)]
    assert commit.conversation.data == {"country": "kh"}
