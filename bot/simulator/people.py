"""The other side: what people do in their chats with the bot and in groups."""

from typing import Any

from bot.simulator.errors import Refused
from bot.simulator.groups import INSIDE
from bot.simulator.membership import acting, remembered
from bot.simulator.params import Upload
from bot.simulator.people_content import content_of, started
from bot.simulator.privacy import is_for_bot
from bot.simulator.sending import without_reply
from bot.simulator.state import Person, State, private_chat

Json = dict[str, Any]


def write(state: State, said: Json, upload: Upload | None) -> Json:
    """A person sends or edits a message; gives the ids of the message and of the update if any."""
    person = acting(state, said)
    chat = _chat(state, person, said.get("chat"))
    said = started(said, chat, state.bot)
    if said.get("edit_of") is not None:
        return _edit(state, person, chat, said)
    message: Json = {
        "message_id": 0,
        "from": person.user,
        "chat": chat,
        "date": state.now(),
        **_circumstances(state, chat, said),
        **content_of(state, said, upload),
    }
    message["message_id"] = state.messages.new_id(chat)
    if chat["type"] == "private":
        person.started = True
    state.show(message)
    update_id = _deliver(state, "message", message)
    return {"update_id": update_id, "message_id": message["message_id"]}


def press(state: State, pressed: Json) -> Json:
    """A person presses a button under a message, found by its data or its label."""
    person = acting(state, pressed)
    chat = _chat(state, person, pressed.get("chat"))
    message = state.messages.get(chat["id"], _number(pressed, "message_id"))
    if message is None:
        raise Refused(404, "there is no such message in this chat")
    button = _button(message, pressed)
    callback_id = state.new_callback()
    query = {
        "id": callback_id,
        "from": person.user,
        "message": message,
        "chat_instance": str(chat["id"] * 7919),
        "data": button["callback_data"],
    }
    update_id = state.updates.enqueue("callback_query", query)
    return {"update_id": update_id, "callback_id": callback_id}


def _chat(state: State, person: Person, given: Any) -> Json:
    if given is None or (isinstance(given, dict) and given.get("type") == "private"):
        if person.blocked:
            raise Refused(409, "this person has blocked the bot; unblock it first")
        return private_chat(person)
    group = remembered(state, given)
    if group.standing not in INSIDE:
        raise Refused(409, "the bot is not in this group any more")
    return group.chat


def _deliver(state: State, kind: str, message: Json) -> int | None:
    """Queue the update; None when privacy mode keeps it from the bot."""
    group = state.group(message["chat"]["id"])
    hidden = group is not None and group.standing != "administrator" and state.settings.privacy_mode
    if hidden and not is_for_bot(message, state.bot):
        return None
    return state.updates.enqueue(kind, message)


def _circumstances(state: State, chat: Json, said: Json) -> Json:
    """What a message carries beside its content: origin, album, the message it answers."""
    fields: Json = {}
    if said.get("forward_from"):
        name = str(said["forward_from"])
        origin = {"type": "hidden_user", "sender_user_name": name, "date": state.now()}
        fields["forward_origin"] = origin
    if said.get("media_group_id"):
        fields["media_group_id"] = str(said["media_group_id"])
    if said.get("reply_to") is not None:
        answered = state.messages.get(chat["id"], _number(said, "reply_to"))
        if answered is None:
            raise Refused(404, "the message of reply_to does not exist in this chat")
        fields["reply_to_message"] = without_reply(answered)
    return fields


def _edit(state: State, person: Person, chat: Json, said: Json) -> Json:
    original = state.messages.get(chat["id"], _number(said, "edit_of"))
    if original is None or original["from"]["id"] != person.user["id"]:
        raise Refused(404, "this person has no such message in this chat")
    changed = {k: v for k, v in original.items() if not k.endswith("entities")}
    words = content_of(state, {"text": said.get("text") or said.get("caption")}, None)
    if "text" not in original:
        words = {name.replace("text", "caption"): value for name, value in words.items()}
        words = {("caption_" + k if k == "entities" else k): v for k, v in words.items()}
    changed = {**changed, **words, "edit_date": state.now()}
    state.show(changed, changed=True)
    update_id = _deliver(state, "edited_message", changed)
    return {"update_id": update_id, "message_id": changed["message_id"]}


def _button(message: Json, pressed: Json) -> Json:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    for button in (button for row in rows for button in row):
        if "callback_data" not in button:
            continue
        data, label = pressed.get("data"), pressed.get("label")
        if data == button["callback_data"] or (data is None and label == button["text"]):
            return dict(button)
    raise Refused(404, "the message has no button with this data or label")


def _number(given: Json, name: str) -> int:
    value = given.get(name)
    if isinstance(value, int):
        return value
    if isinstance(value, str) and value.isdigit():
        return int(value)
    raise Refused(400, f"{name} must be a whole number")
