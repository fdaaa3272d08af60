"""The other side: what people do in their chats with the bot and in groups."""

from typing import Any

from bot.simulator.channels import Channel, author
from bot.simulator.errors import Refused
from bot.simulator.groups import Group, Topic
from bot.simulator.membership import acting, place_of_person
from bot.simulator.origins import forwarded, told_origin
from bot.simulator.params import Upload
from bot.simulator.people_content import content_of, started
from bot.simulator.privacy import is_for_bot
from bot.simulator.state import Person, State
from bot.simulator.threads import without_reply

Json = dict[str, Any]


def write(state: State, said: Json, upload: Upload | None) -> Json:
    """A person sends or edits a message; gives the ids of the message and of the update if any."""
    person = acting(state, said)
    chat = place_of_person(state, person, said.get("chat"))
    _check_leading(state.group(chat["id"]), person)
    said = started(said, chat, state.bot)
    if said.get("edit_of") is not None:
        return _edit(state, person, chat, said)
    message: Json = {
        "message_id": 0,
        **author(person.user, chat),
        "chat": chat,
        "date": state.now(),
        **_circumstances(state, person, chat, said),
        **_content(state, said, upload),
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
    chat = place_of_person(state, person, pressed.get("chat"))
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


def _deliver(state: State, kind: str, message: Json) -> int | None:
    """Queue the update; None when privacy mode keeps it from the bot.

    What is posted in a channel reaches a bot that is an administrator there.
    """
    group = state.group(message["chat"]["id"])
    if isinstance(group, Channel):
        post = {"message": "channel_post", "edited_message": "edited_channel_post"}[kind]
        leads = group.standing == "administrator"
        return state.updates.enqueue(post, message) if leads else None
    hidden = group is not None and group.standing != "administrator" and state.settings.privacy_mode
    if hidden and not is_for_bot(message, state.bot):
        return None
    return state.updates.enqueue(kind, message)


def _circumstances(state: State, person: Person, chat: Json, said: Json) -> Json:
    """What a message carries beside its content: topic, origin, album, the message it answers."""
    answered = _answered(state, chat, said)
    topic = _topic(state.group(chat["id"]), person, said, answered)
    fields: Json = topic.fields() if topic else {}
    if said.get("forward_from"):
        chats = {number: group.chat for number, group in state.groups.items()}
        fields["forward_origin"] = told_origin(said["forward_from"], chats, state.now())
    if said.get("media_group_id"):
        fields["media_group_id"] = str(said["media_group_id"])
    if answered is not None:
        fields["reply_to_message"] = without_reply(answered)
    return fields


def _check_leading(group: Group | None, person: Person) -> None:
    """Raise Refused when a subscriber means to post in a channel."""
    if isinstance(group, Channel) and not group.is_led_by(person.user["id"]):
        raise Refused(409, "only administrators post in a channel")


def _content(state: State, said: Json, upload: Upload | None) -> Json:
    """What is said: something new, or a message of another chat that is passed on."""
    given = said.get("forward_of")
    if given is None:
        return content_of(state, said, upload)
    if not isinstance(given, dict):
        raise Refused(400, "forward_of must be an object with chat_id and message_id")
    message = state.messages.get(_number(given, "chat_id"), _number(given, "message_id"))
    if message is None:
        raise Refused(404, "there is no such message to forward")
    return forwarded(message)


def _answered(state: State, chat: Json, said: Json) -> Json | None:
    if said.get("reply_to") is None:
        return None
    answered = state.messages.get(chat["id"], _number(said, "reply_to"))
    if answered is None:
        raise Refused(404, "the message of reply_to does not exist in this chat")
    return answered


def _topic(group: Group | None, person: Person, said: Json, answered: Json | None) -> Topic | None:
    """The topic a person writes in: `thread`, or that of the answered message."""
    own = answered.get("message_thread_id", 0) if answered else 0
    number = _number(said, "thread") if said.get("thread") is not None else own
    if not number:
        return None
    topic = group.topics.get(number) if group else None
    if group is None or topic is None:
        raise Refused(404, "there is no such topic in this group")
    if answered and own != number:
        raise Refused(409, "the message of reply_to stands in another topic")
    if topic.closed and not group.is_led_by(person.user["id"]):
        raise Refused(409, "this topic is closed; only administrators can write in it")
    return topic


def _edit(state: State, person: Person, chat: Json, said: Json) -> Json:
    original = state.messages.get(chat["id"], _number(said, "edit_of"))
    writer = original.get("from", person.user) if original else {}
    if original is None or writer["id"] != person.user["id"]:
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
