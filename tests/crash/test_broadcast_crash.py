"""Posts under kill -9: everybody gets each of them once, but for calls of which nobody can know;
what was wrong is changed and corrected wherever it went."""

import base64
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest

from bot.broadcasting.broadcaster import MOST
from bot.model import Json
from bot.settings import LOCAL_TOKEN, ROOT
from tests.crash.child import KEY
from tests.crash.posts_made import Kept
from tests.e2e.channel_stage import (
    CHANNEL,
    CHANNEL_ID,
    SETTINGS,
    Newsroom,
    all_is_sent,
    make_channel,
    standing,
)
from tests.e2e.reporter import words_of
from tests.e2e.stage import BotProcess, Server, until
from tests.postgres import new_schema

FIRST, STOPPED, WHOLE = 1_000_000, 30, 120
"""The number of the first reader, how many stop before a correction, and how many the whole bot
sends to."""
SIZES = {"sqlite": (150, 4), "postgresql": (80, 2)}
"""Readers, and kills while a post, its edit and its correction are each on their way."""
STEPS = (4, 90)
"""How many steps a bot lives; it takes some to begin."""
CHANNEL_STEPS = range(14, 31)
"""Those within which the first call of the channel begins and ends; fewer than a group's minute
lets pass."""
OLD, NEW, RIGHT = "Awas jebakan di Kamboja.", "Awas jebakan di Laos.", "Kabar itu sudah lama."


