"""The command `python -m bot.simulator`: a local Bot API server with a chat page."""

import argparse
import asyncio
import contextlib
import os
import re
import signal
import sys
import threading
import time
from functools import partial

from bot.simulator.demo_channel import set_up_channel
from bot.simulator.desk import set_up_desk
from bot.simulator.serving import running
from bot.simulator.settings import Settings
from bot.simulator.state import DEFAULT_TOKEN, State

# Message ids count seconds since this moment (2026-01-01), so that a restarted server,
# whose memory is empty, does not give an old message's id to a new one.
MESSAGE_IDS_SINCE = 1_767_225_600


def main(arguments: list[str] | None = None) -> int:
    """Serve until a signal, or until the parent is gone; 1 when it cannot start."""
    options = _parser().parse_args(arguments)
    with contextlib.suppress(KeyboardInterrupt):
        try:
            asyncio.run(_serve(options))
        except OSError as problem:
            where = f"{options.host}:{options.port}"
            sys.stderr.write(
                f"The simulator cannot listen on {where}: {problem.strerror}.\n"
                "Stop what uses that port, or choose another one with --port.\n"
            )
            return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot.simulator", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one")
    parser.add_argument("--token", action="append", help="a token to accept; may be repeated")
    parser.add_argument(
        "--group-budget",
        type=_from_one,
        help="sends and edits a minute in a group",
    )
    parser.add_argument(
        "--topic-gap",
        type=_above_zero,
        help="seconds that have to lie between two topics opened in a group",
    )
    parser.add_argument(
        "--desk", type=_group_id, help="start with an operators' group with topics, of this id"
    )
    parser.add_argument("--channel", type=_channel_name, help="start with a channel of this @name")
    parser.add_argument(
        "--no-privacy-mode", action="store_true", help="let the bot see all talk in groups"
    )
    parser.add_argument(
        "--exit-with-parent",
        action="store_true",
        help="stop when standard input closes, as it does when the parent process dies",
    )
    return parser


def _from_one(text: str) -> int:
    if (number := int(text)) < 1:
        raise ValueError(text)
    return number


def _above_zero(text: str) -> float:
    if not 0 < (seconds := float(text)) < float("inf"):
        raise ValueError(text)
    return seconds


def _group_id(text: str) -> int:
    if (number := int(text)) >= 0:
        raise ValueError(text)
    return number


def _channel_name(text: str) -> str:
    # What Telegram takes as a name (Bot API, Chat.username): from 5 characters, a letter first.
    if not re.fullmatch(r"@?[A-Za-z][A-Za-z0-9_]{4,31}", text):
        raise ValueError(text)
    return text.removeprefix("@")


def _furnish(options: argparse.Namespace, state: State) -> None:
    """What is there from the start, and again after each reset."""
    if options.desk is not None:
        set_up_desk(state, options.desk)
    if options.channel is not None:
        set_up_channel(state, options.channel)


async def _serve(options: argparse.Namespace) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    if options.exit_with_parent:
        watcher = threading.Thread(target=_wait_for_parent, args=(loop, stop), daemon=True)
        watcher.start()
    state = State(
        tokens=options.token or (DEFAULT_TOKEN,),
        first_message_id=max(int(time.time()) - MESSAGE_IDS_SINCE, 1),
        settings=Settings(not options.no_privacy_mode, options.group_budget, options.topic_gap),
        furnish=partial(_furnish, options),
    )
    async with running(options.port, options.host, state) as server:
        sys.stdout.write(f"Chat page and Bot API: {server.url}\n")
        sys.stdout.flush()
        await stop.wait()


def _wait_for_parent(loop: asyncio.AbstractEventLoop, stop: asyncio.Event) -> None:
    # os.read and not sys.stdin: a buffered reader's lock would disturb the interpreter's end.
    with contextlib.suppress(OSError):
        while os.read(0, 4096):
            pass
    with contextlib.suppress(RuntimeError):
        loop.call_soon_threadsafe(stop.set)


if __name__ == "__main__":
    sys.exit(main())
