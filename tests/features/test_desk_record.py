"""The record of a case: what is known, for whom, and what may be done from there."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cases.model import Event, Room
from tests.operators import (
    BUDI,
    GENERAL,
    LONG,
    NOBODY,
    RINI,
    ROOM,
    SARI,
    carried,
    case,
    commands,
    desk,
    entry,
    here,
    shown,
)
from tests.samples import NOW

PRIVATE = Room(SARI.user_id)
KNOWN = {
    "name": "Ani <b>", "username": "ani", "answers": {"place": "lantai 3", "safe": ["ya", "tidak"]},
    "stop_word": "semangka", "summary": "dijaga",
}  # fmt: skip


def record(of=None, me=SARI, text="12", **more):
    return commands("kasus", desk(me, of or case(told=KNOWN), **more), text)


@pytest.mark.parametrize("text", ["12", "#12", "K12", " k12 "])
@pytest.mark.parametrize("more", [{"room": ROOM}, {"room": PRIVATE, "here": False}])
def test_all_that_is_known_stands_in_the_room_and_in_private(text, more) -> None:
    said = (entry(text="tolong <i>"), entry("operator", text="kami baca"), entry("note", text="."))
    events = (Event(NOW, "dibuka_lagi", 901, "Sari", "darurat"),)
    found = record(text=text, entries=said, events=events, **more)
    text = shown(found)
    expected = (
        "Kasus 12", "Jalur nyawa", "Dikurung", "Kamboja", "Dipegang Sari", "Ani &lt;b&gt;",
        "place: lantai 3; safe: ya, tidak", "tolong &lt;i&gt;", "Sari: kami baca",
        "catatan Sari:", "22/11 10.00 dibuka lagi Sari · darurat", "22/11 09.55",
    )  # fmt: skip
    assert [words for words in expected if words not in text] == []
    assert "semangka" not in text


def test_peoples_words_do_not_stand_where_others_talk() -> None:
    found = record(room=GENERAL, here=False, entries=(entry(text="tolong"),))
    assert "Kasus 12" in shown(found)
    assert "tolong" not in shown(found)
    assert "Ani" not in shown(found)
    assert here(found) == ["desk.record"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"state": "waiting", "unanswered_since": NOW}, ("Menunggu diambil", "Belum dibalas")),
        ({"quiet": True, "stopped": True, "with_bot": True}, ("senyap", "Kata henti", "bot")),
        ({"state": "closed", "outcome": "dirujuk", "closed_at": NOW}, ("Dirujuk", "ditutup")),
        ({"state": "closed", "outcome": "dihapus", "closed_at": NOW}, ("Dihapus orangnya",)),
        ({"matter": "cek_tawaran"}, ("Perihal: cek_tawaran",)),
        ({"matter": "minta_petugas"}, ("Bicara dengan orang",)),
        ({"lane": "biasa", "matter": "", "country": ""}, ("Jalur biasa",)),
    ],
)
def test_where_it_stands_is_told(changes, words) -> None:
    text = shown(record(replace(case(), **changes)))
    for one in words:
        assert one in text


@pytest.mark.parametrize(
    ("me", "of", "ways"),
    [
        (SARI, case(), ["oper", "tutup"]),
        (BUDI, case(), []),
        (RINI, case(), ["oper", "tutup"]),
        (BUDI, case("waiting"), ["ambil"]),
        (RINI, case("waiting"), ["ambil", "oper", "tutup"]),
        (BUDI, case("closed"), ["buka"]),
        (RINI, case("closed", closed_at=NOW - timedelta(days=8)), []),
    ],
)
def test_what_may_be_done_is_a_tap_away(me, of, ways) -> None:
    say = record(of, me).replies[0]
    assert [one[1] for one in carried(say)] == ways
    assert all(one[2] == "12" for one in carried(say))


def test_pictures_places_and_ready_replies_are_named() -> None:
    said = (
        entry(kind="photo", text="pintu"), entry(kind="voice", text=""),
        entry(kind="location", text="", latitude=11.5, longitude=104.9),
        entry("operator", kind="quick", text="aman_menulis"),
    )  # fmt: skip
    text = shown(record(entries=said))
    for words in ("🖼 pintu", "🎤", "📍 11.5, 104.9", "⚡ aman menulis"):
        assert words in text


def test_the_bots_alarms_are_no_words_of_the_talk() -> None:
    assert "<b>alarm" not in shown(record(entries=(entry("system", kind="alert", text="alarm"),)))
    assert "Belum ada yang ditulis" in shown(record(entries=(entry("system", text="alarm"),)))


@pytest.mark.parametrize("long", ["a" * 5000, LONG * 10, "<" * 5000, "kata " * 900])
def test_the_longest_record_fits_into_a_message(long) -> None:
    said = tuple(entry("note", text=long, who_name=long) for _ in range(30))
    events = tuple(Event(NOW, "tak_terjawab", 1, long, long) for _ in range(30))
    known = {f"{long[:30]}{one}": long for one in range(20)}
    of = case(told=known, owner_name=long, matter=long, quiet=True, stopped=True, with_bot=True,
              first_reply_at=NOW, unanswered_since=NOW, closed_at=NOW)  # fmt: skip
    assert len(record(of, entries=said, events=events).replies[0].then) == 2


@pytest.mark.parametrize(
    ("text", "of", "key"),
    [("13", case(), "desk.refused_missing"), ("12", None, "desk.refused_missing"),
     ("dua belas", case(), "desk.record_how"), ("12 13", case(), "desk.record_how")],
)  # fmt: skip
def test_what_is_not_found_says_so(text, of, key) -> None:
    assert here(commands("kasus", desk(SARI, of), text)) == [key]


@pytest.mark.parametrize("room", [ROOM, Room(NOBODY.user_id)])
def test_who_is_nobody_of_the_desk_reads_nothing(room) -> None:
    text = shown(record(me=NOBODY, room=room, entries=(entry(text="tolong"),)))
    assert "tolong" not in text
    assert "Kasus 12" not in text
