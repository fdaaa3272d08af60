"""Somebody who makes a report with the whole bot, over the local server."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO

from pypdf import PdfReader

from bot.model import Json
from bot.reports.questions import NOTHING_MORE, QUESTIONS
from tests.e2e.stage import PATIENCE, Server, until

LABELS = {
    "saya": "✅ Mulai: tentang saya", "orang": "✅ Mulai: keluarga atau teman",
    "iklan": "✅ Mulai: iklan saja",
}  # fmt: skip
TICK = "✅ "
OF_ONESELF: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("aman", ("aman",), ()),
    ("negara", ("kh",), ()),
    ("tempat", (), ("Poipet, gedung biru dekat kasino",)),
    ("kejadian", ("paspor", "gaji"), ()),
    ("cerita", (), ("saya kerja tiga bulan", "gaji tidak pernah dibayar")),
    ("butuh", ("pulang",), ()),
    ("kontak", ("whatsapp",), ("0812-3456-7890",)),
    ("sejak", ("lebih_lama",), ()),
    ("rute", (), ("dari Indramayu ke Jakarta, lalu Kamboja",)),
    ("pengirim", ("calo",), ("Pak Joko, 0813-1111-2222",)),
    ("agen", ("tidak_ada",), ()),
    ("perusahaan", (), ("Golden Star",)),
    ("janji", (), ("admin, gaji 12 juta sebulan",)),
    ("kontrak", ("tidak_ada",), ()),
    ("visa", ("kunjungan",), ()),
    ("uang", ("lama",), ("5 juta",)),
    ("nama", (), ("Siti Aminah",)),
)
"""Question, choices and words of a report in which nothing is urgent, up to the evidence."""


@dataclass(frozen=True)
class Asked:
    """The question on the screen."""

    id: str
    message: Json
    choices: tuple[str, ...] = ()
    """Empty where words are asked for, also beside what was tapped."""


@dataclass
class Reporter:
    """One person with a phone."""

    server: Server
    number: int
    typed: list[str] = field(default_factory=list)
    taps_made: int = 0

    @property
    def user(self) -> Json:
        """The person as the server wants one."""
        return {"id": self.number, "first_name": f"Orang{self.number}", "is_bot": False}

    def writes(self, text: str, **more: object) -> None:
        """The person writes."""
        self.typed.append(text)
        self.server.write(self.number, text, **more)

    def sends(self, kind: str, name: str, data: bytes, **more: str) -> str:
        """The person sends a file; its hash in hexadecimal."""
        form = {"user": json.dumps(self.user), "kind": kind, **more}
        sent = self.server.http.post("/sim/messages", data=form, files={"file": (name, data)})
        sent.raise_for_status()
        return sha256(data).hexdigest()

    def taps(self, label: str) -> None:
        """Press the newest button with these words, as soon as it is there."""
        self.is_offered(label)
        message, button = self._with(label) or ({}, {})
        self._press(message, str(button["callback_data"]))

    def is_offered(self, label: str) -> None:
        """Wait for a button with these words."""
        until(lambda: self._with(label) is not None, f"{self.number} sees the button {label!r}")

    def chooses(self, question: str, *choices: str) -> None:
        """Tap choices of the question on the screen, each once the one before it was taken."""
        for choice in choices:
            self.changes(self.picks(question, choice))

    def picks(self, question: str, choice: str) -> Asked:
        """Tap one choice of a question, as soon as it is asked; the screen as it was before."""
        asked = self.waits_for(question)
        data = next(one for one in buttons(asked.message) if one.endswith(f":{question}:{choice}"))
        self._press(asked.message, data)
        return asked

    def answers(self, question: str, choices: tuple[str, ...], words: tuple[str, ...]) -> None:
        """Answer a question and wait for the next one."""
        asks = QUESTIONS[question]
        self.chooses(question, *choices)
        if words:
            asked = self.waits_for(question, words=bool(choices))
            for one in words:
                self.writes(one)
            if not asks.pieces:
                self.changes(asked)
        elif asks.more and choices and (question, choices[0]) not in NOTHING_MORE:
            self.waits_for(question, words=True)
            self.steers("lewat")
        if asks.pieces or (asks.many and choices):
            self.steers("cukup")

    def steers(self, what: str) -> None:
        """Tap the button that does this with the question on the screen: lewat, cukup, balik …"""
        asked = self.asked()
        assert asked is not None
        self.changes(self.goes(asked.id, what))

    def goes(self, question: str, what: str) -> Asked:
        """The same as soon as that question is asked; the screen as it was before."""
        asked = self.waits_for(question)
        data = next(one for one in buttons(asked.message) if one.split(":")[2:3] == [what])
        self._press(asked.message, data)
        return asked

    def waits_for(self, question: str, *, words: bool = False) -> Asked:
        """Wait until a question is on the screen; with `words` until words are asked for there.
        After a kill an older question may have come once more below it."""

        def found() -> Asked | None:
            for asked in self._asked():
                if asked.id == question and not (words and asked.choices):
                    return asked
            return None

        until(lambda: found() is not None, f"{self.number} is asked {question!r}")
        asked = found()
        assert asked is not None
        return asked

    def changes(self, asked: Asked) -> None:
        """Wait until the screen shows something else than this question as it was."""
        until(lambda: self.asked() != asked, f"{asked.id!r} is answered by {self.number}")

    def asked(self) -> Asked | None:
        """The question on the screen, None when the bot asks none."""
        return next(self._asked(), None)

    def _asked(self) -> Iterator[Asked]:
        """The questions that stand in the chat, the newest first."""
        for message in reversed(self.messages()):
            of_report = [one for one in buttons(message) if one.startswith("lapor:")]
            if skips := [one for one in of_report if one.split(":")[2:3] == ["lewat"]]:
                id = skips[0].split(":")[3]
                answers = [one.split(":") for one in of_report if ":j:" in one]
                yield Asked(id, message, tuple(one[4] for one in answers if one[3] == id))
            elif [one for one in of_report if one.split(":")[2:3] == ["benar"]]:
                yield Asked("ringkasan", message)

    def sees(self, words: str) -> None:
        """Wait until the bot has said these words."""
        until(lambda: words in self.screen(), f"{self.number} reads {words!r}")

    def screen(self) -> str:
        """All words of the bot, as they stand now."""
        return "\n".join(words_of(one) for one in self.messages())

    def messages(self) -> list[Json]:
        """The bot's messages, as they stand now."""
        path = f"/sim/chats/{self.number}/messages"
        found = self.server.http.get(path).raise_for_status().json()["messages"]
        return [one for one in found if one["from"]["is_bot"]]

    def paper(self) -> bytes:
        """Wait for the newest PDF; its bytes."""
        until(self.papers, f"{self.number} gets the PDF")
        return self.papers()[-1]

    def papers(self) -> list[bytes]:
        """All PDFs that came."""
        files = [one["document"]["file_id"] for one in self.messages() if "document" in one]
        return [self.server.http.get(f"/sim/files/{one}").content for one in files]

    def _with(self, label: str) -> tuple[Json, Json] | None:
        for message in reversed(self.messages()):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if str(button["text"]).removeprefix(TICK) == label.removeprefix(TICK):
                        return message, button
        return None

    def _press(self, message: Json, data: str) -> None:
        self.taps_made += 1
        body = {"user": self.user, "message_id": message["message_id"], "data": data}
        self.server.post("/sim/press", body)


def buttons(message: Json) -> list[str]:
    """What the buttons under a message carry."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [str(one.get("callback_data", "")) for row in rows for one in row]


def words_of(message: Json) -> str:
    """The text or caption of a message."""
    return str(message.get("text") or message.get("caption") or "")


def pages(paper: bytes) -> str:
    """The words of a PDF."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(paper)).pages)


def settled(server: Server, rest: float = 1.0) -> None:
    """Wait until the bot has made no call for so many seconds and took all that was written."""
    end, last, since = time.monotonic() + PATIENCE, -1, time.monotonic()
    while time.monotonic() < end:
        state = server.http.get("/sim/state").json()
        if state["next_call"] != last or state["updates_pending"]:
            last, since = state["next_call"], time.monotonic()
        elif time.monotonic() - since > rest:
            return
        time.sleep(0.05)
    raise AssertionError("the bot never came to rest")
