"""A report made in any order of taps, words, pictures, waits and commands: the bot never fails,
there is always a way on, and no word is lost."""

import asyncio
from contextlib import AbstractAsyncContextManager
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from bot.reports.model import Report, Shown
from tests.conversations.player import FORWARD
from tests.features.report_stage import CRY, Making, making
from tests.samples import PERSON, message, update

PLAIN = (
    "gedung biru", "Joko dari Subang", "lantai 4", "PT Maju Jaya", "lupa", "teman sekamar sakit",
    "tiga hari lalu", "kamboja", "5 juta ke rekening Joko", "+855 12 345 678", "😀", "<b>x</b>",
)  # fmt: skip
ASKS = ("apakah ini gratis?", "siapa yang baca ini?", "berapa lama prosesnya?")
CRIES = ("tolong saya disekap di sini", "tolong saya dipukuli tiap hari")
COMMANDS = ("/lapor", "/menu", "/status", "/kontak", "/privasi", "/xyz", "/lapor ABCD-EF2H-JKMN")
WAITS = (0.05, 1, 31, 24 * 60, 3 * 24 * 60)


class AnyOrder(RuleBasedStateMachine):
    """Somebody who does whatever can be done."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.Runner()
        self.said: list[str] = []
        self.heard: set[str] = set()
        self.before: Report | None = None
        self.count = 0
        self.context: AbstractAsyncContextManager[Making] | None = None
        self.talk: Making

    @initialize(desk=some.booleans(), about=some.sampled_from(("saya", "orang", "iklan")))
    def begin(self, desk: bool, about: str) -> None:
        """The start button."""
        self.context = making(desk=desk)
        self.talk = self.loop.run(self.context.__aenter__())
        self.desk = desk
        self._did(self.talk.begins(about))

    def teardown(self) -> None:
        """End the store."""
        if self.context is not None:
            self.loop.run(self.context.__aexit__(None, None, None))
        self.loop.close()

    @rule(at=some.integers(0, 40))
    def tap(self, at: int) -> None:
        """One of the buttons that were shown lately, or long ago."""
        shown = [one["data"] for one in self._buttons() if not self._ends(one["data"])]
        if shown:
            self._did(self.talk.player.presses(shown[-1 - at % len(shown)]))

    @rule(text=some.sampled_from(PLAIN))
    def write(self, text: str) -> None:
        """Words like an answer."""
        if self._collects():
            self.count += 1
            text = f"{text} nomor{self.count}x"
            self.said.append(text)
        self._did(self.talk.says(text))

    @rule(text=some.sampled_from(ASKS))
    def ask(self, text: str) -> None:
        """A question in the middle."""
        self._did(self.talk.says(text, understood={"biaya_penempatan": 0.9}))

    @rule(text=some.sampled_from(CRIES), edited=some.booleans(), up=some.booleans())
    def cry(self, text: str, edited: bool, up: bool) -> None:
        """Danger, in a new or a changed message, with and without the model."""
        self.count += 1
        said = f"{text} {self.count}"
        if self._collects():
            self.said.append(said)
        more: dict[str, Any] = CRY if up else {"nlu": "down"}
        self._did(self.talk.says(said, edited=edited, **more))

    @rule(kind=some.sampled_from(("photo", "voice", "location", "contact", "sticker", "video")))
    def send(self, kind: str) -> None:
        """Something that is no text."""
        self._did(self.talk.sends(kind))

    @rule()
    def pass_on(self) -> None:
        """Words of somebody else."""
        self.count += 1
        text = f"loker bagus no {self.count}x"
        if self._collects():
            self.said.append(text)
        self._did(self.talk.player.writes(text, PERSON, forward_origin=FORWARD))

    @rule(command=some.sampled_from(COMMANDS))
    def command(self, command: str) -> None:
        """A command."""
        self._did(self.talk.says(command))

    @rule(minutes=some.sampled_from(WAITS))
    def wait(self, minutes: float) -> None:
        """Time passes, and timers ring."""
        self._did(self.talk.waits(minutes), by_person=False)

    @rule()
    def come_twice(self) -> None:
        """Telegram delivers an update that was taken already."""
        before = self.loop.run(self.talk.shown())
        player = self.talk.player
        raw = update(player.happened, message=message("dua kali", PERSON))
        player.happened -= 1
        self._did(player.happens(message=raw["message"]), by_person=False)
        assert self.loop.run(self.talk.shown()) == before

    @precondition(lambda self: self.before is not None)
    @rule()
    def go_on(self) -> None:
        """The way on: /lapor always leads to something that can be tapped."""
        answer = self.loop.run(self.talk.says("/lapor"))
        case = self.loop.run(self.talk.store.case_of(PERSON))
        if case is None or not (case.open and (case.quiet or case.silences)):
            assert answer.labels
        self._remember()

    def _did(self, happening: Any, *, by_person: bool = True) -> None:
        """Let it happen, and look at what must hold whatever it was."""
        self.loop.run(happening)
        shown = self._remember(by_person)
        if shown is not None:
            kept = self._kept(shown)
            lost = [one for one in self.said if one not in kept]
            assert not lost, lost

    def _remember(self, by_person: bool = True) -> Shown | None:
        shown = self.loop.run(self.talk.shown())
        if shown is None:
            return None
        if not by_person and self.before and shown.report.number == self.before.number:
            assert shown.report.answers == self.before.answers
            assert shown.report.notes == self.before.notes
        if self.before is None or shown.report.number != self.before.number:
            self.said = []
        self.before = shown.report
        return shown

    def _kept(self, shown: Shown) -> str:
        """All words that stand anywhere."""
        case = self.loop.run(self.talk.store.case_of(PERSON))
        if case is not None:
            self.heard |= {one.text for one in self.loop.run(self.talk.entries())}
        report = shown.report
        return "\n".join((
            *(given.text for given in report.answers.values()), *(one.text for one in report.notes),
            *(one.text for one in shown.evidence), *self.heard,
        ))  # fmt: skip

    def _buttons(self) -> list[Any]:
        return [one for message in self.talk.player.history for one in message.buttons
                if "data" in one]  # fmt: skip

    def _collects(self) -> bool:
        """Whether words belong to the report: it is open, and waits."""
        shown = self.loop.run(self.talk.shown())
        step = self.talk.player.after.step
        return bool(shown and shown.report.draft and step == "lapor" and shown.report.at)

    def _ends(self, data: str) -> bool:
        """Whether a button throws the report away or leaves it for another matter for good."""
        return data.startswith(("hapus", "kanal", "latih")) or ":hapus:ya" in data


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(
    max_examples=12, stateful_step_count=25, deadline=None, derandomize=True,
    suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate),
)  # fmt: skip
