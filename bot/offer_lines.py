"""`cekdulu check`: the offer checker tried on texts, pictures and files, without the model."""

import asyncio
import json
import sys
from collections.abc import Iterable
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path

from bot import responses
from bot.errors import BotError
from bot.model import Json
from bot.offer_lines_files import Files, FileText
from bot.offer_lines_json import as_json
from bot.offer_lines_list import Outside, nothing_known
from bot.offer_lines_words import in_words
from bot.offer_tables import load_checker
from bot.offers.checking import OfferChecker
from bot.offers.model import Judgement
from bot.settings import ROOT

ENDINGS = frozenset((".txt", ".pdf", ".docx", ".jpg", ".jpeg", ".png", ".webp"))
"""A word that ends so is meant as a file, and is an error when there is none."""


class BadLine(BotError):
    """No JSON object with a "text" or an "image"."""


class BadLines(BotError):
    """Some lines could not be checked."""


@dataclass(frozen=True)
class Desk:
    """What checking needs."""

    checker: OfferChecker
    files: Files
    outside: Outside

    def judged(self, text: str) -> Judgement:
        """The judgement on a text, with what is known from outside."""
        judgement = self.checker.check(text)
        return self.checker.with_signs(judgement, self.outside(judgement.reading))


async def check_lines(path: str, outside: Outside = nothing_known) -> None:
    """Print for each line {"text": …} or {"image": path} what the checker says, in order; "-" is
    standard input, an image's path starts at the file's folder. A bad line gives {"error": …} in
    its place; BadLines is raised after the last."""
    checker, lines = load_checker(ROOT), _lines(path)
    folder = Path() if path == "-" else Path(path).parent
    wrong: list[bool] = []
    async with aclosing(Files()) as files:
        desk = Desk(checker, files, outside)
        for line in filter(bytes.strip, lines):
            found = await _line(desk, line, folder)
            wrong.append("error" in found)
            _print(found)
            await asyncio.sleep(0)  # lets Ctrl-C through
    if any(wrong):
        raise BadLines(f"{sum(wrong)} of {len(wrong)} lines could not be checked.")


async def check_words(words: list[str], outside: Outside = nothing_known) -> None:
    """Print for a person what the checker says of words, or of files. Raises BotError."""
    checker = load_checker(ROOT)
    texts = responses.load(ROOT / "responses").texts
    async with aclosing(Files()) as files:
        given = await _given(words, files)
    said = in_words(Desk(checker, files, outside).judged(given.text), texts)
    if given.problem:
        said = f"{texts['sign.partly_read']}\n{said}"
    sys.stdout.write(f"{said}\n")


async def _given(words: list[str], files: Files) -> FileText:
    """The words themselves, or those of the files they name: the parts of one offer."""
    if not words:
        raise BotError("Give a text, a file, or --jsonl FILE.")
    if not all(map(_names_file, words)):
        return FileText(" ".join(words))
    read = [await files.read(Path(one)) for one in words]
    problems = [one.problem for one in read if one.problem]
    return FileText("\n".join(one.text for one in read), ", ".join(problems))


def _names_file(word: str) -> bool:
    try:
        there = Path(word).is_file()
    except OSError:  # longer than any name
        return False
    return there or (Path(word).suffix.lower() in ENDINGS and not any(map(str.isspace, word)))


async def _line(desk: Desk, line: bytes, folder: Path) -> Json:
    """What the checker says of a line; whatever is wrong with one line, the others are checked."""
    try:
        fields = _fields(line)
        if "text" in fields:
            return as_json(desk.judged(_text(fields["text"])))
        read = await desk.files.read(folder / _text(fields["image"]))
        return as_json(desk.judged(read.text)) | {"text": read.text, "problem": read.problem}
    except BotError as error:
        return {"error": str(error)}
    except Exception as error:
        return {"error": f"{type(error).__name__}: this line cannot be checked."}


def _fields(line: bytes) -> Json:
    try:
        fields = json.loads(line)
    except ValueError as error:
        raise BadLine from error
    if not isinstance(fields, dict) or ("text" in fields) == ("image" in fields):
        raise BadLine
    return fields


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise BadLine
    return value.encode(errors="replace").decode()  # half a character cannot be printed again


def _lines(path: str) -> Iterable[bytes]:
    """The lines of a file; those of standard input one after another as they come."""
    if path == "-":
        return sys.stdin.buffer
    try:
        return Path(path).read_bytes().split(b"\n")
    except OSError as error:
        raise BotError(f"{path} cannot be read: {error.strerror}.") from error


def _print(value: Json) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()
