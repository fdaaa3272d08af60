"""What happens to topics, whoever does it: the group is told, the pages are, and the bot is."""

from typing import Any, Literal

from bot.simulator.groups import Group, Topic
from bot.simulator.service_messages import announce
from bot.simulator.state import State

Json = dict[str, Any]

# The colours a topic's icon can have (Bot API, createForumTopic); the first is the usual one.
ICON_COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
NAME_LIMIT = 128
GENERAL = 1


def open_topic(state: State, group: Group, user: Json, name: str, icon: Json) -> Topic:
    """A new topic; its first message, by this user, gives it its number."""
    number = state.messages.new_id(group.chat)
    root: Json = {
        "message_id": number,
        "from": user,
        "chat": group.chat,
        "date": state.now(),
        "message_thread_id": number,
        "is_topic_message": True,
        "forum_topic_created": {"name": name, **icon},
    }
    topic = Topic(root, name, icon["icon_color"], icon.get("icon_custom_emoji_id", ""))
    group.topics[number] = topic
    _tell_pages(state, group, topic, "created")
    state.show(root)
    state.updates.enqueue("message", root)
    return topic


def set_closed(state: State, group: Group, topic: Topic, user: Json, closed: bool) -> int:
    """Close or reopen a topic; gives the update's id."""
    topic.closed = closed
    _tell_pages(state, group, topic, "closed" if closed else "reopened")
    what = "forum_topic_closed" if closed else "forum_topic_reopened"
    return announce(state, user, group.chat, {what: {}}, topic)


def edit_topic(state: State, group: Group, topic: Topic, user: Json, changes: Json) -> int:
    """Another `name`, another `icon_custom_emoji_id`, or both; gives the update's id."""
    topic.name = changes.get("name", topic.name)
    topic.icon_custom_emoji_id = changes.get("icon_custom_emoji_id", topic.icon_custom_emoji_id)
    _tell_pages(state, group, topic, "edited")
    return announce(state, user, group.chat, {"forum_topic_edited": changes}, topic)


def delete_topic(state: State, group: Group, topic: Topic) -> None:
    """Remove a topic with its messages. No bot is told, as on Telegram."""
    del group.topics[topic.number]
    for number in state.messages.remove_thread(group.chat["id"], topic.number):
        state.reactions.forget(group.chat["id"], number)
    _tell_pages(state, group, topic, "deleted")


def topic_name(given: object) -> str:
    """A topic's name as Telegram keeps it: without outer spaces, and cut at 128 characters."""
    return given.strip()[:NAME_LIMIT].rstrip() if isinstance(given, str) else ""


Change = Literal["created", "closed", "reopened", "edited", "deleted"]


def _tell_pages(state: State, group: Group, topic: Topic, change: Change) -> None:
    state.events.emit("topic", chat_id=group.chat["id"], topic=topic.to_json(), change=change)
