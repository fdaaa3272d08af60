"""sendMediaGroup: photos and videos, or documents, or sounds, shown together."""

from typing import Any

from bot.simulator.attachments import media_content
from bot.simulator.errors import bad_request
from bot.simulator.params import Params
from bot.simulator.sending import put
from bot.simulator.state import State
from bot.simulator.threads import place_of

Json = dict[str, Any]

FEWEST, MOST = 2, 10
KINDS = ("photo", "video", "document", "audio")
# These stand only among their own kind.
UNMIXED = ("document", "audio")


def send_media_group(state: State, params: Params) -> list[Json]:
    """sendMediaGroup: 2 to 10 messages that share a `media_group_id`; all are sent or none."""
    items = _items(params)
    place = place_of(state, params)
    contents = [media_content(state, params, item["type"], item) for item in items]
    shared = {"media_group_id": state.new_album()}
    return [put(state, place, {**shared, **content}) for content in contents]


def _items(params: Params) -> list[Json]:
    media = params.get("media")
    if media is None:
        raise bad_request('parameter "media" is required')
    if not isinstance(media, list):
        raise bad_request("expected an Array of InputMedia")
    if not media:
        raise bad_request("there are no messages to send")
    if len(media) > MOST:
        raise bad_request("too many messages to send as an album")
    if len(media) < FEWEST:
        # The documented bound; what the real server says to a single one is not known to us.
        raise bad_request("there must be at least 2 messages in an album")
    kinds = [_kind(item) for item in media]
    for kind in UNMIXED:
        if kind in kinds and set(kinds) != {kind}:
            raise bad_request(f"{kind} can't be mixed with other media types")
    return media


def _kind(item: object) -> str:
    where = "can't parse InputMedia: "
    if not isinstance(item, dict):
        raise bad_request(f"{where}expected an Object")
    if item.get("type") not in KINDS:
        raise bad_request(f'{where}type "{item.get("type")}" can\'t be used in sendMediaGroup')
    if not item.get("media"):
        raise bad_request(f"{where}media not found")
    return str(item["type"])
