"""A decider over a made model, the rows it gets, and what it says."""

from typing import Any

from bot.deciding import Decider
from bot.model import Conversation, Json
from bot.router import Router
from bot.store import Commit, Work
from tests.fakes import BOT_NAME, rasa
from tests.samples import PERSON, lexicon, live, message, update

TWO = "saya dikurung di ruko. gaji segitu wajar ga?"
CRY, QUESTION = "saya dikurung di ruko.", "gaji segitu wajar ga?"


def decider(
    answers: Any = None, asked: list[str] | None = None, way: Router | None = None
) -> Decider:
    """A decider over a model with these answers, which notes what it is asked."""
    nlu = rasa(answers or {}, asked)
    return Decider(live(way), nlu, lexicon(), BOT_NAME)


def work(raw: Json, source: str = "update", **conversation: Any) -> Work:
    """A row of the inbox, with the conversation as it stands."""
    stand = Conversation(conversation.pop("chat_id", PERSON), version=3, **conversation)
    return Work(0x2A, source, raw, 0, stand)


def text(words_: str, **more: Any) -> Work:
    """A row with a message of a person."""
    return work(update(message=message(words_, **more)))


def shown(commit: Commit) -> list[str]:
    """The texts that are said."""
    return [row.payload["text"] for row in commit.outgoing if row.method == "message"]
