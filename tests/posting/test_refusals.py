"""What Telegram's errors mean for a room."""

from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.outcall.meaning import of_content
from bot.posting.refusals import Refusal, as_wanted, refusal


@pytest.mark.parametrize(
    ("error", "found"),
    [
        (RetryAfter(timedelta(seconds=7)), Refusal("wait", 7.0)),
        (ChatMigrated(-5), Refusal("moved", chat=-5)),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), Refusal("gone")),
        (Forbidden("Forbidden: bot was blocked by the user"), Refusal("gone")),
        (BadRequest("Message thread not found"), Refusal("lost")),
        (BadRequest("TOPIC_DELETED"), Refusal("lost")),
        (BadRequest("TOPIC_ID_INVALID"), Refusal("lost")),
        (BadRequest("TOPIC_CLOSED"), Refusal("closed")),
        (BadRequest("Chat not found"), Refusal("gone")),
        (BadRequest("Not enough rights to create a topic"), Refusal("gone")),
        (BadRequest("The chat is not a forum"), Refusal("gone")),
        (BadRequest("Wrong file identifier"), Refusal("refused")),
        (BadRequest("Message is too long"), Refusal("refused")),
        (TimedOut(), Refusal("later")),
        (NetworkError("x"), Refusal("later")),
        (InvalidToken("x"), Refusal("later")),
        (TelegramError("Internal Server Error"), Refusal("later")),
    ],
)
def test_every_error_means_something(error: TelegramError, found: Refusal) -> None:
    assert refusal(error) == found


@pytest.mark.parametrize(
    ("error", "other_way"),
    [
        (BadRequest("Wrong file identifier"), True),
        (BadRequest("Not enough rights to delete the topic"), True),
        (BadRequest("Message thread not found"), False),
        (BadRequest("TOPIC_CLOSED"), False),
        (BadRequest("Chat not found"), False),
        (TimedOut(), False),
        (RetryAfter(3), False),
        (Forbidden("x"), False),
    ],
)
def test_another_way_is_tried_only_where_the_content_was_refused(
    error: TelegramError, other_way: bool
) -> None:
    assert of_content(error) is other_way


def test_what_is_so_already_is_as_wanted() -> None:
    assert as_wanted(BadRequest("Message is not modified: same content"))
    assert as_wanted(BadRequest("TOPIC_NOT_MODIFIED"))
    assert not as_wanted(BadRequest("Message to edit not found"))
    assert not as_wanted(TimedOut("message is not modified"))
