"""Checks the bot's words: keys, length, HTML, placeholders, numbers, sources. Faults are sentences.

Pure except for `literals` and `raw_texts`, which read files.
"""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

import yaml

from bot.answer import Answer
from bot.contacts import Contacts

TEXT_LIMIT = 4096
"""UTF-16 units in a message, Bot API `sendMessage`."""
LABEL_LIMIT = 30
"""Characters on a button; more are cut off on a small screen."""
TAG = re.compile(r"<(/?)([a-z-]+)((?:\s[^<>]*)?)>")
TAGS = {"b", "i", "u", "s", "code", "pre", "a"}
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
FILLED = {"kontak", "negara", "catatan_negara", "tanya_negara"}
"""Placeholders that need no parameter; responses.py fills them."""
RUN = re.compile(r"\d(?:[\d .\-–/]*\d)?")
YEAR = re.compile(r"19(?:4[5-9]|[5-9]\d)|20\d\d")
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}(?:-\d{2})?")
LAW = re.compile(r"\b(?:UU|Pasal|KUHP|PP|Perpres)\b(?: No\.?| Nomor| RI)* ?$")
SUM_BEFORE = re.compile(r"(?:Rp|USD|\$) ?$")
DAYS = re.compile(r" (?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)[a-z]* \d{4}")
SUM_AFTER = re.compile(r" ?(?:juta|ribu|miliar|orang|kasus|kali|persen|%)(?!\w)")


def units(text: str) -> int:
    """The length of a text as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def too_long(name: str, text: str, limit: int = TEXT_LIMIT) -> Iterator[str]:
    """A text over Telegram's limit."""
    if units(text) > limit:
        yield f"{name}: {units(text)} UTF-16 units, {limit} are allowed"


def unbalanced(name: str, text: str) -> Iterator[str]:
    """HTML that Telegram refuses: tags unknown, crossed or left open, bare signs."""
    opened: list[str] = []
    for close, tag, rest in TAG.findall(text):
        if tag not in TAGS or (rest and (close or tag != "a")):
            yield f"{name}: Telegram knows no <{close}{tag}{rest}>"
        elif not close:
            opened.append(tag)
        elif not opened or opened.pop() != tag:
            yield f"{name}: </{tag}> closes nothing"
    if opened:
        yield f"{name}: <{opened[-1]}> stays open"
    bare = TAG.sub("", text)
    if "<" in bare or ">" in bare or re.search(r"&(?!(?:lt|gt|amp|quot|#\d+|#x[\da-f]+);)", bare):
        yield f"{name}: a bare <, > or &"


def unfillable(name: str, text: str, params: Iterable[str], contacts: Contacts) -> Iterator[str]:
    """Placeholders nothing is known for, and contacts that may not be given out."""
    for inside in PLACEHOLDER.findall(text):
        kind, colon, key = inside.partition(":")
        if colon and (kind != "kontak" or not contacts.usable(key)):
            yield f"{name}: no usable contact {{{inside}}}"
        if not colon and inside not in FILLED and inside not in params:
            yield f"{name}: nothing fills {{{inside}}}"


def strange_digits(name: str, text: str, allowed: Iterable[str] = ()) -> Iterator[str]:
    """Digit strings that could be a number to call and do not come from contacts.yml."""
    bare = TAG.sub("", PLACEHOLDER.sub("{}", text))
    for run in RUN.finditer(bare):
        before, after = bare[: run.start()], bare[run.end() :]
        if run[0] not in allowed and not _harmless(run[0], before, after):
            yield f"{name}: {run[0]} is no contact"


def _harmless(run: str, before: str, after: str) -> bool:
    """Whether a run of digits is short, a year, a date, a law, a sum or a thousands number."""
    left = [part for part in re.split(r"[ –]|(?<=\d{4})[/-](?=\d{4}$)", run) if not _dated(part)]
    if sum(part.isdigit() for part in "".join(left)) < 3:
        return True
    if re.fullmatch(r"\d{1,2}[-–]\d{1,2}", run):
        return bool(DAYS.match(after))
    if LAW.search(before) or SUM_BEFORE.search(before):
        return " " not in run
    return bool(len(left) == 1 and run.endswith(left[0]) and SUM_AFTER.match(after))


def _dated(part: str) -> bool:
    return any(shape.fullmatch(part) for shape in (YEAR, THOUSANDS, DATE))


def unsourced(answer: Answer, today: date) -> Iterator[str]:
    """An answer without a source, or with dates that cannot be."""
    if not answer.sources:
        yield f"faq.{answer.id}: no source"
    for source in answer.sources:
        if not source.url.startswith("https://") and source.name != "CekDulu":
            yield f"faq.{answer.id}: source {source.name!r} has no address"
        if not re.match(r"\d{4}|tidak tertera$|tanpa tanggal$", source.date):
            yield f"faq.{answer.id}: source {source.name!r} has no date"
    if answer.reviewed_on > today:
        yield f"faq.{answer.id}: reviewed in the future"
    if answer.expires_on <= answer.reviewed_on:
        yield f"faq.{answer.id}: expires before it was reviewed"


def wrong_keys(used: Iterable[str], present: Iterable[str]) -> Iterator[str]:
    """Keys used and missing, present and unused."""
    used, present = set(used), set(present)
    yield from (f"{key} is used and missing" for key in sorted(used - present))
    yield from (f"{key} is present and unused" for key in sorted(present - used))


def wrong_labels(labels: Mapping[str, str]) -> Iterator[str]:
    """Button labels that are empty, too long, or the same for two ids."""
    seen: dict[str, str] = {}
    for id, label in labels.items():
        if not 0 < len(label) <= LABEL_LIMIT:
            yield f"label of {id}: {len(label)} characters"
        if label in seen:
            yield f"label of {id} is that of {seen[label]}"
        seen[label] = id


def literals(folder: Path, sections: Iterable[str]) -> set[str]:
    """The string literals in a folder's Python files that are keys of these sections."""
    # "x_" begins a key that is put together, "x.yml" is a file.
    shape = re.compile(rf"(?:{'|'.join(sections)})\.(?!yml$)[a-z0-9_]*[a-z0-9]")
    trees = (ast.parse(path.read_text(encoding="utf8")) for path in folder.rglob("*.py"))
    constants = (
        node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)
    )
    return {
        node.value
        for node in constants
        if isinstance(node.value, str) and shape.fullmatch(node.value)
    }


def intents(domain: Path) -> list[str]:
    """The ids of nlu/domain.yml that people's messages get."""
    listed = yaml.safe_load(domain.read_text(encoding="utf8"))["intents"]
    return [id for id in listed if id != "nlu_fallback"]
