"""The people of a group, and what they do with its topics: `/sim/groups`, `members`, `topics`."""

from typing import Any

from bot.simulator.chat_members import chat_member
from bot.simulator.errors import Refused
from bot.simulator.groups import INSIDE, RIGHTS, TAKING_PART, Group
from bot.simulator.membership import acting, entered, remembered
from bot.simulator.objects import user_json
from bot.simulator.service_messages import announce
from bot.simulator.state import Person, State
from bot.simulator.topics import delete_topic, edit_topic, set_closed, topic_name

Json = dict[str, Any]

OUTSIDE = ("left", "kicked")


def make_group(state: State, given: Json) -> Json:
    """A group with its people and the bot is there at once; nobody is told, as of an old group."""
    standing, rights = given.get("bot", "member"), given.get("rights", {})
    if standing not in INSIDE:
        raise Refused(400, f"bot must be one of {', '.join(INSIDE)}")
    if not isinstance(rights, dict) or not rights.keys() <= set(RIGHTS):
        raise Refused(400, f"rights are {', '.join(RIGHTS)}, each true or false")
    if not all(isinstance(value, bool) for value in rights.values()):
        raise Refused(400, "a right is true or false")
    members = _members(given["members"]) if given.get("members") is not None else None
    group = remembered(state, given.get("chat"))
    group.standing = standing
    group.rights = dict.fromkeys(RIGHTS, True) | rights
    if members is not None:
        group.members = {state.person(user).user["id"]: status for user, status in members}
        tell_of_members(state, group)
    return {"chat": group.chat}


def change_member(state: State, given: Json) -> Json:
    """A person joins, leaves, is put out, promoted or made a plain member again.

    `by` is who did it, the person unless given. An administrator bot gets `chat_member`.
    """
    person = acting(state, given)
    by = state.person(user_json(given["by"])) if given.get("by") else person
    status = given.get("status")
    if status not in TAKING_PART + OUTSIDE:
        raise Refused(400, f"status must be one of {', '.join(TAKING_PART + OUTSIDE)}")
    group = remembered(state, given.get("chat"))
    if group.standing not in INSIDE:
        raise Refused(409, "the bot is not in this group any more")
    before = group.members.get(person.user["id"], "left")
    if before == status:
        raise Refused(409, f"this person is {status} of this group already")
    group.members[person.user["id"]] = status
    tell_of_members(state, group)
    return {"update_id": _tell_bot(state, group, by, chat_member(person.user, before), status)}


def change_topic(state: State, given: Json) -> Json:
    """A member closes, reopens, renames or deletes a topic; of the last the bot hears nothing."""
    person = acting(state, given)
    group = entered(state, person, given.get("chat"))
    topic = group.topics.get(given.get("thread", 0))
    if topic is None:
        raise Refused(404, "there is no such topic in this group")
    match given.get("action"):
        case "delete":
            delete_topic(state, group, topic)
            return {"update_id": None}
        case "close" | "reopen" as action:
            if topic.closed == (action == "close"):
                raise Refused(409, f"this topic is {'closed' if topic.closed else 'open'} already")
            closing = action == "close"
            return {"update_id": set_closed(state, group, topic, person.user, closing)}
        case "rename":
            name = topic_name(given.get("name"))
            if not name or name == topic.name:
                raise Refused(409, "name must be a text, and another one than now")
            changes = {"name": name}
            return {"update_id": edit_topic(state, group, topic, person.user, changes)}
    raise Refused(400, "action must be one of close, reopen, rename, delete")


def shown_group(state: State, group: Group) -> Json:
    """What `GET /sim/people` shows of a group."""
    topics = [topic.to_json() for topic in group.topics.values()]
    people = {"members": shown_members(state, group), "topics": topics}
    return {"bot_status": group.standing, **group.chat, **people}


def shown_members(state: State, group: Group) -> list[Json]:
    """The people of a group with their status, those who left or were put out too."""
    return [
        {"user": state.people[user_id].user, "status": status}
        for user_id, status in group.members.items()
    ]


def tell_of_members(state: State, group: Group) -> None:
    """Let the pages show who is in the group."""
    shown = shown_members(state, group)
    state.events.emit("members", chat_id=group.chat["id"], members=shown)


def _members(listed: object) -> list[tuple[Json, str]]:
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise Refused(400, "members must be a list of objects with user and status")
    for one in listed:
        if one.get("status") not in TAKING_PART:
            raise Refused(400, f"a member's status is one of {', '.join(TAKING_PART)}")
    return [(user_json(one.get("user")), one["status"]) for one in listed]


def _tell_bot(state: State, group: Group, by: Person, before: Json, status: str) -> int | None:
    """`chat_member` for an administrator, and the service message of coming or going for all."""
    update_id = None
    if group.standing == "administrator":
        changed = {
            "chat": group.chat,
            "from": by.user,
            "date": state.now(),
            "old_chat_member": before,
            "new_chat_member": chat_member(before["user"], status),
        }
        update_id = state.updates.enqueue("chat_member", changed)
    was_in, is_in = before["status"] in TAKING_PART, status in TAKING_PART
    if is_in and not was_in:
        announce(state, by.user, group.chat, {"new_chat_members": [before["user"]]})
    elif was_in and not is_in:
        announce(state, by.user, group.chat, {"left_chat_member": before["user"]})
    return update_id
