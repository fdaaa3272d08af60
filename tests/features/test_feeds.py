"""/umpan: admins add, pause and remove feeds of official bodies; nobody else does."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.buttons import NEWSROOM
from bot.errors import UserMistake
from bot.features import feeds
from bot.features.feeds import MOST, STEP, address
from bot.features.feeds_shown import AREA, AT_ONCE, TROUBLES
from bot.features.for_editors import guarded
from bot.model import Decision, Feature, Turn
from bot.newsroom import Newsroom, NewsroomRecords
from bot.post_effects import DropFeed, SaveFeed
from bot.posts.links import Links
from bot.posts.model import Body, Feed, Post
from bot.router import Router
from bot.simulator.entities import parse_html, utf16_length
from tests.editors import (
    ADMIN,
    ME,
    buttons,
    commands,
    editorial,
    keys,
    on,
    parts,
    presses,
    text_of,
    writes,
)
from tests.samples import NOW, PERSON, words

TEXT_LIMIT = 4096
KEMLU = Feed(
    3, "https://kemlu.go.id/feed", "Kementerian Luar Negeri", '"v1"', "", NOW, added_by=PERSON
)
NEW = Feed(4, "https://bp2mi.go.id/rss", "", added_by=PERSON)
BOSS = editorial(me=ADMIN)
NOTHING = Feature(
    "nothing",
    commands={"unknown": lambda turn: Decision()},
    buttons={"old": lambda turn: Decision(), NEWSROOM: guarded(feeds.pressed)},
)
ROUTER = Router((feeds.FEATURE, NOTHING))
"""Only what is about feeds; every other button of the newsroom is as one of theirs."""


def post(number: int, state: str = "draft", **more) -> Post:
    made = Post(
        f"u{number}", Body("x"), 0, KEMLU.title, NOW, NOW, number=number, state=state,
        origin="umpan:kemlu.go.id",
    )  # fmt: skip
    return replace(made, **more)


def at(turn: Turn, *known: Feed, posts: tuple[Post, ...] = ()) -> Decision:
    """What is decided where these feeds are known; fails when Telegram would refuse the words."""
    records = NewsroomRecords(posts=posts, feeds=known)
    room = Newsroom(records, Links(b"k", "cekdulu_bot"))
    decision = ROUTER.decide(replace(turn, newsroom=room))
    for say in decision.replies:
        said = words().message(say, NOW)
        assert 0 < utf16_length(parse_html(said["text"])[0]) <= TEXT_LIMIT
    return decision


def press(*args: str, desk=BOSS, **more) -> Turn:
    return presses(desk, NEWSROOM, AREA, *args, **more)


def test_an_editor_who_is_no_admin_is_told_so_and_changes_nothing() -> None:
    desk = editorial(me=ME)
    for turn in (
        commands("", desk, AREA),
        press("tambah", desk=desk),
        press("buang", "3", desk=desk),
        press("jeda", "3", desk=desk),
    ):
        decision = at(turn, KEMLU)
        assert (keys(decision), decision.effects) == (["feeds.admins_only"], ())
        assert decision.step is None


def test_whoever_is_no_editor_is_told_so() -> None:
    for turn in (commands("", None, AREA), press("buang", "3", desk=None)):
        decision = at(turn, KEMLU)
        assert (keys(decision), decision.effects) == (["editors.not_you"], ())


def test_an_admin_who_is_none_any_more_leaves_the_step_and_adds_nothing() -> None:
    turn = writes("https://kemlu.go.id/feed", editorial(me=ME), STEP, {"what": AREA})
    decision = at(turn)
    assert (keys(decision), decision.effects, decision.step) == (["feeds.admins_only"], (), "")


@pytest.mark.parametrize("turn", [commands("", BOSS, AREA), press("daftar"), press()])
def test_without_feeds_one_can_be_added(turn: Turn) -> None:
    decision = at(turn)
    assert keys(decision) == ["feeds.none"]
    assert (NEWSROOM, AREA, "tambah") in buttons(decision)


def test_the_list_says_how_each_feed_stands() -> None:
    known = (
        KEMLU,
        NEW,
        replace(KEMLU, id=5, title="Imigrasi", error="failing"),
        replace(KEMLU, id=6, title="Jeda", error="paused"),
    )
    drafts = (post(1), post(2), post(3, "dropped"), post(4, author_name="Lain"))
    decision = at(commands("", BOSS, AREA), *known, posts=drafts)
    assert parts(decision) == [
        "feeds.line.good", "feeds.line.new", "feeds.line.trouble", "feeds.line.paused",
    ]  # fmt: skip
    text = text_of(decision)
    assert "Kementerian Luar Negeri: dibaca 22 Nov 2026, 10.00 WIB, 2 draf menunggu" in text
    assert "bp2mi.go.id: belum dibaca, 0 draf menunggu" in text
    for id in "3456":
        assert (NEWSROOM, AREA, "lihat", id) in buttons(decision)


def test_what_was_left_out_at_the_last_reading_is_told_with_the_reason() -> None:
    some = replace(KEMLU, left_out=3)
    assert parts(at(commands("", BOSS, AREA), some)) == ["feeds.line.left_out"]
    line = text_of(at(press("daftar"), some))
    assert "3 berita dilewati (tautannya bukan ke situs resmi)" in line
    assert "3 berita di umpan ini dilewati" in text_of(at(press("lihat", "3"), some))
    assert "dilewati" not in text_of(at(press("lihat", "3"), KEMLU))
    failed = replace(some, error="failing")
    assert parts(at(press("daftar"), failed)) == ["feeds.line.trouble"]


def test_a_long_list_has_pages() -> None:
    known = [replace(KEMLU, id=n, title=f"Situs {n}") for n in range(1, AT_ONCE + 3)]
    first = at(press("daftar"), *known)
    assert (NEWSROOM, AREA, "daftar", "1") in buttons(first)
    second = text_of(at(press("daftar", "1"), *known))
    assert f"Situs {AT_ONCE + 2}:" in second
    assert "Situs 1:" not in second


def test_a_title_with_signs_is_shown_as_it_is() -> None:
    text = text_of(at(press("lihat", "3"), replace(KEMLU, title="<b>Kabar & </i>")))
    assert "&lt;b&gt;Kabar &amp; &lt;/i&gt;" in text


@pytest.mark.parametrize("error", [*TROUBLES, "ZeroDivisionError"])
def test_a_feed_that_cannot_be_read_says_why_and_can_be_read_again(error: str) -> None:
    decision = at(press("lihat", "3"), replace(KEMLU, error=error))
    (say,) = decision.replies
    assert say.then[0].key == TROUBLES.get(error, "feeds.trouble.fault")
    assert (NEWSROOM, AREA, "lanjut", "3") in buttons(decision)


def test_an_admin_adds_a_feed() -> None:
    asked = at(press("tambah"))
    assert (asked.step, keys(asked)) == (STEP, ["feeds.send_address"])
    turn = on(asked, "https://www.BP2MI.go.id/rss.xml#baru", BOSS)
    decision = at(turn, KEMLU)
    url = "https://www.bp2mi.go.id/rss.xml"
    assert decision.effects == (SaveFeed(Feed(0, url, "", added_by=PERSON)),)
    assert (decision.step, keys(decision)) == ("", ["feeds.added"])


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("kemlu.go.id/feed", "https://kemlu.go.id/feed"),
        ("  https://kemlu.go.id/feed?kat=1&x=2\n", "https://kemlu.go.id/feed?kat=1&x=2"),
        ("https://www.mom.gov.sg/RSS", "https://www.mom.gov.sg/RSS"),
    ],
)
def test_an_official_address_is_taken(text: str, url: str) -> None:
    assert address(text) == url


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "feeds.no_address"),
        ("tidak tahu", "feeds.no_address"),
        ("https://", "feeds.no_address"),
        ("https://localhost/feed", "feeds.no_address"),
        ("https://kemlu.go.id/a https://kemlu.go.id/b", "feeds.no_address"),
        ("https://kemlu.go.id/" + "a" * 600, "feeds.no_address"),
        ("http://kemlu.go.id/feed", "feeds.not_https"),
        ("ftp://kemlu.go.id/feed", "feeds.not_https"),
        ("file:///etc/passwd", "feeds.not_https"),
        ("https://berita.example/feed", "feeds.not_official"),
        ("https://kemlu.go.id.berita.com/feed", "feeds.not_official"),
        ("https://kemlu.go.id@berita.com/feed", "feeds.not_official"),
        ("https://sari:x@kemlu.go.id/feed", "feeds.not_official"),
        ("https://kemlu.go.id:8443/feed", "feeds.not_official"),
        ("https://127.0.0.1/feed", "feeds.not_official"),
        ("https://kémlu.go.id/feed", "feeds.not_official"),
        ("https://xn--kmlu-bpa.go.id/feed", "feeds.not_official"),
    ],
)
def test_any_other_address_is_refused_kindly_and_asked_again(text: str, key: str) -> None:
    with pytest.raises(UserMistake, match=key):
        address(text)
    decision = at(writes(text or " ", BOSS, STEP, {"what": AREA}))
    assert (keys(decision), decision.effects, decision.step) == ([key], (), None)


def test_a_feed_that_is_known_is_not_added_again() -> None:
    decision = at(writes(KEMLU.url, BOSS, STEP, {"what": AREA}), KEMLU)
    assert (keys(decision), decision.effects) == (["feeds.known"], ())


def test_there_is_an_end_to_feeds() -> None:
    many = [replace(KEMLU, id=n, url=f"https://kemlu.go.id/{n}") for n in range(MOST)]
    decision = at(writes("https://kemlu.go.id/lagi", BOSS, STEP, {"what": AREA}), *many)
    assert (keys(decision), decision.effects) == (["feeds.full"], ())


def test_a_message_that_was_passed_on_is_no_address() -> None:
    turn = writes("https://kemlu.go.id/feed", BOSS, STEP, {"what": AREA}, forwarded=True)
    assert feeds.FEATURE.steps[STEP](turn) is None


def test_adding_can_be_called_off() -> None:
    decision = at(press("batal", step=STEP, data={"sunting": {"what": AREA}}))
    assert (decision.step, decision.effects, keys(decision)) == ("", (), ["feeds.cancelled"])


def test_a_feed_is_paused_and_woken() -> None:
    paused = at(press("jeda", "3"), KEMLU)
    (effect,) = paused.effects
    assert effect == SaveFeed(replace(KEMLU, error="paused"))
    assert (NEWSROOM, AREA, "lanjut", "3") in buttons(paused)
    woken = at(press("lanjut", "3"), effect.feed)
    assert woken.effects == (SaveFeed(replace(KEMLU, error="", checked_at=None)),)
    assert (NEWSROOM, AREA, "jeda", "3") in buttons(woken)


def test_a_feed_is_removed_after_a_second_tap_only() -> None:
    asked = at(press("hapus", "3"), KEMLU)
    assert (keys(asked), asked.effects) == (["feeds.remove"], ())
    assert (NEWSROOM, AREA, "buang", "3") in buttons(asked)
    decision = at(press("buang", "3"), KEMLU)
    assert (keys(decision), decision.effects) == (["feeds.removed"], (DropFeed(3),))


@pytest.mark.parametrize("what", ["lihat", "jeda", "lanjut", "hapus", "buang"])
@pytest.mark.parametrize("number", ["3", "", "x", "²", "-1", "99999999999999999999"])
def test_an_old_or_made_up_button_is_told_kindly(what: str, number: str) -> None:
    decision = at(press(what, number), NEW)
    assert (keys(decision), decision.effects) == (["feeds.unknown"], ())


def test_a_feed_that_was_never_read_or_read_long_ago_is_shown() -> None:
    assert "bp2mi.go.id" in text_of(at(press("lihat", "4"), NEW))
    old = replace(KEMLU, checked_at=NOW - timedelta(days=400))
    assert "18 Okt 2025, 10.00 WIB" in text_of(at(press("lihat", "3"), old))
