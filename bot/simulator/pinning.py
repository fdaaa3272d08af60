"""Methods by which the bot pins messages; in groups that takes can_pin_messages."""

from typing import Any

from bot.simulator.errors import bad_request
from bot.simulator.params import Params
from bot.simulator.service_messages import announce
from bot.simulator.state import State
from bot.simulator.threads import without_reply

Json = dict[str, Any]


def pin_chat_message(state: State, params: Params) -> bool:
    """pinChatMessage: the chat says so, also to the bot; pinning again does nothing."""
    chat, message = _to_pin(state, params, "message to pin not found")
    pinned = state.pinned.setdefault(chat["id"], [])
    if message["message_id"] in pinned:
        return True
    pinned.append(message["message_id"])
    group = state.group(chat["id"])
    topic = group.topics.get(message.get("message_thread_id", 0)) if group else None
    announce(state, state.bot, chat, {"pinned_message": without_reply(message)}, topic)
    return True


def unpin_chat_message(state: State, params: Params) -> bool:
    """unpinChatMessage: this message, or the one pinned last; nobody is told."""
    if params.get("message_id") is None:
        chat = _chat(state, params)
        if not state.pinned.get(chat["id"]):
            raise bad_request("message to unpin not found")
        state.pinned[chat["id"]].pop()
        return True
    chat, message = _to_pin(state, params, "message to unpin not found")
    if message["message_id"] in (pinned := state.pinned.get(chat["id"], [])):
        pinned.remove(message["message_id"])
    return True


def newest_pinned(state: State, chat_id: int) -> Json | None:
    """The message pinned last that is still there."""
    for number in reversed(state.pinned.get(chat_id, [])):
        if (message := state.messages.get(chat_id, number)) is not None:
            return without_reply(message)
    return None


def _to_pin(state: State, params: Params, missing: str) -> tuple[Json, Json]:
    chat = _chat(state, params)
    message = state.messages.get(chat["id"], params.number("message_id", 0))
    if message is None:
        raise bad_request(missing)
    return chat, message


def _chat(state: State, params: Params) -> Json:
    chat = state.chat_for_bot(params.get("chat_id"))
    group = state.group(chat["id"])
    if group is not None and not group.may("can_pin_messages"):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat
