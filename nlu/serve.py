"""Answer what messages mean, on Rasa's own HTTP API. Run with the interpreter of `nlu/.venv`.

Prints {"phase": "ready"} once it can parse. Ends on SIGTERM, and when its stdin ends: then whoever
started it is gone. Texts never reach its output: Rasa's logs are switched off as a whole, because
some of them quote messages.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import signal
import socket
import sys
import tarfile
import threading
import time
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rasa.core.agent import Agent
    from sanic import Sanic

HERE = Path(__file__).resolve().parent
CANNOT_SERVE = 2
STDIN = 0
WARM_UP = "apa kabar"


class CannotServe(Exception):
    """The text says what is in the way."""


def main() -> int:
    """Serve until told to stop; status 2 and a sentence on stderr when that is impossible."""
    arguments = _arguments()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C while loading needs no traceback
    started = time.monotonic()
    try:
        _check_model(arguments.model)
        _check_port(arguments.host, arguments.port)
        _end_with_the_parent()
        _quiet()
        agent = _agent(arguments.model)
    except CannotServe as error:
        print(error, file=sys.stderr)
        return CANNOT_SERVE
    _serve(agent, arguments.host, arguments.port, started)
    print(f"Cannot listen on {arguments.host}:{arguments.port}.", file=sys.stderr)
    return CANNOT_SERVE  # signals end the process; only a failed start comes back


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="a model made by train.py")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--host", default="127.0.0.1")
    return parser.parse_args()


def _end_with_the_parent() -> None:
    def wait() -> None:
        # Not sys.stdin: a thread that waits in it makes Python abort instead of ending.
        while os.read(STDIN, 4096):
            pass
        os._exit(0)

    threading.Thread(target=wait, daemon=True).start()


def _check_model(model: Path) -> None:
    """Rasa, given a missing file, quietly takes the newest other model it finds."""
    if not model.is_file():
        raise CannotServe(f"There is no model at {model}; make one with train.py.")
    try:
        with tarfile.open(model) as archive:
            archive.getmember("metadata.json")
    except (tarfile.TarError, EOFError, OSError, KeyError) as error:
        raise CannotServe(f"{model} is no model made by train.py, or is damaged.") from error


def _check_port(host: str, port: int) -> None:
    """Find out before half a minute of loading."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            raise CannotServe(f"Cannot listen on {host}:{port}: {error}.") from error


def _quiet() -> None:
    """Keep the libraries silent, at home, off the graphics card, and to one thread."""
    os.environ.update(
        RASA_TELEMETRY_ENABLED="false",
        SQLALCHEMY_SILENCE_UBER_WARNING="1",
        TF_CPP_MIN_LOG_LEVEL="3",
        CUDA_VISIBLE_DEVICES="-1",
        OMP_NUM_THREADS="1",
        OPENBLAS_NUM_THREADS="1",
    )
    warnings.showwarning = lambda *_, **__: None
    logging.disable(logging.CRITICAL)
    import structlog

    structlog.configure(processors=[_drop])


def _drop(logger: Any, method: str, event: Any) -> Any:
    import structlog

    raise structlog.DropEvent


def _agent(model: Path) -> Agent:
    os.chdir(HERE)  # the model names its components as seen from here
    sys.path[:0] = [str(HERE), str(HERE.parent)]  # ours; and bot/, for its normalising
    from rasa.core.agent import Agent

    try:
        return Agent.load(str(model.resolve()))
    except Exception as error:  # whatever is wrong with the file, Rasa meets it somewhere else
        raise CannotServe(
            f"{model} cannot be loaded ({type(error).__name__}); train it again."
        ) from error


def _serve(agent: Agent, host: str, port: int, started: float) -> None:
    from rasa.server import create_app

    app = create_app(agent)

    async def announce() -> None:
        await agent.parse_message(WARM_UP)
        seconds = round(time.monotonic() - started, 1)
        print(json.dumps({"phase": "ready", "seconds": seconds}), flush=True)

    async def begin(app: Sanic, loop: Any) -> None:
        # There is nothing to tidy up, and Sanic's own way hangs if a signal meets it just starting.
        for end in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(end, os._exit, 0)
        loop.create_task(announce())

    app.register_listener(begin, "after_server_start")
    app.run(host, port, access_log=False, motd=False, register_sys_signals=False)


if __name__ == "__main__":
    sys.exit(main())
