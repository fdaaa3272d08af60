"""Where a message of the bot goes: the chat, the topic in it, and the message it answers."""

from dataclasses import dataclass
from typing import Any

from bot.simulator.errors import bad_request
from bot.simulator.groups import Group, Topic
from bot.simulator.params import Params
from bot.simulator.state import State

Json = dict[str, Any]


@dataclass(frozen=True)
class Place:
    """A chat, its group if it is one, and the fields a message there carries for its place."""

    chat: Json
    group: Group | None
    fields: Json


def place_of(state: State, params: Params) -> Place:
    """The place a call names; raises ApiError, in Telegram's words, when nothing can stand there.

    Groups without topics ignore `message_thread_id`, as the real server's check_message_topic does.
    """
    chat = state.chat_for_bot(params.get("chat_id"))
    group = state.group(chat["id"]) if chat["type"] != "private" else None
    thread = params.get("message_thread_id")
    topic = _topic(group, thread) if thread else None
    answered = _answered(state, params, chat["id"])
    if group is not None and group.is_forum and answered is not None:
        topic = _same_topic(group, topic, answered)
    closed = topic is not None and topic.closed
    if closed and not (group is not None and group.may("can_manage_topics")):
        raise bad_request("TOPIC_CLOSED")
    fields = topic.fields() if topic else {}
    if answered is not None:
        fields["reply_to_message"] = without_reply(answered)
    return Place(chat, group, fields)


def without_reply(message: Json) -> Json:
    """A message as it stands inside another one: Telegram nests them only once."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}


def _topic(group: Group | None, thread: object) -> Topic | None:
    if group is not None and not group.is_forum:
        return None
    # The general topic has no number a bot could write to; 1 is refused by Telegram too.
    topic = group.topics.get(thread) if group is not None and isinstance(thread, int) else None
    if topic is None:
        raise bad_request("message thread not found")
    return topic


def _same_topic(group: Group, topic: Topic | None, answered: Json) -> Topic | None:
    """The topic of the answered message; a reply across topics is refused.

    Telegram can carry one over as an external reply. Refusing it shows mistakes in a bot that
    means to stay inside a topic; `allow_sending_without_reply` does not count between topics.
    """
    own = group.topics.get(answered.get("message_thread_id", 0))
    if topic is not None and topic is not own:
        raise bad_request("message to be replied not found")
    return own


def _answered(state: State, params: Params, chat_id: int) -> Json | None:
    reply = params.get("reply_parameters")
    if not isinstance(reply, dict):
        number = params.get("reply_to_message_id")
        reply = {} if number is None else {"message_id": number}
    if "message_id" not in reply:
        return None
    message = state.messages.get(chat_id, reply["message_id"])
    if message is None and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message
