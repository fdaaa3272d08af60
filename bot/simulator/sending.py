"""Methods by which the bot sends: text, photos, files, copies, forwards, typing."""

from typing import Any

from bot.simulator.errors import bad_request
from bot.simulator.files import StoredFile, picture_size
from bot.simulator.limits import formatted_caption, formatted_text, inline_keyboard
from bot.simulator.objects import media_fields
from bot.simulator.params import Params
from bot.simulator.state import State

Json = dict[str, Any]

PHOTO_LIMIT = 10 * 2**20
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
# What belongs to the place of a message and not to what it says.
OWN_FIELDS = frozenset(
    [
        "message_id",
        "from",
        "chat",
        "date",
        "edit_date",
        "reply_markup",
        "reply_to_message",
        "forward_origin",
        "media_group_id",
        "sender_chat",
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


def send_photo(state: State, params: Params) -> Json:
    """sendPhoto: a PNG or JPEG up to 10 MB, or the id of one."""
    return _send_file(state, params, "photo")


def send_document(state: State, params: Params) -> Json:
    """sendDocument: any file up to 50 MB, or the id of one."""
    return _send_file(state, params, "document")


def send_chat_action(state: State, params: Params) -> bool:
    """sendChatAction: the page shows it for five seconds or until the next message."""
    chat = state.chat_for_bot(params.get("chat_id"))
    if params.words("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    state.events.emit("action", chat_id=chat["id"], action=params.words("action"))
    return True


def copy_message(state: State, params: Params) -> Json:
    """copyMessage: the same content as a message of the bot, without a link to the author."""
    original = _original(state, params, "message to copy not found")
    content = {name: value for name, value in original.items() if name not in OWN_FIELDS}
    if params.get("caption") is not None and "text" not in content:
        content = {**content, **_caption(params)}
    return {"message_id": deliver(state, params, content)["message_id"]}


def forward_message(state: State, params: Params) -> Json:
    """forwardMessage: the same content with its origin."""
    original = _original(state, params, "message to forward not found")
    content = {name: value for name, value in original.items() if name not in OWN_FIELDS}
    origin = {"type": "user", "sender_user": original["from"], "date": original["date"]}
    content["forward_origin"] = original.get("forward_origin", origin)
    return deliver(state, params, content)


def deliver(state: State, params: Params, content: Json) -> Json:
    """Put a message of the bot into the chat the parameters name, and give it back."""
    markup = inline_keyboard(params.get("reply_markup"))
    chat = state.chat_for_bot(params.get("chat_id"))
    if (group := state.group(chat["id"])) is not None:
        group.check_rights(content)
    answered = _answered(state, params, chat["id"])
    message: Json = {
        "message_id": state.messages.new_id(chat),
        "from": state.bot,
        "chat": chat,
        "date": state.now(),
    }
    if answered is not None:
        message["reply_to_message"] = answered
    message.update(content)
    if markup is not None:
        message["reply_markup"] = markup
    state.show(message)
    _show_other_keyboard(state, chat["id"], params.get("reply_markup"))
    return message


def _show_other_keyboard(state: State, chat_id: int, markup: object) -> None:
    """Keyboards below the chat are no part of a message; only the page needs to know."""
    if isinstance(markup, dict) and ("keyboard" in markup or "remove_keyboard" in markup):
        state.events.emit("keyboard", chat_id=chat_id, rows=markup.get("keyboard", []))


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
    return without_reply(message) if message else None


def without_reply(message: Json) -> Json:
    """A message as it stands inside another one: Telegram nests them only once."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}


def _original(state: State, params: Params, missing: str) -> Json:
    chat = state.chat_for_reading(params.get("from_chat_id"))
    message = state.messages.get(chat["id"], params.number("message_id", 0))
    if message is None:
        raise bad_request(missing)
    return message


def _send_file(state: State, params: Params, kind: str) -> Json:
    caption = _caption(params)
    inline_keyboard(params.get("reply_markup"))
    state.chat_for_bot(params.get("chat_id"))
    return deliver(state, params, {**media_fields(_file(state, params, kind)), **caption})


def _caption(params: Params) -> Json:
    text, entities = formatted_caption(
        params.get("caption"), params.get("parse_mode"), params.get("caption_entities")
    )
    if not text:
        return {}
    return {"caption": text, "caption_entities": entities} if entities else {"caption": text}


def _file(state: State, params: Params, kind: str) -> StoredFile:
    given = params.words(kind)
    upload = params.uploads.get(given.removeprefix("attach://") if given else kind)
    if upload is None:
        if not given:
            raise bad_request(f"there is no {kind} in the request")
        return _known_file(state, given, kind)
    if not upload.data:
        raise bad_request("file must be non-empty")
    if kind == "photo":
        if len(upload.data) > PHOTO_LIMIT:
            raise bad_request("file is too big")
        if picture_size(upload.data) is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
    return state.files.add(kind, upload.data, upload.name, upload.mime, None)


def _known_file(state: State, file_id: str, kind: str) -> StoredFile:
    stored = state.files.get(file_id)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if stored.kind != kind:
        raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
    return stored
