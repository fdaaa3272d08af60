"""What was said, as lines of a room: when, by whom, and the words. Pure."""

from html import escape

from bot.cases.model import Entry
from bot.posting.fitting import shortened
from bot.posting.scene import Scene

KINDS = {
    "photo": "room.kind_photo", "video": "room.kind_video", "voice": "room.kind_voice",
    "document": "room.kind_document", "sticker": "room.kind_sticker",
    "contact": "room.kind_contact", "location": "room.kind_location", "other": "room.kind_other",
}  # fmt: skip
"""Entries that are more than words."""
LONGEST_NAME = 64


def is_alert(entry: Entry) -> bool:
    """Whether the bot itself tells operators something."""
    return entry.side == "system" or entry.kind == "alert"


def is_words(entry: Entry) -> bool:
    """Whether it can stand in a line beside others."""
    return entry.kind not in KINDS and not is_alert(entry)


def lead(entry: Entry, scene: Scene, *, timed: bool = True) -> str:
    """What stands before the words, in HTML: the time, who said it unless it is the person, and
    that it was changed."""
    name = shortened(entry.who_name, LONGEST_NAME) or scene.named("room.someone")
    some = [f"<b>{scene.clock(entry.at)}</b>"] if timed else []
    if entry.side == "operator":
        some.append(scene.text("room.by_operator", {"nama": name}))
    if entry.side == "note":
        some.append(scene.text("room.by_note", {"nama": name}))
    if entry.changed:
        some.append(scene.text("room.changed"))
    return " ".join(some)


def spoken(entry: Entry, scene: Scene) -> str:
    """The words of an entry, plain."""
    if entry.kind == "reaction":
        put = scene.named("room.reacted" if entry.text else "room.reaction_off")
        return put.replace("{emoji}", entry.text)
    if entry.kind == "quick":
        title = scene.named(f"quick.{entry.text}.title")
        return scene.named("room.quick_reply").replace("{judul}", title)
    return entry.text


def placeholder(entry: Entry, scene: Scene) -> str:
    """A line in HTML in the place of what cannot be shown, with the words that came along."""
    kind = scene.named(KINDS.get(entry.kind, "room.kind_other"))
    shown = scene.text("room.not_shown", {"jenis": kind})
    return f"{lead(entry, scene)} {shown} {escape(entry.text, quote=False)}".strip()
