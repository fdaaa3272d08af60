"""editMessageMedia: another picture or file in the place of the one that a message carries."""

from typing import Any

from bot.simulator.attachments import media_content
from bot.simulator.changing import own_message, save, with_markup
from bot.simulator.errors import bad_request
from bot.simulator.limits import inline_keyboard
from bot.simulator.origins import OWN_FIELDS
from bot.simulator.params import Params
from bot.simulator.state import State

Json = dict[str, Any]

# What can take the place of each other, and of a text (Bot API, editMessageMedia).
KINDS = ("photo", "video", "animation", "document", "audio")
REPLACEABLE = ("text", *KINDS)


def edit_message_media(state: State, params: Params) -> Json:
    """editMessageMedia: an uploaded file or a known one, with its caption; without a keyboard the
    old one goes. A text message becomes one with media; of an album each stays of its own kind.
    """
    media = _media(params)
    markup = inline_keyboard(params.get("reply_markup"))
    message = own_message(state, params)
    if not any(kind in message for kind in REPLACEABLE):
        raise bad_request("there is no media in the message to edit")
    if "media_group_id" in message and media["type"] not in message:
        raise bad_request("message content type can't be used in an album")
    content = media_content(state, params, media["type"], media)
    place = {name: value for name, value in message.items() if name in OWN_FIELDS}
    return save(state, message, with_markup({**place, **content}, markup))


def _media(params: Params) -> Json:
    where = "can't parse InputMedia: "
    media = params.get("media")
    if media is None or media == "":
        raise bad_request('parameter "media" is required')
    if not isinstance(media, dict):
        raise bad_request(f"{where}expected an Object")
    if media.get("type") not in KINDS:
        raise bad_request(f'{where}type "{media.get("type")}" is unsupported')
    if not media.get("media"):
        raise bad_request(f"{where}media not found")
    return media
