"""Who gets alerts of the channel with the whole bot, and who does not: people who stop, who block
the bot, who leave Telegram, and groups that become supergroups."""

from collections.abc import Iterator

import pytest

from tests.e2e.channel_stage import (
    SETTINGS,
    Newsroom,
    Reader,
    all_is_sent,
    arrived,
    kept,
    links,
    make_channel,
    number_of,
    standing,
    with_words,
)
from tests.e2e.reporter import buttons
from tests.e2e.stage import BotProcess, Server, until


@pytest.fixture(scope="module")
def bot(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotProcess]:
    """One bot with a channel and two editors; all that is done here is tapped or commanded."""
    make_channel(server)
    with BotProcess(tmp_path_factory.mktemp("alerts"), server, **SETTINGS) as running:
        yield running.ready()


def test_one_tap_stops_alerts_and_nothing_more_comes(
    bot: BotProcess, server: Server, room: Newsroom
) -> None:
    stops, stays = Reader(server, 3041), Reader(server, 3042)
    stops.subscribes()
    stays.subscribes()
    first = "Awas tipuan pisang di Thailand."
    room.publishes(first)
    stops.finds(first)
    stops.presses("langganan:stop")
    until(lambda: stops.has("langganan:lagi"), "it is stopped")
    second = "Awas tipuan salak di Thailand."
    key = room.drafts(second)
    for when in ("besok 07.00", "sekarang"):
        room.times(key, when)
    room.proposes(key)
    room.approves(key)
    stays.finds(second)
    all_is_sent(bot)
    assert not with_words(server, 3041, second)
    assert len(with_words(server, 3042, second)) == 1


def test_who_blocked_the_bot_or_left_telegram_gets_nothing_until_they_ask_again(
    bot: BotProcess, server: Server, room: Newsroom
) -> None:
    blocks, leaves = Reader(server, 3051), Reader(server, 3052)
    for one in (blocks, leaves):
        one.subscribes()
    server.post("/sim/block", {"user": blocks.user})
    server.post("/sim/deactivate", {"user": leaves.user})  # nobody is told of that
    first = "Awas tipuan durian di Filipina."
    key = room.publishes(first)
    all_is_sent(bot)
    number = number_of(bot, key)
    rows = kept(bot, f"SELECT chat_id, state FROM deliveries WHERE post = {number}")
    assert {3052: "blocked"}.items() <= dict(rows).items()
    assert dict(rows).get(3051, "blocked") == "blocked"
    server.post("/sim/unblock", {"user": blocks.user})
    blocks.writes("/langganan")
    blocks.sees("pernah diblokir")
    second = "Awas tipuan nangka di Filipina."
    room.publishes(second)
    all_is_sent(bot)
    assert tried(server, 3052, first) == 1
    assert tried(server, 3051, second) == tried(server, 3052, second) == 0, "they did not ask yet"
    blocks.presses("langganan:lagi")
    until(lambda: blocks.has("langganan:berhenti"), "alerts come again")
    third = "Awas tipuan rambutan di Filipina."
    room.publishes(third)
    blocks.finds(third)
    all_is_sent(bot)
    assert not with_words(server, 3051, first)
    assert tried(server, 3052, third) == 0


def tried(server: Server, chat: int, words: str) -> int:
    """How often the bot tried to say this in a chat, whether it was let or not."""
    return sum(words in call["params"]["text"] for call in server.calls("sendMessage", chat))


def test_a_group_is_subscribed_by_who_leads_it_and_keeps_its_alerts_as_a_supergroup(
    bot: BotProcess, server: Server, room: Newsroom
) -> None:
    admin, member, group = Reader(server, 3061), Reader(server, 3062), -5003061
    members = [{"user": admin.user, "status": "creator"}, {"user": member.user, "status": "member"}]
    chat = {"id": group, "type": "group", "title": "Warga desa"}
    server.post("/sim/groups", {"chat": chat, "members": members, "bot": "member"})
    server.write(3062, "/langganan@cekdulu_bot", chat={"id": group})
    arrived(server, group, "admin grup")
    server.write(3061, "/langganan@cekdulu_bot", chat={"id": group})
    taps(server, member, group, "langganan:mulai")
    until(lambda: "admin grup" in toasts(server), "only who leads may")
    assert not kept(bot, f"SELECT 1 FROM subscribers WHERE chat_id = {group}")
    for data in ("mulai", "atur", "jam", "jam:tidak"):
        taps(server, admin, group, f"langganan:{data}")
    until(lambda: not in_group(server, group, "langganan:jam:tidak"), "the hours are chosen")
    first = "Awas tipuan kelapa di Malaysia."
    room.publishes(first)
    assert links(arrived(server, group, first))
    moved = server.post("/sim/upgrade", {"user": admin.user, "chat": {"id": group}})["chat"]["id"]
    assert moved != group
    second = "Awas tipuan sawo di Malaysia."
    room.publishes(second)
    arrived(server, moved, second)
    all_is_sent(bot)
    assert tried(server, moved, second) == len(with_words(server, moved, second)) == 1
    rows = kept(bot, "SELECT chat_id FROM subscribers WHERE chat_id < 0")
    assert rows == [(moved,)]


def in_group(server: Server, group: int, data: str) -> list[int]:
    """The messages of a group with a button that carries this."""
    return [one["message_id"] for one in standing(server, group) if data in buttons(one)]


def taps(server: Server, who: Reader, group: int, data: str) -> None:
    """Somebody taps a button in a group, as soon as it is there."""
    until(lambda: in_group(server, group, data), f"the group has the button {data!r}")
    body = {"user": who.user, "chat": {"id": group}, "data": data}
    server.post("/sim/press", body | {"message_id": in_group(server, group, data)[-1]})


def toasts(server: Server) -> str:
    """What people were told for a moment."""
    made = server.calls("answerCallbackQuery")
    return "\n".join(str(one["params"].get("text", "")) for one in made)
