"""Reads and writes the reviewed answers: one file an id, words in Telegram HTML, front matter on
top."""

from datetime import date
from pathlib import Path

import yaml

from bot.answer import Answer
from bot.answer_json import WRONG_FIELDS, fields_of, from_fields
from bot.errors import StartError
from bot.yaml_text import parsed

BROKEN = (OSError, *WRONG_FIELDS, yaml.YAMLError)
"""What reading a broken answer raises."""
FENCE = "---\n"


def load(folder: Path) -> dict[str, Answer]:
    """Read all answers of a folder by id; raise StartError naming the file that cannot be read."""
    return {path.stem: _read(path) for path in sorted(folder.glob("*.md"))}


def _read(path: Path) -> Answer:
    try:
        return parse(path.stem, path.read_text(encoding="utf8"))
    except BROKEN as error:
        raise StartError(
            f"{path.name}: front matter is broken ({type(error).__name__})."
        ) from error


def parse(id: str, text: str) -> Answer:
    """An answer from a file's text; raises one of BROKEN when it is none."""
    before, head, body = text.replace("\r\n", "\n").split(FENCE, 2)
    if before.strip("\ufeff \n"):
        raise ValueError("text before the front matter")
    return from_fields(id, {**parsed(head), "body": body.strip()})


def written(answer: Answer) -> str:
    """The file's text for an answer; `parse` reads it back to the same answer."""
    fields = fields_of(answer)
    body = fields.pop("body")
    fields |= {name: date.fromisoformat(fields[name]) for name in ("reviewed_on", "expires_on")}
    head = {name: value for name, value in fields.items() if value or name == "sources"}
    dumped = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=10**6)
    return f"{FENCE}{dumped}{FENCE}{body}\n"