class Bots:
    """The process that forks one bot after another."""

    def __init__(self, kept: Kept, server: Server) -> None:
        command = [sys.executable, "-m", "tests.crash.broadcast_child", kept.url, server.url]
        self._process = subprocess.Popen(
            [*command, CHANNEL], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True, bufsize=1,
        )  # fmt: skip
        self._chance = random.Random(20261122)

    def are_killed(self, times: int) -> None:
        """Let bots be killed in the middle of their work, one after another."""
        ends = [self.live(self._chance.randint(*STEPS)) for _ in range(times)]
        assert ends == [-signal.SIGKILL] * times, "there was too little to do"

    def bring_it_to_its_end(self) -> None:
        """Let a bot live as long as there is something to do."""
        assert self.live(0) == 0

    def live(self, steps: int) -> int:
        """Let a bot live so many steps, 0 for as long as there is something to do; its status."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{steps}\n")
        return int(self._process.stdout.readline())

    def __enter__(self) -> "Bots":
        return self

    def __exit__(
        self, kind: type | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate(timeout=60)  # it ends when nobody can ask it any more


@pytest.fixture
def server() -> Iterator[Server]:
    """A server with a channel, on which half of the calls take a moment."""
    with Server() as server:
        make_channel(server)
        slow = {"kind": "slow", "seconds": 0.003, "count": None, "probability": 0.5}
        server.post("/sim/faults", slow)
        yield server


@pytest.mark.parametrize("kind", SIZES)
def test_a_post_its_edit_and_its_correction_reach_everybody_once(
    kind: str, server: Server, tmp_path: Path
) -> None:
    people, kills = SIZES[kind]
    sqlite = kind == "sqlite"
    kept = Kept(f"sqlite:///{tmp_path / 'store.db'}" if sqlite else new_schema(), "77")
    readers = people_at(server, people)
    kept.subscribe(readers)
    with Bots(kept, server) as bots:
        first = kept.approve("kabar", OLD)
        bots.are_killed(kills)
        kept.approve("ubah", NEW, kind="edit", of=first)
        bots.are_killed(kills)
        bots.bring_it_to_its_end()
        got_it_once(server, kept, readers, first, OLD, NEW)
        kept.subscribe(readers[:STOPPED], "stopped")
        second = kept.approve("ralat", RIGHT, kind="correction", of=first)
        bots.are_killed(kills)
        bots.bring_it_to_its_end()
    got_its_correction(server, kept, readers, first)
    unsure = [list(kept.states(one).values()).count("unsure") for one in (first, second)]
    print(f"{people} readers, {3 * kills} kills; unsure: {unsure}")
    assert 0 < unsure[0] <= 2 * kills * 2 * MOST, "no kill was in the middle of a call, or more"
    assert 0 < unsure[1] <= kills * 2 * MOST


def test_a_post_stands_once_in_the_channel_wherever_its_sending_was_cut_off(
    server: Server, tmp_path: Path
) -> None:
    """Each bot is killed a step later than the one before, each has one post more to bring."""
    kept = Kept(f"sqlite:///{tmp_path / 'store.db'}", "77")
    with Bots(kept, server) as bots:
        posts = {}
        for steps in CHANNEL_STEPS:
            text = f"Awas {steps}."
            posts[text] = kept.approve(f"k{steps}", text)
            bots.live(steps)
        bots.bring_it_to_its_end()
    for text, number in posts.items():
        stands_once(server, kept, number, text)
    assert kept.rows("SELECT 1 FROM posts WHERE channel = 'unsure'"), "no kill was in a call"


def test_the_whole_bot_is_killed_while_it_sends_and_then_changes_what_it_sent(
    server: Server, tmp_path: Path
) -> None:
    kept = Kept(f"sqlite:///{tmp_path / 'cekdulu.db'}", LOCAL_TOKEN.partition(":")[0])
    readers = people_at(server, WHOLE)
    kept.subscribe(readers)
    settings = {
        **SETTINGS, "DATABASE": kept.url, "KEY": base64.b64encode(KEY).decode(),
        "BROADCAST_RATE": "60", "SEND_RATE": "200",
    }  # fmt: skip
    room = Newsroom(server)
    with BotProcess(tmp_path, server, **settings) as bot:
        bot.ready()
        room.opens()
        key = room.drafts(OLD)
        room.proposes(key)
        room.approves(key)
        is_killed_in_the_middle(bot, kept)
        ((first,),) = kept.rows("SELECT number FROM posts")
        room.changes(key, "ubah", NEW)
        edited = "SELECT 1 FROM posts WHERE kind = 'edit' AND state = 'merged'"
        until(lambda: kept.rows(edited), "the edit is published")
        all_is_sent(bot)
        got_it_once(server, kept, readers, first, OLD, NEW)
        assert bot.stop() == 0


def people_at(server: Server, count: int) -> range:
    """People who started the bot long ago."""
    server.post("/sim/people/many", {"from": FIRST, "count": count})
    return range(FIRST, FIRST + count)


def is_killed_in_the_middle(bot: BotProcess, kept: Kept) -> None:
    """Kill the bot when a third of the people got the post, and let the next one bring it to its
    end."""
    sent = "SELECT count(*) FROM deliveries WHERE state = 'sent'"
    until(lambda: kept.rows(sent)[0][0] >= WHOLE // 3, "a third of the people got it")
    bot.stop(signal.SIGKILL)
    assert kept.rows("SELECT state FROM broadcasts") == [("running",)]
    bot.start()
    all_is_sent(bot)


def got_it_once(server: Server, kept: Kept, readers: range, first: int, *texts: str) -> None:
    """Everybody has the post with the last of its texts, but for calls of which nobody can
    know."""
    states = kept.states(first)
    assert list(states) == list(readers)
    for chat, state in states.items():
        shown = [text_of(one) for one in standing(server, chat)]
        assert shown == [texts[-1]] or (state == "unsure" and shown in ([], [texts[0]]))
        assert state in ("sent", "unsure")
    stands_once(server, kept, first, *texts)


def got_its_correction(server: Server, kept: Kept, readers: range, first: int) -> None:
    """Everybody who got the post, or may have got it, has its correction, as an answer to it."""
    ((second,),) = kept.rows("SELECT number FROM posts WHERE kind = 'correction'")
    before, states = kept.states(first), kept.states(second)
    assert list(states) == list(readers)
    for chat, state in states.items():
        messages = standing(server, chat)
        answers = [one for one in messages if text_of(one) == RIGHT]
        assert len(answers) == 1 or (state == "unsure" and not answers)
        assert state in ("sent", "unsure")
        if answers and before[chat] == "sent":
            assert answers[0]["reply_to_message"]["message_id"] == messages[0]["message_id"]
    stands_once(server, kept, second, RIGHT)


def text_of(message: Json) -> str:
    """Which of the texts a message says; all of its words when none."""
    words = words_of(message)
    return next((one for one in (OLD, NEW, RIGHT) if one in words), words)


def stands_once(server: Server, kept: Kept, number: int, *texts: str) -> None:
    """A post stands in the channel with its last text, or an editor is asked to look."""
    ((state,),) = kept.rows(f"SELECT channel FROM posts WHERE number = {number}")
    shown = [text_of(one) for one in standing(server, CHANNEL_ID)]
    ours = [one for one in shown if one in texts]
    assert ours == [texts[-1]] or (state == "unsure" and len(ours) <= 1)
