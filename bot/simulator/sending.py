"""Methods by which the bot sends what is no file: text, places, contacts, typing."""

from typing import Any

from bot.simulator.channels import Channel, author
from bot.simulator.errors import bad_request
from bot.simulator.limits import formatted_text, inline_keyboard
from bot.simulator.params import Params
from bot.simulator.state import State
from bot.simulator.threads import Place, place_of

Json = dict[str, Any]

ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def send_message(state: State, params: Params) -> Json:
    """sendMessage: text up to 4096 UTF-16 units, with an inline keyboard or another one."""
    text, entities = formatted_text(
        params.get("text"), params.get("parse_mode"), params.get("entities")
    )
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    if isinstance(preview := params.get("link_preview_options"), dict):
        content["link_preview_options"] = preview
    return deliver(state, params, content)


def send_location(state: State, params: Params) -> Json:
    """sendLocation: degrees; north and east are above zero."""
    place: Json = {}
    for name, limit in (("latitude", 90), ("longitude", 180)):
        degrees = params.get(name)
        if not isinstance(degrees, int | float) or isinstance(degrees, bool):
            raise bad_request(f"{name} is empty")
        if abs(degrees) > limit:
            raise bad_request("wrong location specified")
        place[name] = degrees
    if (accuracy := params.get("horizontal_accuracy")) is not None:
        place["horizontal_accuracy"] = accuracy
    return deliver(state, params, {"location": place})


def send_contact(state: State, params: Params) -> Json:
    """sendContact: a phone number and a name."""
    contact: Json = {}
    for name in ("phone_number", "first_name"):
        if not params.words(name):
            raise bad_request(f'parameter "{name}" is required')
        contact[name] = params.words(name)
    for name in ("last_name", "vcard"):
        if params.words(name):
            contact[name] = params.words(name)
    return deliver(state, params, {"contact": contact})


def send_chat_action(state: State, params: Params) -> bool:
    """sendChatAction: the page shows it for five seconds or until the next message."""
    chat = state.chat_for_bot(params.get("chat_id"))
    if params.words("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    group = state.group(chat["id"])
    if isinstance(group, Channel):
        # Nothing is shown there; the right to post it takes all the same.
        group.check_rights({})
        return True
    # A topic that is gone is no error here (tdlib/telegram-bot-api#732).
    thread = {"message_thread_id": n} if (n := params.number("message_thread_id", 0)) else {}
    state.events.emit("action", chat_id=chat["id"], action=params.words("action"), **thread)
    return True


def deliver(state: State, params: Params, content: Json) -> Json:
    """Put a message of the bot into the place the parameters name, and give it back."""
    markup = inline_keyboard(params.get("reply_markup"))
    message = put(state, place_of(state, params), content, markup)
    _show_other_keyboard(state, message["chat"]["id"], params.get("reply_markup"))
    return message


def put(state: State, place: Place, content: Json, markup: Json | None = None) -> Json:
    """Put one message of the bot into a place; raises ApiError when it must be silent there."""
    if place.group is not None:
        place.group.check_rights(content)
    message: Json = {
        "message_id": state.messages.new_id(place.chat),
        **author(state.bot, place.chat),
        "chat": place.chat,
        "date": state.now(),
        **place.fields,
        **content,
    }
    if markup is not None:
        message["reply_markup"] = markup
    if isinstance(place.group, Channel):
        place.group.own.add(message["message_id"])
    state.show(message)
    return message


def _show_other_keyboard(state: State, chat_id: int, markup: object) -> None:
    """Keyboards below the chat are no part of a message; only the page needs to know."""
    if isinstance(markup, dict) and ("keyboard" in markup or "remove_keyboard" in markup):
        once = markup.get("one_time_keyboard") is True
        rows = markup.get("keyboard", [])
        state.events.emit("keyboard", chat_id=chat_id, rows=rows, one_time_keyboard=once)
