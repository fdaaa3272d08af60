"""Service messages: what Telegram itself says in a chat when something happened there."""

from typing import Any

from bot.simulator.channels import author
from bot.simulator.groups import Topic
from bot.simulator.state import State

Json = dict[str, Any]


def announce(
    state: State, user: Json, chat: Json, content: Json, topic: Topic | None = None
) -> int:
    """Say in the chat what this user did; gives the update's id.

    Privacy mode does not hide it from the bot, and what the bot did itself is told to it as well
    where Telegram does so: topics and pins (need_skip_update_message of the real server).
    """
    message: Json = {
        "message_id": state.messages.new_id(chat),
        **author(user, chat),
        "chat": chat,
        "date": state.now(),
        **(topic.fields() if topic else {}),
        **content,
    }
    state.show(message)
    kind = "channel_post" if chat["type"] == "channel" else "message"
    return state.updates.enqueue(kind, message)
