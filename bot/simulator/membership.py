"""How people let the bot in and put it out: blocking, groups, upgrades, deleted accounts."""

from typing import Any

from bot.simulator.errors import Refused
from bot.simulator.groups import INSIDE, Group
from bot.simulator.objects import bot_member, group_chat, user_json
from bot.simulator.state import Person, State, private_chat

Json = dict[str, Any]


def acting(state: State, given: Json) -> Person:
    """The person who does something, made when new; raises Refused when the account is deleted."""
    person = state.person(user_json(given.get("user")))
    if person.deactivated:
        raise Refused(409, "this person's account is deleted")
    return person


def remembered(state: State, given: Any) -> Group:
    """The group a script speaks of, made when new; raises Refused for one that moved away."""
    if isinstance(given, dict) and given.get("id") in state.groups and "type" not in given:
        group = state.groups[given["id"]]
    else:
        chat = group_chat(given)
        group = state.groups.setdefault(chat["id"], Group(chat))
        if group.chat["type"] != chat["type"]:
            raise Refused(409, f"this is a {group.chat['type']}; /sim/upgrade makes a supergroup")
        group.chat = chat
        state.events.emit("chat", chat=chat)
    if group.moved_to is not None:
        raise Refused(409, f"this group was upgraded; it is {group.moved_to} now")
    return group


def block(state: State, given: Json) -> Json:
    """A person blocks the bot."""
    return _set_blocked(state, given, True)


def unblock(state: State, given: Json) -> Json:
    """A person lets the bot in again."""
    return _set_blocked(state, given, False)


def _set_blocked(state: State, given: Json, blocked: bool) -> Json:
    person = acting(state, given)
    if person.blocked == blocked:
        raise Refused(409, "the bot is blocked already" if blocked else "the bot is not blocked")
    person.blocked = blocked
    person.started = person.started or not blocked
    state.tell_of(person)
    before, after = ("member", "kicked") if blocked else ("kicked", "member")
    return {"update_id": _changed(state, person, private_chat(person), before, after)}


def deactivate(state: State, given: Json) -> Json:
    """A person deletes the account: nobody is told, and sends fail from now on."""
    person = acting(state, given)
    person.deactivated = True
    state.tell_of(person)
    return {"deactivated": True}


def join(state: State, given: Json) -> Json:
    """The bot is added to a group, or stands otherwise in it: `status`, member unless given."""
    person = acting(state, given)
    status = given.get("status", "member")
    if status not in INSIDE:
        raise Refused(400, f"status must be one of {', '.join(INSIDE)}")
    known = len(state.groups)
    group = remembered(state, given.get("chat"))
    # One just met is a group the bot was not in so far.
    before = group.standing if len(state.groups) == known else "left"
    if before == status:
        raise Refused(409, f"the bot is {status} of this group already")
    group.standing = status
    update_id = _changed(state, person, group.chat, before, status)
    if before not in INSIDE:
        service(state, person, group.chat, {"new_chat_members": [state.bot]})
    return {"update_id": update_id}


def kick(state: State, given: Json) -> Json:
    """The bot is put out of a group."""
    person = acting(state, given)
    group = remembered(state, given.get("chat"))
    if group.standing not in INSIDE:
        raise Refused(409, "the bot is not in this group")
    before, group.standing = group.standing, "kicked"
    update_id = _changed(state, person, group.chat, before, "kicked")
    # The server skips this one in supergroups (need_skip_update_message of its source).
    if group.chat["type"] == "group":
        service(state, person, group.chat, {"left_chat_member": state.bot})
    return {"update_id": update_id}


def upgrade(state: State, given: Json) -> Json:
    """A group becomes a supergroup: a new id, and a service message on either side."""
    person = acting(state, given)
    old = remembered(state, given.get("chat"))
    if old.chat["type"] != "group":
        raise Refused(409, "only a group can be upgraded; this is a supergroup already")
    # The default is what such ids look like on Telegram: -100 before a number.
    number = given.get("new_id", int(f"-100{abs(old.chat['id'])}"))
    if number in state.groups:
        raise Refused(409, "there is a group with the new id already")
    chat = group_chat({**old.chat, "id": number, "type": "supergroup"})
    state.groups[number] = Group(chat, old.standing)
    state.events.emit("chat", chat=chat)
    ids = [
        service(state, person, old.chat, {"migrate_to_chat_id": number}),
        service(state, person, chat, {"migrate_from_chat_id": old.chat["id"]}),
    ]
    old.moved_to = number
    return {"update_ids": ids, "chat": chat}


def service(state: State, person: Person, chat: Json, content: Json) -> int:
    """Telegram says in the group what happened; privacy mode does not hide it from the bot."""
    message: Json = {
        "message_id": state.messages.new_id(chat),
        "from": person.user,
        "chat": chat,
        "date": state.now(),
        **content,
    }
    state.show(message)
    return state.updates.enqueue("message", message)


def _changed(state: State, person: Person, chat: Json, before: str, after: str) -> int:
    changed = {
        "chat": chat,
        "from": person.user,
        "date": state.now(),
        "old_chat_member": bot_member(state.bot, before),
        "new_chat_member": bot_member(state.bot, after),
    }
    return state.updates.enqueue("my_chat_member", changed)
