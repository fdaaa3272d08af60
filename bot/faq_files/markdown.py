"""Reads an answer from a Markdown file, and says in which line one is broken. Pure."""

import re
from datetime import date

from bot.answer import Answer
from bot.answer_files import BROKEN, FENCE, parse
from bot.faq_files.found import Unreadable
from bot.faq_files.rows import ANSWER_COLUMNS

FIELD = re.compile(r"([A-Za-z_][\w-]*):(?:\s+(.*?)\s*|)")
"""A line of the front matter that begins a field."""
FIELDS = tuple(name for name in ANSWER_COLUMNS if name not in ("id", "body"))
NEEDED = ("title", "button", "sources", "reviewed_on", "expires_on")
DAYS = ("reviewed_on", "expires_on")
TOLD_AS = "None"
"""What an empty field of the front matter is read as."""


def answer_in(id: str, text: str) -> Answer:
    """The answer in a file's text; Unreadable with the line that is wrong."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    before, *rest = text.split(FENCE, 2)
    if before.strip() or len(rest) < 2:
        raise Unreadable("faqcmd.md_fence")
    start = before.count("\n") + 2
    _check_lines(rest[0].split("\n"), start)
    try:
        answer = parse(id, text)
    except (*BROKEN, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        row = start + mark.line if mark else start
        raise Unreadable("faqcmd.md_broken", {"baris": row}) from None
    named = (answer.title, answer.button, *answer.examples, *(one.name for one in answer.sources))
    if TOLD_AS in named:
        raise Unreadable("faqcmd.md_empty")
    return answer


def _check_lines(head: list[str], start: int) -> None:
    """What can be told of the front matter without knowing its language."""
    found: dict[str, str] = {}
    for row, line in enumerate(head, start):
        field = FIELD.fullmatch(line)
        if field is None:
            continue
        name, value = field[1], (field[2] or "").strip("\"'")
        if name not in FIELDS:
            known = ", ".join(FIELDS)
            raise Unreadable("faqcmd.md_unknown", {"baris": row, "kolom": name, "dikenal": known})
        if name in found:
            raise Unreadable("faqcmd.md_twice", {"baris": row, "kolom": name})
        if name in DAYS and not _is_day(value):
            raise Unreadable("faqcmd.md_date", {"baris": row, "kolom": name, "isi": value[:40]})
        found[name] = value
    if missing := [name for name in NEEDED if name not in found]:
        raise Unreadable("faqcmd.md_missing", {"kolom": ", ".join(missing)})


def _is_day(text: str) -> bool:
    bare = text.partition(" #")[0].strip(" \"'")
    try:
        return date.fromisoformat(bare).isoformat() == bare
    except ValueError:
        return False
