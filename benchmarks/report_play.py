"""Plays one person of benchmarks/report_people through /lapor with the running bot, and counts."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.model import Json
from bot.reports.model import Report
from bot.reports.questions import QUESTIONS
from bot.simulator.files import plain_picture
from tests.e2e.reporter import LABELS, Asked, Reporter, buttons
from tests.e2e.stage import Server
from tests.media.files import pdf

PEOPLE = Path(__file__).with_name("report_people")
FILES = {
    "photo": ("bukti.png", plain_picture()), "document": ("kontrak.pdf", pdf("KONTRAK")),
    "voice": ("suara.oga", b"OggS" + bytes(range(256)) * 40),
}  # fmt: skip
WAIT = 8.0
"""Seconds after which an answer that changed nothing on the screen is taken for not heard."""
TAP, LETTER, READ = 2.0, 0.3, 200
"""The model of time: seconds for a tap and for a letter, words read in a minute."""


@dataclass
class Person:
    """A person as the script has them, and what came of it."""

    script: Mapping[str, Any]
    reporter: Reporter
    asked: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    """Questions at which the answer was taken for something else."""
    unheard: list[str] = field(default_factory=list)
    insisted: set[int] = field(default_factory=set)
    words_read: int = 0

    @property
    def name(self) -> str:
        """Who it is."""
        return str(self.script["name"])

    @property
    def letters(self) -> int:
        """Letters typed, spaces and the command among them."""
        return sum(map(len, self.reporter.typed))

    @property
    def minutes(self) -> float:
        """How long it takes by the model."""
        return minutes(self.reporter.taps_made, self.letters, self.words_read)


def minutes(taps: int, letters: int, words: int) -> float:
    """Minutes for taps, letters typed and words read, by the model of time."""
    return (taps * TAP + letters * LETTER) / 60 + words / READ


def people(server: Server) -> list[Person]:
    """All scripts, each with a chat of its own."""
    return [
        Person(yaml.safe_load(path.read_text(encoding="utf8")), Reporter(server, 3000 + number))
        for number, path in enumerate(sorted(PEOPLE.glob("*.yml")), start=1)
    ]


def play(person: Person) -> bytes:
    """From /lapor to the PDF, whose bytes come back."""
    reporter = person.reporter
    reporter.writes("/lapor")
    reporter.taps(LABELS[person.script["about"]])
    while (asked := _asked(reporter)).id != "ringkasan":
        if asked.id in person.asked:
            reporter.steers("lewat")
        else:
            person.asked.append(asked.id)
            _answer(person, asked.id, person.script["answers"].get(asked.id, {}))
    reporter.taps("✅ Ya, benar")
    paper = reporter.paper()
    person.words_read = words_shown(reporter)
    return paper


def words_shown(reporter: Reporter) -> int:
    """The words that the bot showed up to the PDF, those on buttons among them. What stood on the
    screen just before, such as the buttons under each question, is not read again."""
    count, before = 0, set[str]()
    for call in reporter.server.calls(chat=reporter.number):
        params = call["params"]
        text = str(params.get("text") or params.get("caption") or "")
        rows = (params.get("reply_markup") or {}).get("inline_keyboard", [])
        labels = [str(one["text"]).removeprefix("✅ ") for row in rows for one in row]
        if call["ok"] and text:
            shown = {*text.splitlines(), *labels}
            count += sum(len(line.split()) for line in shown - before)
            before = shown
        if call["method"].lower() == "senddocument":
            break
    return count


def understood(person: Person, report: Report) -> tuple[int, int, list[str]]:
    """How many answers were understood where the script says so, how many it says, which not."""
    expected = {**person.script["answers"], **person.script.get("told", {})}
    told = person.script.get("told", {})
    wanted = {
        id: one for id, one in expected.items()
        if set(one) & {"choices", "value", "text"} and (id in person.asked or id in told)
    }  # fmt: skip
    missed = [id for id, one in wanted.items() if not _found(report, id, one)]
    return len(wanted) - len(missed), len(wanted), missed


def _found(report: Report, id: str, wanted: Mapping[str, Any]) -> bool:
    given = report.answers.get(id)
    if given is None or given.skipped:
        return False
    chosen = not wanted.get("choices") or set(wanted["choices"]) <= set(given.choices)
    values = all(_same(given.value.get(name), one) for name, one in wanted.get("value", {}).items())
    return chosen and values and (bool(given.text) or not wanted.get("text"))


def _same(found: object, wanted: object) -> bool:
    if wanted is True:
        return bool(found)
    if isinstance(wanted, int):
        return isinstance(found, Sequence) and len(found) == wanted
    return found == wanted


def _answer(person: Person, id: str, script: Json) -> None:
    reporter, question = person.reporter, QUESTIONS[id]
    reporter.chooses(id, *script.get("tap", ()))
    for kind in script.get("send", ()):
        reporter.sends(kind, *FILES[kind])
    for text in script.get("write", ()):
        _write(person, id, text)
    there = reporter.asked()
    if there is not None and there.id == id:
        collected = question.pieces or question.evidence or question.many
        reporter.steers("cukup" if collected and script and _can(there, "cukup") else "lewat")
        _insist(person, id)


def _write(person: Person, id: str, text: str) -> None:
    reporter, question = person.reporter, QUESTIONS[id]
    before = reporter.asked()
    reporter.writes(text)
    if question.pieces or question.evidence:
        return
    if not _until_changed(reporter, before):
        person.unheard.append(id)
    _insist(person, id)


def _insist(person: Person, id: str) -> None:
    """Say that words which were taken for a question are the answer."""
    for message in person.reporter.messages():
        taken = any(":itu" in one for one in buttons(message))
        if taken and message["message_id"] not in person.insisted:
            person.insisted.add(message["message_id"])
            person.aside.append(id)
            before = person.reporter.asked()
            person.reporter.taps("Itu jawaban saya, catat")
            _until_changed(person.reporter, before)


def _until_changed(reporter: Reporter, before: Asked | None) -> bool:
    end = time.monotonic() + WAIT
    while reporter.asked() == before:
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def _can(asked: Asked, what: str) -> bool:
    return any(one.split(":")[2:3] == [what] for one in buttons(asked.message))


def _asked(reporter: Reporter) -> Asked:
    """The question on the screen, as soon as there is one."""
    end = time.monotonic() + WAIT
    while (asked := reporter.asked()) is None:
        if time.monotonic() > end:
            raise AssertionError(f"{reporter.number} is asked nothing: {reporter.screen()[-500:]}")
        time.sleep(0.05)
    return asked
