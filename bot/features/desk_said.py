"""What was said in a case, in short lines for its record."""

from collections.abc import Iterator, Mapping

from bot.cases.desk import Desk
from bot.cases.model import Case, Entry, Side
from bot.features.desk_quick import KIND
from bot.features.desk_saying import clock, name_of, short
from bot.model import Say

LAST = 10
LONGEST = 120
"""UTF-16 units of a line; ten of them leave room in one message of Telegram."""
LONGEST_KEY = 20
MOST_KNOWN = 6
KEPT_BACK = frozenset({"stop_word"})
"""What is known and shown to nobody: the word that stops all must not be read over a shoulder."""
KNOWN = {
    "name": "desk.told_name",
    "username": "desk.told_username",
    "answers": "desk.told_answers",
    "summary": "desk.told_summary",
    "offer": "desk.told_offer",
}
"""What a case usually knows of a person; anything else is told under its own name."""
SIDES: Mapping[Side, str] = {
    "person": "desk.said_person",
    "operator": "desk.said_operator",
    "note": "desk.said_note",
}
"""Who said it. The bot's own alarms to operators are no words of the talk."""
MARKS = {
    "photo": "🖼",
    "video": "🎬",
    "voice": "🎤",
    "document": "📄",
    "sticker": "🏷",
    "location": "📍",
    "asked_location": "📍?",
    "contact": "👤",
    "taken_back": "↩️",
    KIND: "⚡",
    "other": "📎",
}
"""A sign for what is no text."""


def last_words(desk: Desk) -> Say:
    """The last things said, oldest first."""
    said = tuple(one for one in desk.entries if one.side in SIDES)[-LAST:]
    if not said:
        return Say("desk.record_no_words")
    return Say("desk.record_words", parts=tuple(map(_line, said)))


def told(case: Case) -> Iterator[Say]:
    """What is known of the person, a line each."""
    known = [(name, value) for name, value in case.told.items() if name not in KEPT_BACK and value]
    for name, value in known[:MOST_KNOWN]:
        params = {"apa": short(name.replace("_", " "), LONGEST_KEY)}
        params["isi"] = short(_plain(value), LONGEST)
        yield Say(KNOWN.get(name, "desk.told"), params)


def _line(entry: Entry) -> Say:
    text = entry.text.replace("_", " ") if entry.kind == KIND else entry.text
    place = f"{entry.latitude}, {entry.longitude}" if entry.latitude is not None else ""
    what = " ".join(filter(None, (MARKS.get(entry.kind, ""), place, text)))
    params = {
        "kapan": clock(entry.at),
        "nama": name_of(entry.who_name),
        "isi": short(what, LONGEST),
    }
    return Say(SIDES[entry.side], params)


def _plain(value: object) -> str:
    """A value of any shape in one line."""
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {_plain(one)}" for name, one in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(_plain, value))
    return str(value)
