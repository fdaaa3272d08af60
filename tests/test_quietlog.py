"""Quiet logs: what happened and where, never what an error's message says."""

import io
import logging
import subprocess
import sys
from collections.abc import Iterator

import pytest

from bot.quietlog import QuietFormatter, where
from bot.settings import ROOT

SECRET = "disekap di Poipet 0812"


def fail() -> None:
    raise ValueError(SECRET)


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What our formatter makes of all records."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(QuietFormatter())
    logging.getLogger().addHandler(handler)
    yield stream
    logging.getLogger().removeHandler(handler)


def test_our_own_records_are_told_as_they_are(written: io.StringIO) -> None:
    logging.getLogger("bot.worker").warning("inbox %d waits", 5)
    line = written.getvalue()
    assert line.endswith(" WARNING bot.worker: inbox 5 waits\n")


def test_an_error_is_told_by_class_and_place_and_not_by_its_message(written: io.StringIO) -> None:
    try:
        fail()
    except ValueError:
        logging.getLogger("bot.worker").exception("inbox 5 failed")
    line = written.getvalue()
    assert "inbox 5 failed ValueError at test_quietlog.py:" in line
    assert SECRET not in line
    assert line.count("\n") == 1


def test_an_error_that_came_of_another_hides_that_one_too(written: io.StringIO) -> None:
    try:
        try:
            fail()
        except ValueError as error:
            raise RuntimeError(f"because of {error}") from error
    except RuntimeError:
        logging.getLogger("bot.sender").exception("outbox 5")
    assert "RuntimeError at" in written.getvalue()
    assert SECRET not in written.getvalue()


@pytest.mark.parametrize("name", ["asyncio", "httpx", "telegram.Bot", "botany", "root", "uvicorn"])
def test_records_of_other_libraries_show_no_words(name: str, written: io.StringIO) -> None:
    logging.getLogger(name).error("request to %s failed", SECRET, stack_info=True)
    line = written.getvalue()
    assert f"ERROR {name}: test_quietlog:" in line
    assert SECRET not in line
    assert line.count("\n") == 1


def test_where_names_the_last_places_first() -> None:
    with pytest.raises(ValueError, match="disekap") as failed:
        fail()
    assert where(failed.value).startswith("ValueError at test_quietlog.py:")
    assert " < test_quietlog.py:" in where(failed.value)


def test_an_error_that_was_never_raised_has_only_a_class() -> None:
    assert where(KeyError(SECRET)) == "KeyError"


PROGRAM = f"""
import asyncio, gc, logging
from bot import quietlog

quietlog.start("INFO")

async def fail():
    raise ValueError({SECRET!r})

async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(fail())
    await asyncio.wait([task])
    del task
    gc.collect()
    future = loop.create_future()
    future.set_exception(RuntimeError({SECRET!r}))
    del future
    gc.collect()
    loop.call_exception_handler({{"message": {SECRET!r}, "exception": OSError({SECRET!r})}})

asyncio.run(main())
logging.getLogger("bot.worker").info("ours")
logging.getLogger("bot.worker").debug("too quiet")
logging.getLogger("httpx").info({SECRET!r})
logging.getLogger("httpx").warning({SECRET!r})
"""


def test_a_whole_program_never_tells_what_its_errors_say() -> None:
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30, check=True)
    lines = done.stderr.splitlines()
    assert SECRET not in done.stderr
    assert [line.split(" ", 2)[2].split(":")[0] for line in lines] == [
        "asyncio", "asyncio", "asyncio", "bot.worker", "httpx",
    ]  # fmt: skip
    for error in ("ValueError", "RuntimeError", "OSError"):
        assert sum(error in line for line in lines) == 1
    assert done.stdout == ""
