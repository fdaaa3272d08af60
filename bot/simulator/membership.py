"""How people let the bot in and put it out: blocking, groups, upgrades, deleted accounts."""

from typing import Any

from bot.simulator.channels import Channel, group_of
from bot.simulator.chat_members import chat_member
from bot.simulator.errors import Refused
from bot.simulator.groups import INSIDE, Group
from bot.simulator.objects import group_chat, user_json
from bot.simulator.service_messages import announce
from bot.simulator.state import Person, State, private_chat

Json = dict[str, Any]


def acting(state: State, given: Json) -> Person:
    """The person who does something, made when new; raises Refused when the account is deleted."""
    person = state.person(user_json(given.get("user")))
    if person.deactivated:
        raise Refused(409, "this person's account is deleted")
    return person


def remembered(state: State, given: Any) -> Group:
    """The group or channel a script speaks of, made when new; raises Refused for one that moved
    away.
    """
    if isinstance(given, dict) and given.get("id") in state.groups and "type" not in given:
        group = state.groups[given["id"]]
    else:
        chat = group_chat(given)
        group = state.groups.setdefault(chat["id"], group_of(chat))
        # A script that names a forum by id, type and title does not mean to take its topics away.
        if group.is_forum and "is_forum" not in given and chat["type"] == "supergroup":
            chat["is_forum"] = True
        if group.chat["type"] != chat["type"]:
            raise Refused(409, f"this is a {group.chat['type']}; /sim/upgrade makes a supergroup")
        group.chat = chat
        group.invite_link = str(given.get("invite_link") or group.invite_link)
        state.events.emit("chat", chat=chat)
    if group.moved_to is not None:
        raise Refused(409, f"this group was upgraded; it is {group.moved_to} now")
    return group


def entered(state: State, person: Person, given: Any) -> Group:
    """The group in which a person does something; raises Refused unless bot and person are in.

    A channel goes on without the bot.
    """
    group = remembered(state, given)
    if group.standing not in INSIDE and not isinstance(group, Channel):
        raise Refused(409, "the bot is not in this group any more")
    if not group.lets_in(person.user["id"]):
        where = "channel" if isinstance(group, Channel) else "group"
        raise Refused(409, f"this person is not a member of the {where}")
    return group


def place_of_person(state: State, person: Person, given: Any) -> Json:
    """The chat in which a person does something: the private one unless a group is given."""
    if given is None or (isinstance(given, dict) and given.get("type") == "private"):
        if person.blocked:
            raise Refused(409, "this person has blocked the bot; unblock it first")
        return private_chat(person)
    return entered(state, person, given).chat


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
    old, new = chat_member(state.bot, before), chat_member(state.bot, after)
    return {"update_id": _changed(state, person, private_chat(person), old, new)}


def deactivate(state: State, given: Json) -> Json:
    """A person deletes the account: nobody is told, and sends fail from now on."""
    person = acting(state, given)
    person.deactivated = True
    state.tell_of(person)
    return {"deactivated": True}


def join(state: State, given: Json) -> Json:
    """The bot is added to a group, or stands otherwise in it: `status`, with these `rights`.

    Unless given it is a member of a group, and the administrator of a channel.
    """
    person = acting(state, given)
    if given.get("status", INSIDE[0]) not in INSIDE:
        raise Refused(400, f"status must be one of {', '.join(INSIDE)}")
    known = len(state.groups)
    group = remembered(state, given.get("chat"))
    usual = "administrator" if isinstance(group, Channel) else "member"
    status, rights = given.get("status", usual), rights_of(group, given.get("rights", {}))
    # One just met is a group the bot was not in so far.
    before = group.standing if len(state.groups) == known else "left"
    if before == status and group.rights == rights:
        raise Refused(409, f"the bot is {status} of this group already")
    old = chat_member(state.bot, before, group.rights)
    group.standing, group.rights = status, rights
    update_id = _changed(state, person, group.chat, old, chat_member(state.bot, status, rights))
    if before not in INSIDE and not isinstance(group, Channel):
        announce(state, person.user, group.chat, {"new_chat_members": [state.bot]})
    return {"update_id": update_id}


def rights_of(group: Group, given: object) -> dict[str, bool]:
    """All rights of an administrator there, but for those denied; raises Refused for others."""
    if not isinstance(given, dict) or not given.keys() <= set(group.all_rights):
        raise Refused(400, f"rights are {', '.join(group.all_rights)}, each true or false")
    if not all(isinstance(value, bool) for value in given.values()):
        raise Refused(400, "a right is true or false")
    return dict.fromkeys(group.all_rights, True) | given


def kick(state: State, given: Json) -> Json:
    """The bot is put out of a group or channel."""
    person = acting(state, given)
    group = remembered(state, given.get("chat"))
    if group.standing not in INSIDE:
        raise Refused(409, "the bot is not in this group")
    old = chat_member(state.bot, group.standing, group.rights)
    group.standing = "kicked"
    update_id = _changed(state, person, group.chat, old, chat_member(state.bot, "kicked"))
    # The server skips this one in supergroups (need_skip_update_message of its source).
    if group.chat["type"] == "group":
        announce(state, person.user, group.chat, {"left_chat_member": state.bot})
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
    members = dict(old.members)
    state.groups[number] = Group(chat, old.standing, rights=dict(old.rights), members=members)
    state.events.emit("chat", chat=chat)
    ids = [
        announce(state, person.user, old.chat, {"migrate_to_chat_id": number}),
        announce(state, person.user, chat, {"migrate_from_chat_id": old.chat["id"]}),
    ]
    old.moved_to = number
    return {"update_ids": ids, "chat": chat}


def _changed(state: State, person: Person, chat: Json, old: Json, new: Json) -> int:
    changed = {
        "chat": chat,
        "from": person.user,
        "date": state.now(),
        "old_chat_member": old,
        "new_chat_member": new,
    }
    return state.updates.enqueue("my_chat_member", changed)
