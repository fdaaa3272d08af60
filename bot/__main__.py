"""The command `cekdulu`."""

import argparse
import asyncio
import json
import os
import signal
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from bot import (
    agency_files,
    app,
    case_files,
    console,
    faq_files,
    linewise,
    nlu_model,
    offer_lines,
    offer_lines_list,
    quietlog,
    retraining,
    setaside,
    settings,
)
from bot.errors import BotError
from bot.evaluating import ads, images, offers, understanding
from bot.settings import Settings


def main() -> None:
    """Run a subcommand; a clear sentence and code 1 when it cannot be done."""
    options = _parser().parse_args()
    try:
        chosen = settings.read(os.environ)
        quietlog.start(chosen.log)
        asyncio.run(_stoppable(_command(options, chosen)))
    except BotError as error:
        app.say(f"cekdulu: {error}")
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output left, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def _command(options: argparse.Namespace, chosen: Settings) -> Coroutine[Any, Any, object]:
    match options.command:
        case "run":
            return app.run(chosen)
        case "chat":
            return console.chat(chosen)
        case "train":
            return retraining.learn(chosen) if options.gate else nlu_model.ready(app.say)
        case "evaluate":
            return _evaluate(options, chosen)
        case "parse":
            return linewise.parse(chosen, options.jsonl)
        case "ask":
            return linewise.ask(chosen, options.jsonl)
        case "check":
            return _check(options, chosen)
        case "faq":
            return faq_files.run(options, chosen)
        case "p3mi":
            return agency_files.run(options, chosen)
        case "cases":
            return case_files.run(options, chosen)
        case _:
            return setaside.show(chosen, options.show, options.again)


async def _check(options: argparse.Namespace, chosen: Settings) -> None:
    if options.words and options.jsonl is not None:
        raise BotError("Give words or files, or --jsonl FILE; not both.")
    outside = await offer_lines_list.from_store(chosen, app.now().date(), app.say)
    if options.jsonl is None:
        await offer_lines.check_words(options.words, outside)
    else:
        await offer_lines.check_lines(options.jsonl, outside)


async def _evaluate(options: argparse.Namespace, chosen: Settings) -> None:
    if options.what == "ads":
        found = await ads.evaluate(chosen, options.file)
    elif options.what == "offers":
        found = await offers.evaluate(options.file, options.keywords)
    elif options.what == "images":
        found = await images.evaluate(options.file)
    else:
        found = await understanding.evaluate(
            chosen, options.file, options.compare, options.keywords
        )
    sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")


def _add_evaluate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["understanding", "ads", "offers", "images"])
    parser.add_argument(
        "file", type=Path, help='lines {"text": …, "id": …} (offers: "label"), or a folder'
    )
    parser.add_argument("--compare", type=Path, metavar="CONFIG", help="another Rasa configuration")
    parser.add_argument("--keywords", type=Path, metavar="FILE", help="a plain list of words")


async def _stoppable(work: Coroutine[Any, Any, object]) -> None:
    """Run until done; Ctrl-C and SIGTERM cancel it once, cleanly."""
    task = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        app.say("stopped")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("cekdulu", description="CekDulu, the bot that checks first.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("run", help="run the bot (settings: CEKDULU_… variables, see README.md)")
    commands.add_parser("chat", help="talk with the bot in this terminal")
    train = commands.add_parser("train", help="train the language model if its data changed")
    train.add_argument(
        "--gate", action="store_true", help="put it in service only if it is not worse"
    )
    _add_evaluate(commands.add_parser("evaluate", help="measure how well the bot does"))
    for name, text in (
        ("parse", "what the model makes of sentences"),
        ("ask", "what the bot answers to sentences, each from a new person"),
    ):
        one = commands.add_parser(name, help=text)
        one.add_argument(
            "--jsonl", required=True, metavar="FILE", help='lines {"text": …}; - is standard input'
        )
    check = commands.add_parser("check", help="what the offer checker says of texts and files")
    check.add_argument("words", nargs="*", metavar="TEXT|FILE", help="an offer, or files with it")
    check.add_argument(
        "--jsonl", metavar="FILE", help='lines {"text": …} or {"image": PATH}; - is standard input'
    )
    faq_files.add_parser(commands.add_parser("faq", help="answers and contacts as editors' files"))
    agency_files.add_parser(
        commands.add_parser("p3mi", help="the official list of placement agencies")
    )
    case_files.add_parser(commands.add_parser("cases", help="cases for the authorities"))
    failed = commands.add_parser("failed", help="updates the bot gave up on, for people to see")
    failed.add_argument("--show", type=int, metavar="N", help="print update N whole")
    failed.add_argument("--again", type=int, metavar="N", help="put update N back into the queue")
    return parser


if __name__ == "__main__":
    main()
