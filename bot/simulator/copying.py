"""Methods by which the bot copies and forwards messages, one or many at once."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from bot.simulator.errors import bad_request
from bot.simulator.limits import caption_of
from bot.simulator.origins import copied, forwarded
from bot.simulator.params import Params
from bot.simulator.sending import deliver, put
from bot.simulator.state import State
from bot.simulator.threads import place_of

Json = dict[str, Any]

MOST = 100
# Service messages tell what happened in their own chat and go nowhere else.
SERVICE = frozenset(
    [
        "new_chat_members",
        "left_chat_member",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
        "pinned_message",
    ]
)


def copy_message(state: State, params: Params) -> Json:
    """copyMessage: the same content as a message of the bot, without a link to the author."""
    content = copied(_original(state, params, "copy"))
    if params.get("caption") is not None and "text" not in content:
        content = {**_without_caption(content), **caption_of(params.values)}
    return {"message_id": deliver(state, params, content)["message_id"]}


def forward_message(state: State, params: Params) -> Json:
    """forwardMessage: the same content with its origin."""
    return deliver(state, params, forwarded(_original(state, params, "forward")))


def copy_messages(state: State, params: Params) -> list[Json]:
    """copyMessages: 1 to 100 in one call; albums stay together, missing ones are left out."""
    if params.get("remove_caption") is True:
        return _pass_on(state, params, lambda message: _without_caption(copied(message)))
    return _pass_on(state, params, copied)


def forward_messages(state: State, params: Params) -> list[Json]:
    """forwardMessages: 1 to 100 in one call; albums stay together, missing ones are left out."""
    return _pass_on(state, params, forwarded)


def _pass_on(state: State, params: Params, content_of: Callable[[Json], Json]) -> list[Json]:
    numbers = _numbers(params)
    place = place_of(state, params)
    source = state.chat_for_reading(params.get("from_chat_id"))
    found = [m for n in numbers if (m := state.messages.get(source["id"], n)) is not None]
    if not found:
        raise bad_request("there are no messages to forward")
    movable = [message for message in found if not SERVICE & message.keys()]
    if not movable:
        raise bad_request("messages can't be forwarded")
    albums = _new_albums(state, movable)
    sent = [
        put(state, place, {**album, **content_of(message)})
        for message, album in zip(movable, albums, strict=True)
    ]
    return [{"message_id": message["message_id"]} for message in sent]


def _new_albums(state: State, messages: list[Json]) -> Iterator[Json]:
    """For each message its album's new id; one that goes without its fellows is alone."""
    old = [message.get("media_group_id") for message in messages]
    together = {album for album in old if album is not None and old.count(album) > 1}
    new = {album: state.new_album() for album in sorted(together)}
    return ({"media_group_id": new[album]} if album in together else {} for album in old)


def _without_caption(content: Json) -> Json:
    return {name: value for name, value in content.items() if not name.startswith("caption")}


def _numbers(params: Params) -> list[int]:
    numbers = params.get("message_ids")
    if numbers is None or numbers == []:
        raise bad_request("message identifiers are not specified")
    if not isinstance(numbers, list):
        raise bad_request("expected an Array of message identifiers")
    if len(numbers) > MOST:
        raise bad_request("too many message identifiers specified")
    if not all(type(number) is int and number > 0 for number in numbers):
        raise bad_request("invalid message identifier specified")
    if any(later <= earlier for earlier, later in pairwise(numbers)):
        raise bad_request("message identifiers must be in a strictly increasing order")
    return numbers


def _original(state: State, params: Params, what: str) -> Json:
    chat = state.chat_for_reading(params.get("from_chat_id"))
    message = state.messages.get(chat["id"], params.number("message_id", 0))
    if message is None:
        raise bad_request(f"message to {what} not found")
    if SERVICE & message.keys():
        done = "copied" if what == "copy" else "forwarded"
        raise bad_request(f"message can't be {done}")
    return message
