"""The worker: reads files from its input one after the other until that closes.

It says nothing of what it reads to anybody but the bot; started by `bot.media.process`.
"""

import json
import logging
import os
import resource
import sys
import time
from contextlib import suppress
from typing import BinaryIO

from bot import quietlog
from bot.media import framing
from bot.media.contents import Contents, to_json
from bot.media.reading import contents_of

log = logging.getLogger(__name__)
POLITE = 10
"""Niceness: answers to other people come first."""
MOST_MEMORY = 4 * 2**30
"""Bytes of address space: a bomb that comes through ends this process, not the machine."""


def main() -> None:
    """Serve until the bot closes the pipe."""
    quietlog.start("WARNING")
    os.nice(POLITE)
    with suppress(ValueError, OSError):  # not every system has this limit
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    with _answers() as answers:
        serve(sys.stdin.buffer, answers)


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer each question."""
    while (head := framing.read_frame(questions)) is not None:
        data = framing.read_frame(questions)
        if data is None:
            return
        until = time.monotonic() + float(json.loads(head)["seconds"])
        answers.write(framing.as_json(to_json(_contents(data, until))))
        answers.flush()


def _contents(data: bytes, until: float) -> Contents:
    try:
        return contents_of(data, lambda: time.monotonic() < until)
    except ImportError:
        raise
    except Exception as error:  # one strange file must not end the reading of others
        log.error("a file could not be read: %s", quietlog.where(error))
        return Contents(problem="broken")


def _answers() -> BinaryIO:
    """The bot's end of our output; what libraries print goes where errors go."""
    ours = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(ours, "wb")


if __name__ == "__main__":
    main()
