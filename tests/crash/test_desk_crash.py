"""The desk under kill -9: what people and operators write is on the other side, once or told."""

import random
from pathlib import Path

from benchmarks.desk_marks import failures_told, missing
from benchmarks.desk_relay import Relay, Trouble
from benchmarks.desk_rooms import Rooms
from benchmarks.desk_stage import DeskBot, Rasa, make_groups
from benchmarks.relay import run, settle
from tests.e2e.stage import Server

PEOPLE, KILLS = range(50_000, 50_008), 2
AT_ONCE, IN_A_STEP = 16, 60
"""Copies that may be under way when the bot is killed, and lines in the one message that is on its
way into a group: a call whose answer nobody wrote down is made again."""


def test_what_is_written_in_a_case_arrives_in_order_though_the_bot_is_killed(
    tmp_path: Path,
) -> None:
    """Both ways between eight people and their rooms, with kills and broken connections."""
    trouble = Trouble(kills=KILLS, topics=0, blocks=False, faults={"drop_after": 0.01})
    with Rasa() as nlu, Server() as server:
        groups = make_groups(server, 1)
        with DeskBot(tmp_path, server, nlu, groups) as bot:
            bot.start_free()
            relay = Relay(server, Rooms(server), random.Random(5), PEOPLE)
            relay.open()
            run(relay, bot, 240, 30, trouble)
            found = settle(relay, groups)
    absent = set(missing(relay.book, found))
    assert absent == failures_told(tmp_path / "desk.db", relay.book, list(absent))
    assert (found.wrong, found.late) == ([], [])
    assert relay.done["kills"] == KILLS
    twice = {
        side: sum(n - 1 for one, n in found.count.items() if one.side == side and one.number)
        for side in "OP"
    }
    print(f"{len(relay.book.written)} messages, {KILLS} kills, {twice} stand there twice")
    unmarked = KILLS + relay.rooms.refused.get(0, 0)
    assert twice["O"] <= unmarked * AT_ONCE
    assert twice["P"] <= unmarked * IN_A_STEP
