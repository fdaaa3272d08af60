"""A whole bot on a stage: the real process, the local Bot API server, people who write and
press."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import httpx

from bot.model import Json
from bot.nlu_process import free_port
from bot.settings import LOCAL_TOKEN, ROOT

PATIENCE = 60.0
"""Seconds to wait for something that must happen; a bound against hanging, not a promise of
speed."""
NOBODY = "http://127.0.0.1:9"


class Server:
    """The local Bot API server in a process of its own, so that it outlives a killed bot."""

    def __init__(self) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.http = httpx.Client(base_url=self.url, timeout=60)
        command = [
            sys.executable,
            "-m",
            "bot.simulator",
            "--port",
            str(self.port),
            "--exit-with-parent",
        ]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
        )
        until(lambda: self._answers(), "the local server answers")

    def write(self, person: int, text: str = "", **more: object) -> Json:
        """A person writes something; see the simulator's README for what else they can do."""
        user = {"id": person, "first_name": f"Orang{person}", "is_bot": False}
        body = {"user": user, **({"text": text} if text else {}), **more}
        return self._post("/sim/messages", body)

    def press(self, person: int, message_id: int, label: str) -> Json:
        """A person presses a button by its label."""
        user = {"id": person, "first_name": f"Orang{person}", "is_bot": False}
        return self._post("/sim/press", {"user": user, "message_id": message_id, "label": label})

    def post(self, path: str, body: Json) -> Json:
        """Any other call of the server's own interface."""
        return self._post(path, body)

    def calls(self, method: str = "", chat: int | None = None) -> list[Json]:
        """The calls the bot made, in order; of one method and chat if given."""
        query: Json = {"since": 0} | ({"chat_id": chat} if chat is not None else {})
        made: list[Json] = (
            self.http.get("/sim/calls", params=query).raise_for_status().json()["calls"]
        )
        return [call for call in made if not method or call["method"].lower() == method.lower()]

    def said(self, chat: int) -> list[str]:
        """The texts the bot sent to a chat and the server took."""
        return [call["params"]["text"] for call in self.calls("sendMessage", chat) if call["ok"]]

    def answer(self, chat: int, count: int = 1) -> Json:
        """Wait for the bot's message number `count` in a chat and return the call."""
        until(lambda: len(self._taken(chat)) >= count, f"message {count} in chat {chat}")
        return self._taken(chat)[count - 1]

    def _taken(self, chat: int) -> list[Json]:
        return [call for call in self.calls("sendMessage", chat) if call["ok"]]

    def _post(self, path: str, body: Json) -> Json:
        answer: Json = self.http.post(path, json=body).raise_for_status().json()
        return answer

    def _answers(self) -> bool:
        try:
            return self.http.get("/sim/state").is_success
        except httpx.HTTPError:
            return False

    def __enter__(self) -> "Server":
        return self

    def __exit__(
        self, kind: type | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.http.close()
        self.process.terminate()
        self.process.wait(10)


class BotProcess:
    """`cekdulu run` as people run it, against a local server, with a data folder of its own."""

    def __init__(self, folder: Path, server: Server | None, **settings: str) -> None:
        self.folder, self.log = folder, folder / "bot.log"
        folder.mkdir(parents=True, exist_ok=True)
        own = {"DATA": str(folder / "data"), "NLU_URL": NOBODY, **settings}
        if server:
            own = {"API_URL": server.url, "TOKEN": LOCAL_TOKEN} | own
        self.environ = {k: v for k, v in os.environ.items() if not k.startswith("CEKDULU_")}
        self.environ |= {f"CEKDULU_{name}": value for name, value in own.items()}
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> "BotProcess":
        """Start it; its output is added to the log."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "bot", "run"],
                cwd=ROOT,
                env=self.environ,
                stderr=log,
                stdout=log,
            )
        return self

    def ready(self) -> "BotProcess":
        """Wait until it says that it runs."""
        until(lambda: self.said("CekDulu is running") or self._ended(), "the bot runs")
        assert not self._ended(), self.log.read_text()
        return self

    def said(self, words: str) -> bool:
        """Whether its output holds these words."""
        return words in self.log.read_text()

    def stop(self, how: int = signal.SIGINT) -> int:
        """End it and return its exit code."""
        assert self.process
        self.process.send_signal(how)
        return self.process.wait(30)

    def result(self) -> int:
        """Wait for it to end by itself; return its exit code."""
        assert self.process
        return self.process.wait(60)

    def _ended(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def __enter__(self) -> "BotProcess":
        return self.start()

    def __exit__(
        self, kind: type | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process and self.process.poll() is None:
            self.stop(signal.SIGKILL if kind else signal.SIGINT)


def until(true: Callable[[], object], what: str) -> None:
    """Look until something is true; fail with its name when it never gets so."""
    end = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > end:
            raise AssertionError(f"never happened: {what}")
        time.sleep(0.02)
