"""The fields of an answer as editors type them: what stands there, what is asked, how it is
read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.answer import Answer, Source
from bot.editorial import Editorial
from bot.errors import UserMistake
from bot.model import Turn

SOURCE_PARTS = 3
YEAR = 4
"""Digits of a year; one of two could be a day."""
LONGEST_TITLE = 120
"""Characters; a title stands in messages beside other words and on a card."""


@dataclass(frozen=True)
class Field:
    """One field: the text keys of its button and of the question for a new text, what stands in it
    now, and the answer with a typed text in it (UserMistake for a text of another shape)."""

    button: str
    ask: str
    shown: Callable[[Answer], str]
    put: Callable[[Answer, str], Answer]
    ask_new: str = ""
    """The question when a whole answer is made; only fields that are asked then have one."""
    formatted: bool = False
    """Whether it may hold tags; elsewhere only the words of the message count."""


def sources(text: str) -> tuple[Source, ...]:
    """Sources from lines "name | address | date"; UserMistake for a line of another shape."""
    found = []
    for line in filter(str.strip, text.splitlines()):
        parts = [part.strip() for part in line.split("|")]
        if len(parts) != SOURCE_PARTS:
            raise UserMistake("editing.wrong_source")
        found.append(Source(*parts))
    return tuple(found)


def title(text: str) -> str:
    """A title in one line; UserMistake for one that is too long."""
    line = " ".join(text.split())
    if len(line) > LONGEST_TITLE:
        raise UserMistake("editing.long_title")
    return line


def day(text: str) -> date:
    """A date typed as 2027-05-22 or 22-5-2027; UserMistake when it is none."""
    parts = text.strip().replace("/", "-").replace(".", "-").split("-")
    ordered = parts if len(parts[0]) == YEAR else parts[::-1]
    try:
        year, month, day_ = map(int, ordered)
        if len(ordered[0]) == YEAR:
            return date(year, month, day_)
    except (ValueError, OverflowError) as error:
        raise UserMistake("editing.wrong_date") from error
    raise UserMistake("editing.wrong_date")


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text without points of a list, none empty, none twice."""
    bare = (line.strip(" •-\t") for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in bare if line))


def names(text: str) -> tuple[str, ...]:
    """Names with commas or line ends between them; a dash alone is no name."""
    return tuple(part for one in text.replace("\n", ",").split(",") if (part := one.strip(" -")))


FIELDS: Mapping[str, Field] = {
    "isi": Field(
        "button.field_isi", "editing.send_isi",
        lambda answer: answer.body, lambda answer, text: replace(answer, body=text),
        "adding.ask_isi", formatted=True,
    ),
    "judul": Field(
        "button.field_judul", "editing.send_judul",
        lambda answer: answer.title, lambda answer, text: replace(answer, title=title(text)),
        "adding.ask_judul",
    ),
    "tombol": Field(
        "button.field_tombol", "editing.send_tombol",
        lambda answer: answer.button,
        lambda answer, text: replace(answer, button=" ".join(text.split())),
        "adding.ask_tombol",
    ),
    "sumber": Field(
        "button.field_sumber", "editing.send_sumber",
        lambda answer: "\n".join(f"{s.name} | {s.url} | {s.date}" for s in answer.sources),
        lambda answer, text: replace(answer, sources=sources(text)),
        "adding.ask_sumber",
    ),
    "tanggal": Field(
        "button.field_tanggal", "editing.send_tanggal",
        lambda answer: answer.expires_on.isoformat(),
        lambda answer, text: replace(answer, expires_on=day(text)),
    ),
    "contoh": Field(
        "button.field_contoh", "editing.send_contoh",
        lambda answer: "\n".join(answer.examples),
        lambda answer, text: replace(answer, examples=lines(text)),
        "adding.ask_contoh",
    ),
    "terkait": Field(
        "button.field_terkait", "editing.send_terkait",
        lambda answer: ", ".join(answer.related),
        lambda answer, text: replace(answer, related=names(text)),
    ),
}  # fmt: skip
REVIEWING = frozenset({"isi", "sumber"})
"""Whoever rewrites these has checked the answer today."""


def typed_into(field: str, answer: Answer, turn: Turn, desk: Editorial) -> Answer:
    """The answer with what the editor just wrote in one of its fields; UserMistake for a text of
    another shape."""
    text = desk.typed if FIELDS[field].formatted else turn.incoming.text
    return FIELDS[field].put(answer, text.strip())
