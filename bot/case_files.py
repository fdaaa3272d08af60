"""`cekdulu cases export`: the cases of some days for the authorities, as CSV or JSON."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from bot import app
from bot.errors import BotError
from bot.exporting.file import content
from bot.exporting.period import FORMATS, LAST_YEAR, Period
from bot.settings import Settings
from bot.store import StoreUnavailable
from bot.store_beside import opened

FIRST_YEAR = 2000
ONLY_OURS = 0o600
"""The file is for its owner's eyes: whoever passes it on shall do so knowingly."""


def add_parser(parser: argparse.ArgumentParser) -> None:
    """Say what can be typed."""
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    one = what.add_parser(
        "export", help="cases for the authorities, without names unless asked for"
    )
    for option, text in (
        ("--since", "the first day on which a case was opened, in Jakarta"),
        ("--until", "the last such day; it counts too"),
    ):
        one.add_argument(option, type=_day, required=True, metavar="YYYY-MM-DD", help=text)
    one.add_argument("--format", choices=FORMATS, default=FORMATS[0])
    one.add_argument(
        "--names", action="store_true", help="with names, contacts and people's own words"
    )
    one.add_argument("--out", type=Path, metavar="FILE", help="a new file; else standard output")


async def run(options: argparse.Namespace, settings: Settings) -> None:
    """Do what was typed. Raises BotError when it cannot be done."""
    if options.until < options.since:
        raise BotError(f"--until {options.until} is before --since {options.since}.")
    period = Period(options.since, options.until)
    try:
        async with opened(settings) as store:
            if store is None:
                raise BotError(f"There is no database in {settings.folder}; `make run` makes one.")
            cases = await store.export_cases(period.since, period.until)
    except StoreUnavailable:
        raise BotError("The database cannot be reached just now. Try again later.") from None
    text = content(cases, period, options.format, app.now(), names=options.names)
    if options.out is None:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.flush()
    else:
        _write(options.out, text.encode())
    names = "with names" if options.names else "without names"
    app.say(f"{len(cases)} cases of {period.first} to {period.last}, {names}")


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2026-11-22")
    return day


def _write(path: Path, data: bytes) -> None:
    """Write a new file whole or not at all."""
    try:
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, ONLY_OURS)
    except FileExistsError:
        raise BotError(f"{path} is there already; nothing was written.") from None
    except OSError as error:
        raise BotError(f"{path} cannot be written: {error.strerror}.") from None
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise BotError(f"{path} cannot be written: {error.strerror}.") from None
