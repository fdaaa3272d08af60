"""A small bot over the real store, made to be killed: `child.py <url> <folder> <updates>`.

Telegram is two files in the folder: `confirmed` holds the number up to which updates need not be
sent again, `sent` gets a line for each message.

For each line on stdin a bot is forked, so that modules are loaded once for all. It writes its
process number in a line and a dot whenever something is about to happen; when it has ended, a line
says with which status.
"""

import asyncio
import os
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from bot.effects import StartTimer
from bot.model import Conversation, Outgoing
from bot.store import Codec, Commit, Received, Store, Work, open_store

CHATS = 9
BATCH = 8
KEY = bytes(range(32))
TIMER_EVERY = 7


def now() -> datetime:
    """The real time."""
    return datetime.now(UTC)


def step() -> None:
    """Tell the parent; it may kill us at any moment from here on."""
    os.write(1, b".")


def chat_of(number: int) -> int:
    """Whose update this is."""
    return number * 31 % CHATS + 1


def append(file: Path, line: str) -> None:
    """Write a line that survives us."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.write(handle, f"{line}\n".encode())
    os.fsync(handle)
    os.close(handle)


def confirmed(folder: Path) -> int:
    """Up to which number Telegram has been told that it need not send again."""
    file = folder / "confirmed"
    return int(file.read_text().split()[-1]) if file.exists() else 0


async def intake(store: Store, folder: Path, last: int) -> None:
    """Receive what was not confirmed, then confirm it, as get_updates does with its next offset."""
    done = confirmed(folder)
    while done < last:
        numbers = range(done + 1, min(done + BATCH, last) + 1)
        step()
        await store.receive([Received(n, chat_of(n), {"n": n}, n) for n in numbers], now())
        step()
        done = numbers[-1]
        append(folder / "confirmed", str(done))


def turn(work: Work) -> Commit:
    """Count in the conversation, answer, and now and then start a timer that is due at once."""
    read, counted = work.conversation, dict(work.conversation.data)
    chat = read.chat_id
    if work.source == "timer":
        counted["rings"] = counted.get("rings", 0) + 1
        return Commit(work.inbox_id, Conversation(chat, "s", counted, read.version))
    number = work.payload["n"]
    counted["seen"] = [*counted.get("seen", []), number]
    effects = (StartTimer(f"t{number}", now()),) if number % TIMER_EVERY == 0 else ()
    replies = (Outgoing(chat, "message", {"n": number}),)
    return Commit(work.inbox_id, Conversation(chat, "s", counted, read.version), replies, effects)


async def work_off(store: Store) -> None:
    """Turn what is pending into commits, chats side by side."""
    while True:
        await store.ring(now())
        works = await store.pending(now(), (), CHATS)
        step()
        await asyncio.gather(*(store.commit(turn(work), now()) for work in works))
        step()


async def send(store: Store, folder: Path) -> None:
    """Send what is due, chats side by side."""
    while True:
        rows = await store.due(now(), (), CHATS)
        step()
        for row in rows:
            append(folder / "sent", f"{row.chat_id} {row.payload['n']}")
        step()
        await asyncio.gather(*(store.sent(row, row.payload["n"], now()) for row in rows))


async def finished(store: Store, folder: Path, last: int) -> None:
    """Return when all was received, answered and sent."""
    while True:
        counts = await store.counts()
        waiting = counts["inbox_pending"] + counts["outbox_pending"] + counts["timers"]
        if confirmed(folder) == last and not waiting:
            return
        await asyncio.sleep(0.05)


async def main(url: str, folder: Path, last: int) -> None:
    """Run until there is nothing left to do."""
    store = open_store(url, Codec(KEY), "77")
    loops = [intake(store, folder, last), work_off(store), send(store, folder)]
    tasks = [asyncio.ensure_future(loop) for loop in loops]
    await asyncio.wait(
        [*tasks[1:], asyncio.ensure_future(finished(store, folder, last))],
        return_when=asyncio.FIRST_COMPLETED,
    )
    for task in tasks:
        if task.done():
            task.result()
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await store.close()


def live(url: str, folder: Path, last: int) -> None:
    """Be one bot, from its first line to its end."""
    os.write(1, f"{os.getpid()}\n".encode())
    asyncio.run(main(url, folder, last))


def fork_for_each_line(url: str, folder: Path, last: int) -> None:
    """Let one bot after another live."""
    while os.read(0, 1):
        if (child := os.fork()) == 0:
            try:
                live(url, folder, last)
            except BaseException:
                traceback.print_exc()
                os._exit(1)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        os.write(1, f"={os.waitstatus_to_exitcode(status)}\n".encode())


if __name__ == "__main__":
    fork_for_each_line(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
