"""Pictures, voices, files, places and stickers of a case as calls that show them in its room. Pure.

Pictures and moving pictures are sent by their file so that they can be blurred: what operators see
there may be hard to bear, and a tap decides. All else is copied from the person's chat, which keeps
it as it is; where that fails the file is sent again, and at last a line says what there was.
"""

from collections.abc import Sequence
from html import escape

from bot.cases.model import Entry
from bot.model import Json
from bot.posting import lines
from bot.posting.fitting import CAPTION_LIMIT, TEXT_LIMIT, cut, length, parts
from bot.posting.scene import Scene
from bot.posting.steps import Call

BLURRED = {"photo": ("sendphoto", "photo"), "video": ("sendvideo", "video")}
PLAIN = {
    "voice": (("sendvoice", "voice"), ("sendaudio", "audio")),
    "document": (("senddocument", "document"),),
    "sticker": (("sendsticker", "sticker"),),
    "video": (("sendvideonote", "video_note"),),
}  # fmt: skip
"""How files are sent that cannot be blurred; a kind may be one or the other of Telegram's."""
CAPTIONED = ("photo", "video", "voice", "document")
ALBUM_KINDS = {"photo": "visual", "video": "visual", "document": "document"}
"""Kinds that Telegram groups, and with which others (Bot API, sendMediaGroup)."""


def calls(entry: Entry, person: int, scene: Scene) -> tuple[Call, ...]:
    """The calls that show one entry; `person` is the chat it was said in."""
    if entry.kind == "location" and entry.latitude is not None and entry.longitude is not None:
        return _place(entry, scene)
    caption, beneath = _caption(entry, scene)
    more = tuple(Call("sendmessage", html(part)) for part in beneath)
    ways = _ways(entry, person, caption)
    last = Call("sendmessage", replying(entry) | html(_cut_html(entry, scene)))
    return (_chain((*ways, last)), *more)


def album(entries: Sequence[Entry], person: int, scene: Scene) -> tuple[Call, ...]:
    """The calls that show the pictures or files of an album together."""
    media, more = [], []
    for entry in entries:
        caption, beneath = _caption(entry, scene)
        media.append({"type": entry.kind, "media": entry.file, **caption, **_blur(entry)})
        more += [Call("sendmessage", html(part)) for part in beneath]
    alone = tuple(calls(entry, person, scene)[0] for entry in entries)
    params = {"media": media, **replying(entries[0])}
    return (Call("sendmediagroup", params, instead=alone, count=len(media)), *more)


def html(text: str) -> Json:
    """Words in Telegram HTML as params; addresses of recruiters show no preview."""
    return {"text": text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def replying(entry: Entry) -> Json:
    """The part of a call that makes it an answer to what the entry answers."""
    reply = {"message_id": entry.answers, "allow_sending_without_reply": True}
    return {"reply_parameters": reply} if entry.answers else {}


def _ways(entry: Entry, person: int, caption: Json) -> list[Call]:
    reply, ways = replying(entry), list[Call]()
    with_caption = {**reply, **(caption if entry.kind in CAPTIONED else {})}
    if entry.file and entry.kind in BLURRED:
        method, field = BLURRED[entry.kind]
        ways.append(Call(method, {field: entry.file, **with_caption, **_blur(entry)}))
        if entry.kind == "video":  # perhaps a moving picture, which has a method of its own
            animated = {"animation": entry.file, **with_caption, **_blur(entry)}
            ways.append(Call("sendanimation", animated))
    if entry.side == "person" and entry.person_message:
        source = {"from_chat_id": person, "message_id": entry.person_message}
        again = caption if entry.changed and entry.kind in CAPTIONED else {}
        ways.append(Call("copymessage", {**source, **again, **reply}))
    if entry.file:
        for method, field in PLAIN.get(entry.kind, ()):
            ways.append(Call(method, {field: entry.file, **with_caption}))
    return ways


def _chain(ways: Sequence[Call]) -> Call:
    """Each way is made when Telegram refuses the one before it."""
    first, *others = ways
    return Call(first.method, first.params, (_chain(others),) if others else ())


def _place(entry: Entry, scene: Scene) -> tuple[Call, ...]:
    """The place on the map, and beneath it a line whose coordinates can be copied."""
    where = {"latitude": entry.latitude, "longitude": entry.longitude}
    written = {"lintang": f"{entry.latitude:.6f}", "bujur": f"{entry.longitude:.6f}"}
    line = f"{lines.lead(entry, scene)} {scene.text('room.coordinates', written)}"
    return (
        Call("sendlocation", {**where, **replying(entry)},
             (Call("sendmessage", replying(entry) | html(line)),)),
        Call("sendmessage", html(line), best_effort=True),
    )  # fmt: skip


def _caption(entry: Entry, scene: Scene) -> tuple[Json, list[str]]:
    """The caption as a part of a call; one that is too long stands beneath in messages."""
    lead = lines.lead(entry, scene, timed=False)
    if not entry.text and not lead:
        return {}, []
    caption = f"{lead} {escape(entry.text, quote=False)}".strip()
    if length(caption) <= CAPTION_LIMIT:
        return {"caption": caption, "parse_mode": "HTML"}, []
    return {}, parts(lines.lead(entry, scene), entry.text)


def _cut_html(entry: Entry, scene: Scene) -> str:
    """The line in the place of a picture, short enough for one message."""
    line = lines.placeholder(entry, scene)
    return line if length(line) <= TEXT_LIMIT else escape(cut(entry.text, TEXT_LIMIT)[0])


def _blur(entry: Entry) -> Json:
    return {"has_spoiler": True} if entry.kind in BLURRED else {}
