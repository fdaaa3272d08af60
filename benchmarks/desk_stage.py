"""What the benchmarks of the desk share: the real bot in a process of its own, the local Bot API
server with operators' groups, people who write, and a stand-in for Rasa.

The stand-in answers over HTTP in the time the real model takes, danger for a few fixed beginnings
of a message; the real one would take 16 s and 700 MB at each start. All else is as in production.
"""

import base64
import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType

from bot.model import Json
from bot.settings import LOCAL_TOKEN, ROOT
from bot.store import Codec
from tests.e2e.stage import BotProcess, Server
from tests.fakes import meant

KEY = bytes(range(32))
BOT_ID = LOCAL_TOKEN.partition(":")[0]
CODEC = Codec(KEY)
FREE, NO_GAP = 100_000, 0.001
"""Limits of a bot that opens cases for a benchmark: none."""
STARTING = 180.0
"""Seconds in which a bot must be running; usually two."""
PARSING = 0.008
"""Seconds that the real model takes for a message over HTTP (p50 in nlu/README.md)."""
NYAWA, WAKTU, BIASA = "tolong saya disekap", "besok saya berangkat", "/petugas"
"""How the first words of somebody begin whose case comes into that lane."""
MEANT = {NYAWA: "darurat_disekap", WAKTU: "darurat_segera_berangkat"}
OPERATORS = tuple(range(901, 921))
GROUPS = -1002000000001


class _Parse(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        text = str(body["text"]).lower()
        id = next((id for begin, id in MEANT.items() if text.startswith(begin)), "")
        answer = meant({id: 0.97}) | {"danger": 0.98} if id else meant()
        time.sleep(PARSING)
        sent = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Rasa:
    """The stand-in, on a free port."""

    def __enter__(self) -> str:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Parse)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self._server.server_port}"

    def __exit__(
        self, kind: type | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


class DeskBot(BotProcess):
    """The bot of the desk; with `free` in place of the limits of groups."""

    def __init__(self, folder: Path, server: Server, nlu: str, groups: Sequence[int],
                 **settings: str) -> None:  # fmt: skip
        self.url = settings.get("DATABASE") or f"sqlite:///{folder / 'desk.db'}"
        own = {
            "DATABASE": self.url, "KEY": base64.b64encode(KEY).decode(), "NLU_URL": nlu,
            "DESKS": ",".join(map(str, groups)), **settings,
        }  # fmt: skip
        super().__init__(folder, server, **own)

    def __enter__(self) -> "DeskBot":
        """Leave it to the caller how it is started; see to it that it ends."""
        return self

    def start_free(self) -> "DeskBot":
        """Start it without limits of groups and chats, to get cases open quickly."""
        command = [sys.executable, "-m", "benchmarks.desk_bot", str(FREE), str(NO_GAP)]
        fast = {"CEKDULU_SEND_RATE": "1000", "CEKDULU_CHAT_RATE": "1000"}
        seen = self._written()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=self.environ | fast, stdout=log, stderr=log
            )
        return self._running(seen)

    def start_real(self) -> "DeskBot":
        """Start it as production does, and wait until it runs."""
        seen = self._written()
        self.start()
        return self._running(seen)

    def _written(self) -> int:
        return len(self.log.read_bytes()) if self.log.exists() else 0

    def _running(self, seen: int) -> "DeskBot":
        """Wait until it says so, behind what it had written before; a busy machine takes long."""
        end = time.monotonic() + STARTING
        while b"CekDulu is running" not in self.log.read_bytes()[seen:]:
            assert self.process
            if self.process.poll() is not None or time.monotonic() > end:
                raise AssertionError(self.log.read_text()[-2000:])
            time.sleep(0.05)
        return self

    def kill(self) -> None:
        """kill -9."""
        self.stop(signal.SIGKILL)


def make_groups(server: Server, count: int, operators: Sequence[int] = OPERATORS) -> list[int]:
    """Operators' groups with topics, in which all operators are; the bot is an administrator."""
    numbers = [GROUPS - number for number in range(count)]
    members = [{"user": user(one), "status": "member"} for one in operators]
    leader = {"user": user(900), "status": "creator"}
    for number in numbers:
        chat = {"id": number, "title": f"Meja {number}", "type": "supergroup", "is_forum": True}
        server.post(
            "/sim/groups", {"chat": chat, "members": [leader, *members], "bot": "administrator"}
        )
    return numbers


def user(number: int) -> Json:
    """A person as the server wants one."""
    return {"id": number, "first_name": f"Orang{number}", "is_bot": False}


def on_duty(server: Server, operators: Sequence[int]) -> None:
    """Operators go on duty, each in the private chat with the bot."""
    for one in operators:
        server.write(one, "/jaga")
    for one in operators:
        server.answer(one)


def shown(seconds: Sequence[float]) -> str:
    """p50, p90, p99 and the longest of some times."""
    if not seconds:
        return "none"
    ordered = sorted(seconds)
    marks = [(f"p{part}", ordered[min(len(ordered) - 1, len(ordered) * part // 100)])
             for part in (50, 90, 99)]  # fmt: skip
    named = [*marks, ("max", ordered[-1])]
    return ", ".join(f"{name} {value:.2f} s" for name, value in named) + f" (n={len(ordered)})"
