"""What `GET /sim/people` and the pages show of groups, channels and who is in them."""

from collections.abc import Collection
from itertools import islice
from typing import Any

from bot.simulator.channels import Channel
from bot.simulator.groups import Group
from bot.simulator.state import Person, State, private_chat

Json = dict[str, Any]


def everybody(state: State, limit: int | None) -> Json:
    """The bot, the people or the first `limit` of them, groups, channels, the next event."""
    people = list(islice(state.people.values(), limit))
    ids = [person.user["id"] for person in people]
    channels = [group for group in state.groups.values() if isinstance(group, Channel)]
    groups = [group for group in state.groups.values() if not isinstance(group, Channel)]
    return {
        "bot": state.bot,
        "people": [_person(person) for person in people],
        "people_in_all": len(state.people),
        "groups": [shown_group(state, group) for group in groups],
        "channels": [shown_channel(state, channel, ids) for channel in channels],
        "next_event": state.events.next,
    }


def _person(person: Person) -> Json:
    standing = {"blocked": person.blocked, "deactivated": person.deactivated}
    return {"user": person.user, "chat": private_chat(person), **standing}


def shown_group(state: State, group: Group) -> Json:
    """What `GET /sim/people` shows of a group."""
    topics = [topic.to_json() for topic in group.topics.values()]
    people = {"members": shown_members(state, group), "topics": topics}
    return {"bot_status": group.standing, **group.chat, **people}


def shown_channel(state: State, channel: Channel, listed: Collection[int]) -> Json:
    """What `GET /sim/people` shows of a channel; of its people those that are listed there too."""
    members = [
        {"user": state.people[number].user, "status": channel.members[number]}
        for number in listed
        if number in channel.members
    ]
    shown = {"bot_status": channel.standing, "bot_rights": channel.rights, **channel.chat}
    return {**shown, "subscribers": channel.subscribers, "members": members}


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


def tell_of_subscriber(state: State, channel: Channel, user_id: int) -> None:
    """Let the pages show that one came or went; a channel can have too many to list them all."""
    member = {"user": state.people[user_id].user, "status": channel.members[user_id]}
    count = channel.subscribers
    state.events.emit("subscriber", chat_id=channel.chat["id"], member=member, subscribers=count)
