"""Methods by which the bot sends files, and the files of a call: uploaded or known by their id."""

from typing import Any

from bot.simulator.errors import bad_request
from bot.simulator.files import StoredFile, picture_size
from bot.simulator.limits import caption_of, inline_keyboard
from bot.simulator.objects import media_fields
from bot.simulator.params import Params
from bot.simulator.sending import deliver
from bot.simulator.state import State

Json = dict[str, Any]

PHOTO_LIMIT = 10 * 2**20
BLURRED = frozenset({"photo", "video", "animation"})
WITHOUT_CAPTION = frozenset({"sticker", "video_note"})


def send_photo(state: State, params: Params) -> Json:
    """sendPhoto: a PNG or JPEG up to 10 MB, or the id of one."""
    return _send_file(state, params, "photo")


def send_document(state: State, params: Params) -> Json:
    """sendDocument: any file up to 50 MB, or the id of one."""
    return _send_file(state, params, "document")


def send_video(state: State, params: Params) -> Json:
    """sendVideo: what is inside is not looked at."""
    return _send_file(state, params, "video")


def send_voice(state: State, params: Params) -> Json:
    """sendVoice: what is inside is not looked at."""
    return _send_file(state, params, "voice")


def send_audio(state: State, params: Params) -> Json:
    """sendAudio: what is inside is not looked at."""
    return _send_file(state, params, "audio")


def send_animation(state: State, params: Params) -> Json:
    """sendAnimation: what is inside is not looked at."""
    return _send_file(state, params, "animation")


def send_video_note(state: State, params: Params) -> Json:
    """sendVideoNote: a round video, without a caption."""
    return _send_file(state, params, "video_note")


def send_sticker(state: State, params: Params) -> Json:
    """sendSticker: without a caption."""
    return _send_file(state, params, "sticker")


def media_content(state: State, params: Params, kind: str, values: Json) -> Json:
    """What a message with this file holds; `values` are those of the call or of an album's item.

    Raises ApiError, in Telegram's words, for a file that is not there or no picture.
    """
    content = {} if kind in WITHOUT_CAPTION else caption_of(values)
    name = "media" if "media" in values else kind
    stored = _file(state, params, kind, values.get(name))
    if kind in BLURRED and values.get("has_spoiler") is True:
        content["has_media_spoiler"] = True
    return {**media_fields(stored), **content}


def _send_file(state: State, params: Params, kind: str) -> Json:
    # What is wrong with the rest must not leave a file behind.
    inline_keyboard(params.get("reply_markup"))
    state.chat_for_bot(params.get("chat_id"))
    return deliver(state, params, media_content(state, params, kind, params.values))


def _file(state: State, params: Params, kind: str, given: object) -> StoredFile:
    words = str(given) if given else ""
    upload = params.uploads.get(words.removeprefix("attach://") if words else kind)
    if upload is None:
        if not words:
            raise bad_request(f"there is no {kind} in the request")
        return _known_file(state, words, kind)
    if not upload.data:
        raise bad_request("file must be non-empty")
    if kind == "photo":
        if len(upload.data) > PHOTO_LIMIT:
            raise bad_request("file is too big")
        if picture_size(upload.data) is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
    return state.files.add(kind, upload.data, upload.name, upload.mime, None)


def _known_file(state: State, file_id: str, kind: str) -> StoredFile:
    stored = state.files.get(file_id)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if stored.kind != kind:
        was, wanted = _type_name(stored.kind), _type_name(kind)
        raise bad_request(f"can't use file of type {was} as {wanted}")
    return stored


def _type_name(kind: str) -> str:
    """The name of a kind of file in the server's own words."""
    return {"voice": "VoiceNote", "video_note": "VideoNote"}.get(kind, kind.title())
