"""Methods by which the bot changes or takes back what it sent, and answers buttons."""

from typing import Any

from bot.simulator.channels import Channel
from bot.simulator.entities import utf16_length
from bot.simulator.errors import bad_request
from bot.simulator.limits import (
    CALLBACK_ANSWER_LIMIT,
    caption_of,
    formatted_text,
    inline_keyboard,
)
from bot.simulator.params import Params
from bot.simulator.state import State

Json = dict[str, Any]

DELETABLE_FOR = 48 * 3600
MESSAGES_AT_ONCE = 100
CAPTIONED = ("photo", "video", "document", "audio", "voice", "animation")


def edit_message_text(state: State, params: Params) -> Json:
    """editMessageText: new text and keyboard; without a keyboard the old one goes."""
    text, entities = formatted_text(
        params.get("text"), params.get("parse_mode"), params.get("entities")
    )
    markup = inline_keyboard(params.get("reply_markup"))
    message = own_message(state, params)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    changed = {**message, "text": text}
    changed.pop("entities", None)
    if entities:
        changed["entities"] = entities
    return save(state, message, with_markup(changed, markup))


def edit_message_caption(state: State, params: Params) -> Json:
    """editMessageCaption: another caption, or none; without a keyboard the old one goes."""
    caption = caption_of(params.values)
    markup = inline_keyboard(params.get("reply_markup"))
    message = own_message(state, params)
    if not any(kind in message for kind in CAPTIONED):
        raise bad_request("there is no caption in the message to edit")
    bare = {name: value for name, value in message.items() if not name.startswith("caption")}
    return save(state, message, with_markup({**bare, **caption}, markup))


def edit_message_reply_markup(state: State, params: Params) -> Json:
    """editMessageReplyMarkup: another keyboard, or none."""
    markup = inline_keyboard(params.get("reply_markup"))
    message = own_message(state, params)
    return save(state, message, with_markup(dict(message), markup))


def delete_message(state: State, params: Params) -> bool:
    """deleteMessage: one of the last 48 hours, the bot's or the person's."""
    chat = state.chat_for_bot(params.get("chat_id"))
    number = params.number("message_id", 0)
    message = state.messages.get(chat["id"], number)
    if message is None:
        raise bad_request("message to delete not found")
    if not _may_delete(state, message):
        raise bad_request("message can't be deleted")
    if state.clock() - message["date"] > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    _delete(state, chat["id"], number)
    return True


def delete_messages(state: State, params: Params) -> bool:
    """deleteMessages: 1 to 100 at once; those that are gone or too old are passed over."""
    chat = state.chat_for_bot(params.get("chat_id"))
    numbers = params.get("message_ids")
    if not isinstance(numbers, list) or not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > MESSAGES_AT_ONCE:
        raise bad_request("too many message identifiers specified")
    oldest = state.clock() - DELETABLE_FOR
    for number in numbers:
        message = state.messages.get(chat["id"], number)
        if message is None or message["date"] < oldest:
            continue
        if _may_delete(state, message):
            _delete(state, chat["id"], number)
    return True


def answer_callback_query(state: State, params: Params) -> bool:
    """answerCallbackQuery: up to 200 characters, within 150 s of the press."""
    callback_id = params.words("callback_query_id")
    text = params.words("text")
    if utf16_length(text) > CALLBACK_ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    if not state.callback_is_alive(callback_id):
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    alert = bool(params.get("show_alert"))
    state.events.emit("callback_answer", callback_id=callback_id, text=text, alert=alert)
    return True


def own_message(state: State, params: Params) -> Json:
    """The message that a call edits; raises ApiError, in Telegram's words, when the bot may not."""
    chat = state.chat_for_bot(params.get("chat_id"))
    message = state.messages.get(chat["id"], params.number("message_id", 0))
    if message is None:
        raise bad_request("message to edit not found")
    group = state.group(chat["id"])
    if isinstance(group, Channel):
        allowed = group.may_change(message["message_id"])
    else:
        allowed = message["from"]["id"] == state.bot["id"]
    if not allowed:
        raise bad_request("message can't be edited")
    return message


def _may_delete(state: State, message: Json) -> bool:
    """In a group or channel what others wrote takes can_delete_messages."""
    group = state.group(message["chat"]["id"])
    if isinstance(group, Channel):
        return group.may_delete(message["message_id"])
    mine = message["from"]["id"] == state.bot["id"]
    return mine or group is None or group.may("can_delete_messages")


def with_markup(message: Json, markup: Json | None) -> Json:
    """The same message with this inline keyboard; without one the old one goes."""
    message.pop("reply_markup", None)
    if markup is not None:
        message["reply_markup"] = markup
    return message


def save(state: State, message: Json, changed: Json) -> Json:
    """Keep a changed message; raises ApiError when nothing is different."""
    if changed == message:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly"
            " the same as a current content and reply markup of the message"
        )
    changed["edit_date"] = state.now()
    state.show(changed, changed=True)
    return changed


def _delete(state: State, chat_id: int, number: int) -> None:
    state.messages.remove(chat_id, number)
    state.reactions.forget(chat_id, number)
    state.events.emit("deleted", chat_id=chat_id, message_id=number)
