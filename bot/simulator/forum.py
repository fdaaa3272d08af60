"""Methods by which the bot opens, renames, closes and deletes topics."""

from typing import Any

from bot.simulator.budget import too_many
from bot.simulator.errors import bad_request
from bot.simulator.groups import Group, Topic
from bot.simulator.params import Params
from bot.simulator.state import State
from bot.simulator.topics import (
    GENERAL,
    ICON_COLORS,
    delete_topic,
    edit_topic,
    open_topic,
    set_closed,
    topic_name,
)

Json = dict[str, Any]


def create_forum_topic(state: State, params: Params) -> Json:
    """createForumTopic: needs can_manage_topics; a name over 128 characters is cut."""
    group = _forum(state, params)
    if not group.may("can_manage_topics"):
        raise bad_request("not enough rights to create a topic")
    if not (name := topic_name(params.get("name"))):
        raise bad_request("title must be non-empty")
    if (color := params.get("icon_color") or ICON_COLORS[0]) not in ICON_COLORS:
        raise bad_request("invalid icon color specified")
    _keep_gap(state, group)
    icon: Json = {"icon_color": color}
    if custom := params.words("icon_custom_emoji_id"):
        icon["icon_custom_emoji_id"] = custom
    topic = open_topic(state, group, state.bot, name, icon)
    return {"message_thread_id": topic.number, "name": name, **icon}


def edit_forum_topic(state: State, params: Params) -> bool:
    """editForumTopic: another name or icon; without either nothing happens."""
    group = _forum(state, params)
    topic = _topic(state, group, params, "edit the topic")
    changes: Json = {}
    if params.words("name"):
        changes["name"] = topic_name(params.get("name"))
        if not changes["name"]:
            raise bad_request("title must be non-empty")
    if params.get("icon_custom_emoji_id") is not None:
        changes["icon_custom_emoji_id"] = params.words("icon_custom_emoji_id")
    if not changes:
        return True
    if all(getattr(topic, name) == value for name, value in changes.items()):
        raise bad_request("TOPIC_NOT_MODIFIED")
    edit_topic(state, group, topic, state.bot, changes)
    return True


def close_forum_topic(state: State, params: Params) -> bool:
    """closeForumTopic: only administrators can write there from now on."""
    return _set_closed(state, params, True)


def reopen_forum_topic(state: State, params: Params) -> bool:
    """reopenForumTopic."""
    return _set_closed(state, params, False)


def delete_forum_topic(state: State, params: Params) -> bool:
    """deleteForumTopic: the topic with all its messages; needs can_delete_messages."""
    group = _forum(state, params)
    if not group.may("can_delete_messages"):
        raise bad_request("not enough rights to delete the topic")
    delete_topic(state, group, _named(group, params))
    return True


def _set_closed(state: State, params: Params, closed: bool) -> bool:
    group = _forum(state, params)
    topic = _topic(state, group, params, "close or open the topic")
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    set_closed(state, group, topic, state.bot, closed)
    return True


def _forum(state: State, params: Params) -> Group:
    chat = state.chat_for_bot(params.get("chat_id"))
    group = state.group(chat["id"])
    if group is None or not group.is_forum:
        raise bad_request("the chat is not a forum")
    return group


def _topic(state: State, group: Group, params: Params, what: str) -> Topic:
    """The topic named; who opened it may change it without being allowed to manage all."""
    topic = _named(group, params)
    if not group.may("can_manage_topics") and topic.root["from"]["id"] != state.bot["id"]:
        raise bad_request(f"not enough rights to {what}")
    return topic


def _named(group: Group, params: Params) -> Topic:
    number = params.number("message_thread_id", 0)
    if number < GENERAL:
        raise bad_request("invalid message thread identifier specified")
    if number not in group.topics:
        raise bad_request("TOPIC_ID_INVALID")
    return group.topics[number]


def _keep_gap(state: State, group: Group) -> None:
    """Telegram deletes bots as spam that open many topics in seconds; here it is a 429."""
    now, gap = state.clock(), state.settings.topic_gap
    if gap is not None and group.last_topic is not None and now < group.last_topic + gap:
        raise too_many(group.last_topic + gap - now)
    group.last_topic = now
