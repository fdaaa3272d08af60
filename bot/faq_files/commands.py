"""What can be typed after `cekdulu faq`, and what each of it does."""

import argparse
import sys
from pathlib import Path

from bot import app, word_loading
from bot.faq_files import auditing, exporting, importing, listing
from bot.faq_files.found import Refused
from bot.faq_files.standing import looked_at
from bot.faq_files.telling import Voice
from bot.formatting import storable
from bot.settings import Settings
from bot.store import StoreUnavailable
from bot.store_beside import opened


def add_parser(parser: argparse.ArgumentParser) -> None:
    """Say what can be typed."""
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    listed = what.add_parser("list", help="all answers: where from, until when, how often told")
    listed.add_argument("--expired", action="store_true", help="only those past their day")
    listed.add_argument("--countries", action="store_true", help="only those for some countries")
    shown = what.add_parser("show", help="one answer as people get it, and what is wrong with it")
    shown.add_argument("id", metavar="ID")
    shown.add_argument("--history", action="store_true", help="who changed it, and when")
    checked = what.add_parser("check", help="everything that is wrong; code 1 when it must not be")
    checked.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="as for import")
    checked.add_argument("--readability", action="store_true", help="how hard each is to read")
    what.add_parser("write-back", help="write what editors published into responses/faq")
    _add_export(what.add_parser("export", help="Markdown files and tables for a spreadsheet"))
    _add_import(what.add_parser("import", help="publish what editors changed in such files"))


def _add_export(parser: argparse.ArgumentParser) -> None:
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="for all files")
    where.add_argument("--csv", type=Path, metavar="FILE", help="only the table of answers")
    parser.add_argument("--force", action="store_true", help="overwrite what is there")


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="folder of .md, .md or CSV"
    )
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument(
        "--as", dest="author", default="", metavar="NAME", help="who changes; else the user here"
    )


async def run(options: argparse.Namespace, settings: Settings) -> None:
    """Do what was typed. Raises Refused, in the editors' language, when it cannot be done."""
    voice = Voice(word_loading.load_words(settings), app.now())
    try:
        if options.what == "import":
            async with opened(settings) as store:
                author = " ".join(storable(options.author).split())[: importing.LONGEST_NAME]
                await importing.bring(store, options.paths, options.yes, author, voice)
        else:
            await _look(options, settings, voice)
    except StoreUnavailable:
        raise Refused(voice.text("faqcmd.away")) from None
    finally:
        sys.stdout.flush()  # before an error is told, and while a closed pipe can be noticed


async def _look(options: argparse.Namespace, settings: Settings, voice: Voice) -> None:
    """The commands that write nothing into the store."""
    stands = await looked_at(settings, voice.words)
    match options.what:
        case "list":
            listing.list_answers(
                stands, voice, expired=options.expired, countries=options.countries
            )
        case "show":
            listing.show(stands, options.id, voice, history=options.history)
        case "check":
            auditing.check(stands, options.paths, voice, readability=options.readability)
        case "write-back":
            exporting.write_back(stands, word_loading.RESPONSES / "faq", voice)
        case _ if options.csv:
            exporting.export_table(stands, options.csv, voice, force=options.force)
        case _:
            exporting.export(stands, options.folder, voice, force=options.force)
