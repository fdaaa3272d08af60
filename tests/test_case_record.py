"""What a person did becomes a line for operators; nothing they say is left out."""

import pytest

from bot.case_effects import AddEntry
from bot.case_record import recorded
from bot.cases.model import Entry
from bot.model import Incoming
from tests.samples import GROUP, NOW, PERSON


def line(**more: object) -> Entry:
    fields = {"kind": "text", "message_id": 7, "sender": PERSON, "sender_name": "Siti", **more}
    (effect,) = recorded(Incoming(PERSON, **fields), NOW)  # type: ignore[arg-type]
    assert isinstance(effect, AddEntry)
    return effect.entry


def test_words_and_who_said_them() -> None:
    entry = line(text="tolong", answers=5)
    assert (entry.side, entry.kind, entry.text) == ("person", "text", "tolong")
    assert (entry.person_message, entry.answers, entry.who_name) == (7, 5, "Siti")


@pytest.mark.parametrize("kind", ["photo", "voice", "video", "sticker", "document", "other"])
def test_files_with_their_words_and_album(kind: str) -> None:
    entry = line(kind=kind, media="f", text="ini", album="a")
    assert (entry.kind, entry.file, entry.text, entry.album) == (kind, "f", "ini", "a")


def test_a_place() -> None:
    entry = line(kind="location", data={"latitude": 11.5, "longitude": 104.9})
    assert (entry.latitude, entry.longitude) == (11.5, 104.9)


def test_a_change_is_marked_and_a_command_keeps_its_words() -> None:
    assert line(text="baru", edited=True).changed
    assert line(kind="command", command="cek", text="loker kamboja").text == "/cek loker kamboja"


def test_a_reaction_names_the_message_it_is_on() -> None:
    entry = line(kind="reaction", emoji="👍")
    assert (entry.text, entry.answers, entry.person_message) == ("👍", 7, 0)


@pytest.mark.parametrize("kind", ["timer", "silent", "left", "button", "joined"])
def test_where_nobody_says_anything_nothing_is_kept(kind: str) -> None:
    assert recorded(Incoming(PERSON, kind), NOW) == ()  # type: ignore[arg-type]


def test_groups_are_no_ones_case() -> None:
    assert recorded(Incoming(GROUP, "text", "halo", private=False), NOW) == ()
