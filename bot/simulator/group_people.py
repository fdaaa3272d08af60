"""The people of a group, and what they do with its topics: `/sim/groups`, `members`, `topics`."""

from typing import Any

from bot.simulator.channels import Channel
from bot.simulator.chat_members import standing_of
from bot.simulator.errors import Refused
from bot.simulator.group_list import tell_of_members, tell_of_subscriber
from bot.simulator.groups import INSIDE, OUTSIDE, TAKING_PART, Group
from bot.simulator.membership import acting, entered, remembered, rights_of
from bot.simulator.objects import user_json
from bot.simulator.service_messages import announce
from bot.simulator.state import Person, State
from bot.simulator.topics import delete_topic, edit_topic, set_closed, topic_name

Json = dict[str, Any]


def make_group(state: State, given: Json) -> Json:
    """A group or channel with its people and the bot is there at once; nobody is told of it."""
    standing = given.get("bot", "member")
    if standing not in INSIDE + OUTSIDE:
        raise Refused(400, f"bot must be one of {', '.join(INSIDE + OUTSIDE)}")
    members = _members(given["members"]) if given.get("members") is not None else None
    known = given.get("chat") if isinstance(given.get("chat"), dict) else {}
    if standing == "restricted" and (known or {}).get("type") == "channel":
        raise Refused(400, "nobody is restricted in a channel")
    rights = given.get("rights", {})
    group = remembered(state, given.get("chat"))
    group.rights = rights_of(group, rights)
    group.standing = standing
    if members is not None:
        group.members = {state.person(user).user["id"]: status for user, status in members}
        tell_of_members(state, group)
    return {"chat": group.chat}


def change_member(state: State, given: Json) -> Json:
    """A person joins, leaves, is put out, promoted or made a plain member again.

    `by` is who did it, the person unless given. An administrator bot gets `chat_member`. A channel
    says nothing of who comes and goes.
    """
    person = acting(state, given)
    by = state.person(user_json(given["by"])) if given.get("by") else person
    status = given.get("status")
    if status not in TAKING_PART + OUTSIDE:
        raise Refused(400, f"status must be one of {', '.join(TAKING_PART + OUTSIDE)}")
    group = remembered(state, given.get("chat"))
    if group.standing not in INSIDE and not isinstance(group, Channel):
        raise Refused(409, "the bot is not in this group any more")
    before = group.members.get(person.user["id"], "left")
    if before == status:
        raise Refused(409, f"this person is {status} of this group already")
    group.members[person.user["id"]] = status
    update_id = _tell_bot(state, group, by, standing_of(person.user, before, group), status)
    if isinstance(group, Channel):
        tell_of_subscriber(state, group, person.user["id"])
        return {"update_id": update_id}
    tell_of_members(state, group)
    _announce(state, group, by.user, person.user, (before, status))
    return {"update_id": update_id}


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


def _members(listed: object) -> list[tuple[Json, str]]:
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise Refused(400, "members must be a list of objects with user and status")
    for one in listed:
        if one.get("status") not in TAKING_PART:
            raise Refused(400, f"a member's status is one of {', '.join(TAKING_PART)}")
    return [(user_json(one.get("user")), one["status"]) for one in listed]


def _tell_bot(state: State, group: Group, by: Person, before: Json, status: str) -> int | None:
    """`chat_member` for an administrator; None when the bot is none."""
    if group.standing != "administrator":
        return None
    changed = {
        "chat": group.chat,
        "from": by.user,
        "date": state.now(),
        "old_chat_member": before,
        "new_chat_member": standing_of(before["user"], status, group),
    }
    return state.updates.enqueue("chat_member", changed)


def _announce(state: State, group: Group, by: Json, user: Json, change: tuple[str, str]) -> None:
    """The service message of coming or going, which every bot of the group gets."""
    was_in, is_in = (status in TAKING_PART for status in change)
    if is_in and not was_in:
        announce(state, by, group.chat, {"new_chat_members": [user]})
    elif was_in and not is_in:
        announce(state, by, group.chat, {"left_chat_member": user})
