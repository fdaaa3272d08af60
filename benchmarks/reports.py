"""Five people make a report with the real bot and the trained model; what it costs them.

    .venv/bin/python -m benchmarks.reports --out FOLDER [--hold]

Writes each person's PDF and its pages as pictures into the folder. Prints, for each, how many
questions were asked, taps, messages and letters typed, answers understood, and minutes by a model:
2 s a tap, 0.3 s a letter, 200 words a minute of what the bot showed up to the PDF. Beside it stands
the form of SAPA 129 (suara.com, 24 June 2022): name, NIK, date of birth, job, address and marital
status of the victim and of the perpetrator, then SELESAI; counted are the letters of made-up values
(SAPA), no labels, and the words of the twelve labels as reading. It asks nothing of what happened.

With --hold the time from a tap to the new question and to the PDF is measured as well, for people
who rest between two taps, so that the limit of one message a second in a chat holds up nobody.
"""

import argparse
import asyncio
import base64
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pypdfium2

from benchmarks.desk_stage import make_groups
from benchmarks.report_play import Person, minutes, people, play, understood
from bot.nlu_process import free_port
from bot.reports.model import Report
from bot.store import Codec, open_store
from tests.crash.child import KEY
from tests.e2e.reporter import LABELS, OF_ONESELF, Reporter
from tests.e2e.stage import BotProcess, Server, until

SAPA: Sequence[tuple[str, str]] = (
    ("Nama", "Siti Rohmah"), ("NIK", "3301234567890001"), ("Tanggal lahir", "12 Agustus 1998"),
    ("Pekerjaan", "ibu rumah tangga"), ("Status", "menikah"),
    ("Alamat", "Dusun Karangsari RT 03 RW 02, Desa Adipala, Cilacap"),
)  # fmt: skip
"""What is asked of each of two people there, with values of usual length."""
LAST = "SELESAI"
REST, HOLDERS = 1.5, 3
"""Seconds between two taps, and how many people tap one after the other with --hold."""


def main() -> None:
    """Start everything, play, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--hold", action="store_true")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with Server() as server, tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bot.db"
        own = {
            "DATABASE": url, "KEY": base64.b64encode(KEY).decode(), "NLU_URL": "",
            "NLU_PORT": str(free_port()), "PORTAL": "off", "LINKS": "off",
            "DESKS": str(make_groups(server, 1)[0]),
        }  # fmt: skip
        with BotProcess(Path(folder), server, **own) as bot:
            until(lambda: bot.said("the language model is ready"), "the model is ready")
            everybody = people(server)
            for person in everybody:
                keep(play(person), options.out, person)
            print_all(everybody, asyncio.run(reports(url, everybody)))
            if options.hold:
                hold(server)


def keep(paper: bytes, out: Path, person: Person) -> None:
    """The PDF and its pages as pictures."""
    name = person.name.split(",")[0].replace(" ", "_")
    (out / f"{name}.pdf").write_bytes(paper)
    document = pypdfium2.PdfDocument(paper)
    for number, page in enumerate(document, start=1):
        page.render(scale=1.5).to_pil().save(out / f"{name}-{number}.png")


async def reports(url: str, everybody: Sequence[Person]) -> list[Report]:
    """The reports as they are kept."""
    store = open_store(url, Codec(KEY), "1000001", exclusive=False)
    try:
        found = [await store.report_of(one.reporter.number) for one in everybody]
        return [one.report for one in found if one is not None]
    finally:
        await store.close()


def print_all(everybody: Sequence[Person], kept: Sequence[Report]) -> None:
    """A line for each, and one for the form."""
    print(f"{'':<38}questions  taps  messages  letters  read  understood  minutes")
    for person, report in zip(everybody, kept, strict=True):
        found, wanted, missed = understood(person, report)
        typed = person.reporter.typed[1:]
        print(
            f"{person.name:<38}{len(person.asked):>9}{person.reporter.taps_made:>6}{len(typed):>10}"
            f"{person.letters:>9}{person.words_read:>6}{found:>8}/{wanted:<2}{person.minutes:>10.1f}"
        )
        notes = {"not understood": missed, "taken for a question": person.aside,
                 "unheard": person.unheard}  # fmt: skip
        for what, which in notes.items():
            if which:
                print(f"    {what}: {', '.join(which)}")
    letters = 2 * sum(len(value) for _, value in SAPA) + len(LAST)
    words = 2 * sum(len(label.split()) for label, _ in SAPA)
    print(f"{'SAPA 129 (two persons, no story)':<38}{2 * len(SAPA):>9}{0:>6}{2 * len(SAPA) + 1:>10}"
          f"{letters:>9}{words:>6}{'':>11}{minutes(0, letters, words):>10.1f}")  # fmt: skip


def hold(server: Server) -> None:
    """Measure how long the bot takes for a step and for the PDF."""
    steps, papers = [], []
    for number in range(HOLDERS):
        reporter = Reporter(server, 3900 + number)
        reporter.writes("/lapor")
        reporter.taps(LABELS["saya"])
        for question, choices, _ in OF_ONESELF:
            reporter.waits_for(question)
            time.sleep(REST)
            steps.append(_timed(server, reporter, question, choices))
            while (asked := reporter.asked()) and asked.id == question:
                time.sleep(REST)
                reporter.steers("lewat")
        reporter.waits_for("bukti")
        time.sleep(REST)
        reporter.steers("lewat")
        reporter.waits_for("ringkasan")
        time.sleep(REST)
        started = time.time()
        reporter.taps("✅ Ya, benar")
        reporter.paper()
        papers.append(_last(server, reporter, "sendDocument") - started)
    print(f"tap to new question: {_shown(steps)}")
    print(f"confirmed to PDF: {_shown(papers)}")


def _timed(server: Server, reporter: Reporter, question: str, choices: Sequence[str]) -> float:
    started = time.time()
    tapped = reporter.picks(question, choices[0]) if choices else reporter.goes(question, "lewat")
    reporter.changes(tapped)
    return _last(server, reporter, "sendMessage", "editMessageText") - started


def _last(server: Server, reporter: Reporter, *methods: str) -> float:
    """When the newest of these calls came in."""
    names = {one.lower() for one in methods}
    made = server.calls(chat=reporter.number)
    return float([one for one in made if one["method"].lower() in names][-1]["at"])


def _shown(seconds: Sequence[float]) -> str:
    ordered = sorted(seconds)
    late = ordered[int(len(ordered) * 0.95)]
    return (f"p50 {statistics.median(ordered) * 1000:.0f} ms, p95 {late * 1000:.0f} ms, "
            f"most {ordered[-1] * 1000:.0f} ms (n={len(ordered)})")  # fmt: skip


if __name__ == "__main__":
    main()
